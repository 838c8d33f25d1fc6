/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-format.h"

#include <glib/gi18n.h>

#include "model/sov-money.h"
#include "model/sov-time.h"
#include "model/sov-vat.h"

/* Owns how values read. The patterns of days and clocks are translated, the
 * names of months and weekdays too: a sandbox has no locale to take them
 * from. It never asks what time it is. */

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

/* How far a day is named by its distance rather than its date. */
#define NEAR_DAYS 13

static const char *const MONTHS[] = {
  NC_ ("month", "Jan"),
  NC_ ("month", "Feb"),
  NC_ ("month", "Mar"),
  NC_ ("month", "Apr"),
  NC_ ("month", "May"),
  NC_ ("month", "Jun"),
  NC_ ("month", "Jul"),
  NC_ ("month", "Aug"),
  NC_ ("month", "Sep"),
  NC_ ("month", "Oct"),
  NC_ ("month", "Nov"),
  NC_ ("month", "Dec"),
};

static const char *const WEEKDAYS[] = {
  NC_ ("weekday", "Mon"),
  NC_ ("weekday", "Tue"),
  NC_ ("weekday", "Wed"),
  NC_ ("weekday", "Thu"),
  NC_ ("weekday", "Fri"),
  NC_ ("weekday", "Sat"),
  NC_ ("weekday", "Sun"),
};

static gboolean
is_time (gint64 ms)
{
  return ms != SOV_NO_TIME;
}

/* %a and %b are ours; the rest is g_date_time_format()'s. */
static char *
format_local (gint64 ms,
              const char *pattern)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (ms / 1000);
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  g_autoptr (GString) full = g_string_new (pattern);

  if (local == NULL)
    return g_strdup ("");

  g_string_replace (full, "%b", g_dpgettext2 (NULL, "month", MONTHS[g_date_time_get_month (local) - 1]), 0);
  g_string_replace (full, "%a", g_dpgettext2 (NULL, "weekday", WEEKDAYS[g_date_time_get_day_of_week (local) - 1]), 0);

  return g_date_time_format (local, full->str);
}

char *
sov_format_money (gint64 cents)
{
  if (cents == SOV_NO_MONEY)
    return g_strdup ("");

  return sov_money_format (cents, SOV_MONEY_WITH_SYMBOL);
}

char *
sov_format_vat (int vat)
{
  return sov_vat_rate_format (vat, SOV_VAT_WITH_SIGN);
}

char *
sov_format_price (gint64 cents,
                  int vat,
                  gboolean vat_included)
{
  g_autofree char *money = sov_format_money (cents);
  g_autofree char *rate = NULL;

  if (cents == SOV_NO_MONEY)
    return g_steal_pointer (&money);
  if (vat < 0)
    /* Translators: a price of which the rate of tax is not known */
    return g_strdup_printf (vat_included ? _ ("%s incl. VAT") : _ ("%s + VAT"), money);

  rate = sov_format_vat (vat);

  /* Translators: a price, and the rate of tax as "25,5 %" */
  return g_strdup_printf (vat_included ? _ ("%s incl. VAT %s") : _ ("%s + VAT %s"), money, rate);
}

char *
sov_format_day (gint64 ms)
{
  if (!is_time (ms))
    return g_strdup ("");

  /* xgettext:no-c-format
   * Translators: a day. %-d day of the month, %b short name of the month, %-m its number, %Y year */
  return format_local (ms, C_ ("date", "%-d %b %Y"));
}

char *
sov_format_long_day (gint64 ms)
{
  if (!is_time (ms))
    return g_strdup ("");

  /* xgettext:no-c-format
   * Translators: a day with its weekday, as a heading. %a short name of the weekday */
  return format_local (ms, C_ ("date", "%a %-d %b %Y"));
}

char *
sov_format_time (gint64 ms)
{
  if (!is_time (ms))
    return g_strdup ("");

  /* xgettext:no-c-format
   * Translators: a day and a clock time. %-H hour, %H hour with two digits, %M minutes */
  return format_local (ms, C_ ("date", "%-d %b %Y, %H:%M"));
}

char *
sov_format_clock (gint64 ms)
{
  if (!is_time (ms))
    return g_strdup ("");

  /* xgettext:no-c-format
   * Translators: a clock time */
  return format_local (ms, C_ ("date", "%H:%M"));
}

char *
sov_format_relative_day (gint64 ms,
                         gint64 now)
{
  int days;

  if (!is_time (ms))
    return g_strdup ("");

  days = sov_time_local_day (ms) - sov_time_local_day (now);
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0 && days <= NEAR_DAYS)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
  if (days < 0 && days >= -NEAR_DAYS)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);

  return sov_format_day (ms);
}

char *
sov_format_relative (gint64 ms,
                     gboolean has_clock,
                     gint64 now)
{
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  int days;

  if (!is_time (ms))
    return g_strdup ("");
  if (!has_clock)
    return sov_format_relative_day (ms, now);

  days = sov_time_local_day (ms) - sov_time_local_day (now);
  if (days > 1 && days < 7)
    /* xgettext:no-c-format
     * Translators: a time within a week. %a short name of the weekday */
    return format_local (ms, C_ ("date", "%a %-d %b, %H:%M"));
  if (ABS (days) > 1)
    return sov_format_time (ms);

  day = sov_format_relative_day (ms, now);
  clock = sov_format_clock (ms);

  /* Translators: a day and a clock time, as "tomorrow 9:00" */
  return g_strdup_printf (C_ ("date", "%s %s"), day, clock);
}

char *
sov_format_due (gint64 ms,
                gboolean has_clock,
                const char *vague,
                gint64 now)
{
  g_autofree char *exact = sov_format_relative (ms, has_clock, now);

  if (vague == NULL || *vague == '\0')
    return g_steal_pointer (&exact);
  if (*exact == '\0')
    return g_strdup (vague);

  /* Translators: words such as "next week", and the time that was assumed from them */
  return g_strdup_printf (_ ("“%s”, assumed %s"), vague, exact);
}

static char *
format_minute (int minute)
{
  /* Translators: hour and minutes of the clock */
  return g_strdup_printf (C_ ("hours", "%d:%02d"), minute / 60, minute % 60);
}

char *
sov_format_hours (int from,
                  int to)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (from < 0 || to < 0)
    return g_strdup ("");

  start = format_minute (from);
  end = format_minute (to);

  return g_strconcat (start, "–", end, NULL);
}

char *
sov_format_duration (gint64 ms)
{
  gint64 minutes = ms / SOV_TIME_MINUTE_MS;

  if (ms < 0)
    return g_strdup ("");
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%d min", "%d min", (gulong) minutes), (int) minutes);
  if (ms >= 2 * DAY_MS)
    return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) (ms / DAY_MS)), (int) (ms / DAY_MS));
  if (minutes % 60 == 0)
    return g_strdup_printf (_ ("%d h"), (int) (minutes / 60));

  /* Translators: hours and minutes of a duration */
  return g_strdup_printf (_ ("%d h %d min"), (int) (minutes / 60), (int) (minutes % 60));
}
