/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of promise, clause by clause: "en ehdi, soitan huomenna" has one. The
 * list is that of relay.md, R10, with its inflections and its English; a verb
 * of another thing to do counts where a time stands beside it. */

#include "model/sov-promise-words.h"
#include "model/sov-verbs.h"
#include "model/sov-when.h"

/* Words that promise by themselves. */
static const char *const promising[] = {
  "huomenna", "huomiseen", "huomiseksi", "huomisaamuna", "huomisiltana", "huomenaamulla", "ylihuomenna",
  "ylihuomiseen", "viimeistään", "mennessä", "tomorrow", "i'll", "we'll", NULL
};

/* Words that promise where they do not tell of the past. */
static const char *const clock_words[] = { "klo", "kello", NULL };

static const char *const phrases[] = {
  "i will", "we will", "at the latest", "no later than", "i am going to", "we are going to", "i'm going to", "we're going to"
};

static const char *const negations[] = {
  "en", "et", "ei", "emme", "ette", "eivät", "eikä", "enkä", "emmekä", "älä", "not", "never", "don't", "doesn't",
  "didn't", "won't", "can't", "cannot", "couldn't", "wouldn't", "unable", NULL
};

/* "Ei hätää, soitan" denies nothing. */
static const char *const harmless[] = { "ei hätää", "ei hätä", "ei ongelmaa", "ei ongelmia", "ei se mitään", "no problem", "not a problem" };

static const char *const asking[] = {
  "eikö", "milloin", "koska", "moneltako", "mihin", "kuka", "kenen", "mitä", "miksi", "entä", "when", "what", "who",
  "why", "which", "could", "can", "would", "shall", "should", "do", "does", "did", NULL
};

typedef struct
{
  const SovWords *words;
  const char *text;
  int first;
  int last;
  gboolean is_question; /* ends in a question mark */
  gboolean has_time;    /* names a time that is not over */
} Clause;

static gboolean
is_boundary (const SovWords *words,
             int at)
{
  const SovWord *word = sov_words_get (words, at);
  const SovWord *next = sov_words_get (words, at + 1);

  if (sov_word_is (word, "mutta") || sov_word_is (word, "but") || sov_word_is (word, "vaan"))
    return TRUE;
  if (word->kind != SOV_WORD_MARK || next->kind == SOV_WORD_NOTHING || g_utf8_strchr (",;:.!?…", -1, g_utf8_get_char (word->text)) == NULL)
    return word->kind == SOV_WORD_NOTHING;
  return word->spaced || next->spaced || next->kind != SOV_WORD_DIGITS;
}

static const SovVerbForm *
read_verb (const Clause *clause,
           int at,
           SovVerbForm *form)
{
  return sov_verbs_read (sov_words_get (clause->words, at)->text, form) ? form : NULL;
}

/* The first word that denies; or the word after the clause. */
static int
find_negation (const Clause *clause)
{
  for (int at = clause->first; at < clause->last; at++)
    {
      gboolean denies = sov_word_is_among (sov_words_get (clause->words, at), negations);

      for (gsize i = 0; denies && i < G_N_ELEMENTS (harmless); i++)
        denies = sov_words_spell (clause->words, at, harmless[i]) == 0;
      if (denies)
        return at;
    }
  return clause->last;
}

static gboolean
is_asking (const Clause *clause)
{
  SovVerbForm form;

  for (int at = clause->first; at < clause->last; at++)
    if (read_verb (clause, at, &form) != NULL && form.asks)
      return TRUE;
  return clause->is_question && sov_word_is_among (sov_words_get (clause->words, clause->first), asking);
}

static gboolean
tells_of_the_past (const Clause *clause)
{
  SovVerbForm form;

  for (int at = clause->first; at < clause->last; at++)
    if (read_verb (clause, at, &form) != NULL && (form.tense == SOV_TENSE_PAST || form.tense == SOV_TENSE_PASSIVE_PAST || form.tense == SOV_TENSE_PERFECT))
      return TRUE;
  return FALSE;
}

/* Which year it is does not matter: any early day tells what lies ahead ("pe") from what is
 * over ("eilen"). */
static gboolean
find_time (const Clause *clause)
{
  SovSpan span = sov_words_span (clause->words, clause->first, clause->last);
  g_autofree char *part = sov_span_dup (span, clause->text);
  SovWhen when;
  int day = 0;

  sov_time_day_from_date (SOV_TIME_FIRST_YEAR + 1, 1, 1, &day);
  return sov_when_find (part, sov_time_from_day_minute (day, 0), &when) && !when.past;
}

static gboolean
is_promise_verb (const SovVerbForm *form)
{
  return form->sense == SOV_VERB_CALL || form->sense == SOV_VERB_SEND || form->sense == SOV_VERB_DELIVER ||
         g_str_equal (form->lemma, "hoitaa");
}

static gboolean
is_of_doing (const SovVerbForm *form)
{
  return form->sense != SOV_VERB_BE && form->sense != SOV_VERB_ASK && form->sense != SOV_VERB_RECEIVE;
}

/* "Lupaan", "lupasit", "it was promised". */
static gboolean
has_promise (const Clause *clause,
             int last)
{
  SovVerbForm form;

  for (int at = clause->first; at < last; at++)
    if (read_verb (clause, at, &form) != NULL && form.sense == SOV_VERB_PROMISE)
      return TRUE;
  return FALSE;
}

/* What the speaker is going to do: "soitan"; with a time also "tulen pe". */
static gboolean
has_own_doing (const Clause *clause)
{
  SovVerbForm form;

  for (int at = clause->first; at < clause->last; at++)
    {
      const SovWord *before = sov_words_get (clause->words, at - 1);
      gboolean mine;

      if (read_verb (clause, at, &form) == NULL)
        continue;
      mine = form.finnish ? form.tense == SOV_TENSE_PRESENT && form.person == 1
                          : form.tense == SOV_TENSE_INFINITIVE && (sov_word_is (before, "i") || sov_word_is (before, "we"));
      if (mine && form.finnish && is_promise_verb (&form))
        return TRUE;
      if (mine && is_of_doing (&form) && clause->has_time)
        return TRUE;
    }
  return FALSE;
}

/* What another is going to do: "Antti soittaa pe", "kuvat toimitetaan 21.11.". */
static gboolean
has_others_doing (const Clause *clause)
{
  SovVerbForm form;

  for (int at = clause->first; at < clause->last; at++)
    {
      gboolean coming;

      if (read_verb (clause, at, &form) == NULL || !is_promise_verb (&form))
        continue;
      coming = form.tense == SOV_TENSE_PASSIVE || (form.tense == SOV_TENSE_PRESENT && form.person == 3) ||
               sov_word_is (sov_words_get (clause->words, at - 1), "will");
      if (coming && clause->has_time)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_promising_word (const Clause *clause)
{
  gboolean past = tells_of_the_past (clause);

  for (int at = clause->first; at < clause->last; at++)
    {
      const SovWord *word = sov_words_get (clause->words, at);
      gboolean clock = sov_word_is_among (word, clock_words) && (sov_word_is (word, "klo") || sov_words_get (clause->words, at + 1)->kind == SOV_WORD_DIGITS);

      if (sov_word_is_among (word, promising) || (clock && !past))
        return TRUE;
      for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
        if (sov_words_spell (clause->words, at, phrases[i]) > 0)
          return TRUE;
      if (sov_word_is (word, "by") && clause->has_time)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_promise (const Clause *clause)
{
  int negation = find_negation (clause);

  if (clause->first == clause->last || is_asking (clause))
    return FALSE;
  if (has_promise (clause, negation))
    return TRUE;
  if (negation < clause->last)
    return FALSE;
  if (has_own_doing (clause))
    return TRUE;
  return !clause->is_question && (has_promising_word (clause) || has_others_doing (clause));
}

gboolean
sov_promise_words_in (const char *text)
{
  g_autoptr (SovWords) words = NULL;
  Clause clause = { .text = text };

  if (text == NULL)
    return FALSE;
  words = sov_words_split (text);
  clause.words = words;
  for (int at = 0; at <= words->n; at++)
    {
      if (!is_boundary (words, at) && !(at == words->n - 1 && words->items[at].kind == SOV_WORD_MARK))
        continue;
      clause.last = at;
      clause.is_question = sov_word_is (sov_words_get (words, at), "?");
      clause.has_time = find_time (&clause);
      if (is_promise (&clause))
        return TRUE;
      clause.first = at + 1;
    }
  return FALSE;
}
