/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sov-place.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "support/vault-fixture.h"

/* The place where a vault lies, and who may be in it: T8, T10, T11, T12 and T29
 * of vault.md. */

#define NOBODY 65534

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

/* The lock. */

static void
test_a_second_one_learns_that_it_is_the_second (Fixture *f,
                                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = open_folder (f);

  g_assert_null (sov_vault_new (f->folder, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  sov_vault_release (vault);
  g_clear_object (&vault);
  vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
}

static void
test_another_process_learns_it_too (Fixture *f,
                                    gconstpointer data)
{
  g_autoptr (SovVault) vault = open_folder (f);
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      SovVault *second = sov_vault_new (f->folder, &error);

      _exit (second == NULL && g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE) ? 0 : 1);
    }

  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
}

static void
test_the_lock_outlives_a_look_at_the_files (Fixture *f,
                                            gconstpointer data)
{
  static const char *const names[] = { "lock", "sovittu.db", "vault.ini" };
  g_autoptr (SovVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  fixture_make_vault (f->folder, NULL, NULL, NULL);
  vault = open_folder (f);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) seen = fixture_read (f->folder, names[i]);

      g_assert_nonnull (seen);
    }

  g_assert_null (sov_vault_new (f->folder, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
}

/* T7: shared memory beside the log would need room on the disk to open. */
static void
test_no_shared_memory_lies_beside_an_open_vault (Fixture *f,
                                                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "sovittu.db", NULL);
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = NULL;

  fixture_make_vault (f->folder, NULL, NULL, &key);
  db = sov_database_open (path, key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  g_assert_true (sov_database_execute (db, "CREATE TABLE written (x)", &error));
  g_assert_true (fixture_has (f->folder, "sovittu.db-wal"));
  g_assert_false (fixture_has (f->folder, "sovittu.db-shm"));
}

static void
test_one_of_many_wins (Fixture *f,
                       gconstpointer data)
{
  enum
  {
    N_RACERS = 40
  };
  pid_t racers[N_RACERS];
  int gate[2];
  int done[2];
  int end[2];
  guint n_winners = 0;

  g_assert_cmpint (pipe (gate), ==, 0);
  g_assert_cmpint (pipe (done), ==, 0);
  g_assert_cmpint (pipe (end), ==, 0);
  for (guint i = 0; i < N_RACERS; i++)
    {
      racers[i] = fork ();
      if (racers[i] == 0)
        {
          char go;
          SovVault *vault;

          close (gate[1]);
          close (end[1]);
          (void) !read (gate[0], &go, 1);
          vault = sov_vault_new (f->folder, NULL);
          (void) !write (done[1], "x", 1);

          /* Holds on until all have tried. */
          (void) !read (end[0], &go, 1);
          _exit (vault != NULL ? 1 : 0);
        }
    }

  close (gate[0]);
  close (gate[1]);
  for (guint i = 0; i < N_RACERS; i++)
    {
      char tried;

      g_assert_cmpint (read (done[0], &tried, 1), ==, 1);
    }
  close (end[0]);
  close (end[1]);
  for (guint i = 0; i < N_RACERS; i++)
    {
      int status;

      waitpid (racers[i], &status, 0);
      n_winners += (guint) WEXITSTATUS (status);
    }
  close (done[0]);
  close (done[1]);

  g_assert_cmpuint (n_winners, ==, 1);
}

/* The place. */

/* T12, a folder on a network or a synchronised one. */
static void
test_network_file_systems_are_refused (void)
{
  static const guint64 network[] = { 0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x01021997, 0x65735546 };
  static const guint64 local[] = { 0xEF53, 0x9123683E, 0x58465342, 0x01021994, 0x794C7630, 0xF2F52010 };

  for (guint i = 0; i < G_N_ELEMENTS (network); i++)
    g_assert_true (sov_place_is_untrusted (network[i]));
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    g_assert_false (sov_place_is_untrusted (local[i]));

  /* As a 32-bit signed f_type would carry it. */
  g_assert_true (sov_place_is_untrusted ((guint64) (gint64) (gint32) 0xFF534D42));
}

/* Root may write anywhere, so somebody else tries. */
static int
try_as_nobody (const char *folder)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      SovVault *vault;

      if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (100);
      vault = sov_vault_new (folder, &error);
      _exit (vault != NULL ? 101 : error->domain == SOV_STORE_ERROR ? error->code
                                                                    : 102);
    }

  waitpid (child, &status, 0);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_a_read_only_folder_is_told (Fixture *f,
                                 gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_make_vault (f->folder, NULL, NULL, NULL);
  before = fixture_describe (f->folder);
  g_chmod (f->folder, 0555);

  g_assert_cmpint (try_as_nobody (f->folder), ==, SOV_STORE_ERROR_READ_ONLY);

  g_chmod (f->folder, 0700);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);
}

/* Whether somebody else, or the user where that is not root, can open @folder: 1
 * for reading, 2 for writing; else 0. */
static int
find_as_nobody (const char *folder)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      SovVault *vault;

      if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (100);
      vault = sov_vault_find (folder, NULL);
      if (vault == NULL || sov_vault_get_sentinel (vault) == NULL || !sov_vault_check_file (vault, NULL))
        _exit (0);
      status = sov_vault_is_read_only (vault) ? 1 : 2;
      sov_vault_release (vault);
      _exit (status);
    }

  waitpid (child, &status, 0);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
give_away (const char *folder,
           mode_t of_files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          g_assert_cmpint (g_chmod (path, of_files), ==, 0);
          g_assert_true (geteuid () != 0 || chown (path, NOBODY, NOBODY) == 0);
        }
    }
  g_assert_true (geteuid () != 0 || chown (folder, NOBODY, NOBODY) == 0);
}

/* T8, as the kernel keeps it: a folder or a file that may only be read is opened
 * for reading, changes by no byte, and one that may not be read is not opened. */
static void
test_what_may_only_be_read_is_opened_for_reading (Fixture *f,
                                                  gconstpointer data)
{
  g_autofree char *file = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_make_vault (f->folder, NULL, NULL, NULL);
  before = fixture_describe (f->folder);
  give_away (f->folder, 0400);
  g_chmod (f->folder, 0500);
  g_assert_cmpint (find_as_nobody (f->folder), ==, 1);
  g_chmod (f->folder, 0700);
  after = fixture_describe (f->folder);
  g_assert_cmpstr (before, ==, after);

  give_away (f->folder, 0600);
  g_assert_cmpint (find_as_nobody (f->folder), ==, 2);
  g_chmod (file, 0400);
  g_assert_cmpint (find_as_nobody (f->folder), ==, 1);
  g_chmod (file, 0000);
  g_assert_cmpint (find_as_nobody (f->folder), ==, 0);
  g_chmod (file, 0600);
}

static void
test_a_folder_that_cannot_be_made_is_told (Fixture *f,
                                           gconstpointer data)
{
  g_autofree char *inside = g_build_filename (f->folder, "closed", "sovittu", NULL);
  g_autofree char *closed = g_build_filename (f->folder, "closed", NULL);

  g_chmod (f->folder, 0755);
  g_mkdir (closed, 0555);

  g_assert_cmpint (try_as_nobody (inside), ==, SOV_STORE_ERROR_READ_ONLY);
}

static void
test_a_file_in_the_place_of_the_folder_is_an_error (Fixture *f,
                                                    gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "file", NULL);
  g_autoptr (GError) error = NULL;

  fixture_write (f->folder, "file", "x", 1);

  g_assert_null (sov_vault_new (path, &error));
  g_assert_nonnull (error);
}

static void
test_the_lock_is_no_link (Fixture *f,
                          gconstpointer data)
{
  g_autofree char *target = g_build_filename (f->folder, "target", NULL);
  g_autofree char *path = g_build_filename (f->folder, "lock", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (target, path), ==, 0);

  g_assert_null (sov_vault_new (f->folder, &error));
  g_assert_nonnull (error);
  g_assert_false (fixture_has (f->folder, "target"));
}

static void
test_a_process_that_protects_itself_leaves_no_core (void)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      sov_secret_protect_process ();
      /* What is started in the background of a shell ignores it. */
      signal (SIGQUIT, SIG_DFL);
      raise (SIGQUIT);
    }

  waitpid (child, &status, 0);
  g_assert_true (WIFSIGNALED (status));
  g_assert_false (WCOREDUMP (status));
}

#define ADD(name, func) g_test_add ("/store/place/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-second-one-learns-that-it-is-the-second", test_a_second_one_learns_that_it_is_the_second);
  ADD ("another-process-learns-it-too", test_another_process_learns_it_too);
  ADD ("the-lock-outlives-a-look-at-the-files", test_the_lock_outlives_a_look_at_the_files);
  ADD ("one-of-many-wins", test_one_of_many_wins);
  ADD ("no-shared-memory-lies-beside-an-open-vault", test_no_shared_memory_lies_beside_an_open_vault);

  g_test_add_func ("/store/place/network-file-systems-are-refused", test_network_file_systems_are_refused);
  ADD ("a-read-only-folder-is-told", test_a_read_only_folder_is_told);
  ADD ("what-may-only-be-read-is-opened-for-reading", test_what_may_only_be_read_is_opened_for_reading);
  ADD ("a-folder-that-cannot-be-made-is-told", test_a_folder_that_cannot_be_made_is_told);
  ADD ("a-file-in-the-place-of-the-folder-is-an-error", test_a_file_in_the_place_of_the_folder_is_an_error);
  ADD ("the-lock-is-no-link", test_the_lock_is_no_link);
  g_test_add_func ("/store/secret/a-protected-process-leaves-no-core", test_a_process_that_protects_itself_leaves_no_core);

  return g_test_run ();
}
