/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-quiet.h"

#include "model/sov-time.h"

/* T24, summer time: quiet hours and the night, by clocks that skip and repeat
 * hours at night, at midnight, by half an hour, and a whole day. */

static GTimeZone *
zone_of (const char *name)
{
  GTimeZone *zone = g_time_zone_new_identifier (name);

  g_assert_nonnull (zone);
  return zone;
}

/* "2026-03-29T02:30+02:00" */
static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);
  return ms;
}

typedef struct
{
  const char *path;
  const char *zone;
  int from;
  int to;
  const char *now;
  const char *end; /* NULL: it is not quiet */
} Quiet;

static const Quiet quiets[] = {
  { "/model/quiet/the-night-is-quiet-without-being-asked", "Europe/Helsinki", 0, 0, "2026-11-20T22:00+02:00", "2026-11-21T07:00+02:00" },
  { "/model/quiet/seven-is-no-night-any-more", "Europe/Helsinki", 0, 0, "2026-11-20T07:00+02:00", NULL },
  { "/model/quiet/the-minute-before-ten-is-no-night-yet", "Europe/Helsinki", 0, 0, "2026-11-20T21:59+02:00", NULL },
  { "/model/quiet/own-hours-go-over-midnight", "Europe/Helsinki", 1200, 480, "2026-11-20T20:00+02:00", "2026-11-21T08:00+02:00" },
  { "/model/quiet/own-hours-of-the-day-are-beside-the-night", "Europe/Helsinki", 720, 780, "2026-11-20T12:30+02:00", "2026-11-20T13:00+02:00" },
  { "/model/quiet/hours-that-leave-nothing-of-the-day-do-not-count", "Europe/Helsinki", 420, 1320, "2026-11-20T12:30+02:00", NULL },
  { "/model/quiet/hours-out-of-the-day-are-cut", "Europe/Helsinki", 1200, 99999, "2026-11-20T21:00+02:00", "2026-11-21T07:00+02:00" },
  { "/model/quiet/a-skipped-hour-ends-it-as-late-as-the-clock-says", "Europe/Helsinki", 0, 0, "2026-03-28T23:00+02:00", "2026-03-29T07:00+03:00" },
  { "/model/quiet/a-repeated-hour-ends-it-as-late-as-the-clock-says", "Europe/Helsinki", 0, 0, "2026-10-24T23:00+03:00", "2026-10-25T07:00+02:00" },
  { "/model/quiet/an-end-in-the-gap-is-later", "Europe/Helsinki", 60, 450, "2026-03-29T01:00+02:00", "2026-03-29T07:30+03:00" },
  { "/model/quiet/midnight-that-does-not-exist", "America/Santiago", 0, 0, "2026-09-05T23:30-04:00", "2026-09-06T07:00-03:00" },
  { "/model/quiet/half-an-hour-of-summer", "Australia/Lord_Howe", 0, 0, "2026-10-03T23:30+10:30", "2026-10-04T07:00+11:00" },
  { "/model/quiet/a-day-that-does-not-exist", "Pacific/Apia", 0, 0, "2011-12-29T23:30-10:00", "2011-12-31T07:00+14:00" },
};

static void
test_quiet (gconstpointer data)
{
  const Quiet *test = data;
  g_autoptr (GTimeZone) zone = zone_of (test->zone);
  g_autoptr (SovQuiet) quiet = sov_quiet_new (zone, test->from, test->to);
  gint64 now = at (test->now);

  g_assert_cmpint (sov_quiet_holds (quiet, now), ==, test->end != NULL);
  g_assert_cmpint (sov_quiet_get_end (quiet, now), ==, test->end != NULL ? at (test->end) : now);
}

static void
test_begin (void)
{
  g_autoptr (GTimeZone) zone = zone_of ("Europe/Helsinki");
  g_autoptr (SovQuiet) quiet = sov_quiet_new (zone, 20 * 60, 8 * 60);

  g_assert_cmpint (sov_quiet_get_begin (quiet, at ("2026-11-21T06:00+02:00")), ==, at ("2026-11-20T20:00+02:00"));
  g_assert_cmpint (sov_quiet_get_begin (quiet, at ("2026-11-20T23:00+02:00")), ==, at ("2026-11-20T20:00+02:00"));
  g_assert_cmpint (sov_quiet_get_begin (quiet, at ("2026-11-20T12:00+02:00")), ==, at ("2026-11-20T12:00+02:00"));
}

/* 02:30 does not come where the clock skips from 3 to 4; 03:30 comes twice when
 * it goes back. */
static void
test_gap_and_overlap (void)
{
  g_autoptr (GTimeZone) helsinki = zone_of ("Europe/Helsinki");
  g_autoptr (GTimeZone) santiago = zone_of ("America/Santiago");
  int day;

  g_assert_true (sov_time_day_from_date (2026, 3, 29, &day));
  g_assert_cmpint (sov_time_instant_in (helsinki, day, 3 * 60 + 30), ==, at ("2026-03-29T04:30+03:00"));
  g_assert_true (sov_time_day_from_date (2026, 10, 25, &day));
  g_assert_cmpint (sov_time_instant_in (helsinki, day, 3 * 60 + 30), ==, at ("2026-10-25T03:30+03:00"));
  g_assert_true (sov_time_day_from_date (2026, 9, 6, &day));
  g_assert_cmpint (sov_time_instant_in (santiago, day, 0), ==, at ("2026-09-06T01:00-03:00"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (quiets); i++)
    g_test_add_data_func (quiets[i].path, &quiets[i], test_quiet);
  g_test_add_func ("/model/quiet/its-beginning-is-found-on-either-side-of-midnight", test_begin);
  g_test_add_func ("/model/quiet/a-skipped-time-is-later-and-a-repeated-one-the-first", test_gap_and_overlap);

  return g_test_run ();
}
