/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-vat.h"

#include "store/sov-vat-table.h"

static gpointer
load_rates (SovDatabase *db,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return sov_vat_table_load (db, error);
}

void
sov_store_load_vat_rates_async (SovStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  sov_store_call_async (self, load_rates, NULL, NULL, (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

GArray *
sov_store_load_vat_rates_finish (SovStore *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return sov_store_call_finish (self, result, error);
}
