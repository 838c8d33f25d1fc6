/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include "model/sov-log.h"
#include "model/sov-time.h"
#include "store/sov-backup-making.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

/* The way from any vault to a restored one. The copy is proven while the vault
 * at hand stays as it is; what is there now is backed up when it can be read;
 * then its store is closed and the files change places. */

typedef struct
{
  SovGate *gate;
  char *path;  /* of the copy; NULL: the last restore is taken back */
  char *typed; /* nullable */
  GBytes *key; /* nullable */
  SovBackupRestoring *restoring;
  SovBackupRestored *restored;
  SovStore *store; /* that was open, while it is being closed */
} Restore;

static void
restore_free (Restore *self)
{
  g_clear_pointer (&self->restoring, sov_backup_restoring_free);
  g_clear_pointer (&self->restored, sov_backup_restored_free);
  g_clear_pointer (&self->typed, sov_secret_text_free);
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_object (&self->store);
  g_free (self->path);
  g_object_unref (self->gate);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

static void
run_step (Restore *self,
          GTaskThreadFunc step,
          GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self->gate->vault, NULL, callback, self);

  g_task_set_source_tag (task, run_step);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, step);
}

/* Takes @error. */
static void
give_up (Restore *self,
         GError *error)
{
  g_autoptr (SovGate) gate = g_object_ref (self->gate);

  /* Its draft is gone before the folder is let go of. */
  restore_free (self);
  sov_gate_fail (gate, error);
}

static gboolean
stopped (Restore *self)
{
  if (!g_cancellable_is_cancelled (self->gate->cancellable))
    return FALSE;

  give_up (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "the gate was closed"));
  return TRUE;
}

/* The vault that was open opens again, and who asked is told why. */
static void
open_again (Restore *self,
            GError *error)
{
  g_autoptr (SovGate) gate = g_object_ref (self->gate);
  g_autoptr (GBytes) key = gate->key != NULL ? g_bytes_ref (gate->key) : NULL;
  gboolean was_open = self->store != NULL;

  if (!was_open || key == NULL)
    {
      give_up (self, error);
      return;
    }

  restore_free (self);
  gate->failure = error;
  g_clear_pointer (&gate->key, g_bytes_unref);
  sov_gate_take_key (gate, key);
}

static void
committed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  Restore *self = user_data;
  g_autoptr (SovGate) gate = g_object_ref (self->gate);
  g_autoptr (GBytes) key = NULL;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      open_again (self, error);
      return;
    }
  if (stopped (self))
    return;

  key = g_bytes_ref (self->restored->key);
  restore_free (self);
  g_clear_pointer (&gate->key, g_bytes_unref);
  g_clear_error (&gate->error);
  sov_gate_set_state (gate, SOV_GATE_CHECKING);
  sov_gate_settle_key (gate, key);
}

static void
commit_in_thread (GTask *task,
                  gpointer source,
                  gpointer data,
                  GCancellable *cancellable)
{
  Restore *self = data;
  GError *error = NULL;

  self->restored = sov_backup_restoring_commit (self->restoring, &error);
  if (self->restored != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
closed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Restore *self = user_data;

  sov_store_close_finish (SOV_STORE (source), result, NULL);
  g_clear_object (&self->gate->closing);
  if (!stopped (self))
    run_step (self, commit_in_thread, committed_cb);
}

static void
close_store (Restore *self)
{
  SovGate *gate = self->gate;

  sov_gate_set_state (gate, SOV_GATE_CHECKING);
  self->store = sov_gate_take_store_down (gate);
  sov_gate_forget_code (gate);
  gate->closing = g_object_ref (self->store);
  sov_store_close_async (gate->closing, closed_cb, self);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  Restore *self = user_data;
  GError *error = NULL;

  if (!sov_backup_keeper_back_up_finish (SOV_BACKUP_KEEPER (source), result, &error))
    give_up (self, error);
  else if (!stopped (self))
    close_store (self);
}

/* What is there now may be whole, although it was not open. That it does not
 * open is no reason to keep anybody from restoring: it is set aside as it is. */
static void
save_what_is_there (Restore *self)
{
  SovVault *vault = self->gate->vault;
  g_autofree char *path = g_build_filename (sov_vault_get_folder (vault), SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (SovBackupMade) made = NULL;
  g_autoptr (GError) error = NULL;

  db = self->key != NULL ? sov_database_open (path, self->key, SOV_DATABASE_EXISTING, &error) : NULL;
  if (db != NULL)
    made = sov_backup_make_at_once (vault, db, self->key, SOV_BACKUP_BEFORE, sov_time_now (), &error);
  if (error != NULL)
    sov_log_failure ("no backup before the restore", error);
}

/* What was typed may open the vault that is there too. */
static void
find_key (Restore *self)
{
  static const SovVaultMeans means[] = { SOV_VAULT_BY_PASSPHRASE, SOV_VAULT_BY_CODE };
  g_autoptr (GBytes) typed = self->typed != NULL ? sov_secret_new (self->typed, strlen (self->typed)) : NULL;

  for (guint i = 0; self->key == NULL && typed != NULL && i < G_N_ELEMENTS (means); i++)
    self->key = sov_vault_unlock (self->gate->vault, means[i], typed, NULL);
}

static void
prove_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  Restore *self = data;
  SovVault *vault = self->gate->vault;
  GError *error = NULL;

  if (self->path != NULL)
    self->restoring = sov_backup_restoring_new (vault, self->path, self->typed, self->key, &error);
  else
    self->restoring = sov_backup_restoring_new_undo (vault, self->typed, self->key, &error);
  if (self->restoring == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (self->gate->store == NULL)
    {
      find_key (self);
      save_what_is_there (self);
    }
  g_task_return_boolean (task, TRUE);
}

static void
proven_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Restore *self = user_data;
  SovGate *gate = self->gate;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    give_up (self, error);
  else if (stopped (self))
    return;
  else if (gate->backups != NULL)
    sov_backup_keeper_back_up_async (gate->backups, SOV_BACKUP_BEFORE, backed_up_cb, self);
  else
    run_step (self, commit_in_thread, committed_cb);
}

static void
key_found_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  Restore *self = user_data;

  sov_key_store_lookup_finish (SOV_KEY_STORE (source), result, &self->key);
  if (!stopped (self))
    run_step (self, prove_in_thread, proven_cb);
}

/* Whose key is needed: the vault's at hand, or that of what comes back. */
static SovSentinel *
find_sentinel (Restore *self)
{
  const SovSentinel *own = sov_vault_get_sentinel (self->gate->vault);
  g_autofree char *aside = NULL;

  if (self->path != NULL)
    return own != NULL ? sov_sentinel_copy (own) : NULL;

  aside = sov_backup_dup_set_aside (self->gate->vault);
  return aside != NULL ? sov_sentinel_load (aside, NULL) : NULL;
}

static void
find_key_at_hand (Restore *self)
{
  SovGate *gate = self->gate;
  g_autoptr (SovSentinel) about = find_sentinel (self);
  g_autofree char *key_id = gate->key != NULL ? sov_secret_key_id (gate->key) : NULL;

  if (gate->key != NULL && (about == NULL || g_str_equal (about->key_id, key_id)))
    self->key = g_bytes_ref (gate->key);

  if (self->key == NULL && about != NULL && about->home == SOV_KEY_HOME_KEYRING)
    sov_key_store_lookup_async (gate->keys, about->uuid, about->key_id, gate->cancellable, key_found_cb, self);
  else
    run_step (self, prove_in_thread, proven_cb);
}

static GError *
check_state (SovGate *self)
{
  if (self->vault != NULL && !self->is_example && self->state != SOV_GATE_CHECKING && self->state != SOV_GATE_CODE)
    return sov_gate_refuse_writing (self);

  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "there is no folder to restore into");
}

/* Takes @task. */
static void
begin (SovGate *self,
       const char *path,
       const char *typed,
       GTask *task)
{
  Restore *restore;
  GError *error;

  if (task == NULL)
    return;

  sov_gate_begin (self, task);
  error = check_state (self);
  if (error != NULL)
    {
      sov_gate_fail (self, error);
      return;
    }

  restore = g_new0 (Restore, 1);
  restore->gate = g_object_ref (self);
  restore->path = g_strdup (path);
  restore->typed = g_strdup (typed);
  find_key_at_hand (restore);
}

void
sov_gate_restore_async (SovGate *self,
                        const char *path,
                        const char *typed,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (SOV_IS_GATE (self));
  g_return_if_fail (path != NULL);

  begin (self, path, typed, sov_gate_ask (self, sov_gate_restore_async, callback, user_data));
}

gboolean
sov_gate_restore_finish (SovGate *self,
                         GAsyncResult *result,
                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sov_gate_undo_restore_async (SovGate *self,
                             const char *typed,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (SOV_IS_GATE (self));

  begin (self, NULL, typed, sov_gate_ask (self, sov_gate_undo_restore_async, callback, user_data));
}

gboolean
sov_gate_undo_restore_finish (SovGate *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
sov_gate_get_can_undo_restore (SovGate *self)
{
  g_autofree char *aside = NULL;

  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);

  if (self->vault == NULL || self->is_example)
    return FALSE;

  aside = sov_backup_dup_set_aside (self->vault);
  return aside != NULL;
}

/* What there is to restore, without a key */

static void
list_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, sov_backup_folder_list_all (data), (GDestroyNotify) g_ptr_array_unref);
}

void
sov_gate_list_backups_async (SovGate *self,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SOV_IS_GATE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, sov_gate_list_backups_async);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
sov_gate_list_backups_finish (SovGate *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
