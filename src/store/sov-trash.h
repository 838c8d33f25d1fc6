/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* The trash: what was taken away rests for thirty days, then goes for good.
 *
 * Owns when it goes. Thirty days have to pass by the clock, and thirty days have
 * to be counted in which the vault was in use; between two days of use a few
 * count at most. So a clock that jumps a year ahead empties nothing. Store
 * thread, outside a transaction. */

G_BEGIN_DECLS

#define SOV_TRASH_DAYS 30

/* At opening: what is hidden because its making was undone goes the same way. */
gboolean sov_trash_adopt (SovDatabase *db,
                          gint64 now,
                          GError **error);
/* Counts the day of @now, once. */
gboolean sov_trash_count_day (SovDatabase *db,
                              gint64 now,
                              GError **error);
/* Lets the oldest go whose time has come, at most @most, each in a transaction
 * of its own. @n: (out): how many went. */
gboolean sov_trash_purge (SovDatabase *db,
                          gint64 now,
                          guint most,
                          guint *n,
                          GError **error);
/* Lets all go at once. */
gboolean sov_trash_empty (SovDatabase *db,
                          gint64 now,
                          guint *n,
                          GError **error);
/* Inside a transaction: forgets the removals of what is no longer there. */
gboolean sov_trash_forget (SovDatabase *db,
                           GError **error);

/* (element-type SovTrashRow): what can come back, the newest first; of which
 * something has all words of @text, where that is not blank. @text: nullable.
 * Transfer full. */
GPtrArray *sov_trash_load (SovDatabase *db,
                           const char *text,
                           gint64 now,
                           GError **error);

G_END_DECLS
