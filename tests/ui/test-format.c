/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"

/* In the source language; no locale is needed for any of it. */

#define assert_text(text, expected)           \
  G_STMT_START                                \
  {                                           \
    g_autofree char *actual = (text);         \
    g_assert_cmpstr (actual, ==, (expected)); \
  }                                           \
  G_STMT_END

static gint64
at (const char *local)
{
  g_autoptr (GError) error = NULL;
  gint64 ms;

  sov_time_parse_local (local, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static void
test_times (void)
{
  assert_text (sov_format_time (at ("2026-11-21T14:05")), "21 Nov 2026, 14:05");
  assert_text (sov_format_day (at ("2026-01-05T00:00")), "5 Jan 2026");
  assert_text (sov_format_clock (at ("2026-07-01T09:00")), "09:00");
}

static void
test_no_time (void)
{
  assert_text (sov_format_time (SOV_NO_TIME), "");
  assert_text (sov_format_day (SOV_NO_TIME), "");
  assert_text (sov_format_clock (SOV_NO_TIME), "");
  assert_text (sov_format_relative (SOV_NO_TIME, TRUE, at ("2026-07-01T09:00")), "");
  assert_text (sov_format_relative_day (SOV_NO_TIME, at ("2026-07-01T09:00")), "");
}

static void
test_absurd_times (void)
{
  assert_text (sov_format_time (G_MAXINT64), "");
  assert_text (sov_format_day (G_MININT64 + 1), "");
}

static void
test_relative (void)
{
  gint64 now = at ("2026-10-19T20:10");

  assert_text (sov_format_relative (at ("2026-10-19T23:30"), TRUE, now), "today 23:30");
  assert_text (sov_format_relative (at ("2026-10-20T00:05"), TRUE, now), "tomorrow 00:05");
  assert_text (sov_format_relative (at ("2026-10-18T16:00"), TRUE, now), "yesterday 16:00");
  assert_text (sov_format_relative (at ("2026-10-22T10:00"), TRUE, now), "Thu 22 Oct, 10:00");
  assert_text (sov_format_relative (at ("2026-10-16T10:00"), TRUE, now), "16 Oct 2026, 10:00");
  assert_text (sov_format_relative (at ("2026-10-22T23:59"), FALSE, now), "in 3 days");
  assert_text (sov_format_relative_day (at ("2026-10-16T10:00"), now), "3 days ago");
  assert_text (sov_format_relative_day (at ("2026-12-24T10:00"), now), "24 Dec 2026");
}

static void
test_days_are_calendar_days (void)
{
  /* Two minutes apart, and another day; the clocks are changed on 25.10.2026. */
  assert_text (sov_format_relative_day (at ("2026-10-20T00:01"), at ("2026-10-19T23:59")), "tomorrow");
  assert_text (sov_format_relative_day (at ("2026-10-26T00:30"), at ("2026-10-25T00:30")), "tomorrow");
}

static void
test_vague_due (void)
{
  gint64 now = at ("2026-10-19T20:10");

  assert_text (sov_format_due (SOV_NO_TIME, FALSE, "next week", now), "next week");
  assert_text (sov_format_due (at ("2026-10-20T20:00"), TRUE, "tomorrow", now), "“tomorrow”, assumed tomorrow 20:00");
  assert_text (sov_format_due (at ("2026-10-20T20:00"), TRUE, NULL, now), "tomorrow 20:00");
  assert_text (sov_format_due (SOV_NO_TIME, FALSE, NULL, now), "");
}

static void
test_prices (void)
{
  g_autofree char *net = sov_format_price (85340, 255, FALSE);
  g_autofree char *gross = sov_format_price (85340, 255, TRUE);
  g_autofree char *unknown = sov_format_price (85340, -1, TRUE);

  g_assert_nonnull (g_strstr_len (net, -1, "+ VAT"));
  g_assert_nonnull (g_strstr_len (gross, -1, "incl. VAT"));
  g_assert_nonnull (g_strstr_len (gross, -1, "25,5"));
  g_assert_nonnull (g_strstr_len (unknown, -1, "incl. VAT"));
  g_assert_null (g_strstr_len (unknown, -1, "%"));
  assert_text (sov_format_price (SOV_NO_MONEY, 255, TRUE), "");
}

static void
test_hours_and_durations (void)
{
  assert_text (sov_format_hours (9 * 60, 15 * 60 + 30), "9:00–15:30");
  assert_text (sov_format_hours (-1, -1), "");
  assert_text (sov_format_duration (3 * SOV_TIME_HOUR_MS), "3 h");
  assert_text (sov_format_duration (200 * SOV_TIME_MINUTE_MS), "3 h 20 min");
  assert_text (sov_format_duration (72 * SOV_TIME_HOUR_MS), "3 days");
  assert_text (sov_format_duration (-1), "");
}

/* A state is never told by its colour alone, nor by its shape alone. */
static void
test_cells_differ (void)
{
  for (int a = SOV_CELL_MISSING; a <= SOV_CELL_NOT_NEEDED; a++)
    for (int b = SOV_CELL_MISSING; b < a; b++)
      {
        g_assert_cmpstr (sov_glyph_cell (a), !=, sov_glyph_cell (b));
        g_assert_cmpstr (sov_label_cell (a), !=, sov_label_cell (b));
      }
}

static void
assert_complete (GType type)
{
  g_autoptr (GListModel) words = sov_labels_of (type);
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  g_assert_cmpuint (g_list_model_get_n_items (words), ==, klass->n_values);
  for (guint i = 0; i < klass->n_values; i++)
    {
      g_autoptr (GtkStringObject) word = g_list_model_get_item (words, i);

      g_assert_cmpstr (gtk_string_object_get_string (word), !=, "");
      g_assert_cmpint (klass->values[i].value, ==, i + 1);
    }
}

static void
test_every_choice_has_words (void)
{
  assert_complete (SOV_TYPE_PARTY_KIND);
  assert_complete (SOV_TYPE_LANGUAGE);
  assert_complete (SOV_TYPE_PRACTICE);
  assert_complete (SOV_TYPE_DEAL_STATE);
  assert_complete (SOV_TYPE_MY_ROLE);
  assert_complete (SOV_TYPE_ROLE);
  assert_complete (SOV_TYPE_TERM_KIND);
  assert_complete (SOV_TYPE_TERM_STATE);
  assert_complete (SOV_TYPE_CHANNEL);
  assert_complete (SOV_TYPE_DIRECTION);
}

static void
test_unknown_values_are_empty (void)
{
  g_assert_cmpstr (sov_label_channel (0), ==, "");
  g_assert_cmpstr (sov_label_deal_state (99), ==, "");
  g_assert_cmpstr (sov_label_mood (0), ==, "");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/format/a-time-has-its-day-and-its-clock", test_times);
  g_test_add_func ("/ui/format/no-time-is-no-text", test_no_time);
  g_test_add_func ("/ui/format/a-time-that-no-calendar-has-is-no-text", test_absurd_times);
  g_test_add_func ("/ui/format/what-is-near-is-named-by-its-distance", test_relative);
  g_test_add_func ("/ui/format/tomorrow-begins-at-midnight", test_days_are_calendar_days);
  g_test_add_func ("/ui/format/a-vague-due-keeps-its-words", test_vague_due);
  g_test_add_func ("/ui/format/a-price-says-whether-tax-is-in-it", test_prices);
  g_test_add_func ("/ui/format/hours-and-durations-read-as-people-write-them", test_hours_and_durations);
  g_test_add_func ("/ui/format/each-cell-has-a-shape-and-a-word-of-its-own", test_cells_differ);
  g_test_add_func ("/ui/format/every-choice-has-words", test_every_choice_has_words);
  g_test_add_func ("/ui/format/a-value-from-a-later-version-is-left-blank", test_unknown_values_are_empty);

  return g_test_run ();
}
