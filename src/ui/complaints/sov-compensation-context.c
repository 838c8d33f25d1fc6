/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-compensation-context.h"

#include <glib/gi18n.h>

#include "model/sov-money.h"
#include "model/sov-time.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

static void
context_clear (gpointer data)
{
  SovCompensationContext *self = data;

  g_clear_object (&self->store);
  g_clear_object (&self->compensation);
  g_clear_object (&self->matter);
  g_free (self->party_ref);
  g_free (self->party_name);
  g_free (self->used_on);
}

SovCompensationContext *
sov_compensation_context_ref (SovCompensationContext *self)
{
  return g_rc_box_acquire (self);
}

void
sov_compensation_context_unref (SovCompensationContext *self)
{
  g_rc_box_release_full (self, context_clear);
}

/* Loading: the compensation, then the complaint, or the party and who I am */

typedef struct
{
  GtkWidget *parent;
  SovCompensationContext *context;
  gint64 complaint;
  gint64 party;
  SovCompensationContextFunc then;
} Loading;

static void
loading_free (Loading *self)
{
  g_object_unref (self->parent);
  sov_compensation_context_unref (self->context);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
fail (Loading *self,
      const GError *error)
{
  sov_error_show (self->parent, _ ("The Compensation Cannot Be Shown"), error);
}

/* What an hour cost when it was promised stays. */
static void
end (Loading *self)
{
  SovCompensation *compensation = self->context->compensation;

  if (compensation != NULL && compensation->hour_cost != SOV_NO_MONEY)
    self->context->hour_cost = compensation->hour_cost;
  self->then (self->parent, self->context);
}

static void
owner_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Loading) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, &error);

  if (owner == NULL)
    {
      fail (self, error);
      return;
    }

  self->context->hour_cost = sov_action_get_number (owner, SOV_FIELD_HOUR_COST, SOV_NO_MONEY);
  end (self);
}

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Loading) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (party == NULL)
    {
      fail (self, error);
      return;
    }

  self->context->party_ref = g_strdup (party->ref);
  self->context->party_name = g_strdup (party->name);
  sov_store_load_owner_async (SOV_STORE (source), NULL, owner_loaded_cb, g_steal_pointer (&self));
}

static void
case_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (Loading) self = data;
  g_autoptr (GError) error = NULL;
  SovCompensationContext *context = self->context;

  context->matter = sov_store_load_case_finish (SOV_STORE (source), result, &error);
  if (context->matter == NULL)
    {
      fail (self, error);
      return;
    }

  context->party_ref = g_strdup (context->matter->party_ref);
  context->party_name = g_strdup (context->matter->party_name);
  context->hour_cost = context->matter->hour_cost;
  end (self);
}

static void
load_receiver (Loading *self)
{
  SovStore *store = self->context->store;

  if (self->complaint != 0)
    sov_store_load_case_async (store, self->complaint, NULL, case_loaded_cb, self);
  else
    sov_store_load_party_async (store, self->party, NULL, party_loaded_cb, self);
}

static void
compensation_loaded_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer data)
{
  g_autoptr (Loading) self = data;
  g_autoptr (GError) error = NULL;
  SovCompensation *compensation = sov_store_load_compensation_finish (SOV_STORE (source), result, &error);

  if (compensation == NULL)
    {
      fail (self, error);
      return;
    }

  self->context->compensation = compensation;
  self->complaint = compensation->complaint;
  self->party = compensation->party;
  load_receiver (g_steal_pointer (&self));
}

void
sov_compensation_context_load (GtkWidget *parent,
                               SovStore *store,
                               gint64 complaint,
                               gint64 party,
                               gint64 compensation,
                               const char *used_on,
                               SovCompensationContextFunc then)
{
  Loading *self = g_new0 (Loading, 1);

  self->parent = g_object_ref (parent);
  self->context = g_rc_box_new0 (SovCompensationContext);
  self->context->store = g_object_ref (store);
  self->context->now = sov_time_now ();
  self->context->hour_cost = SOV_NO_MONEY;
  self->context->used_on = g_strdup (used_on);
  self->complaint = complaint;
  self->party = party;
  self->then = then;
  if (compensation != 0)
    sov_store_load_compensation_async (store, compensation, NULL, compensation_loaded_cb, self);
  else
    load_receiver (self);
}

/* Sums */

gint64
sov_compensation_context_get_ceiling (SovCompensationContext *self)
{
  return self->matter != NULL ? sov_case_get_ceiling (self->matter) : SOV_NO_MONEY;
}

gint64
sov_compensation_context_get_others (SovCompensationContext *self)
{
  gint64 sum = 0;

  for (guint i = 0; self->matter != NULL && i < self->matter->compensations->len; i++)
    {
      const SovCompensation *other = self->matter->compensations->pdata[i];

      if (other->value != SOV_NO_MONEY && (self->compensation == NULL || other->id != self->compensation->id))
        sum = sov_money_add (sum, other->value);
    }

  return sum;
}

/* Saving */

typedef struct
{
  AdwDialog *dialog;
  GtkWidget *button;
} Saving;

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  Saving *saving = data;

  if (refs == NULL)
    gtk_widget_set_sensitive (saving->button, TRUE);
  else
    {
      adw_dialog_set_can_close (saving->dialog, TRUE);
      adw_dialog_close (saving->dialog);
    }

  g_object_unref (saving->dialog);
  g_object_unref (saving->button);
  g_free (saving);
}

void
sov_compensation_context_save (SovCompensationContext *self,
                               AdwDialog *dialog,
                               GtkWidget *button,
                               const char *label,
                               SovAction *action)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->dialog = g_object_ref (dialog);
  saving->button = g_object_ref (button);
  gtk_widget_set_sensitive (button, FALSE);
  sov_perform_one (GTK_WIDGET (dialog), self->store, label, action, saved_cb, saving);
}
