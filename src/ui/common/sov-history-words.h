/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"

/* What a line of history says. */

G_BEGIN_DECLS

/* What happened, how, and how the other side felt: "Contact · Phone · From them".
 * Transfer full, as the other. */
char *sov_history_words_describe (const SovRow *row);
/* What was given or answered, as "145,00 €" or "4 / 5"; NULL where the row says
 * it itself. */
char *sov_history_words_amount (const SovRow *row);

G_END_DECLS
