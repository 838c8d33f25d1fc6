/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-calendar-zone.h"

#include <stdlib.h>
#include <string.h>

#include "exchange/import/sov-calendar-zone-private.h"
#include "exchange/import/sov-content-line.h"
#include "model/sov-time.h"

#define ZONES_MAX 1000
#define ZONE_NAME_MAX 64

/* Turns of the clock of one zone: nobody has turned it so often. */
#define TURNS_MAX 200
#define DATES_MAX 400

#define DAY_S (24 * SOV_TIME_HOUR_MS / 1000)
#define EPOCH_DAY 719163 /* 1970-01-01 as GDate counts */

/* Since when the clock stands so: RFC 5545 calls it an observance. All times are
 * those of the wall, in seconds since 1970 as if that were UTC. */
typedef struct
{
  gint64 from;   /* since when the rule holds */
  gint64 until;  /* until when it does; G_MAXINT64 */
  int before;    /* seconds ahead of UTC before it begins */
  int after;     /* and then */
  gboolean told; /* that much of it could be read */
  int month;     /* of each year; 0: once */
  int weekday;   /* 1, Monday, to 7; 0: not told */
  int which;     /* of the month, -1 its last; 0: not told */
  int month_day; /* the first that may be; 0: not told */
  GArray *dates; /* gint64: of those that are told one by one */
} Turn;

/* One that the machine knows, or one that the file tells. */
typedef struct
{
  GTimeZone *zone;  /* nullable */
  GPtrArray *turns; /* Turn; nullable */
} Zone;

struct _SovCalendarZones
{
  GTimeZone *local;
  GHashTable *told;  /* GPtrArray of Turn by name */
  GHashTable *known; /* Zone by name, as they were asked for */
};

static void
turn_free (gpointer data)
{
  Turn *turn = data;

  g_array_unref (turn->dates);
  g_free (turn);
}

static void
zone_free (gpointer data)
{
  Zone *zone = data;

  g_clear_pointer (&zone->zone, g_time_zone_unref);
  g_clear_pointer (&zone->turns, g_ptr_array_unref);
  g_free (zone);
}

static void
unref_turns (gpointer data)
{
  g_ptr_array_unref (data);
}

int
sov_calendar_read_digits (const char *text,
                          int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

static gboolean
make_wall (int year,
           int month,
           int day,
           int second,
           gint64 *wall)
{
  GDate date;

  if (month < 1 || month > 12 || day < 1 || day > 31 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *wall = ((gint64) g_date_get_julian (&date) - EPOCH_DAY) * DAY_S + second;
  return TRUE;
}

/* "16010101T040000"; before 1970 it was so as well. */
static gboolean
read_wall (const char *text,
           gint64 *wall)
{
  int year = sov_calendar_read_digits (text, 4);
  int month = year >= 0 ? sov_calendar_read_digits (text + 4, 2) : -1;
  int day = month >= 0 ? sov_calendar_read_digits (text + 6, 2) : -1;
  int hour = 0;
  int minute = 0;

  if (day < 0)
    return FALSE;
  if (text[8] == 'T')
    {
      hour = sov_calendar_read_digits (text + 9, 2);
      minute = hour >= 0 ? sov_calendar_read_digits (text + 11, 2) : -1;
    }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return FALSE;
  if (year < 1970)
    return make_wall (1970, 1, 1, hour * 3600 + minute * 60, wall);

  return make_wall (year, month, day, hour * 3600 + minute * 60, wall);
}

/* "+0200", "-033000" (RFC 5545, 3.3.14). */
static gboolean
read_offset (const char *text,
             int *seconds)
{
  int sign = *text == '-' ? -1 : 1;
  int hours = *text == '+' || *text == '-' ? sov_calendar_read_digits (text + 1, 2) : -1;
  int minutes = hours >= 0 ? sov_calendar_read_digits (text + 3, 2) : -1;

  if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59)
    return FALSE;

  *seconds = sign * (hours * 3600 + minutes * 60);
  return TRUE;
}

static int
read_weekday (const char *text)
{
  static const char *const days[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_ascii_strncasecmp (text, days[i], 2) == 0)
      return (int) i + 1;

  return 0;
}

/* "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", also "BYMONTHDAY=8,9,…;BYDAY=SU". */
static void
read_rule (Turn *turn,
           const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", 20);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');
      gint64 until;

      if (value == NULL)
        continue;
      *value++ = '\0';
      if (g_ascii_strcasecmp (parts[i], "BYMONTH") == 0)
        turn->month = (int) CLAMP (strtol (value, NULL, 10), 0, 12);
      else if (g_ascii_strcasecmp (parts[i], "BYMONTHDAY") == 0)
        turn->month_day = (int) CLAMP (strtol (value, NULL, 10), 0, 31);
      else if (g_ascii_strcasecmp (parts[i], "UNTIL") == 0 && read_wall (value, &until))
        turn->until = until + DAY_S;
      else if (g_ascii_strcasecmp (parts[i], "BYDAY") == 0)
        {
          char *day;

          turn->which = (int) CLAMP (strtol (value, &day, 10), -5, 5);
          turn->weekday = read_weekday (day);
        }
    }
}

static void
read_dates (Turn *turn,
            const char *text)
{
  g_auto (GStrv) dates = g_strsplit (text, ",", DATES_MAX);
  gint64 wall;

  for (guint i = 0; dates[i] != NULL && turn->dates->len < DATES_MAX; i++)
    if (read_wall (dates[i], &wall))
      g_array_append_val (turn->dates, wall);
}

static void
read_turn_property (Turn *turn,
                    const SovContentLine *line)
{
  if (g_str_equal (line->name, "DTSTART"))
    read_wall (line->value, &turn->from);
  else if (g_str_equal (line->name, "TZOFFSETFROM"))
    read_offset (line->value, &turn->before);
  else if (g_str_equal (line->name, "TZOFFSETTO"))
    turn->told = read_offset (line->value, &turn->after);
  else if (g_str_equal (line->name, "RRULE"))
    read_rule (turn, line->value);
  else if (g_str_equal (line->name, "RDATE"))
    read_dates (turn, line->value);
}

static gboolean
is_line (const SovContentLine *line,
         const char *name,
         const char *value)
{
  return g_str_equal (line->name, name) && g_ascii_strcasecmp (line->value, value) == 0;
}

static Turn *
turn_new (void)
{
  Turn *turn = g_new0 (Turn, 1);

  turn->until = G_MAXINT64;
  turn->dates = g_array_new (FALSE, FALSE, sizeof (gint64));

  return turn;
}

/* What stands between BEGIN:VTIMEZONE and its end. */
static void
read_zone (SovCalendarZones *self,
           SovContentReader *reader)
{
  g_autoptr (GPtrArray) turns = g_ptr_array_new_with_free_func (turn_free);
  g_autofree char *name = NULL;
  Turn *turn = NULL;

  for (;;)
    {
      g_autoptr (SovContentLine) line = sov_content_reader_next (reader);

      if (line == NULL || is_line (line, "END", "VTIMEZONE") || is_line (line, "BEGIN", "VEVENT"))
        break;
      if (g_str_equal (line->name, "BEGIN") && turns->len < TURNS_MAX)
        g_ptr_array_add (turns, turn = turn_new ());
      else if (g_str_equal (line->name, "END"))
        turn = NULL;
      else if (turn != NULL)
        read_turn_property (turn, line);
      else if (g_str_equal (line->name, "TZID"))
        g_set_str (&name, line->value);
    }

  for (guint i = turns->len; i > 0; i--)
    if (!((const Turn *) turns->pdata[i - 1])->told)
      g_ptr_array_remove_index (turns, i - 1);
  if (name != NULL && turns->len > 0 && g_hash_table_size (self->told) < ZONES_MAX)
    g_hash_table_insert (self->told, g_steal_pointer (&name), g_steal_pointer (&turns));
}

/* A file may tell its zones behind its times. */
static void
read_zones (SovCalendarZones *self,
            const char *bytes,
            gsize size)
{
  g_autoptr (SovContentReader) reader = NULL;

  if (g_strstr_len (bytes, (gssize) size, "VTIMEZONE") == NULL)
    return;

  reader = sov_content_reader_new (bytes, size);
  for (;;)
    {
      g_autoptr (SovContentLine) line = sov_content_reader_next (reader);

      if (line == NULL)
        return;
      if (is_line (line, "BEGIN", "VTIMEZONE"))
        read_zone (self, reader);
    }
}

SovCalendarZones *
sov_calendar_zones_new (const char *bytes,
                        gsize size,
                        GTimeZone *local)
{
  SovCalendarZones *self = g_new0 (SovCalendarZones, 1);

  self->local = g_time_zone_ref (local);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_turns);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, zone_free);
  if (size > 0)
    read_zones (self, bytes, size);

  return self;
}

void
sov_calendar_zones_free (SovCalendarZones *self)
{
  g_time_zone_unref (self->local);
  g_hash_table_unref (self->told);
  g_hash_table_unref (self->known);
  g_free (self);
}

/* When a rule turns the clock in @year; FALSE where it does not. */
static gboolean
turn_in (const Turn *turn,
         int year,
         gint64 *wall)
{
  gint64 first;
  gint64 next;
  int day;

  if (!make_wall (year, turn->month, 1, (int) (turn->from % DAY_S), &first) ||
      !make_wall (turn->month == 12 ? year + 1 : year, turn->month % 12 + 1, 1, (int) (turn->from % DAY_S), &next))
    return FALSE;

  *wall = first + (MAX (turn->month_day, 1) - 1) * DAY_S;
  if (turn->weekday > 0)
    {
      if (turn->which < 0)
        *wall = next - DAY_S;
      day = sov_time_weekday ((int) (*wall / DAY_S) + EPOCH_DAY);
      if (turn->which < 0)
        *wall -= (day - turn->weekday + 7) % 7 * DAY_S + (-turn->which - 1) * 7 * DAY_S;
      else
        *wall += (turn->weekday - day + 7) % 7 * DAY_S + (MAX (turn->which, 1) - 1) * 7 * DAY_S;
    }

  return *wall >= turn->from && *wall <= turn->until && *wall >= first && *wall < next;
}

/* The last time that it turned the clock until @wall. */
static gboolean
find_last (const Turn *turn,
           int year,
           gint64 wall,
           gint64 *last)
{
  gboolean found = turn->from <= wall;
  gint64 one;

  *last = turn->from;
  for (guint i = 0; i < turn->dates->len; i++)
    {
      one = g_array_index (turn->dates, gint64, i);
      if (one <= wall && (!found || one > *last))
        {
          *last = one;
          found = TRUE;
        }
    }
  for (int y = year - 1; turn->month > 0 && y <= year; y++)
    if (turn_in (turn, y, &one) && one <= wall && (!found || one > *last))
      {
        *last = one;
        found = TRUE;
      }

  return found;
}

/* Seconds ahead of UTC. What stands in the hour that is left out in spring is
 * read as if the clock had not been turned (RFC 5545, 3.3.5). */
static int
find_offset (const GPtrArray *turns,
             int year,
             gint64 wall)
{
  const Turn *first = turns->pdata[0];
  const Turn *latest = NULL;
  gint64 last = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *turn = turns->pdata[i];
      gint64 at;

      if (turn->from < first->from)
        first = turn;
      if (find_last (turn, year, wall, &at) && (latest == NULL || at > last))
        {
          latest = turn;
          last = at;
        }
    }
  if (latest == NULL)
    return first->before;

  return wall - last < latest->after - latest->before ? latest->before : latest->after;
}

/* The last two parts of "/citadel.org/20250101_1/Europe/Helsinki". */
static const char *
skip_registry (const char *name)
{
  const char *last = strrchr (name, '/');
  const char *start = last;

  if (*name != '/' || last == name)
    return name;
  while (start > name && start[-1] != '/')
    start--;

  return start;
}

/* NULL where nobody knows it. */
static GTimeZone *
make_zone (const char *name)
{
  for (guint i = 0; i < sov_calendar_n_zone_names; i++)
    if (g_ascii_strcasecmp (name, sov_calendar_zone_names[i].name) == 0)
      return g_time_zone_new_identifier (sov_calendar_zone_names[i].zone);
  if (strstr (name, "Helsinki") != NULL)
    return g_time_zone_new_identifier ("Europe/Helsinki");

  name = skip_registry (name);
  if (*name == '/' || *name == ':' || strstr (name, "..") != NULL || strlen (name) > ZONE_NAME_MAX)
    return NULL;

  return g_time_zone_new_identifier (name);
}

static const Zone *
find_zone (SovCalendarZones *self,
           const char *name)
{
  Zone *zone = g_hash_table_lookup (self->known, name);
  GPtrArray *turns;

  if (zone != NULL || g_hash_table_size (self->known) >= ZONES_MAX)
    return zone;

  zone = g_new0 (Zone, 1);
  zone->zone = make_zone (name);
  turns = zone->zone == NULL ? g_hash_table_lookup (self->told, name) : NULL;
  if (turns != NULL)
    zone->turns = g_ptr_array_ref (turns);
  g_hash_table_insert (self->known, g_strdup (name), zone);

  return zone;
}

gint64
sov_calendar_zones_instant (SovCalendarZones *self,
                            const char *name,
                            int year,
                            int month,
                            int day,
                            int second)
{
  const Zone *zone = name != NULL ? find_zone (self, name) : NULL;
  GTimeZone *known = zone != NULL && zone->zone != NULL ? zone->zone : self->local;
  g_autoptr (GDateTime) moment = NULL;
  gint64 wall;

  if (zone != NULL && zone->turns != NULL)
    return make_wall (year, month, day, second, &wall) ? (wall - find_offset (zone->turns, year, wall)) * 1000 : SOV_NO_TIME;

  moment = g_date_time_new (known, year, month, day, second / 3600, second / 60 % 60, second % 60);
  return moment != NULL ? g_date_time_to_unix (moment) * 1000 : SOV_NO_TIME;
}
