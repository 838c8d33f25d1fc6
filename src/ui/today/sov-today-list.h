/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-today.h"

/* The rows of Today as they change: what stays the same stays the same object,
 * so that focus and scrolling do too. */

G_BEGIN_DECLS

/* Brings @store (of SovTodayItem) to what @items (element-type SovTodayItem)
 * says, in one stretch. @all: nothing stays, because a new day has begun and
 * every text is another. */
void sov_today_list_update (GListStore *store,
                            GPtrArray *items,
                            gboolean all);

G_END_DECLS
