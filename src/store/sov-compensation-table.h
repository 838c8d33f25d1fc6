/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-compensation.h"
#include "store/sov-database.h"

/* Loads what was promised to make good, with what has been given of it. */

G_BEGIN_DECLS

/* All of the vault, oldest first; also of parties that were taken away: what
 * was given stays in the books (KPL 2:10). Returns: (transfer full) (element-type SovCompensation). */
GPtrArray *sov_compensation_table_load_all (SovDatabase *db,
                                            GError **error);
GPtrArray *sov_compensation_table_load_of_party (SovDatabase *db,
                                                 gint64 party,
                                                 GError **error);
GPtrArray *sov_compensation_table_load_of_complaint (SovDatabase *db,
                                                     gint64 complaint,
                                                     GError **error);
/* NULL with G_IO_ERROR_NOT_FOUND. */
SovCompensation *sov_compensation_table_load (SovDatabase *db,
                                              gint64 id,
                                              GError **error);

G_END_DECLS
