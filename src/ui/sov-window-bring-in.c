/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-store-import.h"
#include "ui/bringin/sov-bring-in-dialog.h"
#include "ui/common/sov-error-text.h"

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

/* Word for word, and where it stood. */
static GtkWidget *
make_raw (const char *raw)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (raw);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), label);

  return window;
}

static void
source_cb (GObject *object,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovMainWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovImportSource) source = sov_store_load_source_finish (SOV_STORE (object), result, &error);
  g_autofree char *when = NULL;
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  if (source == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("Not Found"), error);
      return;
    }

  when = sov_format_relative (source->at, TRUE, sov_time_now ());
  if (source->file != NULL)
    /* Translators: a file, a line of it, when it was brought in ("today 14:05") */
    body = g_strdup_printf (_ ("%s, line %u. Brought in %s."), source->file, (guint) source->place, when);
  else
    /* Translators: %s is when ("today 14:05") */
    body = g_strdup_printf (_ ("From a text that was pasted. Brought in %s."), when);
  dialog = adw_alert_dialog_new (_ ("Where It Came From"), NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), body);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), make_raw (source->raw));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
show_source_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  sov_store_load_source_async (SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter), NULL, source_cb,
                               g_object_ref (widget));
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
  { "win.show-source", "x", show_source_cb, FALSE },
  { NULL },
};
