/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"
#include "store/sov-database.h"

/* Loads a deal's whole sheet. Evidence that names a merged party is read as
 * naming the one it became part of; what was retracted is not read. */

G_BEGIN_DECLS

/* Transfer full; NULL with G_IO_ERROR_NOT_FOUND when there is no such deal. */
SovSheet *sov_sheet_table_load (SovDatabase *db,
                                gint64 deal,
                                GError **error);
/* Ids of the deals that the rules have to look at. Transfer full. */
GArray *sov_sheet_table_list_alive (SovDatabase *db,
                                    GError **error);
/* Whether @deal is one of them. FALSE with @error. */
gboolean sov_sheet_table_is_alive (SovDatabase *db,
                                   gint64 deal,
                                   gboolean *alive,
                                   GError **error);
/* Ids of all deals that @party takes part in, newest first. Transfer full. */
GArray *sov_sheet_table_list_of (SovDatabase *db,
                                 gint64 party,
                                 GError **error);
/* Runs @sql, whose first column is an id; binds @id to ":id" unless it is 0. */
GArray *sov_ids_load (SovDatabase *db,
                      const char *sql,
                      gint64 id,
                      GError **error);

G_END_DECLS
