/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-conversation-private.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-text.h"
#include "model/sov-time.h"

/* Owns the order of the parts and the numbers of the sources. */

/* What the parts are put on, and how far that has come. */
typedef struct
{
  const SovConversationPaper *paper;
  gpointer data;
  guint n_parts;
  guint n_laid_out;
  int *done; /* nullable */
  GCancellable *cancellable;
} Desk;

/* FALSE: no more is wanted. */
static gboolean
go_on (Desk *desk,
       GError **error)
{
  if (desk->done != NULL)
    g_atomic_int_set (desk->done, (int) (1000 * (guint64) desk->n_laid_out / desk->n_parts));
  desk->n_laid_out++;

  return !g_cancellable_set_error_if_cancelled (desk->cancellable, error);
}

static char *
say_made (SovConversation *of,
          gint64 now)
{
  g_autofree char *made = sov_format_time (now);

  if (of->my_name != NULL)
    return g_strdup_printf (_ ("Made %s from what %s has written down."), made, of->my_name);

  return g_strdup_printf (_ ("Made %s from what was written down."), made);
}

/* The days that were asked for, the last one included. */
static char *
say_period (const SovConversationSpan *span)
{
  g_autofree char *first = sov_format_day (span->from);
  g_autofree char *last = sov_format_day (span->before != SOV_NO_TIME ? span->before - 1 : SOV_NO_TIME);

  if (span->from == SOV_NO_TIME && span->before == SOV_NO_TIME)
    return NULL;
  if (span->before == SOV_NO_TIME)
    /* Translators: a day */
    return g_strdup_printf (_ ("From %s on."), first);
  if (span->from == SOV_NO_TIME)
    /* Translators: a day */
    return g_strdup_printf (_ ("Until %s."), last);

  /* Translators: two days */
  return g_strdup_printf (_ ("From %s to %s."), first, last);
}

static void
lay_out_beginning (SovConversation *of,
                   gint64 now,
                   const SovConversationPaper *paper,
                   gpointer data)
{
  g_autofree char *title = sov_conversation_dup_title (of);
  g_autofree char *made = say_made (of, now);
  g_autofree char *period = say_period (&of->span);
  g_autofree char *count = sov_conversation_describe_count (&of->count);

  paper->title (data, title);
  paper->paragraph (data, made);
  if (period != NULL)
    paper->paragraph (data, period);
  paper->paragraph (data, of->lines->len > 0 ? count : _ ("Nothing was written down."));
}

static void
lay_out_line (SovConversation *of,
              const SovConversationLine *line,
              guint number,
              const SovConversationPaper *paper,
              gpointer data)
{
  g_autofree char *clock = sov_format_clock (line->row->at);
  g_autofree char *head = sov_conversation_dup_head (of, line);
  g_autofree char *body = sov_conversation_dup_body (line);
  g_autofree char *numbered = line->source != NULL ? g_strdup_printf ("%s [%u]", head, number) : NULL;

  paper->line (data, clock, numbered != NULL ? numbered : head, body);
}

static gboolean
lay_out_lines (SovConversation *of,
               Desk *desk,
               GError **error)
{
  guint n_sources = 0;
  int day = 0;

  for (guint i = 0; i < of->lines->len; i++)
    {
      const SovConversationLine *line = of->lines->pdata[i];
      int of_line = sov_time_local_day (line->row->at);
      g_autofree char *heading = NULL;

      if (!go_on (desk, error))
        return FALSE;
      if (i == 0 || of_line != day)
        {
          heading = sov_format_long_day (line->row->at);
          desk->paper->heading (desk->data, heading);
        }
      day = of_line;
      n_sources += line->source != NULL;
      lay_out_line (of, line, n_sources, desk->paper, desk->data);
    }

  return TRUE;
}

static gboolean
lay_out_sources (SovConversation *of,
                 Desk *desk,
                 GError **error)
{
  guint n_sources = 0;

  for (guint i = 0; i < of->lines->len; i++)
    {
      const SovImportSource *source = ((const SovConversationLine *) of->lines->pdata[i])->source;
      g_autofree char *number = NULL;
      g_autofree char *text = NULL;
      g_autofree char *raw = NULL;

      if (!go_on (desk, error))
        return FALSE;
      if (source == NULL)
        continue;

      if (n_sources++ == 0)
        desk->paper->heading (desk->data, _ ("Sources"));
      number = g_strdup_printf ("[%u]", n_sources);
      text = sov_conversation_dup_source (source);
      raw = source->raw != NULL ? sov_text_clean (source->raw, -1) : NULL;
      desk->paper->source (desk->data, number, text, raw);
    }

  return TRUE;
}

/* What is printed today can be compared with the vault later. */
static void
lay_out_mark (SovConversation *of,
              const SovConversationPaper *paper,
              gpointer data)
{
  g_autofree char *line = NULL;

  if (of->mark == NULL)
    return;

  line = g_strdup_printf (_ ("Entry %s: a change of what was agreed before it becomes visible."), of->mark);
  paper->paragraph (data, line);
}

gboolean
sov_conversation_lay_out (SovConversation *of,
                          gint64 now,
                          const SovConversationPaper *paper,
                          gpointer data,
                          int *done,
                          GCancellable *cancellable,
                          GError **error)
{
  Desk desk = { .paper = paper, .data = data, .done = done, .cancellable = cancellable };

  desk.n_parts = MAX (1, 2 * of->lines->len);
  lay_out_beginning (of, now, paper, data);
  if (!lay_out_lines (of, &desk, error) || !lay_out_sources (of, &desk, error))
    return FALSE;

  lay_out_mark (of, paper, data);
  return TRUE;
}

char *
sov_conversation_name (gint64 now,
                       gboolean pdf)
{
  g_autofree char *time = sov_time_to_local (now);

  /* Translators: a file's name without its ending; %.10s is a date, 2026-10-20 */
  g_autofree char *name = g_strdup_printf (_ ("conversation-%.10s"), time);

  return g_strconcat (name, pdf ? ".pdf" : ".txt", NULL);
}
