/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window.h"

#include <glib/gi18n.h>

#include "ui/common/sov-roomy.h"
#include "ui/customers/sov-reach.h"
#include "ui/sov-main-window-private.h"
#include "ui/sov-shortcuts.h"
#include "ui/vault/sov-gate-view.h"

/* Owns the shell: sidebar, navigation, what stands in the window while no
 * vault is open. Pages are made when they are first shown. What the actions
 * do is in sov-window-*.c. */

G_DEFINE_FINAL_TYPE (SovMainWindow, sov_main_window, ADW_TYPE_APPLICATION_WINDOW)

static void
section_activated_cb (SovMainWindow *self,
                      GtkListBoxRow *row)
{
  /* Whoever is quicker than the vault gets there when it is open. */
  sov_main_window_wish (self, "win.show-page", g_variant_new_string (gtk_widget_get_name (GTK_WIDGET (row))));
}

static void
n_red_changed_cb (SovMainWindow *self)
{
  guint n_red = 0;

  g_object_get (self->store, "n-red", &n_red, NULL);
  sov_section_row_set_count (self->today_row, n_red);
}

void
sov_main_window_set_store (SovMainWindow *self,
                           SovStore *store)
{
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::n-red", G_CALLBACK (n_red_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-undo", G_CALLBACK (sov_main_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-redo", G_CALLBACK (sov_main_window_update_actions), self, G_CONNECT_SWAPPED);
  n_red_changed_cb (self);
  sov_main_window_watch_writing (self);
  sov_main_window_update_actions (self);
  sov_main_window_show_section (self, "today");
  gtk_stack_set_visible_child_name (self->stack, "work");
}

/* What had the focus went with the page before the vault. */
static void
find_focus (SovMainWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkListBoxRow *section = gtk_list_box_get_selected_row (self->sections);

  if (focus != NULL && focus != GTK_WIDGET (self) && gtk_widget_get_mapped (focus))
    return;

  if (section == NULL || adw_navigation_split_view_get_collapsed (self->split_view) || !gtk_widget_grab_focus (GTK_WIDGET (section)))
    gtk_widget_child_focus (GTK_WIDGET (self->split_view), GTK_DIR_TAB_FORWARD);
}

/* Before it is shown. */
static void
make_room_cb (SovMainWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);

  if (dialog != NULL)
    sov_roomy_all (GTK_WIDGET (dialog));
  else if (page != NULL)
    sov_roomy_all (GTK_WIDGET (page));
}

static void
gate_changed_cb (SovMainWindow *self)
{
  switch (sov_gate_get_state (self->gate))
    {
    case SOV_GATE_CHECKING:
      /* Another vault is about to come in the place of the one that was open. */
      if (self->store != NULL)
        {
          sov_main_window_clear (self);
          sov_main_window_forget_place (self);
        }
      break;
    case SOV_GATE_READY:
      adw_banner_set_revealed (self->example_banner, sov_gate_get_is_example (self->gate));
      if (self->idle != NULL)
        sov_idle_touch (self->idle);
      sov_main_window_set_store (self, sov_gate_get_store (self->gate));
      sov_main_window_return (self);
      sov_main_window_grant_wish (self);
      find_focus (self);
      break;
    case SOV_GATE_LOCKED:
      sov_main_window_clear (self);
      break;
    case SOV_GATE_FIRST_START:
    case SOV_GATE_NEEDS_PASSPHRASE:
    case SOV_GATE_TROUBLE:
    case SOV_GATE_CODE:
    default:
      gtk_stack_set_visible_child_name (self->stack, "gate");
      break;
    }
}

void
sov_main_window_set_gate (SovMainWindow *self,
                          SovGate *gate)
{
  g_return_if_fail (self->gate == NULL);

  self->gate = g_object_ref (gate);
  adw_bin_set_child (self->gate_bin, sov_gate_view_new (gate));
  sov_roomy_all (GTK_WIDGET (self->gate_bin));
  sov_main_window_show_safety (self);
  g_signal_connect_object (gate, "notify::state", G_CALLBACK (gate_changed_cb), self, G_CONNECT_SWAPPED);
  gate_changed_cb (self);
}

/* Typing anywhere searches: what no field has taken comes here. */
static gboolean
key_pressed_cb (SovMainWindow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  char text[7] = { 0 };

  if (self->store == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      !g_unichar_isalnum (letter) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (letter, text);
  sov_main_window_show_search (self, text);

  return GDK_EVENT_STOP;
}

static gboolean
sov_main_window_close_request (GtkWindow *window)
{
  sov_main_window_save_size (SOV_MAIN_WINDOW (window));

  return GTK_WINDOW_CLASS (sov_main_window_parent_class)->close_request (window);
}

static void
sov_main_window_dispose (GObject *object)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_MAIN_WINDOW);
  g_clear_object (&self->undo_toast);
  g_clear_pointer (&self->note_draft, g_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->wish, g_free);
  g_clear_pointer (&self->wish_target, g_variant_unref);
  g_clear_pointer (&self->handed_back, g_variant_unref);
  g_clear_pointer (&self->kept, g_free);
  g_clear_pointer (&self->place, g_strfreev);
  g_clear_object (&self->idle);
  g_clear_object (&self->watch);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_main_window_parent_class)->dispose (object);
}

static void
sov_main_window_class_init (SovMainWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_main_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sov_main_window_close_request;

  g_type_ensure (SOV_TYPE_SECTION_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, gate_bin);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, example_banner);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, sections);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, today_row);
  gtk_widget_class_bind_template_child (widget_class, SovMainWindow, lock_menu);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);

  sov_main_window_install_actions (widget_class);
  sov_main_window_install_lock (object_class);
  sov_shortcuts_install (widget_class);
  sov_reach_install_actions (widget_class);
}

static void
sov_main_window_init (SovMainWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  sov_main_window_fill_lock_menu (self);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (self, "notify::visible-dialog", G_CALLBACK (make_room_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigation_view, "notify::visible-page", G_CALLBACK (make_room_cb), self, G_CONNECT_SWAPPED);
  sov_main_window_update_actions (self);
  sov_main_window_restore_size (self);
  sov_main_window_accept_files (self);
}

SovMainWindow *
sov_main_window_new (GtkApplication *application)
{
  return g_object_new (SOV_TYPE_MAIN_WINDOW, "application", application, NULL);
}
