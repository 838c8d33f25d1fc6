/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-journal.h"

#include "store/sov-evidence.h"
#include "store/sov-store-error.h"

#define CREATE_JOURNAL                                                 \
  "CREATE TEMP TABLE IF NOT EXISTS journal (step INTEGER PRIMARY KEY," \
  " tbl TEXT NOT NULL, id INTEGER NOT NULL, owner_before INTEGER, owner_after INTEGER, inverse TEXT)"

#define CREATE_TRIGGER                                                 \
  "CREATE TEMP TRIGGER journal_%s_%s AFTER %s ON main.%s%s BEGIN"      \
  " INSERT INTO journal (tbl, id, owner_before, owner_after, inverse)" \
  " VALUES ('%s', %s.id, %s, %s, %s); END"

/* How a row that was inserted is taken back. */
typedef enum
{
  BY_DELETING,
  BY_HIDING,     /* evidence may name it */
  BY_RETRACTING, /* evidence */
  BY_NOTHING,    /* it goes with another row */
} TakenBack;

typedef struct
{
  const char *name;
  TakenBack taken_back;
  const char *owner; /* the column that names what it belongs to; nullable */
} Table;

static const Table tables[] = {
  { "owner", BY_DELETING },
  { "party", BY_HIDING },
  { "detail", BY_DELETING, "party_id" },
  { "person", BY_DELETING, "party_id" },
  { "deal", BY_HIDING },
  { "participant", BY_DELETING, "deal_id" },
  { "entry", BY_DELETING, "deal_id" },
  { "blob", BY_NOTHING },
  { "attachment", BY_DELETING },
  { "term", BY_RETRACTING },
  { "term_knower", BY_NOTHING },
  { "version", BY_RETRACTING },
  { "doer", BY_NOTHING },
  { "message", BY_RETRACTING },
  { "relay", BY_RETRACTING },
  { "outcome", BY_RETRACTING },
  { "complaint", BY_RETRACTING },
  { "step", BY_DELETING, "complaint_id" },
  { "cause", BY_DELETING, "complaint_id" },
  { "compensation", BY_DELETING, "complaint_id" },
  { "given", BY_DELETING },
  { "lesson", BY_DELETING, "complaint_id" },
  { "lesson_check", BY_DELETING },
  { "recourse", BY_DELETING, "complaint_id" },
  { "snooze", BY_DELETING, "complaint_id" },
  { "praise", BY_DELETING },
  { "answer", BY_DELETING },
  { "removal", BY_DELETING },
  { "text", BY_DELETING },
  { "vat_rate", BY_DELETING },
  { "batch", BY_DELETING },
  { "source", BY_DELETING },
  { "sender", BY_DELETING },
};

/* The columns of a table as the triggers need them: not its id, nor what of
 * evidence never changes. */
typedef struct
{
  GString *names;
  GString *values;  /* SQL: the old row's values, quoted and with commas between */
  GString *assigns; /* SQL: "column=value" of the old row */
  GString *differs; /* SQL: whether any value is another */
} Columns;

static void
clear_columns (Columns *columns)
{
  g_string_free (columns->names, TRUE);
  g_string_free (columns->values, TRUE);
  g_string_free (columns->assigns, TRUE);
  g_string_free (columns->differs, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, clear_columns)

void
sov_journal_free (SovJournal *self)
{
  g_clear_pointer (&self->inverses, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

static gboolean
load_columns (Columns *columns,
              SovDatabase *db,
              const char *table,
              GError **error)
{
  const SovEvidence *evidence = sov_evidence_find (table);
  g_autoptr (SovStatement) column = NULL;

  column = sov_database_prepare (db, "SELECT name FROM pragma_table_info(:table) WHERE name <> 'id'", error);
  if (column == NULL)
    return FALSE;

  sov_statement_bind_text (column, ":table", table);
  while (sov_statement_next (column))
    {
      const char *name = sov_statement_text (column, 0);
      gboolean first = columns->names->len == 0;

      if (evidence != NULL && sov_evidence_holds (evidence, name))
        continue;
      g_string_append_printf (columns->names, "%s%s", first ? "" : ", ", name);
      g_string_append_printf (columns->values, "||', '||quote(old.%s)", name);
      g_string_append_printf (columns->assigns, "%s%s='||quote(old.%s)", first ? "'" : "||', ", name, name);
      g_string_append_printf (columns->differs, "%sold.%s IS NOT new.%s", first ? "" : " OR ", name, name);
    }

  return sov_statement_check (column, error);
}

static gboolean
add_trigger (SovDatabase *db,
             const Table *table,
             const char *event,
             const char *when,
             const char *inverse,
             GError **error)
{
  gboolean had = !g_str_equal (event, "INSERT");
  gboolean has = !g_str_equal (event, "DELETE");
  g_autofree char *before = had && table->owner != NULL ? g_strconcat ("old.", table->owner, NULL) : NULL;
  g_autofree char *after = has && table->owner != NULL ? g_strconcat ("new.", table->owner, NULL) : NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf (CREATE_TRIGGER, table->name, event, event, table->name, when,
                         table->name, has ? "new" : "old",
                         before != NULL ? before : "NULL", after != NULL ? after : "NULL", inverse);

  return sov_database_execute (db, sql, error);
}

/* SQL for the statement that takes an inserted row back. */
static char *
write_inverse_of_insert (const Table *table)
{
  switch (table->taken_back)
    {
    case BY_HIDING:
      return g_strdup_printf ("'UPDATE %s SET removed_at=unixepoch()*1000 WHERE id='||new.id", table->name);
    case BY_RETRACTING:
      return g_strdup_printf ("'UPDATE %s SET retracted_at=unixepoch()*1000 WHERE id='||new.id", table->name);
    case BY_NOTHING:
      return g_strdup ("NULL");
    case BY_DELETING:
    default:
      return g_strdup_printf ("'DELETE FROM %s WHERE id='||new.id", table->name);
    }
}

static gboolean
watch (SovDatabase *db,
       const Table *table,
       GError **error)
{
  g_auto (Columns) columns = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  g_autofree char *insert = write_inverse_of_insert (table);
  g_autofree char *update = NULL;
  g_autofree char *delete = NULL;
  g_autofree char *when = NULL;

  if (!load_columns (&columns, db, table->name, error) ||
      !add_trigger (db, table, "INSERT", "", insert, error))
    return FALSE;
  if (table->taken_back == BY_NOTHING)
    return TRUE;

  update = g_strdup_printf ("'UPDATE %s SET '||%s||' WHERE id='||old.id", table->name, columns.assigns->str);
  when = g_strdup_printf (" WHEN %s", columns.differs->str);
  if (!add_trigger (db, table, "UPDATE", when, update, error))
    return FALSE;
  if (table->taken_back != BY_DELETING)
    return TRUE;

  delete = g_strdup_printf ("'INSERT INTO %s (id, %s) VALUES ('||quote(old.id)%s||')'",
                            table->name, columns.names->str, columns.values->str);
  return add_trigger (db, table, "DELETE", "", delete, error);
}

gboolean
sov_journal_watch_all (SovDatabase *db,
                       GError **error)
{
  if (!sov_database_execute (db, CREATE_JOURNAL, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!watch (db, &tables[i], error))
      return FALSE;

  return TRUE;
}

static void
clear_row (gpointer row)
{
  g_free (((SovJournalRow *) row)->table);
}

static SovJournal *
journal_new (void)
{
  SovJournal *self = g_new0 (SovJournal, 1);

  self->inverses = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SovJournalRow));
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

SovJournal *
sov_journal_take (SovDatabase *db,
                  GError **error)
{
  g_autoptr (SovJournal) journal = journal_new ();
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT inverse, tbl, id, owner_before, owner_after FROM journal ORDER BY step DESC",
                               error);
  if (stmt == NULL)
    return NULL;

  while (sov_statement_next (stmt))
    {
      SovJournalRow row = {
        .table = sov_statement_dup (stmt, 1),
        .id = sov_statement_int (stmt, 2),
        .owner_before = sov_statement_int_or (stmt, 3, 0),
        .owner_after = sov_statement_int_or (stmt, 4, 0),
      };

      g_array_append_val (journal->rows, row);
      if (!sov_statement_is_null (stmt, 0))
        g_ptr_array_add (journal->inverses, sov_statement_dup (stmt, 0));
    }

  if (!sov_statement_check (stmt, error) || !sov_database_execute (db, "DELETE FROM journal", error))
    return NULL;

  return g_steal_pointer (&journal);
}

/* A row that is no longer there cannot be as it was: then nothing is. */
static gboolean
take_back (SovDatabase *db,
           const char *inverse,
           GError **error)
{
  if (!sov_database_execute (db, inverse, error))
    return FALSE;
  if (sov_database_n_changed (db) == 1)
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT, "what was to be taken back is no longer there");
  return FALSE;
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
    if (!take_back (db, inverses->pdata[i], error))
      return FALSE;

  return TRUE;
}

gboolean
sov_journal_sweep (SovDatabase *db,
                   GError **error)
{
  return sov_database_execute (db, "DELETE FROM blob WHERE id NOT IN (SELECT blob_id FROM attachment)", error);
}
