/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-keys.h"

#include "desktop/sov-gate-private.h"
#include "model/sov-log.h"
#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-rotate.h"

/* The way from one key to another: the order of vault.md §4.2. What was typed is
 * proven while the vault stays open; a backup; both keys in the files of keys; the
 * new one in the keyring, pending; then the file, and the old one goes. Where it
 * is cut off the next start goes on: sov-gate-open.c. */

typedef struct
{
  SovGate *gate;
  char *code;
  char *passphrase; /* nullable */
  SovVaultMeans refused;
  SovVaultRotate *rotate;
  GBytes *old;
  GError *error; /* why it is being taken back */
} Change;

static void
change_free (Change *self)
{
  g_clear_pointer (&self->rotate, sov_vault_rotate_free);
  g_clear_pointer (&self->code, sov_secret_text_free);
  g_clear_pointer (&self->passphrase, sov_secret_text_free);
  g_clear_pointer (&self->old, g_bytes_unref);
  g_clear_error (&self->error);
  g_object_unref (self->gate);
  g_free (self);
}

static void
run_step (Change *self,
          GTaskThreadFunc step,
          GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self->gate->vault, NULL, callback, self);

  g_task_set_source_tag (task, run_step);
  g_task_set_task_data (task, self, NULL);
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

/* Takes @error. */
static void
give_up (Change *self,
         GError *error)
{
  g_autoptr (SovGate) gate = g_object_ref (self->gate);

  change_free (self);
  sov_gate_fail (gate, error);
}

/* What has been done is ended by the next start. */
static gboolean
stopped (Change *self)
{
  if (!g_cancellable_is_cancelled (self->gate->cancellable))
    return FALSE;

  give_up (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "the gate was closed"));
  return TRUE;
}

/* The vault opens with @key; @error (nullable, taken) is told to who asked. */
static void
open_again (Change *self,
            GBytes *key,
            GError *error)
{
  g_autoptr (SovGate) gate = g_object_ref (self->gate);
  g_autoptr (GBytes) kept = g_bytes_ref (key);

  change_free (self);
  gate->failure = error;
  g_clear_pointer (&gate->key, g_bytes_unref);
  sov_gate_take_key (gate, kept);
}

/* Back */

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Change *self = user_data;
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->gate->vault);

  if (stopped (self))
    return;

  sov_gate_clear_key (self->gate, sentinel->uuid, sov_vault_rotate_get_key_id (self->rotate), SOV_KEY_ANY_STATE);
  open_again (self, self->old, g_steal_pointer (&self->error));
}

static void
undo_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  sov_vault_rotate_undo (((Change *) data)->rotate);
  g_task_return_boolean (task, TRUE);
}

/* Takes @error. */
static void
take_back (Change *self,
           GError *error)
{
  self->error = error;
  run_step (self, undo_in_thread, undone_cb);
}

/* On */

static void
finished_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  Change *self = user_data;
  SovGate *gate = self->gate;
  const SovSentinel *sentinel = sov_vault_get_sentinel (gate->vault);
  g_autofree char *old_id = sov_secret_key_id (self->old);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    sov_log_failure ("the change of the key", error);
  if (stopped (self))
    return;

  if (sentinel->home == SOV_KEY_HOME_KEYRING)
    sov_gate_clear_key (gate, sentinel->uuid, old_id, SOV_KEY_ANY_STATE);
  open_again (self, sov_vault_rotate_get_key (self->rotate), NULL);
}

static void
finish_in_thread (GTask *task,
                  gpointer source,
                  gpointer data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  answer (task, sov_vault_rotate_finish (((Change *) data)->rotate, &error), &error);
}

static void
made_active_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  Change *self = user_data;
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->gate->vault);

  /* Pending it is found as well. */
  if (sov_key_store_store_finish (SOV_KEY_STORE (source), result) == SOV_KEY_FOUND)
    sov_gate_clear_key (self->gate, sentinel->uuid, sov_vault_rotate_get_key_id (self->rotate), SOV_KEY_PENDING);
  if (!stopped (self))
    run_step (self, finish_in_thread, finished_cb);
}

static void
applied_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  Change *self = user_data;
  SovGate *gate = self->gate;
  const SovSentinel *sentinel = sov_vault_get_sentinel (gate->vault);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      take_back (self, error);
      return;
    }
  if (stopped (self))
    return;

  if (sentinel->home == SOV_KEY_HOME_KEYRING)
    sov_key_store_store_async (gate->keys, sentinel->uuid, sov_vault_rotate_get_key_id (self->rotate), SOV_KEY_ACTIVE,
                               sov_vault_rotate_get_key (self->rotate), gate->cancellable, made_active_cb, self);
  else
    run_step (self, finish_in_thread, finished_cb);
}

static void
apply_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  answer (task, sov_vault_rotate_apply (((Change *) data)->rotate, &error), &error);
}

static void
pending_read_back_cb (GObject *source,
                      GAsyncResult *result,
                      gpointer user_data)
{
  Change *self = user_data;
  g_autoptr (GBytes) key = NULL;
  SovKeyAnswer found = sov_key_store_lookup_finish (SOV_KEY_STORE (source), result, &key);

  if (stopped (self))
    return;

  if (found == SOV_KEY_FOUND && !sov_secret_equal (key, sov_vault_rotate_get_key (self->rotate)))
    found = SOV_KEY_GARBLED;
  if (found == SOV_KEY_FOUND)
    run_step (self, apply_in_thread, applied_cb);
  else
    take_back (self, sov_gate_error_for_answer (found));
}

static void
pending_stored_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  Change *self = user_data;
  SovKeyStore *keys = SOV_KEY_STORE (source);
  SovKeyAnswer stored = sov_key_store_store_finish (keys, result);

  if (stopped (self))
    return;

  if (stored == SOV_KEY_FOUND)
    sov_key_store_lookup_async (keys, sov_vault_get_sentinel (self->gate->vault)->uuid,
                                sov_vault_rotate_get_key_id (self->rotate), self->gate->cancellable,
                                pending_read_back_cb, self);
  else
    take_back (self, sov_gate_error_for_answer (stored));
}

static void
begun_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  Change *self = user_data;
  SovGate *gate = self->gate;
  const SovSentinel *sentinel = sov_vault_get_sentinel (gate->vault);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      open_again (self, self->old, error);
      return;
    }
  if (stopped (self))
    return;

  if (sentinel->home == SOV_KEY_HOME_KEYRING)
    sov_key_store_store_async (gate->keys, sentinel->uuid, sov_vault_rotate_get_key_id (self->rotate), SOV_KEY_PENDING,
                               sov_vault_rotate_get_key (self->rotate), gate->cancellable, pending_stored_cb, self);
  else
    run_step (self, apply_in_thread, applied_cb);
}

static void
begin_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  answer (task, sov_vault_rotate_begin (((Change *) data)->rotate, &error), &error);
}

static void
closed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Change *self = user_data;

  sov_store_close_finish (SOV_STORE (source), result, NULL);
  g_clear_object (&self->gate->closing);
  if (!stopped (self))
    run_step (self, begin_in_thread, begun_cb);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  Change *self = user_data;
  SovGate *gate = self->gate;
  GError *error = NULL;

  if (!sov_backup_keeper_back_up_finish (SOV_BACKUP_KEEPER (source), result, &error))
    {
      give_up (self, error);
      return;
    }
  if (stopped (self))
    return;

  sov_gate_set_state (gate, SOV_GATE_CHECKING);
  gate->closing = sov_gate_take_store_down (gate);
  sov_gate_forget_code (gate);
  sov_store_close_async (gate->closing, closed_cb, self);
}

static void
proven_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Change *self = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    give_up (self, sov_gate_error_for_secret (self->refused, error));
  else if (!stopped (self))
    sov_backup_keeper_back_up_async (self->gate->backups, SOV_BACKUP_BEFORE, backed_up_cb, self);
}

static void
prove_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  Change *self = data;
  GError *error = NULL;

  self->rotate = sov_vault_rotate_new (source, self->old, self->code, self->passphrase, &self->refused, &error);
  answer (task, self->rotate != NULL, &error);
}

static GError *
check_wishes (SovGate *self,
              const char *code)
{
  char *parsed;

  if (self->state != SOV_GATE_READY || self->is_example || self->backups == NULL)
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no vault of the user's own is open");

  parsed = sov_recovery_code_parse (code, NULL);
  if (parsed == NULL)
    return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_BAD_CODE, "what was typed is no recovery code");

  sov_secret_text_free (parsed);
  return NULL;
}

void
sov_gate_rotate_key_async (SovGate *self,
                           const char *code,
                           const char *passphrase,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Change *change;
  GTask *task;
  GError *error;

  g_return_if_fail (SOV_IS_GATE (self));
  g_return_if_fail (code != NULL);

  task = sov_gate_ask (self, sov_gate_rotate_key_async, callback, user_data);
  if (task == NULL)
    return;

  sov_gate_begin (self, task);
  error = sov_gate_refuse_writing (self);
  if (error == NULL)
    error = check_wishes (self, code);
  if (error != NULL)
    {
      sov_gate_fail (self, error);
      return;
    }

  change = g_new0 (Change, 1);
  change->gate = g_object_ref (self);
  change->code = g_strdup (code);
  change->passphrase = g_strdup (passphrase);
  change->old = g_bytes_ref (self->key);
  run_step (change, prove_in_thread, proven_cb);
}

gboolean
sov_gate_rotate_key_finish (SovGate *self,
                            GAsyncResult *result,
                            GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
