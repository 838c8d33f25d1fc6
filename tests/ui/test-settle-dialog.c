/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-settle-dialog.h"

#include <string.h>

#include "model/sov-rules.h"
#include "model/sov-time.h"
#include "support/ui-deal.h"

/* Antti has said that he will bill the customer himself. */
static GtkWidget *
open_dialog (UiDeal *deal)
{
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_PARTY, "antti");
  sov_action_set_text (action, SOV_FIELD_DEAL, "d");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_EMAIL);
  sov_action_set_number (action, SOV_FIELD_DIRECTION, SOV_DIRECTION_IN);
  sov_action_set_text (action, SOV_FIELD_TEXT, "Lähetän laskun suoraan asiakkaalle.");
  sov_action_set_text (action, SOV_FIELD_CONFLICTS_WITH, "bill");
  ui_perform (deal->store, action);
  sov_settle_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->deal, deal->bill, deal->antti);

  return ui_deal_wait_dialog (deal);
}

static gboolean
is_in_conflict (UiDeal *deal)
{
  g_autoptr (SovSheet) sheet = ui_deal_load (deal);
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sov_time_now ());

  for (guint i = 0; i < warnings->len; i++)
    {
      if (((const SovWarning *) warnings->pdata[i])->rule == 7)
        return TRUE;
    }

  return FALSE;
}

static void
test_both_sides_are_shown (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);

  g_assert_true (is_in_conflict (deal));
  g_assert_nonnull (ui_find_text (dialog, "yksi lasku minulta"));
  g_assert_nonnull (ui_find_text (dialog, "Lähetän laskun suoraan asiakkaalle."));
  ui_assert_named (dialog);
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_an_objection_quotes_and_is_kept (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);
  g_autofree char *words = NULL;
  g_autoptr (SovSheet) sheet = NULL;

  ui_press (dialog, "Send an Objection…");
  ui_settle ();
  words = ui_dup_words (dialog);
  g_assert_nonnull (strstr (words, "Kirjoitit: ”Lähetän laskun suoraan asiakkaalle.”"));
  ui_press (dialog, "Mark as Sent");
  ui_wait_part (dialog, "Sent just now");
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->bill, deal->antti, SOV_RELAY_WRITTEN)->text, ==, words);
  g_assert_true (is_in_conflict (deal));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_the_customer_hears_no_blame (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal);
  g_autofree char *words = NULL;
  g_autoptr (SovSheet) sheet = NULL;

  ui_press (dialog, "Reassure the Customer…");
  ui_settle ();
  words = ui_dup_words (dialog);
  g_assert_null (strstr (words, "Antti"));
  g_assert_null (strstr (words, "Lähetän laskun"));
  ui_press (dialog, "Mark as Sent");
  ui_wait_part (dialog, "Sent just now");
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->bill, deal->maija, SOV_RELAY_WRITTEN)->text, ==, words);
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_what_holds_settles_it (void)
{
  UiDeal *deal = ui_deal_new ();

  ui_press (open_dialog (deal), "What Was Agreed Holds");
  ui_wait_closed (deal->window);
  g_assert_false (is_in_conflict (deal));
  ui_deal_end (deal);
}

static void
test_it_may_be_changed_instead (void)
{
  UiDeal *deal = ui_deal_new ();

  ui_press (open_dialog (deal), "Change What Was Agreed…");
  ui_wait_closed (deal->window);
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.edit-term ("));
  ui_deal_end (deal);
}

#define PATH "/ui/settle-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "both-sides-are-shown", test_both_sides_are_shown);
  g_test_add_func (PATH "an-objection-quotes-and-is-kept", test_an_objection_quotes_and_is_kept);
  g_test_add_func (PATH "the-customer-hears-no-blame", test_the_customer_hears_no_blame);
  g_test_add_func (PATH "that-it-holds-settles-it", test_what_holds_settles_it);
  g_test_add_func (PATH "it-may-be-changed-instead", test_it_may_be_changed_instead);

  return g_test_run ();
}
