/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-key-store.h"

G_DEFINE_INTERFACE (SovKeyStore, sov_key_store, G_TYPE_OBJECT)

static void
sov_key_store_default_init (SovKeyStoreInterface *iface)
{
}

void
sov_key_store_lookup_async (SovKeyStore *self,
                            const char *vault,
                            const char *key_id,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (SOV_IS_KEY_STORE (self));

  SOV_KEY_STORE_GET_IFACE (self)->lookup_async (self, vault, key_id, cancellable, callback, user_data);
}

SovKeyAnswer
sov_key_store_lookup_finish (SovKeyStore *self,
                             GAsyncResult *result,
                             GBytes **key)
{
  g_return_val_if_fail (SOV_IS_KEY_STORE (self), SOV_KEY_UNAVAILABLE);

  *key = NULL;
  return SOV_KEY_STORE_GET_IFACE (self)->lookup_finish (self, result, key);
}

void
sov_key_store_store_async (SovKeyStore *self,
                           const char *vault,
                           const char *key_id,
                           SovKeyState state,
                           GBytes *key,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (SOV_IS_KEY_STORE (self));

  SOV_KEY_STORE_GET_IFACE (self)->store_async (self, vault, key_id, state, key, cancellable, callback, user_data);
}

SovKeyAnswer
sov_key_store_store_finish (SovKeyStore *self,
                            GAsyncResult *result)
{
  g_return_val_if_fail (SOV_IS_KEY_STORE (self), SOV_KEY_UNAVAILABLE);

  return SOV_KEY_STORE_GET_IFACE (self)->store_finish (self, result);
}

void
sov_key_store_clear_async (SovKeyStore *self,
                           const char *vault,
                           const char *key_id,
                           SovKeyState state,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (SOV_IS_KEY_STORE (self));

  SOV_KEY_STORE_GET_IFACE (self)->clear_async (self, vault, key_id, state, cancellable, callback, user_data);
}

SovKeyAnswer
sov_key_store_clear_finish (SovKeyStore *self,
                            GAsyncResult *result)
{
  g_return_val_if_fail (SOV_IS_KEY_STORE (self), SOV_KEY_UNAVAILABLE);

  return SOV_KEY_STORE_GET_IFACE (self)->clear_finish (self, result);
}

void
sov_key_store_mark_async (SovKeyStore *self,
                          const char *vault,
                          const char *key_id,
                          const char *head,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (SOV_IS_KEY_STORE (self));

  SOV_KEY_STORE_GET_IFACE (self)->mark_async (self, vault, key_id, head, cancellable, callback, user_data);
}

SovKeyAnswer
sov_key_store_mark_finish (SovKeyStore *self,
                           GAsyncResult *result)
{
  g_return_val_if_fail (SOV_IS_KEY_STORE (self), SOV_KEY_UNAVAILABLE);

  return SOV_KEY_STORE_GET_IFACE (self)->mark_finish (self, result);
}
