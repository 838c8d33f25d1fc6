/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "faults/fault-figures.h"
#include "faults/fault-jobs.h"
#include "store/sov-backup.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-verify.h"
#include "support/vault-fixture.h"

/* A vault's file that is not what it was (vault.md §5.6; T3, a stale
 * key, T9, bit rot, T14, a later schema, T15, a link or a folder, and T31, a
 * malformed key):
 * flipped, cut short, with pages in each other's place, another file altogether.
 * Each is told for what it is, and no byte of the folder changes. */

#define PAGE 4096

typedef struct
{
  Site site;
  guint8 *bytes; /* of the whole vault */
  gsize size;
} Fixture;

typedef struct
{
  guint rounds;
  guint missed; /* not noticed, or told otherwise */
  guint changed;
} Tally;

static void
set_up (Fixture *f)
{
  g_autoptr (GBytes) whole = NULL;

  site_set_up (&f->site, &jobs[0]);
  whole = fixture_read (f->site.vault, SOV_VAULT_DATABASE_NAME);
  f->bytes = g_memdup2 (g_bytes_get_data (whole, &f->size), g_bytes_get_size (whole));
  fixture_write (f->site.vault, "lock", "", 0);
}

static void
tear_down (Fixture *f)
{
  g_free (f->bytes);
  site_tear_down (&f->site);
}

/* What somebody is told who opens the vault and has it checked. */
static gboolean
look (const Fixture *f,
      GBytes *key,
      GError **error)
{
  g_autofree char *path = g_build_filename (f->site.vault, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (SovVault) vault = sov_vault_new (f->site.vault, error);
  g_autoptr (GBytes) opened = vault != NULL ? sov_vault_unlock (vault, SOV_VAULT_BY_KEY, key, error) : NULL;
  g_autoptr (SovDatabase) db = opened != NULL ? sov_database_open (path, opened, SOV_DATABASE_EXISTING, error) : NULL;

  return db != NULL && sov_database_migrate (db, error) && sov_verify_all (db, error);
}

static void
judge (const Fixture *f,
       GBytes *key,
       int code,
       const char *what,
       Tally *tally)
{
  g_autofree char *before = fixture_describe (f->site.vault);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  gboolean missed = look (f, key, &error) || !g_error_matches (error, SOV_STORE_ERROR, code);
  gboolean changed;

  after = fixture_describe (f->site.vault);
  changed = !g_str_equal (before, after);
  tally->rounds++;
  tally->missed += missed;
  tally->changed += changed;
  if (missed || changed)
    g_test_message ("%s: %s%s", what, error != NULL ? error->message : "not noticed", changed ? ", and files changed" : "");
}

static void
put (const Fixture *f,
     const char *name,
     gconstpointer bytes,
     gsize size)
{
  fixture_write (f->site.vault, name, bytes, size);
}

static void
tell (const char *goal,
      const Tally *tally)
{
  fault_tell (goal, tally->rounds, tally->missed, tally->changed, tally->missed + tally->changed == 0);
}

static void
test_every_flipped_bit_is_noticed (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  Tally tally = { 0 };
  Fixture f;

  set_up (&f);
  for (guint i = 0; i < fault_get_rounds () * 10; i++)
    {
      gsize at = (gsize) g_rand_int_range (random, 0, (int) f.size);
      guint8 bit = (guint8) (1 << g_rand_int_range (random, 0, 8));
      g_autofree char *what = g_strdup_printf ("bit %u of byte %" G_GSIZE_FORMAT, bit, at);

      f.bytes[at] ^= bit;
      put (&f, SOV_VAULT_DATABASE_NAME, f.bytes, f.size);
      judge (&f, f.site.key, SOV_STORE_ERROR_DAMAGED, what, &tally);
      f.bytes[at] ^= bit;
    }
  tear_down (&f);

  tell ("a flipped bit (missed / changed)", &tally);
}

/* Lengths around each border there is, then at random. */
static void
test_every_cut_is_noticed (void)
{
  static const int borders[] = { 0, 16, 512, 1024, PAGE, 2 * PAGE, 3 * PAGE };
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  Tally tally = { 0 };
  Fixture f;

  set_up (&f);
  for (guint i = 0; i < MAX (fault_get_rounds (), 3 * G_N_ELEMENTS (borders) + 3); i++)
    {
      int border = i / 3 < G_N_ELEMENTS (borders) ? borders[i / 3] : (int) f.size;
      int length = border - 1 + (int) i % 3;
      g_autofree char *what = NULL;

      if (i / 3 > G_N_ELEMENTS (borders) || length < 0 || length >= (int) f.size)
        length = g_rand_int_range (random, 0, (int) f.size);
      what = g_strdup_printf ("%d of %" G_GSIZE_FORMAT " bytes", length, f.size);
      put (&f, SOV_VAULT_DATABASE_NAME, f.bytes, (gsize) length);
      judge (&f, f.site.key, SOV_STORE_ERROR_DAMAGED, what, &tally);
    }
  tear_down (&f);

  tell ("a file cut short (missed / changed)", &tally);
}

static void
test_pages_in_each_others_place_are_noticed (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  Tally tally = { 0 };
  Fixture f;

  set_up (&f);
  for (guint i = 0; i < fault_get_rounds (); i++)
    {
      gsize n = f.size / PAGE;
      gsize from = (gsize) g_rand_int_range (random, 0, (int) n);
      gsize to = (from + (gsize) g_rand_int_range (random, 1, (int) n)) % n;
      g_autofree guint8 *bytes = g_memdup2 (f.bytes, f.size);
      g_autofree char *what = g_strdup_printf ("page %" G_GSIZE_FORMAT " in the place of %" G_GSIZE_FORMAT, from, to);

      memcpy (bytes + to * PAGE, f.bytes + from * PAGE, PAGE);
      memcpy (bytes + from * PAGE, f.bytes + to * PAGE, PAGE);
      put (&f, SOV_VAULT_DATABASE_NAME, bytes, f.size);
      judge (&f, f.site.key, SOV_STORE_ERROR_DAMAGED, what, &tally);
    }
  tear_down (&f);

  tell ("swapped pages (missed / changed)", &tally);
}

/* A whole file of SQLCipher's under the vault's key, which @sql makes. */
static void
put_made (const Fixture *f,
          const char *sql)
{
  g_autofree char *path = g_build_filename (f->site.vault, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  g_unlink (path);
  db = sov_database_open (path, f->site.key, SOV_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
  sov_database_close (db);
}

static void
put_changed (const Fixture *f,
             const char *sql)
{
  g_autofree char *path = g_build_filename (f->site.vault, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (path, f->site.key, SOV_DATABASE_EXISTING, &error);

  g_assert_no_error (error);
  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
  sov_database_close (db);
}

static void
put_plain (const Fixture *f)
{
  g_autofree guint8 *plain = g_malloc0 (2 * PAGE);

  memcpy (plain, "SQLite format 3", 16);
  put (f, SOV_VAULT_DATABASE_NAME, plain, 2 * PAGE);
}

static void
put_noise (const Fixture *f)
{
  g_autoptr (GBytes) noise = sov_secret_new_random (8 * PAGE);

  put (f, SOV_VAULT_DATABASE_NAME, g_bytes_get_data (noise, NULL), 8 * PAGE);
}

static void
put_nothing (const Fixture *f)
{
  put (f, SOV_VAULT_DATABASE_NAME, "", 0);
}

static void
put_no_file (const Fixture *f)
{
  g_autofree char *path = g_build_filename (f->site.vault, SOV_VAULT_DATABASE_NAME, NULL);

  g_unlink (path);
}

static void
put_folder (const Fixture *f)
{
  put_no_file (f);
  put (f, SOV_VAULT_DATABASE_NAME "/inside", "x", 1);
}

static void
put_link (const Fixture *f)
{
  g_autofree char *path = g_build_filename (f->site.vault, SOV_VAULT_DATABASE_NAME, NULL);

  put_no_file (f);
  g_assert_cmpint (symlink (f->site.copy, path), ==, 0);
}

static void
put_another_vault (const Fixture *f)
{
  put_changed (f, "UPDATE vault SET uuid = 'f0f0f0f0-0000-4000-8000-000000000000'");
}

static void
put_another_program (const Fixture *f)
{
  put_made (f, "PRAGMA application_id = 7; CREATE TABLE theirs (x)");
}

static void
put_later_schema (const Fixture *f)
{
  put_changed (f, "PRAGMA user_version = 1000; CREATE TABLE of_the_future (x)");
}

static void
put_stranger (const Fixture *f)
{
  g_autofree char *folder = fixture_folder_new ();
  g_autoptr (GBytes) bytes = NULL;

  fixture_make_vault (folder, NULL, NULL, NULL);
  bytes = fixture_read (folder, SOV_VAULT_DATABASE_NAME);
  put (f, SOV_VAULT_DATABASE_NAME, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  fixture_folder_remove (g_steal_pointer (&folder));
}

typedef struct
{
  const char *what;
  void (*put) (const Fixture *f);
  SovStoreError code;
} Foreign;

static const Foreign foreign[] = {
  { "nothing in it", put_nothing, SOV_STORE_ERROR_DAMAGED },
  { "no file", put_no_file, SOV_STORE_ERROR_MISSING },
  { "a folder", put_folder, SOV_STORE_ERROR_NOT_OURS },
  { "a link", put_link, SOV_STORE_ERROR_NOT_OURS },
  { "a plain database", put_plain, SOV_STORE_ERROR_DAMAGED },
  { "noise", put_noise, SOV_STORE_ERROR_DAMAGED },
  { "a stranger's vault", put_stranger, SOV_STORE_ERROR_DAMAGED },
  { "another vault under this key", put_another_vault, SOV_STORE_ERROR_NOT_OURS },
  { "another program's file under this key", put_another_program, SOV_STORE_ERROR_NOT_OURS },
  { "a later schema", put_later_schema, SOV_STORE_ERROR_TOO_NEW },
};

static void
test_another_file_is_told (void)
{
  Tally tally = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      Fixture f;

      set_up (&f);
      foreign[i].put (&f);
      judge (&f, f.site.key, (int) foreign[i].code, foreign[i].what, &tally);
      tear_down (&f);
    }

  tell ("another file in its place (missed / changed)", &tally);
}

static void
test_a_wrong_key_is_told (void)
{
  static const gsize sizes[] = { 0, 1, 31, 32, 33, 64 };
  Tally tally = { 0 };
  Fixture f;

  set_up (&f);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) key = sov_secret_new_random (sizes[i]);
      g_autofree char *what = g_strdup_printf ("a key of %" G_GSIZE_FORMAT " bytes", sizes[i]);

      judge (&f, key, SOV_STORE_ERROR_WRONG_KEY, what, &tally);
    }
  tear_down (&f);

  tell ("a wrong key (missed / changed)", &tally);
}

/* The file and the log of a program that was killed. */
static void
leave_log (const Fixture *f)
{
  g_autofree char *path = g_build_filename (f->site.vault, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) log = NULL;
  SovDatabase *db = sov_database_open (path, f->site.key, SOV_DATABASE_EXISTING, NULL);

  g_assert_true (sov_database_execute (db, "UPDATE owner SET trade = 'in the log'", NULL));
  file = fixture_read (f->site.vault, SOV_VAULT_DATABASE_NAME);
  log = fixture_read (f->site.vault, SOV_VAULT_DATABASE_NAME "-wal");
  sov_database_close (db);
  put (f, SOV_VAULT_DATABASE_NAME, g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  put (f, SOV_VAULT_DATABASE_NAME "-wal", g_bytes_get_data (log, NULL), g_bytes_get_size (log));
}

/* A log belongs to its file by name alone: SQLite would bring in another's. */
static void
test_a_log_of_another_vault_harms_nothing (void)
{
  g_autofree char *folder = fixture_folder_new ();
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GBytes) log = NULL;
  Tally tally = { 0 };
  Fixture f;

  set_up (&f);
  fixture_make_vault (folder, NULL, NULL, &key);
  {
    Fixture other = { .site = { .vault = folder, .key = key } };

    leave_log (&other);
    log = fixture_read (folder, SOV_VAULT_DATABASE_NAME "-wal");
  }
  put (&f, SOV_VAULT_DATABASE_NAME "-wal", g_bytes_get_data (log, NULL), g_bytes_get_size (log));
  judge (&f, f.site.key, SOV_STORE_ERROR_DAMAGED, "a stranger's log", &tally);
  tear_down (&f);
  fixture_folder_remove (g_steal_pointer (&folder));

  tell ("another vault's log beside it (missed / changed)", &tally);
}

/* What was restored is the copy, and the log goes with the file it belongs to. */
static void
test_a_log_beside_a_restored_vault_is_not_its_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *trade = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SovBackupRestored) restored = NULL;
  SovVault *vault;
  SovDatabase *db;
  Fixture f;

  set_up (&f);
  leave_log (&f);
  path = g_build_filename (f.site.vault, SOV_VAULT_DATABASE_NAME, NULL);
  vault = sov_vault_new (f.site.vault, &error);
  g_assert_no_error (error);
  restored = sov_backup_restore (vault, f.site.copy, NULL, f.site.key, &error);
  g_assert_no_error (error);
  sov_vault_release (vault);
  g_object_unref (vault);

  g_assert_false (fixture_has (f.site.vault, SOV_VAULT_DATABASE_NAME "-wal"));
  db = sov_database_open (path, f.site.key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  trade = sov_database_query_text (db, "SELECT trade FROM owner", NULL);
  g_assert_cmpstr (trade, ==, NULL);
  sov_database_close (db);
  tear_down (&f);
}

/* Nothing but what was committed and is whole ever comes out of a log. */
static void
test_a_broken_log_breaks_nothing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  guint bad = 0;

  for (guint i = 0; i < fault_get_rounds (); i++)
    {
      g_autoptr (GBytes) log = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *bytes = NULL;
      gsize size;
      Fixture f;

      set_up (&f);
      leave_log (&f);
      log = fixture_read (f.site.vault, SOV_VAULT_DATABASE_NAME "-wal");
      bytes = g_memdup2 (g_bytes_get_data (log, &size), g_bytes_get_size (log));
      bytes[g_rand_int_range (random, 0, (int) size)] ^= 4;
      put (&f, SOV_VAULT_DATABASE_NAME "-wal", bytes, i % 2 == 0 ? size : (gsize) g_rand_int_range (random, 0, (int) size));
      if (!look (&f, f.site.key, &error))
        {
          bad++;
          g_test_message ("%s", error->message);
        }
      tear_down (&f);
    }

  fault_tell ("a flipped or cut log (not whole)", fault_get_rounds (), 0, bad, bad == 0);
}

#define ADD(name, func) g_test_add_func ("/faults/corruption/" name, func)

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 6);
  site_make_original ();
  ADD ("every-flipped-bit-is-noticed", test_every_flipped_bit_is_noticed);
  ADD ("every-cut-is-noticed", test_every_cut_is_noticed);
  ADD ("pages-in-each-others-place-are-noticed", test_pages_in_each_others_place_are_noticed);
  ADD ("another-file-is-told", test_another_file_is_told);
  ADD ("a-wrong-key-is-told", test_a_wrong_key_is_told);
  ADD ("a-log-of-another-vault-harms-nothing", test_a_log_of_another_vault_harms_nothing);
  ADD ("a-log-beside-a-restored-vault-is-not-its-own", test_a_log_beside_a_restored_vault_is_not_its_own);
  ADD ("a-broken-log-breaks-nothing", test_a_broken_log_breaks_nothing);

  status = fault_run ();
  site_forget_original ();
  return status;
}
