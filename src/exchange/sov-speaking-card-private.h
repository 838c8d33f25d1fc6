/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-complaint-script-private.h"
#include "exchange/sov-speaking-card.h"

G_BEGIN_DECLS

#define SOV_SPEAKING_N_PARTS (SOV_SPEAKING_PREVENTION + 1)
#define SOV_SPEAKING_MAX_LINES 5

/* What is said in @part: %SOV_SPEAKING_MAX_LINES at most, the first without a
 * text ends them. */
const SovScriptLine *sov_speaking_lines (SovSpeakingPart part,
                                         SovLanguage language);

G_END_DECLS
