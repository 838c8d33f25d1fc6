/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-conversation-private.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "model/sov-sheet.h"
#include "model/sov-text.h"
#include "model/sov-time.h"

/* Owns the words of one line and of one source. Names stand beside each other
 * and never inflect. */

char *
sov_conversation_dup_title (SovConversation *of)
{
  const char *of_what = of->deal_title != NULL ? of->deal_title : of->party_name;

  if (of_what == NULL)
    return g_strdup (_ ("Everything Said"));

  /* Translators: the title of a paper; %s is a name or the title of a deal */
  return g_strdup_printf (_ ("Conversation: %s"), of_what);
}

char *
sov_conversation_describe_count (const SovConversationCount *count)
{
  g_autofree char *lines = g_strdup_printf (ngettext ("%u entry", "%u entries", count->n_lines), count->n_lines);
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", count->n_sources), count->n_sources);

  if (count->n_sources == 0)
    return g_steal_pointer (&lines);

  return g_strdup_printf ("%s, %s", lines, sources);
}

static void
add (GPtrArray *words,
     const char *word)
{
  if (word != NULL && *word != '\0')
    g_ptr_array_add (words, g_strdup (word));
}

/* Of a step, a compensation and an answer: which of them. */
static const char *
kind_word (const SovRow *row)
{
  if (row->event == SOV_EVENT_STEP)
    return sov_label_step ((SovStepKind) row->state);
  if (row->event == SOV_EVENT_COMPENSATION)
    return sov_label_compensation_kind ((SovCompensationKind) row->state);
  if (row->event == SOV_EVENT_ANSWER)
    return sov_label_question ((SovQuestion) row->state);

  return NULL;
}

/* Whether it is said whose conversation this is, and one of both is that one. */
static gboolean
goes_without_saying (SovConversation *of,
                     const char *by,
                     const char *to)
{
  return of->span.party != 0 && (g_strcmp0 (by, of->party_name) == 0 || g_strcmp0 (to, of->party_name) == 0);
}

/* "Satu → Aino", and "Satu" where it is between the same two as everything. */
static char *
say_who (SovConversation *of,
         const char *by,
         const char *to)
{
  const char *me = of->my_name != NULL ? of->my_name : C_ ("case file", "Trader");
  const char *one = by != NULL ? by : me;
  const char *other = to != NULL ? to : me;

  if (goes_without_saying (of, by, to))
    return g_strdup (one);

  return g_strdup_printf ("%s → %s", one, other);
}

static char *
dup_who (SovConversation *of,
         const SovConversationLine *line)
{
  const SovRow *row = line->row;

  switch (row->event)
    {
    case SOV_EVENT_TERM_MADE:
    case SOV_EVENT_TERM_CHANGED:
      return say_who (of, line->by, line->to);
    case SOV_EVENT_ENTRY:
    case SOV_EVENT_TOLD:
    case SOV_EVENT_WRITTEN:
    case SOV_EVENT_ACKNOWLEDGED:
    case SOV_EVENT_BLOCKED:
    case SOV_EVENT_ANSWER:
    case SOV_EVENT_PRAISE:
    case SOV_EVENT_COMPLAINT:
      return row->direction == SOV_DIRECTION_IN ? say_who (of, row->party_name, NULL) : say_who (of, NULL, row->party_name);
    case SOV_EVENT_STEP:
      return row->state == SOV_STEP_CUSTOMER_CHOSE ? say_who (of, row->party_name, NULL) : say_who (of, NULL, row->party_name);
    case SOV_EVENT_COMPENSATION:
      return say_who (of, NULL, row->party_name);
    case SOV_EVENT_DEAL_MADE:
      return of->span.party == 0 ? g_strdup (row->party_name) : NULL;
    default:
      return NULL;
    }
}

char *
sov_conversation_dup_head (SovConversation *of,
                           const SovConversationLine *line)
{
  const SovRow *row = line->row;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *who = dup_who (of, line);

  if (row->event != SOV_EVENT_ENTRY && row->event != SOV_EVENT_STEP)
    add (words, sov_label_event ((SovEvent) row->event));
  add (words, kind_word (row));
  add (words, who);
  /* What one noticed oneself came through no channel. */
  if (row->event != SOV_EVENT_COMPLAINT || row->direction != 0)
    add (words, sov_label_channel (row->channel));
  if (of->deal_title == NULL && row->event != SOV_EVENT_DEAL_MADE)
    add (words, row->deal_title);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}

static void
add_due (GPtrArray *words,
         const SovConversationLine *line)
{
  g_autofree char *exact = line->due_has_clock ? sov_format_time (line->due) : sov_format_day (line->due);
  const char *due = line->due_vague != NULL ? line->due_vague : exact;

  if (*due != '\0')
    /* Translators: when something is due */
    g_ptr_array_add (words, g_strdup_printf (_ ("Due: %s"), due));
}

static void
add_amount (GPtrArray *words,
            const SovRow *row)
{
  g_autofree char *money = sov_format_money (row->price);

  if (*money != '\0')
    /* Translators: a sum of money */
    g_ptr_array_add (words, g_strdup_printf (row->event == SOV_EVENT_COMPENSATION ? _ ("Worth: %s") : _ ("Price: %s"), money));
}

char *
sov_conversation_dup_body (const SovConversationLine *line)
{
  const SovRow *row = line->row;
  gboolean agreed = row->event == SOV_EVENT_TERM_MADE || row->event == SOV_EVENT_TERM_CHANGED;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  add (words, row->title);
  if (!agreed)
    add (words, row->detail);
  if (line->missed)
    add (words, _ ("Not answered"));
  if (row->event == SOV_EVENT_ANSWER)
    /* Translators: the score of an answer, a number */
    g_ptr_array_add (words, g_strdup_printf (_ ("Score: %d"), row->mood));
  if (agreed)
    add_due (words, line);
  add_amount (words, row);
  for (guint i = 0; line->files != NULL && line->files[i] != NULL; i++)
    /* Translators: the name of a file that came with a message */
    g_ptr_array_add (words, g_strdup_printf (_ ("Attachment: %s"), line->files[i]));
  g_ptr_array_add (words, NULL);
  text = g_strjoinv ("\n", (char **) words->pdata);

  return sov_text_clean (text, -1);
}

char *
sov_conversation_dup_source (const SovImportSource *source)
{
  g_autofree char *place = g_strdup_printf ("%" G_GUINT64_FORMAT, source->place);
  g_autofree char *day = sov_format_day (source->at);
  g_autoptr (GString) text = g_string_new (NULL);

  if (source->file != NULL)
    /* Translators: a file, the number of a line in it, and the day it was brought in */
    g_string_append_printf (text, _ ("%s, line %s, brought in %s"), source->file, place, day);
  else
    /* Translators: the number of a line, and the day it was brought in */
    g_string_append_printf (text, _ ("Pasted text, line %s, brought in %s"), place, day);
  if (source->subject != NULL && *source->subject != '\0')
    /* Translators: what stands above a mail */
    g_string_append_printf (text, _ (", subject “%s”"), source->subject);
  if (source->thread != NULL && *source->thread != '\0')
    /* Translators: by what the mails of one conversation are known */
    g_string_append_printf (text, _ (", thread %s"), source->thread);

  return sov_text_clean (text->str, -1);
}
