/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-perform.h"

#include <glib/gi18n.h>

#include "ui/common/sov-error-text.h"

/* Owns the way from a button to the vault and back: perform, then say so, or
 * say why not. It never keeps what was typed: the caller does until the
 * answer is there. */

typedef struct
{
  GWeakRef window;
  gboolean mention;
  SovPerformedFunc then;
  gpointer data;
} Performing;

static void
performing_free (Performing *self)
{
  g_weak_ref_clear (&self->window);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Performing, performing_free)

static void
performed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (Performing) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = sov_store_perform_finish (SOV_STORE (source), result, &error);
  g_autoptr (GtkWidget) window = g_weak_ref_get (&self->window);

  if (error != NULL && window != NULL)
    sov_error_show (window, _ ("Not Saved"), error);
  else if (error == NULL && window != NULL && self->mention)
    gtk_widget_activate_action (window, "win.offer-undo", NULL);

  if (self->then != NULL)
    self->then (error == NULL ? (const char *const *) refs : NULL, self->data);
}

void
sov_perform (GtkWidget *from,
             SovStore *store,
             const char *label,
             GPtrArray *actions,
             SovPerformedFunc then,
             gpointer data)
{
  Performing *self = g_new0 (Performing, 1);

  g_weak_ref_init (&self->window, gtk_widget_get_root (from));
  self->mention = label != NULL;
  self->then = then;
  self->data = data;
  sov_store_perform_async (store, label, actions, NULL, performed_cb, self);
}

void
sov_perform_one (GtkWidget *from,
                 SovStore *store,
                 const char *label,
                 SovAction *action,
                 SovPerformedFunc then,
                 gpointer data)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);

  g_ptr_array_add (actions, action);
  sov_perform (from, store, label, actions, then, data);
}

void
sov_toast (GtkWidget *from,
           const char *text)
{
  gtk_widget_activate_action (from, "win.toast", "s", text);
}
