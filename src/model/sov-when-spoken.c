/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clock times in words: puoli kymmeneltä, kahdelta, half past nine, noon. An
 * hour that could be of either half of the day is the one when people work. */

#include "model/sov-when-private.h"

#define HOUR 60
#define NOON (12 * HOUR)
#define DAY_MINUTES (24 * HOUR)
/* An hour up to this one, said without its half of the day, is after noon. */
#define LAST_HOUR_MEANT_AFTER_NOON 6

static const struct
{
  const char *phrase;
  int minute;
} named_clocks[] = {
  { "keskipäivällä", NOON },
  { "puoliltapäivin", NOON },
  { "puolilta päivin", NOON },
  { "keskiyöllä", DAY_MINUTES },
  { "puoliltaöin", DAY_MINUTES },
  { "puolilta öin", DAY_MINUTES },
  { "at noon", NOON },
  { "noon", NOON },
  { "at midnight", DAY_MINUTES },
  { "midnight", DAY_MINUTES },
};

static const struct
{
  const char *phrase;
  int minutes;
} shifts[] = {
  { "puoli", -30 },
  { "half past", 30 },
  { "quarter past", 15 },
  { "a quarter past", 15 },
  { "quarter to", -15 },
  { "a quarter to", -15 },
  { "varttia vaille", -15 },
  { "varttia yli", 15 },
};

static gboolean
is_number (const SovWord *word)
{
  return word->kind == SOV_WORD_DIGITS && word->span.end - word->span.start <= 2;
}

int
sov_when_guess_half (int minute)
{
  return minute >= HOUR && minute <= LAST_HOUR_MEANT_AFTER_NOON * HOUR ? minute + NOON : minute;
}

/* puoli kymmeneltä, half past nine, quarter to ten, kymmeneltä. */
int
sov_when_read_spoken (const SovReading *reading,
                      int at,
                      SovPiece *piece)
{
  const SovWord *word;
  int shift = 0;
  int hour;
  int n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (shifts) && n == 0; i++)
    {
      n = sov_words_spell (reading->words, at, shifts[i].phrase);
      shift = n > 0 ? shifts[i].minutes : 0;
    }
  word = sov_words_get (reading->words, at + n);
  hour = sov_when_hour_word (word->text);
  if (hour == 0 && n > 0 && sov_when_numeral (word->text) <= 12)
    hour = sov_when_numeral (word->text);
  if (hour == 0 && n > 0 && is_number (word) && word->number <= 12)
    hour = word->number;
  if (hour == 0 || (n > 0 && sov_when_is_unit (sov_words_get (reading->words, at + n + 1))))
    return 0;
  piece->minute = hour * HOUR;
  piece->minute = sov_when_guess_half (piece->minute);
  piece->minute += shift;
  return n + 1;
}

/* "viiden maissa", "puoli viiden maissa": as near to it as anybody says. */
static int
read_about (const SovReading *reading,
            int at,
            SovPiece *piece)
{
  int n = sov_word_is (sov_words_get (reading->words, at), "puoli") ? 1 : 0;
  int hour = sov_when_hour_genitive (sov_words_get (reading->words, at + n)->text);

  if (hour == 0 || !sov_when_hedges_hour (sov_words_get (reading->words, at + n + 1)))
    return 0;

  piece->minute = sov_when_guess_half (hour * HOUR) - 30 * n;
  return n + 2;
}

/* "kahdelta" alone is at two; before a noun it is from two of them. */
int
sov_when_read_ablative (const SovReading *reading,
                        int at,
                        SovPiece *piece)
{
  int about = read_about (reading, at, piece);
  int n = about == 0 ? sov_when_read_spoken (reading, at, piece) : 0;

  if (about > 0)
    return about;

  return n > 0 && sov_when_ends_clock (sov_words_get (reading->words, at + n)) ? n : 0;
}

int
sov_when_read_named_clock (const SovReading *reading,
                           int at,
                           SovPiece *piece)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named_clocks); i++)
    {
      int n = sov_words_spell (reading->words, at, named_clocks[i].phrase);

      if (n == 0)
        continue;
      piece->minute = named_clocks[i].minute;
      return n;
    }
  return 0;
}
