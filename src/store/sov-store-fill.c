/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-fill.h"

#include "model/sov-time.h"
#include "store/sov-store-private.h"

typedef struct
{
  SovDatabaseFunc func;
  gpointer data;
  GDestroyNotify free_data;
} Filling;

static void
filling_free (gpointer data)
{
  Filling *filling = data;

  if (filling->free_data != NULL)
    filling->free_data (filling->data);
  g_free (filling);
}

static gpointer
fill (SovStoreState *state,
      gpointer data,
      GCancellable *cancellable,
      GError **error)
{
  Filling *filling = data;
  g_autoptr (SovJournal) journal = NULL;

  if (!sov_database_transact (state->db, filling->func, filling->data, error))
    return NULL;

  /* What was done before may not fit any more. */
  g_ptr_array_set_size (state->undo, 0);
  g_ptr_array_set_size (state->redo, 0);
  state->changed = TRUE;
  journal = sov_journal_take (state->db, error);
  if (journal == NULL || !sov_standing_refresh (state->standing, state->db, NULL, sov_time_now (), error))
    return NULL;

  return sov_store_job_tick (state, NULL, cancellable, error);
}

void
sov_store_fill_async (SovStore *self,
                      SovDatabaseFunc func,
                      gpointer data,
                      GDestroyNotify free_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Filling *filling = g_new0 (Filling, 1);

  g_return_if_fail (SOV_IS_STORE (self));

  *filling = (Filling) { func, data, free_data };
  sov_store_run_async (self, fill, filling, filling_free, NULL, sov_store_fill_async,
                       cancellable, callback, user_data);
}

gboolean
sov_store_fill_finish (SovStore *self,
                       GAsyncResult *result,
                       GError **error)
{
  return sov_store_call_finish (self, result, error) != NULL;
}
