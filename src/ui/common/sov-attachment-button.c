/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-attachment-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ui/common/sov-error-text.h"

struct _SovAttachmentButton
{
  GtkButton parent_instance;

  SovStore *store;
  gint64 id;
  char *name;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SovAttachmentButton, sov_attachment_button, GTK_TYPE_BUTTON)

static void
show_error (SovAttachmentButton *self,
            const GError *error)
{
  sov_error_show (GTK_WIDGET (self), _ ("The File Did Not Open"), error);
}

/* A name that is one file in its folder, whatever was given. */
static char *
make_file_name (const char *name)
{
  char *safe = g_path_get_basename (name);

  g_strdelimit (safe, "/\\:", '_');
  if (*safe == '.' || *safe == '\0')
    {
      g_free (safe);
      safe = g_strdup ("file");
    }

  return safe;
}

/* Runs when the vault is gone, in whatever thread let it go. */
static void
remove_copy (gpointer data,
             GObject *where_the_store_was)
{
  g_autofree char *path = data;
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

static GFile *
make_copy (SovAttachmentButton *self,
           GBytes *data,
           GError **error)
{
  g_autofree char *name = make_file_name (self->name);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "sovittu-XXXXXX", NULL);
  g_autofree char *path = NULL;

  if (g_mkdtemp_full (folder, 0700) == NULL)
    {
      g_free (folder);
      folder = g_dir_make_tmp ("sovittu-XXXXXX", error);
      if (folder == NULL)
        return NULL;
    }

  path = g_build_filename (folder, name, NULL);
  g_object_weak_ref (G_OBJECT (self->store), remove_copy, g_strdup (path));
  if (!g_file_set_contents_full (path, g_bytes_get_data (data, NULL), (gssize) g_bytes_get_size (data),
                                 G_FILE_SET_CONTENTS_NONE, 0600, error))
    return NULL;

  return g_file_new_for_path (path);
}

static void
launched_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovAttachmentButton) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_error (self, error);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SovAttachmentButton) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = sov_store_load_attachment_finish (SOV_STORE (source), result, &error);
  g_autoptr (GFile) file = data != NULL ? make_copy (self, data, &error) : NULL;
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (file == NULL)
    {
      show_error (self, error);
      return;
    }

  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            launched_cb, g_object_ref (self));
}

static void
sov_attachment_button_clicked (GtkButton *button)
{
  SovAttachmentButton *self = SOV_ATTACHMENT_BUTTON (button);

  sov_store_load_attachment_async (self->store, self->id, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
sov_attachment_button_dispose (GObject *object)
{
  SovAttachmentButton *self = SOV_ATTACHMENT_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (sov_attachment_button_parent_class)->dispose (object);
}

static void
sov_attachment_button_class_init (SovAttachmentButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_attachment_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = sov_attachment_button_clicked;
}

static void
sov_attachment_button_init (SovAttachmentButton *self)
{
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
sov_attachment_button_new (SovStore *store,
                           gint64 id,
                           const char *name)
{
  SovAttachmentButton *self = g_object_new (SOV_TYPE_ATTACHMENT_BUTTON, NULL);
  GtkWidget *content = adw_button_content_new ();
  g_autofree char *tooltip = g_strdup_printf (_ ("Open %s"), name);

  self->store = g_object_ref (store);
  self->id = id;
  self->name = g_strdup (name);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "mail-attachment-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), name);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (self), content);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);

  return GTK_WIDGET (self);
}
