/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/vault.h"

#include <sqlite3.h>

#include "store/sov-database-private.h"
#include "store/sov-perform.h"
#include "store/sov-standing.h"
#include "store/sov-writer.h"

SovDatabase *
vault_open (void)
{
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open_memory (&error);

  g_assert_no_error (error);
  g_assert_true (sov_standing_create_tables (db, &error));
  g_assert_no_error (error);

  return db;
}

void
vault_lift_guard (SovDatabase *db)
{
  sqlite3_set_authorizer (db->native, NULL, NULL);
}

void
vault_play (SovDatabase *db,
            const char *at,
            ...)
{
  gint64 now = vault_time (at);
  const char *line;
  va_list lines;

  va_start (lines, at);
  while ((line = va_arg (lines, const char *)) != NULL)
    {
      g_autoptr (SovAction) action = NULL;
      g_autoptr (GError) error = NULL;

      if (*line == '@')
        {
          now = vault_time (line + 1);
          continue;
        }
      action = vault_read_line (line, now);
      sov_perform_action (db, action, NULL, &error);
      g_assert_no_error (error);
    }
  va_end (lines);
}

void
vault_do (SovDatabase *db,
          const char *at,
          const char *line)
{
  vault_play (db, at, line, NULL);
}

static gboolean
attempt (SovDatabase *db,
         gpointer action,
         GError **error)
{
  return sov_perform_action (db, action, NULL, error);
}

void
vault_refuse (SovDatabase *db,
              const char *at,
              const char *line,
              int code,
              const char *part)
{
  g_autoptr (SovAction) action = vault_read_line (line, vault_time (at));
  g_autoptr (GError) error = NULL;
  g_autofree char *before = vault_dump (db);
  g_autofree char *after = NULL;

  g_assert_false (sov_database_transact (db, attempt, action, &error));
  g_assert_error (error, SOV_ACTION_ERROR, code);
  if (part != NULL && strstr (error->message, part) == NULL)
    g_error ("“%s” says nothing of “%s”", error->message, part);

  after = vault_dump (db);
  g_assert_cmpstr (after, ==, before);
}

char *
vault_text (SovDatabase *db,
            const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *text = sov_database_query_text (db, sql, &error);

  g_assert_no_error (error);
  return text;
}

void
vault_assert_text (SovDatabase *db,
                   const char *sql,
                   const char *want)
{
  g_autofree char *have = vault_text (db, sql);

  g_assert_cmpstr (have, ==, want);
}

gint64
vault_id (SovDatabase *db,
          SovSubject subject,
          const char *ref)
{
  g_autoptr (GError) error = NULL;
  gint64 id = sov_ref_find (db, subject, ref, &error);

  g_assert_no_error (error);
  return id;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
sort_and_join (GPtrArray *texts)
{
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (", ", (char **) texts->pdata);
}

void
vault_assert_warnings (SovDatabase *db,
                       const char *at,
                       ...)
{
  g_autoptr (SovStanding) standing = sov_standing_new ();
  g_autoptr (GPtrArray) want = g_ptr_array_new ();
  g_autoptr (GPtrArray) have = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *held = NULL;
  char *name;
  va_list names;

  va_start (names, at);
  while ((name = va_arg (names, char *)) != NULL)
    g_ptr_array_add (want, name);
  va_end (names);

  sov_standing_refresh (standing, db, NULL, vault_time (at), &error);
  g_assert_no_error (error);
  warnings = sov_standing_get_warnings (standing, vault_time (at));
  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (have, sov_warning_get_name (warnings->pdata[i]));

  wanted = sort_and_join (want);
  held = sort_and_join (have);
  g_assert_cmpstr (held, ==, wanted);
}

gint64
vault_count (SovDatabase *db,
             const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  sov_database_query_int (db, sql, &n, &error);
  g_assert_no_error (error);

  return n;
}

static char *
columns_of (SovDatabase *db,
            const char *table)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT name FROM pragma_table_info(:table) WHERE name NOT IN ('entered_at')",
                               NULL);
  sov_statement_bind_text (stmt, ":table", table);
  while (sov_statement_next (stmt))
    g_string_append_printf (columns, "%squote (%s)", columns->len > 0 ? " || ',' || " : "", sov_statement_text (stmt, 0));

  return g_string_free (g_steal_pointer (&columns), FALSE);
}

/* What was taken back stays where evidence may name it, and shows nowhere. */
static const char *
hidden_rows_of (const char *table,
                const char *columns)
{
  if (strstr (columns, "retracted_at") != NULL)
    return " WHERE retracted_at IS NULL";
  if (g_str_equal (table, "party") || g_str_equal (table, "deal"))
    return " WHERE removed_at IS NULL";
  if (g_str_equal (table, "blob"))
    return " WHERE id IN (SELECT blob_id FROM attachment)";

  return "";
}

static void
dump_table (SovDatabase *db,
            const char *table,
            GString *dump)
{
  g_autofree char *columns = columns_of (db, table);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s%s ORDER BY 1", columns, table, hidden_rows_of (table, columns));
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, NULL);

  g_string_append_printf (dump, "%s\n", table);
  while (sov_statement_next (stmt))
    g_string_append_printf (dump, "  %s\n", sov_statement_text (stmt, 0));
}

char *
vault_dump (SovDatabase *db)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (SovStatement) tables = NULL;

  tables = sov_database_prepare (db,
                                 "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'"
                                 " AND name NOT IN ('doer', 'term_knower', 'event', 'event_salt', 'unsealed') ORDER BY name",
                                 NULL);
  while (sov_statement_next (tables))
    {
      g_autofree char *table = sov_statement_dup (tables, 0);

      dump_table (db, table, dump);
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}
