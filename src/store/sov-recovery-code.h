/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The recovery code as text: 26 symbols of Crockford's base 32, 130 random bits
 * (https://www.crockford.com/base32.html).
 *
 * Owns how a code is made, read and written in groups. It knows nothing of
 * vaults. Every code it hands out is freed with sov_secret_text_free(). */

G_BEGIN_DECLS

#define SOV_RECOVERY_CODE_LENGTH 26
#define SOV_RECOVERY_CODE_GROUPS 6

/* A new code, without groups, upper case. */
char *sov_recovery_code_new (void);

/* What was typed as a code: case, spaces, dashes and invisible characters do
 * not matter, O is 0, I and L are 1. NULL when that is no code.
 * @n_symbols: (out) (optional): how many symbols of a code were found; also
 * when the rest was no code. */
char *sov_recovery_code_parse (const char *typed,
                               guint *n_symbols);

/* "AB12-CD34-EF567-…": groups of 4, 4 and 5, twice. */
char *sov_recovery_code_group (const char *code);

G_END_DECLS
