/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-reminders-page.h"

#include <glib/gstdio.h>

#include "desktop/sov-autostart.h"
#include "support/ui-support.h"
#include "ui/common/sov-settings.h"

/* What the page says of reminders in the background when the desktop does not
 * do all of it. */

static GtkWidget *
find_row (GtkWidget *widget,
          const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_SWITCH_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

/* A file stands where the folder of the entry would be. */
static char *
bar_the_way (void)
{
  g_autofree char *entry = sov_autostart_dup_path ();
  char *folder = g_path_get_dirname (entry);

  g_mkdir_with_parents (g_get_user_config_dir (), 0700);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));

  return folder;
}

static void
test_trouble (void)
{
  g_autoptr (GSettings) settings = sov_settings_open ();
  g_autoptr (SovBackground) background = sov_background_new (settings, SOV_BACKGROUND_BY_ENTRY);
  SovRemindersPage *page = g_object_ref_sink (g_object_new (SOV_TYPE_REMINDERS_PAGE, NULL));
  AdwSwitchRow *row = ADW_SWITCH_ROW (find_row (GTK_WIDGET (page), "Remind When Sovittu Is Closed"));
  g_autofree char *usual = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  g_autofree char *folder = bar_the_way ();

  sov_reminders_page_set_settings (page, settings);
  sov_reminders_page_set_background (page, background);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, usual);

  adw_switch_row_set_active (row, TRUE);
  g_assert_true (sov_background_get_enabled (background));
  g_assert_nonnull (sov_background_get_trouble (background));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, sov_background_get_trouble (background));

  adw_switch_row_set_active (row, FALSE);
  g_assert_false (sov_background_get_enabled (background));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, usual);

  g_unlink (folder);
  g_assert_finalize_object (page);
}

/* The portal is asked, and nobody is there. */
static void
test_goes_back (void)
{
  g_autoptr (GSettings) settings = sov_settings_open ();
  g_autoptr (SovBackground) background = NULL;
  SovRemindersPage *page = g_object_ref_sink (g_object_new (SOV_TYPE_REMINDERS_PAGE, NULL));
  AdwSwitchRow *row = ADW_SWITCH_ROW (find_row (GTK_WIDGET (page), "Remind When Sovittu Is Closed"));

  background = sov_background_new (settings, SOV_BACKGROUND_BY_PORTAL);
  sov_reminders_page_set_settings (page, settings);
  sov_reminders_page_set_background (page, background);
  adw_switch_row_set_active (row, TRUE);
  while (sov_background_get_busy (background))
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (adw_switch_row_get_active (row));
  g_assert_nonnull (sov_background_get_trouble (background));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, sov_background_get_trouble (background));
  g_assert_finalize_object (page);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/reminders-page/what-the-background-lacks-stands-below-its-switch", test_trouble);
  g_test_add_func ("/ui/reminders-page/the-switch-goes-back-when-the-desktop-refuses", test_goes_back);

  return g_test_run ();
}
