/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days that a sentence names by today: tomorrow, Monday, next Friday. Which
 * Monday that is, the clock time beside it decides when all is read. */

#include "model/sov-when-private.h"

typedef struct
{
  const char *phrase;
  int days;
  SovPart part;
  gboolean by;
} NamedDay;

/* A phrase before another that it begins with. */
static const NamedDay named_days[] = {
  { "tämän päivän aikana", 0, SOV_PART_NONE, TRUE },
  { "päivän aikana", 0, SOV_PART_NONE, TRUE },
  { "päivän loppuun", 0, SOV_PART_NONE, TRUE },
  { "päivän päätteeksi", 0, SOV_PART_NONE, TRUE },
  { "tänä päivänä", 0, SOV_PART_NONE, FALSE },
  { "tänä aamuna", 0, SOV_PART_MORNING, FALSE },
  { "tänä iltana", 0, SOV_PART_EVENING, FALSE },
  { "tänä yönä", 0, SOV_PART_NIGHT, FALSE },
  { "tähän päivään", 0, SOV_PART_NONE, FALSE },
  { "tänään", 0, SOV_PART_NONE, FALSE },
  { "tänäpäivänä", 0, SOV_PART_NONE, FALSE },
  { "tänne iltaan", 0, SOV_PART_EVENING, FALSE },
  { "huomisen aikana", 1, SOV_PART_NONE, TRUE },
  { "huomenna", 1, SOV_PART_NONE, FALSE },
  { "huomiseen", 1, SOV_PART_NONE, FALSE },
  { "huomiseksi", 1, SOV_PART_NONE, FALSE },
  { "huomista", 1, SOV_PART_NONE, FALSE },
  { "huomisaamuna", 1, SOV_PART_MORNING, FALSE },
  { "huomisaamuksi", 1, SOV_PART_MORNING, FALSE },
  { "huomisaamuun", 1, SOV_PART_MORNING, FALSE },
  { "huomenaamulla", 1, SOV_PART_MORNING, FALSE },
  { "huomenaamuna", 1, SOV_PART_MORNING, FALSE },
  { "huomisiltana", 1, SOV_PART_EVENING, FALSE },
  { "huomisiltaan", 1, SOV_PART_EVENING, FALSE },
  { "huomenillalla", 1, SOV_PART_EVENING, FALSE },
  { "ylihuomenna", 2, SOV_PART_NONE, FALSE },
  { "ylihuomiseen", 2, SOV_PART_NONE, FALSE },
  { "ylihuomiseksi", 2, SOV_PART_NONE, FALSE },
  { "eilisaamuna", -1, SOV_PART_MORNING, FALSE },
  { "eilisiltana", -1, SOV_PART_EVENING, FALSE },
  { "eilen", -1, SOV_PART_NONE, FALSE },
  { "toissapäivänä", -2, SOV_PART_NONE, FALSE },
  { "viime yönä", -1, SOV_PART_NIGHT, FALSE },
  { "the end of the day", 0, SOV_PART_NONE, TRUE },
  { "the end of today", 0, SOV_PART_NONE, TRUE },
  { "end of the day", 0, SOV_PART_NONE, TRUE },
  { "end of day", 0, SOV_PART_NONE, TRUE },
  { "this morning", 0, SOV_PART_FORENOON, FALSE },
  { "this afternoon", 0, SOV_PART_AFTERNOON, FALSE },
  { "this evening", 0, SOV_PART_EVENING, FALSE },
  { "tonight", 0, SOV_PART_EVENING, FALSE },
  { "today", 0, SOV_PART_NONE, FALSE },
  { "the day after tomorrow", 2, SOV_PART_NONE, FALSE },
  { "day after tomorrow", 2, SOV_PART_NONE, FALSE },
  { "the end of tomorrow", 1, SOV_PART_NONE, TRUE },
  { "tomorrow", 1, SOV_PART_NONE, FALSE },
  { "the day before yesterday", -2, SOV_PART_NONE, FALSE },
  { "last night", -1, SOV_PART_EVENING, FALSE },
  { "yesterday", -1, SOV_PART_NONE, FALSE },
};

static const char *const turns_coming[] = { "tämä", "tänä", "tätä", "tähän", "tulevana", "tulevaan", "tuleva", "this", "coming", NULL };
static const char *const turns_next[] = { "ensi", "seuraavana", "seuraavaan", "next", NULL };
static const char *const turns_last[] = { "viime", "last", NULL };
static const char *const prepositions[] = { "on", "by", "before", "until", "till", "next", "this", "last", "coming", "ensi", "viime", "viimeistään", "ennen", "tulevana", NULL };
static const char *const after_short[] = { "klo", "kello", "at", "mennessä", "viimeistään", "asti", "saakka", "morning", "afternoon", "evening", "night", NULL };

static int
read_named (const SovReading *reading,
            int at,
            SovPiece *piece)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named_days); i++)
    {
      int n = sov_words_spell (reading->words, at, named_days[i].phrase);

      if (n == 0)
        continue;
      piece->kind = SOV_PIECE_DAYS;
      piece->day = reading->today + named_days[i].days;
      piece->from_day = piece->day;
      piece->part = named_days[i].part;
      piece->by = named_days[i].by;
      return n;
    }
  return 0;
}

/* Whether what follows a weekday of two or three letters is a time: "to 14.30", not "to Maija". */
static gboolean
is_before_time (const SovReading *reading,
                int at)
{
  const SovWord *word = sov_words_get (reading->words, at);
  const SovWord *mark = sov_words_get (reading->words, at + 1);

  if (sov_word_is_joined (word, '.'))
    return is_before_time (reading, at + 1) && sov_words_get (reading->words, at + 1)->kind != SOV_WORD_NOTHING;
  if (sov_word_is_among (word, after_short) || sov_when_part_fi (word->text) != SOV_PART_NONE)
    return TRUE;
  return word->kind == SOV_WORD_DIGITS && word->span.end - word->span.start <= 2 &&
         (sov_word_is_joined (mark, '.') || sov_word_is_joined (mark, ':') || sov_word_is_joined (mark, '-') || sov_when_ends_clock (mark));
}

static gboolean
is_last_word (const SovReading *reading,
              int at)
{
  SovWordKind kind = sov_words_get (reading->words, at + 1)->kind;

  return kind == SOV_WORD_NOTHING || kind == SOV_WORD_MARK;
}

/* "9 to 11" is no Thursday. */
static gboolean
is_after_clock (const SovReading *reading,
                int at)
{
  const SovWord *word = sov_words_get (reading->words, at - 1);

  return word->kind == SOV_WORD_DIGITS || sov_word_is (word, "am") || sov_word_is (word, "pm");
}

static int
read_short_weekday (const SovReading *reading,
                    int at,
                    gboolean has_turn,
                    SovPart *part)
{
  const SovWord *word = sov_words_get (reading->words, at);
  gboolean finnish;
  int weekday = sov_when_short_weekday (word->text, part, &finnish);

  if (weekday == 0 || (sov_word_is (word, "to") && is_after_clock (reading, at)))
    return 0;
  if (*part != SOV_PART_NONE || has_turn || is_before_time (reading, at + 1) || sov_word_is_among (sov_words_get (reading->words, at - 1), prepositions))
    return weekday;
  if (!finnish)
    return is_last_word (reading, at) && word->capital ? weekday : 0;
  if (sov_word_is (word, "to"))
    return is_last_word (reading, at) && at > 0 ? weekday : 0;
  return !word->capital ? weekday : 0;
}

static gboolean
read_turn (const SovWord *word,
           SovTurn *turn)
{
  *turn = SOV_TURN_COMING;
  if (sov_word_is_among (word, turns_next))
    *turn = SOV_TURN_NEXT;
  else if (sov_word_is_among (word, turns_last))
    *turn = SOV_TURN_LAST;
  else
    return sov_word_is_among (word, turns_coming);
  return TRUE;
}

static int
read_weekday (const SovReading *reading,
              int at,
              SovPiece *piece)
{
  gboolean has_turn = read_turn (sov_words_get (reading->words, at), &piece->turn);
  int n = has_turn ? 1 : 0;

  piece->kind = SOV_PIECE_WEEKDAY;
  piece->weekday = sov_when_weekday (sov_words_get (reading->words, at + n)->text, &piece->part);
  if (piece->weekday == 0)
    piece->weekday = read_short_weekday (reading, at + n, has_turn, &piece->part);
  if (piece->weekday == 0)
    return 0;
  n++;
  if (sov_word_is (sov_words_get (reading->words, at + n), "aikana"))
    {
      piece->by = TRUE;
      n++;
    }
  return n;
}

int
sov_when_read_day (const SovReading *reading,
                   int at,
                   const SovPiece *previous,
                   SovPiece *piece)
{
  int n = read_named (reading, at, piece);

  return n != 0 ? n : read_weekday (reading, at, piece);
}
