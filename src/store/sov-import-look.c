/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-import-table.h"

#include "model/sov-row.h"
#include "model/sov-similar.h"
#include "store/sov-import-private.h"
#include "store/sov-party-table.h"

/* What the vault knows of what is brought in. It only reads. */

/* More strangers than these are not taken in unless the user says so. */
#define NEW_MOST 5

#define ALIVE "party.removed_at IS NULL AND party.merged_into IS NULL"

#define BY_SENDER                                                                                   \
  "SELECT coalesce (party.ref, 'me') FROM sender LEFT JOIN party ON party.id = party_id AND " ALIVE \
  " WHERE sender_key = :key AND (party_id IS NULL OR party.id IS NOT NULL)"
#define BY_DETAIL                                                                                             \
  "SELECT DISTINCT party.ref FROM detail JOIN party ON party.id = party_id WHERE match_key = :key AND " ALIVE \
  " LIMIT 2"
#define BY_NAME "SELECT ref FROM party WHERE folded = :key AND " ALIVE " LIMIT 2"

/* The one ref that @sql finds; NULL where it is none, or more. */
static gboolean
find_one (SovDatabase *db,
          const char *sql,
          const char *key,
          char **ref,
          GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  g_clear_pointer (ref, g_free);
  if (key == NULL || *key == '\0')
    return TRUE;

  stmt = sov_database_prepare (db, sql, error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":key", key);
  if (sov_statement_next (stmt))
    *ref = sov_statement_dup (stmt, 0);
  if (*ref != NULL && sov_statement_next (stmt))
    g_clear_pointer (ref, g_free);

  return sov_statement_check (stmt, error);
}

static gboolean
find_party (SovDatabase *db,
            const SovImportPerson *person,
            char **ref,
            GError **error)
{
  g_autofree char *name_key = sov_similar_name_key (person->name);

  if (!find_one (db, BY_SENDER, person->key, ref, error))
    return FALSE;
  if (*ref == NULL && !find_one (db, BY_DETAIL, person->key, ref, error))
    return FALSE;

  return *ref != NULL || find_one (db, BY_NAME, name_key, ref, error);
}

/* The user's own telephone, mail and name, as they are compared. */
static GHashTable *
load_own_keys (SovDatabase *db,
               GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT phone, email, name FROM owner", error);

  if (stmt == NULL)
    return NULL;

  while (sov_statement_next (stmt))
    for (int i = 0; i < 3; i++)
      {
        char *key = sov_import_dup_person_key (sov_statement_text (stmt, i));

        if (key != NULL)
          g_hash_table_add (keys, key);
      }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&keys) : NULL;
}

static gboolean
look_at_person (SovDatabase *db,
                SovImportPerson *person,
                GHashTable *own,
                gboolean few,
                GError **error)
{
  g_autofree char *name_key = sov_import_dup_person_key (person->name);
  g_autofree char *ref = NULL;

  if (!find_party (db, person, &ref, error))
    return FALSE;

  if (g_strcmp0 (ref, SOV_REF_ME) == 0 ||
      (ref == NULL && (g_hash_table_contains (own, person->key) || (name_key != NULL && g_hash_table_contains (own, name_key)))))
    sov_import_person_set (person, SOV_IMPORT_WHO_ME, NULL);
  else if (ref != NULL)
    sov_import_person_set (person, SOV_IMPORT_WHO_PARTY, ref);
  else
    sov_import_person_set (person, few ? SOV_IMPORT_WHO_NEW : SOV_IMPORT_WHO_SKIP, NULL);

  return TRUE;
}

static gboolean
look_at_people (SovDatabase *db,
                SovImportPlan *plan,
                GError **error)
{
  g_autoptr (GHashTable) own = load_own_keys (db, error);

  if (own == NULL)
    return FALSE;

  for (guint i = 0; i < plan->people->len; i++)
    if (!look_at_person (db, plan->people->pdata[i], own, plan->people->len <= NEW_MOST, error))
      return FALSE;

  return TRUE;
}

/* Left out until the user says whether it is the same one. */
static gboolean
look_at_contact (SovDatabase *db,
                 const SovImportPlan *plan,
                 SovImportContact *contact,
                 GError **error)
{
  const SovImportItem *item = plan->items->pdata[contact->item];
  g_autoptr (GPtrArray) similar = NULL;
  const SovRow *row;

  similar = sov_party_table_find_similar (db, item->organisation != NULL ? item->organisation : item->name,
                                          (const char *const *) item->phones, (const char *const *) item->emails,
                                          item->business_id, 0, error);
  if (similar == NULL)
    return FALSE;
  if (similar->len == 0)
    return TRUE;

  row = similar->pdata[0];
  contact->who = SOV_IMPORT_WHO_SKIP;
  contact->is_twin = FALSE;
  g_set_str (&contact->similar, row->ref);
  g_set_str (&contact->similar_name, row->title);
  return TRUE;
}

static gboolean
count_known (SovDatabase *db,
             const SovImportPlan *plan,
             SovImportReport *report,
             GError **error)
{
  g_autoptr (GHashTable) seen = sov_import_make_seen ();

  for (guint i = 0; i < plan->items->len; i++)
    {
      gboolean again;
      gboolean known;
      g_autofree char *key = sov_import_dup_key (plan->items->pdata[i], seen, &again);

      if (!sov_import_is_known (db, key, &known, error))
        return FALSE;
      report->n_known += known;
      report->n_added += !known;
    }

  return TRUE;
}

SovImportReport *
sov_import_table_look (SovDatabase *db,
                       SovImportPlan *plan,
                       GError **error)
{
  g_autoptr (SovImportReport) report = g_new0 (SovImportReport, 1);

  if (!look_at_people (db, plan, error))
    return NULL;
  for (guint i = 0; i < plan->contacts->len; i++)
    if (!look_at_contact (db, plan, plan->contacts->pdata[i], error))
      return NULL;

  return count_known (db, plan, report, error) ? g_steal_pointer (&report) : NULL;
}
