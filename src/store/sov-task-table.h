/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-task.h"
#include "store/sov-database.h"

/* Loads tasks. */

G_BEGIN_DECLS

/* Of @party, or all of the vault where it is 0; newest first.
 * Returns: (transfer full) (element-type SovTask). */
GPtrArray *sov_task_table_load (SovDatabase *db,
                                gint64 party,
                                GError **error);
/* Those still to be done that were written down by @now, by due; what has none
 * comes last. Returns: (transfer full) (element-type SovTask). */
GPtrArray *sov_task_table_load_open (SovDatabase *db,
                                     gint64 now,
                                     GError **error);
/* NULL with @error where there is none. Transfer full. */
SovTask *sov_task_table_load_one (SovDatabase *db,
                                  gint64 id,
                                  GError **error);

G_END_DECLS
