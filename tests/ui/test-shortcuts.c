/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-shortcuts.h"

#include "support/ui-support.h"
#include "ui/sov-main-window.h"

/* The keys that the window understands are those that it lists. */

static GtkWidget *
open_list (GtkWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL));
  ui_settle ();

  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

/* Those that call an action of the window. */
static guint
assert_listed (GListModel *shortcuts,
               GtkWidget *list)
{
  guint n_listed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
      g_autofree char *keys = NULL;

      if (!GTK_IS_NAMED_ACTION (action) || !g_str_has_prefix (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)), "win."))
        continue;
      keys = gtk_shortcut_trigger_to_label (gtk_shortcut_get_trigger (shortcut), gtk_widget_get_display (list));
      if (ui_find_text (list, keys) == NULL)
        g_error ("%s is not listed", keys);
      n_listed++;
    }

  return n_listed;
}

static void
test_every_key_is_listed (void)
{
  SovMainWindow *window = g_object_ref (sov_main_window_new (NULL));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  guint n_listed = 0;
  GtkWidget *list;

  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  list = open_list (GTK_WINDOW (window));
  g_assert_nonnull (list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        n_listed += assert_listed (G_LIST_MODEL (controller), list);
    }
  g_assert_cmpuint (n_listed, >=, 12);

  g_clear_object (&controllers);
  ui_window_end (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/shortcuts/every-key-that-the-window-understands-is-listed", test_every_key_is_listed);

  return g_test_run ();
}
