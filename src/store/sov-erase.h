/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* Erasing somebody for good, and staying so (vault.md §4.7).
 *
 * Owns the ledger of what was erased: a random subject, a digest, a day, no
 * data of anybody. It is in the vault, and in a small file beside it, which
 * survives a restored backup: what was erased since is erased there again
 * before anybody sees it. Store thread. */

G_BEGIN_DECLS

/* The file in the vault's folder. */
#define SOV_ERASE_LEDGER_NAME "erasures"

/* What the ledger says of one erasure. */
typedef struct
{
  char *subject;
  char *mark;
  char *scope;
  gint64 at; /* UTC ms */
} SovErasure;

void sov_erasure_free (SovErasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovErasure, sov_erasure_free)

/* Inside a transaction: everything of the party called @ref, in the trash or
 * not. SOV_ACTION_ERROR_UNKNOWN_REF. */
gboolean sov_erase_party (SovDatabase *db,
                          const char *ref,
                          gint64 at,
                          GError **error);

/* (element-type SovErasure), oldest first; transfer full. */
GPtrArray *sov_erase_load_ledger (SovDatabase *db,
                                  GError **error);
/* Erases what is in @db and, by @ledger, was erased; all or nothing.
 * @ledger: (element-type SovErasure). @n: (out) (optional): parties. */
gboolean sov_erase_replay (SovDatabase *db,
                           GPtrArray *ledger,
                           guint *n,
                           GError **error);
/* When a vault is opened: replays the file beside @path, and brings that file
 * up to date. @path: of the database; a vault in memory has no file. */
gboolean sov_erase_catch_up (SovDatabase *db,
                             const char *path,
                             GError **error);

/* After something was erased: nothing of it is left in the log, in the indexes
 * or in free pages. Does nothing when all is tidy. It writes the whole file
 * anew: call it when nobody waits. Not inside a transaction. */
gboolean sov_erase_tidy (SovDatabase *db,
                         GError **error);

G_END_DECLS
