/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sov-main-window.h"

/* What the files of the window share. Nobody else includes it. */

G_BEGIN_DECLS

struct _SovMainWindow
{
  AdwApplicationWindow parent_instance;

  SovStore *store; /* NULL until a vault is open */

  GtkStack *stack;
  AdwBin *gate;
  AdwNavigationSplitView *split_view;
  AdwNavigationView *navigation_view;
  AdwToastOverlay *toast_overlay;
  GtkListBox *sections;
  GtkLabel *today_count;
};

/* Called once, from class_init. */
void sov_main_window_install_actions (GtkWidgetClass *klass);
/* Which actions make sense now. */
void sov_main_window_update_actions (SovMainWindow *self);

/* @name: "today", "customers", "deals", "subcontractors". */
void sov_main_window_show_section (SovMainWindow *self,
                                   const char *name);

G_END_DECLS
