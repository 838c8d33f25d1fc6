/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-context.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

static void
context_clear (gpointer data)
{
  SovDealContext *self = data;

  g_clear_object (&self->store);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  g_clear_pointer (&self->my_name, g_free);
  g_clear_pointer (&self->mark, g_free);
}

SovDealContext *
sov_deal_context_ref (SovDealContext *self)
{
  return g_rc_box_acquire (self);
}

void
sov_deal_context_unref (SovDealContext *self)
{
  g_rc_box_release_full (self, context_clear);
}

/* Loading: first the sheet, then who I am, then where the chain ends */

typedef struct
{
  GtkWidget *parent;
  SovDealContext *context;
  SovDealContextFunc then;
  gpointer data;
} Loading;

static void
loading_free (Loading *self)
{
  g_clear_object (&self->parent);
  g_clear_pointer (&self->context, sov_deal_context_unref);
  g_free (self->data);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
mark_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (Loading) loading = data;
  g_autoptr (GError) error = NULL;

  loading->context->mark = sov_store_load_mark_finish (SOV_STORE (source), result, &error);
  if (loading->context->mark == NULL)
    {
      sov_error_show (loading->parent, _ ("The Deal Cannot Be Shown"), error);
      return;
    }

  loading->then (loading->parent, loading->context, loading->data);
}

static void
owner_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Loading) loading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, &error);
  const char *name = owner != NULL ? sov_action_get_text (owner, SOV_FIELD_NAME) : NULL;

  if (owner == NULL)
    {
      sov_error_show (loading->parent, _ ("The Deal Cannot Be Shown"), error);
      return;
    }

  loading->context->my_name = g_strdup (name != NULL ? name : "");
  sov_store_load_mark_async (SOV_STORE (source), NULL, mark_loaded_cb, g_steal_pointer (&loading));
}

static void
sheet_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Loading) loading = data;
  g_autoptr (GError) error = NULL;

  loading->context->sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, &error);
  if (loading->context->sheet == NULL)
    {
      sov_error_show (loading->parent, _ ("The Deal Cannot Be Shown"), error);
      return;
    }

  sov_store_load_owner_async (SOV_STORE (source), NULL, owner_loaded_cb, g_steal_pointer (&loading));
}

void
sov_deal_context_load (GtkWidget *parent,
                       SovStore *store,
                       gint64 deal,
                       SovDealContextFunc then,
                       gconstpointer data,
                       gsize size)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->parent = g_object_ref (parent);
  loading->context = g_rc_box_new0 (SovDealContext);
  loading->context->store = g_object_ref (store);
  loading->context->now = sov_time_now ();
  loading->then = then;
  loading->data = g_memdup2 (data, size);
  sov_store_load_sheet_async (store, deal, NULL, sheet_loaded_cb, loading);
}

gboolean
sov_deal_context_has (SovDealContext *self,
                      GtkWidget *from,
                      gint64 term,
                      gint64 party)
{
  if ((term == 0 || sov_sheet_find_term (self->sheet, term) != NULL) &&
      (party == SOV_PARTY_ME || sov_sheet_find_party (self->sheet, party) != NULL))
    return TRUE;

  sov_toast (from, _ ("It is no longer part of the deal"));
  return FALSE;
}

const char *
sov_deal_context_party_ref (SovDealContext *self,
                            gint64 party)
{
  const SovSheetParty *found = sov_sheet_find_party (self->sheet, party);

  if (party == SOV_PARTY_ME)
    return SOV_REF_ME;

  return found != NULL ? found->ref : NULL;
}

const char *
sov_deal_context_party_name (SovDealContext *self,
                             gint64 party)
{
  const SovSheetParty *found = sov_sheet_find_party (self->sheet, party);

  if (party == SOV_PARTY_ME)
    return C_ ("party", "me");

  return found != NULL ? found->name : "";
}

SovAction *
sov_deal_context_relay (SovDealContext *self,
                        SovActionKind kind,
                        gint64 term,
                        gint64 party,
                        SovChannel channel,
                        const char *text,
                        gint64 at)
{
  SovAction *action = sov_action_new (kind, at);
  const SovTerm *about = sov_sheet_find_term (self->sheet, term);

  g_return_val_if_fail (about != NULL, action);

  sov_action_set_text (action, SOV_FIELD_TERM, about->ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, sov_deal_context_party_ref (self, party));
  if (channel != 0)
    sov_action_set_number (action, SOV_FIELD_CHANNEL, channel);
  if (text != NULL && *text != '\0')
    sov_action_set_text (action, SOV_FIELD_TEXT, text);

  return action;
}

SovAction *
sov_deal_context_outcome (SovDealContext *self,
                          SovActionKind kind,
                          gint64 term)
{
  SovAction *action = sov_action_new (kind, sov_time_now ());
  const SovTerm *about = sov_sheet_find_term (self->sheet, term);

  g_return_val_if_fail (about != NULL, action);

  sov_action_set_text (action, SOV_FIELD_TERM, about->ref);

  return action;
}

GPtrArray *
sov_deal_actions_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
}

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
sov_deal_save (AdwDialog *dialog,
               GtkWidget *button,
               SovStore *store,
               const char *label,
               GPtrArray *actions)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->dialog = g_object_ref (dialog);
  saving->button = g_object_ref (button);
  gtk_widget_set_sensitive (button, FALSE);
  sov_perform (GTK_WIDGET (dialog), store, label, actions, saved_cb, saving);
}
