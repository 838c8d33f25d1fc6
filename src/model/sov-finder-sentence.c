/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sentence in the standard words of a language, so that "huomen" is read as
 * "huomenna" is, and the way back from them to the bytes of the message. */

#include "model/sov-finder-private.h"

/* Where bytes of the standard text were in the message. */
typedef struct
{
  SovSpan standard;
  SovSpan message;
} Place;

/* "Otso'll bring" is "Otso will bring", "Otso's bringing" is "Otso is bringing": how much of
 * @word is the name, and the verb that it has swallowed. */
static gsize
read_swallowed (const SovSentence *self,
                const SovWord *word,
                const SovWord *next,
                const char **verb)
{
  gsize length = word->span.end - word->span.start;

  *verb = NULL;
  if (self->language != SOV_LANGUAGE_ENGLISH || !word->capital || length < 6)
    return length;
  if (g_str_has_suffix (word->text, "'ll") && !g_str_equal (word->text, "they'll") && !g_str_equal (word->text, "that'll") && !g_str_equal (word->text, "there'll"))
    *verb = " will";
  else if (g_str_has_suffix (word->text, "'s") && g_str_has_suffix (next->text, "ing"))
    *verb = " is";
  if (*verb == NULL)
    return length;
  return length - (g_str_equal (*verb, " will") ? 3 : 2);
}

/* The name by itself, then what is left of the word for the verb. */
static void
add_swallowed (SovSentence *self,
               GString *text,
               const char *verb,
               Place *place,
               const SovWord *word)
{
  g_array_append_vals (self->places, place, 1);
  *place = (Place) {
    .standard = { .start = text->len + 1 },
    .message = { place->message.end, self->span.start + word->span.end },
  };
  g_string_append (text, verb);
}

static void
add_word (SovSentence *self,
          GString *text,
          const char *message,
          const SovWord *word,
          const SovWord *next)
{
  const char *standard = sov_lexicon_standard (self->lexicon, word->text);
  const char *verb;
  gsize length = read_swallowed (self, word, next, &verb);
  Place place = { .message = { self->span.start + word->span.start, self->span.start + word->span.end } };

  if (text->len > 0 && word->spaced)
    g_string_append_c (text, ' ');
  place.standard.start = text->len;
  if (standard != NULL)
    g_string_append (text, standard);
  else
    {
      g_string_append_len (text, message + place.message.start, (gssize) length);
      place.message.end = place.message.start + length;
      place.standard.end = text->len;
      if (verb != NULL)
        add_swallowed (self, text, verb, &place, word);
    }
  place.standard.end = text->len;
  g_array_append_val (self->places, place);
}

SovSentence *
sov_sentence_new (const SovLexicon *lexicon,
                  SovLanguage language,
                  const SovFinderContext *context,
                  const char *message,
                  SovSpan span)
{
  SovSentence *self = g_new0 (SovSentence, 1);
  g_autofree char *own = sov_span_dup (span, message);
  g_autoptr (SovWords) words = sov_words_split (own);
  g_autoptr (GString) text = g_string_new (NULL);

  self->language = language;
  self->lexicon = lexicon;
  self->context = context;
  self->span = span;
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (int at = 0; at < words->n; at++)
    {
      add_word (self, text, message, &words->items[at], sov_words_get (words, at + 1));
      self->asks |= sov_word_is (&words->items[at], "?");
    }
  self->text = g_strdup (text->str);
  self->words = sov_words_split (self->text);
  sov_sentence_mark (self);
  return self;
}

void
sov_sentence_free (SovSentence *self)
{
  g_clear_pointer (&self->mentions, g_array_unref);
  g_array_unref (self->places);
  sov_words_free (self->words);
  g_free (self->flags);
  g_free (self->kinds);
  g_free (self->deeds);
  g_free (self->text);
  g_free (self);
}

gboolean
sov_sentence_is (const SovSentence *self,
                 int at,
                 guint32 flags)
{
  return at >= 0 && at < self->words->n && (self->flags[at] & flags) != 0;
}

gboolean
sov_sentence_has (const SovSentence *self,
                  int first,
                  int last,
                  guint32 flags)
{
  for (int at = first; at < last; at++)
    if (sov_sentence_is (self, at, flags))
      return TRUE;
  return FALSE;
}

SovSpan
sov_sentence_place (const SovSentence *self,
                    SovSpan span)
{
  SovSpan found = { 0, 0 };

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->standard.end <= span.start || place->standard.start >= span.end)
        continue;
      if (found.end == 0)
        found.start = place->message.start;
      found.end = place->message.end;
    }
  return found;
}

const SovMention *
sov_sentence_mention (SovSentence *self,
                      int at)
{
  if (self->mentions == NULL && self->context->index != NULL)
    self->mentions = sov_names_find_in (self->words, self->context->index);
  if (self->mentions == NULL)
    self->mentions = sov_names_find (self->words, self->context->names, self->context->n_names);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const SovMention *mention = &g_array_index (self->mentions, SovMention, i);

      if (mention->first == at && mention->name >= 0)
        return mention;
    }
  return NULL;
}

void
sov_stretch_read_when (SovStretch *self,
                       const SovSentence *sentence)
{
  SovSpan span = sov_words_span (sentence->words, self->first, self->last);
  g_autofree char *text = sov_span_dup (span, sentence->text);

  self->has_when = sov_when_find (text, sentence->context->said_at, &self->when);
  if (!self->has_when)
    return;
  self->when.words.start += span.start;
  self->when.words.end += span.start;
  if (sov_span_is_empty (self->when.more_words))
    return;
  self->when.more_words.start += span.start;
  self->when.more_words.end += span.start;
}

gboolean
sov_stretch_is_coming (const SovStretch *self,
                       const SovSentence *sentence)
{
  if (self->has_when)
    return !self->when.past;
  return sov_sentence_has (sentence, self->first, self->last, SOV_LEXICON_TIME);
}

int
sov_stretch_find_arranged (const SovStretch *self,
                           const SovSentence *sentence)
{
  if (!sov_stretch_is_coming (self, sentence))
    return SOV_NO_WORD;
  for (int at = self->first; at < self->last; at++)
    if (sov_sentence_is (sentence, at, SOV_LEXICON_ARRANGED))
      return at;
  return SOV_NO_WORD;
}
