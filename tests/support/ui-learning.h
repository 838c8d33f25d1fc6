/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "support/ui-deal.h"

/* The second half of story 004 for tests of what comes after a complaint:
 * Maija was not called, and is disappointed. Antti has heard neither of the call
 * nor of the one invoice. */

G_BEGIN_DECLS

typedef struct
{
  UiDeal *deal;
  gint64 complaint;
} UiLearning;

#define UI_LEARNING_WORDS "En ole saanut puhelua. Olen pettynyt."

UiLearning *ui_learning_new (void);
void ui_learning_end (UiLearning *self);

/* The case as it stands. Transfer full. */
SovCase *ui_learning_load (UiLearning *self);

/* An action about the complaint, which the caller fills and performs. */
SovAction *ui_learning_action (UiLearning *self,
                               SovActionKind kind);
/* A step now. @text: nullable. */
void ui_learning_step (UiLearning *self,
                       SovStepKind did,
                       const char *text);
/* Whether the step has been taken. */
gboolean ui_learning_has_step (UiLearning *self,
                               SovStepKind did);

G_END_DECLS
