/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-facts-dialog-private.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-deal-choice.h"

/* Owns what the deal and the broken promise can be chosen from. */

/* More than these nobody picks from a list. */
#define MAX_DEALS 200

static void
fill_deals (SovFactsDialog *self)
{
  gboolean filling = self->filling;

  self->filling = TRUE;
  sov_deal_choice_fill (self->deal_row, self->deals, self->deal);
  self->filling = filling;
}

static void
deals_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovFactsDialog) self = data;
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
  g_autoptr (SovFactsDialog) self = data;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);

  if (ids != NULL && self->store != NULL)
    sov_store_load_rows_async (self->store, SOV_LIST_DEALS, (const gint64 *) (gpointer) ids->data, MIN (ids->len, MAX_DEALS),
                               NULL, deals_loaded_cb, g_object_ref (self));
}

void
sov_facts_dialog_load_deals (SovFactsDialog *self)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, TRUE, self->of->complaint->party, 0);

  sov_store_list_async (self->store, query, NULL, deals_listed_cb, g_object_ref (self));
}

static void
fill_terms (SovFactsDialog *self,
            SovSheet *sheet)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  gboolean filling = self->filling;
  guint chosen = 0;

  g_ptr_array_set_size (self->terms, 0);
  gtk_string_list_append (texts, C_ ("promise", "Not said"));
  for (guint i = 0; sheet != NULL && i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      gtk_string_list_append (texts, sov_term_get_version (term, sov_time_now ())->text);
      g_ptr_array_add (self->terms, g_strdup (term->ref));
      if (term->id == self->of->term)
        chosen = i + 1;
    }

  self->filling = TRUE;
  adw_combo_row_set_model (self->term_row, G_LIST_MODEL (texts));
  adw_combo_row_set_selected (self->term_row, chosen);
  self->filling = filling;
  gtk_widget_set_visible (GTK_WIDGET (self->term_row), self->terms->len > 0);
}

static void
terms_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovFactsDialog) self = data;
  g_autoptr (SovSheet) sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, NULL);

  if (sheet != NULL && self->store != NULL && sheet->id == self->deal)
    fill_terms (self, sheet);
}

void
sov_facts_dialog_load_terms (SovFactsDialog *self)
{
  if (self->deal == self->of->deal || self->deal == 0)
    fill_terms (self, self->deal != 0 ? self->of->sheet : NULL);
  else
    {
      fill_terms (self, NULL);
      sov_store_load_sheet_async (self->store, self->deal, NULL, terms_loaded_cb, g_object_ref (self));
    }
}
