/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-party-table.h"

#include <gio/gio.h>

#include "store/sov-detail-table.h"
#include "store/sov-shared-sql.h"
#include "store/sov-sheet-table.h"

#define IDS "(SELECT id FROM party WHERE id = :id OR merged_into = :id)"

static SovStatement *
prepare (SovDatabase *db,
         const char *sql,
         gint64 id,
         GError **error)
{
  SovStatement *stmt = sov_database_prepare (db, sql, error);

  if (stmt != NULL)
    sov_statement_bind_int (stmt, ":id", id);

  return stmt;
}

static void
fill (SovParty *self,
      SovStatement *row)
{
  self->id = sov_statement_int (row, 0);
  self->ref = sov_statement_dup (row, 1);
  self->name = sov_statement_dup (row, 2);
  self->kind = (SovPartyKind) sov_statement_int (row, 3);
  self->as = (sov_statement_int (row, 4) != 0 ? SOV_BIT (SOV_AS_CUSTOMER) : 0) |
             (sov_statement_int (row, 5) != 0 ? SOV_BIT (SOV_AS_SUBCONTRACTOR) : 0);
  self->language = (SovLanguage) sov_statement_int (row, 6);
  self->formal = sov_statement_int (row, 7) != 0;
  self->business_id = sov_statement_dup (row, 8);
  self->vat_number = sov_statement_dup (row, 9);
  self->iban = sov_statement_dup (row, 10);
  self->einvoice = sov_statement_dup (row, 11);
  self->einvoice_operator = sov_statement_dup (row, 12);
  self->expectation = sov_statement_dup (row, 13);
  self->reachable_from = (int) sov_statement_int_or (row, 14, -1);
  self->reachable_to = (int) sov_statement_int_or (row, 15, -1);
  self->reach_by = (SovChannel) sov_statement_int_or (row, 16, 0);
  self->since = sov_statement_dup (row, 17);
  self->referred_by = sov_statement_int_or (row, 18, 0);
  self->referred_by_name = sov_statement_dup (row, 19);
  self->practices = (guint) sov_statement_int (row, 20);
  self->trade = sov_statement_dup (row, 21);
  self->note = sov_statement_dup (row, 22);
  self->whatsapp = sov_statement_dup (row, 23);
  self->ended = !sov_statement_is_null (row, 24);
  self->made_at = sov_statement_int (row, 25);
  self->last_contact = sov_statement_int_or (row, 26, SOV_NO_TIME);
}

static SovParty *
load_profile (SovDatabase *db,
              gint64 id,
              GError **error)
{
  g_autoptr (SovParty) party = sov_party_new (id);
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db,
                 "SELECT id, ref, name, kind, customer, subcontractor, language, formal, business_id, vat_number,"
                 " iban, einvoice, einvoice_operator, expectation, reachable_from, reachable_to, reach_by, since,"
                 " referred_by, (SELECT name FROM party AS referrer WHERE referrer.id = party.referred_by),"
                 " practices, trade, note, whatsapp, ended_at, made_at, last_contact"
                 " FROM party WHERE id = (SELECT coalesce (merged_into, id) FROM party WHERE id = :id)"
                 " AND removed_at IS NULL",
                 id, error);
  if (row == NULL)
    return NULL;

  if (sov_statement_next (row))
    fill (party, row);
  else if (sov_statement_check (row, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the party is gone");

  return party->ref != NULL && sov_statement_check (row, error) ? g_steal_pointer (&party) : NULL;
}

static gboolean
load_details (SovParty *self,
              SovDatabase *db,
              GError **error)
{
  GPtrArray **lists[] = {
    [SOV_DETAIL_PHONE] = &self->phones,
    [SOV_DETAIL_EMAIL] = &self->emails,
    [SOV_DETAIL_ADDRESS] = &self->addresses,
    [SOV_DETAIL_FACT] = &self->facts,
  };

  for (guint kind = SOV_DETAIL_PHONE; kind <= SOV_DETAIL_FACT; kind++)
    {
      GPtrArray *details = sov_detail_table_load (db, self->id, kind, error);

      if (details == NULL)
        return FALSE;
      g_ptr_array_unref (*lists[kind]);
      *lists[kind] = details;
    }

  return TRUE;
}

static gboolean
load_persons (SovParty *self,
              SovDatabase *db,
              GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db,
                 "SELECT id, ref, name, role, phone, email FROM person"
                 " WHERE party_id = :id AND removed_at IS NULL ORDER BY id",
                 self->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovPerson *person = sov_person_new (sov_statement_int (row, 0));

      person->ref = sov_statement_dup (row, 1);
      person->name = sov_statement_dup (row, 2);
      person->role = sov_statement_dup (row, 3);
      person->phone = sov_statement_dup (row, 4);
      person->email = sov_statement_dup (row, 5);
      g_ptr_array_add (self->persons, person);
    }

  return sov_statement_check (row, error);
}

static gboolean
load_referred (SovParty *self,
               SovDatabase *db,
               GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db,
                 "SELECT name FROM party WHERE referred_by = :id AND removed_at IS NULL AND merged_into IS NULL"
                 " ORDER BY sort_key",
                 self->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    g_ptr_array_add (self->referred, sov_statement_dup (row, 0));

  return sov_statement_check (row, error);
}

/* A complaint is open until its newest closing step; reopening is a step too. */
static gboolean
load_complaints (SovParty *self,
                 SovDatabase *db,
                 GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db,
                 "SELECT at, words FROM complaint WHERE party_id IN " IDS " AND retracted_at IS NULL AND 16 <> coalesce ("
                 "  (SELECT did FROM step WHERE complaint_id = complaint.id AND did IN (16, 17)"
                 "   ORDER BY at DESC, id DESC LIMIT 1), 0) ORDER BY at",
                 self->id, error);
  if (row == NULL)
    return FALSE;

  for (; sov_statement_next (row); self->n_open_complaints++)
    if (self->n_open_complaints == 0)
      {
        self->open_complaint_at = sov_statement_int (row, 0);
        self->open_complaint_words = sov_statement_dup (row, 1);
      }

  return sov_statement_check (row, error);
}

static gboolean
load_credit (SovParty *self,
             SovDatabase *db,
             GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db,
                 "SELECT coalesce (sum (max (0, value - coalesce ((SELECT sum (amount) FROM given"
                 "  WHERE compensation_id = compensation.id), 0))), 0)"
                 " FROM compensation WHERE party_id = :id AND removed_at IS NULL AND value IS NOT NULL"
                 " AND (expires IS NULL OR expires >= unixepoch () * 1000)",
                 self->id, error);
  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    self->open_credit = sov_statement_int (row, 0);

  return sov_statement_check (row, error);
}

/* Kept and broken: of the terms that the party was to do. */
static gboolean
load_kept (SovParty *self,
           SovDatabase *db,
           GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db,
                 "WITH done (term_id, state) AS (SELECT DISTINCT term.id,"
                 "  " SOV_SQL_TERM_STATE
                 "  FROM doer JOIN version ON version.id = version_id JOIN term ON term.id = version.term_id"
                 "  WHERE doer.party_id IN " IDS " AND version.retracted_at IS NULL AND term.retracted_at IS NULL)"
                 " SELECT coalesce (sum (state = 2), 0), coalesce (sum (state = 3), 0),"
                 " (SELECT count(*) FROM participant JOIN deal ON deal.id = deal_id"
                 "  WHERE party_id = :id AND deal.removed_at IS NULL) FROM done",
                 self->id, error);
  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      self->record.n_kept = (guint) sov_statement_int (row, 0);
      self->record.n_broken = (guint) sov_statement_int (row, 1);
      self->record.n_deals = (guint) sov_statement_int (row, 2);
    }

  return sov_statement_check (row, error);
}

/* From the first time that a version was sent to the first answer to it. */
static gboolean
load_median (SovParty *self,
             SovDatabase *db,
             GError **error)
{
  g_autoptr (GArray) times = NULL;

  times = sov_ids_load (db,
                        "SELECT answered - sent FROM (SELECT"
                        "  min (CASE WHEN kind = 2 THEN at END) AS sent, min (CASE WHEN kind = 3 THEN at END) AS answered"
                        "  FROM relay WHERE party_id IN " IDS " AND retracted_at IS NULL GROUP BY version_id)"
                        " WHERE answered >= sent ORDER BY 1",
                        self->id, error);
  if (times == NULL)
    return FALSE;

  if (times->len > 0)
    self->record.acknowledge_ms =
        (g_array_index (times, gint64, (times->len - 1) / 2) + g_array_index (times, gint64, times->len / 2)) / 2;

  return TRUE;
}

SovParty *
sov_party_table_load (SovDatabase *db,
                      gint64 id,
                      GError **error)
{
  g_autoptr (SovParty) party = load_profile (db, id, error);

  if (party == NULL ||
      !load_details (party, db, error) ||
      !load_persons (party, db, error) ||
      !load_referred (party, db, error) ||
      !load_complaints (party, db, error) ||
      !load_credit (party, db, error) ||
      !load_kept (party, db, error) ||
      !load_median (party, db, error))
    return NULL;

  return g_steal_pointer (&party);
}
