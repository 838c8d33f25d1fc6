/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-gate.h"

/* The key of an open vault: another one, another home for it, and whether what
 * the user has opens it. All in SOV_GATE_READY; the gate is busy meanwhile. */

G_BEGIN_DECLS

/* Gives the vault another key. @code: the recovery code as it was typed, which
 * stays the one that opens the vault; whoever has lost it makes a new one first.
 * @passphrase: where one opens the vault, nullable else. After a backup the
 * store is closed; the state is SOV_GATE_CHECKING until it is open again.
 * Errors: SOV_GATE_ERROR_BAD_CODE, _WRONG_CODE, _WRONG_PASSPHRASE, _NO_KEY_FILE,
 * those of the keyring, SovStoreError. On error the vault opens as it did. */
void sov_gate_rotate_key_async (SovGate *self,
                                const char *code,
                                const char *passphrase,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean sov_gate_rotate_key_finish (SovGate *self,
                                     GAsyncResult *result,
                                     GError **error);

/* From the next start on the vault opens with @passphrase; NULL: with the key
 * that the keyring keeps. What opened it before goes once the vault was opened
 * the new way. Errors: SOV_GATE_ERROR_SHORT_PASSPHRASE, those of the keyring,
 * SovStoreError. On error nothing changed. */
void sov_gate_set_passphrase_async (SovGate *self,
                                    const char *passphrase,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean sov_gate_set_passphrase_finish (SovGate *self,
                                         GAsyncResult *result,
                                         GError **error);

/* The yearly drill: @typed, a recovery code or a passphrase, opens its file, and
 * that the newest backup. When a code was checked last: sov_gate_get_sentinel().
 * Errors: SOV_GATE_ERROR_WRONG_CODE, _WRONG_PASSPHRASE, _NO_KEY_FILE,
 * _BACKUP_SHUT. */
void sov_gate_check_code_async (SovGate *self,
                                const char *typed,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* @backup_at: (out) (optional): when that backup was made, or SOV_NO_TIME where
 * there is none yet. */
gboolean sov_gate_check_code_finish (SovGate *self,
                                     GAsyncResult *result,
                                     gint64 *backup_at,
                                     GError **error);

G_END_DECLS
