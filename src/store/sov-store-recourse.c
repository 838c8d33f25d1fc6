/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-recourse.h"

void
sov_open_recourse_free (SovOpenRecourse *self)
{
  g_free (self->customer_name);
  g_free (self->words);
  g_free (self);
}

#define THEM "(SELECT id FROM party WHERE id = :id OR merged_into = :id)"

#define CUSTOMER                                   \
  " JOIN complaint ON complaint.id = complaint_id" \
  " JOIN party ON party.id = (SELECT coalesce (merged_into, id) FROM party WHERE id = complaint.party_id)"

/* SOV_RECOURSE_RECEIVED is 4, SOV_CAUSE_SUBCONTRACTOR 9, SOV_WHOSE_SUBCONTRACTOR 2. */
#define OPEN                                                                                                              \
  "SELECT complaint.id, party.name, words, did, amount, recourse.at FROM recourse" CUSTOMER                               \
  " WHERE complaint.retracted_at IS NULL AND recourse.party_id IN " THEM " AND did <> 4"                                  \
  " AND NOT EXISTS (SELECT 1 FROM recourse AS later WHERE later.complaint_id = complaint.id"                              \
  "  AND later.party_id IN " THEM " AND (later.at, later.id) > (recourse.at, recourse.id))"                               \
  " UNION ALL "                                                                                                           \
  "SELECT complaint.id, party.name, words, 0, NULL, cause.at FROM cause" CUSTOMER                                         \
  " WHERE complaint.retracted_at IS NULL AND cause.party_id IN " THEM " AND (cause = 9 OR whose = 2)"                     \
  " AND NOT EXISTS (SELECT 1 FROM cause AS later WHERE later.complaint_id = complaint.id AND later.id > cause.id)"        \
  " AND NOT EXISTS (SELECT 1 FROM recourse WHERE recourse.complaint_id = complaint.id AND recourse.party_id IN " THEM ")" \
  " ORDER BY 6, 1"

GPtrArray *
sov_open_recourses_load (SovDatabase *db,
                         gint64 party,
                         GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, OPEN, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_open_recourse_free);

  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":id", party);
  while (sov_statement_next (row))
    {
      SovOpenRecourse *open = g_new0 (SovOpenRecourse, 1);

      open->complaint = sov_statement_int (row, 0);
      open->customer_name = sov_statement_dup (row, 1);
      open->words = sov_statement_dup (row, 2);
      open->did = (SovRecourseStep) sov_statement_int (row, 3);
      open->amount = sov_statement_int_or (row, 4, SOV_NO_MONEY);
      open->at = sov_statement_int (row, 5);
      g_ptr_array_add (list, open);
    }

  return sov_statement_check (row, error) ? g_steal_pointer (&list) : NULL;
}

static gpointer
load_job (SovDatabase *db,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  return sov_open_recourses_load (db, *(gint64 *) data, error);
}

void
sov_store_load_open_recourses_async (SovStore *self,
                                     gint64 party,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  sov_store_call_async (self, load_job, g_memdup2 (&party, sizeof party), g_free, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_open_recourses_finish (SovStore *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return sov_store_call_finish (self, result, error);
}
