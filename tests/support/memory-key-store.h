/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-key-store.h"

G_BEGIN_DECLS

/* A keyring in memory that answers as it is told to. */

#define MEMORY_TYPE_KEY_STORE (memory_key_store_get_type ())
G_DECLARE_FINAL_TYPE (MemoryKeyStore, memory_key_store, MEMORY, KEY_STORE, GObject)

MemoryKeyStore *memory_key_store_new (void);

/* What every question is answered with; SOV_KEY_FOUND: the truth. */
void memory_key_store_say (MemoryKeyStore *self,
                           SovKeyAnswer lookup,
                           SovKeyAnswer store);
/* Keeps another key than it is given. */
void memory_key_store_garble (MemoryKeyStore *self);
/* Answers nothing until it is told to go on; what is to be noted beside a key
 * is given up when it is cancelled. */
void memory_key_store_hold (MemoryKeyStore *self,
                            gboolean hold);

/* By hand. @key: NULL forgets it. */
void memory_key_store_put (MemoryKeyStore *self,
                           const char *vault,
                           const char *key_id,
                           GBytes *key);
gboolean memory_key_store_has (MemoryKeyStore *self,
                               const char *vault,
                               const char *key_id,
                               SovKeyState state);
/* What was noted beside an active key; NULL: nothing. */
const char *memory_key_store_get_mark (MemoryKeyStore *self,
                                       const char *vault,
                                       const char *key_id);
guint memory_key_store_get_n_keys (MemoryKeyStore *self);
guint memory_key_store_get_n_stored (MemoryKeyStore *self);
/* How often something was to be noted beside a key. */
guint memory_key_store_get_n_marked (MemoryKeyStore *self);
void memory_key_store_forget_all (MemoryKeyStore *self);

G_END_DECLS
