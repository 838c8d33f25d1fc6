/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-time.h"

static const SovPerformFunc functions[SOV_N_ACTIONS] = {
  [SOV_ACTION_ME] = sov_perform_me,
  [SOV_ACTION_PARTY] = sov_perform_party,
  [SOV_ACTION_PERSON] = sov_perform_person,
  [SOV_ACTION_DEAL] = sov_perform_deal,
  [SOV_ACTION_JOIN] = sov_perform_join,
  [SOV_ACTION_TERM] = sov_perform_term,
  [SOV_ACTION_CHANGE] = sov_perform_change,
  [SOV_ACTION_TOLD] = sov_perform_relay,
  [SOV_ACTION_WRITTEN] = sov_perform_relay,
  [SOV_ACTION_ACKNOWLEDGED] = sov_perform_relay,
  [SOV_ACTION_BLOCKED] = sov_perform_relay,
  [SOV_ACTION_KEPT] = sov_perform_outcome,
  [SOV_ACTION_BROKEN] = sov_perform_outcome,
  [SOV_ACTION_CANCELLED] = sov_perform_outcome,
  [SOV_ACTION_ENTRY] = sov_perform_entry,
  [SOV_ACTION_COMPLAINT] = sov_perform_complaint,
  [SOV_ACTION_STEP] = sov_perform_step,
  [SOV_ACTION_CAUSE] = sov_perform_cause,
  [SOV_ACTION_COMPENSATION] = sov_perform_compensation,
  [SOV_ACTION_GIVE] = sov_perform_give,
  [SOV_ACTION_LESSON] = sov_perform_lesson,
  [SOV_ACTION_ANSWER] = sov_perform_answer,
  [SOV_ACTION_ENDED] = sov_perform_ended,
  [SOV_ACTION_EDIT_PARTY] = sov_perform_edit_party,
  [SOV_ACTION_EDIT_PERSON] = sov_perform_edit_person,
  [SOV_ACTION_EDIT_DEAL] = sov_perform_edit_deal,
  [SOV_ACTION_EDIT_ENTRY] = sov_perform_edit_entry,
  [SOV_ACTION_LEAVE] = sov_perform_leave,
  [SOV_ACTION_MERGE] = sov_perform_merge,
  [SOV_ACTION_REMOVE] = sov_perform_remove,
  [SOV_ACTION_EDIT_COMPLAINT] = sov_perform_edit_complaint,
  [SOV_ACTION_EDIT_COMPENSATION] = sov_perform_edit_compensation,
  [SOV_ACTION_UNTICK] = sov_perform_untick,
  [SOV_ACTION_SNOOZE] = sov_perform_snooze,
  [SOV_ACTION_RECOURSE] = sov_perform_recourse,
  [SOV_ACTION_IMPROVED] = sov_perform_improved,
  [SOV_ACTION_CHECKED] = sov_perform_checked,
  [SOV_ACTION_PRAISE] = sov_perform_praise,
  [SOV_ACTION_EDIT_PRAISE] = sov_perform_edit_praise,
  [SOV_ACTION_RESTORE] = sov_perform_restore,
  [SOV_ACTION_ERASE] = sov_perform_erase,
  [SOV_ACTION_VAT_RATE] = sov_perform_vat_rate,
  [SOV_ACTION_VAT_RATE_REMOVED] = sov_perform_vat_rate_removed,
  [SOV_ACTION_TEXT] = sov_perform_text,
  [SOV_ACTION_TEXT_ORIGINAL] = sov_perform_text_original,
  [SOV_ACTION_TAKE_BACK] = sov_perform_take_back,
  [SOV_ACTION_IDEA] = sov_perform_idea,
  [SOV_ACTION_EDIT_IDEA] = sov_perform_edit_idea,
  [SOV_ACTION_TASK] = sov_perform_task,
  [SOV_ACTION_EDIT_TASK] = sov_perform_edit_task,
  [SOV_ACTION_TASK_DONE] = sov_perform_task_state,
  [SOV_ACTION_TASK_NOT_NEEDED] = sov_perform_task_state,
  [SOV_ACTION_TASK_REOPENED] = sov_perform_task_state,
};

/* What an action that makes nothing is about, in this order. */
static const SovField about[] = {
  SOV_FIELD_ID, SOV_FIELD_OF, SOV_FIELD_TERM, SOV_FIELD_COMPLAINT,
  SOV_FIELD_COMPENSATION, SOV_FIELD_LESSON, SOV_FIELD_TASK, SOV_FIELD_DEAL, SOV_FIELD_PARTY
};

gint64
sov_perform_now (void)
{
  return sov_time_now ();
}

gboolean
sov_perform_refuse (GError **error,
                    const char *format,
                    ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (SOV_ACTION_ERROR, SOV_ACTION_ERROR_REFUSED, format, args);
  va_end (args);

  return FALSE;
}

static char *
find_ref (const SovAction *action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (about); i++)
    if (sov_action_get_text (action, about[i]) != NULL)
      return g_strdup (sov_action_get_text (action, about[i]));

  return g_strdup (SOV_REF_ME);
}

gboolean
sov_perform_action (SovDatabase *db,
                    const SovAction *given,
                    char **ref,
                    GError **error)
{
  SovActionKind kind = sov_action_get_kind (given);
  g_autoptr (SovAction) action = sov_action_copy (given);

  if (sov_action_kind_allows (kind, SOV_FIELD_ID) && !sov_action_has (action, SOV_FIELD_ID))
    {
      g_autofree char *fresh = sov_action_make_ref ();

      sov_action_set_text (action, SOV_FIELD_ID, fresh);
    }

  if (!sov_action_check (action, error) || !sov_perform_check (action, error) ||
      !functions[kind](db, action, error))
    return FALSE;

  if (ref != NULL)
    *ref = find_ref (action);
  return TRUE;
}
