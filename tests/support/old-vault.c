/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/old-vault.h"

#include <sqlite3.h>

#include "store/sov-database-private.h"
#include "store/sov-secret.h"
#include "store/sov-sentinel.h"
#include "store/sov-vault.h"

static char *
fixture_path (guint n)
{
  g_autofree char *name = g_strdup_printf ("v%u.sql", n);

  return g_test_build_filename (G_TEST_DIST, "fixtures", "schema", name, NULL);
}

guint
old_vault_count (void)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *path = fixture_path (n);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return n - 1;
    }
}

void
old_vault_fill (SovDatabase *db,
                guint n)
{
  g_autofree char *path = fixture_path (n);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);

  /* What makes a search index is written down as its rows. */
  sqlite3_db_config (db->native, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_set_authorizer (db->native, NULL, NULL);
  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
}

void
old_vault_make (const char *folder,
                GBytes *key,
                guint n)
{
  g_autofree char *path = g_build_filename (folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autofree char *key_id = sov_secret_key_id (key);
  g_autofree char *uuid = NULL;
  g_autoptr (SovSentinel) sentinel = NULL;
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (path, key, SOV_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  old_vault_fill (db, n);
  uuid = sov_database_query_text (db, "SELECT uuid FROM vault", &error);
  g_assert_no_error (error);
  sov_database_close (db);

  sentinel = sov_sentinel_new (uuid, key_id, SOV_KEY_HOME_KEYRING);
  sentinel->schema = n;
  sov_sentinel_save (sentinel, folder, &error);
  g_assert_no_error (error);
}

/* A table, its columns, and the query for all of their values. */
#define TABLES                                                                                         \
  "SELECT t.name, group_concat (c.name, ' '),"                                                         \
  " printf ('SELECT rowid, %s FROM \"%w\"', group_concat (printf ('quote (\"%w\")', c.name)), t.name)" \
  " FROM pragma_table_list AS t JOIN pragma_table_info (t.name) AS c"                                  \
  " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'unsealed' GROUP BY t.name"

static void
add_rows (GHashTable *values,
          SovDatabase *db,
          const char *table,
          const char *columns,
          const char *query)
{
  g_auto (GStrv) names = g_strsplit (columns, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovStatement) row = sov_database_prepare (db, query, &error);

  g_assert_no_error (error);
  while (sov_statement_next (row))
    for (int i = 0; names[i] != NULL; i++)
      g_hash_table_add (values, g_strdup_printf ("%s.%s of row %" G_GINT64_FORMAT ": %s", table, names[i],
                                                 sov_statement_int (row, 0), sov_statement_text (row, i + 1)));
  sov_statement_check (row, &error);
  g_assert_no_error (error);
}

GHashTable *
old_vault_describe (SovDatabase *db)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovStatement) row = sov_database_prepare (db, TABLES, &error);

  g_assert_no_error (error);
  while (sov_statement_next (row))
    add_rows (values, db, sov_statement_text (row, 0), sov_statement_text (row, 1), sov_statement_text (row, 2));
  sov_statement_check (row, &error);
  g_assert_no_error (error);

  return values;
}
