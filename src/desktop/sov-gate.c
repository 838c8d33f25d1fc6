/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include "model/sov-log.h"
#include "model/sov-time.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

typedef enum
{
  PROP_STATE = 1,
  PROP_BUSY,
  PROP_KEYRING_AVAILABLE,
  PROP_STORE,
  PROP_EXAMPLE,
} SovGateProperty;

static GParamSpec *properties[PROP_EXAMPLE + 1];

G_DEFINE_QUARK (sov - gate - error - quark, sov_gate_error)
G_DEFINE_FINAL_TYPE (SovGate, sov_gate, G_TYPE_OBJECT)

void
sov_gate_set_state (SovGate *self,
                    SovGateState state)
{
  if (self->state == state)
    return;

  self->state = state;
  if (state == SOV_GATE_READY && !self->is_example && self->backups == NULL)
    {
      self->backups = sov_backup_keeper_new (self->vault, self->store, self->key);
      sov_gate_watch_backups (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_working (SovGate *self,
             gboolean working)
{
  gboolean busy = sov_gate_get_busy (self);

  self->working = working;
  if (busy != sov_gate_get_busy (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

GTask *
sov_gate_ask (SovGate *self,
              gpointer tag,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  if (!self->working)
    return g_steal_pointer (&task);

  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_PENDING, "the gate is at work");
  return NULL;
}

void
sov_gate_begin (SovGate *self,
                GTask *asked)
{
  g_assert (!self->working);

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_error (&self->failure);
  self->asked = asked;
  set_working (self, TRUE);
}

void
sov_gate_end (SovGate *self,
              SovGateState state)
{
  g_autoptr (GTask) asked = g_steal_pointer (&self->asked);
  g_autoptr (GError) failure = g_steal_pointer (&self->failure);

  set_working (self, FALSE);
  sov_gate_set_state (self, state);
  if (asked != NULL && failure != NULL)
    g_task_return_error (asked, g_steal_pointer (&failure));
  else if (asked != NULL)
    g_task_return_boolean (asked, TRUE);
  if (self->lock_asked)
    sov_gate_lock (self);
}

void
sov_gate_fail (SovGate *self,
               GError *error)
{
  g_autoptr (GTask) asked = g_steal_pointer (&self->asked);

  set_working (self, FALSE);
  if (g_cancellable_is_cancelled (self->cancellable))
    sov_gate_drop (self);

  /* Whoever asked goes back to the page they came from, if there is one. */
  if (self->state == SOV_GATE_CHECKING && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      sov_log_failure ("the vault does not open", error);
      g_clear_error (&self->error);
      self->error = g_error_copy (error);
      sov_gate_set_state (self, SOV_GATE_TROUBLE);
    }

  if (asked != NULL)
    g_task_return_error (asked, error);
  else
    g_error_free (error);
  if (self->lock_asked)
    sov_gate_lock (self);
}

gboolean
sov_gate_stopped (SovGate *self)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    return FALSE;

  sov_gate_fail (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "the gate was closed"));
  return TRUE;
}

void
sov_gate_notify_store (SovGate *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

void
sov_gate_set_keyring_available (SovGate *self,
                                gboolean available)
{
  if (self->keyring_available == available)
    return;

  self->keyring_available = available;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEYRING_AVAILABLE]);
}

GError *
sov_gate_error_for_answer (SovKeyAnswer answer)
{
  switch (answer)
    {
    case SOV_KEY_FOUND:
      return NULL;
    case SOV_KEY_NOT_FOUND:
      return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND, "the keyring does not have the key");
    case SOV_KEY_GARBLED:
      return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_GARBLED, "the keyring has something else for a key");
    case SOV_KEY_LOCKED:
      return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_LOCKED, "the keyring is locked");
    case SOV_KEY_UNAVAILABLE:
    default:
      return g_error_new_literal (SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_UNAVAILABLE, "there is no keyring");
    }
}

void
sov_gate_take_code (SovGate *self,
                    char *code)
{
  g_clear_pointer (&self->code, sov_secret_text_free);
  self->code = code;
}

void
sov_gate_take_owner (SovGate *self,
                     SovAction *me)
{
  g_set_str (&self->owner_name, me != NULL ? sov_action_get_text (me, SOV_FIELD_NAME) : NULL);
  g_set_str (&self->owner_business, me != NULL ? sov_action_get_text (me, SOV_FIELD_BUSINESS) : NULL);
  g_clear_pointer (&me, sov_action_free);
}

static void
drop_vault (SovVault **vault)
{
  if (*vault != NULL)
    sov_vault_release (*vault);
  g_clear_object (vault);
}

SovStore *
sov_gate_take_store_down (SovGate *self)
{
  SovStore *store = g_steal_pointer (&self->store);

  if (store == NULL)
    return NULL;

  sov_gate_notify_store (self);
  if (self->backups != NULL)
    sov_backup_keeper_stop (self->backups, sov_time_now ());
  g_clear_object (&self->backups);

  return store;
}

void
sov_gate_forget_code (SovGate *self)
{
  sov_gate_take_code (self, NULL);
  g_clear_pointer (&self->owner_name, g_free);
  g_clear_pointer (&self->owner_business, g_free);
}

void
sov_gate_drop_store (SovGate *self)
{
  g_autoptr (SovStore) store = sov_gate_take_store_down (self);

  if (store != NULL)
    sov_store_close (store);
  sov_gate_forget_code (self);
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_pointer (&self->told, sov_sentinel_free);
}

void
sov_gate_drop (SovGate *self)
{
  sov_gate_drop_store (self);
  drop_vault (&self->vault);
  drop_vault (&self->set_aside);
}

void
sov_gate_close (SovGate *self)
{
  g_return_if_fail (SOV_IS_GATE (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  /* The last backup of a vault that is being locked is not cut off. */
  self->lock_asked = FALSE;
  if (self->closing != NULL)
    sov_store_close (self->closing);
  else if (self->store != NULL)
    sov_gate_ask_head (self, self->store);

  /* A step at work keeps the folder to its end: sov_gate_fail(). */
  sov_gate_drop_store (self);
  sov_gate_tell_head (self);
  if (!self->working)
    sov_gate_drop (self);
}

SovGateState
sov_gate_get_state (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), SOV_GATE_CHECKING);

  return self->state;
}

gboolean
sov_gate_get_busy (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);

  return self->working;
}

gboolean
sov_gate_get_keyring_available (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);

  return self->keyring_available;
}

SovBackupKeeper *
sov_gate_get_backup_keeper (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->backups;
}

SovStore *
sov_gate_get_store (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->store;
}

gboolean
sov_gate_get_is_example (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);

  return self->is_example;
}

gboolean
sov_gate_get_read_only (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);

  return self->vault != NULL && sov_vault_is_read_only (self->vault);
}

GError *
sov_gate_refuse_writing (SovGate *self)
{
  if (!sov_gate_get_read_only (self))
    return NULL;

  return g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "the vault is open for reading");
}

const GError *
sov_gate_get_error (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->state == SOV_GATE_TROUBLE ? self->error : NULL;
}

/* A key helps only where a key is what is missing. */
gboolean
sov_gate_get_code_may_help (SovGate *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (SOV_IS_GATE (self), FALSE);

  if (self->vault == NULL || sov_vault_get_content (self->vault) == SOV_VAULT_NONE)
    return FALSE;

  if (self->error != NULL && self->error->domain != SOV_GATE_ERROR &&
      !g_error_matches (self->error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    return FALSE;

  path = g_build_filename (self->folder, SOV_RECOVERY_NAME, NULL);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

const char *
sov_gate_get_folder (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->folder;
}

const SovSentinel *
sov_gate_get_sentinel (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->vault != NULL ? sov_vault_get_sentinel (self->vault) : NULL;
}

const char *
sov_gate_get_code (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->code;
}

const char *
sov_gate_get_owner_name (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->owner_name;
}

const char *
sov_gate_get_owner_business (SovGate *self)
{
  g_return_val_if_fail (SOV_IS_GATE (self), NULL);

  return self->owner_business;
}

static void
sov_gate_get_property (GObject *object,
                       guint prop_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  SovGate *self = SOV_GATE (object);

  switch ((SovGateProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, sov_gate_get_busy (self));
      break;
    case PROP_KEYRING_AVAILABLE:
      g_value_set_boolean (value, self->keyring_available);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_EXAMPLE:
      g_value_set_boolean (value, self->is_example);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_gate_finalize (GObject *object)
{
  SovGate *self = SOV_GATE (object);

  g_assert (self->store == NULL);

  sov_gate_drop (self);
  g_clear_error (&self->error);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->head, sov_gate_head_unref);
  g_clear_pointer (&self->head_told, g_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->keys);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->example_folder, g_free);
  g_clear_pointer (&self->story, g_free);

  G_OBJECT_CLASS (sov_gate_parent_class)->finalize (object);
}

static void
sov_gate_class_init (SovGateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sov_gate_finalize;
  object_class->get_property = sov_gate_get_property;

  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, SOV_GATE_CHECKING, SOV_GATE_LOCKED,
                                             SOV_GATE_CHECKING, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_KEYRING_AVAILABLE] = g_param_spec_boolean ("keyring-available", NULL, NULL, TRUE, flags);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE, flags);
  properties[PROP_EXAMPLE] = g_param_spec_boolean ("example", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sov_gate_init (SovGate *self)
{
  self->keyring_available = TRUE;
}

SovGate *
sov_gate_new (SovKeyStore *keys,
              const char *folder,
              const char *example_folder,
              const char *story)
{
  SovGate *self = g_object_new (SOV_TYPE_GATE, NULL);

  self->keys = g_object_ref (keys);
  self->folder = g_canonicalize_filename (folder, NULL);
  self->example_folder = g_canonicalize_filename (example_folder, NULL);
  self->story = g_strdup (story);

  return self;
}
