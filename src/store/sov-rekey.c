/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-rekey.h"

#include <sqlite3.h>
#include <string.h>

#include "store/sov-database-private.h"
#include "store/sov-place.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-verify.h"

/* Every page is written in one transaction, which the end of its journal
 * commits. EXTRA makes that end last before anybody goes by it: a journal that
 * came back after a power cut would bring back pages under the old key. */
#define BEFORE                    \
  "PRAGMA journal_mode = DELETE;" \
  "PRAGMA synchronous = EXTRA"

/* A log that came back would bring in pages under the old key: it is emptied for
 * good before it is removed. */
static gboolean
empty_log (SovDatabase *db,
           GError **error)
{
  sqlite3_file *log = NULL;
  sqlite3_int64 size = -1;

  if (!sov_database_execute (db, "PRAGMA wal_checkpoint(TRUNCATE)", error))
    return FALSE;

  sqlite3_file_control (db->native, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log == NULL || log->pMethods == NULL ||
      (log->pMethods->xFileSize (log, &size) == SQLITE_OK && size == 0 &&
       log->pMethods->xSync (log, SQLITE_SYNC_NORMAL) == SQLITE_OK))
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED, "the log cannot be emptied");
  return FALSE;
}

static gboolean
put_log_away (SovDatabase *db,
              GError **error)
{
  g_autofree char *mode = NULL;

  if (!empty_log (db, error) || !sov_database_execute (db, BEFORE, error))
    return FALSE;

  mode = sov_database_query_text (db, "PRAGMA journal_mode", error);
  if (mode == NULL || g_str_equal (mode, "delete"))
    return mode != NULL;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED, "the log cannot be put away");
  return FALSE;
}

static void
give_new_key (SovDatabase *db,
              GBytes *key)
{
  char *hex = sov_secret_to_hex (key);
  char *raw = g_strconcat ("x'", hex, "'", NULL);

  /* It says that it went well, whatever happened (sqlcipher#616). */
  sqlite3_rekey (db->native, raw, (int) strlen (raw));
  sov_secret_text_free (raw);
  sov_secret_text_free (hex);
}

static gboolean
change_key (const char *path,
            GBytes *from,
            GBytes *to,
            GError **error)
{
  g_autoptr (SovDatabase) db = sov_database_open (path, from, SOV_DATABASE_EXISTING, error);

  if (db == NULL || !put_log_away (db, error))
    return FALSE;

  give_new_key (db, to);
  return TRUE;
}

gboolean
sov_rekey (const char *path,
           GBytes *from,
           GBytes *to,
           GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (GError) reason = NULL;

  /* A raw key of another length would be taken for a passphrase (T31). */
  g_return_val_if_fail (g_bytes_get_size (to) == SOV_KEY_SIZE, FALSE);

  if (!change_key (path, from, to, error))
    return FALSE;

  db = sov_database_open (path, to, SOV_DATABASE_EXISTING, &reason);
  if (db != NULL)
    return sov_verify_all (db, error) && sov_place_sync (folder, error);

  if (!g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED, "the file kept the key that it had");
  return FALSE;
}
