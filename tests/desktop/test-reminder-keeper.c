/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-reminder-keeper.h"

#include "model/sov-time.h"
#include "support/gate-fixture.h"

/* What the user is told of an open and of a locked vault, and what the answers
 * to it do. The clock is the test's own and stands at midnight until a test
 * sets it: nothing hangs on the hour at which the tests run. */

#define PATIENCE_S 20
#define HOUR SOV_TIME_HOUR_MS

typedef struct
{
  GateFixture gate;
  SovReminderKeeper *keeper;
  GPtrArray *ids;
  GPtrArray *titles; /* "" for a note that is withdrawn */
  GPtrArray *bodies;
  char *key; /* of the last note; nullable */
  gint64 now;
} Fixture;

static void
told_cb (const SovReminderNote *note,
         gpointer data)
{
  Fixture *f = data;

  g_ptr_array_add (f->ids, g_strdup (note->id));
  g_ptr_array_add (f->titles, g_strdup (note->title != NULL ? note->title : ""));
  g_ptr_array_add (f->bodies, g_strdup (note->body));
  g_set_str (&f->key, note->key);
}

static gint64
midnight (void)
{
  return sov_time_from_day_minute (sov_time_local_day (sov_time_now ()) + 2, 0);
}

static gint64
noon (void)
{
  return midnight () + 12 * HOUR;
}

static gint64
tell_time (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autofree char *code = NULL;

  f->now = midnight ();
  gate_set_up (&f->gate, NULL);
  code = gate_make_vault (&f->gate, NULL);
  gate_start (&f->gate, SOV_GATE_READY);
  f->ids = g_ptr_array_new_with_free_func (g_free);
  f->titles = g_ptr_array_new_with_free_func (g_free);
  f->bodies = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  if (f->keeper != NULL)
    sov_reminder_keeper_stop (f->keeper);
  g_clear_object (&f->keeper);
  gate_tear_down (&f->gate, NULL);
  g_ptr_array_unref (f->ids);
  g_ptr_array_unref (f->titles);
  g_ptr_array_unref (f->bodies);
  g_free (f->key);
}

static void
perform (Fixture *f,
         SovAction *action)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = NULL;
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  g_ptr_array_add (actions, action);
  sov_store_perform_async (sov_gate_get_store (f->gate.gate), NULL, actions, NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  refs = sov_store_perform_finish (sov_gate_get_store (f->gate.gate), result, &error);
  g_assert_no_error (error);
}

static void
add_deal (Fixture *f)
{
  SovAction *party = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  SovAction *deal = sov_action_new (SOV_ACTION_DEAL, sov_time_now ());

  sov_action_set_text (party, SOV_FIELD_ID, "P");
  sov_action_set_text (party, SOV_FIELD_NAME, "Satu");
  sov_action_set_number (party, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (party, SOV_FIELD_AS, SOV_BIT (SOV_ROLE_CUSTOMER));
  perform (f, party);

  sov_action_set_text (deal, SOV_FIELD_ID, "D");
  sov_action_set_text (deal, SOV_FIELD_CUSTOMER, "P");
  sov_action_set_text (deal, SOV_FIELD_TITLE, "Keittiö");
  perform (f, deal);
}

static void
promise (Fixture *f,
         const char *ref,
         gint64 due)
{
  static const char *const doers[] = { SOV_REF_ME, NULL };
  SovAction *term = sov_action_new (SOV_ACTION_TERM, sov_time_now ());

  sov_action_set_text (term, SOV_FIELD_ID, ref);
  sov_action_set_text (term, SOV_FIELD_DEAL, "D");
  sov_action_set_number (term, SOV_FIELD_KIND, SOV_TERM_CONTACT);
  sov_action_set_text (term, SOV_FIELD_TEXT, "Soitan mitoista");
  sov_action_set_text (term, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (term, SOV_FIELD_TO, "P");
  sov_action_set_list (term, SOV_FIELD_DOERS, doers);
  sov_action_set_due (term, SOV_FIELD_DUE, due, TRUE);
  perform (f, term);
}

/* Everything that was asked of the store has been answered. */
static void
settle (Fixture *f)
{
  SovStore *store = sov_gate_get_store (f->gate.gate);
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) today = NULL;

  if (store != NULL)
    {
      sov_store_load_today_async (store, NULL, gate_answered_cb, &answer);
      result = gate_wait_for (&answer);
      today = sov_store_load_today_finish (store, result, NULL);
    }
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
keep (Fixture *f)
{
  f->keeper = sov_reminder_keeper_new (f->gate.gate, NULL, tell_time, told_cb, f);
  settle (f);
}

static void
look (Fixture *f,
      gint64 now)
{
  f->now = now;
  sov_reminder_keeper_look (f->keeper);
  settle (f);
}

static void
test_one (Fixture *f,
          gconstpointer data)
{
  add_deal (f);
  keep (f);
  promise (f, "T", noon () + HOUR);
  look (f, noon () - HOUR);
  g_assert_cmpuint (f->ids->len, ==, 0);
  look (f, noon () + 1);
  look (f, noon () + HOUR);

  g_assert_cmpuint (f->ids->len, ==, 1);
  g_assert_cmpstr (f->titles->pdata[0], ==, "A Promise Falls Due");
  g_assert_cmpstr (f->key, ==, f->ids->pdata[0]);
}

/* T29, lock screen: no name and no word of what was agreed. */
static void
test_neutral (Fixture *f,
              gconstpointer data)
{
  add_deal (f);
  promise (f, "T", noon () + HOUR);
  keep (f);
  look (f, noon () + 1);

  g_assert_cmpuint (f->ids->len, ==, 1);
  g_assert_null (strstr (f->bodies->pdata[0], "Satu"));
  g_assert_null (strstr (f->bodies->pdata[0], "mitoista"));
  g_assert_null (strstr (f->bodies->pdata[0], "Keittiö"));
}

static void
test_missed (Fixture *f,
             gconstpointer data)
{
  add_deal (f);
  promise (f, "T", noon () - HOUR);
  promise (f, "U", noon () - 2 * HOUR);
  keep (f);
  look (f, noon ());
  look (f, noon () + HOUR);

  g_assert_cmpuint (f->ids->len, ==, 1);
  g_assert_cmpstr (f->titles->pdata[0], ==, "2 Reminders Came Meanwhile");
  g_assert_null (f->key);
}

static void
test_night (Fixture *f,
            gconstpointer data)
{
  add_deal (f);
  promise (f, "T", noon () + HOUR);
  keep (f);
  look (f, noon () + 12 * HOUR);
  g_assert_cmpuint (f->ids->len, ==, 0);
  look (f, noon () + 23 * HOUR);
  g_assert_cmpuint (f->ids->len, ==, 1);
}

static void
test_locked (Fixture *f,
             gconstpointer data)
{
  add_deal (f);
  promise (f, "T", noon () + 3 * HOUR);
  keep (f);
  look (f, noon ());
  sov_gate_lock (f->gate.gate);
  gate_wait_until_idle (&f->gate);

  look (f, noon () + HOUR);
  g_assert_cmpuint (f->ids->len, ==, 0);
  look (f, noon () + 2 * HOUR);
  look (f, noon () + 3 * HOUR);
  g_assert_cmpuint (f->ids->len, ==, 1);
  g_assert_cmpstr (f->titles->pdata[0], ==, "1 Reminder Waits");
  g_assert_null (f->key);

  gate_start (&f->gate, SOV_GATE_READY);
  look (f, noon () + 3 * HOUR);
  g_assert_cmpuint (f->ids->len, ==, 3);
  g_assert_cmpstr (f->titles->pdata[1], ==, "");
  g_assert_cmpstr (f->ids->pdata[1], ==, f->ids->pdata[0]);
  g_assert_cmpstr (f->titles->pdata[2], ==, "A Promise Falls Due");
}

static SovTodayItem *
answer_done (Fixture *f,
             gboolean *done)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  SovTodayItem *item;

  sov_reminder_keeper_do_async (f->keeper, f->key, noon () + HOUR, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  item = sov_reminder_keeper_do_finish (f->keeper, result, done, &error);
  g_assert_no_error (error);

  return item;
}

static void
test_done (Fixture *f,
           gconstpointer data)
{
  g_autoptr (SovTodayItem) item = NULL;
  g_autoptr (SovTodayItem) again = NULL;
  gboolean done;

  add_deal (f);
  promise (f, "T", noon () + HOUR);
  keep (f);
  look (f, noon () + 1);

  item = answer_done (f, &done);
  g_assert_true (done);
  g_assert_cmpstr (item->ref, ==, "T");
  g_assert_true (sov_store_get_can_undo (sov_gate_get_store (f->gate.gate)));
  g_assert_cmpstr (sov_store_get_undo_label (sov_gate_get_store (f->gate.gate)), ==, "Marked as kept");

  again = answer_done (f, &done);
  g_assert_false (done);
  g_assert_null (again);
}

static void
test_put_off (Fixture *f,
              gconstpointer data)
{
  add_deal (f);
  promise (f, "T", noon () + HOUR);
  keep (f);
  look (f, noon () + 1);

  sov_reminder_keeper_put_off (f->keeper, f->key, noon () + 2);
  look (f, noon () + 1 + HOUR);
  g_assert_cmpuint (f->ids->len, ==, 1);
  look (f, noon () + 2 + HOUR);
  g_assert_cmpuint (f->ids->len, ==, 2);
  look (f, noon () + 3 * HOUR);
  g_assert_cmpuint (f->ids->len, ==, 2);
}

static void
test_stale (Fixture *f,
            gconstpointer data)
{
  SovAction *kept = sov_action_new (SOV_ACTION_KEPT, sov_time_now ());

  add_deal (f);
  promise (f, "T", noon () + HOUR);
  keep (f);
  look (f, noon () + 1);
  sov_action_set_text (kept, SOV_FIELD_TERM, "T");
  perform (f, kept);
  look (f, noon () + 2);
  look (f, noon () + 3);

  g_assert_cmpuint (f->ids->len, ==, 2);
  g_assert_cmpstr (f->ids->pdata[1], ==, f->ids->pdata[0]);
  g_assert_cmpstr (f->titles->pdata[1], ==, "");
}

static void
test_stopped (Fixture *f,
              gconstpointer data)
{
  add_deal (f);
  promise (f, "T", noon () + HOUR);
  keep (f);
  sov_reminder_keeper_stop (f->keeper);
  look (f, noon () + 1);

  g_assert_cmpuint (f->ids->len, ==, 0);
}

/* As at the start of a session, with nobody there to type. */
static void
shut_the_keyring (Fixture *f)
{
  memory_key_store_say (f->gate.keys, SOV_KEY_LOCKED, SOV_KEY_FOUND);
  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_TROUBLE);
}

static void
test_shut (Fixture *f,
           gconstpointer data)
{
  shut_the_keyring (f);
  keep (f);
  sov_reminder_keeper_set_alone (f->keeper, TRUE);
  look (f, noon () + 12 * HOUR);
  look (f, noon () + 13 * HOUR);
  g_assert_cmpuint (f->ids->len, ==, 0);
  for (int i = 0; i < 4; i++)
    look (f, noon () + 24 * HOUR + i);
  g_assert_cmpuint (f->ids->len, ==, 1);
  g_assert_cmpstr (f->titles->pdata[0], ==, "Sovittu Is Locked");

  memory_key_store_say (f->gate.keys, SOV_KEY_FOUND, SOV_KEY_FOUND);
  gate_start (&f->gate, SOV_GATE_READY);
  g_assert_cmpuint (f->ids->len, ==, 2);
  g_assert_cmpstr (f->ids->pdata[1], ==, f->ids->pdata[0]);
  g_assert_cmpstr (f->titles->pdata[1], ==, "");
}

static void
test_shut_behind_a_window (Fixture *f,
                           gconstpointer data)
{
  shut_the_keyring (f);
  keep (f);
  for (int i = 0; i < 4; i++)
    look (f, noon () + i);

  g_assert_cmpuint (f->ids->len, ==, 0);
}

#define ADD(path, func) g_test_add ("/desktop/reminder-keeper/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-reminder-is-told-once", test_one);
  ADD ("it-names-nobody-unless-that-was-chosen", test_neutral);
  ADD ("all-that-was-missed-is-one-note", test_missed);
  ADD ("nothing-is-told-at-night", test_night);
  ADD ("a-locked-vault-tells-a-count-and-then-itself", test_locked);
  ADD ("done-is-one-action-that-can-be-undone", test_done);
  ADD ("in-an-hour-is-told-once-more", test_put_off);
  ADD ("what-was-done-meanwhile-is-withdrawn", test_stale);
  ADD ("without-a-window-a-vault-that-stays-shut-is-told-once", test_shut);
  ADD ("a-window-says-itself-that-the-vault-is-shut", test_shut_behind_a_window);
  ADD ("what-was-stopped-tells-nothing", test_stopped);

  return g_test_run ();
}
