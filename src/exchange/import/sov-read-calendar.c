/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-calendar.h"

#include <string.h>

#include "exchange/import/sov-calendar-zone.h"
#include "exchange/import/sov-content-line.h"
#include "exchange/import/sov-html-text.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "model/sov-time.h"

#define EVENTS_MAX 50000
#define LINES_MAX 10000
#define PEOPLE_MAX 200
#define LATEST_MS G_GINT64_CONSTANT (4102444800000)

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
  char *instance;  /* nullable; which of those that come again */
  gboolean all_day;
  gboolean is_cancelled;
  guint n_lines;
  guint depth; /* what lies in an event, an alarm, is not of the event */
} Event;

typedef struct
{
  const SovImportSink *sink;
  SovContentReader *reader;
  gsize size;
  SovCalendarZones *zones;
  SovContentLine *next; /* that has been read ahead; nullable */
  SovImportSummary *summary;
  gboolean is_cancelled; /* all of them */
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
  g_free (event->instance);
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

/* Before 1970 and after 2099 nobody meets. */
static gint64
check_moment (gint64 ms)
{
  return ms >= 0 && ms < LATEST_MS ? ms : SOV_NO_TIME;
}

/* "20261121T140500Z", "20261121T140500" or "20261121" (RFC 5545, 3.3.4, 3.3.5).
 * SOV_NO_TIME where it is no moment. */
static gint64
read_moment (const char *text,
             SovCalendarZones *zones,
             const char *zone,
             gboolean *is_day)
{
  int year = sov_calendar_read_digits (text, 4);
  int month = year >= 0 ? sov_calendar_read_digits (text + 4, 2) : -1;
  int day = month >= 0 ? sov_calendar_read_digits (text + 6, 2) : -1;
  int hour = 0;
  int minute = 0;
  int second = 0;

  *is_day = day >= 0 && text[8] != 'T';
  if (day >= 0 && !*is_day)
    {
      hour = sov_calendar_read_digits (text + 9, 2);
      minute = hour >= 0 ? sov_calendar_read_digits (text + 11, 2) : -1;
      second = minute >= 0 ? sov_calendar_read_digits (text + 13, 2) : -1;
      if (second < 0)
        return SOV_NO_TIME;
      if (text[15] == 'Z')
        zone = "UTC";
    }
  if (day < 0 || year < 1970 || year > 2099 || hour > 23 || minute > 59)
    return SOV_NO_TIME;

  return check_moment (sov_calendar_zones_instant (zones, zone, year, month, day, hour * 3600 + minute * 60 + MIN (second, 59)));
}

/* "PT1H30M", "P1D" (RFC 5545, 3.3.6); 0 of anything else. */
static gint64
read_duration (const char *text)
{
  gint64 total = 0;
  gint64 number = 0;

  text += *text == '+';
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
  gboolean is_day;

  if (*moment != SOV_NO_TIME)
    return;

  *moment = read_moment (line->value, reading->zones, sov_content_line_get (line, "TZID"), &is_day);
  event->all_day = event->all_day || is_day;
}

/* No longer than a value may be. */
static char *
dup_short (const char *text)
{
  return text != NULL && *text != '\0' ? sov_import_cut (text, strlen (text), SOV_IMPORT_VALUE_MAX) : NULL;
}

static void
set_short (char **field,
           const char *text)
{
  g_free (*field);
  *field = dup_short (text);
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
      set_short (&event->item->sender, sov_content_line_get (line, "CN"));
      set_short (&event->item->sender_address, strchr (address, '@') != NULL ? address : NULL);
    }
  else if (event->n_people++ < PEOPLE_MAX && *address != '\0' && strlen (address) <= SOV_IMPORT_VALUE_MAX)
    g_strv_builder_take (event->people, dup_short (strchr (address, '@') != NULL || sov_content_line_get (line, "CN") == NULL
                                                       ? address
                                                       : sov_content_line_get (line, "CN")));
}

/* Google writes what it is about as a page of the web. */
static char *
dup_words (const char *value)
{
  g_autofree char *text = sov_content_unescape (value);

  if (strstr (text, "</") != NULL || strstr (text, "<br>") != NULL || strstr (text, "<br/>") != NULL)
    return sov_html_to_text (text);

  return g_steal_pointer (&text);
}

/* Each on a line of its own. */
static void
add_text (Event *event,
          const char *value)
{
  g_autofree char *text = dup_words (value);

  g_strstrip (text);
  if (*text != '\0' && event->text->len <= SOV_IMPORT_TEXT_MAX)
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

      set_short (&item->subject, g_strstrip (subject));
    }
  else if (g_str_equal (name, "LOCATION") || g_str_equal (name, "DESCRIPTION"))
    add_text (event, line->value);
  else if (g_str_equal (name, "UID"))
    set_short (&item->id, line->value);
  else if (g_str_equal (name, "RECURRENCE-ID"))
    set_short (&event->instance, line->value);
  else if (g_str_equal (name, "ORGANIZER") || g_str_equal (name, "ATTENDEE"))
    read_people (event, line);
  else if (g_str_equal (name, "STATUS"))
    event->is_cancelled = event->is_cancelled || g_ascii_strcasecmp (line->value, "CANCELLED") == 0;
}

static void
set_end (Event *event)
{
  SovImportItem *item = event->item;

  if (item->ends_at == SOV_NO_TIME && event->duration > 0)
    item->ends_at = check_moment (item->at + event->duration);
  if (item->ends_at == SOV_NO_TIME && event->all_day)
    item->ends_at = check_moment (item->at + DAY_MS);
  if (item->ends_at != SOV_NO_TIME && item->ends_at < item->at)
    item->ends_at = SOV_NO_TIME;
}

static void
finish (Reading *reading,
        Event *event)
{
  SovImportItem *item = event->item;

  g_free (item->raw);
  item->raw = sov_import_cut (event->raw->str, event->raw->len, SOV_IMPORT_RAW_MAX);
  if (item->at == SOV_NO_TIME || event->is_cancelled || reading->is_cancelled)
    {
      reject (reading, item->place, event->is_cancelled || reading->is_cancelled ? SOV_IMPORT_REASON_DELETED : SOV_IMPORT_REASON_NO_DATE, item->subject);
      return;
    }
  if (event->text->len == 0 && item->subject == NULL)
    {
      reject (reading, item->place, SOV_IMPORT_REASON_EMPTY, NULL);
      return;
    }

  set_end (event);
  if (item->id != NULL && event->instance != NULL)
    {
      char *id = g_strconcat (item->id, " ", event->instance, NULL);

      g_free (item->id);
      item->id = id;
    }
  g_free (item->text);
  item->text = sov_import_cut (event->text->str, event->text->len, SOV_IMPORT_TEXT_MAX);
  g_strfreev (item->recipients);
  item->recipients = g_strv_builder_end (event->people);
  reading->summary->n_items++;
  reading->stopped = !reading->sink->item (g_steal_pointer (&event->item), reading->sink->data);
  if (reading->sink->progress != NULL && reading->summary->n_items % 256 == 0)
    reading->sink->progress (sov_content_reader_tell (reading->reader), reading->size, reading->sink->data);
}

static SovContentLine *
take_line (Reading *reading)
{
  return reading->next != NULL ? g_steal_pointer (&reading->next) : sov_content_reader_next (reading->reader);
}

static gboolean
is_line (const SovContentLine *line,
         const char *name,
         const char *value)
{
  return g_str_equal (line->name, name) && g_ascii_strcasecmp (line->value, value) == 0;
}

static void
keep_raw (Reading *reading,
          Event *event,
          const SovContentLine *line)
{
  g_autofree char *source = NULL;

  if (event->raw->len > SOV_IMPORT_RAW_MAX)
    return;

  source = sov_content_reader_dup_source (reading->reader, line,
                                          g_str_equal (line->name, "ATTACH") && sov_content_line_has (line, "ENCODING", "BASE64"));
  g_string_append (event->raw, source);
}

static void
take_property (Reading *reading,
               Event *event,
               const SovContentLine *line)
{
  if (g_str_equal (line->name, "BEGIN"))
    event->depth++;
  else if (g_str_equal (line->name, "END"))
    event->depth--;
  else if (event->depth == 1)
    read_property (reading, event, line);
  keep_raw (reading, event, line);
}

/* What its writer did not end is told, and what stands there is kept. */
static void
read_event (Reading *reading,
            const SovContentLine *begin)
{
  guint64 place = begin->place;
  g_autoptr (Event) event = event_new (place);

  event->depth = 1;
  keep_raw (reading, event, begin);
  while (event->depth > 0)
    {
      g_autoptr (SovContentLine) line = take_line (reading);
      gboolean is_next = line != NULL && (is_line (line, "BEGIN", "VEVENT") || is_line (line, "END", "VCALENDAR"));

      if (line != NULL && ++event->n_lines > LINES_MAX)
        {
          reject (reading, place, SOV_IMPORT_REASON_TOO_LARGE, event->item->subject);
          return;
        }
      if (line == NULL || is_next || (line->open && !g_str_equal (line->name, "END")))
        {
          if (is_next)
            reading->next = g_steal_pointer (&line);
          reject (reading, place, SOV_IMPORT_REASON_BROKEN, event->item->subject);
          break;
        }
      take_property (reading, event, line);
    }

  if (!reading->stopped)
    finish (reading, event);
}

/* Returns whether there is a calendar. */
static gboolean
read_events (Reading *reading)
{
  gboolean found = FALSE;

  while (!reading->stopped)
    {
      g_autoptr (SovContentLine) line = take_line (reading);

      if (line == NULL)
        break;
      found = found || is_line (line, "BEGIN", "VCALENDAR");
      reading->is_cancelled = reading->is_cancelled || is_line (line, "METHOD", "CANCEL");
      if (is_line (line, "END", "VCALENDAR"))
        reading->is_cancelled = FALSE;
      if (!is_line (line, "BEGIN", "VEVENT"))
        continue;
      if (reading->summary->n_items == EVENTS_MAX)
        {
          reject (reading, line->place, SOV_IMPORT_REASON_TOO_MANY, NULL);
          break;
        }
      read_event (reading, line);
    }
  g_clear_pointer (&reading->next, sov_content_line_free);

  return found;
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
  g_autoptr (SovCalendarZones) zones = NULL;
  Reading reading = { .sink = sink, .size = g_bytes_get_size (bytes), .summary = summary };

  if (options->file != 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "there is no file in it");
      return NULL;
    }

  if (zone == NULL)
    zone = sov_time_zone ();
  reading.zones = zones = sov_calendar_zones_new (g_bytes_get_data (bytes, NULL), reading.size, zone);
  summary->kind = SOV_IMPORT_CALENDAR;
  reader = sov_content_reader_new (g_bytes_get_data (bytes, NULL), reading.size);
  reading.reader = reader;
  if (!read_events (&reading))
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "there is no calendar in it");
      return NULL;
    }

  summary->encoding = g_strdup (sov_content_reader_get_encoding (reader));
  return g_steal_pointer (&summary);
}
