/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-draft.h"
#include "store/sov-backup.h"

/* The backups that Sovittu makes by itself, in one folder.
 *
 * Owns their names and order. Each has a small file beside it that says what it
 * holds, written only when the copy was read back: a copy without it counts for
 * nothing. Old ones go only after a new one is there. It decides nothing about
 * when. */

G_BEGIN_DECLS

/* "backups" in the vault's own folder. Transfer full. */
char *sov_backup_folder_dup_default (SovVault *vault);
/* In the folder that the user chose, this vault's own; NULL when none was
 * chosen. Two vaults may share a stick. Transfer full. */
char *sov_backup_folder_dup_second (SovVault *vault);
/* Whether @folder is there and ready for copies: a stick may be elsewhere. */
gboolean sov_backup_folder_is_there (const char *folder);

/* What is in @folder, the newest first; nothing when there is no such folder.
 * (element-type SovBackupCopy); transfer full. */
GPtrArray *sov_backup_folder_list (const char *folder);

/* Those of both places of the vault in @vault_folder, whatever state that is in:
 * the newest first, and the same one first from the vault's own folder. */
GPtrArray *sov_backup_folder_list_all (const char *vault_folder);

/* A backup that is being made in a folder. Begin it and take its steps in the
 * thread of @db (sov_backup_draft_step()), end it in any. */
typedef struct
{
  char *folder;
  SovBackupDraft *draft;
  SovBackupMark mark;
} SovBackupFolderDraft;

SovBackupFolderDraft *sov_backup_folder_begin (const char *folder,
                                               SovVault *vault,
                                               SovDatabase *db,
                                               GBytes *key,
                                               SovBackupReason reason,
                                               gint64 now,
                                               GError **error);
/* Reads it back, counts it, and lets go of those that are not kept. */
SovBackupCopy *sov_backup_folder_end (SovBackupFolderDraft *self,
                                      GError **error);
void sov_backup_folder_draft_free (SovBackupFolderDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupFolderDraft, sov_backup_folder_draft_free)

/* Makes one more at one go. Much less in the vault than in the last one is no
 * reason to fail, but then nothing older goes for a long time.
 * @now: UTC ms. Transfer full. */
SovBackupCopy *sov_backup_folder_write (const char *folder,
                                        SovVault *vault,
                                        SovDatabase *db,
                                        GBytes *key,
                                        SovBackupReason reason,
                                        gint64 now,
                                        GError **error);

/* Copies a backup into another folder, where it is read back and counts like
 * one that was made there. Any thread. @key: what opens it. Transfer full. */
SovBackupCopy *sov_backup_folder_bring (const char *folder,
                                        const SovBackupCopy *copy,
                                        GBytes *key,
                                        gint64 now,
                                        GError **error);

/* The user wants nothing older: all go but the last that was made in @folder, if
 * that is the one of @newest_at (UTC ms). FALSE: it is not, and nothing went. */
gboolean sov_backup_folder_remove_older (const char *folder,
                                         gint64 newest_at);

/* The user says that it is right that so much is gone: what is older goes as it
 * would have. */
gboolean sov_backup_folder_accept (const char *folder,
                                   GError **error);

/* Removes what was being made when the program ended. */
void sov_backup_folder_sweep (const char *folder);
/* The same in both places of a vault. */
void sov_backup_folder_sweep_of (const char *vault_folder);

G_END_DECLS
