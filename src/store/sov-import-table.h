/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-plan.h"
#include "store/sov-database.h"

/* Carries out what a plan says. SOV_ACTION_TAKE_BACK takes it back, whenever
 * that is asked.
 *
 * What came before comes no second time: each thing is known by its key, and
 * where the same was said twice in one file, by how often. */

G_BEGIN_DECLS

/* Says in @plan who is who where the vault knows it, and which contacts may be
 * somebody who is there; nothing is written. Transfer full. */
SovImportReport *sov_import_table_look (SovDatabase *db,
                                        SovImportPlan *plan,
                                        GError **error);
/* Inside a transaction. @at: now, UTC ms. Transfer full. */
SovImportReport *sov_import_table_carry_out (SovDatabase *db,
                                             const SovImportPlan *plan,
                                             gint64 at,
                                             GError **error);

G_END_DECLS
