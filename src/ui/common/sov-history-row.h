/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sov-thumbnails.h"

/* One line of history, read in place: what happened, when, every word of it,
 * and the files that came with it. It stands in a row of a list, and can be
 * given another line when the list scrolls.
 *
 * Property "spoken" (string): what is read aloud of it. */

G_BEGIN_DECLS

#define SOV_TYPE_HISTORY_ROW (sov_history_row_get_type ())
G_DECLARE_FINAL_TYPE (SovHistoryRow, sov_history_row, SOV, HISTORY_ROW, AdwBin)

/* @with_deal: name the deal, where the list is not about one.
 * @with_party: name who it is about, where the list is not about one. */
GtkWidget *sov_history_row_new (SovStore *store,
                                SovThumbnails *thumbnails,
                                gboolean with_deal,
                                gboolean with_party);
/* @row: nullable. */
void sov_history_row_set_row (SovHistoryRow *self,
                              SovRow *row);
SovRow *sov_history_row_get_row (SovHistoryRow *self);

/* What Enter does on it: its menu, or else where it leads. FALSE where there is
 * neither. */
gboolean sov_history_row_activate (SovHistoryRow *self);
/* Opens its menu; FALSE where it has none. */
gboolean sov_history_row_open_menu (SovHistoryRow *self);
/* The line in @list that has the focus, or holds what has it; nullable. */
SovHistoryRow *sov_history_row_find_focused (GtkWidget *list);
/* The menu key and Shift+F10 open the menu of the line in @list that has the focus. */
void sov_history_row_add_menu_keys (GtkWidget *list);

G_END_DECLS
