/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* recovery.db and passphrase.db: the keys of a vault, in a small database that
 * the recovery code or the passphrase opens.
 *
 * Owns the form of both files, which is the same. The only encryption in them
 * is SQLCipher's own. It never changes a file: it writes another one, proves
 * that it can be read, and puts it in the place of the old one. */

G_BEGIN_DECLS

#define SOV_RECOVERY_NAME "recovery.db"
#define SOV_PASSPHRASE_NAME "passphrase.db"

/* A key of the vault as it is kept. */
typedef struct
{
  char *vault;
  char *key_id;
  GBytes *key;
  gint64 created; /* UTC milliseconds */
  gint64 retired; /* 0: it is the one in use */
} SovKeptKey;

SovKeptKey *sov_kept_key_new (const char *vault,
                              GBytes *key);
SovKeptKey *sov_kept_key_copy (const SovKeptKey *self);
void sov_kept_key_free (SovKeptKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovKeptKey, sov_kept_key_free)

/* Writes @keys into @path, instead of what may be there, and returns when they
 * have been read back and will last.
 * @keys: (element-type SovKeptKey). @secret: a code or a passphrase. */
gboolean sov_recovery_write (const char *path,
                             const char *secret,
                             GPtrArray *keys,
                             GError **error);

/* The keys, the one in use first. Never empty.
 * SOV_STORE_ERROR_WRONG_KEY when @secret does not open the file,
 * SOV_STORE_ERROR_MISSING or _DAMAGED when no secret could.
 * Returns: (transfer full) (element-type SovKeptKey). */
GPtrArray *sov_recovery_read (const char *path,
                              const char *secret,
                              GError **error);

G_END_DECLS
