/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-verify.h"
#include "support/vault-fixture.h"
#include "support/vault.h"

/* A copy of a vault and the way back, and what a look at a vault tells. */

#define PASSPHRASE "neljä sanaa peräkkäin näin"

typedef struct
{
  char *folder; /* of the vault */
  char *stick;  /* where copies go */
  char *copy;
  char *code;
  GBytes *key;
} Fixture;

static char *
database_path (const char *folder)
{
  return g_build_filename (folder, SOV_VAULT_DATABASE_NAME, NULL);
}

static void
play (const char *folder,
      GBytes *key,
      const char *line)
{
  g_autofree char *path = database_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_EXISTING, &error);

  g_assert_no_error (error);
  vault_play (db, "2026-10-19T12:00", line, NULL);
}

static gint64
count_parties (const char *folder,
               GBytes *key)
{
  g_autofree char *path = database_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_EXISTING, &error);

  g_assert_no_error (error);
  return vault_count (db, "SELECT count(*) FROM party");
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fixture_folder_new ();
  f->stick = fixture_folder_new ();
  f->copy = g_build_filename (f->stick, "copy.db", NULL);
  fixture_copy_vault (f->folder, PASSPHRASE, &f->code, &f->key);
  play (f->folder, f->key, "party P Satu consumer customer");
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  fixture_folder_remove (f->folder);
  fixture_folder_remove (f->stick);
  g_free (f->copy);
  g_free (f->code);
  g_bytes_unref (f->key);
}

static gboolean
back_up (Fixture *f,
         const char *path,
         GError **error)
{
  g_autofree char *file = database_path (f->folder);
  g_autoptr (SovVault) vault = sov_vault_new (f->folder, error);
  g_autoptr (SovDatabase) db = vault != NULL ? sov_database_open (file, f->key, SOV_DATABASE_EXISTING, error) : NULL;
  g_autoptr (SovBackupCopy) copy = db != NULL ? sov_backup_write (vault, db, f->key, path, error) : NULL;

  return copy != NULL;
}

static void
assert_backed_up (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  back_up (f, f->copy, &error);
  g_assert_no_error (error);
}

static gboolean
restore (const char *folder,
         const char *path,
         const char *typed,
         GBytes *key,
         GError **error)
{
  g_autoptr (SovVault) vault = sov_vault_new (folder, error);
  g_autoptr (SovBackupRestored) restored = vault != NULL ? sov_backup_restore (vault, path, typed, key, error) : NULL;

  return restored != NULL;
}

static void
test_a_copy_is_one_encrypted_file_with_its_keys_beside_it (Fixture *f,
                                                           gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  assert_backed_up (f);
  bytes = fixture_read (f->stick, "copy.db");
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 4096);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "SQLite", 6), !=, 0);
  g_assert_true (fixture_has (f->stick, "copy.db.passphrase"));
  g_assert_true (fixture_has (f->stick, "copy.db.recovery"));
  g_assert_false (fixture_has (f->stick, ".copy.db.tmp"));
  g_assert_false (fixture_has (f->stick, "copy.db-wal"));
}

static void
test_nothing_is_written_over (Fixture *f,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = database_path (f->folder);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  assert_backed_up (f);
  before = fixture_describe (f->stick);
  g_assert_false (back_up (f, f->copy, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS);
  after = fixture_describe (f->stick);
  g_assert_cmpstr (after, ==, before);

  g_clear_error (&error);
  g_assert_false (back_up (f, own, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS);
  g_assert_cmpint (count_parties (f->folder, f->key), ==, 1);
}

static void
test_a_place_that_is_not_there_is_told (Fixture *f,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (back_up (f, "/nonexistent/copy.db", &error));
  g_assert_nonnull (error);
}

static void
assert_restores_elsewhere (Fixture *f,
                           const char *typed)
{
  g_autofree char *elsewhere = fixture_folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) secret = fixture_text (PASSPHRASE);
  g_autoptr (SovVault) vault = NULL;
  g_autoptr (GBytes) key = NULL;

  assert_backed_up (f);
  restore (elsewhere, f->copy, typed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_parties (elsewhere, f->key), ==, 1);

  vault = sov_vault_new (elsewhere, &error);
  g_assert_no_error (error);
  key = sov_vault_unlock (vault, SOV_VAULT_BY_PASSPHRASE, secret, &error);
  g_assert_no_error (error);
  sov_vault_release (vault);
  fixture_folder_remove (g_steal_pointer (&elsewhere));
}

static void
test_another_computer_opens_it_by_passphrase (Fixture *f,
                                              gconstpointer data)
{
  assert_restores_elsewhere (f, PASSPHRASE);
}

static void
test_another_computer_opens_it_by_the_code (Fixture *f,
                                            gconstpointer data)
{
  assert_restores_elsewhere (f, f->code);
}

static void
test_what_was_there_before_is_kept_aside (Fixture *f,
                                          gconstpointer data)
{
  g_autofree char *quarantine = g_build_filename (f->folder, "quarantine", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *aside = NULL;

  assert_backed_up (f);
  play (f->folder, f->key, "party Q Leo consumer customer");
  restore (f->folder, f->copy, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_parties (f->folder, f->key), ==, 1);

  dir = g_dir_open (quarantine, 0, &error);
  g_assert_no_error (error);
  aside = g_build_filename (quarantine, g_dir_read_name (dir), NULL);
  g_assert_cmpint (count_parties (aside, f->key), ==, 2);
}

static void
test_a_damaged_vault_is_replaced (Fixture *f,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_backed_up (f);
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, "broken", 6);
  restore (f->folder, f->copy, NULL, f->key, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_parties (f->folder, f->key), ==, 1);
}

typedef struct
{
  const char *path;
  gsize keep; /* bytes of the copy that are left */
  gsize flip; /* the byte that is another; 0: none */
  const char *typed;
  SovStoreError code;
} Spoilt;

static const Spoilt spoilt[] = {
  { "/store/backup/a-wrong-passphrase-harms-nothing", G_MAXSIZE, 0, "väärä salalause", SOV_STORE_ERROR_WRONG_KEY },
  { "/store/backup/an-empty-passphrase-harms-nothing", G_MAXSIZE, 0, "", SOV_STORE_ERROR_WRONG_KEY },
  { "/store/backup/a-cut-file-harms-nothing", 8192, 0, PASSPHRASE, SOV_STORE_ERROR_DAMAGED },
  { "/store/backup/an-empty-file-harms-nothing", 0, 0, PASSPHRASE, SOV_STORE_ERROR_DAMAGED },
  { "/store/backup/a-flipped-bit-harms-nothing", G_MAXSIZE, 20000, PASSPHRASE, SOV_STORE_ERROR_DAMAGED },
};

static void
test_a_spoilt_copy_harms_nothing (Fixture *f,
                                  gconstpointer data)
{
  const Spoilt *one = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize size;

  assert_backed_up (f);
  whole = fixture_read (f->stick, "copy.db");
  bytes = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));
  if (one->flip != 0)
    bytes[one->flip] ^= 0x10;
  fixture_write (f->stick, "copy.db", bytes, MIN (size, one->keep));

  g_assert_false (restore (f->folder, f->copy, one->typed, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, (int) one->code);
  g_assert_cmpint (count_parties (f->folder, f->key), ==, 1);
  g_assert_false (fixture_has (f->folder, "quarantine"));
}

static void
test_a_copy_without_its_keys_needs_the_vault_it_came_from (Fixture *f,
                                                           gconstpointer data)
{
  g_autofree char *elsewhere = fixture_folder_new ();
  g_autofree char *passphrase = g_strconcat (f->copy, ".passphrase", NULL);
  g_autofree char *recovery = g_strconcat (f->copy, ".recovery", NULL);
  g_autoptr (GError) error = NULL;

  assert_backed_up (f);
  g_unlink (passphrase);
  g_unlink (recovery);
  g_assert_false (restore (elsewhere, f->copy, PASSPHRASE, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  restore (f->folder, f->copy, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  fixture_folder_remove (g_steal_pointer (&elsewhere));
}

static const SovFinding *
find (GPtrArray *findings,
      const char *name)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((SovFinding *) findings->pdata[i])->name, name))
      return findings->pdata[i];

  g_assert_not_reached ();
}

static void
test_a_whole_vault_has_nothing_wrong (Fixture *f,
                                      gconstpointer data)
{
  g_autofree char *path = database_path (f->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, &error);
  g_autoptr (GPtrArray) findings = sov_verify (db, NULL, NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    if (!((SovFinding *) findings->pdata[i])->ok)
      g_error ("%s: %s", ((SovFinding *) findings->pdata[i])->name, ((SovFinding *) findings->pdata[i])->detail);
  g_assert_cmpuint (findings->len, ==, 8);
  g_assert_nonnull (strstr (find (findings, "counts")->detail, "1 parties"));
}

static void
test_a_plain_file_is_told (Fixture *f,
                           gconstpointer data)
{
  g_autofree char *path = database_path (f->folder);
  g_autoptr (SovDatabase) db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, NULL);
  g_autoptr (GPtrArray) findings = NULL;
  FILE *file = g_fopen (path, "r+b");

  g_assert_cmpint (fwrite ("SQLite format 3", 1, 16, file), ==, 16);
  fclose (file);
  findings = sov_verify (db, NULL, NULL, NULL);
  g_assert_false (find (findings, "encryption")->ok);
}

/* Opens the vault with one byte of @page another than it was; NULL when that is
 * a page without which it does not open at all. */
static SovDatabase *
open_with_broken_page (Fixture *f,
                       GBytes *whole,
                       gsize page)
{
  g_autofree char *path = database_path (f->folder);
  gsize size;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));

  g_assert_cmpuint (page * 4096, <, size);
  bytes[page * 4096 + 1000] ^= 1;
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, bytes, size);

  return sov_database_open (path, f->key, SOV_DATABASE_EXISTING, NULL);
}

static void
test_a_broken_page_is_found (Fixture *f,
                             gconstpointer data)
{
  g_autofree char *path = database_path (f->folder);
  g_autoptr (GBytes) whole = fixture_read (f->folder, SOV_VAULT_DATABASE_NAME);
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize page = 1; db == NULL; page++)
    db = open_with_broken_page (f, whole, page);
  findings = sov_verify (db, NULL, NULL, NULL);
  g_assert_false (find (findings, "pages")->ok);
  g_assert_false (sov_verify_all (db, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
}

/* What another process is told of the locks on the file. */
static gboolean
is_locked_for_others (const char *path)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
      int fd = open (path, O_RDWR | O_CLOEXEC);

      _exit (fd >= 0 && fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 1;
}

/* T11, the program's own look at the file lets go of its lock */
static void
test_a_vault_that_is_looked_through_stays_locked (Fixture *f,
                                                  gconstpointer data)
{
  g_autofree char *path = database_path (f->folder);
  g_autoptr (SovDatabase) db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (is_locked_for_others (path));
  sov_verify_all (db, &error);
  g_assert_no_error (error);
  g_assert_true (is_locked_for_others (path));
}

static void
test_a_row_that_points_nowhere_is_found (Fixture *f,
                                         gconstpointer data)
{
  g_autofree char *path = database_path (f->folder);
  g_autoptr (SovDatabase) db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  sov_database_execute (db,
                        "PRAGMA foreign_keys = OFF;"
                        "INSERT INTO person (ref, party_id, name) VALUES ('x', 99, 'Nobody');"
                        "PRAGMA foreign_keys = ON",
                        NULL);
  findings = sov_verify (db, NULL, NULL, NULL);
  g_assert_false (find (findings, "references")->ok);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ADD ("/store/backup/a-copy-is-one-encrypted-file-with-its-keys-beside-it", test_a_copy_is_one_encrypted_file_with_its_keys_beside_it);
  ADD ("/store/backup/nothing-is-written-over", test_nothing_is_written_over);
  ADD ("/store/backup/a-place-that-is-not-there-is-told", test_a_place_that_is_not_there_is_told);
  ADD ("/store/backup/another-computer-opens-it-by-passphrase", test_another_computer_opens_it_by_passphrase);
  ADD ("/store/backup/another-computer-opens-it-by-the-code", test_another_computer_opens_it_by_the_code);
  ADD ("/store/backup/what-was-there-before-is-kept-aside", test_what_was_there_before_is_kept_aside);
  ADD ("/store/backup/a-damaged-vault-is-replaced", test_a_damaged_vault_is_replaced);
  ADD ("/store/backup/a-copy-without-its-keys-needs-the-vault-it-came-from", test_a_copy_without_its_keys_needs_the_vault_it_came_from);
  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    g_test_add (spoilt[i].path, Fixture, &spoilt[i], set_up, test_a_spoilt_copy_harms_nothing, tear_down);
  ADD ("/store/verify/a-whole-vault-has-nothing-wrong", test_a_whole_vault_has_nothing_wrong);
  ADD ("/store/verify/a-plain-file-is-told", test_a_plain_file_is_told);
  ADD ("/store/verify/a-vault-that-is-looked-through-stays-locked", test_a_vault_that_is_looked_through_stays_locked);
  ADD ("/store/verify/a-broken-page-is-found", test_a_broken_page_is_found);
  ADD ("/store/verify/a-row-that-points-nowhere-is-found", test_a_row_that_points_nowhere_is_found);

  status = g_test_run ();
  fixture_forget_copies ();
  return status;
}
