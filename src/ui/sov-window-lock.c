/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/sov-error-text.h"
#include "ui/common/sov-settings.h"

/* Owns locking: from the menu, after a time of idleness, when the screen is
 * locked. What was being typed is kept in the vault first; where it cannot be
 * kept, nothing is locked, and that is told. */

#define LOCK_AFTER_KEY "lock-after-minutes"

enum
{
  PROP_LOCK_AFTER = 1, /* minutes as text, for the menu */
};

static void
close_dialogs (SovMainWindow *self)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) != NULL)
    adw_dialog_force_close (dialog);
}

/* Of files to be chosen and of printing. */
static void
close_windows (SovMainWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      gtk_window_close (l->data);
}

/* What another program has put there stays. */
static void
clear_clipboards (SovMainWindow *self)
{
  GdkClipboard *const clipboards[] = {
    gtk_widget_get_clipboard (GTK_WIDGET (self)),
    gtk_widget_get_primary_clipboard (GTK_WIDGET (self)),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (clipboards); i++)
    if (gdk_clipboard_is_local (clipboards[i]))
      gdk_clipboard_set_content (clipboards[i], NULL);
}

static void
drop_store (SovMainWindow *self)
{
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
}

/* At once: what slides out of sight can be read meanwhile. */
void
sov_main_window_clear (SovMainWindow *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  gboolean animated;

  g_object_get (settings, "gtk-enable-animations", &animated, NULL);
  if (animated)
    g_object_set (settings, "gtk-enable-animations", FALSE, NULL);

  g_strfreev (self->place);
  self->place = sov_main_window_dup_place (self);
  gtk_stack_set_visible_child_name (self->stack, "gate");
  close_dialogs (self);
  close_windows (self);
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  g_clear_object (&self->undo_toast);
  g_clear_pointer (&self->note_draft, g_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->handed_back, g_variant_unref);
  g_clear_pointer (&self->kept, g_free);
  clear_clipboards (self);
  sov_main_window_drop_pages (self);
  adw_banner_set_revealed (self->example_banner, FALSE);
  sov_section_row_set_count (self->today_row, 0);
  drop_store (self);
  sov_main_window_update_actions (self);

  if (animated)
    gtk_settings_reset_property (settings, "gtk-enable-animations");
}

void
sov_main_window_return (SovMainWindow *self)
{
  g_auto (GStrv) place = g_steal_pointer (&self->place);
  g_autofree char *draft = self->kept != NULL ? g_steal_pointer (&self->kept) : sov_gate_load_draft (self->gate);

  if (place != NULL)
    sov_main_window_go_to_place (self, (const char *const *) place);
  if (draft != NULL)
    sov_main_window_hand_back (self, draft);
}

/* Whatever is at work has its end first: what is typed may still change. */
static void
busy_changed_cb (SovMainWindow *self)
{
  if (sov_gate_get_busy (self->gate))
    return;

  g_signal_handlers_disconnect_by_func (self->gate, busy_changed_cb, self);
  sov_main_window_lock (self);
}

void
sov_main_window_lock (SovMainWindow *self)
{
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SOV_IS_MAIN_WINDOW (self));

  if (self->gate == NULL || sov_gate_get_state (self->gate) != SOV_GATE_READY)
    return;

  if (sov_gate_get_busy (self->gate))
    {
      g_signal_handlers_disconnect_by_func (self->gate, busy_changed_cb, self);
      g_signal_connect_object (self->gate, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
      return;
    }

  draft = sov_main_window_collect_draft (self);
  if (draft == NULL || sov_gate_keep_draft (self->gate, draft, &error))
    sov_gate_lock (self->gate);
  else
    sov_error_show (GTK_WIDGET (self), _ ("Not Locked: Draft Not Kept"), error);
}

static void
lock_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  sov_main_window_lock (SOV_MAIN_WINDOW (widget));
}

static void
saver_changed_cb (GtkApplication *application,
                  GParamSpec *pspec,
                  SovMainWindow *self)
{
  gboolean active;

  g_object_get (application, "screensaver-active", &active, NULL);
  if (active)
    sov_main_window_lock (self);
}

static void
minutes_changed_cb (SovMainWindow *self,
                    const char *key,
                    GSettings *settings)
{
  sov_idle_set_minutes (self->idle, g_settings_get_int (settings, LOCK_AFTER_KEY));
  g_object_notify (G_OBJECT (self), "lock-after");
}

void
sov_main_window_lock_when_left (SovMainWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_return_if_fail (self->idle == NULL);

  self->idle = sov_idle_new (GTK_WIDGET (self));
  g_signal_connect_object (self->idle, "idle", G_CALLBACK (sov_main_window_lock), self, G_CONNECT_SWAPPED);
  self->watch = sov_session_watch_new ();
  g_signal_connect_object (self->watch, "left", G_CALLBACK (sov_main_window_lock), self, G_CONNECT_SWAPPED);
  if (application != NULL)
    g_signal_connect_object (application, "notify::screensaver-active", G_CALLBACK (saver_changed_cb), self, 0);

  self->settings = sov_settings_open ();
  if (self->settings == NULL)
    return;

  g_signal_connect_object (self->settings, "changed::" LOCK_AFTER_KEY, G_CALLBACK (minutes_changed_cb), self, G_CONNECT_SWAPPED);
  minutes_changed_cb (self, LOCK_AFTER_KEY, self->settings);
}

static void
get_property (GObject *object,
              guint prop_id,
              GValue *value,
              GParamSpec *pspec)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LOCK_AFTER:
      g_value_take_string (value, g_strdup_printf ("%d", self->settings != NULL ? g_settings_get_int (self->settings, LOCK_AFTER_KEY) : 0));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_property (GObject *object,
              guint prop_id,
              const GValue *value,
              GParamSpec *pspec)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (object);
  guint64 minutes;

  switch (prop_id)
    {
    case PROP_LOCK_AFTER:
      if (self->settings != NULL && g_ascii_string_to_unsigned (g_value_get_string (value), 10, 0, G_MAXINT, &minutes, NULL))
        g_settings_set_int (self->settings, LOCK_AFTER_KEY, (int) minutes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

void
sov_main_window_install_lock (GObjectClass *object_class)
{
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  g_object_class_install_property (object_class, PROP_LOCK_AFTER,
                                   g_param_spec_string ("lock-after", NULL, NULL, "0",
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (object_class), "lock.after", "lock-after");
}

void
sov_main_window_fill_lock_menu (SovMainWindow *self)
{
  g_autoptr (GMenu) times = g_menu_new ();

  g_menu_append (times, _ ("After 5 Minutes"), "lock.after::5");
  g_menu_append (times, _ ("After 15 Minutes"), "lock.after::15");
  g_menu_append (times, _ ("After an Hour"), "lock.after::60");
  g_menu_append (times, _ ("Never"), "lock.after::0");
  g_menu_append (self->lock_menu, _ ("_Lock"), "win.lock");
  g_menu_append_submenu (self->lock_menu, _ ("Lock When _Unused"), G_MENU_MODEL (times));
}

const SovWindowAction sov_window_lock_actions[] = {
  { "win.lock", NULL, lock_cb, FALSE },
  { NULL },
};
