/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-gap.h"

/* One gap to choose: what was agreed, whom it had not reached, and the way to
 * the very cell of the sheet.
 *
 * Signal "open" (SovGapRow *self): the user wants to see it there. */

G_BEGIN_DECLS

#define SOV_TYPE_GAP_ROW (sov_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (SovGapRow, sov_gap_row, SOV, GAP_ROW, AdwActionRow)

/* @at: the moment that it was so. */
GtkWidget *sov_gap_row_new (SovSheet *sheet,
                            const SovGap *gap,
                            gint64 at);

const SovGap *sov_gap_row_get_gap (SovGapRow *self);
/* Its tick; the first of a list groups the others. */
GtkCheckButton *sov_gap_row_get_tick (SovGapRow *self);

G_END_DECLS
