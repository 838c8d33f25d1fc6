/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-time.h"
#include "store/sov-backup-folder.h"
#include "store/sov-vault.h"

/* The part of SovVault that makes a copy before the schema of its file is
 * changed (vault.md §4.5). A file that needs no change, and one that this
 * program would not touch, gets none. */

static gboolean
back_up (SovVault *self,
         SovDatabase *db,
         GBytes *key,
         GError **error)
{
  g_autofree char *folder = sov_backup_folder_dup_default (self);
  g_autoptr (SovBackupCopy) copy =
      sov_backup_folder_write (folder, self, db, key, SOV_BACKUP_BEFORE, sov_time_now (), error);

  if (copy != NULL)
    return TRUE;

  g_prefix_error (error, "before the schema is changed: ");
  return FALSE;
}

gboolean
sov_vault_back_up_before_migration (SovVault *self,
                                    SovDatabase *db,
                                    GBytes *key,
                                    GError **error)
{
  gint64 version;

  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  /* Of a copy there is no need. */
  if (sov_vault_is_read_only (self))
    return TRUE;

  return sov_database_query_int (db, "PRAGMA user_version", &version, error) &&
         (version == 0 || version >= sov_database_count_steps () || back_up (self, db, key, error));
}

typedef struct
{
  SovVault *vault;
  GBytes *key;
} Opening;

static gboolean
prepare (SovDatabase *db,
         gpointer data,
         GError **error)
{
  Opening *opening = data;

  return sov_vault_back_up_before_migration (opening->vault, db, opening->key, error);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->vault);
  g_bytes_unref (opening->key);
  g_free (opening);
}

SovStore *
sov_vault_open_store (SovVault *self,
                      GBytes *key)
{
  g_autofree char *path = NULL;
  Opening *opening;

  g_return_val_if_fail (SOV_IS_VAULT (self), NULL);

  path = g_build_filename (sov_vault_get_folder (self), SOV_VAULT_DATABASE_NAME, NULL);
  opening = g_new (Opening, 1);
  *opening = (Opening) { g_object_ref (self), g_bytes_ref (key) };
  if (sov_vault_is_read_only (self))
    return sov_store_new_read_only (path, key, prepare, opening, opening_free);

  return sov_store_new_prepared (path, key, prepare, opening, opening_free);
}
