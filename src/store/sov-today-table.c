/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-today-table.h"

#include <string.h>

#include "model/sov-time.h"
#include "store/sov-complaint-table.h"
#include "store/sov-lesson-table.h"
#include "store/sov-task-table.h"

#define HOUR ((gint64) 3600 * 1000)
#define DAY (24 * HOUR)

/* How it went is asked when some days have passed, and not for ever. */
#define ASK_AFTER_DAYS 3
#define ASK_UNTIL (30 * DAY)

/* care.md W10: a friend does not say it straight. */
#define ASK_STRAIGHT_AFTER (365 * DAY)

/* complaints.md §8.1: who comes back after 90 days has a new complaint. The last
 * question, 60 days after the remedy, may win somebody back, who is asked for
 * others 60 days later. */
#define NOTHING_AFTER (130 * DAY)

#define OUTSIDE_SOON_DAYS 2
#define EXPIRES_SOON (14 * DAY)

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

/* One that was closed so long ago asks for nothing any more. */
#define COMPLAINTS                                                                                                        \
  "SELECT complaint.ref, party.id, party.name, deal.id, deal.title, NULL, complaint.id, words"                            \
  " FROM complaint JOIN party ON party.id = (SELECT coalesce (merged_into, id) FROM party WHERE id = complaint.party_id)" \
  " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL"                                                      \
  " WHERE retracted_at IS NULL AND complaint.at <= :now AND party.removed_at IS NULL"                                     \
  " AND NOT EXISTS (SELECT 1 FROM step WHERE complaint_id = complaint.id AND did = 16 AND step.at < :long_ago)"

static SovUrgency
judge_by_clock (gint64 due,
                gint64 now,
                gint64 near)
{
  if (due <= now)
    return SOV_URGENCY_RED;

  return due - now <= near ? SOV_URGENCY_NOW : SOV_URGENCY_TODAY;
}

/* To have tried is not to have reached: only a text that was sent calms it. */
static SovUrgency
judge_next_call (const SovComplaint *complaint,
                 gint64 due,
                 gint64 now)
{
  if (sov_time_local_day (due) > sov_time_local_day (now))
    return SOV_URGENCY_WAITING;
  if (sov_complaint_get_due (complaint, SOV_CLOCK_CONTACT, now) != SOV_NO_TIME)
    return SOV_URGENCY_RED;

  return judge_by_clock (due, now, HOUR);
}

static SovUrgency
judge_outside (gint64 due,
               gint64 now)
{
  int days = sov_time_local_day (due) - sov_time_local_day (now);

  if (days <= 0)
    return SOV_URGENCY_NOW;

  return days <= OUTSIDE_SOON_DAYS ? SOV_URGENCY_TODAY : SOV_URGENCY_CALM;
}

static SovUrgency
judge_complaint (const SovComplaint *complaint,
                 SovAttention attention,
                 gint64 due,
                 gint64 now)
{
  if (complaint->snoozed_until != SOV_NO_TIME && complaint->snoozed_until > now)
    return SOV_URGENCY_WAITING;

  switch (attention)
    {
    case SOV_ATTENTION_CALL:
      return SOV_URGENCY_RED;
    case SOV_ATTENTION_CALL_AGAIN:
      return judge_next_call (complaint, due, now);
    case SOV_ATTENTION_OWN_PART:
      return judge_by_clock (due, now, 2 * HOUR);
    case SOV_ATTENTION_NEXT_STEP:
    case SOV_ATTENTION_REMEDY:
      return due - now <= HOUR ? SOV_URGENCY_NOW : SOV_URGENCY_TODAY;
    case SOV_ATTENTION_SECOND_LOOK:
      return due <= now ? SOV_URGENCY_TODAY : SOV_URGENCY_WAITING;
    case SOV_ATTENTION_EXTERNAL:
      return judge_outside (due, now);
    case SOV_ATTENTION_ASK_CHOICE:
    case SOV_ATTENTION_ASK_CLOSE:
    case SOV_ATTENTION_FOLLOW_UP:
    case SOV_ATTENTION_ASK_REFERRAL:
    default:
      return SOV_URGENCY_CALM;
    }
}

static gboolean
add_complaint (GPtrArray *items,
               SovDatabase *db,
               SovStatement *row,
               gint64 now,
               GError **error)
{
  gint64 id = sov_statement_int (row, 6);
  g_autoptr (SovComplaint) complaint = sov_complaint_table_load (db, id, error);
  SovAttention attention;
  SovTodayItem *item;
  gint64 due;

  if (complaint == NULL)
    return FALSE;
  if (!sov_complaint_is_on_today (complaint, now))
    return TRUE;

  attention = sov_complaint_get_attention (complaint, now, &due);
  item = read_item (SOV_TODAY_COMPLAINT, judge_complaint (complaint, attention, due, now), row);
  item->complaint = id;
  item->subject_id = id;
  item->attention = attention;
  item->severity = sov_complaint_get_severity (complaint, now);
  item->due = item->urgency == SOV_URGENCY_WAITING && complaint->snoozed_until > due ? complaint->snoozed_until : due;
  item->due_has_clock = TRUE;
  item->term_text = sov_statement_dup (row, 7);
  g_ptr_array_add (items, item);

  return TRUE;
}

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
  sov_statement_bind_int (row, ":long_ago", now - NOTHING_AFTER);
  while (sov_statement_next (row))
    if (!add_complaint (items, db, row, now, error))
      return FALSE;

  return sov_statement_check (row, error);
}

/* What has no value is given by whatever is given of it. */
#define OWED                                                                                                                                \
  "SELECT compensation.ref, party.id, party.name, deal.id, deal.title, due,"                                                                \
  " value - coalesce ((SELECT sum (coalesce (amount, value)) FROM given WHERE compensation_id = compensation.id AND given.at <= :now), 0)," \
  " compensation.id, compensation.kind, expires, compensation.text, compensation.at"                                                        \
  " FROM compensation JOIN party ON party.id = compensation.party_id"                                                                       \
  " LEFT JOIN complaint ON complaint.id = complaint_id"                                                                                     \
  " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL"                                                              \
  " WHERE compensation.removed_at IS NULL AND compensation.at <= :now AND party.removed_at IS NULL"                                         \
  " AND (expires IS NULL OR expires >= :now) AND CASE WHEN value IS NULL"                                                                   \
  "  THEN NOT EXISTS (SELECT 1 FROM given WHERE compensation_id = compensation.id AND given.at <= :now)"                                    \
  "  ELSE value > coalesce ((SELECT sum (coalesce (amount, value)) FROM given WHERE compensation_id = compensation.id AND given.at <= :now), 0) END"

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

      item->amount = sov_statement_int_or (row, 6, SOV_NO_MONEY);
      item->subject_id = sov_statement_int (row, 7);
      item->compensation_kind = (int) sov_statement_int (row, 8);
      item->expires = sov_statement_int_or (row, 9, SOV_NO_TIME);
      item->term_text = sov_statement_dup (row, 10);
      item->since = sov_statement_int (row, 11);
      if (item->due != SOV_NO_TIME && item->due <= now)
        item->urgency = SOV_URGENCY_NOW;
      else if (item->due != SOV_NO_TIME && item->due <= now + DAY)
        item->urgency = SOV_URGENCY_TODAY;
      else if (item->expires != SOV_NO_TIME && item->expires <= now + EXPIRES_SOON)
        item->urgency = SOV_URGENCY_TODAY;
      g_ptr_array_add (items, item);
    }

  return sov_statement_check (row, error);
}

static void
add_lesson (GPtrArray *items,
            const SovLesson *lesson,
            SovTodayKind kind)
{
  SovTodayItem *item = sov_today_item_new (kind, lesson->ref);

  item->urgency = kind == SOV_TODAY_IMPROVE ? SOV_URGENCY_TODAY : SOV_URGENCY_CALM;
  item->complaint = lesson->complaint;
  item->subject_id = lesson->id;
  item->term_text = kind == SOV_TODAY_IMPROVE ? g_strdup (sov_lesson_get_change (lesson)) : g_strndup (lesson->text, strcspn (lesson->text, "\n"));
  item->n_terms = lesson->n_deals;
  item->party = lesson->subcontractor;
  item->party_name = g_strdup (lesson->subcontractor_name);
  item->since = lesson->at;
  if (kind == SOV_TODAY_IMPROVE)
    item->due = lesson->due;
  g_ptr_array_add (items, item);
}

static gboolean
add_lessons (GPtrArray *items,
             SovDatabase *db,
             gint64 now,
             GError **error)
{
  g_autoptr (GPtrArray) lessons = sov_lesson_table_load_all (db, error);

  if (lessons == NULL)
    return FALSE;

  for (guint i = 0; i < lessons->len; i++)
    {
      const SovLesson *lesson = lessons->pdata[i];

      if (lesson->at > now)
        continue;
      if (lesson->done_at == SOV_NO_TIME && lesson->due != SOV_NO_TIME &&
          sov_time_local_day (lesson->due) <= sov_time_local_day (now))
        add_lesson (items, lesson, SOV_TODAY_IMPROVE);
      if (sov_lesson_may_have_recurred (lesson))
        add_lesson (items, lesson, SOV_TODAY_RECURRED);
    }

  return TRUE;
}

static void
add_task (GPtrArray *items,
          SovTask *task,
          gint64 now)
{
  SovTodayItem *item = sov_today_item_new (SOV_TODAY_TASK, task->ref);

  item->urgency = sov_task_get_urgency (task, now);
  item->subject_id = task->id;
  item->term_text = g_strdup (task->text);
  item->party = task->party;
  item->party_name = g_strdup (task->party_name);
  item->customer_name = g_strdup (task->party_name);
  item->deal = task->deal;
  item->deal_title = g_strdup (task->deal_title);
  item->due = task->due;
  item->due_has_clock = task->due_has_clock;
  item->since = task->at;
  g_ptr_array_add (items, item);
}

static gboolean
add_tasks (GPtrArray *items,
           SovDatabase *db,
           gint64 now,
           GError **error)
{
  g_autoptr (GPtrArray) tasks = sov_task_table_load_open (db, now, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    if (sov_task_is_on_today (tasks->pdata[i], now))
      add_task (items, tasks->pdata[i], now);

  return tasks != NULL;
}

/* Nobody is asked while a complaint about the deal is being handled. */
#define DELIVERED                                                                                                      \
  "SELECT deal.ref, party.id, party.name, deal.id, deal.title, NULL"                                                   \
  " FROM deal JOIN party ON party.id = customer_id"                                                                    \
  " WHERE deal.state = 5 AND deal.removed_at IS NULL AND party.removed_at IS NULL"                                     \
  " AND deal.state_at BETWEEN :now - :until AND :latest"                                                               \
  " AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.deal_id = deal.id AND answer.at <= :now)"                        \
  " AND NOT EXISTS (SELECT 1 FROM complaint WHERE deal_id = deal.id AND retracted_at IS NULL AND complaint.at <= :now" \
  "  AND NOT EXISTS (SELECT 1 FROM step WHERE complaint_id = complaint.id AND did = 16 AND step.at <= :now))"          \
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
         add_owed (items, db, now, error) &&
         add_lessons (items, db, now, error) &&
         add_tasks (items, db, now, error);
}
