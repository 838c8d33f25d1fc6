/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-answer.h"

/* One agreed thing under an answer: a tick when the answer acknowledges it, a
 * switch when it says no. What was proposed holds until the user says.
 *
 * Signal "changed" (SovAnswerRow *self): the user has said. */

G_BEGIN_DECLS

#define SOV_TYPE_ANSWER_ROW (sov_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (SovAnswerRow, sov_answer_row, SOV, ANSWER_ROW, AdwActionRow)

GtkWidget *sov_answer_row_new (const char *text);

/* @words: (nullable): of the answer, what says so. Ignored once the user has said. */
void sov_answer_row_propose (SovAnswerRow *self,
                             const SovAnswerItem *item,
                             const char *words);
/* SOV_ANSWER_ACKNOWLEDGED, SOV_ANSWER_BLOCKED or SOV_ANSWER_OPEN. */
SovAnswerVerdict sov_answer_row_get_verdict (SovAnswerRow *self);
/* The words of the answer that say no; nullable. */
const char *sov_answer_row_get_reason (SovAnswerRow *self);

G_END_DECLS
