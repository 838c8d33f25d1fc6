/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-chat.h"

#include <string.h>

#include "exchange/import/sov-chat-head.h"
#include "exchange/import/sov-chat-private.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "model/sov-time.h"

/* Goes through a chat message by message. A message reaches from its head to the
 * next head of the same form; it owns where that is and when it was, and never
 * what was said: that is sov-chat-message. */

/* Vault.md 4.8: of a table as many rows. */
#define MOST_MESSAGES 1000000

/* So many lines before the first message are told one by one. */
#define MOST_STRAY_LINES 1000

/* Messages between two reports of progress. */
#define STRIDE 1024

#define REPLACEMENT "\xef\xbf\xbd"

static void
reject_block (Chat *chat,
              const ChatBlock *block,
              const char *begin,
              SovImportReason reason)
{
  sov_chat_reject (chat, block->place, reason, begin, block->end);
}

/* What stands before the first message, line by line. */
static void
reject_stray (Chat *chat,
              const ChatBlock *block)
{
  guint64 place = block->place;
  guint n = 0;

  for (const char *line = block->begin; line < block->end && !chat->stopped; place++)
    {
      const char *stop = memchr (line, '\n', (gsize) (block->end - line));
      const char *end = stop != NULL ? stop : block->end;
      const char *at = line;

      while (at < end && g_ascii_isspace (*at))
        at++;
      if (at < end && ++n > MOST_STRAY_LINES)
        {
          sov_chat_reject (chat, place, SOV_IMPORT_REASON_TOO_MANY, at, end);
          return;
        }
      if (at < end)
        sov_chat_reject (chat, place, SOV_IMPORT_REASON_NOT_UNDERSTOOD, at, end);
      line = end + 1;
    }
}

/* Hours of a day are counted from its first instant, but on the two days a year
 * on which clocks are turned. */
static gint64
time_of (Chat *chat,
         const SovChatHead *head,
         int day)
{
  int minute = head->hour * 60 + head->minute;

  if (day != chat->day)
    {
      chat->day = day;
      chat->day_begins = sov_time_instant_in (chat->zone, day, 0);
      chat->plain_day = sov_time_instant_in (chat->zone, day + 1, 0) - chat->day_begins == 24 * SOV_TIME_HOUR_MS;
    }
  if (!chat->plain_day)
    return sov_time_instant_in (chat->zone, day, minute) + head->sec * 1000;

  return chat->day_begins + minute * SOV_TIME_MINUTE_MS + head->sec * 1000;
}

static void
finish_block (Chat *chat,
              ChatBlock *block)
{
  int day;

  if (block->begin >= block->end || chat->stopped)
    return;
  if (!block->has_head)
    {
      reject_stray (chat, block);
      return;
    }
  if (!sov_chat_head_day (&block->head, chat->form.order, &day))
    {
      reject_block (chat, block, block->begin, SOV_IMPORT_REASON_NO_DATE);
      return;
    }
  if (chat->summary->n_items >= MOST_MESSAGES)
    {
      reject_block (chat, block, block->begin, SOV_IMPORT_REASON_TOO_MANY);
      chat->stopped = TRUE;
      return;
    }

  block->at = time_of (chat, &block->head, day);
  sov_chat_take_message (chat, block);
  if (++chat->n_blocks % STRIDE == 0 && chat->sink->progress != NULL)
    chat->sink->progress ((guint64) (block->end - chat->text), (guint64) (chat->end - chat->text), chat->sink->data);
}

static void
read_blocks (Chat *chat)
{
  ChatBlock block = { .begin = chat->text, .place = 1 };
  guint64 place = 1;

  for (const char *line = chat->text; line < chat->end && !chat->stopped; place++)
    {
      const char *stop = memchr (line, '\n', (gsize) (chat->end - line));
      const char *end = stop != NULL ? stop : chat->end;
      SovChatHead head;

      if (sov_chat_head_read (line, end, &head) && head.shape == chat->form.shape)
        {
          block.end = line;
          finish_block (chat, &block);
          block = (ChatBlock) { .begin = line, .place = place, .has_head = TRUE, .head = head };
        }
      line = end + 1;
    }

  block.end = chat->end;
  finish_block (chat, &block);
}

/* Says where the first sign is that could not be read. */
static void
reject_encoding (Chat *chat)
{
  const char *sign = strstr (chat->text, REPLACEMENT);
  const char *begin = sign != NULL ? sign : chat->text;
  guint64 place = 1;

  for (const char *c = chat->text; c < begin; c++)
    place += *c == '\n';
  while (begin > chat->text && begin[-1] != '\n')
    begin--;
  sov_chat_reject (chat, place, SOV_IMPORT_REASON_ENCODING, begin, chat->end);
}

static GTimeZone *
open_zone (const char *name)
{
  GTimeZone *zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : sov_time_zone ();
}

static gboolean
is_all_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

gboolean
sov_chat_recognise (const char *text,
                    const char *end)
{
  SovChatForm form;

  return sov_chat_form_settle (text, end, SOV_DATE_ORDER_UNKNOWN, &form);
}

SovImportSummary *
sov_chat_read (const char *bytes,
               gsize size,
               GHashTable *files,
               const SovImportOptions *options,
               const SovImportSink *sink,
               GError **error)
{
  const char *encoding;
  gboolean replaced;
  g_autofree char *text = sov_import_decode (bytes, size, &encoding, &replaced);
  g_autoptr (GTimeZone) zone = NULL;
  Chat chat = { .sink = sink, .files = files, .text = text, .end = text + strlen (text), .day = -1 };

  if (!sov_chat_form_settle (text, chat.end, options->order, &chat.form))
    {
      if (is_all_blank (text))
        g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_EMPTY, "there is nothing in it");
      else
        g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "no message has a date");
      return NULL;
    }

  chat.zone = zone = open_zone (options->zone);
  chat.summary = sov_import_summary_new ();
  chat.summary->kind = SOV_IMPORT_WHATSAPP;
  chat.summary->encoding = g_strdup (encoding);
  chat.summary->order = chat.form.order;
  chat.summary->ask_order = chat.form.ask_order;
  sov_chat_open (&chat);
  if (replaced)
    reject_encoding (&chat);
  read_blocks (&chat);
  sov_chat_close (&chat);

  return chat.summary;
}
