/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-vat.h"
#include "store/sov-database.h"

/* The user's own VAT rates by their first day. The rates of the law are the
 * program's own: see sov_vat_table_new(). */

G_BEGIN_DECLS

/* Returns: (transfer full) (element-type SovVatRate): by kind, then by day. */
GArray *sov_vat_table_load (SovDatabase *db,
                            GError **error);
/* @from: the first day, a local day as sov_time_local_day() has it. A rate of
 * that kind from that day is replaced. */
gboolean sov_vat_table_put (SovDatabase *db,
                            SovVatKind kind,
                            int from,
                            int per_mille,
                            GError **error);
/* @removed: (out): whether there was such a rate. */
gboolean sov_vat_table_remove (SovDatabase *db,
                               SovVatKind kind,
                               int from,
                               gboolean *removed,
                               GError **error);

G_END_DECLS
