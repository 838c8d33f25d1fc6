/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-mark-dialog.h"

#include <string.h>

#include "model/sov-time.h"
#include "support/ui-deal.h"

static GtkWidget *
open_dialog (UiDeal *deal)
{
  sov_mark_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->deal, deal->call);

  return ui_deal_wait_dialog (deal);
}

static SovTermState
get_state (UiDeal *deal)
{
  g_autoptr (SovSheet) sheet = ui_deal_load (deal);

  return sov_sheet_find_term (sheet, deal->call)->state;
}

static void
test_yes_is_kept (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);

  ui_assert_named (dialog);
  ui_press (dialog, "Yes, It Was Kept");
  ui_wait_closed (deal->window);
  g_assert_cmpint (get_state (deal), ==, SOV_TERM_KEPT);
  ui_deal_end (deal);
}

static void
test_no_is_broken (void)
{
  UiDeal *deal = ui_deal_new ();

  ui_press (open_dialog (deal), "No, It Was Broken");
  ui_wait_closed (deal->window);
  g_assert_cmpint (get_state (deal), ==, SOV_TERM_BROKEN);
  ui_deal_end (deal);
}

static void
test_closing_answers_nothing (void)
{
  UiDeal *deal = ui_deal_new ();

  open_dialog (deal);
  ui_deal_close_dialog (deal);
  g_assert_cmpint (get_state (deal), ==, SOV_TERM_IN_FORCE);
  ui_deal_end (deal);
}

static void
test_a_delay_with_a_time_is_a_version_in_writing (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);
  g_autofree char *words = NULL;
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;

  ui_press (dialog, "Not Yet, It Is Late…");
  ui_settle ();
  ui_type_into (dialog, "New time", "21.12.2030 klo 12");
  words = ui_dup_words (dialog);
  g_assert_nonnull (strstr (words, "Hei Maija!"));
  g_assert_nonnull (strstr (words, "21.12.2030 klo 12.00"));
  ui_press (dialog, "Mark as Sent");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  term = sov_sheet_find_term (sheet, deal->call);
  g_assert_cmpuint (term->versions->len, ==, 2);
  g_assert_cmpint (ui_deal_find_relay (sheet, deal->call, deal->maija, SOV_RELAY_WRITTEN)->version, ==, 2);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->call, deal->maija, SOV_RELAY_WRITTEN)->text, ==, words);
  ui_deal_end (deal);
}

static void
test_a_delay_without_a_time_is_told_as_words (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);
  g_autoptr (SovSheet) sheet = NULL;

  ui_press (dialog, "Not Yet, It Is Late…");
  ui_settle ();
  ui_press (dialog, "Mark as Sent");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  g_assert_cmpuint (sov_sheet_find_term (sheet, deal->call)->versions->len, ==, 1);
  g_assert_cmpuint (sheet->entries->len, ==, 1);
  g_assert_cmpint (((const SovSheetEntry *) sheet->entries->pdata[0])->party, ==, deal->maija);
  ui_deal_end (deal);
}

static void
test_who_does_it_can_be_called (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);

  g_assert_nonnull (ui_find_text (dialog, "Antti"));
  g_assert_null (ui_find_text (dialog, "Maija"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

#define PATH "/ui/mark-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "yes-is-kept", test_yes_is_kept);
  g_test_add_func (PATH "no-is-broken", test_no_is_broken);
  g_test_add_func (PATH "closing-it-answers-nothing", test_closing_answers_nothing);
  g_test_add_func (PATH "a-delay-with-a-time-is-a-new-version-in-writing", test_a_delay_with_a_time_is_a_version_in_writing);
  g_test_add_func (PATH "a-delay-without-a-time-is-told-as-words", test_a_delay_without_a_time_is_told_as_words);
  g_test_add_func (PATH "who-does-it-and-has-a-number-can-be-called", test_who_does_it_can_be_called);

  return g_test_run ();
}
