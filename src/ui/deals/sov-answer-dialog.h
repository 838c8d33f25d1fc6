/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Takes in an answer: pasted, it proposes which agreed things it acknowledges;
 * the user ticks; the answer is kept word for word. */

G_BEGIN_DECLS

#define SOV_TYPE_ANSWER_DIALOG (sov_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovAnswerDialog, sov_answer_dialog, SOV, ANSWER_DIALOG, AdwDialog)

void sov_answer_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 deal,
                                gint64 party);

G_END_DECLS
