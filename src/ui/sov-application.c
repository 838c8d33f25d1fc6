/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-application.h"

#include <glib/gi18n.h>

#include "sov-config.h"
#include "ui/sov-main-window.h"

/* Owns the one window and, later than the window, the vault. A second instance
 * raises the first one's window. */

struct _SovApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (SovApplication, sov_application, ADW_TYPE_APPLICATION)

static void
sov_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (sov_main_window_new (GTK_APPLICATION (application)));

  gtk_window_present (window);
}

static void
sov_application_class_init (SovApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = sov_application_activate;
}

static void
sov_application_init (SovApplication *self)
{
}

SovApplication *
sov_application_new (void)
{
  return g_object_new (SOV_TYPE_APPLICATION,
                       "application-id", SOV_APP_ID,
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
}
