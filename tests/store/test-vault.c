/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"
#include "support/vault-fixture.h"

/* The folder of a vault: what counts as one, how one is made, and what is left
 * when the making is interrupted. T1, T3 and T5 of vault.md. */

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fixture_folder_new ();
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  fixture_folder_remove (f->folder);
}

static SovVault *
open_folder (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  SovVault *vault = sov_vault_new (f->folder, &error);

  g_assert_no_error (error);
  return vault;
}

static void
assert_content (const char *folder,
                SovVaultContent expected)
{
  g_autoptr (GError) error = NULL;
  SovVaultContent content;

  g_assert_true (sov_vault_inspect (folder, &content, &error));
  g_assert_no_error (error);
  g_assert_cmpint (content, ==, expected);
}

/* Looking. */

static void
test_nothing_is_no_vault (Fixture *f,
                          gconstpointer data)
{
  g_autofree char *none = g_build_filename (f->folder, "none", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_mkdir (none, 0700);
  before = fixture_describe (f->folder);
  assert_content (none, SOV_VAULT_NONE);
  g_rmdir (none);
  assert_content (none, SOV_VAULT_NONE);
  g_mkdir (none, 0700);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_other_files_are_no_vault (Fixture *f,
                               gconstpointer data)
{
  g_autofree char *backups = g_build_filename (f->folder, "backups", NULL);

  fixture_write (f->folder, "lock", "", 0);
  fixture_write (f->folder, "notes.txt", "x", 1);
  fixture_write (f->folder, "pictures/a.db.png", "x", 1);
  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);

  assert_content (f->folder, SOV_VAULT_NONE);
}

static const char *const traces[] = {
  "vault.ini",
  "sovittu.db",
  "sovittu.db-wal",
  "sovittu.db-journal",
  "recovery.db",
  "passphrase.db",
  "something.db",
  "backups/2026-11-21.db.gz",
  "quarantine/old",
};

static void
test_any_trace_is_a_vault (Fixture *f,
                           gconstpointer data)
{
  const char *trace = data;

  fixture_write (f->folder, trace, "", 0);

  assert_content (f->folder, SOV_VAULT_EXISTING);
}

static void
test_no_vault_is_made_beside_a_trace (Fixture *f,
                                      gconstpointer data)
{
  const char *trace = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_write (f->folder, trace, "", 0);
  fixture_write (f->folder, "lock", "", 0);
  before = fixture_describe (f->folder);

  vault = open_folder (f);
  g_assert_cmpint (sov_vault_get_content (vault), ==, SOV_VAULT_EXISTING);
  g_assert_null (sov_vault_draft_new (vault, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS);

  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_link_to_nowhere_is_a_trace (Fixture *f,
                                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);

  g_assert_cmpint (symlink ("/nowhere/at/all", path), ==, 0);

  assert_content (f->folder, SOV_VAULT_EXISTING);
}

static void
test_a_trace_that_comes_during_the_making_stops_it (Fixture *f,
                                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = open_folder (f);
  g_autoptr (SovVaultDraft) draft = sov_vault_draft_new (vault, &error);
  g_autoptr (GBytes) put_back = NULL;

  g_assert_no_error (error);
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, "put back by hand", 16);

  g_assert_false (sov_vault_draft_commit (draft, SOV_KEY_HOME_KEYRING, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS);

  put_back = fixture_read (f->folder, SOV_VAULT_DATABASE_NAME);
  g_assert_cmpmem (g_bytes_get_data (put_back, NULL), g_bytes_get_size (put_back), "put back by hand", 16);
  g_assert_false (fixture_has (f->folder, SOV_SENTINEL_NAME));
  g_assert_false (fixture_has (f->folder, SOV_RECOVERY_NAME));
}

/* Making. */

static void
assert_opens (const char *folder,
              SovVaultMeans means,
              GBytes *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (folder, &error);
  g_autoptr (GBytes) key = NULL;

  g_assert_no_error (error);
  key = sov_vault_unlock (vault, means, secret, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (key), ==, SOV_KEY_SIZE);
}

static void
test_a_new_vault_opens_by_key_and_code (Fixture *f,
                                        gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autoptr (GBytes) typed = NULL;
  g_autoptr (GBytes) key = NULL;

  fixture_make_vault (f->folder, NULL, &code, &key);
  typed = fixture_text (code);

  assert_opens (f->folder, SOV_VAULT_BY_KEY, key);
  assert_opens (f->folder, SOV_VAULT_BY_CODE, typed);
  g_assert_false (fixture_has (f->folder, SOV_PASSPHRASE_NAME));
}

static void
test_a_new_vault_opens_by_passphrase (Fixture *f,
                                      gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autoptr (GBytes) passphrase = fixture_text ("Äitini kutsui minua Ukoksi");
  g_autoptr (GBytes) decomposed = fixture_text ("A\u0308itini kutsui minua Ukoksi");
  g_autoptr (GBytes) typed = NULL;

  fixture_make_vault (f->folder, "Äitini kutsui minua Ukoksi", &code, NULL);
  typed = fixture_text (code);

  assert_opens (f->folder, SOV_VAULT_BY_PASSPHRASE, passphrase);
  assert_opens (f->folder, SOV_VAULT_BY_PASSPHRASE, decomposed);
  assert_opens (f->folder, SOV_VAULT_BY_CODE, typed);
}

static void
test_a_short_passphrase_is_refused (Fixture *f,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = open_folder (f);
  g_autoptr (SovVaultDraft) draft = sov_vault_draft_new (vault, &error);

  g_assert_false (sov_vault_draft_set_passphrase (draft, "ääääääö", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (sov_vault_draft_set_passphrase (draft, "ääääääöö", &error));
  g_assert_no_error (error);
}

static void
test_the_key_is_safe_before_there_is_a_database (Fixture *f,
                                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = open_folder (f);
  g_autoptr (SovVaultDraft) draft = sov_vault_draft_new (vault, &error);
  g_autofree char *path = g_build_filename (f->folder, SOV_VAULT_DRAFT_FOLDER, SOV_RECOVERY_NAME, NULL);
  g_autoptr (GPtrArray) keys = NULL;
  const SovKeptKey *kept;

  g_assert_no_error (error);
  keys = sov_recovery_read (path, sov_vault_draft_get_code (draft), &error);
  g_assert_no_error (error);
  kept = keys->pdata[0];
  g_assert_true (sov_secret_equal (kept->key, sov_vault_draft_get_key (draft)));
  g_assert_cmpstr (kept->vault, ==, sov_vault_draft_get_uuid (draft));
  g_assert_false (fixture_has (f->folder, SOV_VAULT_DRAFT_FOLDER "/" SOV_VAULT_DATABASE_NAME));
  assert_content (f->folder, SOV_VAULT_NONE);
}

static void
test_a_dropped_draft_leaves_nothing (Fixture *f,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = open_folder (f);
  g_autofree char *before = fixture_describe (f->folder);
  g_autofree char *after = NULL;
  SovVaultDraft *draft = sov_vault_draft_new (vault, &error);

  g_assert_no_error (error);
  g_assert_true (sov_vault_draft_set_passphrase (draft, "a passphrase", NULL));
  sov_vault_draft_free (draft);

  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_files_are_the_owners_alone (Fixture *f,
                                 gconstpointer data)
{
  static const char *const names[] = { "", "lock", "vault.ini", "sovittu.db", "recovery.db", "passphrase.db" };
  g_autofree char *folder = g_build_filename (f->folder, "deep", "er", NULL);
  mode_t old = umask (022);

  fixture_make_vault (folder, "a passphrase", NULL, NULL);
  umask (old);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      GStatBuf about;

      g_test_message ("%s", path);
      g_assert_cmpint (g_stat (path, &about), ==, 0);
      g_assert_cmphex (about.st_mode & 0777, ==, i == 0 ? 0700 : 0600);
    }
}

/* T1, a stolen disk. */
static void
test_the_database_is_encrypted (Fixture *f,
                                gconstpointer data)
{
  g_autoptr (GBytes) file = NULL;

  fixture_make_vault (f->folder, NULL, NULL, NULL);

  file = fixture_read (f->folder, SOV_VAULT_DATABASE_NAME);
  g_assert_cmpuint (g_bytes_get_size (file), >=, 4096);
  g_assert_cmpint (memcmp (g_bytes_get_data (file, NULL), "SQLite format 3", 15), !=, 0);
  g_assert_false (fixture_holds (f->folder, "CREATE TABLE", 12));
}

static void
test_no_secret_is_in_any_file (Fixture *f,
                               gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autofree char *hex = NULL;
  g_autoptr (GBytes) key = NULL;

  fixture_make_vault (f->folder, "a passphrase", &code, &key);
  hex = sov_secret_to_hex (key);

  g_assert_false (fixture_holds (f->folder, g_bytes_get_data (key, NULL), SOV_KEY_SIZE));
  g_assert_false (fixture_holds (f->folder, hex, 64));
  g_assert_false (fixture_holds (f->folder, code, strlen (code)));
  g_assert_false (fixture_holds (f->folder, "a passphrase", 12));
}

static void
test_the_sentinel_tells_which_vault_it_is (Fixture *f,
                                           gconstpointer data)
{
  g_autoptr (GBytes) key = NULL;
  g_autofree char *key_id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovSentinel) sentinel = NULL;

  fixture_make_vault (f->folder, NULL, NULL, &key);
  key_id = sov_secret_key_id (key);

  sentinel = sov_sentinel_load (f->folder, &error);
  g_assert_no_error (error);
  g_assert_true (g_uuid_string_is_valid (sentinel->uuid));
  g_assert_cmpstr (sentinel->key_id, ==, key_id);
  g_assert_cmpint (sentinel->home, ==, SOV_KEY_HOME_KEYRING);
  g_assert_cmpint (sentinel->schema, >, 0);
  g_assert_cmpint (ABS (sentinel->created - g_get_real_time () / 1000), <, 60 * 1000);
  g_assert_false (sentinel->code_given);
}

static void
test_no_two_vaults_are_alike (Fixture *f,
                              gconstpointer data)
{
  g_autofree char *one = g_build_filename (f->folder, "one", NULL);
  g_autofree char *two = g_build_filename (f->folder, "two", NULL);
  g_autofree char *one_code = NULL;
  g_autofree char *two_code = NULL;
  g_autoptr (GBytes) one_key = NULL;
  g_autoptr (GBytes) two_key = NULL;

  fixture_make_vault (one, NULL, &one_code, &one_key);
  fixture_make_vault (two, NULL, &two_code, &two_key);

  g_assert_cmpstr (one_code, !=, two_code);
  g_assert_false (sov_secret_equal (one_key, two_key));
}

/* Interruptions. */

static void
test_what_was_never_whole_is_swept_away (Fixture *f,
                                         gconstpointer data)
{
  g_autoptr (SovVault) vault = NULL;

  fixture_write (f->folder, SOV_VAULT_DRAFT_FOLDER "/recovery.db", "half", 4);
  fixture_write (f->folder, SOV_VAULT_DRAFT_FOLDER "/sovittu.db", "half", 4);
  fixture_write (f->folder, SOV_VAULT_DRAFT_FOLDER "/sovittu.db-wal", "half", 4);

  vault = open_folder (f);
  g_assert_cmpint (sov_vault_get_content (vault), ==, SOV_VAULT_NONE);
  g_assert_false (fixture_has (f->folder, SOV_VAULT_DRAFT_FOLDER));
}

static void
move_back (Fixture *f,
           const char *name)
{
  g_autofree char *from = g_build_filename (f->folder, name, NULL);
  g_autofree char *to = g_build_filename (f->folder, SOV_VAULT_DRAFT_FOLDER, name, NULL);

  g_assert_cmpint (g_rename (from, to), ==, 0);
}

static void
test_a_move_that_was_interrupted_goes_on (Fixture *f,
                                          gconstpointer data)
{
  static const char *const names[] = { "vault.ini", "sovittu.db", "passphrase.db", "recovery.db" };
  g_autofree char *draft = g_build_filename (f->folder, SOV_VAULT_DRAFT_FOLDER, NULL);
  g_autofree char *whole = NULL;
  g_autoptr (GBytes) key = NULL;

  fixture_make_vault (f->folder, "a passphrase", NULL, &key);
  whole = fixture_describe (f->folder);

  for (guint n = 1; n <= G_N_ELEMENTS (names); n++)
    {
      g_autofree char *after = NULL;

      g_mkdir (draft, 0700);
      for (guint i = 0; i < n; i++)
        move_back (f, names[i]);

      assert_opens (f->folder, SOV_VAULT_BY_KEY, key);
      after = fixture_describe (f->folder);
      g_assert_cmpstr (after, ==, whole);
    }
}

static void
test_a_draft_beside_a_whole_vault_is_left_alone (Fixture *f,
                                                 gconstpointer data)
{
  g_autoptr (GBytes) key = NULL;

  fixture_make_vault (f->folder, NULL, NULL, &key);
  fixture_write (f->folder, SOV_VAULT_DRAFT_FOLDER "/vault.ini", "x", 1);
  fixture_write (f->folder, SOV_VAULT_DRAFT_FOLDER "/sovittu.db", "x", 1);

  assert_opens (f->folder, SOV_VAULT_BY_KEY, key);
  g_assert_true (fixture_has (f->folder, SOV_VAULT_DRAFT_FOLDER "/sovittu.db"));
}

/* The child tells the code when it has one, and that the vault is made. */
static void
make_vault_and_tell (const char *folder,
                     int to)
{
  g_autoptr (SovVault) vault = sov_vault_new (folder, NULL);
  g_autoptr (SovVaultDraft) draft = sov_vault_draft_new (vault, NULL);

  if (write (to, sov_vault_draft_get_code (draft), 26) == 26 &&
      sov_vault_draft_commit (draft, SOV_KEY_HOME_KEYRING, NULL, NULL))
    (void) !write (to, ".", 1);
  _exit (0);
}

/* Returns what the child had told by the time it was killed. */
static char *
kill_the_making (const char *folder,
                 guint after_us)
{
  char *told = g_malloc0 (28);
  gsize n = 0;
  gssize got;
  int pipes[2];
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0)
    make_vault_and_tell (folder, pipes[1]);

  close (pipes[1]);
  g_usleep (after_us);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  while ((got = read (pipes[0], told + n, 27 - n)) > 0)
    n += (gsize) got;
  close (pipes[0]);

  return told;
}

static void
test_a_kill_leaves_a_vault_or_nothing (Fixture *f,
                                       gconstpointer data)
{
  guint n_none = 0;
  guint n_whole = 0;

  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *folder = g_build_filename (f->folder, name, NULL);
      g_autofree char *told = kill_the_making (folder, (guint) g_test_rand_int_range (0, 350 * 1000));
      g_autoptr (GError) error = NULL;
      g_autoptr (SovVault) vault = sov_vault_new (folder, &error);

      g_assert_no_error (error);
      g_assert_false (fixture_has (folder, SOV_VAULT_DRAFT_FOLDER));
      if (sov_vault_get_content (vault) == SOV_VAULT_NONE)
        {
          g_assert_cmpint (told[26], ==, '\0');
          n_none++;
        }
      else
        {
          g_autoptr (GBytes) code = sov_secret_new (told, 26);
          g_autoptr (GBytes) key = sov_vault_unlock (vault, SOV_VAULT_BY_CODE, code, &error);

          g_assert_no_error (error);
          g_assert_nonnull (key);
          n_whole++;
        }
    }

  g_test_message ("%u killed before there was a vault, %u after", n_none, n_whole);
}

/* A disk that is full is played by a process whose files may not grow. */
static void
test_a_full_disk_leaves_nothing (Fixture *f,
                                 gconstpointer data)
{
  for (rlim_t limit = 0; limit < 64 * 1024; limit += 8 * 1024)
    {
      pid_t child = fork ();
      int status;

      if (child == 0)
        {
          struct rlimit size = { limit, limit };
          g_autoptr (SovVault) vault = sov_vault_new (f->folder, NULL);
          SovVaultDraft *draft;

          signal (SIGXFSZ, SIG_IGN);
          setrlimit (RLIMIT_FSIZE, &size);
          draft = sov_vault_draft_new (vault, NULL);
          if (draft != NULL && sov_vault_draft_commit (draft, SOV_KEY_HOME_KEYRING, NULL, NULL))
            _exit (2);
          g_clear_pointer (&draft, sov_vault_draft_free);
          _exit (0);
        }

      waitpid (child, &status, 0);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
      assert_content (f->folder, SOV_VAULT_NONE);
      g_assert_false (fixture_has (f->folder, SOV_VAULT_DRAFT_FOLDER));
    }
}

#define ADD(name, func) g_test_add ("/store/vault/" name, Fixture, NULL, set_up, func, tear_down)

static void
add_trace_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_autofree char *plain = g_strdelimit (g_strdup (traces[i]), "/", '-');
      g_autofree char *seen = g_strdup_printf ("/store/vault/%s-alone-is-a-vault", plain);
      g_autofree char *kept = g_strdup_printf ("/store/vault/nothing-is-made-beside-%s", plain);

      g_test_add (seen, Fixture, traces[i], set_up, test_any_trace_is_a_vault, tear_down);
      g_test_add (kept, Fixture, traces[i], set_up, test_no_vault_is_made_beside_a_trace, tear_down);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("an-empty-or-missing-folder-is-none", test_nothing_is_no_vault);
  ADD ("other-files-are-none", test_other_files_are_no_vault);
  add_trace_tests ();
  ADD ("a-link-to-nowhere-is-a-trace", test_a_link_to_nowhere_is_a_trace);
  ADD ("a-file-put-back-meanwhile-is-kept", test_a_trace_that_comes_during_the_making_stops_it);

  ADD ("a-new-one-opens-by-key-and-code", test_a_new_vault_opens_by_key_and_code);
  ADD ("a-new-one-opens-by-passphrase", test_a_new_vault_opens_by_passphrase);
  ADD ("a-short-passphrase-is-refused", test_a_short_passphrase_is_refused);
  ADD ("the-key-is-safe-before-there-is-a-database", test_the_key_is_safe_before_there_is_a_database);
  ADD ("a-dropped-draft-leaves-nothing", test_a_dropped_draft_leaves_nothing);
  ADD ("files-are-the-owners-alone", test_files_are_the_owners_alone);
  ADD ("the-database-is-encrypted", test_the_database_is_encrypted);
  ADD ("no-secret-is-in-any-file", test_no_secret_is_in_any_file);
  ADD ("the-sentinel-tells-which-it-is", test_the_sentinel_tells_which_vault_it_is);
  ADD ("no-two-are-alike", test_no_two_vaults_are_alike);

  ADD ("what-was-never-whole-is-swept-away", test_what_was_never_whole_is_swept_away);
  ADD ("an-interrupted-move-goes-on", test_a_move_that_was_interrupted_goes_on);
  ADD ("a-draft-beside-a-whole-one-is-left-alone", test_a_draft_beside_a_whole_vault_is_left_alone);
  ADD ("a-kill-leaves-a-whole-one-or-nothing", test_a_kill_leaves_a_vault_or_nothing);
  ADD ("a-full-disk-leaves-nothing", test_a_full_disk_leaves_nothing);

  return g_test_run ();
}
