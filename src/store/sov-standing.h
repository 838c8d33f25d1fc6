/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-rules.h"
#include "model/sov-today.h"
#include "store/sov-database.h"
#include "store/sov-journal.h"

/* How every living deal stands: its sheet, and what the rules say of it.
 *
 * Owns the sheets of the deals that the rules look at, kept between changes,
 * and the temporary tables deal_standing and party_standing that lists are
 * sorted by. Store thread only. It never writes to the vault. */

G_BEGIN_DECLS

typedef struct _SovStanding SovStanding;

SovStanding *sov_standing_new (void);
void sov_standing_free (SovStanding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovStanding, sov_standing_free)

/* The tables, empty. Needed by every list, also without a standing. */
gboolean sov_standing_create_tables (SovDatabase *db,
                                     GError **error);

/* Loads what @rows touched (NULL: everything) and applies the rules at @now. */
gboolean sov_standing_refresh (SovStanding *self,
                               SovDatabase *db,
                               GArray *rows,
                               gint64 now,
                               GError **error);
/* Applies the rules anew if the clock alone may have changed them. @judged:
 * (out): whether it did. */
gboolean sov_standing_tick (SovStanding *self,
                            SovDatabase *db,
                            gint64 now,
                            gboolean *judged,
                            GError **error);

/* Loads every deal, also those that are over, and none of the tables: for what
 * was the case at any moment, which the calls below then tell. */
gboolean sov_standing_look_back (SovStanding *self,
                                 SovDatabase *db,
                                 GError **error);
/* The sheet that was loaded of @deal, or NULL. Transfer none. */
SovSheet *sov_standing_get_sheet (SovStanding *self,
                                  gint64 deal);

/* (element-type SovWarning): of all deals, the gravest first. Transfer full. */
GPtrArray *sov_standing_get_warnings (SovStanding *self,
                                      gint64 now);
/* (element-type SovTodayItem), sorted. Transfer full. */
GPtrArray *sov_standing_get_today (SovStanding *self,
                                   SovDatabase *db,
                                   gint64 now,
                                   GError **error);

G_END_DECLS
