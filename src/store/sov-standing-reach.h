/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"
#include "store/sov-journal.h"

/* Which deals a change reaches: those whose sheet may look different after it. */

G_BEGIN_DECLS

/* Adds the ids of the deals that @row reaches to @deals, a set of gint64 *. */
gboolean sov_standing_reach (SovDatabase *db,
                             const SovJournalRow *row,
                             GHashTable *deals,
                             GError **error);

G_END_DECLS
