/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

/* Where the key of an open vault is kept outside it, and whether what the user
 * has on paper or in mind opens it.
 *
 * Owns the change from one home of the key to the other. The old home is let go
 * of only after the vault was opened with the new one. It asks no keyring:
 * whoever calls it does. For a thread. */

G_BEGIN_DECLS

/* The vault is opened by @passphrase from now on; also instead of another one,
 * which opens nothing any more. The keyring's copy is for its caller to clear,
 * once the sentinel's old_home_left has been seen at an opening by passphrase.
 * SOV_STORE_ERROR_CONSTRAINT: shorter than SOV_VAULT_PASSPHRASE_MIN. */
gboolean sov_vault_set_passphrase (SovVault *self,
                                   GBytes *key,
                                   const char *passphrase,
                                   GError **error);
/* The vault is opened by the keyring from now on, which has the key and has
 * given it back. The passphrase opens it until sov_vault_leave_old_home(). */
gboolean sov_vault_set_keyring (SovVault *self,
                                GError **error);
/* The vault was opened with its new home: the old one is over. A passphrase
 * opens nothing any more; the keyring's copy was cleared by the caller. */
gboolean sov_vault_leave_old_home (SovVault *self,
                                   GError **error);

/* The yearly drill: @typed, a recovery code or a passphrase, opens its file, that
 * holds @key, and a key in it opens the newest backup, which is whole. Notes
 * when a code was checked.
 * @means: (out): what @typed was taken for; also on error.
 * @backup_at: (out): when that backup was made, or SOV_NO_TIME: there is none.
 * Errors: SOV_STORE_ERROR_WRONG_KEY: it does not open its file;
 * SOV_STORE_ERROR_MISSING: that file is gone, of no use or another vault's;
 * SOV_STORE_ERROR_DAMAGED: the newest backup does not open, or is not whole. */
gboolean sov_vault_try_secret (SovVault *self,
                               GBytes *key,
                               const char *typed,
                               SovVaultMeans *means,
                               gint64 *backup_at,
                               GError **error);

G_END_DECLS
