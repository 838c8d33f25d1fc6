/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"
#include "store/sov-store-history.h"

/* Which lines of history there are and when, of those that a query picks. */

G_BEGIN_DECLS

/* Newest first; (element-type SovMoment); transfer full. */
GArray *sov_history_list_load (SovDatabase *db,
                               const SovQuery *query,
                               GError **error);
/* What can be picked in the history that @query is of, whatever it picks now. */
SovHistoryChoices *sov_history_list_choices (SovDatabase *db,
                                             const SovQuery *query,
                                             GError **error);

G_END_DECLS
