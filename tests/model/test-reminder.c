/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-reminder.h"

#include "model/sov-time.h"

#define HELSINKI "Europe/Helsinki"

typedef struct
{
  const char *path;
  SovTodayKind kind;
  SovCure cure;
  SovAttention attention;
  const char *since;
  const char *due;
  gboolean has_clock;
  const char *zone;
  const char *moment; /* NULL: nobody is reminded */
} Case;

/* Quiet from 20 to 8. */
static const Case cases[] = {
  { "/model/reminder/my-promise-is-told-an-hour-before", SOV_TODAY_DUE, 0, 0, "2026-11-01T10:00", "2026-11-20T15:00", TRUE, HELSINKI, "2026-11-20T14:00" },
  { "/model/reminder/a-short-promise-is-told-at-half-time", SOV_TODAY_DUE, 0, 0, "2026-11-20T14:00", "2026-11-20T15:00", TRUE, HELSINKI, "2026-11-20T14:30" },
  { "/model/reminder/a-promise-for-a-day-is-told-at-nine", SOV_TODAY_DUE, 0, 0, "2026-11-01T10:00", "2026-11-20T23:59", FALSE, HELSINKI, "2026-11-20T09:00" },
  { "/model/reminder/nine-is-where-the-computer-is", SOV_TODAY_DUE, 0, 0, "2026-11-01T10:00", "2026-11-20T23:59", FALSE, "America/Santiago", "2026-11-20T14:00" },
  { "/model/reminder/a-promise-of-the-early-morning-is-told-the-evening-before", SOV_TODAY_DUE, 0, 0, "2026-11-01T10:00", "2026-11-20T07:30", TRUE, HELSINKI, "2026-11-19T19:00" },
  { "/model/reminder/what-was-promised-after-that-evening-is-told-when-it-may", SOV_TODAY_DUE, 0, 0, "2026-11-19T21:00", "2026-11-20T07:30", TRUE, HELSINKI, "2026-11-20T06:30" },
  { "/model/reminder/a-promise-just-after-quiet-hours-is-told-when-they-end", SOV_TODAY_DUE, 0, 0, "2026-11-01T10:00", "2026-11-20T08:30", TRUE, HELSINKI, "2026-11-20T07:30" },
  { "/model/reminder/another-s-promise-is-asked-about-when-it-is-due", SOV_TODAY_WAITING, 0, 0, "2026-11-01T10:00", "2026-11-20T15:00", TRUE, HELSINKI, "2026-11-20T15:00" },
  { "/model/reminder/what-is-late-was-due-when-it-was-due", SOV_TODAY_WARNING, SOV_CURE_MARK_DONE, 0, "2026-11-01T10:00", "2026-11-20T15:00", TRUE, HELSINKI, "2026-11-20T15:00" },
  { "/model/reminder/a-message-to-send-is-no-reminder", SOV_TODAY_WARNING, SOV_CURE_SEND, 0, "2026-11-01T10:00", "2026-11-20T15:00", TRUE, HELSINKI, NULL },
  { "/model/reminder/a-first-call-is-told-before-its-hour-is-over", SOV_TODAY_COMPLAINT, 0, SOV_ATTENTION_CALL, "2026-11-20T10:00", "2026-11-20T11:00", TRUE, HELSINKI, "2026-11-20T10:30" },
  { "/model/reminder/a-retry-is-told-at-its-moment", SOV_TODAY_COMPLAINT, 0, SOV_ATTENTION_CALL_AGAIN, "2026-11-20T10:00", "2026-11-20T11:00", TRUE, HELSINKI, "2026-11-20T11:00" },
  { "/model/reminder/a-follow-up-is-told-at-its-moment", SOV_TODAY_COMPLAINT, 0, SOV_ATTENTION_FOLLOW_UP, "2026-11-13T10:00", "2026-11-20T10:00", TRUE, HELSINKI, "2026-11-20T10:00" },
  { "/model/reminder/a-term-outside-is-told-a-week-before", SOV_TODAY_COMPLAINT, 0, SOV_ATTENTION_EXTERNAL, "2026-11-01T10:00", "2026-11-27T23:59", FALSE, HELSINKI, "2026-11-20T09:00" },
  { "/model/reminder/what-is-owed-by-no-day-is-no-reminder", SOV_TODAY_COMPENSATION, 0, 0, "2026-11-01T10:00", NULL, FALSE, HELSINKI, NULL },
  { "/model/reminder/what-is-owed-by-a-day-is-told-at-nine", SOV_TODAY_COMPENSATION, 0, 0, "2026-11-01T10:00", "2026-11-20T23:59", FALSE, HELSINKI, "2026-11-20T09:00" },
  { "/model/reminder/to-ask-how-it-went-is-no-reminder", SOV_TODAY_ASK_FEEDBACK, 0, 0, "2026-11-01T10:00", "2026-11-20T15:00", TRUE, HELSINKI, NULL },
};

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);
  return ms;
}

static SovQuiet *
quiet_in (const char *name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

  g_assert_nonnull (zone);
  return sov_quiet_new (zone, 20 * 60, 8 * 60);
}

static GPtrArray *
items_of (const Case *test)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  SovTodayItem *item = sov_today_item_new (test->kind, "T");

  item->urgency = SOV_URGENCY_TODAY;
  item->cure = test->cure;
  item->attention = test->attention;
  item->since = at (test->since);
  item->due = test->due != NULL ? at (test->due) : SOV_NO_TIME;
  item->due_has_clock = test->has_clock;
  item->term = item->complaint = item->subject_id = 7;
  g_ptr_array_add (items, item);

  return items;
}

static GPtrArray *
remind (GPtrArray *items,
        const char *zone,
        const char *now)
{
  g_autoptr (SovQuiet) quiet = quiet_in (zone);
  GPtrArray *reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_reminder_free);

  sov_reminders_add (reminders, items, quiet, at (now));
  return reminders;
}

static const SovReminder *
only (GPtrArray *reminders)
{
  g_assert_cmpuint (reminders->len, ==, 1);
  return reminders->pdata[0];
}

static void
test_moment (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) items = items_of (test);
  g_autoptr (GPtrArray) reminders = remind (items, test->zone, "2026-11-19T12:00");
  g_autofree char *moment = NULL;

  if (test->moment == NULL)
    {
      g_assert_cmpuint (reminders->len, ==, 0);
      return;
    }

  moment = sov_time_to_local (only (reminders)->at);
  g_assert_cmpstr (moment, ==, test->moment);
}

static void
test_due (void)
{
  g_autoptr (GPtrArray) items = items_of (&cases[0]);
  g_autoptr (GPtrArray) reminders = remind (items, HELSINKI, "2026-11-19T12:00");
  g_autoptr (SovQuiet) quiet = quiet_in (HELSINKI);

  g_assert_false (sov_reminder_is_due (only (reminders), quiet, at ("2026-11-20T13:59")));
  g_assert_true (sov_reminder_is_due (only (reminders), quiet, at ("2026-11-20T14:00")));
  g_assert_false (sov_reminder_is_due (only (reminders), quiet, at ("2026-11-20T20:00")));
  g_assert_false (sov_reminder_is_due (only (reminders), quiet, at ("2026-11-21T07:59")));
  g_assert_true (sov_reminder_is_due (only (reminders), quiet, at ("2026-11-21T08:00")));
}

static void
test_late_is_the_same (void)
{
  g_autoptr (GPtrArray) early = items_of (&cases[0]);
  g_autoptr (GPtrArray) late = items_of (&cases[0]);
  g_autoptr (GPtrArray) before = remind (early, HELSINKI, "2026-11-20T12:00");
  g_autoptr (GPtrArray) after = NULL;

  ((SovTodayItem *) late->pdata[0])->kind = SOV_TODAY_WARNING;
  ((SovTodayItem *) late->pdata[0])->cure = SOV_CURE_MARK_DONE;
  after = remind (late, HELSINKI, "2026-11-21T12:00");

  g_assert_cmpstr (only (before)->key, ==, only (after)->key);
}

static void
test_moved_is_another (void)
{
  g_autoptr (GPtrArray) items = items_of (&cases[0]);
  g_autoptr (GPtrArray) before = remind (items, HELSINKI, "2026-11-20T12:00");
  g_autoptr (GPtrArray) after = NULL;

  ((SovTodayItem *) items->pdata[0])->due = at ("2026-11-20T16:00");
  after = remind (items, HELSINKI, "2026-11-20T12:00");

  g_assert_cmpstr (only (before)->key, !=, only (after)->key);
}

static void
test_once (void)
{
  g_autoptr (GPtrArray) items = items_of (&cases[0]);
  g_autoptr (GPtrArray) reminders = remind (items, HELSINKI, "2026-11-20T12:00");
  g_autoptr (SovQuiet) quiet = quiet_in (HELSINKI);

  sov_reminders_add (reminders, items, quiet, at ("2026-11-20T12:00"));
  g_assert_cmpuint (reminders->len, ==, 1);
}

static void
test_put_away (void)
{
  const Case waits = { NULL, SOV_TODAY_COMPLAINT, 0, SOV_ATTENTION_OWN_PART, "2026-11-19T10:00", "2026-11-20T10:00", TRUE, HELSINKI, NULL };
  g_autoptr (GPtrArray) items = items_of (&waits);
  g_autoptr (GPtrArray) reminders = NULL;

  ((SovTodayItem *) items->pdata[0])->urgency = SOV_URGENCY_WAITING;
  reminders = remind (items, HELSINKI, "2026-11-20T12:00");

  g_assert_cmpuint (reminders->len, ==, 0);
}

static void
test_outside_last (void)
{
  const Case outside = { NULL, SOV_TODAY_COMPLAINT, 0, SOV_ATTENTION_EXTERNAL, "2026-11-01T10:00", "2026-11-27T23:59", FALSE, HELSINKI, NULL };
  g_autoptr (GPtrArray) items = items_of (&outside);
  g_autoptr (GPtrArray) first = remind (items, HELSINKI, "2026-11-24T12:00");
  g_autoptr (GPtrArray) last = remind (items, HELSINKI, "2026-11-25T12:00");
  g_autofree char *moment = sov_time_to_local (only (last)->at);

  g_assert_cmpstr (moment, ==, "2026-11-25T09:00");
  g_assert_cmpstr (only (first)->key, !=, only (last)->key);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_moment);
  g_test_add_func ("/model/reminder/it-is-due-from-its-moment-on-outside-quiet-hours", test_due);
  g_test_add_func ("/model/reminder/a-promise-that-is-late-is-the-same-reminder", test_late_is_the_same);
  g_test_add_func ("/model/reminder/a-promise-that-moves-is-another-reminder", test_moved_is_another);
  g_test_add_func ("/model/reminder/what-is-there-already-is-not-added", test_once);
  g_test_add_func ("/model/reminder/what-was-put-away-is-left-in-peace", test_put_away);
  g_test_add_func ("/model/reminder/a-term-outside-is-told-again-two-days-before", test_outside_last);

  return g_test_run ();
}
