/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-conversation.h"
#include "model/sov-time.h"
#include "store/sov-record-table.h"

/* What was said and agreed, as a text or as pages. */

/* SOV_NO_TIME where @day is NULL. */
static gboolean
read_day (SovCli *self,
          const char *day,
          gint64 *at)
{
  *at = SOV_NO_TIME;
  if (day == NULL || sov_time_parse_local (day, sov_time_now (), at, NULL))
    return TRUE;

  sov_cli_fail (self, SOV_EXIT_USAGE, _ ("“%s” is no day. Write it as 2026-10-19 or “-30d”."), day);
  return FALSE;
}

static gboolean
read_period (SovCli *self,
             SovConversationSpan *span)
{
  gint64 first;
  gint64 last;

  if (!read_day (self, self->from, &first) || !read_day (self, self->to, &last))
    return FALSE;

  sov_conversation_span_init (span, 0, 0, first, last);
  span->raw = self->originals;
  if (first == SOV_NO_TIME || last == SOV_NO_TIME || span->from < span->before)
    return TRUE;

  sov_cli_fail (self, SOV_EXIT_USAGE, "%s", _ ("The last day is before the first."));
  return FALSE;
}

static SovExit
find (SovCli *self,
      const char *ref,
      SovSubject wanted,
      gint64 *id)
{
  g_autoptr (GError) error = NULL;
  SovSubject subject;

  if (ref == NULL)
    return SOV_EXIT_DONE;

  subject = sov_record_table_find (self->db, ref, id, &error);
  if (error != NULL)
    return sov_cli_fail_error (self, SOV_EXIT_CLOSED, error);
  if (subject == wanted)
    return SOV_EXIT_DONE;
  if (wanted == SOV_SUBJECT_DEAL)
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("No deal is called “%s”."), ref);

  return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("No customer or subcontractor is called “%s”."), ref);
}

static GBytes *
write_pages (SovCli *self,
             SovConversation *of,
             GError **error)
{
  gint64 now = sov_time_now ();
  char *text;

  if (self->pdf)
    return sov_conversation_write_pdf (of, now, NULL, NULL, error);

  text = sov_conversation_write_text (of, now, NULL, NULL, error);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static SovExit
write_down (SovCli *self,
            const SovConversationSpan *span)
{
  const char *path = self->words[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (SovConversation) of = sov_conversation_table_load (self->db, span, NULL, &error);
  g_autoptr (GBytes) pages = of != NULL ? write_pages (self, of, &error) : NULL;
  JsonBuilder *builder;

  if (pages == NULL)
    return sov_cli_fail_error (self, SOV_EXIT_WRONG, error);
  if (!sov_cli_write_file (path, pages, &error))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("“%s” cannot be written: %s"), path, error->message);

  sov_cli_say (self, _ ("Written: %s"), path);
  if (!self->json)
    return SOV_EXIT_DONE;

  builder = sov_cli_begin_json ();
  sov_json_text (builder, "file", path);
  sov_json_number (builder, "entries", of->count.n_lines);
  sov_json_number (builder, "sources", of->count.n_sources);
  sov_cli_print_json (builder);
  return SOV_EXIT_DONE;
}

SovExit
sov_cli_conversation (SovCli *self)
{
  SovConversationSpan span;
  SovExit exit;

  if (self->party != NULL && self->deal != NULL)
    return sov_cli_fail (self, SOV_EXIT_USAGE, "%s", _ ("Choose either --party or --deal."));
  if (!read_period (self, &span))
    return SOV_EXIT_USAGE;

  exit = sov_cli_open (self, TRUE);
  if (exit == SOV_EXIT_DONE)
    exit = find (self, self->party, SOV_SUBJECT_PARTY, &span.party);
  if (exit == SOV_EXIT_DONE)
    exit = find (self, self->deal, SOV_SUBJECT_DEAL, &span.deal);

  return exit == SOV_EXIT_DONE ? write_down (self, &span) : exit;
}
