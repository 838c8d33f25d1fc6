/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-copy.h"
#include "store/sov-vault.h"

/* A copy of a vault in one file, and a vault out of such a copy.
 *
 * The copy is under the vault's own key. The files that open the vault, by
 * passphrase or code, are copied beside it (FILE.passphrase, FILE.recovery),
 * so that it opens on another computer. A portable copy has nothing beside it:
 * the recovery code alone opens it. Nothing is ever written over: a copy counts
 * only when it was read back, and what a restored vault takes the place of is
 * moved into the folder's "quarantine". */

G_BEGIN_DECLS

/* @db: the open vault. @key: its key. Errors: SOV_STORE_ERROR_EXISTS when
 * something is at @path; _OWN_FOLDER when that is right among the vault's own
 * files; _NO_SPACE before anything is begun. Nothing is left behind on error.
 * What the copy holds, transfer full. */
SovBackupCopy *sov_backup_write (SovVault *vault,
                                 SovDatabase *db,
                                 GBytes *key,
                                 const char *path,
                                 GError **error);

/* @typed: the vault's recovery code; SOV_STORE_ERROR_WRONG_KEY when it is not. */
SovBackupCopy *sov_backup_write_portable (SovVault *vault,
                                          SovDatabase *db,
                                          GBytes *key,
                                          const char *typed,
                                          const char *path,
                                          GError **error);

/* The code that @typed is, when it opens the vault's recovery.db. Transfer
 * full, freed with sov_secret_text_free(). Takes as long as a key derivation. */
char *sov_backup_check_code (SovVault *vault,
                             const char *typed,
                             GError **error);

/* A vault that was put in the place of another. */
typedef struct
{
  GBytes *key;          /* what opens it; wiped when freed */
  SovBackupCopy *holds; /* its path is that of the vault's file */
  char *set_aside;      /* the folder where the old files are; nullable */
} SovBackupRestored;

void sov_backup_restored_free (SovBackupRestored *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupRestored, sov_backup_restored_free)

/* Makes the folder of @vault hold what @path holds. It must not be open.
 * @typed: a passphrase or a recovery code of the copy or of @vault; or
 * @key: its key. One of them is enough. Errors: SOV_STORE_ERROR_WRONG_KEY when
 * neither opens it; _MISSING, _DAMAGED, _NOT_OURS, _TOO_NEW about the copy.
 * On error the vault is as it was. Transfer full. */
SovBackupRestored *sov_backup_restore (SovVault *vault,
                                       const char *path,
                                       const char *typed,
                                       GBytes *key,
                                       GError **error);

/* The same in two steps. The first proves everything, and the vault may be open
 * meanwhile; the second, for which it must not be, takes a moment. */
typedef struct _SovBackupRestoring SovBackupRestoring;

SovBackupRestoring *sov_backup_restoring_new (SovVault *vault,
                                              const char *path,
                                              const char *typed,
                                              GBytes *key,
                                              GError **error);
SovBackupRestoring *sov_backup_restoring_new_undo (SovVault *vault,
                                                   const char *typed,
                                                   GBytes *key,
                                                   GError **error);
SovBackupRestored *sov_backup_restoring_commit (SovBackupRestoring *self,
                                                GError **error);
/* Leaves the vault as it was, unless it was committed. */
void sov_backup_restoring_free (SovBackupRestoring *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupRestoring, sov_backup_restoring_free)

/* The folder of what the last restore set aside; nullable, transfer full. */
char *sov_backup_dup_set_aside (SovVault *vault);

/* Removes what restores have set aside: the last one cannot be taken back then. */
void sov_backup_remove_set_aside (SovVault *vault);

/* Takes the last restore back: what it set aside comes back when it opens and is
 * whole, and what it brought is set aside instead; so that this can be taken
 * back too. SOV_STORE_ERROR_MISSING when there is nothing to take back; the
 * others as above. On error the vault is as it was. */
SovBackupRestored *sov_backup_undo_restore (SovVault *vault,
                                            const char *typed,
                                            GBytes *key,
                                            GError **error);

G_END_DECLS
