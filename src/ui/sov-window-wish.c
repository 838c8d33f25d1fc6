/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

/* Owns what was asked for from outside, by the desktop's menu, say: done at
 * once when a vault is open, else when one is. Only the last is remembered,
 * and it is done once. */

void
sov_main_window_grant_wish (SovMainWindow *self)
{
  g_autofree char *wish = NULL;

  if (self->wish == NULL || self->store == NULL)
    return;

  wish = g_steal_pointer (&self->wish);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), wish, self->wish_target);
  g_clear_pointer (&self->wish_target, g_variant_unref);
}

void
sov_main_window_wish (SovMainWindow *self,
                      const char *action,
                      GVariant *target)
{
  g_return_if_fail (SOV_IS_MAIN_WINDOW (self));

  g_set_str (&self->wish, action);
  g_clear_pointer (&self->wish_target, g_variant_unref);
  if (target != NULL)
    self->wish_target = g_variant_ref_sink (target);

  sov_main_window_grant_wish (self);
}
