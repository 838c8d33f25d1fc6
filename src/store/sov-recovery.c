/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-recovery.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/sov-database.h"
#include "store/sov-place.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

/* "Sovk", beside the vault's "Sovt". */
#define APPLICATION_ID 0x536F766B

/* The file travels alone, so that it has no write-ahead log. One page holds
 * the keys and nothing else does: what is damaged is noticed by reading them. */
#define SCHEMA                          \
  "PRAGMA journal_mode = DELETE;"       \
  "PRAGMA synchronous = EXTRA;"         \
  "PRAGMA application_id = 0x536F766B;" \
  "PRAGMA user_version = 1;"            \
  "CREATE TABLE keys"                   \
  "("                                   \
  "  key_id     TEXT PRIMARY KEY,"      \
  "  vault_uuid TEXT NOT NULL,"         \
  "  k          BLOB NOT NULL,"         \
  "  created    INTEGER NOT NULL,"      \
  "  retired    INTEGER"                \
  ") STRICT, WITHOUT ROWID"

SovKeptKey *
sov_kept_key_new (const char *vault,
                  GBytes *key)
{
  SovKeptKey *self = g_new0 (SovKeptKey, 1);

  self->vault = g_strdup (vault);
  self->key_id = sov_secret_key_id (key);
  self->key = g_bytes_ref (key);
  self->created = g_get_real_time () / 1000;

  return self;
}

SovKeptKey *
sov_kept_key_copy (const SovKeptKey *self)
{
  SovKeptKey *copy = g_memdup2 (self, sizeof *self);

  copy->vault = g_strdup (self->vault);
  copy->key_id = g_strdup (self->key_id);
  copy->key = g_bytes_ref (self->key);

  return copy;
}

void
sov_kept_key_free (SovKeptKey *self)
{
  g_free (self->vault);
  g_free (self->key_id);
  g_clear_pointer (&self->key, g_bytes_unref);
  g_free (self);
}

static gboolean
insert_keys (SovDatabase *db,
             gpointer data,
             GError **error)
{
  GPtrArray *keys = data;
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "INSERT INTO keys (key_id, vault_uuid, k, created, retired)"
                               " VALUES (:key_id, :vault, :k, :created, :retired)",
                               error);
  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      const SovKeptKey *kept = keys->pdata[i];

      sov_statement_bind_text (stmt, ":key_id", kept->key_id);
      sov_statement_bind_text (stmt, ":vault", kept->vault);
      sov_statement_bind_blob (stmt, ":k", g_bytes_get_data (kept->key, NULL), g_bytes_get_size (kept->key));
      sov_statement_bind_int (stmt, ":created", kept->created);
      sov_statement_bind_int_unless (stmt, ":retired", kept->retired, 0);
      if (!sov_statement_run (stmt, error))
        return FALSE;
      sov_statement_again (stmt);
    }

  return TRUE;
}

static gboolean
write_new_file (const char *path,
                GBytes *secret,
                GPtrArray *keys,
                GError **error)
{
  g_autoptr (SovDatabase) db = NULL;

  db = sov_database_open (path, secret, SOV_DATABASE_CREATE | SOV_DATABASE_PASSPHRASE, error);

  return db != NULL &&
         sov_database_execute (db, SCHEMA, error) &&
         sov_database_transact (db, insert_keys, keys, error);
}

static GBytes *
read_key (SovStatement *row,
          int column)
{
  gsize size;
  gpointer stored = g_bytes_unref_to_data (sov_statement_blob (row, column), &size);
  GBytes *key = sov_secret_new (stored, size);

  if (stored != NULL)
    explicit_bzero (stored, size);
  g_free (stored);

  return key;
}

static SovKeptKey *
key_from_row (SovStatement *row)
{
  g_autoptr (SovKeptKey) kept = g_new0 (SovKeptKey, 1);

  kept->key_id = sov_statement_dup (row, 0);
  kept->vault = sov_statement_dup (row, 1);
  kept->key = read_key (row, 2);
  kept->created = sov_statement_int (row, 3);
  kept->retired = sov_statement_int_or (row, 4, 0);

  return g_bytes_get_size (kept->key) == SOV_KEY_SIZE ? g_steal_pointer (&kept) : NULL;
}

static GPtrArray *
read_keys (SovDatabase *db,
           GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_kept_key_free);
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT key_id, vault_uuid, k, created, retired FROM keys"
                               " ORDER BY retired IS NOT NULL, created DESC",
                               error);
  if (stmt == NULL)
    return NULL;

  while (sov_statement_next (stmt))
    {
      SovKeptKey *kept = key_from_row (stmt);

      if (kept != NULL)
        g_ptr_array_add (keys, kept);
    }

  if (!sov_statement_check (stmt, error))
    return NULL;

  if (keys->len > 0)
    return g_steal_pointer (&keys);

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "the file holds no key");
  return NULL;
}

static gboolean
is_same_key (gconstpointer a,
             gconstpointer b)
{
  const SovKeptKey *one = a;
  const SovKeptKey *other = b;

  return g_str_equal (one->key_id, other->key_id) &&
         g_str_equal (one->vault, other->vault) &&
         sov_secret_equal (one->key, other->key);
}

static gboolean
same_keys (GPtrArray *keys,
           GPtrArray *found)
{
  for (guint i = 0; i < keys->len; i++)
    if (!g_ptr_array_find_with_equal_func (found, keys->pdata[i], is_same_key, NULL))
      return FALSE;

  return keys->len == found->len;
}

static gboolean
prove (const char *path,
       const char *secret,
       GPtrArray *keys,
       GError **error)
{
  g_autoptr (GPtrArray) found = sov_recovery_read (path, secret, error);

  if (found == NULL || same_keys (keys, found))
    return found != NULL;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED,
                       "the keys were not written as they are");
  return FALSE;
}

static void
remove_draft (const char *draft)
{
  g_autofree char *journal = g_strconcat (draft, "-journal", NULL);
  g_autofree char *log = g_strconcat (draft, "-wal", NULL);

  g_unlink (draft);
  g_unlink (journal);
  g_unlink (log);
}

gboolean
sov_recovery_write (const char *path,
                    const char *secret,
                    GPtrArray *keys,
                    GError **error)
{
  g_autofree char *draft = g_strconcat (path, ".tmp", NULL);
  g_autoptr (GBytes) bytes = sov_secret_new (secret, strlen (secret));

  g_return_val_if_fail (*secret != '\0' && keys->len > 0, FALSE);

  remove_draft (draft);
  if (write_new_file (draft, bytes, keys, error) &&
      prove (draft, secret, keys, error) &&
      (g_chmod (draft, 0600) == 0 || sov_place_set_error (errno, "closing the keys to others", error)) &&
      sov_place_replace (draft, path, error))
    return TRUE;

  remove_draft (draft);
  return FALSE;
}

static gboolean
check_ours (SovDatabase *db,
            GError **error)
{
  gint64 id;

  if (!sov_database_query_int (db, "PRAGMA application_id", &id, error))
    return FALSE;

  if (id == APPLICATION_ID)
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "not a file of keys");
  return FALSE;
}

GPtrArray *
sov_recovery_read (const char *path,
                   const char *secret,
                   GError **error)
{
  g_autoptr (GBytes) bytes = sov_secret_new (secret, strlen (secret));
  g_autoptr (SovDatabase) db = NULL;

  if (!sov_place_check_database (path, error))
    return NULL;

  db = sov_database_open (path, bytes, SOV_DATABASE_READ_ONLY | SOV_DATABASE_PASSPHRASE, error);

  return db != NULL && check_ours (db, error) ? read_keys (db, error) : NULL;
}
