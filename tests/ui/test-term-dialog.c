/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-term-dialog.h"

#include "model/sov-time.h"
#include "support/ui-deal.h"

#define TEXT "What was agreed"

static GtkWidget *
open_dialog (UiDeal *deal,
             gint64 term,
             gint64 entry)
{
  sov_term_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->deal, term, entry);

  return ui_deal_wait_dialog (deal);
}

static void
save (UiDeal *deal,
      GtkWidget *dialog)
{
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
}

static const SovTerm *
get_last (SovSheet *sheet)
{
  return sheet->terms->pdata[sheet->terms->len - 1];
}

static void
test_the_text_says_who_and_when (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;
  const SovVersion *version;

  ui_type_into (dialog, TEXT, "Antti toimittaa luonnoksen huomenna klo 10");
  g_assert_true (ui_has_typed (dialog, "huomenna klo 10"));
  ui_assert_named (dialog);
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  g_assert_cmpuint (sheet->terms->len, ==, 3);
  version = sov_term_get_version (get_last (sheet), G_MAXINT64 - 1);
  g_assert_cmpstr (version->text, ==, "Antti toimittaa luonnoksen huomenna klo 10");
  g_assert_true (version->due_has_clock);
  g_assert_cmpint (sov_time_minute_of_day (version->due), ==, 600);
  g_assert_true (sov_version_has_doer (version, deal->antti));
  g_assert_cmpint (get_last (sheet)->to, ==, deal->maija);
  ui_deal_end (deal);
}

static void
test_vague_words_are_marked_and_kept (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;

  ui_type_into (dialog, TEXT, "Kuvat toimitetaan");
  ui_type_into (dialog, "When", "ensi viikolla");
  g_assert_nonnull (ui_find_part (dialog, "no exact time"));
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  g_assert_cmpstr (sov_term_get_version (get_last (sheet), G_MAXINT64 - 1)->due_vague, ==, "ensi viikolla");
  ui_deal_end (deal);
}

static void
test_words_that_are_no_time_are_kept (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;
  const SovVersion *version;

  ui_type_into (dialog, TEXT, "Kuvat toimitetaan");
  ui_type_into (dialog, "When", "kun kukat kukkivat");
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  version = sov_term_get_version (get_last (sheet), G_MAXINT64 - 1);
  g_assert_cmpstr (version->due_vague, ==, "kun kukat kukkivat");
  g_assert_cmpint (version->due, ==, SOV_NO_TIME);
  ui_deal_end (deal);
}

static void
test_what_the_user_said_is_not_overruled (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);

  ui_type_into (dialog, "When", "21.12.2030 klo 12");
  ui_type_into (dialog, TEXT, "Antti soittaa huomenna klo 10");
  g_assert_true (ui_has_typed (dialog, "21.12.2030 klo 12"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
test_without_text_there_is_nothing_to_save (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  GtkWidget *button = gtk_widget_get_ancestor (ui_find_text (dialog, "Save"), GTK_TYPE_BUTTON);

  g_assert_false (gtk_widget_is_sensitive (button));
  ui_type_into (dialog, TEXT, "  ");
  g_assert_false (gtk_widget_is_sensitive (button));
  ui_type_into (dialog, TEXT, "Kuvat");
  g_assert_true (gtk_widget_is_sensitive (button));
  ui_type_into (dialog, "Price", "1,234");
  g_assert_false (gtk_widget_is_sensitive (button));
  ui_type_into (dialog, "Price", "1 234,50");
  g_assert_true (gtk_widget_is_sensitive (button));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static void
choose_kind (GtkWidget *dialog,
             SovTermKind kind)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (dialog, "Kind"), ADW_TYPE_COMBO_ROW);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), kind - 1);
  ui_settle ();
}

static void
test_a_price_is_between_its_sides (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;

  ui_type_into (dialog, TEXT, "Laskelma maksaa");
  choose_kind (dialog, SOV_TERM_PRICE);
  ui_type_into (dialog, "Price", "680");
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  term = get_last (sheet);
  g_assert_cmpint (term->kind, ==, SOV_TERM_PRICE);
  g_assert_true (sov_term_needs_to_know (term, sheet, deal->maija));
  g_assert_false (sov_term_needs_to_know (term, sheet, deal->antti));
  g_assert_cmpint (sov_term_get_version (term, G_MAXINT64 - 1)->price, ==, 68000);
  ui_deal_end (deal);
}

static void
test_everything_else_is_everybodys (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0, 0);
  g_autoptr (SovSheet) sheet = NULL;

  ui_type_into (dialog, TEXT, "Kuvat tikulla");
  choose_kind (dialog, SOV_TERM_DELIVERY);
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  g_assert_null (get_last (sheet)->needs_to_know);
  ui_deal_end (deal);
}

static void
test_a_change_makes_a_version (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->call, 0);
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;
  const SovVersion *version;

  g_assert_true (ui_has_typed (dialog, "Antti soittaa Maijalle"));
  ui_type_into (dialog, "When", "21.12.2030 klo 12");
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  term = sov_sheet_find_term (sheet, deal->call);
  g_assert_cmpuint (term->versions->len, ==, 2);
  version = term->versions->pdata[1];
  g_assert_cmpstr (version->text, ==, "Antti soittaa Maijalle");
  g_assert_cmpint (sov_time_minute_of_day (version->due), ==, 720);
  g_assert_true (sov_version_has_doer (version, deal->antti));
  ui_deal_end (deal);
}

static void
test_an_unchanged_time_stays_the_same (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->call, 0);
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;
  const SovVersion *before;
  const SovVersion *after;

  ui_type_into (dialog, TEXT, "Antti soittaa Maijalle itse");
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  term = sov_sheet_find_term (sheet, deal->call);
  before = term->versions->pdata[0];
  after = term->versions->pdata[1];
  g_assert_cmpint (after->due / SOV_TIME_MINUTE_MS, ==, before->due / SOV_TIME_MINUTE_MS);
  g_assert_true (after->due_has_clock);
  ui_deal_end (deal);
}

static void
test_a_time_can_be_taken_away (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, deal->call, 0);
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;

  ui_type_into (dialog, "When", "");
  save (deal, dialog);
  sheet = ui_deal_load (deal);
  term = sov_sheet_find_term (sheet, deal->call);
  g_assert_cmpint (((const SovVersion *) term->versions->pdata[1])->due, ==, SOV_NO_TIME);
  ui_deal_end (deal);
}

static void
test_an_entry_becomes_an_agreed_thing (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autoptr (SovSheet) before = NULL;
  g_autoptr (SovSheet) after = NULL;
  GtkWidget *dialog;

  ui_add_entry (deal->store, "antti", "d", SOV_CHANNEL_EMAIL, "Lupaan toimittaa luvut huomenna klo 9", sov_time_now ());
  before = ui_deal_load (deal);
  dialog = open_dialog (deal, 0, ((const SovSheetEntry *) before->entries->pdata[0])->id);
  g_assert_true (ui_has_typed (dialog, "Lupaan toimittaa luvut huomenna klo 9"));
  save (deal, dialog);
  after = ui_deal_load (deal);
  g_assert_cmpint (get_last (after)->by, ==, deal->antti);
  g_assert_cmpint (get_last (after)->to, ==, SOV_PARTY_ME);
  g_assert_cmpint (get_last (after)->agreed_in, ==, SOV_CHANNEL_EMAIL);
  g_assert_false (((const SovSheetEntry *) after->entries->pdata[0])->promises);
  ui_deal_end (deal);
}

#define PATH "/ui/term-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "the-text-says-who-and-when", test_the_text_says_who_and_when);
  g_test_add_func (PATH "vague-words-are-marked-and-kept", test_vague_words_are_marked_and_kept);
  g_test_add_func (PATH "words-that-are-no-time-are-kept", test_words_that_are_no_time_are_kept);
  g_test_add_func (PATH "what-the-user-said-is-not-overruled", test_what_the_user_said_is_not_overruled);
  g_test_add_func (PATH "what-cannot-be-saved-cannot-be-pressed", test_without_text_there_is_nothing_to_save);
  g_test_add_func (PATH "a-price-is-the-business-of-its-sides", test_a_price_is_between_its_sides);
  g_test_add_func (PATH "everything-else-is-everybodys-business", test_everything_else_is_everybodys);
  g_test_add_func (PATH "a-change-makes-a-version", test_a_change_makes_a_version);
  g_test_add_func (PATH "a-time-that-is-not-touched-stays-the-same", test_an_unchanged_time_stays_the_same);
  g_test_add_func (PATH "a-time-can-be-taken-away", test_a_time_can_be_taken_away);
  g_test_add_func (PATH "an-entry-becomes-an-agreed-thing", test_an_entry_becomes_an_agreed_thing);

  return g_test_run ();
}
