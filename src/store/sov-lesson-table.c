/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-lesson-table.h"

/* A deal that was made after the lesson, and whose work was done since it was
 * last asked, could have shown it again. */
#define SINCE "coalesce ((SELECT max (at) FROM lesson_check WHERE lesson_id = lesson.id), lesson.at)"

#define SELECT                                                                                            \
  "SELECT lesson.id, lesson.ref, complaint.id, complaint.ref, text, standing_term, party.id, party.name," \
  " due, done_at, lesson.at,"                                                                             \
  " (SELECT count (*) FROM lesson_check WHERE lesson_id = lesson.id AND recurred = 0),"                   \
  " (SELECT count (*) FROM lesson_check WHERE lesson_id = lesson.id AND recurred = 1),"                   \
  " (SELECT max (at) FROM lesson_check WHERE lesson_id = lesson.id),"                                     \
  " (SELECT count (*) FROM deal WHERE removed_at IS NULL AND state <> 8"                                  \
  "   AND made_at > lesson.at AND ended_at > " SINCE                                                      \
  "   AND (lesson.subcontractor_id IS NULL OR EXISTS (SELECT 1 FROM participant"                          \
  "    WHERE participant.deal_id = deal.id AND participant.party_id = lesson.subcontractor_id))),"        \
  " words, whose.id, whose.name, deal.id, deal.title, lesson.entry_id"                                    \
  " FROM lesson LEFT JOIN complaint ON complaint.id = complaint_id"                                       \
  " LEFT JOIN party ON party.id = lesson.subcontractor_id"                                                \
  " LEFT JOIN named ON named.id = coalesce (complaint.party_id, lesson.party_id)"                         \
  " LEFT JOIN party AS whose ON whose.id = named.party_id"                                                \
  " LEFT JOIN deal ON deal.id = lesson.deal_id AND deal.removed_at IS NULL"                               \
  " WHERE complaint.retracted_at IS NULL AND lesson.removed_at IS NULL AND (complaint_id IS NOT NULL OR whose.removed_at IS NULL)"

static SovLesson *
read_row (SovStatement *row)
{
  SovLesson *lesson = sov_lesson_new ();

  lesson->id = sov_statement_int (row, 0);
  lesson->ref = sov_statement_dup (row, 1);
  lesson->complaint = sov_statement_int_or (row, 2, 0);
  lesson->complaint_ref = sov_statement_dup (row, 3);
  lesson->text = sov_statement_dup (row, 4);
  lesson->standing_term = sov_statement_dup (row, 5);
  lesson->subcontractor = sov_statement_int_or (row, 6, 0);
  lesson->subcontractor_name = sov_statement_dup (row, 7);
  lesson->due = sov_statement_int_or (row, 8, SOV_NO_TIME);
  lesson->done_at = sov_statement_int_or (row, 9, SOV_NO_TIME);
  lesson->at = sov_statement_int (row, 10);
  lesson->n_held = (guint) sov_statement_int (row, 11);
  lesson->n_recurred = (guint) sov_statement_int (row, 12);
  lesson->checked_at = sov_statement_int_or (row, 13, SOV_NO_TIME);
  lesson->n_deals = (guint) sov_statement_int (row, 14);
  lesson->complaint_words = sov_statement_dup (row, 15);
  lesson->party = sov_statement_int_or (row, 16, 0);
  lesson->customer_name = sov_statement_dup (row, 17);
  lesson->deal = sov_statement_int_or (row, 18, 0);
  lesson->deal_title = sov_statement_dup (row, 19);
  lesson->entry = sov_statement_int_or (row, 20, 0);

  return lesson;
}

static gboolean
add (GPtrArray *lessons,
     SovStatement *row,
     GError **error)
{
  while (sov_statement_next (row))
    g_ptr_array_add (lessons, read_row (row));

  return sov_statement_check (row, error);
}

gboolean
sov_lesson_table_add_of_complaint (GPtrArray *lessons,
                                   SovDatabase *db,
                                   gint64 complaint,
                                   GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db, SELECT " AND complaint.id = :id ORDER BY lesson.at, lesson.id", error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":id", complaint);
  return add (lessons, row, error);
}

GPtrArray *
sov_lesson_table_load_all (SovDatabase *db,
                           GError **error)
{
  g_autoptr (GPtrArray) lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_lesson_free);
  g_autoptr (SovStatement) row = sov_database_prepare (db, SELECT " ORDER BY lesson.at DESC, lesson.id DESC", error);

  return row != NULL && add (lessons, row, error) ? g_steal_pointer (&lessons) : NULL;
}

GPtrArray *
sov_lesson_table_load_ideas_of (SovDatabase *db,
                                gint64 party,
                                GError **error)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_lesson_free);
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db, SELECT " AND complaint_id IS NULL AND lesson.party_id = :id ORDER BY lesson.at DESC, lesson.id DESC", error);
  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":id", party);
  return add (ideas, row, error) ? g_steal_pointer (&ideas) : NULL;
}
