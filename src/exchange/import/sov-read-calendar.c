/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-calendar.h"

#include <string.h>

#include "exchange/import/sov-content-line.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "model/sov-time.h"

#define EVENTS_MAX 50000
#define LINES_MAX 10000
#define PEOPLE_MAX 200

/* A day in milliseconds, of an event that has a date and no clock. */
#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef struct
{
  SovImportItem *item;
  GStrvBuilder *people;
  guint n_people;
  GString *text;
  GString *raw;
  gint64 duration; /* ms; 0: not told */
  gboolean all_day;
  gboolean is_cancelled;
  guint n_lines;
} Event;

typedef struct
{
  const SovImportSink *sink;
  SovContentReader *reader;
  gsize size;
  GTimeZone *zone;
  SovImportSummary *summary;
  gboolean stopped;
} Reading;

static Event *
event_new (guint64 place)
{
  Event *event = g_new0 (Event, 1);

  event->item = sov_import_item_new (SOV_IMPORT_ITEM_MEETING, place);
  event->item->channel = SOV_CHANNEL_MEETING;
  event->people = g_strv_builder_new ();
  event->text = g_string_new (NULL);
  event->raw = g_string_new (NULL);

  return event;
}

static void
event_free (Event *event)
{
  g_clear_pointer (&event->item, sov_import_item_free);
  g_strv_builder_unref (event->people);
  g_string_free (event->text, TRUE);
  g_string_free (event->raw, TRUE);
  g_free (event);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Event, event_free)

static void
reject (Reading *reading,
        guint64 place,
        SovImportReason reason,
        const char *excerpt)
{
  reading->summary->n_rejects++;
  reading->stopped = !reading->sink->reject (sov_import_reject_new (place, reason, excerpt), reading->sink->data);
}

/* @n digits of @text as a number; -1. */
static int
read_digits (const char *text,
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

/* "20261121T140500Z", "20261121T140500" or "20261121" (RFC 5545, 3.3.4, 3.3.5).
 * SOV_NO_TIME where it is no moment. */
static gint64
read_moment (const char *text,
             GTimeZone *zone,
             gboolean *is_day)
{
  int year = read_digits (text, 4);
  int month = year >= 0 ? read_digits (text + 4, 2) : -1;
  int day = month >= 0 ? read_digits (text + 6, 2) : -1;
  g_autoptr (GTimeZone) utc = NULL;
  g_autoptr (GDateTime) moment = NULL;
  int hour = 0;
  int minute = 0;
  int second = 0;

  *is_day = day >= 0 && text[8] != 'T';
  if (day >= 0 && !*is_day)
    {
      hour = read_digits (text + 9, 2);
      minute = hour >= 0 ? read_digits (text + 11, 2) : -1;
      second = minute >= 0 ? read_digits (text + 13, 2) : -1;
      if (second < 0)
        return SOV_NO_TIME;
      if (text[15] == 'Z')
        utc = g_time_zone_new_utc ();
    }
  if (day < 0 || year < 1970 || year > 2099)
    return SOV_NO_TIME;

  moment = g_date_time_new (utc != NULL ? utc : zone, year, month, day, hour, minute, MIN (second, 59));
  return moment != NULL ? g_date_time_to_unix (moment) * 1000 : SOV_NO_TIME;
}

/* The zone of a time, by its name; the reader's where nobody knows it. Outlook
 * calls Finland's by the name of the capital's neighbours. */
static GTimeZone *
find_zone (Reading *reading,
           const SovContentLine *line)
{
  const char *name = sov_content_line_get (line, "TZID");
  GTimeZone *zone = NULL;

  if (name != NULL && g_str_equal (name, "FLE Standard Time"))
    name = "Europe/Helsinki";
  if (name != NULL)
    zone = g_time_zone_new_identifier (name);

  return zone != NULL ? zone : g_time_zone_ref (reading->zone);
}

/* "PT1H30M", "P1D" (RFC 5545, 3.3.6); 0 of anything else. */
static gint64
read_duration (const char *text)
{
  gint64 total = 0;
  gint64 number = 0;

  if (*text++ != 'P')
    return 0;
  for (; *text != '\0'; text++)
    {
      if (g_ascii_isdigit (*text))
        {
          number = MIN (number * 10 + (*text - '0'), 100000);
          continue;
        }
      total += *text == 'W' ? number * 7 * DAY_MS : 0;
      total += *text == 'D' ? number * DAY_MS : 0;
      total += *text == 'H' ? number * SOV_TIME_HOUR_MS : 0;
      total += *text == 'M' ? number * SOV_TIME_MINUTE_MS : 0;
      number = 0;
    }

  return MIN (total, 366 * DAY_MS);
}

static void
read_time (Reading *reading,
           Event *event,
           const SovContentLine *line,
           gint64 *moment)
{
  g_autoptr (GTimeZone) zone = find_zone (reading, line);
  gboolean is_day;

  if (*moment != SOV_NO_TIME)
    return;

  *moment = read_moment (line->value, zone, &is_day);
  event->all_day = event->all_day || is_day;
}

/* "mailto:satu@example.fi". */
static const char *
get_address (const SovContentLine *line)
{
  return g_ascii_strncasecmp (line->value, "mailto:", 7) == 0 ? line->value + 7 : line->value;
}

static void
read_people (Event *event,
             const SovContentLine *line)
{
  const char *address = get_address (line);

  if (g_str_equal (line->name, "ORGANIZER"))
    {
      g_set_str (&event->item->sender, sov_content_line_get (line, "CN"));
      g_set_str (&event->item->sender_address, strchr (address, '@') != NULL ? address : NULL);
    }
  else if (event->n_people++ < PEOPLE_MAX && *address != '\0' && strlen (address) <= SOV_IMPORT_VALUE_MAX)
    g_strv_builder_add (event->people, strchr (address, '@') != NULL || sov_content_line_get (line, "CN") == NULL
                                           ? address
                                           : sov_content_line_get (line, "CN"));
}

/* Each on a line of its own. */
static void
add_text (Event *event,
          const char *value)
{
  g_autofree char *text = sov_content_unescape (value);

  g_strstrip (text);
  if (*text != '\0')
    g_string_append_printf (event->text, "%s%s", event->text->len > 0 ? "\n" : "", text);
}

static void
read_property (Reading *reading,
               Event *event,
               const SovContentLine *line)
{
  const char *name = line->name;
  SovImportItem *item = event->item;

  if (g_str_equal (name, "DTSTART"))
    read_time (reading, event, line, &item->at);
  else if (g_str_equal (name, "DTEND"))
    read_time (reading, event, line, &item->ends_at);
  else if (g_str_equal (name, "DURATION"))
    event->duration = read_duration (line->value);
  else if (g_str_equal (name, "SUMMARY"))
    {
      g_autofree char *subject = sov_content_unescape (line->value);

      g_set_str (&item->subject, subject);
    }
  else if (g_str_equal (name, "LOCATION") || g_str_equal (name, "DESCRIPTION"))
    add_text (event, line->value);
  else if (g_str_equal (name, "UID"))
    g_set_str (&item->id, line->value);
  else if (g_str_equal (name, "RECURRENCE-ID") && item->id != NULL)
    {
      char *id = g_strconcat (item->id, " ", line->value, NULL);

      g_free (item->id);
      item->id = id;
    }
  else if (g_str_equal (name, "ORGANIZER") || g_str_equal (name, "ATTENDEE"))
    read_people (event, line);
  else if (g_str_equal (name, "STATUS"))
    event->is_cancelled = g_ascii_strcasecmp (line->value, "CANCELLED") == 0;
}

static void
finish (Reading *reading,
        Event *event)
{
  SovImportItem *item = event->item;

  g_free (item->raw);
  item->raw = sov_import_cut (event->raw->str, event->raw->len, SOV_IMPORT_RAW_MAX);
  if (item->at == SOV_NO_TIME || event->is_cancelled)
    {
      reject (reading, item->place, event->is_cancelled ? SOV_IMPORT_REASON_DELETED : SOV_IMPORT_REASON_NO_DATE, item->subject);
      return;
    }
  if (event->text->len == 0 && item->subject == NULL)
    {
      reject (reading, item->place, SOV_IMPORT_REASON_EMPTY, NULL);
      return;
    }

  if (item->ends_at == SOV_NO_TIME && event->duration > 0)
    item->ends_at = item->at + event->duration;
  if (item->ends_at == SOV_NO_TIME && event->all_day)
    item->ends_at = item->at + DAY_MS;
  g_free (item->text);
  item->text = sov_import_cut (event->text->str, event->text->len, SOV_IMPORT_TEXT_MAX);
  g_strfreev (item->recipients);
  item->recipients = g_strv_builder_end (event->people);
  reading->summary->n_items++;
  reading->stopped = !reading->sink->item (g_steal_pointer (&event->item), reading->sink->data);
  if (reading->sink->progress != NULL && reading->summary->n_items % 256 == 0)
    reading->sink->progress (sov_content_reader_tell (reading->reader), reading->size, reading->sink->data);
}

/* What lies in an event, an alarm, is not of the event. */
static void
read_event (Reading *reading,
            guint64 place)
{
  g_autoptr (Event) event = event_new (place);
  guint depth = 1;

  while (depth > 0)
    {
      g_autoptr (SovContentLine) line = sov_content_reader_next (reading->reader);

      if (line == NULL || ++event->n_lines > LINES_MAX)
        {
          reject (reading, place, line == NULL ? SOV_IMPORT_REASON_BROKEN : SOV_IMPORT_REASON_TOO_LARGE, event->item->subject);
          return;
        }
      if (g_str_equal (line->name, "BEGIN"))
        depth++;
      else if (g_str_equal (line->name, "END"))
        depth--;
      else if (depth == 1)
        {
          read_property (reading, event, line);
          if (event->raw->len + strlen (line->value) < SOV_IMPORT_RAW_MAX / 2)
            g_string_append_printf (event->raw, "%s:%s\n", line->name, line->value);
        }
    }

  finish (reading, event);
}

SovImportSummary *
sov_read_calendar (GBytes *bytes,
                   const SovImportOptions *options,
                   const SovImportSink *sink,
                   GError **error)
{
  g_autoptr (SovContentReader) reader = NULL;
  g_autoptr (SovImportSummary) summary = sov_import_summary_new ();
  g_autoptr (GTimeZone) zone = options->zone != NULL ? g_time_zone_new_identifier (options->zone) : NULL;
  Reading reading = { .sink = sink, .size = g_bytes_get_size (bytes), .summary = summary };
  gboolean found = FALSE;

  if (zone == NULL)
    zone = sov_time_zone ();
  reading.zone = zone;
  summary->kind = SOV_IMPORT_CALENDAR;
  reader = sov_content_reader_new (g_bytes_get_data (bytes, NULL), reading.size);
  reading.reader = reader;
  while (!reading.stopped)
    {
      g_autoptr (SovContentLine) line = sov_content_reader_next (reader);

      if (line == NULL)
        break;
      if (!g_str_equal (line->name, "BEGIN"))
        continue;
      found = found || g_ascii_strcasecmp (line->value, "VCALENDAR") == 0;
      if (g_ascii_strcasecmp (line->value, "VEVENT") != 0)
        continue;
      if (summary->n_items == EVENTS_MAX)
        {
          reject (&reading, line->place, SOV_IMPORT_REASON_TOO_MANY, NULL);
          break;
        }
      read_event (&reading, line->place);
    }

  if (!found)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "there is no calendar in it");
      return NULL;
    }

  summary->encoding = g_strdup (sov_content_reader_get_encoding (reader));
  return g_steal_pointer (&summary);
}
