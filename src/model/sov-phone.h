/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* All take what the user wrote, NULL too; the caller owns the texts. */

/* What is stored: E.164, "+358401234567". A number without a country is read as
 * Finnish. What cannot be read as one number stays as written; never NULL. */
char *sov_phone_normalise (const char *text);

/* EMPTY, OK, WRONG_SHAPE, or TOO_SHORT and TOO_LONG for a length that no
 * number of its country has. */
SovCheck sov_phone_check (const char *text);

/* "040 123 4567", or "+44 207 946 0958" for numbers of other countries. */
char *sov_phone_format (const char *text);

/* The digits of E.164 without the plus; NULL when it is no number. */
char *sov_phone_digits (const char *text);

/* The last nine digits, for comparing numbers whose country may be missing;
 * NULL when it is no number. */
char *sov_phone_match_key (const char *text);

/* "tel:+358401234567"; NULL when there is nothing to dial. */
char *sov_phone_uri (const char *text);

G_END_DECLS
