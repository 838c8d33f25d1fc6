/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sov-main-window.h"
#include "ui/sov-section-row.h"

/* What the files of the window share. Nobody else includes it. */

G_BEGIN_DECLS

struct _SovMainWindow
{
  AdwApplicationWindow parent_instance;

  SovGate *gate;        /* NULL until the window was painted */
  SovStore *store;      /* NULL until a vault is open */
  AdwToast *undo_toast; /* the last that offers Undo; nullable */
  char *note_draft;     /* what was typed and not saved; nullable */
  GHashTable *drafts;   /* texts that are slept on, by "complaint/kind" */

  GtkStack *stack;
  AdwBin *gate_bin;
  AdwNavigationSplitView *split_view;
  AdwNavigationView *navigation_view;
  AdwToastOverlay *toast_overlay;
  AdwBanner *example_banner;
  GtkListBox *sections;
  SovSectionRow *today_row;
};

/* One action that the pages may ask for. */
typedef struct
{
  const char *name;
  const char *parameter; /* the type of its target; nullable */
  GtkWidgetActionActivateFunc activate;
  gboolean always; /* works without an open vault */
} SovWindowAction;

/* One table a file; each ends with an empty name. */
extern const SovWindowAction sov_window_navigation_actions[];
extern const SovWindowAction sov_window_undo_actions[];
extern const SovWindowAction sov_window_dialog_actions[];
extern const SovWindowAction sov_window_deal_actions[];
extern const SovWindowAction sov_window_complaint_actions[];
extern const SovWindowAction sov_window_compensation_actions[];
extern const SovWindowAction sov_window_lesson_actions[];

/* Called once, from class_init. */
void sov_main_window_install_actions (GtkWidgetClass *klass);
/* Which actions make sense now. */
void sov_main_window_update_actions (SovMainWindow *self);

/* sov-window-size.c. */
void sov_main_window_restore_size (SovMainWindow *self);
void sov_main_window_save_size (SovMainWindow *self);

/* @name: "today", "customers", "deals", "subcontractors", "complaints". */
void sov_main_window_show_section (SovMainWindow *self,
                                   const char *name);
/* The party or the deal that is shown; 0 for none. */
void sov_main_window_get_shown (SovMainWindow *self,
                                gint64 *party,
                                gint64 *deal);
/* @text: what was typed already; nullable. */
void sov_main_window_show_search (SovMainWindow *self,
                                  const char *text);

G_END_DECLS
