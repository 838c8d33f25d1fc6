/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store.h"

/* A long list of the vault as a GListModel of SovRow.
 *
 * Owns the ids of the whole result, 8 bytes each, and of history the times. A row lives while a view
 * shows it: it is made empty and filled a frame later, all that one frame
 * asked for in one job. After every change it asks again, reports only the
 * stretch that became different, and fills the rows that are shown anew in
 * place. It never sorts or filters: the query does.
 *
 * Properties: "n-items", "loading" (boolean: the ids of the query have not
 * come yet; asking again after a change is not told).
 * Signal "failed" (SovRecordList *self, GError *error): the query or the rows
 * could not be had; what was there stays. */

G_BEGIN_DECLS

#define SOV_TYPE_RECORD_LIST (sov_record_list_get_type ())
G_DECLARE_FINAL_TYPE (SovRecordList, sov_record_list, SOV, RECORD_LIST, GObject)

/* Empty until it has a query. */
SovRecordList *sov_record_list_new (SovStore *store);

/* @query: (nullable): copied; NULL empties the list. */
void sov_record_list_set_query (SovRecordList *self,
                                const SovQuery *query);
gboolean sov_record_list_get_loading (SovRecordList *self);

/* Of history, whose times the list knows without its rows. Days are those of
 * sov_time_local_day(). */

/* The positions that share the day of @position; of other lists, all. */
void sov_record_list_get_day (SovRecordList *self,
                              guint position,
                              guint *start,
                              guint *end);
/* The newest of @day; where nothing happened then, the newest before it, else
 * the oldest there is. G_MAXUINT where there is nothing at all. */
guint sov_record_list_find_day (SovRecordList *self,
                                int day);
gboolean sov_record_list_has_day (SovRecordList *self,
                                  int day);
/* UTC ms, or SOV_NO_TIME. */
gint64 sov_record_list_get_time (SovRecordList *self,
                                 guint position);

G_END_DECLS
