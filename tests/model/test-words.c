/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-words.h"

typedef struct
{
  const char *path;
  const char *text;
  const char *words; /* with a bar between */
} Cut;

static const Cut cuts[] = {
  { "/model/words/words-are-folded", "Antti SOITTAA Äidille", "antti|soittaa|äidille" },
  { "/model/words/marks-stand-alone", "ok, soitan!", "ok|,|soitan|!" },
  { "/model/words/numbers-stand-alone", "klo 14.30", "klo|14|.|30" },
  { "/model/words/klo-lets-go-of-its-number", "klo9", "klo|9" },
  { "/model/words/a-number-lets-go-of-its-unit", "9am 10:een", "9|am|10|:|een" },
  { "/model/words/a-name-keeps-its-number", "S2:lle", "s2:lle" },
  { "/model/words/inner-colons-belong", "P:lle T:mi", "p:lle|t:mi" },
  { "/model/words/inner-hyphens-belong", "Anna-Maija ma-aamuna", "anna-maija|ma-aamuna" },
  { "/model/words/outer-hyphens-do-not", "-Maija- ja", "-|maija|-|ja" },
  { "/model/words/apostrophes-of-all-kinds-are-one", "I'll I\u2019ll", "i'll|i'll" },
  { "/model/words/an-iso-time-is-all-numbers", "2026-10-19T20:10", "2026|-|10|-|19|t|20|:|10" },
  { "/model/words/an-emoji-is-a-mark", "ok \U0001f44d", "ok|\U0001f44d" },
  { "/model/words/invisible-characters-are-no-words", "\u200eok\u200b \ufeff", "ok" },
  { "/model/words/bytes-that-are-no-text-part-words", "a\xff\xc3 b\xe2\x82", "a|b" },
  { "/model/words/nothing-has-no-words", "", "" },
  { "/model/words/white-space-has-no-words", " \t\n\u00a0", "" },
};

static void
test_cut (gconstpointer data)
{
  const Cut *row = data;
  g_autoptr (SovWords) words = sov_words_split (row->text);
  g_autoptr (GString) joined = g_string_new (NULL);
  gsize last = 0;

  for (int i = 0; i < words->n; i++)
    {
      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", words->items[i].text);
      g_assert_cmpuint (words->items[i].span.start, >=, last);
      g_assert_cmpuint (words->items[i].span.end, >, words->items[i].span.start);
      last = words->items[i].span.end;
    }
  g_assert_cmpuint (last, <=, strlen (row->text));
  g_assert_cmpstr (joined->str, ==, row->words);
}

static void
test_beyond_either_end_is_nothing (void)
{
  g_autoptr (SovWords) words = sov_words_split ("yksi");

  g_assert_cmpint (sov_words_get (words, -1)->kind, ==, SOV_WORD_NOTHING);
  g_assert_cmpint (sov_words_get (words, 1)->kind, ==, SOV_WORD_NOTHING);
  g_assert_cmpstr (sov_words_get (words, 1)->text, ==, "");
}

static void
test_a_phrase_is_spelled_word_by_word (void)
{
  g_autoptr (SovWords) words = sov_words_split ("Ensi  viikon, loppuun");

  g_assert_cmpint (sov_words_spell (words, 0, "ensi viikon"), ==, 2);
  g_assert_cmpint (sov_words_spell (words, 0, "ensi"), ==, 1);
  g_assert_cmpint (sov_words_spell (words, 0, "ensi viikko"), ==, 0);
  g_assert_cmpint (sov_words_spell (words, 0, "ensi viikon loppuun"), ==, 0);
  g_assert_cmpint (sov_words_spell (words, 3, "loppuun asti"), ==, 0);
  g_assert_cmpint (sov_words_spell (words, 0, ""), ==, 0);
}

static void
test_spans_are_the_bytes_of_the_text (void)
{
  const char *text = "Yö – Äiti soittaa";
  g_autoptr (SovWords) words = sov_words_split (text);
  g_autofree char *two = sov_span_dup (sov_words_span (words, 2, 4), text);
  g_autofree char *none = sov_span_dup (sov_words_span (words, 2, 2), text);

  g_assert_cmpstr (two, ==, "Äiti soittaa");
  g_assert_cmpstr (none, ==, "");
  g_assert_true (sov_word_is_dash (sov_words_get (words, 1)));
  g_assert_true (sov_words_get (words, 2)->capital);
  g_assert_false (sov_words_get (words, 3)->capital);
}

static void
test_a_number_too_long_has_no_value (void)
{
  g_autoptr (SovWords) words = sov_words_split ("123456789 1234567890");

  g_assert_cmpint (sov_words_get (words, 0)->number, ==, 123456789);
  g_assert_cmpint (sov_words_get (words, 1)->number, ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cuts); i++)
    g_test_add_data_func (cuts[i].path, &cuts[i], test_cut);
  g_test_add_func ("/model/words/beyond-either-end-is-nothing", test_beyond_either_end_is_nothing);
  g_test_add_func ("/model/words/a-phrase-is-spelled-word-by-word", test_a_phrase_is_spelled_word_by_word);
  g_test_add_func ("/model/words/spans-are-the-bytes-of-the-text", test_spans_are_the_bytes_of_the_text);
  g_test_add_func ("/model/words/a-number-too-long-has-no-value", test_a_number_too_long_has_no_value);
  return g_test_run ();
}
