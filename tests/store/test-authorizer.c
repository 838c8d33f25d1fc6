/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/sov-store-error.h"
#include "support/vault-state.h"

/* What a vault's connection refuses to be asked, whatever triggers there are,
 * and that nothing which the program does is among it. */

#define AT "2026-10-19T20:10"

static const char *const evidence[] = { "term", "term_knower", "version", "doer", "message", "relay", "outcome", "complaint" };

/* T21, a row of evidence that is changed afterwards: each is refused when it is
 * prepared. */
static const char *const refused[] = {
  "DELETE FROM event",
  "DELETE FROM event WHERE seq = 1",
  "DELETE FROM main.event",
  "DELETE FROM \"EVENT\"",
  "DELETE FROM event_salt",
  "UPDATE event SET at = 1",
  "UPDATE event SET hash = randomblob (32)",
  "UPDATE OR IGNORE event SET kind = 'x'",
  "UPDATE event_salt SET salt = NULL, erased_at = 1",
  "UPDATE Event_Salt SET salt = zeroblob (32)",
  "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT (seq) DO UPDATE SET at = 1",
  "WITH gone AS (SELECT 1) DELETE FROM version WHERE id IN gone",
  "UPDATE version SET text = 'x'",
  "UPDATE Version SET TEXT = 'x' WHERE id = 1",
  "UPDATE version SET retracted_at = 1, text = 'x'",
  "UPDATE version SET text = p.name FROM party p",
  "UPDATE complaint SET words = 'x'",
  "UPDATE complaint SET at = 1, words = words",
  "UPDATE message SET text = 'x'",
  "UPDATE relay SET entered_at = 1",
  "UPDATE term SET rowid = 9",
  "DROP TABLE event",
  "DROP TABLE IF EXISTS event_salt",
  "DROP TABLE version",
  "DROP TABLE party",
  "DROP TRIGGER event_no_delete",
  "DROP TRIGGER version_unsealed",
  "DROP INDEX event_of_row",
  "DROP VIEW named",
  "ALTER TABLE event RENAME TO old",
  "ALTER TABLE event ADD COLUMN more TEXT",
  "ALTER TABLE event DROP COLUMN zone",
  "ALTER TABLE version RENAME COLUMN text TO words",
  "CREATE TABLE more (x)",
  "CREATE INDEX more ON party (name)",
  "CREATE VIEW more AS SELECT 1",
  "CREATE TRIGGER more AFTER INSERT ON term BEGIN SELECT 1; END",
  "CREATE VIRTUAL TABLE more USING fts5 (x)",
  "ATTACH ':memory:' AS other",
  "ATTACH '' AS other",
  "ATTACH '/tmp/other.db' AS other KEY ''",
  "DETACH main",
  "VACUUM INTO '/tmp/other.db'",
  "SELECT load_extension ('/tmp/x.so')",
  "SELECT sqlcipher_export ('main')",
  "PRAGMA writable_schema = ON",
  "PRAGMA writable_schema",
  "PRAGMA main.writable_schema = 1",
  "PRAGMA recursive_triggers = OFF",
  "PRAGMA foreign_keys = OFF",
  "PRAGMA foreign_keys (0)",
  "PRAGMA ignore_check_constraints = ON",
  "PRAGMA trusted_schema = ON",
  "PRAGMA schema_version = 1",
  "PRAGMA user_version = 1",
  "PRAGMA application_id = 1",
  "PRAGMA secure_delete = OFF",
  "PRAGMA rekey = 'x'",
  "PRAGMA key = 'x'",
  "PRAGMA temp_store_directory = '/tmp'",
  "UPDATE sqlite_schema SET sql = ''",
  "DELETE FROM sqlite_schema",
  "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 1, '')",
};

static const char *const allowed[] = {
  "PRAGMA user_version",
  "PRAGMA foreign_keys",
  "PRAGMA integrity_check",
  "PRAGMA foreign_key_check",
  "PRAGMA wal_checkpoint (TRUNCATE)",
  "PRAGMA defer_foreign_keys = ON",
  "SELECT name FROM pragma_table_info ('event')",
  "SELECT * FROM event",
  "UPDATE version SET retracted_at = 1",
  "UPDATE version SET retracted_at = NULL",
  "UPDATE complaint SET style = 2, public = 1",
  "UPDATE party SET name = 'Event'",
  "CREATE TEMP TABLE scratch (x)",
  "INSERT INTO scratch VALUES (1)",
  "DROP TABLE scratch",
  "CREATE TEMP TRIGGER watch AFTER INSERT ON main.event BEGIN SELECT 1; END",
  "DROP TRIGGER temp.watch",
  "REINDEX",
};

static SovStoreState *
make_business (void)
{
  SovStoreState *state = vault_state_new ();

  for (guint i = 0; vault_world[i] != NULL; i++)
    vault_state_do (state, AT, vault_world[i]);
  vault_state_do (state, AT, "complaint; id=W; party=p1; words=Nobody called; channel=call");

  return state;
}

static void
test_it_is_refused (gconstpointer sql)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump (state->db);
  g_autofree char *after = NULL;

  g_assert_false (sov_database_execute (state->db, sql, NULL));
  after = vault_dump (state->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_it_is_allowed (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_autoptr (GError) error = NULL;

      sov_database_execute (state->db, allowed[i], &error);
      g_assert_no_error (error);
    }
}

static void
test_the_refusal_has_a_code (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_database_execute (state->db, "DELETE FROM event", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
}

static void
assert_refused (SovStoreState *state,
                const char *words,
                const char *table)
{
  g_auto (GStrv) parts = g_strsplit (words, "%", -1);
  g_autofree char *sql = g_strjoinv (table, parts);

  if (sov_database_execute (state->db, sql, NULL))
    g_error ("%s was not refused", sql);
}

static void
test_no_evidence_is_deleted_or_replaced (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump (state->db);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      assert_refused (state, "DELETE FROM %", evidence[i]);
      assert_refused (state, "UPDATE % SET id = id + 100", evidence[i]);
      if (g_str_equal (evidence[i], "doer") || g_str_equal (evidence[i], "version") || g_str_equal (evidence[i], "term"))
        {
          /* REPLACE deletes without a DELETE: that the triggers see. */
          assert_refused (state, "REPLACE INTO % SELECT * FROM %", evidence[i]);
          assert_refused (state, "INSERT OR REPLACE INTO % SELECT * FROM %", evidence[i]);
        }
    }
  after = vault_dump (state->db);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
erase (SovDatabase *db,
       gpointer data,
       GError **error)
{
  return sov_database_execute (db, "UPDATE event_salt SET salt = NULL, erased_at = 1 WHERE seq = 1", error);
}

static gboolean
erase_and_fail (SovDatabase *db,
                gpointer data,
                GError **error)
{
  erase (db, data, NULL);
  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED, "on purpose");
  return FALSE;
}

static gboolean
vacuum (SovDatabase *db,
        gpointer data,
        GError **error)
{
  return sov_database_execute (db, "VACUUM", error);
}

/* Even a statement that was prepared while it was allowed. */
static gboolean
erase_by_statement (SovDatabase *db,
                    gpointer data,
                    GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db, "UPDATE event_salt SET salt = NULL, erased_at = 1 WHERE seq = 2", error);
  return stmt != NULL && sov_statement_run (stmt, error);
}

static void
test_leave_to_erase_ends_with_the_erasing (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;

  g_assert_false (erase (state->db, NULL, NULL));
  g_assert_false (vacuum (state->db, NULL, NULL));
  sov_database_allow_erasing (state->db, erase, NULL, &error);
  g_assert_no_error (error);
  sov_database_allow_erasing (state->db, erase_by_statement, NULL, &error);
  g_assert_no_error (error);
  sov_database_allow_erasing (state->db, vacuum, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (erase (state->db, NULL, NULL));
  g_assert_false (erase_by_statement (state->db, NULL, NULL));
  g_assert_false (vacuum (state->db, NULL, NULL));
  g_assert_false (sov_database_allow_erasing (state->db, erase_and_fail, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED);
  g_assert_false (erase (state->db, NULL, NULL));
}

static gboolean
drop_the_chain (SovDatabase *db,
                gpointer data,
                GError **error)
{
  return sov_database_execute (db, "DROP TABLE event", error) ||
         sov_database_execute (db, "DELETE FROM event", error) ||
         sov_database_execute (db, "UPDATE event SET at = 1", error) ||
         sov_database_execute (db, "ATTACH ':memory:' AS other", error);
}

static void
test_leave_to_erase_is_leave_for_nothing_else (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  g_assert_false (sov_database_allow_erasing (state->db, drop_the_chain, NULL, NULL));
}

/* What gets no name from its user gets one of its own. */
static char *
dump_without_made_up_names (SovDatabase *db)
{
  g_autoptr (GRegex) made_up = g_regex_new ("~[0-9a-z]{10}", 0, 0, NULL);
  g_autofree char *dump = vault_dump (db);

  return g_regex_replace_literal (made_up, dump, -1, 0, "~", 0, NULL);
}

static void
test_every_ordinary_action_goes_on (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (SovStoreState) guarded = make_business ();
  g_autoptr (SovStoreState) free_one = make_business ();
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  vault_lift_guard (free_one->db);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *line = vault_make_up_line (random);
      g_autofree char *at = vault_make_up_time (random, i);

      g_assert_cmpint (vault_state_try (guarded, at, line), ==, vault_state_try (free_one, at, line));
      if (g_rand_int_range (random, 0, 5) == 0)
        g_assert_cmpint (vault_state_undo (guarded), ==, vault_state_undo (free_one));
      if (g_rand_int_range (random, 0, 9) == 0)
        g_assert_cmpint (vault_state_redo (guarded), ==, vault_state_redo (free_one));
    }
  one = dump_without_made_up_names (guarded->db);
  other = dump_without_made_up_names (free_one->db);
  g_assert_cmpstr (one, ==, other);
}

#define ADD(name, test) g_test_add_func ("/store/authorizer/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *words = g_strdelimit (g_strdup (refused[i]), " /", '-');
      g_autofree char *name = g_strdup_printf ("/store/authorizer/refused/%" G_GSIZE_FORMAT "-%s", i + 1, words);

      g_test_add_data_func (name, refused[i], test_it_is_refused);
    }
  ADD ("what-the-program-asks-is-allowed", test_it_is_allowed);
  ADD ("the-refusal-has-a-code", test_the_refusal_has_a_code);
  ADD ("no-evidence-is-deleted-or-replaced", test_no_evidence_is_deleted_or_replaced);
  ADD ("leave-to-erase-ends-with-the-erasing", test_leave_to_erase_ends_with_the_erasing);
  ADD ("leave-to-erase-is-leave-for-nothing-else", test_leave_to_erase_is_leave_for_nothing_else);
  ADD ("every-ordinary-action-goes-on", test_every_ordinary_action_goes_on);
  return g_test_run ();
}
