/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include <string.h>

#include "exchange/sov-story.h"
#include "store/sov-secret.h"
#include "store/sov-vault-draft.h"

/* The way to the example business: a vault of its own that a story fills. Its
 * data is nobody's, so its passphrase is known and no keyring is asked. The
 * user's own vault is set aside meanwhile, untouched. */

typedef struct
{
  SovVault *vault;
  GBytes *key;
} Example;

static void
example_free (Example *example)
{
  g_clear_object (&example->vault);
  g_clear_pointer (&example->key, g_bytes_unref);
  g_free (example);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Example, example_free)

static void
end (SovGate *self)
{
  g_autoptr (SovVault) own = g_steal_pointer (&self->set_aside);

  if (own != NULL)
    sov_vault_release (own);
  sov_gate_end (self, SOV_GATE_READY);
}

static void
played_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ok = sov_story_play_file_finish (SOV_STORE (source), result, &error);

  if (sov_gate_stopped (self))
    return;

  if (ok)
    end (self);
  else
    sov_gate_refuse (self, g_steal_pointer (&error));
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

  if (me == NULL)
    sov_gate_refuse (self, g_steal_pointer (&error));
  else if (sov_action_has (me, SOV_FIELD_NAME) || self->story == NULL)
    end (self);
  else
    sov_story_play_file_async (self->store, self->story, self->cancellable, played_cb, g_object_ref (self));
}

/* A story tells who the user is: without that it has not been played, or a
 * crash came in between. */
void
sov_gate_fill_example (SovGate *self)
{
  sov_store_load_owner_async (self->store, self->cancellable, owner_loaded_cb, g_object_ref (self));
}

static gboolean
make_example (SovVault *vault,
              GError **error)
{
  g_autoptr (SovVaultDraft) draft = sov_vault_draft_new (vault, error);

  return draft != NULL &&
         sov_vault_draft_set_passphrase (draft, SOV_VAULT_EXAMPLE_PASSPHRASE, error) &&
         sov_vault_draft_commit (draft, SOV_KEY_HOME_EXAMPLE, NULL, error);
}

static void
open_in_thread (GTask *task,
                gpointer source,
                gpointer folder,
                GCancellable *cancellable)
{
  g_autoptr (GBytes) secret = sov_secret_new (SOV_VAULT_EXAMPLE_PASSPHRASE, strlen (SOV_VAULT_EXAMPLE_PASSPHRASE));
  g_autoptr (Example) example = g_new0 (Example, 1);
  GError *error = NULL;

  example->vault = sov_vault_new (folder, &error);
  if (example->vault != NULL &&
      (sov_vault_get_content (example->vault) == SOV_VAULT_EXISTING || make_example (example->vault, &error)))
    example->key = sov_vault_unlock (example->vault, SOV_VAULT_BY_PASSPHRASE, secret, &error);

  if (example->key != NULL)
    g_task_return_pointer (task, g_steal_pointer (&example), (GDestroyNotify) example_free);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;
  GError *error = NULL;
  g_autoptr (Example) example = g_task_propagate_pointer (G_TASK (result), &error);

  if (example == NULL)
    {
      sov_gate_fail (self, error);
      return;
    }

  self->set_aside = g_steal_pointer (&self->vault);
  self->vault = g_steal_pointer (&example->vault);
  self->is_example = TRUE;
  if (sov_gate_stopped (self))
    return;

  sov_gate_take_key (self, example->key);
}

void
sov_gate_open_example_async (SovGate *self,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GTask *asked;

  g_return_if_fail (SOV_IS_GATE (self));
  g_return_if_fail (self->store == NULL);

  asked = sov_gate_ask (self, sov_gate_open_example_async, callback, user_data);
  if (asked == NULL)
    return;

  sov_gate_begin (self, asked);
  task = g_task_new (NULL, self->cancellable, opened_cb, g_object_ref (self));
  g_task_set_source_tag (task, sov_gate_open_example_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (self->example_folder), g_free);
  g_task_run_in_thread (task, open_in_thread);
}

gboolean
sov_gate_open_example_finish (SovGate *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
