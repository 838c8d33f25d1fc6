/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-record-table.h"

#include <gio/gio.h>

#include "store/sov-writer.h"

/* Reads: ref, title, detail, party's name, deal, its title, at, state, channel,
 * direction, value. */
static const char *const loads[] = {
  [SOV_SUBJECT_PARTY] =
      "SELECT ref, name, note, name, NULL, NULL, made_at, kind, NULL, NULL, NULL FROM party WHERE id = :id",
  [SOV_SUBJECT_PERSON] =
      "SELECT person.ref, person.name, role, party.name, NULL, NULL, NULL, 0, NULL, NULL, NULL"
      " FROM person JOIN party ON party.id = party_id WHERE person.id = :id",
  [SOV_SUBJECT_DEAL] =
      "SELECT deal.ref, title, deal.expectation, name, deal.id, title, deal.made_at, state, NULL, NULL, price"
      " FROM deal JOIN party ON party.id = customer_id WHERE deal.id = :id",
  [SOV_SUBJECT_TERM] =
      "SELECT term.ref, version.text, due_vague, name, deal.id, title, version.made_at, term.kind, agreed_in, NULL, version.price"
      " FROM term JOIN deal ON deal.id = deal_id JOIN party ON party.id = customer_id"
      " JOIN version ON version.id = (SELECT id FROM version AS newest WHERE term_id = term.id"
      "  AND newest.retracted_at IS NULL ORDER BY number DESC LIMIT 1) WHERE term.id = :id",
  [SOV_SUBJECT_ENTRY] =
      "SELECT entry.ref, text, NULL, name, deal.id, title, at, mood, channel, direction, NULL"
      " FROM entry JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id WHERE entry.id = :id",
  [SOV_SUBJECT_COMPLAINT] =
      "SELECT complaint.ref, words, NULL, name, deal.id, title, at, noticed_by, channel, NULL, NULL"
      " FROM complaint JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id"
      " LEFT JOIN deal ON deal.id = deal_id WHERE complaint.id = :id",
  [SOV_SUBJECT_COMPENSATION] =
      "SELECT compensation.ref, name, invoice, name, deal.id, title, compensation.at, compensation.kind, NULL, NULL, value"
      " FROM compensation JOIN party ON party.id = compensation.party_id"
      " LEFT JOIN complaint ON complaint.id = complaint_id LEFT JOIN deal ON deal.id = deal_id WHERE compensation.id = :id",
  [SOV_SUBJECT_LESSON] =
      "SELECT lesson.ref, lesson.text, standing_term, party.name, deal.id, title, lesson.at, 0, NULL, NULL, NULL"
      " FROM lesson LEFT JOIN complaint ON complaint.id = complaint_id"
      " LEFT JOIN deal ON deal.id = coalesce (complaint.deal_id, lesson.deal_id)"
      " LEFT JOIN named ON named.id = coalesce (complaint.party_id, lesson.party_id)"
      " LEFT JOIN party ON party.id = named.party_id WHERE lesson.id = :id",
  [SOV_SUBJECT_PRAISE] =
      "SELECT praise.ref, words, NULL, name, deal.id, title, at, coalesce (permission, 0), channel, 1, NULL"
      " FROM praise JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id WHERE praise.id = :id",
  [SOV_SUBJECT_TASK] =
      "SELECT task.ref, text, coalesce (due_vague, due_local), name, deal.id, title, at, task.state, NULL, NULL, NULL"
      " FROM task LEFT JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id WHERE task.id = :id",
};

static const SovSubject order[] = {
  SOV_SUBJECT_PARTY, SOV_SUBJECT_DEAL, SOV_SUBJECT_TERM, SOV_SUBJECT_COMPLAINT,
  SOV_SUBJECT_PERSON, SOV_SUBJECT_ENTRY, SOV_SUBJECT_COMPENSATION,
  SOV_SUBJECT_PRAISE, SOV_SUBJECT_LESSON, SOV_SUBJECT_TASK
};

SovSubject
sov_record_table_find (SovDatabase *db,
                       const char *ref,
                       gint64 *id,
                       GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (GError) reason = NULL;

      *id = sov_ref_find (db, order[i], ref, &reason);
      if (*id > 0)
        return order[i];
      if (reason != NULL && !g_error_matches (reason, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return 0;
        }
    }

  return 0;
}

SovRow *
sov_record_table_load (SovDatabase *db,
                       SovSubject subject,
                       gint64 id,
                       GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, loads[subject], error);
  g_autoptr (SovRow) row = sov_row_new (subject, id);

  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":id", id);
  if (!sov_statement_next (stmt))
    {
      if (sov_statement_check (stmt, error))
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "it is gone");
      return NULL;
    }

  row->ref = sov_statement_dup (stmt, 0);
  row->title = sov_statement_dup (stmt, 1);
  row->detail = sov_statement_dup (stmt, 2);
  row->party_name = sov_statement_dup (stmt, 3);
  row->deal = sov_statement_int_or (stmt, 4, 0);
  row->deal_title = sov_statement_dup (stmt, 5);
  row->at = sov_statement_int_or (stmt, 6, SOV_NO_TIME);
  row->state = (int) sov_statement_int_or (stmt, 7, 0);
  row->channel = (SovChannel) sov_statement_int_or (stmt, 8, 0);
  row->direction = (SovDirection) sov_statement_int_or (stmt, 9, 0);
  row->price = sov_statement_int_or (stmt, 10, SOV_NO_MONEY);

  return sov_statement_check (stmt, error) ? g_steal_pointer (&row) : NULL;
}
