/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Sovittu!", "ok, käy": a sentence that takes on what was said before it. It
 * counts where hardly anything else is said, so that "ok, mutta" and "käy
 * kauppa" do not. */

#include "model/sov-finder-private.h"

static const char *const contrasts[] = { "mutta", "but", "vaan", "paitsi", "except", "kunhan", NULL };

static gboolean
is_of_time (const SovStretch *stretch,
            const SovWord *word)
{
  return stretch->has_when && word->span.start >= stretch->when.words.start && word->span.end <= stretch->when.words.end;
}

/* Whether each of its words agrees, stands around that, or says when. */
static SovAssent
read_stretch (SovSentence *sentence,
              SovStretch *stretch)
{
  const guint32 allowed = SOV_LEXICON_ASSENT | SOV_LEXICON_NOD | SOV_LEXICON_FILLER | SOV_LEXICON_HARMLESS;
  SovAssent assent = SOV_ASSENT_NONE;

  if (sov_sentence_has (sentence, stretch->first, stretch->last, SOV_LEXICON_ASSENT))
    assent = SOV_ASSENT_PLAIN;
  else if (sov_sentence_has (sentence, stretch->first, stretch->last, SOV_LEXICON_NOD))
    assent = SOV_ASSENT_NOD;
  if (assent == SOV_ASSENT_NONE)
    return assent;
  sov_stretch_read_when (stretch, sentence);
  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovWord *word = &sentence->words->items[at];

      if (word->kind == SOV_WORD_MARK || sov_sentence_is (sentence, at, allowed) || is_of_time (stretch, word))
        continue;
      if (sov_sentence_mention (sentence, at) == NULL)
        return SOV_ASSENT_NONE;
    }
  return assent;
}

/* Whether nothing but thanks, greetings and a time is in it. */
static gboolean
is_filler (const SovSentence *sentence,
           SovStretch *stretch)
{
  gboolean timed = FALSE;

  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovWord *word = &sentence->words->items[at];

      if (word->kind == SOV_WORD_MARK || sov_sentence_is (sentence, at, SOV_LEXICON_FILLER | SOV_LEXICON_HARMLESS))
        continue;
      if (!timed)
        sov_stretch_read_when (stretch, sentence);
      timed = TRUE;
      if (!is_of_time (stretch, word))
        return FALSE;
    }
  return TRUE;
}

static gboolean
takes_back (const SovSentence *sentence,
            const SovStretch *stretch)
{
  const SovWord *word = sov_words_get (sentence->words, stretch->first);

  if (sov_word_is_among (word, contrasts))
    return TRUE;
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_sentence_is (sentence, at, SOV_LEXICON_DENIAL) && !sov_sentence_is (sentence, at, SOV_LEXICON_ASSENT | SOV_LEXICON_PROMISE))
      return TRUE;
  return FALSE;
}

SovAssent
sov_finder_read_assent (SovSentence *sentence,
                        const GArray *stretches)
{
  SovAssent best = SOV_ASSENT_NONE;
  gboolean others = FALSE;

  if (sentence->asks || !sov_sentence_has (sentence, 0, sentence->words->n, SOV_LEXICON_ASSENT | SOV_LEXICON_NOD))
    return SOV_ASSENT_NONE;
  for (guint i = 0; i < stretches->len; i++)
    {
      SovStretch stretch = g_array_index (stretches, SovStretch, i);
      SovAssent assent;

      if (takes_back (sentence, &stretch))
        return SOV_ASSENT_NONE;
      assent = read_stretch (sentence, &stretch);
      if (sov_sentence_has (sentence, stretch.first, stretch.last, SOV_LEXICON_CONDITION | SOV_LEXICON_DOUBT) && assent == SOV_ASSENT_NONE)
        return SOV_ASSENT_NONE;
      best = MAX (best, assent);
      others |= assent == SOV_ASSENT_NONE && !is_filler (sentence, &stretch);
    }
  return best == SOV_ASSENT_NOD && others ? SOV_ASSENT_NONE : best;
}
