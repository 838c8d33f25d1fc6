/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-entry-dialog-private.h"

#include <glib/gi18n.h>

#include "ui/common/sov-deal-choice.h"
#include "ui/common/sov-error-text.h"

/* Owns what the form of an entry can be chosen from: the party's deals, and
 * what was agreed in one of them. */

/* More than these nobody picks from a list. */
#define MAX_DEALS 200

static void
fill_deals (SovEntryDialog *self)
{
  self->filled = FALSE;
  sov_deal_choice_fill (self->deal_row, self->deals, self->deal);
  self->filled = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->deal_group), self->deals->len > 0);
  sov_entry_dialog_load_terms (self);
}

static void
deals_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovEntryDialog) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);

  if (rows == NULL || self->store == NULL)
    return;

  g_ptr_array_unref (self->deals);
  self->deals = g_steal_pointer (&rows);
  fill_deals (self);
}

static void
deals_listed_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovEntryDialog) self = data;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);

  if (ids != NULL && self->store != NULL)
    sov_store_load_rows_async (self->store, SOV_LIST_DEALS, (const gint64 *) (gpointer) ids->data, MIN (ids->len, MAX_DEALS),
                               self->cancellable, deals_loaded_cb, g_object_ref (self));
}

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovEntryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (party == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The Profile Did Not Open"), error);
      return;
    }

  g_set_str (&self->party_ref, party->ref);
  adw_action_row_set_subtitle (self->party_row, party->name);
  if (!self->filled && party->reach_by != 0)
    adw_combo_row_set_selected (self->channel_row, party->reach_by - 1);
  self->filled = TRUE;
  sov_entry_dialog_update (self);
}

void
sov_entry_dialog_load_party (SovEntryDialog *self,
                             gint64 party)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, TRUE, party, 0);

  self->party = party;
  sov_store_load_party_async (self->store, party, self->cancellable, party_loaded_cb, g_object_ref (self));
  sov_store_list_async (self->store, query, self->cancellable, deals_listed_cb, g_object_ref (self));
}

static void
customer_found_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovEntryDialog) self = data;
  g_autoptr (SovSheet) sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, NULL);

  if (sheet != NULL && self->store != NULL)
    sov_entry_dialog_load_party (self, sheet->customer);
}

void
sov_entry_dialog_load_customer (SovEntryDialog *self)
{
  sov_store_load_sheet_async (self->store, self->deal, self->cancellable, customer_found_cb, g_object_ref (self));
}

static void
terms_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovEntryDialog) self = data;
  g_autoptr (SovSheet) sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, NULL);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  gboolean was_filled = self->filled;

  if (sheet == NULL || self->store == NULL || sheet->id != self->deal)
    return;

  gtk_string_list_append (texts, C_ ("conflict", "No"));
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = g_ptr_array_index (sheet->terms, i);

      if (sov_term_get_state_at (term, self->now) != SOV_TERM_IN_FORCE)
        continue;
      gtk_string_list_append (texts, sov_term_get_version (term, self->now)->text);
      g_ptr_array_add (self->terms, g_strdup (term->ref));
    }
  self->filled = FALSE;
  adw_combo_row_set_model (self->conflict_row, G_LIST_MODEL (texts));
  self->filled = was_filled;
  gtk_widget_set_visible (GTK_WIDGET (self->conflict_row), self->terms->len > 0);
}

void
sov_entry_dialog_load_terms (SovEntryDialog *self)
{
  g_ptr_array_set_size (self->terms, 0);
  adw_combo_row_set_selected (self->conflict_row, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->conflict_row), FALSE);
  if (self->deal != 0)
    sov_store_load_sheet_async (self->store, self->deal, self->cancellable, terms_loaded_cb, g_object_ref (self));
}
