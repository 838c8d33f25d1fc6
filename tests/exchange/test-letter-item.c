/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter-story.h"

static void
test_change_of_time_says_both (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *term = sheet->terms->pdata[0];
  SovVersion *next;
  g_autofree char *text = NULL;

  relay (term, ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:10");
  next = add_version (term, "Antti soittaa Maijalle", "2026-10-20T09:00");
  add_doer (next, ANTTI);
  set_due (next, "2026-10-22T10:00", TRUE);
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (text, "Muuttunut. Antti soittaa Maijalle.");
  assert_has (text, "Aika: ke 21.10. klo 10.00 → to 22.10. klo 10.00.");
  assert_has (text, "Tekijä: sinä.");
}

static void
test_change_of_text_says_both (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *term = sheet->terms->pdata[0];
  g_autofree char *text = NULL;

  relay (term, MAIJA, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:10");
  add_version (term, "Otso soittaa Maijalle", "2026-10-20T09:00");
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "”Antti soittaa Maijalle.” → ”Otso soittaa Maijalle.”");
  assert_has (text, "Tekijä: Antti → ei nimetty.");
}

static void
test_change_from_what_was_told (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *term = sheet->terms->pdata[0];
  SovVersion *next;
  g_autofree char *text = NULL;

  relay (term, ANTTI, SOV_RELAY_TOLD, 1, "2026-10-20T08:10");
  next = add_version (term, "Antti soittaa Maijalle", "2026-10-20T09:00");
  set_due (next, "2026-10-22T10:00", TRUE);
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (text, "ke 21.10. klo 10.00 → to 22.10. klo 10.00");
}

static void
test_newcomer_hears_no_history (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *term = sheet->terms->pdata[0];
  SovVersion *next = add_version (term, "Antti soittaa Maijalle", "2026-10-20T09:00");
  g_autofree char *text = NULL;

  set_due (next, "2026-10-22T10:00", TRUE);
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_lacks (text, "Muuttunut");
  assert_lacks (text, "→");
  assert_lacks (text, "21.10.");
}

static void
test_future_version_is_not_seen (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_version (sheet->terms->pdata[0], "Peruttu kokonaan", "2026-10-20T12:00");
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_lacks (text, "Peruttu");
}

static void
test_arrow_in_own_words_is_no_change (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_term (sheet, BILL, SOV_TERM_SCOPE, "Reitti Jyväskylä → Turku");
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_lacks (text, "Muuttunut");
  assert_has (text, "2) Reitti Jyväskylä → Turku.");
}

static SovTerm *
add_price (SovSheet *sheet,
           gint64 cents)
{
  SovTerm *price = add_term (sheet, BILL, SOV_TERM_PRICE, "Laskelma maksaa");

  price->by = MAIJA;
  price->to = SOV_PARTY_ME;
  first (price)->price = cents;

  return price;
}

static void
test_price_of_others_is_left_out (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_price (sheet, 85340);
  assert_lacking (sheet, ANTTI, 1, CALL);
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_lacks (text, "853");
  assert_lacks (text, "maksaa");
  g_assert_true (sov_letter_withholds (sheet, sheet->terms->pdata[1], ANTTI));
  g_assert_false (sov_letter_withholds (sheet, sheet->terms->pdata[1], MAIJA));
}

static void
test_own_price_says_vat (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *added = NULL;
  g_autofree char *included = NULL;
  g_autofree char *none = NULL;

  add_price (sheet, 85340);
  added = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (added, "Hinta: 853,40\u00a0€ + alv.");
  sheet->vat_included = TRUE;
  included = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (included, "Hinta: 853,40\u00a0€ sis. alv.");
  sheet->vat = 0;
  none = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (none, "Hinta: 853,40\u00a0€, alv 0\u00a0%.");
}

static void
test_english_price (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_price (sheet, 123450);
  sov_sheet_find_party (sheet, MAIJA)->language = SOV_LANGUAGE_ENGLISH;
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Price: €1,234.50 + VAT.");
}

static void
test_customers_price_is_hidden_from_the_doer (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *doer = NULL;
  g_autofree char *customer = NULL;

  first (sheet->terms->pdata[0])->price = 85340;
  doer = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (doer, "Antti soittaa Maijalle.");
  assert_lacks (doer, "853");
  customer = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (customer, "853,40");
}

static void
test_price_shows_to_whom_it_is_named (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *price = add_price (sheet, 85340);
  g_autofree char *text = NULL;

  let_know (price, ANTTI);
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (text, "853,40");
}

static void
test_hidden_price_is_no_change (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *term = sheet->terms->pdata[0];
  SovVersion *next;
  g_autofree char *text = NULL;

  first (term)->price = 85340;
  relay (term, ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:10");
  next = add_version (term, "Antti soittaa Maijalle", "2026-10-20T09:00");
  next->price = 90000;
  add_doer (next, ANTTI);
  set_due (next, "2026-10-21T10:00", TRUE);
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_lacks (text, "853");
  assert_lacks (text, "900");
  assert_lacks (text, "Muuttunut");
}

static void
test_changed_price_says_both (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *price = add_price (sheet, 85340);
  g_autofree char *text = NULL;

  relay (price, MAIJA, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:10");
  add_version (price, "Laskelma maksaa", "2026-10-20T09:00")->price = 90000;
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Hinta: 853,40\u00a0€ + alv → 900,00\u00a0€ + alv.");
}

static void
test_no_prices_of_the_deal (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *relayed = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  g_autofree char *confirmed = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);

  assert_lacks (relayed, "680");
  assert_lacks (confirmed, "420");
}

static void
test_named_terms_still_need_to_be_known (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  let_know (sheet->terms->pdata[0], MAIJA);
  g_assert_null (compose_about (sheet, SOV_LETTER_RELAY, ANTTI, CALL));
}

static void
test_day_alone_is_a_limit (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  set_due (first (sheet->terms->pdata[0]), "2026-10-23T23:59", FALSE);
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Viimeistään: pe 23.10.\n");
  assert_lacks (text, "23.59");
  assert_lacks (text, "..");
}

static void
test_vague_words_are_sent_as_words (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovVersion *version = first (sheet->terms->pdata[0]);
  g_autofree char *text = NULL;

  version->due_vague = g_strdup ("ensi viikolla");
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Aika: ensi viikolla (tarkka aika sovitaan vielä).");
  assert_lacks (text, "21.10.");
}

static void
test_another_year_is_said (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  set_due (first (sheet->terms->pdata[0]), "2027-01-04T10:00", TRUE);
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Aika: ma 4.1.2027 klo 10.00.");
}

static void
test_no_placeholder_leaks (void)
{
  SovLanguage languages[] = { SOV_LANGUAGE_FINNISH, SOV_LANGUAGE_ENGLISH, SOV_LANGUAGE_SWEDISH };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (int kind = SOV_LETTER_CONFIRM; kind <= SOV_LETTER_CALM; kind++)
      {
        g_autoptr (SovSheet) sheet = make_story ();
        g_autofree char *text = NULL;

        sov_sheet_find_party (sheet, ANTTI)->language = languages[l];
        add_bill (sheet);
        text = compose_about (sheet, (SovLetterKind) kind, ANTTI, CALL);
        g_assert_nonnull (text);
        assert_lacks (text, "{");
        assert_lacks (text, "}");
        assert_lacks (text, "(null)");
        assert_lacks (text, "  ");
      }
}

static void
test_braces_of_the_user_stay (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_term (sheet, BILL, SOV_TERM_OTHER, "Koodi {} ja {aika} sekä %s ja <b>&");
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Koodi {} ja {aika} sekä %s ja <b>&.");
}

static void
test_nobody_has_no_name (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovSheetParty *maija = sov_sheet_find_party (sheet, MAIJA);
  SovLetter letter = { .kind = SOV_LETTER_CONFIRM, .party = MAIJA, .now = NOW };
  g_autofree char *text = NULL;

  g_clear_pointer (&maija->first_name, g_free);
  g_free (maija->name);
  maija->name = g_strdup ("");
  text = sov_letter_compose (sheet, &letter);
  g_assert_true (g_str_has_prefix (text, "Hei! Kirjaan"));
  assert_lacks (text, "–");
}

static void
test_names_stand_as_they_are (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovSheetParty *antti = sov_sheet_find_party (sheet, ANTTI);
  SovSheetParty *maija = sov_sheet_find_party (sheet, MAIJA);
  g_autofree char *text = NULL;

  g_free (antti->name);
  antti->name = g_strdup ("Tilipuro Neuvonta (Riikka)");
  g_free (maija->first_name);
  maija->first_name = g_strdup ("Satu");
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Hei Satu!");
  assert_has (text, "Tekijä: Tilipuro Neuvonta (Riikka).");
}

static void
test_several_doers_and_me (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_party (sheet, OTSO, "Otso", SOV_ROLE_SUBCONTRACTOR);
  add_doer (first (sheet->terms->pdata[0]), OTSO);
  add_doer (first (sheet->terms->pdata[0]), SOV_PARTY_ME);
  text = compose (sheet, SOV_LETTER_RELAY, OTSO);
  assert_has (text, "Tekijät: Antti, sinä, Aino.");
}

static void
test_lines_become_one_sentence (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_term (sheet, BILL, SOV_TERM_SCOPE, "  Kolme videota,\n  ruotsi-tekstitys! ");
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "2) Kolme videota, ruotsi-tekstitys!\n");
}

static void
test_long_texts_are_whole (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *thing = g_strnfill (10 * 1024, 'x');
  g_autofree char *text = NULL;

  add_term (sheet, BILL, SOV_TERM_OTHER, thing);
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, thing);
}

#define PATH "/exchange/letter-item/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "a-changed-time-says-old-and-new", test_change_of_time_says_both);
  g_test_add_func (PATH "a-changed-text-says-old-and-new", test_change_of_text_says_both);
  g_test_add_func (PATH "a-change-is-also-from-what-was-told", test_change_from_what_was_told);
  g_test_add_func (PATH "who-comes-later-hears-no-history", test_newcomer_hears_no_history);
  g_test_add_func (PATH "a-version-of-tomorrow-is-not-seen", test_future_version_is_not_seen);
  g_test_add_func (PATH "an-arrow-in-the-users-words-is-no-change", test_arrow_in_own_words_is_no_change);
  g_test_add_func (PATH "a-price-between-others-is-left-out", test_price_of_others_is_left_out);
  g_test_add_func (PATH "ones-own-price-says-its-vat", test_own_price_says_vat);
  g_test_add_func (PATH "an-english-price-is-written-the-english-way", test_english_price);
  g_test_add_func (PATH "the-customers-price-is-hidden-from-the-doer", test_customers_price_is_hidden_from_the_doer);
  g_test_add_func (PATH "a-price-shows-to-whom-it-is-named", test_price_shows_to_whom_it_is_named);
  g_test_add_func (PATH "a-change-of-a-hidden-price-stays-hidden", test_hidden_price_is_no_change);
  g_test_add_func (PATH "a-changed-price-says-old-and-new", test_changed_price_says_both);
  g_test_add_func (PATH "the-prices-of-the-deal-are-never-in-it", test_no_prices_of_the_deal);
  g_test_add_func (PATH "naming-a-term-does-not-tell-it-to-a-stranger-to-it", test_named_terms_still_need_to_be_known);
  g_test_add_func (PATH "a-day-alone-is-a-limit", test_day_alone_is_a_limit);
  g_test_add_func (PATH "a-vague-time-is-sent-as-its-words", test_vague_words_are_sent_as_words);
  g_test_add_func (PATH "another-year-is-said", test_another_year_is_said);
  g_test_add_func (PATH "no-placeholder-leaks", test_no_placeholder_leaks);
  g_test_add_func (PATH "braces-of-the-user-stay", test_braces_of_the_user_stay);
  g_test_add_func (PATH "without-a-name-the-greeting-has-none", test_nobody_has_no_name);
  g_test_add_func (PATH "names-stand-as-they-are", test_names_stand_as_they_are);
  g_test_add_func (PATH "several-doers-are-listed-me-by-my-name", test_several_doers_and_me);
  g_test_add_func (PATH "lines-become-one-sentence", test_lines_become_one_sentence);
  g_test_add_func (PATH "long-texts-are-whole", test_long_texts_are_whole);

  return g_test_run ();
}
