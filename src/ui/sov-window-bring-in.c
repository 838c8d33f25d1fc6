/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include "ui/bringin/sov-bring-in-dialog.h"

/* Owns how files come to the window: by the menu, or dropped on it. */

static SovBringInDialog *
present (SovMainWindow *self)
{
  if (self->store == NULL || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return NULL;

  return sov_bring_in_dialog_present (GTK_WIDGET (self), self->store);
}

static void
bring_in_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  present (SOV_MAIN_WINDOW (widget));
}

/* What another program handed over. */
static void
bring_in_files_cb (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autoslist (GFile) files = NULL;
  SovBringInDialog *dialog = uris[0] != NULL ? present (SOV_MAIN_WINDOW (widget)) : NULL;

  for (guint i = 0; uris[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_uri (uris[i]));
  if (dialog != NULL)
    sov_bring_in_dialog_take_files (dialog, files);
}

static gboolean
dropped_cb (SovMainWindow *self,
            const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  SovBringInDialog *dialog = present (self);

  if (dialog != NULL)
    sov_bring_in_dialog_take_files (dialog, files);

  return dialog != NULL;
}

void
sov_main_window_accept_files (SovMainWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

const SovWindowAction sov_window_bring_in_actions[] = {
  { "win.bring-in", NULL, bring_in_cb, FALSE },
  { "win.bring-in-files", "as", bring_in_files_cb, FALSE },
  { NULL },
};
