/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-copy.h"
#include "store/sov-vault.h"

/* A copy of the open vault that is being made (vault.md §4.4).
 *
 * Its pages are copied a few at a time, so that other work goes on in between;
 * what is written meanwhile is carried along. Until the last step it has a name
 * of its own, and nothing of it counts. It never writes over anything. */

G_BEGIN_DECLS

typedef struct _SovBackupDraft SovBackupDraft;

/* How many pages are copied at a time while the vault is in use. */
#define SOV_BACKUP_PAGES 256

/* Begins a copy that will be called @path. Checks the place and its room first:
 * SOV_STORE_ERROR_EXISTS when anything is at @path, _OWN_FOLDER when it would lie
 * among the vault's own files, _NO_SPACE when less than twice the vault's size
 * is free. @db: the open vault. @key: its key. @code: (nullable): the recovery
 * code as it is stored, for a copy that nothing but the code opens.
 * In the thread of @db, as the steps. */
SovBackupDraft *sov_backup_draft_new (SovVault *vault,
                                      SovDatabase *db,
                                      GBytes *key,
                                      const char *code,
                                      const char *path,
                                      GError **error);

/* Copies up to @n_pages more; G_MAXINT: all. @done: (out): whether that was the
 * last of them. */
gboolean sov_backup_draft_step (SovBackupDraft *self,
                                int n_pages,
                                gboolean *done,
                                GError **error);

/* In any thread, once it is done: makes one file of it, reads all of it back,
 * puts the files beside it that open it, and gives it its name.
 * @tell: whether what it holds is told beside it. @mark, @before: for that; the
 * latter is what was there last, nullable. Transfer full. */
SovBackupCopy *sov_backup_draft_finish (SovBackupDraft *self,
                                        gboolean tell,
                                        const SovBackupMark *mark,
                                        const SovBackupCopy *before,
                                        GError **error);

/* Leaves nothing behind unless it was finished. Before the last step in the
 * thread of the database, after it in any. */
void sov_backup_draft_free (SovBackupDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupDraft, sov_backup_draft_free)

/* Removes what drafts in @folder left that died with the program. */
void sov_backup_draft_sweep (const char *folder);

G_END_DECLS
