/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-enum-types.h"
#include "model/sov-time.h"

/* What a complaint asks for in each of its states, and when it leaves its user
 * in peace; how grave it is, and what makes it graver. */

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

/* Tuesday at noon. */
static SovComplaint *
complaint_new (void)
{
  SovComplaint *self = sov_complaint_new ();

  self->id = 1;
  self->ref = g_strdup ("V");
  self->at = at ("2026-10-20T12:00");

  return self;
}

static SovStep *
add_step (SovComplaint *self,
          SovStepKind did,
          const char *when)
{
  return sov_complaint_add_step (self, did, at (when));
}

static void
agree_on (SovStep *step,
          const char *due)
{
  step->text = g_strdup ("Soitan Pertille.");
  step->due = at (due);
}

static void
assert_asks (const SovComplaint *self,
             const char *now,
             SovAttention what,
             const char *due,
             gboolean on_today)
{
  gint64 ms = SOV_NO_TIME;
  SovAttention asked = sov_complaint_get_attention (self, at (now), &ms);
  g_autofree char *have = ms != SOV_NO_TIME ? sov_time_to_local (ms) : NULL;

  g_assert_cmpint (asked, ==, what);
  g_assert_cmpstr (have, ==, due);
  g_assert_cmpint (sov_complaint_is_on_today (self, at (now)), ==, on_today);
}

static void
test_what_has_arrived_asks_for_a_call (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();
  g_autoptr (SovComplaint) mine = complaint_new ();

  mine->noticed_by = SOV_NOTICED_BY_ME;
  assert_asks (self, "2026-10-20T12:00", SOV_ATTENTION_CALL, "2026-10-20T13:00", TRUE);
  assert_asks (mine, "2026-10-20T12:00", SOV_ATTENTION_CALL, "2026-10-20T13:00", TRUE);
  assert_asks (self, "2026-10-20T13:01", SOV_ATTENTION_CALL, "2026-10-20T13:00", TRUE);
  g_assert_false (sov_complaint_is_own_part_done (self, at ("2026-10-20T12:00")));
}

static void
test_who_did_not_answer_is_called_again (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();
  gint64 written = at ("2026-10-20T12:12");

  add_step (self, SOV_STEP_TRIED_CALL, "2026-10-20T12:10");
  assert_asks (self, "2026-10-20T12:10", SOV_ATTENTION_CALL_AGAIN, "2026-10-20T12:40", TRUE);

  /* A text meets the clock of contact, and does not take the call's place. */
  g_array_append_val (self->written, written);
  assert_asks (self, "2026-10-20T12:12", SOV_ATTENTION_CALL_AGAIN, "2026-10-20T12:40", TRUE);
}

static void
test_who_was_reached_waits_for_my_part (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_CONTACTED, "2026-10-20T12:30");
  assert_asks (self, "2026-10-20T12:30", SOV_ATTENTION_OWN_PART, "2026-10-21T12:00", TRUE);
  add_step (self, SOV_STEP_ASSESSED, "2026-10-20T13:00");
  assert_asks (self, "2026-10-21T12:01", SOV_ATTENTION_OWN_PART, "2026-10-21T12:00", TRUE);
  g_assert_false (sov_complaint_is_own_part_done (self, at ("2026-10-20T13:00")));
}

static void
test_who_asked_for_writing_and_got_it_waits_for_my_part (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();
  gint64 written = at ("2026-10-20T12:20");

  self->wants_writing = TRUE;
  g_array_append_val (self->written, written);
  assert_asks (self, "2026-10-20T12:20", SOV_ATTENTION_OWN_PART, "2026-10-21T12:00", TRUE);
}

/* "Your part is done. Go on with your day": nothing before the day agreed. */
static void
test_an_agreed_step_is_asked_for_on_its_day (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  agree_on (add_step (self, SOV_STEP_CONTACTED, "2026-10-20T12:30"), "2026-10-22T10:00");
  assert_asks (self, "2026-10-20T12:30", SOV_ATTENTION_NEXT_STEP, "2026-10-22T10:00", FALSE);
  g_assert_true (sov_complaint_is_own_part_done (self, at ("2026-10-20T12:30")));
  assert_asks (self, "2026-10-21T23:59", SOV_ATTENTION_NEXT_STEP, "2026-10-22T10:00", FALSE);
  assert_asks (self, "2026-10-22T00:00", SOV_ATTENTION_NEXT_STEP, "2026-10-22T10:00", TRUE);
  assert_asks (self, "2026-10-25T12:00", SOV_ATTENTION_NEXT_STEP, "2026-10-22T10:00", TRUE);

  /* A day agreed later takes its place. */
  agree_on (add_step (self, SOV_STEP_ASSESSED, "2026-10-22T10:10"), "2026-10-26T09:00");
  assert_asks (self, "2026-10-22T10:10", SOV_ATTENTION_NEXT_STEP, "2026-10-26T09:00", FALSE);
}

/* complaints.md §8.1, state 5: a nudge after 3 days, and after 10 whether to
 * close. */
static void
test_a_proposal_is_asked_about_after_three_and_ten_days (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_PROPOSED, "2026-10-20T14:00");
  assert_asks (self, "2026-10-20T14:00", SOV_ATTENTION_ASK_CHOICE, "2026-10-23T14:00", FALSE);
  g_assert_true (sov_complaint_is_own_part_done (self, at ("2026-10-20T14:00")));
  assert_asks (self, "2026-10-23T13:59", SOV_ATTENTION_ASK_CHOICE, "2026-10-23T14:00", FALSE);
  assert_asks (self, "2026-10-23T14:00", SOV_ATTENTION_ASK_CHOICE, "2026-10-23T14:00", TRUE);

  /* Days of the wall: the clocks moved on the 25th. */
  assert_asks (self, "2026-10-30T13:59", SOV_ATTENTION_ASK_CHOICE, "2026-10-23T14:00", TRUE);
  assert_asks (self, "2026-10-30T14:00", SOV_ATTENTION_ASK_CLOSE, "2026-10-30T14:00", TRUE);
}

/* Seed 000: the customer suggests a call the next day, and it is not lost when
 * its minute passes. */
static void
test_a_call_agreed_with_the_proposal_stays_until_it_is_made (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  agree_on (add_step (self, SOV_STEP_PROPOSED, "2026-10-20T14:00"), "2026-10-21T10:00");
  assert_asks (self, "2026-10-20T14:00", SOV_ATTENTION_NEXT_STEP, "2026-10-21T10:00", FALSE);
  assert_asks (self, "2026-10-21T09:59", SOV_ATTENTION_NEXT_STEP, "2026-10-21T10:00", TRUE);
  assert_asks (self, "2026-10-21T10:00", SOV_ATTENTION_NEXT_STEP, "2026-10-21T10:00", TRUE);
  assert_asks (self, "2026-10-21T16:00", SOV_ATTENTION_NEXT_STEP, "2026-10-21T10:00", TRUE);

  /* Made, and nothing new agreed: it is the customer's turn. */
  add_step (self, SOV_STEP_CONTACTED, "2026-10-21T16:10");
  assert_asks (self, "2026-10-21T16:10", SOV_ATTENTION_ASK_CHOICE, "2026-10-23T14:00", FALSE);
}

static void
test_who_has_chosen_is_left_in_peace (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_PROPOSED, "2026-10-20T14:00");
  add_step (self, SOV_STEP_CUSTOMER_CHOSE, "2026-10-20T14:10");
  assert_asks (self, "2026-10-20T14:10", 0, NULL, FALSE);
  g_assert_true (sov_complaint_is_own_part_done (self, at ("2026-10-20T14:10")));
}

static void
test_a_remedy_is_asked_for_on_the_day_it_is_due (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();
  gint64 due = at ("2026-10-23T15:00");

  g_array_append_val (self->remedy_due, due);
  add_step (self, SOV_STEP_CONFIRMED, "2026-10-20T15:00");
  assert_asks (self, "2026-10-22T23:59", SOV_ATTENTION_REMEDY, "2026-10-23T15:00", FALSE);
  assert_asks (self, "2026-10-23T00:00", SOV_ATTENTION_REMEDY, "2026-10-23T15:00", TRUE);
  assert_asks (self, "2026-10-24T12:00", SOV_ATTENTION_REMEDY, "2026-10-23T15:00", TRUE);

  /* What has no day waits in silence. */
  g_array_set_size (self->remedy_due, 0);
  assert_asks (self, "2026-10-24T12:00", 0, NULL, FALSE);
}

static void
test_who_was_helped_is_asked_after_a_week (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_REMEDIED, "2026-10-20T15:00");
  assert_asks (self, "2026-10-26T23:59", SOV_ATTENTION_FOLLOW_UP, "2026-10-27T15:00", FALSE);
  assert_asks (self, "2026-10-27T00:00", SOV_ATTENTION_FOLLOW_UP, "2026-10-27T15:00", TRUE);
  add_step (self, SOV_STEP_CLOSED, "2026-10-21T15:00");
  assert_asks (self, "2026-10-27T15:01", SOV_ATTENTION_FOLLOW_UP, "2026-10-27T15:00", TRUE);
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-10-27T16:00");
  assert_asks (self, "2026-10-27T16:00", 0, NULL, FALSE);
}

/* Of linked complaints the last asks for all of them. */
static void
test_an_earlier_complaint_does_not_ask_too (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_REMEDIED, "2026-10-20T15:00");
  self->n_later = 1;
  assert_asks (self, "2026-10-27T15:00", 0, NULL, FALSE);
}

/* Lesson 004-32: who stayed angry is asked after a month, also where there was
 * nothing to put right; the rest of those are left in peace. */
static void
test_who_stayed_angry_is_asked_after_a_month (void)
{
  for (SovOutcome outcome = SOV_OUTCOME_SATISFIED; outcome <= SOV_OUTCOME_WON_BACK; outcome++)
    {
      gboolean angry = outcome == SOV_OUTCOME_DISAGREED || outcome == SOV_OUTCOME_LOST;
      g_autoptr (SovComplaint) self = complaint_new ();

      add_step (self, SOV_STEP_CLOSED, "2026-10-22T12:00")->outcome = outcome;
      assert_asks (self, "2026-11-20T23:59", angry ? SOV_ATTENTION_FOLLOW_UP : 0, angry ? "2026-11-21T12:00" : NULL, FALSE);
      assert_asks (self, "2026-11-21T00:00", angry ? SOV_ATTENTION_FOLLOW_UP : 0, angry ? "2026-11-21T12:00" : NULL, angry);
      g_assert_cmpint (sov_complaint_get_clock (self, at ("2026-11-21T00:00"), NULL), ==, 0);
      add_step (self, SOV_STEP_FOLLOWED_UP, "2026-11-21T13:00");
      assert_asks (self, "2026-11-21T13:00", 0, NULL, FALSE);
    }
}

/* Lesson 001-32. */
static void
test_who_was_won_back_is_asked_for_others (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_REMEDIED, "2026-10-01T15:00");
  self->at = at ("2026-10-01T12:00");
  add_step (self, SOV_STEP_CLOSED, "2026-10-02T15:00")->outcome = SOV_OUTCOME_WON_BACK;
  assert_asks (self, "2026-10-08T15:00", SOV_ATTENTION_FOLLOW_UP, "2026-10-08T15:00", TRUE);
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-10-08T15:30");
  assert_asks (self, "2026-11-29T15:30", SOV_ATTENTION_ASK_REFERRAL, "2026-11-30T15:00", FALSE);
  assert_asks (self, "2026-11-30T15:30", SOV_ATTENTION_ASK_REFERRAL, "2026-11-30T15:00", TRUE);
}

/* Who is won back by being asked again is asked for others too. */
static void
test_who_was_won_back_late_is_asked_for_others (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  self->at = at ("2026-10-01T12:00");
  add_step (self, SOV_STEP_REMEDIED, "2026-10-01T15:00");
  add_step (self, SOV_STEP_CLOSED, "2026-10-02T15:00")->outcome = SOV_OUTCOME_LOST;
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-10-08T15:30")->outcome = SOV_OUTCOME_DISAGREED;
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-11-01T12:00")->outcome = SOV_OUTCOME_WON_BACK;
  assert_asks (self, "2026-11-02T12:00", SOV_ATTENTION_ASK_REFERRAL, "2026-12-31T12:00", FALSE);
  assert_asks (self, "2026-12-31T12:30", SOV_ATTENTION_ASK_REFERRAL, "2026-12-31T12:00", TRUE);
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-12-31T13:00")->outcome = SOV_OUTCOME_WON_BACK;
  assert_asks (self, "2027-01-01T12:00", 0, NULL, FALSE);
}

/* complaints.md §8.1, state 10: −7 and −2 days. */
static void
test_what_went_outside_is_told_a_week_before_its_day (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_WENT_EXTERNAL, "2026-10-21T12:00");
  assert_asks (self, "2026-10-21T12:00", 0, NULL, FALSE);
  add_step (self, SOV_STEP_WENT_EXTERNAL, "2026-10-21T12:30")->due = at ("2026-11-20T16:00");
  assert_asks (self, "2026-11-12T23:59", SOV_ATTENTION_EXTERNAL, "2026-11-20T16:00", FALSE);
  assert_asks (self, "2026-11-13T00:00", SOV_ATTENTION_EXTERNAL, "2026-11-20T16:00", TRUE);
  assert_asks (self, "2026-11-18T12:00", SOV_ATTENTION_EXTERNAL, "2026-11-20T16:00", TRUE);
  g_assert_false (sov_complaint_is_own_part_done (self, at ("2026-10-21T12:30")));
}

static void
test_what_came_back_asks_for_a_call (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_REMEDIED, "2026-10-20T15:00");
  add_step (self, SOV_STEP_CLOSED, "2026-10-21T15:00");
  add_step (self, SOV_STEP_REOPENED, "2026-11-20T15:00");
  assert_asks (self, "2026-11-20T15:00", SOV_ATTENTION_CALL, "2026-11-20T16:00", TRUE);
}

static void
test_a_second_look_is_asked_for_until_the_morning (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  self->style = SOV_STYLE_THREATENING;
  self->style_at = at ("2026-10-20T12:30");

  /* Contact comes first, whatever the style. */
  assert_asks (self, "2026-10-20T12:30", SOV_ATTENTION_CALL, "2026-10-20T13:00", TRUE);
  add_step (self, SOV_STEP_CONTACTED, "2026-10-20T12:40");
  assert_asks (self, "2026-10-20T12:40", SOV_ATTENTION_SECOND_LOOK, "2026-10-21T09:00", TRUE);
  assert_asks (self, "2026-10-21T08:59", SOV_ATTENTION_SECOND_LOOK, "2026-10-21T09:00", TRUE);
  assert_asks (self, "2026-10-21T09:00", SOV_ATTENTION_OWN_PART, "2026-10-21T12:00", TRUE);
}

/* What falls due before the look is asked for first: a next step can be agreed. */
static void
test_my_own_part_does_not_wait_for_the_second_look (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  add_step (self, SOV_STEP_CONTACTED, "2026-10-20T12:40");
  self->style = SOV_STYLE_UNREASONABLE;
  self->style_at = at ("2026-10-21T10:00");
  assert_asks (self, "2026-10-21T10:00", SOV_ATTENTION_OWN_PART, "2026-10-21T12:00", TRUE);
  agree_on (add_step (self, SOV_STEP_ASSESSED, "2026-10-21T10:10"), "2026-10-23T12:00");
  assert_asks (self, "2026-10-21T10:10", SOV_ATTENTION_SECOND_LOOK, "2026-10-22T09:00", TRUE);
  assert_asks (self, "2026-10-22T09:00", SOV_ATTENTION_NEXT_STEP, "2026-10-23T12:00", FALSE);
}

static void
test_what_was_proposed_or_decided_needs_no_second_look (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  agree_on (add_step (self, SOV_STEP_PROPOSED, "2026-10-20T12:40"), "2026-10-22T10:00");
  self->style = SOV_STYLE_UNREASONABLE;
  self->style_at = at ("2026-10-20T13:00");
  assert_asks (self, "2026-10-20T13:00", SOV_ATTENTION_NEXT_STEP, "2026-10-22T10:00", FALSE);
  add_step (self, SOV_STEP_CUSTOMER_CHOSE, "2026-10-20T14:00");
  assert_asks (self, "2026-10-20T14:00", 0, NULL, FALSE);
}

static void
assert_severity (const SovComplaint *self,
                 const char *now,
                 int severity,
                 gboolean escalated)
{
  g_assert_cmpint (sov_complaint_get_severity (self, at (now)), ==, severity);
  g_assert_cmpint (sov_complaint_is_escalated (self, at (now)), ==, escalated);
}

static void
test_a_repeat_and_a_return_make_it_graver (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  assert_severity (self, "2026-10-20T12:00", 2, FALSE);
  self->soft = TRUE;
  assert_severity (self, "2026-10-20T12:00", 1, FALSE);
  self->n_earlier = 2;
  assert_severity (self, "2026-10-20T12:00", 2, TRUE);
  add_step (self, SOV_STEP_CLOSED, "2026-10-21T12:00");
  add_step (self, SOV_STEP_REOPENED, "2026-11-20T12:00");
  assert_severity (self, "2026-11-20T11:59", 2, TRUE);
  assert_severity (self, "2026-11-20T12:00", 3, TRUE);
  self->n_earlier = 0;
  assert_severity (self, "2026-11-20T12:00", 2, TRUE);
}

static void
test_no_complaint_is_graver_than_four (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  for (int severity = 1; severity <= 4; severity++)
    {
      self->severity = severity;
      assert_severity (self, "2026-10-20T12:00", severity, FALSE);
    }
  self->n_earlier = 1;
  assert_severity (self, "2026-10-20T12:00", 4, TRUE);
}

static void
test_what_is_public_is_the_gravest (void)
{
  g_autoptr (SovComplaint) self = complaint_new ();

  self->soft = TRUE;
  self->public = TRUE;
  assert_severity (self, "2026-10-20T12:00", 4, FALSE);
}

/* Made up: steps within ten days, some with a day agreed for the next. */
static SovComplaint *
make_up_complaint (GRand *random)
{
  static const SovStyle styles[] = { SOV_STYLE_MATTER_OF_FACT, SOV_STYLE_UNREASONABLE, SOV_STYLE_THREATENING };
  SovComplaint *self = complaint_new ();
  gint64 when = self->at;
  int n = g_rand_int_range (random, 0, 8);

  self->noticed_by = g_rand_boolean (random) ? SOV_NOTICED_BY_ME : SOV_NOTICED_BY_CUSTOMER;
  self->style = styles[g_rand_int_range (random, 0, G_N_ELEMENTS (styles))];
  self->style_at = self->at + g_rand_int_range (random, 0, 48 * 60) * SOV_TIME_MINUTE_MS;
  for (int i = 0; i < n; i++)
    {
      SovStep *step;

      when += g_rand_int_range (random, 0, 30 * 60) * SOV_TIME_MINUTE_MS;
      step = sov_complaint_add_step (self, g_rand_int_range (random, SOV_STEP_TRIED_CALL, SOV_STEP_WENT_EXTERNAL + 1), when);
      if (g_rand_int_range (random, 0, 3) == 0)
        step->due = when + g_rand_int_range (random, 1, 96 * 60) * SOV_TIME_MINUTE_MS;
      if (g_rand_boolean (random))
        step->text = g_strdup ("Sovittu.");
      if (g_rand_int_range (random, 0, 4) == 0)
        g_array_append_val (self->written, when);
    }

  return self;
}

/* Whoever waits for my answer is on Today now, or will be on a day that is known;
 * and what is said of the clocks agrees with itself. */
static void
test_nobody_who_waits_for_me_is_forgotten (void)
{
  for (guint seed = 1; seed <= 3000; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (SovComplaint) self = make_up_complaint (random);
      gint64 now = self->at + g_rand_int_range (random, 0, 12 * 24 * 60) * SOV_TIME_MINUTE_MS;
      SovComplaintState state = sov_complaint_get_state (self, now);
      gint64 due = SOV_NO_TIME, clock_due = SOV_NO_TIME;
      SovAttention what = sov_complaint_get_attention (self, now, &due);
      SovClock clock = sov_complaint_get_clock (self, now, &clock_due);

      g_assert_cmpint (clock != 0, ==, clock_due != SOV_NO_TIME);
      g_assert_cmpint (what != 0, ==, due != SOV_NO_TIME);
      for (SovClock other = SOV_CLOCK_CONTACT; other <= SOV_CLOCK_FOLLOW_UP; other++)
        {
          gint64 when = sov_complaint_get_due (self, other, now);

          g_assert_true (when == SOV_NO_TIME || clock_due <= when);
        }
      if (sov_complaint_is_own_part_done (self, now))
        g_assert_false (sov_complaint_is_on_today (self, now));
      if (state <= SOV_COMPLAINT_PROPOSED || state == SOV_COMPLAINT_REOPENED)
        {
          g_assert_cmpint (what, !=, 0);
          g_assert_true (sov_complaint_is_on_today (self, now) || due > now);
          for (guint i = 0; i < self->steps->len; i++)
            if (g_array_index (self->steps, SovStep, i).at > now)
              g_array_index (self->steps, SovStep, i).at = G_MAXINT64;
          g_assert_true (sov_complaint_is_on_today (self, MAX (now, due)));
        }
    }
}

#define ADD(name, test) g_test_add_func ("/model/complaint-attention/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-has-arrived-asks-for-a-call", test_what_has_arrived_asks_for_a_call);
  ADD ("who-did-not-answer-is-called-again", test_who_did_not_answer_is_called_again);
  ADD ("who-was-reached-waits-for-my-part", test_who_was_reached_waits_for_my_part);
  ADD ("who-asked-for-writing-and-got-it-waits-for-my-part", test_who_asked_for_writing_and_got_it_waits_for_my_part);
  ADD ("an-agreed-step-is-asked-for-on-its-day", test_an_agreed_step_is_asked_for_on_its_day);
  ADD ("a-proposal-is-asked-about-after-three-and-ten-days", test_a_proposal_is_asked_about_after_three_and_ten_days);
  ADD ("a-call-agreed-with-the-proposal-stays-until-it-is-made", test_a_call_agreed_with_the_proposal_stays_until_it_is_made);
  ADD ("who-has-chosen-is-left-in-peace", test_who_has_chosen_is_left_in_peace);
  ADD ("a-remedy-is-asked-for-on-the-day-it-is-due", test_a_remedy_is_asked_for_on_the_day_it_is_due);
  ADD ("who-was-helped-is-asked-after-a-week", test_who_was_helped_is_asked_after_a_week);
  ADD ("an-earlier-complaint-does-not-ask-too", test_an_earlier_complaint_does_not_ask_too);
  ADD ("who-was-won-back-late-is-asked-for-others", test_who_was_won_back_late_is_asked_for_others);
  ADD ("who-stayed-angry-is-asked-after-a-month", test_who_stayed_angry_is_asked_after_a_month);
  ADD ("who-was-won-back-is-asked-for-others", test_who_was_won_back_is_asked_for_others);
  ADD ("what-went-outside-is-told-a-week-before-its-day", test_what_went_outside_is_told_a_week_before_its_day);
  ADD ("what-came-back-asks-for-a-call", test_what_came_back_asks_for_a_call);
  ADD ("a-second-look-is-asked-for-until-the-morning", test_a_second_look_is_asked_for_until_the_morning);
  ADD ("my-own-part-does-not-wait-for-the-second-look", test_my_own_part_does_not_wait_for_the_second_look);
  ADD ("what-was-proposed-or-decided-needs-no-second-look", test_what_was_proposed_or_decided_needs_no_second_look);
  ADD ("nobody-who-waits-for-me-is-forgotten", test_nobody_who_waits_for_me_is_forgotten);
  ADD ("a-repeat-and-a-return-make-it-graver", test_a_repeat_and_a_return_make_it_graver);
  ADD ("no-complaint-is-graver-than-four", test_no_complaint_is_graver_than_four);
  ADD ("what-is-public-is-the-gravest", test_what_is_public_is_the_gravest);
  return g_test_run ();
}
