/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-today.h"

/* What complaints, what is owed for them and what was learnt ask of the user,
 * in words: whole sentences for Today, a few words for a list. Calm: they say
 * what to do, never what was left undone. */

G_BEGIN_DECLS

/* The sentence of a row of Today of kind COMPLAINT, COMPENSATION, IMPROVE or
 * RECURRED; NULL for another. @now: UTC ms. Transfer full. */
char *sov_matter_text (SovTodayItem *item,
                       gint64 now);

/* What comes next and when, for a list: "Call now", "Next step tomorrow 9:00".
 * "" when nothing is asked. @due: UTC ms, or SOV_NO_TIME. Transfer full. */
char *sov_attention_text (SovAttention attention,
                          gint64 due,
                          gint64 now);

G_END_DECLS
