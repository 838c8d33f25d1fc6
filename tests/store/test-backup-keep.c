/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-keep.h"

#include "model/sov-time.h"

/* Which backups stay: many of late, fewer of long ago, never too few. */

#define HOUR SOV_TIME_HOUR_MS

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static void
add (GArray *marks,
     gint64 when,
     SovBackupReason reason)
{
  SovBackupMark mark = { (gint64) marks->len + 1, when, reason };

  g_array_append_val (marks, mark);
}

static GArray *
marks_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (SovBackupMark));
}

static gboolean
goes (const GArray *going,
      gint64 number)
{
  for (guint i = 0; i < going->len; i++)
    if (g_array_index (going, gint64, i) == number)
      return TRUE;

  return FALSE;
}

static void
test_the_last_three_always_stay (void)
{
  g_autoptr (GArray) marks = marks_new ();
  g_autoptr (GArray) going = NULL;

  for (guint i = 0; i < 3; i++)
    add (marks, at ("2020-01-01T10:00"), SOV_BACKUP_HOURLY);
  going = sov_backup_keep_choose (marks, at ("2026-11-22T10:00"));
  g_assert_cmpuint (going->len, ==, 0);
}

static void
test_of_one_hour_the_newest_stays (void)
{
  g_autoptr (GArray) marks = marks_new ();
  g_autoptr (GArray) going = NULL;

  for (guint i = 0; i < 6; i++)
    add (marks, at ("2026-11-22T10:05") + i * SOV_TIME_MINUTE_MS, SOV_BACKUP_ASKED);
  going = sov_backup_keep_choose (marks, at ("2026-11-22T11:00"));
  g_assert_cmpuint (going->len, ==, 3);
  g_assert_true (goes (going, 1) && goes (going, 2) && goes (going, 3));
}

/* Every hour for two years: 24 hours, 14 days, 8 weeks and 12 months are left,
 * some of them the same. */
static void
test_two_years_of_hours_leave_some_dozens (void)
{
  g_autoptr (GArray) marks = marks_new ();
  g_autoptr (GArray) going = NULL;
  gint64 now = at ("2026-11-22T12:00");
  guint n = 2 * 365 * 24;
  guint left;

  for (guint i = 0; i < n; i++)
    add (marks, now - (gint64) (n - 1 - i) * HOUR, SOV_BACKUP_HOURLY);
  going = sov_backup_keep_choose (marks, now);
  left = n - going->len;
  g_assert_cmpuint (left, <=, 24 + 14 + 8 + 12);
  g_assert_cmpuint (left, >=, 24 + 12 + 5 + 9);
  for (guint i = 0; i < 24; i++)
    g_assert_false (goes (going, n - i));
}

static void
test_what_was_made_before_something_large_stays_ninety_days (void)
{
  g_autoptr (GArray) marks = marks_new ();
  g_autoptr (GArray) early = NULL;
  g_autoptr (GArray) late = NULL;

  add (marks, at ("2026-08-01T10:01"), SOV_BACKUP_BEFORE);
  for (guint i = 0; i < 60; i++)
    add (marks, at ("2026-08-01T10:10") + (gint64) i * 12 * HOUR, SOV_BACKUP_HOURLY);

  early = sov_backup_keep_choose (marks, sov_time_add_days (at ("2026-08-01T10:00"), 90));
  g_assert_false (goes (early, 1));
  late = sov_backup_keep_choose (marks, sov_time_add_days (at ("2026-08-01T10:02"), 90));
  g_assert_true (goes (late, 1));
}

/* T25, a clock that jumps: one that was a year ahead for a day leaves the copies of that day in
 * their place in the order: what came after them is newer. */
static void
test_a_wrong_clock_does_not_make_old_copies_new (void)
{
  g_autoptr (GArray) marks = marks_new ();
  g_autoptr (GArray) going = NULL;
  guint n;

  for (guint i = 0; i < 5; i++)
    add (marks, at ("2027-11-22T10:00") + i * SOV_TIME_MINUTE_MS, SOV_BACKUP_HOURLY);
  for (guint i = 0; i < 30; i++)
    add (marks, at ("2026-11-22T10:00") + (gint64) i * HOUR, SOV_BACKUP_HOURLY);
  n = marks->len;
  going = sov_backup_keep_choose (marks, at ("2026-11-24T10:00"));
  for (guint i = 0; i < 24; i++)
    g_assert_false (goes (going, n - i));
}

static void
test_the_order_they_are_given_in_does_not_matter (void)
{
  g_autoptr (GArray) marks = marks_new ();
  g_autoptr (GArray) turned = marks_new ();
  g_autoptr (GArray) going = NULL;
  g_autoptr (GArray) same = NULL;

  for (guint i = 0; i < 100; i++)
    add (marks, at ("2026-11-01T10:00") + (gint64) i * 2 * HOUR, SOV_BACKUP_HOURLY);
  for (guint i = marks->len; i > 0; i--)
    g_array_append_val (turned, g_array_index (marks, SovBackupMark, i - 1));
  going = sov_backup_keep_choose (marks, at ("2026-11-22T10:00"));
  same = sov_backup_keep_choose (turned, at ("2026-11-22T10:00"));
  g_assert_cmpmem (going->data, going->len * sizeof (gint64), same->data, same->len * sizeof (gint64));
}

/* Taken one after the other, for years, there are always at least three, and
 * the newest is never let go. */
static void
test_any_history_leaves_at_least_three (void)
{
  g_autoptr (GArray) marks = marks_new ();
  gint64 now = at ("2024-01-01T08:00");
  gint64 number = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GArray) going = NULL;
      SovBackupMark mark = { ++number, 0, (SovBackupReason) g_test_rand_int_range (1, 6) };

      now += (gint64) g_test_rand_int_range (-3, 40) * HOUR / 2;
      mark.at = now;
      g_array_append_val (marks, mark);
      going = sov_backup_keep_choose (marks, now);
      g_assert_false (goes (going, number));
      for (guint j = marks->len; j > 0; j--)
        if (goes (going, g_array_index (marks, SovBackupMark, j - 1).number))
          g_array_remove_index (marks, j - 1);
      g_assert_cmpuint (marks->len, >=, MIN (i + 1, SOV_BACKUP_KEEP_LEAST));
      g_assert_cmpuint (marks->len, <=, 24 + 14 + 8 + 12 + 250);
    }
}

#define ADD(name, test) g_test_add_func ("/store/backup-keep/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-last-three-always-stay", test_the_last_three_always_stay);
  ADD ("of-one-hour-the-newest-stays", test_of_one_hour_the_newest_stays);
  ADD ("two-years-of-hours-leave-some-dozens", test_two_years_of_hours_leave_some_dozens);
  ADD ("what-was-made-before-something-large-stays-ninety-days", test_what_was_made_before_something_large_stays_ninety_days);
  ADD ("a-wrong-clock-does-not-make-old-copies-new", test_a_wrong_clock_does_not_make_old_copies_new);
  ADD ("the-order-they-are-given-in-does-not-matter", test_the_order_they_are_given_in_does_not_matter);
  ADD ("any-history-leaves-at-least-three", test_any_history_leaves_at_least_three);
  return g_test_run ();
}
