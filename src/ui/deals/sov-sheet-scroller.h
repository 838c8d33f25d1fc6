/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Scrolls a wide grid sideways, and is exactly as high as the grid is at the
 * width that it gets; a plain scrolled window would leave room for the
 * narrowest. */

G_BEGIN_DECLS

#define SOV_TYPE_SHEET_SCROLLER (sov_sheet_scroller_get_type ())
G_DECLARE_FINAL_TYPE (SovSheetScroller, sov_sheet_scroller, SOV, SHEET_SCROLLER, GtkWidget)

GtkWidget *sov_sheet_scroller_new (GtkWidget *grid);

G_END_DECLS
