/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-mail.h"

#include <gmime/gmime.h>
#include <string.h>

#include "exchange/import/sov-html-text.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "model/sov-time.h"

/* vault.md §4.8 */
#define DEPTH_MAX 20
#define PARTS_MAX 500
#define MAILS_MAX 100000
#define FILE_MAX (50 * 1024 * 1024)

#define PEOPLE_MAX 200

typedef struct
{
  const SovImportOptions *options;
  const SovImportSink *sink;
  const char *bytes;
  gsize size;
  SovImportSummary *summary;
  guint n_files; /* so far, of all mails */
  guint64 place; /* the line at @counted, from 1 */
  gsize counted;
  gboolean stopped;
  gboolean found; /* the one file that was asked for */
} Reading;

/* One mail on its way. */
typedef struct
{
  Reading *reading;
  SovImportItem *item;
  char *plain; /* nullable */
  char *html;  /* nullable */
  guint n_parts;
  gboolean too_many;
} Mail;

static void
reject (Reading *reading,
        guint64 place,
        SovImportReason reason,
        const char *excerpt)
{
  g_autofree char *valid = excerpt != NULL ? g_utf8_make_valid (excerpt, -1) : NULL;

  reading->summary->n_rejects++;
  reading->stopped = !reading->sink->reject (sov_import_reject_new (place, reason, valid), reading->sink->data);
}

static char *
dup_valid (const char *text,
           gsize max)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  return valid != NULL && *valid != '\0' ? sov_import_cut (valid, strlen (valid), max) : NULL;
}

/* Files */

/* Hands the bytes of a part over as they come out of their encoding. */
static void
stream_file (Reading *reading,
             GMimePart *part)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GMimeStream *stream = g_mime_stream_mem_new ();
  GByteArray *bytes;

  if (content != NULL)
    g_mime_data_wrapper_write_to_stream (content, stream);
  bytes = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (stream));
  reading->found = TRUE;
  if (bytes->len <= FILE_MAX && reading->sink->bytes != NULL)
    reading->sink->bytes (bytes->data, bytes->len, reading->sink->data);
  g_object_unref (stream);
}

static gint64
measure (GMimePart *part)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GMimeStream *null = g_mime_stream_null_new ();
  gssize size = content != NULL ? g_mime_data_wrapper_write_to_stream (content, null) : -1;

  g_object_unref (null);
  return size >= 0 ? size : -1;
}

static void
take_file (Mail *mail,
           GMimePart *part)
{
  Reading *reading = mail->reading;
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  g_autofree char *content_type = g_mime_content_type_get_mime_type (type);
  g_autofree char *valid_type = dup_valid (content_type, SOV_IMPORT_EXCERPT_MAX);
  g_autofree char *name = dup_valid (g_mime_part_get_filename (part), SOV_IMPORT_VALUE_MAX);
  gint64 size;

  reading->n_files++;
  if (reading->options->file != 0)
    {
      if (reading->n_files == reading->options->file)
        stream_file (reading, part);
      return;
    }

  size = measure (part);
  if (size > FILE_MAX)
    {
      reject (reading, mail->item->place, SOV_IMPORT_REASON_TOO_LARGE, name);
      return;
    }
  sov_import_item_add_file (mail->item, name, valid_type, size, reading->n_files);
}

/* Words */

static void
take_text (Mail *mail,
           GMimeTextPart *part)
{
  gboolean is_html = g_mime_content_type_is_type (g_mime_object_get_content_type (GMIME_OBJECT (part)), "text", "html");
  g_autofree char *read = g_mime_text_part_get_text (part);
  g_autofree char *text = read != NULL ? g_utf8_make_valid (read, -1) : NULL;
  char **into = is_html ? &mail->html : &mail->plain;

  if (text == NULL)
    return;

  if (is_html)
    {
      char *words = sov_html_to_text (text);

      g_free (text);
      text = words;
    }
  if (*into == NULL)
    *into = g_steal_pointer (&text);
  else
    {
      char *joined = g_strconcat (*into, "\n", text, NULL);

      g_free (*into);
      *into = joined;
    }
}

static gboolean
is_file (GMimePart *part)
{
  const char *disposition = g_mime_object_get_disposition (GMIME_OBJECT (part));

  return !GMIME_IS_TEXT_PART (part) || g_mime_part_get_filename (part) != NULL ||
         (disposition != NULL && g_ascii_strcasecmp (disposition, "attachment") == 0);
}

/* A mail in a mail is a file of it, not its words. */
static void
take_part (Mail *mail,
           GMimeObject *part,
           guint depth)
{
  if (part == NULL || mail->too_many)
    return;
  if (depth > DEPTH_MAX || ++mail->n_parts > PARTS_MAX)
    {
      mail->too_many = TRUE;
      reject (mail->reading, mail->item->place, depth > DEPTH_MAX ? SOV_IMPORT_REASON_TOO_DEEP : SOV_IMPORT_REASON_TOO_MANY,
              mail->item->subject);
      return;
    }

  if (GMIME_IS_MULTIPART (part))
    {
      int n = g_mime_multipart_get_count (GMIME_MULTIPART (part));

      for (int i = 0; i < n; i++)
        take_part (mail, g_mime_multipart_get_part (GMIME_MULTIPART (part), i), depth + 1);
    }
  else if (GMIME_IS_PART (part) && is_file (GMIME_PART (part)))
    take_file (mail, GMIME_PART (part));
  else if (GMIME_IS_TEXT_PART (part))
    take_text (mail, GMIME_TEXT_PART (part));
}

/* People */

static InternetAddressMailbox *
find_mailbox (InternetAddressList *list,
              int i)
{
  InternetAddress *address = i < internet_address_list_length (list) ? internet_address_list_get_address (list, i) : NULL;

  return address != NULL && INTERNET_ADDRESS_IS_MAILBOX (address) ? INTERNET_ADDRESS_MAILBOX (address) : NULL;
}

static void
add_recipients (GStrvBuilder *recipients,
                guint *n,
                InternetAddressList *list)
{
  for (int i = 0; list != NULL && i < internet_address_list_length (list) && *n < PEOPLE_MAX; i++)
    {
      InternetAddressMailbox *mailbox = find_mailbox (list, i);
      g_autofree char *address = mailbox != NULL ? dup_valid (internet_address_mailbox_get_addr (mailbox), SOV_IMPORT_VALUE_MAX) : NULL;

      if (address == NULL)
        continue;
      g_strv_builder_add (recipients, address);
      (*n)++;
    }
}

static void
read_people (SovImportItem *item,
             GMimeMessage *message)
{
  InternetAddressList *from = g_mime_message_get_addresses (message, GMIME_ADDRESS_TYPE_FROM);
  InternetAddressMailbox *sender = from != NULL ? find_mailbox (from, 0) : NULL;
  g_autoptr (GStrvBuilder) recipients = g_strv_builder_new ();
  guint n = 0;

  if (sender != NULL)
    {
      item->sender = dup_valid (internet_address_get_name (INTERNET_ADDRESS (sender)), SOV_IMPORT_VALUE_MAX);
      item->sender_address = dup_valid (internet_address_mailbox_get_addr (sender), SOV_IMPORT_VALUE_MAX);
    }
  add_recipients (recipients, &n, g_mime_message_get_addresses (message, GMIME_ADDRESS_TYPE_TO));
  add_recipients (recipients, &n, g_mime_message_get_addresses (message, GMIME_ADDRESS_TYPE_CC));
  g_strfreev (item->recipients);
  item->recipients = g_strv_builder_end (recipients);
}

/* The first of those that it refers to began the thread (RFC 5322, 3.6.4). */
static char *
read_thread (GMimeMessage *message)
{
  static const char *const fields[] = { "References", "In-Reply-To" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = g_mime_object_get_header (GMIME_OBJECT (message), fields[i]);
      GMimeReferences *references = value != NULL ? g_mime_references_parse (NULL, value) : NULL;
      char *thread = NULL;

      if (references == NULL)
        continue;
      if (g_mime_references_length (references) > 0)
        thread = dup_valid (g_mime_references_get_message_id (references, 0), SOV_IMPORT_VALUE_MAX);
      g_mime_references_free (references);
      if (thread != NULL)
        return thread;
    }

  return NULL;
}

static char *
dup_raw (Reading *reading,
         gsize start,
         gsize end)
{
  const char *encoding;
  gboolean replaced;
  g_autofree char *text = NULL;

  end = MIN (end, reading->size);
  start = MIN (start, end);
  text = sov_import_decode (reading->bytes + start, MIN (end - start, SOV_IMPORT_RAW_MAX), &encoding, &replaced);

  return sov_import_cut (text, strlen (text), SOV_IMPORT_RAW_MAX);
}

static gint64
read_date (GMimeMessage *message)
{
  GDateTime *date = g_mime_message_get_date (message);
  gint64 ms = date != NULL ? g_date_time_to_unix (date) * 1000 : SOV_NO_TIME;

  return ms >= 0 && ms < G_GINT64_CONSTANT (4102444800000) ? ms : SOV_NO_TIME;
}

static void
finish (Mail *mail)
{
  Reading *reading = mail->reading;
  SovImportItem *item = mail->item;
  const char *words = mail->plain != NULL && *mail->plain != '\0' ? mail->plain : mail->html;

  if (item->at == SOV_NO_TIME || item->sender_address == NULL)
    {
      reject (reading, item->place, item->at == SOV_NO_TIME ? SOV_IMPORT_REASON_NO_DATE : SOV_IMPORT_REASON_NO_SENDER, item->subject);
      return;
    }

  g_free (item->text);
  item->text = sov_import_cut (words != NULL ? words : "", words != NULL ? strlen (words) : 0, SOV_IMPORT_TEXT_MAX);
  g_strchomp (item->text);
  reading->summary->n_items++;
  reading->stopped = !reading->sink->item (g_steal_pointer (&mail->item), reading->sink->data);
}

/* @start, @end: where it stands among the bytes. */
static void
read_message (Reading *reading,
              GMimeMessage *message,
              gsize start,
              gsize end)
{
  Mail mail = { .reading = reading };

  for (; reading->counted < MIN (start, reading->size); reading->counted++)
    reading->place += reading->bytes[reading->counted] == '\n';
  mail.item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, reading->place);
  mail.item->channel = SOV_CHANNEL_EMAIL;
  mail.item->at = read_date (message);
  mail.item->subject = dup_valid (g_mime_message_get_subject (message), SOV_IMPORT_VALUE_MAX);
  mail.item->id = dup_valid (g_mime_message_get_message_id (message), SOV_IMPORT_VALUE_MAX);
  mail.item->thread = read_thread (message);
  read_people (mail.item, message);
  take_part (&mail, g_mime_message_get_mime_part (message), 0);
  if (reading->options->file == 0)
    {
      g_free (mail.item->raw);
      mail.item->raw = dup_raw (reading, start, end);
      finish (&mail);
    }
  g_clear_pointer (&mail.item, sov_import_item_free);
  g_free (mail.plain);
  g_free (mail.html);
}

/* Read where they lie: a mailbox may be as large as all the memory there is. */
static GMimeStream *
open_stream (Reading *reading,
             GByteArray *array)
{
  GMimeStream *stream;

  array->data = (guint8 *) reading->bytes;
  array->len = (guint) reading->size;
  stream = g_mime_stream_mem_new ();
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  g_mime_stream_mem_set_byte_array (GMIME_STREAM_MEM (stream), array);
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);

  return stream;
}

static void
read_all (Reading *reading,
          GMimeParser *parser)
{
  guint n = 0;

  while (!reading->stopped && !reading->found && !g_mime_parser_eos (parser))
    {
      gint64 start = g_mime_parser_tell (parser);
      GMimeMessage *message = g_mime_parser_construct_message (parser, NULL);

      if (message == NULL)
        return;
      if (n++ == MAILS_MAX)
        {
          reject (reading, reading->place, SOV_IMPORT_REASON_TOO_MANY, NULL);
          g_object_unref (message);
          return;
        }
      read_message (reading, message, (gsize) MAX (start, 0), (gsize) MAX (g_mime_parser_tell (parser), 0));
      g_object_unref (message);
      if (reading->sink->progress != NULL && n % 64 == 0)
        reading->sink->progress ((guint64) MAX (g_mime_parser_tell (parser), 0), reading->size, reading->sink->data);
    }
}

static SovImportSummary *
read_format (GBytes *bytes,
             const SovImportOptions *options,
             const SovImportSink *sink,
             GMimeFormat format,
             GError **error)
{
  g_autoptr (SovImportSummary) summary = sov_import_summary_new ();
  Reading reading = { .options = options, .sink = sink, .summary = summary, .place = 1 };
  GByteArray *array = g_byte_array_new ();
  GMimeStream *stream;
  GMimeParser *parser;

  reading.bytes = g_bytes_get_data (bytes, &reading.size);
  summary->kind = format == GMIME_FORMAT_MBOX ? SOV_IMPORT_MAILBOX : SOV_IMPORT_MAIL;
  summary->encoding = g_strdup ("MIME");

  g_mime_init ();
  stream = open_stream (&reading, array);
  parser = g_mime_parser_new_with_stream (stream);
  g_mime_parser_set_format (parser, format);
  read_all (&reading, parser);
  g_object_unref (parser);
  g_object_unref (stream);
  array->data = NULL;
  array->len = 0;
  g_byte_array_unref (array);

  if (options->file != 0 && !reading.found)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "the file is not in it");
      return NULL;
    }
  if (options->file == 0 && summary->n_items == 0 && summary->n_rejects == 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "there is no mail in it");
      return NULL;
    }

  return g_steal_pointer (&summary);
}

SovImportSummary *
sov_read_mail (GBytes *bytes,
               const SovImportOptions *options,
               const SovImportSink *sink,
               GError **error)
{
  return read_format (bytes, options, sink, GMIME_FORMAT_MESSAGE, error);
}

SovImportSummary *
sov_read_mailbox (GBytes *bytes,
                  const SovImportOptions *options,
                  const SovImportSink *sink,
                  GError **error)
{
  return read_format (bytes, options, sink, GMIME_FORMAT_MBOX, error);
}
