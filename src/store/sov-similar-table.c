/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-party-table.h"

#include "model/sov-business-id.h"
#include "model/sov-row.h"
#include "model/sov-similar.h"
#include "store/sov-detail-table.h"

/* Names that a sentence may mention, and parties that may be the same. The
 * indexes propose; sov_similar_compare() judges. */

#define ALIVE "removed_at IS NULL AND merged_into IS NULL"

/* More would not be read by anyone. */
#define MAX_SIMILAR 5

/* The last talked with first; a party before its persons. */
static int
compare_talk (gconstpointer a,
              gconstpointer b)
{
  const SovRow *one = a;
  const SovRow *other = b;

  if (one->last_contact != other->last_contact)
    return one->last_contact > other->last_contact ? -1 : 1;
  if (one->subject != other->subject)
    return one->subject < other->subject ? -1 : 1;

  return (one->id > other->id) - (one->id < other->id);
}

GPtrArray *
sov_party_table_load_names (SovDatabase *db,
                            GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT 1, id, ref, name, id, NULL, last_contact FROM party WHERE " ALIVE
                               " UNION ALL SELECT 2, person.id, person.ref, person.name, party.id, party.name, last_contact"
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
      row->last_contact = sov_statement_int_or (stmt, 6, SOV_NO_TIME);
      g_ptr_array_add (rows, row);
    }

  /* SQLite would write so many rows to sort them out of its small memory. */
  g_ptr_array_sort_values (rows, compare_talk);
  return sov_statement_check (stmt, error) ? g_steal_pointer (&rows) : NULL;
}

/* Adds the ids that @sql finds by @key to @found. */
static gboolean
collect (SovDatabase *db,
         const char *sql,
         const char *key,
         GArray *found,
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

      g_array_append_val (found, id);
    }

  return sov_statement_check (stmt, error);
}

#define BY_NAME "SELECT id FROM party WHERE folded = :key AND " ALIVE " LIMIT 20"
#define BY_BUSINESS_KEY "SELECT id FROM party WHERE business_key = :key AND " ALIVE " LIMIT 20"
#define BY_DETAIL "SELECT party_id FROM detail JOIN party ON party.id = party_id WHERE match_key = :key AND " ALIVE " LIMIT 20"

static gboolean
collect_details (SovDatabase *db,
                 SovDetailKind kind,
                 const char *const *values,
                 GArray *found,
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

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Many reasons first, then the older party. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const SovRow *one = a;
  const SovRow *other = b;
  int order = __builtin_popcount ((guint) other->state) - __builtin_popcount ((guint) one->state);

  return order != 0 ? order : compare_ids (&one->id, &other->id);
}

/* NULL without @error when the party is not similar after all. */
static SovRow *
load_similar (SovDatabase *db,
              gint64 id,
              const SovSimilarParty *typed,
              GError **error)
{
  g_autoptr (SovParty) party = sov_party_table_load (db, id, error);
  SovSimilarReasons reasons = party != NULL ? compare (party, typed) : SOV_SIMILAR_NOT;
  SovRow *row;

  if (reasons == SOV_SIMILAR_NOT)
    return NULL;

  row = sov_row_new (SOV_SUBJECT_PARTY, party->id);
  row->ref = g_strdup (party->ref);
  row->title = g_strdup (party->name);
  row->detail = g_strdup (sov_party_get_phone (party));
  row->party = party->id;
  row->state = (int) reasons;
  row->last_contact = party->last_contact;

  return row;
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
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *name_key = sov_similar_name_key (name);
  g_autofree char *business_key = sov_business_id_match_key (business_id);
  SovSimilarParty typed = { name, phones, emails, business_id };

  if (!collect (db, BY_NAME, name_key, found, error) ||
      !collect (db, BY_BUSINESS_KEY, business_key, found, error) ||
      !collect_details (db, SOV_DETAIL_PHONE, phones, found, error) ||
      !collect_details (db, SOV_DETAIL_EMAIL, emails, found, error))
    return NULL;

  g_array_sort (found, compare_ids);
  for (guint i = 0; i < found->len; i++)
    {
      gint64 id = g_array_index (found, gint64, i);
      GError *failure = NULL;
      SovRow *row;

      if (id == except || (i > 0 && g_array_index (found, gint64, i - 1) == id))
        continue;

      row = load_similar (db, id, &typed, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }

  g_ptr_array_sort_values (rows, compare_rows);
  if (rows->len > MAX_SIMILAR)
    g_ptr_array_set_size (rows, MAX_SIMILAR);

  return g_steal_pointer (&rows);
}
