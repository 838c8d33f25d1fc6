/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* What a connection may be asked at all (vault.md §4.6).
 *
 * Owns SQLite's authorizer: it refuses a statement when it is prepared, before
 * any trigger is asked. It guards against our own mistakes and against SQL that
 * slipped in; whoever has the key and another program is seen by the chain. */

G_BEGIN_DECLS

/* From now on @db is refused whatever would change evidence, hang another file
 * on or load code; unless it is @migrating. */
void sov_authorizer_guard (SovDatabase *db,
                           gboolean migrating);

/* From now on also what would change the schema or what the vault stands on. */
void sov_authorizer_seal (SovDatabase *db);

G_END_DECLS
