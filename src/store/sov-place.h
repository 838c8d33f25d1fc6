/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The folder of a vault as the system sees it: its file system, its lock, and
 * moves that last.
 *
 * Owns every call to the system about files of a vault. It never opens a
 * database file: closing one would drop the locks that SQLite holds on it
 * (https://www.sqlite.org/howtocorrupt.html, 2.2). */

G_BEGIN_DECLS

/* Always FALSE. @errsv: an errno; @doing: what was tried, in English. */
gboolean sov_place_set_error (int errsv,
                              const char *doing,
                              GError **error);

/* Whether a file system of this type, as statfs(2) names it, is one where
 * locks and syncs cannot be trusted: a network or a FUSE one. */
gboolean sov_place_is_untrusted (guint64 fs_type);

/* Whether locks and syncs can be trusted in @folder, which is there. */
gboolean sov_place_trust (const char *folder,
                          gboolean *trusted,
                          GError **error);

/* SOV_STORE_ERROR_NO_SPACE unless @size bytes are free in @folder; where the
 * file system does not say, they are. */
gboolean sov_place_check_room (const char *folder,
                               gint64 size,
                               GError **error);

/* A file that is to be made for somebody: SOV_STORE_ERROR_EXISTS when there is
 * anything at @path, a link or a folder too; _OWN_FOLDER when @path is right in
 * the folder @own, among the vault's files. */
gboolean sov_place_check_new_file (const char *path,
                                   const char *own,
                                   GError **error);

/* Makes @folder (0700) unless it is there. SOV_STORE_ERROR_BAD_PLACE when its
 * file system is untrusted. */
gboolean sov_place_prepare (const char *folder,
                            GError **error);

/* The file in a vault's folder that is locked while somebody has it. */
#define SOV_PLACE_LOCK_NAME "lock"

/* Locks the folder for this process, by a file of its own, until the result
 * is closed. -1 with SOV_STORE_ERROR_IN_USE when another one has it. */
int sov_place_lock (const char *folder,
                    GError **error);

/* The same where nothing may be written. @fd: -1 where nobody ever locked it. */
gboolean sov_place_hold (const char *folder,
                         int *fd,
                         GError **error);

/* An ordinary file, and large enough to be a database. */
gboolean sov_place_check_database (const char *path,
                                   GError **error);
gboolean sov_place_check_writable (const char *path,
                                   GError **error);

/* Which file is at a path: another one of the same name is another file. */
typedef struct
{
  guint64 device;
  guint64 number; /* 0: no file */
} SovPlaceFile;

/* Looks at @path without opening it. */
SovPlaceFile sov_place_look (const char *path);
/* SOV_STORE_ERROR_MISSING when @file is no longer at @path. */
gboolean sov_place_check_still (const char *path,
                                const SovPlaceFile *file,
                                GError **error);

/* A small file, instead of what may be there, at once and lastingly; nobody else
 * may read it. */
gboolean sov_place_write (const char *path,
                          const char *data,
                          gsize size,
                          GError **error);

/* Never replaces @to: that is SOV_STORE_ERROR_EXISTS. */
gboolean sov_place_move (const char *from,
                         const char *to,
                         GError **error);
/* Replaces @to, and lasts. Both in one folder. */
gboolean sov_place_replace (const char *from,
                            const char *to,
                            GError **error);
/* Removes @folder with all that is in it, never through a link. */
void sov_place_remove_folder (const char *folder);
/* What was made, moved or removed in @folder lasts. */
gboolean sov_place_sync (const char *folder,
                         GError **error);

G_END_DECLS
