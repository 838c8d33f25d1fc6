/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-schema.h"

#include "store/sov-database-private.h"
#include "store/sov-store-error.h"

/* Another SQLite may write the same in other spaces and quotes. */
static char *
simplify (const char *sql)
{
  GString *simple = g_string_new (NULL);

  for (const char *at = sql; *at != '\0'; at++)
    if (!g_ascii_isspace (*at) && *at != '"' && *at != '`')
      g_string_append_c (simple, *at);

  return g_string_free (simple, FALSE);
}

/* What a planner may have left is no part of anybody's schema. */
#define PARTS                                                                                                                \
  "SELECT type || ' ' || name || ' ' || tbl_name, coalesce (sql, ''),"                                                       \
  " part.type = 'table' AND EXISTS (SELECT 1 FROM sqlite_schema AS index_of WHERE index_of.sql LIKE 'CREATE VIRTUAL TABLE%'" \
  "  AND part.name LIKE replace (index_of.name, '_', '\\_') || '\\_%' ESCAPE '\\')"                                          \
  " FROM sqlite_schema AS part WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4')"

/* "table party party" → its text, without those that FTS5 keeps for itself,
 * whose text is its own business. */
static GHashTable *
list_parts (SovDatabase *db,
            GError **error)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (SovStatement) row = sov_database_prepare (db, PARTS, error);

  if (row == NULL)
    return NULL;

  while (sov_statement_next (row))
    g_hash_table_insert (parts, sov_statement_dup (row, 0),
                         sov_statement_int (row, 2) != 0 ? g_strdup ("") : simplify (sov_statement_text (row, 1)));

  return sov_statement_check (row, error) ? g_steal_pointer (&parts) : NULL;
}

static gboolean
compare (GHashTable *have,
         GHashTable *want,
         GError **error)
{
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, have);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (g_strcmp0 (text, g_hash_table_lookup (want, name)) != 0)
      {
        g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "no Sovittu made this: %s", (char *) name);
        return FALSE;
      }

  if (g_hash_table_size (have) == g_hash_table_size (want))
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "parts of the schema are missing");
  return FALSE;
}

static gboolean
check_stamp (SovDatabase *db,
             gint64 *version,
             GError **error)
{
  gint64 id;

  if (!sov_database_query_int (db, "PRAGMA application_id", &id, error) ||
      !sov_database_query_int (db, "PRAGMA user_version", version, error))
    return FALSE;

  if (id == SOV_DATABASE_APPLICATION_ID && *version > 0 && *version <= sov_database_count_steps ())
    return TRUE;

  if (id == SOV_DATABASE_APPLICATION_ID && *version > 0)
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_TOO_NEW, "the file was written by a later version");
  else
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "the file is not a vault of Sovittu");
  return FALSE;
}

/* Step 5 came to do these only after the first vaults had taken it; what
 * sov-migrate.c adds to a file of then. */
static const char *const afterthoughts[] = {
  "ALTER TABLE step DROP COLUMN reason; ALTER TABLE step DROP COLUMN cost",
  "ALTER TABLE deal DROP COLUMN ended_at",
};

#define FIRST_WITHOUT 5
#define LAST_WITHOUT 7

static gboolean
is_like (GHashTable *have,
         SovDatabase *ours,
         GError **error)
{
  g_autoptr (GHashTable) want = list_parts (ours, error);

  return want != NULL && compare (have, want, error);
}

static gboolean
is_like_before (GHashTable *have,
                SovDatabase *ours)
{
  for (gsize i = 0; i < G_N_ELEMENTS (afterthoughts); i++)
    {
      if (!sov_database_execute (ours, afterthoughts[i], NULL))
        return FALSE;
      if (is_like (have, ours, NULL))
        return TRUE;
    }

  return FALSE;
}

gboolean
sov_schema_check (SovDatabase *db,
                  GError **error)
{
  g_autoptr (SovDatabase) ours = NULL;
  g_autoptr (GHashTable) have = NULL;
  g_autoptr (GError) reason = NULL;
  gint64 version;

  if (!check_stamp (db, &version, error))
    return FALSE;

  ours = sov_database_open_memory_at (version, error);
  have = ours != NULL ? list_parts (db, error) : NULL;
  if (have == NULL)
    return FALSE;
  if (is_like (have, ours, &reason) ||
      (version >= FIRST_WITHOUT && version <= LAST_WITHOUT && is_like_before (have, ours)))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
