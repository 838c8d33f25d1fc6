/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "store/sov-backup-key.h"
#include "store/sov-backup-private.h"
#include "store/sov-backup-swap.h"
#include "store/sov-database-private.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

/* The way back: find the key, prove the copy in the vault's own folder, put
 * beside it what a vault consists of, and swap that for the old files. */

typedef struct
{
  SovVault *vault;
  SovBackupSwap *swap;
  char *draft; /* the database in it */
  gboolean by_key;
  SovBackupKey found;
} Restoring;

static void
restoring_clear (Restoring *self)
{
  sov_backup_key_clear (&self->found);
  g_clear_pointer (&self->swap, sov_backup_swap_free);
  g_free (self->draft);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Restoring, restoring_clear)

void
sov_backup_restored_free (SovBackupRestored *self)
{
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_pointer (&self->holds, sov_backup_copy_free);
  g_free (self->set_aside);
  g_free (self);
}

static char *
path_of (const Restoring *self,
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

/* Before anything is moved: from here on nothing should be missing. */
static gboolean
check_keys_beside (const Restoring *self,
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
find_own_key (const Restoring *self)
{
  g_autofree char *own = path_of (self, SOV_RECOVERY_NAME);
  g_autoptr (GPtrArray) keys = sov_recovery_read (own, self->found.code, NULL);

  return keys != NULL ? g_bytes_ref (((SovKeptKey *) keys->pdata[0])->key) : NULL;
}

static gboolean
write_own_key (const Restoring *self,
               const char *uuid,
               GError **error)
{
  g_autofree char *path = g_build_filename (sov_backup_swap_get_folder (self->swap), SOV_RECOVERY_NAME, NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_kept_key_free);

  g_ptr_array_add (keys, sov_kept_key_new (uuid, self->found.key));
  return sov_recovery_write (path, self->found.code, keys, error);
}

static gboolean
copy_under_key (const Restoring *self,
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

/* A vault has a key of its own: what the code alone opened is written anew. */
static gboolean
change_key (Restoring *self,
            GError **error)
{
  g_autofree char *other = g_strconcat (self->draft, ".tmp", NULL);
  g_autoptr (SovDatabase) from = sov_database_open (self->draft, self->found.key, SOV_DATABASE_READ_ONLY | SOV_DATABASE_PASSPHRASE, error);
  g_autofree char *uuid = from != NULL ? sov_database_query_text (from, "SELECT uuid FROM vault", error) : NULL;
  g_autoptr (GBytes) key = NULL;

  if (uuid == NULL)
    return FALSE;

  key = find_own_key (self);
  self->found.own_files = key != NULL;
  if (key == NULL)
    key = sov_secret_new_random (SOV_KEY_SIZE);
  if (!copy_under_key (self, from, other, key, error))
    return FALSE;

  g_clear_pointer (&from, sov_database_close);
  g_bytes_unref (self->found.key);
  self->found.key = g_steal_pointer (&key);
  return sov_backup_sync (other, error) &&
         sov_place_replace (other, self->draft, error) &&
         sov_backup_prove_as (self->draft, self->found.key, 0, NULL, error) &&
         (self->found.own_files || write_own_key (self, uuid, error));
}

static gboolean
put_keys (const Restoring *self,
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
choose_home (const Restoring *self)
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
begin_sentinel (const Restoring *self)
{
  const SovSentinel *old = sov_vault_get_sentinel (self->vault);
  SovSentinel *sentinel = sov_sentinel_new ("", "", choose_home (self));

  sentinel->set_aside = sov_backup_swap_dup_aside (self->swap);
  sentinel->second_place = old != NULL ? g_strdup (old->second_place) : NULL;
  /* Whoever has typed it has it; and the vault's own files are as they were. */
  sentinel->code_given = self->found.code != NULL || (self->found.own_files && old != NULL && old->code_given);
  sentinel->code_checked_at = self->found.own_files && old != NULL ? old->code_checked_at : 0;

  return sentinel;
}

static gboolean
put_in_place (const Restoring *self,
              SovSentinel *taken,
              GError **error)
{
  g_autoptr (SovSentinel) sentinel = taken;

  if (!put_keys (self, error) ||
      !sov_vault_prove (self->draft, self->found.key, NULL, sentinel, error) ||
      !sov_sentinel_save (sentinel, sov_backup_swap_get_folder (self->swap), error) ||
      !sov_backup_swap_commit (self->swap, error))
    return FALSE;

  sov_vault_take_made (self->vault, g_steal_pointer (&sentinel));
  return TRUE;
}

static SovBackupRestored *
tell_restored (Restoring *self)
{
  SovBackupRestored *restored = g_new0 (SovBackupRestored, 1);

  restored->key = g_bytes_ref (self->found.key);
  restored->holds = g_steal_pointer (&self->found.holds);
  g_free (restored->holds->path);
  restored->holds->path = path_of (self, SOV_VAULT_DATABASE_NAME);
  restored->set_aside = sov_backup_dup_set_aside (self->vault);

  return restored;
}

static gboolean
begin (Restoring *self,
       const char *path,
       const char *beside,
       GError **error)
{
  const char *own = sov_vault_get_folder (self->vault);

  self->swap = sov_backup_swap_new (own, error);
  if (self->swap == NULL)
    return FALSE;

  self->draft = g_build_filename (sov_backup_swap_get_folder (self->swap), SOV_VAULT_DATABASE_NAME, NULL);
  self->found.own = own;
  self->found.path = path;
  self->found.beside = beside;
  self->found.draft = self->draft;
  return TRUE;
}

static gboolean
check_room (SovVault *vault,
            const char *path,
            GError **error)
{
  GStatBuf about;

  if (!sov_place_check_database (path, error))
    return FALSE;
  if (g_stat (path, &about) != 0)
    return sov_place_set_error (errno, "looking at the backup", error);

  return sov_place_check_room (sov_vault_get_folder (vault), 2 * (gint64) about.st_size, error);
}

SovBackupRestored *
sov_backup_restore (SovVault *vault,
                    const char *path,
                    const char *typed,
                    GBytes *key,
                    GError **error)
{
  g_auto (Restoring) self = { .vault = vault };

  if (!check_room (vault, path, error) ||
      !begin (&self, path, NULL, error) ||
      !sov_backup_copy_file (path, self.draft, error) ||
      !sov_backup_key_find (&self.found, typed, key, error))
    return NULL;

  self.by_key = key != NULL;
  if (!check_keys_beside (&self, error) ||
      (self.found.code != NULL && !change_key (&self, error)) ||
      !put_in_place (&self, begin_sentinel (&self), error))
    return NULL;

  return tell_restored (&self);
}

/* The whole of it, with what a crash may have left of its log. */
static gboolean
copy_aside (const Restoring *self,
            const char *aside,
            GError **error)
{
  static const char *const tails[] = { "", "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *from = g_strconcat (aside, G_DIR_SEPARATOR_S SOV_VAULT_DATABASE_NAME, tails[i], NULL);
      g_autofree char *to = g_strconcat (self->draft, tails[i], NULL);

      if ((i == 0 || g_file_test (from, G_FILE_TEST_EXISTS)) && !sov_backup_copy_file (from, to, error))
        return FALSE;
    }

  return TRUE;
}

static SovSentinel *
read_aside_sentinel (const Restoring *self,
                     const char *aside)
{
  g_autoptr (SovSentinel) sentinel = begin_sentinel (self);
  SovSentinel *was = sov_sentinel_load (aside, NULL);

  if (was == NULL)
    return g_steal_pointer (&sentinel);

  g_set_str (&was->set_aside, sentinel->set_aside);
  g_set_str (&was->second_place, sentinel->second_place);
  return was;
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
sov_backup_undo_restore (SovVault *vault,
                         const char *typed,
                         GBytes *key,
                         GError **error)
{
  g_autofree char *aside = sov_backup_dup_set_aside (vault);
  g_autofree char *path = NULL;
  g_auto (Restoring) self = { .vault = vault, .by_key = TRUE };

  if (aside == NULL)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "nothing was set aside");
      return NULL;
    }

  path = g_build_filename (aside, SOV_VAULT_DATABASE_NAME, NULL);
  if (!check_room (vault, path, error) ||
      !begin (&self, path, aside, error) ||
      !copy_aside (&self, aside, error) ||
      !sov_backup_key_find (&self.found, typed, key, error))
    return NULL;

  /* Its own files come back with it, where they were set aside too. */
  self.found.own_files = FALSE;
  if (!put_in_place (&self, read_aside_sentinel (&self, aside), error))
    return NULL;

  remove_aside (aside);
  return tell_restored (&self);
}

static gint64
measure (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 size = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf about;

      if (g_lstat (path, &about) == 0)
        size += S_ISDIR (about.st_mode) ? measure (path) : (gint64) about.st_size;
    }

  return size;
}

void
sov_backup_count_set_aside (SovVault *vault,
                            guint *n,
                            gint64 *size)
{
  g_autofree char *quarantine = g_build_filename (sov_vault_get_folder (vault), SOV_BACKUP_QUARANTINE, NULL);
  g_autoptr (GDir) dir = g_dir_open (quarantine, 0, NULL);

  *n = 0;
  while (dir != NULL && g_dir_read_name (dir) != NULL)
    *n += 1;
  *size = measure (quarantine);
}
