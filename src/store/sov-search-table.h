/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"
#include "store/sov-database.h"

/* Full-text search over everything, and how words become a query. */

G_BEGIN_DECLS

/* What the user typed as a query that can hold no operator: each word quoted,
 * as a prefix, all of them needed. NULL when there is no word in it. */
char *sov_search_write_words (const char *text);

/* (element-type SovRow), best first; transfer full. */
GPtrArray *sov_search_table_find (SovDatabase *db,
                                  const char *text,
                                  guint limit,
                                  GError **error);

G_END_DECLS
