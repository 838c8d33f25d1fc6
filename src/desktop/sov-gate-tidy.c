/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include "model/sov-log.h"
#include "store/sov-backup-folder.h"
#include "store/sov-backup-refresh.h"
#include "store/sov-vault-keys.h"

/* What is put in order once the vault has opened: copies of keys that nobody
 * needs any more, and the files beside the backups. Nothing here keeps anybody
 * from their work, and what fails is tried again with the next start. */

static void
cleared_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  sov_key_store_clear_finish (SOV_KEY_STORE (source), result);
}

void
sov_gate_clear_key (SovGate *self,
                    const char *uuid,
                    const char *key_id,
                    SovKeyState state)
{
  sov_key_store_clear_async (self->keys, uuid, key_id, state, NULL, cleared_cb, NULL);
}

/* The key that was pending is the vault's, and the keyring says so. */
static void
made_active_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (SovSentinel) told = user_data;
  SovKeyStore *keys = SOV_KEY_STORE (source);

  if (sov_key_store_store_finish (keys, result) != SOV_KEY_FOUND)
    return;

  sov_key_store_clear_async (keys, told->uuid, told->pending_key_id, SOV_KEY_PENDING, NULL, cleared_cb, NULL);
  sov_key_store_clear_async (keys, told->uuid, told->key_id, SOV_KEY_ANY_STATE, NULL, cleared_cb, NULL);
}

/* A change of the key was interrupted, and the vault's file has said how it
 * ended. */
static void
end_change (SovGate *self,
            const SovSentinel *told)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  if (g_str_equal (sentinel->key_id, told->pending_key_id))
    sov_key_store_store_async (self->keys, told->uuid, told->pending_key_id, SOV_KEY_ACTIVE, self->key, NULL,
                               made_active_cb, sov_sentinel_copy (told));
  else
    sov_gate_clear_key (self, told->uuid, told->pending_key_id, SOV_KEY_ANY_STATE);
}

static void
leave_old_home (SovGate *self)
{
  g_autoptr (GError) error = NULL;

  if (!sov_vault_leave_old_home (self->vault, &error))
    sov_log_failure ("leaving the old home of the key", error);
  sov_gate_refresh_backups (self);
}

static void
keyring_left_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  SovKeyAnswer answer = sov_key_store_clear_finish (SOV_KEY_STORE (source), result);
  const SovSentinel *sentinel = self->store != NULL ? sov_vault_get_sentinel (self->vault) : NULL;

  /* Meanwhile the user may have changed their mind. */
  if ((answer == SOV_KEY_FOUND || answer == SOV_KEY_NOT_FOUND) && sentinel != NULL && sentinel->home == SOV_KEY_HOME_PASSPHRASE)
    leave_old_home (self);
}

void
sov_gate_tidy_keys (SovGate *self)
{
  g_autoptr (SovSentinel) told = g_steal_pointer (&self->told);
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  if (self->is_example || sentinel == NULL || sov_gate_get_read_only (self))
    return;

  if (told != NULL && told->pending_key_id != NULL && sentinel->home == SOV_KEY_HOME_KEYRING)
    end_change (self, told);
  if (!sentinel->old_home_left)
    return;

  if (sentinel->home == SOV_KEY_HOME_KEYRING && self->opened_by == SOV_VAULT_BY_KEY)
    leave_old_home (self);
  else if (sentinel->home == SOV_KEY_HOME_PASSPHRASE && self->opened_by == SOV_VAULT_BY_PASSPHRASE)
    sov_key_store_clear_async (self->keys, sentinel->uuid, sentinel->key_id, SOV_KEY_ANY_STATE, NULL,
                               keyring_left_cb, g_object_ref (self));
}

/* The backups */

typedef struct
{
  char *folders[2]; /* the second: nullable */
  char *own;
  SovSentinel *about;
  GBytes *key;
} Refresh;

static void
refresh_free (gpointer data)
{
  Refresh *refresh = data;

  for (guint i = 0; i < G_N_ELEMENTS (refresh->folders); i++)
    g_free (refresh->folders[i]);
  g_free (refresh->own);
  sov_sentinel_free (refresh->about);
  g_bytes_unref (refresh->key);
  g_free (refresh);
}

static gpointer
refresh_job (SovDatabase *db,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  const Refresh *refresh = data;

  for (guint i = 0; i < G_N_ELEMENTS (refresh->folders); i++)
    if (refresh->folders[i] != NULL &&
        !sov_backup_refresh_keys (refresh->folders[i], refresh->own, refresh->about, refresh->key, error))
      return NULL;

  return data;
}

static void
refreshed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (sov_store_call_finish (SOV_STORE (source), result, &error) == NULL)
    sov_log_failure ("the keys beside the backups", error);
}

void
sov_gate_refresh_backups (SovGate *self)
{
  Refresh *refresh = g_new0 (Refresh, 1);

  refresh->folders[0] = sov_backup_folder_dup_default (self->vault);
  refresh->folders[1] = sov_backup_folder_dup_second (self->vault);
  refresh->own = g_strdup (sov_vault_get_folder (self->vault));
  refresh->about = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));
  refresh->key = g_bytes_ref (self->key);
  sov_store_call_async (self->store, refresh_job, refresh, refresh_free, NULL, NULL, refreshed_cb, NULL);
}
