/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours that come back every day: when somebody can be reached, when contact
 * is made. It counts by the clock on the wall, so a stretch is an hour shorter
 * or longer on the nights when summer time begins or ends. */

#include "model/sov-window.h"
#include "model/sov-time.h"

#define DAY_MINUTES 1440

static void
skip_spaces (const char **at)
{
  while (**at == ' ')
    *at += 1;
}

static gboolean
take_number (const char **at,
             int *value)
{
  int digits = 0;

  *value = 0;
  while (g_ascii_isdigit (**at) && digits < 3)
    {
      *value = *value * 10 + (**at - '0');
      *at += 1;
      digits += 1;
    }
  return digits == 1 || digits == 2;
}

static gboolean
take_minute_of_day (const char **at,
                    int *minute)
{
  int hours;
  int minutes = 0;

  skip_spaces (at);
  if (!take_number (at, &hours))
    return FALSE;
  if (**at == ':' || **at == '.')
    {
      const char *from = ++*at;

      if (!take_number (at, &minutes) || *at - from != 2)
        return FALSE;
    }
  *minute = hours * 60 + minutes;
  skip_spaces (at);
  return minutes < 60 && *minute <= DAY_MINUTES;
}

static gboolean
take_dash (const char **at)
{
  if (g_str_has_prefix (*at, "–"))
    *at += strlen ("–");
  else if (**at == '-')
    *at += 1;
  else
    return FALSE;
  return TRUE;
}

gboolean
sov_window_parse (const char *text,
                  int *from_minute,
                  int *to_minute)
{
  const char *at = text;
  int from;
  int to;

  g_return_val_if_fail (text != NULL && from_minute != NULL && to_minute != NULL, FALSE);

  if (!take_minute_of_day (&at, &from) || !take_dash (&at) || !take_minute_of_day (&at, &to) || *at != '\0')
    return FALSE;
  if (from == to || from == DAY_MINUTES)
    return FALSE;
  *from_minute = from;
  *to_minute = to;
  return TRUE;
}

char *
sov_window_to_text (int from_minute,
                    int to_minute)
{
  return g_strdup_printf ("%02d:%02d-%02d:%02d", from_minute / 60, from_minute % 60, to_minute / 60, to_minute % 60);
}

gboolean
sov_window_contains (int from_minute,
                     int to_minute,
                     gint64 ms)
{
  int minute = sov_time_minute_of_day (ms);

  if (from_minute < to_minute)
    return minute >= from_minute && minute < to_minute;
  return minute >= from_minute || minute < to_minute;
}

gint64
sov_window_next_opening (int from_minute,
                         int to_minute,
                         gint64 ms)
{
  int day = sov_time_local_day (ms);
  gint64 opening;

  if (sov_window_contains (from_minute, to_minute, ms))
    return ms;
  opening = sov_time_from_day_minute (day, from_minute);
  return opening >= ms ? opening : sov_time_from_day_minute (day + 1, from_minute);
}
