/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store.h"

/* Writing much at once, for what fills a vault from outside. */

G_BEGIN_DECLS

/* Runs @func in one transaction on the store thread, which gives one "changed"
 * and cannot be undone. Takes @data over. */
void sov_store_fill_async (SovStore *self,
                           SovDatabaseFunc func,
                           gpointer data,
                           GDestroyNotify free_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean sov_store_fill_finish (SovStore *self,
                                GAsyncResult *result,
                                GError **error);

G_END_DECLS
