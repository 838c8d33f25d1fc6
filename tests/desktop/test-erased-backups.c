/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "desktop/sov-backup-keeper.h"
#include "model/sov-time.h"
#include "store/sov-backup.h"
#include "support/vault-fixture.h"
#include "support/vault-line.h"
#include "support/vault-whole.h"

/* Somebody is erased, from the backups too: of both places, also where one of
 * them was not there when it was done. */

#define CANARY "Kanarialintu"
#define AT "2026-10-19T20:10"

/* Much longer than any of it takes. */
#define PATIENCE_S 120

typedef struct
{
  char *folder;
  char *backups;
  char *stick;
  char *away; /* where the stick is while it is not there */
  GBytes *key;
  SovVault *vault;
  SovStore *store;
  SovBackupKeeper *keeper;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
open_vault (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
  f->store = sov_vault_open_store (f->vault, f->key);
  f->keeper = sov_backup_keeper_new (f->vault, f->store, f->key);
}

/* A thread that has answered may hold what it worked for a moment longer. */
static void
wait_until_let_go (gpointer object)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (1000);
      settle ();
    }
}

static void
close_vault (Fixture *f)
{
  sov_backup_keeper_stop (f->keeper, sov_time_now ());
  sov_store_close (f->store);
  settle ();
  wait_until_let_go (f->keeper);
  g_assert_finalize_object (f->keeper);
  g_assert_finalize_object (f->store);
  sov_vault_release (f->vault);
  g_clear_object (&f->vault);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

static void
perform (Fixture *f,
         const char *line)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = NULL;

  g_ptr_array_add (actions, vault_read_line (line, vault_time (AT)));
  sov_store_perform_async (f->store, NULL, actions, NULL, answered_cb, &answer);
  refs = sov_store_perform_finish (f->store, wait_for (&answer), &error);
  g_assert_no_error (error);
}

static void
back_up (Fixture *f)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  sov_backup_keeper_back_up_async (f->keeper, SOV_BACKUP_ASKED, answered_cb, &answer);
  sov_backup_keeper_back_up_finish (f->keeper, wait_for (&answer), &error);
  g_assert_no_error (error);
}

/* Somebody whose name, words and promise are in two backups of each place. */
static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fixture_folder_new ();
  f->stick = fixture_folder_new ();
  f->away = g_strconcat (f->stick, "-away", NULL);
  f->backups = g_build_filename (f->folder, "backups", NULL);
  fixture_copy_vault (f->folder, NULL, NULL, &f->key);
  open_vault (f);
  g_assert_true (sov_backup_keeper_set_second_place (f->keeper, f->stick, NULL));
  perform (f, "party; id=P; name=" CANARY "; kind=consumer; as=customer; note=" CANARY);
  perform (f, "deal; id=D; customer=P; title=" CANARY);
  perform (f, "term; id=A; deal=D; kind=scope; text=" CANARY "; by=me; to=P; doers=me");
  back_up (f);
  perform (f, "party; id=O; name=Otso; kind=consumer; as=customer");
  back_up (f);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  close_vault (f);
  fixture_folder_remove (f->folder);
  fixture_folder_remove (f->stick);
  g_free (f->backups);
  g_free (f->away);
  g_bytes_unref (f->key);
}

/* How many backups of @folder have the words in any byte that the key shows. */
static guint
count_with_words (Fixture *f,
                  const char *folder,
                  guint *n_backups)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);
  guint n = 0;

  *n_backups = copies->len;
  for (guint i = 0; i < copies->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SovDatabase) db = sov_database_open (((SovBackupCopy *) copies->pdata[i])->path, f->key, SOV_DATABASE_READ_ONLY, &error);

      g_assert_no_error (error);
      n += vault_pages_have (db, CANARY) ? 1 : 0;
    }

  return n;
}

static char *
dup_second (Fixture *f)
{
  return sov_backup_folder_dup_second (f->vault);
}

/* Nothing but the newest backup is in @folder, and nothing of her in any file. */
static void
assert_gone (Fixture *f,
             const char *folder)
{
  guint n_backups;

  g_assert_cmpuint (count_with_words (f, folder, &n_backups), ==, 0);
  g_assert_cmpuint (n_backups, ==, 1);
  g_assert_false (fixture_holds (folder, CANARY, sizeof CANARY - 1));
}

static void
assert_there (Fixture *f,
              const char *folder,
              guint n)
{
  guint n_backups;

  g_assert_cmpuint (count_with_words (f, folder, &n_backups), ==, n);
}

static void
erase (Fixture *f)
{
  perform (f, "erase; of=P");
  back_up (f);
  g_assert_true (sov_backup_keeper_remove_older (f->keeper));
}

/* T22, an erased customer's words in backups: in both places no byte of any has
 * them, once the newest was read back. */
static void
test_both_places_let_go_of_the_erased (Fixture *f,
                                       gconstpointer data)
{
  g_autofree char *second = dup_second (f);

  assert_there (f, f->backups, 2);
  assert_there (f, second, 2);
  erase (f);
  g_assert_false (sov_backup_keeper_get_older_wait (f->keeper));
  assert_gone (f, f->backups);
  assert_gone (f, second);
  close_vault (f);
  g_assert_false (fixture_holds (f->folder, CANARY, sizeof CANARY - 1));
  open_vault (f);
}

static void
wait_until_older_are_gone (Fixture *f)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;
  gint64 now = sov_time_now ();

  while (sov_backup_keeper_get_older_wait (f->keeper))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      sov_backup_keeper_check (f->keeper, now);
      g_usleep (1000);
      settle ();
    }
}

/* T22 with a memory stick in a drawer: its backups are kept in mind, over
 * sessions too, and go when it is here again. */
static void
test_a_stick_that_was_away_lets_go_when_it_is_back (Fixture *f,
                                                    gconstpointer data)
{
  g_autofree char *second = dup_second (f);

  g_assert_cmpint (g_rename (f->stick, f->away), ==, 0);
  erase (f);
  g_assert_true (sov_backup_keeper_get_older_wait (f->keeper));
  assert_gone (f, f->backups);

  close_vault (f);
  open_vault (f);
  g_assert_true (sov_backup_keeper_get_older_wait (f->keeper));
  sov_backup_keeper_check (f->keeper, sov_time_now ());
  settle ();
  g_assert_true (sov_backup_keeper_get_older_wait (f->keeper));

  g_assert_cmpint (g_rename (f->away, f->stick), ==, 0);
  assert_there (f, second, 2);
  wait_until_older_are_gone (f);
  assert_gone (f, second);

  close_vault (f);
  open_vault (f);
  g_assert_false (sov_backup_keeper_get_older_wait (f->keeper));
}

/* Older ones never go from a place that has no newer one. */
static void
test_a_stick_that_takes_nothing_keeps_what_it_has (Fixture *f,
                                                   gconstpointer data)
{
  g_autofree char *second = dup_second (f);
  g_autofree char *moved = g_strconcat (second, "-moved", NULL);

  g_assert_cmpint (g_rename (second, moved), ==, 0);
  erase (f);
  g_assert_true (sov_backup_keeper_get_older_wait (f->keeper));
  assert_there (f, moved, 2);
  g_assert_cmpint (g_rename (moved, second), ==, 0);
  wait_until_older_are_gone (f);
  assert_gone (f, second);
}

/* T22, what a restore has set aside: it is older too, and it goes. */
static void
test_what_was_set_aside_goes_too (Fixture *f,
                                  gconstpointer data)
{
  g_autofree char *quarantine = g_build_filename (f->folder, "quarantine", NULL);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (f->backups);
  g_autoptr (SovVault) vault = NULL;
  g_autoptr (SovBackupRestored) restored = NULL;
  g_autoptr (GError) error = NULL;

  close_vault (f);
  vault = sov_vault_new (f->folder, &error);
  restored = sov_backup_restore (vault, ((SovBackupCopy *) copies->pdata[0])->path, NULL, f->key, &error);
  g_assert_no_error (error);
  sov_vault_release (vault);
  g_assert_true (g_file_test (restored->set_aside, G_FILE_TEST_IS_DIR));

  open_vault (f);
  erase (f);
  g_assert_false (g_file_test (quarantine, G_FILE_TEST_EXISTS));
  assert_gone (f, f->backups);
  close_vault (f);
  open_vault (f);
  g_assert_null (sov_vault_get_sentinel (f->vault)->set_aside);
}

static void
wait_until_brought (Fixture *f)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (sov_backup_keeper_get_n_places (f->keeper) < 2)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (1000);
      settle ();
    }
}

static void
test_another_second_place_owes_nothing (Fixture *f,
                                        gconstpointer data)
{
  char *other = fixture_folder_new ();

  g_assert_cmpint (g_rename (f->stick, f->away), ==, 0);
  erase (f);
  g_assert_true (sov_backup_keeper_set_second_place (f->keeper, other, NULL));
  g_assert_false (sov_backup_keeper_get_older_wait (f->keeper));
  wait_until_brought (f);
  g_assert_cmpint (g_rename (f->away, f->stick), ==, 0);
  close_vault (f);
  fixture_folder_remove (other);
  open_vault (f);
}

#define ADD(name, test) g_test_add ("/desktop/erased-backups/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ADD ("both-places-let-go-of-the-erased", test_both_places_let_go_of_the_erased);
  ADD ("a-stick-that-was-away-lets-go-when-it-is-back", test_a_stick_that_was_away_lets_go_when_it_is_back);
  ADD ("a-stick-that-takes-nothing-keeps-what-it-has", test_a_stick_that_takes_nothing_keeps_what_it_has);
  ADD ("what-was-set-aside-goes-too", test_what_was_set_aside_goes_too);
  ADD ("another-second-place-owes-nothing", test_another_second_place_owes_nothing);
  status = g_test_run ();
  fixture_forget_copies ();

  return status;
}
