/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-known.h"
#include "store/sov-store.h"

/* All that the vault knows of one party (GDPR, article 15). What was taken away
 * or taken back is not read. */

G_BEGIN_DECLS

/* G_IO_ERROR_NOT_FOUND when it is gone. Transfer full. */
void sov_store_load_known_async (SovStore *self,
                                 gint64 party,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SovKnown *sov_store_load_known_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error);

/* The same, on the store thread. @now: UTC ms. */
SovKnown *sov_known_load (SovDatabase *db,
                          gint64 party,
                          gint64 now,
                          GError **error);

G_END_DECLS
