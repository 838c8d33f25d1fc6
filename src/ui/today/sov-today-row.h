/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-today.h"

/* One thing to do: why, where it belongs, and the button that does it. */

G_BEGIN_DECLS

#define SOV_TYPE_TODAY_ROW (sov_today_row_get_type ())
G_DECLARE_FINAL_TYPE (SovTodayRow, sov_today_row, SOV, TODAY_ROW, GtkWidget)

SovTodayRow *sov_today_row_new (void);

/* @now: UTC ms. */
void sov_today_row_set_item (SovTodayRow *self,
                             SovTodayItem *item,
                             gint64 now);
/* The row is the heading of those below it. */
void sov_today_row_set_heading (SovTodayRow *self,
                                const char *text);
/* The row hides what can wait, or shows it. */
void sov_today_row_set_rest (SovTodayRow *self,
                             const char *text,
                             gboolean open);
/* NULL for a heading. */
SovTodayItem *sov_today_row_get_item (SovTodayRow *self);

/* What the row says, for a screen reader. Transfer none. */
const char *sov_today_row_get_reason (SovTodayRow *self);
const char *sov_today_row_get_detail (SovTodayRow *self);

G_END_DECLS
