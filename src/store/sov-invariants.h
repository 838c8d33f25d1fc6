/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* What a change of the schema must leave as it was: how many rows there are of
 * all that the user keeps, the sums of all money, and the chain (vault.md §4.5). */

G_BEGIN_DECLS

typedef struct _SovInvariants SovInvariants;

/* What there is now, of any schema. Transfer full. */
SovInvariants *sov_invariants_take (SovDatabase *db,
                                    GError **error);
void sov_invariants_free (SovInvariants *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovInvariants, sov_invariants_free)

/* SOV_STORE_ERROR_NOT_MIGRATED with the first that is not as it was. */
gboolean sov_invariants_check (const SovInvariants *self,
                               SovDatabase *db,
                               GError **error);

G_END_DECLS
