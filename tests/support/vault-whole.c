/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/vault-whole.h"

#include <sqlite3.h>
#include <string.h>

#include "store/sov-chain.h"
#include "store/sov-database-private.h"

static void
execute (SovDatabase *db,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (SovDatabase *db,
      const char *sql)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SovStatement) row = sov_database_prepare (db, sql, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (row);
  while (sov_statement_next (row))
    g_ptr_array_add (names, sov_statement_dup (row, 0));
  sov_statement_check (row, &error);
  g_assert_no_error (error);

  return names;
}

static void
append_all (GString *dump,
            GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (dump, "  %s\n", (char *) lines->pdata[i]);
}

char *
vault_dump_rows (SovDatabase *db,
                 const char *table,
                 const char *where)
{
  g_autofree char *ask = g_strdup_printf ("SELECT name FROM pragma_table_info('%s')", table);
  g_autoptr (GPtrArray) columns = list (db, ask);
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GString) dump = g_string_new (table);
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%squote (%s)", i > 0 ? " || ',' || " : "", (char *) columns->pdata[i]);
  g_string_append_printf (sql, " FROM %s WHERE %s ORDER BY 1", table, where != NULL ? where : "TRUE");
  rows = list (db, sql->str);
  g_string_append_c (dump, '\n');
  append_all (dump, rows);

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
dump_index (GString *dump,
            SovDatabase *db,
            const char *index)
{
  g_autofree char *make = g_strdup_printf ("CREATE VIRTUAL TABLE temp.words_%s USING fts5vocab ('main', '%s', 'instance')", index, index);
  g_autofree char *drop = g_strdup_printf ("DROP TABLE temp.words_%s", index);
  g_autofree char *ask = g_strdup_printf ("SELECT term || ' ' || doc || ' ' || col || ' ' || offset FROM temp.words_%s ORDER BY 1", index);
  g_autoptr (GPtrArray) words = NULL;

  execute (db, make);
  words = list (db, ask);
  execute (db, drop);
  g_string_append_printf (dump, "%s\n", index);
  append_all (dump, words);
}

char *
vault_dump_whole (SovDatabase *db)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GPtrArray) indexes = NULL;

  tables = list (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'"
                     " AND name NOT IN ('event', 'event_salt', 'unsealed') ORDER BY name");
  indexes = list (db, "SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%' ORDER BY name");
  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *rows = vault_dump_rows (db, tables->pdata[i], NULL);

      g_string_append (dump, rows);
    }
  for (guint i = 0; i < indexes->len; i++)
    dump_index (dump, db, indexes->pdata[i]);

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

gboolean
vault_pages_have (SovDatabase *db,
                  const char *bytes)
{
  sqlite3_int64 size = 0;
  unsigned char *pages = sqlite3_serialize (db->native, "main", &size, 0);
  gboolean found;

  g_assert_nonnull (pages);
  found = memmem (pages, (gsize) size, bytes, strlen (bytes)) != NULL;
  sqlite3_free (pages);

  return found;
}

void
vault_assert_sound (SovDatabase *db)
{
  g_autoptr (GPtrArray) indexes = list (db, "SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'");
  g_autoptr (GPtrArray) strays = list (db, "SELECT \"table\" FROM pragma_foreign_key_check");
  g_autoptr (GPtrArray) whole = list (db, "SELECT integrity_check FROM pragma_integrity_check");
  g_autoptr (GError) error = NULL;
  g_autoptr (SovChainReport) chain = sov_chain_verify (db, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (chain->broken, ==, NULL);
  g_assert_cmpuint (strays->len, ==, 0);
  g_assert_cmpstr (whole->pdata[0], ==, "ok");
  for (guint i = 0; i < indexes->len; i++)
    {
      const char *name = indexes->pdata[i];
      g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES ('integrity-check')", name, name);

      execute (db, sql);
    }
}
