/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-drill.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "model/sov-time.h"
#include "store/sov-backup-private.h"
#include "store/sov-place.h"
#include "store/sov-store-error.h"

#define FOLDER ".drill"
#define COPY "copy.backup"
#define VAULT "vault"

/* The copy, its restored twin, and what SQLite needs to write it. */
#define ROOM 3

/* Only what a drill made itself is below @path. */
static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      GStatBuf about;

      if (g_lstat (child, &about) == 0 && S_ISDIR (about.st_mode))
        remove_all (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
sov_backup_drill_sweep (const char *vault_folder)
{
  g_autofree char *place = g_build_filename (vault_folder, FOLDER, NULL);

  remove_all (place);
}

static gboolean
not_the_same (GError **error)
{
  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "the backup does not hold what was told of it");
  return FALSE;
}

/* As somebody does whose computer is gone. */
static SovBackupCopy *
restore_copy (const char *place,
              const char *copy,
              GBytes *key,
              GError **error)
{
  g_autofree char *folder = g_build_filename (place, VAULT, NULL);
  g_autofree char *path = g_build_filename (folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (SovVault) vault = sov_vault_new (folder, error);
  g_autoptr (SovBackupRestored) restored = vault != NULL ? sov_backup_restore (vault, copy, NULL, key, error) : NULL;
  g_autoptr (SovDatabase) db = restored != NULL ? sov_database_open (path, restored->key, SOV_DATABASE_EXISTING, error) : NULL;
  g_autoptr (SovBackupCopy) holds = sov_backup_copy_new (path);

  if (db == NULL || !sov_backup_copy_look_into (holds, db, error))
    return NULL;

  return g_steal_pointer (&holds);
}

static SovBackupCopy *
drill_in (const char *place,
          const SovBackupCopy *newest,
          GBytes *key,
          GError **error)
{
  g_autofree char *path = g_build_filename (place, COPY, NULL);
  g_autoptr (SovBackupCopy) found = sov_backup_copy_new (path);
  g_autoptr (SovBackupCopy) restored = NULL;

  if (!sov_backup_copy_file (newest->path, path, error) ||
      !sov_backup_copy_keys (NULL, newest->path, path, error) ||
      !sov_backup_prove_as (path, key, 0, found, error))
    return NULL;

  if (!sov_backup_copy_same (found, newest) && !not_the_same (error))
    return NULL;

  restored = restore_copy (place, path, key, error);
  if (restored == NULL || (!sov_backup_copy_same (restored, found) && !not_the_same (error)))
    return NULL;

  return g_steal_pointer (&restored);
}

SovBackupCopy *
sov_backup_drill (SovVault *vault,
                  const char *folder,
                  GBytes *key,
                  GError **error)
{
  const char *own = sov_vault_get_folder (vault);
  g_autofree char *place = g_build_filename (own, FOLDER, NULL);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);
  const SovBackupCopy *newest = copies->len > 0 ? copies->pdata[0] : NULL;
  SovBackupCopy *restored = NULL;

  if (newest == NULL)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "there is no backup to try");
      return NULL;
    }

  sov_backup_drill_sweep (own);
  if (!sov_place_check_room (own, ROOM * newest->size, error))
    return NULL;

  if (g_mkdir (place, 0700) == 0)
    restored = drill_in (place, newest, key, error);
  else
    sov_place_set_error (errno, "making a place for the drill", error);
  remove_all (place);

  return restored;
}

gboolean
sov_backup_drill_all (SovVault *vault,
                      GBytes *key,
                      GError **error)
{
  g_autofree char *first = sov_backup_folder_dup_default (vault);
  g_autofree char *second = sov_backup_folder_dup_second (vault);
  g_autoptr (SovBackupCopy) one = sov_backup_drill (vault, first, key, error);
  g_autoptr (SovBackupCopy) other = NULL;

  if (one == NULL || second == NULL || !sov_backup_folder_is_there (second))
    return one != NULL;

  other = sov_backup_drill (vault, second, key, error);
  return other != NULL;
}
