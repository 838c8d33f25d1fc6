/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/sov-backup-folder.h"
#include "store/sov-vault.h"

/* When backups are made (vault.md §4.4): at the start, hourly while something
 * changed, and at the end; when they are tried; and where.
 *
 * Owns the timer of an open vault. The copies are made between other jobs of
 * the store; what fails is kept to be told, and tried again with the next hour.
 * It never makes one by itself of a vault that did not change, and none of one
 * that may only be read: SOV_STORE_ERROR_READ_ONLY. A second place
 * that is not there is no error: it gets the newest copy when it is back.
 *
 * Properties, read-only: "last-at" (int64: UTC ms of the newest backup that was
 * read back, or SOV_NO_TIME), "error" (boxed GError, nullable: why the last try
 * failed), "n-places" (uint: places that have that backup), "second-place"
 * (string, nullable: the folder that the user chose), "second-at" (int64: of the
 * newest backup there when it was last there), "second-is-there" (boolean),
 * "second-error" (boxed GError, nullable), "shrunk" (boolean: much of what an
 * older backup holds is gone and nothing says why; nothing older goes
 * meanwhile), "drilled-at" (int64), "drill-error" (boxed GError, nullable). */

G_BEGIN_DECLS

#define SOV_TYPE_BACKUP_KEEPER (sov_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SovBackupKeeper, sov_backup_keeper, SOV, BACKUP_KEEPER, GObject)

/* @key: the open vault's. */
SovBackupKeeper *sov_backup_keeper_new (SovVault *vault,
                                        SovStore *store,
                                        GBytes *key);

/* Does what it is time for: what the timer does each minute. @now: UTC ms. */
void sov_backup_keeper_check (SovBackupKeeper *self,
                              gint64 now);
/* Before the store is closed: the last one of the session, if anything changed.
 * Closing the store waits for it. */
void sov_backup_keeper_stop (SovBackupKeeper *self,
                             gint64 now);

gint64 sov_backup_keeper_get_last_at (SovBackupKeeper *self);
const GError *sov_backup_keeper_get_error (SovBackupKeeper *self);
guint sov_backup_keeper_get_n_places (SovBackupKeeper *self);
const char *sov_backup_keeper_get_second_place (SovBackupKeeper *self);
gint64 sov_backup_keeper_get_second_at (SovBackupKeeper *self);
gboolean sov_backup_keeper_get_second_is_there (SovBackupKeeper *self);
const GError *sov_backup_keeper_get_second_error (SovBackupKeeper *self);
gboolean sov_backup_keeper_get_shrunk (SovBackupKeeper *self);
gint64 sov_backup_keeper_get_drilled_at (SovBackupKeeper *self);
const GError *sov_backup_keeper_get_drill_error (SovBackupKeeper *self);

/* One more, whatever changed. Whoever is about to do anything large waits for
 * this with SOV_BACKUP_BEFORE. TRUE once it was read back. */
void sov_backup_keeper_back_up_async (SovBackupKeeper *self,
                                      SovBackupReason reason,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean sov_backup_keeper_back_up_finish (SovBackupKeeper *self,
                                           GAsyncResult *result,
                                           GError **error);

/* Where each backup is also put from now on, and the newest one soon. @folder:
 * there and writable, and nowhere in the vault's own; NULL: nowhere; what is
 * there already stays. Errors: SOV_STORE_ERROR_MISSING, _READ_ONLY, _OWN_FOLDER,
 * _FAILED. */
gboolean sov_backup_keeper_set_second_place (SovBackupKeeper *self,
                                             const char *folder,
                                             GError **error);

/* Tries the newest backup of each place: copies, reads, restores and counts it,
 * away from the vault. What came of it is also in "drilled-at" and "drill-error". */
void sov_backup_keeper_drill_async (SovBackupKeeper *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean sov_backup_keeper_drill_finish (SovBackupKeeper *self,
                                         GAsyncResult *result,
                                         GError **error);

/* One file that nothing but the recovery code opens. @typed: that code;
 * SOV_STORE_ERROR_WRONG_KEY when it is not, _EXISTS when something is at @path. */
void sov_backup_keeper_write_portable_async (SovBackupKeeper *self,
                                             const char *path,
                                             const char *typed,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean sov_backup_keeper_write_portable_finish (SovBackupKeeper *self,
                                                  GAsyncResult *result,
                                                  GError **error);

/* After a backup that was read back: what is older goes, in each place that has
 * that backup. FALSE: not in the vault's own folder, so nothing went. A second
 * place that does not have it lets go of its own when it has got it. What restores
 * have set aside goes too. */
gboolean sov_backup_keeper_remove_older (SovBackupKeeper *self);
/* Whether the second place still has some of those. */
gboolean sov_backup_keeper_get_older_wait (SovBackupKeeper *self);

/* The user says that it is right that so much is gone: "shrunk" ends, and old
 * backups go again as they would. */
gboolean sov_backup_keeper_accept_shrunk (SovBackupKeeper *self,
                                          GError **error);

G_END_DECLS
