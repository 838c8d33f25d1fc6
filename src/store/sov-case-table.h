/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "store/sov-database.h"

/* Loads a complaint with all that its page shows. */

G_BEGIN_DECLS

/* Transfer full; NULL with G_IO_ERROR_NOT_FOUND when there is no such complaint. */
SovCase *sov_case_table_load (SovDatabase *db,
                              gint64 id,
                              gint64 now,
                              GError **error);

G_END_DECLS
