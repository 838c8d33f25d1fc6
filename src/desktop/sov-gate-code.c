/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include "model/sov-log.h"
#include "store/sov-secret.h"

/* The recovery code of an open vault: that the user has it, and a new one. */

void
sov_gate_confirm_code (SovGate *self)
{
  g_autoptr (SovSentinel) about = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SOV_IS_GATE (self));
  g_return_if_fail (self->vault != NULL && self->store != NULL);

  /* Written at once: it is one small file, and were it lost, the next start
   * would make the code on the user's paper worthless. */
  about = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));
  about->code_given = TRUE;
  if (!sov_vault_set_sentinel (self->vault, about, &error))
    sov_log_failure ("writing that the code is at hand", error);

  sov_gate_refresh_backups (self);
  sov_gate_take_code (self, NULL);
  if (self->state == SOV_GATE_CODE)
    sov_gate_set_state (self, SOV_GATE_READY);
}

/* The paper says whose code it is. */
static void
owner_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SovGate *self = g_task_get_source_object (task);

  sov_gate_take_owner (self, sov_store_load_owner_finish (SOV_STORE (source), result, NULL));
  g_task_return_pointer (task, g_strdup (g_task_get_task_data (task)), (GDestroyNotify) sov_secret_text_free);
}

static void
renewed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SovGate *self = g_task_get_source_object (task);
  GError *error = NULL;
  char *code = sov_vault_renew_code_finish (SOV_VAULT (source), result, &error);

  if (code == NULL)
    {
      g_task_return_error (task, error);
    }
  else if (self->store == NULL)
    {
      sov_secret_text_free (code);
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the gate was closed");
    }
  else
    {
      g_task_set_task_data (task, code, (GDestroyNotify) sov_secret_text_free);
      sov_store_load_owner_async (self->store, NULL, owner_loaded_cb, g_steal_pointer (&task));
    }
}

void
sov_gate_renew_code_async (SovGate *self,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task;
  GError *error;

  g_return_if_fail (SOV_IS_GATE (self));
  g_return_if_fail (self->state == SOV_GATE_READY);

  task = sov_gate_ask (self, sov_gate_renew_code_async, callback, user_data);
  if (task == NULL)
    return;

  error = sov_gate_refuse_writing (self);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
    }
  else
    sov_vault_renew_code_async (self->vault, self->key, self->cancellable, renewed_cb, task);
}

char *
sov_gate_renew_code_finish (SovGate *self,
                            GAsyncResult *result,
                            GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
