/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "model/sov-log.h"
#include "store/sov-backup-key.h"
#include "store/sov-backup-private.h"
#include "store/sov-backup-swap.h"
#include "store/sov-database-private.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

/* How much room there has to be, in sizes of the copy (vault.md T7). */
#define ROOM 2

/* The way back: find the key, prove the copy in the vault's own folder, put
 * beside it what a vault consists of, and swap that for the old files. */

struct _SovBackupRestoring
{
  SovVault *vault;
  char *path;  /* of the copy */
  char *aside; /* where that is, when a restore is taken back; else NULL */
  SovBackupSwap *swap;
  char *draft; /* the database in it */
  gboolean by_key;
  SovBackupKey found;
  SovSentinel *about; /* what the copy says of itself */
};

void
sov_backup_restoring_free (SovBackupRestoring *self)
{
  sov_backup_key_clear (&self->found);
  g_clear_pointer (&self->swap, sov_backup_swap_free);
  g_clear_pointer (&self->about, sov_sentinel_free);
  g_clear_object (&self->vault);
  g_free (self->draft);
  g_free (self->path);
  g_free (self->aside);
  g_free (self);
}

void
sov_backup_restored_free (SovBackupRestored *self)
{
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_pointer (&self->holds, sov_backup_copy_free);
  g_free (self->set_aside);
  g_free (self);
}

static char *
path_of (const SovBackupRestoring *self,
         const char *name)
{
  return g_build_filename (sov_vault_get_folder (self->vault), name, NULL);
}

static char *
dup_aside_path (SovVault *vault,
                const SovSentinel *sentinel)
{
  if (sentinel == NULL || sentinel->set_aside == NULL)
    return NULL;

  return g_build_filename (sov_vault_get_folder (vault), SOV_BACKUP_QUARANTINE, sentinel->set_aside, NULL);
}

char *
sov_backup_dup_set_aside (SovVault *vault)
{
  g_autofree char *folder = dup_aside_path (vault, sov_vault_get_sentinel (vault));

  return folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

void
sov_backup_remove_set_aside (SovVault *vault)
{
  g_autofree char *quarantine = g_build_filename (sov_vault_get_folder (vault), SOV_BACKUP_QUARANTINE, NULL);
  const SovSentinel *sentinel = sov_vault_get_sentinel (vault);
  g_autoptr (SovSentinel) about = NULL;
  g_autoptr (GError) error = NULL;

  sov_place_remove_folder (quarantine);
  if (sentinel == NULL || sentinel->set_aside == NULL)
    return;

  about = sov_sentinel_copy (sentinel);
  g_clear_pointer (&about->set_aside, g_free);
  if (!sov_vault_set_sentinel (vault, about, &error))
    sov_log_failure ("writing that nothing is set aside", error);
}

/* Before anything is moved: from here on nothing should be missing. */
static gboolean
check_keys_beside (const SovBackupRestoring *self,
                   GError **error)
{
  g_autofree char *recovery = sov_backup_key_dup_beside (&self->found, SOV_RECOVERY_NAME);

  if (self->by_key || self->found.own_files || self->found.code != NULL || g_file_test (recovery, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "the file that the recovery code opens is not beside the backup");
  return FALSE;
}

/* The vault's own key, when its recovery.db opens with the code too. */
static GBytes *
find_own_key (const SovBackupRestoring *self)
{
  g_autofree char *own = path_of (self, SOV_RECOVERY_NAME);
  g_autoptr (GPtrArray) keys = sov_recovery_read (own, self->found.code, NULL);

  return keys != NULL ? g_bytes_ref (((SovKeptKey *) keys->pdata[0])->key) : NULL;
}

static gboolean
write_own_key (const SovBackupRestoring *self,
               const char *uuid,
               GError **error)
{
  g_autofree char *path = g_build_filename (sov_backup_swap_get_folder (self->swap), SOV_RECOVERY_NAME, NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_kept_key_free);

  g_ptr_array_add (keys, sov_kept_key_new (uuid, self->found.key));
  return sov_recovery_write (path, self->found.code, keys, error);
}

static gboolean
copy_under_key (const SovBackupRestoring *self,
                SovDatabase *from,
                const char *path,
                GBytes *key,
                GError **error)
{
  g_autoptr (SovDatabase) to = sov_database_open (path, key, SOV_DATABASE_CREATE | SOV_DATABASE_DRAFT, error);
  sqlite3_backup *copying;

  if (to == NULL)
    return FALSE;

  copying = sqlite3_backup_init (to->native, "main", from->native, "main");
  if (copying == NULL)
    return sov_store_error_set (to->native, "beginning a copy", error);

  sqlite3_backup_step (copying, -1);
  return sqlite3_backup_finish (copying) == SQLITE_OK || sov_store_error_set (to->native, "copying", error);
}

/* Writes the draft anew, under @key; all of it is read back. @uuid: (out): whose
 * it is. */
static gboolean
change_key (SovBackupRestoring *self,
            SovDatabaseFlags flags,
            GBytes *key,
            char **uuid,
            GError **error)
{
  g_autofree char *other = g_strconcat (self->draft, ".tmp", NULL);
  g_autoptr (SovDatabase) from = sov_database_open (self->draft, self->found.key, SOV_DATABASE_READ_ONLY | flags, error);

  *uuid = from != NULL ? sov_database_query_text (from, "SELECT uuid FROM vault", error) : NULL;
  if (*uuid == NULL || !copy_under_key (self, from, other, key, error))
    return FALSE;

  g_clear_pointer (&from, sov_database_close);
  g_bytes_unref (self->found.key);
  self->found.key = g_bytes_ref (key);
  return sov_backup_sync (other, error) &&
         sov_place_replace (other, self->draft, error) &&
         sov_backup_prove_as (self->draft, self->found.key, 0, NULL, error);
}

/* A vault has a key of its own: what the code alone opened is written anew. And
 * what is under a key that was changed since comes to be under the one of
 * today, which the keyring and the files of keys have. */
static gboolean
choose_key (SovBackupRestoring *self,
            GError **error)
{
  g_autoptr (GBytes) key = NULL;
  g_autofree char *uuid = NULL;

  if (self->found.code == NULL && (self->found.current == NULL || self->aside != NULL))
    return TRUE;
  if (self->found.code == NULL)
    return change_key (self, 0, self->found.current, &uuid, error);

  key = find_own_key (self);
  self->found.own_files = key != NULL;
  if (key == NULL)
    key = sov_secret_new_random (SOV_KEY_SIZE);

  return change_key (self, SOV_DATABASE_PASSPHRASE, key, &uuid, error) &&
         (self->found.own_files || write_own_key (self, uuid, error));
}

static gboolean
put_keys (const SovBackupRestoring *self,
          GError **error)
{
  static const char *const names[] = { SOV_PASSPHRASE_NAME, SOV_RECOVERY_NAME };

  for (guint i = 0; !self->found.own_files && self->found.code == NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = sov_backup_key_dup_beside (&self->found, names[i]);
      g_autofree char *to = g_build_filename (sov_backup_swap_get_folder (self->swap), names[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !sov_backup_copy_file (from, to, error))
        return FALSE;
    }

  return TRUE;
}

/* How the restored vault is opened. */
static SovKeyHome
choose_home (const SovBackupRestoring *self)
{
  const SovSentinel *old = sov_vault_get_sentinel (self->vault);
  g_autofree char *own = path_of (self, SOV_PASSPHRASE_NAME);
  g_autofree char *beside = sov_backup_key_dup_beside (&self->found, SOV_PASSPHRASE_NAME);

  if (self->found.own_files && old != NULL)
    return old->home;
  if (!self->found.own_files && self->found.code != NULL)
    return SOV_KEY_HOME_KEYRING;

  return g_file_test (self->found.own_files ? own : beside, G_FILE_TEST_EXISTS) ? SOV_KEY_HOME_PASSPHRASE : SOV_KEY_HOME_KEYRING;
}

/* What is the user's choice, and not the copy's, stays. */
static SovSentinel *
begin_sentinel (const SovBackupRestoring *self)
{
  const SovSentinel *old = sov_vault_get_sentinel (self->vault);
  SovSentinel *sentinel = self->aside != NULL ? sov_sentinel_load (self->aside, NULL) : NULL;

  if (sentinel == NULL)
    {
      sentinel = sov_sentinel_new (NULL, NULL, choose_home (self));
      /* Whoever has typed it has it; and the vault's own files are as they were. */
      sentinel->code_given = self->found.by_code || (self->found.own_files && old != NULL && old->code_given);
      sentinel->code_checked_at = self->found.own_files && old != NULL ? old->code_checked_at : 0;
    }
  g_set_str (&sentinel->uuid, self->about->uuid);
  g_set_str (&sentinel->key_id, self->about->key_id);
  sentinel->schema = self->about->schema;
  g_free (sentinel->set_aside);
  sentinel->set_aside = sov_backup_swap_dup_aside (self->swap);
  g_set_str (&sentinel->second_place, old != NULL ? old->second_place : NULL);

  return sentinel;
}

static SovBackupRestored *
tell_restored (SovBackupRestoring *self)
{
  SovBackupRestored *restored = g_new0 (SovBackupRestored, 1);
  GStatBuf about;

  restored->key = g_bytes_ref (self->found.key);
  restored->holds = g_steal_pointer (&self->found.holds);
  g_free (restored->holds->path);
  restored->holds->path = path_of (self, SOV_VAULT_DATABASE_NAME);
  restored->holds->size = g_lstat (restored->holds->path, &about) == 0 ? (gint64) about.st_size : 0;
  restored->set_aside = sov_backup_dup_set_aside (self->vault);

  return restored;
}

static gboolean
begin (SovBackupRestoring *self,
       GError **error)
{
  const char *own = sov_vault_get_folder (self->vault);
  GStatBuf about;

  if (!sov_place_check_database (self->path, error))
    return FALSE;
  if (g_stat (self->path, &about) != 0)
    return sov_place_set_error (errno, "looking at the backup", error);
  if (!sov_place_check_room (own, ROOM * (gint64) about.st_size, error))
    return FALSE;

  self->swap = sov_backup_swap_new (own, error);
  if (self->swap == NULL)
    return FALSE;

  self->draft = g_build_filename (sov_backup_swap_get_folder (self->swap), SOV_VAULT_DATABASE_NAME, NULL);
  self->found.own = own;
  self->found.path = self->path;
  self->found.beside = self->aside;
  self->found.draft = self->draft;
  return TRUE;
}

/* With what a crash may have left of its log. */
static gboolean
copy_file (const SovBackupRestoring *self,
           GError **error)
{
  static const char *const tails[] = { "-wal", "-journal" };

  for (guint i = 0; self->aside != NULL && i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *from = g_strconcat (self->path, tails[i], NULL);
      g_autofree char *to = g_strconcat (self->draft, tails[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !sov_backup_copy_file (from, to, error))
        return FALSE;
    }

  return sov_backup_copy_file (self->path, self->draft, error);
}

/* All but the last step: the vault may be open meanwhile. */
static gboolean
prepare (SovBackupRestoring *self,
         const char *typed,
         GBytes *key,
         GError **error)
{
  self->by_key = key != NULL || self->aside != NULL;
  if (!begin (self, error) ||
      !copy_file (self, error) ||
      !sov_backup_key_find (&self->found, typed, key, error))
    return FALSE;

  /* Its own files come back with it, where they were set aside too. */
  if (self->aside != NULL)
    self->found.own_files = FALSE;
  self->about = sov_sentinel_new (NULL, NULL, SOV_KEY_HOME_KEYRING);

  return check_keys_beside (self, error) &&
         choose_key (self, error) &&
         put_keys (self, error) &&
         sov_vault_prove (self->draft, self->found.key, NULL, self->about, error);
}

SovBackupRestoring *
sov_backup_restoring_new (SovVault *vault,
                          const char *path,
                          const char *typed,
                          GBytes *key,
                          GError **error)
{
  g_autoptr (SovBackupRestoring) self = g_new0 (SovBackupRestoring, 1);

  self->vault = g_object_ref (vault);
  self->path = g_canonicalize_filename (path, NULL);

  return prepare (self, typed, key, error) ? g_steal_pointer (&self) : NULL;
}

SovBackupRestoring *
sov_backup_restoring_new_undo (SovVault *vault,
                               const char *typed,
                               GBytes *key,
                               GError **error)
{
  g_autoptr (SovBackupRestoring) self = g_new0 (SovBackupRestoring, 1);

  self->vault = g_object_ref (vault);
  self->aside = sov_backup_dup_set_aside (vault);
  if (self->aside == NULL)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "nothing was set aside");
      return NULL;
    }

  self->path = g_build_filename (self->aside, SOV_VAULT_DATABASE_NAME, NULL);
  return prepare (self, typed, key, error) ? g_steal_pointer (&self) : NULL;
}

/* What is in it is the vault now, and was read back there. */
static void
remove_aside (const char *aside)
{
  g_autoptr (GDir) dir = g_dir_open (aside, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (aside, name, NULL);

      g_unlink (path);
    }
  g_rmdir (aside);
}

SovBackupRestored *
sov_backup_restoring_commit (SovBackupRestoring *self,
                             GError **error)
{
  g_autoptr (SovSentinel) sentinel = begin_sentinel (self);

  if (!sov_sentinel_save (sentinel, sov_backup_swap_get_folder (self->swap), error) ||
      !sov_backup_swap_commit (self->swap, error))
    return NULL;

  sov_vault_take_made (self->vault, g_steal_pointer (&sentinel));
  if (self->aside != NULL)
    remove_aside (self->aside);
  return tell_restored (self);
}

SovBackupRestored *
sov_backup_restore (SovVault *vault,
                    const char *path,
                    const char *typed,
                    GBytes *key,
                    GError **error)
{
  g_autoptr (SovBackupRestoring) restoring = sov_backup_restoring_new (vault, path, typed, key, error);

  return restoring != NULL ? sov_backup_restoring_commit (restoring, error) : NULL;
}

SovBackupRestored *
sov_backup_undo_restore (SovVault *vault,
                         const char *typed,
                         GBytes *key,
                         GError **error)
{
  g_autoptr (SovBackupRestoring) restoring = sov_backup_restoring_new_undo (vault, typed, key, error);

  return restoring != NULL ? sov_backup_restoring_commit (restoring, error) : NULL;
}
