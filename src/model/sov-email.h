/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* The bare address of "mailto:a@b.fi" or "Name <a@b.fi>", its case as written.
 * What is no address comes back trimmed. Never NULL; the caller owns it. */
char *sov_email_normalise (const char *text);

/* Looks at the shape alone; says EMPTY, OK, WRONG_SHAPE or TOO_LONG. */
SovCheck sov_email_check (const char *text);

/* For comparing; NULL when there is nothing to compare. The caller owns it. */
char *sov_email_match_key (const char *text);

G_END_DECLS
