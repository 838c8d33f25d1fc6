/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-backup-keeper.h"
#include "desktop/sov-gate.h"

/* The backups of the vault that a gate leads to, and the way back from one. */

G_BEGIN_DECLS

/* Of the user's own vault while it is open; nullable. */
SovBackupKeeper *sov_gate_get_backup_keeper (SovGate *self);

/* The backups of both places in any state, as sov_backup_folder_list_all(). */
void sov_gate_list_backups_async (SovGate *self,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *sov_gate_list_backups_finish (SovGate *self,
                                         GAsyncResult *result,
                                         GError **error);

/* Puts what @path holds in the place of the vault: from SOV_GATE_READY, _LOCKED,
 * _TROUBLE, _NEEDS_PASSPHRASE and _FIRST_START. The copy is proven first, and
 * what is there now is backed up when it can be read; its files are set aside.
 * Leads to SOV_GATE_READY (or _CODE) with the restored vault; an error leaves
 * everything as it was. @typed: (nullable): a passphrase or a recovery code;
 * SOV_STORE_ERROR_WRONG_KEY when one is needed, or another one. */
void sov_gate_restore_async (SovGate *self,
                             const char *path,
                             const char *typed,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean sov_gate_restore_finish (SovGate *self,
                                  GAsyncResult *result,
                                  GError **error);

/* What the last restore set aside comes back, proven first; what it brought is
 * set aside, so that this can be undone too. The same states and answers. */
void sov_gate_undo_restore_async (SovGate *self,
                                  const char *typed,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean sov_gate_undo_restore_finish (SovGate *self,
                                       GAsyncResult *result,
                                       GError **error);
gboolean sov_gate_get_can_undo_restore (SovGate *self);

G_END_DECLS
