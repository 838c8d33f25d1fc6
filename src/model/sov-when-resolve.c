/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pieces of a sentence come to: a day and a clock time, or what is
 * assumed where one is missing. A day that was only named ("huomenna") is
 * vague, for nobody knows when to ask why nothing happened. */

#include "model/sov-when-private.h"

#define DAY_MINUTES (24 * 60)
#define MORNING (6 * 60)
#define NOON (12 * 60)
#define LAST_MINUTE (DAY_MINUTES - 1)
/* Assumed for a day without a clock time, and for a week or a month. */
#define EVENING (20 * 60)
#define END_OF_WORK (16 * 60)

typedef struct
{
  const SovPiece *day;
  const SovPiece *beside; /* merged into the day: "ma 19.10.", "ensi viikon maanantaina" */
  const SovPiece *clock;
  const SovPiece *part;
  const SovPiece *moment;
  const SovPiece *open;
} Choice;

static int
rank (const SovPiece *piece)
{
  switch (piece->kind)
    {
    case SOV_PIECE_DATE:
      return 4;
    case SOV_PIECE_DAYS:
      return 3;
    case SOV_PIECE_WEEKDAY:
      return 2;
    case SOV_PIECE_PERIOD:
      return 1;
    case SOV_PIECE_MOMENT:
    case SOV_PIECE_CLOCK:
    case SOV_PIECE_PART:
    case SOV_PIECE_OPEN:
    default:
      return 0;
    }
}

static gboolean
are_together (const SovReading *reading,
              const SovPiece *one,
              const SovPiece *other)
{
  static const char *const between[] = { ",", "(", "the", "noin", "n", "siis", "eli", NULL };

  for (int at = one->last; at < other->first; at++)
    if (!sov_word_is_among (sov_words_get (reading->words, at), between))
      return FALSE;
  return TRUE;
}

/* A time after "and" or a comma is another matter's. */
static gboolean
are_of_one_clause (const SovReading *reading,
                   const SovPiece *one,
                   const SovPiece *other)
{
  static const char *const breaks[] = { ",", ";", ".", "että", "that", "ja", "and", "mutta", "but", "sekä", NULL };
  const SovPiece *earlier = one->first < other->first ? one : other;
  const SovPiece *later = earlier == one ? other : one;

  if (are_together (reading, earlier, later))
    return TRUE;
  for (int at = earlier->last; at < later->first; at++)
    if (sov_word_is_among (sov_words_get (reading->words, at), breaks))
      return FALSE;
  return TRUE;
}

/* FALSE when the sentence goes on to another time. */
static gboolean
take_day (const SovReading *reading,
          const SovPiece *piece,
          Choice *choice)
{
  const SovPiece *last = choice->beside != NULL && choice->beside->first > choice->day->first ? choice->beside : choice->day;

  if (choice->day == NULL && choice->clock != NULL && !are_of_one_clause (reading, choice->clock, piece))
    return FALSE;
  if (choice->day == NULL)
    {
      choice->day = piece;
      return TRUE;
    }
  if (!are_together (reading, last, piece))
    return FALSE;
  if (rank (piece) > rank (choice->day))
    {
      choice->beside = choice->day;
      choice->day = piece;
    }
  else if (choice->beside == NULL)
    choice->beside = piece;
  return TRUE;
}

static void
choose (const SovReading *reading,
        const GArray *pieces,
        Choice *choice)
{
  gboolean more = TRUE;

  for (guint i = 0; i < pieces->len && more; i++)
    {
      const SovPiece *piece = &g_array_index (pieces, SovPiece, i);
      const SovPiece **slot = NULL;

      switch (piece->kind)
        {
        case SOV_PIECE_CLOCK:
          slot = &choice->clock;
          break;
        case SOV_PIECE_PART:
          slot = &choice->part;
          break;
        case SOV_PIECE_MOMENT:
          slot = &choice->moment;
          break;
        case SOV_PIECE_OPEN:
          slot = &choice->open;
          break;
        case SOV_PIECE_DATE:
        case SOV_PIECE_DAYS:
        case SOV_PIECE_WEEKDAY:
        case SOV_PIECE_PERIOD:
        default:
          more = take_day (reading, piece, choice);
        }
      if (slot != NULL && *slot == NULL && (choice->day == NULL || are_of_one_clause (reading, choice->day, piece)))
        *slot = piece;
    }
}

static SovPart
part_of (const Choice *choice)
{
  if (choice->day != NULL && choice->day->part != SOV_PART_NONE)
    return choice->day->part;
  if (choice->beside != NULL && choice->beside->part != SOV_PART_NONE)
    return choice->beside->part;
  return choice->part != NULL ? choice->part->part : SOV_PART_NONE;
}

static int
end_of_part (SovPart part)
{
  switch (part)
    {
    case SOV_PART_MORNING:
      return 10 * 60;
    case SOV_PART_FORENOON:
      return NOON;
    case SOV_PART_AFTERNOON:
      return END_OF_WORK;
    case SOV_PART_NIGHT:
      return LAST_MINUTE;
    case SOV_PART_EVENING:
    case SOV_PART_NONE:
    default:
      return EVENING;
    }
}

/* "Tonight at 2 am" is after midnight. */
static gboolean
is_after_midnight (const Choice *choice,
                   int minute)
{
  SovPart part = part_of (choice);

  return choice->day != NULL && choice->clock->halved && (part == SOV_PART_EVENING || part == SOV_PART_NIGHT) && minute < MORNING;
}

/* "Illalla klo 8" is twenty hours. */
static int
clock_minute (const Choice *choice,
              int minute)
{
  SovPart part = part_of (choice);

  if (choice->clock->halved)
    return minute;
  if ((part == SOV_PART_AFTERNOON || part == SOV_PART_EVENING) && minute >= 60 && minute < NOON)
    return minute + NOON;
  return minute;
}

static int
weekday_to_day (const SovReading *reading,
                const SovPiece *piece,
                const SovPiece *week,
                int minute)
{
  int today = sov_time_weekday (reading->today);
  int monday = reading->today - today + 1;
  int ahead = (piece->weekday - today + 7) % 7;

  if (week != NULL && week->kind == SOV_PIECE_PERIOD)
    return week->from_day - sov_time_weekday (week->from_day) + piece->weekday;
  if (piece->turn == SOV_TURN_NEXT)
    return monday + 7 + piece->weekday - 1;
  if (piece->turn == SOV_TURN_LAST)
    return reading->today - (ahead == 0 ? 7 : 7 - ahead);
  if (ahead == 0 && (minute == SOV_NO_MINUTE || sov_time_from_day_minute (reading->today, minute) <= reading->now))
    return reading->today + 7;
  return reading->today + ahead;
}

/* A deadline without its year is never past. */
static int
date_to_day (const SovReading *reading,
             const SovPiece *piece)
{
  int day = piece->day;
  GDate date;

  if (!piece->no_year || !(piece->by || piece->before) || day >= reading->today)
    return day;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  g_date_add_years (&date, 1);
  return (int) g_date_get_julian (&date);
}

static int
find_day (const SovReading *reading,
          const Choice *choice,
          int minute)
{
  const SovPiece *piece = choice->day;

  if (piece == NULL)
    return reading->today + (sov_time_from_day_minute (reading->today, minute) <= reading->now ? 1 : 0);
  if (piece->kind == SOV_PIECE_WEEKDAY)
    return weekday_to_day (reading, piece, choice->beside, minute);
  return piece->kind == SOV_PIECE_DATE ? date_to_day (reading, piece) : piece->day;
}

static void
resolve_clock (const SovReading *reading,
               const Choice *choice,
               SovWhen *when)
{
  int minute = clock_minute (choice, choice->clock->minute);
  int day = find_day (reading, choice, minute) + (is_after_midnight (choice, minute) ? 1 : 0);
  gint64 ms = sov_time_from_day_minute (day, minute);

  when->due = (SovDue) { .ms = ms, .from_ms = SOV_NO_TIME, .has_time = TRUE, .exact = TRUE };
  if (choice->clock->to_minute != SOV_NO_MINUTE)
    {
      when->due.from_ms = ms;
      when->due.ms = sov_time_from_day_minute (day, clock_minute (choice, choice->clock->to_minute));
    }
  else if (choice->clock->after)
    {
      when->due.from_ms = ms;
      when->due.ms = minute < EVENING ? sov_time_from_day_minute (day, EVENING) : sov_time_end_of_day (ms);
      when->due.exact = FALSE;
    }
}

static gboolean
is_exact_day (const Choice *choice)
{
  const SovPiece *day = choice->day;
  gboolean by = day->by || day->before || (choice->beside != NULL && (choice->beside->by || choice->beside->before));

  return part_of (choice) == SOV_PART_NONE && !day->vague && (by || day->kind == SOV_PIECE_DATE);
}

static void
resolve_day (const SovReading *reading,
             const Choice *choice,
             SovWhen *when)
{
  SovPart part = part_of (choice);
  gboolean exact = choice->day != NULL && is_exact_day (choice);
  int minute = exact ? LAST_MINUTE : end_of_part (part);
  int day;

  if (!exact && part == SOV_PART_NONE && choice->day->kind == SOV_PIECE_PERIOD)
    minute = END_OF_WORK;
  day = find_day (reading, choice, choice->day != NULL ? SOV_NO_MINUTE : minute);
  if (choice->day != NULL && choice->day->before)
    day--;
  when->due = (SovDue) { .ms = sov_time_from_day_minute (day, minute), .from_ms = SOV_NO_TIME, .exact = exact };
  if (day == reading->today && when->due.ms < reading->now && choice->day != NULL)
    when->due.ms = sov_time_from_day_minute (day, LAST_MINUTE);
  if (choice->day != NULL && choice->day->kind == SOV_PIECE_DATE && choice->day->from_day < choice->day->day)
    when->due.from_ms = sov_time_from_day_minute (choice->day->from_day, 0);
}

static void
resolve_rest (const SovReading *reading,
              const Choice *choice,
              SovWhen *when)
{
  when->due = (SovDue) { .ms = SOV_NO_TIME, .from_ms = SOV_NO_TIME };
  if (choice->moment != NULL)
    when->due = (SovDue) { .ms = choice->moment->ms, .from_ms = SOV_NO_TIME, .has_time = TRUE, .exact = !choice->moment->vague };
  else if (choice->open != NULL && choice->open->day > 0)
    when->due.ms = sov_time_from_day_minute (choice->open->day, EVENING);
}

static void
set_words (const SovReading *reading,
           const Choice *choice,
           const GArray *pieces,
           SovWhen *when)
{
  gboolean timed = choice->day != NULL || choice->clock != NULL || choice->part != NULL;
  const SovPiece *last = NULL;
  int first = 0;
  SovSpan *span = &when->words;

  when->words = (SovSpan) { 0, 0 };
  when->more_words = (SovSpan) { 0, 0 };
  for (guint i = 0; i < pieces->len; i++)
    {
      const SovPiece *piece = &g_array_index (pieces, SovPiece, i);
      gboolean used = timed ? piece == choice->day || piece == choice->beside || piece == choice->clock || piece == choice->part
                            : piece == (choice->moment != NULL ? choice->moment : choice->open);

      if (!used)
        continue;
      if (last != NULL && !are_together (reading, last, piece))
        {
          if (span == &when->more_words)
            return;
          span = &when->more_words;
          last = NULL;
        }
      if (last == NULL)
        first = piece->first;
      *span = sov_words_span (reading->words, first, piece->last);
      last = piece;
    }
}

static gboolean
is_one_day (const SovPiece *day)
{
  return day->kind != SOV_PIECE_PERIOD && !day->vague && (day->kind != SOV_PIECE_DATE || day->from_day >= day->day);
}

void
sov_when_resolve (const SovReading *reading,
                  const GArray *pieces,
                  SovWhen *when)
{
  Choice choice = { 0 };

  choose (reading, pieces, &choice);
  when->has_day = choice.day != NULL;
  when->is_one_day = choice.day != NULL && is_one_day (choice.day);
  when->has_weekday = choice.day != NULL && choice.beside == NULL && choice.day->kind == SOV_PIECE_WEEKDAY && choice.day->turn == SOV_TURN_COMING;
  if (choice.clock != NULL)
    resolve_clock (reading, &choice, when);
  else if (choice.day != NULL || choice.part != NULL)
    resolve_day (reading, &choice, when);
  else
    resolve_rest (reading, &choice, when);
  when->past = when->due.ms != SOV_NO_TIME && when->due.ms < reading->now;
  set_words (reading, &choice, pieces, when);
}
