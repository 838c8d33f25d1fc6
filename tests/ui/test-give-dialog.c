/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-give-dialog.h"

#include "model/sov-time.h"
#include "support/ui-compensation.h"

#define CARD SOV_COMPENSATION_GIFT_CARD

static GtkWidget *
open_dialog (UiDeal *deal)
{
  sov_give_dialog_present (GTK_WIDGET (deal->window), deal->store, ui_find_compensation (deal->store, "k"), "Kannattavuuslaskelma");

  return ui_deal_wait_dialog (deal);
}

static gint64
get_left (UiDeal *deal)
{
  g_autoptr (GPtrArray) all = ui_load_compensations (deal->store);

  return sov_compensation_get_left (all->pdata[0], sov_time_now ());
}

static void
test_all_is_offered_first (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  dialog = open_dialog (deal);
  ui_assert_named (dialog);
  g_assert_true (ui_has_typed (dialog, "60,00"));
  g_assert_true (ui_has_typed (dialog, "Kannattavuuslaskelma"));
  ui_press (dialog, "Given");
  ui_wait_closed (deal->window);
  g_assert_cmpint (get_left (deal), ==, 0);
  ui_deal_end (deal);
}

static void
test_half_leaves_half (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;
  g_autoptr (GPtrArray) all = NULL;
  const SovGiven *given;

  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  dialog = open_dialog (deal);
  ui_type_into (dialog, "Given now", "30");
  g_assert_nonnull (ui_find_text (dialog, "30,00\u00a0€"));
  ui_type_into (dialog, "Note", "Laskuun 12");
  ui_press (dialog, "Given");
  ui_wait_closed (deal->window);
  g_assert_cmpint (get_left (deal), ==, 3000);
  all = ui_load_compensations (deal->store);
  given = ((SovCompensation *) all->pdata[0])->given->pdata[0];
  g_assert_cmpint (given->amount, ==, 3000);
  g_assert_cmpstr (given->note, ==, "Laskuun 12");
  ui_deal_end (deal);
}

static void
test_no_more_than_is_left (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  ui_give (deal->store, "k", 2000);
  dialog = open_dialog (deal);
  g_assert_nonnull (ui_find_text (dialog, "Given So Far"));
  ui_type_into (dialog, "Given now", "40,01");
  g_assert_nonnull (ui_find_text (dialog, "Only 40,00\u00a0€ is left to give"));
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Given"), GTK_TYPE_BUTTON)));
  ui_type_into (dialog, "Given now", "40");
  ui_press (dialog, "Given");
  ui_wait_closed (deal->window);
  g_assert_cmpint (get_left (deal), ==, 0);
  ui_deal_end (deal);
}

static void
test_what_has_no_value_is_given_whole (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autoptr (GPtrArray) all = NULL;
  GtkWidget *dialog;

  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_GESTURE, SOV_NO_MONEY);
  dialog = open_dialog (deal);
  g_assert_null (ui_find_text (dialog, "Given now"));
  ui_press (dialog, "Given");
  ui_wait_closed (deal->window);
  all = ui_load_compensations (deal->store);
  g_assert_false (sov_compensation_is_open (all->pdata[0], sov_time_now ()));
  ui_deal_end (deal);
}

static void
test_what_expired_shows_the_way_on (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autofree char *want = NULL;
  gint64 id;

  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  ui_edit_compensation (deal->store, "k", SOV_FIELD_EXPIRES, sov_time_now () - 1);
  id = ui_find_compensation (deal->store, "k");
  ui_press (open_dialog (deal), "Move the Day…");
  ui_wait_closed (deal->window);
  want = g_strdup_printf ("win.edit-compensation %" G_GINT64_FORMAT, id);
  g_assert_cmpstr (ui_window_get_asked (), ==, want);
  ui_deal_end (deal);
}

static void
test_a_day_is_today_or_before (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;
  GtkWidget *save;

  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  dialog = open_dialog (deal);
  save = gtk_widget_get_ancestor (ui_find_text (dialog, "Given"), GTK_TYPE_BUTTON);
  ui_type_into (dialog, "When", "huomenna");
  g_assert_false (gtk_widget_is_sensitive (save));
  ui_type_into (dialog, "When", "tänään");
  g_assert_true (gtk_widget_is_sensitive (save));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

#define PATH "/ui/give-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "all-that-is-left-is-offered-first", test_all_is_offered_first);
  g_test_add_func (PATH "half-leaves-half", test_half_leaves_half);
  g_test_add_func (PATH "no-more-is-given-than-is-left", test_no_more_than_is_left);
  g_test_add_func (PATH "what-has-no-value-is-given-whole", test_what_has_no_value_is_given_whole);
  g_test_add_func (PATH "what-expired-shows-the-way-on", test_what_expired_shows_the_way_on);
  g_test_add_func (PATH "the-day-is-today-or-before", test_a_day_is_today_or_before);

  return g_test_run ();
}
