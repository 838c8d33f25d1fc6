/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-folder.h"
#include "store/sov-vault.h"

/* When backups are made (vault.md §4.4): at the start, hourly while something
 * changed, and at the end.
 *
 * Owns the timer of an open vault. The copies are made on the store's thread,
 * between other jobs; what fails is kept to be told, and tried again with the
 * next hour. It never makes one of a vault that did not change.
 *
 * Properties: "last-at" (int64: UTC ms of the newest backup that was read
 * back, or SOV_NO_TIME), "error" (boxed GError, nullable: why the last try
 * failed). */

G_BEGIN_DECLS

#define SOV_TYPE_BACKUP_KEEPER (sov_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SovBackupKeeper, sov_backup_keeper, SOV, BACKUP_KEEPER, GObject)

/* @key: the open vault's. */
SovBackupKeeper *sov_backup_keeper_new (SovVault *vault,
                                        SovStore *store,
                                        GBytes *key);

/* Makes one when it is time to: what the timer does each minute. @now: UTC ms. */
void sov_backup_keeper_check (SovBackupKeeper *self,
                              gint64 now);
/* Before the store is closed: the last one of the session, if anything changed.
 * Closing the store waits for it. */
void sov_backup_keeper_stop (SovBackupKeeper *self,
                             gint64 now);

gint64 sov_backup_keeper_get_last_at (SovBackupKeeper *self);
const GError *sov_backup_keeper_get_error (SovBackupKeeper *self);

G_END_DECLS
