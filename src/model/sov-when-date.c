/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates of the calendar in a sentence: 21.11., 21.11.2026, 21. marraskuuta,
 * 21 November, the 21st, 2026-11-21. A year that was not said is the one that
 * makes sense; a day that no calendar has is no date. */

#include "model/sov-when-private.h"

/* A date without its year that was this many days ago is still the past one. */
#define RECENT_DAYS 60
#define NO_YEAR 0

static const char *const ordinals[] = { "st", "nd", "rd", "th", NULL };
static const char *const day_words[] = { "päivä", "päivänä", "päivään", "päiväksi", "pv", "pnä", NULL };
static const char *const clock_words[] = { "klo", "kello", NULL };

static gboolean
is_number (const SovWord *word,
           gsize most_digits)
{
  return word->kind == SOV_WORD_DIGITS && word->span.end - word->span.start <= most_digits;
}

static gboolean
is_joined_number (const SovWord *word,
                  gsize most_digits)
{
  return is_number (word, most_digits) && !word->spaced;
}

static int
year_of (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return g_date_get_year (&date);
}

static gboolean
set_day (const SovReading *reading,
         int year,
         int month,
         int day_of_month,
         SovPiece *piece)
{
  int day;
  int next;

  piece->kind = SOV_PIECE_DATE;
  piece->no_year = year == NO_YEAR;
  if (year == NO_YEAR)
    {
      year = year_of (reading->today);
      if (!sov_time_day_from_date (year, month, day_of_month, &day))
        return FALSE;
      if (day < reading->today - RECENT_DAYS && sov_time_day_from_date (year + 1, month, day_of_month, &next))
        day = next;
    }
  else if (!sov_time_day_from_date (year < 100 ? 2000 + year : year, month, day_of_month, &day))
    return FALSE;
  piece->day = day;
  piece->from_day = day;
  return TRUE;
}

/* A year of two or four digits at the word @at; -1 for a number that is none. */
static int
read_year (const SovReading *reading,
           int at,
           int *n)
{
  const SovWord *word = sov_words_get (reading->words, at);
  gsize digits = word->span.end - word->span.start;

  if (word->kind != SOV_WORD_DIGITS)
    return NO_YEAR;
  if (digits != 2 && digits != 4)
    return -1;
  *n += 1;
  return word->number;
}

static int
read_iso (const SovReading *reading,
          int at,
          SovPiece *piece)
{
  const SovWord *year = sov_words_get (reading->words, at);
  const SovWord *month = sov_words_get (reading->words, at + 2);
  const SovWord *day = sov_words_get (reading->words, at + 4);

  if (!is_number (year, 4) || year->number < 1000 || !sov_word_is_joined (sov_words_get (reading->words, at + 1), '-') ||
      !is_joined_number (month, 2) || !sov_word_is_joined (sov_words_get (reading->words, at + 3), '-') ||
      !is_joined_number (day, 2) || !set_day (reading, year->number, month->number, day->number, piece))
    return 0;
  return sov_word_is (sov_words_get (reading->words, at + 5), "t") ? 6 : 5;
}

/* Without the dot after the month it may be a clock time: only what stands beside it tells. */
static gboolean
is_date_without_dot (const SovReading *reading,
                     int after,
                     const SovPiece *previous,
                     const SovPiece *piece)
{
  if (sov_word_is_among (sov_words_get (reading->words, after), clock_words))
    return TRUE;
  return previous != NULL && previous->kind == SOV_PIECE_WEEKDAY && previous->weekday == sov_time_weekday (piece->day);
}

static int
read_dotted (const SovReading *reading,
             int at,
             const SovPiece *previous,
             SovPiece *piece)
{
  const SovWord *day = sov_words_get (reading->words, at);
  const SovWord *month = sov_words_get (reading->words, at + 2);
  gboolean in_chain = sov_word_is_joined (sov_words_get (reading->words, at - 1), '.') && !day->spaced;
  int year = NO_YEAR;
  int n = 3;

  if (in_chain || !is_number (day, 2) || !sov_word_is_joined (sov_words_get (reading->words, at + 1), '.') ||
      !is_joined_number (month, 2))
    return 0;
  if (!sov_word_is_joined (sov_words_get (reading->words, at + n), '.'))
    return set_day (reading, NO_YEAR, month->number, day->number, piece) && is_date_without_dot (reading, at + n, previous, piece) ? n : 0;
  n++;
  if (!sov_words_get (reading->words, at + n)->spaced)
    year = read_year (reading, at + n, &n);
  if (year < 0 || (sov_word_is_joined (sov_words_get (reading->words, at + n), '.') && is_joined_number (sov_words_get (reading->words, at + n + 1), 9)))
    return 0;
  if (!set_day (reading, year, month->number, day->number, piece))
    return 0;
  /* "huomenna 9.10." ends a sentence with a clock time. */
  return previous != NULL && previous->kind == SOV_PIECE_DAYS && previous->day != piece->day ? 0 : n;
}

/* 21.–23.11.: the clock runs to the last of the days. */
static int
read_dotted_range (const SovReading *reading,
                   int at,
                   SovPiece *piece)
{
  const SovWord *from = sov_words_get (reading->words, at);
  int n;

  if (!is_number (from, 2) || from->number < 1 || !sov_word_is_joined (sov_words_get (reading->words, at + 1), '.') ||
      !sov_word_is_dash (sov_words_get (reading->words, at + 2)))
    return 0;
  n = read_dotted (reading, at + 3, NULL, piece);
  if (n == 0)
    return 0;
  piece->from_day = piece->day - (sov_words_get (reading->words, at + 3)->number - from->number);
  return piece->from_day < piece->day ? n + 3 : 0;
}

static int
read_slashed (const SovReading *reading,
              int at,
              SovPiece *piece)
{
  const SovWord *day = sov_words_get (reading->words, at);
  const SovWord *month = sov_words_get (reading->words, at + 2);
  int n = 4;
  int year;

  if (!is_number (day, 2) || !sov_word_is_joined (sov_words_get (reading->words, at + 1), '/') ||
      !is_joined_number (month, 2) || !sov_word_is_joined (sov_words_get (reading->words, at + 3), '/'))
    return 0;
  year = read_year (reading, at + n, &n);
  return year > 0 && set_day (reading, year, month->number, day->number, piece) ? n : 0;
}

/* 21, 21. or 21st. */
static int
read_day_of_month (const SovReading *reading,
                   int at,
                   int *day,
                   gboolean *ordinal)
{
  const SovWord *number = sov_words_get (reading->words, at);
  const SovWord *after = sov_words_get (reading->words, at + 1);

  *ordinal = FALSE;
  if (!is_number (number, 2) || number->number < 1 || number->number > 31)
    return 0;
  *day = number->number;
  *ordinal = sov_word_is_joined (after, '.') || (!after->spaced && sov_word_is_among (after, ordinals));
  return *ordinal ? 2 : 1;
}

/* A year after a month's name; a comma may stand between. */
static int
read_year_after_name (const SovReading *reading,
                      int at,
                      int *n)
{
  gboolean comma = sov_word_is (sov_words_get (reading->words, at), ",");
  const SovWord *word = sov_words_get (reading->words, at + (comma ? 1 : 0));

  if (!is_number (word, 4) || word->number < SOV_TIME_FIRST_YEAR)
    return NO_YEAR;
  *n += comma ? 2 : 1;
  return word->number;
}

/* 21. marraskuuta, 21st of November 2026. */
static int
read_day_and_name (const SovReading *reading,
                   int at,
                   SovPiece *piece)
{
  gboolean ordinal;
  int day;
  int month;
  int year;
  int n = read_day_of_month (reading, at, &day, &ordinal);

  if (n == 0)
    return 0;
  n += sov_word_is (sov_words_get (reading->words, at + n), "of") ? 1 : 0;
  month = sov_when_month (sov_words_get (reading->words, at + n)->text);
  if (month == 0)
    return 0;
  n++;
  year = read_year_after_name (reading, at + n, &n);
  return set_day (reading, year, month, day, piece) ? n : 0;
}

/* marraskuun 21. päivä, November 21st. */
static int
read_name_and_day (const SovReading *reading,
                   int at,
                   SovPiece *piece)
{
  int month = sov_when_month (sov_words_get (reading->words, at)->text);
  gboolean ordinal;
  int day;
  int year;
  int n;

  if (month == 0)
    return 0;
  n = read_day_of_month (reading, at + 1, &day, &ordinal);
  if (n == 0)
    return 0;
  n++;
  if (sov_word_is_among (sov_words_get (reading->words, at + n), day_words))
    n++;
  year = read_year_after_name (reading, at + n, &n);
  return set_day (reading, year, month, day, piece) ? n : 0;
}

/* 15. päivä, the 15th: the next day of that number. */
static int
read_bare_day (const SovReading *reading,
               int at,
               SovPiece *piece)
{
  gboolean the = sov_word_is (sov_words_get (reading->words, at), "the");
  gboolean ordinal;
  GDate date;
  int wanted;
  int n = read_day_of_month (reading, at + (the ? 1 : 0), &wanted, &ordinal);

  if (n == 0 || !ordinal)
    return 0;
  if (!the && !sov_word_is_among (sov_words_get (reading->words, at + n), day_words))
    return 0;
  n++;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) reading->today);
  for (int ahead = 0; ahead < 62; ahead++, g_date_add_days (&date, 1))
    if (g_date_get_day (&date) == wanted)
      return set_day (reading, g_date_get_year (&date), (int) g_date_get_month (&date), wanted, piece) ? n : 0;
  return 0;
}

int
sov_when_read_date (const SovReading *reading,
                    int at,
                    const SovPiece *previous,
                    SovPiece *piece)
{
  int n = read_iso (reading, at, piece);

  if (n == 0)
    n = read_dotted_range (reading, at, piece);
  if (n == 0)
    n = read_day_and_name (reading, at, piece);
  if (n == 0)
    n = read_dotted (reading, at, previous, piece);
  if (n == 0)
    n = read_slashed (reading, at, piece);
  if (n == 0)
    n = read_name_and_day (reading, at, piece);
  if (n == 0)
    n = read_bare_day (reading, at, piece);
  return n;
}
