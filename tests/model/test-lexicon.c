/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "model/sov-lexicon.h"

/* Word lists as people write them, and what they are told when a line is wrong. */

static gboolean
add (SovLexicon *lexicon,
     const char *text,
     GError **error)
{
  return sov_lexicon_add (lexicon, text, strlen (text), error);
}

static void
assert_fails (const char *text,
              SovLexiconError code,
              const char *line)
{
  g_autoptr (SovLexicon) lexicon = sov_lexicon_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (add (lexicon, text, &error));
  g_assert_error (error, SOV_LEXICON_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, line));
  g_assert_null (sov_lexicon_verb (lexicon, "teen"));
}

static void
test_errors (void)
{
  assert_fails ("", SOV_LEXICON_ERROR_LANGUAGE, "1:");
  assert_fails ("# x\n[verbs]\n", SOV_LEXICON_ERROR_LANGUAGE, "2:");
  assert_fails ("language = sv\n", SOV_LEXICON_ERROR_LANGUAGE, "1:");
  assert_fails ("language = fi\n\n[verb]\n", SOV_LEXICON_ERROR_SECTION, "3:");
  assert_fails ("language = fi\nteen\n", SOV_LEXICON_ERROR_SECTION, "2:");
  assert_fails ("language = fi\n[verbs]\ntehdä, teen, tekee, tehdään\ntehdä, teen\n", SOV_LEXICON_ERROR_LINE, "4:");
  assert_fails ("language = fi\n[verbs]\ntehdä, teen, tekee, tehdään : nothing\n", SOV_LEXICON_ERROR_KIND, "3:");
  assert_fails ("language = fi\n[spoken]\nmä\n", SOV_LEXICON_ERROR_LINE, "3:");
  assert_fails ("language = fi\n[spoken]\nmä oon = olen\n", SOV_LEXICON_ERROR_LINE, "3:");
  assert_fails ("language = fi\n[assent]\nkaksi sanaa*\n", SOV_LEXICON_ERROR_LINE, "3:");
  assert_fails ("language = en\n[verbs]\nwrite, writing\n", SOV_LEXICON_ERROR_LINE, "3:");
  assert_fails ("language = fi\n[assent]\n\xff\n", SOV_LEXICON_ERROR_TEXT, "3:");
}

static void
assert_form (const SovLexicon *lexicon,
             const char *word,
             SovLexiconForm form,
             const char *lemma)
{
  const SovLexiconVerb *verb = sov_lexicon_verb (lexicon, word);

  g_assert_nonnull (verb);
  g_assert_cmpint (verb->form, ==, form);
  g_assert_cmpstr (verb->lemma, ==, lemma);
}

static void
test_finnish_verbs (void)
{
  g_autoptr (SovLexicon) lexicon = sov_lexicon_new ();
  g_autoptr (GError) error = NULL;

  add (lexicon, "language = fi\n[verbs]\nleikata, leikkaan, leikkaa, leikataan : other\nistuttaa, istutan, istuttaa, istutetaan\npestä, pesen, pesee, pestään\n", &error);
  g_assert_no_error (error);
  assert_form (lexicon, "leikkaan", SOV_LEXICON_FORM_OWN, "leikata");
  assert_form (lexicon, "leikkaamme", SOV_LEXICON_FORM_OWN, "leikata");
  assert_form (lexicon, "leikkaavat", SOV_LEXICON_FORM_THIRD, "leikata");
  assert_form (lexicon, "leikkaamaan", SOV_LEXICON_FORM_GOING, "leikata");
  assert_form (lexicon, "istuttavat", SOV_LEXICON_FORM_THIRD, "istuttaa");
  assert_form (lexicon, "istuttamassa", SOV_LEXICON_FORM_GOING, "istuttaa");
  assert_form (lexicon, "pesevät", SOV_LEXICON_FORM_THIRD, "pestä");
  assert_form (lexicon, "pesemään", SOV_LEXICON_FORM_GOING, "pestä");
  assert_form (lexicon, "pestään", SOV_LEXICON_FORM_PASSIVE, "pestä");
  g_assert_null (sov_lexicon_verb (lexicon, "leikkasin"));
}

static void
test_english_verbs (void)
{
  g_autoptr (SovLexicon) lexicon = sov_lexicon_new ();
  g_autoptr (GError) error = NULL;

  add (lexicon, "language = en\n[verbs]\nreplace\nwash\ncarry\nplay\nwrite, writing, written : contact\n", &error);
  g_assert_no_error (error);
  assert_form (lexicon, "replacing", SOV_LEXICON_FORM_GOING, "replace");
  assert_form (lexicon, "replaced", SOV_LEXICON_FORM_DONE, "replace");
  assert_form (lexicon, "washes", SOV_LEXICON_FORM_THIRD, "wash");
  assert_form (lexicon, "carries", SOV_LEXICON_FORM_THIRD, "carry");
  assert_form (lexicon, "carried", SOV_LEXICON_FORM_DONE, "carry");
  assert_form (lexicon, "carrying", SOV_LEXICON_FORM_GOING, "carry");
  assert_form (lexicon, "plays", SOV_LEXICON_FORM_THIRD, "play");
  assert_form (lexicon, "written", SOV_LEXICON_FORM_DONE, "write");
  g_assert_cmpint (sov_lexicon_verb (lexicon, "writing")->kind, ==, SOV_TERM_CONTACT);
}

static void
test_entries (void)
{
  g_autoptr (SovLexicon) lexicon = sov_lexicon_new ();
  g_autoptr (GError) error = NULL;
  const GPtrArray *entries;
  const SovLexiconEntry *entry;

  add (lexicon, "# sanoja\nlanguage = fi\n\n[spoken]\nHuomen = huomenna\n[assent]\n  Näin tehdään  \r\n[promises]\ntulee yksi lasku : invoicing\n", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sov_lexicon_standard (lexicon, "huomen"), ==, "huomenna");
  entries = sov_lexicon_entries (lexicon, "näin");
  g_assert_cmpuint (entries->len, ==, 1);
  entry = entries->pdata[0];
  g_assert_cmpuint (entry->n_words, ==, 2);
  g_assert_cmpint (entry->flag, ==, SOV_LEXICON_ASSENT);
  entry = sov_lexicon_entries (lexicon, "tulee")->pdata[0];
  g_assert_cmpint (entry->kind, ==, SOV_TERM_INVOICING);
  g_assert_null (sov_lexicon_entries (lexicon, "lasku"));
}

/* What is given out is taken in, line by line. */
static void
test_lists (void)
{
  static const char *const files[] = { "promise.fi.words", "promise.en.words" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (SovLexicon) lexicon = sov_lexicon_new ();
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "words", files[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_file_get_contents (path, &text, &length, &error);
      g_assert_no_error (error);
      sov_lexicon_add (lexicon, text, length, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/lexicon/a-wrong-line-is-named-and-nothing-of-the-list-is-taken", test_errors);
  g_test_add_func ("/model/lexicon/four-forms-make-the-others-of-a-finnish-verb", test_finnish_verbs);
  g_test_add_func ("/model/lexicon/one-form-makes-the-others-of-an-english-verb", test_english_verbs);
  g_test_add_func ("/model/lexicon/entries-are-found-by-their-first-word", test_entries);
  g_test_add_func ("/model/lexicon/the-lists-that-come-with-the-program-are-right", test_lists);
  return g_test_run ();
}
