/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-draft.h"

#include <glib/gstdio.h>

#include "store/sov-database.h"

/* One row; the file has no log that would stay behind. */
#define SCHEMA                    \
  "PRAGMA journal_mode = DELETE;" \
  "PRAGMA synchronous = EXTRA;"   \
  "CREATE TABLE draft (id INTEGER PRIMARY KEY CHECK (id = 1), text TEXT NOT NULL) STRICT"

static gboolean
insert_text (SovDatabase *db,
             gpointer data,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "INSERT INTO draft (id, text) VALUES (1, :text)", error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":text", data);
  return sov_statement_run (stmt, error);
}

static gboolean
write_file (const char *path,
            GBytes *key,
            const char *text,
            GError **error)
{
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_CREATE, error);

  return db != NULL &&
         sov_database_execute (db, SCHEMA, error) &&
         sov_database_transact (db, insert_text, (gpointer) text, error);
}

gboolean
sov_draft_save (const char *folder,
                GBytes *key,
                const char *text,
                GError **error)
{
  g_autofree char *path = g_build_filename (folder, SOV_DRAFT_NAME, NULL);

  sov_draft_remove (folder);
  if (write_file (path, key, text, error))
    return TRUE;

  sov_draft_remove (folder);
  return FALSE;
}

char *
sov_draft_load (const char *folder,
                GBytes *key,
                GError **error)
{
  g_autofree char *path = g_build_filename (folder, SOV_DRAFT_NAME, NULL);
  g_autoptr (SovDatabase) db = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  db = sov_database_open (path, key, SOV_DATABASE_READ_ONLY, error);
  return db != NULL ? sov_database_query_text (db, "SELECT text FROM draft", error) : NULL;
}

void
sov_draft_remove (const char *folder)
{
  static const char *const names[] = { SOV_DRAFT_NAME, SOV_DRAFT_NAME "-journal", SOV_DRAFT_NAME "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
}
