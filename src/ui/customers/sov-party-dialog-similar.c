/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-dialog-private.h"

#include <glib/gi18n.h>

#include "model/sov-similar.h"

/* Owns the rows that say who may be the same: only a hint, in the way of
 * nothing. */

#define PAUSE_MS 300

static char *
describe (guint reasons)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if ((reasons & SOV_SIMILAR_NAME) != 0)
    g_strv_builder_add (parts, _ ("the same name"));
  if ((reasons & SOV_SIMILAR_PHONE) != 0)
    g_strv_builder_add (parts, _ ("the same phone number"));
  if ((reasons & SOV_SIMILAR_EMAIL) != 0)
    g_strv_builder_add (parts, _ ("the same e-mail address"));
  if ((reasons & SOV_SIMILAR_BUSINESS_ID) != 0)
    g_strv_builder_add (parts, _ ("the same business ID"));
  words = g_strv_builder_end (parts);

  return g_strjoinv (", ", words);
}

static void
add_button (AdwActionRow *row,
            const char *label,
            const char *action,
            GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
create_row (SovPartyDialog *self,
            SovRow *other)
{
  GtkWidget *widget = adw_action_row_new ();
  AdwActionRow *row = ADW_ACTION_ROW (widget);
  g_autofree char *reasons = describe ((guint) other->state);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), other->title);
  adw_action_row_set_title_lines (row, 2);
  adw_action_row_set_subtitle (row, reasons);
  add_button (row, _ ("_Open"), "dialog.open-similar", g_variant_new_int64 (other->id));
  if (self->party != NULL)
    add_button (row, _ ("_Merge…"), "dialog.merge-similar", g_variant_new_int64 (other->id));

  return widget;
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovPartyDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_store_find_similar_finish (SOV_STORE (source), result, &error);

  if (rows == NULL || self->store == NULL)
    return;

  gtk_list_box_remove_all (self->similar_list);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->similar_list, create_row (self, g_ptr_array_index (rows, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->similar_group), rows->len > 0);
}

static gboolean
ask_cb (gpointer data)
{
  SovPartyDialog *self = data;
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_auto (GStrv) phones = sov_values_group_dup_values (self->phones);
  g_auto (GStrv) emails = sov_values_group_dup_values (self->emails);
  g_autofree char *business_id = sov_invoicing_group_dup_business_id (self->invoicing);

  self->similar_id = 0;
  sov_store_find_similar_async (self->store, name, (const char *const *) phones, (const char *const *) emails,
                                business_id, self->party != NULL ? self->party->id : 0, self->cancellable,
                                found_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

void
sov_party_dialog_look_for_similar (SovPartyDialog *self)
{
  g_clear_handle_id (&self->similar_id, g_source_remove);
  self->similar_id = g_timeout_add (PAUSE_MS, ask_cb, self);
}
