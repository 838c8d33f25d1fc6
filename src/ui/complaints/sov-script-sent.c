/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-script-sent.h"

#include <string.h>

#define MAX_STEPS 2

static const SovStepKind *
steps_of (SovScriptKind kind)
{
  static const SovStepKind steps[SOV_SCRIPT_RECOURSE + 1][MAX_STEPS] = {
    [SOV_SCRIPT_OWN_SLIP] = { SOV_STEP_APOLOGISED },
    [SOV_SCRIPT_NO_ANSWER] = { SOV_STEP_THANKED, SOV_STEP_APOLOGISED },
    [SOV_SCRIPT_REPLY] = { SOV_STEP_THANKED, SOV_STEP_APOLOGISED },
    [SOV_SCRIPT_PROPOSAL] = { SOV_STEP_PROPOSED },
    [SOV_SCRIPT_PARTLY_NO] = { SOV_STEP_PROPOSED },
    [SOV_SCRIPT_SURPRISE] = { SOV_STEP_SURPRISE_GIVEN },
    [SOV_SCRIPT_PREVENTION] = { SOV_STEP_TOLD_PREVENTION, SOV_STEP_FINAL_APOLOGY },
  };

  return steps[kind];
}

GArray *
sov_script_list_steps (SovCase *of,
                       SovScriptKind kind,
                       gint64 now)
{
  const SovStepKind *steps = steps_of (kind);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SovStepKind));

  for (guint i = 0; i < MAX_STEPS && steps[i] != 0; i++)
    if (steps[i] == SOV_STEP_PROPOSED || sov_complaint_find_step (of->complaint, steps[i], now) == NULL)
      g_array_append_val (list, steps[i]);

  return list;
}

/* The lines of @text that begin "1)", without their numbers; NULL where none does. */
static char *
find_options (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) options = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gsize n_digits = strspn (line, "0123456789");

      if (n_digits == 0 || line[n_digits] != ')')
        continue;
      if (options->len > 0)
        g_string_append_c (options, '\n');
      g_string_append (options, g_strchug ((char *) line + n_digits + 1));
    }

  return options->len > 0 ? g_strdup (options->str) : NULL;
}

/* What the step says later: what was offered, what changes. Transfer full, nullable. */
static char *
text_of_step (SovCaseScript *order,
              SovStepKind did,
              const char *text)
{
  const SovScript *script = &order->script;
  g_autofree char *said = find_options (text);

  switch ((int) did)
    {
    case SOV_STEP_PROPOSED:
      if (script->kind == SOV_SCRIPT_PARTLY_NO)
        return g_strdup (script->offer);
      return said != NULL ? g_steal_pointer (&said) : g_strdup (sov_case_get_step_text (order->of, SOV_STEP_PROPOSED));
    case SOV_STEP_TOLD_PREVENTION:
      return g_strdup (script->change);
    case SOV_STEP_SURPRISE_GIVEN:
      return g_strdup (script->extra);
    default:
      return NULL;
    }
}

static SovAction *
entry_action (SovCaseScript *order,
              SovChannel channel,
              const char *text,
              gint64 now)
{
  SovCase *of = order->of;
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, now);
  SovScriptReader reader = sov_script_get_reader (order->script.kind);

  if (reader == SOV_SCRIPT_TO_SUBCONTRACTOR)
    sov_action_set_text (action, SOV_FIELD_PARTY, order->reader->ref);
  else
    {
      sov_action_set_text (action, SOV_FIELD_PARTY, of->party_ref);
      sov_action_set_text (action, SOV_FIELD_COMPLAINT, of->complaint->ref);
    }
  if (reader == SOV_SCRIPT_TO_EVERYBODY)
    sov_action_set_number (action, SOV_FIELD_PUBLIC, TRUE);
  sov_action_set_text (action, SOV_FIELD_DEAL, of->deal_ref);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, channel);
  sov_action_set_number (action, SOV_FIELD_DIRECTION, SOV_DIRECTION_OUT);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);

  return action;
}

static SovAction *
notice_action (SovCaseScript *order,
               const char *text,
               gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_RECOURSE, now);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, order->of->complaint->ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, order->reader->ref);
  sov_action_set_number (action, SOV_FIELD_DID, SOV_RECOURSE_NOTIFIED);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);

  return action;
}

static SovAction *
step_action (SovCaseScript *order,
             SovStepKind did,
             SovChannel channel,
             const char *text,
             gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_STEP, now);
  g_autofree char *said = text_of_step (order, did, text);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, order->of->complaint->ref);
  sov_action_set_number (action, SOV_FIELD_DID, did);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, channel);
  sov_action_set_text (action, SOV_FIELD_TEXT, said);

  return action;
}

void
sov_script_add_sent (SovCaseScript *order,
                     SovChannel channel,
                     const char *text,
                     gboolean tick,
                     gint64 now,
                     GPtrArray *actions)
{
  SovScriptKind kind = order->script.kind;
  g_autoptr (GArray) steps = sov_script_list_steps (order->of, kind, now);

  g_return_if_fail (order->reader != NULL || sov_script_get_reader (kind) != SOV_SCRIPT_TO_SUBCONTRACTOR);

  g_ptr_array_add (actions, entry_action (order, channel, text, now));
  if (kind == SOV_SCRIPT_RECOURSE)
    g_ptr_array_add (actions, notice_action (order, text, now));
  for (guint i = 0; tick && i < steps->len; i++)
    g_ptr_array_add (actions, step_action (order, g_array_index (steps, SovStepKind, i), channel, text, now));
}
