/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A copy of a vault that may not be written to, for reading it.
 *
 * SQLite writes even where it is only asked: it brings in the log and locks. So
 * the files are copied as they are, encrypted, to a folder of this session that
 * nobody else can read, and opened there. Owns that folder and removes it; keeps
 * the vault's own lock meanwhile. It never writes where it copies from. */

G_BEGIN_DECLS

typedef struct _SovVaultShadow SovVaultShadow;

/* @folder: a vault's. SOV_STORE_ERROR_IN_USE when somebody has it open, _NO_SPACE
 * when no place of this session has room for it, _READ_ONLY when it may not be
 * read either. Waits for the disk. */
SovVaultShadow *sov_vault_shadow_new (const char *folder,
                                      GError **error);
void sov_vault_shadow_free (SovVaultShadow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovVaultShadow, sov_vault_shadow_free)

/* Where the copy is. */
const char *sov_vault_shadow_get_folder (SovVaultShadow *self);

/* Removes what programs left that were cut off. */
void sov_vault_shadow_sweep (void);

G_END_DECLS
