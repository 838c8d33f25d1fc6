/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sentence cut into stretches that each say one thing, and what keeps a
 * stretch from being a promise whatever its verb: denial, doubt, a question, a
 * condition, another's words. In doubt it is no promise. */

#include "model/sov-finder-private.h"

#include <string.h>

static const char *const contrasts[] = { "mutta", "vaikka", "but", "although", "though", "however", NULL };
static const char *const joins[] = { "ja", "sekä", "and", NULL };
static const char *const openers[] = { "hei", "moi", "terve", "no", "ja", "mutta", "niin", "siis", "hi", "hey", "hello", "and", "but", "so", "well", "ok", "sinä", NULL };
static const char *const subjects[] = { "i", "we", "i'll", "we'll", "i'm", "we're", "you'll", "it'll", "he'll", "she'll", "they'll", NULL };

static gboolean
is_verb_at (const SovSentence *self,
            int at)
{
  const SovDeed *deed;

  if (at < 0 || at >= self->words->n)
    return FALSE;
  deed = &self->deeds[at];
  return deed->form == SOV_DEED_OWN || deed->form == SOV_DEED_PASSIVE || deed->form == SOV_DEED_READERS || (deed->form == SOV_DEED_THIRD && self->language == SOV_LANGUAGE_FINNISH);
}

/* "Ja lähetän" and "and I'll" begin anew, "kuvat ja linkin" does not. */
static gboolean
joins_stretch (const SovSentence *self,
               int at)
{
  const SovWord *next = sov_words_get (self->words, at + 1);

  if (!sov_word_is_among (sov_words_get (self->words, at), joins))
    return FALSE;
  if (self->language == SOV_LANGUAGE_ENGLISH)
    return sov_word_is_among (next, subjects);
  return is_verb_at (self, at + 1) || is_verb_at (self, at + 2);
}

static gboolean
is_mark_between (const SovSentence *self,
                 int at)
{
  const SovWord *word = sov_words_get (self->words, at);
  const SovWord *next = sov_words_get (self->words, at + 1);

  if (word->kind != SOV_WORD_MARK || g_utf8_strchr (",;:!?.…()", -1, g_utf8_get_char (word->text)) == NULL)
    return sov_word_is_dash (word) && word->spaced && next->spaced;
  return next->spaced || next->kind != SOV_WORD_DIGITS;
}

/* How many words at @at stand between stretches, or open the next one; SOV_NO_WORD for none. */
static int
read_boundary (const SovSentence *self,
               int at)
{
  const SovWord *word = sov_words_get (self->words, at);
  const SovWord *before = sov_words_get (self->words, at - 1);

  /* "27.11. klo 9" is one, "klo: 9" too. */
  if (is_mark_between (self, at))
    return sov_word_is (word, ".") && before->kind == SOV_WORD_DIGITS ? SOV_NO_WORD : 1;
  if (sov_word_is (word, "vaan") && sov_sentence_has (self, 0, at, SOV_LEXICON_DENIAL))
    return 1;
  return sov_word_is_among (word, contrasts) || joins_stretch (self, at) ? 0 : SOV_NO_WORD;
}

static void
add_stretch (GArray *stretches,
             int first,
             int last)
{
  SovStretch stretch = { .first = first, .last = last };

  if (first < last)
    g_array_append_val (stretches, stretch);
}

/* Whether nothing in it could be said by itself: a list goes on, a time follows. */
static gboolean
is_bare (const SovSentence *self,
         const SovStretch *stretch)
{
  const guint32 telling = SOV_LEXICON_PROMISE | SOV_LEXICON_ASSENT | SOV_LEXICON_NOD | SOV_LEXICON_CONDITION | SOV_LEXICON_REPORT | SOV_LEXICON_DENIAL;

  if (sov_sentence_has (self, stretch->first, stretch->last, telling) || sov_word_is_among (sov_words_get (self->words, stretch->first), contrasts))
    return FALSE;
  for (int at = stretch->first; at < stretch->last; at++)
    if (self->deeds[at].form != SOV_DEED_NONE || self->deeds[at].asks || sov_word_is_among (&self->words->items[at], subjects) || sov_word_is (&self->words->items[at], "will"))
      return FALSE;
  return TRUE;
}

/* "Huomenna, jos sopii" keeps its parts; "huomenna, maanantaina" does not. */
static void
merge_bare (SovSentence *self,
            GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      SovStretch *stretch = &g_array_index (stretches, SovStretch, i);
      SovStretch *next = i + 1 < stretches->len ? stretch + 1 : NULL;

      if (!is_bare (self, stretch))
        continue;
      if (i > 0 && !sov_sentence_has (self, stretch[-1].first, stretch[-1].last, SOV_LEXICON_ASSENT | SOV_LEXICON_NOD))
        {
          stretch[-1].last = stretch->last;
          g_array_remove_index (stretches, i--);
        }
      else if (next != NULL)
        {
          sov_stretch_read_when (stretch, self);
          if (!stretch->has_when)
            continue;
          next->first = stretch->first;
          g_array_remove_index (stretches, i--);
        }
    }
}

/* The denials of "en veloita" and "I promise it won't" are of the promise itself. */
static gboolean
is_denied (const SovSentence *self,
           const SovStretch *stretch)
{
  for (int at = stretch->first; at < stretch->last && !sov_sentence_is (self, at, SOV_LEXICON_PROMISE); at++)
    if (sov_sentence_is (self, at, SOV_LEXICON_DENIAL))
      return TRUE;
  return FALSE;
}

/* -isin, -isimme: "tulisin". */
static gboolean
is_conditional_mood (const SovSentence *self,
                     int at)
{
  static const char *const endings[] = { "isin", "isimme", "isit", "isitte", "isivat", "isivät" };
  const SovWord *word = &self->words->items[at];

  for (gsize i = 0; self->language == SOV_LANGUAGE_FINNISH && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word->text, endings[i]) && strlen (word->text) > strlen (endings[i]) + 1)
      return TRUE;
  return FALSE;
}

static int
skip_openers (const SovSentence *self,
              const SovStretch *stretch)
{
  int at = stretch->first;

  while (at < stretch->last - 1 && sov_word_is_among (&self->words->items[at], openers))
    at++;
  return at;
}

static gboolean
asks (const SovSentence *self,
      const SovStretch *stretch)
{
  int at = skip_openers (self, stretch);

  if (self->asks || sov_sentence_is (self, at, SOV_LEXICON_QUESTION))
    return TRUE;
  for (; at < stretch->last; at++)
    if (self->deeds[at].asks)
      return TRUE;
  return FALSE;
}

static gboolean
is_blocked (const SovSentence *self,
            const SovStretch *stretch)
{
  const guint32 blocking = SOV_LEXICON_DOUBT | SOV_LEXICON_CONDITION;

  if (sov_sentence_has (self, stretch->first, stretch->last, blocking) || is_denied (self, stretch) || asks (self, stretch))
    return TRUE;
  for (int at = stretch->first; at < stretch->last; at++)
    if (is_conditional_mood (self, at))
      return TRUE;
  return FALSE;
}

/* A condition binds what stands on either side of it, another's words all that follows. */
static void
block (SovSentence *self,
       GArray *stretches)
{
  gboolean reported = FALSE;

  for (guint i = 0; i < stretches->len; i++)
    {
      SovStretch *stretch = &g_array_index (stretches, SovStretch, i);
      int at = skip_openers (self, stretch);

      reported |= sov_sentence_has (self, stretch->first, stretch->last, SOV_LEXICON_REPORT);
      stretch->blocked |= reported || is_blocked (self, stretch);
      if (!sov_sentence_is (self, at, SOV_LEXICON_CONDITION))
        continue;
      if (i > 0)
        stretch[-1].blocked = TRUE;
      if (i + 1 < stretches->len)
        stretch[1].blocked = TRUE;
    }
}

GArray *
sov_sentence_stretches (SovSentence *self)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (SovStretch));
  int first = 0;

  for (int at = 0; at < self->words->n; at++)
    {
      int n = read_boundary (self, at);

      if (n == SOV_NO_WORD)
        continue;
      add_stretch (stretches, first, at);
      first = at + n;
    }
  add_stretch (stretches, first, self->words->n);
  merge_bare (self, stretches);
  block (self, stretches);
  return stretches;
}
