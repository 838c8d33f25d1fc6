/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Weeks, months and years in a sentence, and the words that open a time
 * without any: soon, some time. A period is vague: its last working day is
 * assumed; only "by the end of it" is a day to hold somebody to. */

#include "model/sov-when-private.h"

#define FRIDAY 5
#define SUNDAY 7
/* What is meant by the beginning of a month. */
#define FIRST_DAYS 10

typedef enum
{
  UNIT_WEEK,
  UNIT_WEEKEND,
  UNIT_MONTH,
  UNIT_YEAR,
} Unit;

typedef struct
{
  const char *phrase;
  Unit unit;
  int ahead;
  int weekday; /* the day of a week that it runs to */
  gboolean by;
} Period;

/* A phrase before another that it begins with. */
static const Period periods[] = {
  { "ensi viikon loppuun", UNIT_WEEK, 1, FRIDAY, TRUE },
  { "ensi viikon aikana", UNIT_WEEK, 1, FRIDAY, TRUE },
  { "ensi viikon lopussa", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "ensi viikon lopulla", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "ensi viikon alussa", UNIT_WEEK, 1, 2, FALSE },
  { "ensi viikon", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "ensi viikolla", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "ensi viikolle", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "ensi viikkoon", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "ensiviikolla", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "seuraavalla viikolla", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "ensi viikonloppuna", UNIT_WEEKEND, 1, SUNDAY, FALSE },
  { "tämän viikon loppuun", UNIT_WEEK, 0, FRIDAY, TRUE },
  { "tämän viikon aikana", UNIT_WEEK, 0, FRIDAY, TRUE },
  { "tällä viikolla", UNIT_WEEK, 0, FRIDAY, FALSE },
  { "viikon loppuun", UNIT_WEEK, 0, FRIDAY, TRUE },
  { "viikon lopulla", UNIT_WEEK, 0, FRIDAY, FALSE },
  { "loppuviikosta", UNIT_WEEK, 0, FRIDAY, FALSE },
  { "loppuviikolla", UNIT_WEEK, 0, FRIDAY, FALSE },
  { "viikonloppuna", UNIT_WEEKEND, 0, SUNDAY, FALSE },
  { "viime viikolla", UNIT_WEEK, -1, FRIDAY, FALSE },
  { "ensi kuun loppuun", UNIT_MONTH, 1, 0, TRUE },
  { "ensi kuussa", UNIT_MONTH, 1, 0, FALSE },
  { "ensi kuun", UNIT_MONTH, 1, 0, FALSE },
  { "tämän kuun loppuun", UNIT_MONTH, 0, 0, TRUE },
  { "tässä kuussa", UNIT_MONTH, 0, 0, FALSE },
  { "kuun loppuun", UNIT_MONTH, 0, 0, TRUE },
  { "kuukauden loppuun", UNIT_MONTH, 0, 0, TRUE },
  { "kuun lopussa", UNIT_MONTH, 0, 0, FALSE },
  { "kuun lopulla", UNIT_MONTH, 0, 0, FALSE },
  { "kuun vaihteessa", UNIT_MONTH, 0, 0, FALSE },
  { "viime kuussa", UNIT_MONTH, -1, 0, FALSE },
  { "vuoden loppuun", UNIT_YEAR, 0, 0, TRUE },
  { "tänä vuonna", UNIT_YEAR, 0, 0, FALSE },
  { "ensi vuonna", UNIT_YEAR, 1, 0, FALSE },
  { "viime vuonna", UNIT_YEAR, -1, 0, FALSE },
  { "the end of next week", UNIT_WEEK, 1, FRIDAY, TRUE },
  { "end of next week", UNIT_WEEK, 1, FRIDAY, TRUE },
  { "early next week", UNIT_WEEK, 1, 2, FALSE },
  { "next week", UNIT_WEEK, 1, FRIDAY, FALSE },
  { "next weekend", UNIT_WEEKEND, 1, SUNDAY, FALSE },
  { "the end of this week", UNIT_WEEK, 0, FRIDAY, TRUE },
  { "the end of the week", UNIT_WEEK, 0, FRIDAY, TRUE },
  { "end of the week", UNIT_WEEK, 0, FRIDAY, TRUE },
  { "end of week", UNIT_WEEK, 0, FRIDAY, TRUE },
  { "later this week", UNIT_WEEK, 0, FRIDAY, FALSE },
  { "this week", UNIT_WEEK, 0, FRIDAY, FALSE },
  { "this weekend", UNIT_WEEKEND, 0, SUNDAY, FALSE },
  { "at the weekend", UNIT_WEEKEND, 0, SUNDAY, FALSE },
  { "over the weekend", UNIT_WEEKEND, 0, SUNDAY, FALSE },
  { "last week", UNIT_WEEK, -1, FRIDAY, FALSE },
  { "the end of next month", UNIT_MONTH, 1, 0, TRUE },
  { "end of next month", UNIT_MONTH, 1, 0, TRUE },
  { "next month", UNIT_MONTH, 1, 0, FALSE },
  { "the end of this month", UNIT_MONTH, 0, 0, TRUE },
  { "the end of the month", UNIT_MONTH, 0, 0, TRUE },
  { "end of the month", UNIT_MONTH, 0, 0, TRUE },
  { "this month", UNIT_MONTH, 0, 0, FALSE },
  { "last month", UNIT_MONTH, -1, 0, FALSE },
  { "the end of the year", UNIT_YEAR, 0, 0, TRUE },
  { "end of the year", UNIT_YEAR, 0, 0, TRUE },
  { "this year", UNIT_YEAR, 0, 0, FALSE },
  { "next year", UNIT_YEAR, 1, 0, FALSE },
  { "last year", UNIT_YEAR, -1, 0, FALSE },
};

/* How far ahead a few days are assumed to reach. */
#define FEW_DAYS 3

static const struct
{
  const char *phrase;
  int days; /* assumed; 0 for no day at all */
} open_phrases[] = {
  { "lähipäivinä", FEW_DAYS },
  { "lähipäivien aikana", FEW_DAYS },
  { "lähiaikoina", 0 },
  { "mahdollisimman pian", 0 },
  { "niin pian kuin", 0 },
  { "heti kun ehdin", 0 },
  { "heti kun", 0 },
  { "ensi tilassa", 0 },
  { "jossain vaiheessa", 0 },
  { "jossakin vaiheessa", 0 },
  { "kunhan ehdin", 0 },
  { "kun ehdin", 0 },
  { "kun ehtii", 0 },
  { "pian", 0 },
  { "piakkoin", 0 },
  { "pikapuoliin", 0 },
  { "kohta", 0 },
  { "joskus", 0 },
  { "myöhemmin", 0 },
  { "aikanaan", 0 },
  { "in the next few days", FEW_DAYS },
  { "in the coming days", FEW_DAYS },
  { "as soon as possible", 0 },
  { "as soon as", 0 },
  { "in the near future", 0 },
  { "at some point", 0 },
  { "one of these days", 0 },
  { "when i have time", 0 },
  { "when i can", 0 },
  { "asap", 0 },
  { "soon", 0 },
  { "shortly", 0 },
  { "sometime", 0 },
  { "some time", 0 },
  { "eventually", 0 },
  { "later", 0 },
};

static const char *const week_words[] = { "viikolla", "viikolle", "vko", "vk", "week", NULL };

static void
set_week (const SovReading *reading,
          int monday,
          int weekday,
          SovPiece *piece)
{
  piece->from_day = monday;
  piece->day = monday + weekday - 1;
  /* What is left of this week when its working days are over. */
  if (piece->day < reading->today && reading->today < monday + SUNDAY)
    piece->day = monday + SUNDAY - 1;
}

static void
set_months (int year,
            int month,
            int months,
            SovPiece *piece)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) month, (GDateYear) year);
  piece->from_day = (int) g_date_get_julian (&date);
  g_date_add_months (&date, (guint) months);
  piece->day = (int) g_date_get_julian (&date) - 1;
}

static void
set_period (const SovReading *reading,
            const Period *period,
            SovPiece *piece)
{
  int monday = reading->today - sov_time_weekday (reading->today) + 1;
  GDate date;
  int months;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) reading->today);
  months = g_date_get_year (&date) * 12 + (int) g_date_get_month (&date) - 1 + period->ahead;
  piece->kind = SOV_PIECE_PERIOD;
  piece->by = period->by;
  switch (period->unit)
    {
    case UNIT_WEEKEND:
      set_week (reading, monday + 7 * period->ahead, SUNDAY, piece);
      piece->part = SOV_PART_EVENING;
      break;
    case UNIT_MONTH:
      set_months (months / 12, months % 12 + 1, 1, piece);
      break;
    case UNIT_YEAR:
      set_months (g_date_get_year (&date) + period->ahead, 1, 12, piece);
      break;
    case UNIT_WEEK:
    default:
      set_week (reading, monday + 7 * period->ahead, period->weekday, piece);
    }
}

/* marraskuussa, marraskuun loppuun, in November, the end of November. */
static int
read_month (const SovReading *reading,
            int at,
            SovPiece *piece)
{
  int n = sov_words_spell (reading->words, at, "the end of");
  gboolean end = n > 0;
  gboolean early = FALSE;
  const char *name;
  int month;
  GDate date;
  int year;

  if (n == 0)
    n = sov_words_spell (reading->words, at, "in");
  name = sov_words_get (reading->words, at + n)->text;
  month = sov_when_month (name);
  if (month == 0 || (n == 0 && !g_str_has_suffix (name, "kuussa") && !g_str_has_suffix (name, "kuun")))
    return 0;
  n++;
  if (g_str_has_suffix (name, "kuun"))
    {
      const SovWord *where = sov_words_get (reading->words, at + n);

      end = sov_word_is (where, "loppuun") || sov_word_is (where, "aikana");
      early = sov_word_is (where, "alussa");
      if (!end && !early && !sov_word_is (where, "lopussa") && !sov_word_is (where, "puolivälissä"))
        return 0;
      n++;
    }
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) reading->today);
  year = g_date_get_year (&date) + (month < (int) g_date_get_month (&date) ? 1 : 0);
  piece->kind = SOV_PIECE_PERIOD;
  piece->by = end;
  set_months (year, month, 1, piece);
  if (early)
    piece->day = piece->from_day + FIRST_DAYS - 1;
  return n;
}

/* viikolla 47, by the weeks of ISO 8601. */
static int
read_numbered_week (const SovReading *reading,
                    int at,
                    SovPiece *piece)
{
  const SovWord *number = sov_words_get (reading->words, at + 1);
  GDate date;
  int wanted = number->number;

  if (!sov_word_is_among (sov_words_get (reading->words, at), week_words) || number->kind != SOV_WORD_DIGITS || wanted < 1 || wanted > 53)
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (reading->today - sov_time_weekday (reading->today) + 1));
  for (int ahead = 0; ahead < 54; ahead++, g_date_add_days (&date, 7))
    if ((int) g_date_get_iso8601_week_of_year (&date) == wanted)
      {
        piece->kind = SOV_PIECE_PERIOD;
        set_week (reading, (int) g_date_get_julian (&date), FRIDAY, piece);
        return 2;
      }
  return 0;
}

int
sov_when_read_period (const SovReading *reading,
                      int at,
                      const SovPiece *previous,
                      SovPiece *piece)
{
  int n;

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      n = sov_words_spell (reading->words, at, periods[i].phrase);
      if (n == 0)
        continue;
      set_period (reading, &periods[i], piece);
      return n;
    }
  n = read_month (reading, at, piece);
  return n != 0 ? n : read_numbered_week (reading, at, piece);
}

int
sov_when_read_open (const SovReading *reading,
                    int at,
                    const SovPiece *previous,
                    SovPiece *piece)
{
  for (gsize i = 0; i < G_N_ELEMENTS (open_phrases); i++)
    {
      int n = sov_words_spell (reading->words, at, open_phrases[i].phrase);

      if (n == 0)
        continue;
      piece->kind = SOV_PIECE_OPEN;
      piece->day = open_phrases[i].days > 0 ? reading->today + open_phrases[i].days : 0;
      return n;
    }
  return 0;
}
