/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-hand-over.h"

#include <glib/gi18n.h>

#include "model/sov-contact-uri.h"
#include "model/sov-enum-types.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-perform.h"

struct _SovHandOver
{
  GtkWidget parent_instance;

  SovHandOverText text;
  gpointer text_data;
  char *phone;
  char *whatsapp;
  char *email;
  char *subject;

  GtkWidget *sms;
  GtkWidget *whatsapp_button;
  GtkWidget *mail;
  AdwComboRow *channel;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovHandOver, sov_hand_over, GTK_TYPE_WIDGET)

SovChannel
sov_hand_over_get_channel (SovHandOver *self)
{
  return (SovChannel) (adw_combo_row_get_selected (self->channel) + 1);
}

void
sov_hand_over_set_channel (SovHandOver *self,
                           SovChannel channel)
{
  adw_combo_row_set_selected (self->channel, channel - 1);
}

static void
channel_chosen_cb (SovHandOver *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
launched_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GtkWidget) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) && gtk_widget_get_root (self) != NULL)
    sov_toast (self, _ ("No program on this computer opens it. Copy the text and send it from your phone."));
}

static void
hand_over (SovHandOver *self,
           const char *uri,
           SovChannel channel)
{
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (uri == NULL)
    return;

  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           launched_cb, g_object_ref (self));
  sov_hand_over_set_channel (self, channel);
}

static void
copy_cb (SovHandOver *self)
{
  g_autofree char *text = self->text (self->text_data);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  sov_toast (GTK_WIDGET (self), _ ("Copied"));
}

static void
sms_cb (SovHandOver *self)
{
  g_autofree char *text = self->text (self->text_data);
  g_autofree char *uri = sov_uri_for_sms (self->phone, text);

  hand_over (self, uri, SOV_CHANNEL_SMS);
}

static void
whatsapp_cb (SovHandOver *self)
{
  g_autofree char *text = self->text (self->text_data);
  g_autofree char *uri = sov_uri_for_whatsapp (self->whatsapp, text);

  hand_over (self, uri, SOV_CHANNEL_WHATSAPP);
}

static void
mail_cb (SovHandOver *self)
{
  g_autofree char *text = self->text (self->text_data);
  g_autofree char *uri = sov_uri_for_mail (self->email, self->subject, text);

  hand_over (self, uri, SOV_CHANNEL_EMAIL);
}

static void
allow (GtkWidget *button,
       char *uri,
       const char *missing)
{
  gtk_widget_set_sensitive (button, uri != NULL);
  gtk_widget_set_tooltip_text (button, uri != NULL ? NULL : missing);
  g_free (uri);
}

static SovChannel
likely_channel (const SovReachable *reachable)
{
  if (reachable->only_whatsapp)
    return SOV_CHANNEL_WHATSAPP;
  if (reachable->reach_by != 0 && reachable->reach_by != SOV_CHANNEL_CALL)
    return reachable->reach_by;

  return reachable->phone == NULL && reachable->email != NULL ? SOV_CHANNEL_EMAIL : SOV_CHANNEL_SMS;
}

void
sov_hand_over_set_up (SovHandOver *self,
                      const SovReachable *reachable,
                      const char *subject)
{
  const SovReachable nobody = { NULL };
  const SovReachable *who = reachable != NULL ? reachable : &nobody;

  g_set_str (&self->phone, who->phone);
  g_set_str (&self->whatsapp, who->whatsapp != NULL && *who->whatsapp != '\0' ? who->whatsapp : who->phone);
  g_set_str (&self->email, who->email);
  g_set_str (&self->subject, subject);

  allow (self->sms, sov_uri_for_sms (self->phone, NULL), _ ("No phone number"));
  allow (self->whatsapp_button, sov_uri_for_whatsapp (self->whatsapp, NULL), _ ("No phone number"));
  allow (self->mail, sov_uri_for_mail (self->email, NULL, NULL), _ ("No e-mail address"));
  gtk_widget_set_visible (self->sms, reachable != NULL);
  gtk_widget_set_visible (self->whatsapp_button, reachable != NULL);
  gtk_widget_set_visible (self->mail, reachable != NULL);
  sov_hand_over_set_channel (self, likely_channel (who));
}

void
sov_hand_over_set_text_func (SovHandOver *self,
                             SovHandOverText text,
                             gpointer data)
{
  self->text = text;
  self->text_data = data;
}

static void
sov_hand_over_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_HAND_OVER);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sov_hand_over_parent_class)->dispose (object);
}

static void
sov_hand_over_finalize (GObject *object)
{
  SovHandOver *self = SOV_HAND_OVER (object);

  g_free (self->phone);
  g_free (self->whatsapp);
  g_free (self->email);
  g_free (self->subject);

  G_OBJECT_CLASS (sov_hand_over_parent_class)->finalize (object);
}

static void
sov_hand_over_class_init (SovHandOverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_hand_over_dispose;
  object_class->finalize = sov_hand_over_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_HAND_OVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-hand-over.ui");
  gtk_widget_class_bind_template_child (widget_class, SovHandOver, sms);
  gtk_widget_class_bind_template_child (widget_class, SovHandOver, whatsapp_button);
  gtk_widget_class_bind_template_child (widget_class, SovHandOver, mail);
  gtk_widget_class_bind_template_child (widget_class, SovHandOver, channel);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, sms_cb);
  gtk_widget_class_bind_template_callback (widget_class, whatsapp_cb);
  gtk_widget_class_bind_template_callback (widget_class, mail_cb);
  gtk_widget_class_bind_template_callback (widget_class, channel_chosen_cb);
}

static void
sov_hand_over_init (SovHandOver *self)
{
  g_autoptr (GListModel) channels = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  channels = sov_labels_of (SOV_TYPE_CHANNEL);
  adw_combo_row_set_model (self->channel, channels);
}
