/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-key-store.h"
#include "store/sov-vault.h"

/* What stands between the start of the program and an open vault.
 *
 * Owns the vault's folder, its key while it is open, and the store. It says by
 * its state what the window shows; it shows nothing and has no sentences. It
 * makes a vault only when asked to, and only where there is nothing of one. */

G_BEGIN_DECLS

/**
 * SovGateState:
 * @SOV_GATE_CHECKING: looking at the folder, asking the keyring, opening
 * @SOV_GATE_FIRST_START: there is no vault; sov_gate_create_async() makes one
 * @SOV_GATE_NEEDS_PASSPHRASE: sov_gate_unlock_async() opens it
 * @SOV_GATE_TROUBLE: the vault that is here does not open: see "error"
 * @SOV_GATE_CODE: the vault is open and its recovery code is to be put away:
 *   sov_gate_confirm_code() goes on
 * @SOV_GATE_READY: the vault is open: see "store"
 * @SOV_GATE_LOCKED: it was open, and was locked: its store is closed and its
 *   key forgotten, once the gate is no longer busy. sov_gate_start() opens it
 *   again, or sov_gate_unlock_async() when sov_gate_needs_passphrase().
 */
typedef enum
{
  SOV_GATE_CHECKING,
  SOV_GATE_FIRST_START,
  SOV_GATE_NEEDS_PASSPHRASE,
  SOV_GATE_TROUBLE,
  SOV_GATE_CODE,
  SOV_GATE_READY,
  SOV_GATE_LOCKED,
} SovGateState;

/**
 * SovGateError:
 * @SOV_GATE_ERROR_KEY_NOT_FOUND: the keyring answers, and does not have the key
 * @SOV_GATE_ERROR_KEY_GARBLED: what the keyring has is not the key
 * @SOV_GATE_ERROR_KEYRING_LOCKED: the keyring stayed locked
 * @SOV_GATE_ERROR_KEYRING_UNAVAILABLE: there is no keyring, or it does not answer
 * @SOV_GATE_ERROR_NO_SENTINEL: nothing says any more where the key is kept
 * @SOV_GATE_ERROR_BAD_CODE: what was typed is no recovery code
 * @SOV_GATE_ERROR_SHORT_PASSPHRASE: fewer than SOV_VAULT_PASSPHRASE_MIN characters
 * @SOV_GATE_ERROR_NO_NAME: the user's name is empty
 * @SOV_GATE_ERROR_WRONG_CODE: a recovery code, and not this vault's
 * @SOV_GATE_ERROR_WRONG_PASSPHRASE: not this vault's passphrase
 * @SOV_GATE_ERROR_NO_KEY_FILE: the file that it opens is gone or of no use
 * @SOV_GATE_ERROR_BACKUP_SHUT: it is right, and the newest backup does not open
 *
 * The others come as SovStoreError.
 */
typedef enum
{
  SOV_GATE_ERROR_KEY_NOT_FOUND,
  SOV_GATE_ERROR_KEY_GARBLED,
  SOV_GATE_ERROR_KEYRING_LOCKED,
  SOV_GATE_ERROR_KEYRING_UNAVAILABLE,
  SOV_GATE_ERROR_NO_SENTINEL,
  SOV_GATE_ERROR_BAD_CODE,
  SOV_GATE_ERROR_SHORT_PASSPHRASE,
  SOV_GATE_ERROR_NO_NAME,
  SOV_GATE_ERROR_WRONG_CODE,
  SOV_GATE_ERROR_WRONG_PASSPHRASE,
  SOV_GATE_ERROR_NO_KEY_FILE,
  SOV_GATE_ERROR_BACKUP_SHUT,
} SovGateError;

#define SOV_GATE_ERROR (sov_gate_error_quark ())
GQuark sov_gate_error_quark (void);

#define SOV_TYPE_GATE (sov_gate_get_type ())
G_DECLARE_FINAL_TYPE (SovGate, sov_gate, SOV, GATE, GObject)

/* Properties, read-only: "state" (SovGateState as int), "busy" (an answer is
 * being worked on; the state stays until it is there), "keyring-available"
 * (boolean), "store" (SovStore), "example" (boolean: the store is the example
 * business). The store refuses every write when sov_gate_get_read_only().
 *
 * @keys: where copies of keys are kept. @folder: the vault's. @example_folder:
 * the example business's. @story: (nullable): the story file that fills that
 * one when it is new. */
SovGate *sov_gate_new (SovKeyStore *keys,
                       const char *folder,
                       const char *example_folder,
                       const char *story);

/* Looks, and opens what can be opened without asking. Also after trouble: "try
 * again". Does nothing while it is busy or open. */
void sov_gate_start (SovGate *self);
/* In SOV_GATE_READY, when sov_gate_get_read_only(): looks whether that is so still. */
void sov_gate_start_over (SovGate *self);
/* Closes the store and lets go of the folder. Before the last reference goes. */
void sov_gate_close (SovGate *self);

/* In SOV_GATE_READY: the last backup of the session is made, the store closed
 * and the key wiped. The state changes at once, and the gate is busy until the
 * rest is done; what is at work now is waited for. Does nothing in any other
 * state: a recovery code that is being shown is put away first. */
void sov_gate_lock (SovGate *self);

/* What was being typed, kept under the vault's key while it is locked; only in
 * SOV_GATE_READY. Loading leaves it there; NULL when there is nothing, or it
 * cannot be read. Transfer full. */
gboolean sov_gate_keep_draft (SovGate *self,
                              const char *text,
                              GError **error);
char *sov_gate_load_draft (SovGate *self);
void sov_gate_drop_draft (SovGate *self);

SovGateState sov_gate_get_state (SovGate *self);
gboolean sov_gate_get_busy (SovGate *self);
gboolean sov_gate_get_keyring_available (SovGate *self);
/* Nullable unless the state is SOV_GATE_CODE or SOV_GATE_READY. */
SovStore *sov_gate_get_store (SovGate *self);
gboolean sov_gate_get_is_example (SovGate *self);
/* Whether the vault at hand may not be written to: it is open for reading, and
 * every change of it or its keys is refused with SOV_STORE_ERROR_READ_ONLY. */
gboolean sov_gate_get_read_only (SovGate *self);
/* Why there is trouble; nullable in other states. */
const GError *sov_gate_get_error (SovGate *self);
/* Whether the recovery code may help in this trouble. */
gboolean sov_gate_get_code_may_help (SovGate *self);
const char *sov_gate_get_folder (SovGate *self);
/* What is known of the vault at hand without opening it. Nullable. */
const SovSentinel *sov_gate_get_sentinel (SovGate *self);
/* Whether only typing opens it: the vault at hand has its key in no keyring. */
gboolean sov_gate_needs_passphrase (SovGate *self);

/* In SOV_GATE_CODE: the code, without groups. Nullable else. */
const char *sov_gate_get_code (SovGate *self);
/* Whose code it is, in SOV_GATE_CODE and after sov_gate_renew_code_async().
 * Nullable. */
const char *sov_gate_get_owner_name (SovGate *self);
const char *sov_gate_get_owner_business (SovGate *self);

/* Makes the vault, whose first row is the user. @business: nullable.
 * @passphrase: (nullable): NULL keeps the key in the keyring. Leads to
 * SOV_GATE_CODE; an error leaves the state as it was, and nothing behind. */
void sov_gate_create_async (SovGate *self,
                            const char *name,
                            const char *business,
                            const char *passphrase,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean sov_gate_create_finish (SovGate *self,
                                 GAsyncResult *result,
                                 GError **error);

/* Opens the vault that is here. @typed: a recovery code or a passphrase. After
 * a code the keyring gets its copy back, where there is one. */
void sov_gate_unlock_async (SovGate *self,
                            SovVaultMeans means,
                            const char *typed,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean sov_gate_unlock_finish (SovGate *self,
                                 GAsyncResult *result,
                                 GError **error);

/* Opens the example business in a vault of its own, made when it is not there.
 * Also instead of sov_gate_start(). */
void sov_gate_open_example_async (SovGate *self,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean sov_gate_open_example_finish (SovGate *self,
                                       GAsyncResult *result,
                                       GError **error);

/* The user has the code: SOV_GATE_CODE becomes SOV_GATE_READY. */
void sov_gate_confirm_code (SovGate *self);

/* In SOV_GATE_READY: a new code in the place of the old one; until
 * sov_gate_confirm_code() the next start shows another one. Transfer full,
 * freed with sov_secret_text_free(). */
void sov_gate_renew_code_async (SovGate *self,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *sov_gate_renew_code_finish (SovGate *self,
                                  GAsyncResult *result,
                                  GError **error);

G_END_DECLS

#include "desktop/sov-gate-keys.h"
#include "desktop/sov-gate-restore.h"
