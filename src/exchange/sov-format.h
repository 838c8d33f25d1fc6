/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* How values read, on the screen and on paper, in the user's language: money, times, hours.
 * The words for what is chosen from a list are in sov-labels.h.
 *
 * Money and clocks are Finnish whatever the locale of the libraries, and so
 * are days in Finnish. No function needs a locale to be installed. All texts
 * are for labels: text, never markup. */

G_BEGIN_DECLS

/* "1 234,50 €"; "" for SOV_NO_MONEY. Transfer full, as all here. */
char *sov_format_money (gint64 cents);
/* "1 234,50 € incl. VAT 25.5 %". @vat: per mille, -1 when not known. "" for SOV_NO_MONEY. */
char *sov_format_price (gint64 cents,
                        int vat,
                        gboolean vat_included);
/* "25,5 %" of per mille. */
char *sov_format_vat (int vat);

/* "21.11.2026" or "21 Nov 2026"; "" for SOV_NO_TIME. */
char *sov_format_day (gint64 ms);
/* "la 21.11.2026" or "Sat 21 Nov 2026". */
char *sov_format_long_day (gint64 ms);
/* "21.11.2026 klo 14.05" or "21 Nov 2026, 14:05". */
char *sov_format_time (gint64 ms);
/* "14.05" or "14:05". */
char *sov_format_clock (gint64 ms);
/* "today 14.05", "tomorrow 9.00", "in 3 days", "3 days ago". @has_clock: a clock
 * time was said; otherwise "today", "tomorrow". */
char *sov_format_relative (gint64 ms,
                           gboolean has_clock,
                           gint64 now);
/* Days alone: "today", "yesterday", "3 days ago", "in 3 days". */
char *sov_format_relative_day (gint64 ms,
                               gint64 now);
/* When something falls due, with its words where it is vague: "ensi viikolla", or
 * "tomorrow 9.00". "" where there is neither. */
char *sov_format_due (gint64 ms,
                      gboolean has_clock,
                      const char *vague,
                      gint64 now);
/* "9.00–15.00" of minutes of the day; "" when not known. */
char *sov_format_hours (int from,
                        int to);
/* "3 h 20 min" or "2 days"; "" for less than nothing. */
char *sov_format_duration (gint64 ms);

G_END_DECLS
