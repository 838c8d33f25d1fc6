/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

/* Owns the tables of actions as one: what the pages may ask of the window. A
 * page knows only the name of an action and the ids that it takes. */

static const SovWindowAction *const TABLES[] = {
  sov_window_navigation_actions,
  sov_window_undo_actions,
  sov_window_dialog_actions,
  sov_window_bring_in_actions,
  sov_window_deal_actions,
  sov_window_complaint_actions,
  sov_window_compensation_actions,
  sov_window_lesson_actions,
  sov_window_task_actions,
  sov_window_lock_actions,
  sov_window_safe_actions,
  sov_window_help_actions,
};

void
sov_main_window_install_actions (GtkWidgetClass *klass)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    for (const SovWindowAction *action = TABLES[i]; action->name != NULL; action++)
      gtk_widget_class_install_action (klass, action->name, action->parameter, action->activate);
}

void
sov_main_window_update_actions (SovMainWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SovStore *store = self->store;

  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    for (const SovWindowAction *action = TABLES[i]; action->name != NULL; action++)
      gtk_widget_action_set_enabled (widget, action->name, action->always || store != NULL);

  gtk_widget_action_set_enabled (widget, "win.undo", store != NULL && sov_store_get_can_undo (store));
  gtk_widget_action_set_enabled (widget, "win.redo", store != NULL && sov_store_get_can_redo (store));
}
