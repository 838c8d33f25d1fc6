/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/ui-compensation.h"

#include "model/sov-time.h"

void
ui_add_compensation (SovStore *store,
                     const char *ref,
                     const char *complaint,
                     SovCompensationKind kind,
                     gint64 value)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPENSATION, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  if (complaint != NULL)
    sov_action_set_text (action, SOV_FIELD_COMPLAINT, complaint);
  else
    sov_action_set_text (action, SOV_FIELD_PARTY, "maija");
  sov_action_set_number (action, SOV_FIELD_KIND, kind);
  if (value != SOV_NO_MONEY)
    sov_action_set_number (action, SOV_FIELD_VALUE, value);
  ui_perform (store, action);
}

typedef struct
{
  gpointer result;
  gint64 id;
  gboolean done;
} Answer;

static gboolean
is_done (gpointer data)
{
  return ((Answer *) data)->done;
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Answer *answer = data;
  g_autoptr (GError) error = NULL;

  answer->id = sov_store_find_finish (SOV_STORE (source), result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

static gint64
find (SovStore *store,
      SovSubject subject,
      const char *ref)
{
  Answer answer = { NULL };

  sov_store_find_async (store, subject, ref, NULL, found_cb, &answer);
  ui_wait (is_done, &answer);

  return answer.id;
}

gint64
ui_add_complaint (SovStore *store,
                  const char *ref,
                  SovStyle style)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, "maija");
  sov_action_set_text (action, SOV_FIELD_DEAL, "d");
  sov_action_set_text (action, SOV_FIELD_WORDS, "Kukaan ei soittanut");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_CALL);
  sov_action_set_number (action, SOV_FIELD_STYLE, style);
  ui_perform (store, action);

  return find (store, SOV_SUBJECT_COMPLAINT, ref);
}

void
ui_give (SovStore *store,
         const char *ref,
         gint64 amount)
{
  SovAction *action = sov_action_new (SOV_ACTION_GIVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_COMPENSATION, ref);
  sov_action_set_number (action, SOV_FIELD_AMOUNT, amount);
  ui_perform (store, action);
}

void
ui_edit_compensation (SovStore *store,
                      const char *ref,
                      SovField field,
                      gint64 number)
{
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_COMPENSATION, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, ref);
  sov_action_set_number (action, field, number);
  ui_perform (store, action);
}

void
ui_set_state (SovStore *store,
              SovDealState state)
{
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_DEAL, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, "d");
  sov_action_set_number (action, SOV_FIELD_STATE, state);
  ui_perform (store, action);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Answer *answer = data;
  g_autoptr (GError) error = NULL;

  answer->result = sov_store_load_compensations_finish (SOV_STORE (source), result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

GPtrArray *
ui_load_compensations (SovStore *store)
{
  Answer answer = { NULL };

  sov_store_load_compensations_async (store, 0, NULL, loaded_cb, &answer);
  ui_wait (is_done, &answer);

  return answer.result;
}

gint64
ui_find_compensation (SovStore *store,
                      const char *ref)
{
  return find (store, SOV_SUBJECT_COMPENSATION, ref);
}
