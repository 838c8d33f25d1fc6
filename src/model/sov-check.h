/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SovCheck:
 * @SOV_CHECK_EMPTY: nothing was written
 * @SOV_CHECK_OK: the shape and every check digit are right; not that the thing exists
 * @SOV_CHECK_UNCHECKED: may be right, there is nothing to check it by
 * @SOV_CHECK_WRONG_SHAPE: a character or its place is wrong
 * @SOV_CHECK_TOO_SHORT: characters are missing
 * @SOV_CHECK_TOO_LONG: there are too many characters
 * @SOV_CHECK_WRONG_CHECK: the check digits do not fit: most often one character is mistyped
 * @SOV_CHECK_WRONG_INNER_CHECK: the IBAN's check digits fit, the account number's own does not
 * @SOV_CHECK_CANNOT_EXIST: no such number is ever given out
 * @SOV_CHECK_UNKNOWN_COUNTRY: it begins with the letters of no country that has such numbers
 * @SOV_CHECK_UNKNOWN_OPERATOR: not in the list of e-invoice operators
 *
 * What looking at an identifier told; one value for each explanation. None of
 * them is a reason to refuse what the user wrote.
 */
typedef enum
{
  SOV_CHECK_EMPTY,
  SOV_CHECK_OK,
  SOV_CHECK_UNCHECKED,
  SOV_CHECK_WRONG_SHAPE,
  SOV_CHECK_TOO_SHORT,
  SOV_CHECK_TOO_LONG,
  SOV_CHECK_WRONG_CHECK,
  SOV_CHECK_WRONG_INNER_CHECK,
  SOV_CHECK_CANNOT_EXIST,
  SOV_CHECK_UNKNOWN_COUNTRY,
  SOV_CHECK_UNKNOWN_OPERATOR,
} SovCheck;

/* Whether there is something to mark and explain. */
static inline gboolean
sov_check_is_wrong (SovCheck check)
{
  return check > SOV_CHECK_UNCHECKED;
}

G_END_DECLS
