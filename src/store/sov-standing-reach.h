/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"
#include "store/sov-journal.h"

/* Which deals a change reaches: those whose sheet may look different after it. */

G_BEGIN_DECLS

/* Adds the ids of the deals that @rows (element-type SovJournalRow) reach to
 * @deals, a set of gint64 *. @most: how often the vault may be asked; where that
 * is not enough, @too_many says so and @deals is not to be looked at. */
gboolean sov_standing_reach (SovDatabase *db,
                             const GArray *rows,
                             guint most,
                             GHashTable *deals,
                             gboolean *too_many,
                             GError **error);

G_END_DECLS
