/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Phone numbers: read as people write them, stored as E.164, shown as Finns do.
 *
 * Owns the reading, the grouping and the key for comparing. Never says that a
 * number answers, and never refuses one: short, foreign and odd numbers are
 * marked and kept.
 */

#include "model/sov-phone.h"

#include "model/sov-text.h"

#include <string.h>

#define DIGITS "0123456789"
#define FINLAND "358"
#define KEY_LENGTH 9

/* National lengths in Finland after libphonenumber; in E.164 a number has at
 * most 15 digits, and no country's are shorter than seven with its code. */
#define FINNISH_MIN 5
#define FINNISH_MAX 12
#define FOREIGN_MIN 7
#define FOREIGN_MAX 15

/* How much of a Finnish number is set apart as its area or network, without the
 * zero. The first beginning that fits counts; what is missing has one digit. */
static const struct
{
  const char *beginning;
  gsize length;
} area_codes[] = {
  { "600", 3 },
  { "700", 3 },
  { "800", 3 },
  { "4", 2 },
  { "50", 2 },
  { "1", 2 },
  { "20", 2 },
  { "29", 2 },
  { "7", 2 },
};

/* What people and web pages write before a number. */
static const char *const labels[] = { "PUHELIN", "PUH", "GSM", "MOB", "TEL", "P" };

/* Country codes of E.164 with two digits; 1 and 7 have one, all others three. */
static const char two_digit_codes[] =
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

static const char *
skip_label (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (text, labels[i]))
      {
        text += strlen (labels[i]);
        return *text == '.' || *text == ':' ? text + 1 : text;
      }

  return text;
}

static char *
without_national_zero (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "(0)", 2);

  return g_strjoinv ("", parts);
}

/* Nullable: digits alone, after a plus if there was one. A slash may follow an
 * area code; later on it stands between two numbers. */
static char *
read_digits (const char *text)
{
  g_autofree char *compact = sov_text_compact (text);
  const char *number = skip_label (compact);
  g_autofree char *whole = *number == '+' || g_str_has_prefix (number, "00") ? without_national_zero (number) : g_strdup (number);
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = whole; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || (*p == '+' && digits->len == 0))
      g_string_append_c (digits, *p);
    else if (strchr ("().", *p) == NULL && (*p != '/' || digits->len > 4))
      return NULL;

  return digits->len > 0 ? g_string_free_and_steal (g_steal_pointer (&digits)) : NULL;
}

/* Spreadsheets take the plus or the leading zero off. */
static gboolean
has_lost_its_plus (const char *digits)
{
  return g_str_has_prefix (digits, FINLAND) && strlen (digits) >= strlen (FINLAND) + 7;
}

static gboolean
has_lost_its_zero (const char *digits)
{
  return (digits[0] == '4' || g_str_has_prefix (digits, "50")) && strlen (digits) >= 8 && strlen (digits) <= 10;
}

/* Nullable: the digits of E.164, without the plus. */
static char *
read_international (const char *text)
{
  g_autofree char *digits = read_digits (text);
  const char *number;

  if (digits == NULL)
    return NULL;

  if (digits[0] == '+')
    number = digits + 1;
  else if (g_str_has_prefix (digits, "00"))
    number = digits + 2;
  else if (has_lost_its_plus (digits))
    number = digits;
  else if (digits[0] == '0')
    return digits[1] != '\0' ? g_strconcat (FINLAND, digits + 1, NULL) : NULL;
  else
    return has_lost_its_zero (digits) ? g_strconcat (FINLAND, digits, NULL) : NULL;

  if (number[0] == '\0' || number[0] == '0' || g_str_has_prefix (number, FINLAND "00"))
    return NULL;
  if (g_str_has_prefix (number, FINLAND "0"))
    return g_strconcat (FINLAND, number + strlen (FINLAND "0"), NULL);

  return g_strdup (number);
}

char *
sov_phone_digits (const char *text)
{
  return read_international (text);
}

char *
sov_phone_normalise (const char *text)
{
  g_autofree char *digits = read_international (text);

  return digits != NULL ? g_strconcat ("+", digits, NULL) : sov_text_clean_name (text, -1);
}

/* "112", "16300": answered in Finland alone. */
static gboolean
is_short_number (const char *text)
{
  g_autofree char *digits = read_digits (text);

  return digits != NULL && strspn (digits, DIGITS) == strlen (digits) && strlen (digits) < FOREIGN_MIN;
}

SovCheck
sov_phone_check (const char *text)
{
  g_autofree char *compact = sov_text_compact (text);
  g_autofree char *digits = read_international (text);
  gboolean finnish;
  gsize length;

  if (compact[0] == '\0')
    return SOV_CHECK_EMPTY;
  if (digits == NULL)
    return is_short_number (text) ? SOV_CHECK_TOO_SHORT : SOV_CHECK_WRONG_SHAPE;

  finnish = g_str_has_prefix (digits, FINLAND);
  length = strlen (digits) - (finnish ? strlen (FINLAND) : 0);
  if (length < (finnish ? FINNISH_MIN : FOREIGN_MIN))
    return SOV_CHECK_TOO_SHORT;

  return length > (finnish ? FINNISH_MAX : FOREIGN_MAX) ? SOV_CHECK_TOO_LONG : SOV_CHECK_OK;
}

static gsize
area_length (const char *national)
{
  for (gsize i = 0; i < G_N_ELEMENTS (area_codes); i++)
    if (g_str_has_prefix (national, area_codes[i].beginning))
      return area_codes[i].length;

  return 1;
}

static gsize
country_length (const char *digits)
{
  g_autofree char *code = g_strndup (digits, 2);

  if (digits[0] == '1' || digits[0] == '7')
    return 1;

  return strlen (code) == 2 && strstr (two_digit_codes, code) != NULL ? 2 : 3;
}

/* In threes, with fours at the end where they come out even: "123 4567", "7123 4567". */
static void
append_groups (GString *text,
               const char *digits)
{
  gsize left = strlen (digits);

  while (left > 0)
    {
      gsize n = left <= 4 ? left : (left == 8 ? 4 : 3);

      g_string_append_c (text, ' ');
      g_string_append_len (text, digits, (gssize) n);
      digits += n;
      left -= n;
    }
}

char *
sov_phone_format (const char *text)
{
  g_autofree char *digits = read_international (text);
  gboolean finnish = digits != NULL && g_str_has_prefix (digits, FINLAND);
  const char *number;
  gsize country;
  gsize area;
  GString *shown;

  country = finnish ? strlen (FINLAND) : country_length (digits != NULL ? digits : "");
  if (digits == NULL || strlen (digits) <= country)
    return sov_text_clean_name (text, -1);

  number = digits + country;
  shown = g_string_new (NULL);
  if (!finnish)
    g_string_append_printf (shown, "+%.*s", (int) country, digits);
  if (finnish)
    {
      area = MIN (area_length (number), strlen (number));
      g_string_append_printf (shown, "0%.*s", (int) area, number);
      number += area;
    }
  append_groups (shown, number);

  return g_string_free_and_steal (shown);
}

char *
sov_phone_match_key (const char *text)
{
  g_autofree char *digits = read_international (text);
  gsize length = digits != NULL ? strlen (digits) : 0;

  if (digits == NULL)
    return NULL;

  return g_strdup (length > KEY_LENGTH ? digits + length - KEY_LENGTH : digits);
}

/* RFC 3966. A short number ("112") has no international form and is dialled as
 * it is written. */
char *
sov_phone_uri (const char *text)
{
  g_autofree char *international = read_international (text);
  g_autofree char *short_number = international == NULL ? read_digits (text) : NULL;

  if (international != NULL)
    return g_strconcat ("tel:+", international, NULL);

  return short_number != NULL && strpbrk (short_number, DIGITS) != NULL ? g_strconcat ("tel:", short_number, NULL) : NULL;
}
