/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup.h"

#include <glib/gstdio.h>

#include "store/sov-backup-private.h"
#include "store/sov-backup-swap.h"
#include "store/sov-place.h"
#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

/* The way back: find the key, prove the copy in the vault's own folder, put
 * beside it what a vault consists of, and swap that for the old files. */

static const char *const key_files[] = { SOV_PASSPHRASE_NAME, SOV_RECOVERY_NAME };

typedef struct
{
  SovVault *vault;
  const char *path; /* of the copy */
  SovBackupSwap *swap;
  char *draft; /* the database in it */
  GBytes *key;
  gboolean own_files; /* the vault's own files open it; otherwise those beside the copy */
} Restoring;

static void
restoring_clear (Restoring *self)
{
  g_clear_pointer (&self->swap, sov_backup_swap_free);
  g_free (self->draft);
  g_clear_pointer (&self->key, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Restoring, restoring_clear)

static char *
path_of (const Restoring *self,
         const char *name)
{
  return g_build_filename (sov_vault_get_folder (self->vault), name, NULL);
}

/* Keeps @key if it opens the copy. @reason: (inout): the first thing that was
 * wrong with the copy itself. */
static gboolean
try_key (Restoring *self,
         GBytes *key,
         GError **reason)
{
  g_autoptr (GError) failure = NULL;

  if (sov_backup_prove (self->draft, key, &failure))
    {
      self->key = g_bytes_ref (key);
      return TRUE;
    }
  if (*reason == NULL && !g_error_matches (failure, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    *reason = g_steal_pointer (&failure);

  return FALSE;
}

static gboolean
try_file (Restoring *self,
          const char *path,
          const char *secret,
          GError **reason)
{
  g_autoptr (GPtrArray) keys = sov_recovery_read (path, secret, NULL);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    if (try_key (self, ((SovKeptKey *) keys->pdata[i])->key, reason))
      return TRUE;

  return FALSE;
}

/* @secret: as the file of @name takes it; nullable. */
static gboolean
try_secret (Restoring *self,
            const char *name,
            const char *secret,
            GError **reason)
{
  g_autofree char *own = path_of (self, name);
  g_autofree char *beside = sov_backup_beside (self->path, name);

  if (secret == NULL)
    return FALSE;

  self->own_files = try_file (self, own, secret, reason);
  return self->own_files || try_file (self, beside, secret, reason);
}

static gboolean
find_key (Restoring *self,
          const char *typed,
          GBytes *key,
          GError **error)
{
  char *code = typed != NULL ? sov_recovery_code_parse (typed, NULL) : NULL;
  char *passphrase = typed != NULL ? g_utf8_normalize (typed, -1, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
  g_autoptr (GError) reason = NULL;

  self->own_files = key != NULL;
  if ((key != NULL && try_key (self, key, &reason)) ||
      try_secret (self, SOV_PASSPHRASE_NAME, passphrase, &reason) ||
      try_secret (self, SOV_RECOVERY_NAME, code, &reason))
    g_clear_error (&reason);
  else if (reason == NULL)
    reason = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, "nothing at hand opens the backup");

  sov_secret_text_free (code);
  sov_secret_text_free (passphrase);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* Before anything is moved: from here on nothing should be missing. */
static gboolean
check_keys_beside (const Restoring *self,
                   GError **error)
{
  g_autofree char *recovery = sov_backup_beside (self->path, SOV_RECOVERY_NAME);

  if (self->own_files || g_file_test (recovery, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "the file that the recovery code opens is not beside the backup");
  return FALSE;
}

static gboolean
put_keys (const Restoring *self,
          GError **error)
{
  for (guint i = 0; !self->own_files && i < G_N_ELEMENTS (key_files); i++)
    {
      g_autofree char *from = sov_backup_beside (self->path, key_files[i]);
      g_autofree char *to = g_build_filename (sov_backup_swap_get_folder (self->swap), key_files[i], NULL);

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
  g_autofree char *beside = sov_backup_beside (self->path, SOV_PASSPHRASE_NAME);

  if (self->own_files && old != NULL)
    return old->home;

  return g_file_test (self->own_files ? own : beside, G_FILE_TEST_EXISTS) ? SOV_KEY_HOME_PASSPHRASE : SOV_KEY_HOME_KEYRING;
}

static gboolean
put_in_place (const Restoring *self,
              GError **error)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_new ("", "", choose_home (self));

  if (!put_keys (self, error) ||
      !sov_vault_prove (self->draft, self->key, NULL, sentinel, error) ||
      !sov_sentinel_save (sentinel, sov_backup_swap_get_folder (self->swap), error) ||
      !sov_backup_swap_commit (self->swap, error))
    return FALSE;

  sov_vault_take_made (self->vault, g_steal_pointer (&sentinel));
  return TRUE;
}

gboolean
sov_backup_restore (SovVault *vault,
                    const char *path,
                    const char *typed,
                    GBytes *key,
                    GError **error)
{
  g_auto (Restoring) self = { .vault = vault, .path = path };

  if (!sov_place_check_database (path, error))
    return FALSE;

  self.swap = sov_backup_swap_new (sov_vault_get_folder (vault), error);
  if (self.swap == NULL)
    return FALSE;

  self.draft = g_build_filename (sov_backup_swap_get_folder (self.swap), SOV_VAULT_DATABASE_NAME, NULL);
  return sov_backup_copy_file (path, self.draft, error) &&
         find_key (&self, typed, key, error) &&
         check_keys_beside (&self, error) &&
         put_in_place (&self, error);
}
