/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/sov-backup-folder.h"
#include "store/sov-backup-refresh.h"
#include "store/sov-backup.h"
#include "store/sov-key-history.h"
#include "store/sov-recovery.h"
#include "store/sov-rekey.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-keys.h"
#include "store/sov-vault-rotate.h"
#include "support/vault-fixture.h"

/* A new key for a vault, and a new home for it: that at every step what the user
 * has opens the vault, and afterwards every backup too. T3, T4, T15, T30 and T31
 * of vault.md. */

#define PASSPHRASE "hapankorppu ja hillo"
#define OTHER_PASSPHRASE "ruisleipä ja juusto"

typedef struct
{
  char *folder;
  char *path;
  char *code;
  GBytes *key;
  SovVault *vault;
} Fixture;

static void
open_vault (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
}

static void
close_vault (Fixture *f)
{
  sov_vault_release (f->vault);
  g_clear_object (&f->vault);
}

/* As the program does when it starts once more. */
static void
start_again (Fixture *f)
{
  close_vault (f);
  open_vault (f);
}

static void
set_up (Fixture *f,
        gconstpointer passphrase)
{
  f->folder = fixture_folder_new ();
  f->path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  fixture_copy_vault (f->folder, passphrase, &f->code, &f->key);
  open_vault (f);
}

static void
tear_down (Fixture *f,
           gconstpointer passphrase)
{
  close_vault (f);
  g_bytes_unref (f->key);
  g_free (f->code);
  g_free (f->path);
  fixture_folder_remove (f->folder);
}

static SovVaultRotate *
rotate_new (Fixture *f,
            const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  SovVaultRotate *rotate = sov_vault_rotate_new (f->vault, f->key, f->code, passphrase, NULL, &error);

  g_assert_no_error (error);
  return rotate;
}

/* The whole of it; what the fixture knows goes along. Returns the old key. */
static GBytes *
rotate (Fixture *f,
        const char *passphrase)
{
  g_autoptr (SovVaultRotate) new_key = rotate_new (f, passphrase);
  g_autoptr (GError) error = NULL;
  GBytes *old = f->key;

  g_assert_true (sov_vault_rotate_begin (new_key, &error));
  g_assert_no_error (error);
  g_assert_true (sov_vault_rotate_apply (new_key, &error));
  g_assert_no_error (error);
  g_assert_true (sov_vault_rotate_finish (new_key, &error));
  g_assert_no_error (error);
  f->key = g_bytes_ref (sov_vault_rotate_get_key (new_key));

  return old;
}

static void
assert_opens (Fixture *f,
              SovVaultMeans means,
              GBytes *secret,
              GBytes *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = sov_vault_unlock (f->vault, means, secret, &error);

  g_assert_no_error (error);
  g_assert_true (sov_secret_equal (found, key));
}

static void
assert_text_opens (Fixture *f,
                   SovVaultMeans means,
                   const char *typed,
                   GBytes *key)
{
  g_autoptr (GBytes) secret = fixture_text (typed);

  assert_opens (f, means, secret, key);
}

static void
assert_refused (Fixture *f,
                SovVaultMeans means,
                GBytes *secret,
                SovStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sov_vault_unlock (f->vault, means, secret, &error));
  g_assert_error (error, SOV_STORE_ERROR, (int) code);
}

static GPtrArray *
read_keys (Fixture *f,
           const char *name,
           const char *secret)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *keys = sov_recovery_read (path, secret, &error);

  g_assert_no_error (error);
  return keys;
}

static char *
back_up (Fixture *f,
         gint64 now)
{
  g_autofree char *folder = sov_backup_folder_dup_default (f->vault);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error);
  g_autoptr (SovBackupCopy) copy = NULL;

  g_assert_no_error (error);
  copy = sov_backup_folder_write (folder, f->vault, db, f->key, SOV_BACKUP_BEFORE, now, &error);
  g_assert_no_error (error);
  return g_strdup (copy->path);
}

/* The new key. */

/* T15, a new key: only the new one opens the vault, and no word is lost. */
static void
test_a_new_key (Fixture *f,
                gconstpointer data)
{
  g_autoptr (GBytes) old = rotate (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = NULL;
  g_autofree char *name = NULL;

  start_again (f);
  assert_refused (f, SOV_VAULT_BY_KEY, old, SOV_STORE_ERROR_WRONG_KEY);
  assert_opens (f, SOV_VAULT_BY_KEY, f->key, f->key);
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code, f->key);

  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  name = sov_database_query_text (db, "SELECT name FROM owner", NULL);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
test_the_old_key_is_retired_and_kept (Fixture *f,
                                      gconstpointer data)
{
  g_autoptr (GBytes) old = rotate (f, NULL);
  g_autoptr (GPtrArray) keys = read_keys (f, SOV_RECOVERY_NAME, f->code);
  const SovKeptKey *first = keys->pdata[0];
  const SovKeptKey *second = keys->pdata[1];

  g_assert_cmpuint (keys->len, ==, 2);
  g_assert_true (sov_secret_equal (first->key, f->key));
  g_assert_cmpint (first->retired, ==, 0);
  g_assert_true (sov_secret_equal (second->key, old));
  g_assert_cmpint (second->retired, >=, second->created);
  g_assert_cmpstr (first->vault, ==, sov_vault_get_sentinel (f->vault)->uuid);
}

static void
test_the_sentinel_names_the_new_key (Fixture *f,
                                     gconstpointer data)
{
  g_autoptr (GBytes) old = rotate (f, NULL);
  g_autofree char *key_id = sov_secret_key_id (f->key);
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (f->folder, NULL);

  g_assert_cmpstr (sentinel->key_id, ==, key_id);
  g_assert_null (sentinel->pending_key_id);
  g_assert_cmpint (sentinel->code_checked_at, >, 0);
}

static void
test_a_passphrase_opens_after_it (Fixture *f,
                                  gconstpointer data)
{
  g_autoptr (GBytes) old = rotate (f, PASSPHRASE);

  start_again (f);
  assert_text_opens (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, f->key);
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code, f->key);
}

static void
assert_no_rotation (Fixture *f,
                    const char *code,
                    const char *passphrase,
                    SovVaultMeans expected)
{
  g_autofree char *before = fixture_describe (f->folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  SovVaultMeans refused;

  g_assert_null (sov_vault_rotate_new (f->vault, f->key, code, passphrase, &refused, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_assert_cmpint (refused, ==, expected);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_what_does_not_open_changes_nothing (Fixture *f,
                                         gconstpointer data)
{
  assert_no_rotation (f, "ABCD1234EFGHJKMN5678PQRSTV", PASSPHRASE, SOV_VAULT_BY_CODE);
  assert_no_rotation (f, "", PASSPHRASE, SOV_VAULT_BY_CODE);
  assert_no_rotation (f, f->code, OTHER_PASSPHRASE, SOV_VAULT_BY_PASSPHRASE);
  assert_no_rotation (f, f->code, NULL, SOV_VAULT_BY_PASSPHRASE);
}

/* Interrupted. */

/* T30, the key's change cut short: before the file was touched it ends backwards. */
static void
test_begun_and_no_more (Fixture *f,
                        gconstpointer data)
{
  g_autoptr (SovVaultRotate) new_key = rotate_new (f, NULL);

  g_assert_true (sov_vault_rotate_begin (new_key, NULL));
  g_assert_cmpstr (sov_vault_get_sentinel (f->vault)->pending_key_id, ==, sov_vault_rotate_get_key_id (new_key));
  start_again (f);

  assert_refused (f, SOV_VAULT_BY_KEY, sov_vault_rotate_get_key (new_key), SOV_STORE_ERROR_DAMAGED);
  assert_opens (f, SOV_VAULT_BY_KEY, f->key, f->key);
  g_assert_null (sov_vault_get_sentinel (f->vault)->pending_key_id);
  g_assert_false (fixture_has (f->folder, SOV_HISTORY_NEXT_NAME));
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code, f->key);
}

/* T30, the key's change cut short: once the file has the new key it ends forwards. */
static void
test_applied_and_no_more (Fixture *f,
                          gconstpointer data)
{
  g_autoptr (SovVaultRotate) new_key = rotate_new (f, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *next = sov_vault_rotate_get_key (new_key);

  g_assert_true (sov_vault_rotate_begin (new_key, NULL));
  g_assert_true (sov_vault_rotate_apply (new_key, &error));
  g_assert_no_error (error);
  start_again (f);

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_WRONG_KEY);
  assert_opens (f, SOV_VAULT_BY_KEY, next, next);
  g_assert_null (sov_vault_get_sentinel (f->vault)->pending_key_id);
  g_assert_cmpstr (sov_vault_get_sentinel (f->vault)->key_id, ==, sov_vault_rotate_get_key_id (new_key));
  g_assert_true (fixture_has (f->folder, SOV_HISTORY_NAME));
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code, next);
}

static void
test_what_was_typed_opens_whatever_was_cut (Fixture *f,
                                            gconstpointer data)
{
  g_autoptr (SovVaultRotate) new_key = rotate_new (f, PASSPHRASE);
  GBytes *next = sov_vault_rotate_get_key (new_key);

  g_assert_true (sov_vault_rotate_begin (new_key, NULL));
  start_again (f);
  assert_text_opens (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, f->key);

  g_assert_true (sov_vault_rotate_begin (new_key, NULL));
  g_assert_true (sov_vault_rotate_apply (new_key, NULL));
  start_again (f);
  assert_text_opens (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, next);
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code, next);
}

static void
test_the_code_opens_without_a_sentinel (Fixture *f,
                                        gconstpointer data)
{
  g_autoptr (SovVaultRotate) new_key = rotate_new (f, NULL);
  g_autofree char *sentinel = g_build_filename (f->folder, SOV_SENTINEL_NAME, NULL);

  g_assert_true (sov_vault_rotate_begin (new_key, NULL));
  g_assert_true (sov_vault_rotate_apply (new_key, NULL));
  close_vault (f);
  g_unlink (sentinel);
  open_vault (f);

  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code, sov_vault_rotate_get_key (new_key));
}

static void
test_taken_back_it_is_as_before (Fixture *f,
                                 gconstpointer data)
{
  g_autoptr (SovVaultRotate) new_key = rotate_new (f, NULL);
  g_autoptr (GPtrArray) keys = NULL;

  g_assert_true (sov_vault_rotate_begin (new_key, NULL));
  sov_vault_rotate_undo (new_key);
  start_again (f);

  assert_opens (f, SOV_VAULT_BY_KEY, f->key, f->key);
  keys = read_keys (f, SOV_RECOVERY_NAME, f->code);
  g_assert_cmpuint (keys->len, ==, 1);
  g_assert_null (sov_vault_get_sentinel (f->vault)->pending_key_id);
  g_assert_false (fixture_has (f->folder, SOV_HISTORY_NEXT_NAME));
}

static void
test_checking_the_code_retires_what_a_cut_left (Fixture *f,
                                                gconstpointer data)
{
  g_autoptr (SovVaultRotate) new_key = rotate_new (f, NULL);
  GBytes *next = sov_vault_rotate_get_key (new_key);
  g_autoptr (GPtrArray) keys = NULL;
  SovVaultMeans means;
  gint64 at;

  g_assert_true (sov_vault_rotate_begin (new_key, NULL));
  g_assert_true (sov_vault_rotate_apply (new_key, NULL));
  start_again (f);
  assert_opens (f, SOV_VAULT_BY_KEY, next, next);
  g_assert_true (sov_vault_try_secret (f->vault, next, f->code, &means, &at, NULL));

  keys = read_keys (f, SOV_RECOVERY_NAME, f->code);
  g_assert_cmpuint (keys->len, ==, 2);
  g_assert_cmpint (((SovKeptKey *) keys->pdata[0])->retired, ==, 0);
  g_assert_true (sov_secret_equal (((SovKeptKey *) keys->pdata[0])->key, next));
  g_assert_cmpint (((SovKeptKey *) keys->pdata[1])->retired, >, 0);
}

/* The file itself. */

/* T31, a raw key of 63 digits: it is no key, and never becomes a passphrase. */
static void
test_a_short_key_is_none (Fixture *f,
                          gconstpointer data)
{
  g_autofree char *hex = sov_secret_to_hex (f->key);
  g_autofree char *before = fixture_describe (f->folder);
  g_autofree char *after = NULL;

  g_assert_null (sov_secret_from_hex (hex + 1));
  if (g_test_subprocess ())
    {
      g_autoptr (GBytes) cut = sov_secret_new (g_bytes_get_data (f->key, NULL), SOV_KEY_SIZE - 1);

      sov_rekey (f->path, f->key, cut, NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*CRITICAL*SOV_KEY_SIZE*");
  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_the_wrong_key_changes_nothing (Fixture *f,
                                    gconstpointer data)
{
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GBytes) next = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_describe (f->folder);
  g_autofree char *after = NULL;

  g_assert_false (sov_rekey (f->path, other, next, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

/* T31, another version of SQLCipher in the same process: the form of the file is
 * that of version 4, whatever the library would choose. */
static void
test_the_form_is_that_of_version_4 (Fixture *f,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->folder, "another.db", NULL);
  g_autoptr (SovDatabase) db = NULL;

  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  g_assert_true (sov_database_execute (db, "PRAGMA cipher_default_compatibility = 3", NULL));
  g_clear_pointer (&db, sov_database_close);

  assert_opens (f, SOV_VAULT_BY_KEY, f->key, f->key);
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code, f->key);
  db = sov_database_open (path, f->key, SOV_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (sov_database_execute (db, "CREATE TABLE test (x); PRAGMA cipher_default_compatibility = 4", NULL));
  g_clear_pointer (&db, sov_database_close);

  db = sov_database_open (path, f->key, SOV_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
}

/* The backups. */

static void
assert_restores (Fixture *f,
                 const char *path,
                 const char *code)
{
  char *elsewhere = fixture_folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (elsewhere, &error);
  g_autoptr (GBytes) typed = fixture_text (code);
  g_autoptr (GBytes) key = NULL;
  g_autoptr (SovBackupRestored) there = NULL;
  g_autoptr (SovBackupRestored) here = NULL;

  /* On another computer: with what lies beside the copy. */
  g_assert_no_error (error);
  there = sov_backup_restore (vault, path, code, NULL, &error);
  g_assert_no_error (error);
  key = sov_vault_unlock (vault, SOV_VAULT_BY_CODE, typed, &error);
  g_assert_no_error (error);
  sov_vault_release (vault);
  g_clear_object (&vault);
  fixture_folder_remove (elsewhere);

  /* And here. */
  here = sov_backup_restore (f->vault, path, code, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&key, g_bytes_unref);
  key = sov_vault_unlock (f->vault, SOV_VAULT_BY_CODE, typed, &error);
  g_assert_no_error (error);
}

static GBytes *
first_key (const char *path,
           const char *secret)
{
  g_autoptr (GPtrArray) keys = sov_recovery_read (path, secret, NULL);

  return keys != NULL ? g_bytes_ref (((SovKeptKey *) keys->pdata[0])->key) : NULL;
}

/* T4, after a new key: the code that is on paper opens every backup there is. */
static void
test_old_backups_open_after_a_new_key (Fixture *f,
                                       gconstpointer data)
{
  g_autofree char *first = back_up (f, 1000);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GBytes) old = rotate (f, NULL);
  g_autoptr (GBytes) older = NULL;

  second = back_up (f, 2000);
  older = rotate (f, NULL);
  third = back_up (f, 3000);

  assert_restores (f, third, f->code);
  assert_restores (f, second, f->code);
  assert_restores (f, first, f->code);
}

/* T4, after a new code: it opens the backups of every key there was, though
 * nobody typed the old one. */
static void
test_old_backups_open_with_a_new_code (Fixture *f,
                                       gconstpointer data)
{
  g_autofree char *first = back_up (f, 1000);
  g_autofree char *second = NULL;
  g_autoptr (GBytes) old = rotate (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *backups = sov_backup_folder_dup_default (f->vault);
  g_autofree char *code = sov_vault_renew_code (f->vault, f->key, &error);
  g_autofree char *beside = NULL;
  g_autoptr (SovSentinel) about = sov_sentinel_copy (sov_vault_get_sentinel (f->vault));

  g_assert_no_error (error);
  second = back_up (f, 2000);
  beside = g_strconcat (first, ".recovery", NULL);

  /* Until the user has the new code, the old one opens what it opened. */
  g_assert_true (sov_backup_refresh_keys (backups, f->folder, about, f->key, &error));
  g_clear_pointer (&old, g_bytes_unref);
  old = first_key (beside, f->code);
  g_assert_nonnull (old);

  about->code_given = TRUE;
  g_assert_true (sov_vault_set_sentinel (f->vault, about, NULL));
  g_assert_true (sov_backup_refresh_keys (backups, f->folder, about, f->key, &error));
  g_assert_no_error (error);
  g_assert_null (first_key (beside, f->code));

  assert_restores (f, second, code);
  assert_restores (f, first, code);
}

/* The other home. */

/* T3, no keyring any more: a passphrase takes its place, and only then. */
static void
test_from_the_keyring_to_a_passphrase (Fixture *f,
                                       gconstpointer data)
{
  g_autoptr (GBytes) old = rotate (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  g_assert_false (sov_vault_set_passphrase (f->vault, f->key, "lyhyt", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (sov_vault_get_sentinel (f->vault)->home, ==, SOV_KEY_HOME_KEYRING);

  g_assert_true (sov_vault_set_passphrase (f->vault, f->key, PASSPHRASE, &error));
  g_assert_no_error (error);
  start_again (f);
  g_assert_cmpint (sov_vault_get_sentinel (f->vault)->home, ==, SOV_KEY_HOME_PASSPHRASE);
  g_assert_true (sov_vault_get_sentinel (f->vault)->old_home_left);
  assert_text_opens (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, f->key);

  /* With the key that the older backups are under. */
  keys = read_keys (f, SOV_PASSPHRASE_NAME, PASSPHRASE);
  g_assert_cmpuint (keys->len, ==, 2);
}

static void
test_another_passphrase (Fixture *f,
                         gconstpointer data)
{
  g_autoptr (GBytes) old = fixture_text (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_true (sov_vault_set_passphrase (f->vault, f->key, OTHER_PASSPHRASE, &error));
  g_assert_no_error (error);
  start_again (f);
  g_assert_false (sov_vault_get_sentinel (f->vault)->old_home_left);
  assert_refused (f, SOV_VAULT_BY_PASSPHRASE, old, SOV_STORE_ERROR_WRONG_KEY);
  assert_text_opens (f, SOV_VAULT_BY_PASSPHRASE, OTHER_PASSPHRASE, f->key);
}

static void
test_from_a_passphrase_to_the_keyring (Fixture *f,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sov_vault_set_keyring (f->vault, &error));
  g_assert_no_error (error);
  start_again (f);
  g_assert_cmpint (sov_vault_get_sentinel (f->vault)->home, ==, SOV_KEY_HOME_KEYRING);
  assert_text_opens (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, f->key);

  assert_opens (f, SOV_VAULT_BY_KEY, f->key, f->key);
  g_assert_true (sov_vault_leave_old_home (f->vault, &error));
  g_assert_no_error (error);
  g_assert_false (sov_vault_has_passphrase (f->vault));
  start_again (f);
  g_assert_false (sov_vault_get_sentinel (f->vault)->old_home_left);
}

/* The drill. */

/* T4, the yearly drill: the code opens its file, and that the newest backup. */
static void
test_the_drill (Fixture *f,
                gconstpointer data)
{
  g_autofree char *copy = back_up (f, 5000);
  g_autoptr (GBytes) old = rotate (f, PASSPHRASE);
  g_autoptr (SovSentinel) about = sov_sentinel_copy (sov_vault_get_sentinel (f->vault));
  g_autoptr (GError) error = NULL;
  SovVaultMeans means;
  gint64 at;

  about->code_checked_at = 0;
  g_assert_true (sov_vault_set_sentinel (f->vault, about, NULL));
  g_assert_true (sov_vault_try_secret (f->vault, f->key, PASSPHRASE, &means, &at, &error));
  g_assert_cmpint (means, ==, SOV_VAULT_BY_PASSPHRASE);
  g_assert_cmpint (sov_vault_get_sentinel (f->vault)->code_checked_at, ==, 0);

  g_assert_true (sov_vault_try_secret (f->vault, f->key, f->code, &means, &at, &error));
  g_assert_no_error (error);
  g_assert_cmpint (means, ==, SOV_VAULT_BY_CODE);
  g_assert_cmpint (at, ==, 5000);
  start_again (f);
  g_assert_cmpint (sov_vault_get_sentinel (f->vault)->code_checked_at, >, 0);
}

static void
test_the_drill_fails (Fixture *f,
                      gconstpointer data)
{
  g_autofree char *recovery = g_build_filename (f->folder, SOV_RECOVERY_NAME, NULL);
  g_autofree char *copy = back_up (f, 5000);
  g_autofree char *spoilt = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  SovVaultMeans means;
  gint64 at;

  g_assert_false (sov_vault_try_secret (f->vault, f->key, "ABCD1234EFGHJKMN5678PQRSTV", &means, &at, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_false (sov_vault_try_secret (f->vault, f->key, "", &means, &at, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);

  g_assert_true (g_file_get_contents (copy, &spoilt, &size, NULL));
  spoilt[size / 2] ^= 1;
  g_assert_true (g_file_set_contents (copy, spoilt, (gssize) size, NULL));
  g_assert_false (sov_vault_try_secret (f->vault, f->key, f->code, &means, &at, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  g_unlink (recovery);
  g_assert_false (sov_vault_try_secret (f->vault, f->key, f->code, &means, &at, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_cmpint (sov_vault_get_sentinel (f->vault)->code_checked_at, ==, 0);
}

/* T9 and T3 told apart: the newest backup says whether the key or the file is
 * wrong. */
static void
test_the_newest_backup_tells_key_from_file (Fixture *f,
                                            gconstpointer data)
{
  g_autoptr (SovSentinel) about = sov_sentinel_copy (sov_vault_get_sentinel (f->vault));
  g_autoptr (GBytes) stale = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *copy = back_up (f, 1000);
  g_autofree char *whole = NULL;
  gsize size;

  /* The sentinel of another time names another key. */
  g_free (about->key_id);
  about->key_id = sov_secret_key_id (stale);
  g_assert_true (sov_vault_set_sentinel (f->vault, about, NULL));
  assert_refused (f, SOV_VAULT_BY_KEY, stale, SOV_STORE_ERROR_WRONG_KEY);

  g_assert_true (g_file_get_contents (f->path, &whole, &size, NULL));
  whole[100] ^= 1;
  g_assert_true (g_file_set_contents (f->path, whole, (gssize) size, NULL));
  g_free (about->key_id);
  about->key_id = sov_secret_key_id (f->key);
  g_assert_true (sov_vault_set_sentinel (f->vault, about, NULL));
  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_DAMAGED);
}

#define ADD(name, func) g_test_add ("/store/rotate/" name, Fixture, NULL, set_up, func, tear_down)
#define ADD_PASSPHRASE(name, func) g_test_add ("/store/rotate/" name, Fixture, PASSPHRASE, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  ADD ("only-the-new-key-opens-and-no-word-is-lost", test_a_new_key);
  ADD ("the-old-key-is-retired-and-kept", test_the_old_key_is_retired_and_kept);
  ADD ("the-sentinel-names-the-new-key", test_the_sentinel_names_the_new_key);
  ADD_PASSPHRASE ("a-passphrase-opens-after-it", test_a_passphrase_opens_after_it);
  ADD_PASSPHRASE ("what-does-not-open-changes-nothing", test_what_does_not_open_changes_nothing);

  ADD ("begun-and-no-more-it-ends-backwards", test_begun_and_no_more);
  ADD ("applied-and-no-more-it-ends-forwards", test_applied_and_no_more);
  ADD_PASSPHRASE ("what-was-typed-opens-whatever-was-cut", test_what_was_typed_opens_whatever_was_cut);
  ADD ("the-code-opens-without-a-sentinel", test_the_code_opens_without_a_sentinel);
  ADD ("taken-back-it-is-as-before", test_taken_back_it_is_as_before);
  ADD ("checking-the-code-retires-what-a-cut-left", test_checking_the_code_retires_what_a_cut_left);

  ADD ("a-short-key-is-none", test_a_short_key_is_none);
  ADD ("the-wrong-key-changes-nothing", test_the_wrong_key_changes_nothing);
  ADD ("the-form-is-that-of-version-4", test_the_form_is_that_of_version_4);

  ADD ("old-backups-open-after-a-new-key", test_old_backups_open_after_a_new_key);
  ADD ("old-backups-open-with-a-new-code", test_old_backups_open_with_a_new_code);

  ADD ("from-the-keyring-to-a-passphrase", test_from_the_keyring_to_a_passphrase);
  ADD_PASSPHRASE ("another-passphrase", test_another_passphrase);
  ADD_PASSPHRASE ("from-a-passphrase-to-the-keyring", test_from_a_passphrase_to_the_keyring);

  ADD_PASSPHRASE ("the-drill-opens-the-newest-backup", test_the_drill);
  ADD ("the-drill-fails-for-what-is-wrong", test_the_drill_fails);
  ADD ("the-newest-backup-tells-key-from-file", test_the_newest_backup_tells_key_from_file);

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
