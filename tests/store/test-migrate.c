/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-database.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "store/sov-store-error.h"

/* The schema of a file: brought to the newest step by step, and left alone
 * where it is not ours or not ours yet. */

#define MIGRATIONS "/fi/sovittu/Sovittu/store/migrations"

/* "Sovt" */
#define APPLICATION_ID 0x536F7674

typedef struct
{
  char *folder;
  char *path;
  GBytes *key;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  static const guint8 bytes[SOV_KEY_SIZE] = { 3, 1, 4 };

  f->folder = g_dir_make_tmp ("sovittu-test-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "vault.db", NULL);
  f->key = g_bytes_new_static (bytes, sizeof bytes);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);

  g_unlink (log);
  g_unlink (f->path);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_bytes_unref (f->key);
}

static SovDatabase *
open_file (Fixture *f,
           SovDatabaseFlags flags)
{
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (f->path, f->key, flags, &error);

  g_assert_no_error (error);
  return db;
}

static void
execute (SovDatabase *db,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
}

static gint64
count (SovDatabase *db,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  sov_database_query_int (db, sql, &n, &error);
  g_assert_no_error (error);

  return n;
}

static void
migrate (SovDatabase *db)
{
  g_autoptr (GError) error = NULL;

  sov_database_migrate (db, &error);
  g_assert_no_error (error);
}

static char *
dump_schema (SovDatabase *db)
{
  g_autoptr (SovStatement) row = NULL;
  g_autoptr (GString) dump = g_string_new (NULL);

  row = sov_database_prepare (db, "SELECT type, name, coalesce (sql, '') FROM sqlite_schema ORDER BY type, name", NULL);
  while (sov_statement_next (row))
    g_string_append_printf (dump, "%s %s: %s\n", sov_statement_text (row, 0), sov_statement_text (row, 1), sov_statement_text (row, 2));

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static GStrv
list_steps (void)
{
  GStrv steps = g_resources_enumerate_children (MIGRATIONS, 0, NULL);

  qsort (steps, g_strv_length (steps), sizeof *steps, compare_names);
  return steps;
}

/* A file at step @n, as the program of that day left it. */
static SovDatabase *
make_file_at (Fixture *f,
              guint n)
{
  g_auto (GStrv) steps = list_steps ();
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u; PRAGMA application_id = %d", n, APPLICATION_ID);
  SovDatabase *db = open_file (f, SOV_DATABASE_CREATE);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_build_path ("/", MIGRATIONS, steps[i], NULL);
      g_autoptr (GBytes) sql = g_resources_lookup_data (path, 0, NULL);

      execute (db, g_bytes_get_data (sql, NULL));
    }
  execute (db, stamp);

  return db;
}

static void
test_steps_are_numbered_without_a_gap (Fixture *f,
                                       gconstpointer data)
{
  g_auto (GStrv) steps = list_steps ();

  g_assert_cmpuint (g_strv_length (steps), >=, 4);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%04u-", i + 1);

      g_assert_true (g_str_has_prefix (steps[i], number));
      g_assert_true (g_str_has_suffix (steps[i], ".sql"));
    }
}

static void
test_a_new_file_is_at_the_newest_step_and_ours (Fixture *f,
                                                gconstpointer data)
{
  g_auto (GStrv) steps = list_steps ();
  g_autoptr (SovDatabase) db = open_file (f, SOV_DATABASE_CREATE);

  migrate (db);
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, g_strv_length (steps));
  g_assert_cmpint (count (db, "PRAGMA application_id"), ==, APPLICATION_ID);
}

static void
test_every_older_step_becomes_the_same_schema (Fixture *f,
                                               gconstpointer data)
{
  g_auto (GStrv) steps = list_steps ();
  g_autoptr (SovDatabase) fresh = sov_database_open_memory (NULL);
  g_autofree char *want = dump_schema (fresh);

  for (guint n = 1; n <= g_strv_length (steps); n++)
    {
      SovDatabase *db = make_file_at (f, n);
      g_autofree char *have = NULL;

      migrate (db);
      have = dump_schema (db);
      g_assert_cmpstr (have, ==, want);
      g_assert_cmpint (count (db, "PRAGMA user_version"), ==, g_strv_length (steps));
      sov_database_close (db);
      g_unlink (f->path);
    }
}

static void
test_migrating_again_changes_nothing (Fixture *f,
                                      gconstpointer data)
{
  g_autoptr (SovDatabase) db = open_file (f, SOV_DATABASE_CREATE);
  gint64 before;

  migrate (db);
  before = count (db, "SELECT total_changes()");
  migrate (db);
  g_assert_cmpint (count (db, "SELECT total_changes()"), ==, before);
}

/* Before what complaints came to know: a complaint that was put right, with its
 * lesson, its gift card and half of that given. */
#define BUSINESS_AT_4                                                                                                    \
  "INSERT INTO party (id, ref, name, sort_key, folded, kind, customer, subcontractor, language, made_at)"                \
  " VALUES (1, 'P', 'Satu', x'01', 'satu', 1, 1, 0, 1, 1000);"                                                           \
  "INSERT INTO deal (id, ref, customer_id, title, sort_key, state, my_role, made_at, state_at)"                          \
  " VALUES (1, 'D', 1, 'Help', x'01', 6, 1, 1000, 2000), (2, 'E', 1, 'More', x'02', 4, 1, 1000, 3000);"                  \
  "INSERT INTO complaint (id, ref, party_id, deal_id, words, channel, noticed_by, public, soft, at, entered_at)"         \
  " VALUES (1, 'C', 1, 1, 'Nobody called', 3, 1, 1, 0, 1100, 1101);"                                                     \
  "INSERT INTO step (complaint_id, did, text, outcome, at) VALUES (1, 2, 'Talked', NULL, 1200), (1, 16, NULL, 2, 1300);" \
  "INSERT INTO lesson (id, complaint_id, text, standing_term, at) VALUES (1, 1, 'Send it', 'Always in writing', 1250),"  \
  " (7, 1, 'Call', NULL, 1260);"                                                                                         \
  "INSERT INTO compensation (id, ref, complaint_id, party_id, kind, value, cost, minutes, surprise, expires, at)"        \
  " VALUES (1, 'K', 1, 1, 7, 6000, 500, 90, 1, 9000, 1270);"                                                             \
  "INSERT INTO given (compensation_id, amount, note, at) VALUES (1, 2000, 'Cake', 1280);"                                \
  "INSERT INTO answer (party_id, deal_id, question, score, text, at) VALUES (1, 1, 4, 9, 'Well', 1290)"

static void
assert_text (SovDatabase *db,
             const char *sql,
             const char *want)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *have = sov_database_query_text (db, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (have, ==, want);
}

static void
test_complaints_keep_all_they_had (Fixture *f,
                                   gconstpointer data)
{
  SovDatabase *db = make_file_at (f, 4);

  execute (db, BUSINESS_AT_4);
  migrate (db);
  assert_text (db, "SELECT ref || '|' || words || '|' || channel || noticed_by || public || soft || '|' || at || '|' || entered_at FROM complaint",
               "C|Nobody called|3110|1100|1101");
  assert_text (db, "SELECT group_concat (did || coalesce (text, '') || coalesce (outcome, ''), ' ') FROM (SELECT * FROM step ORDER BY id)", "2Talked 162");
  assert_text (db, "SELECT group_concat (id || text || coalesce (standing_term, '-') || at, ' ') FROM (SELECT * FROM lesson ORDER BY id)",
               "1Send itAlways in writing1250 7Call-1260");
  assert_text (db, "SELECT ref || kind || '|' || value || '|' || cost || '|' || minutes || '|' || surprise || '|' || expires || '|' || at FROM compensation",
               "K7|6000|500|90|1|9000|1270");
  assert_text (db, "SELECT amount || note || at FROM given", "2000Cake1280");
  assert_text (db, "SELECT question || '|' || score || text FROM answer", "4|9Well");

  /* What is new says nothing that nobody has said. */
  assert_text (db, "SELECT did_right || '|' || (coalesce (entry_id, term_id, noticed, style, style_at, severity, sought) IS NULL)"
                   " || (coalesce (impact, expectation, got, spread) IS NULL) FROM complaint",
               "0|11");
  assert_text (db, "SELECT approved || '|' || (coalesce (hour_cost, bill, subcontractor_id) IS NULL) || (coalesce (text, strings) IS NULL) FROM compensation",
               "0|11");
  sov_database_close (db);
}

static void
test_old_lessons_get_refs_of_their_own (Fixture *f,
                                        gconstpointer data)
{
  SovDatabase *db = make_file_at (f, 4);

  execute (db, BUSINESS_AT_4);
  migrate (db);
  g_assert_cmpint (count (db, "SELECT count(DISTINCT ref) FROM lesson"), ==, 2);
  g_assert_cmpint (count (db, "SELECT count(*) FROM lesson WHERE ref IS NULL OR ref = ''"), ==, 0);
  g_assert_cmpint (count (db, "SELECT count(*) FROM lesson WHERE coalesce (subcontractor_id, due, done_at) IS NULL"), ==, 2);
  sov_database_close (db);
}

/* Delivered, invoiced or paid since then; what goes on has not ended. */
static void
test_old_deals_ended_when_their_state_says (Fixture *f,
                                            gconstpointer data)
{
  SovDatabase *db = make_file_at (f, 4);

  execute (db, BUSINESS_AT_4);
  migrate (db);
  g_assert_cmpint (count (db, "SELECT ended_at FROM deal WHERE ref = 'D'"), ==, 2000);
  g_assert_cmpint (count (db, "SELECT ended_at IS NULL FROM deal WHERE ref = 'E'"), ==, 1);
  sov_database_close (db);
}

static void
test_a_step_that_fails_leaves_the_step_before (Fixture *f,
                                               gconstpointer data)
{
  SovDatabase *db = make_file_at (f, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  /* The name is taken that the last trigger of step 2 wants. */
  execute (db, "CREATE TRIGGER doer_no_change AFTER INSERT ON owner BEGIN SELECT 1; END");
  before = dump_schema (db);
  g_assert_false (sov_database_migrate (db, &error));
  g_assert_nonnull (error);
  after = dump_schema (db);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, 1);
  sov_database_close (db);
}

/* Opening and migrating fails with @code, and the file's bytes stay. */
static void
assert_left_alone (Fixture *f,
                   int code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before = 0, size_after = 0;
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  g_assert_true (g_file_get_contents (f->path, &before, &size_before, NULL));
  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error);
  if (db != NULL)
    {
      g_assert_false (sov_database_migrate (db, &error));
      sov_database_close (db);
    }
  g_assert_error (error, SOV_STORE_ERROR, code);
  g_assert_true (g_file_get_contents (f->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_a_file_of_a_later_program_is_left_alone (Fixture *f,
                                              gconstpointer data)
{
  g_auto (GStrv) steps = list_steps ();
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", g_strv_length (steps) + 1);
  SovDatabase *db = open_file (f, SOV_DATABASE_CREATE);

  migrate (db);
  sov_database_close (db);
  db = open_file (f, SOV_DATABASE_EXISTING);
  execute (db, "CREATE TABLE of_the_future (id INTEGER PRIMARY KEY)");
  execute (db, stamp);
  sov_database_close (db);

  assert_left_alone (f, SOV_STORE_ERROR_TOO_NEW);
}

static void
test_a_file_of_another_program_is_left_alone (Fixture *f,
                                              gconstpointer data)
{
  SovDatabase *db = open_file (f, SOV_DATABASE_CREATE);

  execute (db, "PRAGMA application_id = 7; CREATE TABLE theirs (id INTEGER PRIMARY KEY)");
  sov_database_close (db);

  assert_left_alone (f, SOV_STORE_ERROR_NOT_OURS);
}

static void
test_a_file_with_tables_and_no_name_is_not_ours (Fixture *f,
                                                 gconstpointer data)
{
  SovDatabase *db = open_file (f, SOV_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  execute (db, "CREATE TABLE theirs (id INTEGER PRIMARY KEY)");
  g_assert_false (sov_database_migrate (db, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS);
  g_assert_cmpint (count (db, "SELECT count(*) FROM sqlite_schema"), ==, 1);
  sov_database_close (db);
}

static void
test_every_table_is_strict (Fixture *f,
                            gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);

  g_assert_cmpint (count (db, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                              " AND NOT strict AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search%' ESCAPE '\\'"),
                   ==, 0);
}

static void
test_every_reference_has_an_index (Fixture *f,
                                   gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autofree char *lacking = NULL;

  /* To delete a parent is to look for its children. */
  lacking = sov_database_query_text (db,
                                     "SELECT child.name || '.' || key.\"from\" FROM sqlite_schema AS child"
                                     " JOIN pragma_foreign_key_list (child.name) AS key"
                                     " WHERE child.type = 'table' AND key.on_delete = 'CASCADE' AND NOT EXISTS"
                                     " (SELECT 1 FROM pragma_index_list (child.name) AS list"
                                     "  JOIN pragma_index_info (list.name) AS column"
                                     "  WHERE column.seqno = 0 AND column.name = key.\"from\")",
                                     NULL);
  g_assert_cmpstr (lacking, ==, NULL);
}

#define ADD(name, test) g_test_add ("/store/migrate/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("steps-are-numbered-without-a-gap", test_steps_are_numbered_without_a_gap);
  ADD ("a-new-file-is-at-the-newest-step-and-ours", test_a_new_file_is_at_the_newest_step_and_ours);
  ADD ("every-older-step-becomes-the-same-schema", test_every_older_step_becomes_the_same_schema);
  ADD ("migrating-again-changes-nothing", test_migrating_again_changes_nothing);
  ADD ("complaints-keep-all-they-had", test_complaints_keep_all_they_had);
  ADD ("old-lessons-get-refs-of-their-own", test_old_lessons_get_refs_of_their_own);
  ADD ("old-deals-ended-when-their-state-says", test_old_deals_ended_when_their_state_says);
  ADD ("a-step-that-fails-leaves-the-step-before", test_a_step_that_fails_leaves_the_step_before);
  ADD ("a-file-of-a-later-program-is-left-alone", test_a_file_of_a_later_program_is_left_alone);
  ADD ("a-file-of-another-program-is-left-alone", test_a_file_of_another_program_is_left_alone);
  ADD ("a-file-with-tables-and-no-name-is-not-ours", test_a_file_with_tables_and_no_name_is_not_ours);
  ADD ("every-table-is-strict", test_every_table_is_strict);
  ADD ("every-reference-that-deletes-has-an-index", test_every_reference_has_an_index);
  return g_test_run ();
}
