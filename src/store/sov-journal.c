/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-journal.h"

#include <string.h>

#include "store/sov-evidence.h"
#include "store/sov-store-error.h"

#define CREATE_JOURNAL                                                 \
  "CREATE TEMP TABLE IF NOT EXISTS journal (step INTEGER PRIMARY KEY," \
  " tbl INTEGER NOT NULL, id INTEGER NOT NULL, owner_before INTEGER, owner_after INTEGER, inverse TEXT)"

/* The inverse of an insertion is made when it is asked for. */
#define CREATE_TRIGGER                                                 \
  "CREATE TEMP TRIGGER journal_%s_%s AFTER %s ON main.%s%s BEGIN"      \
  " INSERT INTO journal (tbl, id, owner_before, owner_after, inverse)" \
  " VALUES (%d, %s.id, %s, %s, %s); END"

/* Rows that are taken back by one statement: what it keeps of their pages until
 * it is through stays small. */
#define MOST_AT_ONCE 1000

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
  { "task", BY_DELETING },
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

/* One step back. */
typedef struct
{
  char *sql;          /* NULL: the inserted rows of @table from @first to @last */
  const Table *table; /* nullable */
  gint64 first;
  gint64 last;
} Inverse;

static void
inverse_free (gpointer data)
{
  Inverse *inverse = data;

  g_free (inverse->sql);
  g_free (inverse);
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
                         (int) (table - tables), has ? "new" : "old",
                         before != NULL ? before : "NULL", after != NULL ? after : "NULL", inverse);

  return sov_database_execute (db, sql, error);
}

static gboolean
watch (SovDatabase *db,
       const Table *table,
       GError **error)
{
  g_auto (Columns) columns = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  g_autofree char *update = NULL;
  g_autofree char *delete = NULL;
  g_autofree char *when = NULL;

  if (!load_columns (&columns, db, table->name, error) ||
      !add_trigger (db, table, "INSERT", "", "NULL", error))
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

/* Taking what was noted */

typedef struct
{
  SovJournal *journal;
  /* Where in the journal the rows of each table go on; -1: nowhere. */
  int inverses[G_N_ELEMENTS (tables)];
  int rows[G_N_ELEMENTS (tables)];
} Taking;

static SovJournal *
journal_new (void)
{
  SovJournal *self = g_new0 (SovJournal, 1);

  self->inverses = g_ptr_array_new_with_free_func (inverse_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SovJournalRow));

  return self;
}

/* No row of @table or of one above it joins those before. */
static void
close_up_to (Taking *taking,
             gsize table)
{
  for (gsize i = 0; i <= table; i++)
    taking->inverses[i] = -1;
}

static void
take_row (Taking *taking,
          gsize table,
          const SovJournalRow *row)
{
  GArray *rows = taking->journal->rows;
  SovJournalRow *open = taking->rows[table] >= 0 ? &g_array_index (rows, SovJournalRow, taking->rows[table]) : NULL;

  if (open != NULL && row->is_new == open->is_new && row->id == open->id - 1 &&
      row->owner_before == open->owner_before && row->owner_after == open->owner_after)
    {
      open->id--;
      return;
    }

  taking->rows[table] = (int) rows->len;
  g_array_append_vals (rows, row, 1);
}

/* Rows that were inserted may go before others do, but never before what names
 * them and would go with them: the tables stand with what is named first. */
static void
take_insertion (Taking *taking,
                gsize table,
                gint64 id)
{
  GPtrArray *inverses = taking->journal->inverses;
  Inverse *open = taking->inverses[table] >= 0 ? inverses->pdata[taking->inverses[table]] : NULL;

  if (tables[table].taken_back == BY_NOTHING)
    return;
  if (open != NULL && id == open->first - 1 && open->last - id < MOST_AT_ONCE)
    {
      open->first--;
      return;
    }

  close_up_to (taking, table);
  taking->inverses[table] = (int) inverses->len;
  open = g_new0 (Inverse, 1);
  open->table = &tables[table];
  open->first = id;
  open->last = id;
  g_ptr_array_add (inverses, open);
}

static void
take_change (Taking *taking,
             char *sql)
{
  Inverse *inverse = g_new0 (Inverse, 1);

  close_up_to (taking, G_N_ELEMENTS (tables) - 1);
  inverse->sql = sql;
  g_ptr_array_add (taking->journal->inverses, inverse);
}

static void
take_step (Taking *taking,
           SovStatement *step)
{
  gsize table = (gsize) sov_statement_int (step, 1);
  SovJournalRow row = {
    .table = tables[table].name,
    .id = sov_statement_int (step, 2),
    .owner_before = sov_statement_int_or (step, 3, 0),
    .owner_after = sov_statement_int_or (step, 4, 0),
    .is_new = sov_statement_is_null (step, 0),
  };

  row.last = row.id;
  take_row (taking, table, &row);
  if (row.is_new)
    take_insertion (taking, table, row.id);
  else
    take_change (taking, sov_statement_dup (step, 0));
}

SovJournal *
sov_journal_take (SovDatabase *db,
                  GError **error)
{
  g_autoptr (SovJournal) journal = journal_new ();
  g_autoptr (SovStatement) step = NULL;
  Taking taking = { .journal = journal };

  step = sov_database_prepare (db,
                               "SELECT inverse, tbl, id, owner_before, owner_after FROM journal ORDER BY step DESC",
                               error);
  if (step == NULL)
    return NULL;

  close_up_to (&taking, G_N_ELEMENTS (tables) - 1);
  memset (taking.rows, -1, sizeof taking.rows);
  while (sov_statement_next (step))
    take_step (&taking, step);

  if (!sov_statement_check (step, error) || !sov_database_execute (db, "DELETE FROM journal", error))
    return NULL;

  return g_steal_pointer (&journal);
}

static char *
write_inverse (const Inverse *inverse)
{
  const char *name = inverse->table->name;
  g_autofree char *where = g_strdup_printf ("WHERE id BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT, inverse->first, inverse->last);

  switch (inverse->table->taken_back)
    {
    case BY_HIDING:
      return g_strdup_printf ("UPDATE %s SET removed_at=unixepoch()*1000 %s", name, where);
    case BY_RETRACTING:
      return g_strdup_printf ("UPDATE %s SET retracted_at=unixepoch()*1000 %s", name, where);
    case BY_NOTHING:
    case BY_DELETING:
    default:
      return g_strdup_printf ("DELETE FROM %s %s", name, where);
    }
}

/* A row that is no longer there cannot be as it was: then nothing is. */
static gboolean
take_back (SovDatabase *db,
           const Inverse *inverse,
           GError **error)
{
  g_autofree char *sql = inverse->sql == NULL ? write_inverse (inverse) : NULL;

  if (!sov_database_execute (db, sql != NULL ? sql : inverse->sql, error))
    return FALSE;
  if (sov_database_n_changed (db) == inverse->last - inverse->first + 1)
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
