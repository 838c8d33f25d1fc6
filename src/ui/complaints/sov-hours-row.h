/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A field for the user's own hours: "1,5" or "1:30". While it is typed, the
 * title says what was understood and what it costs. */

G_BEGIN_DECLS

#define SOV_TYPE_HOURS_ROW (sov_hours_row_get_type ())
G_DECLARE_FINAL_TYPE (SovHoursRow, sov_hours_row, SOV, HOURS_ROW, AdwEntryRow)

/* @hour_cost: cents, or SOV_NO_MONEY when it is not known. */
void sov_hours_row_set_hour_cost (SovHoursRow *self,
                                  gint64 hour_cost);
/* SOV_NO_TIME empties the field. */
void sov_hours_row_set_minutes (SovHoursRow *self,
                                gint64 minutes);
/* SOV_NO_TIME of an empty field and of one that cannot be read. */
gint64 sov_hours_row_get_minutes (SovHoursRow *self);
/* Whether it is empty or can be read. */
gboolean sov_hours_row_is_right (SovHoursRow *self);

G_END_DECLS
