/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-rules.h"

/* The sheet itself: agreed things × parties. A grid where there is room for
 * one, a card for each agreed thing where there is not. It shows and lets
 * choose; it never changes the vault.
 *
 * Property "narrow" (boolean): cards instead of the grid.
 * Signal "cell-chosen" (SovSheetView *self, gint64 term, gint64 party). */

G_BEGIN_DECLS

#define SOV_TYPE_SHEET_VIEW (sov_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (SovSheetView, sov_sheet_view, SOV, SHEET_VIEW, GtkWidget)

/* @warnings: (element-type SovWarning): of @sheet at @now. Nothing moves, and
 * the keyboard stays where it is, when nothing that shows has changed. */
void sov_sheet_view_show (SovSheetView *self,
                          SovSheet *sheet,
                          GPtrArray *warnings,
                          gint64 now);

/* Marks a cell; none with zeros. */
void sov_sheet_view_choose (SovSheetView *self,
                            gint64 term,
                            gint64 party);
/* Moves the keyboard to a cell, if it shows. */
void sov_sheet_view_focus (SovSheetView *self,
                           gint64 term,
                           gint64 party);

G_END_DECLS
