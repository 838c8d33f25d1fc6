/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-send-dialog.h"

#include <string.h>

#include "model/sov-time.h"
#include "support/ui-deal.h"

static GtkWidget *
open_dialog (UiDeal *deal,
             gint64 party,
             SovLetterKind kind)
{
  sov_send_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->deal, party, kind);

  return ui_deal_wait_dialog (deal);
}

static gboolean
says (GtkWidget *dialog,
      const char *part)
{
  g_autofree char *words = ui_dup_words (dialog);

  return strstr (words, part) != NULL;
}

static void
test_it_holds_exactly_what_lacks (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->call, deal->antti, "x");
  dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);
  g_assert_true (says (dialog, "yksi lasku minulta"));
  g_assert_false (says (dialog, "soittaa Maijalle"));
  g_assert_true (says (dialog, "– Aino Saarela"));
  ui_assert_named (dialog);
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_sending_keeps_the_exact_words (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);
  g_autofree char *words = ui_dup_words (dialog);
  g_autoptr (SovSheet) sheet = NULL;

  ui_press (dialog, "Mark as Sent");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->call, deal->antti, SOV_RELAY_WRITTEN)->text, ==, words);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->bill, deal->antti, SOV_RELAY_WRITTEN)->text, ==, words);
  g_assert_cmpint (ui_deal_cell (deal, deal->bill, deal->antti), ==, SOV_CELL_WRITTEN);
  g_assert_cmpint (ui_deal_cell (deal, deal->bill, deal->maija), ==, SOV_CELL_MISSING);
  ui_deal_end (deal);
}

static void
test_the_customer_is_confirmed_to (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->maija, SOV_LETTER_RELAY);

  g_assert_true (says (dialog, "Hei Maija! Kirjaan tähän, mitä sovimme:"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

/* The mark of the chain as it stood when the dialog opened, in the reader's
 * language: theirs to keep. */
static void
test_it_ends_with_the_mark_of_the_chain (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->maija, SOV_LETTER_RELAY);
  g_autofree char *words = ui_dup_words (dialog);

  g_assert_true (g_regex_match_simple ("\\n– Aino Saarela\\nMerkintä [1-9][0-9]*-[0-9a-f]{12}$", words, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
write_own (UiDeal *deal,
           const char *script,
           const char *words)
{
  SovAction *action = sov_action_new (SOV_ACTION_TEXT, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_SCRIPT, script);
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, SOV_LANGUAGE_FINNISH);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  ui_perform (deal->store, action);
}

/* Of the letter, and of each thing in it. */
static void
test_it_has_the_users_own_words (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;
  g_autofree char *words = NULL;

  write_own (deal, "confirm", "Moi {etunimi}, näin puhuttiin: {sovitut}\nTerkuin {oma nimi}");
  write_own (deal, "agreed-thing", "Asia: {asia}");
  dialog = open_dialog (deal, deal->maija, SOV_LETTER_RELAY);
  words = ui_dup_words (dialog);
  g_assert_true (g_str_has_prefix (words, "Moi Maija, näin puhuttiin:\n1) Asia: Antti soittaa Maijalle.\n"));
  g_assert_true (says (dialog, "\nTerkuin Aino Saarela\nMerkintä "));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_what_is_unticked_is_not_sent (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);

  gtk_check_button_set_active (ui_find_tick (dialog, "Antti soittaa Maijalle"), FALSE);
  g_assert_false (says (dialog, "soittaa Maijalle"));
  ui_press (dialog, "Mark as Sent");
  ui_wait_closed (deal->window);
  g_assert_cmpint (ui_deal_cell (deal, deal->call, deal->antti), ==, SOV_CELL_MISSING);
  g_assert_cmpint (ui_deal_cell (deal, deal->bill, deal->antti), ==, SOV_CELL_WRITTEN);
  ui_deal_end (deal);
}

static void
test_what_was_edited_is_kept_and_sent (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);
  g_autoptr (SovSheet) sheet = NULL;

  ui_write_words (dialog, "Moi! <b>Omin</b> sanoin & {aika}");
  gtk_check_button_set_active (ui_find_tick (dialog, "Antti soittaa Maijalle"), FALSE);
  g_assert_true (says (dialog, "Omin"));
  ui_press (dialog, "Mark as Sent");
  ui_wait_closed (deal->window);
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (ui_deal_find_relay (sheet, deal->bill, deal->antti, SOV_RELAY_WRITTEN)->text, ==,
                   "Moi! <b>Omin</b> sanoin & {aika}");
  ui_deal_end (deal);
}

static void
test_an_edit_can_be_dropped (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);

  ui_write_words (dialog, "Omin sanoin");
  ui_press (dialog, "Write It Anew");
  g_assert_true (says (dialog, "Hei Antti!"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_nothing_to_say_cannot_be_sent (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);

  ui_write_words (dialog, " \n ");
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Mark as Sent"), GTK_TYPE_BUTTON)));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_others_prices_wait_for_a_tick (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 price = ui_deal_add_price (deal);
  GtkWidget *dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);

  g_assert_false (says (dialog, "680"));
  g_assert_false (gtk_check_button_get_active (ui_find_tick (dialog, "Laskelma maksaa 680 €")));
  ui_press (dialog, "Mark as Sent");
  ui_wait_closed (deal->window);
  g_assert_cmpint (ui_deal_cell (deal, price, deal->antti), ==, SOV_CELL_MISSING);
  ui_deal_end (deal);
}

static void
test_nothing_lacking_says_so (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->call, deal->antti, "x");
  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->bill, deal->antti, "x");
  dialog = open_dialog (deal, deal->antti, SOV_LETTER_RELAY);
  g_assert_nonnull (ui_find_text (dialog, "Nothing to Send"));
  g_assert_null (ui_find_text (dialog, "Mark as Sent"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_asking_is_about_what_waits (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;

  ui_deal_relay (deal, SOV_ACTION_WRITTEN, deal->call, deal->antti, "x");
  dialog = open_dialog (deal, deal->antti, SOV_LETTER_REMIND);
  g_assert_true (says (dialog, "Kuittauksesi puuttuu vielä"));
  g_assert_true (says (dialog, "soittaa Maijalle"));
  g_assert_false (says (dialog, "yksi lasku"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_ways_without_an_address_are_off (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->maija, SOV_LETTER_CONFIRM);
  const char *ways[] = { "Text Message", "WhatsApp", "Mail" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, ways[i]), GTK_TYPE_BUTTON)));
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Copy"), GTK_TYPE_BUTTON)));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

#define PATH "/ui/send-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "it-holds-exactly-what-lacks", test_it_holds_exactly_what_lacks);
  g_test_add_func (PATH "sending-keeps-the-exact-words-for-each-thing", test_sending_keeps_the_exact_words);
  g_test_add_func (PATH "the-customer-is-confirmed-to", test_the_customer_is_confirmed_to);
  g_test_add_func (PATH "it-ends-with-the-mark-of-the-chain", test_it_ends_with_the_mark_of_the_chain);
  g_test_add_func (PATH "it-has-the-users-own-words", test_it_has_the_users_own_words);
  g_test_add_func (PATH "what-is-unticked-is-not-sent", test_what_is_unticked_is_not_sent);
  g_test_add_func (PATH "what-was-edited-is-kept-and-sent-as-it-is", test_what_was_edited_is_kept_and_sent);
  g_test_add_func (PATH "an-edit-can-be-dropped", test_an_edit_can_be_dropped);
  g_test_add_func (PATH "an-empty-text-cannot-be-sent", test_nothing_to_say_cannot_be_sent);
  g_test_add_func (PATH "the-prices-of-others-wait-for-a-tick", test_others_prices_wait_for_a_tick);
  g_test_add_func (PATH "nothing-lacking-says-so", test_nothing_lacking_says_so);
  g_test_add_func (PATH "asking-is-about-what-waits-for-an-answer", test_asking_is_about_what_waits);
  g_test_add_func (PATH "ways-without-an-address-are-off", test_ways_without_an_address_are_off);

  return g_test_run ();
}
