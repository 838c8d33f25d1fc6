/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-vault-keys.h"

#include <glib/gstdio.h>

#include "model/sov-log.h"
#include "model/sov-time.h"
#include "store/sov-backup-folder.h"
#include "store/sov-backup-private.h"
#include "store/sov-key-history.h"
#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

static char *
path_in (SovVault *self,
         const char *name)
{
  return g_build_filename (sov_vault_get_folder (self), name, NULL);
}

static gboolean
write_passphrase (SovVault *self,
                  GBytes *key,
                  const char *passphrase,
                  GError **error)
{
  g_autofree char *path = path_in (self, SOV_PASSPHRASE_NAME);
  g_autoptr (GPtrArray) keys = NULL;
  char *plain = g_utf8_normalize (passphrase, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  gboolean ok = FALSE;

  if (plain == NULL || g_utf8_strlen (plain, -1) < SOV_VAULT_PASSPHRASE_MIN)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT, "the passphrase is too short");
    }
  else
    {
      keys = sov_key_history_read (sov_vault_get_folder (self), sov_vault_get_sentinel (self)->uuid, key);
      ok = sov_recovery_write (path, plain, keys, error);
    }

  sov_secret_text_free (plain);
  return ok;
}

gboolean
sov_vault_set_passphrase (SovVault *self,
                          GBytes *key,
                          const char *passphrase,
                          GError **error)
{
  g_autoptr (SovSentinel) about = NULL;

  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  if (!write_passphrase (self, key, passphrase, error))
    return FALSE;

  about = sov_sentinel_copy (sov_vault_get_sentinel (self));
  about->old_home_left = about->old_home_left || about->home == SOV_KEY_HOME_KEYRING;
  about->home = SOV_KEY_HOME_PASSPHRASE;
  return sov_vault_set_sentinel (self, about, error);
}

gboolean
sov_vault_set_keyring (SovVault *self,
                       GError **error)
{
  g_autoptr (SovSentinel) about = NULL;

  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  about = sov_sentinel_copy (sov_vault_get_sentinel (self));
  about->home = SOV_KEY_HOME_KEYRING;
  about->old_home_left = sov_vault_has_passphrase (self);
  return sov_vault_set_sentinel (self, about, error);
}

gboolean
sov_vault_leave_old_home (SovVault *self,
                          GError **error)
{
  g_autofree char *passphrase = NULL;
  g_autoptr (SovSentinel) about = NULL;

  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  passphrase = path_in (self, SOV_PASSPHRASE_NAME);
  about = sov_sentinel_copy (sov_vault_get_sentinel (self));
  if (about->home == SOV_KEY_HOME_KEYRING)
    g_unlink (passphrase);

  about->old_home_left = FALSE;
  return sov_vault_set_sentinel (self, about, error);
}

/* What opens @typed's file. A passphrase may look like a code. */
static GPtrArray *
find_file (SovVault *self,
           GBytes *key,
           const char *typed,
           SovVaultMeans *means,
           char **secret,
           GError **error)
{
  char *code = sov_recovery_code_parse (typed, NULL);
  gboolean is_code = code != NULL;
  gboolean has_passphrase = sov_vault_has_passphrase (self);
  g_autoptr (GError) reason = NULL;
  GPtrArray *keys = NULL;

  sov_secret_text_free (code);
  *means = is_code || !has_passphrase ? SOV_VAULT_BY_CODE : SOV_VAULT_BY_PASSPHRASE;
  keys = sov_vault_check_secret (self, *means, typed, key, secret, &reason);
  if (keys == NULL && is_code && has_passphrase)
    {
      keys = sov_vault_check_secret (self, SOV_VAULT_BY_PASSPHRASE, typed, key, secret, NULL);
      if (keys != NULL)
        *means = SOV_VAULT_BY_PASSPHRASE;
    }

  if (keys == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return keys;
}

/* A change of the key that was ended without the code has left the old one as
 * it was. */
static void
retire_others (SovVault *self,
               SovVaultMeans means,
               GBytes *key,
               GPtrArray *keys,
               const char *secret)
{
  g_autofree char *path = path_in (self, means == SOV_VAULT_BY_CODE ? SOV_RECOVERY_NAME : SOV_PASSPHRASE_NAME);
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      SovKeptKey *kept = keys->pdata[i];
      gboolean in_use = sov_secret_equal (kept->key, key);

      if (in_use == (kept->retired == 0))
        continue;
      kept->retired = in_use ? 0 : sov_time_now ();
      changed = TRUE;
    }

  if (changed && !sov_recovery_write (path, secret, keys, &error))
    sov_log_failure ("retiring a key", error);
}

static gboolean
prove_newest_backup (SovVault *self,
                     GPtrArray *keys,
                     gint64 *backup_at,
                     GError **error)
{
  g_autofree char *folder = sov_backup_folder_dup_default (self);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);
  const SovBackupCopy *newest = copies->len > 0 ? copies->pdata[0] : NULL;
  g_autoptr (GError) reason = NULL;

  *backup_at = SOV_NO_TIME;
  if (newest == NULL)
    return TRUE;

  for (guint i = 0; i < keys->len; i++)
    {
      g_clear_error (&reason);
      if (sov_backup_prove (newest->path, ((SovKeptKey *) keys->pdata[i])->key, &reason))
        {
          *backup_at = newest->mark.at;
          return TRUE;
        }
      if (!g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
        break;
    }

  g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "the newest backup: %s", reason->message);
  return FALSE;
}

gboolean
sov_vault_try_secret (SovVault *self,
                      GBytes *key,
                      const char *typed,
                      SovVaultMeans *means,
                      gint64 *backup_at,
                      GError **error)
{
  char *secret = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (SovSentinel) about = NULL;

  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  *backup_at = SOV_NO_TIME;
  keys = find_file (self, key, typed, means, &secret, error);
  if (keys != NULL)
    retire_others (self, *means, key, keys, secret);
  sov_secret_text_free (secret);
  if (keys == NULL || !prove_newest_backup (self, keys, backup_at, error))
    return FALSE;
  if (*means != SOV_VAULT_BY_CODE)
    return TRUE;

  about = sov_sentinel_copy (sov_vault_get_sentinel (self));
  about->code_given = TRUE;
  about->code_checked_at = sov_time_now ();
  return sov_vault_set_sentinel (self, about, error);
}
