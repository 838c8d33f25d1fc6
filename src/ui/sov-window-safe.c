/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/sov-error-text.h"
#include "ui/customers/sov-erase-dialog.h"
#include "ui/vault/sov-safe-line.h"
#include "ui/vault/sov-safe-text.h"

/* Owns how the window speaks of the vault itself: the banner while nothing can
 * be saved, and the way back from a restore. */

static void
write_error_changed_cb (SovMainWindow *self)
{
  const GError *error = sov_store_get_write_error (self->store);
  gboolean reads = self->gate != NULL && sov_gate_get_read_only (self->gate);
  g_autofree char *text = NULL;

  if (reads)
    text = g_strdup (_ ("Open for reading: the vault’s folder cannot be written to. You can read, search and export, and nothing is saved. Give yourself the right to write there and try again."));
  else if (error != NULL)
    text = sov_safe_write_text (error);

  if (text != NULL)
    adw_banner_set_title (self->write_banner, text);
  adw_banner_set_button_label (self->write_banner, reads ? _ ("_Try Again") : NULL);
  adw_banner_set_revealed (self->write_banner, text != NULL);
}

void
sov_main_window_forget_place (SovMainWindow *self)
{
  static const char *const safe[] = { "today", "safe", NULL };
  gboolean was_safe = self->place != NULL && g_strv_contains ((const char *const *) self->place, "safe");

  g_clear_pointer (&self->place, g_strfreev);
  if (was_safe)
    self->place = g_strdupv ((GStrv) safe);
}

void
sov_main_window_show_safety (SovMainWindow *self)
{
  AdwNavigationPage *sidebar = adw_navigation_split_view_get_sidebar (self->split_view);
  GtkWidget *line = g_object_new (SOV_TYPE_SAFE_LINE, NULL);

  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (adw_navigation_page_get_child (sidebar)), line);
  sov_safe_line_set_gate (SOV_SAFE_LINE (line), self->gate);
}

void
sov_main_window_watch_writing (SovMainWindow *self)
{
  if (self->write_banner == NULL)
    {
      self->write_banner = ADW_BANNER (adw_banner_new (""));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->write_banner), "win.start-over");
      gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->example_banner))), GTK_WIDGET (self->write_banner));
    }

  g_signal_connect_object (self->store, "notify::write-error", G_CALLBACK (write_error_changed_cb), self, G_CONNECT_SWAPPED);
  write_error_changed_cb (self);
}

static void
add_toast (SovMainWindow *self,
           const char *text,
           gboolean can_undo)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo-restore");
      adw_toast_set_timeout (toast, 0);
    }
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
restored_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  add_toast (SOV_MAIN_WINDOW (widget), _ ("The backup is restored"), TRUE);
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovMainWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (sov_gate_undo_restore_finish (SOV_GATE (source), result, &error))
    add_toast (self, _ ("What was there before is back"), FALSE);
  else
    sov_error_show (GTK_WIDGET (self), _ ("Not Brought Back"), error);
}

static void
undo_restore_cb (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  if (self->gate != NULL)
    sov_gate_undo_restore_async (self->gate, NULL, undone_cb, g_object_ref (self));
}

/* What is being typed, and where, is there again when it is open. */
static void
start_over_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  g_autofree char *draft = NULL;
  g_auto (GStrv) place = NULL;

  if (self->gate == NULL || !sov_gate_get_read_only (self->gate) || sov_gate_get_busy (self->gate))
    return;

  draft = sov_main_window_collect_draft (self);
  place = sov_main_window_dup_place (self);
  sov_gate_start_over (self->gate);
  g_set_str (&self->kept, draft);
  g_strfreev (self->place);
  self->place = g_steal_pointer (&place);
}

/* Here, for it takes what makes the backups. */
static void
erase_party_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);
  SovBackupKeeper *keeper = self->gate != NULL ? sov_gate_get_backup_keeper (self->gate) : NULL;
  const char *ref;
  const char *name;

  g_variant_get (parameter, "(&s&s)", &ref, &name);
  sov_erase_dialog_present (GTK_WIDGET (page), self->store, keeper, ref, name);
}

const SovWindowAction sov_window_safe_actions[] = {
  { "win.erase-party", "(ss)", erase_party_cb, FALSE },
  { "win.restored", NULL, restored_cb, TRUE },
  { "win.start-over", NULL, start_over_cb, FALSE },
  { "win.undo-restore", NULL, undo_restore_cb, FALSE },
  { NULL },
};
