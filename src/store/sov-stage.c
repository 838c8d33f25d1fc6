/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-stage.h"

/* As many rows are in memory at once. */
#define ENOUGH 1000

struct _SovStage
{
  SovDatabase *db;
  guint n_waiting;
  gint64 next[SOV_N_STAGES]; /* 0: not known */
};

/* The columns of the vault's own table, and what they are where nothing is said;
 * not what they have to be, which it sees to. */
#define COLUMNS(table)                                                                        \
  "SELECT 'CREATE TEMP TABLE IF NOT EXISTS staged_" table " ('"                               \
  " || group_concat (name || ' ' || type || coalesce (' DEFAULT ' || dflt_value, '')) || ')'" \
  " FROM pragma_table_info ('" table "')"

#define STATEMENTS(table)                                                  \
  {                                                                        \
    .columns = COLUMNS (table),                                            \
    .next = "SELECT coalesce (max (id), 0) + 1 FROM main." table,          \
    .write = "INSERT INTO main." table " SELECT * FROM " SOV_STAGED table, \
    .clear = "DELETE FROM " SOV_STAGED table,                              \
  }

static const struct
{
  const char *columns;
  const char *next;
  const char *write;
  const char *clear;
} statements[SOV_N_STAGES] = {
  [SOV_STAGE_PARTY] = STATEMENTS ("party"),
  [SOV_STAGE_DETAIL] = STATEMENTS ("detail"),
  [SOV_STAGE_PERSON] = STATEMENTS ("person"),
  [SOV_STAGE_ENTRY] = STATEMENTS ("entry"),
  [SOV_STAGE_SOURCE] = STATEMENTS ("source"),
};

SovStage *
sov_stage_new (SovDatabase *db,
               GError **error)
{
  g_autoptr (SovStage) self = g_new0 (SovStage, 1);

  self->db = db;
  for (gsize i = 0; i < SOV_N_STAGES; i++)
    {
      g_autofree char *create = sov_database_query_text (db, statements[i].columns, error);

      if (create == NULL || !sov_database_execute (db, create, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
sov_stage_free (SovStage *self)
{
  g_free (self);
}

gint64
sov_stage_take_id (SovStage *self,
                   SovStageTable table,
                   GError **error)
{
  if (self->next[table] == 0 && !sov_database_query_int (self->db, statements[table].next, &self->next[table], error))
    return -1;

  self->n_waiting++;
  return self->next[table]++;
}

static gboolean
run (SovDatabase *db,
     const char *sql,
     GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  return stmt != NULL && sov_statement_run (stmt, error);
}

gboolean
sov_stage_flush (SovStage *self,
                 GError **error)
{
  if (self->n_waiting == 0)
    return TRUE;

  for (gsize i = 0; i < SOV_N_STAGES; i++)
    {
      if (self->next[i] != 0 && (!run (self->db, statements[i].write, error) || !run (self->db, statements[i].clear, error)))
        return FALSE;
      self->next[i] = 0;
    }
  self->n_waiting = 0;

  return TRUE;
}

gboolean
sov_stage_flush_some (SovStage *self,
                      GError **error)
{
  return self->n_waiting < ENOUGH || sov_stage_flush (self, error);
}
