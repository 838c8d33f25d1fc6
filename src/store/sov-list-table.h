/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-query.h"
#include "model/sov-row.h"
#include "store/sov-database.h"

/* Long lists: the ids of the whole result in order, and the rows of a few. */

G_BEGIN_DECLS

/* (element-type gint64); transfer full. */
GArray *sov_list_table_list (SovDatabase *db,
                             const SovQuery *query,
                             GError **error);
/* (element-type SovRow), in the order of @ids; what is gone is left out. */
GPtrArray *sov_list_table_load (SovDatabase *db,
                                SovListKind list,
                                const gint64 *ids,
                                gsize n_ids,
                                GError **error);

/* History, told apart by what a line comes from. */
GArray *sov_history_table_list (SovDatabase *db,
                                const SovQuery *query,
                                GError **error);
/* A select of all that @query is of, as (id, at), whatever it picks; ":id" is the
 * party or the deal. */
const char *sov_history_table_get_lines (const SovQuery *query);
/* Ids, oldest first and a deal before what came with it, from @from to before
 * @before: of @party, else of @deal, else of everybody; only what was said, agreed
 * or given, and no thoughts. */
GArray *sov_history_table_list_between (SovDatabase *db,
                                        gint64 party,
                                        gint64 deal,
                                        gint64 from,
                                        gint64 before,
                                        GError **error);
/* NULL without error when it is gone. */
SovRow *sov_history_table_load (SovDatabase *db,
                                gint64 id,
                                GError **error);

G_END_DECLS
