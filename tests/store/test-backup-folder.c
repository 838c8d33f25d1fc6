/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "model/sov-time.h"
#include "store/sov-store-error.h"
#include "support/vault-fixture.h"
#include "support/vault.h"

/* The backups that are made without being asked for: numbered, read back, and
 * none lets go of another before it is there. */

typedef struct
{
  char *folder;
  char *backups;
  char *code;
  GBytes *key;
  SovVault *vault;
  SovDatabase *db;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = fixture_folder_new ();
  fixture_copy_vault (f->folder, "neljä sanaa peräkkäin näin", &f->code, &f->key);
  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
  f->backups = sov_backup_folder_dup_default (f->vault);
  path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  f->db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  vault_play (f->db, "2026-10-19T12:00", "party P Satu consumer customer", "party Q Ville consumer customer",
              "party R Riikka consumer customer", "deal D P Help", NULL);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  sov_database_close (f->db);
  sov_vault_release (f->vault);
  g_object_unref (f->vault);
  fixture_folder_remove (f->folder);
  g_free (f->backups);
  g_free (f->code);
  g_bytes_unref (f->key);
}

static SovBackupCopy *
back_up (Fixture *f,
         gint64 now)
{
  g_autoptr (GError) error = NULL;
  SovBackupCopy *copy = sov_backup_folder_write (f->backups, f->vault, f->db, f->key, SOV_BACKUP_HOURLY, now, &error);

  g_assert_no_error (error);
  return copy;
}

static guint
count (Fixture *f)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (f->backups);

  return copies->len;
}

static void
test_a_backup_tells_what_it_holds (Fixture *f,
                                   gconstpointer data)
{
  gint64 now = vault_time ("2026-10-20T12:00");
  g_autoptr (SovBackupCopy) made = back_up (f, now);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (f->backups);
  const SovBackupCopy *listed;

  g_assert_cmpuint (copies->len, ==, 1);
  listed = copies->pdata[0];
  g_assert_cmpstr (listed->path, ==, made->path);
  g_assert_cmpint (listed->mark.number, ==, 1);
  g_assert_cmpint (listed->mark.at, ==, now);
  g_assert_cmpint (listed->mark.reason, ==, SOV_BACKUP_HOURLY);
  g_assert_cmpint (listed->n_customers, ==, 3);
  g_assert_cmpint (listed->n_deals, ==, 1);
  g_assert_cmpint (listed->size, ==, made->size);
}

static void
test_nobody_else_can_read_it (Fixture *f,
                              gconstpointer data)
{
  g_autoptr (SovBackupCopy) made = back_up (f, vault_time ("2026-10-20T12:00"));
  GStatBuf about;

  g_assert_cmpint (g_stat (f->backups, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 077, ==, 0);
  g_assert_cmpint (g_stat (made->path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 077, ==, 0);
}

static void
test_it_opens_as_a_vault (Fixture *f,
                          gconstpointer data)
{
  g_autoptr (SovBackupCopy) made = back_up (f, vault_time ("2026-10-20T12:00"));
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) copy = sov_database_open (made->path, f->key, SOV_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_cmpint (vault_count (copy, "SELECT count(*) FROM party"), ==, 3);
}

/* A cut or an unfinished one is none, and its number is not used again. */
static void
test_only_what_was_read_back_counts (Fixture *f,
                                     gconstpointer data)
{
  g_autoptr (SovBackupCopy) first = back_up (f, vault_time ("2026-10-20T12:00"));
  g_autoptr (SovBackupCopy) second = back_up (f, vault_time ("2026-10-20T14:00"));
  g_autoptr (SovBackupCopy) third = NULL;
  g_autofree char *unfinished = g_build_filename (f->backups, "sovittu-000009-2.backup", NULL);

  g_assert_cmpint (truncate (first->path, 4096), ==, 0);
  g_file_set_contents (unfinished, "", 0, NULL);
  g_assert_cmpuint (count (f), ==, 1);
  third = back_up (f, vault_time ("2026-10-20T16:00"));
  g_assert_cmpint (third->mark.number, ==, 10);
  g_assert_cmpuint (count (f), ==, 2);
}

static void
test_old_ones_go_when_a_new_one_is_there (Fixture *f,
                                          gconstpointer data)
{
  gint64 now = vault_time ("2026-10-20T12:00");

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (SovBackupCopy) copy = back_up (f, now + i * SOV_TIME_MINUTE_MS);
    }
  g_assert_cmpuint (count (f), ==, SOV_BACKUP_KEEP_LEAST);
  {
    g_autoptr (GDir) dir = g_dir_open (f->backups, 0, NULL);
    guint n = 0;

    while (g_dir_read_name (dir) != NULL)
      n++;
    /* The copy, what it holds, the code's and the passphrase's file. */
    g_assert_cmpuint (n, ==, SOV_BACKUP_KEEP_LEAST * 4);
  }
}

static void
test_nothing_goes_when_much_is_suddenly_gone (Fixture *f,
                                              gconstpointer data)
{
  gint64 now = vault_time ("2026-10-20T12:00");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SovBackupCopy) copy = back_up (f, now + i * SOV_TIME_MINUTE_MS);
    }
  vault_play (f->db, "2026-10-20T13:00", "remove P", "remove Q", NULL);
  {
    g_autoptr (SovBackupCopy) copy = back_up (f, now + 10 * SOV_TIME_MINUTE_MS);

    g_assert_cmpint (copy->n_customers, ==, 1);
  }
  g_assert_cmpuint (count (f), ==, 4);
}

static void
test_a_folder_that_is_a_file_is_told (Fixture *f,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SovBackupCopy *copy;

  g_file_set_contents (f->backups, "x", 1, NULL);
  copy = sov_backup_folder_write (f->backups, f->vault, f->db, f->key, SOV_BACKUP_QUIT, vault_time ("2026-10-20T12:00"), &error);
  g_assert_null (copy);
  g_assert_nonnull (error);
  g_assert_cmpuint (count (f), ==, 0);
}

#define ADD(name, test) g_test_add ("/store/backup-folder/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-backup-tells-what-it-holds", test_a_backup_tells_what_it_holds);
  ADD ("nobody-else-can-read-it", test_nobody_else_can_read_it);
  ADD ("it-opens-as-a-vault", test_it_opens_as_a_vault);
  ADD ("only-what-was-read-back-counts", test_only_what_was_read_back_counts);
  ADD ("old-ones-go-when-a-new-one-is-there", test_old_ones_go_when_a_new_one_is_there);
  ADD ("nothing-goes-when-much-is-suddenly-gone", test_nothing_goes_when_much_is_suddenly_gone);
  ADD ("a-folder-that-is-a-file-is-told", test_a_folder_that_is_a_file_is_told);
  return g_test_run ();
}
