/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

/* A new key for a vault, by the protocol of two keys (vault.md §4.2).
 *
 * Owns the new key, the order of the steps, and what opens the files of keys
 * meanwhile: the user types the recovery code that there is, so that the paper
 * in the drawer opens the vault at every moment. The old key stays in those
 * files, for the backups under it. The next start ends what was interrupted,
 * forwards or backwards: sov_vault_unlock(). It makes no backup and asks no
 * keyring: whoever calls it does, between the steps. For a thread. */

G_BEGIN_DECLS

typedef struct _SovVaultRotate SovVaultRotate;

/* Proves @code and, in a vault that a passphrase opens, @passphrase. Changes
 * nothing. @key: the vault's. @passphrase: nullable otherwise.
 * @refused: (out) (optional): which of them it was, on SOV_STORE_ERROR_WRONG_KEY.
 * SOV_STORE_ERROR_MISSING: the file that it opens is not there or not this
 * vault's. */
SovVaultRotate *sov_vault_rotate_new (SovVault *vault,
                                      GBytes *key,
                                      const char *code,
                                      const char *passphrase,
                                      SovVaultMeans *refused,
                                      GError **error);
void sov_vault_rotate_free (SovVaultRotate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovVaultRotate, sov_vault_rotate_free)

/* The new key, and its name. */
GBytes *sov_vault_rotate_get_key (SovVaultRotate *self);
const char *sov_vault_rotate_get_key_id (SovVaultRotate *self);

/* Both keys into the files of keys, and the sentinel says that it has begun.
 * First a backup that was read back. */
gboolean sov_vault_rotate_begin (SovVaultRotate *self,
                                 GError **error);
/* The file, which nobody has open, comes to be under the new key. First the
 * keyring must have it, "pending". When it fails, sov_vault_rotate_undo(). */
gboolean sov_vault_rotate_apply (SovVaultRotate *self,
                                 GError **error);
/* The old key is retired, and the sentinel names the new one. Nothing is lost
 * when that fails: the next start does what matters. */
gboolean sov_vault_rotate_finish (SovVaultRotate *self,
                                  GError **error);
/* Takes back sov_vault_rotate_begin(), as far as it came, if the file still
 * opens with the old key. Nobody has it open. */
void sov_vault_rotate_undo (SovVaultRotate *self);

G_END_DECLS
