/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

/* A vault that is being made.
 *
 * Everything is made and proven in a folder of its own inside the vault's,
 * in the order of vault.md §4.2: the key, the file that the code opens, the
 * key's other home, the database. Only sov_vault_draft_commit() makes it a
 * vault; a draft that is dropped, or dies with the program, leaves nothing.
 * It never begins where anything of a vault is. */

G_BEGIN_DECLS

typedef struct _SovVaultDraft SovVaultDraft;

#define SOV_VAULT_DRAFT_FOLDER ".new"

/* Makes the key and recovery.db. SOV_STORE_ERROR_EXISTS when @vault is no
 * empty place. */
SovVaultDraft *sov_vault_draft_new (SovVault *vault,
                                    GError **error);
/* Removes what was made, unless it was committed. */
void sov_vault_draft_free (SovVaultDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovVaultDraft, sov_vault_draft_free)

/* The vault's name among others, and the key's. */
const char *sov_vault_draft_get_uuid (SovVaultDraft *self);
const char *sov_vault_draft_get_key_id (SovVaultDraft *self);
GBytes *sov_vault_draft_get_key (SovVaultDraft *self);
const char *sov_vault_draft_get_code (SovVaultDraft *self);

/* Writes passphrase.db. */
gboolean sov_vault_draft_set_passphrase (SovVaultDraft *self,
                                         const char *passphrase,
                                         GError **error);

/* Makes the database, then the sentinel, then moves all in place.
 * @home: where the key is; a passphrase must have been set unless it is the
 * keyring. @me: (nullable): an action of kind ME, the vault's first. After it,
 * unlock the vault with the key. */
gboolean sov_vault_draft_commit (SovVaultDraft *self,
                                 SovKeyHome home,
                                 const SovAction *me,
                                 GError **error);

/* For SovVault: ends what an interrupted draft left in @folder. */
gboolean sov_vault_draft_resume (const char *folder,
                                 GError **error);

G_END_DECLS
