/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-dialog-private.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "ui/common/sov-perform.h"

/* Owns what is dropped on the form: text becomes words, and so does what a file
 * of text says. Other files are not for here. */

/* No message is longer; a file that is would only fill the field. */
#define MAX_BYTES (256 * 1024)

static void
file_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_load_contents_finish (G_FILE (source), result, &bytes, &length, NULL, NULL) || self->store == NULL)
    return;

  text = sov_text_clean (bytes, (gssize) length);
  sov_complaint_dialog_add_words (self, text);
}

static gboolean
is_text (GFileInfo *info)
{
  const char *type = g_file_info_get_content_type (info);

  return type != NULL && g_content_type_is_a (type, "text/plain") && g_file_info_get_size (info) <= MAX_BYTES;
}

static void
file_looked_at_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (self->store == NULL)
    return;
  if (info == NULL || !is_text (info))
    {
      sov_toast (GTK_WIDGET (self), _ ("Only text can be dropped here. Add other files to the contact that it came in."));
      return;
    }

  g_file_load_contents_async (G_FILE (source), self->cancellable, file_read_cb, g_object_ref (self));
}

void
sov_complaint_dialog_add_file (SovComplaintDialog *self,
                               GFile *file)
{
  g_return_if_fail (SOV_IS_COMPLAINT_DIALOG (self));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->cancellable, file_looked_at_cb, g_object_ref (self));
}

static gboolean
dropped_cb (SovComplaintDialog *self,
            const GValue *value)
{
  g_autoptr (GSList) files = NULL;

  if (G_VALUE_HOLDS_STRING (value))
    {
      sov_complaint_dialog_add_words (self, g_value_get_string (value));
      return TRUE;
    }

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    sov_complaint_dialog_add_file (self, l->data);

  return TRUE;
}

/* Files before text: a file manager offers their names as text too. */
void
sov_complaint_dialog_accept_drops (SovComplaintDialog *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
