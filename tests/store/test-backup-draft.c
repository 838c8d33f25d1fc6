/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-draft.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "store/sov-backup.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "support/vault-fixture.h"
#include "support/vault.h"

/* A copy that is being made while the vault is written to, where it may be made,
 * and one that the recovery code alone opens. */

#define PASSPHRASE "neljä sanaa peräkkäin näin"

typedef struct
{
  char *folder; /* of the vault */
  char *stick;
  char *copy;
  char *code;
  GBytes *key;
  SovVault *vault;
  SovDatabase *db;
} Fixture;

/* What every file system says is free; 0: the truth. */
static guint64 pretended_blocks;

int
statvfs (const char *path,
         struct statvfs *about)
{
  if (access (path, F_OK) != 0)
    return -1;

  *about = (struct statvfs) { .f_frsize = 4096, .f_blocks = G_MAXUINT32, .f_bavail = pretended_blocks != 0 ? pretended_blocks : G_MAXUINT32 };
  return 0;
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  pretended_blocks = 0;
  f->folder = fixture_folder_new ();
  f->stick = fixture_folder_new ();
  f->copy = g_build_filename (f->stick, "copy.db", NULL);
  fixture_copy_vault (f->folder, PASSPHRASE, &f->code, &f->key);
  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
  path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  f->db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  vault_play (f->db, "2026-10-19T12:00", "party P Satu consumer customer", NULL);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_clear_pointer (&f->db, sov_database_close);
  sov_vault_release (f->vault);
  g_object_unref (f->vault);
  fixture_folder_remove (f->folder);
  fixture_folder_remove (f->stick);
  g_free (f->copy);
  g_free (f->code);
  g_bytes_unref (f->key);
}

static gint64
count_in (const char *path,
          GBytes *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  return vault_count (db, "SELECT count(*) FROM party");
}

static void
add_party (Fixture *f,
           guint n)
{
  g_autofree char *line = g_strdup_printf ("party X%u Leo%u consumer customer", n, n);

  vault_play (f->db, "2026-10-19T13:00", line, NULL);
}

/* T13, copying a vault that is in use: what is written between two steps is in
 * the copy too, from the first row to the last. */
static void
test_what_is_written_meanwhile_is_carried_along (Fixture *f,
                                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupDraft) draft = sov_backup_draft_new (f->vault, f->db, f->key, NULL, f->copy, &error);
  g_autoptr (SovBackupCopy) copy = NULL;
  gboolean done = FALSE;
  guint n = 0;

  g_assert_no_error (error);
  while (!done)
    {
      sov_backup_draft_step (draft, 8, &done, &error);
      g_assert_no_error (error);
      if (!done && n < 40)
        add_party (f, n++);
    }
  g_assert_cmpuint (n, >, 3);

  /* After the last step the copy is what it is. */
  add_party (f, 1000);
  copy = sov_backup_draft_finish (draft, FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (copy->n_customers, ==, n + 1);
  g_assert_cmpint (count_in (f->copy, f->key), ==, n + 1);
}

static void
test_nothing_is_left_of_one_that_is_given_up (Fixture *f,
                                              gconstpointer data)
{
  g_autofree char *before = fixture_describe (f->stick);
  g_autofree char *after = NULL;
  SovBackupDraft *draft = sov_backup_draft_new (f->vault, f->db, f->key, NULL, f->copy, NULL);
  gboolean done;

  sov_backup_draft_step (draft, 8, &done, NULL);
  g_assert_false (done);
  sov_backup_draft_free (draft);
  after = fixture_describe (f->stick);
  g_assert_cmpstr (after, ==, before);
  add_party (f, 1);
}

/* T7, disk full: less than twice the vault's size is refused before anything is
 * begun. */
static void
test_too_little_room_is_told_before_it_begins (Fixture *f,
                                               gconstpointer data)
{
  g_autofree char *before = fixture_describe (f->stick);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 pages = vault_count (f->db, "PRAGMA page_count");

  pretended_blocks = 2 * (guint64) pages - 1;
  g_assert_null (sov_backup_write (f->vault, f->db, f->key, f->copy, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  after = fixture_describe (f->stick);
  g_assert_cmpstr (after, ==, before);

  g_clear_error (&error);
  pretended_blocks = 2 * (guint64) pages + 1;
  g_autoptr (SovBackupCopy) copy = sov_backup_write (f->vault, f->db, f->key, f->copy, &error);
  g_assert_no_error (error);
  g_assert_nonnull (copy);
}

static void
assert_refused (Fixture *f,
                const char *path,
                SovStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_describe (f->stick);
  g_autofree char *after = NULL;

  g_assert_null (sov_backup_write (f->vault, f->db, f->key, path, &error));
  g_assert_error (error, SOV_STORE_ERROR, (int) code);
  after = fixture_describe (f->stick);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (vault_count (f->db, "SELECT count(*) FROM party"), ==, 1);
}

/* T15, a link, a folder or the vault itself as the target. */
static void
test_no_target_but_a_new_file_is_taken (Fixture *f,
                                        gconstpointer data)
{
  g_autofree char *own = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autofree char *journal = g_build_filename (f->folder, "sovittu.db-journal", NULL);
  g_autofree char *pointer = g_build_filename (f->stick, "link", NULL);
  g_autofree char *dangling = g_build_filename (f->stick, "dangling", NULL);
  g_autofree char *twin = g_build_filename (f->stick, "twin", NULL);
  g_autofree char *folder = g_build_filename (f->stick, "folder", NULL);
  g_autofree char *nowhere = g_build_filename (f->stick, "nowhere", "copy.db", NULL);

  g_assert_cmpint (symlink (own, pointer), ==, 0);
  g_assert_cmpint (symlink ("/nonexistent/x", dangling), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  fixture_write (f->stick, "other", "something", 9);
  {
    g_autofree char *other = g_build_filename (f->stick, "other", NULL);

    g_assert_cmpint (link (other, twin), ==, 0);
  }
  assert_refused (f, own, SOV_STORE_ERROR_EXISTS);
  assert_refused (f, journal, SOV_STORE_ERROR_OWN_FOLDER);
  assert_refused (f, pointer, SOV_STORE_ERROR_EXISTS);
  assert_refused (f, dangling, SOV_STORE_ERROR_EXISTS);
  assert_refused (f, twin, SOV_STORE_ERROR_EXISTS);
  assert_refused (f, folder, SOV_STORE_ERROR_EXISTS);
  assert_refused (f, nowhere, SOV_STORE_ERROR_MISSING);
}

/* T15, a link where the draft will be: it goes, and what it points at stays. */
static void
test_a_link_in_the_place_of_the_draft_is_not_followed (Fixture *f,
                                                       gconstpointer data)
{
  g_autofree char *victim = g_build_filename (f->stick, "victim", NULL);
  g_autofree char *draft = g_build_filename (f->stick, ".copy.db.tmp", NULL);
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  fixture_write (f->stick, "victim", "mine", 4);
  g_assert_cmpint (symlink (victim, draft), ==, 0);
  copy = sov_backup_write (f->vault, f->db, f->key, f->copy, &error);
  g_assert_no_error (error);
  after = fixture_read (f->stick, "victim");
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), "mine", 4);
}

/* The code's file of another copy is somebody's way into that. */
static void
test_key_files_of_another_copy_stay (Fixture *f,
                                     gconstpointer data)
{
  fixture_write (f->stick, "copy.db.recovery", "precious", 8);
  assert_refused (f, f->copy, SOV_STORE_ERROR_EXISTS);
}

/* T1, a stolen stick: nothing but the code opens it, and nothing lies beside it. */
static void
test_a_portable_copy_opens_by_the_code_alone (Fixture *f,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupCopy) copy = sov_backup_write_portable (f->vault, f->db, f->key, f->code, f->copy, &error);
  g_autofree char *elsewhere = fixture_folder_new ();
  g_autoptr (SovBackupRestored) restored = NULL;
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (SovVault) vault = NULL;
  g_autoptr (GBytes) typed = fixture_text (f->code);
  g_autoptr (GBytes) key = NULL;

  g_assert_no_error (error);
  g_assert_false (fixture_has (f->stick, "copy.db.recovery"));
  g_assert_false (fixture_has (f->stick, "copy.db.passphrase"));
  db = sov_database_open (f->copy, f->key, SOV_DATABASE_READ_ONLY, &error);
  g_assert_null (db);
  g_clear_error (&error);

  vault = sov_vault_new (elsewhere, &error);
  g_assert_no_error (error);
  g_assert_null (sov_backup_restore (vault, f->copy, PASSPHRASE, f->key, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  restored = sov_backup_restore (vault, f->copy, f->code, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sov_backup_copy_same (copy, restored->holds));

  /* It has a key of its own there, which the same code gives. */
  g_assert_false (sov_secret_equal (restored->key, f->key));
  key = sov_vault_unlock (vault, SOV_VAULT_BY_CODE, typed, &error);
  g_assert_no_error (error);
  g_assert_true (sov_secret_equal (restored->key, key));
  sov_vault_release (vault);
  fixture_folder_remove (g_steal_pointer (&elsewhere));
}

static void
test_a_code_that_opens_nothing_makes_no_copy (Fixture *f,
                                              gconstpointer data)
{
  static const char *const typed[] = { "", "neljä sanaa", "0000000000000000000000000Z" };
  g_autofree char *before = fixture_describe (f->stick);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sov_backup_write_portable (f->vault, f->db, f->key, typed[i], f->copy, &error));
      g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
    }
  after = fixture_describe (f->stick);
  g_assert_cmpstr (after, ==, before);
}

/* A vault whose own code it is gets the portable copy under its own key. */
static void
test_a_portable_copy_comes_back_to_its_vault (Fixture *f,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupCopy) copy = sov_backup_write_portable (f->vault, f->db, f->key, f->code, f->copy, &error);
  g_autoptr (SovBackupRestored) restored = NULL;

  g_assert_no_error (error);
  add_party (f, 1);
  g_clear_pointer (&f->db, sov_database_close);
  restored = sov_backup_restore (f->vault, f->copy, f->code, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sov_secret_equal (restored->key, f->key));
  g_assert_cmpint (count_in (restored->holds->path, f->key), ==, 1);
}

#define ADD(name, test) g_test_add ("/store/backup-draft/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-written-meanwhile-is-carried-along", test_what_is_written_meanwhile_is_carried_along);
  ADD ("nothing-is-left-of-one-that-is-given-up", test_nothing_is_left_of_one_that_is_given_up);
  ADD ("too-little-room-is-told-before-it-begins", test_too_little_room_is_told_before_it_begins);
  ADD ("no-target-but-a-new-file-is-taken", test_no_target_but_a_new_file_is_taken);
  ADD ("a-link-in-the-place-of-the-draft-is-not-followed", test_a_link_in_the_place_of_the_draft_is_not_followed);
  ADD ("key-files-of-another-copy-stay", test_key_files_of_another_copy_stay);
  ADD ("a-portable-copy-opens-by-the-code-alone", test_a_portable_copy_opens_by_the_code_alone);
  ADD ("a-code-that-opens-nothing-makes-no-copy", test_a_code_that_opens_nothing_makes_no_copy);
  ADD ("a-portable-copy-comes-back-to-its-vault", test_a_portable_copy_comes_back_to_its_vault);

  status = g_test_run ();
  fixture_forget_copies ();
  return status;
}
