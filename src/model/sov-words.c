/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sentence as words with the place of each. It owns the cutting and the
 * folding that all readers of sentences share, and knows no word's meaning. */

#include "model/sov-words.h"
#include "model/sov-text.h"

#include <string.h>

#define SENTENCE_WORDS 1000

#define MOST_DIGITS 9

static const SovWord nothing = { .text = (char *) "", .number = -1 };

typedef struct
{
  const char *text;
  const char *at;
  GArray *words;
} Splitter;

static gunichar
peek (const char *at)
{
  gunichar c = *at == '\0' ? 0 : g_utf8_get_char_validated (at, -1);

  return c >= (gunichar) -2 ? 0 : c;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc;
}

/* An apostrophe, a hyphen or a colon between two letters, or between a letter or digit and a
 * letter, belongs to the word. */
static gboolean
is_joint (const char *at)
{
  gunichar c = peek (at);

  return (is_apostrophe (c) || c == '-' || c == ':') && is_letter (peek (g_utf8_next_char (at)));
}

/* "klo9" and "9am" are two words, "S2:lle" is one. */
static const char *
end_of_letters (const Splitter *self)
{
  gboolean after_digit = self->at > self->text && g_ascii_isdigit (self->at[-1]);
  gboolean digits_too = !after_digit && g_ascii_strncasecmp (self->at, "klo", 3) != 0 && g_ascii_strncasecmp (self->at, "kello", 5) != 0;
  const char *at = self->at;

  while (is_letter (peek (at)) || is_joint (at) || (digits_too && g_ascii_isdigit (*at)))
    at = g_utf8_next_char (at);
  return at;
}

static char *
fold (const char *from,
      gsize length)
{
  g_autofree char *folded = g_utf8_casefold (from, (gssize) length);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) text = g_string_new (composed != NULL ? composed : folded);

  g_string_replace (text, "\xe2\x80\x99", "'", 0);
  g_string_replace (text, "\xca\xbc", "'", 0);
  return g_strdup (text->str);
}

static int
read_number (const char *from,
             const char *to)
{
  int number = 0;

  if (to - from > MOST_DIGITS)
    return -1;
  for (const char *at = from; at < to; at++)
    number = number * 10 + (*at - '0');
  return number;
}

static void
take_word (Splitter *self,
           gboolean spaced)
{
  gunichar c = peek (self->at);
  const char *end = g_utf8_next_char (self->at);
  SovWord word = { .kind = SOV_WORD_MARK, .number = -1, .spaced = spaced };

  if (is_letter (c))
    {
      word.kind = SOV_WORD_LETTERS;
      word.capital = g_unichar_isupper (c) || g_unichar_istitle (c);
      end = end_of_letters (self);
    }
  else if (g_ascii_isdigit (*self->at))
    {
      word.kind = SOV_WORD_DIGITS;
      while (g_ascii_isdigit (*end))
        end++;
      word.number = read_number (self->at, end);
    }
  word.span.start = (gsize) (self->at - self->text);
  word.span.end = (gsize) (end - self->text);
  word.text = fold (self->at, (gsize) (end - self->at));
  g_array_append_val (self->words, word);
  self->at = end;
}

static SovWords *
split (const char *text,
       guint max_words)
{
  Splitter splitter = { .text = text, .at = text, .words = g_array_new (FALSE, FALSE, sizeof (SovWord)) };
  SovWords *self = g_new0 (SovWords, 1);
  gboolean spaced = TRUE;

  while (*splitter.at != '\0' && splitter.words->len < max_words)
    {
      gunichar c = peek (splitter.at);

      if (c == 0)
        splitter.at++;
      else if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        splitter.at = g_utf8_next_char (splitter.at);
      else
        {
          take_word (&splitter, spaced);
          spaced = FALSE;
          continue;
        }
      spaced = TRUE;
    }
  self->n = (int) splitter.words->len;
  self->items = (SovWord *) (gpointer) g_array_free (splitter.words, FALSE);
  return self;
}

SovWords *
sov_words_split (const char *text)
{
  return split (text, G_MAXUINT);
}

SovWords *
sov_words_split_sentence (const char *text)
{
  return split (text, SENTENCE_WORDS);
}

void
sov_words_free (SovWords *self)
{
  for (int i = 0; i < self->n; i++)
    g_free (self->items[i].text);
  g_free (self->items);
  g_free (self);
}

const SovWord *
sov_words_get (const SovWords *self,
               int index)
{
  return index >= 0 && index < self->n ? &self->items[index] : &nothing;
}

gboolean
sov_word_is (const SovWord *word,
             const char *text)
{
  return strcmp (word->text, text) == 0;
}

gboolean
sov_word_is_among (const SovWord *word,
                   const char *const *texts)
{
  return g_strv_contains (texts, word->text);
}

gboolean
sov_word_is_joined (const SovWord *word,
                    char c)
{
  return word->kind == SOV_WORD_MARK && !word->spaced && word->text[0] == c;
}

gboolean
sov_word_is_dash (const SovWord *word)
{
  return word->kind == SOV_WORD_MARK && sov_text_is_dash (peek (word->text));
}

int
sov_words_spell (const SovWords *self,
                 int at,
                 const char *phrase)
{
  int n = 0;

  /* Tables of phrases are tried at every word; few begin as it does. */
  if (*phrase != *sov_words_get (self, at)->text)
    return 0;
  while (*phrase != '\0')
    {
      const char *text = sov_words_get (self, at + n)->text;
      gsize length = strlen (text);

      if (length == 0 || strncmp (phrase, text, length) != 0 || (phrase[length] != ' ' && phrase[length] != '\0'))
        return 0;
      phrase += length;
      phrase += *phrase == ' ' ? 1 : 0;
      n++;
    }
  return n;
}

SovSpan
sov_words_span (const SovWords *self,
                int first,
                int last)
{
  if (last <= first)
    return (SovSpan) { 0, 0 };
  return (SovSpan) { sov_words_get (self, first)->span.start, sov_words_get (self, last - 1)->span.end };
}

gboolean
sov_span_is_empty (SovSpan span)
{
  return span.end <= span.start;
}

char *
sov_span_dup (SovSpan span,
              const char *text)
{
  return g_strndup (text + span.start, sov_span_is_empty (span) ? 0 : span.end - span.start);
}
