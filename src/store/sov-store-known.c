/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-known.h"

#include "model/sov-time.h"
#include "store/sov-case-table.h"
#include "store/sov-chain.h"
#include "store/sov-compensation-table.h"
#include "store/sov-lesson-table.h"
#include "store/sov-list-table.h"
#include "store/sov-party-table.h"
#include "store/sov-praise-table.h"
#include "store/sov-sheet-table.h"
#include "store/sov-task-table.h"

#define COMPLAINTS                                        \
  "SELECT id FROM complaint WHERE retracted_at IS NULL"   \
  " AND party_id IN (SELECT id FROM party WHERE id = :id" \
  " OR merged_into = :id) ORDER BY at, id"

#define FILES                                                                   \
  "SELECT attachment.id, entry.at, attachment.name, size, data FROM attachment" \
  " JOIN entry ON entry.id = entry_id JOIN blob ON blob.id = blob_id"           \
  " WHERE entry.party_id = :id AND entry.removed_at IS NULL"                    \
  " ORDER BY entry.at, attachment.id"

static gboolean
load_owner (SovKnown *self,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovAction) me = sov_owner_table_load (db, error);
  GError *reason = NULL;

  if (me == NULL)
    return FALSE;

  self->my_name = g_strdup (sov_action_get_text (me, SOV_FIELD_NAME));
  self->mark = sov_chain_dup_mark (db, &reason);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, reason);
  return FALSE;
}

static gboolean
load_sheets (SovKnown *self,
             SovDatabase *db,
             GError **error)
{
  g_autoptr (GArray) deals = sov_sheet_table_list_of (db, self->party->id, error);

  for (guint i = deals != NULL ? deals->len : 0; i > 0; i--)
    {
      SovSheet *sheet = sov_sheet_table_load (db, g_array_index (deals, gint64, i - 1), error);

      if (sheet == NULL)
        return FALSE;
      g_ptr_array_add (self->sheets, sheet);
    }

  return deals != NULL;
}

static gboolean
load_lines (SovKnown *self,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, SOV_ORDER_NEWEST, TRUE, self->party->id, 0);
  g_autoptr (GArray) ids = sov_history_table_list (db, query, error);

  for (guint i = ids != NULL ? ids->len : 0; i > 0; i--)
    {
      SovRow *row = sov_history_table_load (db, g_array_index (ids, gint64, i - 1), error);

      if (row == NULL)
        return FALSE;
      g_ptr_array_add (self->lines, row);
    }

  return ids != NULL;
}

static gboolean
load_cases (SovKnown *self,
            SovDatabase *db,
            gint64 now,
            GError **error)
{
  g_autoptr (GArray) ids = sov_ids_load (db, COMPLAINTS, self->party->id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      SovCase *of = sov_case_table_load (db, g_array_index (ids, gint64, i), now, error);

      if (of == NULL)
        return FALSE;
      g_ptr_array_add (self->cases, of);
    }

  return ids != NULL;
}

static gboolean
load_files (SovKnown *self,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, FILES, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":id", self->party->id);
  while (sov_statement_next (row))
    {
      gint64 size = sov_statement_int (row, 3);
      g_autoptr (GBytes) data = sov_known_has_room (self, size) ? sov_statement_blob (row, 4) : NULL;

      sov_known_add_file (self, sov_statement_int (row, 0), sov_statement_int (row, 1), sov_statement_text (row, 2), size, data);
    }

  return sov_statement_check (row, error);
}

/* Takes the list that was loaded, in place of the empty one. */
static gboolean
take (GPtrArray **list,
      GPtrArray *loaded)
{
  if (loaded == NULL)
    return FALSE;

  g_ptr_array_unref (*list);
  *list = loaded;

  return TRUE;
}

SovKnown *
sov_known_load (SovDatabase *db,
                gint64 party,
                gint64 now,
                GError **error)
{
  g_autoptr (SovParty) profile = sov_party_table_load (db, party, error);
  g_autoptr (SovKnown) self = profile != NULL ? sov_known_new (profile) : NULL;

  if (self == NULL ||
      !load_owner (self, db, error) ||
      !load_sheets (self, db, error) ||
      !load_lines (self, db, error) ||
      !load_cases (self, db, now, error) ||
      !load_files (self, db, error) ||
      !take (&self->compensations, sov_compensation_table_load_of_party (db, profile->id, error)) ||
      !take (&self->praises, sov_praise_table_load (db, profile->id, error)) ||
      !take (&self->tasks, sov_task_table_load (db, profile->id, error)) ||
      !take (&self->ideas, sov_lesson_table_load_ideas_of (db, profile->id, error)))
    return NULL;

  return g_steal_pointer (&self);
}

static gpointer
load_job (SovDatabase *db,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  return sov_known_load (db, *(gint64 *) data, sov_time_now (), error);
}

static void
free_known (gpointer data)
{
  sov_known_free (data);
}

void
sov_store_load_known_async (SovStore *self,
                            gint64 party,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  sov_store_call_async (self, load_job, g_memdup2 (&party, sizeof party), g_free, free_known, cancellable, callback, user_data);
}

SovKnown *
sov_store_load_known_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}
