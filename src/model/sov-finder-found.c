/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is offered of a stretch that promises: who and whom, what kind, when,
 * and the words as an agreed thing has them. It trusts the rules that it is a
 * promise. */

#include "model/sov-finder-private.h"
#include "model/sov-term-words.h"
#include "model/sov-text.h"

static SovFoundWho
the_sender (const SovSentence *sentence)
{
  return (SovFoundWho) { .role = sentence->context->from_me ? SOV_FOUND_ME : SOV_FOUND_OTHER, .name = -1 };
}

static SovFoundWho
the_reader (const SovSentence *sentence)
{
  return (SovFoundWho) { .role = sentence->context->from_me ? SOV_FOUND_OTHER : SOV_FOUND_ME, .name = -1 };
}

/* "Ok,", "ja", "mutta". */
static gboolean
is_before_text (const SovSentence *sentence,
                int at)
{
  static const char *const joins[] = { "ja", "mutta", "vaan", "niin", "sekä", "and", "but", "so", NULL };
  const SovWord *word = sov_words_get (sentence->words, at);

  return word->kind == SOV_WORD_MARK || sov_sentence_is (sentence, at, SOV_LEXICON_NOD) || sov_word_is_among (word, joins);
}

/* A stop or an emoji; "10 %", "50 €" and "1.12." keep theirs. */
static gboolean
is_after_text (const SovSentence *sentence,
               int at)
{
  const SovWord *word = sov_words_get (sentence->words, at);
  gboolean of_date = sov_words_get (sentence->words, at - 1)->kind == SOV_WORD_DIGITS && sov_word_is (sov_words_get (sentence->words, at - 2), ".");

  if (word->kind != SOV_WORD_MARK || sov_word_is (word, "€") || sov_word_is (word, "%"))
    return FALSE;
  return !sov_word_is (word, ".") || !of_date;
}

/* The part of the sentence that is agreed: without the "ok" before it and the marks after it. */
static char *
dup_text (const SovSentence *sentence,
          const char *message,
          int first,
          int last)
{
  SovSpan span;
  g_autofree char *said = NULL;
  g_autofree char *part = NULL;
  g_autofree char *first_letter = NULL;
  g_autofree char *capital = NULL;

  while (first < last && is_before_text (sentence, first))
    first++;
  while (last > first && is_after_text (sentence, last - 1))
    last--;
  span = sov_sentence_place (sentence, sov_words_span (sentence->words, first, last));
  said = sov_span_dup (span, message);
  part = sov_text_clean_name (said, -1);
  if (*part == '\0')
    return g_steal_pointer (&part);
  first_letter = g_utf8_substring (part, 0, 1);
  capital = g_utf8_strup (first_letter, -1);
  return g_strconcat (capital, g_utf8_next_char (part), NULL);
}

/* What the words are about; the "going" of "I'm going to" goes nowhere. */
static SovTermKind
kind_of_words (const SovSentence *sentence,
               const SovStretch *stretch)
{
  g_autofree SovWord *items = g_new (SovWord, stretch->last - stretch->first);
  SovWords words = { .items = items, .n = 0 };

  for (int at = stretch->first; at < stretch->last; at++)
    if (sentence->language == SOV_LANGUAGE_FINNISH || !sov_word_is (sov_words_get (sentence->words, at), "going"))
      items[words.n++] = sentence->words->items[at];
  return sov_term_words_kind (&words, NULL);
}

static SovTermKind
find_kind (const SovFinderReading *self,
           const SovStretch *stretch,
           const SovCue *cue)
{
  SovTermKind kind;

  if (cue->has_kind && cue->kind != 0)
    return cue->kind;
  kind = kind_of_words (self->sentence, stretch);
  if (kind != SOV_TERM_OTHER)
    return kind;
  if (cue->kind != 0 && cue->kind != SOV_TERM_OTHER)
    return cue->kind;
  return stretch->has_when && stretch->when.due.has_time ? SOV_TERM_SCHEDULE : SOV_TERM_OTHER;
}

/* "Sinulle", "Antille", "to you", "Antti" after an English verb. */
static SovFoundWho
find_receiver (const SovFinderReading *self,
               const SovStretch *stretch,
               const SovCue *cue)
{
  static const char *const readers[] = { "sinulle", "teille", "sinua", "teitä", "sinut", "sinuun", "teihin", "you", "teidät", NULL };
  static const char *const writers[] = { "minulle", "meille", "minua", "meitä", "minuun", "meihin", "me", "us", NULL };
  SovSentence *sentence = self->sentence;

  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovWord *word = &sentence->words->items[at];
      const SovMention *mention = sov_sentence_mention (sentence, at);
      gboolean addressed;

      if (sov_word_is_among (word, readers) && at != cue->at - 1)
        return the_reader (sentence);
      if (sov_word_is_among (word, writers) && at > stretch->first && !cue->by_sender)
        return the_sender (sentence);
      if (mention == NULL || (!cue->by_sender && mention->first == at && cue->who.words.start == word->span.start))
        continue;
      addressed = mention->kase == SOV_NOUN_CASE_ALLATIVE || mention->kase == SOV_NOUN_CASE_ILLATIVE || mention->kase == SOV_NOUN_CASE_PARTITIVE ||
                  (sentence->language == SOV_LANGUAGE_ENGLISH && at > cue->at);
      if (addressed)
        return (SovFoundWho) { mention->is_me ? SOV_FOUND_ME : SOV_FOUND_NAMED, mention->name, mention->ambiguous, sov_sentence_place (sentence, sov_words_span (sentence->words, mention->first, mention->last)) };
    }
  return (SovFoundWho) { .role = SOV_FOUND_NOBODY, .name = -1 };
}

SovFound *
sov_found_new (const SovFinderReading *self,
               SovFoundType type)
{
  SovFound *found = g_new0 (SovFound, 1);

  *found = (SovFound) {
    .type = type,
    .quote = self->sentence->span,
    .who = the_sender (self->sentence),
    .whom = { .role = SOV_FOUND_NOBODY, .name = -1 },
    .kind = SOV_TERM_OTHER,
    .due = { .ms = SOV_NO_TIME, .from_ms = SOV_NO_TIME },
  };
  return found;
}

static void
set_when (SovFound *found,
          const SovSentence *sentence,
          const SovStretch *stretch)
{
  SovSpan words = stretch->when.words;

  found->has_when = stretch->has_when;
  if (!found->has_when)
    return;
  found->due = stretch->when.due;
  if (!sov_span_is_empty (stretch->when.more_words))
    words = (SovSpan) { MIN (words.start, stretch->when.more_words.start), MAX (words.end, stretch->when.more_words.end) };
  found->when_words = sov_sentence_place (sentence, words);
}

void
sov_found_add_promise (const SovFinderReading *self,
                       const char *message,
                       const SovStretch *stretch,
                       const SovCue *cue)
{
  SovFound *found = sov_found_new (self, SOV_FOUND_PROMISE);

  if (!cue->by_sender)
    {
      found->who = cue->who;
      found->who.words = sov_sentence_place (self->sentence, cue->who.words);
    }
  found->whom = find_receiver (self, stretch, cue);
  found->kind = find_kind (self, stretch, cue);
  found->text = dup_text (self->sentence, message, stretch->first, stretch->last);
  set_when (found, self->sentence, stretch);
  found->confidence = cue->confidence + (found->has_when ? (found->due.exact ? 150 : 80) : 0);
  g_ptr_array_add (self->found, found);
}

/* Whether what follows is another matter than what was found just before in the sentence. */
gboolean
sov_found_is_another (const SovFinderReading *self,
                      const SovFound *before,
                      const SovStretch *stretch,
                      const SovCue *cue)
{
  SovTermKind kind = find_kind (self, stretch, cue);

  if (stretch->has_when && before->has_when)
    return TRUE;
  return kind != before->kind && kind != SOV_TERM_OTHER && before->kind != SOV_TERM_OTHER;
}

/* "Korjataan virhe ja lähetetään uusi versio huomenna" is one matter. */
void
sov_found_extend (const SovFinderReading *self,
                  const char *message,
                  SovFound *found,
                  const SovStretch *from,
                  const SovStretch *to)
{
  g_free (found->text);
  found->text = dup_text (self->sentence, message, from->first, to->last);
  if (!found->has_when)
    set_when (found, self->sentence, to);
}
