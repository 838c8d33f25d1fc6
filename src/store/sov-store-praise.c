/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-praise.h"

#include "model/sov-time.h"
#include "store/sov-praise-table.h"

static gpointer
load_praises (SovDatabase *db,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  return sov_praise_table_load (db, *(gint64 *) data, error);
}

void
sov_store_load_praises_async (SovStore *self,
                              gint64 party,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sov_store_call_async (self, load_praises, g_memdup2 (&party, sizeof party), g_free, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_praises_finish (SovStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
load_comfort (SovDatabase *db,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) praises = NULL;
  g_autoptr (GError) failed = NULL;
  gint64 now = sov_time_now ();
  gboolean hard = sov_praise_table_is_hard_day (db, GPOINTER_TO_UINT (data), now, &failed);
  SovPraise *praise;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  if (!hard)
    return g_steal_pointer (&picked);

  praises = sov_praise_table_load (db, 0, error);
  if (praises == NULL)
    return NULL;

  praise = sov_praise_pick (praises, sov_time_local_day (now));
  if (praise != NULL)
    g_ptr_array_add (picked, g_object_ref (praise));

  return g_steal_pointer (&picked);
}

void
sov_store_load_comfort_async (SovStore *self,
                              guint n_red,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sov_store_call_async (self, load_comfort, GUINT_TO_POINTER (n_red), NULL, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_comfort_finish (SovStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return sov_store_call_finish (self, result, error);
}
