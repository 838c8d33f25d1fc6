/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-task-table.h"

#include <gio/gio.h>

#define SELECT                                                                                 \
  "SELECT task.id, task.ref, text, party.id, party.ref, party.name, deal.id, deal.ref, title," \
  " entry_id, due, due_has_clock, due_vague, task.state, task.state_at, task.at"               \
  " FROM task LEFT JOIN party ON party.id = task.party_id"                                     \
  " LEFT JOIN deal ON deal.id = task.deal_id AND deal.removed_at IS NULL"                      \
  " WHERE task.removed_at IS NULL AND (party.id IS NULL OR party.removed_at IS NULL)"

static SovTask *
read_row (SovStatement *row)
{
  SovTask *task = sov_task_new ();

  task->id = sov_statement_int (row, 0);
  task->ref = sov_statement_dup (row, 1);
  task->text = sov_statement_dup (row, 2);
  task->party = sov_statement_int_or (row, 3, 0);
  task->party_ref = sov_statement_dup (row, 4);
  task->party_name = sov_statement_dup (row, 5);
  task->deal = sov_statement_int_or (row, 6, 0);
  task->deal_ref = sov_statement_dup (row, 7);
  task->deal_title = sov_statement_dup (row, 8);
  task->entry = sov_statement_int_or (row, 9, 0);
  task->due = sov_statement_int_or (row, 10, SOV_NO_TIME);
  task->due_has_clock = sov_statement_int (row, 11) != 0;
  task->due_vague = sov_statement_dup (row, 12);
  task->state = (SovTaskState) sov_statement_int (row, 13);
  task->state_at = sov_statement_int_or (row, 14, SOV_NO_TIME);
  task->at = sov_statement_int (row, 15);

  return task;
}

static GPtrArray *
read_all (SovStatement *row,
          GError **error)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  while (sov_statement_next (row))
    g_ptr_array_add (tasks, read_row (row));

  return sov_statement_check (row, error) ? g_steal_pointer (&tasks) : NULL;
}

GPtrArray *
sov_task_table_load (SovDatabase *db,
                     gint64 party,
                     GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db, SELECT " AND (:party = 0 OR task.party_id = :party) ORDER BY task.at DESC, task.id DESC", error);
  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":party", party);
  return read_all (row, error);
}

GPtrArray *
sov_task_table_load_open (SovDatabase *db,
                          gint64 now,
                          GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db,
                              SELECT " AND task.state = 1 AND task.at <= :now"
                                     " ORDER BY due IS NULL, due, task.at, task.id",
                              error);
  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":now", now);
  return read_all (row, error);
}

SovTask *
sov_task_table_load_one (SovDatabase *db,
                         gint64 id,
                         GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, SELECT " AND task.id = :id", error);
  g_autoptr (GPtrArray) tasks = NULL;

  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":id", id);
  tasks = read_all (row, error);
  if (tasks != NULL && tasks->len > 0)
    return g_object_ref (tasks->pdata[0]);
  if (tasks != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "it is gone");

  return NULL;
}
