/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-cases.h"

#include "model/sov-time.h"
#include "store/sov-case-list-table.h"
#include "store/sov-case-table.h"
#include "store/sov-compensation-table.h"
#include "store/sov-lesson-table.h"
#include "store/sov-own-text-table.h"

static gint64 *
keep_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static gpointer
load_case (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (SovCase) of = sov_case_table_load (db, *(gint64 *) data, sov_time_now (), error);

  if (of == NULL)
    return NULL;

  of->own_texts = sov_own_text_table_load (db, error);
  if (of->own_texts == NULL)
    return NULL;
  if (of->sheet != NULL)
    of->sheet->own_texts = g_ptr_array_ref (of->own_texts);

  return g_steal_pointer (&of);
}

void
sov_store_load_case_async (SovStore *self,
                           gint64 complaint,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  sov_store_call_async (self, load_case, keep_id (complaint), g_free, g_object_unref, cancellable, callback, user_data);
}

SovCase *
sov_store_load_case_finish (SovStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
load_compensation (SovDatabase *db,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  return sov_compensation_table_load (db, *(gint64 *) data, error);
}

void
sov_store_load_compensation_async (SovStore *self,
                                   gint64 compensation,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  sov_store_call_async (self, load_compensation, keep_id (compensation), g_free, g_object_unref, cancellable, callback, user_data);
}

SovCompensation *
sov_store_load_compensation_finish (SovStore *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
load_case_rows (SovDatabase *db,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  return sov_case_list_table_load (db, sov_time_now (), error);
}

void
sov_store_load_case_rows_async (SovStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  sov_store_call_async (self, load_case_rows, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_case_rows_finish (SovStore *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return sov_store_call_finish (self, result, error);
}

typedef struct
{
  gint64 party;
  gint64 deal;
  gint64 at;
} Linked;

static gpointer
count_linked (SovDatabase *db,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  const Linked *linked = data;
  g_autofree guint *n_linked = g_new0 (guint, 1);

  if (!sov_case_list_table_count_linked (db, linked->party, linked->deal, linked->at, n_linked, error))
    return NULL;

  return g_steal_pointer (&n_linked);
}

void
sov_store_count_linked_async (SovStore *self,
                              gint64 party,
                              gint64 deal,
                              gint64 at,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  const Linked linked = { .party = party, .deal = deal, .at = at };

  sov_store_call_async (self, count_linked, g_memdup2 (&linked, sizeof linked), g_free, g_free,
                        cancellable, callback, user_data);
}

gboolean
sov_store_count_linked_finish (SovStore *self,
                               GAsyncResult *result,
                               guint *n_linked,
                               GError **error)
{
  g_autofree guint *found = sov_store_call_finish (self, result, error);

  if (found != NULL)
    *n_linked = *found;

  return found != NULL;
}

static gpointer
load_compensations (SovDatabase *db,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  gint64 party = *(gint64 *) data;

  return party != 0 ? sov_compensation_table_load_of_party (db, party, error) : sov_compensation_table_load_all (db, error);
}

void
sov_store_load_compensations_async (SovStore *self,
                                    gint64 party,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  sov_store_call_async (self, load_compensations, keep_id (party), g_free, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_compensations_finish (SovStore *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
load_lessons (SovDatabase *db,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  return sov_lesson_table_load_all (db, error);
}

void
sov_store_load_lessons_async (SovStore *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sov_store_call_async (self, load_lessons, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_lessons_finish (SovStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return sov_store_call_finish (self, result, error);
}
