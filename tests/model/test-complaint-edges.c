/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-enum-types.h"
#include "model/sov-time.h"

/* The clocks of a complaint at their edges: a minute before, on the minute and
 * a minute after; at the hours' opening and closing; and over summer time. */

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static SovComplaint *
complaint_new (const char *arrived)
{
  SovComplaint *self = sov_complaint_new ();

  self->id = 1;
  self->ref = g_strdup ("V");
  self->at = at (arrived);

  return self;
}

static void
add_step (SovComplaint *self,
          SovStepKind did,
          const char *when)
{
  sov_complaint_add_step (self, did, at (when));
}

static void
assert_time (gint64 ms,
             const char *want)
{
  g_autofree char *have = ms != SOV_NO_TIME ? sov_time_to_local (ms) : NULL;

  g_assert_cmpstr (have, ==, want);
}

static void
assert_clock (const SovComplaint *self,
              gint64 now,
              const char *clock,
              const char *due)
{
  gint64 ms;
  SovClock found = sov_complaint_get_clock (self, now, &ms);

  g_assert_cmpstr (found != 0 ? sov_enum_nick (SOV_TYPE_CLOCK, found) : NULL, ==, clock);
  assert_time (ms, due);
}

/* When contact is due with what arrived then. */
static void
assert_contact_due (const char *arrived,
                    int from,
                    int to,
                    const char *due)
{
  g_autoptr (SovComplaint) self = complaint_new (arrived);

  self->contact_from = from;
  self->contact_to = to;
  assert_clock (self, self->at, "contact", due);
}

static void
test_contact_runs_until_it_is_made (void)
{
  for (int minute = 59; minute <= 61; minute++)
    {
      g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
      gint64 now = self->at + minute * SOV_TIME_MINUTE_MS;

      assert_clock (self, now, "contact", "2026-10-20T13:00");
      sov_complaint_add_step (self, SOV_STEP_CONTACTED, now);
      assert_clock (self, now - 1, "contact", "2026-10-20T13:00");
      assert_clock (self, now, "own-part", "2026-10-21T12:00");
    }
}

static void
test_writing_after_a_try_is_contact_at_any_minute (void)
{
  for (int minute = 59; minute <= 61; minute++)
    {
      g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
      gint64 written = self->at + minute * SOV_TIME_MINUTE_MS;

      add_step (self, SOV_STEP_TRIED_CALL, "2026-10-20T12:10");
      g_array_append_val (self->written, written);
      assert_clock (self, written - 1, "contact", "2026-10-20T13:00");
      assert_clock (self, written, "own-part", "2026-10-21T12:00");
    }
}

static void
test_what_was_written_before_it_came_back_is_no_contact (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-01T12:00");
  gint64 written = at ("2026-10-01T12:20");

  add_step (self, SOV_STEP_TRIED_CALL, "2026-10-01T12:10");
  g_array_append_val (self->written, written);
  add_step (self, SOV_STEP_CLOSED, "2026-10-02T12:00");
  add_step (self, SOV_STEP_REOPENED, "2026-10-20T12:00");
  assert_clock (self, at ("2026-10-20T12:00"), "contact", "2026-10-20T13:00");
  self->wants_writing = TRUE;
  assert_clock (self, at ("2026-10-20T12:00"), "contact", "2026-10-20T13:00");
}

/* complaints.md §8.2: 8 to 20, every day. */
static void
test_default_hours_open_at_eight_and_close_at_twenty (void)
{
  assert_contact_due ("2026-10-20T07:59", -1, -1, "2026-10-20T09:00");
  assert_contact_due ("2026-10-20T08:00", -1, -1, "2026-10-20T09:00");
  assert_contact_due ("2026-10-20T08:01", -1, -1, "2026-10-20T09:01");
  assert_contact_due ("2026-10-20T19:59", -1, -1, "2026-10-20T20:59");
  assert_contact_due ("2026-10-20T20:00", -1, -1, "2026-10-21T09:00");
  assert_contact_due ("2026-10-20T20:01", -1, -1, "2026-10-21T09:00");
  assert_contact_due ("2026-10-21T00:00", -1, -1, "2026-10-21T09:00");

  /* Saturday and Sunday too. */
  assert_contact_due ("2026-10-17T12:00", -1, -1, "2026-10-17T13:00");
  assert_contact_due ("2026-10-17T21:00", -1, -1, "2026-10-18T09:00");
}

static void
test_hours_may_go_over_midnight (void)
{
  static const int from = 18 * 60, to = 2 * 60;

  assert_contact_due ("2026-10-20T12:00", from, to, "2026-10-20T19:00");
  assert_contact_due ("2026-10-20T17:59", from, to, "2026-10-20T19:00");
  assert_contact_due ("2026-10-20T18:00", from, to, "2026-10-20T19:00");
  assert_contact_due ("2026-10-20T23:30", from, to, "2026-10-21T00:30");
  assert_contact_due ("2026-10-21T00:00", from, to, "2026-10-21T01:00");
  assert_contact_due ("2026-10-21T01:59", from, to, "2026-10-21T02:59");
  assert_contact_due ("2026-10-21T02:00", from, to, "2026-10-21T19:00");
  assert_contact_due ("2026-10-21T02:01", from, to, "2026-10-21T19:00");
}

/* Summer time begins on 29.3.2026 at 3 and ends on 25.10.2026 at 4. */
static void
test_an_hour_is_sixty_minutes_when_the_clocks_move (void)
{
  assert_contact_due ("2026-03-29T02:30", 0, 24 * 60, "2026-03-29T04:30");
  assert_contact_due ("2026-10-25T02:30", 0, 24 * 60, "2026-10-25T03:30");
  assert_contact_due ("2026-03-28T21:00", -1, -1, "2026-03-29T09:00");
  assert_contact_due ("2026-10-24T21:00", -1, -1, "2026-10-25T09:00");
}

static void
test_the_own_part_is_a_day_of_twenty_four_hours (void)
{
  g_autoptr (SovComplaint) spring = complaint_new ("2026-03-28T12:00");
  g_autoptr (SovComplaint) autumn = complaint_new ("2026-10-24T12:00");
  g_autoptr (SovComplaint) friday = complaint_new ("2026-10-16T19:40");

  add_step (spring, SOV_STEP_CONTACTED, "2026-03-28T12:10");
  add_step (autumn, SOV_STEP_CONTACTED, "2026-10-24T12:10");
  add_step (friday, SOV_STEP_CONTACTED, "2026-10-16T20:00");
  assert_clock (spring, at ("2026-03-28T12:10"), "own-part", "2026-03-29T13:00");
  assert_clock (autumn, at ("2026-10-24T12:10"), "own-part", "2026-10-25T11:00");
  assert_clock (friday, at ("2026-10-16T20:00"), "own-part", "2026-10-17T19:40");
}

static void
test_the_own_part_is_due_until_it_is_done (void)
{
  static const int minutes[] = { 24 * 60 - 1, 24 * 60, 24 * 60 + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
      gint64 now = self->at + minutes[i] * SOV_TIME_MINUTE_MS;

      add_step (self, SOV_STEP_CONTACTED, "2026-10-20T12:30");
      assert_clock (self, now, "own-part", "2026-10-21T12:00");
      sov_complaint_add_step (self, SOV_STEP_PROPOSED, now);
      assert_clock (self, now - 1, "own-part", "2026-10-21T12:00");
      assert_clock (self, now, NULL, NULL);
    }
}

/* At night the contact waits for the morning, and the own part does not. */
static void
test_the_own_part_runs_from_the_arrival_at_night (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T23:00");

  assert_time (sov_complaint_get_due (self, SOV_CLOCK_CONTACT, self->at), "2026-10-21T09:00");
  assert_time (sov_complaint_get_due (self, SOV_CLOCK_OWN_PART, self->at), "2026-10-21T23:00");
}

static void
test_a_next_step_needs_its_words_and_its_day (void)
{
  static const SovStepKind kinds[] = { SOV_STEP_CONTACTED, SOV_STEP_ASSESSED, SOV_STEP_LISTENED };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
      SovStep *step;

      add_step (self, SOV_STEP_CONTACTED, "2026-10-20T12:10");
      step = sov_complaint_add_step (self, kinds[i], at ("2026-10-20T12:30"));
      step->text = g_strdup ("Soitan Pertille huomenna.");
      assert_clock (self, step->at, "own-part", "2026-10-21T12:00");
      step->due = at ("2026-10-22T10:00");
      if (kinds[i] == SOV_STEP_LISTENED)
        assert_clock (self, step->at, "own-part", "2026-10-21T12:00");
      else
        assert_clock (self, step->at, NULL, NULL);
    }
}

/* After each of @tried, in their order, the next call is at the same place of
 * @next. */
static void
assert_next_calls (int from,
                   int to,
                   const char *const *tried,
                   const char *const *next)
{
  g_autoptr (SovComplaint) self = complaint_new (tried[0]);

  self->contact_from = from;
  self->contact_to = to;
  assert_time (sov_complaint_get_next_call (self, self->at), NULL);
  for (guint i = 0; tried[i] != NULL; i++)
    {
      add_step (self, SOV_STEP_TRIED_CALL, tried[i]);
      assert_time (sov_complaint_get_next_call (self, at (tried[i])), next[i]);
    }
}

#define TRIED (const char *const[])
#define NEXT (const char *const[])

/* complaints.md §8.1, state 2: +30 min, +2 h, next morning at 9.00; at most
 * three calls a day. */
static void
test_a_call_is_tried_again_three_times_a_day (void)
{
  assert_next_calls (-1, -1, TRIED{ "2026-10-20T10:00", "2026-10-20T10:30", "2026-10-20T12:30", "2026-10-21T09:00", "2026-10-21T09:30", NULL },
                     NEXT{ "2026-10-20T10:30", "2026-10-20T12:30", "2026-10-21T09:00", "2026-10-21T09:30", "2026-10-21T11:30" });

  /* A fourth call of the day changes nothing. */
  assert_next_calls (-1, -1, TRIED{ "2026-10-20T10:00", "2026-10-20T10:30", "2026-10-20T12:30", "2026-10-20T15:00", NULL },
                     NEXT{ "2026-10-20T10:30", "2026-10-20T12:30", "2026-10-21T09:00", "2026-10-21T09:00" });
}

static void
test_nobody_is_called_after_closing (void)
{
  assert_next_calls (-1, -1, TRIED{ "2026-10-20T19:29", NULL }, NEXT{ "2026-10-20T19:59" });
  assert_next_calls (-1, -1, TRIED{ "2026-10-20T19:30", NULL }, NEXT{ "2026-10-21T09:00" });
  assert_next_calls (-1, -1, TRIED{ "2026-10-20T17:00", "2026-10-20T17:59", NULL }, NEXT{ "2026-10-20T17:30", "2026-10-20T19:59" });
  assert_next_calls (-1, -1, TRIED{ "2026-10-20T17:00", "2026-10-20T18:00", NULL }, NEXT{ "2026-10-20T17:30", "2026-10-21T09:00" });

  /* Nine o'clock is before these hours open. */
  assert_next_calls (10 * 60, 18 * 60, TRIED{ "2026-10-20T17:40", NULL }, NEXT{ "2026-10-21T10:00" });

  /* And the night over which the clocks move is a night. */
  assert_next_calls (-1, -1, TRIED{ "2026-03-28T19:45", NULL }, NEXT{ "2026-03-29T09:00" });
  assert_next_calls (-1, -1, TRIED{ "2026-10-24T19:45", NULL }, NEXT{ "2026-10-25T09:00" });
}

static void
test_calls_are_tried_in_hours_over_midnight (void)
{
  static const int from = 18 * 60, to = 2 * 60;

  assert_next_calls (from, to, TRIED{ "2026-10-20T23:45", "2026-10-21T00:15", NULL }, NEXT{ "2026-10-21T00:15", "2026-10-21T00:45" });
  assert_next_calls (from, to, TRIED{ "2026-10-21T01:29", NULL }, NEXT{ "2026-10-21T01:59" });
  assert_next_calls (from, to, TRIED{ "2026-10-21T01:30", NULL }, NEXT{ "2026-10-21T18:00" });
  assert_next_calls (from, to, TRIED{ "2026-10-20T18:00", "2026-10-20T18:30", "2026-10-20T20:30", NULL },
                     NEXT{ "2026-10-20T18:30", "2026-10-20T20:30", "2026-10-21T18:00" });
}

static void
test_a_second_look_is_taken_the_next_morning_at_nine (void)
{
  static const struct
  {
    SovStyle style;
    const char *since;
    const char *look;
  } cases[] = {
    { SOV_STYLE_MATTER_OF_FACT, "2026-10-20T15:00", NULL },
    { SOV_STYLE_EMOTIONAL, "2026-10-20T15:00", NULL },
    { SOV_STYLE_DEMANDING, "2026-10-20T15:00", NULL },
    { SOV_STYLE_UNREASONABLE, "2026-10-20T15:00", "2026-10-21T09:00" },
    { SOV_STYLE_THREATENING, "2026-10-20T15:00", "2026-10-21T09:00" },
    { SOV_STYLE_THREATENING, "2026-10-20T23:59", "2026-10-21T09:00" },
    { SOV_STYLE_THREATENING, "2026-03-28T20:00", "2026-03-29T09:00" },
    { SOV_STYLE_THREATENING, "2026-10-24T20:00", "2026-10-25T09:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SovComplaint) self = complaint_new (cases[i].since);

      assert_time (sov_complaint_get_second_look (self), NULL);
      self->style = cases[i].style;
      self->style_at = at (cases[i].since);
      assert_time (sov_complaint_get_second_look (self), cases[i].look);
    }
}

/* The days after the remedy on which the customer is asked, by how it ended. */
static void
test_the_outcome_says_when_to_follow_up (void)
{
  static const struct
  {
    SovOutcome outcome;
    const char *due[4];
  } cases[] = {
    { SOV_OUTCOME_SATISFIED, { "2026-10-08T12:00" } },
    { SOV_OUTCOME_SOFTENED, { "2026-10-08T12:00", "2026-10-31T12:00", "2026-11-30T12:00" } },
    { SOV_OUTCOME_NEUTRAL, { "2026-10-08T12:00" } },
    { SOV_OUTCOME_DISAGREED, { "2026-10-08T12:00", "2026-10-31T12:00" } },
    { SOV_OUTCOME_LOST, { "2026-10-08T12:00", "2026-10-31T12:00" } },
    { SOV_OUTCOME_WON_BACK, { "2026-10-08T12:00", "2026-11-30T12:00" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SovComplaint) self = complaint_new ("2026-09-30T12:00");

      add_step (self, SOV_STEP_REMEDIED, "2026-10-01T12:00");
      sov_complaint_add_step (self, SOV_STEP_CLOSED, at ("2026-10-02T12:00"))->outcome = cases[i].outcome;
      for (gsize n = 0; n < G_N_ELEMENTS (cases[i].due); n++)
        {
          const char *due = cases[i].due[n];

          assert_clock (self, at ("2026-12-24T12:00"), due != NULL ? "follow-up" : NULL, due);
          if (due == NULL)
            break;
          add_step (self, SOV_STEP_FOLLOWED_UP, due);
        }
    }
}

/* Days are those of the calendar: noon stays noon. */
static void
test_follow_up_days_are_days_of_the_wall (void)
{
  g_autoptr (SovComplaint) spring = complaint_new ("2026-03-24T12:00");
  g_autoptr (SovComplaint) autumn = complaint_new ("2026-10-20T12:00");

  add_step (spring, SOV_STEP_REMEDIED, "2026-03-25T12:00");
  add_step (autumn, SOV_STEP_REMEDIED, "2026-10-21T12:00");
  assert_clock (spring, at ("2026-03-25T12:00"), "follow-up", "2026-04-01T12:00");
  assert_clock (autumn, at ("2026-10-21T12:00"), "follow-up", "2026-10-28T12:00");
}

/* Whoever handles it outside asks how things are. */
static void
test_what_went_outside_or_came_back_is_not_followed_up (void)
{
  g_autoptr (SovComplaint) outside = complaint_new ("2026-10-01T12:00");
  g_autoptr (SovComplaint) back = complaint_new ("2026-10-01T12:00");

  add_step (outside, SOV_STEP_REMEDIED, "2026-10-02T12:00");
  add_step (outside, SOV_STEP_WENT_EXTERNAL, "2026-10-03T12:00");
  assert_clock (outside, at ("2026-10-03T11:59"), "follow-up", "2026-10-09T12:00");
  assert_clock (outside, at ("2026-10-03T12:00"), NULL, NULL);
  add_step (back, SOV_STEP_REMEDIED, "2026-10-02T12:00");
  add_step (back, SOV_STEP_REOPENED, "2026-10-03T12:00");
  add_step (back, SOV_STEP_CONTACTED, "2026-10-03T12:10");
  assert_clock (back, at ("2026-10-03T12:10"), "own-part", "2026-10-04T12:00");
  add_step (back, SOV_STEP_PROPOSED, "2026-10-03T12:20");
  assert_clock (back, at ("2026-10-03T12:20"), NULL, NULL);
}

static void
test_a_later_complaint_is_followed_up_for_both (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-01T12:00");
  SovStep asked = { .did = SOV_STEP_FOLLOWED_UP, .at = at ("2026-10-09T12:00"), .due = SOV_NO_TIME };

  add_step (self, SOV_STEP_REMEDIED, "2026-10-02T12:00");
  g_array_append_val (self->later, asked);
  assert_clock (self, at ("2026-10-09T11:59"), "follow-up", "2026-10-09T12:00");
  assert_clock (self, at ("2026-10-09T12:00"), NULL, NULL);
}

#define ADD(name, test) g_test_add_func ("/model/complaint-edges/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("contact-runs-until-it-is-made", test_contact_runs_until_it_is_made);
  ADD ("writing-after-a-try-is-contact-at-any-minute", test_writing_after_a_try_is_contact_at_any_minute);
  ADD ("what-was-written-before-it-came-back-is-no-contact", test_what_was_written_before_it_came_back_is_no_contact);
  ADD ("default-hours-open-at-eight-and-close-at-twenty", test_default_hours_open_at_eight_and_close_at_twenty);
  ADD ("hours-may-go-over-midnight", test_hours_may_go_over_midnight);
  ADD ("an-hour-is-sixty-minutes-when-the-clocks-move", test_an_hour_is_sixty_minutes_when_the_clocks_move);
  ADD ("the-own-part-is-a-day-of-twenty-four-hours", test_the_own_part_is_a_day_of_twenty_four_hours);
  ADD ("the-own-part-is-due-until-it-is-done", test_the_own_part_is_due_until_it_is_done);
  ADD ("the-own-part-runs-from-the-arrival-at-night", test_the_own_part_runs_from_the_arrival_at_night);
  ADD ("a-next-step-needs-its-words-and-its-day", test_a_next_step_needs_its_words_and_its_day);
  ADD ("a-call-is-tried-again-three-times-a-day", test_a_call_is_tried_again_three_times_a_day);
  ADD ("nobody-is-called-after-closing", test_nobody_is_called_after_closing);
  ADD ("calls-are-tried-in-hours-over-midnight", test_calls_are_tried_in_hours_over_midnight);
  ADD ("a-second-look-is-taken-the-next-morning-at-nine", test_a_second_look_is_taken_the_next_morning_at_nine);
  ADD ("the-outcome-says-when-to-follow-up", test_the_outcome_says_when_to_follow_up);
  ADD ("follow-up-days-are-days-of-the-wall", test_follow_up_days_are_days_of_the_wall);
  ADD ("what-went-outside-or-came-back-is-not-followed-up", test_what_went_outside_or_came_back_is_not_followed_up);
  ADD ("a-later-complaint-is-followed-up-for-both", test_a_later_complaint_is_followed_up_for_both);
  return g_test_run ();
}
