/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Promises and acknowledgements in messages. It goes through the sentences,
 * lets the rules of each language read them, and says who, when and what; it
 * makes nothing, for the user ticks what is right. */

#include "model/sov-finder-private.h"
#include "model/sov-text.h"

#define FINNISH 0
#define ENGLISH 1
#define N_LANGUAGES 2

struct SovFinder
{
  SovLexicon *lexicons[N_LANGUAGES + 1]; /* Finnish, English, NULL */
};

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
read_promises (const SovFinderReading *self,
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
      if (last != NULL && !sov_found_is_another (self, last, stretch, &cue))
        {
          sov_found_extend (self, message, last, from, stretch);
          continue;
        }
      sov_found_add_promise (self, message, stretch, &cue);
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
  SovFinderReading reading = { sentence, stretches, found };
  SovAssent assent = sov_finder_read_assent (sentence, stretches);
  gboolean promises;

  if (assent != SOV_ASSENT_NONE)
    {
      SovFound *item = sov_found_new (&reading, SOV_FOUND_ACKNOWLEDGEMENT);

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
