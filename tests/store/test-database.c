/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-database.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/sov-store-error.h"

/* The encrypted file and its connection: what is kept, what is refused, and
 * what is never written. */

typedef struct
{
  char *folder;
  char *path;
  GBytes *key;
} Fixture;

static GBytes *
make_key (guint8 first)
{
  guint8 bytes[SOV_KEY_SIZE] = { first, 7, 42 };

  return g_bytes_new (bytes, sizeof bytes);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = g_dir_make_tmp ("sovittu-test-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "vault.db", NULL);
  f->key = make_key (1);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      if (g_unlink (path) != 0)
        g_rmdir (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_bytes_unref (f->key);
}

static void
make_vault (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (f->path, f->key, SOV_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  sov_database_migrate (db, &error);
  g_assert_no_error (error);
}

static void
execute (SovDatabase *db,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
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

static guint
count_files (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Opening @path fails with @code, and no byte of the folder changes. */
static void
assert_not_opened (Fixture *f,
                   GBytes *key,
                   SovDatabaseFlags flags,
                   int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before = 0, size_after = 0;
  guint files = count_files (f);
  gboolean there = g_file_get_contents (f->path, &before, &size_before, NULL);

  g_assert_null (sov_database_open (f->path, key, flags, &error));
  g_assert_error (error, SOV_STORE_ERROR, code);
  g_assert_cmpuint (count_files (f), ==, files);
  g_assert_true (g_file_get_contents (f->path, &after, &size_after, NULL) == there);
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
write_file (Fixture *f,
            gsize size)
{
  g_autofree char *bytes = g_malloc0 (size + 1);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (char) (i * 31 + 7);
  g_assert_true (g_file_set_contents (f->path, bytes, (gssize) size, NULL));
}

static void
test_what_was_written_is_there_after_opening_again (Fixture *f,
                                                    gconstpointer data)
{
  SovDatabase *db;

  make_vault (f);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, NULL);
  execute (db, "INSERT INTO owner (id, name) VALUES (1, 'Satu')");
  sov_database_close (db);

  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, NULL);
  g_assert_cmpint (count (db, "SELECT count(*) FROM owner WHERE name = 'Satu'"), ==, 1);
  sov_database_close (db);
}

static void
test_the_file_says_nothing_of_what_it_is (Fixture *f,
                                          gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;
  SovDatabase *db;

  make_vault (f);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, NULL);
  execute (db, "INSERT INTO owner (id, name) VALUES (1, 'Kanarialintu')");
  sov_database_close (db);

  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  g_assert_cmpuint (size, >=, 4096);
  g_assert_cmpint (memcmp (bytes, "SQLite format 3", 16), !=, 0);
  g_assert_null (g_strstr_len (bytes, (gssize) size, "SQLite"));
  g_assert_null (memmem (bytes, size, "Kanarialintu", strlen ("Kanarialintu")));
  g_assert_null (memmem (bytes, size, "CREATE TABLE", strlen ("CREATE TABLE")));
}

static void
test_the_write_ahead_log_says_nothing_either (Fixture *f,
                                              gconstpointer data)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  gsize size = 0;
  SovDatabase *db;

  make_vault (f);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, NULL);
  execute (db, "INSERT INTO owner (id, name) VALUES (1, 'Kanarialintu')");
  g_assert_true (g_file_get_contents (log, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 0);
  g_assert_null (memmem (bytes, size, "Kanarialintu", strlen ("Kanarialintu")));
  sov_database_close (db);
}

static void
test_nobody_else_may_read_the_files (Fixture *f,
                                     gconstpointer data)
{
  mode_t mask = umask (0);
  g_autoptr (SovDatabase) db = sov_database_open (f->path, f->key, SOV_DATABASE_CREATE, NULL);
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  GStatBuf info;

  umask (mask);
  g_assert_nonnull (db);
  sov_database_migrate (db, NULL);
  g_assert_cmpint (g_stat (f->path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (log, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
}

static void
test_a_wrong_key_is_refused (Fixture *f,
                             gconstpointer data)
{
  g_autoptr (GBytes) other = make_key (2);

  make_vault (f);
  assert_not_opened (f, other, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_WRONG_KEY);
}

static void
test_a_key_of_another_length_is_no_passphrase (Fixture *f,
                                               gconstpointer data)
{
  g_autoptr (GBytes) shorter = g_bytes_new_from_bytes (f->key, 0, SOV_KEY_SIZE - 1);

  make_vault (f);
  assert_not_opened (f, shorter, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_WRONG_KEY);
}

static void
test_a_file_that_is_not_there_is_not_made (Fixture *f,
                                           gconstpointer data)
{
  assert_not_opened (f, f->key, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_MISSING);
  assert_not_opened (f, f->key, SOV_DATABASE_READ_ONLY, SOV_STORE_ERROR_MISSING);
  g_assert_cmpuint (count_files (f), ==, 0);
}

static void
test_an_empty_file_is_damage_and_no_new_vault (Fixture *f,
                                               gconstpointer data)
{
  write_file (f, 0);
  assert_not_opened (f, f->key, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_DAMAGED);
}

static void
test_a_file_shorter_than_a_page_is_damage (Fixture *f,
                                           gconstpointer data)
{
  static const gsize sizes[] = { 1, 15, 16, 511, 512, 4095 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      write_file (f, sizes[i]);
      assert_not_opened (f, f->key, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_DAMAGED);
    }
}

static void
test_a_foreign_file_is_refused (Fixture *f,
                                gconstpointer data)
{
  write_file (f, 8192);
  assert_not_opened (f, f->key, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_WRONG_KEY);
}

static void
test_an_encrypted_file_that_is_no_vault_is_not_written_to (Fixture *f,
                                                           gconstpointer data)
{
  SovDatabase *db = sov_database_open (f->path, f->key, SOV_DATABASE_CREATE, NULL);

  execute (db, "PRAGMA journal_mode = DELETE; CREATE TABLE other (x)");
  sov_database_close (db);
  assert_not_opened (f, f->key, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_NOT_OURS);
}

static void
test_a_folder_or_link_is_not_opened (Fixture *f,
                                     gconstpointer data)
{
  g_autofree char *target = g_build_filename (f->folder, "target.db", NULL);
  g_autoptr (GError) error = NULL;

  make_vault (f);
  g_assert_cmpint (g_rename (f->path, target), ==, 0);
  g_assert_cmpint (symlink (target, f->path), ==, 0);
  assert_not_opened (f, f->key, SOV_DATABASE_EXISTING, SOV_STORE_ERROR_NOT_OURS);

  g_unlink (f->path);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  g_assert_null (sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS);
}

static void
test_making_never_takes_the_place_of_a_file (Fixture *f,
                                             gconstpointer data)
{
  write_file (f, 0);
  assert_not_opened (f, f->key, SOV_DATABASE_CREATE, SOV_STORE_ERROR_EXISTS);
  g_unlink (f->path);
  g_assert_cmpint (symlink ("nowhere", f->path), ==, 0);
  g_assert_null (sov_database_open (f->path, f->key, SOV_DATABASE_CREATE, NULL));
}

static void
test_making_that_fails_leaves_nothing (Fixture *f,
                                       gconstpointer data)
{
  g_autoptr (GBytes) shorter = g_bytes_new_from_bytes (f->key, 0, 5);

  assert_not_opened (f, shorter, SOV_DATABASE_CREATE, SOV_STORE_ERROR_WRONG_KEY);
}

static void
test_a_second_connection_learns_that_it_is_the_second (Fixture *f,
                                                       gconstpointer data)
{
  SovDatabase *db;
  g_autoptr (GError) error = NULL;

  make_vault (f);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, NULL);
  g_assert_null (sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
  sov_database_close (db);
}

static void
test_one_flipped_bit_is_noticed (Fixture *f,
                                 gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  make_vault (f);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  for (gsize at = 100; at < size; at += size / 23)
    {
      g_autoptr (GError) error = NULL;
      SovDatabase *db;

      bytes[at] ^= 0x10;
      g_assert_true (g_file_set_contents (f->path, bytes, (gssize) size, NULL));
      bytes[at] ^= 0x10;

      db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, &error);
      if (db != NULL)
        {
          g_autofree char *found = sov_database_query_text (db, "PRAGMA cipher_integrity_check", &error);

          g_assert_true (error != NULL || found != NULL);
          sov_database_close (db);
        }
    }
}

static gboolean
insert_two (SovDatabase *db,
            gpointer second,
            GError **error)
{
  return sov_database_execute (db, "INSERT INTO owner (id, name) VALUES (1, 'Satu')", error) &&
         sov_database_execute (db, second, error);
}

static void
test_a_transaction_keeps_all (Fixture *f,
                              gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;

  sov_database_transact (db, insert_two, (gpointer) "INSERT INTO vault (id, uuid, made_at) VALUES (1, 'u', 0)", &error);
  g_assert_no_error (error);
  g_assert_false (sov_database_in_transaction (db));
  g_assert_cmpint (count (db, "SELECT count(*) FROM owner"), ==, 1);
  g_assert_cmpint (count (db, "SELECT count(*) FROM vault"), ==, 1);
}

static void
test_a_transaction_that_fails_keeps_nothing (Fixture *f,
                                             gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_database_transact (db, insert_two, (gpointer) "INSERT INTO owner (id, name) VALUES (2, 'Antti')", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  g_assert_false (sov_database_in_transaction (db));
  g_assert_cmpint (count (db, "SELECT count(*) FROM owner"), ==, 0);
}

static void
test_a_commit_that_fails_keeps_nothing (Fixture *f,
                                        gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;
  const char *dangling = "PRAGMA defer_foreign_keys = ON;"
                         " INSERT INTO person (ref, party_id, name) VALUES ('p', 99, 'Nobody''s')";

  g_assert_false (sov_database_transact (db, insert_two, (gpointer) dangling, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  g_assert_false (sov_database_in_transaction (db));
  g_assert_cmpint (count (db, "SELECT count(*) FROM owner"), ==, 0);
}

static void
test_an_attempt_that_fails_takes_only_itself_back (Fixture *f,
                                                   gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;

  execute (db, "BEGIN; INSERT INTO vault (id, uuid, made_at) VALUES (1, 'u', 0)");
  g_assert_false (sov_database_attempt (db, insert_two, (gpointer) "INSERT INTO owner (id, name) VALUES (2, 'Antti')", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  g_assert_true (sov_database_in_transaction (db));
  execute (db, "COMMIT");
  g_assert_cmpint (count (db, "SELECT count(*) FROM owner"), ==, 0);
  g_assert_cmpint (count (db, "SELECT count(*) FROM vault"), ==, 1);
}

static void
test_the_first_failure_of_a_statement_stays (Fixture *f,
                                             gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "INSERT INTO owner (id, name) VALUES (1, :name)", NULL);
  g_autoptr (GError) error = NULL;

  sov_statement_bind_text (stmt, ":name", "");
  g_assert_false (sov_statement_next (stmt));

  /* Nothing that comes later hides it. */
  sov_statement_again (stmt);
  sov_statement_bind_text (stmt, ":name", "Satu");
  g_assert_false (sov_statement_next (stmt));
  g_assert_cmpint (count (db, "SELECT count(*) FROM owner"), ==, 0);
  g_assert_false (sov_statement_check (stmt, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "CHECK"));
}

static void
test_a_statement_that_was_given_back_begins_clean (Fixture *f,
                                                   gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  const char *sql = "SELECT :value";
  SovStatement *stmt = sov_database_prepare (db, sql, NULL);

  sov_statement_bind_text (stmt, ":value", "before");
  g_assert_true (sov_statement_next (stmt));
  sov_statement_done (stmt);

  stmt = sov_database_prepare (db, sql, NULL);
  g_assert_true (sov_statement_next (stmt));
  g_assert_true (sov_statement_is_null (stmt, 0));
  sov_statement_done (stmt);
}

static void
test_a_statement_does_not_begin_anew_by_itself (Fixture *f,
                                                gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT 1", NULL);

  g_assert_true (sov_statement_next (stmt));
  g_assert_false (sov_statement_next (stmt));
  g_assert_false (sov_statement_next (stmt));
  sov_statement_again (stmt);
  g_assert_true (sov_statement_next (stmt));
}

static void
test_values_come_back_as_they_were_bound (Fixture *f,
                                          gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT :int, :none, :text, :blob, :empty", NULL);
  g_autoptr (GBytes) blob = NULL;
  g_autoptr (GBytes) empty = NULL;

  sov_statement_bind_int (stmt, ":int", G_MININT64);
  sov_statement_bind_int_unless (stmt, ":none", -1, -1);
  sov_statement_bind_text (stmt, ":text", "Müller & <b>Söhne</b> 🙂 '\"");
  sov_statement_bind_blob (stmt, ":blob", "a\0b", 3);
  sov_statement_bind_blob (stmt, ":empty", "", 0);
  g_assert_true (sov_statement_next (stmt));
  g_assert_cmpint (sov_statement_int (stmt, 0), ==, G_MININT64);
  g_assert_true (sov_statement_is_null (stmt, 1));
  g_assert_cmpint (sov_statement_int_or (stmt, 1, 5), ==, 5);
  g_assert_cmpstr (sov_statement_text (stmt, 2), ==, "Müller & <b>Söhne</b> 🙂 '\"");
  blob = sov_statement_blob (stmt, 3);
  g_assert_cmpmem (g_bytes_get_data (blob, NULL), g_bytes_get_size (blob), "a\0b", 3);
  empty = sov_statement_blob (stmt, 4);
  g_assert_cmpuint (g_bytes_get_size (empty), ==, 0);
}

static void
test_nothing_can_be_attached (Fixture *f,
                              gconstpointer data)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_database_execute (db, "ATTACH ':memory:' AS other", &error));
  g_assert_nonnull (error);
}

static void
test_the_connection_is_as_safe_as_it_is_said_to_be (Fixture *f,
                                                    gconstpointer data)
{
  SovDatabase *db;

  make_vault (f);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_EXISTING, NULL);
  g_assert_cmpint (count (db, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (count (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (count (db, "PRAGMA recursive_triggers"), ==, 1);
  g_assert_cmpint (count (db, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (count (db, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (count (db, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (count (db, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), ==, 1);
  g_assert_cmpint (count (db, "SELECT count(*) FROM pragma_locking_mode WHERE locking_mode = 'exclusive'"), ==, 1);
  sov_database_close (db);
}

/* T2, another SQLite in the same process takes the key in silence. */
static void
test_the_library_is_seen_to_encrypt (Fixture *f,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sov_database_test_encryption (f->folder, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (f), ==, 0);
}

#define ADD(name, test) g_test_add ("/store/database/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-was-written-is-there-after-opening-again", test_what_was_written_is_there_after_opening_again);
  ADD ("the-file-says-nothing-of-what-it-is", test_the_file_says_nothing_of_what_it_is);
  ADD ("the-write-ahead-log-says-nothing-either", test_the_write_ahead_log_says_nothing_either);
  ADD ("nobody-else-may-read-the-files", test_nobody_else_may_read_the_files);
  ADD ("a-wrong-key-is-refused", test_a_wrong_key_is_refused);
  ADD ("a-key-of-another-length-is-no-passphrase", test_a_key_of_another_length_is_no_passphrase);
  ADD ("a-file-that-is-not-there-is-not-made", test_a_file_that_is_not_there_is_not_made);
  ADD ("an-empty-file-is-damage-and-no-new-vault", test_an_empty_file_is_damage_and_no_new_vault);
  ADD ("a-file-shorter-than-a-page-is-damage", test_a_file_shorter_than_a_page_is_damage);
  ADD ("a-foreign-file-is-refused", test_a_foreign_file_is_refused);
  ADD ("an-encrypted-file-that-is-no-vault-is-not-written-to", test_an_encrypted_file_that_is_no_vault_is_not_written_to);
  ADD ("a-folder-or-link-is-not-opened", test_a_folder_or_link_is_not_opened);
  ADD ("making-never-takes-the-place-of-a-file", test_making_never_takes_the_place_of_a_file);
  ADD ("making-that-fails-leaves-nothing", test_making_that_fails_leaves_nothing);
  ADD ("a-second-connection-learns-that-it-is-the-second", test_a_second_connection_learns_that_it_is_the_second);
  ADD ("one-flipped-bit-is-noticed", test_one_flipped_bit_is_noticed);
  ADD ("a-transaction-keeps-all", test_a_transaction_keeps_all);
  ADD ("a-transaction-that-fails-keeps-nothing", test_a_transaction_that_fails_keeps_nothing);
  ADD ("a-commit-that-fails-keeps-nothing", test_a_commit_that_fails_keeps_nothing);
  ADD ("an-attempt-that-fails-takes-only-itself-back", test_an_attempt_that_fails_takes_only_itself_back);
  ADD ("the-first-failure-of-a-statement-stays", test_the_first_failure_of_a_statement_stays);
  ADD ("a-statement-that-was-given-back-begins-clean", test_a_statement_that_was_given_back_begins_clean);
  ADD ("a-statement-does-not-begin-anew-by-itself", test_a_statement_does_not_begin_anew_by_itself);
  ADD ("values-come-back-as-they-were-bound", test_values_come_back_as_they_were_bound);
  ADD ("nothing-can-be-attached", test_nothing_can_be_attached);
  ADD ("the-connection-is-as-safe-as-it-is-said-to-be", test_the_connection_is_as_safe_as_it_is_said_to_be);
  ADD ("the-library-is-seen-to-encrypt", test_the_library_is_seen_to_encrypt);
  return g_test_run ();
}
