/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "store/sov-backup-private.h"
#include "store/sov-place.h"
#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

/* The way back: find the key, prove the copy in the vault's own folder, move
 * the old files aside, put the new ones in their place. */

#define QUARANTINE "quarantine"
#define DRAFT ".restored.db"

/* A vault's files, the one that says that it is there last. */
static const char *const parts[] = {
  SOV_VAULT_DATABASE_NAME, SOV_VAULT_DATABASE_NAME "-wal", SOV_VAULT_DATABASE_NAME "-shm",
  SOV_RECOVERY_NAME, SOV_PASSPHRASE_NAME, SOV_SENTINEL_NAME
};

static const char *const key_files[] = { SOV_PASSPHRASE_NAME, SOV_RECOVERY_NAME };

typedef struct
{
  SovVault *vault;
  const char *path; /* of the copy */
  char *draft;
  GBytes *key;
  char *aside;        /* where the old files are now; NULL before that */
  gboolean own_files; /* the vault's own files open it; otherwise those beside the copy */
} Restoring;

static void
restoring_clear (Restoring *self)
{
  g_unlink (self->draft);
  g_free (self->draft);
  g_free (self->aside);
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

/* A folder that nothing is in yet, for what was here before. */
static char *
make_quarantine (const Restoring *self,
                 GError **error)
{
  g_autofree char *all = path_of (self, QUARANTINE);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S-XXXXXX");
  g_autofree char *folder = g_build_filename (all, stamp, NULL);

  if (g_mkdir_with_parents (all, 0700) == 0 && g_mkdtemp (folder) != NULL)
    return g_steal_pointer (&folder);

  sov_place_set_error (errno, "making a place for the old vault", error);
  return NULL;
}

static gboolean
is_moved (const Restoring *self,
          const char *name)
{
  return !self->own_files || (!g_str_equal (name, SOV_RECOVERY_NAME) && !g_str_equal (name, SOV_PASSPHRASE_NAME));
}

static gboolean
move_aside (Restoring *self,
            GError **error)
{
  self->aside = make_quarantine (self, error);
  if (self->aside == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = path_of (self, parts[i]);
      g_autofree char *to = g_build_filename (self->aside, parts[i], NULL);

      if (is_moved (self, parts[i]) && g_file_test (from, G_FILE_TEST_EXISTS) && !sov_place_move (from, to, error))
        return FALSE;
    }

  return TRUE;
}

/* What was there before comes back, over what was put in its place. */
static void
move_back (const Restoring *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *to = path_of (self, parts[i]);
      g_autofree char *from = self->aside != NULL ? g_build_filename (self->aside, parts[i], NULL) : NULL;

      if (is_moved (self, parts[i]) && (from == NULL || g_file_test (from, G_FILE_TEST_EXISTS)))
        g_unlink (to);
      if (from != NULL && g_file_test (from, G_FILE_TEST_EXISTS))
        sov_place_move (from, to, NULL);
    }
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
      g_autofree char *to = path_of (self, key_files[i]);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !sov_backup_copy_file (from, to, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_in_place (const Restoring *self,
              GError **error)
{
  const SovSentinel *old = sov_vault_get_sentinel (self->vault);
  g_autofree char *file = path_of (self, SOV_VAULT_DATABASE_NAME);
  g_autofree char *passphrase = path_of (self, SOV_PASSPHRASE_NAME);
  SovKeyHome home = g_file_test (passphrase, G_FILE_TEST_EXISTS) ? SOV_KEY_HOME_PASSPHRASE : SOV_KEY_HOME_KEYRING;
  g_autoptr (SovSentinel) sentinel = sov_sentinel_new ("", "", self->own_files && old != NULL ? old->home : home);

  if (!put_keys (self, error) ||
      !sov_place_move (self->draft, file, error) ||
      !sov_vault_prove (file, self->key, NULL, sentinel, error) ||
      !sov_vault_set_sentinel (self->vault, sentinel, error))
    return FALSE;

  sov_vault_take_made (self->vault, g_steal_pointer (&sentinel));
  return sov_place_sync (sov_vault_get_folder (self->vault), error);
}

gboolean
sov_backup_restore (SovVault *vault,
                    const char *path,
                    const char *typed,
                    GBytes *key,
                    GError **error)
{
  g_auto (Restoring) self = { .vault = vault, .path = path };

  self.draft = path_of (&self, DRAFT);
  g_unlink (self.draft);
  if (!sov_place_check_database (path, error) ||
      !sov_backup_copy_file (path, self.draft, error) ||
      !find_key (&self, typed, key, error) ||
      !check_keys_beside (&self, error))
    return FALSE;

  if ((sov_vault_get_content (vault) == SOV_VAULT_NONE || move_aside (&self, error)) && put_in_place (&self, error))
    return TRUE;

  move_back (&self);
  return FALSE;
}
