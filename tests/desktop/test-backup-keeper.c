/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-backup-keeper.h"

#include <glib/gstdio.h>

#include "model/sov-action.h"
#include "model/sov-time.h"
#include "support/vault-fixture.h"

/* When backups are made: at the start, hourly while something changed, and at
 * the end; and what is told when one cannot be made. */

#define HOUR SOV_TIME_HOUR_MS

typedef struct
{
  char *folder;
  char *backups;
  char *code;
  GBytes *key;
  SovVault *vault;
  SovStore *store;
  SovBackupKeeper *keeper;
} Fixture;

static void
open_vault (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
  f->store = sov_vault_open_store (f->vault, f->key);
  f->keeper = sov_backup_keeper_new (f->vault, f->store, f->key);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
close_vault (Fixture *f,
             gint64 now)
{
  sov_backup_keeper_stop (f->keeper, now);
  sov_store_close (f->store);
  settle ();
  g_assert_finalize_object (f->keeper);
  g_assert_finalize_object (f->store);
  sov_vault_release (f->vault);
  g_clear_object (&f->vault);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fixture_folder_new ();
  fixture_copy_vault (f->folder, "neljä sanaa peräkkäin näin", &f->code, &f->key);
  f->backups = g_build_filename (f->folder, "backups", NULL);
  open_vault (f);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  if (f->vault != NULL)
    close_vault (f, sov_time_now ());
  fixture_folder_remove (f->folder);
  g_free (f->backups);
  g_free (f->code);
  g_bytes_unref (f->key);
}

static void
performed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = sov_store_perform_finish (SOV_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = refs != NULL;
}

static void
add_customer (Fixture *f)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  gboolean done = FALSE;

  sov_action_set_text (action, SOV_FIELD_NAME, "Satu");
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  g_ptr_array_add (actions, action);
  sov_store_perform_async (f->store, NULL, actions, NULL, performed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count (Fixture *f)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (f->backups);

  return copies->len;
}

static SovBackupReason
get_newest_reason (Fixture *f)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (f->backups);

  g_assert_cmpuint (copies->len, >, 0);
  return ((SovBackupCopy *) copies->pdata[0])->mark.reason;
}

/* Until the one at work has ended, one way or the other. */
static void
check (Fixture *f,
       gint64 now)
{
  gint64 before = sov_backup_keeper_get_last_at (f->keeper);

  sov_backup_keeper_check (f->keeper, now);
  for (guint i = 0; i < 400 && sov_backup_keeper_get_last_at (f->keeper) == before && sov_backup_keeper_get_error (f->keeper) == NULL; i++)
    {
      g_usleep (5000);
      settle ();
    }
}

static void
test_one_is_made_at_the_start (Fixture *f,
                               gconstpointer data)
{
  gint64 now = sov_time_now ();

  g_assert_cmpint (sov_backup_keeper_get_last_at (f->keeper), ==, SOV_NO_TIME);
  check (f, now);
  g_assert_cmpint (sov_backup_keeper_get_last_at (f->keeper), ==, now);
  g_assert_cmpuint (count (f), ==, 1);
  g_assert_cmpint (get_newest_reason (f), ==, SOV_BACKUP_START);
}

static void
test_one_an_hour_while_something_changes (Fixture *f,
                                          gconstpointer data)
{
  gint64 now = sov_time_now ();

  check (f, now);
  add_customer (f);
  sov_backup_keeper_check (f->keeper, now + HOUR - 1);
  settle ();
  g_assert_cmpuint (count (f), ==, 1);
  check (f, now + HOUR);
  g_assert_cmpuint (count (f), ==, 2);
  g_assert_cmpint (get_newest_reason (f), ==, SOV_BACKUP_HOURLY);
}

static void
test_none_of_what_did_not_change (Fixture *f,
                                  gconstpointer data)
{
  gint64 now = sov_time_now ();

  check (f, now);
  for (guint i = 1; i < 5; i++)
    sov_backup_keeper_check (f->keeper, now + i * HOUR);
  settle ();
  close_vault (f, now + 6 * HOUR);
  g_assert_cmpuint (count (f), ==, 1);
}

static void
test_the_last_one_is_there_when_the_vault_is_closed (Fixture *f,
                                                     gconstpointer data)
{
  add_customer (f);
  close_vault (f, sov_time_now ());
  g_assert_cmpuint (count (f), ==, 1);
  g_assert_cmpint (get_newest_reason (f), ==, SOV_BACKUP_QUIT);
}

static void
test_the_next_session_knows_of_it (Fixture *f,
                                   gconstpointer data)
{
  /* The files of the vault were written before this moment. */
  gint64 later = sov_time_now () + HOUR;

  add_customer (f);
  close_vault (f, later);
  open_vault (f);
  g_assert_cmpint (sov_backup_keeper_get_last_at (f->keeper), ==, later);
  sov_backup_keeper_check (f->keeper, later + 2 * HOUR);
  settle ();
  g_assert_cmpuint (count (f), ==, 1);
}

static void
test_what_failed_is_told_and_tried_again (Fixture *f,
                                          gconstpointer data)
{
  gint64 now = sov_time_now ();

  g_file_set_contents (f->backups, "in the way", -1, NULL);
  check (f, now);
  g_assert_nonnull (sov_backup_keeper_get_error (f->keeper));
  g_assert_cmpint (sov_backup_keeper_get_last_at (f->keeper), ==, SOV_NO_TIME);

  g_unlink (f->backups);
  sov_backup_keeper_check (f->keeper, now + HOUR);
  for (guint i = 0; i < 400 && sov_backup_keeper_get_last_at (f->keeper) == SOV_NO_TIME; i++)
    {
      g_usleep (5000);
      settle ();
    }
  g_assert_null (sov_backup_keeper_get_error (f->keeper));
  g_assert_cmpuint (count (f), ==, 1);
}

#define ADD(name, test) g_test_add ("/desktop/backup-keeper/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-is-made-at-the-start", test_one_is_made_at_the_start);
  ADD ("one-an-hour-while-something-changes", test_one_an_hour_while_something_changes);
  ADD ("none-of-what-did-not-change", test_none_of_what_did_not_change);
  ADD ("the-last-one-is-there-when-the-vault-is-closed", test_the_last_one_is_there_when_the_vault_is_closed);
  ADD ("the-next-session-knows-of-it", test_the_next_session_knows_of_it);
  ADD ("what-failed-is-told-and-tried-again", test_what_failed_is_told_and_tried_again);
  return g_test_run ();
}
