/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-vat-table.h"

GArray *
sov_vat_table_load (SovDatabase *db,
                    GError **error)
{
  g_autoptr (GArray) rates = g_array_new (FALSE, FALSE, sizeof (SovVatRate));
  g_autoptr (SovStatement) row =
      sov_database_prepare (db, "SELECT kind, from_day, per_mille FROM vat_rate ORDER BY kind, from_day", error);

  if (row == NULL)
    return NULL;

  while (sov_statement_next (row))
    {
      SovVatRate rate = { .kind = (SovVatKind) sov_statement_int (row, 0), .per_mille = (gint) sov_statement_int (row, 2) };
      GDate from;

      g_date_clear (&from, 1);
      g_date_set_julian (&from, (guint32) sov_statement_int (row, 1));
      rate.year = g_date_get_year (&from);
      rate.month = g_date_get_month (&from);
      rate.day = g_date_get_day (&from);
      g_array_append_val (rates, rate);
    }

  return sov_statement_check (row, error) ? g_steal_pointer (&rates) : NULL;
}

gboolean
sov_vat_table_put (SovDatabase *db,
                   SovVatKind kind,
                   int from,
                   int per_mille,
                   GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db,
                              "INSERT INTO vat_rate (kind, from_day, per_mille) VALUES (:kind, :from, :rate)"
                              " ON CONFLICT (kind, from_day) DO UPDATE SET per_mille = excluded.per_mille",
                              error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":kind", kind);
  sov_statement_bind_int (row, ":from", from);
  sov_statement_bind_int (row, ":rate", per_mille);
  return sov_statement_run (row, error);
}

gboolean
sov_vat_table_remove (SovDatabase *db,
                      SovVatKind kind,
                      int from,
                      gboolean *removed,
                      GError **error)
{
  g_autoptr (SovStatement) row =
      sov_database_prepare (db, "DELETE FROM vat_rate WHERE kind = :kind AND from_day = :from", error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":kind", kind);
  sov_statement_bind_int (row, ":from", from);
  if (!sov_statement_run (row, error))
    return FALSE;

  *removed = sov_database_n_changed (db) > 0;
  return TRUE;
}
