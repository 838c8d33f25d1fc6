/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-folder.h"

/* The drill of vault.md §4.4: whether what the backups are for would work today.
 *
 * The newest backup of a folder is taken to a place that nobody else can read,
 * read from one end to the other, restored into a vault there, and counted. The
 * vault itself is not touched. Any thread; it waits for the disk. */

G_BEGIN_DECLS

/* @key: what opens it. SOV_STORE_ERROR_MISSING when there is no backup;
 * _DAMAGED when it is not what was told of it; _NO_SPACE before it begins. What
 * was restored, transfer full. */
SovBackupCopy *sov_backup_drill (SovVault *vault,
                                 const char *folder,
                                 GBytes *key,
                                 GError **error);
/* The same of both places; the second one only when it is there. */
gboolean sov_backup_drill_all (SovVault *vault,
                               GBytes *key,
                               GError **error);

/* Removes what a drill left that died with the program. */
void sov_backup_drill_sweep (const char *vault_folder);

/* What is known of the backups from one session to the next, in a small file
 * in the vault's folder. No secret is in it, and nothing is lost with it. */
#define SOV_BACKUP_NOTES_NAME "backups.ini"

typedef struct
{
  gint64 drilled_at;   /* or SOV_NO_TIME */
  GError *drill_error; /* nullable: why the last drill failed */
  gint64 second_at;    /* of the newest backup in the second place when it was last there; or SOV_NO_TIME */
  gboolean older_wait; /* what is older in the second place goes when that is there again */
} SovBackupNotes;

SovBackupNotes *sov_backup_notes_load (const char *vault_folder);
gboolean sov_backup_notes_save (const SovBackupNotes *self,
                                const char *vault_folder,
                                GError **error);
void sov_backup_notes_free (SovBackupNotes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupNotes, sov_backup_notes_free)

G_END_DECLS
