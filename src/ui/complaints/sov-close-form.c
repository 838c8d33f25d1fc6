/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-close-form.h"

#include "ui/complaints/sov-case-context.h"

void
sov_close_form_clear (SovCloseForm *self)
{
  g_clear_pointer (&self->changes, g_free);
  g_clear_pointer (&self->standing_term, g_free);
  g_clear_pointer (&self->subcontractor, g_free);
  g_clear_pointer (&self->last_words, g_free);
  g_clear_pointer (&self->reason, g_free);
}

static gboolean
is_ticked (const SovCloseForm *self,
           SovGuard guard)
{
  return (self->ticked & SOV_BIT (guard)) != 0;
}

/* Prevention is told when there is something to tell (lesson 002-18). */
guint
sov_close_form_get_lacking (const SovCloseForm *self,
                            SovCase *of)
{
  guint lacking = sov_complaint_get_open_guards (of->complaint);
  guint done = self->ticked & (SOV_BIT (SOV_GUARD_THANKS) | SOV_BIT (SOV_GUARD_APOLOGY) | SOV_BIT (SOV_GUARD_REMEDY));

  if (self->final_apology)
    done |= SOV_BIT (SOV_GUARD_APOLOGY);
  if (self->changes != NULL)
    done |= SOV_BIT (SOV_GUARD_LESSON) | (self->ticked & SOV_BIT (SOV_GUARD_PREVENTION));
  else if (of->lessons->len > 0)
    done |= self->ticked & SOV_BIT (SOV_GUARD_PREVENTION);
  if (self->last_words != NULL)
    done |= SOV_BIT (SOV_GUARD_LAST_WORDS);

  return lacking & ~done;
}

gboolean
sov_close_form_may_close (const SovCloseForm *self,
                          SovCase *of)
{
  return self->outcome != 0 && (self->reason != NULL || sov_close_form_get_lacking (self, of) == 0);
}

static const char *
get_prevention (const SovCloseForm *self,
                SovCase *of)
{
  if (self->changes != NULL)
    return self->changes;

  return of->lessons->len > 0 ? ((const SovLesson *) of->lessons->pdata[of->lessons->len - 1])->text : NULL;
}

static void
add_lesson (const SovCloseForm *self,
            SovCase *of,
            GPtrArray *actions,
            gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_LESSON, now);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, of->complaint->ref);
  sov_action_set_text (action, SOV_FIELD_TEXT, self->changes);
  if (self->standing_term != NULL)
    sov_action_set_text (action, SOV_FIELD_STANDING_TERM, self->standing_term);
  if (self->standing_term != NULL && self->subcontractor != NULL)
    sov_action_set_text (action, SOV_FIELD_SUBCONTRACTOR, self->subcontractor);
  if (self->due != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, self->due, self->due_has_clock);
  g_ptr_array_add (actions, action);
}

/* In the order in which they happen: each guard is met before it is asked for. */
GPtrArray *
sov_close_form_make_actions (const SovCloseForm *self,
                             SovCase *of,
                             gint64 now)
{
  GPtrArray *actions = sov_case_actions_new ();
  SovAction *closed;

  if (is_ticked (self, SOV_GUARD_THANKS))
    sov_case_add_step (of, actions, SOV_STEP_THANKED, NULL, now);
  if (is_ticked (self, SOV_GUARD_APOLOGY))
    sov_case_add_step (of, actions, SOV_STEP_APOLOGISED, NULL, now);
  if (is_ticked (self, SOV_GUARD_REMEDY))
    sov_case_add_step (of, actions, SOV_STEP_REMEDIED, NULL, now);
  if (self->changes != NULL)
    add_lesson (self, of, actions, now);
  if (is_ticked (self, SOV_GUARD_PREVENTION))
    sov_case_add_step (of, actions, SOV_STEP_TOLD_PREVENTION, get_prevention (self, of), now);
  if (self->last_words != NULL)
    sov_case_add_entry (of, actions, SOV_CHANNEL_CALL, SOV_DIRECTION_IN, self->last_words, now);
  if (self->final_apology)
    sov_case_add_step (of, actions, SOV_STEP_FINAL_APOLOGY, NULL, now);
  closed = sov_case_add_step (of, actions, SOV_STEP_CLOSED, self->reason, now);
  sov_action_set_number (closed, SOV_FIELD_OUTCOME, self->outcome);

  return actions;
}
