/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-folder.h"
#include "store/sov-store.h"

/* A backup of a store that is in use (vault.md §4.4).
 *
 * Copies a few pages at a time as jobs of the store's thread, so that the window
 * waits for none; reads the copy back in a thread of its own; then takes it to
 * the second place, when that is there. Whoever closes the store stops this
 * first. Belongs to the thread of the store's answers. */

G_BEGIN_DECLS

/* What came of it. */
typedef struct
{
  SovBackupCopy *copy;
  SovBackupCopy *second;    /* NULL when there is no second place, or it is not there, or it failed */
  gboolean second_is_there; /* FALSE also when none was chosen */
  GError *second_error;     /* nullable */
} SovBackupMade;

void sov_backup_made_free (SovBackupMade *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupMade, sov_backup_made_free)

typedef struct _SovBackupMaking SovBackupMaking;

/* Begins a backup. Returns: (transfer full): what sov_backup_making_stop() takes. */
SovBackupMaking *sov_backup_make_async (SovStore *store,
                                        SovVault *vault,
                                        GBytes *key,
                                        SovBackupReason reason,
                                        gint64 now,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
SovBackupMade *sov_backup_make_finish (SovStore *store,
                                       GAsyncResult *result,
                                       GError **error);

/* The same into one file that only the recovery code @typed opens. Its "second"
 * is always NULL. Ends with sov_backup_make_finish(). */
SovBackupMaking *sov_backup_make_portable_async (SovStore *store,
                                                 SovVault *vault,
                                                 GBytes *key,
                                                 const char *typed,
                                                 const char *path,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);

/* Before the store is closed, which then takes as long as this: what is being
 * copied is given up, and its draft removed; what is being read back is waited
 * for. Whether it will come to something. */
gboolean sov_backup_making_stop (SovBackupMaking *self);
void sov_backup_making_unref (SovBackupMaking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupMaking, sov_backup_making_unref)

/* All at once, in the thread of @db: for the end of a session. */
SovBackupMade *sov_backup_make_at_once (SovVault *vault,
                                        SovDatabase *db,
                                        GBytes *key,
                                        SovBackupReason reason,
                                        gint64 now,
                                        GError **error);

/* Takes the newest backup to the second place, if it is there and has not got
 * it. Any thread. NULL without error when there is nothing to do. */
SovBackupCopy *sov_backup_bring_newest (SovVault *vault,
                                        GBytes *key,
                                        gint64 now,
                                        GError **error);

G_END_DECLS
