/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-owed-group.h"

#include "model/sov-time.h"
#include "support/ui-compensation.h"
#include "ui/customers/sov-party-page.h"
#include "ui/deals/sov-deal-dialog.h"
#include "ui/deals/sov-deal-page.h"

/* What a customer is owed: on the customer's page, when a new deal begins and
 * before one is invoiced. */

#define CARD SOV_COMPENSATION_GIFT_CARD

/* Another page in the window; the one before is let go. */
static GtkWidget *
show (UiDeal *deal,
      gpointer page)
{
  adw_window_set_content (ADW_WINDOW (deal->window), page);
  ui_settle ();

  return page;
}

static void
test_the_party_page_shows_all_that_is_open (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autofree char *want = NULL;
  GtkWidget *page;

  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  ui_add_compensation (deal->store, "l", NULL, SOV_COMPENSATION_GESTURE, SOV_NO_MONEY);
  ui_add_compensation (deal->store, "m", NULL, SOV_COMPENSATION_REFUND, 1000);
  ui_give (deal->store, "k", 2000);
  ui_give (deal->store, "m", 1000);
  page = show (deal, sov_party_page_new (deal->store, deal->maija));
  ui_wait_part (page, "What Is Owed");
  ui_assert_named (page);
  g_assert_nonnull (ui_find_part (page, "40,00\u00a0€ of 60,00\u00a0€ left"));
  g_assert_nonnull (ui_find_part (page, "Not given yet"));
  g_assert_null (ui_find_text (page, "Money back"));
  ui_press (page, "_Give…");
  want = g_strdup_printf ("win.give %" G_GINT64_FORMAT, ui_find_compensation (deal->store, "k"));
  g_assert_cmpstr (ui_window_get_asked (), ==, want);
  ui_deal_end (deal);
}

static void
test_what_is_given_goes_away (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *page = show (deal, sov_party_page_new (deal->store, deal->maija));

  g_assert_null (ui_find_text (page, "What Is Owed"));
  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  ui_wait_part (page, "What Is Owed");
  ui_give (deal->store, "k", 6000);
  ui_settle ();
  g_assert_null (ui_find_text (page, "What Is Owed"));
  ui_deal_end (deal);
}

static void
test_a_new_deal_begins_with_credit (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_add_compensation (deal->store, "k", NULL, CARD, 6000);
  sov_deal_dialog_present (GTK_WIDGET (deal->window), deal->store, 0, deal->maija);
  dialog = ui_deal_wait_dialog (deal);
  ui_wait_part (dialog, "Credit to Use First");
  g_assert_nonnull (ui_find_part (dialog, "60,00\u00a0€ left"));
  ui_assert_named (dialog);
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_no_credit_is_silent (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_GESTURE, SOV_NO_MONEY);
  sov_deal_dialog_present (GTK_WIDGET (deal->window), deal->store, 0, deal->maija);
  dialog = ui_deal_wait_dialog (deal);
  g_assert_null (ui_find_text (dialog, "Credit to Use First"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_invoicing_is_preceded_by_credit (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_DISCOUNT_NEXT, 6000);
  sov_deal_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->deal, 0);
  dialog = ui_deal_wait_dialog (deal);
  g_assert_null (ui_find_text (dialog, "Before You Invoice"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "State")), SOV_DEAL_INVOICED - 1);
  ui_wait_part (dialog, "Before You Invoice");
  ui_press (dialog, "_Use on This Deal…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.give "));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_the_deal_page_shows_it_until_invoiced (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *page;

  ui_add_complaint (deal->store, "c", SOV_STYLE_MATTER_OF_FACT);
  ui_add_compensation (deal->store, "k", "c", SOV_COMPENSATION_WAIVED, 85340);
  ui_add_compensation (deal->store, "l", NULL, CARD, 6000);
  page = show (deal, sov_deal_page_new (deal->store, deal->deal));
  ui_wait_part (page, "Credit to Use First");
  g_assert_null (ui_find_text (page, "No invoice"));

  ui_set_state (deal->store, SOV_DEAL_DELIVERED);
  ui_wait_part (page, "Before You Invoice");
  g_assert_nonnull (ui_find_text (page, "No invoice"));
  g_assert_nonnull (ui_find_text (page, "Gift card"));

  ui_set_state (deal->store, SOV_DEAL_INVOICED);
  ui_settle ();
  g_assert_null (ui_find_text (page, "Gift card"));
  ui_deal_end (deal);
}

#define PATH "/ui/owed-group/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "the-customers-page-shows-all-that-is-open", test_the_party_page_shows_all_that_is_open);
  g_test_add_func (PATH "what-is-given-goes-away", test_what_is_given_goes_away);
  g_test_add_func (PATH "a-new-deal-begins-with-the-credit-there-is", test_a_new_deal_begins_with_credit);
  g_test_add_func (PATH "without-credit-nothing-is-said", test_no_credit_is_silent);
  g_test_add_func (PATH "invoicing-is-preceded-by-the-credit-there-is", test_invoicing_is_preceded_by_credit);
  g_test_add_func (PATH "the-deals-page-shows-it-until-it-is-invoiced", test_the_deal_page_shows_it_until_invoiced);

  return g_test_run ();
}
