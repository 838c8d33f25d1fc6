/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times that a sentence counts from now: in two days, puolen tunnin päästä,
 * viikon sisällä, an hour ago. Minutes and hours give an instant, longer
 * units a day. */

#include "model/sov-when-private.h"

#define MOST 1000
#define SATURDAY 6

typedef enum
{
  UNIT_NONE,
  UNIT_MINUTE,
  UNIT_QUARTER,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_WORKING_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
} Unit;

static const struct
{
  const char *text;
  Unit unit;
} units[] = {
  { "min", UNIT_MINUTE },
  { "minuutin", UNIT_MINUTE },
  { "minuuttia", UNIT_MINUTE },
  { "minute", UNIT_MINUTE },
  { "minutes", UNIT_MINUTE },
  { "mins", UNIT_MINUTE },
  { "vartin", UNIT_QUARTER },
  { "h", UNIT_HOUR },
  { "t", UNIT_HOUR },
  { "tunnin", UNIT_HOUR },
  { "tunti", UNIT_HOUR },
  { "tuntia", UNIT_HOUR },
  { "hour", UNIT_HOUR },
  { "hours", UNIT_HOUR },
  { "hrs", UNIT_HOUR },
  { "pv", UNIT_DAY },
  { "vrk", UNIT_DAY },
  { "päivän", UNIT_DAY },
  { "päivä", UNIT_DAY },
  { "päivää", UNIT_DAY },
  { "vuorokauden", UNIT_DAY },
  { "vuorokautta", UNIT_DAY },
  { "day", UNIT_DAY },
  { "days", UNIT_DAY },
  { "day's", UNIT_DAY },
  { "arkipäivän", UNIT_WORKING_DAY },
  { "työpäivän", UNIT_WORKING_DAY },
  { "vko", UNIT_WEEK },
  { "viikon", UNIT_WEEK },
  { "viikko", UNIT_WEEK },
  { "viikkoa", UNIT_WEEK },
  { "week", UNIT_WEEK },
  { "weeks", UNIT_WEEK },
  { "week's", UNIT_WEEK },
  { "kk", UNIT_MONTH },
  { "kuukauden", UNIT_MONTH },
  { "kuukausi", UNIT_MONTH },
  { "kuukautta", UNIT_MONTH },
  { "month", UNIT_MONTH },
  { "months", UNIT_MONTH },
};

static const struct
{
  const char *phrase;
  int halves;
  gboolean vague;
} quantities[] = {
  { "puolentoista", 3, FALSE },
  { "puolen", 1, FALSE },
  { "puoli", 1, FALSE },
  { "parin", 4, TRUE },
  { "pari", 4, TRUE },
  { "muutaman", 6, TRUE },
  { "muutama", 6, TRUE },
  { "a couple of", 4, TRUE },
  { "couple of", 4, TRUE },
  { "a few", 6, TRUE },
  { "half an", 1, FALSE },
  { "half a", 1, FALSE },
};

static const char *const in_words[] = { "päästä", "kuluttua", NULL };
static const char *const within_words[] = { "sisällä", "kuluessa", "aikana", NULL };

typedef struct
{
  int halves;
  Unit unit;
  gboolean vague;
  gboolean within;
  gboolean ago;
} Count;

static int
read_quantity (const SovReading *reading,
               int at,
               Count *count)
{
  const SovWord *word = sov_words_get (reading->words, at);
  int numeral;

  for (gsize i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      int n = sov_words_spell (reading->words, at, quantities[i].phrase);

      if (n == 0)
        continue;
      count->halves = quantities[i].halves;
      count->vague = quantities[i].vague;
      return n;
    }
  numeral = word->kind == SOV_WORD_DIGITS ? word->number : sov_when_numeral (word->text);
  if (numeral < 1 || numeral > MOST)
    return 0;
  count->halves = 2 * numeral;
  return 1;
}

static Unit
find_unit (const SovWord *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (sov_word_is (word, units[i].text))
      return units[i].unit;
  return UNIT_NONE;
}

/* The words that say which way the count goes; without them it is a length, not a time. */
static int
read_direction (const SovReading *reading,
                int at,
                gboolean has_preposition,
                Count *count)
{
  const SovWord *word = sov_words_get (reading->words, at);

  if (sov_word_is_among (word, in_words))
    return 1;
  if (sov_word_is_among (word, within_words))
    {
      count->within = TRUE;
      return 1;
    }
  if (sov_word_is (word, "sitten") || sov_word_is (word, "ago"))
    {
      count->ago = TRUE;
      return 1;
    }
  if (sov_words_spell (reading->words, at, "from now") > 0)
    return 2;
  return has_preposition && sov_word_is (word, "time") ? 1 : 0;
}

static int
read_words (const SovReading *reading,
            int at,
            Count *count)
{
  const SovWord *first = sov_words_get (reading->words, at);
  gboolean has_preposition = sov_word_is (first, "in") || sov_word_is (first, "within");
  int n = has_preposition ? 1 : 0;
  int quantity = read_quantity (reading, at + n, count);
  int direction;

  count->within = sov_word_is (first, "within");
  if (quantity == 0 && (has_preposition || sov_words_get (reading->words, at - 1)->kind == SOV_WORD_DIGITS))
    return 0;
  if (quantity == 0)
    count->halves = 2;
  n += quantity;
  count->unit = find_unit (sov_words_get (reading->words, at + n));
  if (count->unit == UNIT_NONE)
    return 0;
  n++;
  direction = read_direction (reading, at + n, has_preposition, count);
  return has_preposition || direction > 0 ? n + direction : 0;
}

static int
add_working_days (int day,
                  int n)
{
  int step = n < 0 ? -1 : 1;

  for (int left = ABS (n); left > 0;)
    {
      day += step;
      if (sov_time_weekday (day) < SATURDAY)
        left--;
    }
  return day;
}

static int
add_months (int day,
            int n)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  if (n < 0)
    g_date_subtract_months (&date, (guint) -n);
  else
    g_date_add_months (&date, (guint) n);
  return (int) g_date_get_julian (&date);
}

static gboolean
set_moment (const SovReading *reading,
            const Count *count,
            int minutes,
            SovPiece *piece)
{
  gint64 length = (gint64) count->halves * minutes * SOV_TIME_MINUTE_MS / 2;

  piece->kind = SOV_PIECE_MOMENT;
  piece->ms = reading->now + (count->ago ? -length : length);
  return TRUE;
}

static gboolean
set_days (const SovReading *reading,
          const Count *count,
          SovPiece *piece)
{
  int n = count->halves / 2 * (count->ago ? -1 : 1);

  if (count->halves % 2 != 0)
    return FALSE;
  piece->kind = SOV_PIECE_DATE;
  if (count->unit == UNIT_WORKING_DAY)
    piece->day = add_working_days (reading->today, n);
  else if (count->unit == UNIT_MONTH)
    piece->day = add_months (reading->today, n);
  else
    piece->day = reading->today + n * (count->unit == UNIT_WEEK ? 7 : 1);
  piece->from_day = piece->day;
  return TRUE;
}

int
sov_when_read_count (const SovReading *reading,
                     int at,
                     const SovPiece *previous,
                     SovPiece *piece)
{
  Count count = { 0 };
  int n = read_words (reading, at, &count);
  gboolean set;

  if (n == 0)
    return 0;
  switch (count.unit)
    {
    case UNIT_MINUTE:
      set = set_moment (reading, &count, 1, piece);
      break;
    case UNIT_QUARTER:
      set = set_moment (reading, &count, 15, piece);
      break;
    case UNIT_HOUR:
      set = set_moment (reading, &count, 60, piece);
      break;
    case UNIT_NONE:
    case UNIT_DAY:
    case UNIT_WORKING_DAY:
    case UNIT_WEEK:
    case UNIT_MONTH:
    default:
      set = set_days (reading, &count, piece);
    }
  piece->vague = count.vague;
  piece->by = count.within;
  return set ? n : 0;
}
