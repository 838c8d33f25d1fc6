/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-checked.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-identifier.h"
#include "model/sov-text.h"
#include "model/sov-window.h"

/* Owns the sentences about identifiers. The checks are the model's. */

#define NO_IDENTIFIER -1

static int
get_identifier (SovChecked kind)
{
  switch (kind)
    {
    case SOV_CHECKED_PHONE:
      return SOV_IDENTIFIER_PHONE;
    case SOV_CHECKED_EMAIL:
      return SOV_IDENTIFIER_EMAIL;
    case SOV_CHECKED_BUSINESS_ID:
      return SOV_IDENTIFIER_BUSINESS_ID;
    case SOV_CHECKED_VAT_NUMBER:
      return SOV_IDENTIFIER_VAT_NUMBER;
    case SOV_CHECKED_IBAN:
      return SOV_IDENTIFIER_IBAN;
    case SOV_CHECKED_EINVOICE:
      return SOV_IDENTIFIER_EINVOICE_ADDRESS;
    case SOV_CHECKED_OPERATOR:
      return SOV_IDENTIFIER_EINVOICE_OPERATOR;
    case SOV_CHECKED_NOTHING:
    case SOV_CHECKED_ADDRESS:
    case SOV_CHECKED_HOURS:
    default:
      return NO_IDENTIFIER;
    }
}

static SovCheck
look_at_hours (const char *text)
{
  int from;
  int to;

  if (sov_text_is_blank (text))
    return SOV_CHECK_EMPTY;

  return sov_window_parse (text, &from, &to) ? SOV_CHECK_OK : SOV_CHECK_WRONG_SHAPE;
}

/* The postal code begins what stands after the last comma; an address may
 * have none. */
static SovCheck
look_at_address (const char *text)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *last = g_strstrip (g_strdup (comma != NULL ? comma + 1 : ""));

  last[strcspn (last, " \t")] = '\0';
  if (!g_ascii_isdigit (*last))
    return SOV_CHECK_UNCHECKED;

  return sov_identifier_check (SOV_IDENTIFIER_POSTAL_CODE, last);
}

SovCheck
sov_checked_look (SovChecked kind,
                  const char *text)
{
  int identifier = get_identifier (kind);

  if (identifier != NO_IDENTIFIER)
    return sov_identifier_check ((SovIdentifierKind) identifier, text);
  if (kind == SOV_CHECKED_HOURS)
    return look_at_hours (text);
  if (kind == SOV_CHECKED_ADDRESS)
    return look_at_address (text);

  return SOV_CHECK_UNCHECKED;
}

char *
sov_checked_format (SovChecked kind,
                    const char *text)
{
  int identifier = get_identifier (kind);
  int from;
  int to;

  if (identifier != NO_IDENTIFIER)
    return sov_identifier_format ((SovIdentifierKind) identifier, text);
  if (kind == SOV_CHECKED_HOURS && sov_window_parse (text, &from, &to))
    return sov_format_hours (from, to);

  return g_strdup (text);
}

char *
sov_checked_normalise (SovChecked kind,
                       const char *text)
{
  int identifier = get_identifier (kind);

  if (identifier != NO_IDENTIFIER)
    return sov_identifier_normalise ((SovIdentifierKind) identifier, text);

  return g_strstrip (g_strdup (text));
}

/* How it looks when it is right */
static const char *
get_example (SovChecked kind)
{
  switch (kind)
    {
    case SOV_CHECKED_PHONE:
      return _ ("A phone number is digits, with + before the country: 040 123 4567 or +46 70 123 45 67.");
    case SOV_CHECKED_EMAIL:
      return _ ("An e-mail address has one @ and a name after it: liisa@example.fi.");
    case SOV_CHECKED_ADDRESS:
      return _ ("A Finnish postal code is five digits before the town: Lumitie 4 B 12, 00100 Helsinki.");
    case SOV_CHECKED_BUSINESS_ID:
      return _ ("A business ID is seven digits, a hyphen and a check digit: 2077474-0.");
    case SOV_CHECKED_VAT_NUMBER:
      return _ ("A Finnish VAT number is FI and the business ID without its hyphen: FI20774740.");
    case SOV_CHECKED_IBAN:
      return _ ("An account number is written FI21 1234 5600 0007 85.");
    case SOV_CHECKED_EINVOICE:
      return _ ("An e-invoice address is 0037 and the business ID without its hyphen, an account number, or what the operator gave.");
    case SOV_CHECKED_OPERATOR:
      return _ ("An operator is told by its code: 003723327487 is Apix, OKOYFIHH is OP.");
    case SOV_CHECKED_HOURS:
      return _ ("Hours are written 9–15 or 8.30–16.00.");
    case SOV_CHECKED_NOTHING:
    default:
      return "";
    }
}

static const char *
get_reason (SovCheck check)
{
  switch (check)
    {
    case SOV_CHECK_TOO_SHORT:
      return _ ("Something is missing.");
    case SOV_CHECK_TOO_LONG:
      return _ ("There is too much of it.");
    case SOV_CHECK_WRONG_CHECK:
      return _ ("The check digits do not fit: one character is probably mistyped.");
    case SOV_CHECK_WRONG_INNER_CHECK:
      return _ ("The account number inside does not fit: one digit is probably mistyped.");
    case SOV_CHECK_CANNOT_EXIST:
      return _ ("No such number is ever given out: one digit is probably mistyped.");
    case SOV_CHECK_UNKNOWN_COUNTRY:
      return _ ("It begins with the letters of no country that has such numbers.");
    case SOV_CHECK_UNKNOWN_OPERATOR:
      return _ ("This operator is not in the list; check it with the customer.");
    case SOV_CHECK_EMPTY:
    case SOV_CHECK_OK:
    case SOV_CHECK_UNCHECKED:
    case SOV_CHECK_WRONG_SHAPE:
    default:
      return NULL;
    }
}

char *
sov_checked_explain (SovChecked kind,
                     SovCheck check)
{
  const char *reason = get_reason (check);
  const char *example = get_example (kind);

  if (!sov_check_is_wrong (check))
    return NULL;
  if (reason == NULL)
    return g_strdup (example);
  if (check != SOV_CHECK_TOO_SHORT && check != SOV_CHECK_TOO_LONG)
    return g_strdup (reason);

  /* Translators: what is wrong, and how it is written right: two sentences */
  return g_strdup_printf (C_ ("check", "%s %s"), reason, example);
}

gboolean
sov_checked_is_unfinished (SovCheck check)
{
  return check == SOV_CHECK_TOO_SHORT || check == SOV_CHECK_WRONG_SHAPE || check == SOV_CHECK_UNKNOWN_OPERATOR;
}
