/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-attachment-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "desktop/sov-shown-copy.h"
#include "ui/common/sov-error-text.h"

/* Of a picture, in points. */
#define MOST_WIDE 200.0
#define MOST_HIGH 150.0
#define LEAST 24.0

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

/* Runs when the vault is gone, in whatever thread let it go. */
static void
remove_copy (gpointer copy,
             GObject *where_the_store_was)
{
  sov_shown_copy_free (copy);
}

static void
launch (SovAttachmentButton *self,
        GBytes *data)
{
  g_autoptr (GError) error = NULL;
  SovShownCopy *copy = sov_shown_copy_new (self->name, data, &error);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (copy == NULL)
    {
      show_error (self, error);
      return;
    }

  g_object_weak_ref (G_OBJECT (self->store), remove_copy, copy);
  file = g_file_new_for_path (sov_shown_copy_get_path (copy));
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            launched_cb, g_object_ref (self));
}

/* What waits for the answer whether it is to be opened at all. */
typedef struct
{
  SovAttachmentButton *button;
  GBytes *data;
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->button);
  g_bytes_unref (self->data);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "open") && asking->button->store != NULL)
    launch (asking->button, asking->data);
}

static void
ask (SovAttachmentButton *self,
     GBytes *data)
{
  g_autofree char *name = sov_shown_copy_make_name (self->name);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Open This File?"), NULL);
  Asking *asking = g_new0 (Asking, 1);

  asking->button = g_object_ref (self);
  asking->data = g_bytes_ref (data);
  /* Translators: %s is a file's name */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), _ ("“%s” may run something on your computer. Open it only if you know who made it."), name);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "open", _ ("_Open All the Same"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "open", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, answered_cb, asking);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SovAttachmentButton) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = sov_store_load_attachment_finish (SOV_STORE (source), result, &error);

  if (data == NULL)
    show_error (self, error);
  else if (self->store == NULL)
    return;
  else if (sov_shown_copy_is_risky (self->name, data))
    ask (self, data);
  else
    launch (self, data);
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

/* No larger than a line of history bears. */
static GdkPaintable *
fit (GdkTexture *texture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double width = gdk_texture_get_width (texture);
  double height = gdk_texture_get_height (texture);
  double scale = MIN (1, MIN (MOST_WIDE / width, MOST_HIGH / height));
  graphene_size_t size;

  /* What is thin can still be pressed. */
  width = MAX (width * scale, LEAST);
  height = MAX (height * scale, LEAST);
  graphene_size_init (&size, (float) width, (float) height);
  gdk_paintable_snapshot (GDK_PAINTABLE (texture), snapshot, width, height);

  return gtk_snapshot_free_to_paintable (snapshot, &size);
}

void
sov_attachment_button_show_picture (SovAttachmentButton *self,
                                    GdkTexture *texture)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkWidget *picture;

  g_return_if_fail (SOV_IS_ATTACHMENT_BUTTON (self));

  paintable = fit (texture);
  picture = gtk_picture_new_for_paintable (paintable);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), self->name);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_button_set_child (GTK_BUTTON (self), picture);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picture-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_widget_get_tooltip_text (GTK_WIDGET (self)), -1);
}
