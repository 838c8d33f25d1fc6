/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-context.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

typedef struct
{
  GtkWidget *parent;
  SovCaseFunc then;
  gpointer data;
} Loading;

static void
loading_free (Loading *self)
{
  g_clear_object (&self->parent);
  g_free (self->data);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
case_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (Loading) loading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovCase) of = sov_store_load_case_finish (SOV_STORE (source), result, &error);

  if (of == NULL)
    sov_error_show (loading->parent, _ ("The Complaint Cannot Be Shown"), error);
  else
    loading->then (loading->parent, SOV_STORE (source), of, loading->data);
}

void
sov_case_load (GtkWidget *parent,
               SovStore *store,
               gint64 complaint,
               SovCaseFunc then,
               gconstpointer data,
               gsize size)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->parent = g_object_ref (parent);
  loading->then = then;
  loading->data = g_memdup2 (data, size);
  sov_store_load_case_async (store, complaint, NULL, case_loaded_cb, loading);
}

GPtrArray *
sov_case_actions_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
}

SovAction *
sov_case_add_step (SovCase *self,
                   GPtrArray *actions,
                   SovStepKind did,
                   const char *text,
                   gint64 at)
{
  SovAction *action = sov_action_new (SOV_ACTION_STEP, at);

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, self->complaint->ref);
  sov_action_set_number (action, SOV_FIELD_DID, did);
  if (text != NULL)
    sov_action_set_text (action, SOV_FIELD_TEXT, text);
  g_ptr_array_add (actions, action);

  return action;
}

SovAction *
sov_case_add_entry (SovCase *self,
                    GPtrArray *actions,
                    SovChannel channel,
                    SovDirection direction,
                    const char *text,
                    gint64 at)
{
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, at);

  sov_action_set_text (action, SOV_FIELD_PARTY, self->party_ref);
  if (self->deal_ref != NULL)
    sov_action_set_text (action, SOV_FIELD_DEAL, self->deal_ref);
  sov_action_set_text (action, SOV_FIELD_COMPLAINT, self->complaint->ref);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, channel);
  sov_action_set_number (action, SOV_FIELD_DIRECTION, direction);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  g_ptr_array_add (actions, action);

  return action;
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
sov_case_save (AdwDialog *dialog,
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

static char *
dup_text (GtkWidget *field)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (field))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

char *
sov_case_dup_typed (GtkWidget *field)
{
  g_autofree char *text = dup_text (field);

  return sov_text_is_blank (text) ? NULL : g_strdup (g_strstrip (text));
}
