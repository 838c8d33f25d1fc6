/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-time.h"

/* The day of playing: Monday 2026-10-19 20:10 in Helsinki, 17:10 UTC. */
#define BASE_MS (G_GINT64_CONSTANT (1792429800) * 1000)

typedef struct
{
  const char *path;
  const char *text;
  const char *local;
  gint64 utc_seconds;
} Reads;

typedef struct
{
  const char *path;
  const char *text;
  SovTimeError code;
} Refuses;

static const Reads reads[] = {
  { "/model/time/a-story-time-is-the-clock-in-helsinki", "2026-10-19T20:10", "2026-10-19T20:10", 1792429800 },
  { "/model/time/winter-is-two-hours-from-utc", "2026-01-15T12:00", "2026-01-15T12:00", 1768471200 },
  { "/model/time/a-space-may-stand-for-the-t", "2026-10-19 20:10", "2026-10-19T20:10", 1792429800 },
  { "/model/time/seconds-are-kept", "2026-10-19T20:10:30", "2026-10-19T20:10", 1792429830 },
  { "/model/time/a-day-alone-is-its-first-instant", "2026-10-19", "2026-10-19T00:00", 1792357200 },
  { "/model/time/days-ahead-with-a-clock", "+3d 10:00", "2026-10-22T10:00", 1792652400 },
  { "/model/time/days-back-are-whole-days", "-62d", "2026-08-18T00:00", 1787000400 },
  { "/model/time/days-back-with-a-clock", "-62d 09:15", "2026-08-18T09:15", 1787033700 },
  { "/model/time/no-days-ahead-is-today", "+0d 21:00", "2026-10-19T21:00", 1792432800 },
  { "/model/time/days-ahead-may-have-a-t", "+1dT08:00", "2026-10-20T08:00", 1792472400 },
  { "/model/time/a-zone-that-is-named-is-kept", "2026-10-19T17:10Z", "2026-10-19T20:10", 1792429800 },
  { "/model/time/an-offset-is-kept", "2026-10-19T19:10+02:00", "2026-10-19T20:10", 1792429800 },
  { "/model/time/an-offset-to-the-west-is-kept", "2026-10-19T12:10-05:00", "2026-10-19T20:10", 1792429800 },
  { "/model/time/a-skipped-hour-is-the-later-time", "2026-03-29T03:30", "2026-03-29T04:30", 1774747800 },
  { "/model/time/the-last-minute-before-the-gap-stands", "2026-03-29T02:59", "2026-03-29T02:59", 1774745940 },
  { "/model/time/the-first-minute-after-the-gap-stands", "2026-03-29T04:00", "2026-03-29T04:00", 1774746000 },
  { "/model/time/an-hour-that-comes-twice-is-the-first", "2026-10-25T03:30", "2026-10-25T03:30", 1792888200 },
  { "/model/time/the-hour-after-the-overlap-is-winter", "2026-10-25T04:00", "2026-10-25T04:00", 1792893600 },
  { "/model/time/days-over-a-change-of-summer-time-keep-the-clock", "+7d 20:10", "2026-10-26T20:10", 1793038200 },
  { "/model/time/minutes-back-count-from-the-moment", "-40min", "2026-10-19T19:30", 1792427400 },
  { "/model/time/minutes-ahead-count-from-the-moment", "+20min", "2026-10-19T20:30", 1792431000 },
  { "/model/time/a-leap-day-is-a-day", "2028-02-29T12:00", "2028-02-29T12:00", 1835431200 },
};

static const Refuses refuses[] = {
  { "/model/time/month-thirteen-is-refused", "2026-13-01T10:00", SOV_TIME_ERROR_NO_SUCH },
  { "/model/time/month-zero-is-refused", "2026-00-10T10:00", SOV_TIME_ERROR_NO_SUCH },
  { "/model/time/the-thirtieth-of-february-is-refused", "2026-02-30", SOV_TIME_ERROR_NO_SUCH },
  { "/model/time/a-leap-day-in-a-common-year-is-refused", "2026-02-29", SOV_TIME_ERROR_NO_SUCH },
  { "/model/time/twenty-five-ninety-nine-is-refused", "2026-10-19T25:99", SOV_TIME_ERROR_NO_SUCH },
  { "/model/time/hour-twenty-four-is-refused", "2026-10-19T24:00", SOV_TIME_ERROR_NO_SUCH },
  { "/model/time/second-sixty-is-refused", "2026-10-19T20:10:60", SOV_TIME_ERROR_NO_SUCH },
  { "/model/time/year-one-is-refused", "0001-01-01T00:00", SOV_TIME_ERROR_ABSURD },
  { "/model/time/year-9999-is-refused", "9999-12-31T23:59", SOV_TIME_ERROR_ABSURD },
  { "/model/time/a-year-of-five-digits-is-refused", "12026-10-19T20:10", SOV_TIME_ERROR_ABSURD },
  { "/model/time/a-million-days-ahead-is-refused", "+1000000d", SOV_TIME_ERROR_ABSURD },
  { "/model/time/days-past-the-last-year-are-refused", "+79999d 10:00", SOV_TIME_ERROR_ABSURD },
  { "/model/time/days-before-the-first-year-are-refused", "-30000d", SOV_TIME_ERROR_ABSURD },
  { "/model/time/the-empty-text-is-refused", "", SOV_TIME_ERROR_FORM },
  { "/model/time/words-are-refused", "huomenna", SOV_TIME_ERROR_FORM },
  { "/model/time/a-finnish-date-is-refused", "19.10.2026", SOV_TIME_ERROR_FORM },
  { "/model/time/text-after-the-time-is-refused", "2026-10-19T20:10 sharp", SOV_TIME_ERROR_FORM },
  { "/model/time/a-t-without-a-clock-is-refused", "2026-10-19T", SOV_TIME_ERROR_FORM },
  { "/model/time/a-sign-without-days-is-refused", "+d 10:00", SOV_TIME_ERROR_FORM },
  { "/model/time/hours-ahead-are-refused", "+3h", SOV_TIME_ERROR_FORM },
  { "/model/time/a-sign-without-minutes-is-refused", "+min", SOV_TIME_ERROR_FORM },
  { "/model/time/half-minutes-are-refused", "+1.5min", SOV_TIME_ERROR_FORM },
  { "/model/time/minutes-with-a-clock-are-refused", "+10min 10:00", SOV_TIME_ERROR_FORM },
  { "/model/time/a-million-minutes-are-refused", "-1000000min", SOV_TIME_ERROR_ABSURD },
  { "/model/time/a-dot-in-the-clock-is-refused", "2026-10-19T20.10", SOV_TIME_ERROR_FORM },
  { "/model/time/one-digit-months-are-refused", "2026-1-9", SOV_TIME_ERROR_FORM },
};

static void
test_reads (gconstpointer data)
{
  const Reads *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *local = NULL;
  gint64 ms = 0;

  g_assert_true (sov_time_parse_local (row->text, BASE_MS, &ms, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ms, ==, row->utc_seconds * 1000);
  local = sov_time_to_local (ms);
  g_assert_cmpstr (local, ==, row->local);
}

static void
test_refuses (gconstpointer data)
{
  const Refuses *row = data;
  g_autoptr (GError) error = NULL;
  gint64 ms = 7;
  SovDue due = { .ms = 7 };

  g_assert_false (sov_time_parse_local (row->text, BASE_MS, &ms, &error));
  g_assert_error (error, SOV_TIME_ERROR, (int) row->code);
  g_assert_nonnull (strstr (error->message, row->text));
  g_assert_cmpint (ms, ==, 7);
  g_clear_error (&error);

  g_assert_false (sov_time_parse_due (row->text, BASE_MS, &due, &error));
  g_assert_error (error, SOV_TIME_ERROR, (int) row->code);
  g_assert_cmpint (due.ms, ==, 7);
}

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, BASE_MS, &ms, &error);
  g_assert_no_error (error);
  return ms;
}

static void
test_a_due_day_runs_to_its_end (void)
{
  g_autoptr (GError) error = NULL;
  SovDue due;

  g_assert_true (sov_time_parse_due ("2026-10-23", BASE_MS, &due, &error));
  g_assert_no_error (error);
  g_assert_cmpint (due.ms, ==, at ("2026-10-23T23:59"));
  g_assert_false (due.has_time);
  g_assert_true (due.exact);
}

static void
test_a_due_instant_keeps_its_clock (void)
{
  g_autoptr (GError) error = NULL;
  SovDue due;

  g_assert_true (sov_time_parse_due ("+3d 10:00", BASE_MS, &due, &error));
  g_assert_no_error (error);
  g_assert_cmpint (due.ms, ==, at ("2026-10-22T10:00"));
  g_assert_true (due.has_time);
  g_assert_true (due.exact);
  g_assert_cmpint (due.from_ms, ==, SOV_NO_TIME);
}

static void
test_midnight_belongs_to_the_day_it_begins (void)
{
  int today = sov_time_local_day (BASE_MS);

  g_assert_cmpint (sov_time_local_day (at ("2026-10-20T00:00")), ==, today + 1);
  g_assert_cmpint (sov_time_local_day (at ("2026-10-20T00:00") - 1), ==, today);
  g_assert_cmpint (sov_time_minute_of_day (at ("2026-10-20T00:00")), ==, 0);
  g_assert_cmpint (sov_time_minute_of_day (at ("2026-10-20T00:00") - 1), ==, 24 * 60 - 1);
}

static void
test_weekdays_are_those_of_the_calendar (void)
{
  g_assert_cmpint (sov_time_weekday (sov_time_local_day (BASE_MS)), ==, 1);
  g_assert_cmpint (sov_time_weekday (sov_time_local_day (at ("2026-10-25"))), ==, 7);
  g_assert_cmpint (sov_time_weekday (sov_time_local_day (at ("2000-01-01"))), ==, 6);
}

static void
test_days_are_those_of_gdate (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (19, G_DATE_OCTOBER, 2026);
  int day = 0;

  g_assert_cmpint (sov_time_local_day (BASE_MS), ==, (int) g_date_get_julian (date));
  g_assert_true (sov_time_day_from_date (2026, 10, 19, &day));
  g_assert_cmpint (day, ==, (int) g_date_get_julian (date));
  g_assert_false (sov_time_day_from_date (2026, 2, 29, &day));
  g_assert_false (sov_time_day_from_date (9999, 1, 1, &day));
}

static void
test_adding_a_day_keeps_the_clock_over_summer_time (void)
{
  g_assert_cmpint (sov_time_add_days (at ("2026-03-28T20:00"), 1), ==, at ("2026-03-29T20:00"));
  g_assert_cmpint (at ("2026-03-29T20:00") - at ("2026-03-28T20:00"), ==, 23 * SOV_TIME_HOUR_MS);
  g_assert_cmpint (sov_time_add_days (at ("2026-10-26T09:00"), -2), ==, at ("2026-10-24T09:00"));
  g_assert_cmpint (sov_time_add_days (at ("2026-10-19T09:00:30") + 5, 1), ==, at ("2026-10-20T09:00:30") + 5);
}

static void
test_the_end_of_a_day_is_its_last_minute (void)
{
  g_assert_cmpint (sov_time_end_of_day (BASE_MS), ==, at ("2026-10-19T23:59"));
  g_assert_cmpint (sov_time_end_of_day (at ("2026-10-25T00:00")), ==, at ("2026-10-25T23:59"));
  g_assert_cmpint (sov_time_end_of_day (at ("2026-10-25T00:00")) - at ("2026-10-25T00:00"), ==,
                   25 * SOV_TIME_HOUR_MS - SOV_TIME_MINUTE_MS);
}

static void
test_minutes_past_midnight_are_the_next_day (void)
{
  int today = sov_time_local_day (BASE_MS);

  g_assert_cmpint (sov_time_from_day_minute (today, 25 * 60), ==, at ("2026-10-20T01:00"));
}

static void
test_every_hour_of_a_year_comes_back (void)
{
  gint64 end = at ("2027-01-01");

  for (gint64 ms = at ("2026-01-01"); ms < end; ms += SOV_TIME_HOUR_MS)
    {
      gint64 back = sov_time_from_day_minute (sov_time_local_day (ms), sov_time_minute_of_day (ms));

      /* The hour that comes twice comes back as its first one. */
      g_assert_true (back == ms || (back == ms - SOV_TIME_HOUR_MS && ms == at ("2026-10-25T01:00Z")));
    }
}

static void
test_the_rule_alone_gives_the_same_offsets (void)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (GTimeZone) rule = sov_time_zone_by_rule ();
  gint64 end = at ("2031-01-01") / 1000;

  for (gint64 seconds = at ("2024-01-01") / 1000; seconds < end; seconds += 3600)
    {
      int by_file = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);
      int by_rule = g_time_zone_find_interval (rule, G_TIME_TYPE_UNIVERSAL, seconds);

      g_assert_cmpint (g_time_zone_get_offset (zone, by_file), ==, g_time_zone_get_offset (rule, by_rule));
    }
}

static void
test_an_instant_before_1970_is_written (void)
{
  g_autofree char *local = sov_time_to_local (-1000);

  g_assert_cmpstr (local, ==, "1970-01-01T01:59");
}

static void
test_the_present_is_after_this_was_written (void)
{
  g_assert_cmpint (sov_time_now (), >, G_GINT64_CONSTANT (1700000000) * 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (reads); i++)
    g_test_add_data_func (reads[i].path, &reads[i], test_reads);
  for (gsize i = 0; i < G_N_ELEMENTS (refuses); i++)
    g_test_add_data_func (refuses[i].path, &refuses[i], test_refuses);
  g_test_add_func ("/model/time/a-due-day-runs-to-its-end", test_a_due_day_runs_to_its_end);
  g_test_add_func ("/model/time/a-due-instant-keeps-its-clock", test_a_due_instant_keeps_its_clock);
  g_test_add_func ("/model/time/midnight-belongs-to-the-day-it-begins", test_midnight_belongs_to_the_day_it_begins);
  g_test_add_func ("/model/time/weekdays-are-those-of-the-calendar", test_weekdays_are_those_of_the_calendar);
  g_test_add_func ("/model/time/days-are-those-of-gdate", test_days_are_those_of_gdate);
  g_test_add_func ("/model/time/adding-a-day-keeps-the-clock-over-summer-time",
                   test_adding_a_day_keeps_the_clock_over_summer_time);
  g_test_add_func ("/model/time/the-end-of-a-day-is-its-last-minute", test_the_end_of_a_day_is_its_last_minute);
  g_test_add_func ("/model/time/minutes-past-midnight-are-the-next-day", test_minutes_past_midnight_are_the_next_day);
  g_test_add_func ("/model/time/every-hour-of-a-year-comes-back", test_every_hour_of_a_year_comes_back);
  g_test_add_func ("/model/time/the-rule-alone-gives-the-same-offsets", test_the_rule_alone_gives_the_same_offsets);
  g_test_add_func ("/model/time/an-instant-before-1970-is-written", test_an_instant_before_1970_is_written);
  g_test_add_func ("/model/time/the-present-is-after-this-was-written", test_the_present_is_after_this_was_written);
  return g_test_run ();
}
