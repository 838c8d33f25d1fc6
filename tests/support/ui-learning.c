/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/ui-learning.h"

#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "store/sov-writer.h"

typedef struct
{
  gint64 id;
  SovCase *of;
  GError *error;
  gboolean done;
} Loading;

static gboolean
is_loaded (gpointer data)
{
  return ((Loading *) data)->done;
}

static gpointer
find_job (SovDatabase *db,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_COMPLAINT, data, error);

  return id > 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Loading *loading = data;
  g_autofree gint64 *id = sov_store_call_finish (SOV_STORE (source), result, &loading->error);

  loading->id = id != NULL ? *id : 0;
  loading->done = TRUE;
}

static gint64
find_complaint (SovStore *store,
                const char *ref)
{
  Loading loading = { 0 };

  sov_store_call_async (store, find_job, (char *) ref, NULL, g_free, NULL, found_cb, &loading);
  ui_wait (is_loaded, &loading);
  g_assert_no_error (loading.error);

  return loading.id;
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Loading *loading = data;

  loading->of = sov_store_load_case_finish (SOV_STORE (source), result, &loading->error);
  loading->done = TRUE;
}

SovCase *
ui_learning_load (UiLearning *self)
{
  Loading loading = { 0 };

  sov_store_load_case_async (self->deal->store, self->complaint, NULL, loaded_cb, &loading);
  ui_wait (is_loaded, &loading);
  g_assert_no_error (loading.error);

  return loading.of;
}

UiLearning *
ui_learning_new (void)
{
  UiLearning *self = g_new0 (UiLearning, 1);
  SovAction *action;

  self->deal = ui_deal_new ();
  action = sov_action_new (SOV_ACTION_COMPLAINT, sov_time_now ());
  sov_action_set_text (action, SOV_FIELD_ID, "V");
  sov_action_set_text (action, SOV_FIELD_PARTY, "maija");
  sov_action_set_text (action, SOV_FIELD_DEAL, "d");
  sov_action_set_text (action, SOV_FIELD_TERM, "call");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_SMS);
  sov_action_set_text (action, SOV_FIELD_WORDS, UI_LEARNING_WORDS);
  ui_perform (self->deal->store, action);
  self->complaint = find_complaint (self->deal->store, "V");

  return self;
}

void
ui_learning_end (UiLearning *self)
{
  ui_deal_end (self->deal);
  g_free (self);
}

SovAction *
ui_learning_action (UiLearning *self,
                    SovActionKind kind)
{
  SovAction *action = sov_action_new (kind, sov_time_now ());

  sov_action_set_text (action, kind == SOV_ACTION_EDIT_COMPLAINT ? SOV_FIELD_OF : SOV_FIELD_COMPLAINT, "V");

  return action;
}

void
ui_learning_step (UiLearning *self,
                  SovStepKind did,
                  const char *text)
{
  SovAction *action = ui_learning_action (self, SOV_ACTION_STEP);

  sov_action_set_number (action, SOV_FIELD_DID, did);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  ui_perform (self->deal->store, action);
}

gboolean
ui_learning_has_step (UiLearning *self,
                      SovStepKind did)
{
  g_autoptr (SovCase) of = ui_learning_load (self);

  return sov_complaint_find_step (of->complaint, did, sov_time_now ()) != NULL;
}
