/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-time.h"
#include "support/ui-case.h"
#include "ui/common/sov-due-row.h"
#include "ui/complaints/sov-assess-dialog.h"
#include "ui/complaints/sov-case-options.h"
#include "ui/complaints/sov-check-facts-dialog.h"
#include "ui/complaints/sov-choose-dialog.h"
#include "ui/complaints/sov-close-dialog.h"
#include "ui/complaints/sov-confirm-dialog.h"
#include "ui/complaints/sov-contact-dialog.h"
#include "ui/complaints/sov-outside-dialog.h"
#include "ui/complaints/sov-propose-dialog.h"
#include "ui/complaints/sov-reopen-dialog.h"
#include "ui/complaints/sov-snooze-dialog.h"

/* A complaint lived through by its dialogs, with a real vault. */

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef void (*PresentFunc) (GtkWidget *parent,
                             SovStore *store,
                             gint64 complaint);

static GtkWidget *
present (UiCase *self,
         PresentFunc func,
         const char *part)
{
  func (GTK_WIDGET (self->window), self->store, self->id);

  return ui_case_wait_dialog (self, part);
}

static GtkWidget *
get_button (GtkWidget *dialog,
            const char *label)
{
  GtkWidget *found = ui_find_text (dialog, label);

  g_assert_nonnull (found);
  while (!GTK_IS_BUTTON (found) && !GTK_IS_LIST_BOX_ROW (found))
    found = gtk_widget_get_parent (found);

  return found;
}

static gboolean
is_pressable (GtkWidget *dialog,
              const char *label)
{
  return gtk_widget_is_sensitive (get_button (dialog, label));
}

static void
turn_on (GtkWidget *dialog,
         const char *title)
{
  gtk_switch_set_active (GTK_SWITCH (ui_find (ui_row (dialog, title), GTK_TYPE_SWITCH)), TRUE);
}

static gboolean
has_step (SovCase *of,
          SovStepKind did)
{
  return sov_complaint_find_step (of->complaint, did, G_MAXINT64) != NULL;
}

static void
close_dialog (UiCase *self)
{
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (self->window)));
  ui_wait_closed (self->window);
}

/* Contact */

static void
test_no_answer_is_one_press_and_says_when_to_try_again (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_contact_dialog_present, "Did You Reach Them?");

  ui_press (dialog, "_No Answer");
  ui_wait_part (dialog, "Call Again ");
  g_assert_cmpint (ui_case_state (self), ==, SOV_COMPLAINT_TRIED);
  ui_press (dialog, "_Send a Text…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.complaint-text ("));
  ui_wait_closed (self->window);
  ui_case_end (self);
}

static void
test_reached_alone_is_enough (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_contact_dialog_present, "Did You Reach Them?");
  g_autoptr (SovCase) of = NULL;

  ui_press (dialog, "_Yes, We Were in Contact…");
  ui_settle ();
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  g_assert_cmpint (ui_case_state (self), ==, SOV_COMPLAINT_CONTACTED);
  g_assert_cmpuint (of->contacts->len, ==, 1);
  g_assert_cmpint (sov_complaint_get_due (of->complaint, SOV_CLOCK_CONTACT, sov_time_now ()), ==, SOV_NO_TIME);
  ui_case_end (self);
}

static void
test_one_save_has_the_words_the_ticks_and_the_next_step (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_contact_dialog_present, "Did You Reach Them?");
  g_autoptr (SovCase) of = NULL;
  const SovCaseContact *contact;
  const SovStep *step;

  ui_press (dialog, "_Yes, We Were in Contact…");
  ui_settle ();
  turn_on (dialog, "Thanked");
  turn_on (dialog, "Apologised");
  ui_write_words (dialog, "Puhuimme rauhassa.");
  ui_type (dialog, "What you do next", "Soitan Antille ja palaan");
  ui_type_into (dialog, "When", "tomorrow at 10");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);

  of = ui_case_load (self);
  contact = of->contacts->pdata[0];
  step = sov_complaint_find_step (of->complaint, SOV_STEP_CONTACTED, sov_time_now ());
  g_assert_cmpstr (contact->text, ==, "Puhuimme rauhassa.");
  g_assert_cmpint (contact->direction, ==, SOV_DIRECTION_OUT);
  g_assert_cmpstr (step->text, ==, "Soitan Antille ja palaan");
  g_assert_cmpint (step->due, !=, SOV_NO_TIME);
  g_assert_true (has_step (of, SOV_STEP_THANKED));
  g_assert_true (has_step (of, SOV_STEP_APOLOGISED));
  g_assert_false (has_step (of, SOV_STEP_LISTENED));
  g_assert_true (sov_complaint_is_own_part_done (of->complaint, sov_time_now ()));
  ui_case_end (self);
}

static void
test_what_was_ticked_is_not_asked_again (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;

  ui_case_step (self, SOV_STEP_THANKED, NULL, sov_time_now ());
  dialog = present (self, sov_contact_dialog_present, "Did You Reach Them?");
  ui_press (dialog, "_Yes, We Were in Contact…");
  ui_settle ();
  g_assert_null (ui_find_text (dialog, "Thanked"));
  g_assert_nonnull (ui_find_text (dialog, "Listened"));
  close_dialog (self);
  ui_case_end (self);
}

/* Clearing up and proposing */

static void
test_what_it_caused_is_kept_with_the_complaint (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_assess_dialog_present, "For the Customer");
  g_autoptr (SovCase) of = NULL;

  ui_type (dialog, "What followed for the customer", "Odotin turhaan koko illan");
  ui_type (dialog, "What happened", "Aika jäi välittämättä");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  g_assert_cmpstr (of->impact, ==, "Odotin turhaan koko illan");
  g_assert_cmpstr (sov_case_get_step_text (of, SOV_STEP_ASSESSED), ==, "Aika jäi välittämättä");
  g_assert_cmpint (ui_case_state (self), ==, SOV_COMPLAINT_CLARIFYING);
  ui_case_end (self);
}

static void
test_a_proposal_asks_first_what_it_caused_and_what_it_costs (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_propose_dialog_present, "First: What Did It Cause?");
  g_autoptr (SovCase) of = NULL;
  const SovStep *step;

  ui_type (dialog, "Choice 1", "Uusi aika huomenna");
  g_assert_false (is_pressable (dialog, "_Save"));
  ui_type (dialog, "What followed for the customer", "Odotin turhaan");
  g_assert_false (is_pressable (dialog, "_Save"));
  g_assert_nonnull (ui_find_part (dialog, "If it costs nothing, write why."));
  ui_type (dialog, "What it costs you", "0");
  g_assert_false (is_pressable (dialog, "_Save"));
  ui_type_into (dialog, "What it costs you", "85");
  g_assert_true (is_pressable (dialog, "_Save"));
  ui_type (dialog, "Choice 2", "Ei laskua");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);

  of = ui_case_load (self);
  step = sov_complaint_find_step (of->complaint, SOV_STEP_PROPOSED, sov_time_now ());
  g_assert_cmpstr (step->text, ==, "1) Uusi aika huomenna\n2) Ei laskua");
  g_assert_cmpint (step->cost, ==, 8500);
  g_assert_cmpstr (of->impact, ==, "Odotin turhaan");
  ui_case_end (self);
}

static void
test_a_proposal_may_cost_nothing_for_a_reason (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_propose_dialog_present, "First: What Did It Cause?");
  g_autoptr (SovCase) of = NULL;
  const SovStep *step;

  ui_type (dialog, "What followed for the customer", "Odotin turhaan");
  ui_type (dialog, "Choice 1", "Soitan itse");
  ui_type (dialog, "If it costs nothing: why?", "Maija halusi vain puhelun");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  step = sov_complaint_find_step (of->complaint, SOV_STEP_PROPOSED, sov_time_now ());
  g_assert_cmpstr (step->text, ==, "Soitan itse");
  g_assert_cmpstr (step->reason, ==, "Maija halusi vain puhelun");
  g_assert_cmpint (step->cost, ==, SOV_NO_MONEY);
  ui_case_end (self);
}

static void
test_strings_are_pointed_out_and_not_refused (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_propose_dialog_present, "First: What Did It Cause?");

  ui_type (dialog, "What followed for the customer", "Odotin turhaan");
  ui_type (dialog, "Choice 1", "Saat alennuksen, jos poistat arvion");
  ui_type (dialog, "What it costs you", "20");
  g_assert_nonnull (ui_find_part (dialog, "asks for something in return"));
  g_assert_true (is_pressable (dialog, "_Save"));
  close_dialog (self);
  ui_case_end (self);
}

static void
test_an_unreasonable_style_waits_for_the_morning (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;

  ui_case_edit_number (self, SOV_FIELD_STYLE, SOV_STYLE_THREATENING);
  dialog = present (self, sov_propose_dialog_present, "Sleep on it: ");
  ui_type (dialog, "What followed for the customer", "Odotin turhaan");
  ui_type (dialog, "Choice 1", "Uusi aika");
  ui_type (dialog, "What it costs you", "20");
  g_assert_false (is_pressable (dialog, "_Save"));
  close_dialog (self);
  ui_case_end (self);
}

static void
test_options_are_read_back_as_they_were_written (void)
{
  static const char *const options[] = { "Uusi aika", "Ei laskua\ntästä osasta", "Alennus 10 %", NULL };
  g_autofree char *text = sov_case_join_options (options);
  g_auto (GStrv) back = sov_case_split_options (text);
  g_auto (GStrv) plain = sov_case_split_options ("En laskuta tästä mitään.");
  g_auto (GStrv) nothing = sov_case_split_options (NULL);

  g_assert_cmpstrv (back, options);
  g_assert_cmpuint (g_strv_length (plain), ==, 1);
  g_assert_cmpstr (plain[0], ==, "En laskuta tästä mitään.");
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
}

static void
test_a_reasonable_sum_follows_the_price_and_the_severity (void)
{
  g_autoptr (SovCase) of = sov_case_new ();
  gint64 least, most;

  of->complaint = sov_complaint_new ();
  of->complaint->at = 0;
  g_assert_false (sov_case_suggest_value (of, 1, &least, &most));
  of->deal_price = 89000;
  of->complaint->severity = 1;
  g_assert_true (sov_case_suggest_value (of, 1, &least, &most));
  g_assert_cmpint (least, ==, 4400);
  g_assert_cmpint (most, ==, 8900);
  of->complaint->severity = 4;
  g_assert_true (sov_case_suggest_value (of, 1, &least, &most));
  g_assert_cmpint (least, ==, 44500);
  g_assert_cmpint (most, ==, 89000);
}

/* Choosing and confirming */

static void
test_a_choice_makes_the_agreed_thing_in_the_same_save (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;
  g_autoptr (SovCase) of = NULL;
  const SovRemedy *remedy;
  const SovStep *step;

  ui_case_step (self, SOV_STEP_PROPOSED, "1) Uusi aika torstaina\n2) Ei laskua", sov_time_now ());
  dialog = present (self, sov_choose_dialog_present, "Which One?");
  g_assert_false (is_pressable (dialog, "_Save"));
  gtk_check_button_set_active (ui_find_tick (dialog, "Uusi aika torstaina"), TRUE);
  g_assert_true (ui_has_typed (dialog, "Uusi aika torstaina"));
  ui_type_into (dialog, "By when", "tomorrow at 11");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);

  of = ui_case_load (self);
  step = sov_complaint_find_step (of->complaint, SOV_STEP_CUSTOMER_CHOSE, sov_time_now ());
  g_assert_cmpstr (step->text, ==, "Uusi aika torstaina");
  g_assert_cmpstr (step->by, ==, "Maija");
  g_assert_cmpuint (of->remedies->len, ==, 1);
  remedy = of->remedies->pdata[0];
  g_assert_cmpstr (remedy->text, ==, "Uusi aika torstaina");
  g_assert_cmpint (remedy->due, !=, SOV_NO_TIME);
  g_assert_cmpuint (of->compensations->len, ==, 0);
  ui_case_end (self);
}

static void
test_an_own_wish_comes_before_what_was_proposed (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;
  g_autoptr (SovCase) of = NULL;

  ui_case_step (self, SOV_STEP_PROPOSED, "Uusi aika", sov_time_now ());
  dialog = present (self, sov_choose_dialog_present, "Which One?");
  ui_type (dialog, "Their own wish, in their words", "Haluan vain anteeksipyynnön");
  g_assert_false (gtk_check_button_get_active (ui_find_tick (dialog, "Uusi aika")));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (ui_row (dialog, "Something Is Done")), FALSE);
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  g_assert_cmpstr (sov_case_get_step_text (of, SOV_STEP_CUSTOMER_CHOSE), ==, "Haluan vain anteeksipyynnön");
  g_assert_cmpuint (of->remedies->len, ==, 0);
  ui_case_end (self);
}

static void
test_the_second_time_no_invoice_is_suggested (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;
  g_autoptr (SovCase) of = NULL;
  SovCompensation *compensation;

  ui_case_add_complaint (self, "first", "Ensin myöhässä", sov_time_now () - DAY_MS);
  ui_case_step (self, SOV_STEP_PROPOSED, "En laskuta tästä", sov_time_now ());
  dialog = present (self, sov_choose_dialog_present, "Which One?");
  ui_type_into (dialog, "Value to the customer", "680");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  g_assert_cmpuint (of->compensations->len, ==, 1);
  compensation = of->compensations->pdata[0];
  g_assert_cmpint (compensation->kind, ==, SOV_COMPENSATION_WAIVED);
  g_assert_cmpint (compensation->value, ==, 68000);
  g_assert_true (compensation->approved);
  ui_case_end (self);
}

static gboolean
confirm_is_sensitive (gpointer data)
{
  return is_pressable (data, "Mark as Con_firmed");
}

static void
test_confirming_waits_until_everybody_has_it (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;

  ui_case_step (self, SOV_STEP_PROPOSED, "Uusi aika torstaina", sov_time_now ());
  dialog = present (self, sov_choose_dialog_present, "Which One?");
  ui_type_into (dialog, "By when", "in 3 days");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);

  dialog = present (self, sov_confirm_dialog_present, "Still to Be Passed On");
  g_assert_false (is_pressable (dialog, "Mark as Con_firmed"));
  ui_press (dialog, "Send What Was Agreed…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.send ("));
  ui_case_relay (self);
  ui_wait (confirm_is_sensitive, dialog);
  g_assert_nonnull (ui_find_text (dialog, "Everybody Has It"));
  ui_press (dialog, "Mark as Con_firmed");
  ui_wait_closed (self->window);
  g_assert_cmpint (ui_case_state (self), ==, SOV_COMPLAINT_REMEDYING);
  ui_case_end (self);
}

/* Closing */

static void
choose_outcome (GtkWidget *dialog,
                SovOutcome outcome)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "The customer is")), outcome);
}

static void
test_closing_says_what_lacks_and_does_it (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;
  g_autoptr (SovCase) of = NULL;
  const SovLesson *lesson;

  ui_case_step (self, SOV_STEP_CONTACTED, "Puhuimme", sov_time_now ());
  dialog = present (self, sov_close_dialog_present, "Still Lacking");
  choose_outcome (dialog, SOV_OUTCOME_SOFTENED);
  g_assert_false (is_pressable (dialog, "C_lose"));
  turn_on (dialog, "The customer has been thanked");
  turn_on (dialog, "You have apologised");
  turn_on (dialog, "What was promised has been put right");
  turn_on (dialog, "The customer knows what changes");
  g_assert_false (is_pressable (dialog, "C_lose"));
  ui_type (dialog, "What you do differently", "Lähetän ehdot samana päivänä");
  ui_type (dialog, "New deals start with it, in these words", "Ehdot kirjallisena samana päivänä");
  ui_type (dialog, "What the customer said last", "Kiitos, että soitit heti");
  g_assert_true (is_pressable (dialog, "C_lose"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "Sorry and thank you, once more")), TRUE);
  ui_press (dialog, "C_lose");
  ui_wait_closed (self->window);

  of = ui_case_load (self);
  g_assert_cmpint (sov_complaint_get_state (of->complaint, sov_time_now ()), ==, SOV_COMPLAINT_CLOSED);
  g_assert_cmpint (sov_complaint_get_outcome (of->complaint, sov_time_now ()), ==, SOV_OUTCOME_SOFTENED);
  g_assert_true (has_step (of, SOV_STEP_FINAL_APOLOGY));
  g_assert_cmpstr (sov_case_get_step_text (of, SOV_STEP_TOLD_PREVENTION), ==, "Lähetän ehdot samana päivänä");
  lesson = of->lessons->pdata[0];
  g_assert_cmpstr (lesson->text, ==, "Lähetän ehdot samana päivänä");
  g_assert_cmpstr (lesson->standing_term, ==, "Ehdot kirjallisena samana päivänä");
  ui_case_end (self);
}

static void
test_a_written_reason_closes_it_all_the_same (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_close_dialog_present, "Still Lacking");
  g_autoptr (SovCase) of = NULL;

  choose_outcome (dialog, SOV_OUTCOME_LOST);
  ui_type (dialog, "Close all the same, because…", "Maija ei vastaa enää");
  ui_press (dialog, "C_lose");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  g_assert_cmpint (sov_complaint_get_state (of->complaint, sov_time_now ()), ==, SOV_COMPLAINT_CLOSED);
  g_assert_cmpstr (sov_case_get_step_text (of, SOV_STEP_CLOSED), ==, "Maija ei vastaa enää");
  ui_case_end (self);
}

static void
test_how_it_ended_has_to_be_said (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_close_dialog_present, "Still Lacking");

  ui_type (dialog, "Close all the same, because…", "Ei vastausta");
  g_assert_false (is_pressable (dialog, "C_lose"));
  close_dialog (self);
  ui_case_end (self);
}

/* The whole way: a call, a proposal, a choice that everybody has in writing, and
 * an end with a lesson. Then nothing is asked of the user today. */
static void
test_a_complaint_is_lived_through (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_contact_dialog_present, "Did You Reach Them?");
  g_autoptr (SovCase) of = NULL;

  ui_press (dialog, "_Yes, We Were in Contact…");
  ui_settle ();
  turn_on (dialog, "Thanked");
  turn_on (dialog, "Apologised");
  turn_on (dialog, "Listened");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);

  dialog = present (self, sov_propose_dialog_present, "First: What Did It Cause?");
  ui_type (dialog, "What followed for the customer", "Odotin turhaan koko illan");
  ui_type (dialog, "Choice 1", "Antti soittaa ylihuomenna");
  ui_type (dialog, "What it costs you", "85");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);

  dialog = present (self, sov_choose_dialog_present, "Which One?");
  ui_type_into (dialog, "By when", "in 2 days");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);
  ui_case_relay (self);

  dialog = present (self, sov_confirm_dialog_present, "Everybody Has It");
  ui_press (dialog, "Mark as Con_firmed");
  ui_wait_closed (self->window);
  ui_case_step (self, SOV_STEP_REMEDIED, NULL, sov_time_now ());

  dialog = present (self, sov_close_dialog_present, "How Did It End?");
  choose_outcome (dialog, SOV_OUTCOME_SATISFIED);
  turn_on (dialog, "The customer knows what changes");
  ui_type (dialog, "What you do differently", "Lähetän sovitut samana päivänä");
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "Sorry and thank you, once more")), TRUE);
  ui_press (dialog, "C_lose");
  ui_wait_closed (self->window);

  of = ui_case_load (self);
  g_assert_cmpint (sov_complaint_get_state (of->complaint, sov_time_now ()), ==, SOV_COMPLAINT_CLOSED);
  g_assert_cmpuint (sov_complaint_get_open_guards (of->complaint), ==, 0);
  g_assert_false (sov_complaint_is_on_today (of->complaint, sov_time_now ()));
  g_assert_cmpuint (of->lessons->len, ==, 1);
  ui_case_end (self);
}

/* Coming back, going outside, waiting */

static void
test_what_was_closed_is_opened_again (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog;

  ui_case_step (self, SOV_STEP_CLOSED, "syy", sov_time_now ());
  dialog = present (self, sov_reopen_dialog_present, "It happens that things come back.");
  ui_type (dialog, "What the customer said now", "Taas sama");
  ui_press (dialog, "_Open Again");
  ui_wait_closed (self->window);
  g_assert_cmpint (ui_case_state (self), ==, SOV_COMPLAINT_REOPENED);
  ui_case_end (self);
}

static void
test_outside_has_its_own_deadline (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_outside_dialog_present, "Consumer advice");
  g_autoptr (SovCase) of = NULL;
  gint64 due;

  g_assert_false (is_pressable (dialog, "_Save"));
  ui_type (dialog, "Who handles it, and what they decided or ask", "Kuluttajaneuvonta pyytää vastinetta");
  ui_type_into (dialog, "They ask for an answer by", "in 14 days");
  ui_press (dialog, "_Save");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  g_assert_cmpint (sov_complaint_get_attention (of->complaint, sov_time_now (), &due), ==, SOV_ATTENTION_EXTERNAL);
  g_assert_cmpint (due, >, sov_time_now () + 12 * DAY_MS);
  ui_case_end (self);
}

static void
test_waiting_needs_a_reason (void)
{
  UiCase *self = ui_case_new (5);
  GtkWidget *dialog = present (self, sov_snooze_dialog_present, "Why not now?");
  g_autoptr (SovCase) of = NULL;

  g_assert_false (is_pressable (dialog, "_Wait"));
  ui_type (dialog, "Why not now?", "Olen ratin takana");
  ui_press (dialog, "_Wait");
  ui_wait_closed (self->window);
  of = ui_case_load (self);
  g_assert_cmpint (of->complaint->snoozed_until, >, sov_time_now () + 50 * SOV_TIME_MINUTE_MS);
  g_assert_cmpint (of->complaint->snoozed_until, <=, sov_time_now () + 60 * SOV_TIME_MINUTE_MS);
  ui_case_end (self);
}

static void
test_the_facts_name_whom_to_ask_and_what_was_agreed (void)
{
  UiCase *self = ui_case_new (15);
  GtkWidget *dialog = present (self, sov_check_facts_dialog_present, "Whom to Ask");

  g_assert_nonnull (ui_find_part (dialog, "44 min left"));
  g_assert_nonnull (ui_find_text (dialog, "Antti"));
  g_assert_nonnull (ui_find_text (dialog, "Antti soittaa Maijalle"));
  g_assert_nonnull (ui_find_part (dialog, "○ Antti: missing"));
  ui_press (dialog, "Ask in Writing…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.complaint-text ("));
  close_dialog (self);
  ui_case_end (self);
}

static void
test_everything_is_named (void)
{
  static const PresentFunc dialogs[] = {
    sov_assess_dialog_present,
    sov_check_facts_dialog_present,
    sov_choose_dialog_present,
    sov_close_dialog_present,
    sov_confirm_dialog_present,
    sov_contact_dialog_present,
    sov_outside_dialog_present,
    sov_propose_dialog_present,
    sov_reopen_dialog_present,
    sov_snooze_dialog_present,
  };
  UiCase *self = ui_case_new (5);

  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      dialogs[i](GTK_WIDGET (self->window), self->store, self->id);
      ui_assert_named (ui_deal_wait_dialog (self->deal));
      close_dialog (self);
    }
  ui_case_end (self);
}

#define ADD(name, test) g_test_add_func ("/ui/complaint-dialogs/" name, test)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("no-answer-is-one-press-and-says-when-to-try-again", test_no_answer_is_one_press_and_says_when_to_try_again);
  ADD ("reached-alone-is-enough", test_reached_alone_is_enough);
  ADD ("one-save-has-the-words-the-ticks-and-the-next-step", test_one_save_has_the_words_the_ticks_and_the_next_step);
  ADD ("what-was-ticked-is-not-asked-again", test_what_was_ticked_is_not_asked_again);
  ADD ("what-it-caused-is-kept-with-the-complaint", test_what_it_caused_is_kept_with_the_complaint);
  ADD ("a-proposal-asks-first-what-it-caused-and-what-it-costs", test_a_proposal_asks_first_what_it_caused_and_what_it_costs);
  ADD ("a-proposal-may-cost-nothing-for-a-reason", test_a_proposal_may_cost_nothing_for_a_reason);
  ADD ("strings-are-pointed-out-and-not-refused", test_strings_are_pointed_out_and_not_refused);
  ADD ("an-unreasonable-style-waits-for-the-morning", test_an_unreasonable_style_waits_for_the_morning);
  ADD ("options-are-read-back-as-they-were-written", test_options_are_read_back_as_they_were_written);
  ADD ("a-reasonable-sum-follows-the-price-and-the-severity", test_a_reasonable_sum_follows_the_price_and_the_severity);
  ADD ("a-choice-makes-the-agreed-thing-in-the-same-save", test_a_choice_makes_the_agreed_thing_in_the_same_save);
  ADD ("an-own-wish-comes-before-what-was-proposed", test_an_own_wish_comes_before_what_was_proposed);
  ADD ("the-second-time-no-invoice-is-suggested", test_the_second_time_no_invoice_is_suggested);
  ADD ("confirming-waits-until-everybody-has-it", test_confirming_waits_until_everybody_has_it);
  ADD ("closing-says-what-lacks-and-does-it", test_closing_says_what_lacks_and_does_it);
  ADD ("a-written-reason-closes-it-all-the-same", test_a_written_reason_closes_it_all_the_same);
  ADD ("how-it-ended-has-to-be-said", test_how_it_ended_has_to_be_said);
  ADD ("a-complaint-is-lived-through", test_a_complaint_is_lived_through);
  ADD ("what-was-closed-is-opened-again", test_what_was_closed_is_opened_again);
  ADD ("outside-has-its-own-deadline", test_outside_has_its_own_deadline);
  ADD ("waiting-needs-a-reason", test_waiting_needs_a_reason);
  ADD ("the-facts-name-whom-to-ask-and-what-was-agreed", test_the_facts_name_whom_to_ask_and_what_was_agreed);
  ADD ("everything-is-named", test_everything_is_named);
  return g_test_run ();
}
