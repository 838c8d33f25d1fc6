/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

/* A copy of a vault in one file, and a vault out of such a copy.
 *
 * The copy is under the vault's own key. The files that open the vault, by
 * passphrase or code, are copied beside it (FILE.passphrase, FILE.recovery),
 * so that it opens on another computer. Nothing is ever written over: a copy
 * counts only when it was read back, and what a restored vault takes the place
 * of is moved into the folder's "quarantine". */

G_BEGIN_DECLS

/* @db: the open vault. @key: its key. SOV_STORE_ERROR_EXISTS when something is
 * at @path; nothing is left behind on error. */
gboolean sov_backup_write (SovVault *vault,
                           SovDatabase *db,
                           GBytes *key,
                           const char *path,
                           GError **error);

/* Makes the folder of @vault hold what @path holds. It must not be open.
 * @typed: a passphrase or a recovery code of the copy or of @vault; or
 * @key: its key. One of them is enough. Errors: SOV_STORE_ERROR_WRONG_KEY when
 * neither opens it; _MISSING, _DAMAGED, _NOT_OURS, _TOO_NEW about the copy.
 * On error the vault is as it was. */
gboolean sov_backup_restore (SovVault *vault,
                             const char *path,
                             const char *typed,
                             GBytes *key,
                             GError **error);

G_END_DECLS
