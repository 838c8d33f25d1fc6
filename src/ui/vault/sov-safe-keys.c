/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-safe-page-private.h"

/* Code and key on the page. */

void
sov_safe_page_show_keys (SovSafePage *self,
                         const SovSafeState *state)
{
  g_autofree char *code = sov_safe_code_text (state);

  adw_action_row_set_subtitle (self->code_row, code);
  if (sov_safe_code_is_due (state))
    gtk_widget_add_css_class (GTK_WIDGET (self->code_row), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->code_row), "warning");
}

/* Locking */

static const int LOCK_MINUTES[] = { 0, 5, 15, 60 };

static void
lock_chosen_cb (SovSafePage *self)
{
  guint chosen = adw_combo_row_get_selected (self->lock_row);

  if (self->settings != NULL && chosen < G_N_ELEMENTS (LOCK_MINUTES))
    g_settings_set_int (self->settings, "lock-after-minutes", LOCK_MINUTES[chosen]);
}

/* The nearest that is offered and no longer than what was set. */
static void
show_lock (SovSafePage *self)
{
  int minutes = self->settings != NULL ? g_settings_get_int (self->settings, "lock-after-minutes") : 0;
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (LOCK_MINUTES); i++)
    if (LOCK_MINUTES[i] <= minutes)
      chosen = i;

  adw_combo_row_set_selected (self->lock_row, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->lock_row), self->settings != NULL);
}

void
sov_safe_page_add_keys (SovSafePage *self)
{
  g_autoptr (GtkBuilder) builder = sov_safe_page_add_part (self, "sov-safe-keys", "keys_group");

  self->keys_group = GTK_WIDGET (gtk_builder_get_object (builder, "keys_group"));
  self->code_row = ADW_ACTION_ROW (gtk_builder_get_object (builder, "code_row"));
  self->lock_row = ADW_COMBO_ROW (gtk_builder_get_object (builder, "lock_row"));

  show_lock (self);
  g_signal_connect_object (self->lock_row, "notify::selected", G_CALLBACK (lock_chosen_cb), self, G_CONNECT_SWAPPED);
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::lock-after-minutes", G_CALLBACK (show_lock), self, G_CONNECT_SWAPPED);
}
