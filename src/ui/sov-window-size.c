/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include "ui/common/sov-settings.h"

/* Owns how large the window is at the next start. A program that was not
 * installed may have no settings: then it begins as the template says. */

void
sov_main_window_restore_size (SovMainWindow *self)
{
  g_autoptr (GSettings) settings = sov_settings_open ();

  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

void
sov_main_window_save_size (SovMainWindow *self)
{
  g_autoptr (GSettings) settings = sov_settings_open ();
  int width;
  int height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  g_settings_sync ();
}
