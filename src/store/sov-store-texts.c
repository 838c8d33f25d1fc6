/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-texts.h"

#include "store/sov-own-text-table.h"

static gpointer
load_own_texts (SovDatabase *db,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  return sov_own_text_table_load (db, error);
}

void
sov_store_load_own_texts_async (SovStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  sov_store_call_async (self, load_own_texts, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_own_texts_finish (SovStore *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return sov_store_call_finish (self, result, error);
}
