/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* International bank account numbers, ISO 13616.
 *
 * Owns the countries' lengths and the check digits, and the Finnish account
 * number's own check digit within. Never says that an account exists or whose
 * it is.
 */

#include "model/sov-iban.h"

#include "model/sov-text.h"

#include <string.h>

typedef struct
{
  char country[3];
  guint8 length;
} IbanShape;

/* The registry that SWIFT keeps for ISO 13616. */
static const IbanShape shapes[] = {
  { "AD", 24 },
  { "AE", 23 },
  { "AL", 28 },
  { "AT", 20 },
  { "AZ", 28 },
  { "BA", 20 },
  { "BE", 16 },
  { "BG", 22 },
  { "BH", 22 },
  { "BI", 27 },
  { "BR", 29 },
  { "BY", 28 },
  { "CH", 21 },
  { "CR", 22 },
  { "CY", 28 },
  { "CZ", 24 },
  { "DE", 22 },
  { "DJ", 27 },
  { "DK", 18 },
  { "DO", 28 },
  { "EE", 20 },
  { "EG", 29 },
  { "ES", 24 },
  { "FI", 18 },
  { "FK", 18 },
  { "FO", 18 },
  { "FR", 27 },
  { "GB", 22 },
  { "GE", 22 },
  { "GI", 23 },
  { "GL", 18 },
  { "GR", 27 },
  { "GT", 28 },
  { "HN", 28 },
  { "HR", 21 },
  { "HU", 28 },
  { "IE", 22 },
  { "IL", 23 },
  { "IQ", 23 },
  { "IS", 26 },
  { "IT", 27 },
  { "JO", 30 },
  { "KW", 30 },
  { "KZ", 20 },
  { "LB", 28 },
  { "LC", 32 },
  { "LI", 21 },
  { "LT", 20 },
  { "LU", 20 },
  { "LV", 21 },
  { "LY", 25 },
  { "MC", 27 },
  { "MD", 24 },
  { "ME", 22 },
  { "MK", 19 },
  { "MN", 20 },
  { "MR", 27 },
  { "MT", 31 },
  { "MU", 30 },
  { "NI", 28 },
  { "NL", 18 },
  { "NO", 15 },
  { "OM", 23 },
  { "PK", 24 },
  { "PL", 28 },
  { "PS", 29 },
  { "PT", 25 },
  { "QA", 29 },
  { "RO", 24 },
  { "RS", 22 },
  { "RU", 33 },
  { "SA", 24 },
  { "SC", 31 },
  { "SD", 18 },
  { "SE", 24 },
  { "SI", 19 },
  { "SK", 24 },
  { "SM", 27 },
  { "SO", 23 },
  { "ST", 25 },
  { "SV", 28 },
  { "TL", 23 },
  { "TN", 24 },
  { "TR", 26 },
  { "UA", 29 },
  { "VA", 22 },
  { "VG", 24 },
  { "XK", 20 },
  { "YE", 30 },
};

static const IbanShape *
find_shape (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_has_prefix (code, shapes[i].country))
      return &shapes[i];

  return NULL;
}

gboolean
sov_iban_has_country (const char *letters)
{
  return find_shape (letters) != NULL;
}

static guint
append_mod_97 (guint rest,
               char c)
{
  guint value = (guint) (g_ascii_isdigit (c) ? c - '0' : c - 'A' + 10);

  return (rest * (value < 10 ? 10 : 100) + value) % 97;
}

gboolean
sov_iban_mod_97_fits (const char *code)
{
  guint rest = 0;

  for (const char *p = code + 4; *p != '\0'; p++)
    rest = append_mod_97 (rest, *p);
  for (gsize i = 0; i < 4; i++)
    rest = append_mod_97 (rest, code[i]);

  return rest == 1;
}

/* Finnish account numbers end in a Luhn digit over the thirteen before it. */
static gboolean
finnish_account_fits (const char *account)
{
  gsize length = strlen (account);
  int sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      int value = g_ascii_digit_value (account[length - 1 - i]) * (i % 2 == 0 ? 1 : 2);

      sum += value > 9 ? value - 9 : value;
    }

  return sum % 10 == 0;
}

/* Two letters, two digits, then letters and digits; digits alone in Finland. */
static SovCheck
check_shape (const char *code)
{
  gboolean finnish = g_str_has_prefix (code, "FI");
  gsize length = strlen (code);

  for (gsize i = 0; i < length; i++)
    {
      gboolean fits = i < 2 ? g_ascii_isalpha (code[i]) : g_ascii_isdigit (code[i]);

      if (!fits && (i < 4 || finnish || !g_ascii_isalpha (code[i])))
        return SOV_CHECK_WRONG_SHAPE;
    }

  return length < 4 ? SOV_CHECK_TOO_SHORT : SOV_CHECK_OK;
}

SovCheck
sov_iban_check (const char *text)
{
  g_autofree char *code = sov_text_compact (text);
  const IbanShape *shape;
  SovCheck check;
  gsize length = strlen (code);

  if (length == 0)
    return SOV_CHECK_EMPTY;
  check = check_shape (code);
  if (check != SOV_CHECK_OK)
    return check;

  shape = find_shape (code);
  if (shape == NULL)
    return SOV_CHECK_UNKNOWN_COUNTRY;
  if (length != shape->length)
    return length < shape->length ? SOV_CHECK_TOO_SHORT : SOV_CHECK_TOO_LONG;
  if (!sov_iban_mod_97_fits (code))
    return SOV_CHECK_WRONG_CHECK;

  /* 00, 01 and 99 leave the same remainder as 97, 98 and 02, the ones in use. */
  if (strncmp (code + 2, "00", 2) == 0 || strncmp (code + 2, "01", 2) == 0 || strncmp (code + 2, "99", 2) == 0)
    return SOV_CHECK_CANNOT_EXIST;
  if (g_str_has_prefix (code, "FI") && !finnish_account_fits (code + 4))
    return SOV_CHECK_WRONG_INNER_CHECK;

  return SOV_CHECK_OK;
}

char *
sov_iban_normalise (const char *text)
{
  g_autofree char *code = sov_text_compact (text);

  return check_shape (code) == SOV_CHECK_OK ? g_steal_pointer (&code) : sov_text_clean_name (text, -1);
}

char *
sov_iban_format (const char *text)
{
  g_autofree char *code = sov_text_compact (text);
  GString *grouped;

  if (check_shape (code) != SOV_CHECK_OK)
    return sov_text_clean_name (text, -1);

  grouped = g_string_new (NULL);
  for (gsize i = 0; code[i] != '\0'; i++)
    {
      if (i > 0 && i % 4 == 0)
        g_string_append_c (grouped, ' ');
      g_string_append_c (grouped, code[i]);
    }

  return g_string_free_and_steal (grouped);
}
