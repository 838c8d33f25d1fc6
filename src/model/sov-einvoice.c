/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where e-invoices go: a receiver's address and its operator's code.
 *
 * Owns the two shapes of address that can be checked, and the list of
 * operators. The list is an aid: operators come, merge and go, so a code that
 * is missing from it is marked as unknown and kept.
 */

#include "model/sov-einvoice.h"

#include "model/sov-business-id.h"
#include "model/sov-iban.h"
#include "model/sov-text.h"

#include <string.h>

/* 0037 is the Finnish tax administration's number among those of ISO 6523; in
 * Peppol the same code stands after its own number, 0216. */
#define OVT_PREFIX "0037"
#define PEPPOL_PREFIX "0216:"
#define BUSINESS_ID_LENGTH 8
#define OVT_MIN 12
#define OVT_MAX 17

/* Companies that carry e-invoices: the code that invoices are addressed by. */
static const struct
{
  const char *code;
  const char *name;
} operators[] = {
  { "HELSFIHH", "Aktia" },
  { "003723327487", "Apix Messaging" },
  { "BAWCFI22", "Basware" },
  { "003703575029", "CGI" },
  { "DABAFIHH", "Danske Bank" },
  { "HANDFIHH", "Handelsbanken" },
  { "INEXCHANGE", "InExchange" },
  { "003708599126", "Liaison Technologies" },
  { "003721291126", "Maventa" },
  { "NDEAFIHH", "Nordea" },
  { "OKOYFIHH", "OP" },
  { "003723609900", "Pagero" },
  { "POPFFI22", "POP Pankki" },
  { "003710948874", "Posti Messaging" },
  { "003701150617", "PostNord Strålfors" },
  { "003714377140", "Ropo Capital" },
  { "SBANFIHH", "S-Pankki" },
  { "ITELFIHH", "Säästöpankki" },
  { "003701011385", "Tietoevry" },
  { "AABAFI22", "Ålandsbanken" },
};

const char *
sov_einvoice_operator_name (const char *text)
{
  g_autofree char *code = sov_text_compact (text);

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_equal (operators[i].code, code))
      return operators[i].name;

  return NULL;
}

SovCheck
sov_einvoice_operator_check (const char *text)
{
  g_autofree char *code = sov_text_compact (text);

  if (code[0] == '\0')
    return SOV_CHECK_EMPTY;

  return sov_einvoice_operator_name (text) != NULL ? SOV_CHECK_OK : SOV_CHECK_UNKNOWN_OPERATOR;
}

char *
sov_einvoice_operator_normalise (const char *text)
{
  g_autofree char *code = sov_text_compact (text);

  return code[0] != '\0' && g_str_is_ascii (code) ? g_steal_pointer (&code) : sov_text_clean_name (text, -1);
}

/* Nullable: the OVT code of @code, which may be written as Peppol writes it. */
static const char *
find_ovt (const char *code)
{
  if (g_str_has_prefix (code, PEPPOL_PREFIX))
    code += strlen (PEPPOL_PREFIX);

  return g_str_has_prefix (code, OVT_PREFIX) ? code : NULL;
}

/* The business id, then up to five characters for a unit of the business. */
static SovCheck
check_ovt (const char *code)
{
  g_autofree char *business_id = g_strndup (code + strlen (OVT_PREFIX), BUSINESS_ID_LENGTH);
  gsize length = strlen (code);

  for (const char *p = code; *p != '\0'; p++)
    if (p < code + OVT_MIN ? !g_ascii_isdigit (*p) : !g_ascii_isalnum (*p))
      return SOV_CHECK_WRONG_SHAPE;
  if (length < OVT_MIN)
    return SOV_CHECK_TOO_SHORT;
  if (length > OVT_MAX)
    return SOV_CHECK_TOO_LONG;

  return sov_business_id_check (business_id);
}

/* Operators' own addresses may begin with letters too: with a digit after them
 * it is an IBAN, unless an OVT code follows (TE0037…). */
static gboolean
looks_like_iban (const char *code)
{
  return g_ascii_isalpha (code[0]) && g_ascii_isalpha (code[1]) &&
         (g_ascii_isdigit (code[2]) || (g_ascii_isdigit (code[3]) && sov_iban_has_country (code))) &&
         !g_str_has_prefix (code + 2, OVT_PREFIX);
}

SovCheck
sov_einvoice_address_check (const char *text)
{
  g_autofree char *code = sov_text_compact (text);
  const char *ovt = find_ovt (code);

  if (code[0] == '\0')
    return SOV_CHECK_EMPTY;
  if (ovt != NULL)
    return check_ovt (ovt);

  return looks_like_iban (code) ? sov_iban_check (code) : SOV_CHECK_UNCHECKED;
}

char *
sov_einvoice_address_normalise (const char *text)
{
  g_autofree char *code = sov_text_compact (text);
  const char *ovt = find_ovt (code);

  if (ovt != NULL)
    return g_strdup (ovt);

  return looks_like_iban (code) ? sov_iban_normalise (text) : sov_text_clean_name (text, -1);
}
