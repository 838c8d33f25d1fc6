/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/sov-check.h"

G_BEGIN_DECLS

/* The operator's name, NULL when the code is in no list. @text may be NULL. */
const char *sov_einvoice_operator_name (const char *text);
SovCheck sov_einvoice_operator_check (const char *text);

/* In capitals and without spaces; never NULL, the caller owns it. */
char *sov_einvoice_operator_normalise (const char *text);

/* Read by its shape: 0037… is an OVT code made of the business id, two letters
 * and digits are an IBAN, and anything else is the operator's own, UNCHECKED. */
SovCheck sov_einvoice_address_check (const char *text);

/* Never NULL; the caller owns it. */
char *sov_einvoice_address_normalise (const char *text);

G_END_DECLS
