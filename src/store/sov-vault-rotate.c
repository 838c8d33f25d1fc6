/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-vault-rotate.h"

#include <glib/gstdio.h>

#include "model/sov-log.h"
#include "store/sov-key-history.h"
#include "store/sov-recovery.h"
#include "store/sov-rekey.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

struct _SovVaultRotate
{
  SovVault *vault;
  GBytes *key;       /* the one that the vault has */
  SovKeptKey *next;  /* the one that it gets */
  GPtrArray *before; /* SovKeptKey: every key until now */
  char *code;        /* as recovery.db takes it */
  char *passphrase;  /* as passphrase.db takes it; NULL: the vault has none */
};

static const char *
folder_of (SovVaultRotate *self)
{
  return sov_vault_get_folder (self->vault);
}

static gboolean
write_keys (SovVaultRotate *self,
            GPtrArray *keys,
            GError **error)
{
  g_autofree char *recovery = g_build_filename (folder_of (self), SOV_RECOVERY_NAME, NULL);
  g_autofree char *passphrase = g_build_filename (folder_of (self), SOV_PASSPHRASE_NAME, NULL);

  return sov_recovery_write (recovery, self->code, keys, error) &&
         (self->passphrase == NULL || sov_recovery_write (passphrase, self->passphrase, keys, error));
}

/* All keys. @retired: when the last one was; 0: it is in use. */
static GPtrArray *
list_keys (SovVaultRotate *self,
           gint64 retired)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_kept_key_free);

  for (guint i = 0; i < self->before->len; i++)
    {
      SovKeptKey *kept = sov_kept_key_copy (self->before->pdata[i]);

      if (kept->retired == 0)
        kept->retired = retired;
      g_ptr_array_add (keys, kept);
    }
  g_ptr_array_add (keys, sov_kept_key_copy (self->next));

  return keys;
}

static gboolean
prove_secrets (SovVaultRotate *self,
               const char *code,
               const char *passphrase,
               SovVaultMeans *refused,
               GError **error)
{
  g_autoptr (GPtrArray) by_passphrase = NULL;

  *refused = SOV_VAULT_BY_CODE;
  self->before = sov_vault_check_secret (self->vault, SOV_VAULT_BY_CODE, code, self->key, &self->code, error);
  if (self->before == NULL)
    return FALSE;
  if (sov_vault_get_sentinel (self->vault)->home != SOV_KEY_HOME_PASSPHRASE)
    return TRUE;

  *refused = SOV_VAULT_BY_PASSPHRASE;
  by_passphrase = sov_vault_check_secret (self->vault, SOV_VAULT_BY_PASSPHRASE, passphrase, self->key, &self->passphrase, error);
  return by_passphrase != NULL;
}

SovVaultRotate *
sov_vault_rotate_new (SovVault *vault,
                      GBytes *key,
                      const char *code,
                      const char *passphrase,
                      SovVaultMeans *refused,
                      GError **error)
{
  g_autoptr (SovVaultRotate) self = g_new0 (SovVaultRotate, 1);
  g_autoptr (GBytes) next = sov_secret_new_random (SOV_KEY_SIZE);
  SovVaultMeans which;

  self->vault = g_object_ref (vault);
  self->key = g_bytes_ref (key);
  self->next = sov_kept_key_new (sov_vault_get_sentinel (vault)->uuid, next);

  return prove_secrets (self, code, passphrase, refused != NULL ? refused : &which, error) ? g_steal_pointer (&self) : NULL;
}

void
sov_vault_rotate_free (SovVaultRotate *self)
{
  g_object_unref (self->vault);
  g_bytes_unref (self->key);
  sov_kept_key_free (self->next);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  sov_secret_text_free (self->code);
  sov_secret_text_free (self->passphrase);
  g_free (self);
}

GBytes *
sov_vault_rotate_get_key (SovVaultRotate *self)
{
  return self->next->key;
}

const char *
sov_vault_rotate_get_key_id (SovVaultRotate *self)
{
  return self->next->key_id;
}

static gboolean
note_pending (SovVaultRotate *self,
              const char *key_id,
              GError **error)
{
  g_autoptr (SovSentinel) about = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));

  g_set_str (&about->pending_key_id, key_id);
  return sov_vault_set_sentinel (self->vault, about, error);
}

gboolean
sov_vault_rotate_begin (SovVaultRotate *self,
                        GError **error)
{
  g_autoptr (GPtrArray) both = list_keys (self, 0);
  g_autoptr (GPtrArray) then = list_keys (self, self->next->created);

  if (note_pending (self, self->next->key_id, error) &&
      sov_key_history_prepare (folder_of (self), then, self->next->key, error) &&
      write_keys (self, both, error))
    return TRUE;

  sov_vault_rotate_undo (self);
  return FALSE;
}

static gboolean
opens_with (SovVaultRotate *self,
            GBytes *key)
{
  g_autofree char *path = g_build_filename (folder_of (self), SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (SovSentinel) about = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));

  return sov_vault_prove (path, key, about->uuid, about, NULL);
}

gboolean
sov_vault_rotate_apply (SovVaultRotate *self,
                        GError **error)
{
  g_autofree char *path = g_build_filename (folder_of (self), SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (GError) reason = NULL;

  if (sov_rekey (path, self->key, self->next->key, &reason))
    return TRUE;

  /* What the checks found is no reason to lose the key that opens the file. */
  if (!opens_with (self, self->key) && opens_with (self, self->next->key))
    {
      sov_log_failure ("the vault has its new key", reason);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* A passphrase that was the home before opens a file without the new key. */
static void
remove_old_home (SovVaultRotate *self,
                 SovSentinel *about)
{
  g_autofree char *passphrase = g_build_filename (folder_of (self), SOV_PASSPHRASE_NAME, NULL);

  if (about->home != SOV_KEY_HOME_KEYRING)
    return;

  g_unlink (passphrase);
  about->old_home_left = FALSE;
}

gboolean
sov_vault_rotate_finish (SovVaultRotate *self,
                         GError **error)
{
  g_autoptr (GPtrArray) keys = list_keys (self, self->next->created);
  g_autoptr (SovSentinel) about = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));

  sov_key_history_settle (folder_of (self), self->next->key);
  remove_old_home (self, about);
  g_set_str (&about->key_id, self->next->key_id);
  g_set_str (&about->pending_key_id, NULL);
  about->code_checked_at = self->next->created;

  return sov_vault_set_sentinel (self->vault, about, error) && write_keys (self, keys, error);
}

void
sov_vault_rotate_undo (SovVaultRotate *self)
{
  g_autoptr (GError) error = NULL;

  /* If the disk does not say which key it is, both stay. */
  if (!opens_with (self, self->key))
    return;

  if (!write_keys (self, self->before, &error))
    {
      sov_log_failure ("taking back a key", error);
      g_clear_error (&error);
    }
  sov_key_history_settle (folder_of (self), self->key);
  if (!note_pending (self, NULL, &error))
    sov_log_failure ("taking back a key", error);
}
