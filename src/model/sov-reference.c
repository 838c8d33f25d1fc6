/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Payment references: the Finnish one, and the creditor reference of ISO 11649.
 *
 * Owns their shape, check digits and grouping. Never makes a reference: the
 * bills are written elsewhere, here they are only remembered.
 */

#include "model/sov-reference.h"

#include "model/sov-iban.h"
#include "model/sov-text.h"

#include <string.h>

#define DIGITS "0123456789"
#define FINNISH_MIN 4
#define FINNISH_MAX 20
#define CREDITOR_HEAD 4
#define CREDITOR_MAX 25

/* Without leading zeros: banks' forms fill up with them. */
static char *
read_reference (const char *text,
                gboolean *is_creditor)
{
  char *code = sov_text_compact (text);
  gsize zeros = strspn (code, "0");

  *is_creditor = g_str_has_prefix (code, "RF");
  memmove (code, code + zeros, strlen (code + zeros) + 1);
  return code;
}

static SovCheck
check_creditor_shape (const char *code)
{
  gsize length = strlen (code);

  for (gsize i = 2; i < length; i++)
    if (i < CREDITOR_HEAD ? !g_ascii_isdigit (code[i]) : !g_ascii_isalnum (code[i]))
      return SOV_CHECK_WRONG_SHAPE;
  if (length <= CREDITOR_HEAD)
    return SOV_CHECK_TOO_SHORT;

  return length > CREDITOR_MAX ? SOV_CHECK_TOO_LONG : SOV_CHECK_OK;
}

static SovCheck
check_finnish_shape (const char *code)
{
  gsize length = strlen (code);

  if (strspn (code, DIGITS) != length)
    return SOV_CHECK_WRONG_SHAPE;
  if (length < FINNISH_MIN)
    return SOV_CHECK_TOO_SHORT;

  return length > FINNISH_MAX ? SOV_CHECK_TOO_LONG : SOV_CHECK_OK;
}

/* Finance Finland: weights 7, 3, 1 from the right, up to the next full ten. */
static gboolean
finnish_check_fits (const char *code)
{
  static const int weights[] = { 7, 3, 1 };
  gsize last = strlen (code) - 1;
  int sum = 0;

  for (gsize i = 0; i < last; i++)
    sum += weights[i % G_N_ELEMENTS (weights)] * g_ascii_digit_value (code[last - 1 - i]);

  return (sum + g_ascii_digit_value (code[last])) % 10 == 0;
}

SovCheck
sov_reference_check (const char *text)
{
  gboolean is_creditor;
  g_autofree char *compact = sov_text_compact (text);
  g_autofree char *code = read_reference (text, &is_creditor);
  SovCheck shape = is_creditor ? check_creditor_shape (code) : check_finnish_shape (code);

  if (compact[0] == '\0')
    return SOV_CHECK_EMPTY;
  if (shape != SOV_CHECK_OK)
    return shape;

  return (is_creditor ? sov_iban_mod_97_fits (code) : finnish_check_fits (code)) ? SOV_CHECK_OK : SOV_CHECK_WRONG_CHECK;
}

char *
sov_reference_normalise (const char *text)
{
  gboolean is_creditor;
  g_autofree char *code = read_reference (text, &is_creditor);
  SovCheck shape = is_creditor ? check_creditor_shape (code) : check_finnish_shape (code);

  return shape == SOV_CHECK_OK ? g_steal_pointer (&code) : sov_text_clean_name (text, -1);
}

/* Creditor references are grouped from the left, Finnish ones from the right. */
char *
sov_reference_format (const char *text)
{
  g_autofree char *code = sov_reference_normalise (text);
  gboolean is_creditor = g_str_has_prefix (code, "RF");
  gsize length = strlen (code);
  GString *grouped;

  if ((is_creditor ? check_creditor_shape (code) : check_finnish_shape (code)) != SOV_CHECK_OK)
    return g_steal_pointer (&code);

  grouped = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (is_creditor ? i % 4 : (length - i) % 5) == 0)
        g_string_append_c (grouped, ' ');
      g_string_append_c (grouped, code[i]);
    }

  return g_string_free_and_steal (grouped);
}
