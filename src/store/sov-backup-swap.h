/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How a vault's files make way for restored ones, at once or not at all.
 *
 * The new files are gathered in a folder of their own inside the vault's, the
 * sentinel last: with it there the change is decided, and whoever opens the
 * vault next ends it; without it nothing has happened. What was there before
 * is moved into "quarantine", never deleted. */

G_BEGIN_DECLS

typedef struct _SovBackupSwap SovBackupSwap;

#define SOV_BACKUP_QUARANTINE "quarantine"

/* Begins anew in the vault's folder @folder. */
SovBackupSwap *sov_backup_swap_new (const char *folder,
                                    GError **error);
/* Leaves the vault as it was, unless it was committed. */
void sov_backup_swap_free (SovBackupSwap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupSwap, sov_backup_swap_free)

/* Where the new files go, under the names that they have in a vault. Key files
 * that are not put here stay as they are. */
const char *sov_backup_swap_get_folder (SovBackupSwap *self);

/* The name of the folder in the quarantine where the old files will be; nullable,
 * transfer full. */
char *sov_backup_swap_dup_aside (SovBackupSwap *self);

/* Once all files are here, the sentinel too. On error the vault is as it was. */
gboolean sov_backup_swap_commit (SovBackupSwap *self,
                                 GError **error);

/* For SovVault: ends what was interrupted, forwards or backwards. */
gboolean sov_backup_swap_resume (const char *folder,
                                 GError **error);

G_END_DECLS
