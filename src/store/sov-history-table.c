/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-list-table.h"
#include "store/sov-shared-sql.h"

/* What happened, newest first: contacts, what was agreed and changed, what was
 * sent and answered, complaints, what was given, praise, tasks and ideas. A line's id is
 * its row's id * 16 + where it comes from. */

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
  FROM_PRAISE = 11,
  FROM_TASK = 12,
  FROM_TASK_END = 13,
  FROM_IDEA = 14,
} Origin;

#define IDS "(SELECT id FROM party WHERE id = :id OR merged_into = :id)"

/* Of a party: the terms of the deals it is the customer of, and those it
 * promised, was promised or is to do. */
#define TERMS                                                                           \
  "(SELECT id FROM term WHERE deal_id IN (SELECT id FROM deal WHERE customer_id = :id)" \
  " UNION SELECT id FROM term WHERE by_id IN " IDS                                      \
  " UNION SELECT id FROM term WHERE to_id IN " IDS                                      \
  " UNION SELECT term_id FROM version JOIN doer ON version_id = version.id"             \
  "  WHERE party_id IN " IDS ")"

/* What can be seen of each: the lists and the lines ask the same. */
#define ENTRIES                                                      \
  "entry JOIN party ON party.id = party_id"                          \
  " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL" \
  " WHERE entry.removed_at IS NULL"
#define VERSIONS                                                                       \
  "version JOIN term ON term.id = version.term_id JOIN deal ON deal.id = term.deal_id" \
  " LEFT JOIN named ON named.id = coalesce (by_id, to_id)"                             \
  " LEFT JOIN party ON party.id = named.party_id"                                      \
  " WHERE version.retracted_at IS NULL AND term.retracted_at IS NULL AND deal.removed_at IS NULL"
#define OUTCOMES                                                                                  \
  "outcome JOIN term ON term.id = outcome.term_id JOIN deal ON deal.id = term.deal_id"            \
  " LEFT JOIN named ON named.id = coalesce (by_id, to_id)"                                        \
  " LEFT JOIN party ON party.id = named.party_id"                                                 \
  " WHERE outcome.retracted_at IS NULL AND term.retracted_at IS NULL AND deal.removed_at IS NULL" \
  " AND outcome.state <> 1"
#define MESSAGES                                                                       \
  "message JOIN deal ON deal.id = message.deal_id"                                     \
  " JOIN named ON named.id = message.party_id JOIN party ON party.id = named.party_id" \
  " WHERE message.retracted_at IS NULL AND deal.removed_at IS NULL"
#define RELAYS                                                                                     \
  "relay JOIN version ON version.id = version_id JOIN term ON term.id = term_id"                   \
  " JOIN deal ON deal.id = term.deal_id"                                                           \
  " JOIN named ON named.id = relay.party_id JOIN party ON party.id = named.party_id"               \
  " WHERE relay.retracted_at IS NULL AND version.retracted_at IS NULL AND deal.removed_at IS NULL" \
  " AND message_id IS NULL"
#define DEALS "deal JOIN party ON party.id = customer_id WHERE deal.removed_at IS NULL"
#define COMPLAINTS                                                                                \
  "complaint JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id" \
  " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL"                    \
  " WHERE complaint.retracted_at IS NULL"
#define STEPS                                                                            \
  "step JOIN complaint ON complaint.id = step.complaint_id"                              \
  " JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id" \
  " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL"           \
  " WHERE complaint.retracted_at IS NULL"
#define COMPENSATIONS                                                          \
  "compensation JOIN party ON party.id = compensation.party_id"                \
  " LEFT JOIN complaint ON complaint.id = compensation.complaint_id"           \
  " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL" \
  " WHERE compensation.removed_at IS NULL"
#define ANSWERS                                     \
  "answer JOIN party ON party.id = answer.party_id" \
  " LEFT JOIN deal ON deal.id = answer.deal_id AND deal.removed_at IS NULL WHERE 1"
#define PRAISES                                     \
  "praise JOIN party ON party.id = praise.party_id" \
  " LEFT JOIN deal ON deal.id = praise.deal_id AND deal.removed_at IS NULL WHERE praise.removed_at IS NULL"
/* An idea that no complaint gave; the others are told of by the complaint. */
#define TASKS                                        \
  "task LEFT JOIN party ON party.id = task.party_id" \
  " LEFT JOIN deal ON deal.id = task.deal_id AND deal.removed_at IS NULL WHERE task.removed_at IS NULL"
#define ENDED_TASKS TASKS " AND task.state <> 1"
#define IDEAS                                                               \
  "lesson LEFT JOIN party ON party.id = lesson.party_id"                    \
  " LEFT JOIN deal ON deal.id = lesson.deal_id AND deal.removed_at IS NULL" \
  " WHERE lesson.removed_at IS NULL AND lesson.complaint_id IS NULL"

static const char of_party[] =
    "SELECT entry.id * 16 + 1, at FROM " ENTRIES " AND party_id = :id"
    " UNION ALL SELECT version.id * 16 + 2, version.made_at FROM " VERSIONS " AND term.id IN " TERMS
    " UNION ALL SELECT outcome.id * 16 + 3, at FROM " OUTCOMES " AND term.id IN " TERMS
    " UNION ALL SELECT message.id * 16 + 4, at FROM " MESSAGES " AND message.party_id IN " IDS
    " UNION ALL SELECT relay.id * 16 + 5, at FROM " RELAYS " AND relay.party_id IN " IDS
    " UNION ALL SELECT deal.id * 16 + 6, deal.made_at FROM " DEALS " AND customer_id = :id"
    " UNION ALL SELECT complaint.id * 16 + 7, at FROM " COMPLAINTS " AND complaint.party_id IN " IDS
    " UNION ALL SELECT step.id * 16 + 8, step.at FROM " STEPS " AND complaint.party_id IN " IDS
    " UNION ALL SELECT compensation.id * 16 + 9, compensation.at FROM " COMPENSATIONS " AND compensation.party_id = :id"
    " UNION ALL SELECT answer.id * 16 + 10, at FROM " ANSWERS " AND answer.party_id = :id"
    " UNION ALL SELECT praise.id * 16 + 11, at FROM " PRAISES " AND praise.party_id = :id"
    " UNION ALL SELECT task.id * 16 + 12, task.at FROM " TASKS " AND task.party_id = :id"
    " UNION ALL SELECT task.id * 16 + 13, task.state_at FROM " ENDED_TASKS " AND task.party_id = :id"
    " UNION ALL SELECT lesson.id * 16 + 14, lesson.at FROM " IDEAS " AND lesson.party_id = :id"
    " ORDER BY 2 DESC, 1 DESC";

static const char of_deal[] =
    "SELECT entry.id * 16 + 1, at FROM " ENTRIES " AND deal_id = :id"
    " UNION ALL SELECT version.id * 16 + 2, version.made_at FROM " VERSIONS " AND term.deal_id = :id"
    " UNION ALL SELECT outcome.id * 16 + 3, at FROM " OUTCOMES " AND term.deal_id = :id"
    " UNION ALL SELECT message.id * 16 + 4, at FROM " MESSAGES " AND message.deal_id = :id"
    " UNION ALL SELECT relay.id * 16 + 5, at FROM " RELAYS " AND term.deal_id = :id"
    " UNION ALL SELECT deal.id * 16 + 6, deal.made_at FROM " DEALS " AND deal.id = :id"
    " UNION ALL SELECT complaint.id * 16 + 7, at FROM " COMPLAINTS " AND complaint.deal_id = :id"
    " UNION ALL SELECT step.id * 16 + 8, step.at FROM " STEPS " AND complaint.deal_id = :id"
    " UNION ALL SELECT compensation.id * 16 + 9, compensation.at FROM " COMPENSATIONS " AND complaint.deal_id = :id"
    " UNION ALL SELECT answer.id * 16 + 10, at FROM " ANSWERS " AND answer.deal_id = :id"
    " UNION ALL SELECT praise.id * 16 + 11, at FROM " PRAISES " AND praise.deal_id = :id"
    " UNION ALL SELECT task.id * 16 + 12, task.at FROM " TASKS " AND task.deal_id = :id"
    " UNION ALL SELECT task.id * 16 + 13, task.state_at FROM " ENDED_TASKS " AND task.deal_id = :id"
    " UNION ALL SELECT lesson.id * 16 + 14, lesson.at FROM " IDEAS " AND lesson.deal_id = :id"
    " ORDER BY 2 DESC, 1 DESC";

/* Nobody's, of those that rest in the trash. */
#define ALIVE " AND party.removed_at IS NULL"

static const char of_all[] =
    "SELECT entry.id * 16 + 1, at FROM " ENTRIES ALIVE
    " UNION ALL SELECT version.id * 16 + 2, version.made_at FROM " VERSIONS
    " UNION ALL SELECT outcome.id * 16 + 3, at FROM " OUTCOMES
    " UNION ALL SELECT message.id * 16 + 4, at FROM " MESSAGES ALIVE
    " UNION ALL SELECT relay.id * 16 + 5, at FROM " RELAYS ALIVE
    " UNION ALL SELECT deal.id * 16 + 6, deal.made_at FROM " DEALS
    " UNION ALL SELECT complaint.id * 16 + 7, at FROM " COMPLAINTS ALIVE
    " UNION ALL SELECT step.id * 16 + 8, step.at FROM " STEPS ALIVE
    " UNION ALL SELECT compensation.id * 16 + 9, compensation.at FROM " COMPENSATIONS ALIVE
    " UNION ALL SELECT answer.id * 16 + 10, at FROM " ANSWERS ALIVE
    " UNION ALL SELECT praise.id * 16 + 11, at FROM " PRAISES ALIVE
    " UNION ALL SELECT task.id * 16 + 12, task.at FROM " TASKS ALIVE
    " UNION ALL SELECT task.id * 16 + 13, task.state_at FROM " ENDED_TASKS ALIVE
    " UNION ALL SELECT lesson.id * 16 + 14, lesson.at FROM " IDEAS ALIVE;

/* What was between people: not what the user means to do, and of the steps only
 * those whose words were for the customer (5 explained, 8 proposed, 9 the
 * customer chose, 12 told what was done that it does not happen again). */
#define SAID                                     \
  "(id & 15 IN (1, 2, 3, 4, 5, 6, 7, 9, 10, 11)" \
  " OR id & 15 = 8 AND (SELECT did FROM step WHERE step.id = line.id >> 4) IN (5, 8, 9, 12))"

#define OF_LINE "(SELECT term_id FROM version WHERE id = line.id >> 4 AND line.id & 15 = 2" \
                " UNION ALL SELECT term_id FROM outcome WHERE id = line.id >> 4 AND line.id & 15 = 3)"

/* Of what was agreed in a customer's deal not what is between the user and
 * others and not for the customer to know. */
#define FOR_PARTY                                                                                                           \
  "(id & 15 NOT IN (2, 3) OR EXISTS (SELECT 1 FROM term WHERE term.id = " OF_LINE                                           \
  " AND (all_know = 1 OR by_id IN " IDS " OR to_id IN " IDS                                                                 \
  " OR EXISTS (SELECT 1 FROM term_knower WHERE term_id = term.id AND party_id IN " IDS ")"                                  \
  " OR EXISTS (SELECT 1 FROM version JOIN doer ON version_id = version.id WHERE term_id = term.id AND party_id IN " IDS ")" \
  " OR EXISTS (SELECT 1 FROM version JOIN relay ON version_id = version.id WHERE term_id = term.id"                         \
  "  AND relay.retracted_at IS NULL AND party_id IN " IDS "))))"

static const char *
get_lines (gint64 party,
           gint64 deal)
{
  if (party != 0)
    return of_party;

  return deal != 0 ? of_deal : of_all;
}

const char *
sov_history_table_get_lines (const SovQuery *query)
{
  return get_lines (sov_query_get_party (query), sov_query_get_deal (query));
}

static GArray *
read_ids (SovStatement *stmt,
          GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (sov_statement_next (stmt))
    {
      gint64 id = sov_statement_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&ids) : NULL;
}

GArray *
sov_history_table_list_between (SovDatabase *db,
                                gint64 party,
                                gint64 deal,
                                gint64 from,
                                gint64 before,
                                GError **error)
{
  const char *lines = get_lines (party, deal);
  g_autofree char *sql = NULL;
  g_autoptr (SovStatement) stmt = NULL;

  sql = g_strdup_printf ("WITH line (id, at) AS (%s) SELECT id FROM line WHERE at >= :from AND at < :before AND " SAID " AND %s"
                         " ORDER BY at, id & 15 <> 6, id",
                         lines, party != 0 ? FOR_PARTY : "1");
  stmt = sov_database_prepare (db, sql, error);
  if (stmt == NULL)
    return NULL;

  if (party != 0 || deal != 0)
    sov_statement_bind_int (stmt, ":id", party != 0 ? party : deal);
  sov_statement_bind_int (stmt, ":from", from);
  sov_statement_bind_int (stmt, ":before", before);

  return read_ids (stmt, error);
}

/* All read alike: at, title, detail, state, channel, direction, mood, event,
 * ref, files, price; party, its name, deal, its title, complaint. A task has its
 * due after them. */
#define NAMES_OF(complaint) ", party.id, party.name, deal.id, deal.title, " complaint " FROM "
#define NAMES NAMES_OF ("NULL")

/* What is agreed, as it reads now. */

static const char *const loads[] = {
  [FROM_ENTRY] =
      "SELECT at, NULL, text, EXISTS (SELECT 1 FROM source WHERE entry_id = entry.id), channel, direction, mood, 1, entry.ref,"
      " (SELECT count(*) FROM attachment WHERE entry_id = entry.id), NULL" NAMES_OF ("entry.complaint_id") ENTRIES " AND entry.id = :id",
  [FROM_VERSION] =
      "SELECT version.made_at, text, due_vague, term.kind, agreed_in, 0, NULL,"
      " CASE WHEN number > 1 THEN 3 ELSE 2 END, term.ref, 0, version.price" NAMES VERSIONS " AND version.id = :id",
  [FROM_OUTCOME] =
      "SELECT outcome.at, " SOV_SQL_TERM_NOW ("text") ", NULL, term.kind, NULL, 0, NULL,"
                                                      " CASE outcome.state WHEN 2 THEN 4 WHEN 3 THEN 5 ELSE 6 END, term.ref, 0, NULL" NAMES OUTCOMES " AND outcome.id = :id",
  [FROM_MESSAGE] =
      "SELECT at, NULL, text, 0, channel, direction, NULL,"
      " (SELECT 6 + min (kind) FROM relay WHERE message_id = message.id AND retracted_at IS NULL),"
      " NULL, 0, NULL" NAMES MESSAGES " AND message.id = :id",
  [FROM_RELAY] =
      "SELECT relay.at, version.text, reason, 0, channel, CASE WHEN relay.kind < 3 THEN 2 ELSE 1 END, NULL,"
      " 6 + relay.kind, term.ref, 0, NULL" NAMES RELAYS " AND relay.id = :id",
  [FROM_DEAL] =
      "SELECT deal.made_at, deal.title, deal.expectation, deal.state, NULL, 0, NULL, 11, deal.ref, 0, deal.price" NAMES DEALS " AND deal.id = :id",
  [FROM_COMPLAINT] =
      "SELECT at, NULL, words, 0, channel, CASE noticed_by WHEN 1 THEN 1 ELSE 0 END, NULL, 12, complaint.ref, 0, NULL" NAMES_OF ("complaint.id") COMPLAINTS " AND complaint.id = :id",
  [FROM_STEP] =
      "SELECT step.at, NULL, step.text, did, step.channel, 0, NULL, 13, complaint.ref, 0, NULL" NAMES_OF ("complaint.id") STEPS " AND step.id = :id",
  [FROM_COMPENSATION] =
      "SELECT compensation.at, NULL, nullif (concat_ws (' · ', compensation.text, invoice), ''), compensation.kind, NULL, 0, NULL,"
      " 14, compensation.ref, 0, value" NAMES_OF ("complaint.id") COMPENSATIONS " AND compensation.id = :id",
  [FROM_ANSWER] =
      "SELECT at, NULL, answer.text, question, NULL, 1, score, 15, NULL, 0, NULL" NAMES_OF ("answer.complaint_id") ANSWERS " AND answer.id = :id",
  [FROM_PRAISE] =
      "SELECT at, NULL, words, 0, channel, 1, NULL, 16, praise.ref, 0, NULL" NAMES PRAISES " AND praise.id = :id",
  [FROM_TASK] =
      "SELECT task.at, text, due_vague, task.state, NULL, 0, NULL, 17, task.ref, 0, NULL" NAMES_OF ("NULL, due") TASKS " AND task.id = :id",
  [FROM_TASK_END] =
      "SELECT task.state_at, text, NULL, task.state, NULL, 0, NULL, 16 + task.state, task.ref, 0, NULL" NAMES ENDED_TASKS " AND task.id = :id",
  [FROM_IDEA] =
      "SELECT lesson.at, NULL, text, done_at IS NOT NULL, NULL, 0, NULL, 20, lesson.ref, 0, NULL" NAMES IDEAS " AND lesson.id = :id",
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
  row->event = (int) sov_statement_int_or (stmt, 7, SOV_EVENT_WRITTEN);
  row->ref = sov_statement_dup (stmt, 8);
  row->n_files = (guint) sov_statement_int (stmt, 9);
  row->price = sov_statement_int_or (stmt, 10, SOV_NO_MONEY);
  row->party = sov_statement_int_or (stmt, 11, 0);
  row->party_name = sov_statement_dup (stmt, 12);
  row->deal = sov_statement_int_or (stmt, 13, 0);
  row->deal_title = sov_statement_dup (stmt, 14);
  row->complaint = sov_statement_int_or (stmt, 15, 0);
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
    case FROM_PRAISE:
      return SOV_SUBJECT_PRAISE;
    case FROM_TASK:
    case FROM_TASK_END:
      return SOV_SUBJECT_TASK;
    case FROM_IDEA:
      return SOV_SUBJECT_LESSON;
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

  g_return_val_if_fail (origin >= FROM_ENTRY && origin <= FROM_IDEA, NULL);

  stmt = sov_database_prepare (db, loads[origin], error);
  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":id", id >> 4);
  if (sov_statement_next (stmt))
    {
      row = sov_row_new (subject_of (origin), id);
      fill (row, stmt);
      if (origin == FROM_TASK)
        row->next_due = sov_statement_int_or (stmt, 16, SOV_NO_TIME);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&row) : NULL;
}
