/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-complaint.h"
#include "store/sov-database.h"

/* Loads complaints with their steps. */

G_BEGIN_DECLS

/* Transfer full; NULL with G_IO_ERROR_NOT_FOUND when there is no such complaint. */
SovComplaint *sov_complaint_table_load (SovDatabase *db,
                                        gint64 id,
                                        GError **error);

/* What @party had been promised as compensation by @now and had not been given,
 * in cents; what had expired does not count. FALSE with @error. */
gboolean sov_complaint_table_load_owed (SovDatabase *db,
                                        gint64 party,
                                        gint64 now,
                                        gint64 *owed,
                                        GError **error);

G_END_DECLS
