/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A time that was not given. */
#define SOV_NO_TIME G_MININT64

#define SOV_TIME_MINUTE_MS ((gint64) 60 * 1000)
#define SOV_TIME_HOUR_MS (60 * SOV_TIME_MINUTE_MS)

/* The years that a time may lie in; others are typing errors. */
#define SOV_TIME_FIRST_YEAR 1971
#define SOV_TIME_LAST_YEAR 2199

/**
 * SovTimeError:
 * @SOV_TIME_ERROR_FORM: the text is no time in a known form
 * @SOV_TIME_ERROR_NO_SUCH: the form is right, but no calendar or clock has such a time
 * @SOV_TIME_ERROR_ABSURD: a time too far from today to be meant
 */
typedef enum
{
  SOV_TIME_ERROR_FORM,
  SOV_TIME_ERROR_NO_SUCH,
  SOV_TIME_ERROR_ABSURD,
} SovTimeError;

#define SOV_TIME_ERROR (sov_time_error_quark ())
GQuark sov_time_error_quark (void);

/**
 * SovDue:
 * @ms: when the clock runs out, or %SOV_NO_TIME
 * @from_ms: where a window opens, or %SOV_NO_TIME
 * @has_time: a clock time was said; otherwise a day, and @ms is its end
 * @exact: what was said is enough to hold somebody to; otherwise @ms was assumed
 *
 * When something falls due, and how that was said.
 */
typedef struct
{
  gint64 ms;
  gint64 from_ms;
  gboolean has_time;
  gboolean exact;
} SovDue;

/* Europe/Helsinki; by its rule of 2026 where the time zone files are missing. A new reference. */
GTimeZone *sov_time_zone (void);

/* That rule alone: the European Union's summer time (directive 2000/84/EC) two hours from UTC. */
GTimeZone *sov_time_zone_by_rule (void);

/* The present, in UTC milliseconds as everywhere here. */
gint64 sov_time_now (void);

/* Reads `2026-10-19T20:10`, `2026-10-19`, `+3d 10:00` or `-62d`, in Helsinki or with a zone
 * (`Z`, `+03:00`); seconds may follow. A day alone is its first instant; days count from
 * the local day of @base_ms, minutes (`-40min`) from @base_ms itself. */
gboolean sov_time_parse_local (const char *text,
                               gint64 base_ms,
                               gint64 *ms,
                               GError **error);

/* The same forms as a due time: a day alone runs to its end. */
gboolean sov_time_parse_due (const char *text,
                             gint64 base_ms,
                             SovDue *due,
                             GError **error);

/* `2026-10-19T20:10`, as sov_time_parse_local() reads it. */
char *sov_time_to_local (gint64 ms);

/* The local day as a GDate julian number: Monday is 1 modulo 7. */
int sov_time_local_day (gint64 ms);

/* 1 for Monday to 7 for Sunday. */
int sov_time_weekday (int day);

/* Minutes since local midnight by the clock on the wall, 0 to 1439. */
int sov_time_minute_of_day (gint64 ms);

/* The instant at @minute of the local @day; 1440 and beyond are the next day's. A time that
 * summer time skips is read with the old offset, one that comes twice is the first. */
gint64 sov_time_from_day_minute (int day,
                                 int minute);

/* The three above, by the clock on another wall: where the computer is, which
 * travels. */
int sov_time_day_in (GTimeZone *zone,
                     gint64 ms);
int sov_time_minute_in (GTimeZone *zone,
                        gint64 ms);
gint64 sov_time_instant_in (GTimeZone *zone,
                            int day,
                            int minute);

/* 23:59 on the local day of @ms. */
gint64 sov_time_end_of_day (gint64 ms);

/* The same time on the wall @n days later, or earlier when negative. */
gint64 sov_time_add_days (gint64 ms,
                          int n);

/* FALSE when the calendar has no such day in the years that count. */
gboolean sov_time_day_from_date (int year,
                                 int month,
                                 int day_of_month,
                                 int *day);

G_END_DECLS
