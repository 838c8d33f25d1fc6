/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-data.h"

#include <sqlite3.h>

#include "store/sov-database-private.h"
#include "store/sov-verify.h"

/* bench-verify FOLDER N: looks through a vault of N customers, which it makes
 * if there is none, and says how long each check takes; and what the authorizer
 * costs a statement. */

#define ROUNDS 2000

typedef struct
{
  const char *name; /* nullable: before the first */
  gint64 since;
} Going;

static gint64
count_rows (SovDatabase *db)
{
  g_autoptr (SovStatement) table = NULL;
  g_autoptr (GString) sql = g_string_new ("SELECT 0");
  gint64 n = 0;

  table = sov_database_prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'", NULL);
  while (sov_statement_next (table))
    g_string_append_printf (sql, " + (SELECT count(*) FROM \"%s\")", sov_statement_text (table, 0));
  g_clear_pointer (&table, sov_statement_done);
  sov_database_query_int (db, sql->str, &n, NULL);

  return n;
}

static void
tell (const char *name,
      guint per_mille,
      gpointer data)
{
  Going *going = data;
  gint64 now = g_get_monotonic_time ();

  if (g_strcmp0 (going->name, name) == 0)
    return;
  if (going->name != NULL)
    g_print ("  %-28s        %8.2f s\n", going->name, (double) (now - going->since) / 1e6);
  *going = (Going) { name, now };
}

static void
measure_preparing (SovDatabase *db,
                   const char *what)
{
  static const char *const statements[] = {
    "SELECT id, name FROM party WHERE id = 1",
    "UPDATE complaint SET style = 1, severity = 2 WHERE id = 1",
    "INSERT INTO step (complaint_id, did, text, at) VALUES (1, 1, 'x', 1)",
    "DELETE FROM participant WHERE deal_id = 1",
  };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      sqlite3_stmt *stmt = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db->native, statements[i % G_N_ELEMENTS (statements)], -1, &stmt, NULL), ==, SQLITE_OK);
      sqlite3_finalize (stmt);
    }
  g_print ("  %-28s        %8.2f µs\n", what, (double) (g_get_monotonic_time () - start) / ROUNDS);
}

static SovDatabase *
open_vault (const char *path,
            guint n)
{
  static const guint8 key_bytes[SOV_KEY_SIZE] = { 1, 2, 3 };
  g_autoptr (GBytes) key = g_bytes_new_static (key_bytes, sizeof key_bytes);
  g_autoptr (GError) error = NULL;
  gboolean fresh = !g_file_test (path, G_FILE_TEST_EXISTS);
  SovDatabase *db = sov_database_open (path, key, fresh ? SOV_DATABASE_CREATE : SOV_DATABASE_EXISTING, &error);

  g_assert_no_error (error);
  sov_database_migrate (db, &error);
  g_assert_no_error (error);
  if (!fresh)
    return db;

  bench_fill (db, n);
  sov_database_close (db);
  return open_vault (path, n);
}

int
main (int argc,
      char *argv[])
{
  guint n = argc == 3 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 0;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  Going going = { NULL, 0 };
  SovDatabase *db;
  gint64 start, rows;
  gboolean ok = TRUE;

  if (n == 0)
    {
      g_printerr ("usage: bench-verify FOLDER N\n");
      return 2;
    }

  path = g_strdup_printf ("%s/bench-%u.db", argv[1], n);
  db = open_vault (path, n);
  rows = count_rows (db);
  g_print ("%u customers, %" G_GINT64_FORMAT " rows\n", n, rows);

  start = g_get_monotonic_time ();
  findings = sov_verify (db, tell, &going, NULL);
  tell ("", 1000, &going);
  start = g_get_monotonic_time () - start;
  for (guint i = 0; i < findings->len; i++)
    {
      const SovFinding *finding = findings->pdata[i];

      ok = ok && finding->ok;
      if (!finding->ok)
        g_print ("  %s: %s\n", finding->name, finding->detail);
    }
  g_print ("  %-28s        %8.2f s, %.0f rows/s\n", "looking through it", (double) start / 1e6, (double) rows / ((double) start / 1e6));

  measure_preparing (db, "preparing, guarded");
  sqlite3_set_authorizer (db->native, NULL, NULL);
  measure_preparing (db, "preparing, unguarded");
  sov_database_close (db);

  return ok ? 0 : 1;
}
