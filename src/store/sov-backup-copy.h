/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-keep.h"
#include "store/sov-database.h"

/* What a backup holds, and the small file beside it that tells.
 *
 * Owns the form of that file. There are counts and a hash in it, and nothing of
 * anybody: it is read without a key. */

G_BEGIN_DECLS

/* Whether much less is in a backup than in the one before it. */
typedef enum
{
  SOV_BACKUP_GREW,
  SOV_BACKUP_REMOVED, /* less, and removals, the trash or the ledger of erasures say why */
  SOV_BACKUP_SHRUNK,  /* less, and nothing says why */
} SovBackupChange;

/* Tables whose rows are counted. */
typedef enum
{
  SOV_BACKUP_PARTIES,
  SOV_BACKUP_DEALS,
  SOV_BACKUP_TERMS,
  SOV_BACKUP_ENTRIES,
  SOV_BACKUP_COMPLAINTS,
  SOV_BACKUP_N_TABLES,
} SovBackupTable;

/* One backup that was read back. */
typedef struct
{
  SovBackupMark mark;
  char *path;
  gboolean second_place; /* it is not in the vault's own folder */
  gint64 size;           /* bytes */
  gint64 n_customers;    /* as many as the lists show */
  gint64 n_deals;
  gint64 newest;                     /* when the newest contact or agreed thing was, or SOV_NO_TIME */
  gint64 rows[SOV_BACKUP_N_TABLES];  /* removed ones too; -1: not told */
  gint64 taken[SOV_BACKUP_N_TABLES]; /* of those: in the trash or taken back, so they may go */
  gint64 n_erasures;                 /* by the ledger */
  gint64 n_events;                   /* of the chain */
  char *head;                        /* the last one's hash in hex; nullable */
  SovBackupChange change;
} SovBackupCopy;

SovBackupCopy *sov_backup_copy_new (const char *path);
void sov_backup_copy_free (SovBackupCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovBackupCopy, sov_backup_copy_free)

/* Counts what @db holds, of whatever schema. */
gboolean sov_backup_copy_look_into (SovBackupCopy *self,
                                    SovDatabase *db,
                                    GError **error);
/* Whether both hold the same, as far as both say. */
gboolean sov_backup_copy_same (const SovBackupCopy *self,
                               const SovBackupCopy *other);
/* What became of @before: the rows of any main table, or what the lists show,
 * are fewer than half. What was in the trash may have gone from there, and with
 * somebody who was erased goes all of theirs. @before: nullable. */
SovBackupChange sov_backup_copy_compare (const SovBackupCopy *self,
                                         const SovBackupCopy *before);

/* Where it is told; transfer full. */
char *sov_backup_copy_beside (const char *path);
gboolean sov_backup_copy_tell (const SovBackupCopy *self,
                               GError **error);
/* FALSE when nothing is told of self's path, or of a file of another size. */
gboolean sov_backup_copy_read (SovBackupCopy *self);

G_END_DECLS
