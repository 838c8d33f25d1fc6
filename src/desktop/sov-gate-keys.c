/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-keys.h"

#include "desktop/sov-gate-private.h"
#include "model/sov-time.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-keys.h"

/* The other home of an open vault's key, and the drill. */

typedef struct
{
  GBytes *key;
  char *typed;
  SovVaultMeans means;
  gint64 backup_at;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_bytes_unref (wish->key);
  sov_secret_text_free (wish->typed);
  g_free (wish);
}

/* Runs @step on the vault. */
static void
run_step (SovGate *self,
          const char *typed,
          GTaskThreadFunc step,
          GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self->vault, NULL, callback, g_object_ref (self));
  Wish *wish = g_new0 (Wish, 1);

  wish->key = g_bytes_ref (self->key);
  wish->typed = g_strdup (typed);
  g_task_set_source_tag (task, run_step);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, step);
}

static void
answer (GTask *task,
        gboolean ok,
        GError **error)
{
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (error));
}

/* FALSE when somebody has their answer already. */
static gboolean
begin (SovGate *self,
       gpointer tag,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = sov_gate_ask (self, tag, callback, user_data);

  if (task == NULL)
    return FALSE;

  sov_gate_begin (self, task);
  if (self->state == SOV_GATE_READY && !self->is_example)
    return TRUE;

  sov_gate_fail (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no vault of the user's own is open"));
  return FALSE;
}

/* The same; FALSE also when nothing may be changed. */
static gboolean
begin_writing (SovGate *self,
               gpointer tag,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  GError *error;

  if (!begin (self, tag, callback, user_data))
    return FALSE;

  error = sov_gate_refuse_writing (self);
  if (error != NULL)
    sov_gate_fail (self, error);
  return error == NULL;
}

/* The other home */

static void
set_passphrase_in_thread (GTask *task,
                          gpointer source,
                          gpointer data,
                          GCancellable *cancellable)
{
  Wish *wish = data;
  GError *error = NULL;

  answer (task, sov_vault_set_passphrase (source, wish->key, wish->typed, &error), &error);
}

static void
set_keyring_in_thread (GTask *task,
                       gpointer source,
                       gpointer data,
                       GCancellable *cancellable)
{
  GError *error = NULL;

  answer (task, sov_vault_set_keyring (source, &error), &error);
}

static void
home_set_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      sov_gate_fail (self, error);
      return;
    }
  if (sov_gate_stopped (self))
    return;

  sov_gate_refresh_backups (self);
  sov_gate_end (self, SOV_GATE_READY);
}

static void
key_read_back_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autoptr (GBytes) key = NULL;
  SovKeyAnswer found = sov_key_store_lookup_finish (SOV_KEY_STORE (source), result, &key);

  if (sov_gate_stopped (self))
    return;

  if (found == SOV_KEY_FOUND && !sov_secret_equal (key, self->key))
    found = SOV_KEY_GARBLED;
  if (found == SOV_KEY_FOUND)
    run_step (self, NULL, set_keyring_in_thread, home_set_cb);
  else
    sov_gate_fail (self, sov_gate_error_for_answer (found));
}

static void
key_stored_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  SovKeyAnswer stored = sov_key_store_store_finish (SOV_KEY_STORE (source), result);
  const SovSentinel *sentinel;

  if (sov_gate_stopped (self))
    return;

  if (stored != SOV_KEY_FOUND)
    {
      sov_gate_fail (self, sov_gate_error_for_answer (stored));
      return;
    }

  sentinel = sov_vault_get_sentinel (self->vault);
  sov_key_store_lookup_async (self->keys, sentinel->uuid, sentinel->key_id, self->cancellable,
                              key_read_back_cb, g_object_ref (self));
}

void
sov_gate_set_passphrase_async (SovGate *self,
                               const char *passphrase,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  const SovSentinel *sentinel;

  g_return_if_fail (SOV_IS_GATE (self));

  if (!begin_writing (self, sov_gate_set_passphrase_async, callback, user_data))
    return;

  sentinel = sov_vault_get_sentinel (self->vault);
  if (passphrase == NULL)
    sov_key_store_store_async (self->keys, sentinel->uuid, sentinel->key_id, SOV_KEY_ACTIVE, self->key,
                               self->cancellable, key_stored_cb, g_object_ref (self));
  else if (g_utf8_strlen (passphrase, -1) < SOV_VAULT_PASSPHRASE_MIN)
    sov_gate_fail (self, g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_SHORT_PASSPHRASE, "the passphrase is too short"));
  else
    run_step (self, passphrase, set_passphrase_in_thread, home_set_cb);
}

gboolean
sov_gate_set_passphrase_finish (SovGate *self,
                                GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The drill */

static void
check_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  Wish *wish = data;
  GError *error = NULL;

  answer (task, sov_vault_try_secret (source, wish->key, wish->typed, &wish->means, &wish->backup_at, &error), &error);
}

static void
checked_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  Wish *wish = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      sov_gate_fail (self, sov_gate_error_for_secret (wish->means, error));
      return;
    }
  if (sov_gate_stopped (self))
    return;

  g_task_set_task_data (self->asked, g_memdup2 (&wish->backup_at, sizeof wish->backup_at), g_free);
  sov_gate_end (self, SOV_GATE_READY);
}

GError *
sov_gate_error_for_secret (SovVaultMeans means,
                           GError *error)
{
  SovGateError code;

  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    code = means == SOV_VAULT_BY_PASSPHRASE ? SOV_GATE_ERROR_WRONG_PASSPHRASE : SOV_GATE_ERROR_WRONG_CODE;
  else if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING))
    code = SOV_GATE_ERROR_NO_KEY_FILE;
  else if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED))
    code = SOV_GATE_ERROR_BACKUP_SHUT;
  else
    return error;

  error->domain = SOV_GATE_ERROR;
  error->code = (int) code;
  return error;
}

void
sov_gate_check_code_async (SovGate *self,
                           const char *typed,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (SOV_IS_GATE (self));

  if (begin (self, sov_gate_check_code_async, callback, user_data))
    run_step (self, typed, check_in_thread, checked_cb);
}

gboolean
sov_gate_check_code_finish (SovGate *self,
                            GAsyncResult *result,
                            gint64 *backup_at,
                            GError **error)
{
  const gint64 *at;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  at = g_task_get_task_data (G_TASK (result));
  if (backup_at != NULL)
    *backup_at = at != NULL ? *at : SOV_NO_TIME;

  return g_task_propagate_boolean (G_TASK (result), error);
}
