/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which words of a sentence are its verbs, and which of them says what is
 * done: in "Antti lupasi soittaa" it is the last. Many words are verbs in one
 * sentence and nouns in the next, so each has to stand where a verb can. */

#include "model/sov-note-private.h"

static const char *const negations[] = {
  "en", "et", "ei", "emme", "ette", "eivät", "eikä", "enkä", "not", "never", "don't", "doesn't", "didn't", "won't",
  "can't", "cannot", "couldn't", "isn't", "wasn't", "haven't", "hasn't", NULL
};
static const char *const articles[] = { "the", "a", "an", "one", "my", "your", "his", "her", "our", "their", "this", "that", "no", "of", NULL };
static const char *const before_plain[] = {
  "to", "will", "shall", "i'll", "we'll", "you'll", "he'll", "she'll", "they'll", "i", "we", "you", "they", "please",
  "can", "must", "should", "and", "let", "who", "also", "not", "don't", "doesn't", "didn't", "won't", "can't", NULL
};
static const char *const openers[] = { "ja", "and", "please", "sitten", "then", NULL };
static const char *const have_words[] = { "have", "has", "i've", "we've", "had", NULL };

static const SovNoteVerb *
get_verb (const SovClause *clause,
          guint index)
{
  return index < clause->verbs->len ? &g_array_index (clause->verbs, SovNoteVerb, index) : NULL;
}

static gboolean
has_nominative_before (const SovClause *clause,
                       int at)
{
  for (guint i = 0; i < clause->mentions->len; i++)
    {
      const SovMention *mention = &g_array_index (clause->mentions, SovMention, i);

      if (mention->first < at && mention->kase == SOV_NOUN_CASE_NOMINATIVE)
        return TRUE;
    }
  return sov_word_is (sov_words_get (clause->words, at - 1), "hän") || sov_word_is (sov_words_get (clause->words, at - 1), "se");
}

/* Whether only times and openers stand before the word. */
static gboolean
is_opening (const SovClause *clause,
            const gboolean *taken,
            int at)
{
  for (int i = 0; i < at; i++)
    if (!taken[i] && clause->words->items[i].kind != SOV_WORD_MARK && !sov_word_is_among (&clause->words->items[i], openers))
      return FALSE;
  return TRUE;
}

static gboolean
is_verb_finnish (const SovClause *clause,
                 const gboolean *taken,
                 const SovNoteVerb *verb)
{
  const SovWord *word = sov_words_get (clause->words, verb->at);
  const SovWord *before = sov_words_get (clause->words, verb->at - 1);

  if (verb->form.tense == SOV_TENSE_IMPERATIVE)
    return is_opening (clause, taken, verb->at) || sov_word_is_among (before, negations);
  /* "Tuo" is that as well, "on" is English too. */
  if (sov_word_is (word, "tuo") || sov_word_is (word, "tee"))
    return has_nominative_before (clause, verb->at);
  return !sov_word_is (word, "on") || verb->at + 1 < clause->words->n;
}

static gboolean
is_verb_english (const SovClause *clause,
                 const gboolean *taken,
                 const SovNoteVerb *verb)
{
  const SovWord *before = sov_words_get (clause->words, verb->at - 1);
  const SovWord *after = sov_words_get (clause->words, verb->at + 1);
  gboolean opens = is_opening (clause, taken, verb->at);

  /* "Did Antti call?" */
  if (sov_word_is_among (before, articles) || (verb->at == 0 && g_str_equal (verb->form.lemma, "do")))
    return FALSE;
  if (verb->form.sense == SOV_VERB_MAY || verb->form.sense == SOV_VERB_MUST || verb->form.sense == SOV_VERB_BE)
    return TRUE;
  if (verb->form.tense != SOV_TENSE_INFINITIVE)
    return verb->at > 0 || verb->form.tense != SOV_TENSE_PRESENT;
  if (sov_word_is (after, "from") || (opens && sov_word_is (after, "to") && verb->form.sense != SOV_VERB_TALK))
    return FALSE;
  return opens || sov_word_is_among (before, before_plain) || (verb->at > 0 && taken[verb->at - 1]);
}

static void
find_verbs (SovClause *clause,
            const gboolean *taken)
{
  for (int at = 0; at < clause->words->n; at++)
    {
      SovNoteVerb verb = { .at = at };

      if (taken[at] || clause->words->items[at].kind != SOV_WORD_LETTERS || !sov_verbs_read (clause->words->items[at].text, &verb.form))
        continue;
      if (verb.form.finnish ? is_verb_finnish (clause, taken, &verb) : is_verb_english (clause, taken, &verb))
        g_array_append_val (clause->verbs, verb);
    }
}

static gboolean
is_promise (const SovNoteVerb *verb)
{
  if (verb->form.sense == SOV_VERB_PROMISE)
    return TRUE;
  return verb->form.sense == SOV_VERB_AGREE && (verb->form.tense == SOV_TENSE_PASSIVE_PAST || verb->form.tense == SOV_TENSE_PAST);
}

static gboolean
is_modal (const SovNoteVerb *verb)
{
  return verb->form.sense == SOV_VERB_MAY || verb->form.sense == SOV_VERB_MUST;
}

/* Whether the verb may stand after one that needs another. */
static gboolean
is_after_modal (const SovNoteVerb *verb)
{
  return verb->form.tense == SOV_TENSE_INFINITIVE || verb->form.maybe_infinitive;
}

static void
find_content (SovClause *clause)
{
  guint i = 0;
  const SovNoteVerb *verb = get_verb (clause, i);
  const SovNoteVerb *next;

  if (verb != NULL && is_promise (verb))
    {
      clause->promise = verb;
      next = get_verb (clause, ++i);
      verb = next != NULL ? next : verb;
    }
  next = get_verb (clause, i + 1);
  if (verb != NULL && is_modal (verb))
    {
      clause->modal = verb;
      verb = next != NULL && is_after_modal (next) ? next : verb;
    }
  else if (verb != NULL && verb->form.sense == SOV_VERB_BE && next != NULL && next->form.tense == SOV_TENSE_PERFECT)
    {
      clause->be = verb;
      verb = next;
    }
  clause->content = verb;
}

static gboolean
is_past (const SovClause *clause)
{
  const SovNoteVerb *finite = clause->modal != NULL ? clause->modal : clause->content;

  if (finite == NULL)
    return FALSE;
  if (clause->be != NULL || finite->form.tense == SOV_TENSE_PAST || finite->form.tense == SOV_TENSE_PASSIVE_PAST)
    return TRUE;
  return finite->form.tense == SOV_TENSE_PERFECT;
}

static SovVerbSense
find_sense (const SovClause *clause)
{
  if (clause->content == NULL)
    return SOV_VERB_OTHER;
  if (clause->content->form.sense != SOV_VERB_TAKE && clause->content->form.sense != SOV_VERB_BE)
    return clause->content->form.sense;
  /* ottaa yhteyttä, olla yhteydessä, be in touch */
  for (int at = clause->content->at + 1; at < clause->words->n; at++)
    if (g_str_has_prefix (clause->words->items[at].text, "yhtey") || sov_word_is (&clause->words->items[at], "touch"))
      return SOV_VERB_MESSAGE;
  return clause->content->form.sense;
}

static gboolean
is_negated (const SovClause *clause)
{
  const SovNoteVerb *first = clause->modal != NULL ? clause->modal : clause->content;

  if (first == NULL)
    return FALSE;
  for (int at = MAX (0, first->at - 3); at <= first->at; at++)
    if (sov_word_is_among (&clause->words->items[at], negations))
      return TRUE;
  return sov_word_is_among (sov_words_get (clause->words, first->at + 1), negations);
}

void
sov_clause_read (SovClause *clause,
                 const gboolean *taken)
{
  const SovNoteVerb *first;

  find_verbs (clause, taken);
  find_content (clause);
  clause->past = is_past (clause);
  clause->sense = find_sense (clause);
  clause->negated = is_negated (clause);
  first = get_verb (clause, 0);
  clause->asks = (first != NULL && first->form.asks) || sov_word_is (sov_words_get (clause->words, clause->words->n - 1), "?");
  if (clause->content != NULL && sov_word_is_among (sov_words_get (clause->words, clause->content->at - 1), have_words))
    clause->past = TRUE;
}
