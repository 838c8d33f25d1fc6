/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-case-list-table.h"

#include <string.h>

#include "model/sov-compensation.h"
#include "model/sov-time.h"
#include "store/sov-compensation-table.h"
#include "store/sov-complaint-table.h"
#include "store/sov-shared-sql.h"

/* One query tells what the list shows. The steps of a complaint are loaded only
 * where a clock can run: of those that are open or with somebody outside, and
 * of those that were closed so lately that something may still be asked. */

#define YEAR_DAYS 365

/* complaints.md §8.1: the last question, 60 days after the remedy, may win
 * somebody back, who is asked for others 60 days later. */
#define NOTHING_AFTER_DAYS 130

/* The newest cause tells whose work it was; of a deal with one subcontractor
 * the kind of work is known without one. */
#define LIST                                                                                                            \
  "WITH sales AS (SELECT customer_id, sum (price) AS value FROM deal"                                                   \
  "  WHERE removed_at IS NULL AND state BETWEEN 3 AND 7 AND made_at BETWEEN :since AND :now GROUP BY customer_id),"     \
  " found AS (SELECT complaint_id, max (id) AS id FROM cause GROUP BY complaint_id),"                                   \
  " learnt AS (SELECT complaint_id, max (id) AS id FROM lesson GROUP BY complaint_id),"                                 \
  " took AS (SELECT complaint_id, min (CASE WHEN did = 2 THEN at END) AS contacted,"                                    \
  "   min (CASE WHEN did BETWEEN 8 AND 11 OR did = 16 OR (did IN (2, 7) AND due IS NOT NULL) THEN at END) AS own_part," \
  "   max (CASE WHEN did = 16 THEN at END) AS closed, max (CASE WHEN did IN (17, 18) THEN at END) AS went_on"           \
  "  FROM step WHERE at <= :now GROUP BY complaint_id)"                                                                 \
  " SELECT complaint.id, complaint.ref, party.id, party.name, deal.id, deal.title, words, complaint.at, noticed_by,"    \
  " soft, public, contacted, own_part, cause, sub.id, sub.name, lesson.text, coalesce (sales.value, 0),"                \
  " coalesce ((SELECT trade FROM participant WHERE participant.deal_id = deal.id AND participant.party_id = sub.id),"   \
  "  sub.trade, CASE WHEN cause.party_id IS NULL THEN (SELECT max (trade) FROM participant"                             \
  "   WHERE participant.deal_id = deal.id AND role = 1 HAVING count (*) = 1) END),"                                     \
  " closed IS NOT NULL AND closed > coalesce (went_on, 0) AND closed < :long_ago,"                                      \
  " (SELECT outcome FROM step WHERE complaint_id = complaint.id AND outcome IS NOT NULL AND step.at <= :now"            \
  "  ORDER BY step.at DESC, step.id DESC LIMIT 1)"                                                                      \
  " FROM complaint JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id"                 \
  " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL"                                          \
  " LEFT JOIN took ON took.complaint_id = complaint.id"                                                                 \
  " LEFT JOIN found ON found.complaint_id = complaint.id LEFT JOIN cause ON cause.id = found.id"                        \
  " LEFT JOIN named AS whose ON whose.id = cause.party_id"                                                              \
  " LEFT JOIN party AS sub ON sub.id = whose.party_id AND sub.subcontractor = 1"                                        \
  " LEFT JOIN learnt ON learnt.complaint_id = complaint.id LEFT JOIN lesson ON lesson.id = learnt.id"                   \
  " LEFT JOIN sales ON sales.customer_id = party.id"                                                                    \
  " WHERE complaint.retracted_at IS NULL AND complaint.at <= :now"

static SovCaseRow *
read_row (SovStatement *row)
{
  SovCaseRow *self = sov_case_row_new ();

  self->id = sov_statement_int (row, 0);
  self->ref = sov_statement_dup (row, 1);
  self->party = sov_statement_int (row, 2);
  self->party_name = sov_statement_dup (row, 3);
  self->deal = sov_statement_int_or (row, 4, 0);
  self->deal_title = sov_statement_dup (row, 5);
  self->words = sov_statement_dup (row, 6);
  self->at = sov_statement_int (row, 7);
  self->noticed_by = (SovNoticedBy) sov_statement_int (row, 8);
  self->soft = sov_statement_int (row, 9) != 0;
  self->public = sov_statement_int (row, 10) != 0;
  self->contacted_at = sov_statement_int_or (row, 11, SOV_NO_TIME);
  self->own_part_at = sov_statement_int_or (row, 12, SOV_NO_TIME);
  self->cause = (SovCause) sov_statement_int_or (row, 13, 0);
  self->subcontractor = sov_statement_int_or (row, 14, 0);
  self->subcontractor_name = sov_statement_dup (row, 15);
  self->lesson = sov_statement_dup (row, 16);
  self->year_value = sov_statement_int (row, 17);
  self->trade = sov_statement_dup (row, 18);
  if (sov_statement_int (row, 19) != 0)
    {
      self->state = SOV_COMPLAINT_CLOSED;
      self->outcome = (SovOutcome) sov_statement_int_or (row, 20, 0);
    }

  return self;
}

static GPtrArray *
load_rows (SovDatabase *db,
           gint64 now,
           GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) row = sov_database_prepare (db, LIST, error);

  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":now", now);
  sov_statement_bind_int (row, ":since", sov_time_add_days (now, -YEAR_DAYS));
  sov_statement_bind_int (row, ":long_ago", sov_time_add_days (now, -NOTHING_AFTER_DAYS));
  while (sov_statement_next (row))
    g_ptr_array_add (rows, read_row (row));

  return sov_statement_check (row, error) ? g_steal_pointer (&rows) : NULL;
}

/* How it stands, where that is not told by its having been closed long ago. */
static gboolean
judge (SovCaseRow *row,
       SovDatabase *db,
       gint64 now,
       GError **error)
{
  g_autoptr (SovComplaint) complaint = NULL;

  if (row->state != 0)
    return TRUE;

  complaint = sov_complaint_table_load (db, row->id, error);
  if (complaint == NULL)
    return FALSE;

  row->state = sov_complaint_get_state (complaint, now);
  row->is_open = sov_complaint_is_open (complaint, now);
  row->outcome = sov_complaint_get_outcome (complaint, now);
  row->attention = sov_complaint_get_attention (complaint, now, &row->due);
  row->severity = row->is_open ? sov_complaint_get_severity (complaint, now) : 0;

  return TRUE;
}

/* What was given for them this year, as it cost the user. */
static gboolean
add_costs (GPtrArray *rows,
           SovDatabase *db,
           gint64 now,
           GError **error)
{
  g_autoptr (GPtrArray) given = sov_compensation_table_load_all (db, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree char *year = sov_time_to_local (now);

  if (given == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      SovCaseRow *row = rows->pdata[i];

      g_hash_table_insert (by_id, &row->id, row);
    }
  for (guint i = 0; i < given->len; i++)
    {
      SovCompensation *compensation = given->pdata[i];
      SovCaseRow *row = g_hash_table_lookup (by_id, &compensation->complaint);
      g_autofree char *at = row != NULL ? sov_time_to_local (compensation->at) : NULL;

      if (row != NULL && strncmp (at, year, strlen ("2026-")) == 0)
        row->own_cost += sov_compensation_get_own_cost (compensation);
    }

  return TRUE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return sov_case_row_compare (*(SovCaseRow *const *) a, *(SovCaseRow *const *) b);
}

GPtrArray *
sov_case_list_table_load (SovDatabase *db,
                          gint64 now,
                          GError **error)
{
  g_autoptr (GPtrArray) rows = load_rows (db, now, error);

  if (rows == NULL || !add_costs (rows, db, now, error))
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    if (!judge (rows->pdata[i], db, now, error))
      return NULL;
  g_ptr_array_sort (rows, compare);

  return g_steal_pointer (&rows);
}

#define LINKED                                                                                      \
  "SELECT count (*) FROM complaint AS other JOIN named ON named.id = other.party_id"                \
  " WHERE retracted_at IS NULL AND named.party_id = (SELECT party_id FROM named WHERE id = :party)" \
  " AND " SOV_SQL_LINKED (":deal", ":at")

gboolean
sov_case_list_table_count_linked (SovDatabase *db,
                                  gint64 party,
                                  gint64 deal,
                                  gint64 at,
                                  guint *n_linked,
                                  GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, LINKED, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":party", party);
  sov_statement_bind_int (row, ":deal", deal);
  sov_statement_bind_int (row, ":at", at);
  *n_linked = sov_statement_next (row) ? (guint) sov_statement_int (row, 0) : 0;

  return sov_statement_check (row, error);
}
