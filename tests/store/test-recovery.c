/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "support/vault-fixture.h"

#define VAULT "3f0f6a3e-9a6f-4a7e-9d32-6e3d0b0f6f01"

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The code as text. */

static void
test_code_uses_every_symbol_everywhere (void)
{
  guint32 seen[SOV_RECOVERY_CODE_LENGTH] = { 0 };

  /* A symbol misses a place in 2000 codes once in 10^25 runs. */
  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *code = sov_recovery_code_new ();

      g_assert_cmpuint (strlen (code), ==, SOV_RECOVERY_CODE_LENGTH);
      for (guint at = 0; at < SOV_RECOVERY_CODE_LENGTH; at++)
        {
          const char *symbol = strchr (alphabet, code[at]);

          g_assert_nonnull (symbol);
          seen[at] |= 1u << (symbol - alphabet);
        }
    }

  for (guint at = 0; at < SOV_RECOVERY_CODE_LENGTH; at++)
    g_assert_cmphex (seen[at], ==, G_MAXUINT32);
}

static void
test_code_is_never_the_same_twice (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 2000; i++)
    g_assert_true (g_hash_table_add (seen, sov_recovery_code_new ()));
}

static void
test_code_survives_being_grouped (void)
{
  g_autofree char *code = sov_recovery_code_new ();
  g_autofree char *grouped = sov_recovery_code_group (code);
  g_auto (GStrv) groups = g_strsplit (grouped, "-", -1);
  g_autofree char *read = sov_recovery_code_parse (grouped, NULL);

  g_assert_cmpuint (g_strv_length (groups), ==, SOV_RECOVERY_CODE_GROUPS);
  g_assert_cmpstr (read, ==, code);
}

static void
assert_reads (const char *typed,
              const char *expected)
{
  g_autofree char *code = sov_recovery_code_parse (typed, NULL);

  g_assert_cmpstr (code, ==, expected);
}

static void
test_code_is_read_however_it_is_spaced (void)
{
  const char *code = "ABCD1234EFGHJKMN5678PQRSTV";

  assert_reads ("ABCD1234EFGHJKMN5678PQRSTV", code);
  assert_reads ("ABCD-1234-EFGHJ-KMN5-678P-QRSTV", code);
  assert_reads ("  ABCD 1234 EFGHJ\nKMN5 678P QRSTV \t", code);
  assert_reads ("ABCD–1234—EFGHJ−KMN5‑678P‐QRSTV", code);
  assert_reads ("ABCD\u00a01234\u202fEFGHJ\u200bKMN5\u00ad678P\ufeffQRSTV", code);
  assert_reads ("ABCD\r\n1234\r\nEFGHJKMN5678PQRSTV\r\n", code);
}

static void
test_code_is_read_in_either_case (void)
{
  assert_reads ("abcd1234efghjkmn5678pqrstv", "ABCD1234EFGHJKMN5678PQRSTV");
  assert_reads ("ＡＢＣＤ１２３４ＥＦＧＨJKMN5678PQRSTV", "ABCD1234EFGHJKMN5678PQRSTV");
}

static void
test_code_takes_look_alikes_for_digits (void)
{
  assert_reads ("OoOoIiIiLlLl00110011001100", "00001111111100110011001100");
}

static void
test_code_with_a_strange_letter_is_none (void)
{
  assert_reads ("UBCD1234EFGHJKMN5678PQRSTV", NULL);
  assert_reads ("ABCD1234EFGHJKMN5678PQRSTV!", NULL);
  assert_reads ("ÄBCD1234EFGHJKMN5678PQRSTVA", NULL);
  assert_reads ("ABCD1234EFGHJKMN5678PQRSTV😀", NULL);
}

static void
test_code_of_another_length_is_none (void)
{
  g_autofree char *many = g_strnfill (100000, 'A');

  assert_reads (NULL, NULL);
  assert_reads ("", NULL);
  assert_reads ("- -", NULL);
  assert_reads ("ABCD1234EFGHJKMN5678PQRST", NULL);
  assert_reads ("ABCD1234EFGHJKMN5678PQRSTVW", NULL);
  assert_reads (many, NULL);
}

static void
test_code_that_is_no_utf8_is_none (void)
{
  assert_reads ("ABCD1234EFGHJKMN5678PQRSTV\xff", NULL);
  assert_reads ("\xc3", NULL);
}

static void
test_code_tells_how_much_is_there (void)
{
  guint n = 0;

  g_assert_null (sov_recovery_code_parse ("abcd 12", &n));
  g_assert_cmpuint (n, ==, 6);
  g_assert_null (sov_recovery_code_parse ("abcd ? 12", &n));
  g_assert_cmpuint (n, ==, 6);
  g_assert_null (sov_recovery_code_parse (NULL, &n));
  g_assert_cmpuint (n, ==, 0);
}

/* Secrets in memory. */

static void
test_hex_goes_there_and_back (void)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *hex = sov_secret_to_hex (key);
  g_autoptr (GBytes) read = sov_secret_from_hex (hex);

  g_assert_cmpuint (strlen (hex), ==, 64);
  g_assert_null (strchr (hex, '\n'));
  g_assert_true (sov_secret_equal (key, read));
}

static void
test_hex_that_is_no_key_is_refused (void)
{
  g_autofree char *hex = g_strnfill (64, 'a');

  g_assert_null (sov_secret_from_hex (NULL));
  g_assert_null (sov_secret_from_hex (""));
  g_assert_null (sov_secret_from_hex (hex + 1));
  hex[63] = 'g';
  g_assert_null (sov_secret_from_hex (hex));
  hex[63] = '\n';
  g_assert_null (sov_secret_from_hex (hex));
}

static void
test_key_id_tells_keys_apart (void)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *hex = sov_secret_to_hex (key);
  g_autofree char *id = sov_secret_key_id (key);
  g_autofree char *again = sov_secret_key_id (key);
  g_autofree char *other_id = sov_secret_key_id (other);

  g_assert_cmpstr (id, ==, again);
  g_assert_cmpstr (id, !=, other_id);
  g_assert_null (strstr (hex, id));
}

/* The file that a code opens. */

typedef struct
{
  char *folder;
  char *path;
  GPtrArray *keys;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);

  f->folder = fixture_folder_new ();
  f->path = g_build_filename (f->folder, SOV_RECOVERY_NAME, NULL);
  f->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_kept_key_free);
  g_ptr_array_add (f->keys, sov_kept_key_new (VAULT, key));
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_ptr_array_unref (f->keys);
  g_free (f->path);
  fixture_folder_remove (f->folder);
}

static const SovKeptKey *
first_key (Fixture *f)
{
  return f->keys->pdata[0];
}

static void
write_keys (Fixture *f,
            const char *secret)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sov_recovery_write (f->path, secret, f->keys, &error));
  g_assert_no_error (error);
}

static void
assert_opens (Fixture *f,
              const char *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = sov_recovery_read (f->path, secret, &error);
  const SovKeptKey *kept;

  g_assert_no_error (error);
  kept = keys->pdata[0];
  g_assert_cmpstr (kept->vault, ==, VAULT);
  g_assert_cmpstr (kept->key_id, ==, first_key (f)->key_id);
  g_assert_cmpint (kept->created, ==, first_key (f)->created);
  g_assert_cmpint (kept->retired, ==, 0);
  g_assert_true (sov_secret_equal (kept->key, first_key (f)->key));
}

static void
assert_refused (Fixture *f,
                const char *secret,
                SovStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sov_recovery_read (f->path, secret, &error));
  g_assert_error (error, SOV_STORE_ERROR, (int) code);
}

static void
test_keys_come_back (Fixture *f,
                     gconstpointer data)
{
  write_keys (f, "CODE");
  assert_opens (f, "CODE");
  assert_opens (f, "CODE");
}

static void
test_keys_stay_shut_for_another_code (Fixture *f,
                                      gconstpointer data)
{
  write_keys (f, "CODE");

  assert_refused (f, "CODF", SOV_STORE_ERROR_WRONG_KEY);
  assert_refused (f, "code", SOV_STORE_ERROR_WRONG_KEY);
  assert_opens (f, "CODE");
}

static void
test_keys_file_is_one_closed_encrypted_file (Fixture *f,
                                             gconstpointer data)
{
  g_autofree char *hex = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GDir) dir = NULL;
  GStatBuf about;

  write_keys (f, "CODE");

  file = fixture_read (f->folder, SOV_RECOVERY_NAME);
  hex = sov_secret_to_hex (first_key (f)->key);
  g_assert_cmpuint (g_bytes_get_size (file), >=, 4096);
  g_assert_cmpint (memcmp (g_bytes_get_data (file, NULL), "SQLite format 3", 15), !=, 0);
  g_assert_false (fixture_holds (f->folder, g_bytes_get_data (first_key (f)->key, NULL), SOV_KEY_SIZE));
  g_assert_false (fixture_holds (f->folder, hex, 64));
  g_assert_false (fixture_holds (f->folder, VAULT, strlen (VAULT)));

  g_assert_cmpint (g_stat (f->path, &about), ==, 0);
  g_assert_cmphex (about.st_mode & 0777, ==, 0600);
  dir = g_dir_open (f->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, SOV_RECOVERY_NAME);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_keys_of_before_open_nothing (Fixture *f,
                                  gconstpointer data)
{
  write_keys (f, "FIRST");
  write_keys (f, "SECOND");

  assert_refused (f, "FIRST", SOV_STORE_ERROR_WRONG_KEY);
  assert_opens (f, "SECOND");
}

static void
test_keys_of_before_open_until_the_new_are_whole (Fixture *f,
                                                  gconstpointer data)
{
  write_keys (f, "FIRST");

  /* What a kill in the middle of writing leaves. */
  fixture_write (f->folder, SOV_RECOVERY_NAME ".tmp", "half", 4);
  fixture_write (f->folder, SOV_RECOVERY_NAME ".tmp-journal", "half", 4);
  assert_opens (f, "FIRST");

  write_keys (f, "SECOND");
  assert_opens (f, "SECOND");
  g_assert_false (fixture_has (f->folder, SOV_RECOVERY_NAME ".tmp"));
  g_assert_false (fixture_has (f->folder, SOV_RECOVERY_NAME ".tmp-journal"));
}

static void
test_keys_in_use_come_first (Fixture *f,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GPtrArray) found = NULL;
  SovKeptKey *in_use = sov_kept_key_new (VAULT, key);

  in_use->created = 5;
  ((SovKeptKey *) f->keys->pdata[0])->retired = 10;
  g_ptr_array_add (f->keys, in_use);
  write_keys (f, "CODE");

  found = sov_recovery_read (f->path, "CODE", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (((SovKeptKey *) found->pdata[0])->key_id, ==, in_use->key_id);
  g_assert_cmpint (((SovKeptKey *) found->pdata[1])->retired, ==, 10);
}

static void
test_keys_file_that_is_gone_is_missing (Fixture *f,
                                        gconstpointer data)
{
  assert_refused (f, "CODE", SOV_STORE_ERROR_MISSING);
  g_assert_false (fixture_has (f->folder, SOV_RECOVERY_NAME));
}

static void
test_keys_file_that_is_empty_is_damaged (Fixture *f,
                                         gconstpointer data)
{
  fixture_write (f->folder, SOV_RECOVERY_NAME, "", 0);

  assert_refused (f, "CODE", SOV_STORE_ERROR_DAMAGED);
}

static void
test_keys_file_that_is_cut_does_not_open (Fixture *f,
                                          gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GError) error = NULL;

  write_keys (f, "CODE");
  whole = fixture_read (f->folder, SOV_RECOVERY_NAME);
  fixture_write (f->folder, SOV_RECOVERY_NAME, g_bytes_get_data (whole, NULL), 4096);

  g_assert_null (sov_recovery_read (f->path, "CODE", &error));
  g_assert_nonnull (error);
}

static void
test_keys_file_with_a_flipped_bit_does_not_open (Fixture *f,
                                                 gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize size;

  write_keys (f, "CODE");
  whole = fixture_read (f->folder, SOV_RECOVERY_NAME);
  bytes = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));
  for (gsize at = 7; at < size; at += 1021)
    {
      g_autoptr (GError) error = NULL;

      bytes[at] ^= 0x10;
      fixture_write (f->folder, SOV_RECOVERY_NAME, bytes, size);
      g_assert_null (sov_recovery_read (f->path, "CODE", &error));
      g_assert_nonnull (error);
      bytes[at] ^= 0x10;
    }
}

static void
test_keys_file_that_is_a_link_is_not_followed (Fixture *f,
                                               gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (f->folder, "elsewhere", NULL);

  write_keys (f, "CODE");
  g_assert_cmpint (g_rename (f->path, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, f->path), ==, 0);

  assert_refused (f, "CODE", SOV_STORE_ERROR_NOT_OURS);
}

static void
test_database_without_keys_is_not_ours (Fixture *f,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) secret = fixture_text ("CODE");
  SovDatabase *db = sov_database_open (f->path, secret, SOV_DATABASE_CREATE | SOV_DATABASE_PASSPHRASE, &error);

  g_assert_no_error (error);
  g_assert_true (sov_database_execute (db, "CREATE TABLE other (x)", &error));
  sov_database_close (db);

  assert_refused (f, "CODE", SOV_STORE_ERROR_NOT_OURS);
}

static void
test_keys_are_not_written_into_a_folder_that_is_gone (Fixture *f,
                                                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "gone", SOV_RECOVERY_NAME, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_recovery_write (path, "CODE", f->keys, &error));
  g_assert_nonnull (error);
}

#define ADD(name, func) g_test_add ("/store/recovery/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/recovery-code/every-symbol-comes-at-every-place", test_code_uses_every_symbol_everywhere);
  g_test_add_func ("/store/recovery-code/no-two-are-the-same", test_code_is_never_the_same_twice);
  g_test_add_func ("/store/recovery-code/groups-are-read-back", test_code_survives_being_grouped);
  g_test_add_func ("/store/recovery-code/spaces-and-dashes-do-not-matter", test_code_is_read_however_it_is_spaced);
  g_test_add_func ("/store/recovery-code/case-and-width-do-not-matter", test_code_is_read_in_either_case);
  g_test_add_func ("/store/recovery-code/look-alikes-are-digits", test_code_takes_look_alikes_for_digits);
  g_test_add_func ("/store/recovery-code/a-strange-letter-is-not-skipped", test_code_with_a_strange_letter_is_none);
  g_test_add_func ("/store/recovery-code/another-length-is-no-code", test_code_of_another_length_is_none);
  g_test_add_func ("/store/recovery-code/invalid-utf8-is-no-code", test_code_that_is_no_utf8_is_none);
  g_test_add_func ("/store/recovery-code/it-tells-how-much-of-a-code-is-there", test_code_tells_how_much_is_there);

  g_test_add_func ("/store/secret/hex-goes-there-and-back", test_hex_goes_there_and_back);
  g_test_add_func ("/store/secret/hex-of-another-length-is-no-key", test_hex_that_is_no_key_is_refused);
  g_test_add_func ("/store/secret/a-key-id-tells-keys-apart", test_key_id_tells_keys_apart);

  ADD ("keys-come-back", test_keys_come_back);
  ADD ("another-code-does-not-open-it", test_keys_stay_shut_for_another_code);
  ADD ("it-is-one-closed-encrypted-file", test_keys_file_is_one_closed_encrypted_file);
  ADD ("the-code-before-opens-nothing", test_keys_of_before_open_nothing);
  ADD ("the-code-before-opens-until-the-new-file-is-whole", test_keys_of_before_open_until_the_new_are_whole);
  ADD ("the-key-in-use-comes-before-retired-ones", test_keys_in_use_come_first);
  ADD ("a-file-that-is-gone-is-missing", test_keys_file_that_is_gone_is_missing);
  ADD ("an-empty-file-is-damaged", test_keys_file_that_is_empty_is_damaged);
  ADD ("a-cut-file-does-not-open", test_keys_file_that_is_cut_does_not_open);
  ADD ("a-flipped-bit-is-noticed", test_keys_file_with_a_flipped_bit_does_not_open);
  ADD ("a-link-is-not-followed", test_keys_file_that_is_a_link_is_not_followed);
  ADD ("an-encrypted-file-without-keys-is-not-ours", test_database_without_keys_is_not_ours);
  ADD ("a-folder-that-is-gone-is-an-error", test_keys_are_not_written_into_a_folder_that_is_gone);

  return g_test_run ();
}
