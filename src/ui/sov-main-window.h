/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* The one window: sidebar, pages, toasts, and every action that the pages
 * activate ("win.show-party" and its kin). */

G_BEGIN_DECLS

#define SOV_TYPE_MAIN_WINDOW (sov_main_window_get_type ())
G_DECLARE_FINAL_TYPE (SovMainWindow, sov_main_window, SOV, MAIN_WINDOW, AdwApplicationWindow)

SovMainWindow *sov_main_window_new (GtkApplication *application);

/* What stands in the window until a vault is open: first start, passphrase,
 * trouble. */
void sov_main_window_show_gate (SovMainWindow *self,
                                GtkWidget *gate);
/* An open vault: the pages and actions come alive. Shows Today. */
void sov_main_window_set_store (SovMainWindow *self,
                                SovStore *store);

G_END_DECLS
