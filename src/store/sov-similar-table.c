/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-party-table.h"

#include "model/sov-row.h"
#include "model/sov-similar.h"
#include "store/sov-detail-table.h"

/* Names that a sentence may mention, and parties that may be the same. The
 * indexes propose; sov_similar_compare() judges. */

#define ALIVE "removed_at IS NULL AND merged_into IS NULL"

/* More would not be read by anyone. */
#define MAX_SIMILAR 5

GPtrArray *
sov_party_table_load_names (SovDatabase *db,
                            GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT 1, id, ref, name, id, NULL FROM party WHERE " ALIVE
                               " UNION ALL SELECT 2, person.id, person.ref, person.name, party.id, party.name"
                               "  FROM person JOIN party ON party.id = party_id"
                               "  WHERE person.removed_at IS NULL AND party.removed_at IS NULL AND party.merged_into IS NULL",
                               error);
  if (stmt == NULL)
    return NULL;

  while (sov_statement_next (stmt))
    {
      SovRow *row = sov_row_new ((SovSubject) sov_statement_int (stmt, 0), sov_statement_int (stmt, 1));

      row->ref = sov_statement_dup (stmt, 2);
      row->title = sov_statement_dup (stmt, 3);
      row->party = sov_statement_int (stmt, 4);
      row->detail = sov_statement_dup (stmt, 5);
      row->party_name = g_strdup (row->detail != NULL ? row->detail : row->title);
      g_ptr_array_add (rows, row);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&rows) : NULL;
}

static gboolean
collect (SovDatabase *db,
         const char *sql,
         const char *key,
         GHashTable *found,
         GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  if (key == NULL || *key == '\0')
    return TRUE;

  stmt = sov_database_prepare (db, sql, error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":key", key);
  while (sov_statement_next (stmt))
    {
      gint64 id = sov_statement_int (stmt, 0);

      g_hash_table_add (found, g_memdup2 (&id, sizeof id));
    }

  return sov_statement_check (stmt, error);
}

#define BY_NAME "SELECT id FROM party WHERE folded = :key AND " ALIVE " LIMIT 20"
#define BY_BUSINESS_ID "SELECT id FROM party WHERE replace (business_id, '-', '') = replace (:key, '-', '') AND " ALIVE " LIMIT 20"
#define BY_DETAIL "SELECT party_id FROM detail JOIN party ON party.id = party_id WHERE match_key = :key AND " ALIVE " LIMIT 20"

static gboolean
collect_details (SovDatabase *db,
                 SovDetailKind kind,
                 const char *const *values,
                 GHashTable *found,
                 GError **error)
{
  for (gsize i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_autofree char *key = sov_detail_match_key (kind, values[i]);

      if (!collect (db, BY_DETAIL, key, found, error))
        return FALSE;
    }

  return TRUE;
}

static GStrv
list_values (GPtrArray *details)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < details->len; i++)
    g_strv_builder_add (builder, ((SovLabelled *) details->pdata[i])->value);

  return g_strv_builder_end (builder);
}

static SovSimilarReasons
compare (SovParty *party,
         const SovSimilarParty *typed)
{
  g_auto (GStrv) phones = list_values (party->phones);
  g_auto (GStrv) emails = list_values (party->emails);
  SovSimilarParty known = {
    party->name, (const char *const *) phones, (const char *const *) emails, party->business_id
  };

  return sov_similar_compare (&known, typed);
}

GPtrArray *
sov_party_table_find_similar (SovDatabase *db,
                              const char *name,
                              const char *const *phones,
                              const char *const *emails,
                              const char *business_id,
                              gint64 except,
                              GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *key = sov_similar_name_key (name);
  SovSimilarParty typed = { name, phones, emails, business_id };
  GHashTableIter iter;
  gpointer id;

  if (!collect (db, BY_NAME, key, found, error) ||
      !collect (db, BY_BUSINESS_ID, business_id, found, error) ||
      !collect_details (db, SOV_DETAIL_PHONE, phones, found, error) ||
      !collect_details (db, SOV_DETAIL_EMAIL, emails, found, error))
    return NULL;

  g_hash_table_iter_init (&iter, found);
  while (rows->len < MAX_SIMILAR && g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (SovParty) party = NULL;
      SovSimilarReasons reasons;
      SovRow *row;

      if (*(gint64 *) id == except)
        continue;
      party = sov_party_table_load (db, *(gint64 *) id, error);
      if (party == NULL)
        return NULL;
      reasons = compare (party, &typed);
      if (reasons == SOV_SIMILAR_NOT)
        continue;

      row = sov_row_new (SOV_SUBJECT_PARTY, party->id);
      row->ref = g_strdup (party->ref);
      row->title = g_strdup (party->name);
      row->detail = g_strdup (sov_party_get_phone (party));
      row->party = party->id;
      row->state = (int) reasons;
      row->last_contact = party->last_contact;
      g_ptr_array_add (rows, row);
    }

  return g_steal_pointer (&rows);
}
