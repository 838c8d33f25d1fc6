/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include "model/sov-log.h"
#include "store/sov-draft.h"
#include "store/sov-secret.h"

/* The way from an open vault to a locked one. What is seen is gone at once;
 * the last backup and the closing of the store take their time elsewhere. The
 * folder is kept, so that nobody else comes to it meanwhile. */

static void
closed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SovGate) self = user_data;

  sov_store_close_finish (SOV_STORE (source), result, NULL);
  g_clear_object (&self->closing);
  sov_secret_wipe_stack ();
  if (!sov_gate_stopped (self))
    sov_gate_end (self, SOV_GATE_LOCKED);
}

void
sov_gate_lock (SovGate *self)
{
  g_return_if_fail (SOV_IS_GATE (self));

  self->lock_asked = self->working && self->closing == NULL;
  if (self->working || self->state != SOV_GATE_READY)
    return;

  sov_gate_begin (self, NULL);
  sov_gate_set_state (self, SOV_GATE_LOCKED);
  sov_gate_ask_head (self, self->store);
  self->closing = sov_gate_take_store_down (self);
  sov_gate_forget_code (self);
  g_clear_pointer (&self->key, g_bytes_unref);

  sov_store_close_async (self->closing, closed_cb, g_object_ref (self));
}

gboolean
sov_gate_keep_draft (SovGate *self,
                     const char *text,
                     GError **error)
{
  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);
  g_return_val_if_fail (self->state == SOV_GATE_READY, FALSE);

  return sov_draft_save (sov_vault_get_folder (self->vault), self->key, text, error);
}

char *
sov_gate_load_draft (SovGate *self)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_return_val_if_fail (SOV_IS_GATE (self), NULL);
  g_return_val_if_fail (self->state == SOV_GATE_READY, NULL);

  text = sov_draft_load (sov_vault_get_folder (self->vault), self->key, &error);
  if (error != NULL)
    sov_log_failure ("the draft", error);

  return text;
}

void
sov_gate_drop_draft (SovGate *self)
{
  g_return_if_fail (SOV_IS_GATE (self));

  if (self->vault != NULL)
    sov_draft_remove (sov_vault_get_folder (self->vault));
}

gboolean
sov_gate_needs_passphrase (SovGate *self)
{
  const SovSentinel *sentinel;

  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);

  sentinel = self->vault != NULL ? sov_vault_get_sentinel (self->vault) : NULL;
  return sentinel != NULL && sentinel->home == SOV_KEY_HOME_PASSPHRASE;
}
