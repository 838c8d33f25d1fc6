/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-dialog.h"

#include "model/sov-time.h"
#include "model/sov-vat.h"
#include "support/ui-deal.h"

static GtkWidget *
open_dialog (UiDeal *deal,
             gint64 id,
             gint64 customer)
{
  sov_deal_dialog_present (GTK_WIDGET (deal->window), deal->store, id, customer);

  return ui_deal_wait_dialog (deal);
}

static void
save (UiDeal *deal,
      GtkWidget *dialog)
{
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
}

/* The deal called @title becomes the one that the fixture loads. */
static SovSheet *
load (UiDeal *deal,
      const char *title)
{
  deal->deal = ui_find_deal (deal->store, title);

  return ui_deal_load (deal);
}

static void
test_a_new_customer_is_made_by_name (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;
  const SovSheetParty *customer;

  ui_type_into (dialog, "Customer", "Vihtakallion Leipomo Oy");
  g_assert_nonnull (ui_find_part (dialog, "new, will be added"));
  ui_type_into (dialog, "What the deal is about", "Avajaisesite");
  ui_type_into (dialog, "What the customer expects", "Lämmin ja selkeä");
  ui_type_into (dialog, "Price", "620");
  ui_assert_named (dialog);
  save (deal, dialog);
  sheet = load (deal, "Avajaisesite");
  customer = sov_sheet_find_party (sheet, sheet->customer);
  g_assert_cmpstr (customer->name, ==, "Vihtakallion Leipomo Oy");
  g_assert_cmpint (customer->kind, ==, SOV_PARTY_COMPANY);
  g_assert_cmpint (sheet->price, ==, 62000);
  g_assert_cmpint (sheet->vat, ==, 255);
  g_assert_cmpstr (sheet->expectation, ==, "Lämmin ja selkeä");
  ui_deal_end (deal);
}

static void
test_a_known_name_is_the_known_customer (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;

  ui_type_into (dialog, "Customer", "maija");
  ui_type_into (dialog, "What the deal is about", "Toinen");
  save (deal, dialog);
  sheet = load (deal, "Toinen");
  g_assert_cmpint (sheet->customer, ==, deal->maija);
  ui_deal_end (deal);
}

static void
test_found_names_can_be_picked (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;

  ui_type_into (dialog, "Customer", "Mai");
  ui_press (dialog, "Maija");
  ui_settle ();
  ui_type_into (dialog, "What the deal is about", "Toinen");
  save (deal, dialog);
  sheet = load (deal, "Toinen");
  g_assert_cmpint (sheet->customer, ==, deal->maija);
  ui_deal_end (deal);
}

static void
test_the_customer_can_be_given (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, deal->maija);

  ui_settle ();
  g_assert_true (ui_has_typed (dialog, "Maija"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_a_subcontractor_becomes_a_customer_too (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, deal->antti);
  g_autoptr (SovParty) party = NULL;

  ui_settle ();
  ui_type_into (dialog, "What the deal is about", "Antin oma");
  save (deal, dialog);
  party = ui_load_party (deal->store, deal->antti);
  g_assert_cmpuint (party->as, ==, SOV_BIT (SOV_AS_CUSTOMER) | SOV_BIT (SOV_AS_SUBCONTRACTOR));
  ui_deal_end (deal);
}

static void
test_a_wrong_price_is_explained_and_not_saved (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, deal->maija);
  GtkWidget *button = gtk_widget_get_ancestor (ui_find_text (dialog, "Save"), GTK_TYPE_BUTTON);

  ui_type_into (dialog, "What the deal is about", "Toinen");
  g_assert_true (gtk_widget_is_sensitive (button));
  ui_type_into (dialog, "Price", "satanen");
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (ui_find_part (dialog, "not an amount"));
  ui_type_into (dialog, "Price", "1,234");
  g_assert_nonnull (ui_find_part (dialog, "thousands or cents?"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_a_price_always_says_its_vat (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, deal->maija);
  GtkWidget *included;

  ui_settle ();
  ui_type_into (dialog, "Price", "620");
  g_assert_nonnull (ui_find_part (dialog, "incl. VAT"));
  included = gtk_widget_get_ancestor (ui_find_text (dialog, "The price includes VAT"), ADW_TYPE_SWITCH_ROW);
  adw_switch_row_set_active (ADW_SWITCH_ROW (included), FALSE);
  g_assert_nonnull (ui_find_part (dialog, "+ VAT"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_others_join_with_the_deal (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, deal->maija);
  g_autoptr (SovSheet) sheet = NULL;

  ui_settle ();
  ui_type_into (dialog, "What the deal is about", "Häät");
  ui_press (dialog, "Add Party…");
  ui_settle ();
  ui_type_into (dialog, "Who", "Antti");
  ui_type_into (dialog, "Does what", "laskelma");
  ui_press (dialog, "Add");
  ui_settle ();
  save (deal, dialog);
  sheet = load (deal, "Häät");
  g_assert_cmpint (sov_sheet_find_party (sheet, deal->antti)->role, ==, SOV_ROLE_SUBCONTRACTOR);
  g_assert_cmpstr (sov_sheet_find_party (sheet, deal->antti)->trade, ==, "laskelma");
  ui_deal_end (deal);
}

static void
test_a_deal_is_edited (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->deal, 0);
  g_autoptr (SovSheet) sheet = NULL;

  ui_settle ();
  g_assert_true (ui_has_typed (dialog, "Kannattavuuslaskelma"));
  ui_type_into (dialog, "What the deal is about", "Laskelma <b>&");
  ui_type_into (dialog, "Price", "680,00");
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (sheet->title, ==, "Laskelma <b>&");
  g_assert_cmpint (sheet->price, ==, 68000);
  g_assert_cmpint (sheet->customer, ==, deal->maija);
  g_assert_cmpint (sheet->state, ==, SOV_DEAL_AGREED);
  ui_deal_end (deal);
}

#define PATH "/ui/deal-dialog/"

static gboolean
offers_own_rate (gpointer dialog)
{
  return ui_find_part (dialog, "21,5\u00a0%") != NULL;
}

static void
test_a_rate_of_ones_own_is_offered (void)
{
  UiDeal *deal = ui_deal_new ();
  SovAction *rate = sov_action_new (SOV_ACTION_VAT_RATE, sov_time_now ());
  GtkWidget *dialog;
  g_autoptr (SovSheet) sheet = NULL;

  sov_action_set_number (rate, SOV_FIELD_KIND, SOV_VAT_GENERAL);
  sov_action_set_due (rate, SOV_FIELD_FROM, sov_time_add_days (sov_time_now (), -1), FALSE);
  sov_action_set_number (rate, SOV_FIELD_RATE, 215);
  ui_perform (deal->store, rate);

  dialog = open_dialog (deal, 0, deal->maija);
  ui_wait (offers_own_rate, dialog);
  ui_type_into (dialog, "What the deal is about", "Oma verokanta");
  save (deal, dialog);
  sheet = load (deal, "Oma verokanta");
  g_assert_cmpint (sheet->vat, ==, 215);
  ui_deal_end (deal);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "a-new-customer-is-made-by-name", test_a_new_customer_is_made_by_name);
  g_test_add_func (PATH "a-known-name-is-the-known-customer", test_a_known_name_is_the_known_customer);
  g_test_add_func (PATH "a-found-name-can-be-picked", test_found_names_can_be_picked);
  g_test_add_func (PATH "the-customer-can-be-given", test_the_customer_can_be_given);
  g_test_add_func (PATH "a-subcontractor-becomes-a-customer-too", test_a_subcontractor_becomes_a_customer_too);
  g_test_add_func (PATH "a-wrong-price-is-explained-and-not-saved", test_a_wrong_price_is_explained_and_not_saved);
  g_test_add_func (PATH "a-price-always-says-its-vat", test_a_price_always_says_its_vat);
  g_test_add_func (PATH "a-rate-of-ones-own-is-offered-first", test_a_rate_of_ones_own_is_offered);
  g_test_add_func (PATH "others-join-with-the-deal", test_others_join_with_the_deal);
  g_test_add_func (PATH "a-deal-is-edited", test_a_deal_is_edited);

  return g_test_run ();
}
