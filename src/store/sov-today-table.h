/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-today.h"
#include "store/sov-database.h"

/* The rows of Today that no sheet tells of: complaints, what is owed, whom to
 * ask how it went. */

G_BEGIN_DECLS

/* Adds SovTodayItem to @items. */
gboolean sov_today_table_add (GPtrArray *items,
                              SovDatabase *db,
                              gint64 now,
                              GError **error);

G_END_DECLS
