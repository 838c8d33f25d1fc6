/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-today-table.h"

#include "model/sov-time.h"

#define HOUR ((gint64) 3600 * 1000)
#define DAY (24 * HOUR)

/* How it went is asked when some days have passed, and not for ever. */
#define ASK_AFTER_DAYS 3
#define ASK_UNTIL (30 * DAY)

/* care.md W10: a friend does not say it straight. */
#define ASK_STRAIGHT_AFTER (365 * DAY)

/* stories.md: the contact clock. */
#define CONTACT_WITHIN HOUR

static SovTodayItem *
read_item (SovTodayKind kind,
           SovUrgency urgency,
           SovStatement *row)
{
  g_autofree char *ref = sov_statement_dup (row, 0);
  SovTodayItem *item = sov_today_item_new (kind, ref);

  item->urgency = urgency;
  item->party = sov_statement_int (row, 1);
  item->party_name = sov_statement_dup (row, 2);
  item->customer_name = g_strdup (item->party_name);
  item->deal = sov_statement_int_or (row, 3, 0);
  item->deal_title = sov_statement_dup (row, 4);
  item->due = sov_statement_int_or (row, 5, SOV_NO_TIME);

  return item;
}

/* The newest state-changing step decides: 1 tried, 2 contacted, 7 assessed,
 * 8 proposed and later. A step with a due waits for that. */
#define COMPLAINTS                                                                                                        \
  "SELECT complaint.ref, party.id, party.name, deal.id, deal.title, complaint.at, complaint.id,"                          \
  " (SELECT max (did) FROM step WHERE complaint_id = complaint.id AND did IN (2, 7, 8, 9, 10, 11, 16, 18)"                \
  "   AND step.at <= :now AND step.at >= coalesce ((SELECT max (reopening.at) FROM step AS reopening"                     \
  "    WHERE reopening.complaint_id = complaint.id AND reopening.did = 17 AND reopening.at <= :now), 0)),"                \
  " (SELECT due FROM step WHERE complaint_id = complaint.id AND step.at <= :now AND due IS NOT NULL"                      \
  "   ORDER BY step.at DESC, step.id DESC LIMIT 1)"                                                                       \
  " FROM complaint JOIN party ON party.id = (SELECT coalesce (merged_into, id) FROM party WHERE id = complaint.party_id)" \
  " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL"                                                      \
  " WHERE retracted_at IS NULL AND complaint.at <= :now AND party.removed_at IS NULL"

static gboolean
add_complaints (GPtrArray *items,
                SovDatabase *db,
                gint64 now,
                GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, COMPLAINTS, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":now", now);
  while (sov_statement_next (row))
    {
      gint64 step = sov_statement_int_or (row, 7, 0);
      gint64 promised = sov_statement_int_or (row, 8, SOV_NO_TIME);
      SovTodayItem *item;

      if (step == SOV_STEP_CLOSED || step == SOV_STEP_WENT_EXTERNAL)
        continue;
      if (step != 0 && promised == SOV_NO_TIME && step >= SOV_STEP_PROPOSED)
        continue;

      item = read_item (SOV_TODAY_COMPLAINT, step == 0 ? SOV_URGENCY_RED : SOV_URGENCY_TODAY, row);
      item->complaint = sov_statement_int (row, 6);
      if (step == 0)
        item->due += CONTACT_WITHIN;
      else if (promised != SOV_NO_TIME)
        item->due = promised;
      else
        item->due += DAY;
      if (step != 0 && sov_time_local_day (item->due) > sov_time_local_day (now) + 1)
        item->urgency = SOV_URGENCY_WAITING;
      else if (step != 0 && item->due <= now)
        item->urgency = SOV_URGENCY_NOW;
      g_ptr_array_add (items, item);
    }

  return sov_statement_check (row, error);
}

/* A gift card that says until when it is good has been handed over: to use it
 * is the customer's move. */
#define OWED                                                                                                             \
  "SELECT compensation.ref, party.id, party.name, deal.id, deal.title, due,"                                             \
  " value - coalesce ((SELECT sum (amount) FROM given WHERE compensation_id = compensation.id AND given.at <= :now), 0)" \
  " FROM compensation JOIN party ON party.id = compensation.party_id"                                                    \
  " LEFT JOIN complaint ON complaint.id = complaint_id"                                                                  \
  " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL"                                                     \
  " WHERE compensation.removed_at IS NULL AND compensation.at <= :now AND party.removed_at IS NULL"                      \
  " AND (expires IS NULL OR (expires >= :now AND compensation.kind <> 7)) AND value > coalesce ("                        \
  "  (SELECT sum (amount) FROM given WHERE compensation_id = compensation.id AND given.at <= :now), 0)"

static gboolean
add_owed (GPtrArray *items,
          SovDatabase *db,
          gint64 now,
          GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, OWED, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":now", now);
  while (sov_statement_next (row))
    {
      SovTodayItem *item = read_item (SOV_TODAY_COMPENSATION, SOV_URGENCY_CALM, row);

      item->amount = sov_statement_int (row, 6);
      if (item->due != SOV_NO_TIME && item->due <= now)
        item->urgency = SOV_URGENCY_NOW;
      else if (item->due != SOV_NO_TIME && item->due <= now + DAY)
        item->urgency = SOV_URGENCY_TODAY;
      g_ptr_array_add (items, item);
    }

  return sov_statement_check (row, error);
}

#define DELIVERED                                                                               \
  "SELECT deal.ref, party.id, party.name, deal.id, deal.title, NULL"                            \
  " FROM deal JOIN party ON party.id = customer_id"                                             \
  " WHERE deal.state = 5 AND deal.removed_at IS NULL AND party.removed_at IS NULL"              \
  " AND deal.state_at BETWEEN :now - :until AND :latest"                                        \
  " AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.deal_id = deal.id AND answer.at <= :now)" \
  " AND party.ended_at IS NULL ORDER BY deal.state_at"

static gboolean
add_delivered (GPtrArray *items,
               SovDatabase *db,
               gint64 now,
               GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, DELIVERED, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":now", now);
  sov_statement_bind_int (row, ":latest", sov_time_from_day_minute (sov_time_local_day (now) - ASK_AFTER_DAYS + 1, 0) - 1);
  sov_statement_bind_int (row, ":until", ASK_UNTIL);
  while (sov_statement_next (row))
    g_ptr_array_add (items, read_item (SOV_TODAY_ASK_FEEDBACK, SOV_URGENCY_CALM, row));

  return sov_statement_check (row, error);
}

/* Customers with work going on who have said nothing of it for a year. */
#define SILENT                                                                                      \
  "SELECT party.ref, party.id, party.name, NULL, NULL, NULL FROM party"                             \
  " WHERE customer = 1 AND removed_at IS NULL AND merged_into IS NULL AND ended_at IS NULL"         \
  " AND party.id IN (SELECT customer_id FROM deal WHERE state IN (2, 3, 4) AND removed_at IS NULL)" \
  " AND :now - :after >= (SELECT max (at) FROM answer WHERE party_id = party.id AND at <= :now)"    \
  " ORDER BY sort_key"

static gboolean
add_silent (GPtrArray *items,
            SovDatabase *db,
            gint64 now,
            GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, SILENT, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":now", now);
  sov_statement_bind_int (row, ":after", ASK_STRAIGHT_AFTER);
  while (sov_statement_next (row))
    g_ptr_array_add (items, read_item (SOV_TODAY_ASK_STRAIGHT, SOV_URGENCY_CALM, row));

  return sov_statement_check (row, error);
}

gboolean
sov_today_table_add (GPtrArray *items,
                     SovDatabase *db,
                     gint64 now,
                     GError **error)
{
  return add_complaints (items, db, now, error) &&
         add_delivered (items, db, now, error) &&
         add_silent (items, db, now, error) &&
         add_owed (items, db, now, error);
}
