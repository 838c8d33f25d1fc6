/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-history.h"

#include "store/sov-history-list.h"

SovHistoryChoices *
sov_history_choices_new (void)
{
  SovHistoryChoices *self = g_new0 (SovHistoryChoices, 1);

  self->deals = g_ptr_array_new_with_free_func (g_object_unref);
  self->persons = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
sov_history_choices_free (SovHistoryChoices *self)
{
  g_ptr_array_unref (self->deals);
  g_ptr_array_unref (self->persons);
  g_free (self);
}

static void
free_query (gpointer query)
{
  sov_query_free (query);
}

static void
free_choices (gpointer choices)
{
  sov_history_choices_free (choices);
}

static gpointer
list_history (SovDatabase *db,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  return sov_history_list_load (db, data, error);
}

void
sov_store_list_history_async (SovStore *self,
                              const SovQuery *query,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sov_store_call_async (self, list_history, sov_query_copy (query), free_query, (GDestroyNotify) g_array_unref,
                        cancellable, callback, user_data);
}

GArray *
sov_store_list_history_finish (SovStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
load_choices (SovDatabase *db,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  return sov_history_list_choices (db, data, error);
}

void
sov_store_load_history_choices_async (SovStore *self,
                                      const SovQuery *query,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  sov_store_call_async (self, load_choices, sov_query_copy (query), free_query, free_choices,
                        cancellable, callback, user_data);
}

SovHistoryChoices *
sov_store_load_history_choices_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  return sov_store_call_finish (self, result, error);
}
