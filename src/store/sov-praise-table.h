/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-praise.h"
#include "store/sov-database.h"

/* Loads praise, and knows when it is needed. */

G_BEGIN_DECLS

/* All of the vault, or of @party where it is not 0; newest first.
 * Returns: (transfer full) (element-type SovPraise). */
GPtrArray *sov_praise_table_load (SovDatabase *db,
                                  gint64 party,
                                  GError **error);

/* Whether a complaint came or was closed within the 24 hours before @now, or as
 * many rows of Today are red as make a day hard. FALSE with @error too. */
gboolean sov_praise_table_is_hard_day (SovDatabase *db,
                                       guint n_red,
                                       gint64 now,
                                       GError **error);

G_END_DECLS
