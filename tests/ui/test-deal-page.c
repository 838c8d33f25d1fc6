/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-page.h"

#include "model/sov-time.h"
#include "support/ui-deal.h"
#include "ui/deals/sov-cell-details.h"

typedef struct
{
  UiDeal *deal;
  SovDealPage *page;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->deal = ui_deal_new ();
  self->page = g_object_ref_sink (sov_deal_page_new (self->deal->store, self->deal->deal));
  adw_window_set_content (ADW_WINDOW (self->deal->window), GTK_WIDGET (self->page));
  ui_wait_part (GTK_WIDGET (self->page), "yksi lasku minulta");
  ui_settle ();
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  adw_window_set_content (ADW_WINDOW (self->deal->window), NULL);
  ui_settle ();
  g_assert_finalize_object (self->page);
  ui_deal_end (self->deal);
}

static gboolean
is_open (Fixture *self)
{
  gboolean open;

  g_object_get (self->page, "details-open", &open, NULL);

  return open;
}

static GtkWidget *
get_details (Fixture *self)
{
  return ui_find (GTK_WIDGET (self->page), SOV_TYPE_CELL_DETAILS);
}

static void
test_it_says_how_the_deal_stands (Fixture *self,
                                  gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->page);

  g_assert_nonnull (ui_find_text (page, "Kannattavuuslaskelma"));
  g_assert_nonnull (ui_find_text (page, "Maija"));
  g_assert_nonnull (ui_find_text (page, "Urgent"));
  g_assert_nonnull (ui_find_text (page, "●"));
  g_assert_nonnull (ui_find_part (page, "Antti lacks 2 agreed things in writing"));
}

static void
test_a_warning_has_its_cure (Fixture *self,
                             gconstpointer data)
{
  ui_press (GTK_WIDGET (self->page), "Send What Was Agreed…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.send ("));
}

static void
test_it_follows_the_vault (Fixture *self,
                           gconstpointer data)
{
  UiDeal *deal = self->deal;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->bill, deal->antti, "yksi lasku");
  ui_wait_part (GTK_WIDGET (self->page), "Agreed with the customer, but Antti does not have it");
}

static void
test_a_cell_opens_its_details (Fixture *self,
                               gconstpointer data)
{
  UiDeal *deal = self->deal;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->call, deal->antti, "Hei Antti, soita Maijalle!");
  ui_settle ();
  g_assert_false (is_open (self));
  sov_deal_page_choose (self->page, deal->call, deal->antti);
  ui_settle ();
  g_assert_true (is_open (self));
  g_assert_nonnull (ui_find_text (get_details (self), "in writing, not acknowledged"));
  g_assert_nonnull (ui_find_text (get_details (self), "Hei Antti, soita Maijalle!"));
  g_assert_nonnull (ui_find_part (get_details (self), "Text message"));
}

static void
test_told_is_one_press (Fixture *self,
                        gconstpointer data)
{
  UiDeal *deal = self->deal;

  sov_deal_page_choose (self->page, deal->call, deal->antti);
  ui_settle ();
  ui_press (get_details (self), "Told by Phone");
  ui_wait_part (get_details (self), "told, not in writing");
  g_assert_cmpint (ui_deal_cell (deal, deal->call, deal->antti), ==, SOV_CELL_TOLD);
}

static void
test_acknowledged_is_one_press (Fixture *self,
                                gconstpointer data)
{
  UiDeal *deal = self->deal;
  g_autoptr (SovSheet) sheet = NULL;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->call, deal->antti, "x");
  sov_deal_page_choose (self->page, deal->call, deal->antti);
  ui_settle ();
  ui_press (get_details (self), "Acknowledged");
  ui_settle ();
  g_assert_cmpint (ui_deal_cell (deal, deal->call, deal->antti), ==, SOV_CELL_ACKNOWLEDGED);
  sheet = ui_deal_load (deal);
  g_assert_cmpint (ui_deal_find_relay (sheet, deal->call, deal->antti, SOV_RELAY_ACKNOWLEDGED)->channel, ==, SOV_CHANNEL_SMS);
}

static void
test_said_no_keeps_the_reason (Fixture *self,
                               gconstpointer data)
{
  UiDeal *deal = self->deal;
  g_autoptr (SovSheet) sheet = NULL;
  GtkWidget *dialog;

  sov_deal_page_choose (self->page, deal->call, deal->antti);
  ui_settle ();
  ui_press (get_details (self), "Said No…");
  dialog = ui_deal_wait_dialog (deal);
  ui_assert_named (dialog);
  ui_write_words (dialog, "Olen lomalla");
  ui_press (dialog, "Record");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->call, deal->antti, SOV_RELAY_BLOCKED)->reason, ==, "Olen lomalla");
}

static void
test_written_elsewhere_keeps_words_and_time (Fixture *self,
                                             gconstpointer data)
{
  UiDeal *deal = self->deal;
  g_autoptr (SovSheet) sheet = NULL;
  const SovRelay *relay;
  GtkWidget *dialog;

  sov_deal_page_choose (self->page, deal->call, deal->antti);
  ui_settle ();
  ui_press (get_details (self), "In Writing…");
  dialog = ui_deal_wait_dialog (deal);
  ui_write_words (dialog, "Lähetin jo kirjeen.");
  ui_press (dialog, "Record");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  relay = ui_deal_find_relay (sheet, deal->call, deal->antti, SOV_RELAY_WRITTEN);
  g_assert_cmpstr (relay->text, ==, "Lähetin jo kirjeen.");
  g_assert_cmpint (ABS (relay->at - sov_time_now ()), <, SOV_TIME_MINUTE_MS);
}

static void
test_the_user_closes_the_details (Fixture *self,
                                  gconstpointer data)
{
  sov_deal_page_choose (self->page, self->deal->call, self->deal->antti);
  ui_settle ();
  g_signal_emit_by_name (get_details (self), "closed");
  ui_settle ();
  g_assert_false (is_open (self));
}

static void
test_menus_mark_what_became_of_it (Fixture *self,
                                   gconstpointer data)
{
  g_autoptr (SovSheet) sheet = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->page), "deal.keep", "x", self->deal->call);
  ui_settle ();
  sheet = ui_deal_load (self->deal);
  g_assert_cmpint (sov_sheet_find_term (sheet, self->deal->call)->state, ==, SOV_TERM_KEPT);
}

static void
test_old_versions_stay_readable (Fixture *self,
                                 gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_CHANGE, sov_time_now ());
  GtkWidget *dialog;

  sov_action_set_text (action, SOV_FIELD_TERM, "bill");
  sov_action_set_text (action, SOV_FIELD_TEXT, "kaksi laskua");
  ui_perform (self->deal->store, action);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "deal.versions", "x", self->deal->bill);
  dialog = ui_deal_wait_dialog (self->deal);
  g_assert_nonnull (ui_find_text (dialog, "yksi lasku minulta"));
  g_assert_nonnull (ui_find_text (dialog, "kaksi laskua"));
  g_assert_nonnull (ui_find_part (dialog, "Old version 1, held from"));
  g_assert_nonnull (ui_find_part (dialog, "Version 2, in force since"));
  ui_deal_close_dialog (self->deal);
}

static void
test_a_party_leaves (Fixture *self,
                     gconstpointer data)
{
  g_autoptr (SovSheet) sheet = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->page), "deal.leave", "x", self->deal->antti);
  ui_settle ();
  sheet = ui_deal_load (self->deal);
  g_assert_cmpint (sov_sheet_find_party (sheet, self->deal->antti)->role, ==, 0);
}

static void
test_a_party_joins (Fixture *self,
                    gconstpointer data)
{
  g_autoptr (SovSheet) sheet = NULL;
  const SovSheetParty *otso;
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (self->page), "deal.add-party", NULL);
  dialog = ui_deal_wait_dialog (self->deal);
  ui_assert_named (dialog);
  ui_type_into (dialog, "Who", "Otso Lehtoranta");
  ui_type_into (dialog, "Does what", "kuvaus");
  ui_type_into (dialog, "Their price", "420,00");
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);
  sheet = ui_deal_load (self->deal);
  otso = sov_sheet_find_party (sheet, ui_find_party (self->deal->store, "Otso Lehtoranta"));
  g_assert_cmpint (otso->role, ==, SOV_ROLE_SUBCONTRACTOR);
  g_assert_cmpstr (otso->trade, ==, "kuvaus");
  g_assert_cmpint (otso->price, ==, 42000);
}

static void
test_a_removed_deal_says_so (Fixture *self,
                             gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->page), "deal.remove", NULL);
  ui_wait_part (GTK_WIDGET (self->page), "The Deal Was Removed");
}

static void
test_an_empty_deal_invites (Fixture *self,
                            gconstpointer data)
{
  GtkWidget *page;

  ui_add_deal (self->deal->store, "empty", "maija", "Tyhjä");
  page = g_object_ref_sink (GTK_WIDGET (sov_deal_page_new (self->deal->store, ui_find_deal (self->deal->store, "Tyhjä"))));
  adw_window_set_content (ADW_WINDOW (self->deal->window), page);
  ui_wait_part (page, "Nothing Agreed Yet");
  ui_press (page, "Add Agreed Thing…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.new-term ("));
  adw_window_set_content (ADW_WINDOW (self->deal->window), NULL);
  ui_settle ();
  g_assert_finalize_object (page);
}

static void
test_everything_is_named (Fixture *self,
                          gconstpointer data)
{
  sov_deal_page_choose (self->page, self->deal->call, self->deal->antti);
  ui_settle ();
  ui_assert_named (GTK_WIDGET (self->page));
}

#define ADD(path, test) g_test_add ("/ui/deal-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("it-says-how-the-deal-stands", test_it_says_how_the_deal_stands);
  ADD ("a-warning-has-its-cure", test_a_warning_has_its_cure);
  ADD ("it-follows-the-vault", test_it_follows_the_vault);
  ADD ("a-cell-opens-what-was-sent-word-for-word", test_a_cell_opens_its_details);
  ADD ("told-by-phone-is-one-press", test_told_is_one_press);
  ADD ("acknowledged-is-one-press-the-way-it-was-sent", test_acknowledged_is_one_press);
  ADD ("a-no-keeps-its-reason", test_said_no_keeps_the_reason);
  ADD ("what-was-written-elsewhere-keeps-its-words", test_written_elsewhere_keeps_words_and_time);
  ADD ("the-user-closes-the-details", test_the_user_closes_the_details);
  ADD ("the-menu-marks-what-became-of-it", test_menus_mark_what_became_of_it);
  ADD ("old-versions-stay-readable", test_old_versions_stay_readable);
  ADD ("a-party-leaves", test_a_party_leaves);
  ADD ("a-party-joins-with-trade-and-price", test_a_party_joins);
  ADD ("a-removed-deal-says-so", test_a_removed_deal_says_so);
  ADD ("an-empty-deal-invites", test_an_empty_deal_invites);
  ADD ("everything-has-a-name", test_everything_is_named);

  return g_test_run ();
}
