/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sentence that is written down in a hurry: who does what for whom, and
 * when. It says what it understood and where it read it, keeps the sentence as
 * it is, and saves nothing: the user sees the reading first. */

#include "model/sov-note-private.h"
#include "model/sov-term-words.h"

#define DAYS_OF_WEEK 7

static const struct
{
  const char *text;
  SovNounCase kase;
} prepositions[] = {
  { "to", SOV_NOUN_CASE_ALLATIVE },
  { "for", SOV_NOUN_CASE_ALLATIVE },
  { "with", SOV_NOUN_CASE_ALLATIVE },
  { "from", SOV_NOUN_CASE_ABLATIVE },
  { "by", SOV_NOUN_CASE_ABLATIVE },
  { "about", SOV_NOUN_CASE_ELATIVE },
  { "of", SOV_NOUN_CASE_GENITIVE },
};

static const char *const with_words[] = { "kanssa", "kaa", "luona", "luo", "luokse", NULL };

/* English says by prepositions what Finnish says by cases; "me" is Finnish for "we" as well. */
static void
settle_cases (const SovWords *words,
              GArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      SovMention *mention = &g_array_index (mentions, SovMention, i);
      const SovWord *before = sov_words_get (words, mention->first - 1);
      SovVerbForm form;

      for (gsize j = 0; j < G_N_ELEMENTS (prepositions); j++)
        if (sov_word_is (before, prepositions[j].text) && (mention->kase == SOV_NOUN_CASE_NOMINATIVE || mention->is_me))
          mention->kase = prepositions[j].kase;
      if (mention->kase == SOV_NOUN_CASE_GENITIVE && sov_word_is_among (sov_words_get (words, mention->last), with_words))
        mention->kase = SOV_NOUN_CASE_ALLATIVE;
      if (!sov_word_is (sov_words_get (words, mention->first), "me") || mention->last - mention->first > 1)
        continue;
      if (sov_verbs_read (sov_words_get (words, mention->last)->text, &form) && form.finnish)
        mention->kase = SOV_NOUN_CASE_NOMINATIVE;
    }
}

static void
take_span (const SovWords *words,
           SovSpan span,
           gboolean *taken)
{
  for (int i = 0; i < words->n; i++)
    if (words->items[i].span.start >= span.start && words->items[i].span.end <= span.end)
      taken[i] = TRUE;
}

static gboolean *
find_taken (const SovWords *words,
            const GArray *mentions,
            const SovNote *note)
{
  gboolean *taken = g_new0 (gboolean, words->n + 1);

  for (guint i = 0; i < mentions->len; i++)
    {
      const SovMention *mention = &g_array_index (mentions, SovMention, i);

      for (int at = mention->first; at < mention->last; at++)
        taken[at] = TRUE;
    }
  if (note->has_when)
    {
      take_span (words, note->when.words, taken);
      take_span (words, note->when.more_words, taken);
    }
  return taken;
}

/* Whether the time is the contact's, not that of something told after it. */
static gboolean
is_time_of_contact (const SovClause *clause,
                    const SovWhen *when)
{
  static const char *const breaks[] = { ",", ":", ";", ".", "ja", "että", "and", "that", NULL };
  gsize at = clause->content != NULL ? clause->words->items[clause->content->at].span.start : 0;
  gsize from = MIN (at, when->words.start);
  gsize to = MAX (at, when->words.start);

  for (int i = 0; i < clause->words->n; i++)
    {
      const SovWord *word = &clause->words->items[i];

      if (word->span.start > from && word->span.end <= to && sov_word_is_among (word, breaks))
        return FALSE;
    }
  return when->due.has_time || !when->due.exact || when->past;
}

/* "Soitin maanantaina klo 9" was last Monday, "soitin klo 9" today or yesterday. */
static gboolean
turn_to_past (SovWhen *when,
              gint64 now_ms)
{
  int back = when->has_weekday ? -DAYS_OF_WEEK : when->has_day ? 0
                                                               : -1;

  if (when->past)
    return TRUE;
  if (back == 0)
    return FALSE;
  when->due.ms = sov_time_add_days (when->due.ms, back);
  if (when->due.from_ms != SOV_NO_TIME)
    when->due.from_ms = sov_time_add_days (when->due.from_ms, back);
  when->past = when->due.ms <= now_ms;
  return when->past;
}

static void
settle_entry_time (const SovClause *clause,
                   SovNote *note,
                   gint64 now_ms)
{
  SovWhen *when = &note->when;

  if (!note->has_when || when->due.ms == SOV_NO_TIME || !is_time_of_contact (clause, when))
    {
      note->has_when = FALSE;
      return;
    }
  /* "Soitin tänään" is today so far. */
  if (when->has_day && !when->due.has_time && !when->past && sov_time_local_day (when->due.ms) == sov_time_local_day (now_ms))
    {
      when->due.ms = now_ms;
      when->past = TRUE;
    }
  note->has_when = turn_to_past (when, now_ms);
}

static gboolean
is_wish (const SovClause *clause)
{
  return clause->modal != NULL && (g_str_equal (clause->modal->form.lemma, "haluta") || g_str_equal (clause->modal->form.lemma, "want"));
}

static gboolean
is_promise (const SovClause *clause,
            const SovNote *note)
{
  gboolean comes = note->has_when && !note->when.past;

  if (clause->asks)
    return FALSE;
  if (clause->promise != NULL)
    return TRUE;
  if (clause->content == NULL)
    return comes || note->kind != SOV_TERM_OTHER;
  if (clause->past || is_wish (clause) || (clause->negated && clause->modal != NULL))
    return FALSE;
  if (clause->sense == SOV_VERB_BE)
    return comes || note->kind != SOV_TERM_OTHER;
  return TRUE;
}

static void
find_kind (const SovClause *clause,
           SovNote *note)
{
  note->kind = sov_term_words_kind (clause->words, &note->kind_words);
  if (clause->sense == SOV_VERB_MESSAGE && note->kind == SOV_TERM_OTHER)
    note->kind = SOV_TERM_CONTACT;
  if (note->kind == SOV_TERM_OTHER && note->has_when && note->when.due.has_time)
    note->kind = SOV_TERM_SCHEDULE;
}

static void
find_party (const SovClause *clause,
            SovNote *note)
{
  for (guint i = 0; i < clause->mentions->len; i++)
    {
      const SovMention *mention = &g_array_index (clause->mentions, SovMention, i);

      if (mention->is_me)
        continue;
      note->party = sov_note_who (clause, mention);
      return;
    }
}

static SovLanguage
find_language (const SovClause *clause)
{
  const SovNoteVerb *verb = clause->content != NULL ? clause->content : clause->promise;

  if (verb == NULL)
    return 0;

  return verb->form.finnish ? SOV_LANGUAGE_FINNISH : SOV_LANGUAGE_ENGLISH;
}

static SovChannel
find_promised_channel (const SovClause *clause,
                       const SovNote *note)
{
  SovChannel channel = note->kind == SOV_TERM_CONTACT ? sov_clause_find_channel (clause) : 0;

  return channel != SOV_CHANNEL_OTHER ? channel : 0;
}

static void
read_clause (SovClause *clause,
             SovNote *note,
             gint64 now_ms)
{
  g_autofree gboolean *taken = find_taken (clause->words, clause->mentions, note);

  sov_clause_read (clause, taken);
  note->language = find_language (clause);
  sov_clause_find_doers (clause, note->doers);
  note->receiver = sov_clause_find_receiver (clause, note->doers);
  note->promiser = sov_clause_find_promiser (clause);
  note->amount = sov_term_words_amount (clause->words);
  find_kind (clause, note);
  find_party (clause, note);
  if (sov_clause_read_entry (clause, note))
    {
      note->type = SOV_NOTE_ENTRY;
      settle_entry_time (clause, note, now_ms);
    }
  else if (is_promise (clause, note))
    {
      note->type = SOV_NOTE_PROMISE;
      note->channel = find_promised_channel (clause, note);
    }
}

SovNote *
sov_note_read_with (const char *sentence,
                    const SovNameIndex *names,
                    gint64 now_ms)
{
  g_autoptr (SovWords) words = NULL;
  g_autoptr (GArray) mentions = NULL;
  g_autoptr (GArray) verbs = g_array_new (FALSE, FALSE, sizeof (SovNoteVerb));
  SovClause clause = { 0 };
  SovNote *self;

  g_return_val_if_fail (sentence != NULL, NULL);

  self = g_new0 (SovNote, 1);
  self->text = g_strdup (sentence);
  self->doers = g_array_new (FALSE, FALSE, sizeof (SovNoteWho));
  self->has_when = sov_when_find (sentence, now_ms, &self->when);
  words = sov_words_split_sentence (sentence);
  mentions = sov_names_find_in (words, names);
  settle_cases (words, mentions);
  clause.words = words;
  clause.mentions = mentions;
  clause.verbs = verbs;
  read_clause (&clause, self, now_ms);
  return self;
}

SovNote *
sov_note_read (const char *sentence,
               const SovKnownName *names,
               gsize n_names,
               gint64 now_ms)
{
  g_autoptr (SovNameIndex) index = sov_name_index_new (names, n_names);

  return sov_note_read_with (sentence, index, now_ms);
}

void
sov_note_free (SovNote *self)
{
  g_array_unref (self->doers);
  g_free (self->text);
  g_free (self);
}
