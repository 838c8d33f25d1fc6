/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-attachments-group.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-recent.h"

/* The vault takes no larger ones. */
#define MAX_BYTES (50 * 1024 * 1024)

struct _SovAttachmentsGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *files; /* File */
  GCancellable *cancellable;
  GtkWidget *add_row;
};

typedef struct
{
  SovAttachmentsGroup *group;
  GtkWidget *row; /* the group's */
  char *name;
  GBytes *data;
} File;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovAttachmentsGroup, sov_attachments_group, ADW_TYPE_PREFERENCES_GROUP)

static void
file_free (gpointer data)
{
  File *file = data;

  g_free (file->name);
  g_bytes_unref (file->data);
  g_free (file);
}

static void
take_away (File *file)
{
  SovAttachmentsGroup *self = file->group;

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), file->row);
  g_ptr_array_remove (self->files, file);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
create_row (File *file)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *size = g_format_size (g_bytes_get_size (file->data));

  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _ ("Leave Out"));
  gtk_widget_add_css_class (remove, "flat");
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (take_away), file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);

  return row;
}

void
sov_attachments_group_add_bytes (SovAttachmentsGroup *self,
                                 const char *name,
                                 GBytes *data)
{
  File *file;

  g_return_if_fail (SOV_IS_ATTACHMENTS_GROUP (self));

  if (g_bytes_get_size (data) > MAX_BYTES)
    {
      /* Translators: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_ ("Too large to attach, at most 50 MB: %s"), name);

      sov_toast (GTK_WIDGET (self), text);
      return;
    }

  file = g_new0 (File, 1);
  file->group = self;
  file->name = sov_text_clean_name (name, -1);
  file->data = g_bytes_ref (data);
  file->row = create_row (file);
  g_ptr_array_add (self->files, file);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), file->row);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Reading */

static void
file_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovAttachmentsGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));

  if (bytes != NULL)
    sov_attachments_group_add_bytes (self, name, bytes);
  else
    sov_error_show (GTK_WIDGET (self), _ ("The File Cannot Be Read"), error);
}

static void
file_looked_at_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovAttachmentsGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  g_autofree char *text = NULL;

  if (info == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The File Cannot Be Read"), error);
      return;
    }

  if (g_file_info_get_size (info) <= MAX_BYTES && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    {
      g_file_load_bytes_async (G_FILE (source), self->cancellable, file_read_cb, g_object_ref (self));
      return;
    }

  text = g_strdup_printf (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
                              ? _ ("Too large to attach, at most 50 MB: %s")
                              /* Translators: %s is the name of a folder */
                              : _ ("Only files can be attached: %s"),
                          g_file_info_get_display_name (info));
  sov_toast (GTK_WIDGET (self), text);
}

void
sov_attachments_group_add_file (SovAttachmentsGroup *self,
                                GFile *file)
{
  g_return_if_fail (SOV_IS_ATTACHMENTS_GROUP (self));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->cancellable, file_looked_at_cb, g_object_ref (self));
}

/* Choosing */

static void
files_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovAttachmentsGroup) self = data;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      sov_recent_forget (file);
      sov_attachments_group_add_file (self, file);
    }
}

static void
choose_cb (SovAttachmentsGroup *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Attach Files"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable,
                                 files_chosen_cb, g_object_ref (self));
}

/* Dropping and pasting */

static void
add_files (SovAttachmentsGroup *self,
           const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    sov_attachments_group_add_file (self, l->data);
}

static gboolean
dropped_cb (SovAttachmentsGroup *self,
            const GValue *value)
{
  add_files (self, value);

  return TRUE;
}

static void
files_pasted_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovAttachmentsGroup) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    add_files (self, value);
}

static void
picture_pasted_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovAttachmentsGroup) self = data;
  g_autoptr (GdkTexture) picture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (picture != NULL)
    {
      g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (picture);

      sov_attachments_group_add_bytes (self, _ ("Picture.png"), png);
    }
}

static void
paste_cb (SovAttachmentsGroup *self,
          GtkTextView *text)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (text));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, self->cancellable,
                                    files_pasted_cb, g_object_ref (self));
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) &&
           !gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    gdk_clipboard_read_texture_async (clipboard, self->cancellable, picture_pasted_cb, g_object_ref (self));
  else
    return;

  g_signal_stop_emission_by_name (text, "paste-clipboard");
}

void
sov_attachments_group_accept (SovAttachmentsGroup *self,
                              GtkWidget *area,
                              GtkTextView *text)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (SOV_IS_ATTACHMENTS_GROUP (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (text, "paste-clipboard", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
}

guint
sov_attachments_group_get_n_files (SovAttachmentsGroup *self)
{
  g_return_val_if_fail (SOV_IS_ATTACHMENTS_GROUP (self), 0);

  return self->files->len;
}

/* Saving */

typedef struct
{
  SovStore *store;
  char *entry;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->store);
  g_free (saving->entry);
  g_free (saving);
}

static void save_next (GTask *task);

static void
attached_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GTask) task = data;
  SovAttachmentsGroup *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!sov_store_attach_finish (SOV_STORE (source), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_away (g_ptr_array_index (self->files, 0));
  save_next (task);
}

static void
save_next (GTask *task)
{
  SovAttachmentsGroup *self = g_task_get_source_object (task);
  const Saving *saving = g_task_get_task_data (task);
  const File *file;
  g_autofree char *type = NULL;

  if (self->files->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  file = g_ptr_array_index (self->files, 0);
  type = g_content_type_guess (file->name, g_bytes_get_data (file->data, NULL), g_bytes_get_size (file->data), NULL);
  sov_store_attach_async (saving->store, saving->entry, file->name, type, file->data, NULL, attached_cb, g_object_ref (task));
}

void
sov_attachments_group_save_async (SovAttachmentsGroup *self,
                                  SovStore *store,
                                  const char *entry,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);

  g_return_if_fail (SOV_IS_ATTACHMENTS_GROUP (self));

  saving->store = g_object_ref (store);
  saving->entry = g_strdup (entry);
  g_task_set_source_tag (task, sov_attachments_group_save_async);
  g_task_set_task_data (task, saving, saving_free);
  save_next (task);
}

gboolean
sov_attachments_group_save_finish (SovAttachmentsGroup *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
sov_attachments_group_dispose (GObject *object)
{
  SovAttachmentsGroup *self = SOV_ATTACHMENTS_GROUP (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (sov_attachments_group_parent_class)->dispose (object);
}

static void
sov_attachments_group_finalize (GObject *object)
{
  SovAttachmentsGroup *self = SOV_ATTACHMENTS_GROUP (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_attachments_group_parent_class)->finalize (object);
}

static void
sov_attachments_group_class_init (SovAttachmentsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_attachments_group_dispose;
  object_class->finalize = sov_attachments_group_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_ATTACHMENTS_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_attachments_group_init (SovAttachmentsGroup *self)
{
  self->files = g_ptr_array_new_with_free_func (file_free);
  self->cancellable = g_cancellable_new ();
  self->add_row = adw_button_row_new ();
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "mail-attachment-symbolic");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ ("Attach Files…"));
  g_signal_connect_swapped (self->add_row, "activated", G_CALLBACK (choose_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
}
