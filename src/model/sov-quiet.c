/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-quiet.h"

#include "model/sov-time.h"

#define DAY_MINUTES (24 * 60)

struct _SovQuiet
{
  GTimeZone *zone;
  int from; /* the same as @to: none but the night */
  int to;
};

static gboolean
lies_in (int minute,
         int from,
         int to)
{
  if (from <= to)
    return minute >= from && minute < to;

  return minute >= from || minute < to;
}

static gboolean
is_quiet (const SovQuiet *self,
          int minute)
{
  return lies_in (minute, SOV_NIGHT_FROM, SOV_NIGHT_TO) || lies_in (minute, self->from, self->to);
}

static gboolean
leaves_something (const SovQuiet *self)
{
  for (int minute = 0; minute < DAY_MINUTES; minute++)
    if (!is_quiet (self, minute))
      return TRUE;

  return FALSE;
}

SovQuiet *
sov_quiet_new (GTimeZone *zone,
               int from,
               int to)
{
  SovQuiet *self = g_new0 (SovQuiet, 1);

  self->zone = g_time_zone_ref (zone);
  self->from = CLAMP (from, 0, DAY_MINUTES);
  self->to = CLAMP (to, 0, DAY_MINUTES);
  if (!leaves_something (self))
    self->from = self->to;

  return self;
}

SovQuiet *
sov_quiet_copy (const SovQuiet *self)
{
  return sov_quiet_new (self->zone, self->from, self->to);
}

void
sov_quiet_free (SovQuiet *self)
{
  g_time_zone_unref (self->zone);
  g_free (self);
}

GTimeZone *
sov_quiet_get_zone (const SovQuiet *self)
{
  return self->zone;
}

gboolean
sov_quiet_holds (const SovQuiet *self,
                 gint64 now)
{
  return is_quiet (self, sov_time_minute_in (self->zone, now));
}

/* Where quiet ends the clock may be set back into it: once more, then. */
gint64
sov_quiet_get_end (const SovQuiet *self,
                   gint64 at)
{
  while (sov_quiet_holds (self, at))
    {
      int day = sov_time_day_in (self->zone, at);
      int minute = sov_time_minute_in (self->zone, at);
      gint64 end;

      while (is_quiet (self, minute % DAY_MINUTES))
        minute++;
      end = sov_time_instant_in (self->zone, day, minute);
      at = end > at ? end : at + SOV_TIME_MINUTE_MS;
    }

  return at;
}

gint64
sov_quiet_get_begin (const SovQuiet *self,
                     gint64 at)
{
  int day = sov_time_day_in (self->zone, at);
  int minute = sov_time_minute_in (self->zone, at);
  gint64 begin;

  if (!is_quiet (self, minute))
    return at;

  while (is_quiet (self, (minute + DAY_MINUTES - 1) % DAY_MINUTES))
    minute--;
  if (minute < 0)
    {
      day--;
      minute += DAY_MINUTES;
    }
  begin = sov_time_instant_in (self->zone, day, minute);

  return MIN (begin, at);
}
