/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

/* Owns what the pages may ask of the window. A page knows only the name of an
 * action and the ids that it takes; which dialog or page answers is known
 * here alone. */

typedef struct
{
  const char *name;
  const char *parameter; /* nullable */
  GtkWidgetActionActivateFunc activate;
} ActionEntry;

static void
show_page_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_main_window_show_section (SOV_MAIN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toast_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, g_variant_get_string (parameter, NULL));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* Answered once the pages and dialogs of their areas are there; till then
 * sov_main_window_update_actions() keeps them insensitive. */
static void
nothing_cb (GtkWidget *widget,
            const char *action,
            GVariant *parameter)
{
}

static const ActionEntry ENTRIES[] = {
  { "win.show-page", "s", show_page_cb },
  { "win.toast", "s", toast_cb },
  { "win.offer-undo", NULL, nothing_cb },
  { "win.show-party", "x", nothing_cb },
  { "win.show-deal", "x", nothing_cb },
  { "win.show-deal-term", "(xxx)", nothing_cb },
  { "win.new-customer", NULL, nothing_cb },
  { "win.new-subcontractor", NULL, nothing_cb },
  { "win.edit-party", "x", nothing_cb },
  { "win.new-deal", "x", nothing_cb },
  { "win.edit-deal", "x", nothing_cb },
  { "win.new-entry", "(xx)", nothing_cb },
  { "win.new-term", "(xx)", nothing_cb },
  { "win.edit-term", "(xx)", nothing_cb },
  { "win.send", "(xx)", nothing_cb },
  { "win.ask", "(xx)", nothing_cb },
  { "win.answer", "(xx)", nothing_cb },
  { "win.settle", "(xxx)", nothing_cb },
  { "win.mark", "(xx)", nothing_cb },
  { "win.call", "x", nothing_cb },
  { "win.merge", "(xx)", nothing_cb },
  { "win.new-note", NULL, nothing_cb },
  { "win.search", NULL, nothing_cb },
  { "win.undo", NULL, nothing_cb },
  { "win.redo", NULL, nothing_cb },
  { "win.own-details", NULL, nothing_cb },
  { "win.recovery-code", NULL, nothing_cb },
  { "win.shortcuts", NULL, nothing_cb },
  { "win.about", NULL, nothing_cb },
};

void
sov_main_window_install_actions (GtkWidgetClass *klass)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ENTRIES); i++)
    gtk_widget_class_install_action (klass, ENTRIES[i].name, ENTRIES[i].parameter, ENTRIES[i].activate);
}

void
sov_main_window_update_actions (SovMainWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ENTRIES); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), ENTRIES[i].name,
                                   self->store != NULL && ENTRIES[i].activate != nothing_cb);
}
