/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter-story.h"

static void
test_untold_is_lacking (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  assert_lacking (sheet, ANTTI, 1, CALL);
  assert_lacking (sheet, MAIJA, 1, CALL);
}

static void
test_told_is_lacking (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_TOLD, 1, "2026-10-20T08:30");
  assert_lacking (sheet, ANTTI, 1, CALL);
}

static void
test_acknowledged_aloud_is_lacking (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_ACKNOWLEDGED, 1, "2026-10-20T08:30");
  assert_lacking (sheet, ANTTI, 1, CALL);
}

static void
test_written_is_not_lacking (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:30");
  assert_lacking (sheet, ANTTI, 0, 0);
  assert_lacking (sheet, MAIJA, 1, CALL);
}

static void
test_old_version_is_lacking (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:30");
  add_version (sheet->terms->pdata[0], "Antti soittaa Maijalle", "2026-10-20T08:40");
  assert_lacking (sheet, ANTTI, 1, CALL);
}

static void
test_old_version_is_lacking_even_if_it_need_not_be_known (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *term = sheet->terms->pdata[0];

  let_know (term, MAIJA);
  relay (term, ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:30");
  assert_lacking (sheet, ANTTI, 0, 0);
  add_version (term, "Antti soittaa Maijalle", "2026-10-20T08:40");
  assert_lacking (sheet, ANTTI, 1, CALL);
}

static void
test_no_is_no_acknowledgement (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autoptr (GArray) unanswered = NULL;

  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:30");
  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_BLOCKED, 1, "2026-10-20T08:40");
  unanswered = sov_letter_terms_unanswered (sheet, ANTTI, NOW);
  g_assert_cmpuint (unanswered->len, ==, 1);
}

static void
test_done_is_not_lacking (void)
{
  SovTermState done[] = { SOV_TERM_KEPT, SOV_TERM_BROKEN, SOV_TERM_CANCELLED };

  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    {
      g_autoptr (SovSheet) sheet = make_story ();
      SovTerm *term = sheet->terms->pdata[0];

      term->state = done[i];
      term->state_at = at ("2026-10-20T09:00");
      assert_lacking (sheet, ANTTI, 0, 0);
    }
}

static void
test_not_needed_is_not_lacking (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  let_know (sheet->terms->pdata[0], MAIJA);
  assert_lacking (sheet, ANTTI, 0, 0);
  assert_lacking (sheet, MAIJA, 1, CALL);
}

static void
test_stranger_lacks_nothing (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  assert_lacking (sheet, 99, 0, 0);
  g_assert_null (compose (sheet, SOV_LETTER_RELAY, 99));
}

static void
test_nothing_lacking_is_no_letter (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:30");
  g_assert_null (compose (sheet, SOV_LETTER_RELAY, ANTTI));
}

static void
test_exactly_what_lacks (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_bill (sheet);
  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:30");
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_lacks (text, "soittaa Maijalle");
  assert_has (text, "Laskutus: yksi lasku minulta, Antti ei laskuta Maijaa.");
}

static void
test_several_are_numbered (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_bill (sheet);
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (text, "\n1) Antti soittaa Maijalle.");
  assert_has (text, "\n2) Laskutus: yksi lasku");
  assert_lacks (text, "3)");
}

static void
test_one_is_not_numbered (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = compose (sheet, SOV_LETTER_RELAY, ANTTI);

  assert_has (text, "tarvitsen sinua tässä: Antti soittaa Maijalle.");
  assert_lacks (text, "1)");
}

static void
test_whole_finnish_confirmation (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);

  g_assert_cmpstr (text, ==,
                   "Hei Maija! Kirjaan tähän, mitä sovimme: Antti soittaa Maijalle. Tekijä: Antti. "
                   "Aika: ke 21.10. klo 10.00.\n"
                   "Jos jokin on väärin, vastaa tähän. Muuten riittää ”ok”.\n"
                   "– Aino");
}

static void
test_relay_asks_and_limits (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = compose (sheet, SOV_LETTER_RELAY, ANTTI);

  assert_has (text, "Hei Antti! Asiakkaalle on luvattu");
  assert_has (text, "Tekijä: sinä.");
  assert_has (text, "Kuittaa ”ok” viimeistään: ti 20.10. klo 13.10.");
  assert_has (text, "soita minulle ennen kuin otat yhteyttä asiakkaaseen");
}

static void
test_relay_between_us_names_no_promise_to_the_customer (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *term = sheet->terms->pdata[0];
  g_autofree char *text = NULL;

  term->to = ANTTI;
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_lacks (text, "Asiakkaalle on luvattu");
  assert_has (text, "Kirjaan tähän, mitä sovimme:");
}

static void
test_contact_is_labelled (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  add_term (sheet, BILL, SOV_TERM_CONTACT, "vain minä");
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (text, "Kuka on yhteydessä asiakkaaseen: vain minä.");
}

static void
test_english (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  sov_sheet_find_party (sheet, ANTTI)->language = SOV_LANGUAGE_ENGLISH;
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (text, "Hi Antti! The customer has been promised, and I need you for:");
  assert_has (text, "Who: you.");
  assert_has (text, "When: Wed 21 Oct at 10:00.");
  assert_has (text, "Please reply “ok” by: Tue 20 Oct at 13:10.");
  assert_lacks (text, "Kuittaa");
}

static void
test_swedish (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  sov_sheet_find_party (sheet, MAIJA)->language = SOV_LANGUAGE_SWEDISH;
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Hej Maija! Här skriver jag ner vad vi kom överens om:");
  assert_has (text, "Vem: Antti.");
  assert_has (text, "Tid: on 21.10. kl. 10.00.");
  assert_has (text, "Annars räcker ”ok”.");
}

static void
test_formal_finnish (void)
{
  SovLetterKind kinds[] = { SOV_LETTER_RELAY, SOV_LETTER_REMIND, SOV_LETTER_OBJECT, SOV_LETTER_DELAY, SOV_LETTER_CALM };
  const char *familiar[] = { " sinua", "Vastaa ", "vastaa ", " soita ", "Kuittauksesi", "Kirjoitit:", "sinun", "otat ", "Olet ", "Kuittaa " };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (SovSheet) sheet = make_story ();
      g_autofree char *text = NULL;

      sov_sheet_find_party (sheet, ANTTI)->formal = TRUE;
      text = compose_about (sheet, kinds[k], ANTTI, CALL);
      g_assert_nonnull (text);
      for (guint i = 0; i < G_N_ELEMENTS (familiar); i++)
        assert_lacks (text, familiar[i]);
    }
}

static void
test_formal_relay_says_te (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  sov_sheet_find_party (sheet, ANTTI)->formal = TRUE;
  text = compose (sheet, SOV_LETTER_RELAY, ANTTI);
  assert_has (text, "tarvitsen teitä tässä:");
  assert_has (text, "Kuitatkaa ”ok” viimeistään:");
  assert_has (text, "Tekijä: te.");
}

static void
test_formal_is_finnish_alone (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovSheetParty *maija = sov_sheet_find_party (sheet, MAIJA);
  g_autofree char *text = NULL;

  maija->formal = TRUE;
  maija->language = SOV_LANGUAGE_SWEDISH;
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Hej Maija!");
}

static void
test_no_language_is_finnish (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  sov_sheet_find_party (sheet, MAIJA)->language = 0;
  text = compose (sheet, SOV_LETTER_CONFIRM, MAIJA);
  assert_has (text, "Kirjaan tähän");
}

static void
test_answer_is_asked_in_time (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autoptr (GArray) terms = sov_letter_terms_lacking (sheet, ANTTI, NOW);
  SovSheetParty *antti = sov_sheet_find_party (sheet, ANTTI);

  g_assert_cmpint (sov_letter_answer_by (sheet, terms, ANTTI, NOW), ==, at ("2026-10-20T13:10"));
  g_assert_cmpint (sov_letter_answer_by (sheet, terms, ANTTI, at ("2026-10-20T22:00")), ==, at ("2026-10-21T09:00"));
  g_assert_cmpint (sov_letter_answer_by (sheet, terms, ANTTI, at ("2026-10-21T09:00")), ==, at ("2026-10-21T09:30"));
  antti->reachable_from = 9 * 60;
  antti->reachable_to = 15 * 60;
  g_assert_cmpint (sov_letter_answer_by (sheet, terms, ANTTI, at ("2026-10-20T14:00")), <, at ("2026-10-21T10:00"));
}

static void
test_answer_without_a_due_has_a_day (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autoptr (GArray) terms = sov_letter_terms_lacking (sheet, ANTTI, NOW);

  first (sheet->terms->pdata[0])->due = SOV_NO_TIME;
  g_assert_cmpint (sov_letter_answer_by (sheet, terms, ANTTI, NOW), ==, at ("2026-10-21T09:10"));
}

static void
test_reminder_is_about_the_unanswered (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *bill = add_bill (sheet);
  g_autofree char *text = NULL;

  g_assert_null (compose (sheet, SOV_LETTER_REMIND, ANTTI));
  relay (sheet->terms->pdata[0], ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:10");
  relay (bill, ANTTI, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:10");
  relay (bill, ANTTI, SOV_RELAY_ACKNOWLEDGED, 1, "2026-10-20T08:30");
  text = compose (sheet, SOV_LETTER_REMIND, ANTTI);
  assert_has (text, "Kuittauksesi puuttuu vielä. Asiakkaalle on luvattu: Antti soittaa Maijalle.");
  assert_has (text, "Aika: ke 21.10. klo 10.00.");
  assert_has (text, "Vastaa ”ok” tai soita");
  assert_lacks (text, "yksi lasku");
}

static void
test_customer_is_reminded_in_other_words (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autofree char *text = NULL;

  relay (sheet->terms->pdata[0], MAIJA, SOV_RELAY_WRITTEN, 1, "2026-10-20T08:10");
  text = compose (sheet, SOV_LETTER_REMIND, MAIJA);
  assert_has (text, "Vastauksesi puuttuu vielä:");
  assert_lacks (text, "Asiakkaalle");
}

static void
test_delay_tells_the_new_time (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autoptr (GArray) terms = sov_letter_terms_lacking (sheet, MAIJA, NOW);
  SovLetter letter = {
    .kind = SOV_LETTER_DELAY,
    .party = MAIJA,
    .terms = terms,
    .now = NOW,
    .my_name = "Aino",
    .new_due = at ("2026-10-22T14:30"),
    .new_due_has_clock = TRUE,
  };
  g_autofree char *known = sov_letter_compose (sheet, &letter);
  g_autofree char *unknown = NULL;

  assert_has (known, "sovittu asia myöhästyy.\nAntti soittaa Maijalle.\nUusi aika: to 22.10. klo 14.30.");
  assert_has (known, "Olen pahoillani.");
  letter.new_due = SOV_NO_TIME;
  unknown = sov_letter_compose (sheet, &letter);
  assert_has (unknown, "Kerron uuden ajan heti, kun tiedän sen.");
  assert_lacks (unknown, "Uusi aika");
}

static void
test_objection_quotes_the_reader (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 bill = add_bill (sheet)->id;
  SovLetter letter = {
    .kind = SOV_LETTER_OBJECT,
    .party = ANTTI,
    .terms = terms,
    .now = NOW,
    .my_name = "Aino",
    .said = "Lähetän laskun suoraan asiakkaalle.",
  };
  g_autofree char *text = NULL;

  g_array_append_val (terms, bill);
  text = sov_letter_compose (sheet, &letter);
  assert_has (text, "Kirjoitit: ”Lähetän laskun suoraan asiakkaalle.”");
  assert_has (text, "Sovittu on: Laskutus: yksi lasku minulta");
}

static void
test_calming_note_blames_nobody (void)
{
  g_autoptr (SovSheet) sheet = make_story ();
  SovTerm *bill = add_term (sheet, BILL, SOV_TERM_INVOICING, "yksi lasku minulta");
  g_autofree char *known = compose_about (sheet, SOV_LETTER_CALM, MAIJA, BILL);
  g_autofree char *unknown = NULL;

  assert_has (known, "Se, mitä sovimme, pitää: Laskutus: yksi lasku minulta.");
  assert_lacks (known, "Antti");
  let_know (bill, ANTTI);
  unknown = compose_about (sheet, SOV_LETTER_CALM, MAIJA, BILL);
  assert_has (unknown, "eikä sinun tarvitse tehdä mitään");
  assert_lacks (unknown, "yksi lasku");
}

static void
test_role_chooses_the_kind (void)
{
  g_autoptr (SovSheet) sheet = make_story ();

  add_party (sheet, OTSO, "Otso", SOV_ROLE_PAYER);
  g_assert_cmpint (sov_letter_kind_for (sheet, MAIJA), ==, SOV_LETTER_CONFIRM);
  g_assert_cmpint (sov_letter_kind_for (sheet, ANTTI), ==, SOV_LETTER_RELAY);
  g_assert_cmpint (sov_letter_kind_for (sheet, OTSO), ==, SOV_LETTER_CONFIRM);
}

#define PATH "/exchange/letter/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "what-was-never-told-is-lacking", test_untold_is_lacking);
  g_test_add_func (PATH "what-was-only-told-is-lacking", test_told_is_lacking);
  g_test_add_func (PATH "an-answer-to-what-was-said-aloud-is-not-writing", test_acknowledged_aloud_is_lacking);
  g_test_add_func (PATH "what-is-in-writing-is-not-lacking", test_written_is_not_lacking);
  g_test_add_func (PATH "an-old-version-is-lacking", test_old_version_is_lacking);
  g_test_add_func (PATH "an-old-version-is-lacking-even-where-it-need-not-be-known", test_old_version_is_lacking_even_if_it_need_not_be_known);
  g_test_add_func (PATH "who-said-no-has-not-acknowledged", test_no_is_no_acknowledgement);
  g_test_add_func (PATH "what-is-done-or-cancelled-is-not-lacking", test_done_is_not_lacking);
  g_test_add_func (PATH "who-need-not-know-lacks-nothing", test_not_needed_is_not_lacking);
  g_test_add_func (PATH "a-stranger-to-the-deal-lacks-nothing", test_stranger_lacks_nothing);
  g_test_add_func (PATH "nothing-lacking-is-no-letter", test_nothing_lacking_is_no_letter);
  g_test_add_func (PATH "exactly-what-lacks-is-in-it", test_exactly_what_lacks);
  g_test_add_func (PATH "several-things-are-numbered", test_several_are_numbered);
  g_test_add_func (PATH "one-thing-is-not-numbered", test_one_is_not_numbered);
  g_test_add_func (PATH "a-confirmation-reads-as-a-whole", test_whole_finnish_confirmation);
  g_test_add_func (PATH "a-relay-asks-for-ok-and-for-silence-towards-the-customer", test_relay_asks_and_limits);
  g_test_add_func (PATH "a-relay-of-our-own-matter-claims-no-promise-to-the-customer", test_relay_between_us_names_no_promise_to_the_customer);
  g_test_add_func (PATH "who-contacts-the-customer-is-labelled", test_contact_is_labelled);
  g_test_add_func (PATH "an-english-reader-gets-english", test_english);
  g_test_add_func (PATH "a-swedish-reader-gets-swedish", test_swedish);
  g_test_add_func (PATH "te-is-held-through-every-letter", test_formal_finnish);
  g_test_add_func (PATH "te-has-words-of-its-own", test_formal_relay_says_te);
  g_test_add_func (PATH "te-is-of-finnish-alone", test_formal_is_finnish_alone);
  g_test_add_func (PATH "no-language-is-finnish", test_no_language_is_finnish);
  g_test_add_func (PATH "an-answer-is-asked-for-in-time-and-in-hours", test_answer_is_asked_in_time);
  g_test_add_func (PATH "an-answer-without-a-due-has-a-day", test_answer_without_a_due_has_a_day);
  g_test_add_func (PATH "a-reminder-is-about-the-unanswered-alone", test_reminder_is_about_the_unanswered);
  g_test_add_func (PATH "the-customer-is-reminded-in-other-words", test_customer_is_reminded_in_other_words);
  g_test_add_func (PATH "a-delay-tells-the-new-time-or-that-there-is-none-yet", test_delay_tells_the_new_time);
  g_test_add_func (PATH "an-objection-quotes-its-reader", test_objection_quotes_the_reader);
  g_test_add_func (PATH "a-calming-note-blames-nobody", test_calming_note_blames_nobody);
  g_test_add_func (PATH "the-role-chooses-the-kind", test_role_chooses_the_kind);

  return g_test_run ();
}
