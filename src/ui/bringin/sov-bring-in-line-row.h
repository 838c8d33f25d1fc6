/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/bringin/sov-bring-in-lines.h"

/* A line of a long list of people, and what becomes of them; used again for
 * others while the list is scrolled.
 *
 * Signal "changed" (SovBringInLineRow *self): the plan says something else. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN_LINE_ROW (sov_bring_in_line_row_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInLineRow, sov_bring_in_line_row, SOV, BRING_IN_LINE_ROW, GtkBox)

GtkWidget *sov_bring_in_line_row_new (SovStore *store);
/* @line: (nullable): none any more. */
void sov_bring_in_line_row_set_line (SovBringInLineRow *self,
                                     SovBringInLine *line);

G_END_DECLS
