/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-follow-up-dialog.h"

#include <string.h>

#include "model/sov-time.h"
#include "support/ui-broken.h"

static void
close_complaint (UiBroken *self,
                 SovOutcome outcome)
{
  SovAction *closed = ui_broken_action (self, SOV_ACTION_STEP);

  ui_broken_step (self, SOV_STEP_REMEDIED, NULL);
  sov_action_set_number (closed, SOV_FIELD_DID, SOV_STEP_CLOSED);
  sov_action_set_number (closed, SOV_FIELD_OUTCOME, outcome);
  sov_action_set_text (closed, SOV_FIELD_TEXT, "Maija ei halunnut jatkaa");
  ui_perform (self->deal->store, closed);
}

static GtkWidget *
open_dialog (UiBroken *self)
{
  sov_follow_up_dialog_present (GTK_WIDGET (self->deal->window), self->deal->store, self->complaint);

  return ui_deal_wait_dialog (self->deal);
}

static gboolean
can_save (GtkWidget *dialog)
{
  GtkWidget *label = ui_find_text (dialog, "Save");

  return gtk_widget_is_sensitive (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
}

/* The text views in drawing order: the text to say, then what was said. */
static void
collect_views (GtkWidget *root,
               GPtrArray *views)
{
  if (GTK_IS_TEXT_VIEW (root))
    g_ptr_array_add (views, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_views (child, views);
}

static void
write_answer (GtkWidget *dialog,
              const char *words)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new ();

  collect_views (dialog, views);
  g_assert_cmpuint (views->len, ==, 2);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (views->pdata[1]), words, -1);
  ui_settle ();
}

/* The group with the scores is the one with so many toggles of numbers. */
static AdwToggleGroup *
find_scores (GtkWidget *root,
             guint *n_left)
{
  if (ADW_IS_TOGGLE_GROUP (root) && (*n_left)-- == 0)
    return ADW_TOGGLE_GROUP (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwToggleGroup *found = find_scores (child, n_left);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_score (GtkWidget *dialog,
           guint group,
           const char *score)
{
  adw_toggle_group_set_active_name (find_scores (dialog, &group), score);
  ui_settle ();
}

static AdwComboRow *
find_outcomes (GtkWidget *dialog)
{
  GtkWidget *row = ui_find_text (dialog, "How it stands now");

  return ADW_COMBO_ROW (ADW_IS_COMBO_ROW (row) ? row : gtk_widget_get_ancestor (row, ADW_TYPE_COMBO_ROW));
}

static const SovStep *
find_follow_up (SovCase *of)
{
  return sov_complaint_find_step (of->complaint, SOV_STEP_FOLLOWED_UP, sov_time_now ());
}

static void
test_the_text_asks_in_the_customers_language (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog;
  g_autofree char *text = NULL;

  close_complaint (self, SOV_OUTCOME_SOFTENED);
  dialog = open_dialog (self);
  ui_assert_named (dialog);
  text = ui_dup_words (dialog);
  g_assert_nonnull (strstr (text, "Hei Maija!"));
  g_assert_nonnull (strstr (text, "Onko kaikki nyt niin kuin pitää?"));
  g_assert_false (can_save (dialog));
  ui_deal_close_dialog (self->deal);
  ui_broken_end (self);
}

static void
test_all_that_was_answered_is_written_at_once (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog;
  g_autoptr (SovCase) of = NULL;
  g_autoptr (SovSheet) sheet = NULL;
  const SovSheetEntry *entry;

  close_complaint (self, SOV_OUTCOME_LOST);
  dialog = open_dialog (self);
  write_answer (dialog, "Nyt on kaikki hyvin, kiitos että kysyit");
  set_score (dialog, 0, "5");
  set_score (dialog, 1, "4");
  adw_combo_row_set_selected (find_outcomes (dialog), SOV_OUTCOME_WON_BACK - 1);
  ui_type_into (dialog, "Whom they have told of it", "siskolle");
  g_assert_true (can_save (dialog));
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);

  of = ui_broken_load (self);
  g_assert_cmpint (sov_complaint_get_outcome (of->complaint, sov_time_now ()), ==, SOV_OUTCOME_WON_BACK);
  g_assert_cmpstr (find_follow_up (of)->text, ==, "Nyt on kaikki hyvin, kiitos että kysyit");
  g_assert_cmpint (of->handling, ==, 4);
  g_assert_cmpstr (of->spread, ==, "siskolle");
  sheet = ui_deal_load (self->deal);
  entry = sheet->entries->pdata[sheet->entries->len - 1];
  g_assert_cmpstr (entry->text, ==, "Nyt on kaikki hyvin, kiitos että kysyit");
  g_assert_cmpint (entry->party, ==, self->deal->maija);
  ui_broken_end (self);
}

static void
test_the_handling_is_not_asked_by_itself (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog;
  g_autoptr (SovCase) of = NULL;

  close_complaint (self, SOV_OUTCOME_SATISFIED);
  dialog = open_dialog (self);
  write_answer (dialog, "Kaikki hyvin");
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);
  of = ui_broken_load (self);
  g_assert_cmpint (of->handling, ==, 0);
  g_assert_null (of->spread);
  g_assert_cmpint (sov_complaint_get_outcome (of->complaint, sov_time_now ()), ==, SOV_OUTCOME_SATISFIED);
  ui_broken_end (self);
}

static void
test_the_next_day_is_told (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog;

  close_complaint (self, SOV_OUTCOME_SATISFIED);
  dialog = open_dialog (self);
  g_assert_nonnull (ui_find_part (dialog, "You can let it go"));
  adw_combo_row_set_selected (find_outcomes (dialog), SOV_OUTCOME_SOFTENED - 1);
  ui_settle ();
  g_assert_nonnull (ui_find_part (dialog, "The next time to ask"));
  adw_combo_row_set_selected (find_outcomes (dialog), SOV_OUTCOME_WON_BACK - 1);
  ui_settle ();
  g_assert_nonnull (ui_find_part (dialog, "to be recommended"));
  ui_deal_close_dialog (self->deal);
  ui_broken_end (self);
}

/* While it is open nothing has come of it. */
static void
test_an_open_complaint_has_no_outcome (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog = NULL;
  g_autoptr (SovCase) of = NULL;

  ui_broken_step (self, SOV_STEP_REMEDIED, NULL);
  dialog = open_dialog (self);
  g_assert_null (ui_find_text (dialog, "How it stands now"));
  write_answer (dialog, "Kaikki hyvin");
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);
  of = ui_broken_load (self);
  g_assert_cmpint (find_follow_up (of)->outcome, ==, 0);
  ui_broken_end (self);
}

#define PATH "/ui/follow-up-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "the-text-asks-in-the-customers-language", test_the_text_asks_in_the_customers_language);
  g_test_add_func (PATH "all-that-was-answered-is-written-at-once", test_all_that_was_answered_is_written_at_once);
  g_test_add_func (PATH "the-handling-is-not-judged-by-itself", test_the_handling_is_not_asked_by_itself);
  g_test_add_func (PATH "the-next-day-is-told", test_the_next_day_is_told);
  g_test_add_func (PATH "an-open-complaint-has-no-outcome", test_an_open_complaint_has_no_outcome);

  return g_test_run ();
}
