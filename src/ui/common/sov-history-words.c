/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-history-words.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-sheet.h"
#include "ui/common/sov-labels.h"

static void
add_word (GPtrArray *words,
          const char *word)
{
  if (*word != '\0')
    g_ptr_array_add (words, (gpointer) word);
}

/* Of what has its own list: which of them it was. */
static const char *
kind_word (const SovRow *row)
{
  switch ((SovEvent) row->event)
    {
    case SOV_EVENT_COMPLAINT:
      return row->direction == 0 ? sov_label_complaint_state (SOV_COMPLAINT_NOTICED) : "";
    case SOV_EVENT_STEP:
      return sov_label_step ((SovStepKind) row->state);
    case SOV_EVENT_COMPENSATION:
      return sov_label_compensation_kind ((SovCompensationKind) row->state);
    case SOV_EVENT_ANSWER:
      return sov_label_question ((SovQuestion) row->state);
    case SOV_EVENT_ENTRY:
    case SOV_EVENT_TERM_MADE:
    case SOV_EVENT_TERM_CHANGED:
    case SOV_EVENT_TERM_KEPT:
    case SOV_EVENT_TERM_BROKEN:
    case SOV_EVENT_TERM_CANCELLED:
    case SOV_EVENT_TOLD:
    case SOV_EVENT_WRITTEN:
    case SOV_EVENT_ACKNOWLEDGED:
    case SOV_EVENT_BLOCKED:
    case SOV_EVENT_DEAL_MADE:
    case SOV_EVENT_PRAISE:
    case SOV_EVENT_TASK:
    case SOV_EVENT_TASK_DONE:
    case SOV_EVENT_TASK_NOT_NEEDED:
    case SOV_EVENT_IDEA:
    default:
      return "";
    }
}

/* What one noticed oneself came through no channel. */
static const char *
channel_word (const SovRow *row)
{
  if (row->event == SOV_EVENT_COMPLAINT && row->direction == 0)
    return "";

  return sov_label_channel (row->channel);
}

/* A step is named by itself, as one of a complaint. */
static const char *
event_word (const SovRow *row)
{
  if (row->event == SOV_EVENT_ENTRY)
    return "";

  return sov_label_event (row->event == SOV_EVENT_STEP ? SOV_EVENT_COMPLAINT : row->event);
}

char *
sov_history_words_describe (const SovRow *row)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *due = row->event == SOV_EVENT_TASK && row->next_due != SOV_NO_TIME ? sov_format_day (row->next_due) : NULL;

  add_word (words, event_word (row));
  if (due != NULL)
    add_word (words, due);
  add_word (words, kind_word (row));
  add_word (words, channel_word (row));
  if (row->event == SOV_EVENT_ENTRY)
    add_word (words, sov_label_direction (row->direction));
  if (row->event != SOV_EVENT_ANSWER)
    add_word (words, sov_label_mood (row->mood));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}

static int
get_highest_score (SovQuestion question)
{
  switch (question)
    {
    case SOV_QUESTION_NPS:
      return 10;
    case SOV_QUESTION_CES:
      return 7;
    case SOV_QUESTION_SOLVED:
    case SOV_QUESTION_NEED:
    case SOV_QUESTION_CARED:
    case SOV_QUESTION_CSAT:
    case SOV_QUESTION_EXPECTATION:
    case SOV_QUESTION_HANDLING:
    default:
      return 5;
    }
}

char *
sov_history_words_amount (const SovRow *row)
{
  if (row->event == SOV_EVENT_COMPENSATION && row->price != SOV_NO_MONEY)
    return sov_format_money (row->price);
  if (row->event == SOV_EVENT_ANSWER && row->state == SOV_QUESTION_EXPECTATION)
    /* Translators: how an expectation was met, from -2 to +2 */
    return g_strdup_printf (C_ ("score", "%+d"), row->mood);
  if (row->event == SOV_EVENT_ANSWER)
    /* Translators: an answer's score, and the highest there is */
    return g_strdup_printf (C_ ("score", "%d / %d"), row->mood, get_highest_score ((SovQuestion) row->state));

  return NULL;
}
