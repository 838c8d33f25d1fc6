/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A message cut into sentences: what the sender wrote now, without older mail
 * that is quoted and without what stands below the closing. People write
 * without full stops, so a line and an emoji end a sentence too; a line that a
 * mail program broke does not. */

#include "model/sov-finder-private.h"

#include <string.h>

/* A line at least as long was broken by a program, in bytes. */
#define BROKEN_LINE 60

/* A sentence of more words is taken in pieces. */
#define MOST_WORDS 60

static const char *const abbreviations[] = {
  "klo", "n", "esim", "mm", "ma", "ti", "ke", "to", "pe", "la", "su", "nro", "puh", "os", "alv", "sis", "vk", "vko",
  "kpl", "eli", "yms", "ym", "jne", "tms", "min", "viim", "ap", "ip", "mr", "mrs", "ms", "dr", "approx", "no", "st", "inc", NULL
};

static gboolean
is_blank_between (const char *from,
                  const char *to)
{
  while (from < to && g_ascii_isspace (*from))
    from++;
  return from == to;
}

static const char *
skip_spaces (const char *from,
             const char *to)
{
  while (from < to && g_ascii_isspace (*from))
    from++;
  return from;
}

/* How many of @words the longest entry of @flag at their beginning takes. */
static int
spell_entry (const SovLexicon *lexicon,
             const SovWords *words,
             guint32 flag)
{
  const GPtrArray *entries = words->n > 0 ? sov_lexicon_entries (lexicon, words->items[0].text) : NULL;
  guint longest = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const SovLexiconEntry *entry = entries->pdata[i];
      guint n = 0;

      while (n < entry->n_words && sov_word_is (sov_words_get (words, (int) n), entry->words[n]))
        n++;
      if (n == entry->n_words && (entry->flag & flag) != 0)
        longest = MAX (longest, n);
    }
  return (int) longest;
}

/* "Terveisin Antti": nothing but a name or two after the words. */
static gboolean
is_closing (const SovLexicon *lexicon,
            const SovWords *words)
{
  int names = 0;
  int at = spell_entry (lexicon, words, SOV_LEXICON_CLOSING);

  if (at == 0)
    return FALSE;
  for (; at < words->n; at++)
    {
      const SovWord *word = &words->items[at];

      if (word->kind == SOV_WORD_MARK)
        continue;
      names++;
      if (!word->capital || names > 3)
        return FALSE;
    }
  return TRUE;
}

/* "On Monday Antti wrote:", "Antti kirjoitti:" */
static gboolean
announces_quote (const SovWords *words)
{
  const SovWord *last = sov_words_get (words, words->n - 1);
  const SovWord *before = sov_words_get (words, words->n - 2);

  return words->n > 2 && sov_word_is (last, ":") && (sov_word_is (before, "wrote") || sov_word_is (before, "kirjoitti"));
}

/* Whether the sender's own words end where this line begins. */
static gboolean
ends_own_words (const SovLexicon *const *lexicons,
                const char *line,
                const char *end)
{
  g_autofree char *text = NULL;
  g_autoptr (SovWords) words = NULL;
  const char *from = skip_spaces (line, end);

  if (end - from >= 2 && (strncmp (from, "--", 2) == 0 || strncmp (from, "__", 2) == 0))
    return is_blank_between (from + 2, end) || from[2] == '-' || from[2] == '_';
  if (end - from > 200)
    return FALSE;
  text = g_strndup (from, (gsize) (end - from));
  words = sov_words_split (text);
  for (; *lexicons != NULL; lexicons++)
    if (is_closing (*lexicons, words) || spell_entry (*lexicons, words, SOV_LEXICON_QUOTED) > 0)
      return TRUE;
  return announces_quote (words);
}

static gboolean
is_emoji (const SovWord *word)
{
  gunichar c = word->kind == SOV_WORD_MARK ? g_utf8_get_char (word->text) : 0;

  return c > 0x2000 && (g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL || g_unichar_type (c) == G_UNICODE_MODIFIER_SYMBOL);
}

/* The stop of "klo.", "27.11." and "17.30" ends nothing. */
static gboolean
ends_sentence (const SovWords *words,
               int at)
{
  const SovWord *word = sov_words_get (words, at);
  const SovWord *before = sov_words_get (words, at - 1);
  const SovWord *next = sov_words_get (words, at + 1);

  if (is_emoji (word))
    return !is_emoji (next);
  if (word->kind != SOV_WORD_MARK || g_utf8_strchr (".!?…", -1, g_utf8_get_char (word->text)) == NULL)
    return FALSE;
  if (next->kind == SOV_WORD_MARK && !next->spaced)
    return FALSE;
  if (!sov_word_is (word, "."))
    return TRUE;
  if (!next->spaced || sov_word_is_among (before, abbreviations))
    return FALSE;
  return before->kind != SOV_WORD_DIGITS || next->capital;
}

static void
add_sentence (GArray *sentences,
              const SovWords *words,
              int first,
              int last,
              gsize offset)
{
  static const char *const bullets[] = { "-", "–", "—", "•", "*", "·", "+", NULL };
  SovSpan span;

  while (first < last && sov_word_is_among (sov_words_get (words, first), bullets))
    first++;
  span = sov_words_span (words, first, last);
  if (sov_span_is_empty (span))
    return;
  span.start += offset;
  span.end += offset;
  g_array_append_val (sentences, span);
}

static void
cut_block (GArray *sentences,
           const char *message,
           const char *from,
           const char *to)
{
  g_autofree char *text = g_strndup (from, (gsize) (to - from));
  g_autoptr (SovWords) words = sov_words_split (text);
  int first = 0;

  for (int at = 0; at < words->n; at++)
    {
      if (!ends_sentence (words, at) && at - first < MOST_WORDS)
        continue;
      add_sentence (sentences, words, first, at + 1, (gsize) (from - message));
      first = at + 1;
    }
  add_sentence (sentences, words, first, words->n, (gsize) (from - message));
}

/* The line after the one that ends at @end. */
static const char *
next_line (const char *end)
{
  if (end[0] == '\r' && end[1] == '\n')
    return end + 2;
  return *end == '\0' ? end : end + 1;
}

/* Whether the line after @end goes on with the same sentence. */
static gboolean
goes_on (const char *line,
         const char *end)
{
  gunichar c;

  if (*end == '\0' || end - line < BROKEN_LINE)
    return FALSE;
  c = g_utf8_get_char (next_line (end));
  return g_unichar_islower (c) || g_unichar_isdigit (c) || (g_unichar_isupper (c) && strchr (".!?:;", end[-1]) == NULL);
}

GArray *
sov_finder_cut (const SovLexicon *const *lexicons,
                const char *message)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (SovSpan));
  const char *block = NULL;
  const char *end = message;

  for (const char *line = message; *line != '\0'; line = next_line (end))
    {
      const char *from;

      end = line + strcspn (line, "\r\n");
      from = skip_spaces (line, end);
      if (from == end || *from == '>')
        continue;
      /* A line before it that goes on ends where this one begins. */
      if (ends_own_words (lexicons, line, end))
        {
          if (block != NULL)
            cut_block (sentences, message, block, line);
          return sentences;
        }
      if (block == NULL)
        block = line;
      if (goes_on (line, end))
        continue;
      cut_block (sentences, message, block, end);
      block = NULL;
    }
  return sentences;
}
