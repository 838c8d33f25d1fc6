/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-task-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"

/* Who looks further back finds it by searching. */
#define MAX_OVER 100

static gboolean
belongs (const SovTask *task,
         SovTasksPart part)
{
  switch (part)
    {
    case SOV_TASKS_DATED:
      return task->state == SOV_TASK_OPEN && task->due != SOV_NO_TIME;
    case SOV_TASKS_LOOSE:
      return task->state == SOV_TASK_OPEN && task->due == SOV_NO_TIME;
    case SOV_TASKS_OVER:
      return task->state != SOV_TASK_OPEN;
    case SOV_TASKS_OPEN:
    default:
      return task->state == SOV_TASK_OPEN;
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const SovTask *one = a;
  const SovTask *other = b;
  gint64 mine = one->due != SOV_NO_TIME ? one->due : G_MAXINT64;
  gint64 theirs = other->due != SOV_NO_TIME ? other->due : G_MAXINT64;

  if (one->state != SOV_TASK_OPEN || other->state != SOV_TASK_OPEN)
    return (one->state_at < other->state_at) - (one->state_at > other->state_at);
  if (mine != theirs)
    return mine < theirs ? -1 : 1;

  return (one->at > other->at) - (one->at < other->at);
}

static void
add (GPtrArray *parts,
     char *part)
{
  if (part != NULL)
    g_ptr_array_add (parts, part);
}

static char *
say_state (const SovTask *task)
{
  g_autofree char *day = sov_format_day (task->state_at);

  if (task->state == SOV_TASK_DONE)
    /* Translators: a day */
    return g_strdup_printf (C_ ("task", "Done %s"), day);

  /* Translators: a day */
  return g_strdup_printf (C_ ("task", "Not needed, %s"), day);
}

static char *
describe (const SovTask *task,
          gboolean named,
          gint64 now)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (task->state != SOV_TASK_OPEN)
    add (parts, say_state (task));
  else if (task->due != SOV_NO_TIME)
    add (parts, sov_format_relative (task->due, task->due_has_clock, now));
  else
    add (parts, g_strdup (task->due_vague));
  if (named)
    add (parts, g_strdup (task->party_name));
  add (parts, g_strdup (task->deal_title));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static SovFact *
make_fact (const SovTask *task,
           gboolean named,
           gint64 now)
{
  g_autofree char *text = describe (task, named, now);
  SovFact *fact = sov_fact_new_item (task->text, text);

  sov_fact_set_action (fact, "win.edit-task", g_variant_new_int64 (task->id));
  if (task->state == SOV_TASK_OPEN)
    sov_fact_add_button (fact, C_ ("task", "Done"), NULL, "win.task-done", g_variant_new_string (task->ref));
  else
    {
      sov_fact_add_button (fact, _ ("To Be Done After All"), "edit-undo-symbolic", "win.task-reopened", g_variant_new_string (task->ref));
      sov_fact_add_button (fact, _ ("Remove"), "user-trash-symbolic", "win.remove-task", g_variant_new_string (task->ref));
    }

  return fact;
}

GPtrArray *
sov_task_facts (GPtrArray *tasks,
                SovTasksPart part,
                gboolean named,
                gint64 now)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tasks->len; i++)
    if (belongs (tasks->pdata[i], part))
      g_ptr_array_add (chosen, tasks->pdata[i]);
  g_ptr_array_sort_values (chosen, compare);

  for (guint i = 0; i < chosen->len && (part != SOV_TASKS_OVER || i < MAX_OVER); i++)
    g_ptr_array_add (facts, make_fact (chosen->pdata[i], named, now));

  return facts;
}
