/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-sheet.h"

/* One cell of the sheet: how far an agreed thing has come to one party. A
 * button with a shape, a word and a name; what it opens is the view's. */

G_BEGIN_DECLS

#define SOV_TYPE_SHEET_CELL (sov_sheet_cell_get_type ())
G_DECLARE_FINAL_TYPE (SovSheetCell, sov_sheet_cell, SOV, SHEET_CELL, GtkButton)

/* @named: the party's name stands in the cell, where no column says it. */
SovSheetCell *sov_sheet_cell_new (gint64 term,
                                  gint64 party,
                                  gboolean named);

/* Shows the state at @now. @level: the gravest warning of this term and party, 0 for none. */
void sov_sheet_cell_show (SovSheetCell *self,
                          SovSheet *sheet,
                          SovLevel level,
                          gint64 now);
void sov_sheet_cell_set_chosen (SovSheetCell *self,
                                gboolean chosen);

gint64 sov_sheet_cell_get_term (SovSheetCell *self);
gint64 sov_sheet_cell_get_party (SovSheetCell *self);

/* "told, not in writing": the state as a phrase of its own. Static. */
const char *sov_sheet_cell_phrase (SovCellState state);

G_END_DECLS
