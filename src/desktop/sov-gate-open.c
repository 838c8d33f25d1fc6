/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include <string.h>

#include "model/sov-log.h"
#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

/* The ways into a vault that is there: from the folder through the keyring, a
 * code or a passphrase to an open store. Each step is the callback of the one
 * before it, and holds the gate meanwhile. */

static void
code_shown (SovGate *self)
{
  sov_gate_end (self, self->code != NULL ? SOV_GATE_CODE : SOV_GATE_READY);
}

static void
owner_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovAction) me = sov_store_load_owner_finish (SOV_STORE (source), result, &error);

  if (sov_gate_stopped (self))
    return;

  sov_gate_take_owner (self, g_steal_pointer (&me));
  code_shown (self);
}

static void
show_code (SovGate *self)
{
  sov_store_load_owner_async (self->store, self->cancellable, owner_loaded_cb, g_object_ref (self));
}

static void
code_renewed_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autoptr (GError) error = NULL;
  char *code = sov_vault_renew_code_finish (SOV_VAULT (source), result, &error);

  if (sov_gate_stopped (self))
    {
      sov_secret_text_free (code);
      return;
    }

  /* No reason to keep anybody from their work: the next start asks again. */
  if (code == NULL)
    {
      sov_log_failure ("no new recovery code", error);
      code_shown (self);
      return;
    }

  sov_gate_take_code (self, code);
  show_code (self);
}

void
sov_gate_refuse (SovGate *self,
                 GError *error)
{
  sov_gate_drop_store (self);
  if (self->is_example)
    {
      sov_vault_release (self->vault);
      g_set_object (&self->vault, self->set_aside);
      g_clear_object (&self->set_aside);
      self->is_example = FALSE;
    }
  sov_gate_fail (self, error);
}

static void
store_opened_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  const SovSentinel *sentinel;
  g_autoptr (GError) error = NULL;
  gboolean ok = sov_store_open_finish (SOV_STORE (source), result, &error);

  if (sov_gate_stopped (self))
    return;

  if (!ok)
    {
      sov_gate_refuse (self, g_steal_pointer (&error));
      return;
    }

  sov_gate_notify_store (self);
  sov_gate_tidy_keys (self);
  sentinel = sov_vault_get_sentinel (self->vault);
  if (self->is_example)
    sov_gate_fill_example (self);
  else if (sentinel == NULL || sentinel->code_given || sov_gate_get_read_only (self))
    code_shown (self);
  else if (self->code != NULL)
    show_code (self);
  else
    sov_vault_renew_code_async (self->vault, self->key, self->cancellable, code_renewed_cb, g_object_ref (self));
}

/* The key is not to blame: it has opened the file. */
static GError *
dup_loss (const GError *error)
{
  if (!g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    return g_error_copy (error);

  return g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "the open file is no longer what it was");
}

/* While the vault was open its file ceased to answer. */
static void
store_lost_cb (SovGate *self,
               const GError *error,
               SovStore *store)
{
  if (self->store != store || self->working)
    return;

  sov_gate_set_state (self, SOV_GATE_CHECKING);
  sov_gate_refuse (self, dup_loss (error));
}

void
sov_gate_take_key (SovGate *self,
                   GBytes *key)
{
  g_assert (self->store == NULL);

  self->key = g_bytes_ref (key);
  self->store = sov_vault_open_store (self->vault, key);
  g_signal_connect_object (self->store, "lost", G_CALLBACK (store_lost_cb), self, G_CONNECT_SWAPPED);
  sov_store_open_async (self->store, self->cancellable, store_opened_cb, g_object_ref (self));
}

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) key = sov_vault_unlock_finish (SOV_VAULT (source), result, &error);

  if (key == NULL)
    sov_gate_fail (self, error);
  else if (!sov_gate_stopped (self))
    sov_gate_take_key (self, key);
}

static void
unlock (SovGate *self,
        SovVaultMeans means,
        GBytes *secret,
        GAsyncReadyCallback callback)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  g_clear_pointer (&self->told, sov_sentinel_free);
  if (sentinel != NULL)
    self->told = sov_sentinel_copy (sentinel);
  self->opened_by = means;
  sov_vault_unlock_async (self->vault, means, secret, self->cancellable, callback, g_object_ref (self));
}

static void look_up_key (SovGate *self,
                         gboolean pending);

/* While the key is being changed there is another one to try. */
static gboolean
try_pending (SovGate *self)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  if (self->by_pending || sentinel == NULL || sentinel->pending_key_id == NULL)
    return FALSE;

  look_up_key (self, TRUE);
  return TRUE;
}

static void
unlocked_by_key_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) key = sov_vault_unlock_finish (SOV_VAULT (source), result, &error);

  if (key == NULL && g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY) &&
      !g_cancellable_is_cancelled (self->cancellable) && try_pending (self))
    g_clear_error (&error);
  else if (key == NULL)
    sov_gate_fail (self, error);
  else if (!sov_gate_stopped (self))
    sov_gate_take_key (self, key);
}

static void
key_found_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autoptr (GBytes) key = NULL;
  SovKeyAnswer answer = sov_key_store_lookup_finish (SOV_KEY_STORE (source), result, &key);

  if (sov_gate_stopped (self))
    return;

  sov_gate_set_keyring_available (self, answer != SOV_KEY_UNAVAILABLE);
  if (answer == SOV_KEY_FOUND)
    unlock (self, SOV_VAULT_BY_KEY, key, unlocked_by_key_cb);
  else if ((answer == SOV_KEY_NOT_FOUND || answer == SOV_KEY_GARBLED) && try_pending (self))
    return;
  else if (sov_vault_has_passphrase (self->vault))
    sov_gate_end (self, SOV_GATE_NEEDS_PASSPHRASE);
  else
    sov_gate_fail (self, sov_gate_error_for_answer (answer));
}

static void
look_up_key (SovGate *self,
             gboolean pending)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  self->by_pending = pending;
  sov_key_store_lookup_async (self->keys, sentinel->uuid, pending ? sentinel->pending_key_id : sentinel->key_id,
                              self->cancellable, key_found_cb, g_object_ref (self));
}

static void
open_existing (SovGate *self)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);
  g_autoptr (GBytes) secret = NULL;
  GError *error = NULL;

  if (!sov_vault_check_file (self->vault, &error))
    {
      sov_gate_fail (self, error);
      return;
    }

  if (sentinel != NULL && sentinel->home == SOV_KEY_HOME_EXAMPLE)
    {
      self->is_example = TRUE;
      secret = sov_secret_new (SOV_VAULT_EXAMPLE_PASSPHRASE, strlen (SOV_VAULT_EXAMPLE_PASSPHRASE));
      unlock (self, SOV_VAULT_BY_PASSPHRASE, secret, unlocked_cb);
    }
  else if (sentinel != NULL && sentinel->home == SOV_KEY_HOME_KEYRING)
    {
      look_up_key (self, FALSE);
    }
  else if (sov_vault_has_passphrase (self->vault))
    {
      sov_gate_end (self, SOV_GATE_NEEDS_PASSPHRASE);
    }
  else
    {
      sov_gate_fail (self, g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_NO_SENTINEL,
                                                "nothing says where the key is kept"));
    }
}

/* The keyring was asked for a key that nobody has, to see whether it answers. */
static void
keyring_probed_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autoptr (GBytes) key = NULL;
  SovKeyAnswer answer = sov_key_store_lookup_finish (SOV_KEY_STORE (source), result, &key);

  if (sov_gate_stopped (self))
    return;

  sov_gate_set_keyring_available (self, answer != SOV_KEY_UNAVAILABLE);
  sov_gate_end (self, SOV_GATE_FIRST_START);
}

static void
look_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  SovVault *vault = sov_vault_find (data, &error);

  if (vault != NULL)
    g_task_return_pointer (task, vault, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autofree char *nobody = NULL;
  GError *error = NULL;

  self->vault = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->vault == NULL)
    {
      sov_gate_fail (self, error);
      return;
    }
  if (sov_gate_stopped (self))
    return;

  if (sov_vault_get_content (self->vault) == SOV_VAULT_EXISTING)
    {
      open_existing (self);
    }
  else
    {
      nobody = g_uuid_string_random ();
      sov_key_store_lookup_async (self->keys, nobody, nobody, self->cancellable,
                                  keyring_probed_cb, g_object_ref (self));
    }
}

void
sov_gate_start (SovGate *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SOV_IS_GATE (self));

  if (self->working || self->store != NULL)
    return;

  /* A locked vault is at hand: its folder was never let go of. */
  if (self->state == SOV_GATE_LOCKED && self->vault != NULL)
    {
      sov_gate_begin (self, NULL);
      sov_gate_set_state (self, SOV_GATE_CHECKING);
      open_existing (self);
      return;
    }

  sov_gate_drop (self);
  g_clear_error (&self->error);
  self->is_example = FALSE;
  sov_gate_begin (self, NULL);
  sov_gate_set_state (self, SOV_GATE_CHECKING);

  /* Not of the gate: its last reference is to go in its own thread. */
  task = g_task_new (NULL, self->cancellable, looked_cb, g_object_ref (self));
  g_task_set_source_tag (task, sov_gate_start);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, look_in_thread);
}

void
sov_gate_start_over (SovGate *self)
{
  g_return_if_fail (SOV_IS_GATE (self));

  if (self->working || self->state != SOV_GATE_READY || !sov_gate_get_read_only (self))
    return;

  sov_gate_set_state (self, SOV_GATE_CHECKING);
  sov_gate_drop (self);
  sov_gate_start (self);
}

static void
key_stored_again_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autoptr (GBytes) key = g_steal_pointer (&self->key);
  SovKeyAnswer answer = sov_key_store_store_finish (SOV_KEY_STORE (source), result);

  if (sov_gate_stopped (self))
    return;

  if (answer != SOV_KEY_FOUND)
    g_message ("the keyring did not take the key back");
  sov_gate_take_key (self, key);
}

/* The vault has opened with this key, so what the keyring has may go. */
void
sov_gate_settle_key (SovGate *self,
                     GBytes *key)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  if (sentinel->home != SOV_KEY_HOME_KEYRING)
    {
      sov_gate_take_key (self, key);
      return;
    }

  self->key = g_bytes_ref (key);
  sov_key_store_store_async (self->keys, sentinel->uuid, sentinel->key_id, SOV_KEY_ACTIVE, self->key, self->cancellable,
                             key_stored_again_cb, g_object_ref (self));
}

static void
unlocked_by_code_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) key = sov_vault_unlock_finish (SOV_VAULT (source), result, &error);

  if (key == NULL)
    sov_gate_fail (self, error);
  else if (!sov_gate_stopped (self))
    sov_gate_settle_key (self, key);
}

static GError *
check_typed (SovGate *self,
             SovVaultMeans means,
             const char *typed)
{
  char *code;

  if (self->vault == NULL || self->store != NULL)
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "there is nothing to open");

  if (means != SOV_VAULT_BY_CODE)
    return NULL;

  code = sov_recovery_code_parse (typed, NULL);
  if (code == NULL)
    return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_BAD_CODE, "what was typed is no recovery code");

  sov_secret_text_free (code);
  return NULL;
}

void
sov_gate_unlock_async (SovGate *self,
                       SovVaultMeans means,
                       const char *typed,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GBytes) secret = NULL;
  GTask *task;
  GError *error;

  g_return_if_fail (SOV_IS_GATE (self));

  task = sov_gate_ask (self, sov_gate_unlock_async, callback, user_data);
  if (task == NULL)
    return;

  sov_gate_begin (self, task);
  error = check_typed (self, means, typed);
  if (error != NULL)
    {
      sov_gate_fail (self, error);
      return;
    }

  secret = sov_secret_new (typed, strlen (typed));
  unlock (self, means, secret, means == SOV_VAULT_BY_CODE ? unlocked_by_code_cb : unlocked_cb);
}

gboolean
sov_gate_unlock_finish (SovGate *self,
                        GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
