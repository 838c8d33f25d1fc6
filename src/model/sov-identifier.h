/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* What a field of a form holds. */
typedef enum
{
  SOV_IDENTIFIER_BUSINESS_ID,
  SOV_IDENTIFIER_VAT_NUMBER,
  SOV_IDENTIFIER_EINVOICE_ADDRESS,
  SOV_IDENTIFIER_EINVOICE_OPERATOR,
  SOV_IDENTIFIER_IBAN,
  SOV_IDENTIFIER_REFERENCE,
  SOV_IDENTIFIER_POSTAL_CODE,
  SOV_IDENTIFIER_PHONE,
  SOV_IDENTIFIER_EMAIL,
} SovIdentifierKind;

#define SOV_IDENTIFIER_N_KINDS (SOV_IDENTIFIER_EMAIL + 1)

/* What looking at it tells; @text may be NULL. A wrong one is marked and
 * explained, never refused. */
SovCheck sov_identifier_check (SovIdentifierKind kind,
                               const char *text);

/* What to store: the canonical form, or the words as written when the shape
 * allows none. Doing it twice changes nothing. Never NULL; the caller owns it. */
char *sov_identifier_normalise (SovIdentifierKind kind,
                                const char *text);

/* What to show, in groups as people write it. Never NULL; the caller owns it. */
char *sov_identifier_format (SovIdentifierKind kind,
                             const char *text);

G_END_DECLS
