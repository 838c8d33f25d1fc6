/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* All take what the user wrote, NULL too. A normalised one is what is stored:
 * the canonical form where the shape allows one, else the words as written. The
 * texts are never NULL and the caller owns them. */

/* The Finnish business id: stored "20774740", shown "2077474-0". */
SovCheck sov_business_id_check (const char *text);
char *sov_business_id_normalise (const char *text);
char *sov_business_id_format (const char *text);

/* The eight digits for comparing; NULL when the shape is wrong. */
char *sov_business_id_match_key (const char *text);

/* "FI20774740". Of other countries' numbers only the letters are looked at. */
SovCheck sov_vat_number_check (const char *text);
char *sov_vat_number_normalise (const char *text);

G_END_DECLS
