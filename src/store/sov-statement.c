/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-database.h"
#include "store/sov-store-error.h"

#include <sqlite3.h>

#include "store/sov-database-private.h"

/* One prepared statement. Its result code is sticky: after the first failure
 * every further call does nothing, and one check at the end tells. */

SovStatement *
sov_database_prepare (SovDatabase *db,
                      const char *sql,
                      GError **error)
{
  SovStatement *stmt = g_hash_table_lookup (db->statements, sql);

  g_assert (g_thread_self () == db->thread);

  if (stmt == NULL)
    {
      stmt = g_new0 (SovStatement, 1);
      stmt->db = db;
      if (sqlite3_prepare_v3 (db->native, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt->native, NULL) != SQLITE_OK)
        {
          sov_database_note_result (db, sqlite3_errcode (db->native));
          sov_store_error_set (db->native, sql, error);
          g_free (stmt);
          return NULL;
        }
      g_hash_table_insert (db->statements, (gpointer) sqlite3_sql (stmt->native), stmt);
    }

  g_assert (!stmt->busy);
  stmt->busy = TRUE;
  return stmt;
}

/* Notes what a call gave; a failure stays until the statement is given back. */
static void
note (SovStatement *stmt,
      int rc)
{
  stmt->rc = rc;
  sov_database_note_result (stmt->db, rc);
  if (rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE)
    {
      g_set_str (&stmt->failure, sqlite3_errmsg (stmt->db->native));
      stmt->errsv = sqlite3_system_errno (stmt->db->native);
    }
}

static gboolean
failed (SovStatement *stmt)
{
  return stmt->failure != NULL;
}

void
sov_statement_done (SovStatement *stmt)
{
  sqlite3_reset (stmt->native);
  sqlite3_clear_bindings (stmt->native);
  g_clear_pointer (&stmt->failure, g_free);
  stmt->rc = SQLITE_OK;
  stmt->busy = FALSE;
}

void
sov_statement_again (SovStatement *stmt)
{
  if (!failed (stmt))
    note (stmt, sqlite3_reset (stmt->native));
}

static int
parameter (SovStatement *stmt,
           const char *name)
{
  int index = sqlite3_bind_parameter_index (stmt->native, name);

  g_assert (index > 0); /* a misspelt name is a bug, not a run-time error */
  return index;
}

void
sov_statement_bind_int (SovStatement *stmt,
                        const char *name,
                        gint64 value)
{
  if (!failed (stmt))
    note (stmt, sqlite3_bind_int64 (stmt->native, parameter (stmt, name), value));
}

void
sov_statement_bind_int_unless (SovStatement *stmt,
                               const char *name,
                               gint64 value,
                               gint64 none)
{
  if (value != none)
    sov_statement_bind_int (stmt, name, value);
  else if (!failed (stmt))
    note (stmt, sqlite3_bind_null (stmt->native, parameter (stmt, name)));
}

void
sov_statement_bind_text (SovStatement *stmt,
                         const char *name,
                         const char *value)
{
  if (!failed (stmt))
    note (stmt, sqlite3_bind_text (stmt->native, parameter (stmt, name), value, -1, SQLITE_TRANSIENT));
}

void
sov_statement_bind_blob (SovStatement *stmt,
                         const char *name,
                         gconstpointer data,
                         gsize size)
{
  if (!failed (stmt))
    note (stmt, sqlite3_bind_blob64 (stmt->native, parameter (stmt, name), data, size, SQLITE_TRANSIENT));
}

gboolean
sov_statement_next (SovStatement *stmt)
{
  /* After the last row SQLite would begin anew. */
  if (!failed (stmt) && stmt->rc != SQLITE_DONE)
    note (stmt, sqlite3_step (stmt->native));

  return stmt->rc == SQLITE_ROW;
}

gboolean
sov_statement_check (SovStatement *stmt,
                     GError **error)
{
  if (failed (stmt))
    return sov_store_error_set_result (stmt->rc, stmt->errsv, stmt->failure, sqlite3_sql (stmt->native), error);

  return TRUE;
}

gboolean
sov_statement_run (SovStatement *stmt,
                   GError **error)
{
  while (sov_statement_next (stmt))
    continue;

  return sov_statement_check (stmt, error);
}

gint64
sov_statement_int (SovStatement *stmt,
                   int column)
{
  return sqlite3_column_int64 (stmt->native, column);
}

gboolean
sov_statement_is_null (SovStatement *stmt,
                       int column)
{
  return sqlite3_column_type (stmt->native, column) == SQLITE_NULL;
}

gint64
sov_statement_int_or (SovStatement *stmt,
                      int column,
                      gint64 none)
{
  return sov_statement_is_null (stmt, column) ? none : sov_statement_int (stmt, column);
}

const char *
sov_statement_text (SovStatement *stmt,
                    int column)
{
  return (const char *) sqlite3_column_text (stmt->native, column);
}

char *
sov_statement_dup (SovStatement *stmt,
                   int column)
{
  return g_strdup (sov_statement_text (stmt, column));
}

GBytes *
sov_statement_blob (SovStatement *stmt,
                    int column)
{
  gconstpointer data = sqlite3_column_blob (stmt->native, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (stmt->native, column));
}
