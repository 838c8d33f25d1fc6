/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A place outside the vault that keeps a copy of its key.
 *
 * The interface alone: SovKeyring is the desktop's keyring, tests have one in
 * memory. A copy here is never the only one, and an answer other than "found"
 * never means that there is no vault. */

G_BEGIN_DECLS

/**
 * SovKeyAnswer:
 * @SOV_KEY_FOUND: it is here; or: it was stored or cleared as asked
 * @SOV_KEY_NOT_FOUND: the place answers, and has no such key
 * @SOV_KEY_GARBLED: it has something under that name which is no key
 * @SOV_KEY_LOCKED: the place is locked, and was not opened when it asked
 * @SOV_KEY_UNAVAILABLE: there is no such place, or it does not answer
 */
typedef enum
{
  SOV_KEY_FOUND,
  SOV_KEY_NOT_FOUND,
  SOV_KEY_GARBLED,
  SOV_KEY_LOCKED,
  SOV_KEY_UNAVAILABLE,
} SovKeyAnswer;

/* What a copy is to the vault while its key is being changed (vault.md §4.2). */
typedef enum
{
  SOV_KEY_ANY_STATE, /* for clearing */
  SOV_KEY_ACTIVE,
  SOV_KEY_PENDING,
} SovKeyState;

#define SOV_TYPE_KEY_STORE (sov_key_store_get_type ())
G_DECLARE_INTERFACE (SovKeyStore, sov_key_store, SOV, KEY_STORE, GObject)

struct _SovKeyStoreInterface
{
  GTypeInterface parent_interface;

  void (*lookup_async) (SovKeyStore *self,
                        const char *vault,
                        const char *key_id,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
  SovKeyAnswer (*lookup_finish) (SovKeyStore *self,
                                 GAsyncResult *result,
                                 GBytes **key);
  void (*store_async) (SovKeyStore *self,
                       const char *vault,
                       const char *key_id,
                       SovKeyState state,
                       GBytes *key,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
  SovKeyAnswer (*store_finish) (SovKeyStore *self,
                                GAsyncResult *result);
  void (*clear_async) (SovKeyStore *self,
                       const char *vault,
                       const char *key_id,
                       SovKeyState state,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
  SovKeyAnswer (*clear_finish) (SovKeyStore *self,
                                GAsyncResult *result);
  void (*mark_async) (SovKeyStore *self,
                      const char *vault,
                      const char *key_id,
                      const char *head,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  SovKeyAnswer (*mark_finish) (SovKeyStore *self,
                               GAsyncResult *result);
};

/* @vault: the vault's uuid. @key_id: names the key among the vault's keys. Found
 * in whatever state. */
void sov_key_store_lookup_async (SovKeyStore *self,
                                 const char *vault,
                                 const char *key_id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* @key: (out) (transfer full): set when the answer is SOV_KEY_FOUND, else NULL. */
SovKeyAnswer sov_key_store_lookup_finish (SovKeyStore *self,
                                          GAsyncResult *result,
                                          GBytes **key);

/* Replaces a key of the same name in the same state. What was stored is to be looked up again
 * before it is relied on. */
void sov_key_store_store_async (SovKeyStore *self,
                                const char *vault,
                                const char *key_id,
                                SovKeyState state,
                                GBytes *key,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
SovKeyAnswer sov_key_store_store_finish (SovKeyStore *self,
                                         GAsyncResult *result);

/* Only after the vault has opened with another copy. */
void sov_key_store_clear_async (SovKeyStore *self,
                                const char *vault,
                                const char *key_id,
                                SovKeyState state,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
SovKeyAnswer sov_key_store_clear_finish (SovKeyStore *self,
                                         GAsyncResult *result);

/* Writes beside the active key, in clear, where the chain of evidence ends, for
 * whoever checks it later (vault.md §4.6). @head: as sov_chain_dup_mark() writes
 * it. The key stays as it is, and nobody is asked for anything. SOV_KEY_NOT_FOUND
 * also when the place cannot note anything beside a key. */
void sov_key_store_mark_async (SovKeyStore *self,
                               const char *vault,
                               const char *key_id,
                               const char *head,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
SovKeyAnswer sov_key_store_mark_finish (SovKeyStore *self,
                                        GAsyncResult *result);

G_END_DECLS
