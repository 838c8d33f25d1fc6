/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"

/* What the customer chooses from: the text of a proposal and its parts, and
 * what would be reasonable. Pure. */

G_BEGIN_DECLS

#define SOV_CASE_MOST_OPTIONS 3

/* "1) …\n2) …" of @options; one alone is itself. @options: ends in NULL, none
 * blank. Transfer full. */
char *sov_case_join_options (const char *const *options);
/* The parts of such a text; of any other text, the text. @text: (nullable). Transfer full. */
GStrv sov_case_split_options (const char *text);

/* A range of cents that is reasonable for the price and how serious it is
 * (lesson 003-05): a twentieth to a tenth for a small matter, half to all for
 * the gravest. FALSE where there is no price. */
gboolean sov_case_suggest_value (SovCase *of,
                                 gint64 now,
                                 gint64 *least,
                                 gint64 *most);

G_END_DECLS
