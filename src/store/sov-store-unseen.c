/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-unseen.h"

#include "store/sov-unseen-table.h"

static gpointer
load_unseen (SovDatabase *db,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  return sov_unseen_table_load (db, *(gint64 *) data, error);
}

/* The same day of the month so many years ago. */
static gint64
years_before (gint64 now,
              int years)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now / 1000);
  g_autoptr (GDateTime) before = g_date_time_add_years (utc, -years);

  return g_date_time_to_unix (before) * 1000;
}

void
sov_store_load_unseen_async (SovStore *self,
                             int years,
                             gint64 now,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  gint64 before = years_before (now, years);

  sov_store_call_async (self, load_unseen, g_memdup2 (&before, sizeof before), g_free, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_unseen_finish (SovStore *self,
                              GAsyncResult *result,
                              GError **error)
{
  return sov_store_call_finish (self, result, error);
}
