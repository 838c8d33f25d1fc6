/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "model/sov-time.h"
#include "store/sov-chain.h"
#include "store/sov-erase.h"
#include "store/sov-store-error.h"
#include "store/sov-trash.h"
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
open_vault (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
  path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  f->db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fixture_folder_new ();
  fixture_copy_vault (f->folder, "neljä sanaa peräkkäin näin", &f->code, &f->key);
  open_vault (f);
  f->backups = sov_backup_folder_dup_default (f->vault);
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

/* vault.md §4.4: what the trash let go of, or the ledger says was erased, is gone
 * for a reason; the same rows without one are a sudden loss. Nothing older goes
 * in either case. */

static void
make_entries (Fixture *f)
{
  vault_play (f->db, "2026-10-20T10:00", "entry P - call in Yksi", "entry P - sms out Kaksi", NULL);
}

static SovBackupChange
change_of_next (Fixture *f)
{
  g_autoptr (SovBackupCopy) copy = back_up (f, vault_time ("2026-10-20T15:00"));

  return copy->change;
}

static void
test_what_left_the_trash_is_no_sudden_loss (Fixture *f,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n;

  {
    g_autoptr (SovBackupCopy) before = back_up (f, vault_time ("2026-10-20T12:00"));
  }
  vault_play (f->db, "2026-10-20T13:00", "remove Q", "remove R", NULL);
  g_assert_cmpint (change_of_next (f), ==, SOV_BACKUP_REMOVED);
  sov_trash_empty (f->db, vault_time ("2026-10-20T14:00"), &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (vault_count (f->db, "SELECT count(*) FROM party"), ==, 1);
  g_assert_cmpint (change_of_next (f), ==, SOV_BACKUP_REMOVED);
}

static gboolean
erase_party (SovDatabase *db,
             gpointer ref,
             GError **error)
{
  return sov_erase_party (db, ref, vault_time ("2026-10-20T14:00"), error);
}

static void
test_what_was_erased_is_no_sudden_loss (Fixture *f,
                                        gconstpointer data)
{
  char ref[] = "P";
  g_autoptr (GError) error = NULL;

  make_entries (f);
  g_assert_cmpint (change_of_next (f), ==, SOV_BACKUP_GREW);
  sov_database_transact (f->db, erase_party, ref, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vault_count (f->db, "SELECT count(*) FROM entry"), ==, 0);
  g_assert_cmpint (change_of_next (f), ==, SOV_BACKUP_REMOVED);
}

static void
test_rows_that_go_without_a_reason_are_a_sudden_loss (Fixture *f,
                                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  make_entries (f);
  g_assert_cmpint (change_of_next (f), ==, SOV_BACKUP_GREW);
  sov_database_execute (f->db, "DELETE FROM entry", &error);
  g_assert_no_error (error);
  g_assert_cmpint (change_of_next (f), ==, SOV_BACKUP_SHRUNK);
}

/* T5, killed in the middle of a backup: what was being made is gone after the
 * next start, what counts is there, and the number can be used again. */
static void
test_what_died_with_the_program_is_swept (Fixture *f,
                                          gconstpointer data)
{
  static const char *const left[] = {
    ".sovittu-000002-2.backup.tmp",
    ".sovittu-000002-2.backup.tmp-journal",
    "sovittu-000002-2.backup.recovery",
    "sovittu-000002-2.backup.passphrase",
    "sovittu-000002-2.backup.holds",
  };
  g_autoptr (SovBackupCopy) first = back_up (f, vault_time ("2026-10-20T12:00"));
  g_autoptr (SovBackupCopy) second = NULL;
  g_autofree char *before = fixture_describe (f->backups);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    fixture_write (f->backups, left[i], "half of it", 10);
  g_clear_pointer (&f->db, sov_database_close);
  sov_vault_release (f->vault);
  g_clear_object (&f->vault);
  open_vault (f);
  after = fixture_describe (f->backups);
  g_assert_cmpstr (after, ==, before);
  second = back_up (f, vault_time ("2026-10-20T14:00"));
  g_assert_cmpint (second->mark.number, ==, 2);
}

static char *
keep_bringing (Fixture *f,
               const char *stick,
               gint64 now)
{
  g_autoptr (SovBackupCopy) made = back_up (f, now);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupCopy) brought = sov_backup_folder_bring (stick, made, f->key, now, &error);

  g_assert_no_error (error);
  g_assert_cmpint (brought->mark.at, ==, now);
  g_assert_true (sov_backup_copy_same (made, brought));
  return g_strdup (brought->path);
}

/* The second place has numbers and a rotation of its own. */
static void
test_another_place_lets_go_by_itself (Fixture *f,
                                      gconstpointer data)
{
  char *stick = fixture_folder_new ();
  gint64 now = vault_time ("2026-10-20T12:00");
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_free (last);
      last = keep_bringing (f, stick, now + i * SOV_TIME_MINUTE_MS);
    }
  copies = sov_backup_folder_list (stick);
  g_assert_cmpuint (copies->len, ==, SOV_BACKUP_KEEP_LEAST);
  g_assert_cmpstr (((SovBackupCopy *) copies->pdata[0])->path, ==, last);
  g_assert_true (fixture_has (stick, "sovittu-000006-2.backup.recovery"));
  fixture_folder_remove (stick);
}

/* T9, a copy that rotted before it was taken along: it is not taken along. */
static void
test_no_place_gets_what_is_not_whole (Fixture *f,
                                      gconstpointer data)
{
  char *stick = fixture_folder_new ();
  g_autoptr (SovBackupCopy) made = back_up (f, vault_time ("2026-10-20T12:00"));
  g_autofree char *name = g_path_get_basename (made->path);
  g_autoptr (GBytes) whole = fixture_read (f->backups, name);
  g_autofree char *before = fixture_describe (stick);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));

  bytes[size - 100] ^= 1;
  fixture_write (f->backups, name, bytes, size);
  g_assert_null (sov_backup_folder_bring (stick, made, f->key, made->mark.at, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  after = fixture_describe (stick);
  g_assert_cmpstr (after, ==, before);
  fixture_folder_remove (stick);
}

static void
test_a_backup_tells_the_head_of_the_chain (Fixture *f,
                                           gconstpointer data)
{
  g_autoptr (SovBackupCopy) made = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *head = NULL;

  vault_play (f->db, "2026-10-19T12:00", "term T D scope me P - - Kakku", NULL);
  g_assert_true (sov_database_transact (f->db, sov_chain_seal, NULL, NULL));
  head = vault_text (f->db, "SELECT lower (hex (hash)) FROM event ORDER BY seq DESC LIMIT 1");
  made = back_up (f, vault_time ("2026-10-20T12:00"));
  copies = sov_backup_folder_list (f->backups);
  g_assert_nonnull (head);
  g_assert_cmpstr (made->head, ==, head);
  g_assert_cmpstr (((SovBackupCopy *) copies->pdata[0])->head, ==, head);
  g_assert_cmpint (((SovBackupCopy *) copies->pdata[0])->n_events, ==, vault_count (f->db, "SELECT count(*) FROM event"));
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
  ADD ("what-left-the-trash-is-no-sudden-loss", test_what_left_the_trash_is_no_sudden_loss);
  ADD ("what-was-erased-is-no-sudden-loss", test_what_was_erased_is_no_sudden_loss);
  ADD ("rows-that-go-without-a-reason-are-a-sudden-loss", test_rows_that_go_without_a_reason_are_a_sudden_loss);
  ADD ("what-died-with-the-program-is-swept", test_what_died_with_the_program_is_swept);
  ADD ("another-place-lets-go-by-itself", test_another_place_lets_go_by_itself);
  ADD ("no-place-gets-what-is-not-whole", test_no_place_gets_what_is_not_whole);
  ADD ("a-backup-tells-the-head-of-the-chain", test_a_backup_tells_the_head_of_the_chain);
  ADD ("a-folder-that-is-a-file-is-told", test_a_folder_that_is_a_file_is_told);
  return g_test_run ();
}
