/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of the verbs of a word list, made from the few that its line
 * gives: "leikata, leikkaan, leikkaa, leikataan" and "replace". Only forms
 * that speak of what is coming are made; a past form is no form here, and so
 * promises nothing. */

#include "model/sov-lexicon-private.h"

#include <string.h>

static const char *
keep_lemma (SovLexicon *self,
            const char *lemma)
{
  const char *kept = g_hash_table_lookup (self->lemmas, lemma);
  char *copy;

  if (kept != NULL)
    return kept;
  copy = g_strdup (lemma);
  g_hash_table_add (self->lemmas, copy);
  return copy;
}

/* The first that says a form keeps it: lists give the commoner verbs first. */
static void
add_form (SovLexicon *self,
          const char *text,
          const char *lemma,
          SovLexiconForm form,
          SovTermKind kind)
{
  SovLexiconVerb *verb;

  if (*text == '\0' || g_hash_table_contains (self->verbs, text))
    return;
  verb = g_new (SovLexiconVerb, 1);
  *verb = (SovLexiconVerb) { .form = form, .lemma = keep_lemma (self, lemma), .kind = kind };
  g_hash_table_insert (self->verbs, g_strdup (text), verb);
}

static void
add_joined (SovLexicon *self,
            const char *stem,
            const char *ending,
            const char *lemma,
            SovLexiconForm form,
            SovTermKind kind)
{
  g_autofree char *text = g_strconcat (stem, ending, NULL);

  add_form (self, text, lemma, form, kind);
}

static gboolean
is_front (const char *text)
{
  return strstr (text, "ä") != NULL || strstr (text, "ö") != NULL ||
         (strchr (text, 'y') != NULL && strpbrk (text, "aou") == NULL);
}

static gboolean
ends_in_long_vowel (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  const char *before = last != NULL ? g_utf8_find_prev_char (text, last) : NULL;

  return before != NULL && g_utf8_get_char (before) == g_utf8_get_char (last);
}

/* leikkaa: leikkaa-vat, for it is leikkaa-n; istuttaa: istutta-vat, for it is istuta-n. */
static char *
strong_stem (const char *third,
             const char *weak)
{
  const char *last = g_utf8_find_prev_char (third, third + strlen (third));

  if (ends_in_long_vowel (third) && !ends_in_long_vowel (weak) && last != NULL)
    return g_strndup (third, (gsize) (last - third));
  return g_strdup (third);
}

gboolean
sov_lexicon_add_finnish_verb (SovLexicon *self,
                              char *const *forms,
                              SovTermKind kind)
{
  const char *lemma = forms[0];
  g_autofree char *weak = NULL;
  g_autofree char *strong = NULL;
  gboolean front;

  if (g_strv_length ((char **) forms) != 4 || !g_str_has_suffix (forms[1], "n") || !g_str_has_suffix (forms[3], "n"))
    return FALSE;
  weak = g_strndup (forms[1], strlen (forms[1]) - 1);
  strong = strong_stem (forms[2], weak);
  front = is_front (lemma) || is_front (forms[3]);
  add_form (self, forms[1], lemma, SOV_LEXICON_FORM_OWN, kind);
  add_joined (self, weak, "mme", lemma, SOV_LEXICON_FORM_OWN, kind);
  add_form (self, forms[3], lemma, SOV_LEXICON_FORM_PASSIVE, kind);
  add_form (self, forms[2], lemma, SOV_LEXICON_FORM_THIRD, kind);
  add_joined (self, strong, front ? "vät" : "vat", lemma, SOV_LEXICON_FORM_THIRD, kind);
  add_form (self, lemma, lemma, SOV_LEXICON_FORM_INFINITIVE, kind);
  add_joined (self, strong, front ? "mään" : "maan", lemma, SOV_LEXICON_FORM_GOING, kind);
  add_joined (self, strong, front ? "mässä" : "massa", lemma, SOV_LEXICON_FORM_GOING, kind);
  return TRUE;
}

/* replace: replac-ing, replac-ed; carry: carri-es; more irregular ones are given. */
gboolean
sov_lexicon_add_english_verb (SovLexicon *self,
                              char *const *forms,
                              SovTermKind kind)
{
  const char *plain = forms[0];
  guint n = g_strv_length ((char **) forms);
  gsize length = strlen (plain);
  gboolean silent = length > 2 && g_str_has_suffix (plain, "e") && !g_str_has_suffix (plain, "ee");
  gboolean turning = length > 2 && plain[length - 1] == 'y' && strchr ("aeou", plain[length - 2]) == NULL;
  gboolean hissing = g_str_has_suffix (plain, "s") || g_str_has_suffix (plain, "sh") || g_str_has_suffix (plain, "ch") || g_str_has_suffix (plain, "x");
  g_autofree char *stem = g_strndup (plain, silent ? length - 1 : length);
  g_autofree char *turned = turning ? g_strndup (plain, length - 1) : g_strdup (silent ? stem : plain);

  if (n != 1 && n != 3)
    return FALSE;
  add_form (self, plain, plain, SOV_LEXICON_FORM_INFINITIVE, kind);
  add_joined (self, turning ? turned : plain, turning ? "ies" : hissing ? "es"
                                                                        : "s",
              plain, SOV_LEXICON_FORM_THIRD, kind);
  if (n == 3)
    {
      add_form (self, forms[1], plain, SOV_LEXICON_FORM_GOING, kind);
      add_form (self, forms[2], plain, SOV_LEXICON_FORM_DONE, kind);
      return TRUE;
    }
  add_joined (self, stem, "ing", plain, SOV_LEXICON_FORM_GOING, kind);
  add_joined (self, turned, turning ? "ied" : "ed", plain, SOV_LEXICON_FORM_DONE, kind);
  return TRUE;
}
