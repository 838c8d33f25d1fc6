/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-sms.h"

#include <string.h>

#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "exchange/import/sov-sms-private.h"
#include "model/sov-phone.h"
#include "model/sov-time.h"

/* Goes through a backup tag by tag (synctech.com.au, "Fields in the XML backup
 * files"). It owns plain messages and calls; those with pictures are sov-mms.
 * Drafts and what was never sent are told, not taken. */

/* Vault.md 4.8: of a table as many rows. */
#define MOST_ITEMS 1000000

#define STRIDE 1024

enum
{
  SMS_RECEIVED = 1,
  SMS_SENT = 2, /* 3 to 6: a draft, not sent yet, failed, waiting */
  CALL_IN = 1,
  CALL_OUT = 2,
  CALL_MISSED = 3,
  CALL_REJECTED = 5,
  CALL_BLOCKED = 6,
};

const char *
sov_sms_get (const char **names,
             const char **values,
             const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return g_str_equal (values[i], "null") || *values[i] == '\0' ? NULL : values[i];

  return NULL;
}

gboolean
sov_sms_get_time (const Sms *sms,
                  const char *text,
                  gint64 *ms)
{
  return text != NULL && g_ascii_string_to_signed (text, 10, sms->first, sms->last, ms, NULL);
}

const char *
sov_sms_get_contact (const char **names,
                     const char **values)
{
  const char *name = sov_sms_get (names, values, "contact_name");

  return name != NULL && !g_str_equal (name, "(Unknown)") ? name : NULL;
}

const char *
sov_sms_find_address (Sms *sms,
                      const char *written)
{
  char *found = g_hash_table_lookup (sms->addresses, written);

  if (found == NULL)
    {
      found = sov_phone_normalise (written);
      g_hash_table_insert (sms->addresses, g_strdup (written), found);
    }

  return found;
}

void
sov_sms_reject (Sms *sms,
                guint64 place,
                SovImportReason reason,
                const char *excerpt)
{
  if (sms->stopped || sms->file != 0)
    return;
  sms->summary->n_rejects++;
  sms->stopped = !sms->sink->reject (sov_import_reject_new (place, reason, excerpt), sms->sink->data);
}

void
sov_sms_give (Sms *sms,
              SovImportItem *item)
{
  if (sms->stopped || sms->file != 0)
    {
      sov_import_item_free (item);
      return;
    }
  if (sms->summary->n_items >= MOST_ITEMS)
    {
      sov_sms_reject (sms, item->place, SOV_IMPORT_REASON_TOO_MANY, "");
      sov_import_item_free (item);
      sms->stopped = TRUE;
      return;
    }

  sms->summary->n_items++;
  sms->stopped = !sms->sink->item (item, sms->sink->data);
}

static void
set_raw (SovImportItem *item,
         const SovSmsTag *tag)
{
  g_free (item->raw);
  item->raw = sov_import_cut (tag->begin, (gsize) (tag->end - tag->begin), SOV_IMPORT_RAW_MAX);
}

/* Several numbers of a group stand with "~" between them. */
static GStrv
dup_recipients (Sms *sms,
                const char *address)
{
  g_auto (GStrv) written = g_strsplit (address, "~", -1);
  g_autoptr (GStrvBuilder) recipients = g_strv_builder_new ();

  for (guint i = 0; written[i] != NULL; i++)
    if (*g_strstrip (written[i]) != '\0')
      g_strv_builder_add (recipients, sov_sms_find_address (sms, written[i]));

  return g_strv_builder_end (recipients);
}

static void
set_people (Sms *sms,
            SovImportItem *item,
            const char *address,
            const char *contact)
{
  if (item->direction == SOV_DIRECTION_OUT)
    {
      g_strfreev (item->recipients);
      item->recipients = dup_recipients (sms, address);
      return;
    }
  item->sender = g_strdup (contact != NULL ? contact : address);
  item->sender_address = g_strdup (sov_sms_find_address (sms, address));
}

static void
take_sms (const SovSmsTag *tag,
          const char **names,
          const char **values,
          gpointer data)
{
  Sms *sms = data;
  g_autoptr (SovImportItem) item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, tag->line);
  const char *address = sov_sms_get (names, values, "address");
  const char *body = sov_sms_get (names, values, "body");
  const char *type = sov_sms_get (names, values, "type");
  gint64 kind = type != NULL ? g_ascii_strtoll (type, NULL, 10) : 0;
  gboolean dated = sov_sms_get_time (sms, sov_sms_get (names, values, "date"), &item->at);
  const char *said = body != NULL ? body : "";

  item->channel = SOV_CHANNEL_SMS;
  item->direction = kind == SMS_SENT ? SOV_DIRECTION_OUT : SOV_DIRECTION_IN;
  if (kind > SMS_SENT)
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_DRAFT, said);
  else if (kind < SMS_RECEIVED)
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_NOT_UNDERSTOOD, said);
  else if (!dated)
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_NO_DATE, said);
  else if (address == NULL)
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_NO_SENDER, said);
  else if (*said == '\0')
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_EMPTY, address);
  else
    {
      set_people (sms, item, address, sov_sms_get_contact (names, values));
      item->subject = g_strdup (sov_sms_get (names, values, "subject"));
      g_free (item->text);
      item->text = sov_import_cut (said, strlen (said), SOV_IMPORT_TEXT_MAX);
      set_raw (item, tag);
      sov_sms_give (sms, g_steal_pointer (&item));
    }
}

/* A call that was not answered, by either: rejected, missed, or never taken. */
static gboolean
is_missed (gint64 kind,
           gint64 seconds)
{
  return kind == CALL_MISSED || kind == CALL_REJECTED || kind == CALL_BLOCKED || (kind == CALL_OUT && seconds == 0);
}

static void
take_call (const SovSmsTag *tag,
           const char **names,
           const char **values,
           gpointer data)
{
  Sms *sms = data;
  g_autoptr (SovImportItem) item = sov_import_item_new (SOV_IMPORT_ITEM_CALL, tag->line);
  const char *number = sov_sms_get (names, values, "number");
  const char *type = sov_sms_get (names, values, "type");
  const char *duration = sov_sms_get (names, values, "duration");
  gint64 kind = type != NULL ? g_ascii_strtoll (type, NULL, 10) : 0;
  gint64 seconds = 0;

  /* Less than nothing stands for a number that was withheld. */
  if (kind < CALL_IN)
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_NOT_UNDERSTOOD, number);
  else if (!sov_sms_get_time (sms, sov_sms_get (names, values, "date"), &item->at))
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_NO_DATE, number);
  else if (number == NULL || *number == '-')
    sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_NO_SENDER, sov_sms_get (names, values, "readable_date"));
  else
    {
      if (duration != NULL && !g_ascii_string_to_signed (duration, 10, 0, G_MAXINT32, &seconds, NULL))
        seconds = 0;
      item->channel = SOV_CHANNEL_CALL;
      item->direction = kind == CALL_OUT ? SOV_DIRECTION_OUT : SOV_DIRECTION_IN;
      item->missed = is_missed (kind, seconds);
      item->ends_at = item->missed ? SOV_NO_TIME : item->at + seconds * 1000;
      set_people (sms, item, number, sov_sms_get_contact (names, values));
      set_raw (item, tag);
      sov_sms_give (sms, g_steal_pointer (&item));
    }
}

static void
take_mms (const SovSmsTag *tag,
          const char **names,
          const char **values,
          gpointer data)
{
  sov_mms_begin (data, tag, names, values);
}

static void
take_of_mms (const SovSmsTag *tag,
             const char **names,
             const char **values,
             gpointer data)
{
  sov_mms_add (data, tag, names, values);
}

/* What a tag begins; NULL for what only holds others, or nobody knows. */
static SovSmsTake
find_taker (const Sms *sms,
            const SovSmsTag *tag)
{
  if (g_str_equal (tag->name, "sms"))
    return take_sms;
  if (g_str_equal (tag->name, "call"))
    return take_call;
  if (g_str_equal (tag->name, "mms"))
    return take_mms;
  if (sms->mms != NULL && (g_str_equal (tag->name, "part") || g_str_equal (tag->name, "addr")))
    return take_of_mms;

  return NULL;
}

static void
reject_tag (Sms *sms,
            const SovSmsTag *tag,
            guint64 place,
            SovImportReason reason)
{
  g_autofree char *excerpt = sov_import_cut (tag->begin, (gsize) (tag->end - tag->begin), SOV_IMPORT_EXCERPT_MAX);

  sov_sms_reject (sms, place, reason, excerpt);
}

static void
take_tag (Sms *sms,
          const SovSmsTag *tag)
{
  static const char *const holders[] = { "smses", "calls", "parts", "addrs", "part", "addr", "sms", "mms", "call", NULL };
  static const char *const messages[] = { "sms", "mms", "call", NULL };
  SovSmsTake take = tag->closes ? NULL : find_taker (sms, tag);
  gboolean cuts_mms = sms->mms != NULL && !tag->closes && g_strv_contains (messages, tag->name);

  if (cuts_mms)
    reject_tag (sms, tag, sms->mms->item->place, SOV_IMPORT_REASON_BROKEN);
  if (cuts_mms || (sms->mms != NULL && tag->closes && g_str_equal (tag->name, "mms")))
    sov_mms_end (sms);

  if (tag->broken || (take != NULL && !sov_sms_tag_read (tag, take, sms)))
    reject_tag (sms, tag, tag->line, SOV_IMPORT_REASON_BROKEN);
  else if (take == NULL && !tag->closes && !g_strv_contains (holders, tag->name))
    reject_tag (sms, tag, tag->line, SOV_IMPORT_REASON_NOT_UNDERSTOOD);

  if (tag->is_empty && g_str_equal (tag->name, "mms") && sms->mms != NULL)
    sov_mms_end (sms);
}

static void
read_tags (Sms *sms,
           const char *text,
           const char *end)
{
  SovSmsCursor cursor;
  SovSmsTag tag;
  guint n = 0;

  sov_sms_cursor_init (&cursor, text, end);
  while (!sms->stopped && !sms->found && sov_sms_cursor_next (&cursor, &tag))
    {
      take_tag (sms, &tag);
      if (++n % STRIDE == 0 && sms->sink->progress != NULL && sms->file == 0)
        sms->sink->progress ((guint64) (tag.end - text), (guint64) (end - text), sms->sink->data);
    }
  if (sms->mms != NULL)
    {
      sov_sms_reject (sms, sms->mms->item->place, SOV_IMPORT_REASON_BROKEN, "");
      sov_mms_end (sms);
    }
}

/* The kind by its first tag; FALSE where that is another program's. */
static gboolean
read_kind (const char *text,
           const char *end,
           SovImportKind *kind)
{
  SovSmsCursor cursor;
  SovSmsTag tag;

  sov_sms_cursor_init (&cursor, text, end);
  if (!sov_sms_cursor_next (&cursor, &tag))
    return FALSE;

  *kind = g_str_equal (tag.name, "calls") || g_str_equal (tag.name, "call") ? SOV_IMPORT_CALLS : SOV_IMPORT_SMS;
  return *kind == SOV_IMPORT_CALLS || g_str_equal (tag.name, "smses") || g_str_equal (tag.name, "sms") ||
         g_str_equal (tag.name, "mms");
}

static void
open_times (Sms *sms)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  int first = 0;
  int last = 0;

  sov_time_day_from_date (SOV_TIME_FIRST_YEAR, 1, 1, &first);
  sov_time_day_from_date (SOV_TIME_LAST_YEAR, 12, 31, &last);
  sms->first = sov_time_instant_in (utc, first, 0);
  sms->last = sov_time_instant_in (utc, last, 0);
}

static SovImportSummary *
finish (Sms *sms,
        GError **error)
{
  if (sms->file != 0 && sms->file_broken)
    g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "the file is broken");
  else if (sms->file != 0 && !sms->found)
    g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "there is no such file");
  else
    return g_steal_pointer (&sms->summary);

  g_clear_pointer (&sms->summary, sov_import_summary_free);
  return NULL;
}

SovImportSummary *
sov_read_sms (GBytes *bytes,
              const SovImportOptions *options,
              const SovImportSink *sink,
              GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *encoding;
  gboolean replaced;
  g_autofree char *text = sov_import_decode (data, size, &encoding, &replaced);
  const char *end = text + strlen (text);
  g_autoptr (GHashTable) addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Sms sms = { .sink = sink, .addresses = addresses, .file = options->file };
  SovImportKind kind;

  if (!read_kind (text, end, &kind))
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "it is no backup of messages or calls");
      return NULL;
    }

  open_times (&sms);
  sms.summary = sov_import_summary_new ();
  sms.summary->kind = kind;
  sms.summary->encoding = g_strdup (encoding);
  if (replaced)
    sov_sms_reject (&sms, 1, SOV_IMPORT_REASON_ENCODING, "");
  read_tags (&sms, text, end);

  return finish (&sms, error);
}
