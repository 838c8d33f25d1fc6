/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that can be checked while it is typed, behind three functions.
 *
 * Owns no rule: each kind has its module. It is here so that a form's field
 * needs to know its kind and nothing else.
 */

#include "model/sov-identifier.h"

#include "model/sov-business-id.h"
#include "model/sov-einvoice.h"
#include "model/sov-email.h"
#include "model/sov-iban.h"
#include "model/sov-phone.h"
#include "model/sov-postal-code.h"
#include "model/sov-reference.h"

typedef struct
{
  SovCheck (*check) (const char *text);
  char *(*normalise) (const char *text);
  char *(*format) (const char *text);
} IdentifierRules;

static const IdentifierRules rules[SOV_IDENTIFIER_N_KINDS] = {
  [SOV_IDENTIFIER_BUSINESS_ID] = { sov_business_id_check, sov_business_id_normalise, sov_business_id_format },
  [SOV_IDENTIFIER_VAT_NUMBER] = { sov_vat_number_check, sov_vat_number_normalise, sov_vat_number_normalise },
  [SOV_IDENTIFIER_EINVOICE_ADDRESS] = { sov_einvoice_address_check, sov_einvoice_address_normalise, sov_einvoice_address_normalise },
  [SOV_IDENTIFIER_EINVOICE_OPERATOR] = { sov_einvoice_operator_check, sov_einvoice_operator_normalise, sov_einvoice_operator_normalise },
  [SOV_IDENTIFIER_IBAN] = { sov_iban_check, sov_iban_normalise, sov_iban_format },
  [SOV_IDENTIFIER_REFERENCE] = { sov_reference_check, sov_reference_normalise, sov_reference_format },
  [SOV_IDENTIFIER_POSTAL_CODE] = { sov_postal_code_check, sov_postal_code_normalise, sov_postal_code_normalise },
  [SOV_IDENTIFIER_PHONE] = { sov_phone_check, sov_phone_normalise, sov_phone_format },
  [SOV_IDENTIFIER_EMAIL] = { sov_email_check, sov_email_normalise, sov_email_normalise },
};

SovCheck
sov_identifier_check (SovIdentifierKind kind,
                      const char *text)
{
  g_return_val_if_fail (kind < SOV_IDENTIFIER_N_KINDS, SOV_CHECK_UNCHECKED);

  return rules[kind].check (text);
}

char *
sov_identifier_normalise (SovIdentifierKind kind,
                          const char *text)
{
  g_return_val_if_fail (kind < SOV_IDENTIFIER_N_KINDS, g_strdup (""));

  return rules[kind].normalise (text);
}

char *
sov_identifier_format (SovIdentifierKind kind,
                       const char *text)
{
  g_return_val_if_fail (kind < SOV_IDENTIFIER_N_KINDS, g_strdup (""));

  return rules[kind].format (text);
}
