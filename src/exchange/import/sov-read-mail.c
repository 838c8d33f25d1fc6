/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-mail.h"

#include <gmime/gmime.h>
#include <string.h>

#include "exchange/import/sov-html-text.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "exchange/import/sov-mail-date.h"
#include "exchange/import/sov-mail-flowed.h"
#include "model/sov-time.h"

/* vault.md §4.8 */
#define DEPTH_MAX 20
#define PARTS_MAX 500
#define MAILS_MAX 100000
#define FILE_MAX (50 * 1024 * 1024)

#define PEOPLE_MAX 200

/* More of a page of the web is not turned into words. */
#define WORDS_MAX (4 * SOV_IMPORT_TEXT_MAX)

#define CHUNK (64 * 1024)

typedef struct
{
  const SovImportOptions *options;
  const SovImportSink *sink;
  const char *bytes;
  gsize size;
  SovImportSummary *summary;
  gboolean is_mailbox;
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
  GString *words;   /* so far */
  gboolean is_html; /* the last of them were a page of the web */
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

typedef gboolean (*TakeChunk) (gconstpointer bytes,
                               gsize size,
                               gpointer data);

/* The bytes of a part as they come out of their encoding, as far as they are
 * wanted. Returns how many, or -1 where it has none. */
static gint64
read_part (GMimePart *part,
           TakeChunk take,
           gpointer data)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GMimeStream *stream = content != NULL ? g_mime_data_wrapper_get_stream (content) : NULL;
  g_autofree char *chunk = g_malloc (CHUNK);
  GMimeStream *filtered;
  GMimeFilter *filter;
  gint64 total = 0;
  gssize n;

  if (stream == NULL)
    return -1;

  g_mime_stream_reset (stream);
  filtered = g_mime_stream_filter_new (stream);
  filter = g_mime_filter_basic_new (g_mime_data_wrapper_get_encoding (content), FALSE);
  g_mime_stream_filter_add (GMIME_STREAM_FILTER (filtered), filter);
  while ((n = g_mime_stream_read (filtered, chunk, CHUNK)) > 0)
    {
      total += n;
      if (!take (chunk, (gsize) n, data))
        break;
    }
  g_object_unref (filter);
  g_object_unref (filtered);

  return total;
}

static gboolean
count_chunk (gconstpointer bytes,
             gsize size,
             gpointer data)
{
  gsize *total = data;

  *total += size;
  return *total <= FILE_MAX;
}

static gboolean
send_chunk (gconstpointer bytes,
            gsize size,
            gpointer data)
{
  const SovImportSink *sink = data;

  return sink->bytes (bytes, size, sink->data);
}

/* A mail in a mail is written anew. */
static GMimeStream *
write_message (GMimeMessagePart *part)
{
  GMimeMessage *message = g_mime_message_part_get_message (part);
  GMimeStream *stream = g_mime_stream_mem_new ();

  if (message != NULL)
    g_mime_object_write_to_stream (GMIME_OBJECT (message), NULL, stream);

  return stream;
}

static gint64
measure (GMimeObject *part)
{
  GMimeStream *stream;
  gsize total = 0;
  gint64 size;

  if (GMIME_IS_PART (part))
    return read_part (GMIME_PART (part), count_chunk, &total);

  stream = write_message (GMIME_MESSAGE_PART (part));
  size = g_mime_stream_length (stream);
  g_object_unref (stream);

  return size;
}

/* Hands the bytes of a part over. */
static void
stream_file (Reading *reading,
             GMimeObject *part)
{
  GMimeStream *stream;
  GByteArray *bytes;

  reading->found = TRUE;
  if (reading->sink->bytes == NULL || measure (part) > FILE_MAX)
    return;
  if (GMIME_IS_PART (part))
    {
      read_part (GMIME_PART (part), send_chunk, (gpointer) reading->sink);
      return;
    }

  stream = write_message (GMIME_MESSAGE_PART (part));
  bytes = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (stream));
  reading->sink->bytes (bytes->data, bytes->len, reading->sink->data);
  g_object_unref (stream);
}

/* As it was given; of a mail in a mail what it is about. */
static char *
dup_name (GMimeObject *part)
{
  GMimeMessage *message;

  if (GMIME_IS_PART (part))
    return dup_valid (g_mime_part_get_filename (GMIME_PART (part)), SOV_IMPORT_VALUE_MAX);

  message = g_mime_message_part_get_message (GMIME_MESSAGE_PART (part));
  return message != NULL ? dup_valid (g_mime_message_get_subject (message), SOV_IMPORT_VALUE_MAX) : NULL;
}

static void
take_file (Mail *mail,
           GMimeObject *part)
{
  Reading *reading = mail->reading;
  GMimeContentType *type = g_mime_object_get_content_type (part);
  g_autofree char *content_type = g_mime_content_type_get_mime_type (type);
  g_autofree char *valid_type = dup_valid (content_type, SOV_IMPORT_EXCERPT_MAX);
  g_autofree char *name = dup_name (part);
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
  sov_import_item_add_file (mail->item, name, valid_type, size, size >= 0 ? reading->n_files : 0);
}

/* Words */

static gboolean
keep_chunk (gconstpointer bytes,
            gsize size,
            gpointer data)
{
  GString *kept = data;

  g_string_append_len (kept, bytes, (gssize) size);
  return kept->len < WORDS_MAX;
}

/* By the character set that it names; by what it looks like where it names none
 * or another than it has. Latin 1 is what Windows calls so (WHATWG, Encoding). */
static char *
decode (const GString *bytes,
        const char *charset)
{
  const char *encoding;
  gboolean replaced;
  char *text = NULL;

  if (charset != NULL && (g_ascii_strcasecmp (charset, "UTF-8") == 0 || g_ascii_strcasecmp (charset, "UTF8") == 0))
    {
      g_autofree char *whole = sov_import_without_nul (bytes->str, bytes->len);

      return g_utf8_make_valid (whole, -1);
    }
  if (charset != NULL && (g_ascii_strcasecmp (charset, "ISO-8859-1") == 0 || g_ascii_strcasecmp (charset, "US-ASCII") == 0))
    charset = NULL;
  if (charset != NULL)
    text = g_convert (bytes->str, (gssize) bytes->len, "UTF-8", charset, NULL, NULL, NULL);
  if (text != NULL && g_utf8_validate (text, -1, NULL))
    return text;

  g_free (text);
  return sov_import_decode (bytes->str, bytes->len, &encoding, &replaced);
}

/* In a mailbox a line that begins as a mail does has a sign before it (mboxrd). */
static char *
unquote_from (const char *text)
{
  GString *plain = g_string_new (NULL);
  const char *line = text;

  while (*line != '\0')
    {
      const char *feed = strchr (line, '\n');
      const char *next = feed != NULL ? feed + 1 : line + strlen (line);
      gsize n = strspn (line, ">");

      if (n > 0 && g_str_has_prefix (line + n, "From "))
        line++;
      g_string_append_len (plain, line, next - line);
      line = next;
    }

  return g_string_free (plain, FALSE);
}

static void
add_words (Mail *mail,
           const char *text)
{
  if (text[strspn (text, " \t\r\n")] == '\0' || mail->words->len > WORDS_MAX)
    return;

  if (mail->words->len > 0 && mail->words->str[mail->words->len - 1] != '\n')
    g_string_append_c (mail->words, '\n');
  g_string_append (mail->words, text);
}

static gboolean
says (GMimeContentType *type,
      const char *name,
      const char *value)
{
  const char *said = g_mime_content_type_get_parameter (type, name);

  return said != NULL && g_ascii_strcasecmp (said, value) == 0;
}

/* What was done to plain words on their way is undone, the last of it first. */
static void
take_plain (Mail *mail,
            GMimePart *part,
            char *text)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  g_autofree char *words = text;

  if (mail->reading->is_mailbox && g_mime_part_get_content_encoding (part) != GMIME_CONTENT_ENCODING_BASE64)
    {
      char *unquoted = unquote_from (words);

      g_free (words);
      words = unquoted;
    }
  if (says (type, "format", "flowed"))
    {
      char *whole = sov_mail_unflow (words, says (type, "delsp", "yes"));

      g_free (words);
      words = whole;
    }
  add_words (mail, words);
}

static void
take_text (Mail *mail,
           GMimePart *part)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  GString *bytes = g_string_new (NULL);
  g_autofree char *text = NULL;

  mail->is_html = g_mime_content_type_is_type (type, "text", "html");
  if (mail->reading->options->file == 0)
    read_part (part, keep_chunk, bytes);
  text = decode (bytes, g_mime_content_type_get_parameter (type, "charset"));
  g_string_free (bytes, TRUE);
  if (mail->is_html)
    {
      g_autofree char *words = sov_html_to_text (text);

      add_words (mail, words);
    }
  else
    take_plain (mail, part, g_steal_pointer (&text));
}

/* What is not a page or words is a file: an invitation, a card. */
static gboolean
is_file (GMimePart *part)
{
  const char *disposition = g_mime_object_get_disposition (GMIME_OBJECT (part));
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  gboolean is_words = g_mime_content_type_is_type (type, "text", "plain") ||
                      g_mime_content_type_is_type (type, "text", "html") ||
                      g_mime_content_type_is_type (type, "text", "enriched");

  return !is_words || g_mime_part_get_filename (part) != NULL ||
         (disposition != NULL && g_ascii_strcasecmp (disposition, "attachment") == 0);
}

static void take_part (Mail *mail,
                       GMimeObject *part,
                       guint depth);

/* The same said in several ways: plain words before a page (RFC 2046, 5.1.4). */
static void
take_alternative (Mail *mail,
                  GMimeMultipart *parts,
                  guint depth)
{
  GString *before = mail->words;
  GString *best = g_string_new (NULL);
  gboolean best_is_html = TRUE;
  int n = g_mime_multipart_get_count (parts);

  for (int i = 0; i < n; i++)
    {
      mail->words = g_string_new (NULL);
      mail->is_html = FALSE;
      take_part (mail, g_mime_multipart_get_part (parts, i), depth);
      if (mail->words->len > 0 && (best->len == 0 || (best_is_html && !mail->is_html)))
        {
          g_string_assign (best, mail->words->str);
          best_is_html = mail->is_html;
        }
      g_string_free (mail->words, TRUE);
    }
  mail->words = before;
  mail->is_html = best_is_html;
  add_words (mail, best->str);
  g_string_free (best, TRUE);
}

static void
take_parts (Mail *mail,
            GMimeMultipart *parts,
            guint depth)
{
  int n = g_mime_multipart_get_count (parts);

  if (g_mime_content_type_is_type (g_mime_object_get_content_type (GMIME_OBJECT (parts)), "multipart", "alternative"))
    {
      take_alternative (mail, parts, depth);
      return;
    }

  for (int i = 0; i < n; i++)
    take_part (mail, g_mime_multipart_get_part (parts, i), depth);
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
    take_parts (mail, GMIME_MULTIPART (part), depth + 1);
  else if (GMIME_IS_MESSAGE_PART (part) || (GMIME_IS_PART (part) && is_file (GMIME_PART (part))))
    take_file (mail, part);
  else if (GMIME_IS_PART (part))
    take_text (mail, GMIME_PART (part));
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
  gsize length;

  end = MIN (end, reading->size);
  start = MIN (start, end);
  length = MIN (end - start, SOV_IMPORT_RAW_MAX);
  /* Not cut within a letter: the rest would be taken for another encoding. */
  while (length > 0 && end - start > SOV_IMPORT_RAW_MAX && ((guchar) reading->bytes[start + length - 1] & 0x80) != 0)
    length--;
  text = sov_import_decode (reading->bytes + start, length, &encoding, &replaced);

  return sov_import_cut (text, strlen (text), SOV_IMPORT_RAW_MAX);
}

static void
finish (Mail *mail)
{
  Reading *reading = mail->reading;
  SovImportItem *item = mail->item;

  if (item->at == SOV_NO_TIME || item->sender_address == NULL)
    {
      reject (reading, item->place, item->at == SOV_NO_TIME ? SOV_IMPORT_REASON_NO_DATE : SOV_IMPORT_REASON_NO_SENDER, item->subject);
      return;
    }

  g_free (item->text);
  item->text = sov_import_cut (mail->words->str, mail->words->len, SOV_IMPORT_TEXT_MAX);
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
  Mail mail = { .reading = reading, .words = g_string_new (NULL) };

  for (; reading->counted < MIN (start, reading->size); reading->counted++)
    reading->place += reading->bytes[reading->counted] == '\n';
  mail.item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, reading->place);
  mail.item->channel = SOV_CHANNEL_EMAIL;
  mail.item->at = sov_mail_read_date (message);
  mail.item->subject = dup_valid (g_mime_message_get_subject (message), SOV_IMPORT_VALUE_MAX);
  if (mail.item->subject != NULL)
    g_strdelimit (mail.item->subject, "\t\r\n", ' ');
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
  g_string_free (mail.words, TRUE);
}

/* A mail that is cut within its headers is none to GMime unless they end. Takes
 * @stream. */
static GMimeStream *
end_line (GMimeStream *stream)
{
  GMimeStream *whole = g_mime_stream_cat_new ();
  GMimeStream *end = g_mime_stream_mem_new_with_buffer ("\n\n", 2);

  g_mime_stream_cat_add_source (GMIME_STREAM_CAT (whole), stream);
  g_mime_stream_cat_add_source (GMIME_STREAM_CAT (whole), end);
  g_object_unref (stream);
  g_object_unref (end);

  return whole;
}

/* Read where they lie: a mailbox may be as large as all the memory there is. */
static GMimeStream *
open_stream (Reading *reading,
             GByteArray *array)
{
  GMimeStream *stream;

  array->data = (guint8 *) reading->bytes;
  array->len = (guint) reading->size;
  stream = g_mime_stream_mem_new_with_byte_array (array);
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  if (reading->size > 0 && reading->bytes[reading->size - 1] != '\n')
    stream = end_line (stream);

  return stream;
}

static void
read_all (Reading *reading,
          GMimeParser *parser)
{
  static const char *const charsets[] = { "utf-8", "windows-1252", NULL };
  GMimeParserOptions *options = g_mime_parser_options_new ();
  guint n = 0;

  /* Of headers that say none. */
  g_mime_parser_options_set_fallback_charsets (options, (const char **) charsets);
  while (!reading->stopped && !reading->found && !g_mime_parser_eos (parser))
    {
      gint64 start = g_mime_parser_tell (parser);
      GMimeMessage *message = g_mime_parser_construct_message (parser, options);

      if (message == NULL)
        break;
      if (n++ == MAILS_MAX)
        {
          reject (reading, reading->place, SOV_IMPORT_REASON_TOO_MANY, NULL);
          g_object_unref (message);
          break;
        }
      read_message (reading, message, (gsize) MAX (start, 0), (gsize) MAX (g_mime_parser_tell (parser), 0));
      g_object_unref (message);
      if (reading->sink->progress != NULL && n % 64 == 0)
        reading->sink->progress (MIN ((guint64) MAX (g_mime_parser_tell (parser), 0), reading->size), reading->size, reading->sink->data);
    }
  g_mime_parser_options_free (options);
}

/* Past what some programs put before a mail: a mark of UTF-8, empty lines, and in
 * Apple's files how long it is. */
static void
skip_prelude (Reading *reading)
{
  const char *at = reading->bytes;
  const char *end = at + reading->size;
  const char *number;

  if (reading->size >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0)
    at += 3;
  for (number = at; number < end && g_ascii_isdigit (*number); number++)
    continue;
  if (number > at)
    {
      while (number < end && (*number == ' ' || *number == '\r'))
        number++;
      if (number < end && *number == '\n')
        {
          gsize length = (gsize) g_ascii_strtoull (at, NULL, 10);

          at = number;
          end = at + 1 + MIN (length, (gsize) (end - at - 1));
        }
    }
  for (; at < end && (*at == '\r' || *at == '\n'); at++)
    reading->place += *at == '\n';
  reading->bytes = at;
  reading->size = (gsize) (end - at);
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
  if (reading.size > 0)
    skip_prelude (&reading);
  summary->kind = format == GMIME_FORMAT_MBOX ? SOV_IMPORT_MAILBOX : SOV_IMPORT_MAIL;
  summary->encoding = g_strdup ("MIME");
  reading.is_mailbox = format == GMIME_FORMAT_MBOX;

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
