/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform.h"

#include "store/sov-store-error.h"
#include "support/vault.h"

/* Rows of the append-only tables keep every value for ever, whichever way one
 * tries. The columns are read from the schema, so that no new one is forgotten. */

static const char *const tables[] = {
  "term", "term_knower", "version", "doer", "message", "relay", "outcome", "complaint"
};

/* What may be corrected of a complaint: all but its words, whose they are, and
 * when and how they came. */
static const char *const corrections[] = {
  "deal_id", "public", "soft", "term_id", "noticed", "style", "style_at", "severity", "did_right",
  "impact", "sought", "expectation", "got", "spread", NULL
};

static gboolean
may_change (const char *table,
            const char *column)
{
  return g_str_equal (column, "retracted_at") ||
         (g_str_equal (table, "complaint") && g_strv_contains (corrections, column));
}

/* A vault in which every append-only table has a row, and nothing but its
 * triggers to keep them. */
static SovDatabase *
make_evidence (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, "2026-10-19T20:10",
              "party P Satu consumer customer",
              "party S Antti company subcontractor",
              "deal D P Help",
              "complaint; id=C; party=P; words=Nobody called; channel=call; noticed_by=customer",
              "entry P D call in He will call tomorrow",
              "term; id=A; deal=D; kind=contact; text=Antti calls; by=me; to=P; doers=S; due=2026-10-20T20:00;"
              " due_vague=tomorrow; needs_to_know=P,S; agreed_in=call; complaint=C; price=1200",
              "written; term=A; party=S; channel=sms; text=Please call",
              "blocked; term=A; party=S; reason=Cannot; channel=call; text=No",
              "broken A",
              NULL);
  vault_lift_guard (db);

  return db;
}

static void
assert_rejected (SovDatabase *db,
                 const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = vault_dump (db);
  g_autofree char *after = NULL;

  g_assert_false (sov_database_execute (db, sql, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  if (strstr (error->message, "append-only") == NULL)
    g_error ("%s: %s", sql, error->message);
  after = vault_dump (db);
  g_assert_cmpstr (after, ==, before);
}

static GStrv
list_columns (SovDatabase *db,
              const char *table)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db, "SELECT name FROM pragma_table_info (:table)", NULL);
  sov_statement_bind_text (row, ":table", table);
  while (sov_statement_next (row))
    g_strv_builder_add (names, sov_statement_text (row, 0));

  return g_strv_builder_end (names);
}

/* A value that differs from the one that is there and fits the column. */
static char *
write_other_value (SovDatabase *db,
                   const char *table,
                   const char *column)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT CASE WHEN type = 'TEXT' THEN 'coalesce (%s, '''') || ''x''' ELSE 'coalesce (%s, 0) + 1' END"
                         " FROM pragma_table_info ('%s') WHERE name = '%s'",
                         column, column, table, column);
  return vault_text (db, sql);
}

static void
test_no_column_may_change (gconstpointer table)
{
  g_autoptr (SovDatabase) db = make_evidence ();
  g_auto (GStrv) columns = list_columns (db, table);
  g_autofree char *filled = g_strdup_printf ("SELECT count(*) FROM %s", (const char *) table);

  g_assert_cmpint (vault_count (db, filled), >, 0);
  sov_database_execute (db, "PRAGMA foreign_keys = OFF", NULL);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autofree char *other = write_other_value (db, table, columns[i]);
      g_autofree char *update = g_strdup_printf ("UPDATE %s SET %s = %s", (const char *) table, columns[i], other);
      g_autofree char *clear = g_strdup_printf ("UPDATE %s SET %s = NULL WHERE %s IS NOT NULL", (const char *) table, columns[i], columns[i]);
      g_autofree char *set = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s IS NOT NULL", (const char *) table, columns[i]);

      if (may_change (table, columns[i]))
        continue;
      assert_rejected (db, update);

      /* Where NULL fits at all, it may not take the place of a value. */
      if (vault_count (db, set) > 0)
        g_assert_false (sov_database_execute (db, clear, NULL));
    }
}

static void
test_no_row_may_be_deleted (gconstpointer table)
{
  g_autoptr (SovDatabase) db = make_evidence ();
  g_autofree char *delete = g_strdup_printf ("DELETE FROM %s", (const char *) table);

  sov_database_execute (db, "PRAGMA foreign_keys = OFF", NULL);
  assert_rejected (db, delete);
}

/* "id, ref, …" and the row with "x" or 1 more in @last, a column of text or
 * number. */
static char *
join_columns (GStrv columns,
              const char *last,
              const char *changed)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            changed != NULL && g_str_equal (columns[i], last) ? changed : columns[i]);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static GStrv
list_values (SovDatabase *db,
             const char *table)
{
  g_auto (GStrv) columns = list_columns (db, table);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; columns[i] != NULL; i++)
    if (!g_str_equal (columns[i], "retracted_at"))
      g_strv_builder_add (kept, columns[i]);

  return g_strv_builder_end (kept);
}

static const char *
find_last_kept (GStrv columns,
                const char *table)
{
  guint i = g_strv_length (columns);

  while (i > 0 && may_change (table, columns[i - 1]))
    i--;
  g_assert_cmpuint (i, >, 0);

  return columns[i - 1];
}

static void
test_no_row_may_be_replaced (gconstpointer table)
{
  g_autoptr (SovDatabase) db = make_evidence ();
  g_auto (GStrv) columns = list_values (db, table);
  const char *last = find_last_kept (columns, table);
  g_autofree char *other = write_other_value (db, table, last);
  g_autofree char *names = join_columns (columns, last, NULL);
  g_autofree char *values = join_columns (columns, last, other);
  g_autofree char *replace = NULL;
  g_autofree char *or_replace = NULL;
  g_autofree char *upsert = NULL;

  replace = g_strdup_printf ("REPLACE INTO %s (%s) SELECT %s FROM %s", (const char *) table, names, values, (const char *) table);
  or_replace = g_strdup_printf ("UPDATE OR REPLACE %s SET %s = %s", (const char *) table, last, other);
  upsert = g_strdup_printf ("INSERT INTO %s (%s) SELECT %s FROM %s WHERE true ON CONFLICT (id) DO UPDATE SET %s = excluded.%s",
                            (const char *) table, names, values, (const char *) table, last, last);

  sov_database_execute (db, "PRAGMA foreign_keys = OFF", NULL);
  assert_rejected (db, replace);
  assert_rejected (db, or_replace);
  assert_rejected (db, upsert);
}

static void
test_a_row_may_be_retracted_and_come_back (gconstpointer table)
{
  g_autoptr (SovDatabase) db = make_evidence ();
  g_autofree char *retract = g_strdup_printf ("UPDATE %s SET retracted_at = 5", (const char *) table);
  g_autofree char *restore = g_strdup_printf ("UPDATE %s SET retracted_at = NULL", (const char *) table);
  g_autofree char *before = vault_dump (db);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  sov_database_execute (db, retract, &error);
  g_assert_no_error (error);
  sov_database_execute (db, restore, &error);
  g_assert_no_error (error);
  after = vault_dump (db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_the_rest_of_a_complaint_may_be_corrected (void)
{
  g_autoptr (SovDatabase) db = make_evidence ();

  sov_database_execute (db, "PRAGMA foreign_keys = OFF", NULL);
  for (gsize i = 0; corrections[i] != NULL; i++)
    {
      g_autofree char *other = write_other_value (db, "complaint", corrections[i]);
      g_autofree char *update = g_strdup_printf ("UPDATE complaint SET %s = %s", corrections[i], other);
      g_autoptr (GError) error = NULL;

      sov_database_execute (db, update, &error);
      g_assert_no_error (error);
    }
  vault_assert_text (db, "SELECT words FROM complaint", "Nobody called");
}

static void
test_a_party_that_evidence_names_cannot_be_deleted (void)
{
  g_autoptr (SovDatabase) db = make_evidence ();
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_database_execute (db, "DELETE FROM party", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (sov_database_execute (db, "DELETE FROM deal", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
}

static void
test_the_text_that_was_sent_is_kept_to_the_letter (void)
{
  g_autoptr (SovDatabase) db = make_evidence ();

  vault_do (db, "2026-10-19T21:00", "written; term=A; party=P; channel=sms; text=  Hei!  Klo 10 → 11, \"ok\"?\n<b>&</b> 🙂\n");
  vault_assert_text (db, "SELECT text FROM message ORDER BY id DESC", "  Hei!  Klo 10 → 11, \"ok\"?\n<b>&</b> 🙂\n");
}

static void
add_for_tables (const char *name,
                GTestDataFunc test,
                gboolean only_retractable)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/evidence/%s-of-%s", name, tables[i]);
      gboolean member = g_str_equal (tables[i], "doer") || g_str_equal (tables[i], "term_knower");

      if (!only_retractable || !member)
        g_test_add_data_func (path, tables[i], test);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_for_tables ("no-column-may-change", test_no_column_may_change, FALSE);
  add_for_tables ("no-row-may-be-deleted", test_no_row_may_be_deleted, FALSE);
  add_for_tables ("no-row-may-be-replaced", test_no_row_may_be_replaced, FALSE);
  add_for_tables ("a-row-may-be-retracted-and-come-back", test_a_row_may_be_retracted_and_come_back, TRUE);
  g_test_add_func ("/store/evidence/the-rest-of-a-complaint-may-be-corrected", test_the_rest_of_a_complaint_may_be_corrected);
  g_test_add_func ("/store/evidence/a-party-or-deal-that-evidence-names-cannot-be-deleted", test_a_party_that_evidence_names_cannot_be_deleted);
  g_test_add_func ("/store/evidence/the-text-that-was-sent-is-kept-to-the-letter", test_the_text_that_was_sent_is_kept_to_the_letter);
  return g_test_run ();
}
