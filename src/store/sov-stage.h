/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* Rows on their way into the vault, hundreds by one statement. The full-text
 * indexes write themselves out whenever a statement ends, which for one row
 * takes longer than the row.
 *
 * They wait in temporary tables, SOV_STAGED "party" for the table party, in
 * memory. Until they are written no query of the vault finds them, and nobody
 * else may insert into these tables. Inside one transaction only. */

G_BEGIN_DECLS

#define SOV_STAGED "temp.staged_"

/* What is named stands before what names it. */
typedef enum
{
  SOV_STAGE_PARTY,
  SOV_STAGE_DETAIL,
  SOV_STAGE_PERSON,
  SOV_STAGE_ENTRY,
  SOV_STAGE_SOURCE,
  SOV_N_STAGES,
} SovStageTable;

typedef struct _SovStage SovStage;

SovStage *sov_stage_new (SovDatabase *db,
                         GError **error);
void sov_stage_free (SovStage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovStage, sov_stage_free)

/* The id of the row of @table that is staged next, which counts it; -1 with
 * @error. Every staged row has its id. */
gint64 sov_stage_take_id (SovStage *self,
                          SovStageTable table,
                          GError **error);
/* Writes what waits, all of it. */
gboolean sov_stage_flush (SovStage *self,
                          GError **error);
/* The same where enough waits: call it when whole things are staged. */
gboolean sov_stage_flush_some (SovStage *self,
                               GError **error);

G_END_DECLS
