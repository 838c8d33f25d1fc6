/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shouting: words in capitals, and rows of exclamation and question marks. It
 * takes names and short forms like "ALV" for what they are. */

#include "model/sov-wording-private.h"

#include <string.h>

/* Capitals are shouting from so many words and letters on, one of them a whole
 * word: "BIC NDEAFIHH" and "OY AB" are none. */
#define FEWEST_WORDS 3
#define FEWEST_LETTERS 8
#define WHOLE_WORD 4

static const char *const legal_forms[] = { "oy", "oyj", "ab", "ky", "ay", "tmi", "ry", "osk", "ltd", "inc", "llc", "gmbh", NULL };

static char *
dup_said (const SovWordingReading *reading,
          SovSpan span)
{
  g_autofree char *bytes = sov_span_dup (span, reading->text);

  return g_utf8_make_valid (bytes, -1);
}

/* Letters in the word when all of them are capitals; else 0. */
static int
count_capitals (const SovWordingReading *reading,
                const SovWordingPart *part)
{
  int n = 0;

  if (part->word->kind != SOV_WORD_LETTERS || !part->word->capital || part->named)
    return 0;
  for (const char *p = reading->text + part->word->span.start; p < reading->text + part->word->span.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) || g_unichar_islower (c))
        return 0;
      n += g_unichar_isalpha (c) ? 1 : 0;
    }
  return n;
}

static gboolean
is_shouted (const SovWordingReading *reading,
            SovWordingSentence sentence,
            int first,
            int last)
{
  gboolean loud = FALSE;
  int longest = 0;
  int letters = 0;

  for (int at = first; at < last; at++)
    {
      const SovWordingPart *part = sov_wording_reading_get (reading, sentence, at);
      int n = count_capitals (reading, part);

      if (sov_word_is_among (part->word, legal_forms))
        return FALSE;
      loud |= n > 1 && sov_word_is_among (part->word, reading->table->loud);
      longest = MAX (longest, n);
      letters += n;
    }
  return loud || (last - first >= FEWEST_WORDS && longest >= WHOLE_WORD && letters >= FEWEST_LETTERS);
}

/* In small letters, but for the first of a sentence and "I". */
static char *
say_calmly (const SovWordingReading *reading,
            SovWordingSentence sentence,
            int first,
            int last)
{
  g_autoptr (GString) calm = g_string_new (NULL);
  gsize end = sov_wording_reading_span (reading, first, first + 1).start;

  for (int at = first; at < last; at++)
    {
      const SovWord *word = sov_wording_reading_get (reading, sentence, at)->word;
      g_autofree char *between = dup_said (reading, (SovSpan) { end, word->span.start });
      g_autofree char *said = dup_said (reading, word->span);
      g_autofree char *small = g_utf8_strdown (said, -1);
      gboolean capital = at == sentence.first || (reading->table->has_i && (g_str_equal (small, "i") || word->text[1] == '\'') && *small == 'i');
      gsize first_length = (gsize) (g_utf8_next_char (said) - said);

      g_string_append (calm, between);
      if (capital)
        g_string_append_len (calm, said, (gssize) first_length);
      g_string_append (calm, capital ? g_utf8_next_char (small) : small);
      end = word->span.end;
    }
  return g_strdup (calm->str);
}

/* The part after the words in capitals from @first on. */
static int
end_of_capitals (const SovWordingReading *reading,
                 SovWordingSentence sentence,
                 int first)
{
  int last = first;

  for (int at = first; at < sentence.last; at++)
    {
      const SovWordingPart *part = sov_wording_reading_get (reading, sentence, at);

      if (count_capitals (reading, part) > 0)
        last = at + 1;
      else if (at == first || !sov_word_is (part->word, ","))
        break;
    }
  return last;
}

/* The part after the exclamation and question marks from @first on. */
static int
end_of_marks (const SovWordingReading *reading,
              SovWordingSentence sentence,
              int first)
{
  int at = first;

  while (at < sentence.last)
    {
      const SovWord *word = sov_wording_reading_get (reading, sentence, at)->word;

      if ((!sov_word_is (word, "!") && !sov_word_is (word, "?")) || (at > first && word->spaced))
        break;
      at++;
    }
  return at;
}

static void
add (GPtrArray *marks,
     const SovWordingReading *reading,
     int first,
     int last,
     char *kinder)
{
  g_ptr_array_add (marks, sov_wording_mark_new (SOV_WORDING_HEAT, SOV_WORDING_HINT_SLEEP_ON_IT, reading->text,
                                                sov_wording_reading_span (reading, first, last), kinder));
}

void
sov_wording_mark_loudness (const SovWordingReading *reading,
                           SovWordingSentence sentence,
                           GPtrArray *marks)
{
  int at = sentence.first;

  while (at < sentence.last)
    {
      int capitals = end_of_capitals (reading, sentence, at);
      int loud = end_of_marks (reading, sentence, at);

      if (capitals > at && is_shouted (reading, sentence, at, capitals))
        add (marks, reading, at, capitals, say_calmly (reading, sentence, at, capitals));
      if (loud > at + 1)
        {
          SovSpan span = sov_wording_reading_span (reading, at, loud);
          gboolean asks = memchr (reading->text + span.start, '?', span.end - span.start) != NULL;

          add (marks, reading, at, loud, g_strdup (asks ? "?" : "."));
        }
      at = MAX (at + 1, MAX (capitals, loud));
    }
}
