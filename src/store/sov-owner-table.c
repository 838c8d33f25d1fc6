/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-party-table.h"

/* The user's own details. */

#define MINUTES_APART 10000

/* In the order of the columns. */
static const SovField texts[] = {
  SOV_FIELD_NAME,
  SOV_FIELD_BUSINESS,
  SOV_FIELD_BUSINESS_ID,
  SOV_FIELD_VAT_NUMBER,
  SOV_FIELD_IBAN,
  SOV_FIELD_EINVOICE,
  SOV_FIELD_PHONE,
  SOV_FIELD_EMAIL,
  SOV_FIELD_ADDRESS,
  SOV_FIELD_TRADE,
};

static const SovField numbers[] = {
  SOV_FIELD_VAT_LIABLE,
  SOV_FIELD_HOUR_COST,
  SOV_FIELD_HOUR_TARGET,
};

SovAction *
sov_owner_table_load (SovDatabase *db,
                      GError **error)
{
  g_autoptr (SovAction) owner = sov_action_new (SOV_ACTION_ME, 0);
  g_autoptr (SovStatement) row = NULL;
  int column = 0;

  row = sov_database_prepare (db,
                              "SELECT name, business, business_id, vat_number, iban, einvoice, phone, email, address, trade,"
                              " vat_liable, hour_cost, hour_target, contact_from, contact_to FROM owner",
                              error);
  if (row == NULL)
    return NULL;

  if (sov_statement_next (row))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        sov_action_set_text (owner, texts[i], sov_statement_text (row, column++));
      for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++, column++)
        if (!sov_statement_is_null (row, column))
          sov_action_set_number (owner, numbers[i], sov_statement_int (row, column));
      if (!sov_statement_is_null (row, column))
        sov_action_set_number (owner, SOV_FIELD_CONTACT_HOURS,
                               sov_statement_int (row, column) * MINUTES_APART + sov_statement_int (row, column + 1));
    }

  return sov_statement_check (row, error) ? g_steal_pointer (&owner) : NULL;
}
