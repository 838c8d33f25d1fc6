/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-shortcuts.h"

#include <glib/gi18n.h>

/* Owns the table of keys. AdwShortcutsDialog is newer than the oldest
 * libadwaita that Sovittu runs on, so the list is an ordinary dialog. */

typedef struct
{
  const char *trigger;
  const char *title;
  const char *action; /* NULL: it works by itself and is only listed */
  const char *target; /* a GVariant in text; nullable */
} Key;

static const Key GENERAL[] = {
  { "<Control>n", N_ ("Write something down"), "win.new-note", NULL },
  { "<Control>f", N_ ("Search everything"), "win.search", NULL },
  { "<Control>z", N_ ("Undo"), "win.undo", NULL },
  { "<Shift><Control>z", N_ ("Redo"), "win.redo", NULL },
  { "<Shift><Control>n", N_ ("New customer"), "win.new-customer", NULL },
  { "<Control>i", N_ ("Bring in chats, mail and people"), "win.bring-in", NULL },
  { "<Control>r", N_ ("New complaint"), "win.new-complaint", "(int64 0, int64 0, int64 0)" },
  { "<Control>l", N_ ("Lock"), "win.lock", NULL },
  { "<Control>comma", N_ ("Preferences"), "win.preferences", "''" },
  { "F1", N_ ("Help about what is shown"), "win.help", NULL },
  { "F10", N_ ("Main menu"), NULL, NULL },
  { "<Control>question", N_ ("Keyboard shortcuts"), "win.shortcuts", NULL },
  { "<Control>w", N_ ("Close the window"), "window.close", NULL },
};

static const Key MOVING[] = {
  { "<Control>1", N_ ("Today"), "win.show-page", "'today'" },
  { "<Control>2", N_ ("Customers"), "win.show-page", "'customers'" },
  { "<Control>3", N_ ("Deals"), "win.show-page", "'deals'" },
  { "<Control>4", N_ ("Subcontractors"), "win.show-page", "'subcontractors'" },
  { "<Control>5", N_ ("Complaints"), "win.show-page", "'complaints'" },
  { "<Control>j", N_ ("Go to a date in the history"), NULL, NULL },
  { "<Alt>Left", N_ ("Back"), NULL, NULL },
  { "Escape", N_ ("Back, or close a dialog"), NULL, NULL },
};

static void
install_keys (GtkWidgetClass *klass,
              const Key *keys,
              gsize n_keys)
{
  for (gsize i = 0; i < n_keys; i++)
    {
      g_autoptr (GtkShortcut) shortcut = NULL;

      if (keys[i].action == NULL)
        continue;

      shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                   gtk_named_action_new (keys[i].action));
      if (keys[i].target != NULL)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_parsed (keys[i].target));
      gtk_widget_class_add_shortcut (klass, shortcut);
    }
}

void
sov_shortcuts_install (GtkWidgetClass *klass)
{
  install_keys (klass, GENERAL, G_N_ELEMENTS (GENERAL));
  install_keys (klass, MOVING, G_N_ELEMENTS (MOVING));
}

static GtkWidget *
make_row (const Key *key)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key->trigger);
  g_autofree char *keys = gtk_shortcut_trigger_to_label (trigger, gtk_widget_get_display (row));
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "keys");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (key->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

static GtkWidget *
make_group (const char *title,
            const Key *keys,
            gsize n_keys)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (gsize i = 0; i < n_keys; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (&keys[i]));

  return group;
}

void
sov_shortcuts_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_group (_ ("General"), GENERAL, G_N_ELEMENTS (GENERAL))));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_group (_ ("Moving About"), MOVING, G_N_ELEMENTS (MOVING))));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  gtk_widget_set_name (GTK_WIDGET (dialog), "shortcuts");
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
