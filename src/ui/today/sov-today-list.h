/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-today.h"

/* The rows of Today as they change: what stays the same stays the same object,
 * so that focus and scrolling do too. A row is a SovTodayItem, or a
 * GtkStringObject: the heading of those below it. */

G_BEGIN_DECLS

/* What can wait: how much it is, and whether it is shown all the same. */
#define SOV_TYPE_TODAY_REST (sov_today_rest_get_type ())
G_DECLARE_FINAL_TYPE (SovTodayRest, sov_today_rest, SOV, TODAY_REST, GObject)

/* "The rest can wait (12)". Transfer full. */
char *sov_today_rest_dup_text (SovTodayRest *self);
gboolean sov_today_rest_is_open (SovTodayRest *self);

/* Brings @store to what @items (element-type SovTodayItem), sorted, says, in
 * one stretch. @all: nothing stays, because a new day has begun and every text
 * is another. @rest_open: show what can wait, where something stands alone. */
void sov_today_list_update (GListStore *store,
                            GPtrArray *items,
                            gboolean all,
                            gboolean rest_open);

/* Whether one of @items stands alone. */
gboolean sov_today_list_has_alone (GPtrArray *items);

/* The row nearest to @position that is no heading; G_MAXUINT where there is none. */
guint sov_today_list_nearest (GListModel *rows,
                              guint position);

G_END_DECLS
