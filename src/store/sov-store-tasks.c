/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-tasks.h"

#include "store/sov-task-table.h"

static gpointer
load_tasks (SovDatabase *db,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return sov_task_table_load (db, *(gint64 *) data, error);
}

void
sov_store_load_tasks_async (SovStore *self,
                            gint64 party,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  sov_store_call_async (self, load_tasks, g_memdup2 (&party, sizeof party), g_free, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_tasks_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
load_task (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  return sov_task_table_load_one (db, *(gint64 *) data, error);
}

void
sov_store_load_task_async (SovStore *self,
                           gint64 task,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  sov_store_call_async (self, load_task, g_memdup2 (&task, sizeof task), g_free, g_object_unref, cancellable, callback, user_data);
}

SovTask *
sov_store_load_task_finish (SovStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  return sov_store_call_finish (self, result, error);
}
