/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-time.h"
#include "model/sov-window.h"

#define MONDAY "2026-10-19T"
#define TUESDAY "2026-10-20T"

typedef struct
{
  const char *path;
  const char *text;
  int from;
  int to;
} Reads;

typedef struct
{
  const char *path;
  const char *hours;
  const char *now;
  gboolean inside;
  const char *opening;
} Moment;

static const Reads reads[] = {
  { "/model/window/hours-with-a-colon-are-read", "09:00-15:00", 540, 900 },
  { "/model/window/hours-with-a-dot-are-read", "9.30-15.00", 570, 900 },
  { "/model/window/bare-hours-are-read", "9-15", 540, 900 },
  { "/model/window/a-real-dash-with-spaces-is-read", "9 – 15", 540, 900 },
  { "/model/window/round-the-clock-is-read", "00:00-24:00", 0, 1440 },
  { "/model/window/hours-over-midnight-are-read", "20:00-02:00", 1200, 120 },
  { "/model/window/hours-until-midnight-are-read", "20:00-24:00", 1200, 1440 },
};

static const struct
{
  const char *path;
  const char *text;
} refuses[] = {
  { "/model/window/no-hours-at-all-are-refused", "09:00-09:00" },
  { "/model/window/the-empty-text-is-refused", "" },
  { "/model/window/one-hour-is-refused", "09:00" },
  { "/model/window/hour-twenty-five-is-refused", "09:00-25:00" },
  { "/model/window/minute-sixty-is-refused", "09:60-15:00" },
  { "/model/window/half-a-minute-field-is-refused", "9:3-15" },
  { "/model/window/words-after-the-hours-are-refused", "9-15 arkisin" },
  { "/model/window/a-window-from-midnight-to-midnight-is-refused", "24:00-02:00" },
};

static const Moment moments[] = {
  { "/model/window/inside-opens-now-and-closes-today", "09:00-15:00", MONDAY "10:00", TRUE, MONDAY "10:00" },
  { "/model/window/before-opens-today", "09:00-15:00", MONDAY "08:00", FALSE, MONDAY "09:00" },
  { "/model/window/the-first-minute-is-inside", "09:00-15:00", MONDAY "09:00", TRUE, MONDAY "09:00" },
  { "/model/window/the-closing-minute-is-outside", "09:00-15:00", MONDAY "15:00", FALSE, TUESDAY "09:00" },
  { "/model/window/after-opens-tomorrow", "08:00-20:00", MONDAY "23:30", FALSE, TUESDAY "08:00" },
  { "/model/window/night-hours-hold-before-midnight", "20:00-02:00", MONDAY "23:00", TRUE, MONDAY "23:00" },
  { "/model/window/night-hours-hold-after-midnight", "20:00-02:00", TUESDAY "01:00", TRUE, TUESDAY "01:00" },
  { "/model/window/night-hours-close-in-the-night", "20:00-02:00", TUESDAY "02:00", FALSE, TUESDAY "20:00" },
  { "/model/window/between-night-hours-opens-in-the-evening", "20:00-02:00", MONDAY "12:00", FALSE, MONDAY "20:00" },
  { "/model/window/round-the-clock-is-always-open", "00:00-24:00", MONDAY "03:00", TRUE, MONDAY "03:00" },
  { "/model/window/opening-after-the-night-of-winter-time-keeps-the-clock", "08:00-20:00", "2026-10-24T23:00", FALSE,
    "2026-10-25T08:00" },
};

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
test_reads (gconstpointer data)
{
  const Reads *row = data;
  g_autofree char *text = NULL;
  int from = 0;
  int to = 0;
  int again_from = 0;
  int again_to = 0;

  g_assert_true (sov_window_parse (row->text, &from, &to));
  g_assert_cmpint (from, ==, row->from);
  g_assert_cmpint (to, ==, row->to);

  text = sov_window_to_text (from, to);
  g_assert_true (sov_window_parse (text, &again_from, &again_to));
  g_assert_cmpint (again_from, ==, from);
  g_assert_cmpint (again_to, ==, to);
}

static void
test_refuses (gconstpointer text)
{
  int from = -1;
  int to = -1;

  g_assert_false (sov_window_parse (text, &from, &to));
  g_assert_cmpint (from, ==, -1);
  g_assert_cmpint (to, ==, -1);
}

static void
test_moment (gconstpointer data)
{
  const Moment *row = data;
  gint64 now = at (row->now);
  int from = 0;
  int to = 0;

  g_assert_true (sov_window_parse (row->hours, &from, &to));
  g_assert_cmpint (sov_window_contains (from, to, now), ==, row->inside);
  g_assert_cmpint (sov_window_next_opening (from, to, now), ==, at (row->opening));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (reads); i++)
    g_test_add_data_func (reads[i].path, &reads[i], test_reads);
  for (gsize i = 0; i < G_N_ELEMENTS (refuses); i++)
    g_test_add_data_func (refuses[i].path, refuses[i].text, test_refuses);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    g_test_add_data_func (moments[i].path, &moments[i], test_moment);
  return g_test_run ();
}
