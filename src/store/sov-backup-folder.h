/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-keep.h"
#include "store/sov-backup.h"

/* The backups that Sovittu makes by itself, in one folder.
 *
 * Owns their names and the small file beside each that says what it holds,
 * written only when the copy was read back: a copy without it counts for
 * nothing. Old ones go only after a new one is there. It decides nothing about
 * when. Store thread. */

G_BEGIN_DECLS

/* One backup that was read back. */
typedef struct
{
  SovBackupMark mark;
  char *path;
  gint64 size; /* bytes */
  gint64 n_customers;
  gint64 n_deals;
  gint64 newest; /* when the newest contact or agreed thing was, or SOV_NO_TIME */
} SovBackupCopy;

void sov_backup_copy_free (SovBackupCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupCopy, sov_backup_copy_free)

/* "backups" in the vault's own folder. Transfer full. */
char *sov_backup_folder_dup_default (SovVault *vault);

/* What is in @folder, the newest first; nothing when there is no such folder.
 * (element-type SovBackupCopy); transfer full. */
GPtrArray *sov_backup_folder_list (const char *folder);

/* Makes one more, and lets go of those that are not kept. Much less in the vault
 * than in the last one is no reason to fail, but then nothing is let go.
 * @now: UTC ms. Transfer full. */
SovBackupCopy *sov_backup_folder_write (const char *folder,
                                        SovVault *vault,
                                        SovDatabase *db,
                                        GBytes *key,
                                        SovBackupReason reason,
                                        gint64 now,
                                        GError **error);

G_END_DECLS
