/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-record-list.h"

/* A month to choose a day of, in which the days that something happened on are
 * marked, and both ends of what there is.
 *
 * Signal "chosen" (SovHistoryCalendar *self, guint position): the line of the
 * list that was asked for. */

G_BEGIN_DECLS

#define SOV_TYPE_HISTORY_CALENDAR (sov_history_calendar_get_type ())
G_DECLARE_FINAL_TYPE (SovHistoryCalendar, sov_history_calendar, SOV, HISTORY_CALENDAR, GtkPopover)

void sov_history_calendar_set_rows (SovHistoryCalendar *self,
                                    SovRecordList *rows);
/* Shows the month of @day, without choosing it. */
void sov_history_calendar_show_day (SovHistoryCalendar *self,
                                    int day);

G_END_DECLS
