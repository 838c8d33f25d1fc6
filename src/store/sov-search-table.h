/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-row.h"
#include "store/sov-database.h"

/* Full-text search over everything. */

G_BEGIN_DECLS

/* (element-type SovRow), best first; transfer full. */
GPtrArray *sov_search_table_find (SovDatabase *db,
                                  const char *text,
                                  guint limit,
                                  GError **error);
/* The same for each kind by itself, so that none hides another: parties and
 * their contact persons, then deals, then agreed things; at most @limit of
 * each. @cancellable: (nullable): looked at between the kinds. */
GPtrArray *sov_search_table_find_each (SovDatabase *db,
                                       const char *text,
                                       guint limit,
                                       GCancellable *cancellable,
                                       GError **error);

/* A hit of one of these kinds as it is now. @row: (out) (nullable): NULL when it
 * is gone, transfer full. A party's "state" is SOV_BIT (SovPartyAs); an agreed
 * thing has its newest wording, and deal and customer as "detail". */
gboolean sov_search_table_load (SovDatabase *db,
                                SovSubject subject,
                                const char *ref,
                                SovRow **row,
                                GError **error);

G_END_DECLS
