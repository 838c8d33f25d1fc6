/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Instants and the clock on the wall. An instant is a count of UTC
 * milliseconds; a day is a GDate julian number in Helsinki. It owns the forms
 * of time that story files use, and never reads a sentence: that is sov-when. */

#include "model/sov-time.h"

#define HELSINKI "Europe/Helsinki"
#define HELSINKI_BY_RULE "EET-2EEST,M3.5.0/3,M10.5.0/4"
#define EPOCH_DAY 719163
#define DAY_SECONDS 86400
#define DAY_MINUTES 1440
#define END_OF_DAY (DAY_MINUTES - 1)
#define MOST_DAYS_AWAY 80000

typedef struct
{
  int day;
  int minute;
  int second;
  gboolean has_time;
  gboolean has_offset;
  int offset_minutes;
} Civil;

G_DEFINE_QUARK (sov - time - error - quark, sov_time_error)

GTimeZone *
sov_time_zone_by_rule (void)
{
  GTimeZone *zone = g_time_zone_new_identifier (HELSINKI_BY_RULE);

  return zone != NULL ? zone : g_time_zone_new_offset (2 * 60 * 60);
}

GTimeZone *
sov_time_zone (void)
{
  static gsize shared = 0;

  if (g_once_init_enter (&shared))
    {
      GTimeZone *zone = g_time_zone_new_identifier (HELSINKI);

      g_once_init_leave (&shared, (gsize) (zone != NULL ? zone : sov_time_zone_by_rule ()));
    }
  return g_time_zone_ref ((GTimeZone *) shared);
}

static gint64
floor_divide (gint64 value,
              gint64 by)
{
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

static gint64
offset_at (GTimeZone *zone,
           gint64 utc_seconds)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc_seconds);

  return g_time_zone_get_offset (zone, MAX (interval, 0));
}

static gint64
local_seconds_in (GTimeZone *zone,
                  gint64 ms)
{
  gint64 seconds = floor_divide (ms, 1000);

  return seconds + offset_at (zone, seconds);
}

static gint64
local_seconds (gint64 ms)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();

  return local_seconds_in (zone, ms);
}

/* The offset of the day before wins where it can: that is the first of two, and it carries a
 * skipped time past the gap. */
static gint64
utc_seconds_in (GTimeZone *zone,
                gint64 local)
{
  gint64 before = local - offset_at (zone, local - DAY_SECONDS);
  gint64 after = local - offset_at (zone, local + DAY_SECONDS);

  if (local - before != offset_at (zone, before) && local - after == offset_at (zone, after))
    return after;
  return before;
}

static gint64
utc_seconds (gint64 local)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();

  return utc_seconds_in (zone, local);
}

gint64
sov_time_now (void)
{
  return g_get_real_time () / 1000;
}

int
sov_time_day_in (GTimeZone *zone,
                 gint64 ms)
{
  return (int) floor_divide (local_seconds_in (zone, ms), DAY_SECONDS) + EPOCH_DAY;
}

int
sov_time_minute_in (GTimeZone *zone,
                    gint64 ms)
{
  gint64 local = local_seconds_in (zone, ms);

  return (int) ((local - floor_divide (local, DAY_SECONDS) * DAY_SECONDS) / 60);
}

gint64
sov_time_instant_in (GTimeZone *zone,
                     int day,
                     int minute)
{
  return utc_seconds_in (zone, (gint64) (day - EPOCH_DAY) * DAY_SECONDS + (gint64) minute * 60) * 1000;
}

int
sov_time_local_day (gint64 ms)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();

  return sov_time_day_in (zone, ms);
}

int
sov_time_weekday (int day)
{
  return (day - 1) % 7 + 1;
}

int
sov_time_minute_of_day (gint64 ms)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();

  return sov_time_minute_in (zone, ms);
}

gint64
sov_time_from_day_minute (int day,
                          int minute)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();

  return sov_time_instant_in (zone, day, minute);
}

gint64
sov_time_end_of_day (gint64 ms)
{
  return sov_time_from_day_minute (sov_time_local_day (ms), END_OF_DAY);
}

gint64
sov_time_add_days (gint64 ms,
                   int n)
{
  gint64 seconds = floor_divide (ms, 1000);

  return utc_seconds (local_seconds (ms) + (gint64) n * DAY_SECONDS) * 1000 + (ms - seconds * 1000);
}

gboolean
sov_time_day_from_date (int year,
                        int month,
                        int day_of_month,
                        int *day)
{
  GDate date;

  if (year < SOV_TIME_FIRST_YEAR || year > SOV_TIME_LAST_YEAR || month < 1 || month > 12 ||
      day_of_month < 1 || day_of_month > 31 ||
      !g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);
  *day = (int) g_date_get_julian (&date);
  return TRUE;
}

char *
sov_time_to_local (gint64 ms)
{
  int day = sov_time_local_day (ms);
  int minute = sov_time_minute_of_day (ms);
  GDate date;

  if (day < 1)
    return g_strdup ("0001-01-01T00:00");
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date), minute / 60, minute % 60);
}

static gboolean
take_digits (const char **at,
             int least,
             int most,
             int *value)
{
  int digits = 0;

  *value = 0;
  while (digits < most && g_ascii_isdigit (**at))
    {
      *value = *value * 10 + (**at - '0');
      *at += 1;
      digits += 1;
    }
  return digits >= least && !g_ascii_isdigit (**at);
}

static gboolean
take_char (const char **at,
           char c)
{
  if (**at != c)
    return FALSE;
  *at += 1;
  return TRUE;
}

static gboolean
fail_form (const char *text,
           GError **error)
{
  g_set_error (error, SOV_TIME_ERROR, SOV_TIME_ERROR_FORM, "“%s” is not a time", text);
  return FALSE;
}

static gboolean
fail_absurd (const char *text,
             GError **error)
{
  g_set_error (error, SOV_TIME_ERROR, SOV_TIME_ERROR_ABSURD, "“%s” is too far away: years %d to %d", text,
               SOV_TIME_FIRST_YEAR, SOV_TIME_LAST_YEAR);
  return FALSE;
}

static gboolean
parse_days (const char *text,
            const char **at,
            int base_day,
            Civil *civil,
            GError **error)
{
  gboolean back = **at == '-';
  int days;

  *at += 1;
  if (!take_digits (at, 1, 9, &days) || !take_char (at, 'd'))
    return fail_form (text, error);
  if (days > MOST_DAYS_AWAY)
    return fail_absurd (text, error);
  civil->day = base_day + (back ? -days : days);
  return TRUE;
}

/* "-40min": counted from @base_ms itself, not from its day. */
static gboolean
is_minutes (const char *text)
{
  return (*text == '+' || *text == '-') && g_str_has_suffix (text, "min");
}

static gboolean
parse_minutes (const char *text,
               gint64 base_ms,
               gint64 *ms,
               GError **error)
{
  const char *at = text + 1;
  int minutes;

  if (!take_digits (&at, 1, 9, &minutes) || !g_str_equal (at, "min"))
    return fail_form (text, error);
  if (minutes > MOST_DAYS_AWAY)
    return fail_absurd (text, error);
  *ms = base_ms + (*text == '-' ? -minutes : minutes) * SOV_TIME_MINUTE_MS;
  return TRUE;
}

static gboolean
parse_date (const char *text,
            const char **at,
            Civil *civil,
            GError **error)
{
  int year;
  int month;
  int day;

  if (!take_digits (at, 4, 9, &year) || !take_char (at, '-') || !take_digits (at, 2, 2, &month) ||
      !take_char (at, '-') || !take_digits (at, 2, 2, &day))
    return fail_form (text, error);
  if (year < SOV_TIME_FIRST_YEAR || year > SOV_TIME_LAST_YEAR)
    return fail_absurd (text, error);
  if (!sov_time_day_from_date (year, month, day, &civil->day))
    {
      g_set_error (error, SOV_TIME_ERROR, SOV_TIME_ERROR_NO_SUCH, "“%s”: the calendar has no such day", text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_clock (const char *text,
             const char **at,
             Civil *civil,
             GError **error)
{
  int hour;
  int minute;

  if (!take_digits (at, 1, 2, &hour) || !take_char (at, ':') || !take_digits (at, 2, 2, &minute) ||
      (take_char (at, ':') && !take_digits (at, 2, 2, &civil->second)))
    return fail_form (text, error);
  if (hour > 23 || minute > 59 || civil->second > 59)
    {
      g_set_error (error, SOV_TIME_ERROR, SOV_TIME_ERROR_NO_SUCH, "“%s”: the clock has no such time", text);
      return FALSE;
    }
  civil->minute = hour * 60 + minute;
  civil->has_time = TRUE;
  return TRUE;
}

static gboolean
parse_offset (const char **at,
              Civil *civil)
{
  gboolean west = **at == '-';
  int hours;
  int minutes = 0;

  if (**at == '\0')
    return TRUE;
  civil->has_offset = TRUE;
  if (take_char (at, 'Z'))
    return **at == '\0';
  if (!take_char (at, '+') && !take_char (at, '-'))
    return FALSE;
  if (!take_digits (at, 2, 2, &hours) || (take_char (at, ':') && !take_digits (at, 2, 2, &minutes)))
    return FALSE;
  civil->offset_minutes = (hours * 60 + minutes) * (west ? -1 : 1);
  return **at == '\0' && hours < 15 && minutes < 60;
}

static gboolean
parse_civil (const char *text,
             gint64 base_ms,
             Civil *civil,
             GError **error)
{
  const char *at = text;

  if (*at == '+' || *at == '-')
    {
      if (!parse_days (text, &at, sov_time_local_day (base_ms), civil, error))
        return FALSE;
    }
  else if (!parse_date (text, &at, civil, error))
    return FALSE;
  if (*at == '\0')
    return TRUE;
  if (!take_char (&at, 'T') && !take_char (&at, ' '))
    return fail_form (text, error);
  if (!parse_clock (text, &at, civil, error))
    return FALSE;
  return parse_offset (&at, civil) || fail_form (text, error);
}

static gboolean
civil_to_ms (const char *text,
             const Civil *civil,
             int minute,
             gint64 *ms,
             GError **error)
{
  int first = 0;
  int last = 0;

  sov_time_day_from_date (SOV_TIME_FIRST_YEAR, 1, 1, &first);
  sov_time_day_from_date (SOV_TIME_LAST_YEAR, 12, 31, &last);
  if (civil->day < first || civil->day > last)
    return fail_absurd (text, error);
  if (civil->has_offset)
    *ms = ((gint64) (civil->day - EPOCH_DAY) * DAY_SECONDS + (gint64) (minute - civil->offset_minutes) * 60) * 1000;
  else
    *ms = sov_time_from_day_minute (civil->day, minute);
  *ms += (gint64) civil->second * 1000;
  return TRUE;
}

gboolean
sov_time_parse_local (const char *text,
                      gint64 base_ms,
                      gint64 *ms,
                      GError **error)
{
  Civil civil = { 0 };

  g_return_val_if_fail (text != NULL && ms != NULL, FALSE);

  if (is_minutes (text))
    return parse_minutes (text, base_ms, ms, error);

  return parse_civil (text, base_ms, &civil, error) && civil_to_ms (text, &civil, civil.minute, ms, error);
}

gboolean
sov_time_parse_due (const char *text,
                    gint64 base_ms,
                    SovDue *due,
                    GError **error)
{
  Civil civil = { 0 };
  gint64 ms;

  g_return_val_if_fail (text != NULL && due != NULL, FALSE);

  if (is_minutes (text))
    {
      civil.has_time = TRUE;
      if (!parse_minutes (text, base_ms, &ms, error))
        return FALSE;
    }
  else if (!parse_civil (text, base_ms, &civil, error) ||
           !civil_to_ms (text, &civil, civil.has_time ? civil.minute : END_OF_DAY, &ms, error))
    return FALSE;
  *due = (SovDue) { .ms = ms, .from_ms = SOV_NO_TIME, .has_time = civil.has_time, .exact = TRUE };
  return TRUE;
}
