/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-task.h"

#include "model/sov-reminder.h"
#include "model/sov-time.h"

/* When something of one's own is on Today, and how much it presses. */

#define NOW "2026-11-20T12:00"

static gint64
read (const char *when)
{
  gint64 ms = SOV_NO_TIME;
  g_autoptr (GError) error = NULL;

  if (when != NULL)
    g_assert_true (sov_time_parse_local (when, 0, &ms, &error));
  return ms;
}

typedef struct
{
  const char *name;
  const char *due;
  gboolean has_clock;
  gboolean shown;
  SovUrgency urgency;
} Case;

static const Case cases[] = {
  { "without-a-day-it-may-be-done-when-it-suits", NULL, FALSE, TRUE, SOV_URGENCY_CALM },
  { "of-tomorrow-it-is-not-seen-today", "2026-11-21T00:00", TRUE, FALSE, SOV_URGENCY_TODAY },
  { "on-its-day-it-is-there-from-the-morning", "2026-11-20T23:59", FALSE, TRUE, SOV_URGENCY_TODAY },
  { "hours-before-its-hour-it-can-wait", "2026-11-20T15:00", TRUE, TRUE, SOV_URGENCY_TODAY },
  { "within-the-hour-it-presses", "2026-11-20T12:45", TRUE, TRUE, SOV_URGENCY_NOW },
  { "late-by-the-clock-it-presses-and-is-never-red", "2026-11-18T09:00", TRUE, TRUE, SOV_URGENCY_NOW },
  { "late-by-days-it-stays-until-it-is-done", "2026-11-01T23:59", FALSE, TRUE, SOV_URGENCY_TODAY },
};

static void
test_when_it_is_due (gconstpointer data)
{
  const Case *given = data;
  g_autoptr (SovTask) task = sov_task_new ();

  task->at = read ("2026-10-01T08:00");
  task->due = read (given->due);
  task->due_has_clock = given->has_clock;
  g_assert_cmpint (sov_task_is_on_today (task, read (NOW)), ==, given->shown);
  g_assert_cmpint (sov_task_get_urgency (task, read (NOW)), ==, given->urgency);
}

static void
test_what_is_done_or_not_needed_is_gone (void)
{
  g_autoptr (SovTask) task = sov_task_new ();

  task->at = read ("2026-10-01T08:00");
  g_assert_true (sov_task_is_on_today (task, read (NOW)));
  task->state = SOV_TASK_DONE;
  g_assert_false (sov_task_is_on_today (task, read (NOW)));
  task->state = SOV_TASK_NOT_NEEDED;
  g_assert_false (sov_task_is_on_today (task, read (NOW)));
}

static void
test_what_was_written_down_later_is_not_there_yet (void)
{
  g_autoptr (SovTask) task = sov_task_new ();

  task->at = read ("2026-11-20T12:01");
  g_assert_false (sov_task_is_on_today (task, read (NOW)));
}

static void
test_a_task_is_reminded_of_once_and_not_as_a_lesson_or_a_promise (void)
{
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_reminder_free);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (SovQuiet) quiet = sov_quiet_new (zone, 0, 0);

  for (SovTodayKind kind = SOV_TODAY_IMPROVE; kind <= SOV_TODAY_TASK; kind++)
    {
      SovTodayItem *item = sov_today_item_new (kind, "T");

      item->subject_id = 7;
      item->term = 7;
      item->due = read ("2026-11-20T15:00");
      item->due_has_clock = TRUE;
      g_ptr_array_add (items, item);
    }
  g_ptr_array_add (items, g_object_ref (items->pdata[items->len - 1]));

  sov_reminders_add (reminders, items, quiet, read (NOW));
  g_assert_cmpuint (reminders->len, ==, 2);
  g_assert_cmpint (((SovReminder *) reminders->pdata[1])->item->kind, ==, SOV_TODAY_TASK);
  g_assert_cmpint (((SovReminder *) reminders->pdata[1])->at, ==, read ("2026-11-20T14:00"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/task/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_when_it_is_due);
    }
  g_test_add_func ("/model/task/what-is-done-or-not-needed-is-gone", test_what_is_done_or_not_needed_is_gone);
  g_test_add_func ("/model/task/what-was-written-down-later-is-not-there-yet", test_what_was_written_down_later_is_not_there_yet);
  g_test_add_func ("/model/task/a-task-is-reminded-of-once-and-not-as-a-lesson-or-a-promise", test_a_task_is_reminded_of_once_and_not_as_a_lesson_or_a_promise);
  return g_test_run ();
}
