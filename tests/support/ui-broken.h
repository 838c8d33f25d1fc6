/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "support/ui-deal.h"

/* The second half of story 004 for tests around a complaint:
 * Maija was not called, and is disappointed. Antti has heard neither of the call
 * nor of the one invoice. */

G_BEGIN_DECLS

typedef struct
{
  UiDeal *deal;
  gint64 complaint;
} UiBroken;

#define UI_BROKEN_WORDS "En ole saanut puhelua. Olen pettynyt."

UiBroken *ui_broken_new (void);
void ui_broken_end (UiBroken *self);

/* The case as it stands. Transfer full. */
SovCase *ui_broken_load (UiBroken *self);

/* An action about the complaint, which the caller fills and performs. */
SovAction *ui_broken_action (UiBroken *self,
                             SovActionKind kind);
/* A step now. @text: nullable. */
void ui_broken_step (UiBroken *self,
                     SovStepKind did,
                     const char *text);
/* Whether the step has been taken. */
gboolean ui_broken_has_step (UiBroken *self,
                             SovStepKind did);

G_END_DECLS
