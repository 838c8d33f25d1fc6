/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* One line of history, read in place: what happened, when, every word of it,
 * and the files that came with it. It never changes anything itself. */

G_BEGIN_DECLS

#define SOV_TYPE_HISTORY_ROW (sov_history_row_get_type ())
G_DECLARE_FINAL_TYPE (SovHistoryRow, sov_history_row, SOV, HISTORY_ROW, GtkListBoxRow)

/* @with_deal: name the deal, where the list is about a party. */
GtkWidget *sov_history_row_new (SovStore *store,
                                SovRow *row,
                                gboolean with_deal);
SovRow *sov_history_row_get_row (SovHistoryRow *self);

G_END_DECLS
