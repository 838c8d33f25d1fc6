/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hours of every day: @from_minute to @to_minute since local midnight, the end left out. Over
 * midnight when the end is smaller; round the clock is 0 to 1440. */

/* Reads `09:00-15:00`, also `9–15` and `9.30-15.00`. FALSE for anything else and for no hours. */
gboolean sov_window_parse (const char *text,
                           int *from_minute,
                           int *to_minute);

/* `09:00-15:00`, as sov_window_parse() reads it. */
char *sov_window_to_text (int from_minute,
                          int to_minute);

gboolean sov_window_contains (int from_minute,
                              int to_minute,
                              gint64 ms);

/* @ms itself when it is inside, else when the hours begin next. */
gint64 sov_window_next_opening (int from_minute,
                                int to_minute,
                                gint64 ms);

G_END_DECLS
