/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-today.h"

/* The rows of Today as they change: what stays the same stays the same object,
 * so that focus and scrolling do too. A row is a SovTodayItem, or a
 * GtkStringObject: the heading of those below it. */

G_BEGIN_DECLS

/* Brings @store to what @items (element-type SovTodayItem), sorted, says, in
 * one stretch. @all: nothing stays, because a new day has begun and every text
 * is another. */
void sov_today_list_update (GListStore *store,
                            GPtrArray *items,
                            gboolean all);

/* The row nearest to @position that is no heading; G_MAXUINT where there is none. */
guint sov_today_list_nearest (GListModel *rows,
                              guint position);

G_END_DECLS
