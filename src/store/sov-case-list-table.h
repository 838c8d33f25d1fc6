/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case-row.h"
#include "store/sov-database.h"

/* Loads the list of all complaints. */

G_BEGIN_DECLS

/* Those that had come by @now, in the order of sov_case_row_compare().
 * Returns: (transfer full) (element-type SovCaseRow). */
GPtrArray *sov_case_list_table_load (SovDatabase *db,
                                     gint64 now,
                                     GError **error);

/* How many complaints one of @party, in @deal (0 for none), at @at would be
 * linked with: of the same deal, or within 30 days. FALSE with @error. */
gboolean sov_case_list_table_count_linked (SovDatabase *db,
                                           gint64 party,
                                           gint64 deal,
                                           gint64 at,
                                           guint *n_linked,
                                           GError **error);

G_END_DECLS
