/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-application-reminders.h"

#include "model/sov-time.h"
#include "store/sov-store-remind.h"
#include "support/gate-fixture.h"
#include "support/ui-support.h"
#include "ui/common/sov-settings.h"

/* What the buttons of a notification do: to a vault that is open, to one that
 * is locked, and where there is none yet. */

typedef struct
{
  GateFixture gate;
  char *code;
  GApplication *application;
  SovApplicationReminders *reminders;
  GString *asked; /* the actions of the window, in order */
  guint opened;   /* how often the vault was to be opened quietly */
} Fixture;

static void
ask_cb (gpointer data,
        const char *action,
        GVariant *target)
{
  Fixture *f = data;

  if (target != NULL)
    g_variant_unref (g_variant_ref_sink (target));
  g_string_append_printf (f->asked, "%s ", action);
}

static void
open_cb (gpointer data)
{
  Fixture *f = data;

  f->opened++;
  sov_application_reminders_set_gate (f->reminders, f->gate.gate);
  sov_gate_start (f->gate.gate);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = sov_settings_open ();

  g_assert_nonnull (settings);
  g_settings_set_boolean (settings, "reminders", FALSE);
  gate_set_up (&f->gate, NULL);
  f->code = gate_make_vault (&f->gate, NULL);
  gate_start (&f->gate, SOV_GATE_READY);
  f->asked = g_string_new (NULL);
  f->application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (f->application, NULL, NULL));
  f->reminders = sov_application_reminders_new (f->application, ask_cb, open_cb, f);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  sov_application_reminders_free (f->reminders);
  g_assert_finalize_object (f->application);
  gate_tear_down (&f->gate, NULL);
  g_string_free (f->asked, TRUE);
  g_free (f->code);
}

static void
perform (Fixture *f,
         SovAction *action)
{
  ui_perform (sov_gate_get_store (f->gate.gate), action);
  ui_settle ();
}

/* A promise of mine that was due two hours ago; the key of its reminder. */
static char *
break_promise (Fixture *f)
{
  static const char *const doers[] = { SOV_REF_ME, NULL };
  SovStore *store = sov_gate_get_store (f->gate.gate);
  gint64 made = sov_time_now () - 24 * SOV_TIME_HOUR_MS;
  SovAction *term = sov_action_new (SOV_ACTION_TERM, made);
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (SovQuiet) quiet = sov_quiet_new (zone, 0, 0);
  g_autoptr (SovReminderLook) look = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GateAnswer answer = { NULL };

  ui_add_party (store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (store, "d", "maija", "Kattoremontti");
  sov_action_set_text (term, SOV_FIELD_ID, "t");
  sov_action_set_text (term, SOV_FIELD_DEAL, "d");
  sov_action_set_number (term, SOV_FIELD_KIND, SOV_TERM_CONTACT);
  sov_action_set_text (term, SOV_FIELD_TEXT, "Soitan mitoista");
  sov_action_set_text (term, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (term, SOV_FIELD_TO, "maija");
  sov_action_set_list (term, SOV_FIELD_DOERS, doers);
  sov_action_set_due (term, SOV_FIELD_DUE, sov_time_now () - 2 * SOV_TIME_HOUR_MS, TRUE);
  perform (f, term);

  sov_store_take_reminders_async (store, quiet, sov_time_from_day_minute (sov_time_local_day (sov_time_now ()) + 1, 12 * 60),
                                  NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  look = sov_store_take_reminders_finish (store, result, NULL);
  g_assert_cmpuint (look->due->len, ==, 1);
  return g_strdup (((SovReminder *) look->due->pdata[0])->key);
}

/* The actions hold the application while they work. */
static void
press (Fixture *f,
       const char *action,
       const char *key)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->application), action, g_variant_new_string (key));
  ui_settle ();
}

static gboolean
can_undo (gpointer data)
{
  return sov_store_get_can_undo (sov_gate_get_store (((Fixture *) data)->gate.gate)) &&
         g_strcmp0 (sov_store_get_undo_label (sov_gate_get_store (((Fixture *) data)->gate.gate)), "Marked as kept") == 0;
}

static gboolean
has_asked (gpointer data)
{
  return ((Fixture *) data)->asked->len > 0;
}

static void
test_show (Fixture *f,
           gconstpointer data)
{
  g_autofree char *key = break_promise (f);

  sov_application_reminders_set_gate (f->reminders, f->gate.gate);
  press (f, "show-reminder", key);
  ui_wait (has_asked, f);
  g_assert_cmpstr (f->asked->str, ==, "win.mark ");
}

static void
test_several (Fixture *f,
              gconstpointer data)
{
  sov_application_reminders_set_gate (f->reminders, f->gate.gate);
  press (f, "show-reminder", "");
  g_assert_cmpstr (f->asked->str, ==, "win.show-page ");
}

static void
test_over (Fixture *f,
           gconstpointer data)
{
  sov_application_reminders_set_gate (f->reminders, f->gate.gate);
  press (f, "show-reminder", "promise-77-1");
  ui_wait (has_asked, f);
  g_assert_cmpstr (f->asked->str, ==, "win.show-page ");
}

static void
test_done (Fixture *f,
           gconstpointer data)
{
  g_autofree char *key = break_promise (f);

  sov_application_reminders_set_gate (f->reminders, f->gate.gate);
  press (f, "reminder-done", key);
  ui_wait (can_undo, f);
  g_assert_cmpstr (f->asked->str, ==, "");
}

static void
test_locked (Fixture *f,
             gconstpointer data)
{
  g_autofree char *key = break_promise (f);

  sov_application_reminders_set_gate (f->reminders, f->gate.gate);
  sov_gate_lock (f->gate.gate);
  gate_wait_until_idle (&f->gate);
  press (f, "reminder-done", key);
  g_assert_cmpstr (f->asked->str, ==, "win.show-page ");

  gate_start (&f->gate, SOV_GATE_READY);
  ui_wait (can_undo, f);
}

/* What the desktop starts the program for, when it does not run. */

static void
test_done_when_not_running (Fixture *f,
                            gconstpointer data)
{
  g_autofree char *key = break_promise (f);

  gate_start_again (&f->gate);
  press (f, "reminder-done", key);
  gate_wait_until_idle (&f->gate);
  ui_wait (can_undo, f);
  g_assert_cmpuint (f->opened, ==, 1);
  g_assert_cmpstr (f->asked->str, ==, "");
}

static gboolean
is_put_off (gpointer data)
{
  return sov_gate_get_store (((Fixture *) data)->gate.gate) != NULL;
}

static void
test_later_when_not_running (Fixture *f,
                             gconstpointer data)
{
  g_autofree char *key = break_promise (f);

  gate_start_again (&f->gate);
  press (f, "reminder-later", key);
  ui_wait (is_put_off, f);
  gate_wait_until_idle (&f->gate);
  g_assert_cmpuint (f->opened, ==, 1);
  g_assert_cmpstr (f->asked->str, ==, "");
}

static void
test_several_answers_open_once (Fixture *f,
                                gconstpointer data)
{
  g_autofree char *key = break_promise (f);

  gate_start_again (&f->gate);
  g_action_group_activate_action (G_ACTION_GROUP (f->application), "reminder-later", g_variant_new_string ("promise-77-1"));
  press (f, "reminder-done", key);
  gate_wait_until_idle (&f->gate);
  ui_wait (can_undo, f);
  g_assert_cmpuint (f->opened, ==, 1);
  g_assert_cmpstr (f->asked->str, ==, "");
}

/* The window says that it is locked, and what was answered is done once it opens. */
static void
test_shut_when_not_running (Fixture *f,
                            gconstpointer data)
{
  g_autofree char *key = break_promise (f);

  gate_start_again (&f->gate);
  memory_key_store_say (f->gate.keys, SOV_KEY_LOCKED, SOV_KEY_FOUND);
  press (f, "reminder-done", key);
  ui_wait (has_asked, f);
  g_assert_cmpstr (f->asked->str, ==, "win.show-page ");

  memory_key_store_say (f->gate.keys, SOV_KEY_FOUND, SOV_KEY_FOUND);
  gate_start (&f->gate, SOV_GATE_READY);
  ui_wait (can_undo, f);
}

static void
test_click_when_not_running (Fixture *f,
                             gconstpointer data)
{
  press (f, "show-reminder", "promise-1-1");
  g_assert_cmpstr (f->asked->str, ==, "win.show-page ");
  g_assert_cmpuint (f->opened, ==, 0);
}

#define ADD(path, func) g_test_add ("/ui/application-reminders/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("a-click-opens-what-it-is-about", test_show);
  ADD ("a-click-on-several-opens-today", test_several);
  ADD ("a-click-on-what-is-over-opens-today", test_over);
  ADD ("done-does-it-and-opens-nothing", test_done);
  ADD ("done-behind-a-lock-waits-for-the-key", test_locked);
  ADD ("done-is-done-when-the-program-does-not-run", test_done_when_not_running);
  ADD ("in-an-hour-is-noted-when-the-program-does-not-run", test_later_when_not_running);
  ADD ("two-answers-open-the-vault-once", test_several_answers_open_once);
  ADD ("a-vault-that-stays-shut-is-said-by-the-window", test_shut_when_not_running);
  ADD ("a-click-when-the-program-does-not-run-brings-the-window", test_click_when_not_running);

  return g_test_run ();
}
