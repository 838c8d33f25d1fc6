/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"
#include "store/sov-database.h"

/* Customers that nobody has been in contact with for long. */

G_BEGIN_DECLS

/* @before: UTC ms. Returns: (transfer full) (element-type SovRow): see
 * sov_store_load_unseen_async(). */
GPtrArray *sov_unseen_table_load (SovDatabase *db,
                                  gint64 before,
                                  GError **error);

G_END_DECLS
