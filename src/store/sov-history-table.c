/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-list-table.h"

/* What happened, newest first: contacts, what was agreed and changed, what was
 * sent and answered, complaints and what was given. A line's id is its row's
 * id * 16 + where it comes from. */

typedef enum
{
  FROM_ENTRY = 1,
  FROM_VERSION = 2,
  FROM_OUTCOME = 3,
  FROM_MESSAGE = 4,
  FROM_RELAY = 5,
  FROM_DEAL = 6,
  FROM_COMPLAINT = 7,
  FROM_STEP = 8,
  FROM_COMPENSATION = 9,
  FROM_ANSWER = 10,
} Origin;

#define IDS "(SELECT id FROM party WHERE id = :id OR merged_into = :id)"
#define DEALS "(SELECT id FROM deal WHERE customer_id = :id AND removed_at IS NULL)"

/* Of a party: the terms of the deals it is the customer of, and those it
 * promised, was promised or is to do. */
#define TERMS                                                                \
  "(SELECT id FROM term WHERE retracted_at IS NULL AND deal_id IN " DEALS    \
  " UNION SELECT id FROM term WHERE retracted_at IS NULL AND (by_id IN " IDS \
  "  OR to_id IN " IDS ")"                                                   \
  " UNION SELECT term_id FROM version JOIN doer ON version_id = version.id"  \
  "  WHERE party_id IN " IDS ")"

static const char of_party[] =
    "SELECT id * 16 + 1, at FROM entry WHERE party_id = :id AND removed_at IS NULL"
    " UNION ALL SELECT id * 16 + 2, made_at FROM version WHERE retracted_at IS NULL AND term_id IN " TERMS
    " UNION ALL SELECT id * 16 + 3, at FROM outcome WHERE retracted_at IS NULL AND state <> 1 AND term_id IN " TERMS
    " UNION ALL SELECT id * 16 + 4, at FROM message WHERE retracted_at IS NULL AND party_id IN " IDS
    " UNION ALL SELECT id * 16 + 5, at FROM relay WHERE retracted_at IS NULL AND message_id IS NULL AND party_id IN " IDS
    " UNION ALL SELECT id * 16 + 6, made_at FROM deal WHERE id IN " DEALS
    " UNION ALL SELECT id * 16 + 7, at FROM complaint WHERE retracted_at IS NULL AND party_id IN " IDS
    " UNION ALL SELECT id * 16 + 8, at FROM step WHERE complaint_id IN (SELECT id FROM complaint WHERE party_id IN " IDS ")"
    " UNION ALL SELECT id * 16 + 9, at FROM compensation WHERE removed_at IS NULL AND party_id = :id"
    " UNION ALL SELECT id * 16 + 10, at FROM answer WHERE party_id = :id"
    " ORDER BY 2 DESC, 1 DESC";

static const char of_deal[] =
    "SELECT id * 16 + 1, at FROM entry WHERE deal_id = :id AND removed_at IS NULL"
    " UNION ALL SELECT version.id * 16 + 2, version.made_at FROM version JOIN term ON term.id = term_id"
    "  WHERE deal_id = :id AND version.retracted_at IS NULL"
    " UNION ALL SELECT outcome.id * 16 + 3, at FROM outcome JOIN term ON term.id = term_id"
    "  WHERE deal_id = :id AND outcome.retracted_at IS NULL AND outcome.state <> 1"
    " UNION ALL SELECT id * 16 + 4, at FROM message WHERE deal_id = :id AND retracted_at IS NULL"
    " UNION ALL SELECT relay.id * 16 + 5, at FROM relay JOIN version ON version.id = version_id JOIN term ON term.id = term_id"
    "  WHERE deal_id = :id AND relay.retracted_at IS NULL AND message_id IS NULL"
    " UNION ALL SELECT id * 16 + 6, made_at FROM deal WHERE id = :id"
    " UNION ALL SELECT id * 16 + 7, at FROM complaint WHERE deal_id = :id AND retracted_at IS NULL"
    " UNION ALL SELECT step.id * 16 + 8, step.at FROM step JOIN complaint ON complaint.id = complaint_id WHERE deal_id = :id"
    " ORDER BY 2 DESC, 1 DESC";

GArray *
sov_history_table_list (SovDatabase *db,
                        const SovQuery *query,
                        GError **error)
{
  gint64 party = sov_query_get_party (query);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, party != 0 ? of_party : of_deal, error);

  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":id", party != 0 ? party : sov_query_get_deal (query));
  while (sov_statement_next (stmt))
    {
      gint64 id = sov_statement_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&ids) : NULL;
}

/* All read alike: at, title, detail, state, channel, direction, mood, party,
 * party's name, deal, deal's title, event, ref, files, price. */
#define NAMES " party.id, party.name, deal.id, deal.title, "

static const char *const loads[] = {
  [FROM_ENTRY] =
      "SELECT at, NULL, text, 0, channel, direction, mood, " NAMES "1, entry.ref,"
      " (SELECT count(*) FROM attachment WHERE entry_id = entry.id), NULL FROM entry"
      " JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id"
      " WHERE entry.id = :id AND entry.removed_at IS NULL",
  [FROM_VERSION] =
      "SELECT version.made_at, text, due_vague, term.kind, agreed_in, 0, NULL, " NAMES
      " CASE WHEN number > 1 THEN 3 ELSE 2 END, term.ref, 0, version.price FROM version JOIN term ON term.id = term_id"
      " LEFT JOIN party ON party.id = coalesce (by_id, to_id) JOIN deal ON deal.id = term.deal_id"
      " WHERE version.id = :id AND version.retracted_at IS NULL",
  [FROM_OUTCOME] =
      "SELECT outcome.at, (SELECT text FROM version WHERE term_id = term.id AND retracted_at IS NULL ORDER BY number DESC LIMIT 1),"
      " NULL, term.kind, NULL, 0, NULL, " NAMES
      " CASE outcome.state WHEN 2 THEN 4 WHEN 3 THEN 5 ELSE 6 END, term.ref, 0, NULL FROM outcome JOIN term ON term.id = term_id"
      " LEFT JOIN party ON party.id = coalesce (by_id, to_id) JOIN deal ON deal.id = term.deal_id"
      " WHERE outcome.id = :id AND outcome.retracted_at IS NULL",
  [FROM_MESSAGE] =
      "SELECT at, NULL, text, 0, channel, direction, NULL, " NAMES
      " (SELECT 6 + min (kind) FROM relay WHERE message_id = message.id AND retracted_at IS NULL), NULL, 0, NULL FROM message"
      " JOIN party ON party.id = party_id JOIN deal ON deal.id = deal_id"
      " WHERE message.id = :id AND retracted_at IS NULL",
  [FROM_RELAY] =
      "SELECT relay.at, (SELECT text FROM version WHERE id = version_id), reason, 0, channel, CASE WHEN relay.kind < 3 THEN 2 ELSE 1 END, NULL, " NAMES
      " 6 + relay.kind, term.ref, 0, NULL FROM relay JOIN version ON version.id = version_id JOIN term ON term.id = term_id"
      " JOIN party ON party.id = relay.party_id JOIN deal ON deal.id = term.deal_id"
      " WHERE relay.id = :id AND relay.retracted_at IS NULL",
  [FROM_DEAL] =
      "SELECT deal.made_at, deal.title, deal.expectation, deal.state, NULL, 0, NULL, " NAMES
      " 11, deal.ref, 0, deal.price FROM deal JOIN party ON party.id = customer_id WHERE deal.id = :id AND deal.removed_at IS NULL",
  [FROM_COMPLAINT] =
      "SELECT at, NULL, words, 0, channel, CASE noticed_by WHEN 1 THEN 1 ELSE 0 END, NULL, " NAMES
      " 12, complaint.ref, 0, NULL FROM complaint JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id"
      " WHERE complaint.id = :id AND retracted_at IS NULL",
  [FROM_STEP] =
      "SELECT step.at, NULL, step.text, did, step.channel, 0, NULL, " NAMES
      " 13, complaint.ref, 0, NULL FROM step JOIN complaint ON complaint.id = complaint_id"
      " JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id WHERE step.id = :id",
  [FROM_COMPENSATION] =
      "SELECT compensation.at, NULL, invoice, compensation.kind, NULL, 0, NULL, " NAMES
      " 14, compensation.ref, 0, value FROM compensation JOIN party ON party.id = compensation.party_id"
      " LEFT JOIN complaint ON complaint.id = complaint_id LEFT JOIN deal ON deal.id = deal_id"
      " WHERE compensation.id = :id AND compensation.removed_at IS NULL",
  [FROM_ANSWER] =
      "SELECT at, NULL, answer.text, question, NULL, 1, score, " NAMES
      " 15, NULL, 0, NULL FROM answer JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id"
      " WHERE answer.id = :id",
};

static void
fill (SovRow *row,
      SovStatement *stmt)
{
  row->at = sov_statement_int (stmt, 0);
  row->title = sov_statement_dup (stmt, 1);
  row->detail = sov_statement_dup (stmt, 2);
  row->state = (int) sov_statement_int (stmt, 3);
  row->channel = (SovChannel) sov_statement_int_or (stmt, 4, 0);
  row->direction = (SovDirection) sov_statement_int (stmt, 5);
  row->mood = (int) sov_statement_int_or (stmt, 6, 0);
  row->party = sov_statement_int_or (stmt, 7, 0);
  row->party_name = sov_statement_dup (stmt, 8);
  row->deal = sov_statement_int_or (stmt, 9, 0);
  row->deal_title = sov_statement_dup (stmt, 10);
  row->event = (int) sov_statement_int_or (stmt, 11, SOV_EVENT_WRITTEN);
  row->ref = sov_statement_dup (stmt, 12);
  row->n_files = (guint) sov_statement_int (stmt, 13);
  row->price = sov_statement_int_or (stmt, 14, SOV_NO_MONEY);
}

static SovSubject
subject_of (gint64 origin)
{
  switch (origin)
    {
    case FROM_ENTRY:
      return SOV_SUBJECT_ENTRY;
    case FROM_VERSION:
    case FROM_OUTCOME:
    case FROM_RELAY:
      return SOV_SUBJECT_TERM;
    case FROM_MESSAGE:
      return SOV_SUBJECT_MESSAGE;
    case FROM_DEAL:
      return SOV_SUBJECT_DEAL;
    case FROM_COMPENSATION:
      return SOV_SUBJECT_COMPENSATION;
    case FROM_ANSWER:
      return SOV_SUBJECT_PARTY;
    default:
      return SOV_SUBJECT_COMPLAINT;
    }
}

SovRow *
sov_history_table_load (SovDatabase *db,
                        gint64 id,
                        GError **error)
{
  gint64 origin = id & 15;
  g_autoptr (SovRow) row = NULL;
  g_autoptr (SovStatement) stmt = NULL;

  g_return_val_if_fail (origin >= FROM_ENTRY && origin <= FROM_ANSWER, NULL);

  stmt = sov_database_prepare (db, loads[origin], error);
  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":id", id >> 4);
  if (sov_statement_next (stmt))
    {
      row = sov_row_new (subject_of (origin), id);
      fill (row, stmt);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&row) : NULL;
}
