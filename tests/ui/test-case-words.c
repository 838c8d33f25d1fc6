/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-words.h"

#include "model/sov-time.h"
#include "support/ui-support.h"
#include "ui/complaints/sov-case-next.h"

#define MINUTES(n) ((n) * SOV_TIME_MINUTE_MS)
#define HOURS(n) ((n) * SOV_TIME_HOUR_MS)

/* A Tuesday at ten, in the hours of contact. */
static gint64
get_arrival (void)
{
  int day;

  g_assert_true (sov_time_day_from_date (2026, 11, 10, &day));
  return sov_time_from_day_minute (day, 10 * 60);
}

static SovCase *
make_case (void)
{
  SovCase *of = sov_case_new ();

  of->complaint = sov_complaint_new ();
  of->complaint->at = get_arrival ();
  of->words = g_strdup ("Kukaan ei soittanut");
  of->channel = SOV_CHANNEL_EMAIL;

  return of;
}

static SovStep *
add_step (SovCase *of,
          SovStepKind did,
          gint64 after)
{
  return sov_complaint_add_step (of->complaint, did, get_arrival () + after);
}

static void
assert_clock (SovCase *of,
              gint64 after,
              const char *headline,
              const char *detail,
              SovNear near)
{
  g_auto (SovCaseClock) clock = { NULL };

  sov_case_clock_read (&clock, of, get_arrival () + after);
  g_assert_cmpstr (clock.headline, ==, headline);
  g_assert_cmpstr (clock.detail, ==, detail);
  g_assert_cmpint (clock.near, ==, near);
}

static void
test_the_call_is_due_within_the_hour (void)
{
  g_autoptr (SovCase) of = make_case ();

  assert_clock (of, 0, "Call by 11:00", "1 h left", SOV_NEAR_CALM);
  assert_clock (of, MINUTES (22), "Call by 11:00", "38 min left", SOV_NEAR_CALM);
}

static void
test_it_is_near_from_half_an_hour_on_and_late_after_the_hour (void)
{
  g_autoptr (SovCase) of = make_case ();

  assert_clock (of, MINUTES (29), "Call by 11:00", "31 min left", SOV_NEAR_CALM);
  assert_clock (of, MINUTES (30), "Call by 11:00", "30 min left", SOV_NEAR_SOON);
  assert_clock (of, MINUTES (60), "Call by 11:00", "0 min left", SOV_NEAR_SOON);
  assert_clock (of, MINUTES (61), "Call now", "It was due 11:00. A late call is better than none.", SOV_NEAR_LATE);
}

static void
test_after_no_answer_it_says_when_to_try_again (void)
{
  g_autoptr (SovCase) of = make_case ();

  add_step (of, SOV_STEP_TRIED_CALL, MINUTES (10));
  assert_clock (of, MINUTES (15), "Call again 10:40", "Nobody answered. The next try is in 25 min.", SOV_NEAR_CALM);
  assert_clock (of, MINUTES (40), "Call again now", "Nobody answered the last time.", SOV_NEAR_SOON);
}

static void
test_a_day_that_is_nearly_full_asks_for_the_next_step (void)
{
  g_autoptr (SovCase) of = make_case ();

  add_step (of, SOV_STEP_CONTACTED, MINUTES (10));
  assert_clock (of, HOURS (2), "Your part by tomorrow 10:00", "22 h left", SOV_NEAR_CALM);
  assert_clock (of, HOURS (22), "Your part by 10:00", "A day is nearly full. What is the next step, and when?", SOV_NEAR_SOON);
  assert_clock (of, HOURS (25), "A day is full", "What is the next step, and when? Agree on it with the customer.", SOV_NEAR_LATE);
}

static void
test_what_waits_says_until_when (void)
{
  g_autoptr (SovCase) of = make_case ();

  of->complaint->snoozed_until = get_arrival () + MINUTES (50);
  assert_clock (of, MINUTES (22), "Call by 11:00", "Waits until 10:50 · 38 min left", SOV_NEAR_CALM);
  assert_clock (of, MINUTES (51), "Call by 11:00", "9 min left", SOV_NEAR_SOON);
}

static void
test_the_customers_turn_is_calm_until_the_third_day (void)
{
  g_autoptr (SovCase) of = make_case ();

  add_step (of, SOV_STEP_CONTACTED, MINUTES (10));
  add_step (of, SOV_STEP_PROPOSED, MINUTES (20));
  assert_clock (of, HOURS (1), "The customer chooses. Ask again: in 3 days", "", SOV_NEAR_CALM);
  assert_clock (of, HOURS (73), "Ask what the customer chooses", "Since: today 10:20", SOV_NEAR_SOON);
}

static void
test_the_next_step_that_was_agreed_has_its_day (void)
{
  g_autoptr (SovCase) of = make_case ();
  g_autofree char *next = NULL;
  SovStep *step = add_step (of, SOV_STEP_CONTACTED, MINUTES (10));

  step->text = g_strdup ("Soitan uudelleen");
  step->due = get_arrival () + HOURS (26);
  assert_clock (of, HOURS (1), "The next step is agreed for: tomorrow 12:00", "", SOV_NEAR_CALM);
  next = sov_case_say_next (of, get_arrival () + HOURS (1));
  g_assert_cmpstr (next, ==, "The next step is agreed for: tomorrow 12:00");
}

static void
test_the_end_says_how_it_ended (void)
{
  g_autoptr (SovCase) of = make_case ();
  g_autofree char *before = sov_case_say_end (of, get_arrival () + HOURS (1));
  g_autofree char *after = NULL;

  add_step (of, SOV_STEP_CLOSED, HOURS (2))->outcome = SOV_OUTCOME_SOFTENED;
  after = sov_case_say_end (of, get_arrival () + HOURS (3));
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (after, ==, "Softened · today");
  assert_clock (of, HOURS (3), "Nothing is asked of you now", "", SOV_NEAR_CALM);
}

static void
test_why_it_matters_depends_on_who_knows (void)
{
  g_autoptr (SovCase) of = make_case ();
  g_autofree char *private = sov_case_say_worth (of, get_arrival ());
  g_autofree char *public = NULL;
  g_autofree char *own = NULL;
  g_autofree char *valued = NULL;

  of->complaint->public = TRUE;
  public = sov_case_say_worth (of, get_arrival ());
  of->complaint->noticed_by = SOV_NOTICED_BY_ME;
  own = sov_case_say_worth (of, get_arrival ());
  of->n_delivered = 7;
  of->last_delivered = get_arrival ();
  valued = sov_case_say_worth (of, get_arrival ());
  g_assert_nonnull (strstr (private, "They told you and nobody else"));
  g_assert_nonnull (strstr (public, "Others can see it."));
  g_assert_nonnull (strstr (own, "The customer hears it from you first."));
  g_assert_true (g_str_has_prefix (valued, "7 deliveries went well, the last one on 10 Nov 2026."));
}

static void
test_who_asked_for_writing_is_written_to (void)
{
  g_autoptr (SovCase) of = make_case ();
  g_auto (SovCureButton) called = { NULL };
  g_auto (SovCureButton) written = { NULL };

  sov_case_get_next (of, FALSE, get_arrival (), &called);
  of->complaint->wants_writing = TRUE;
  sov_case_get_next (of, FALSE, get_arrival (), &written);
  g_assert_cmpstr (called.action, ==, "case.call");
  g_assert_cmpstr (written.action, ==, "win.complaint-text");
}

static void
test_each_state_has_a_shape (void)
{
  for (SovComplaintState state = SOV_COMPLAINT_NOTICED; state <= SOV_COMPLAINT_EXTERNAL; state++)
    g_assert_cmpint (g_utf8_strlen (sov_glyph_complaint_state (state), -1), ==, 1);
  g_assert_cmpstr (sov_glyph_complaint_state (SOV_COMPLAINT_CLOSED), !=, sov_glyph_complaint_state (SOV_COMPLAINT_REMEDIED));
}

#define ADD(name, test) g_test_add_func ("/ui/case-words/" name, test)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("the-call-is-due-within-the-hour", test_the_call_is_due_within_the_hour);
  ADD ("it-is-near-from-half-an-hour-on-and-late-after-the-hour", test_it_is_near_from_half_an_hour_on_and_late_after_the_hour);
  ADD ("after-no-answer-it-says-when-to-try-again", test_after_no_answer_it_says_when_to_try_again);
  ADD ("a-day-that-is-nearly-full-asks-for-the-next-step", test_a_day_that_is_nearly_full_asks_for_the_next_step);
  ADD ("what-waits-says-until-when", test_what_waits_says_until_when);
  ADD ("the-customers-turn-is-calm-until-the-third-day", test_the_customers_turn_is_calm_until_the_third_day);
  ADD ("the-next-step-that-was-agreed-has-its-day", test_the_next_step_that_was_agreed_has_its_day);
  ADD ("the-end-says-how-it-ended", test_the_end_says_how_it_ended);
  ADD ("why-it-matters-depends-on-who-knows", test_why_it_matters_depends_on_who_knows);
  ADD ("who-asked-for-writing-is-written-to", test_who_asked_for_writing_is_written_to);
  ADD ("each-state-has-a-shape", test_each_state_has_a_shape);
  return g_test_run ();
}
