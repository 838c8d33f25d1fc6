/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-complaint-script.h"

/* What to have before one's eyes while the phone rings: the call in eight short
 * lines, in the order that works (lesson 004-20).
 *
 * Pure, as the texts of a complaint. The words are the customer's language,
 * the headings the user's. It ticks nothing and saves nothing. */

G_BEGIN_DECLS

typedef enum
{
  SOV_SPEAKING_WORDS = 1, /* the customer's own words, to stand on their side */
  SOV_SPEAKING_THANK,
  SOV_SPEAKING_SORRY,
  SOV_SPEAKING_WHY,
  SOV_SPEAKING_REPAIR,
  SOV_SPEAKING_GO_ON,
  SOV_SPEAKING_THANK_AGAIN,
  SOV_SPEAKING_PREVENTION,
} SovSpeakingPart;

/**
 * SovSpeakingLine:
 * @heading: in the user's language
 * @text: what to say; at most 140 characters beside what the user wrote
 * @ticks: the step that is taken by saying it; 0 when there is none, or what is
 *   to be said is not known yet
 */
typedef struct
{
  SovSpeakingPart part;
  const char *heading;
  char *text;
  SovStepKind ticks;
} SovSpeakingLine;

void sov_speaking_line_free (SovSpeakingLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovSpeakingLine, sov_speaking_line_free)

/* The card of a call. @script: its kind does not matter; of its reason two
 * sentences are said. The customer's words are left out where there are none.
 * Returns: (transfer full) (element-type SovSpeakingLine): frees its elements */
GPtrArray *sov_speaking_card_new (const SovScript *script);

G_END_DECLS
