/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-complaint-table.h"

#include <gio/gio.h>

#include "model/sov-sheet.h"
#include "store/sov-shared-sql.h"

/* The channels that leave something to read: SMS, WhatsApp, mail, social media
 * and letters. */
#define WRITING "(2, 3, 4, 7, 8)"

/* Who is reached by writing, or by WhatsApp alone, asked for writing. */
#define COMPLAINT                                                                                       \
  "SELECT complaint.ref, party.id, complaint.at, noticed_by,"                                           \
  " coalesce (reach_by IN " WRITING ", 0) OR practices & 32,"                                           \
  " (SELECT contact_from FROM owner), (SELECT contact_to FROM owner), public, soft,"                    \
  " coalesce (style, 1), style_at, coalesce (severity, 0),"                                             \
  " (SELECT max (until) FROM snooze WHERE complaint_id = complaint.id)"                                 \
  " FROM complaint JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id" \
  " WHERE complaint.id = :id AND retracted_at IS NULL"

#define STEP_COLUMNS "did, step.at, due, outcome, step.channel, text, by_whom, step.cost, step.reason"
#define STEPS "SELECT " STEP_COLUMNS " FROM step WHERE complaint_id = :id ORDER BY at, id"

#define NOW_PARTY "(SELECT coalesce (merged_into, id) FROM party WHERE id = self.party_id)"

#define LINKED                                                                                                     \
  " FROM complaint AS self JOIN complaint AS other ON other.id <> self.id AND other.retracted_at IS NULL"          \
  " AND other.party_id IN (SELECT " NOW_PARTY " UNION ALL SELECT id FROM party WHERE merged_into = " NOW_PARTY ")" \
  " AND " SOV_SQL_LINKED ("self.deal_id", "self.at")
/* Contacts move with a party that is merged into another; the complaint's own
 * words do not. */
#define ITS_PARTY "(SELECT coalesce (merged_into, id) FROM party WHERE id = complaint.party_id)"
#define EARLIER "(other.at, other.id) < (self.at, self.id)"
#define LATER "(other.at, other.id) > (self.at, self.id)"

#define LATER_STEPS "SELECT " STEP_COLUMNS LINKED " AND " LATER " JOIN step ON step.complaint_id = other.id" \
                    " WHERE self.id = :id ORDER BY step.at, step.id"

#define REMEDIES                                               \
  "SELECT " SOV_SQL_TERM_STATE " AS state"                     \
  " FROM term JOIN complaint ON complaint.ref = complaint_ref" \
  " WHERE complaint.id = :id AND term.retracted_at IS NULL"

#define PROMISED "compensation WHERE complaint_id = :id AND removed_at IS NULL"
#define GIVEN "SELECT sum (coalesce (amount, value)) FROM given WHERE compensation_id = compensation.id"

/* In the order that load_counts() reads them. What has no value is given by the
 * first that is given of it. */
#define COUNTS                                                                                                   \
  "SELECT (SELECT count(*)" LINKED " AND " EARLIER " WHERE self.id = :id),"                                      \
  " (SELECT count(*)" LINKED " AND " LATER " WHERE self.id = :id),"                                              \
  " (SELECT count(*) FROM entry JOIN complaint ON complaint.id = :id WHERE removed_at IS NULL"                   \
  "   AND direction = 1 AND entry.at > complaint.at AND (complaint_id = :id OR (complaint_id IS NULL"            \
  "   AND entry.party_id = " ITS_PARTY " AND (entry.deal_id IS NULL OR entry.deal_id IS complaint.deal_id)))),"  \
  " (SELECT count(*) FROM (" REMEDIES ") WHERE state <> 4)"                                                      \
  "  + (SELECT count(*) FROM " PROMISED " AND surprise = 0),"                                                    \
  " (SELECT count(*) FROM (" REMEDIES ") WHERE state NOT IN (2, 4))"                                             \
  "  + (SELECT count(*) FROM " PROMISED " AND surprise = 0"                                                      \
  "   AND CASE WHEN value IS NULL THEN NOT EXISTS (SELECT 1 FROM given WHERE compensation_id = compensation.id)" \
  "   ELSE value > coalesce ((" GIVEN "), 0) END),"                                                              \
  " (SELECT count(*) FROM " PROMISED " AND ((kind = 4 AND coalesce (invoice, '') = '')"                          \
  "   OR coalesce (value, cost, bill, minutes) IS NULL)),"                                                       \
  " EXISTS (SELECT 1 FROM lesson WHERE complaint_id = :id)"                                                      \
  "  OR EXISTS (SELECT 1" LINKED " AND " LATER " JOIN lesson ON lesson.complaint_id = other.id WHERE self.id = :id)"

/* Written about it, or to its customer in the same matter. */
#define WRITTEN                                                                    \
  "SELECT entry.at FROM entry JOIN complaint ON complaint.id = :id"                \
  " WHERE removed_at IS NULL AND direction = 2 AND entry.channel IN " WRITING      \
  " AND entry.at >= complaint.at AND (complaint_id = :id OR (complaint_id IS NULL" \
  "  AND entry.party_id = " ITS_PARTY " AND (entry.deal_id IS NULL OR entry.deal_id IS complaint.deal_id)))"

#define REMEDY_DUE                                                                                \
  "SELECT " SOV_SQL_TERM_NOW ("due") " FROM term JOIN complaint ON complaint.ref = complaint_ref" \
                                     " WHERE complaint.id = :id AND term.retracted_at IS NULL"    \
                                     " AND " SOV_SQL_TERM_STATE " <> 4"                           \
                                     " UNION ALL SELECT due FROM compensation WHERE complaint_id = :id AND removed_at IS NULL"

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

static SovComplaint *
load_complaint (SovDatabase *db,
                gint64 id,
                GError **error)
{
  g_autoptr (SovComplaint) self = sov_complaint_new ();
  g_autoptr (SovStatement) row = prepare (db, COMPLAINT, id, error);

  if (row == NULL)
    return NULL;

  if (!sov_statement_next (row))
    {
      if (sov_statement_check (row, error))
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the complaint is gone");
      return NULL;
    }

  self->id = id;
  self->ref = sov_statement_dup (row, 0);
  self->party = sov_statement_int (row, 1);
  self->at = sov_statement_int (row, 2);
  self->noticed_by = (SovNoticedBy) sov_statement_int (row, 3);
  self->wants_writing = sov_statement_int (row, 4) != 0;
  self->contact_from = (int) sov_statement_int_or (row, 5, -1);
  self->contact_to = (int) sov_statement_int_or (row, 6, -1);
  self->public = sov_statement_int (row, 7) != 0;
  self->soft = sov_statement_int (row, 8) != 0;
  self->style = (SovStyle) sov_statement_int (row, 9);
  self->style_at = sov_statement_int_or (row, 10, SOV_NO_TIME);
  self->severity = (int) sov_statement_int (row, 11);
  self->snoozed_until = sov_statement_int_or (row, 12, SOV_NO_TIME);

  return sov_statement_check (row, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
load_steps (GArray *steps,
            SovDatabase *db,
            const char *sql,
            gint64 id,
            GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, sql, id, error);

  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovStep step = {
        .did = (SovStepKind) sov_statement_int (row, 0),
        .at = sov_statement_int (row, 1),
        .due = sov_statement_int_or (row, 2, SOV_NO_TIME),
        .outcome = (SovOutcome) sov_statement_int_or (row, 3, 0),
        .channel = (SovChannel) sov_statement_int_or (row, 4, 0),
        .text = sov_statement_dup (row, 5),
        .by = sov_statement_dup (row, 6),
        .cost = sov_statement_int_or (row, 7, SOV_NO_MONEY),
        .reason = sov_statement_dup (row, 8),
      };

      g_array_append_val (steps, step);
    }

  return sov_statement_check (row, error);
}

static gboolean
load_counts (SovComplaint *self,
             SovDatabase *db,
             GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, COUNTS, self->id, error);

  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      self->n_earlier = (guint) sov_statement_int (row, 0);
      self->n_later = (guint) sov_statement_int (row, 1);
      self->n_heard = (guint) sov_statement_int (row, 2);
      self->n_remedies = (guint) sov_statement_int (row, 3);
      self->n_remedies_open = (guint) sov_statement_int (row, 4);
      self->n_unaccounted = (guint) sov_statement_int (row, 5);
      self->has_lesson = sov_statement_int (row, 6) != 0;
    }

  return sov_statement_check (row, error);
}

static gboolean
load_times (GArray *times,
            SovDatabase *db,
            const char *sql,
            gint64 id,
            GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, sql, id, error);

  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      gint64 at = sov_statement_int_or (row, 0, SOV_NO_TIME);

      if (at != SOV_NO_TIME)
        g_array_append_val (times, at);
    }

  return sov_statement_check (row, error);
}

SovComplaint *
sov_complaint_table_load (SovDatabase *db,
                          gint64 id,
                          GError **error)
{
  g_autoptr (SovComplaint) self = load_complaint (db, id, error);

  if (self == NULL ||
      !load_steps (self->steps, db, STEPS, id, error) ||
      !load_steps (self->later, db, LATER_STEPS, id, error) ||
      !load_counts (self, db, error) ||
      !load_times (self->written, db, WRITTEN, id, error) ||
      !load_times (self->remedy_due, db, REMEDY_DUE, id, error))
    return NULL;

  return g_steal_pointer (&self);
}

#define OWED                                                                                \
  "SELECT sum (max (0, value - coalesce ((SELECT sum (coalesce (amount, value)) FROM given" \
  "  WHERE compensation_id = compensation.id AND given.at <= :now), 0))) FROM compensation" \
  " WHERE party_id = :id AND removed_at IS NULL AND at <= :now AND (expires IS NULL OR expires >= :now)"

gboolean
sov_complaint_table_load_owed (SovDatabase *db,
                               gint64 party,
                               gint64 now,
                               gint64 *owed,
                               GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, OWED, party, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":now", now);
  *owed = sov_statement_next (row) ? sov_statement_int_or (row, 0, 0) : 0;

  return sov_statement_check (row, error);
}
