/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-backup-keeper.h"

#include <glib/gstdio.h>

#include "model/sov-action.h"
#include "model/sov-time.h"
#include "store/sov-store-error.h"
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

/* Until an answer has come. */

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
back_up (Fixture *f)
{
  GAsyncResult *answer = NULL;
  g_autoptr (GError) error = NULL;

  sov_backup_keeper_back_up_async (f->keeper, SOV_BACKUP_BEFORE, answered_cb, &answer);
  sov_backup_keeper_back_up_finish (f->keeper, wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer);
}

static GPtrArray *
list (Fixture *f)
{
  return sov_backup_folder_list_all (f->folder);
}

static void
wait_until_brought (Fixture *f)
{
  for (guint i = 0; i < 400 && sov_backup_keeper_get_n_places (f->keeper) < 2; i++)
    {
      g_usleep (5000);
      settle ();
    }
  g_assert_cmpuint (sov_backup_keeper_get_n_places (f->keeper), ==, 2);
}

static void
test_one_is_made_when_it_is_asked_for (Fixture *f,
                                       gconstpointer data)
{
  back_up (f);
  back_up (f);
  g_assert_cmpuint (count (f), ==, 2);
  g_assert_cmpint (get_newest_reason (f), ==, SOV_BACKUP_BEFORE);
  g_assert_cmpuint (sov_backup_keeper_get_n_places (f->keeper), ==, 1);
}

/* What is written while one is made does not wait for it, and is in the next. */
static void
test_work_goes_on_meanwhile (Fixture *f,
                             gconstpointer data)
{
  GAsyncResult *answer = NULL;
  g_autoptr (GError) error = NULL;

  sov_backup_keeper_back_up_async (f->keeper, SOV_BACKUP_ASKED, answered_cb, &answer);
  add_customer (f);
  sov_backup_keeper_back_up_finish (f->keeper, wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer);
  close_vault (f, sov_time_now () + HOUR);
  {
    g_autoptr (GPtrArray) copies = sov_backup_folder_list (f->backups);

    g_assert_cmpint (((SovBackupCopy *) copies->pdata[0])->n_customers, ==, 1);
  }
}

static void
refused_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_backup_keeper_back_up_finish (SOV_BACKUP_KEEPER (source), result, &error));
  g_assert_nonnull (error);
  *(gboolean *) data = TRUE;
}

static void
test_the_vault_may_be_closed_in_the_middle_of_one (Fixture *f,
                                                   gconstpointer data)
{
  gboolean answered = FALSE;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  add_customer (f);
  sov_backup_keeper_back_up_async (f->keeper, SOV_BACKUP_ASKED, refused_cb, &answered);
  close_vault (f, sov_time_now ());
  g_assert_true (answered);
  copies = sov_backup_folder_list (f->backups);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpint (((SovBackupCopy *) copies->pdata[0])->n_customers, ==, 1);

  dir = g_dir_open (f->backups, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpint (*name, !=, '.');
}

/* T12, a place that is no fit for a vault: only finished copies get there, and
 * each is read back there. */
static void
test_the_second_place_gets_each_one (Fixture *f,
                                     gconstpointer data)
{
  g_autofree char *stick = fixture_folder_new ();
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  back_up (f);
  sov_backup_keeper_set_second_place (f->keeper, stick, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sov_backup_keeper_get_second_place (f->keeper), ==, stick);
  wait_until_brought (f);

  add_customer (f);
  back_up (f);
  g_assert_cmpuint (sov_backup_keeper_get_n_places (f->keeper), ==, 2);
  copies = list (f);
  g_assert_cmpuint (copies->len, ==, 4);
  g_assert_false (((SovBackupCopy *) copies->pdata[0])->second_place);
  g_assert_true (((SovBackupCopy *) copies->pdata[1])->second_place);
  g_assert_cmpint (((SovBackupCopy *) copies->pdata[1])->n_customers, ==, 1);

  /* The next session knows of it. */
  close_vault (f, sov_time_now ());
  open_vault (f);
  g_assert_cmpstr (sov_backup_keeper_get_second_place (f->keeper), ==, stick);
  g_assert_cmpuint (sov_backup_keeper_get_n_places (f->keeper), ==, 2);
  close_vault (f, sov_time_now ());
  fixture_folder_remove (g_steal_pointer (&stick));
}

static void
test_a_stick_that_is_away_is_no_error (Fixture *f,
                                       gconstpointer data)
{
  g_autofree char *stick = fixture_folder_new ();
  g_autofree char *away = g_strconcat (stick, "-away", NULL);
  gint64 now = sov_time_now ();

  g_assert_true (sov_backup_keeper_set_second_place (f->keeper, stick, NULL));
  g_assert_cmpint (g_rename (stick, away), ==, 0);
  back_up (f);
  g_assert_cmpuint (count (f), ==, 1);
  g_assert_null (sov_backup_keeper_get_error (f->keeper));
  g_assert_null (sov_backup_keeper_get_second_error (f->keeper));
  g_assert_false (sov_backup_keeper_get_second_is_there (f->keeper));
  g_assert_cmpuint (sov_backup_keeper_get_n_places (f->keeper), ==, 1);
  g_assert_false (g_file_test (stick, G_FILE_TEST_EXISTS));

  /* It is back, and gets what it has not got. */
  g_assert_cmpint (g_rename (away, stick), ==, 0);
  sov_backup_keeper_check (f->keeper, now + SOV_TIME_MINUTE_MS);
  wait_until_brought (f);
  close_vault (f, sov_time_now ());
  fixture_folder_remove (g_steal_pointer (&stick));
}

static void
test_no_second_place_is_in_the_first (Fixture *f,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  back_up (f);
  g_assert_false (sov_backup_keeper_set_second_place (f->keeper, f->folder, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_OWN_FOLDER);
  g_clear_error (&error);
  g_assert_false (sov_backup_keeper_set_second_place (f->keeper, f->backups, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_OWN_FOLDER);
  g_clear_error (&error);
  g_assert_false (sov_backup_keeper_set_second_place (f->keeper, "/nonexistent/stick", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_null (sov_backup_keeper_get_second_place (f->keeper));
}

static gboolean
drill (Fixture *f,
       GError **error)
{
  GAsyncResult *answer = NULL;
  gboolean ok;

  sov_backup_keeper_drill_async (f->keeper, answered_cb, &answer);
  ok = sov_backup_keeper_drill_finish (f->keeper, wait_for (&answer), error);
  g_object_unref (answer);
  return ok;
}

static void
test_a_drill_is_told_also_in_the_next_session (Fixture *f,
                                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 at;

  g_assert_cmpint (sov_backup_keeper_get_drilled_at (f->keeper), ==, SOV_NO_TIME);
  g_assert_false (drill (f, &error));
  g_assert_error (sov_backup_keeper_get_drill_error (f->keeper), SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_clear_error (&error);

  back_up (f);
  drill (f, &error);
  g_assert_no_error (error);
  g_assert_null (sov_backup_keeper_get_drill_error (f->keeper));
  at = sov_backup_keeper_get_drilled_at (f->keeper);
  g_assert_cmpint (at, >, 0);
  close_vault (f, sov_time_now ());
  open_vault (f);
  g_assert_cmpint (sov_backup_keeper_get_drilled_at (f->keeper), ==, at);
}

static void
test_a_drill_is_made_each_week (Fixture *f,
                                gconstpointer data)
{
  gint64 now = sov_time_now ();

  back_up (f);
  sov_backup_keeper_check (f->keeper, sov_time_add_days (now, 6));
  settle ();
  g_assert_cmpint (sov_backup_keeper_get_drilled_at (f->keeper), ==, SOV_NO_TIME);
  sov_backup_keeper_check (f->keeper, sov_time_add_days (now, 8));
  for (guint i = 0; i < 1000 && sov_backup_keeper_get_drilled_at (f->keeper) == SOV_NO_TIME; i++)
    {
      g_usleep (5000);
      settle ();
    }
  g_assert_cmpint (sov_backup_keeper_get_drilled_at (f->keeper), !=, SOV_NO_TIME);
}

static gpointer
lose_rows (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  return sov_database_execute (db, "DELETE FROM party", error) ? db : NULL;
}

/* vault.md §4.4, the shrink guard: what nothing explains is said, and nothing
 * older goes until the user says that it is right. */
static void
test_a_sudden_loss_is_said_and_keeps_everything (Fixture *f,
                                                 gconstpointer data)
{
  GAsyncResult *answer = NULL;
  g_autoptr (GError) error = NULL;

  add_customer (f);
  add_customer (f);
  for (guint i = 0; i < 3; i++)
    back_up (f);
  g_assert_false (sov_backup_keeper_get_shrunk (f->keeper));
  sov_store_call_async (f->store, lose_rows, NULL, NULL, NULL, NULL, answered_cb, &answer);
  sov_store_call_finish (f->store, wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer);
  back_up (f);
  g_assert_true (sov_backup_keeper_get_shrunk (f->keeper));

  close_vault (f, sov_time_now ());
  open_vault (f);
  g_assert_true (sov_backup_keeper_get_shrunk (f->keeper));
  g_assert_true (sov_backup_keeper_accept_shrunk (f->keeper, NULL));
  g_assert_false (sov_backup_keeper_get_shrunk (f->keeper));
  g_assert_cmpuint (count (f), ==, 4);
}

/* T22, somebody was erased: what still has them goes once a new one is there. */
static void
test_older_ones_go_when_they_are_to (Fixture *f,
                                     gconstpointer data)
{
  g_assert_false (sov_backup_keeper_remove_older (f->keeper));
  add_customer (f);
  for (guint i = 0; i < 3; i++)
    back_up (f);
  g_assert_cmpuint (count (f), ==, 3);
  g_assert_true (sov_backup_keeper_remove_older (f->keeper));
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
  ADD ("one-is-made-when-it-is-asked-for", test_one_is_made_when_it_is_asked_for);
  ADD ("work-goes-on-meanwhile", test_work_goes_on_meanwhile);
  ADD ("the-vault-may-be-closed-in-the-middle-of-one", test_the_vault_may_be_closed_in_the_middle_of_one);
  ADD ("the-second-place-gets-each-one", test_the_second_place_gets_each_one);
  ADD ("a-stick-that-is-away-is-no-error", test_a_stick_that_is_away_is_no_error);
  ADD ("no-second-place-is-in-the-first", test_no_second_place_is_in_the_first);
  ADD ("a-drill-is-told-also-in-the-next-session", test_a_drill_is_told_also_in_the_next_session);
  ADD ("a-drill-is-made-each-week", test_a_drill_is_made_each_week);
  ADD ("a-sudden-loss-is-said-and-keeps-everything", test_a_sudden_loss_is_said_and_keeps_everything);
  ADD ("older-ones-go-when-they-are-to", test_older_ones_go_when_they_are_to);
  return g_test_run ();
}
