/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-recovery.h"

/* history.db: the keys that a vault had before, which the one it has now opens.
 *
 * The old backups are under them. With the file a new recovery code or a new
 * passphrase opens those too, though nobody typed the old one. Of the form of
 * recovery.db. Nothing is lost with it that recovery.db has. */

G_BEGIN_DECLS

#define SOV_HISTORY_NAME "history.db"
/* Where a change of the key has its own until it is ended. */
#define SOV_HISTORY_NEXT_NAME "history.db.next"

/* Every key that is known of the vault @uuid in @folder: @key, and those before
 * it where the file says so. (element-type SovKeptKey); transfer full. */
GPtrArray *sov_key_history_read (const char *folder,
                                 const char *uuid,
                                 GBytes *key);

/* Writes @keys for the time when the vault's key is @key. They count once
 * sov_key_history_settle() was called with it. */
gboolean sov_key_history_prepare (const char *folder,
                                  GPtrArray *keys,
                                  GBytes *key,
                                  GError **error);
/* The vault opens with @key, and @keys are what the user's code or passphrase
 * gave: the file gets those that it does not have. Nothing is said of an error:
 * it is tried again with the next one. */
void sov_key_history_complete (const char *folder,
                               GPtrArray *keys,
                               GBytes *key);
/* The vault opens with @key: what was prepared for it takes its place, and what
 * was for another goes. Does nothing when nothing was prepared. */
void sov_key_history_settle (const char *folder,
                             GBytes *key);

G_END_DECLS
