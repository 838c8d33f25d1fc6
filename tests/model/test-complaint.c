/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-enum-types.h"
#include "model/sov-rules.h"
#include "model/sov-time.h"

/* A complaint's state after its steps, and the clock that falls due next. */

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
  SovStep step = { .did = did, .at = at (when), .due = SOV_NO_TIME };

  g_array_append_val (self->steps, step);
}

static void
assert_state (const SovComplaint *self,
              const char *now,
              const char *state)
{
  g_assert_cmpstr (sov_enum_nick (SOV_TYPE_COMPLAINT_STATE, sov_complaint_get_state (self, at (now))), ==, state);
}

static void
assert_clock (const SovComplaint *self,
              const char *now,
              const char *clock,
              const char *due)
{
  gint64 ms;
  SovClock found = sov_complaint_get_clock (self, at (now), &ms);

  g_assert_cmpstr (found != 0 ? sov_enum_nick (SOV_TYPE_CLOCK, found) : NULL, ==, clock);
  g_assert_cmpint (ms, ==, due != NULL ? at (due) : SOV_NO_TIME);
}

static void
test_each_step_leads_to_its_state (void)
{
  static const struct
  {
    SovStepKind did;
    const char *state;
  } steps[] = {
    { SOV_STEP_TRIED_CALL, "tried" },
    { SOV_STEP_CONTACTED, "contacted" },
    { SOV_STEP_THANKED, "contacted" },
    { SOV_STEP_APOLOGISED, "contacted" },
    { SOV_STEP_ASSESSED, "clarifying" },
    { SOV_STEP_PROPOSED, "proposed" },
    { SOV_STEP_CUSTOMER_CHOSE, "decided" },
    { SOV_STEP_CONFIRMED, "remedying" },
    { SOV_STEP_REMEDIED, "remedied" },
    { SOV_STEP_FOLLOWED_UP, "remedied" },
    { SOV_STEP_CLOSED, "closed" },
    { SOV_STEP_CONTACTED, "closed" },
    { SOV_STEP_REOPENED, "reopened" },
    { SOV_STEP_CONTACTED, "contacted" },
    { SOV_STEP_WENT_EXTERNAL, "external" },
    { SOV_STEP_PROPOSED, "external" },
    { SOV_STEP_CLOSED, "closed" },
  };
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T19:40");

  assert_state (self, "2026-10-21T10:00", "received");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      add_step (self, steps[i].did, "2026-10-21T10:00");
      assert_state (self, "2026-10-21T10:00", steps[i].state);
    }
}

static void
test_what_i_noticed_myself_is_noticed (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T19:40");

  self->noticed_by = SOV_NOTICED_BY_ME;
  assert_state (self, "2026-10-20T19:40", "noticed");
  add_step (self, SOV_STEP_CONTACTED, "2026-10-20T20:00");
  assert_state (self, "2026-10-20T20:00", "contacted");
}

static void
test_a_state_is_that_of_the_moment (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T19:40");

  add_step (self, SOV_STEP_CONTACTED, "2026-10-20T20:00");
  add_step (self, SOV_STEP_CLOSED, "2026-10-22T10:00");
  assert_state (self, "2026-10-20T19:59", "received");
  assert_state (self, "2026-10-22T09:59", "contacted");
  g_assert_true (sov_complaint_is_open (self, at ("2026-10-22T09:59")));
  g_assert_false (sov_complaint_is_open (self, at ("2026-10-22T10:00")));
}

static void
test_an_earlier_state_does_not_come_back (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T19:40");

  add_step (self, SOV_STEP_PROPOSED, "2026-10-20T20:00");
  add_step (self, SOV_STEP_TRIED_CALL, "2026-10-20T21:00");
  assert_state (self, "2026-10-20T21:00", "proposed");
}

static void
test_contact_is_due_within_the_hour (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");

  assert_clock (self, "2026-10-20T12:00", "contact", "2026-10-20T13:00");
  add_step (self, SOV_STEP_CONTACTED, "2026-10-20T12:30");
  assert_clock (self, "2026-10-20T12:30", "own-part", "2026-10-21T12:00");
}

static void
test_what_arrives_at_night_waits_for_the_opening (void)
{
  g_autoptr (SovComplaint) night = complaint_new ("2026-10-20T22:00");
  g_autoptr (SovComplaint) own_hours = complaint_new ("2026-10-20T19:40");

  assert_clock (night, "2026-10-20T22:00", "contact", "2026-10-21T09:00");
  own_hours->contact_from = 9 * 60;
  own_hours->contact_to = 17 * 60;
  assert_clock (own_hours, "2026-10-20T19:40", "contact", "2026-10-21T10:00");
}

static void
test_writing_is_contact_after_a_call_was_tried (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
  gint64 before = at ("2026-10-20T12:05");
  gint64 after = at ("2026-10-20T12:20");

  g_array_append_val (self->written, before);
  add_step (self, SOV_STEP_TRIED_CALL, "2026-10-20T12:10");
  assert_clock (self, "2026-10-20T12:15", "contact", "2026-10-20T13:00");
  g_array_append_val (self->written, after);
  assert_clock (self, "2026-10-20T12:20", "own-part", "2026-10-21T12:00");
}

static void
test_writing_alone_is_contact_for_who_asked_for_it (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
  gint64 written = at ("2026-10-20T12:05");

  g_array_append_val (self->written, written);
  assert_clock (self, "2026-10-20T12:10", "contact", "2026-10-20T13:00");
  self->wants_writing = TRUE;
  assert_clock (self, "2026-10-20T12:10", "own-part", "2026-10-21T12:00");
}

static void
test_a_dated_next_step_is_my_own_part (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
  SovStep step = { .did = SOV_STEP_CONTACTED, .at = at ("2026-10-20T12:30"), .due = at ("2026-10-22T09:00") };

  g_array_append_val (self->steps, step);
  assert_clock (self, "2026-10-20T13:00", "own-part", "2026-10-21T12:00");
  g_array_index (self->steps, SovStep, 0).text = g_strdup ("Soitan torstaina.");
  assert_clock (self, "2026-10-20T13:00", NULL, NULL);
}

static void
test_the_remedy_is_due_when_its_last_part_is (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-20T12:00");
  gint64 first = at ("2026-10-22T10:00");
  gint64 last = at ("2026-10-23T10:00");

  g_array_append_val (self->remedy_due, last);
  g_array_append_val (self->remedy_due, first);
  add_step (self, SOV_STEP_PROPOSED, "2026-10-20T13:00");
  assert_clock (self, "2026-10-20T13:00", NULL, NULL);
  add_step (self, SOV_STEP_CONFIRMED, "2026-10-20T14:00");
  assert_clock (self, "2026-10-20T14:00", "remedy", "2026-10-23T10:00");
}

static void
test_who_softened_is_asked_three_times (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-01T12:00");
  SovStep closed = { .did = SOV_STEP_CLOSED, .at = at ("2026-10-05T12:00"), .due = SOV_NO_TIME, .outcome = SOV_OUTCOME_SOFTENED };

  add_step (self, SOV_STEP_REMEDIED, "2026-10-02T12:00");
  assert_clock (self, "2026-10-02T12:00", "follow-up", "2026-10-09T12:00");
  g_array_append_val (self->steps, closed);
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-10-09T13:00");
  assert_clock (self, "2026-10-09T13:00", "follow-up", "2026-11-01T12:00");
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-11-01T13:00");
  add_step (self, SOV_STEP_FOLLOWED_UP, "2026-12-01T13:00");
  assert_clock (self, "2026-12-01T13:00", NULL, NULL);
}

static void
test_what_comes_back_starts_its_clocks_anew (void)
{
  g_autoptr (SovComplaint) self = complaint_new ("2026-10-01T12:00");

  add_step (self, SOV_STEP_CLOSED, "2026-10-02T12:00");
  assert_clock (self, "2026-10-02T12:00", NULL, NULL);
  add_step (self, SOV_STEP_REOPENED, "2026-10-20T12:00");
  assert_clock (self, "2026-10-20T12:00", "contact", "2026-10-20T13:00");
}

/* A deal whose term, which nobody has in writing, is to put a complaint right. */
static SovSheet *
sheet_new (void)
{
  SovSheet *sheet = sov_sheet_new ();
  SovTerm *term;
  SovVersion *version;

  sheet->ref = g_strdup ("D");
  sheet->customer = 7;
  sov_sheet_add_party (sheet)->id = 7;
  ((SovSheetParty *) sheet->parties->pdata[0])->ref = g_strdup ("P");
  term = sov_sheet_add_term (sheet);
  term->id = 9;
  term->ref = g_strdup ("A");
  term->to = 7;
  term->complaint = 1;
  version = sov_term_add_version (term);
  version->text = g_strdup ("Done again");
  version->made_at = at ("2026-10-20T13:00");
  g_ptr_array_add (sheet->complaints, complaint_new ("2026-10-20T12:00"));

  return sheet;
}

static gboolean
has_warning (SovSheet *sheet,
             const char *name,
             const char *now)
{
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, at (now));

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *held = sov_warning_get_name (warnings->pdata[i]);

      if (g_str_equal (held, name))
        return TRUE;
    }

  return FALSE;
}

static void
test_a_remedy_that_is_not_passed_on_is_r13 (void)
{
  g_autoptr (SovSheet) sheet = sheet_new ();

  g_assert_false (has_warning (sheet, "R13 V", "2026-10-20T12:59"));
  g_assert_true (has_warning (sheet, "R5 A/P", "2026-10-20T13:00"));
  g_assert_true (has_warning (sheet, "R13 V", "2026-10-20T13:00"));
}

static void
test_r13_ends_with_the_complaint (void)
{
  g_autoptr (SovSheet) sheet = sheet_new ();

  add_step (sheet->complaints->pdata[0], SOV_STEP_CLOSED, "2026-10-21T10:00");
  g_assert_true (has_warning (sheet, "R13 V", "2026-10-21T09:59"));
  g_assert_false (has_warning (sheet, "R13 V", "2026-10-21T10:00"));
  g_assert_cmpint (sov_rules_next_moment (sheet, at ("2026-10-21T09:00")), ==, at ("2026-10-21T10:00"));
}

static void
test_r13_is_silent_on_other_terms (void)
{
  g_autoptr (SovSheet) sheet = sheet_new ();

  ((SovTerm *) sheet->terms->pdata[0])->complaint = 0;
  g_assert_true (has_warning (sheet, "R5 A/P", "2026-10-20T13:00"));
  g_assert_false (has_warning (sheet, "R13 V", "2026-10-20T13:00"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/complaint/each-step-leads-to-its-state", test_each_step_leads_to_its_state);
  g_test_add_func ("/model/complaint/what-i-noticed-myself-is-noticed", test_what_i_noticed_myself_is_noticed);
  g_test_add_func ("/model/complaint/a-state-is-that-of-the-moment", test_a_state_is_that_of_the_moment);
  g_test_add_func ("/model/complaint/an-earlier-state-does-not-come-back", test_an_earlier_state_does_not_come_back);
  g_test_add_func ("/model/complaint/contact-is-due-within-the-hour", test_contact_is_due_within_the_hour);
  g_test_add_func ("/model/complaint/what-arrives-at-night-waits-for-the-opening", test_what_arrives_at_night_waits_for_the_opening);
  g_test_add_func ("/model/complaint/writing-is-contact-after-a-call-was-tried", test_writing_is_contact_after_a_call_was_tried);
  g_test_add_func ("/model/complaint/writing-alone-is-contact-for-who-asked-for-it", test_writing_alone_is_contact_for_who_asked_for_it);
  g_test_add_func ("/model/complaint/a-dated-next-step-is-my-own-part", test_a_dated_next_step_is_my_own_part);
  g_test_add_func ("/model/complaint/the-remedy-is-due-when-its-last-part-is", test_the_remedy_is_due_when_its_last_part_is);
  g_test_add_func ("/model/complaint/who-softened-is-asked-three-times", test_who_softened_is_asked_three_times);
  g_test_add_func ("/model/complaint/what-comes-back-starts-its-clocks-anew", test_what_comes_back_starts_its_clocks_anew);
  g_test_add_func ("/model/complaint/a-remedy-that-is-not-passed-on-is-r13", test_a_remedy_that_is_not_passed_on_is_r13);
  g_test_add_func ("/model/complaint/r13-ends-with-the-complaint", test_r13_ends_with_the_complaint);
  g_test_add_func ("/model/complaint/r13-is-silent-on-other-terms", test_r13_is_silent_on_other_terms);
  return g_test_run ();
}
