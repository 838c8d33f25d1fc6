/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-key-history.h"
#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"
#include "store/sov-vault.h"

/* A new recovery code for a vault that is open. */

char *
sov_vault_renew_code (SovVault *self,
                      GBytes *key,
                      GError **error)
{
  const SovSentinel *sentinel;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (SovSentinel) about = NULL;
  char *code;

  g_return_val_if_fail (SOV_IS_VAULT (self), NULL);

  sentinel = sov_vault_get_sentinel (self);
  g_return_val_if_fail (sentinel != NULL, NULL);

  /* Until the user says to have the new one, there is none to count on. */
  about = sov_sentinel_copy (sentinel);
  about->code_given = FALSE;
  if (!sov_vault_set_sentinel (self, about, error))
    return NULL;

  path = g_build_filename (sov_vault_get_folder (self), SOV_RECOVERY_NAME, NULL);
  keys = sov_key_history_read (sov_vault_get_folder (self), about->uuid, key);
  code = sov_recovery_code_new ();
  if (sov_recovery_write (path, code, keys, error))
    return code;

  sov_secret_text_free (code);
  return NULL;
}

static void
renew_code_in_thread (GTask *task,
                      gpointer source,
                      gpointer data,
                      GCancellable *cancellable)
{
  GError *error = NULL;
  char *code = sov_vault_renew_code (source, data, &error);

  if (code != NULL)
    g_task_return_pointer (task, code, (GDestroyNotify) sov_secret_text_free);
  else
    g_task_return_error (task, error);
}

void
sov_vault_renew_code_async (SovVault *self,
                            GBytes *key,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (SOV_IS_VAULT (self));

  g_task_set_source_tag (task, sov_vault_renew_code_async);
  g_task_set_task_data (task, g_bytes_ref (key), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, renew_code_in_thread);
}

char *
sov_vault_renew_code_finish (SovVault *self,
                             GAsyncResult *result,
                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
