/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "model/sov-row.h"
#include "store/sov-backup-folder.h"
#include "store/sov-chain.h"
#include "store/sov-search-table.h"
#include "store/sov-store-error.h"
#include "store/sov-store-private.h"
#include "store/sov-vault-shadow.h"
#include "store/sov-vault.h"
#include "store/sov-verify.h"
#include "support/old-vault.h"
#include "support/vault-fixture.h"

/* Vaults that older programs made come to the newest schema with all that they
 * held; what cannot come stays as it is, and so does what a later program made. */

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
  static const guint8 bytes[SOV_KEY_SIZE] = { 2, 7, 1, 8 };

  f->folder = fixture_folder_new ();
  f->path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  f->key = g_bytes_new_static (bytes, sizeof bytes);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  fixture_folder_remove (g_steal_pointer (&f->folder));
  g_free (f->path);
  g_bytes_unref (f->key);
}

static SovDatabase *
open_file (const Fixture *f)
{
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error);

  g_assert_no_error (error);
  return db;
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

/* Opens the vault as the program does: backup, schema, store. */
static gboolean
open_vault (const Fixture *f,
            GError **error)
{
  g_autoptr (SovVault) vault = sov_vault_new (f->folder, error);
  g_autoptr (GBytes) key = vault != NULL ? sov_vault_unlock (vault, SOV_VAULT_BY_KEY, f->key, error) : NULL;
  g_autoptr (SovDatabase) db = key != NULL ? sov_database_open (f->path, key, SOV_DATABASE_EXISTING, error) : NULL;
  gboolean opened = db != NULL && sov_vault_back_up_before_migration (vault, db, key, error) && sov_database_migrate (db, error);

  if (vault != NULL)
    sov_vault_release (vault);
  return opened;
}

/* All that is still worth something to its user. The search index is the
 * program's own, and what a step adds is nobody's yet. */
static void
assert_holds_all (SovDatabase *db,
                  GHashTable *before)
{
  g_autoptr (GHashTable) after = old_vault_describe (db);
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    if (!g_hash_table_contains (after, line))
      g_test_fail_printf ("gone: %s", (char *) line);
}

static void
assert_found (SovDatabase *db,
              const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_search_table_find (db, text, 10, &error);

  g_assert_no_error (error);
  if (rows->len == 0)
    g_test_fail_printf ("“%s” is not found", text);
}

static char *
dump_schema (SovDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = sov_database_query_text (db,
                                                   "SELECT group_concat (type || ' ' || name || ': ' || coalesce (sql, ''), char (10))"
                                                   " FROM (SELECT * FROM sqlite_schema ORDER BY type, name)",
                                                   &error);

  g_assert_no_error (error);
  return g_steal_pointer (&dump);
}

static void
test_every_older_vault_gets_the_newest_schema (Fixture *f,
                                               gconstpointer data)
{
  g_autoptr (SovDatabase) newest = sov_database_open_memory (NULL);
  g_autofree char *want = dump_schema (newest);
  g_autofree char *have = NULL;
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  old_vault_make (f->folder, f->key, GPOINTER_TO_UINT (data));
  open_vault (f, &error);
  g_assert_no_error (error);
  db = open_file (f);
  have = dump_schema (db);
  sov_database_close (db);
  g_assert_cmpstr (have, ==, want);
}

/* T14, a newer program opens what an older one wrote: all of it is there, found,
 * whole and chained. */
static void
test_every_older_vault_comes_along (Fixture *f,
                                    gconstpointer data)
{
  static const char *const words[] = { "Keittiöremontti", "lauteet", "öljymäki", "0407654321", "toimisto@pihlaja" };
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovChainReport) chain = NULL;
  SovDatabase *db;

  old_vault_make (f->folder, f->key, n);
  db = open_file (f);
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, n);
  before = old_vault_describe (db);
  g_assert_cmpuint (g_hash_table_size (before), >, 400);
  sov_database_close (db);

  open_vault (f, &error);
  g_assert_no_error (error);

  db = open_file (f);
  g_assert_true (sov_database_migrate (db, &error));
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, sov_database_count_steps ());
  g_assert_cmpint (count (db, "PRAGMA foreign_keys"), ==, 1);
  assert_holds_all (db, before);
  /* Nobody ever wrote anything before there was an index. */
  for (gsize i = 0; n >= 4 && i < G_N_ELEMENTS (words); i++)
    assert_found (db, words[i]);
  chain = sov_chain_verify (db, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (chain->broken, ==, NULL);
  g_assert_cmpint (chain->n_events, >, 10);
  sov_verify_all (db, &error);
  g_assert_no_error (error);
  sov_database_close (db);
}

/* The words, sums and rows that a test should not have to look up. */
static void
test_sums_are_the_same_to_the_cent (Fixture *f,
                                    gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  old_vault_make (f->folder, f->key, n);
  open_vault (f, &error);
  g_assert_no_error (error);

  db = open_file (f);
  g_assert_cmpint (count (db, "SELECT sum (price) FROM deal"), ==, 853405 + 123450);
  g_assert_cmpint (count (db, "SELECT sum (price) FROM version WHERE number = 1"), ==, 42000);
  g_assert_cmpint (count (db, "SELECT sum (amount) FROM given"), ==, 4505);
  g_assert_cmpint (count (db, "SELECT sum (value) FROM compensation"), ==, n < 5 ? 14505 + 6000 : 14505 + 6000 + 90000);
  g_assert_cmpint (count (db, "SELECT count(*) FROM party"), ==, 6);
  g_assert_cmpint (count (db, "SELECT count(*) FROM complaint"), ==, n < 5 ? 1 : 2);
  g_assert_cmpint (count (db, "SELECT count(*) FROM message WHERE text = 'Sovittu: soitat Maijalle ke klo 20. 🙂'"), ==, 1);
  sov_database_close (db);
}

static void
test_a_backup_of_the_older_vault_is_made_first (Fixture *f,
                                                gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *backups = g_build_filename (f->folder, "backups", NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  const SovBackupCopy *copy;
  SovDatabase *db;

  old_vault_make (f->folder, f->key, n);
  open_vault (f, &error);
  g_assert_no_error (error);

  copies = sov_backup_folder_list (backups);
  g_assert_cmpuint (copies->len, ==, n < sov_database_count_steps () ? 1 : 0);
  if (copies->len == 0)
    return;

  copy = copies->pdata[0];
  g_assert_cmpint (copy->mark.reason, ==, SOV_BACKUP_BEFORE);
  g_assert_cmpint (copy->n_deals, ==, 3);
  db = sov_database_open (copy->path, f->key, SOV_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, n);
  sov_database_close (db);

  /* Not again, now that it is the newest. */
  g_assert_true (open_vault (f, &error));
  g_clear_pointer (&copies, g_ptr_array_unref);
  copies = sov_backup_folder_list (backups);
  g_assert_cmpuint (copies->len, ==, 1);
}

/* No folder for the backup: then nothing is changed either. */
static void
test_without_a_backup_nothing_is_changed (Fixture *f,
                                          gconstpointer data)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  old_vault_make (f->folder, f->key, 4);
  db = open_file (f);
  before = old_vault_describe (db);
  sov_database_close (db);
  fixture_write (f->folder, "backups", "in the way", 10);

  g_assert_false (open_vault (f, &error));
  g_assert_true (error->domain == SOV_STORE_ERROR);
  db = open_file (f);
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, 4);
  assert_holds_all (db, before);
  sov_database_close (db);
}

typedef struct
{
  const char *path;
  const char *sql; /* what stands in the way of a step */
} Obstacle;

static const Obstacle obstacles[] = {
  { "/store/old-vaults/a-step-that-cannot-be-taken-leaves-all-as-it-was", "CREATE TABLE unsealed (x)" },
  { "/store/old-vaults/a-row-without-its-parent-leaves-all-as-it-was",
    "PRAGMA foreign_keys = OFF; INSERT INTO step (complaint_id, did, at) VALUES (4711, 2, 1000)" },
  { "/store/old-vaults/a-step-that-loses-rows-leaves-all-as-it-was",
    "CREATE TRIGGER thief AFTER UPDATE ON lesson BEGIN DELETE FROM answer; END" },
  { "/store/old-vaults/a-step-that-changes-a-sum-leaves-all-as-it-was",
    "CREATE TRIGGER thief AFTER UPDATE ON lesson BEGIN UPDATE deal SET price = price - 1 WHERE price > 0; END" },
};

static void
test_an_obstacle_leaves_all_as_it_was (Fixture *f,
                                       gconstpointer data)
{
  const Obstacle *obstacle = data;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  old_vault_make (f->folder, f->key, 4);
  db = open_file (f);
  sov_database_execute (db, obstacle->sql, &error);
  g_assert_no_error (error);
  before = old_vault_describe (db);
  sov_database_close (db);

  g_assert_false (open_vault (f, &error));
  g_assert_true (error->domain == SOV_STORE_ERROR);
  db = open_file (f);
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, 4);
  assert_holds_all (db, before);
  g_assert_cmpint (count (db, "SELECT count(*) FROM sqlite_schema WHERE name IN ('event', 'praise')"), ==, 0);
  sov_database_close (db);
}

/* What this program would make of a file of the next one: as if it were older. */
static void
make_newer (const Fixture *f,
            gboolean with_log)
{
  g_autofree char *sql = g_strdup_printf ("CREATE TABLE of_the_future (x); PRAGMA user_version = %" G_GINT64_FORMAT,
                                          sov_database_count_steps () + 1);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) log = NULL;
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  old_vault_make (f->folder, f->key, old_vault_count ());
  db = open_file (f);
  sov_database_migrate (db, &error);
  g_assert_no_error (error);
  sov_database_close (db);
  db = open_file (f);
  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
  file = fixture_read (f->folder, SOV_VAULT_DATABASE_NAME);
  log = fixture_read (f->folder, SOV_VAULT_DATABASE_NAME "-wal");
  sov_database_close (db);
  fixture_write (f->folder, "lock", "", 0);
  if (!with_log)
    return;

  g_assert_cmpuint (g_bytes_get_size (log), >, 0);
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME "-wal", g_bytes_get_data (log, NULL), g_bytes_get_size (log));
}

/* T8 with T14, an older vault that may only be read: it is brought up in the copy
 * that is read, and stays as it is. */
static void
test_an_older_vault_is_read_as_it_is (Fixture *f,
                                      gconstpointer data)
{
  g_autofree char *file = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (SovVaultShadow) shadow = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (GError) error = NULL;

  old_vault_make (f->folder, f->key, 1);
  before = fixture_describe (f->folder);
  shadow = sov_vault_shadow_new (f->folder, &error);
  g_assert_no_error (error);
  copy = g_build_filename (sov_vault_shadow_get_folder (shadow), SOV_VAULT_DATABASE_NAME, NULL);
  db = sov_database_open (copy, f->key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  g_assert_true (sov_database_migrate (db, &error));
  g_assert_cmpint (count (db, "PRAGMA user_version"), ==, sov_database_count_steps ());
  g_clear_pointer (&db, sov_database_close);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

/* T14, an older program opens what a newer one wrote: it refuses, and no byte of
 * the folder is another, no file more and none less. */
static void
test_a_later_vault_is_refused_and_left_alone (Fixture *f,
                                              gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  make_newer (f, GPOINTER_TO_INT (data));
  before = fixture_describe (f->folder);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (open_vault (f, &error));
      g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_TOO_NEW);
      g_clear_error (&error);
    }
  after = fixture_describe (f->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
add_for_each (const char *name,
              void (*test) (Fixture *, gconstpointer))
{
  for (guint n = 1; n <= old_vault_count (); n++)
    {
      g_autofree char *path = g_strdup_printf ("/store/old-vaults/%s/%u", name, n);

      g_test_add (path, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down);
    }
}

#define ADD(name, data, test) g_test_add ("/store/old-vaults/" name, Fixture, data, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpuint (old_vault_count (), >=, 7);
  add_for_each ("every-older-vault-comes-along", test_every_older_vault_comes_along);
  add_for_each ("every-older-vault-gets-the-newest-schema", test_every_older_vault_gets_the_newest_schema);
  add_for_each ("sums-are-the-same-to-the-cent", test_sums_are_the_same_to_the_cent);
  add_for_each ("a-backup-of-the-older-vault-is-made-first", test_a_backup_of_the_older_vault_is_made_first);
  ADD ("without-a-backup-nothing-is-changed", NULL, test_without_a_backup_nothing_is_changed);
  for (gsize i = 0; i < G_N_ELEMENTS (obstacles); i++)
    g_test_add (obstacles[i].path, Fixture, &obstacles[i], set_up, test_an_obstacle_leaves_all_as_it_was, tear_down);
  ADD ("an-older-vault-that-may-only-be-read-stays-as-it-is", NULL, test_an_older_vault_is_read_as_it_is);
  ADD ("a-later-vault-is-refused-and-left-alone", GINT_TO_POINTER (FALSE), test_a_later_vault_is_refused_and_left_alone);
  ADD ("a-later-vault-with-its-log-is-refused-and-left-alone", GINT_TO_POINTER (TRUE), test_a_later_vault_is_refused_and_left_alone);

  return g_test_run ();
}
