/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Promises and acknowledgements in messages. It goes through the sentences,
 * lets the rules of each language read them, and says who, when and what; it
 * makes nothing, for the user ticks what is right. */

#include "model/sov-finder-private.h"
#include "model/sov-term-words.h"
#include "model/sov-text.h"

#include <string.h>

#define FINNISH 0
#define ENGLISH 1
#define N_LANGUAGES 2

struct SovFinder
{
  SovLexicon *lexicons[N_LANGUAGES + 1]; /* Finnish, English, NULL */
};

/* A sentence while it is read. */
typedef struct
{
  SovSentence *sentence;
  GArray *stretches;
  GPtrArray *found;
} Reading;

SovFinder *
sov_finder_new (void)
{
  SovFinder *self = g_new0 (SovFinder, 1);

  for (gsize i = 0; i < N_LANGUAGES; i++)
    self->lexicons[i] = sov_lexicon_new ();
  return self;
}

void
sov_finder_free (SovFinder *self)
{
  for (gsize i = 0; i < N_LANGUAGES; i++)
    sov_lexicon_free (self->lexicons[i]);
  g_free (self);
}

gboolean
sov_finder_add_words (SovFinder *self,
                      const char *text,
                      gsize length,
                      GError **error)
{
  SovLanguage language;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return sov_lexicon_language (text, length, &language, error) &&
         sov_lexicon_add (self->lexicons[language == SOV_LANGUAGE_FINNISH ? FINNISH : ENGLISH], text, length, error);
}

void
sov_found_free (SovFound *self)
{
  g_free (self->text);
  g_free (self);
}

static void
free_found (gpointer data)
{
  sov_found_free (data);
}

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
find_kind (const Reading *self,
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
find_receiver (const Reading *self,
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

static SovFound *
new_found (const Reading *self,
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

static void
add_promise (const Reading *self,
             const char *message,
             const SovStretch *stretch,
             const SovCue *cue)
{
  SovFound *found = new_found (self, SOV_FOUND_PROMISE);

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
static gboolean
is_another (const Reading *self,
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
static void
extend (const Reading *self,
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

static gboolean
read_cue (SovSentence *sentence,
          const SovStretch *stretch,
          SovCue *cue)
{
  *cue = (SovCue) { .who = { .name = -1 } };
  return sentence->language == SOV_LANGUAGE_FINNISH ? sov_finder_read_finnish (sentence, stretch, cue)
                                                    : sov_finder_read_english (sentence, stretch, cue);
}

/* Whether any word could make it a promise; to look for a time takes longer. */
static gboolean
may_promise (const SovSentence *sentence,
             const SovStretch *stretch)
{
  static const char *const telling[] = { "viimeistään", "mennessä", "minä", "me", "will", "shall", "i'll", "we'll", "you'll", "he'll", "she'll", "they'll", "it'll", "by", "latest", "later", NULL };

  if (sentence->language == SOV_LANGUAGE_FINNISH && g_str_has_suffix (sov_words_get (sentence->words, stretch->first)->text, "n"))
    return TRUE;
  for (int at = stretch->first; at < stretch->last; at++)
    if (sentence->deeds[at].form != SOV_DEED_NONE || sov_sentence_is (sentence, at, SOV_LEXICON_PROMISE | SOV_LEXICON_THING | SOV_LEXICON_EVENT | SOV_LEXICON_ARRANGED) ||
        sov_word_is_among (&sentence->words->items[at], telling))
      return TRUE;
  return FALSE;
}

static gboolean
read_promises (const Reading *self,
               const char *message,
               SovAssent assent)
{
  const SovStretch *from = NULL;
  SovFound *last = NULL;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      SovStretch *stretch = &g_array_index (self->stretches, SovStretch, i);
      SovCue cue;

      if (stretch->blocked || !may_promise (self->sentence, stretch))
        continue;
      sov_stretch_read_when (stretch, self->sentence);
      if (stretch->has_when && stretch->when.past && stretch->when.has_day)
        continue;
      if (!read_cue (self->sentence, stretch, &cue))
        continue;
      if (assent != SOV_ASSENT_NONE && sov_sentence_is (self->sentence, cue.at, SOV_LEXICON_ASSENT | SOV_LEXICON_NOD))
        continue;
      if (last != NULL && !is_another (self, last, stretch, &cue))
        {
          extend (self, message, last, from, stretch);
          continue;
        }
      add_promise (self, message, stretch, &cue);
      last = self->found->pdata[self->found->len - 1];
      from = stretch;
    }
  return last != NULL;
}

static gboolean
read_sentence (const SovFinder *self,
               gsize language,
               const char *message,
               const SovFinderContext *context,
               SovSpan span,
               GPtrArray *found)
{
  g_autoptr (SovSentence) sentence = sov_sentence_new (self->lexicons[language], language == FINNISH ? SOV_LANGUAGE_FINNISH : SOV_LANGUAGE_ENGLISH, context, message, span);
  g_autoptr (GArray) stretches = sov_sentence_stretches (sentence);
  Reading reading = { sentence, stretches, found };
  SovAssent assent = sov_finder_read_assent (sentence, stretches);
  gboolean promises;

  if (assent != SOV_ASSENT_NONE)
    {
      SovFound *item = new_found (&reading, SOV_FOUND_ACKNOWLEDGEMENT);

      item->text = sov_text_clean_name (message + span.start, (gssize) (span.end - span.start));
      item->confidence = assent == SOV_ASSENT_PLAIN ? 800 : 600;
      g_ptr_array_add (found, item);
    }
  promises = read_promises (&reading, message, assent);
  return promises || assent != SOV_ASSENT_NONE;
}

/* "ä" and "ö" in a word that is no name: it need not be read as English. */
static gboolean
has_finnish_letters (const char *message,
                     SovSpan span)
{
  gboolean in_word = FALSE;
  gboolean capital = FALSE;

  for (const char *at = message + span.start; at < message + span.end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean letter = g_unichar_isalpha (c);

      if (letter && !in_word)
        capital = g_unichar_isupper (c);
      in_word = letter;
      if (!capital && (c == 0xe4 || c == 0xf6))
        return TRUE;
    }
  return FALSE;
}

/* Words that no Finnish sentence has: it need not be read as Finnish. */
static gboolean
has_english_words (const char *message,
                   SovSpan span)
{
  static const char *const words[] = { "i", "i'll", "i'm", "the", "you", "you'll", "your", "we", "we'll", "we're", "will", "it", "and", "by", "is", NULL };
  gsize at = span.start;

  while (at < span.end)
    {
      char word[8];
      gsize n = 0;

      while (at < span.end && g_ascii_isspace (message[at]))
        at++;
      for (; at < span.end && !g_ascii_isspace (message[at]); at++)
        if (n < sizeof word)
          word[n++] = g_ascii_tolower (message[at]);
      if (n == sizeof word)
        continue;
      word[n] = '\0';
      if (g_strv_contains (words, word))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
sov_finder_read (const SovFinder *self,
                 const char *message,
                 const SovFinderContext *context)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (free_found);
  g_autoptr (GArray) sentences = NULL;

  g_return_val_if_fail (self != NULL && message != NULL && context != NULL, found);

  sentences = sov_finder_cut ((const SovLexicon *const *) self->lexicons, message);
  for (guint i = 0; i < sentences->len; i++)
    {
      SovSpan span = g_array_index (sentences, SovSpan, i);
      gboolean finnish = has_finnish_letters (message, span);

      if ((finnish || !has_english_words (message, span)) && read_sentence (self, FINNISH, message, context, span, found))
        continue;
      if (!finnish)
        read_sentence (self, ENGLISH, message, context, span, found);
    }
  return found;
}
