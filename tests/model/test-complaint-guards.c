/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"

/* What has to be there before a complaint is closed: complaints.md §8.2. */

#define HOUR SOV_TIME_HOUR_MS

static const SovStepKind ticks[] = {
  SOV_STEP_THANKED, SOV_STEP_APOLOGISED, SOV_STEP_CUSTOMER_CHOSE, SOV_STEP_REMEDIED, SOV_STEP_TOLD_PREVENTION
};

/* Everything was done but for @left_out. */
static SovComplaint *
complaint_without (SovStepKind left_out)
{
  SovComplaint *self = sov_complaint_new ();

  self->id = 1;
  self->ref = g_strdup ("V");
  self->at = HOUR;
  self->has_lesson = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (ticks); i++)
    if (ticks[i] != left_out)
      sov_complaint_add_step (self, ticks[i], 2 * HOUR)->text = g_strdup ("Hyvä näin.");

  return self;
}

static void
assert_open (const SovComplaint *self,
             guint guards)
{
  g_assert_cmphex (sov_complaint_get_open_guards (self), ==, guards);
}

static void
test_nothing_done_leaves_all_open_but_the_accounts (void)
{
  g_autoptr (SovComplaint) self = sov_complaint_new ();

  assert_open (self, SOV_BIT (SOV_GUARD_THANKS) | SOV_BIT (SOV_GUARD_APOLOGY) | SOV_BIT (SOV_GUARD_REMEDY) |
                         SOV_BIT (SOV_GUARD_PREVENTION) | SOV_BIT (SOV_GUARD_LAST_WORDS) | SOV_BIT (SOV_GUARD_LESSON));
}

static void
test_all_done_leaves_none_open (void)
{
  g_autoptr (SovComplaint) self = complaint_without (0);

  assert_open (self, 0);
}

static void
test_each_that_lacks_is_open_alone (void)
{
  static const struct
  {
    SovStepKind left_out;
    SovGuard guard;
  } cases[] = {
    { SOV_STEP_THANKED, SOV_GUARD_THANKS },
    { SOV_STEP_APOLOGISED, SOV_GUARD_APOLOGY },
    { SOV_STEP_REMEDIED, SOV_GUARD_REMEDY },
    { SOV_STEP_TOLD_PREVENTION, SOV_GUARD_PREVENTION },
    { SOV_STEP_CUSTOMER_CHOSE, SOV_GUARD_LAST_WORDS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SovComplaint) self = complaint_without (cases[i].left_out);

      assert_open (self, SOV_BIT (cases[i].guard));
      sov_complaint_add_step (self, cases[i].left_out, 3 * HOUR)->text = g_strdup ("Nyt.");
      assert_open (self, 0);
    }
}

static void
test_the_lesson_and_the_accounts_are_open_alone (void)
{
  g_autoptr (SovComplaint) self = complaint_without (0);

  self->has_lesson = FALSE;
  assert_open (self, SOV_BIT (SOV_GUARD_LESSON));
  self->has_lesson = TRUE;
  self->n_unaccounted = 1;
  assert_open (self, SOV_BIT (SOV_GUARD_ACCOUNTS));
  self->n_unaccounted = 0;
  assert_open (self, 0);
}

static void
test_one_satisfied_leaves_the_rest (void)
{
  guint all = 0;

  for (SovGuard guard = SOV_GUARD_THANKS; guard <= SOV_GUARD_LESSON; guard++)
    if (guard != SOV_GUARD_ACCOUNTS)
      all |= SOV_BIT (guard);

  for (gsize i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      g_autoptr (SovComplaint) self = sov_complaint_new ();
      guint open;

      sov_complaint_add_step (self, ticks[i], HOUR)->text = g_strdup ("Näin.");
      open = sov_complaint_get_open_guards (self);
      g_assert_cmpuint (g_bit_storage (all ^ open), >, 0);
      g_assert_cmphex ((all ^ open) & ((all ^ open) - 1), ==, 0);
    }
}

static void
test_who_noticed_it_alone_has_nobody_to_thank (void)
{
  g_autoptr (SovComplaint) self = complaint_without (SOV_STEP_THANKED);

  self->noticed_by = SOV_NOTICED_BY_ME;
  assert_open (self, 0);
}

static void
test_the_final_apology_is_an_apology (void)
{
  g_autoptr (SovComplaint) self = complaint_without (SOV_STEP_APOLOGISED);

  sov_complaint_add_step (self, SOV_STEP_FINAL_APOLOGY, 3 * HOUR);
  assert_open (self, 0);
}

static void
test_what_the_customer_said_is_the_last_word (void)
{
  g_autoptr (SovComplaint) self = complaint_without (SOV_STEP_CUSTOMER_CHOSE);

  self->n_heard = 1;
  assert_open (self, 0);
}

/* Each remedy was kept and each compensation given; a surprise waits for none. */
static void
test_what_was_given_whole_is_a_remedy (void)
{
  g_autoptr (SovComplaint) self = complaint_without (SOV_STEP_REMEDIED);

  self->n_remedies = 2;
  self->n_remedies_open = 1;
  assert_open (self, SOV_BIT (SOV_GUARD_REMEDY));
  self->n_remedies_open = 0;
  assert_open (self, 0);
}

/* 004: what was done for the second counts for the first. */
static void
test_a_later_complaint_did_it_for_both (void)
{
  static const SovStepKind done[] = { SOV_STEP_THANKED, SOV_STEP_APOLOGISED, SOV_STEP_TOLD_PREVENTION, SOV_STEP_CUSTOMER_CHOSE };

  for (gsize i = 0; i < G_N_ELEMENTS (done); i++)
    {
      g_autoptr (SovComplaint) self = complaint_without (done[i]);
      SovStep step = { .did = done[i], .at = 5 * HOUR, .due = SOV_NO_TIME, .text = g_strdup ("Hyvä näin.") };

      g_assert_cmpuint (sov_complaint_get_open_guards (self), !=, 0);
      g_array_append_val (self->later, step);
      assert_open (self, 0);
    }
}

static void
test_what_came_back_is_to_be_put_right_again (void)
{
  g_autoptr (SovComplaint) self = complaint_without (0);

  sov_complaint_add_step (self, SOV_STEP_CLOSED, 4 * HOUR);
  sov_complaint_add_step (self, SOV_STEP_REOPENED, 5 * HOUR);
  assert_open (self, SOV_BIT (SOV_GUARD_REMEDY));
  sov_complaint_add_step (self, SOV_STEP_REMEDIED, 6 * HOUR);
  assert_open (self, 0);
}

#define ADD(name, test) g_test_add_func ("/model/complaint-guards/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-done-leaves-all-open-but-the-accounts", test_nothing_done_leaves_all_open_but_the_accounts);
  ADD ("all-done-leaves-none-open", test_all_done_leaves_none_open);
  ADD ("each-that-lacks-is-open-alone", test_each_that_lacks_is_open_alone);
  ADD ("the-lesson-and-the-accounts-are-open-alone", test_the_lesson_and_the_accounts_are_open_alone);
  ADD ("one-satisfied-leaves-the-rest", test_one_satisfied_leaves_the_rest);
  ADD ("who-noticed-it-alone-has-nobody-to-thank", test_who_noticed_it_alone_has_nobody_to_thank);
  ADD ("the-final-apology-is-an-apology", test_the_final_apology_is_an_apology);
  ADD ("what-the-customer-said-is-the-last-word", test_what_the_customer_said_is_the_last_word);
  ADD ("what-was-given-whole-is-a-remedy", test_what_was_given_whole_is_a_remedy);
  ADD ("a-later-complaint-did-it-for-both", test_a_later_complaint_did_it_for_both);
  ADD ("what-came-back-is-to-be-put-right-again", test_what_came_back_is_to_be_put_right_again);
  return g_test_run ();
}
