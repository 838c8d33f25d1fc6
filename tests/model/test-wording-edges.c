/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-wording.h"

#include <string.h>

/* The edges of the advice on wording: where a sentence ends, whose words they
 * are, how long an explanation is, and texts that nobody writes. */

/* The others in the deal, never the customer. */
static const char *const names[] = { "Antti Kallio", "Kuljetus Virtanen Oy", NULL };

static GPtrArray *
check (const char *text,
       SovLanguage language)
{
  return sov_wording_check (text, language, names, SOV_WORDING_NO_FLAGS);
}

static void
assert_said (const char *text,
             const char *said)
{
  g_autoptr (GPtrArray) marks = check (text, SOV_LANGUAGE_FINNISH);
  const SovWordingMark *mark;

  g_assert_cmpuint (marks->len, ==, 1);
  mark = marks->pdata[0];
  g_assert_cmpstr (mark->said, ==, said);
  g_assert_cmpmem (text + mark->start, mark->length, said, strlen (said));
}

static void
test_the_place_of_a_mark_is_in_bytes (void)
{
  assert_said ("Hyvää päivää! Anteeksi, jos äkseerasin.", "Anteeksi, jos");
  assert_said ("👋 pahoittelen,\njos tuli harmia", "pahoittelen,\njos");
}

/* As some phones and Macs write: the dots apart from their letters. */
static void
test_letters_in_two_parts_are_the_same_letters (void)
{
  assert_said ("Ymma\u0308rsit va\u0308a\u0308rin.", "Ymma\u0308rsit va\u0308a\u0308rin");
}

static void
test_a_stressed_word_is_the_writers_own (void)
{
  g_autoptr (GPtrArray) marks = check ("Kirjoitit \"ok\". Pahoittelen, jos kirjoitit \"ei\".", SOV_LANGUAGE_FINNISH);

  g_assert_cmpuint (marks->len, ==, 1);
}

static void
test_a_mark_does_not_reach_over_sentences (void)
{
  static const char *const sentences[] = {
    "Olen pahoillani. Jos toivot muuta, kerro.",
    "Pahoittelen!\n\nMutta sitten muihin asioihin.",
    "Antti tulee klo 9.30. Unohti kuittaus ei haittaa.",
    "Anteeksi\nJos toivot muuta, soita.",
    NULL
  };

  for (const char *const *sentence = sentences; *sentence != NULL; sentence++)
    {
      g_autoptr (GPtrArray) marks = check (*sentence, SOV_LANGUAGE_FINNISH);

      if (marks->len > 0)
        g_error ("“%s”: “%s”", *sentence, ((SovWordingMark *) marks->pdata[0])->said);
    }
}

static void
test_names_of_others_are_not_looked_for (void)
{
  g_autoptr (GPtrArray) marks = sov_wording_check ("Tämä oli Pekan vika.", SOV_LANGUAGE_FINNISH, names, SOV_WORDING_NO_FLAGS);
  g_autoptr (GPtrArray) without = sov_wording_check ("Tämä oli Antin vika.", SOV_LANGUAGE_FINNISH, NULL, SOV_WORDING_NO_FLAGS);

  g_assert_cmpuint (marks->len, ==, 0);
  g_assert_cmpuint (without->len, ==, 0);
}

static void
test_what_has_no_kinder_wording_has_a_hint (void)
{
  g_autoptr (GPtrArray) marks = check ("Hyvityksen ehtona on arvio. Se meni pieleen Antin takia. Olet idiootti.", SOV_LANGUAGE_FINNISH);
  static const SovWordingHint hints[] = { SOV_WORDING_HINT_ASK_NOTHING, SOV_WORDING_HINT_NAME_NOBODY, SOV_WORDING_HINT_SLEEP_ON_IT };

  g_assert_cmpuint (marks->len, ==, G_N_ELEMENTS (hints));
  for (guint i = 0; i < marks->len; i++)
    {
      const SovWordingMark *mark = marks->pdata[i];

      g_assert_null (mark->kinder);
      g_assert_cmpint (mark->hint, ==, hints[i]);
    }
}

static gboolean
is_long (const char *text,
         SovWordingFlags flags)
{
  g_autoptr (GPtrArray) marks = sov_wording_check (text, SOV_LANGUAGE_FINNISH, NULL, flags);

  return marks->len > 0 && ((SovWordingMark *) marks->pdata[marks->len - 1])->kind == SOV_WORDING_LONG;
}

static void
test_a_third_sentence_is_too_long_for_an_explanation (void)
{
  const char *text = "Tilaus jäi minulta tekemättä. Huomasin sen klo 9.30 esim. listasta. Sitten etsin.";
  g_autoptr (GPtrArray) marks = sov_wording_check (text, SOV_LANGUAGE_FINNISH, NULL, SOV_WORDING_EXPLANATION);

  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpstr (((SovWordingMark *) marks->pdata[0])->said, ==, "Sitten etsin.");
  g_assert_false (is_long (text, SOV_WORDING_NO_FLAGS));
  g_assert_false (is_long ("Tilaus jäi minulta tekemättä. Huomasin sen eilen.", SOV_WORDING_EXPLANATION));
}

static void
test_an_explanation_has_280_characters_at_most (void)
{
  g_autofree char *letters = g_strnfill (SOV_WORDING_MOST_CHARACTERS - 2, 'a');
  g_autofree char *just = g_strconcat (letters, "ä.", NULL);
  g_autofree char *over = g_strconcat (letters, "ää.", NULL);

  g_assert_false (is_long (just, SOV_WORDING_EXPLANATION));
  g_assert_true (is_long (over, SOV_WORDING_EXPLANATION));
}

static void
test_nothing_is_said_of_nothing (void)
{
  g_autoptr (GPtrArray) none = sov_wording_check (NULL, SOV_LANGUAGE_FINNISH, NULL, SOV_WORDING_EXPLANATION);
  g_autoptr (GPtrArray) blank = sov_wording_check (" \n ", SOV_LANGUAGE_ENGLISH, names, SOV_WORDING_EXPLANATION);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (blank->len, ==, 0);
}

static void
assert_sound (GPtrArray *marks,
              const char *text)
{
  gsize length = strlen (text);
  gsize end = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const SovWordingMark *mark = marks->pdata[i];

      g_assert_cmpuint (mark->length, >, 0);
      g_assert_cmpuint (mark->start + mark->length, <=, length);
      g_assert_true (g_utf8_validate (mark->said, -1, NULL));
      g_assert_true (mark->kinder == NULL || g_utf8_validate (mark->kinder, -1, NULL));
      if (mark->kind != SOV_WORDING_LONG)
        g_assert_cmpuint (mark->start, >=, end);
      end = mark->start + mark->length;
    }
}

static void
check_in_all_languages (const char *text)
{
  for (int language = SOV_LANGUAGE_FINNISH; language <= SOV_LANGUAGE_SWEDISH; language++)
    {
      g_autoptr (GPtrArray) marks = sov_wording_check (text, language, names, SOV_WORDING_EXPLANATION);

      assert_sound (marks, text);
    }
}

static void
test_any_bytes_can_be_read (void)
{
  for (int round = 0; round < 400; round++)
    {
      g_autoptr (GString) bytes = g_string_new (NULL);
      int n = g_test_rand_int_range (0, 120);

      for (int i = 0; i < n; i++)
        g_string_append_c (bytes, (char) g_test_rand_int_range (1, 256));
      check_in_all_languages (bytes->str);
    }
}

/* Pieces of what is marked, in any order. */
static void
test_any_words_can_be_read (void)
{
  static const char *const pieces[] = {
    "pahoittelen", ",", "jos", "mutta", "\"", "”", "Antti", "Antin", "unohti", "vika", "!", "?", ".", "\n", "\n>", "poistat",
    "arvion", "saat", "EI", "TÄMÄ", "sorry", "if", "you", "could have", "review", "ledsen", "om", "\xff", "\u0308", "…", "👋",
    "kun", "olisit", "voinut", "-", "\u00ad", "\u200d", "I", "I'M", "don\u2019t", "ßSS"
  };

  for (int round = 0; round < 600; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n = g_test_rand_int_range (1, 40);

      for (int i = 0; i < n; i++)
        g_string_append_printf (text, "%s%s", pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))], g_test_rand_bit () ? " " : "");
      check_in_all_languages (text->str);
    }
}

static char *
repeat (const char *text,
        gsize length)
{
  GString *whole = g_string_new (NULL);

  while (whole->len < length)
    g_string_append (whole, text);
  return g_string_free (whole, FALSE);
}

/* What would take as long as the square of its length would not end here. */
static void
test_a_hundred_kilobytes_are_read_to_their_end (void)
{
  static const char *const texts[] = {
    "Pahoittelen, jos Antti unohti soittaa. ",
    "kun ",
    "\"ok\" ja ",
    "TÄMÄ EI ",
    "!!",
    "Antti ",
    "> ",
    "A,",
    ",,",
    "\"",
    "a",
    "a\u0308",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = repeat (texts[i], 100 * 1024);

      check_in_all_languages (text);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/wording-edges/the-place-of-a-mark-is-in-bytes", test_the_place_of_a_mark_is_in_bytes);
  g_test_add_func ("/model/wording-edges/letters-in-two-parts-are-the-same-letters", test_letters_in_two_parts_are_the_same_letters);
  g_test_add_func ("/model/wording-edges/a-stressed-word-is-the-writers-own", test_a_stressed_word_is_the_writers_own);
  g_test_add_func ("/model/wording-edges/a-mark-does-not-reach-over-sentences", test_a_mark_does_not_reach_over_sentences);
  g_test_add_func ("/model/wording-edges/names-of-others-are-not-looked-for", test_names_of_others_are_not_looked_for);
  g_test_add_func ("/model/wording-edges/what-has-no-kinder-wording-has-a-hint", test_what_has_no_kinder_wording_has_a_hint);
  g_test_add_func ("/model/wording-edges/a-third-sentence-is-too-long-for-an-explanation", test_a_third_sentence_is_too_long_for_an_explanation);
  g_test_add_func ("/model/wording-edges/an-explanation-has-280-characters-at-most", test_an_explanation_has_280_characters_at_most);
  g_test_add_func ("/model/wording-edges/nothing-is-said-of-nothing", test_nothing_is_said_of_nothing);
  g_test_add_func ("/model/wording-edges/any-bytes-can-be-read", test_any_bytes_can_be_read);
  g_test_add_func ("/model/wording-edges/any-words-can-be-read", test_any_words_can_be_read);
  g_test_add_func ("/model/wording-edges/a-hundred-kilobytes-are-read-to-their-end", test_a_hundred_kilobytes_are_read_to_their_end);
  return g_test_run ();
}
