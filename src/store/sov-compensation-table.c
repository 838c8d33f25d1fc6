/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-compensation-table.h"

#include <gio/gio.h>

#include "model/sov-sheet.h"

/* The newest cause tells whose it was; a bill names its subcontractor. */
#define CAUSE(column) \
  "(SELECT " column " FROM cause WHERE cause.complaint_id = compensation.complaint_id ORDER BY cause.id DESC LIMIT 1)"

#define SELECT                                                                                                                              \
  "SELECT compensation.id, compensation.ref, compensation.kind, compensation.text, compensation.complaint_id, complaint.ref,"               \
  " coalesce (" CAUSE ("cause") ", 0), party.id, party.name, deal.id, deal.title, deal.price, sub.id, sub.name,"                            \
                                " value, cost, bill, minutes, coalesce (compensation.hour_cost, (SELECT hour_cost FROM owner)),"            \
                                " surprise, approved, strings, compensation.at, promised, due, expires, invoice,"                           \
                                " compensation.subcontractor_id IS NULL, party.erased_at IS NOT NULL"                                       \
                                " FROM compensation JOIN party ON party.id = compensation.party_id"                                         \
                                " LEFT JOIN complaint ON complaint.id = compensation.complaint_id"                                          \
                                " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL"                                \
                                " LEFT JOIN party AS sub ON sub.id = coalesce (compensation.subcontractor_id,"                              \
                                "  (SELECT coalesce (merged_into, id) FROM party WHERE id = " CAUSE ("party_id") " AND subcontractor = 1))" \
                                                                                                                 " WHERE compensation.removed_at IS NULL"

#define ORDER " ORDER BY compensation.at, compensation.id"

/* Of who was erased, the books keep the amount. */
static void
forget_party (SovCompensation *self)
{
  self->party = 0;
  g_clear_pointer (&self->party_name, g_free);
  self->complaint = 0;
  g_clear_pointer (&self->complaint_ref, g_free);
}

static SovCompensation *
read_row (SovStatement *row)
{
  SovCompensation *self = sov_compensation_new ((SovCompensationKind) sov_statement_int (row, 2));

  self->id = sov_statement_int (row, 0);
  self->ref = sov_statement_dup (row, 1);
  self->text = sov_statement_dup (row, 3);
  self->complaint = sov_statement_int_or (row, 4, 0);
  self->complaint_ref = sov_statement_dup (row, 5);
  self->cause = (SovCause) sov_statement_int (row, 6);
  self->party = sov_statement_int (row, 7);
  self->party_name = sov_statement_dup (row, 8);
  self->deal = sov_statement_int_or (row, 9, 0);
  self->deal_title = sov_statement_dup (row, 10);
  self->deal_price = sov_statement_int_or (row, 11, SOV_NO_MONEY);
  self->subcontractor = sov_statement_int_or (row, 12, 0);
  self->subcontractor_name = sov_statement_dup (row, 13);
  self->value = sov_statement_int_or (row, 14, SOV_NO_MONEY);
  self->cost = sov_statement_int_or (row, 15, SOV_NO_MONEY);
  self->bill = sov_statement_int_or (row, 16, SOV_NO_MONEY);
  self->minutes = sov_statement_int_or (row, 17, SOV_NO_TIME);
  self->hour_cost = sov_statement_int_or (row, 18, SOV_NO_MONEY);
  self->surprise = sov_statement_int (row, 19) != 0;
  self->approved = sov_statement_int (row, 20) != 0;
  self->strings = sov_statement_dup (row, 21);
  self->at = sov_statement_int (row, 22);
  self->promised = sov_statement_int_or (row, 23, SOV_NO_TIME);
  self->due = sov_statement_int_or (row, 24, SOV_NO_TIME);
  self->expires = sov_statement_int_or (row, 25, SOV_NO_TIME);
  self->invoice = sov_statement_dup (row, 26);
  self->blamed = self->subcontractor != 0 && sov_statement_int (row, 27) != 0;
  if (sov_statement_int (row, 28) != 0)
    forget_party (self);

  return self;
}

static gboolean
load_given (SovCompensation *self,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db, "SELECT amount, at, note FROM given WHERE compensation_id = :id ORDER BY at, id", error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":id", self->id);
  while (sov_statement_next (row))
    sov_compensation_add_given (self, sov_statement_int_or (row, 0, SOV_NO_MONEY), sov_statement_int (row, 1),
                                sov_statement_text (row, 2));

  return sov_statement_check (row, error);
}

static GPtrArray *
load (SovDatabase *db,
      const char *sql,
      gint64 id,
      GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) row = sov_database_prepare (db, sql, error);

  if (row == NULL)
    return NULL;

  if (id != 0)
    sov_statement_bind_int (row, ":of", id);
  while (sov_statement_next (row))
    g_ptr_array_add (found, read_row (row));
  if (!sov_statement_check (row, error))
    return NULL;

  for (guint i = 0; i < found->len; i++)
    if (!load_given (found->pdata[i], db, error))
      return NULL;

  return g_steal_pointer (&found);
}

GPtrArray *
sov_compensation_table_load_all (SovDatabase *db,
                                 GError **error)
{
  return load (db, SELECT ORDER, 0, error);
}

GPtrArray *
sov_compensation_table_load_of_party (SovDatabase *db,
                                      gint64 party,
                                      GError **error)
{
  return load (db, SELECT " AND compensation.party_id = :of" ORDER, party, error);
}

GPtrArray *
sov_compensation_table_load_of_complaint (SovDatabase *db,
                                          gint64 complaint,
                                          GError **error)
{
  return load (db, SELECT " AND compensation.complaint_id = :of" ORDER, complaint, error);
}

SovCompensation *
sov_compensation_table_load (SovDatabase *db,
                             gint64 id,
                             GError **error)
{
  g_autoptr (GPtrArray) found = load (db, SELECT " AND compensation.id = :of", id, error);

  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the compensation is gone");
      return NULL;
    }

  return g_object_ref (found->pdata[0]);
}
