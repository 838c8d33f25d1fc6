/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-drill.h"

#include <glib/gstdio.h>

#include "model/sov-time.h"
#include "store/sov-backup.h"
#include "store/sov-schema.h"
#include "store/sov-store-error.h"
#include "support/vault-fixture.h"
#include "support/vault.h"

/* Which backups are trusted: crafted ones are not, old ones are, and a drill finds
 * what has become of the newest. */

typedef struct
{
  char *folder;
  char *stick;
  char *copy;
  char *backups;
  char *code;
  GBytes *key;
  SovVault *vault;
} Fixture;

static SovDatabase *
open_vault (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, &error);

  g_assert_no_error (error);
  return db;
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (SovBackupCopy) copy = NULL;

  f->folder = fixture_folder_new ();
  f->stick = fixture_folder_new ();
  f->copy = g_build_filename (f->stick, "copy.db", NULL);
  fixture_copy_vault (f->folder, "neljä sanaa peräkkäin näin", &f->code, &f->key);
  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
  f->backups = sov_backup_folder_dup_default (f->vault);
  db = open_vault (f);
  vault_play (db, "2026-10-19T12:00", "party P Satu consumer customer", NULL);
  copy = sov_backup_write (f->vault, db, f->key, f->copy, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  sov_vault_release (f->vault);
  g_object_unref (f->vault);
  fixture_folder_remove (f->folder);
  fixture_folder_remove (f->stick);
  g_free (f->copy);
  g_free (f->backups);
  g_free (f->code);
  g_bytes_unref (f->key);
}

/* What somebody who has the key has put into a copy. */
typedef struct
{
  const char *path;
  const char *sql;
  int code;
} Crafted;

static const Crafted crafted[] = {
  { "/store/backup-trust/a-trigger-more", "CREATE TRIGGER x AFTER UPDATE ON party BEGIN DELETE FROM deal; END", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/a-trigger-less", "DROP TRIGGER event_no_delete", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/a-view-more", "CREATE VIEW x AS SELECT * FROM party", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/a-table-more", "CREATE TABLE x (a)", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/a-virtual-table-more", "CREATE VIRTUAL TABLE x USING fts5 (a)", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/an-index-more", "CREATE INDEX x ON party (name)", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/a-column-more", "ALTER TABLE party ADD COLUMN x TEXT", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/a-view-in-the-place-of-one", "DROP VIEW named; CREATE VIEW named (id, party_id) AS SELECT id, id FROM party", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/another-program's", "PRAGMA application_id = 7", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/no-version", "PRAGMA user_version = 0", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/an-older-version-than-it-has", "PRAGMA user_version = 3", SOV_STORE_ERROR_NOT_OURS },
  { "/store/backup-trust/a-later-version", "PRAGMA user_version = 9999", SOV_STORE_ERROR_TOO_NEW },
};

/* T28, a hostile backup: one with the right key and anything in it that no step
 * of ours makes is refused before a row of it is used. */
static void
test_a_crafted_copy_is_refused (Fixture *f,
                                gconstpointer data)
{
  const Crafted *one = data;
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (f->copy, f->key, SOV_DATABASE_DRAFT, &error);
  g_autofree char *before = fixture_describe (f->folder);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  sov_database_execute (db, one->sql, &error);
  g_assert_no_error (error);
  sov_database_close (db);

  g_assert_null (sov_backup_restore (f->vault, f->copy, NULL, f->key, &error));
  g_assert_error (error, SOV_STORE_ERROR, one->code);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (after, ==, before);
}

/* T28, a file of another key: nothing of it is read at all. */
static void
test_another_key_is_no_key (Fixture *f,
                            gconstpointer data)
{
  static const guint8 other[SOV_KEY_SIZE] = { 7 };
  g_autoptr (GBytes) key = g_bytes_new_static (other, sizeof other);
  g_autofree char *path = g_build_filename (f->stick, "other.db", NULL);
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (path, key, SOV_DATABASE_CREATE | SOV_DATABASE_DRAFT, &error);

  g_assert_no_error (error);
  sov_database_execute (db, "CREATE TABLE x (a); INSERT INTO x VALUES (1)", NULL);
  sov_database_close (db);
  g_assert_null (sov_backup_restore (f->vault, path, NULL, f->key, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
}

/* A vault of every schema that ever was. */
static void
test_backups_of_every_schema_are_made_and_restored (Fixture *f,
                                                    gconstpointer data)
{
  for (gint64 version = 1; version <= sov_database_count_steps (); version++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("old-%d.db", (int) version);
      g_autofree char *path = g_build_filename (f->stick, name, NULL);
      g_autofree char *second = g_strconcat (path, ".copy", NULL);
      g_autoptr (SovBackupCopy) copy = NULL;
      g_autoptr (SovBackupRestored) restored = NULL;
      SovDatabase *db = sov_database_open (path, f->key, SOV_DATABASE_CREATE, &error);

      sov_database_migrate_to (db, version, &error);
      g_assert_no_error (error);
      sov_database_execute (db, "INSERT INTO vault (id, uuid, made_at) VALUES (1, 'b0a1d5f0-0000-4000-8000-000000000001', 0)", &error);
      g_assert_no_error (error);
      g_assert_true (sov_schema_check (db, &error));
      copy = sov_backup_write (f->vault, db, f->key, second, &error);
      g_assert_no_error (error);
      sov_database_close (db);
      restored = sov_backup_restore (f->vault, second, NULL, f->key, &error);
      g_assert_no_error (error);
      g_assert_true (sov_backup_copy_same (copy, restored->holds));
    }
}

static SovBackupCopy *
back_up (Fixture *f,
         const char *at)
{
  g_autoptr (SovDatabase) db = open_vault (f);
  g_autoptr (GError) error = NULL;
  SovBackupCopy *copy = sov_backup_folder_write (f->backups, f->vault, db, f->key, SOV_BACKUP_HOURLY, vault_time (at), &error);

  g_assert_no_error (error);
  return copy;
}

static gboolean
drill (Fixture *f,
       GError **error)
{
  g_autofree char *left = g_build_filename (f->folder, ".drill", NULL);
  g_autoptr (SovBackupCopy) restored = sov_backup_drill (f->vault, f->backups, f->key, error);

  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  return restored != NULL;
}

static void
test_a_drill_restores_the_newest_and_leaves_nothing (Fixture *f,
                                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_false (drill (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_clear_error (&error);

  g_autoptr (SovBackupCopy) copy = back_up (f, "2026-10-20T12:00");
  before = fixture_describe (f->folder);
  drill (f, &error);
  g_assert_no_error (error);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (after, ==, before);
}

/* T9, bit rot in the newest backup: a drill finds it while the vault is whole. */
static void
test_a_drill_finds_a_backup_that_has_rotted (Fixture *f,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupCopy) copy = back_up (f, "2026-10-20T12:00");
  g_autofree char *name = g_path_get_basename (copy->path);
  g_autoptr (GBytes) whole = fixture_read (f->backups, name);
  gsize size;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));

  bytes[size / 2] ^= 4;
  fixture_write (f->backups, name, bytes, size);
  g_assert_false (drill (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
}

/* Another backup under this one's name opens with the same key, and is whole. */
static void
test_a_drill_finds_a_backup_that_is_another (Fixture *f,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupCopy) first = back_up (f, "2026-10-20T12:00");
  g_autoptr (SovBackupCopy) second = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SovDatabase) db = open_vault (f);

  vault_play (db, "2026-10-20T13:00", "party Q Leo consumer customer", NULL);
  g_clear_pointer (&db, sov_database_close);
  second = back_up (f, "2026-10-20T14:00");
  old = g_path_get_basename (first->path);
  new = g_path_get_basename (second->path);
  bytes = fixture_read (f->backups, old);
  fixture_write (f->backups, new, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (first->size == second->size)
    {
      g_assert_false (drill (f, &error));
      g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
    }
}

static void
test_notes_last (Fixture *f,
                 gconstpointer data)
{
  g_autoptr (SovBackupNotes) notes = sov_backup_notes_load (f->folder);
  g_autoptr (SovBackupNotes) again = NULL;

  g_assert_cmpint (notes->drilled_at, ==, SOV_NO_TIME);
  g_assert_null (notes->drill_error);
  notes->drilled_at = 1000;
  notes->second_at = 2000;
  notes->drill_error = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "rotten\nthrough");
  g_assert_true (sov_backup_notes_save (notes, f->folder, NULL));
  again = sov_backup_notes_load (f->folder);
  g_assert_cmpint (again->drilled_at, ==, 1000);
  g_assert_cmpint (again->second_at, ==, 2000);
  g_assert_error (again->drill_error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  g_assert_cmpstr (again->drill_error->message, ==, "rotten\nthrough");
}

#define ADD(name, test) g_test_add ("/store/backup-trust/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (crafted); i++)
    g_test_add (crafted[i].path, Fixture, &crafted[i], set_up, test_a_crafted_copy_is_refused, tear_down);
  ADD ("another-key-is-no-key", test_another_key_is_no_key);
  ADD ("backups-of-every-schema-are-made-and-restored", test_backups_of_every_schema_are_made_and_restored);
  ADD ("a-drill-restores-the-newest-and-leaves-nothing", test_a_drill_restores_the_newest_and_leaves_nothing);
  ADD ("a-drill-finds-a-backup-that-has-rotted", test_a_drill_finds_a_backup_that_has_rotted);
  ADD ("a-drill-finds-a-backup-that-is-another", test_a_drill_finds_a_backup_that_is_another);
  ADD ("notes-last", test_notes_last);

  status = g_test_run ();
  fixture_forget_copies ();
  return status;
}
