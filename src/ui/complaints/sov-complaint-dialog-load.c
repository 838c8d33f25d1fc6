/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-dialog-private.h"

#include <glib/gi18n.h>

#include "store/sov-store-cases.h"
#include "ui/common/sov-deal-choice.h"
#include "ui/common/sov-error-text.h"

/* Owns what the form of a complaint can be chosen from, and what is known of it
 * already: the contact it came in, the party's deals, what was agreed. */

/* More than these nobody picks from a list. */
#define MAX_DEALS 200

/* Something is being done for the customer, or was just done. */
static gboolean
is_open (const SovRow *deal)
{
  return deal->state >= SOV_DEAL_AGREED && deal->state <= SOV_DEAL_INVOICED;
}

/* The only one that is open; 0 where it is not clear which is meant. */
static gint64
find_likely_deal (GPtrArray *deals)
{
  gint64 found = 0;

  for (guint i = 0; i < deals->len; i++)
    {
      const SovRow *deal = deals->pdata[i];

      if (is_open (deal) && found != 0)
        return 0;
      if (is_open (deal))
        found = deal->id;
    }

  return found;
}

static void
fill_deals (SovComplaintDialog *self)
{
  gboolean filled = self->filled;

  if (self->deal == 0)
    self->deal = find_likely_deal (self->deals);
  self->filled = FALSE;
  sov_deal_choice_fill (self->deal_row, self->deals, self->deal);
  self->filled = filled;
  gtk_widget_set_visible (GTK_WIDGET (self->deal_row), self->deals->len > 0);
  sov_complaint_dialog_update (self);
  sov_complaint_dialog_load_terms (self);
}

static void
deals_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
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
  g_autoptr (SovComplaintDialog) self = data;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);

  if (ids != NULL && self->store != NULL)
    sov_store_load_rows_async (self->store, SOV_LIST_DEALS, (const gint64 *) (gpointer) ids->data, MIN (ids->len, MAX_DEALS),
                               self->cancellable, deals_loaded_cb, g_object_ref (self));
}

/* What a subcontractor tells is the complaint of the deal's customer; where
 * there is no deal, the user says whose. */
static void
ask_for_customer (SovComplaintDialog *self)
{
  if (self->deal != 0)
    {
      sov_complaint_dialog_load_customer (self);
      return;
    }

  self->party = 0;
  self->filled = TRUE;
  sov_complaint_dialog_update (self);
}

static void
party_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);
  gboolean picked = self->filled;

  if (self->store == NULL)
    return;
  if (party == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The Profile Did Not Open"), error);
      return;
    }
  if (!picked && (party->as & SOV_BIT (SOV_AS_CUSTOMER)) == 0)
    {
      ask_for_customer (self);
      return;
    }

  g_set_str (&self->party_ref, party->ref);
  adw_action_row_set_subtitle (self->party_row, party->name);
  if (!self->channel_is_chosen && self->entry_ref == NULL && party->reach_by != 0)
    {
      self->filled = FALSE;
      adw_combo_row_set_selected (self->channel_row, party->reach_by - 1);
    }
  self->filled = TRUE;
  if (picked)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  sov_complaint_dialog_update (self);
}

void
sov_complaint_dialog_load_party (SovComplaintDialog *self,
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
  g_autoptr (SovComplaintDialog) self = data;
  g_autoptr (SovSheet) sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, NULL);

  if (sheet != NULL && self->store != NULL)
    sov_complaint_dialog_load_party (self, sheet->customer);
}

void
sov_complaint_dialog_load_customer (SovComplaintDialog *self)
{
  sov_store_load_sheet_async (self->store, self->deal, self->cancellable, customer_found_cb, g_object_ref (self));
}

/* The contact it came in */

static void
entry_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, &error);
  const SovRow *entry = rows != NULL && rows->len > 0 ? rows->pdata[0] : NULL;

  if (self->store == NULL)
    return;
  if (entry == NULL)
    {
      self->filled = TRUE;
      if (error != NULL)
        sov_error_show (GTK_WIDGET (self), _ ("The Contact Did Not Open"), error);
      return;
    }

  self->entry_ref = g_strdup (entry->ref);
  if (self->deal == 0)
    self->deal = entry->deal;
  if (entry->detail != NULL)
    sov_complaint_dialog_add_words (self, entry->detail);
  if (entry->channel != 0)
    adw_combo_row_set_selected (self->channel_row, entry->channel - 1);
  sov_due_row_set_due (self->told_row, entry->at, TRUE, NULL);
  sov_complaint_dialog_load_party (self, entry->party);
}

void
sov_complaint_dialog_load_entry (SovComplaintDialog *self,
                                 gint64 entry)
{
  gint64 line = sov_store_get_entry_line (entry);

  sov_store_load_rows_async (self->store, SOV_LIST_HISTORY, &line, 1, self->cancellable, entry_loaded_cb, g_object_ref (self));
}

/* What was agreed, and whether it is the first */

static void
terms_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
  g_autoptr (SovSheet) sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, NULL);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  gboolean filled = self->filled;

  if (sheet == NULL || self->store == NULL || sheet->id != self->deal)
    return;

  g_ptr_array_set_size (self->terms, 0);
  gtk_string_list_append (texts, C_ ("promise", "Not said"));
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = g_ptr_array_index (sheet->terms, i);

      gtk_string_list_append (texts, sov_term_get_version (term, self->now)->text);
      g_ptr_array_add (self->terms, g_strdup (term->ref));
    }
  self->filled = FALSE;
  adw_combo_row_set_model (self->term_row, G_LIST_MODEL (texts));
  self->filled = filled;
  gtk_widget_set_visible (GTK_WIDGET (self->term_row), self->terms->len > 0);
}

static void
linked_counted_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovComplaintDialog) self = data;
  guint n_linked = 0;

  if (!sov_store_count_linked_finish (SOV_STORE (source), result, &n_linked, NULL) || self->store == NULL)
    return;

  adw_banner_set_title (self->again_banner, n_linked > 1 ? _ ("Again with this customer: call, do not write")
                                                         : _ ("Second time with this customer: call, do not write"));
  adw_banner_set_revealed (self->again_banner, n_linked > 0);
}

void
sov_complaint_dialog_load_terms (SovComplaintDialog *self)
{
  gint64 told = sov_due_row_get_ms (self->told_row);
  gboolean filled = self->filled;

  self->filled = FALSE;
  g_ptr_array_set_size (self->terms, 0);
  adw_combo_row_set_selected (self->term_row, 0);
  self->filled = filled;
  gtk_widget_set_visible (GTK_WIDGET (self->term_row), FALSE);
  if (self->deal != 0)
    sov_store_load_sheet_async (self->store, self->deal, self->cancellable, terms_loaded_cb, g_object_ref (self));
  sov_store_count_linked_async (self->store, self->party, self->deal, told != SOV_NO_TIME ? told : self->now,
                                self->cancellable, linked_counted_cb, g_object_ref (self));
}
