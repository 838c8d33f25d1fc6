/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-copy.h"

/* What writing a backup and restoring one share. */

G_BEGIN_DECLS

/* Where the copy of the key file @name is beside the backup @path. */
char *sov_backup_beside (const char *path,
                         const char *name);
/* ".NAME.tmp" beside @path. */
char *sov_backup_dup_draft_path (const char *path);
/* Never over another file, never through a link; it lasts, and was read back. */
gboolean sov_backup_copy_file (const char *from,
                               const char *to,
                               GError **error);
/* The key files in @folder, or beside the backup @from (one of them NULL), are
 * copied beside @path. One that is not there is no error. */
gboolean sov_backup_copy_keys (const char *folder,
                               const char *from,
                               const char *path,
                               GError **error);
void sov_backup_remove_keys (const char *path);
/* What was written is on the disk. */
gboolean sov_backup_sync (const char *path,
                          GError **error);
/* The file opens with @key, was made by a Sovittu, and is a whole vault.
 * SOV_STORE_ERROR_WRONG_KEY, _DAMAGED, _NOT_OURS or _TOO_NEW otherwise. */
gboolean sov_backup_prove (const char *path,
                           GBytes *key,
                           GError **error);
/* @flags: SOV_DATABASE_PASSPHRASE, or 0. @holds: (nullable): gets what is in it. */
gboolean sov_backup_prove_as (const char *path,
                              GBytes *key,
                              SovDatabaseFlags flags,
                              SovBackupCopy *holds,
                              GError **error);
/* The draft @draft of a copy gets its name @path: proven, its keys are there. */
gboolean sov_backup_put_in_place (const char *draft,
                                  const char *path,
                                  GError **error);

G_END_DECLS
