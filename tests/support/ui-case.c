/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/ui-case.h"

#include "model/sov-time.h"

#define ALL_DAY 1439

static void
answer_at_all_hours (SovStore *store)
{
  SovAction *action = sov_action_new (SOV_ACTION_ME, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_NAME, "Aino Saarela");
  sov_action_set_number (action, SOV_FIELD_CONTACT_HOURS, ALL_DAY);
  ui_perform (store, action);
}

void
ui_case_add_complaint (UiCase *self,
                       const char *ref,
                       const char *words,
                       gint64 at)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, at);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, "maija");
  sov_action_set_text (action, SOV_FIELD_DEAL, "d");
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_EMAIL);
  sov_action_set_number (action, SOV_FIELD_NOTICED_BY, SOV_NOTICED_BY_CUSTOMER);
  ui_perform (self->store, action);
}

UiCase *
ui_case_new (int minutes)
{
  UiCase *self = g_new0 (UiCase, 1);

  self->deal = ui_deal_new ();
  self->store = self->deal->store;
  self->window = self->deal->window;
  answer_at_all_hours (self->store);
  ui_edit_party (self->store, "maija", SOV_FIELD_PHONE, "+358495550103");
  ui_case_add_complaint (self, "c", "En ole saanut puhelua. Olen <b>pettynyt</b>.",
                         sov_time_now () - minutes * SOV_TIME_MINUTE_MS);
  self->id = ui_case_find (self, "c");

  return self;
}

void
ui_case_end (UiCase *self)
{
  ui_deal_end (self->deal);
  g_free (self);
}

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  ((Answer *) data)->result = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return ((Answer *) data)->result != NULL;
}

gint64
ui_case_find (UiCase *self,
              const char *ref)
{
  Answer answer = { NULL };
  g_autoptr (GError) error = NULL;
  gint64 id;

  sov_store_find_async (self->store, SOV_SUBJECT_COMPLAINT, ref, NULL, answered_cb, &answer);
  ui_wait (is_answered, &answer);
  id = sov_store_find_finish (self->store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);

  return id;
}

void
ui_case_edit_number (UiCase *self,
                     SovField field,
                     gint64 number)
{
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_COMPLAINT, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, "c");
  sov_action_set_number (action, field, number);
  ui_perform (self->store, action);
}

void
ui_case_step (UiCase *self,
              SovStepKind did,
              const char *text,
              gint64 at)
{
  SovAction *action = sov_action_new (SOV_ACTION_STEP, at);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_number (action, SOV_FIELD_DID, did);
  if (text != NULL)
    sov_action_set_text (action, SOV_FIELD_TEXT, text);
  ui_perform (self->store, action);
}

SovCase *
ui_case_load (UiCase *self)
{
  Answer answer = { NULL };
  g_autoptr (GError) error = NULL;
  SovCase *of;

  sov_store_load_case_async (self->store, self->id, NULL, answered_cb, &answer);
  ui_wait (is_answered, &answer);
  of = sov_store_load_case_finish (self->store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);

  return of;
}

SovComplaintState
ui_case_state (UiCase *self)
{
  g_autoptr (SovCase) of = ui_case_load (self);

  return sov_complaint_get_state (of->complaint, sov_time_now ());
}

void
ui_case_relay (UiCase *self)
{
  g_autoptr (SovCase) of = ui_case_load (self);

  for (guint i = 0; i < of->remedies->len; i++)
    {
      const SovRemedy *remedy = of->remedies->pdata[i];
      gint64 parties[] = { self->deal->maija, self->deal->antti };

      for (gsize j = 0; j < G_N_ELEMENTS (parties); j++)
        {
          ui_deal_relay (self->deal, SOV_ACTION_WRITTEN, remedy->term, parties[j], "Sovittu");
          ui_deal_relay (self->deal, SOV_ACTION_ACKNOWLEDGED, remedy->term, parties[j], "ok");
        }
    }
}

GtkWidget *
ui_case_wait_dialog (UiCase *self,
                     const char *part)
{
  GtkWidget *dialog = ui_deal_wait_dialog (self->deal);

  ui_wait_part (dialog, part);

  return dialog;
}
