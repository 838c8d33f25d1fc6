/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"
#include "store/sov-store.h"

/* Customers that nobody has been in contact with for long. */

G_BEGIN_DECLS

/* Those without any contact in the @years before @now and with nothing open:
 * no deal that is under way, no complaint that is not closed. The longest out
 * of contact first. It proposes; nothing goes by itself.
 * Returns: (transfer full) (element-type SovRow): id, ref, title the name, at
 * the last contact, or when they were written down. */
void sov_store_load_unseen_async (SovStore *self,
                                  int years,
                                  gint64 now,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *sov_store_load_unseen_finish (SovStore *self,
                                         GAsyncResult *result,
                                         GError **error);

G_END_DECLS
