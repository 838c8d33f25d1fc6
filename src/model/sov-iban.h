/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* Whether a country has IBANs. @letters: at least its two, capitals. */
gboolean sov_iban_has_country (const char *letters);

/* All take what the user wrote, NULL too; the caller owns the texts. */
SovCheck sov_iban_check (const char *text);

/* Without spaces, in capitals; as written when it does not look like one. */
char *sov_iban_normalise (const char *text);

/* In groups of four. */
char *sov_iban_format (const char *text);

/* The check of ISO 7064 MOD 97-10 that IBANs and creditor references share: the
 * first four characters go last, letters count from 10, the remainder is one.
 * @code: capitals and digits alone, at least four. */
gboolean sov_iban_mod_97_fits (const char *code);

G_END_DECLS
