/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-praise.h"
#include "store/sov-store.h"

/* What can be asked of the store about praise. All answers are the caller's. */

G_BEGIN_DECLS

/* Of @party, all of it where @party is 0; newest first.
 * Returns: (transfer full) (element-type SovPraise). */
void sov_store_load_praises_async (SovStore *self,
                                   gint64 party,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *sov_store_load_praises_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

/* One for a hard day, and none for any other: see
 * sov_praise_table_is_hard_day(). @n_red: red rows of Today.
 * Returns: (transfer full) (element-type SovPraise): at most one. */
void sov_store_load_comfort_async (SovStore *self,
                                   guint n_red,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *sov_store_load_comfort_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

G_END_DECLS
