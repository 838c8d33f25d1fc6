/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"
#include "model/sov-rules.h"
#include "model/sov-vat.h"

/* The words for what the business chooses from closed lists, in the user's
 * language. Static texts; "" for a value that is not set. They never inflect. */

G_BEGIN_DECLS

const char *sov_label_party_kind (SovPartyKind kind);
const char *sov_label_language (SovLanguage language);
/* What a rate is for: "food, catering". */
const char *sov_label_vat_kind (SovVatKind kind);
const char *sov_label_practice (SovPractice practice);
const char *sov_label_deal_state (SovDealState state);
const char *sov_label_my_role (SovMyRole role);
const char *sov_label_role (SovRole role);
const char *sov_label_term_kind (SovTermKind kind);
const char *sov_label_term_state (SovTermState state);
const char *sov_label_channel (SovChannel channel);
const char *sov_label_direction (SovDirection direction);
const char *sov_label_mood (int mood);
const char *sov_label_level (SovLevel level);
const char *sov_label_subject (SovSubject subject);
/* The name of its icon. */
const char *sov_icon_subject (SovSubject subject);
const char *sov_label_event (SovEvent event);
/* "missing", "told", "in writing", "acknowledged", "old version". */
const char *sov_label_cell (SovCellState state);

/* A shape for each state, so that colour is never alone: "○ ◐ ✓ ✓✓ !". */
const char *sov_glyph_cell (SovCellState state);
const char *sov_glyph_level (SovLevel level);

G_END_DECLS
