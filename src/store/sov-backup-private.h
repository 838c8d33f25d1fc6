/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What writing a backup and restoring one share. */

G_BEGIN_DECLS

/* Where the copy of the key file @name is beside the backup @path. */
char *sov_backup_beside (const char *path,
                         const char *name);
/* Never over another file; it lasts. */
gboolean sov_backup_copy_file (const char *from,
                               const char *to,
                               GError **error);
/* What was written is on the disk. */
gboolean sov_backup_sync (const char *path,
                          GError **error);
/* The file opens with @key and is a whole vault. */
gboolean sov_backup_prove (const char *path,
                           GBytes *key,
                           GError **error);

G_END_DECLS
