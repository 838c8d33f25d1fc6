/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-sheet.h"

/* What stands around the cells of the sheet: the agreed thing at the head of
 * its row, the party at the head of its column, each with its menu.
 *
 * The menus name actions of the window and of the page ("deal."). */

G_BEGIN_DECLS

/* Kind, due, doers and state, as they stand under an agreed thing. Transfer full. */
char *sov_sheet_term_detail (SovSheet *sheet,
                             const SovTerm *term,
                             gint64 now);
GtkWidget *sov_sheet_term_new (SovSheet *sheet,
                               const SovTerm *term,
                               gint64 now);

/* Role and trade, as they stand under a party. Transfer full. */
char *sov_sheet_party_detail (const SovSheetParty *party);
/* The button that sends @party what it lacks; NULL when it lacks nothing. */
GtkWidget *sov_sheet_send_new (SovSheet *sheet,
                               const SovSheetParty *party,
                               gint64 now);
/* @wide: the head of a column, without that button; otherwise a line of its
 * own, with it. */
GtkWidget *sov_sheet_party_new (SovSheet *sheet,
                                const SovSheetParty *party,
                                gboolean wide,
                                gint64 now);

/* Whether @party has a column: it is of the deal, or has been told something.
 * Returns: (transfer container) (element-type SovSheetParty) */
GPtrArray *sov_sheet_columns (SovSheet *sheet,
                              gint64 now);
/* In force first, then what is over. Returns: (transfer container) (element-type SovTerm) */
GPtrArray *sov_sheet_rows (SovSheet *sheet,
                           gboolean in_force,
                           gint64 now);

/* Names of @doers of a version, "Antti, me". Transfer full; "" for nobody. */
char *sov_sheet_names (SovSheet *sheet,
                       const GArray *parties);

G_END_DECLS
