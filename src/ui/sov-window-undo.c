/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/sov-error-text.h"

/* Owns the toasts, and Undo and Redo. One toast at a time offers Undo: what it
 * would undo is always the last thing that was done. */

static void
add_toast (SovMainWindow *self,
           AdwToast *toast,
           const char *text)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);

  /* Preferences are changed one by one: what was done is told over them. */
  if (ADW_IS_PREFERENCES_DIALOG (dialog))
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
  else
    adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
dismiss_undo (SovMainWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->undo_toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
toast_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  add_toast (SOV_MAIN_WINDOW (widget), adw_toast_new (""), g_variant_get_string (parameter, NULL));
}

static void
offer_undo_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  const char *label = sov_store_get_undo_label (self->store);

  dismiss_undo (self);
  if (label == NULL)
    return;

  self->undo_toast = g_object_ref_sink (adw_toast_new (""));
  adw_toast_set_button_label (self->undo_toast, _ ("_Undo"));
  adw_toast_set_action_name (self->undo_toast, "win.undo");
  add_toast (self, g_object_ref (self->undo_toast), label);
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovMainWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = sov_store_undo_finish (SOV_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("Not Undone"), error);
      return;
    }

  /* Translators: %s says what had been done, as "Customer removed" */
  text = g_strdup_printf (_ ("Undone: %s"), label != NULL ? label : "");
  add_toast (self, adw_toast_new (""), text);
}

static void
undo_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  dismiss_undo (self);
  sov_store_undo_async (self->store, NULL, undone_cb, g_object_ref (self));
}

static void
redone_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovMainWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = sov_store_redo_finish (SOV_STORE (source), result, &error);

  if (error != NULL)
    sov_error_show (GTK_WIDGET (self), _ ("Not Done Again"), error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", NULL);
}

static void
redo_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  dismiss_undo (self);
  sov_store_redo_async (self->store, NULL, redone_cb, g_object_ref (self));
}

const SovWindowAction sov_window_undo_actions[] = {
  { "win.toast", "s", toast_cb, TRUE },
  { "win.offer-undo", NULL, offer_undo_cb, FALSE },
  { "win.undo", NULL, undo_cb, FALSE },
  { "win.redo", NULL, redo_cb, FALSE },
  { NULL },
};
