/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "store/sov-database.h"

/* Performs actions in a vault: the one way in for stories, the command line
 * and the window. Call it inside a transaction; an error leaves the rest to the
 * rollback. Store thread only. */

G_BEGIN_DECLS

/* @ref: (out) (optional): the ref of what was made or meant; transfer full. */
gboolean sov_perform_action (SovDatabase *db,
                             const SovAction *action,
                             char **ref,
                             GError **error);

/* The highest number of the entries that are called e1, e2 …; 0 where there are
 * none. */
gboolean sov_perform_find_last_entry (SovDatabase *db,
                                      gint64 *number,
                                      GError **error);

G_END_DECLS
