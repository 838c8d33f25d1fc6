/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text as the sentences that are the writer's own. It owns where a sentence
 * ends, what is somebody else's words, and where names stand; it judges no
 * word. Every step goes over the text once. */

#include "model/sov-text.h"
#include "model/sov-wording-private.h"

#include <string.h>

/* Quoted words fewer than these are stressed, not somebody else's. */
#define FEWEST_QUOTED 3

static gboolean
is_any_of (const SovWord *word,
           const char *marks)
{
  return word->kind == SOV_WORD_MARK && g_utf8_strchr (marks, -1, g_utf8_get_char (word->text)) != NULL;
}

static gboolean
is_quote (const SovWord *word)
{
  return is_any_of (word, "\"“”„«»");
}

static gboolean
is_dropped (const SovWord *word)
{
  return is_any_of (word, "\"“”„«»'’‘‚()[]*_");
}

/* How many lines end between the word @at and the one before. */
static int
count_lines (const SovWordingReading *self,
             int at)
{
  gsize end = sov_words_get (self->words, at)->span.start;
  int n = 0;

  for (gsize i = at > 0 ? sov_words_get (self->words, at - 1)->span.end : 0; i < end; i++)
    n += self->text[i] == '\n' ? 1 : 0;
  return n;
}

/* The word after those that are somebody else's, when such begin at @at; else
 * @at. Stressed words are passed by up to @stressed, the mark that closes them. */
static int
skip_quoted (const SovWordingReading *self,
             int at,
             int *stressed)
{
  const SovWord *word = sov_words_get (self->words, at);
  gboolean line = sov_word_is (word, ">") && (at == 0 || count_lines (self, at) > 0);
  int end = at + 1;

  if ((!line && !is_quote (word)) || at <= *stressed)
    return at;
  while (end < self->words->n && count_lines (self, end) == 0 && (line || !is_quote (sov_words_get (self->words, end))))
    end++;
  if (line)
    return end;
  if (end == self->words->n || !is_quote (sov_words_get (self->words, end)) || count_lines (self, end) > 0)
    return at;
  if (end - at > FEWEST_QUOTED)
    return end + 1;
  *stressed = end;
  return at;
}

static gboolean
is_sentence_end (const SovWordingReading *self,
                 int at)
{
  const SovWord *word = sov_words_get (self->words, at);
  const SovWord *before = sov_words_get (self->words, at - 1);
  const SovWord *next = sov_words_get (self->words, at + 1);

  if (!is_any_of (word, ".!?…") || (next->kind == SOV_WORD_MARK && !next->spaced && is_any_of (next, ".!?…")))
    return FALSE;
  if (!sov_word_is (word, "."))
    return TRUE;
  if (next->kind != SOV_WORD_NOTHING && !next->spaced && !is_dropped (next))
    return FALSE;
  if (before->kind == SOV_WORD_DIGITS)
    return next->kind == SOV_WORD_NOTHING || next->capital || count_lines (self, at + 1) > 0;
  return !sov_word_is_among (before, self->table->abbreviations);
}

/* A line that goes on with a small letter is the same sentence, wrapped. */
static gboolean
is_line_end (const SovWordingReading *self,
             int at)
{
  const SovWord *next = sov_words_get (self->words, at + 1);
  int lines = next->kind != SOV_WORD_NOTHING ? count_lines (self, at + 1) : 0;

  return lines > 1 || (lines == 1 && (next->kind != SOV_WORD_LETTERS || next->capital));
}

static void
end_sentence (SovWordingReading *self,
              int *first)
{
  SovWordingSentence sentence = { *first, (int) self->parts->len };

  if (sentence.last > sentence.first)
    g_array_append_val (self->sentences, sentence);
  *first = sentence.last;
}

static void
cut_sentences (SovWordingReading *self)
{
  int stressed = -1;
  int first = 0;
  int at = 0;

  while (at < self->words->n)
    {
      int after = skip_quoted (self, at, &stressed);
      SovWordingPart part = { .word = sov_words_get (self->words, at) };

      if (after > at)
        {
          end_sentence (self, &first);
          at = after;
          continue;
        }
      if (!is_dropped (part.word))
        g_array_append_val (self->parts, part);
      if (is_sentence_end (self, at) || is_line_end (self, at))
        end_sentence (self, &first);
      at++;
    }
  end_sentence (self, &first);
}

static void
note_name (SovWordingReading *self,
           const SovMention *mention,
           gboolean genitive,
           guint *at)
{
  const SovWord *begin = sov_words_get (self->words, mention->first);
  const SovWord *end = sov_words_get (self->words, mention->last - 1);
  SovWordingPart *part = NULL;

  while (*at < self->parts->len && g_array_index (self->parts, SovWordingPart, *at).word < begin)
    (*at)++;
  for (; *at < self->parts->len && g_array_index (self->parts, SovWordingPart, *at).word <= end; (*at)++)
    {
      if (part == NULL)
        part = &g_array_index (self->parts, SovWordingPart, *at);
      g_array_index (self->parts, SovWordingPart, *at).named = TRUE;
      part->name_parts++;
      part->kase = genitive ? SOV_NOUN_CASE_GENITIVE : mention->kase;
    }
}

static void
add_known (GArray *known,
           GPtrArray *strings,
           char *name)
{
  SovKnownName entry = { .party = (gint64) known->len + 1, .name = name };

  g_ptr_array_add (strings, name);
  g_array_append_val (known, entry);
}

/* "Anttis" is no form that Finnish has: it goes in as a name of its own. */
static void
find_names (SovWordingReading *self,
            const char *const *names)
{
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (SovKnownName));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  const char *const *lists[] = { names, self->table->doers };
  g_autoptr (GArray) mentions = NULL;
  guint plain;
  guint at = 0;

  for (gsize list = 0; list < G_N_ELEMENTS (lists); list++)
    for (gsize i = 0; lists[list] != NULL && lists[list][i] != NULL; i++)
      add_known (known, strings, sov_text_clean_name (lists[list][i], -1));
  plain = known->len;
  for (guint i = 0; self->table->genitive_in_s && i < plain; i++)
    {
      g_auto (GStrv) words = g_strsplit (strings->pdata[i], " ", 2);

      add_known (known, strings, g_strconcat (strings->pdata[i], "s", NULL));
      if (words[0] != NULL && words[1] != NULL)
        add_known (known, strings, g_strconcat (words[0], "s", NULL));
    }
  mentions = sov_names_find (self->words, (const SovKnownName *) (gpointer) known->data, known->len);
  for (guint i = 0; i < mentions->len; i++)
    {
      const SovMention *mention = &g_array_index (mentions, SovMention, i);

      if (mention->name >= 0)
        note_name (self, mention, (guint) mention->name >= plain, &at);
    }
}

SovWordingReading *
sov_wording_reading_new (const char *text,
                         const SovWordingTable *table,
                         const char *const *names)
{
  SovWordingReading *self = g_new0 (SovWordingReading, 1);

  self->text = text;
  self->table = table;
  self->words = sov_words_split (text);
  self->parts = g_array_new (FALSE, FALSE, sizeof (SovWordingPart));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (SovWordingSentence));
  cut_sentences (self);
  find_names (self, names);
  return self;
}

void
sov_wording_reading_free (SovWordingReading *self)
{
  g_array_unref (self->parts);
  g_array_unref (self->sentences);
  sov_words_free (self->words);
  g_free (self);
}

const SovWordingPart *
sov_wording_reading_get (const SovWordingReading *self,
                         SovWordingSentence sentence,
                         int at)
{
  static const SovWord no_word = { .text = (char *) "", .number = -1 };
  static const SovWordingPart nothing = { .word = &no_word };

  return at >= sentence.first && at < sentence.last ? &g_array_index (self->parts, SovWordingPart, at) : &nothing;
}

SovSpan
sov_wording_reading_span (const SovWordingReading *self,
                          int first,
                          int last)
{
  if (last <= first)
    return (SovSpan) { 0, 0 };
  return (SovSpan) { g_array_index (self->parts, SovWordingPart, first).word->span.start,
                     g_array_index (self->parts, SovWordingPart, last - 1).word->span.end };
}
