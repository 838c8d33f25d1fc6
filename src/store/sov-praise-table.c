/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-praise-table.h"

#define HARD_N_RED 3

/* Lesson 004-35: a complaint is carried for a day, not longer. */
#define CARRIED_FOR (24 * G_GINT64_CONSTANT (3600000))

#define SELECT                                                                                \
  "SELECT praise.id, praise.ref, party.id, party.name, deal.id, deal.title, entry_id, words," \
  " praise.channel, public, permission, permission_at, praise.at"                             \
  " FROM praise JOIN party ON party.id = praise.party_id AND party.removed_at IS NULL"        \
  " LEFT JOIN deal ON deal.id = praise.deal_id AND deal.removed_at IS NULL"                   \
  " WHERE praise.removed_at IS NULL AND (:party = 0 OR praise.party_id = :party)"             \
  " ORDER BY praise.at DESC, praise.id DESC"

static SovPraise *
read_row (SovStatement *row)
{
  SovPraise *praise = sov_praise_new ();

  praise->id = sov_statement_int (row, 0);
  praise->ref = sov_statement_dup (row, 1);
  praise->party = sov_statement_int (row, 2);
  praise->party_name = sov_statement_dup (row, 3);
  praise->deal = sov_statement_int_or (row, 4, 0);
  praise->deal_title = sov_statement_dup (row, 5);
  praise->entry = sov_statement_int_or (row, 6, 0);
  praise->words = sov_statement_dup (row, 7);
  praise->channel = (SovChannel) sov_statement_int_or (row, 8, 0);
  praise->public = sov_statement_int (row, 9) != 0;
  praise->permission = (SovPermission) sov_statement_int_or (row, 10, 0);
  praise->permission_at = sov_statement_int_or (row, 11, SOV_NO_TIME);
  praise->at = sov_statement_int (row, 12);

  return praise;
}

GPtrArray *
sov_praise_table_load (SovDatabase *db,
                       gint64 party,
                       GError **error)
{
  g_autoptr (GPtrArray) praises = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) row = sov_database_prepare (db, SELECT, error);

  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":party", party);
  while (sov_statement_next (row))
    g_ptr_array_add (praises, read_row (row));

  return sov_statement_check (row, error) ? g_steal_pointer (&praises) : NULL;
}

#define FRESH                                                                          \
  "SELECT 1 FROM complaint WHERE retracted_at IS NULL AND (at BETWEEN :since AND :now" \
  " OR EXISTS (SELECT 1 FROM step WHERE complaint_id = complaint.id AND did = 16"      \
  "  AND step.at BETWEEN :since AND :now)) LIMIT 1"

gboolean
sov_praise_table_is_hard_day (SovDatabase *db,
                              guint n_red,
                              gint64 now,
                              GError **error)
{
  g_autoptr (SovStatement) row = NULL;
  gboolean found;

  if (n_red >= HARD_N_RED)
    return TRUE;

  row = sov_database_prepare (db, FRESH, error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":now", now);
  sov_statement_bind_int (row, ":since", now - CARRIED_FOR);
  found = sov_statement_next (row);

  return sov_statement_check (row, error) && found;
}
