/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "sov-config.h"
#include "ui/sov-owner-dialog.h"
#include "ui/sov-shortcuts.h"

/* Owns which dialog answers which action. The dialogs are their areas'. */

static void
own_details_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  sov_owner_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store);
}

static void
shortcuts_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_shortcuts_present (widget);
}

static void
about_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, "Sovittu");
  adw_about_dialog_set_application_icon (about, SOV_APP_ID);
  adw_about_dialog_set_version (about, SOV_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Sovittu authors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (about, _ ("What was agreed, who has it in writing, and what needs you now. Everything stays on this computer; Sovittu opens no network connection."));
  /* Translators: your name, one translator a line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_dialog_present (dialog, widget);
}

const SovWindowAction sov_window_dialog_actions[] = {
  { "win.own-details", NULL, own_details_cb, FALSE },
  { "win.shortcuts", NULL, shortcuts_cb, TRUE },
  { "win.about", NULL, about_cb, TRUE },
  { NULL },
};
