/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-sentinel.h"

/* The files of keys beside backups follow the vault's own.
 *
 * After a new recovery code, a new key or another passphrase every backup opens
 * with what the user has now, also where nothing but the backups is left, and
 * with nothing that came before. It never touches a backup itself. */

G_BEGIN_DECLS

/* Every backup in @folder whose key is among those of the vault in @own gets
 * the files of keys of that. Nothing happens before the user has said to have
 * the code. @about: that vault's sentinel; @key: its key. Any thread. On error
 * some have theirs, and the others what they had. */
gboolean sov_backup_refresh_keys (const char *folder,
                                  const char *own,
                                  const SovSentinel *about,
                                  GBytes *key,
                                  GError **error);

G_END_DECLS
