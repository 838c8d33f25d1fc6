/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is who in a sentence: the doer by the nominative or the form of the
 * verb, the receiver by the allative ("Maijalle", "to Maija"). Finnish marks
 * the roles by cases, English by the order of words. */

#include "model/sov-note-private.h"

SovNoteWho
sov_note_who_me (void)
{
  return (SovNoteWho) { .found = TRUE, .is_me = TRUE, .name = -1 };
}

SovNoteWho
sov_note_who (const SovClause *clause,
              const SovMention *mention)
{
  return (SovNoteWho) {
    .found = TRUE,
    .is_me = mention->is_me,
    .name = mention->name,
    .ambiguous = mention->ambiguous,
    .words = sov_words_span (clause->words, mention->first, mention->last),
  };
}

static const SovMention *
get_mention (const SovClause *clause,
             guint index)
{
  return &g_array_index (clause->mentions, SovMention, index);
}

static const SovMention *
find_mention (const SovClause *clause,
              SovNounCase kase,
              int from,
              int to)
{
  for (guint i = 0; i < clause->mentions->len; i++)
    {
      const SovMention *mention = get_mention (clause, i);

      if (mention->kase == kase && mention->first >= from && mention->first < to)
        return mention;
    }
  return NULL;
}

static gboolean
is_doer (const GArray *doers,
         SovNoteWho who)
{
  for (guint i = 0; i < doers->len; i++)
    {
      const SovNoteWho *doer = &g_array_index (doers, SovNoteWho, i);

      if ((doer->is_me && who.is_me) || (doer->words.start == who.words.start && !sov_span_is_empty (who.words)))
        return TRUE;
    }
  return FALSE;
}

static void
add_doer (GArray *doers,
          SovNoteWho who)
{
  if (!is_doer (doers, who))
    g_array_append_val (doers, who);
}

/* Where the words begin that the content verb's subject is among. */
static int
start_of_content (const SovClause *clause)
{
  if (clause->promise == NULL || clause->promise == clause->content)
    return 0;
  for (int at = clause->promise->at + 1; at < clause->content->at; at++)
    if (sov_word_is (&clause->words->items[at], "että") || sov_word_is (&clause->words->items[at], "that"))
      return at + 1;
  return clause->promise->at + 1;
}

static gboolean
is_first_person (const SovNoteVerb *verb)
{
  return verb != NULL && verb->form.person == 1;
}

/* Where English leaves "I" out: "call Maija", "met Maija". */
static gboolean
is_english_note (const SovNoteVerb *verb)
{
  return !verb->form.finnish && (verb->form.tense == SOV_TENSE_INFINITIVE || verb->form.tense == SOV_TENSE_PAST);
}

/* Whether somebody else cannot be the doer: "I promised Maija to call". */
static gboolean
is_promisers_own (const SovClause *clause)
{
  return clause->promise != NULL && clause->promise != clause->content && !clause->content->form.finnish &&
         clause->content->form.tense == SOV_TENSE_INFINITIVE;
}

/* "Antti ja Otso kuvaavat". */
static gboolean
add_nominatives (const SovClause *clause,
                 int from,
                 int to,
                 GArray *doers)
{
  gboolean any = FALSE;

  for (guint i = 0; i < clause->mentions->len; i++)
    {
      const SovMention *mention = get_mention (clause, i);

      if (mention->kase != SOV_NOUN_CASE_NOMINATIVE || mention->first < from || mention->first >= to)
        continue;
      add_doer (doers, sov_note_who (clause, mention));
      any = TRUE;
    }
  return any;
}

/* The subject of a finite verb that stands between @from and the verb. */
static gboolean
add_subject (const SovClause *clause,
             const SovNoteVerb *verb,
             int from,
             GArray *doers)
{
  const SovMention *mention;

  if (is_first_person (verb))
    {
      mention = find_mention (clause, SOV_NOUN_CASE_NOMINATIVE, from, verb->at);
      add_doer (doers, mention != NULL && mention->is_me ? sov_note_who (clause, mention) : sov_note_who_me ());
      return TRUE;
    }
  if (verb->form.sense == SOV_VERB_MUST)
    {
      mention = find_mention (clause, SOV_NOUN_CASE_GENITIVE, from, verb->at);
      if (mention != NULL)
        {
          add_doer (doers, sov_note_who (clause, mention));
          return TRUE;
        }
    }
  return add_nominatives (clause, from, verb->at, doers);
}

static void
add_without_verb (const SovClause *clause,
                  GArray *doers)
{
  const SovMention *mention = find_mention (clause, SOV_NOUN_CASE_ABLATIVE, 0, clause->words->n);

  if (mention == NULL)
    mention = find_mention (clause, SOV_NOUN_CASE_NOMINATIVE, 0, 1);
  if (mention != NULL)
    add_doer (doers, sov_note_who (clause, mention));
}

/* "Saan kuvat Otsolta": the one that they come from does it. */
static gboolean
add_giver (const SovClause *clause,
           GArray *doers)
{
  const SovMention *giver = find_mention (clause, SOV_NOUN_CASE_ABLATIVE, 0, clause->words->n);

  if (clause->sense != SOV_VERB_RECEIVE || clause->past || giver == NULL)
    return FALSE;
  add_doer (doers, sov_note_who (clause, giver));
  return TRUE;
}

void
sov_clause_find_doers (const SovClause *clause,
                       GArray *doers)
{
  const SovNoteVerb *finite = clause->modal != NULL ? clause->modal : clause->be != NULL ? clause->be
                                                                                         : clause->content;
  SovNoteWho promiser;

  if (finite == NULL)
    {
      add_without_verb (clause, doers);
      return;
    }
  if (add_giver (clause, doers) || (clause->promise != finite && !is_promisers_own (clause) && add_subject (clause, finite, start_of_content (clause), doers)))
    return;
  promiser = sov_clause_find_promiser (clause);
  if (promiser.found)
    add_doer (doers, promiser);
  else if (clause->promise == NULL && (finite->form.tense == SOV_TENSE_IMPERATIVE || is_english_note (finite) || finite->form.sense == SOV_VERB_MUST))
    add_doer (doers, sov_note_who_me ());
  /* "Huomenna soittaa Antti". */
  else if (finite->form.finnish && finite->form.person == 3)
    add_nominatives (clause, finite->at, clause->words->n, doers);
}

SovNoteWho
sov_clause_find_promiser (const SovClause *clause)
{
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (SovNoteWho));

  if (clause->promise == NULL || clause->promise->form.sense != SOV_VERB_PROMISE || !add_subject (clause, clause->promise, 0, subjects))
    return (SovNoteWho) { 0 };
  return g_array_index (subjects, SovNoteWho, 0);
}

/* The cases in which a verb takes whom it is done to, beside the allative. */
static SovNounCase
receiver_case (SovVerbSense sense,
               int turn)
{
  static const SovNounCase any[] = { SOV_NOUN_CASE_ALLATIVE, SOV_NOUN_CASE_ILLATIVE, SOV_NOUN_CASE_PARTITIVE, SOV_NOUN_CASE_NONE };

  if (turn == 3)
    return sense == SOV_VERB_ASK || sense == SOV_VERB_RECEIVE ? SOV_NOUN_CASE_ABLATIVE : SOV_NOUN_CASE_GENITIVE;
  return any[MIN (turn, 3)];
}

static SovNoteWho
find_english_object (const SovClause *clause,
                     const GArray *doers)
{
  const SovNoteVerb *promise = clause->promise;
  const SovNoteVerb *verb = clause->content;
  const SovMention *mention = NULL;
  SovNoteWho who = { 0 };

  if (verb != NULL && !verb->form.finnish)
    mention = find_mention (clause, SOV_NOUN_CASE_NOMINATIVE, verb->at + 1, clause->words->n);
  if (mention == NULL && promise != NULL && !promise->form.finnish)
    mention = find_mention (clause, SOV_NOUN_CASE_NOMINATIVE, promise->at + 1, clause->words->n);
  if (mention != NULL)
    who = sov_note_who (clause, mention);
  return who.found && !is_doer (doers, who) ? who : (SovNoteWho) { 0 };
}

SovNoteWho
sov_clause_find_receiver (const SovClause *clause,
                          const GArray *doers)
{
  SovNoteWho who;

  for (int turn = 0; turn < 4; turn++)
    {
      int from = turn == 3 && clause->content != NULL && clause->sense != SOV_VERB_RECEIVE ? clause->content->at : 0;

      for (guint i = 0; i < clause->mentions->len; i++)
        {
          const SovMention *mention = get_mention (clause, i);

          who = sov_note_who (clause, mention);
          if (mention->kase == receiver_case (clause->sense, turn) && mention->first >= from && !is_doer (doers, who))
            return who;
        }
      if (turn == 0)
        {
          who = find_english_object (clause, doers);
          if (who.found)
            return who;
        }
    }
  if (clause->sense == SOV_VERB_RECEIVE && is_first_person (clause->content) && doers->len > 0 && !is_doer (doers, sov_note_who_me ()))
    return sov_note_who_me ();
  return (SovNoteWho) { 0 };
}
