/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-journal.h"

#define CREATE_JOURNAL                      \
  "CREATE TEMP TABLE IF NOT EXISTS journal" \
  " (step INTEGER PRIMARY KEY, tbl TEXT NOT NULL, id INTEGER NOT NULL, inverse TEXT)"

#define TRIGGER                                                 \
  "CREATE TEMP TRIGGER journal_%s_%s AFTER %s ON main.%s BEGIN" \
  " INSERT INTO journal (tbl, id, inverse) VALUES ('%s', %s.id, %s); END"

static const char *const editable[] = {
  "owner", "party", "detail", "person", "deal", "participant", "entry", "blob", "attachment",
  "step", "cause", "compensation", "given", "lesson", "answer"
};

static const char *const evidence[] = {
  "term", "version", "message", "relay", "outcome", "complaint"
};

/* Evidence that goes with its owner: nothing takes it back by itself. */
static const char *const companions[] = { "term_knower", "doer" };

void
sov_journal_free (SovJournal *self)
{
  g_clear_pointer (&self->inverses, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

static gboolean
add_trigger (SovDatabase *db,
             const char *table,
             const char *event,
             const char *row,
             const char *inverse,
             GError **error)
{
  g_autofree char *sql = g_strdup_printf (TRIGGER, table, event, event, table, table, row, inverse);

  return sov_database_execute (db, sql, error);
}

static gboolean
watch_editable (SovDatabase *db,
                const char *table,
                GError **error)
{
  g_autoptr (GString) names = g_string_new ("id");
  g_autoptr (GString) values = g_string_new ("quote(old.id)");
  g_autoptr (GString) assigns = g_string_new (NULL);
  g_autofree char *insert = NULL;
  g_autofree char *update = NULL;
  g_autofree char *delete = NULL;
  g_autoptr (SovStatement) column = NULL;

  column = sov_database_prepare (db, "SELECT name FROM pragma_table_info(:table) WHERE name <> 'id'", error);
  if (column == NULL)
    return FALSE;

  sov_statement_bind_text (column, ":table", table);
  while (sov_statement_next (column))
    {
      const char *name = sov_statement_text (column, 0);

      g_string_append_printf (names, ", %s", name);
      g_string_append_printf (values, "||', '||quote(old.%s)", name);
      g_string_append_printf (assigns, "%s%s='||quote(old.%s)", assigns->len > 0 ? "||', " : "'", name, name);
    }
  if (!sov_statement_check (column, error))
    return FALSE;

  insert = g_strdup_printf ("'INSERT INTO %s (%s) VALUES ('||%s||')'", table, names->str, values->str);
  update = g_strdup_printf ("'UPDATE %s SET '||%s||' WHERE id='||old.id", table, assigns->str);
  delete = g_strdup_printf ("'DELETE FROM %s WHERE id='||new.id", table);

  return add_trigger (db, table, "DELETE", "old", insert, error) &&
         add_trigger (db, table, "UPDATE", "old", update, error) &&
         add_trigger (db, table, "INSERT", "new", delete, error);
}

static gboolean
watch_evidence (SovDatabase *db,
                const char *table,
                GError **error)
{
  g_autofree char *retract = NULL;
  g_autofree char *restore = NULL;

  retract = g_strdup_printf ("'UPDATE %s SET retracted_at = unixepoch() * 1000 WHERE id='||new.id", table);
  restore = g_strdup_printf ("'UPDATE %s SET retracted_at = '||quote(old.retracted_at)||' WHERE id='||old.id", table);

  return add_trigger (db, table, "INSERT", "new", retract, error) &&
         add_trigger (db, table, "UPDATE", "old", restore, error);
}

gboolean
sov_journal_watch_all (SovDatabase *db,
                       GError **error)
{
  if (!sov_database_execute (db, CREATE_JOURNAL, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (editable); i++)
    if (!watch_editable (db, editable[i], error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    if (!watch_evidence (db, evidence[i], error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++)
    if (!add_trigger (db, companions[i], "INSERT", "new", "NULL", error))
      return FALSE;

  return TRUE;
}

static void
clear_row (gpointer row)
{
  g_free (((SovJournalRow *) row)->table);
}

SovJournal *
sov_journal_take (SovDatabase *db,
                  GError **error)
{
  g_autoptr (SovJournal) journal = g_new0 (SovJournal, 1);
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT inverse, tbl, id FROM journal ORDER BY step DESC", error);

  journal->inverses = g_ptr_array_new_with_free_func (g_free);
  journal->rows = g_array_new (FALSE, FALSE, sizeof (SovJournalRow));
  g_array_set_clear_func (journal->rows, clear_row);
  if (stmt == NULL)
    return NULL;

  while (sov_statement_next (stmt))
    {
      SovJournalRow row = { sov_statement_dup (stmt, 1), sov_statement_int (stmt, 2) };

      g_array_append_val (journal->rows, row);
      if (!sov_statement_is_null (stmt, 0))
        g_ptr_array_add (journal->inverses, sov_statement_dup (stmt, 0));
    }

  if (!sov_statement_check (stmt, error) || !sov_database_execute (db, "DELETE FROM journal", error))
    return NULL;

  return g_steal_pointer (&journal);
}

gboolean
sov_journal_apply (SovDatabase *db,
                   gpointer data,
                   GError **error)
{
  GPtrArray *inverses = data;

  if (!sov_database_execute (db, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  for (guint i = 0; i < inverses->len; i++)
    if (!sov_database_execute (db, inverses->pdata[i], error))
      return FALSE;

  return TRUE;
}
