/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-answer-dialog.h"

#include "support/ui-deal.h"

static GtkWidget *
open_dialog (UiDeal *deal)
{
  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->call, deal->antti, "x");
  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->bill, deal->antti, "x");
  sov_answer_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->deal, deal->antti);

  return ui_deal_wait_dialog (deal);
}

static void
test_only_what_it_acknowledges_is_ticked (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);

  ui_write_words (dialog, "ok, soitan klo 10");
  g_assert_false (gtk_check_button_get_active (ui_find_tick (dialog, "yksi lasku minulta")));
  ui_assert_named (dialog);
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_the_answer_is_kept_word_for_word (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);
  g_autoptr (SovSheet) sheet = NULL;

  ui_write_words (dialog, "Ok kyllä,\nhoituu <b>varmasti</b> & ajallaan 👍");
  gtk_check_button_set_active (ui_find_tick (dialog, "Antti soittaa Maijalle"), TRUE);
  gtk_check_button_set_active (ui_find_tick (dialog, "yksi lasku minulta"), FALSE);
  ui_press (dialog, "Record");
  ui_wait_closed (deal->window);
  g_assert_cmpint (ui_deal_cell (deal, deal->call, deal->antti), ==, SOV_CELL_ACKNOWLEDGED);
  g_assert_cmpint (ui_deal_cell (deal, deal->bill, deal->antti), ==, SOV_CELL_WRITTEN);
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->call, deal->antti, SOV_RELAY_ACKNOWLEDGED)->text, ==,
                   "Ok kyllä,\nhoituu <b>varmasti</b> & ajallaan 👍");
  ui_deal_end (deal);
}

static void
test_a_no_is_recorded_as_one (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);
  g_autoptr (SovSheet) sheet = NULL;
  GtkWidget *row;

  ui_write_words (dialog, "En pääse.");
  row = gtk_widget_get_ancestor (ui_find_text (dialog, "Antti soittaa Maijalle"), ADW_TYPE_ACTION_ROW);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find (row, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  g_assert_false (gtk_check_button_get_active (ui_find_tick (dialog, "Antti soittaa Maijalle")));
  ui_press (dialog, "Record");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  g_assert_nonnull (ui_deal_find_relay (sheet, deal->call, deal->antti, SOV_RELAY_BLOCKED));
  ui_deal_end (deal);
}

static void
test_what_the_user_ticked_stays (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);

  ui_write_words (dialog, "hmm");
  gtk_check_button_set_active (ui_find_tick (dialog, "yksi lasku minulta"), TRUE);
  ui_write_words (dialog, "hmm, katsotaan");
  g_assert_true (gtk_check_button_get_active (ui_find_tick (dialog, "yksi lasku minulta")));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_an_answer_that_settles_nothing_is_kept (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);
  g_autoptr (SovSheet) sheet = NULL;
  const SovSheetEntry *entry;

  ui_write_words (dialog, "Palaan asiaan.");
  gtk_check_button_set_active (ui_find_tick (dialog, "Antti soittaa Maijalle"), FALSE);
  gtk_check_button_set_active (ui_find_tick (dialog, "yksi lasku minulta"), FALSE);
  ui_press (dialog, "Record");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  g_assert_cmpuint (sheet->entries->len, ==, 1);
  entry = sheet->entries->pdata[0];
  g_assert_cmpstr (entry->text, ==, "Palaan asiaan.");
  g_assert_cmpint (entry->direction, ==, SOV_DIRECTION_IN);
  ui_deal_end (deal);
}

static void
test_no_answer_is_not_recorded (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);

  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Record"), GTK_TYPE_BUTTON)));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

#define PATH "/ui/answer-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "what-it-does-not-acknowledge-is-not-ticked", test_only_what_it_acknowledges_is_ticked);
  g_test_add_func (PATH "the-answer-is-kept-word-for-word", test_the_answer_is_kept_word_for_word);
  g_test_add_func (PATH "a-no-is-recorded-as-one", test_a_no_is_recorded_as_one);
  g_test_add_func (PATH "what-the-user-ticked-stays-ticked", test_what_the_user_ticked_stays);
  g_test_add_func (PATH "an-answer-that-settles-nothing-is-kept", test_an_answer_that_settles_nothing_is_kept);
  g_test_add_func (PATH "no-answer-is-not-recorded", test_no_answer_is_not_recorded);

  return g_test_run ();
}
