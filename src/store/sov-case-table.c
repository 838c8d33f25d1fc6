/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-case-table.h"

#include <gio/gio.h>

#include "model/sov-time.h"
#include "store/sov-chain.h"
#include "store/sov-compensation-table.h"
#include "store/sov-complaint-table.h"
#include "store/sov-lesson-table.h"
#include "store/sov-party-table.h"
#include "store/sov-shared-sql.h"
#include "store/sov-sheet-table.h"

#define YEAR_DAYS 365

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

#define FACTS                                                                              \
  "SELECT words, channel, entry_id, deal_id, term_id, noticed, did_right, impact, sought," \
  " expectation, got, spread FROM complaint WHERE id = :id"

static gboolean
load_facts (SovCase *self,
            gint64 *deal,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, FACTS, self->complaint->id, error);

  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      self->words = sov_statement_dup (row, 0);
      self->channel = (SovChannel) sov_statement_int (row, 1);
      self->entry = sov_statement_int_or (row, 2, 0);
      *deal = sov_statement_int_or (row, 3, 0);
      self->term = sov_statement_int_or (row, 4, 0);
      self->noticed = sov_statement_int_or (row, 5, SOV_NO_TIME);
      self->did_right = sov_statement_int (row, 6) != 0;
      self->impact = sov_statement_dup (row, 7);
      self->sought = (SovSought) sov_statement_int_or (row, 8, 0);
      self->expectation = sov_statement_dup (row, 9);
      self->got = sov_statement_dup (row, 10);
      self->spread = sov_statement_dup (row, 11);
    }

  return sov_statement_check (row, error);
}

/* A deal that was taken away leaves the complaint without one. */
static gboolean
load_deal (SovCase *self,
           gint64 deal,
           SovDatabase *db,
           GError **error)
{
  GError *reason = NULL;

  if (deal == 0)
    return TRUE;

  self->sheet = sov_sheet_table_load (db, deal, &reason);
  if (self->sheet == NULL)
    {
      if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          g_error_free (reason);
          return TRUE;
        }
      g_propagate_error (error, reason);
      return FALSE;
    }

  self->deal = deal;
  self->deal_ref = g_strdup (self->sheet->ref);
  self->deal_title = g_strdup (self->sheet->title);
  self->deal_price = self->sheet->price;
  return TRUE;
}

static gboolean
load_party (SovCase *self,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovParty) party = sov_party_table_load (db, self->complaint->party, error);
  const SovPerson *person;

  if (party == NULL)
    return FALSE;

  person = party->persons->len > 0 ? party->persons->pdata[0] : NULL;
  self->party_ref = g_strdup (party->ref);
  self->party_name = g_strdup (party->name);
  self->first_name = sov_party_pick_first_name (party->kind, party->name, person != NULL ? person->name : NULL);
  self->party_kind = party->kind;
  self->language = party->language;
  self->formal = party->formal;
  self->phone = g_strdup (person != NULL && person->phone != NULL ? person->phone : sov_party_get_phone (party));
  self->email = g_strdup (person != NULL && person->email != NULL ? person->email : sov_party_get_email (party));
  self->whatsapp = g_strdup (party->whatsapp);
  self->reach_by = party->reach_by;
  return TRUE;
}

static gboolean
load_term (SovCase *self,
           SovDatabase *db,
           GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, "SELECT ref, " SOV_SQL_TERM_NOW ("text") " FROM term WHERE id = :id", self->term, error);

  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      self->term_ref = sov_statement_dup (row, 0);
      self->term_text = sov_statement_dup (row, 1);
    }

  return sov_statement_check (row, error);
}

#define CAUSE                                                                                                                                                   \
  "SELECT cause, whose, term.id, term.ref, " SOV_SQL_TERM_NOW ("text") ", term.deal_id, party.id, party.name, cause.note, cause.at"                             \
                                                                       " FROM cause LEFT JOIN term ON term.id = term_id LEFT JOIN party ON party.id = party_id" \
                                                                       " WHERE complaint_id = :id ORDER BY cause.id DESC LIMIT 1"

static gboolean
load_cause (SovCase *self,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, CAUSE, self->complaint->id, error);

  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      self->cause = g_new0 (SovCauseFound, 1);
      self->cause->cause = (SovCause) sov_statement_int (row, 0);
      self->cause->whose = (SovWhose) sov_statement_int_or (row, 1, 0);
      self->cause->term = sov_statement_int_or (row, 2, 0);
      self->cause->term_ref = sov_statement_dup (row, 3);
      self->cause->term_text = sov_statement_dup (row, 4);
      self->cause->term_deal = sov_statement_int_or (row, 5, 0);
      self->cause->party = sov_statement_int_or (row, 6, 0);
      self->cause->party_name = sov_statement_dup (row, 7);
      self->cause->note = sov_statement_dup (row, 8);
      self->cause->at = sov_statement_int (row, 9);
    }

  return sov_statement_check (row, error);
}

#define REMEDIES                                                                                                                                                                         \
  "SELECT term.id, term.ref, term.deal_id, " SOV_SQL_TERM_NOW ("text") ","                                                                                                               \
                                                                       " " SOV_SQL_TERM_STATE ", " SOV_SQL_TERM_NOW ("due") " FROM term JOIN complaint ON complaint.ref = complaint_ref" \
                                                                                                                            " WHERE complaint.id = :id AND term.retracted_at IS NULL ORDER BY term.id"

static gboolean
load_remedies (SovCase *self,
               SovDatabase *db,
               GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, REMEDIES, self->complaint->id, error);

  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovRemedy *remedy = g_new0 (SovRemedy, 1);

      remedy->term = sov_statement_int (row, 0);
      remedy->ref = sov_statement_dup (row, 1);
      remedy->deal = sov_statement_int (row, 2);
      remedy->text = sov_statement_dup (row, 3);
      remedy->state = (SovTermState) sov_statement_int (row, 4);
      remedy->due = sov_statement_int_or (row, 5, SOV_NO_TIME);
      g_ptr_array_add (self->remedies, remedy);
    }

  return sov_statement_check (row, error);
}

#define RECOURSES                                                                                         \
  "SELECT did, party.id, party.name, text, amount, at, party.ref FROM recourse"                           \
  " JOIN party ON party.id = (SELECT coalesce (merged_into, id) FROM party WHERE id = recourse.party_id)" \
  " WHERE complaint_id = :id ORDER BY at, recourse.id"

static gboolean
load_recourses (SovCase *self,
                SovDatabase *db,
                GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, RECOURSES, self->complaint->id, error);

  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovRecourse *recourse = g_new0 (SovRecourse, 1);

      recourse->did = (SovRecourseStep) sov_statement_int (row, 0);
      recourse->party = sov_statement_int (row, 1);
      recourse->party_name = sov_statement_dup (row, 2);
      recourse->text = sov_statement_dup (row, 3);
      recourse->amount = sov_statement_int_or (row, 4, SOV_NO_MONEY);
      recourse->at = sov_statement_int (row, 5);
      recourse->party_ref = sov_statement_dup (row, 6);
      g_ptr_array_add (self->recourses, recourse);
    }

  return sov_statement_check (row, error);
}

#define LINKED                                                                              \
  "SELECT other.id, other.ref, other.words, other.at FROM complaint AS self"                \
  " JOIN complaint AS other ON other.id <> self.id AND other.retracted_at IS NULL"          \
  " AND other.party_id IN (SELECT id FROM party WHERE id = :party OR merged_into = :party)" \
  " AND " SOV_SQL_LINKED ("self.deal_id", "self.at") " WHERE self.id = :id ORDER BY other.at, other.id"

static gboolean
load_linked (SovCase *self,
             SovDatabase *db,
             GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, LINKED, self->complaint->id, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":party", self->complaint->party);
  while (sov_statement_next (row))
    {
      SovLinked *linked = g_new0 (SovLinked, 1);

      linked->id = sov_statement_int (row, 0);
      linked->ref = sov_statement_dup (row, 1);
      linked->words = sov_statement_dup (row, 2);
      linked->at = sov_statement_int (row, 3);
      g_ptr_array_add (self->linked, linked);
    }

  return sov_statement_check (row, error);
}

/* What was said about it, and the contact that it came in. */
#define CONTACTS                                                                                    \
  "SELECT entry.id, entry.at, entry.channel, entry.direction, entry.mood, entry.text"               \
  " FROM entry JOIN complaint ON complaint.id = :id"                                                \
  " WHERE entry.removed_at IS NULL AND (entry.complaint_id = :id OR entry.id = complaint.entry_id)" \
  " ORDER BY entry.at, entry.id"

static gboolean
load_contacts (SovCase *self,
               SovDatabase *db,
               GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, CONTACTS, self->complaint->id, error);

  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovCaseContact *contact = g_new0 (SovCaseContact, 1);

      contact->id = sov_statement_int (row, 0);
      contact->at = sov_statement_int (row, 1);
      contact->channel = (SovChannel) sov_statement_int (row, 2);
      contact->direction = (SovDirection) sov_statement_int (row, 3);
      contact->mood = (int) sov_statement_int_or (row, 4, 0);
      contact->text = sov_statement_dup (row, 5);
      g_ptr_array_add (self->contacts, contact);
    }

  return sov_statement_check (row, error);
}

/* Deals that were agreed on count from when they were made; a delivery without a
 * complaint went well. */
#define WORTH                                                                                         \
  "SELECT (SELECT coalesce (sum (price), 0) FROM deal WHERE customer_id = :id AND removed_at IS NULL" \
  "   AND state BETWEEN 3 AND 7 AND made_at BETWEEN :since AND :now),"                                \
  " count (*), max (state_at), (SELECT hour_cost FROM owner), (SELECT name FROM owner)"               \
  " FROM deal WHERE customer_id = :id AND removed_at IS NULL AND state BETWEEN 5 AND 7"               \
  " AND NOT EXISTS (SELECT 1 FROM complaint WHERE deal_id = deal.id AND retracted_at IS NULL)"

static gboolean
load_worth (SovCase *self,
            SovDatabase *db,
            gint64 now,
            GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, WORTH, self->complaint->party, error);
  g_autoptr (SovStatement) answer = NULL;

  answer = prepare (db, "SELECT score FROM answer WHERE complaint_id = :id AND question = 8 ORDER BY at DESC, id DESC LIMIT 1",
                    self->complaint->id, error);
  if (row == NULL || answer == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":now", now);
  sov_statement_bind_int (row, ":since", sov_time_add_days (now, -YEAR_DAYS));
  if (sov_statement_next (row))
    {
      self->year_value = sov_statement_int (row, 0);
      self->n_delivered = (guint) sov_statement_int (row, 1);
      self->last_delivered = sov_statement_int_or (row, 2, SOV_NO_TIME);
      self->hour_cost = sov_statement_int_or (row, 3, SOV_NO_MONEY);
      self->my_name = sov_statement_dup (row, 4);
    }
  if (sov_statement_next (answer))
    self->handling = (int) sov_statement_int (answer, 0);

  return sov_statement_check (row, error) && sov_statement_check (answer, error);
}

static gboolean
load_mark (SovCase *self,
           SovDatabase *db,
           GError **error)
{
  GError *reason = NULL;

  self->mark = sov_chain_dup_mark (db, &reason);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, reason);
  return FALSE;
}

SovCase *
sov_case_table_load (SovDatabase *db,
                     gint64 id,
                     gint64 now,
                     GError **error)
{
  g_autoptr (SovCase) self = sov_case_new ();
  gint64 deal = 0;

  self->complaint = sov_complaint_table_load (db, id, error);
  if (self->complaint == NULL ||
      !load_facts (self, &deal, db, error) ||
      !load_deal (self, deal, db, error) ||
      !load_party (self, db, error) ||
      !load_term (self, db, error) ||
      !load_cause (self, db, error) ||
      !load_remedies (self, db, error) ||
      !load_recourses (self, db, error) ||
      !load_linked (self, db, error) ||
      !load_contacts (self, db, error) ||
      !load_worth (self, db, now, error) ||
      !load_mark (self, db, error) ||
      !sov_lesson_table_add_of_complaint (self->lessons, db, id, error))
    return NULL;

  g_ptr_array_unref (self->compensations);
  self->compensations = sov_compensation_table_load_of_complaint (db, id, error);

  return self->compensations != NULL ? g_steal_pointer (&self) : NULL;
}
