/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-lock-row.h"

#include <glib/gi18n.h>

#include "ui/common/sov-settings.h"

#define LOCK_AFTER_KEY "lock-after-minutes"

static const int MINUTES[] = { 0, 5, 15, 60 };

struct _SovLockRow
{
  AdwComboRow parent_instance;

  GSettings *settings; /* nullable */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (SovLockRow, sov_lock_row, ADW_TYPE_COMBO_ROW)

static void
chosen_cb (SovLockRow *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->settings != NULL && !self->showing && chosen < G_N_ELEMENTS (MINUTES))
    g_settings_set_int (self->settings, LOCK_AFTER_KEY, MINUTES[chosen]);
}

/* The nearest that is offered and no longer than what was set. */
static void
show (SovLockRow *self)
{
  int minutes = self->settings != NULL ? g_settings_get_int (self->settings, LOCK_AFTER_KEY) : 0;
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (MINUTES); i++)
    if (MINUTES[i] <= minutes)
      chosen = i;

  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), chosen);
  self->showing = FALSE;
}

static void
sov_lock_row_dispose (GObject *object)
{
  g_clear_object (&SOV_LOCK_ROW (object)->settings);

  G_OBJECT_CLASS (sov_lock_row_parent_class)->dispose (object);
}

static void
sov_lock_row_class_init (SovLockRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_lock_row_dispose;
}

static void
sov_lock_row_init (SovLockRow *self)
{
  const char *const words[] = { _ ("Never"), _ ("After 5 minutes"), _ ("After 15 minutes"), _ ("After an hour"), NULL };
  g_autoptr (GtkStringList) times = gtk_string_list_new (words);

  self->settings = sov_settings_open ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Lock when idle"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (times));
  show (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->settings != NULL);
  g_signal_connect (self, "notify::selected", G_CALLBACK (chosen_cb), NULL);
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::" LOCK_AFTER_KEY, G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}
