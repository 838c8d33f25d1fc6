/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* All take what the user wrote, NULL too; the caller owns the text. */

/* Finnish codes have five digits; those that begin with another country's
 * letters are UNCHECKED. */
SovCheck sov_postal_code_check (const char *text);

/* "00100" of "FI-00100"; as written when the shape is wrong. */
char *sov_postal_code_normalise (const char *text);

G_END_DECLS
