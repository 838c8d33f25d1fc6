/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-own-text.h"
#include "store/sov-store.h"

/* What can be asked of the store about the user's own words. */

G_BEGIN_DECLS

/* Returns: (transfer full) (element-type SovOwnText). */
void sov_store_load_own_texts_async (SovStore *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *sov_store_load_own_texts_finish (SovStore *self,
                                            GAsyncResult *result,
                                            GError **error);

G_END_DECLS
