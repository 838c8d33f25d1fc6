/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-reach.h"

#include <glib/gi18n.h>

#include "model/sov-contact-uri.h"
#include "model/sov-phone.h"
#include "ui/common/sov-perform.h"

static void
launched_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  sov_toast (widget, _ ("No program here opens it. Copy the number or address instead."));
}

static char *
make_uri (const char *action,
          const char *target)
{
  if (g_str_equal (action, "reach.call"))
    return sov_phone_uri (target);
  if (g_str_equal (action, "reach.text"))
    return sov_uri_for_sms (target, NULL);
  if (g_str_equal (action, "reach.whatsapp"))
    return sov_uri_for_whatsapp (target, NULL);

  return sov_uri_for_mail (target, NULL, NULL);
}

static void
reach_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  g_autofree char *uri = make_uri (action, g_variant_get_string (parameter, NULL));
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (uri == NULL)
    {
      sov_toast (widget, _ ("This is no number or address that a program could use. Edit it first."));
      return;
    }

  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, launched_cb, g_object_ref (widget));
}

void
sov_reach_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reach.call", "s", reach_cb);
  gtk_widget_class_install_action (klass, "reach.text", "s", reach_cb);
  gtk_widget_class_install_action (klass, "reach.whatsapp", "s", reach_cb);
  gtk_widget_class_install_action (klass, "reach.mail", "s", reach_cb);
}
