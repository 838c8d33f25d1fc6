/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-vat.h"
#include "store/sov-store.h"

/* What can be asked of the store about VAT. */

G_BEGIN_DECLS

/* The user's own rates, for sov_vat_table_new().
 * Returns: (transfer full) (element-type SovVatRate). */
void sov_store_load_vat_rates_async (SovStore *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GArray *sov_store_load_vat_rates_finish (SovStore *self,
                                         GAsyncResult *result,
                                         GError **error);

G_END_DECLS
