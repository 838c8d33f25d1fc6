/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"
#include "store/sov-database.h"

/* Full-text search over everything. */

G_BEGIN_DECLS

/* (element-type SovRow), best first; transfer full. */
GPtrArray *sov_search_table_find (SovDatabase *db,
                                  const char *text,
                                  guint limit,
                                  GError **error);

G_END_DECLS
