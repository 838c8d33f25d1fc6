/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* All take what the user wrote, NULL too; the caller owns the texts. What
 * begins with "RF" is read as a creditor reference, else as a Finnish one. */
SovCheck sov_reference_check (const char *text);

/* Without spaces and leading zeros; as written when the shape is wrong. */
char *sov_reference_normalise (const char *text);

/* "12 34561", "RF34 1234 561". */
char *sov_reference_format (const char *text);

G_END_DECLS
