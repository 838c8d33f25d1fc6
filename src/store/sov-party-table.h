/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "model/sov-party.h"
#include "store/sov-database.h"

/* Loads profiles: a party's, and the user's own. */

G_BEGIN_DECLS

/* Transfer full; NULL with G_IO_ERROR_NOT_FOUND when there is no such party. */
SovParty *sov_party_table_load (SovDatabase *db,
                                gint64 id,
                                GError **error);
/* As an action of kind ME, with nothing set in a new vault. Transfer full. */
SovAction *sov_owner_table_load (SovDatabase *db,
                                 GError **error);
/* (element-type SovRow): see sov_store_load_names_async(). */
GPtrArray *sov_party_table_load_names (SovDatabase *db,
                                       GError **error);
/* (element-type SovRow): see sov_store_find_similar_async(). */
GPtrArray *sov_party_table_find_similar (SovDatabase *db,
                                         const char *name,
                                         const char *const *phones,
                                         const char *const *emails,
                                         const char *business_id,
                                         gint64 except,
                                         GError **error);

G_END_DECLS
