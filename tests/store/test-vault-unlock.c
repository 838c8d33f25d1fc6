/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"
#include "support/vault-fixture.h"

/* A vault that is there: what opens it, what does not, and that whatever goes
 * wrong nothing is made, replaced or lost. T3, T9, T14, T15, T30, T31 of
 * vault.md. */

#define PASSPHRASE "hapankorppu ja hillo"

typedef struct
{
  char *folder;
  char *path;
  char *code;
  GBytes *key;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer passphrase)
{
  f->folder = fixture_folder_new ();
  f->path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  fixture_copy_vault (f->folder, passphrase, &f->code, &f->key);
}

static void
tear_down (Fixture *f,
           gconstpointer passphrase)
{
  g_bytes_unref (f->key);
  g_free (f->code);
  g_free (f->path);
  fixture_folder_remove (f->folder);
}

static GBytes *
unlock (Fixture *f,
        SovVaultMeans means,
        GBytes *secret,
        GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (f->folder, &reason);

  g_assert_no_error (reason);
  return sov_vault_unlock (vault, means, secret, error);
}

static void
assert_opens (Fixture *f,
              SovVaultMeans means,
              GBytes *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) key = unlock (f, means, secret, &error);

  g_assert_no_error (error);
  g_assert_true (sov_secret_equal (key, f->key));
}

/* Refused, and every file is as it was. */
static void
assert_refused (Fixture *f,
                SovVaultMeans means,
                GBytes *secret,
                SovStoreError code)
{
  g_autofree char *before = fixture_describe (f->folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (unlock (f, means, secret, &error));
  g_assert_error (error, SOV_STORE_ERROR, (int) code);

  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_text_opens (Fixture *f,
                   SovVaultMeans means,
                   const char *typed)
{
  g_autoptr (GBytes) secret = fixture_text (typed);

  assert_opens (f, means, secret);
}

static void
assert_text_refused (Fixture *f,
                     SovVaultMeans means,
                     const char *typed,
                     SovStoreError code)
{
  g_autoptr (GBytes) secret = fixture_text (typed);

  assert_refused (f, means, secret, code);
}

/* Keys. */

static void
test_another_key (Fixture *f,
                  gconstpointer data)
{
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);

  assert_refused (f, SOV_VAULT_BY_KEY, other, SOV_STORE_ERROR_WRONG_KEY);
  assert_opens (f, SOV_VAULT_BY_KEY, f->key);
}

static void
test_a_key_of_another_length (Fixture *f,
                              gconstpointer data)
{
  static const gsize sizes[] = { 0, 1, 31, 33, 64 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) other = sov_secret_new_random (sizes[i]);

      assert_refused (f, SOV_VAULT_BY_KEY, other, SOV_STORE_ERROR_WRONG_KEY);
    }
}

static void
test_a_key_with_one_bit_wrong (Fixture *f,
                               gconstpointer data)
{
  guint8 bytes[SOV_KEY_SIZE];
  g_autoptr (GBytes) other = NULL;

  memcpy (bytes, g_bytes_get_data (f->key, NULL), sizeof bytes);
  bytes[31] ^= 1;
  other = sov_secret_new (bytes, sizeof bytes);

  assert_refused (f, SOV_VAULT_BY_KEY, other, SOV_STORE_ERROR_WRONG_KEY);
}

/* Codes and passphrases. */

static void
test_a_code_typed_carelessly (Fixture *f,
                              gconstpointer data)
{
  g_autofree char *grouped = sov_recovery_code_group (f->code);
  g_autofree char *lower = g_ascii_strdown (grouped, -1);
  g_autofree char *spaced = g_strdelimit (g_strdup (lower), "-", ' ');
  g_autofree char *as_letters = g_strdelimit (g_strdelimit (g_strdup (spaced), "0", 'o'), "1", 'l');

  assert_text_opens (f, SOV_VAULT_BY_CODE, grouped);
  assert_text_opens (f, SOV_VAULT_BY_CODE, as_letters);
}

static void
test_a_code_with_a_typing_error (Fixture *f,
                                 gconstpointer data)
{
  g_autofree char *code = g_strdup (f->code);

  code[12] = code[12] == 'A' ? 'B' : 'A';
  assert_text_refused (f, SOV_VAULT_BY_CODE, code, SOV_STORE_ERROR_WRONG_KEY);
  code[25] = '\0';
  assert_text_refused (f, SOV_VAULT_BY_CODE, code, SOV_STORE_ERROR_WRONG_KEY);
  assert_text_refused (f, SOV_VAULT_BY_CODE, "", SOV_STORE_ERROR_WRONG_KEY);
  assert_text_refused (f, SOV_VAULT_BY_CODE, "\xff\xfe", SOV_STORE_ERROR_WRONG_KEY);
}

static void
test_a_passphrase (Fixture *f,
                   gconstpointer data)
{
  assert_text_opens (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE);
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code);
  assert_text_refused (f, SOV_VAULT_BY_PASSPHRASE, "hapankorppu ja hilla", SOV_STORE_ERROR_WRONG_KEY);
  assert_text_refused (f, SOV_VAULT_BY_PASSPHRASE, "", SOV_STORE_ERROR_WRONG_KEY);
}

static void
test_a_passphrase_where_there_is_none (Fixture *f,
                                       gconstpointer data)
{
  assert_text_refused (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, SOV_STORE_ERROR_MISSING);
}

static void
test_no_code_file (Fixture *f,
                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, SOV_RECOVERY_NAME, NULL);

  g_unlink (path);
  assert_text_refused (f, SOV_VAULT_BY_CODE, f->code, SOV_STORE_ERROR_MISSING);
  assert_opens (f, SOV_VAULT_BY_KEY, f->key);
}

static void
test_an_empty_code_file (Fixture *f,
                         gconstpointer data)
{
  fixture_write (f->folder, SOV_RECOVERY_NAME, "", 0);

  assert_text_refused (f, SOV_VAULT_BY_CODE, f->code, SOV_STORE_ERROR_MISSING);
  assert_opens (f, SOV_VAULT_BY_KEY, f->key);
}

static void
test_the_code_file_of_another_vault (Fixture *f,
                                     gconstpointer data)
{
  g_autofree char *other = fixture_folder_new ();
  g_autofree char *other_code = NULL;
  g_autoptr (GBytes) file = NULL;

  fixture_make_vault (other, NULL, &other_code, NULL);
  file = fixture_read (other, SOV_RECOVERY_NAME);
  fixture_write (f->folder, SOV_RECOVERY_NAME, g_bytes_get_data (file, NULL), g_bytes_get_size (file));

  assert_text_refused (f, SOV_VAULT_BY_CODE, other_code, SOV_STORE_ERROR_WRONG_KEY);
  fixture_folder_remove (g_steal_pointer (&other));
}

/* The database file. */

static void
test_an_empty_database (Fixture *f,
                        gconstpointer data)
{
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, "", 0);

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_DAMAGED);
  assert_text_refused (f, SOV_VAULT_BY_CODE, f->code, SOV_STORE_ERROR_DAMAGED);
}

static void
test_no_database (Fixture *f,
                  gconstpointer data)
{
  g_unlink (f->path);

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_MISSING);
  assert_text_refused (f, SOV_VAULT_BY_CODE, f->code, SOV_STORE_ERROR_MISSING);
  g_assert_false (fixture_has (f->folder, SOV_VAULT_DATABASE_NAME));
}

static void
test_a_database_that_is_shorter_than_a_page (Fixture *f,
                                             gconstpointer data)
{
  g_autoptr (GBytes) whole = fixture_read (f->folder, SOV_VAULT_DATABASE_NAME);
  static const gsize sizes[] = { 1, 16, 511, 512, 1024, 4095 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, g_bytes_get_data (whole, NULL), sizes[i]);
      assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_DAMAGED);
    }
}

static void
test_a_database_with_a_damaged_start (Fixture *f,
                                      gconstpointer data)
{
  g_autoptr (GBytes) whole = fixture_read (f->folder, SOV_VAULT_DATABASE_NAME);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));

  for (guint at = 0; at < 4096; at += 511)
    {
      bytes[at] ^= 0x04;
      fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, bytes, g_bytes_get_size (whole));
      assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_DAMAGED);
      bytes[at] ^= 0x04;
    }

  assert_text_refused (f, SOV_VAULT_BY_CODE, f->code, SOV_STORE_ERROR_DAMAGED);
}

static void
test_a_database_that_is_a_picture (Fixture *f,
                                   gconstpointer data)
{
  g_autoptr (GBytes) noise = sov_secret_new_random (64 * 1024);

  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, g_bytes_get_data (noise, NULL), g_bytes_get_size (noise));

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_DAMAGED);
}

static void
test_a_plain_database (Fixture *f,
                       gconstpointer data)
{
  g_autofree guint8 *bytes = g_malloc0 (8192);

  memcpy (bytes, "SQLite format 3\0\x10\x00\x01\x01\x00\x40\x20\x20", 24);
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, bytes, 8192);

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_DAMAGED);
}

static void
test_the_database_of_another_vault (Fixture *f,
                                    gconstpointer data)
{
  g_autofree char *other = fixture_folder_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) other_key = NULL;

  fixture_make_vault (other, NULL, NULL, &other_key);
  file = fixture_read (other, SOV_VAULT_DATABASE_NAME);
  fixture_write (f->folder, SOV_VAULT_DATABASE_NAME, g_bytes_get_data (file, NULL), g_bytes_get_size (file));

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_DAMAGED);
  /* SQLite opens it with its own key and lets go of it again. */
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (unlock (f, SOV_VAULT_BY_KEY, other_key, &error));
    g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS);
  }
  fixture_folder_remove (g_steal_pointer (&other));
}

static void
test_an_encrypted_file_that_is_no_vault (Fixture *f,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  g_unlink (f->path);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (sov_database_execute (db, "CREATE TABLE other (x)", &error));
  sov_database_close (db);

  g_assert_null (unlock (f, SOV_VAULT_BY_KEY, f->key, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS);
}

static void
test_a_folder_in_the_place_of_the_database (Fixture *f,
                                            gconstpointer data)
{
  g_unlink (f->path);
  g_mkdir (f->path, 0700);

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_NOT_OURS);
}

static void
test_a_link_in_the_place_of_the_database (Fixture *f,
                                          gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (f->folder, "elsewhere", NULL);

  g_assert_cmpint (g_rename (f->path, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, f->path), ==, 0);

  assert_refused (f, SOV_VAULT_BY_KEY, f->key, SOV_STORE_ERROR_NOT_OURS);
}

/* The sentinel. */

static void
assert_sentinel_is_as_before (Fixture *f,
                              const SovSentinel *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovSentinel) after = sov_sentinel_load (f->folder, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (after->uuid, ==, before->uuid);
  g_assert_cmpstr (after->key_id, ==, before->key_id);
  g_assert_cmpint (after->home, ==, before->home);
  g_assert_cmpint (after->schema, ==, before->schema);
}

static void
test_a_lost_sentinel (Fixture *f,
                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, SOV_SENTINEL_NAME, NULL);
  g_autoptr (SovSentinel) before = sov_sentinel_load (f->folder, NULL);
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);

  g_unlink (path);
  assert_refused (f, SOV_VAULT_BY_KEY, other, SOV_STORE_ERROR_WRONG_KEY);
  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code);

  assert_sentinel_is_as_before (f, before);
}

static void
test_a_garbled_sentinel (Fixture *f,
                         gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "[vault",
    "[vault]\n",
    "[vault]\nuuid=not-one\nkey_id=00\nkeyring=secret-service\n",
    "[vault]\nuuid=3f0f6a3e-9a6f-4a7e-9d32-6e3d0b0f6f01\nkey_id=00\nkeyring=unheard-of\n",
    "\xff\xfe\x00",
  };
  g_autoptr (SovSentinel) before = sov_sentinel_load (f->folder, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      fixture_write (f->folder, SOV_SENTINEL_NAME, texts[i], strlen (texts[i]));
      g_assert_null (sov_sentinel_load (f->folder, &error));
      g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);

      assert_text_opens (f, SOV_VAULT_BY_CODE, f->code);
      assert_sentinel_is_as_before (f, before);
    }
}

static void
test_the_sentinel_of_another_vault (Fixture *f,
                                    gconstpointer data)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (f->folder, NULL);
  g_autoptr (GError) error = NULL;

  g_set_str (&sentinel->uuid, "3f0f6a3e-9a6f-4a7e-9d32-6e3d0b0f6f01");
  g_assert_true (sov_sentinel_save (sentinel, f->folder, NULL));

  g_assert_null (unlock (f, SOV_VAULT_BY_KEY, f->key, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS);
}

static void
test_the_code_is_known_to_be_there_once_it_opened (Fixture *f,
                                                   gconstpointer data)
{
  g_autoptr (SovSentinel) sentinel = NULL;

  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code);

  sentinel = sov_sentinel_load (f->folder, NULL);
  g_assert_true (sentinel->code_given);
}

/* A new code. */

static void
test_a_new_code (Fixture *f,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SovVault *vault = sov_vault_new (f->folder, &error);
  g_autoptr (GBytes) key = sov_vault_unlock (vault, SOV_VAULT_BY_KEY, f->key, &error);
  g_autofree char *code = sov_vault_renew_code (vault, key, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (code, !=, f->code);
  g_assert_false (sov_vault_get_sentinel (vault)->code_given);
  g_object_unref (vault);

  assert_text_refused (f, SOV_VAULT_BY_CODE, f->code, SOV_STORE_ERROR_WRONG_KEY);
  assert_text_opens (f, SOV_VAULT_BY_CODE, code);
  assert_opens (f, SOV_VAULT_BY_KEY, f->key);
}

static void
test_a_new_code_brings_back_a_lost_code_file (Fixture *f,
                                              gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, SOV_RECOVERY_NAME, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  SovVault *vault;

  g_unlink (path);
  vault = sov_vault_new (f->folder, &error);
  code = sov_vault_renew_code (vault, f->key, &error);
  g_assert_no_error (error);
  g_object_unref (vault);

  assert_text_opens (f, SOV_VAULT_BY_CODE, code);
}

static void
test_half_a_new_code (Fixture *f,
                      gconstpointer data)
{
  fixture_write (f->folder, SOV_RECOVERY_NAME ".tmp", "half", 4);

  assert_text_opens (f, SOV_VAULT_BY_CODE, f->code);
  g_assert_false (fixture_has (f->folder, SOV_RECOVERY_NAME ".tmp"));
}

/* Asynchronously. */

static void
keep_result_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_in_a_thread (Fixture *f,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (f->folder, &error);
  g_autoptr (GAsyncResult) unlocked = NULL;
  g_autoptr (GAsyncResult) renewed = NULL;
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (GBytes) secret = fixture_text (f->code);
  g_autoptr (GBytes) key = NULL;
  g_autofree char *code = NULL;

  sov_vault_unlock_async (vault, SOV_VAULT_BY_CODE, secret, NULL, keep_result_cb, &unlocked);
  wait_for (&unlocked);
  key = sov_vault_unlock_finish (vault, unlocked, &error);
  g_assert_no_error (error);
  g_assert_true (sov_secret_equal (key, f->key));

  sov_vault_renew_code_async (vault, key, NULL, keep_result_cb, &renewed);
  wait_for (&renewed);
  code = sov_vault_renew_code_finish (vault, renewed, &error);
  g_assert_no_error (error);
  g_assert_nonnull (code);

  sov_vault_unlock_async (vault, SOV_VAULT_BY_CODE, secret, NULL, keep_result_cb, &refused);
  wait_for (&refused);
  g_assert_null (sov_vault_unlock_finish (vault, refused, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
}

#define ADD(name, func) g_test_add ("/store/unlock/" name, Fixture, NULL, set_up, func, tear_down)
#define ADD_PASSPHRASE(name, func) g_test_add ("/store/unlock/" name, Fixture, PASSPHRASE, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  ADD ("another-key-is-refused", test_another_key);
  ADD ("a-key-of-another-length-is-refused", test_a_key_of_another_length);
  ADD ("a-key-with-one-bit-wrong-is-refused", test_a_key_with_one_bit_wrong);

  ADD ("a-code-typed-carelessly-opens", test_a_code_typed_carelessly);
  ADD ("a-code-with-a-typing-error-is-refused", test_a_code_with_a_typing_error);
  ADD_PASSPHRASE ("a-passphrase-opens-and-so-does-the-code", test_a_passphrase);
  ADD ("a-passphrase-is-missing-where-none-was-set", test_a_passphrase_where_there_is_none);
  ADD ("without-its-file-the-code-is-missing-and-the-key-opens", test_no_code_file);
  ADD ("an-empty-code-file-is-as-good-as-missing-and-the-key-opens", test_an_empty_code_file);
  ADD ("the-code-of-another-vault-is-refused", test_the_code_file_of_another_vault);

  ADD ("an-empty-database-is-damaged", test_an_empty_database);
  ADD ("a-lost-database-is-missing-and-none-is-made", test_no_database);
  ADD ("a-cut-database-is-damaged", test_a_database_that_is_shorter_than_a_page);
  ADD ("a-flipped-bit-is-damage-and-no-wrong-key", test_a_database_with_a_damaged_start);
  ADD ("a-foreign-file-is-damage-and-no-wrong-key", test_a_database_that_is_a_picture);
  ADD ("a-plain-database-does-not-open", test_a_plain_database);
  ADD ("the-database-of-another-vault-is-not-ours", test_the_database_of_another_vault);
  ADD ("an-encrypted-file-that-is-no-vault-is-not-ours", test_an_encrypted_file_that_is_no_vault);
  ADD ("a-folder-in-its-place-is-not-ours", test_a_folder_in_the_place_of_the_database);
  ADD ("a-link-in-its-place-is-not-followed", test_a_link_in_the_place_of_the_database);

  ADD ("the-code-brings-back-a-lost-sentinel", test_a_lost_sentinel);
  ADD_PASSPHRASE ("the-code-brings-back-a-lost-sentinel-with-a-passphrase", test_a_lost_sentinel);
  ADD ("the-code-brings-back-a-garbled-sentinel", test_a_garbled_sentinel);
  ADD ("the-sentinel-of-another-vault-is-noticed", test_the_sentinel_of_another_vault);
  ADD ("a-code-that-opened-is-known-to-be-had", test_the_code_is_known_to_be_there_once_it_opened);

  ADD ("a-new-code-takes-the-place-of-the-old", test_a_new_code);
  ADD ("a-new-code-brings-back-a-lost-code-file", test_a_new_code_brings_back_a_lost_code_file);
  ADD ("half-a-new-code-leaves-the-old-one", test_half_a_new_code);
  ADD ("all-of-it-goes-by-a-thread", test_in_a_thread);

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
