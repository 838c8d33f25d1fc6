/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-trash.h"

#include "model/sov-time.h"
#include "store/sov-store-private.h"
#include "store/sov-trash.h"

static gpointer
load_trash (SovDatabase *db,
            gpointer text,
            GCancellable *cancellable,
            GError **error)
{
  return sov_trash_load (db, text, sov_time_now (), error);
}

void
sov_store_load_trash_async (SovStore *self,
                            const char *text,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  sov_store_call_async (self, load_trash, g_strdup (text), g_free, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_trash_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}

void
sov_store_empty_trash_async (SovStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (SOV_IS_STORE (self));

  sov_store_run_async (self, sov_store_job_empty_trash, NULL, NULL, g_free, sov_store_empty_trash_async,
                       cancellable, callback, user_data);
}

int
sov_store_empty_trash_finish (SovStore *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_autofree guint *n = sov_store_call_finish (self, result, error);

  return n != NULL ? (int) *n : -1;
}
