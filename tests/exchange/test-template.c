/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-template.h"

#include <string.h>

/* Words with places are filled in as a person means them, and whatever is
 * written can be read. */

#define PATH "/exchange/template/"

static SovTextFacts *
make_facts (void)
{
  SovTextFacts *facts = sov_text_facts_new ();

  sov_text_facts_take (facts, SOV_FACT_FIRST_NAME, g_strdup ("Maija"));
  sov_text_facts_take (facts, SOV_FACT_TIME, g_strdup ("ke 21.10."));
  sov_text_facts_take (facts, SOV_FACT_QUOTE, g_strdup ("”Ei käy!”"));
  sov_text_facts_take (facts, SOV_FACT_OPTIONS, g_strdup ("\n1) Uusi lasku.\n2) Hyvitys."));
  sov_text_facts_set (facts, SOV_FACT_NOTICED, TRUE);

  return facts;
}

static void
assert_fills (const char *words,
              const char *expected)
{
  g_autoptr (SovTextFacts) facts = make_facts ();
  g_autoptr (SovTemplate) template = sov_template_new (words);
  g_autofree char *text = sov_template_fill (template, facts);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_a_value_takes_its_place (void)
{
  assert_fills ("Hei {etunimi}!", "Hei Maija!");
  assert_fills ("{etunimi}{etunimi}", "MaijaMaija");
  assert_fills ("Ei mitään", "Ei mitään");
  assert_fills ("", "");
}

static void
test_what_is_not_known_is_left_to_be_written (void)
{
  assert_fills ("Siitä seurasi: {seuraus}.", "Siitä seurasi: …");
  assert_fills ("Sopiiko {kysymys}?", "Sopiiko …");
  assert_fills ("[{huomasin itse?}Huomasin: {mitä…}.]", "Huomasin: …");
  assert_fills ("[{huomasin itse?}Huomasin: {mitä...}.]", "Huomasin: …");
}

static void
test_a_part_stands_when_all_in_it_is_known (void)
{
  assert_fills ("Hei! [Soitan: {aika}.] Kiitos.", "Hei! Soitan: ke 21.10. Kiitos.");
  assert_fills ("Hei! [Syy: {syy}.] Kiitos.", "Hei! Kiitos.");
  assert_fills ("Hei! [Soitan {aika} ja kerron: {syy}.] Kiitos.", "Hei! Kiitos.");
  assert_fills ("[Hei {oma nimi}!|Hei {etunimi}!|Hei!]", "Hei Maija!");
  assert_fills ("[Hei {oma nimi}!|Hei!]", "Hei!");
  assert_fills ("[Aina]", "Aina");
}

static void
test_a_question_writes_nothing (void)
{
  assert_fills ("[{huomasin itse?}Huomasin itse.|Kiitos, että kerroit.]", "Huomasin itse.");
  assert_fills ("[{toimin oikein?}Niin sovittiin.|Anteeksi.]", "Anteeksi.");
  assert_fills ("[{toimin oikein?}|Anteeksi.]", "Anteeksi.");
  assert_fills ("A [{huomasin itse?}|Anteeksi.] B", "A B");
  assert_fills ("[{aika?}Soitan pian.]", "Soitan pian.");
  assert_fills ("[{huomasin itse}Huomasin itse.]", "Huomasin itse.");
}

static void
test_parts_stand_inside_of_parts (void)
{
  assert_fills ("[{huomasin itse?}[Syy: {syy}. ]Soitan: {aika}.|Kiitos.]", "Soitan: ke 21.10.");
  assert_fills ("[[[{etunimi}]]]", "Maija");
}

static void
test_what_is_left_out_takes_its_space_and_line_along (void)
{
  assert_fills ("A\n[Syy: {syy}]\nB", "A\nB");
  assert_fills ("A\n[– {oma nimi}]", "A");
  assert_fills ("[Syy: {syy}]\nB", "B");
  assert_fills ("[Syy: {syy}.] B", "B");
  assert_fills ("A [Syy: {syy}.]\nB", "A\nB");
  assert_fills ("A [Syy: {syy}.]", "A");
  assert_fills ("[{lainaus}\n]B [{syy}\n]C", "”Ei käy!”\nB C");
  assert_fills ("A\n\n[Syy: {syy}]\n\nB", "A\n\n\nB");
}

static void
test_lines_that_somebody_left_empty_stay (void)
{
  assert_fills ("A\n\n\nB  C\n", "A\n\n\nB  C\n");
}

static void
test_a_sentence_ends_once (void)
{
  assert_fills ("Kirjoitit: {lainaus}.", "Kirjoitit: ”Ei käy!”");
  assert_fills ("Aika: {aika}.", "Aika: ke 21.10.");
  assert_fills ("Nimi: {etunimi}.", "Nimi: Maija.");
}

static void
test_a_list_begins_on_its_own_line (void)
{
  assert_fills ("Ehdotan: {vaihtoehdot}\nValitse.", "Ehdotan:\n1) Uusi lasku.\n2) Hyvitys.\nValitse.");
}

static void
test_a_place_has_a_name_in_every_language (void)
{
  assert_fills ("{first name} {förnamn} {Etunimi} {FÖRNAMN} { etunimi }", "Maija Maija Maija Maija Maija");
  assert_fills ("[{noticed_myself?}a][{märkte själv?}b][{huomasin_itse?}c]", "abc");
}

static void
test_the_signs_themselves_can_be_written (void)
{
  assert_fills ("\\[1\\] \\{etunimi\\} a|b [a\\|b] \\\\ \\x", "[1] {etunimi} a|b a|b \\ \\x");
}

static void
assert_problem (const char *words,
                SovTemplateProblemKind kind,
                const char *name,
                const char *expected)
{
  g_autoptr (SovTemplate) template = sov_template_new (words);
  GPtrArray *problems = sov_template_get_problems (template);
  const SovTemplateProblem *problem;

  g_assert_cmpuint (problems->len, ==, 1);
  problem = problems->pdata[0];
  g_assert_cmpint (problem->kind, ==, kind);
  g_assert_cmpstr (problem->name, ==, name);
  g_assert_true (g_str_has_prefix (words + problem->start, name));
  g_assert_cmpuint (problem->end - problem->start, ==, strlen (name));
  assert_fills (words, expected);
}

static void
test_what_is_no_place_stays_and_is_told (void)
{
  assert_problem ("Hei {etunmi}!", SOV_TEMPLATE_UNKNOWN, "{etunmi}", "Hei {etunmi}!");
  assert_problem ("Hei {}!", SOV_TEMPLATE_UNKNOWN, "{}", "Hei {}!");
  assert_problem ("[Hei {etunmi}!]", SOV_TEMPLATE_UNKNOWN, "{etunmi}", "Hei {etunmi}!");
  assert_problem ("Hei {etunimi!", SOV_TEMPLATE_OPEN_PLACE, "{", "Hei {etunimi!");
  assert_problem ("Hei {etu\nnimi!", SOV_TEMPLATE_OPEN_PLACE, "{", "Hei {etu\nnimi!");
  assert_problem ("[Hei {etunimi}!", SOV_TEMPLATE_OPEN_PART, "[", "[Hei Maija!");
  assert_problem ("Hei {etunimi}!]", SOV_TEMPLATE_STRAY, "]", "Hei Maija!]");
  assert_problem ("Hei etunimi}!", SOV_TEMPLATE_STRAY, "}", "Hei etunimi}!");
}

static void
test_it_knows_what_it_asks_for_and_always_needs (void)
{
  g_autoptr (SovTemplate) template = sov_template_new ("{etunimi} [{aika}|{mitä…}] [{kuluttaja?}a]");
  guint64 needed = SOV_FACT_BIT (SOV_FACT_FIRST_NAME) | SOV_FACT_BIT (SOV_FACT_WHAT);

  g_assert_cmphex (sov_template_get_needed (template), ==, needed);
  g_assert_cmphex (sov_template_get_facts (template), ==, needed | SOV_FACT_BIT (SOV_FACT_TIME) | SOV_FACT_BIT (SOV_FACT_CONSUMER));
}

/* Brackets, braces and bars in any order, deep and broken: it is read, filled,
 * and nothing of what stands outside of them is lost. */
static void
test_anything_can_be_read (void)
{
  static const char *const bits[] = { "[", "]", "{", "}", "|", "\\", "?", "…", "etunimi", "{etunimi}", "{syy}", "\n", " ", "ä", "." };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) words = g_string_new ("!");
      g_autoptr (SovTemplate) template = NULL;
      g_autoptr (SovTextFacts) facts = make_facts ();
      g_autofree char *text = NULL;
      int n = g_test_rand_int_range (0, 40);

      for (int i = 0; i < n; i++)
        g_string_append (words, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      template = sov_template_new (words->str);
      text = sov_template_fill (template, facts);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_true (g_str_has_prefix (text, "!"));
    }
}

static void
test_what_nobody_nests_so_deep_is_no_trap (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SovTemplate) template = NULL;
  g_autoptr (SovTextFacts) facts = make_facts ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_c (words, '[');
  g_string_append (words, "{etunimi}");
  for (guint i = 0; i < 3000; i++)
    g_string_append_c (words, ']');
  template = sov_template_new (words->str);
  text = sov_template_fill (template, facts);
  g_assert_nonnull (strstr (text, "Maija"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "a-value-takes-its-place", test_a_value_takes_its_place);
  g_test_add_func (PATH "what-is-not-known-is-left-to-be-written", test_what_is_not_known_is_left_to_be_written);
  g_test_add_func (PATH "a-part-stands-when-all-in-it-is-known", test_a_part_stands_when_all_in_it_is_known);
  g_test_add_func (PATH "a-question-writes-nothing", test_a_question_writes_nothing);
  g_test_add_func (PATH "parts-stand-inside-of-parts", test_parts_stand_inside_of_parts);
  g_test_add_func (PATH "what-is-left-out-takes-its-space-and-line-along", test_what_is_left_out_takes_its_space_and_line_along);
  g_test_add_func (PATH "lines-that-somebody-left-empty-stay", test_lines_that_somebody_left_empty_stay);
  g_test_add_func (PATH "a-sentence-ends-once", test_a_sentence_ends_once);
  g_test_add_func (PATH "a-list-begins-on-its-own-line", test_a_list_begins_on_its_own_line);
  g_test_add_func (PATH "a-place-has-a-name-in-every-language", test_a_place_has_a_name_in_every_language);
  g_test_add_func (PATH "the-signs-themselves-can-be-written", test_the_signs_themselves_can_be_written);
  g_test_add_func (PATH "what-is-no-place-stays-and-is-told", test_what_is_no_place_stays_and_is_told);
  g_test_add_func (PATH "it-knows-what-it-asks-for-and-always-needs", test_it_knows_what_it_asks_for_and_always_needs);
  g_test_add_func (PATH "anything-can-be-read", test_anything_can_be_read);
  g_test_add_func (PATH "what-nobody-nests-so-deep-is-no-trap", test_what_nobody_nests_so_deep_is_no_trap);

  return g_test_run ();
}
