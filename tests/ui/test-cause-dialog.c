/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-cause-dialog.h"

#include "support/ui-broken.h"
#include "ui/complaints/sov-gap-row.h"

static GtkWidget *
open_dialog (UiBroken *of)
{
  sov_cause_dialog_present (GTK_WIDGET (of->deal->window), of->deal->store, of->complaint);

  return ui_deal_wait_dialog (of->deal);
}

static SovGapRow *
find_gap (GtkWidget *dialog,
          const char *who)
{
  GtkWidget *found = ui_find_part (dialog, who);

  g_assert_nonnull (found);

  return SOV_GAP_ROW (gtk_widget_get_ancestor (found, SOV_TYPE_GAP_ROW));
}

static void
save (UiBroken *of,
      GtkWidget *dialog)
{
  ui_press (dialog, "Save");
  ui_wait_closed (of->deal->window);
}

static void
choose (GtkWidget *dialog,
        const char *title,
        guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, title)), position);
  ui_settle ();
}

static void
test_gaps_come_first (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);

  g_assert_nonnull (ui_find_text (dialog, "What Had Not Been Passed On"));
  g_assert_cmpint (sov_gap_row_get_gap (find_gap (dialog, "Antti: it was never passed on"))->term, ==, of->deal->call);
  g_assert_nonnull (ui_find_part (dialog, "“yksi lasku minulta”"));
  g_assert_nonnull (ui_find_part (dialog, "Only you see this. It never goes into any text."));
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Save"), GTK_TYPE_BUTTON)));
  ui_assert_named (dialog);
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_a_gap_is_the_cause (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autoptr (SovCase) after = NULL;

  gtk_check_button_set_active (sov_gap_row_get_tick (find_gap (dialog, "Antti: it was never passed on")), TRUE);
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (after->cause->cause, ==, SOV_CAUSE_RELAY_GAP);
  g_assert_cmpint (after->cause->term, ==, of->deal->call);
  g_assert_cmpint (after->cause->party, ==, of->deal->antti);
  g_assert_cmpint (after->cause->whose, ==, 0);
  ui_broken_end (of);
}

static void
test_what_was_passed_on_later_was_a_gap (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog;

  g_usleep (2000);
  ui_deal_relay (of->deal, SOV_ACTION_WRITTEN, of->deal->call, of->deal->antti, "x");
  ui_deal_relay (of->deal, SOV_ACTION_ACKNOWLEDGED, of->deal->call, of->deal->antti, NULL);
  dialog = open_dialog (of);
  g_assert_cmpint (sov_gap_row_get_gap (find_gap (dialog, "Antti: it was never passed on"))->term, ==, of->deal->call);
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_another_cause_lets_the_gap_go (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autoptr (SovCase) after = NULL;

  gtk_check_button_set_active (sov_gap_row_get_tick (find_gap (dialog, "Antti: it was never passed on")), TRUE);
  choose (dialog, "Cause", SOV_CAUSE_HURRY);
  choose (dialog, "Whose it was", SOV_WHOSE_ME);
  ui_type (dialog, "Note", "liian täysi viikko");
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (after->cause->cause, ==, SOV_CAUSE_HURRY);
  g_assert_cmpint (after->cause->whose, ==, SOV_WHOSE_ME);
  g_assert_cmpint (after->cause->term, ==, 0);
  g_assert_cmpstr (after->cause->note, ==, "liian täysi viikko");
  ui_broken_end (of);
}

static void
test_what_was_written_is_there_again (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);

  gtk_check_button_set_active (sov_gap_row_get_tick (find_gap (dialog, "Antti: it was never passed on")), TRUE);
  choose (dialog, "Whose it was", SOV_WHOSE_SHARED);
  save (of, dialog);
  dialog = open_dialog (of);
  g_assert_true (gtk_check_button_get_active (sov_gap_row_get_tick (find_gap (dialog, "Antti: it was never passed on"))));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (ui_row (dialog, "Whose it was"))), ==, SOV_WHOSE_SHARED);
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_the_cell_is_one_press_away (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autofree char *expected = g_strdup_printf ("win.show-deal-term (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")",
                                               of->deal->deal, of->deal->call, of->deal->antti);

  g_signal_emit_by_name (find_gap (dialog, "Antti: it was never passed on"), "open");
  ui_wait_closed (of->deal->window);
  g_assert_cmpstr (ui_window_get_asked (), ==, expected);
  ui_broken_end (of);
}

static void
test_chemistry_suggests_somebody_else (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);

  g_assert_null (ui_find_part (dialog, "somebody else"));
  choose (dialog, "Cause", SOV_CAUSE_CHEMISTRY);
  g_assert_nonnull (ui_find_part (dialog, "somebody else"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_the_subcontractor_is_told_next (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autofree char *expected = g_strdup_printf ("win.recourse %" G_GINT64_FORMAT, of->complaint);
  g_autoptr (SovCase) after = NULL;

  choose (dialog, "Cause", SOV_CAUSE_SUBCONTRACTOR);
  ui_press (dialog, "Save and Tell the Subcontractor…");
  ui_wait_closed (of->deal->window);
  g_assert_cmpstr (ui_window_get_asked (), ==, expected);
  after = ui_broken_load (of);
  g_assert_cmpint (after->cause->cause, ==, SOV_CAUSE_SUBCONTRACTOR);
  g_assert_cmpint (after->cause->party, ==, of->deal->antti);
  ui_broken_end (of);
}

static void
test_whose_it_was_names_them (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autoptr (SovCase) after = NULL;

  choose (dialog, "Cause", SOV_CAUSE_LATE);
  choose (dialog, "Whose it was", SOV_WHOSE_SUBCONTRACTOR);
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (after->cause->cause, ==, SOV_CAUSE_LATE);
  g_assert_cmpint (after->cause->party, ==, of->deal->antti);
  ui_broken_end (of);
}

#define PATH "/ui/cause-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "the-deals-own-gaps-come-first", test_gaps_come_first);
  g_test_add_func (PATH "a-gap-is-the-cause-with-its-term-and-party", test_a_gap_is_the_cause);
  g_test_add_func (PATH "what-was-passed-on-after-the-complaint-was-still-a-gap", test_what_was_passed_on_later_was_a_gap);
  g_test_add_func (PATH "another-cause-lets-the-gap-go", test_another_cause_lets_the_gap_go);
  g_test_add_func (PATH "what-was-written-is-there-again", test_what_was_written_is_there_again);
  g_test_add_func (PATH "the-cell-of-the-promise-is-one-press-away", test_the_cell_is_one_press_away);
  g_test_add_func (PATH "where-people-do-not-get-on-somebody-else-is-suggested", test_chemistry_suggests_somebody_else);
  g_test_add_func (PATH "the-subcontractor-is-told-next", test_the_subcontractor_is_told_next);
  g_test_add_func (PATH "where-it-was-a-subcontractors-they-are-named", test_whose_it_was_names_them);

  return g_test_run ();
}
