/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-unseen-table.h"

/* A deal is over when it is paid or cancelled; whatever happened to one since
 * counts as contact. */
#define SELECT                                                                                          \
  "SELECT id, ref, name, coalesce (last_contact, made_at) AS seen FROM party"                           \
  " WHERE customer = 1 AND removed_at IS NULL AND merged_into IS NULL AND seen < :before"               \
  " AND NOT EXISTS (SELECT 1 FROM deal WHERE removed_at IS NULL"                                        \
  "  AND (customer_id = party.id OR id IN (SELECT deal_id FROM participant WHERE party_id = party.id))" \
  "  AND (state NOT IN (7, 8) OR state_at >= :before))"                                                 \
  " AND NOT EXISTS (SELECT 1 FROM complaint JOIN named ON named.id = complaint.party_id"                \
  "  WHERE named.party_id = party.id AND retracted_at IS NULL AND (at >= :before"                       \
  "   OR NOT EXISTS (SELECT 1 FROM step WHERE complaint_id = complaint.id AND did = 16)"                \
  "   OR EXISTS (SELECT 1 FROM step WHERE complaint_id = complaint.id AND step.at >= :before)))"        \
  " ORDER BY seen, id"

GPtrArray *
sov_unseen_table_load (SovDatabase *db,
                       gint64 before,
                       GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, SELECT, error);

  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":before", before);
  while (sov_statement_next (stmt))
    {
      SovRow *row = sov_row_new (SOV_SUBJECT_PARTY, sov_statement_int (stmt, 0));

      row->ref = sov_statement_dup (stmt, 1);
      row->title = sov_statement_dup (stmt, 2);
      row->at = sov_statement_int (stmt, 3);
      g_ptr_array_add (rows, row);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&rows) : NULL;
}
