/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Postal codes: the Finnish shape, kept as text for its leading zeros.
 *
 * Owns the shape alone. Never knows which towns there are: that needs a list
 * which changes.
 */

#include "model/sov-postal-code.h"

#include "model/sov-text.h"

#include <string.h>

#define DIGITS "0123456789"
#define LENGTH 5

/* Åland's codes are Finnish ones, with AX or FI before them. */
static const char *
skip_country (const char *code)
{
  return g_str_has_prefix (code, "FI") || g_str_has_prefix (code, "AX") ? code + 2 : code;
}

SovCheck
sov_postal_code_check (const char *text)
{
  g_autofree char *compact = sov_text_compact (text);
  const char *code = skip_country (compact);
  gsize length = strlen (code);

  if (compact[0] == '\0')
    return SOV_CHECK_EMPTY;
  if (code == compact && g_ascii_isalpha (code[0]) && strpbrk (code, DIGITS) != NULL)
    return SOV_CHECK_UNCHECKED;
  if (strspn (code, DIGITS) != length)
    return SOV_CHECK_WRONG_SHAPE;
  if (length == LENGTH)
    return SOV_CHECK_OK;

  return length < LENGTH ? SOV_CHECK_TOO_SHORT : SOV_CHECK_TOO_LONG;
}

char *
sov_postal_code_normalise (const char *text)
{
  g_autofree char *compact = sov_text_compact (text);

  return sov_postal_code_check (text) == SOV_CHECK_OK ? g_strdup (skip_country (compact)) : sov_text_clean_name (text, -1);
}
