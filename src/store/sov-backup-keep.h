/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Which backups are kept and which may go (vault.md §4.4). Pure: it deletes
 * nothing. Their order is that of their numbers, never of a clock: a clock that
 * was set wrong must not make an old copy look new. */

G_BEGIN_DECLS

/* Values are in the names of files: never renumber. */
typedef enum
{
  SOV_BACKUP_START = 1,
  SOV_BACKUP_HOURLY = 2,
  SOV_BACKUP_QUIT = 3,
  SOV_BACKUP_BEFORE = 4, /* before anything large: an import, a migration, a restore */
  SOV_BACKUP_ASKED = 5,
} SovBackupReason;

/* A backup that was read back. */
typedef struct
{
  gint64 number; /* each higher than all before it */
  gint64 at;     /* UTC ms, as the clock said */
  SovBackupReason reason;
} SovBackupMark;

/* Never fewer than this many are left. */
#define SOV_BACKUP_KEEP_LEAST 3

/* The numbers of those that may go: what is not the newest of one of the last
 * 24 hours, 14 days, 8 weeks or 12 months that have any; what was made before
 * something large stays 90 days.
 * @marks: (element-type SovBackupMark), in any order.
 * Returns: (transfer full) (element-type gint64), the oldest first. */
GArray *sov_backup_keep_choose (const GArray *marks,
                                gint64 now);

G_END_DECLS
