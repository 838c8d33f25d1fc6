/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Finnish business id (Y-tunnus) and the VAT numbers made of it.
 *
 * Owns their shape and check digit. Never says that a business exists: a right
 * check digit is all that can be known without asking the register.
 */

#include "model/sov-business-id.h"

#include "model/sov-text.h"

#include <string.h>

#define N_DIGITS 8
#define DIGITS "0123456789"

/* Countries whose businesses have VAT numbers that begin with their letters:
 * the EU's (Greece is EL, Northern Ireland XI) and the nearest others. */
static const char *const vat_countries[] = {
  "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FR", "GB", "HR", "HU", "IE",
  "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "XI", NULL
};

static gboolean
has_dash (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (sov_text_is_dash (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Fills @digits when the shape is right. Old numbers have six digits before the
 * hyphen and stand for the same with a zero first; seven digits without a
 * hyphen are more likely a number that is not finished. */
static SovCheck
read_digits (const char *text,
             char digits[N_DIGITS + 1])
{
  g_autofree char *compact = sov_text_compact (text);
  const char *number = g_str_has_prefix (compact, "FI") ? compact + strlen ("FI") : compact;
  gsize length = strlen (number);

  if (compact[0] == '\0')
    return SOV_CHECK_EMPTY;
  if (strspn (number, DIGITS) != length)
    return SOV_CHECK_WRONG_SHAPE;
  if (length < N_DIGITS - 1 || (length == N_DIGITS - 1 && !has_dash (text)))
    return SOV_CHECK_TOO_SHORT;
  if (length > N_DIGITS)
    return SOV_CHECK_TOO_LONG;

  digits[0] = '0';
  memcpy (digits + N_DIGITS - length, number, length + 1);
  return SOV_CHECK_OK;
}

/* Weights of the Finnish Tax Administration: the remainder 1 is never given
 * out, for its check digit would have two figures. Neither is the id of zeros. */
static SovCheck
check_digits (const char *digits)
{
  static const int weights[N_DIGITS - 1] = { 7, 9, 10, 5, 8, 4, 2 };
  int sum = 0;
  int rest;

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i] * g_ascii_digit_value (digits[i]);

  rest = sum % 11;
  if (sum == 0 || rest == 1)
    return SOV_CHECK_CANNOT_EXIST;

  return g_ascii_digit_value (digits[N_DIGITS - 1]) == (rest == 0 ? 0 : 11 - rest) ? SOV_CHECK_OK : SOV_CHECK_WRONG_CHECK;
}

SovCheck
sov_business_id_check (const char *text)
{
  char digits[N_DIGITS + 1];
  SovCheck shape = read_digits (text, digits);

  return shape == SOV_CHECK_OK ? check_digits (digits) : shape;
}

char *
sov_business_id_match_key (const char *text)
{
  char digits[N_DIGITS + 1];

  return read_digits (text, digits) == SOV_CHECK_OK ? g_strdup (digits) : NULL;
}

char *
sov_business_id_normalise (const char *text)
{
  char *digits = sov_business_id_match_key (text);

  return digits != NULL ? digits : sov_text_clean_name (text, -1);
}

char *
sov_business_id_format (const char *text)
{
  g_autofree char *digits = sov_business_id_match_key (text);

  if (digits == NULL)
    return sov_text_clean_name (text, -1);

  return g_strdup_printf ("%.*s-%s", N_DIGITS - 1, digits, digits + N_DIGITS - 1);
}

static gboolean
has_country_letters (const char *number)
{
  return g_ascii_isalpha (number[0]) && g_ascii_isalpha (number[1]);
}

static gboolean
is_finnish (const char *number)
{
  return g_str_has_prefix (number, "FI") || !has_country_letters (number);
}

/* The longest are the Dutch and the Swedish: 12 characters after the letters.
 * Directive 2006/112/EC leaves the rest to the countries. */
static SovCheck
check_foreign (const char *number)
{
  g_autofree char *letters = g_strndup (number, 2);
  gsize length = strlen (number);

  if (strpbrk (number, DIGITS) == NULL)
    return SOV_CHECK_WRONG_SHAPE;
  for (const char *p = number; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return SOV_CHECK_WRONG_SHAPE;
  if (!g_strv_contains (vat_countries, letters))
    return SOV_CHECK_UNKNOWN_COUNTRY;
  if (length < 4)
    return SOV_CHECK_TOO_SHORT;

  return length > 14 ? SOV_CHECK_TOO_LONG : SOV_CHECK_UNCHECKED;
}

SovCheck
sov_vat_number_check (const char *text)
{
  g_autofree char *number = sov_text_compact (text);

  return is_finnish (number) ? sov_business_id_check (text) : check_foreign (number);
}

char *
sov_vat_number_normalise (const char *text)
{
  g_autofree char *number = sov_text_compact (text);
  g_autofree char *digits = NULL;

  if (!is_finnish (number))
    return check_foreign (number) == SOV_CHECK_UNCHECKED ? g_steal_pointer (&number) : sov_text_clean_name (text, -1);

  digits = sov_business_id_match_key (text);
  return digits != NULL ? g_strconcat ("FI", digits, NULL) : sov_text_clean_name (text, -1);
}
