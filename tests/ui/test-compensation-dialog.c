/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-compensation-dialog.h"

#include "model/sov-time.h"
#include "support/ui-compensation.h"

static GtkWidget *
open_dialog (UiDeal *deal,
             gint64 complaint,
             gint64 compensation)
{
  sov_compensation_dialog_present (GTK_WIDGET (deal->window), deal->store, complaint,
                                   complaint == 0 && compensation == 0 ? deal->maija : 0, compensation);

  return ui_deal_wait_dialog (deal);
}

static void
choose (GtkWidget *dialog,
        SovCompensationKind kind)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "What it is")), kind - 1);
  ui_settle ();
}

static SovCompensation *
load_only (UiDeal *deal)
{
  g_autoptr (GPtrArray) all = ui_load_compensations (deal->store);

  g_assert_cmpuint (all->len, ==, 1);

  return g_object_ref (all->pdata[0]);
}

static void
set_hour_cost (UiDeal *deal,
               gint64 cents)
{
  SovAction *action = sov_action_new (SOV_ACTION_ME, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_NAME, "Aino");
  sov_action_set_number (action, SOV_FIELD_HOUR_COST, cents);
  ui_perform (deal->store, action);
}

static void
test_every_field_is_saved (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;
  g_autoptr (SovCompensation) saved = NULL;

  set_hour_cost (deal, 4000);
  dialog = open_dialog (deal, ui_add_complaint (deal->store, "c", SOV_STYLE_EMOTIONAL), 0);
  ui_assert_named (dialog);
  choose (dialog, SOV_COMPENSATION_WAIVED);
  ui_type_into (dialog, "In words", "Laskelma ilmaiseksi");
  ui_type_into (dialog, "Worth to the customer", "853,40");
  ui_type_into (dialog, "Own hours", "1,5");
  g_assert_nonnull (ui_find_part (dialog, "60,00\u00a0€"));
  ui_type_into (dialog, "Materials", "9,05");
  ui_type_into (dialog, "Subcontractor’s bill", "420");
  ui_type_into (dialog, "Invoice", "1012");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);

  saved = load_only (deal);
  g_assert_cmpint (saved->kind, ==, SOV_COMPENSATION_WAIVED);
  g_assert_cmpstr (saved->text, ==, "Laskelma ilmaiseksi");
  g_assert_cmpint (saved->value, ==, 85340);
  g_assert_cmpint (saved->minutes, ==, 90);
  g_assert_cmpint (sov_compensation_get_own_cost (saved), ==, 6000 + 905 + 42000);
  g_assert_cmpstr (saved->invoice, ==, "1012");
  g_assert_cmpstr (saved->complaint_ref, ==, "c");
  g_assert_cmpint (saved->promised, !=, SOV_NO_TIME);
  g_assert_null (saved->strings);
  g_assert_false (saved->surprise);
  g_assert_cmpint (saved->party, ==, deal->maija);
  ui_deal_end (deal);
}

static void
test_a_gift_card_is_good_for_a_year (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovCompensation) saved = NULL;

  choose (dialog, SOV_COMPENSATION_GIFT_CARD);
  g_assert_nonnull (ui_find_part (dialog, "A gift card that is sold is another thing"));
  choose (dialog, SOV_COMPENSATION_REFUND);
  g_assert_nonnull (ui_find_text (dialog, "Good until"));
  choose (dialog, SOV_COMPENSATION_GIFT_CARD);
  ui_type_into (dialog, "Worth to the customer", "60");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  saved = load_only (deal);
  g_assert_cmpint (sov_time_local_day (saved->expires), ==, sov_time_local_day (sov_time_add_days (sov_time_now (), 365)));
  ui_deal_end (deal);
}

static void
test_what_is_asked_in_return_is_said_calmly (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovCompensation) saved = NULL;

  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (ui_row (dialog, "No strings"))));
  g_assert_null (ui_find_text (dialog, "What is asked in return"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "No strings")), FALSE);
  ui_settle ();
  g_assert_nonnull (ui_find_part (dialog, "It does the most good when nothing is asked for it"));
  ui_type_into (dialog, "What is asked in return", "Uusi tilaus");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  saved = load_only (deal);
  g_assert_cmpstr (saved->strings, ==, "Uusi tilaus");
  ui_deal_end (deal);
}

static void
test_more_than_the_price_gets_a_second_thought (void)
{
  UiDeal *deal = ui_deal_new ();
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_DEAL, sov_time_now ());
  gint64 complaint;
  GtkWidget *dialog;

  /* 1 255 € with VAT. */
  sov_action_set_text (action, SOV_FIELD_OF, "d");
  sov_action_set_number (action, SOV_FIELD_PRICE, 100000);
  sov_action_set_number (action, SOV_FIELD_VAT, 255);
  sov_action_set_number (action, SOV_FIELD_VAT_INCLUDED, FALSE);
  ui_perform (deal->store, action);
  complaint = ui_add_complaint (deal->store, "c", SOV_STYLE_EMOTIONAL);
  ui_add_compensation (deal->store, "k", "c", SOV_COMPENSATION_REFUND, 25500);
  dialog = open_dialog (deal, complaint, 0);
  ui_type_into (dialog, "Worth to the customer", "1000");
  g_assert_null (ui_find_text (dialog, "More Than the Price"));
  ui_type_into (dialog, "Worth to the customer", "1000,01");
  g_assert_nonnull (ui_find_text (dialog, "More Than the Price"));
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Save"), GTK_TYPE_BUTTON)));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_a_threat_waits_for_a_second_look (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 calm = ui_add_complaint (deal->store, "c1", SOV_STYLE_DEMANDING);
  gint64 threat = ui_add_complaint (deal->store, "c2", SOV_STYLE_THREATENING);

  g_assert_null (ui_find_text (open_dialog (deal, calm, 0), "Sleep on It"));
  ui_deal_close_dialog (deal);
  g_assert_nonnull (ui_find_text (open_dialog (deal, threat, 0), "Sleep on It"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_the_extra_comes_after_the_remedy (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 complaint = ui_add_complaint (deal->store, "c", SOV_STYLE_EMOTIONAL);
  GtkWidget *dialog = open_dialog (deal, complaint, 0);

  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (ui_row (dialog, "A little extra"))));
  g_assert_nonnull (ui_find_part (dialog, "Agree on the remedy first"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_an_edit_keeps_what_it_does_not_touch (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autoptr (SovCompensation) before = NULL;
  g_autoptr (SovCompensation) after = NULL;
  GtkWidget *dialog;

  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_DISCOUNT_NEXT, 14500);
  ui_edit_compensation (deal->store, "k", SOV_FIELD_EXPIRES, sov_time_end_of_day (sov_time_now ()));
  before = load_only (deal);
  dialog = open_dialog (deal, 0, before->id);
  g_assert_true (ui_has_typed (dialog, "145,00"));
  ui_type_into (dialog, "Worth to the customer", "");
  ui_type_into (dialog, "Materials", "12");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  after = load_only (deal);
  g_assert_cmpint (after->value, ==, SOV_NO_MONEY);
  g_assert_cmpint (after->cost, ==, 1200);
  g_assert_cmpint (after->kind, ==, before->kind);
  g_assert_cmpint (after->expires, ==, before->expires);
  g_assert_cmpint (after->promised, ==, before->promised);
  ui_deal_end (deal);
}

static void
test_hours_that_cannot_be_read_are_not_saved (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  GtkWidget *save = gtk_widget_get_ancestor (ui_find_text (dialog, "Save"), GTK_TYPE_BUTTON);
  const char *const wrong[] = { "kaksi", "1:75", "-1", "99999", "1,255" };
  const char *const right[] = { "1:30", "0,25", "100", "", "2.5" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      ui_type_into (dialog, "Own hours", wrong[i]);
      g_assert_false (gtk_widget_is_sensitive (save));
    }
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      ui_type_into (dialog, "Own hours", right[i]);
      g_assert_true (gtk_widget_is_sensitive (save));
    }
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

#define PATH "/ui/compensation-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "every-field-is-saved", test_every_field_is_saved);
  g_test_add_func (PATH "a-free-gift-card-is-good-for-a-year", test_a_gift_card_is_good_for_a_year);
  g_test_add_func (PATH "nothing-is-asked-in-return-unless-said", test_what_is_asked_in_return_is_said_calmly);
  g_test_add_func (PATH "more-than-the-price-gets-a-second-thought", test_more_than_the_price_gets_a_second_thought);
  g_test_add_func (PATH "a-threat-waits-for-a-second-look", test_a_threat_waits_for_a_second_look);
  g_test_add_func (PATH "the-extra-comes-after-the-remedy", test_the_extra_comes_after_the_remedy);
  g_test_add_func (PATH "an-edit-keeps-what-it-does-not-touch", test_an_edit_keeps_what_it_does_not_touch);
  g_test_add_func (PATH "hours-that-cannot-be-read-are-not-saved", test_hours_that_cannot_be_read_are_not_saved);

  return g_test_run ();
}
