/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clock times in a sentence: klo 9, 14.30, 9–12, at 2:30 pm, puoli kymmeneltä.
 * A number beside a unit or a currency is an amount and no time; a bare number
 * is a time only where words around it say so. */

#include "model/sov-when-private.h"

#include <string.h>

#define HOUR 60
#define NOON (12 * HOUR)
#define DAY_MINUTES (24 * HOUR)

static const char *const prefixes_fi[] = { "klo", "kello", "kl", NULL };
static const char *const prefixes_en[] = { "at", "by", "before", "after", "until", "till", "around", "from", NULL };
static const char *const hedges[] = { "about", "around", "noin", "n", NULL };
static const char *const amount_words[] = {
  "hinta", "hinnaltaan", "maksaa", "yhteensä", "summa", "á", "à", "price", "costs", "total", "yht", "eur", NULL
};

static gboolean
is_number (const SovWord *word)
{
  return word->kind == SOV_WORD_DIGITS && word->span.end - word->span.start <= 2;
}

static gboolean
is_two_digits (const SovWord *word)
{
  return word->kind == SOV_WORD_DIGITS && !word->spaced && word->span.end - word->span.start == 2;
}

/* am, pm, a.m., p.m.: 1 for before noon, 2 for after. */
static int
read_half (const SovReading *reading,
           int at,
           int *n)
{
  const SovWord *word = sov_words_get (reading->words, at + *n);
  const SovWord *m = sov_words_get (reading->words, at + *n + 2);
  int half = word->text[0] == 'p' ? 2 : 1;

  if (sov_word_is (word, "am") || sov_word_is (word, "pm"))
    {
      *n += 1;
      return half;
    }
  if ((!sov_word_is (word, "a") && !sov_word_is (word, "p")) || !sov_word_is_joined (sov_words_get (reading->words, at + *n + 1), '.') ||
      !sov_word_is (m, "m"))
    return 0;
  *n += sov_word_is_joined (sov_words_get (reading->words, at + *n + 3), '.') ? 4 : 3;
  return half;
}

/* 9, 9.30 or 9:30; @has_minutes tells the forms apart. */
static int
read_face (const SovReading *reading,
           int at,
           int *minute,
           gboolean *has_minutes)
{
  const SovWord *hour = sov_words_get (reading->words, at);
  const SovWord *mark = sov_words_get (reading->words, at + 1);
  const SovWord *minutes = sov_words_get (reading->words, at + 2);

  if (!is_number (hour) || hour->number > 24)
    return 0;
  *has_minutes = (sov_word_is_joined (mark, '.') || sov_word_is_joined (mark, ':')) && is_two_digits (minutes);
  *minute = hour->number * HOUR + (*has_minutes ? minutes->number : 0);
  if (*has_minutes && minutes->number >= HOUR)
    return 0;
  return *minute <= DAY_MINUTES ? (*has_minutes ? 3 : 1) : 0;
}

static gboolean
apply_half (int half,
            int *minute)
{
  if (half == 0)
    return TRUE;
  if (*minute < HOUR || *minute >= NOON + HOUR)
    return FALSE;
  *minute = *minute % NOON + (half == 2 ? NOON : 0);
  return TRUE;
}

/* The second time of 9–12, 9.00-12.30 or, after "between", 9 and 12. */
static int
read_window_end (const SovReading *reading,
                 int at,
                 gboolean between,
                 SovPiece *piece)
{
  const SovWord *word = sov_words_get (reading->words, at);
  gboolean has_minutes;
  int minute;
  int n;

  if (!sov_word_is_dash (word) && !(between && (sov_word_is (word, "and") || sov_word_is (word, "ja") || sov_word_is (word, "to"))))
    return 0;
  n = read_face (reading, at + 1, &minute, &has_minutes);
  if (n == 0 || (minute <= piece->minute && minute > 12 * HOUR))
    return 0;
  piece->to_minute = minute;
  return n + 1;
}

/* 9–3 ends in the afternoon, 22–2 on the next day. */
static void
settle_window (SovPiece *piece)
{
  if (piece->to_minute > piece->minute)
    return;
  piece->to_minute += piece->to_minute > 0 && piece->to_minute + NOON > piece->minute ? NOON : DAY_MINUTES;
}

/* 10:ksi, 9:ltä. */
static int
skip_ending (const SovReading *reading,
             int at)
{
  return sov_word_is_joined (sov_words_get (reading->words, at), ':') &&
                 sov_words_get (reading->words, at + 1)->kind == SOV_WORD_LETTERS && !sov_words_get (reading->words, at + 1)->spaced
             ? 2
             : 0;
}

/* A time that its prefix makes sure of, or the bare number beside a day. */
static int
read_numbers (const SovReading *reading,
              int at,
              gboolean finnish,
              gboolean between,
              SovPiece *piece)
{
  gboolean has_minutes;
  int n = read_face (reading, at, &piece->minute, &has_minutes);
  int window;
  int half;

  if (n == 0)
    return 0;
  half = read_half (reading, at, &n);
  if (half == 0 && sov_word_is (sov_words_get (reading->words, at + n), "o'clock"))
    n++;
  window = read_window_end (reading, at + n, between, piece);
  n += window;
  if (window > 0 && half == 0)
    half = read_half (reading, at, &n);
  if (!apply_half (half, &piece->minute) || (window > 0 && half != 0 && !apply_half (half, &piece->to_minute)))
    return 0;
  /* 10 to 2 pm begins in the morning. */
  if (window > 0 && half == 2 && piece->minute > piece->to_minute)
    piece->minute -= NOON;
  piece->halved = half != 0;
  n += skip_ending (reading, at + n);
  if (!finnish && half == 0 && window == 0 && !has_minutes)
    piece->minute = sov_when_guess_half (piece->minute);
  if (window > 0)
    settle_window (piece);
  return n;
}

static gboolean
is_amount (const SovReading *reading,
           int from,
           int to)
{
  const SovWord *before = sov_words_get (reading->words, from - 1);
  const SovWord *first = sov_words_get (reading->words, from);
  const SovWord *after = sov_words_get (reading->words, to);
  const SovWord *next = sov_words_get (reading->words, to + 1);

  if (sov_when_is_unit (after) || sov_word_is_among (before, amount_words))
    return TRUE;
  if (before->kind == SOV_WORD_DIGITS || (before->kind == SOV_WORD_MARK && sov_when_is_unit (before)))
    return TRUE;
  if (before->kind == SOV_WORD_MARK && !first->spaced && strchr ("+.,:/*#", before->text[0]) != NULL)
    return TRUE;
  return after->kind == SOV_WORD_MARK && !after->spaced && next->kind == SOV_WORD_DIGITS && !next->spaced;
}

/* 14.30, 9:00 or 9am with nothing before it. */
static int
read_bare (const SovReading *reading,
           int at,
           SovPiece *piece)
{
  gboolean has_minutes;
  int n = read_face (reading, at, &piece->minute, &has_minutes);
  int half;

  if (n == 0)
    return 0;
  half = read_half (reading, at, &n);
  if (half == 0 && sov_word_is (sov_words_get (reading->words, at + n), "o'clock"))
    {
      piece->minute = sov_when_guess_half (piece->minute);
      return n + 1;
    }
  piece->halved = half != 0;
  if (half != 0)
    return apply_half (half, &piece->minute) ? n : 0;
  if (!has_minutes)
    return 0;
  n += read_window_end (reading, at + n, FALSE, piece);
  if (piece->to_minute != SOV_NO_MINUTE)
    settle_window (piece);
  if (is_amount (reading, at, at + n))
    return 0;
  return n + skip_ending (reading, at + n);
}

/* klo 9, klo puoli kymmenen. */
static int
read_after_klo (const SovReading *reading,
                int at,
                SovPiece *piece)
{
  int skip = 1;
  int n;

  if (!sov_word_is_among (sov_words_get (reading->words, at), prefixes_fi))
    return 0;
  if (sov_word_is_joined (sov_words_get (reading->words, at + skip), '.') || sov_word_is_joined (sov_words_get (reading->words, at + skip), ':'))
    skip++;
  if (sov_word_is_among (sov_words_get (reading->words, at + skip), hedges))
    skip++;
  n = sov_when_read_spoken (reading, at + skip, piece);
  if (n == 0)
    n = read_numbers (reading, at + skip, TRUE, TRUE, piece);
  if (n == 0 || sov_word_is (sov_words_get (reading->words, at + skip + n), "%"))
    return 0;
  return skip + n;
}

/* at 9, by 5 pm, between 9 and 12; after a day also the bare number: ma 9, tomorrow 10. */
static int
read_weak (const SovReading *reading,
           int at,
           const SovPiece *previous,
           SovPiece *piece)
{
  const SovWord *word = sov_words_get (reading->words, at);
  gboolean between = sov_word_is (word, "between") || sov_word_is (word, "from");
  gboolean prefix = between || sov_word_is_among (word, prefixes_en);
  int skip = prefix ? 1 : 0;
  int n;

  if (!prefix && (previous == NULL || previous->kind == SOV_PIECE_CLOCK || previous->kind == SOV_PIECE_OPEN))
    return 0;
  if (prefix && sov_word_is_among (sov_words_get (reading->words, at + skip), hedges))
    skip++;
  n = sov_when_read_spoken (reading, at + skip, piece);
  if (n == 0)
    n = read_numbers (reading, at + skip, !prefix, between, piece);
  if (n == 0 || !sov_when_ends_clock (sov_words_get (reading->words, at + skip + n)) || is_amount (reading, at + skip, at + skip + n))
    return 0;
  if (sov_word_is (word, "after"))
    piece->after = TRUE;
  return skip + n;
}

int
sov_when_read_clock (const SovReading *reading,
                     int at,
                     const SovPiece *previous,
                     SovPiece *piece)
{
  int n;

  piece->kind = SOV_PIECE_CLOCK;
  piece->to_minute = SOV_NO_MINUTE;
  n = read_after_klo (reading, at, piece);
  if (n == 0)
    n = sov_when_read_named_clock (reading, at, piece);
  if (n == 0)
    n = read_weak (reading, at, previous, piece);
  if (n == 0)
    n = read_bare (reading, at, piece);
  if (n == 0)
    n = sov_when_read_ablative (reading, at, piece);
  if (n > 0 && sov_word_is (sov_words_get (reading->words, at + n), "välillä"))
    n++;
  if (n > 0 && sov_word_is (sov_words_get (reading->words, at + n), "jälkeen"))
    {
      piece->after = TRUE;
      n++;
    }
  return n;
}

int
sov_when_read_part (const SovReading *reading,
                    int at,
                    const SovPiece *previous,
                    SovPiece *piece)
{
  const SovWord *word = sov_words_get (reading->words, at);
  int n = sov_words_spell (reading->words, at, "in the");

  piece->kind = SOV_PIECE_PART;
  piece->part = sov_when_part_fi (word->text);
  /* "kahdella päivällä" is a length. */
  if (sov_word_is (word, "päivällä") && previous == NULL)
    return 0;
  if (piece->part != SOV_PART_NONE)
    return 1;
  if (n == 0 && previous == NULL)
    return 0;
  piece->part = sov_when_part_en (sov_words_get (reading->words, at + n)->text);
  return piece->part != SOV_PART_NONE ? n + 1 : 0;
}
