/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-secret.h"
#include "store/sov-vault-draft.h"

/* The way to a new vault, in the order of vault.md §4.2: the key and the file
 * that the code opens, the key's other home, the database. Until the last step
 * nothing is there that a crash would leave. */

typedef struct
{
  SovGate *gate;
  SovVaultDraft *draft;
  SovAction *me;
  char *passphrase; /* NULL: the keyring keeps the key */
} Making;

static void
making_free (Making *making)
{
  g_clear_pointer (&making->draft, sov_vault_draft_free);
  g_clear_pointer (&making->me, sov_action_free);
  g_clear_pointer (&making->passphrase, sov_secret_text_free);
  g_object_unref (making->gate);
  g_free (making);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

static void
run_step (Making *making,
          GTaskThreadFunc step,
          GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (making->gate->vault, making->gate->cancellable, callback, making);

  g_task_set_source_tag (task, run_step);
  g_task_set_task_data (task, making, NULL);
  g_task_run_in_thread (task, step);
}

static void
answer_step (GTask *task,
             gboolean ok,
             GError **error)
{
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (error));
}

/* The draft is gone before the folder is let go of. Takes @error. */
static void
give_up (Making *making,
         GError *error)
{
  g_clear_pointer (&making->draft, sov_vault_draft_free);
  sov_gate_fail (making->gate, error);
}

static gboolean
stopped (Making *making)
{
  if (!g_cancellable_is_cancelled (making->gate->cancellable))
    return FALSE;

  g_clear_pointer (&making->draft, sov_vault_draft_free);
  return sov_gate_stopped (making->gate);
}

static void
made_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Making) making = user_data;
  SovGate *self = making->gate;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      give_up (making, error);
      return;
    }

  sov_gate_take_code (self, g_strdup (sov_vault_draft_get_code (making->draft)));
  sov_gate_take_key (self, sov_vault_draft_get_key (making->draft));
}

static void
make_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;
  SovKeyHome home = making->passphrase != NULL ? SOV_KEY_HOME_PASSPHRASE : SOV_KEY_HOME_KEYRING;

  answer_step (task, sov_vault_draft_commit (making->draft, home, making->me, &error), &error);
}

static void
refused_by_keyring (Making *making,
                    SovKeyAnswer answer)
{
  /* It cannot be relied on: a passphrase is to be offered. */
  sov_gate_set_keyring_available (making->gate, FALSE);
  give_up (making, sov_gate_error_for_answer (answer));
}

static void
key_read_back_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (Making) making = user_data;
  g_autoptr (GBytes) key = NULL;
  SovKeyAnswer answer = sov_key_store_lookup_finish (SOV_KEY_STORE (source), result, &key);

  if (stopped (making))
    return;

  if (answer == SOV_KEY_FOUND && !sov_secret_equal (key, sov_vault_draft_get_key (making->draft)))
    answer = SOV_KEY_GARBLED;

  if (answer == SOV_KEY_FOUND)
    run_step (g_steal_pointer (&making), make_in_thread, made_cb);
  else
    refused_by_keyring (making, answer);
}

static void
key_stored_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (Making) making = user_data;
  SovKeyStore *keys = SOV_KEY_STORE (source);
  SovKeyAnswer answer = sov_key_store_store_finish (keys, result);

  if (stopped (making))
    return;

  if (answer != SOV_KEY_FOUND)
    {
      refused_by_keyring (making, answer);
      return;
    }

  sov_key_store_lookup_async (keys,
                              sov_vault_draft_get_uuid (making->draft),
                              sov_vault_draft_get_key_id (making->draft),
                              making->gate->cancellable, key_read_back_cb, making);
  g_steal_pointer (&making);
}

static void
drafted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Making) making = user_data;
  SovGate *self = making->gate;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      give_up (making, error);
      return;
    }

  if (making->passphrase != NULL)
    {
      run_step (g_steal_pointer (&making), make_in_thread, made_cb);
      return;
    }

  sov_key_store_store_async (self->keys,
                             sov_vault_draft_get_uuid (making->draft),
                             sov_vault_draft_get_key_id (making->draft),
                             SOV_KEY_ACTIVE,
                             sov_vault_draft_get_key (making->draft),
                             self->cancellable, key_stored_cb, making);
  g_steal_pointer (&making);
}

static void
draft_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;

  making->draft = sov_vault_draft_new (source, &error);
  answer_step (task,
               making->draft != NULL &&
                   (making->passphrase == NULL ||
                    sov_vault_draft_set_passphrase (making->draft, making->passphrase, &error)),
               &error);
}

static GError *
check_wishes (SovGate *self,
              const char *name,
              const char *passphrase)
{
  if (self->state != SOV_GATE_FIRST_START)
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "this is not the first start");

  if (sov_text_is_blank (name))
    return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_NO_NAME, "the name is empty");

  if (passphrase != NULL && g_utf8_strlen (passphrase, -1) < SOV_VAULT_PASSPHRASE_MIN)
    return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_SHORT_PASSPHRASE, "the passphrase is too short");

  return NULL;
}

void
sov_gate_create_async (SovGate *self,
                       const char *name,
                       const char *business,
                       const char *passphrase,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autofree char *clean_name = sov_text_clean_name (name, -1);
  g_autofree char *clean_business = sov_text_clean_name (business, -1);
  Making *making;
  GTask *task;
  GError *error;

  g_return_if_fail (SOV_IS_GATE (self));

  task = sov_gate_ask (self, sov_gate_create_async, callback, user_data);
  if (task == NULL)
    return;

  sov_gate_begin (self, task);
  error = check_wishes (self, clean_name, passphrase);
  if (error != NULL)
    {
      sov_gate_fail (self, error);
      return;
    }

  making = g_new0 (Making, 1);
  making->gate = g_object_ref (self);
  making->passphrase = g_strdup (passphrase);
  making->me = sov_action_new (SOV_ACTION_ME, sov_time_now ());
  sov_action_set_text (making->me, SOV_FIELD_NAME, clean_name);
  if (!sov_text_is_blank (clean_business))
    sov_action_set_text (making->me, SOV_FIELD_BUSINESS, clean_business);
  run_step (making, draft_in_thread, drafted_cb);
}

gboolean
sov_gate_create_finish (SovGate *self,
                        GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
