/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sov-speaking-card.h"

/* One line of the card for the phone: its number, which can be pressed once the
 * line is said, what it is for, and what to say.
 *
 * Signal "ticked" (SovSpeakingLineRow *self, int did, gboolean said): the user
 * pressed the number. @did is a SovStepKind. */

G_BEGIN_DECLS

#define SOV_TYPE_SPEAKING_LINE_ROW (sov_speaking_line_row_get_type ())
G_DECLARE_FINAL_TYPE (SovSpeakingLineRow, sov_speaking_line_row, SOV, SPEAKING_LINE_ROW, AdwBin)

GtkWidget *sov_speaking_line_row_new (int number);

/* @can_tick: whether pressing leads anywhere; @said: it has been said. */
void sov_speaking_line_row_show (SovSpeakingLineRow *self,
                                 const SovSpeakingLine *line,
                                 gboolean can_tick,
                                 gboolean said);

/* How many lines of a text keep the card on one screen; more where the user has
 * made letters larger, and scrolls anyway. */
int sov_speaking_line_row_count_lines (GtkWidget *widget);

G_END_DECLS
