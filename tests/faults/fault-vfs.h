/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A disk that can be switched off, for SQLite.
 *
 * Owns files in memory: what a sync has made last, and the writes since then
 * in their order. A power cut keeps any of those, whole or torn, and none, one
 * or all of the files that were made or removed. Every choice comes from a
 * seed. It is SQLite's default VFS once it is installed; it knows nothing of
 * what is written. */

G_BEGIN_DECLS

typedef enum
{
  FAULT_NONE,
  FAULT_POWER,  /* nothing that changes the disk works from then on, nor does reading */
  FAULT_ONCE,   /* that one call fails */
  FAULT_ALWAYS, /* that call and all after it fail */
} FaultMode;

typedef enum
{
  FAULT_EIO,  /* any call may fail, reading too */
  FAULT_FULL, /* calls that need room fail */
} FaultReason;

/* Makes it the default, with no file on it. */
void fault_vfs_install (void);
/* Removes every file, and disarms. Nothing may be open. */
void fault_vfs_clear (void);

/* A file as it is on the disk, whole and synced; NULL when there is none. */
GBytes *fault_vfs_get (const char *path);
/* @bytes: nullable: the file is removed. */
void fault_vfs_put (const char *path,
                    GBytes *bytes);

/* The @nth call from now fails; 1 is the next. For FAULT_POWER the calls that
 * change the disk are counted, otherwise those that @reason can stop. */
void fault_vfs_arm (FaultMode mode,
                    FaultReason reason,
                    guint nth);
/* Whether the fault has come, and no more will. */
gboolean fault_vfs_disarm (void);
/* Whether the fault has come. */
gboolean fault_vfs_has_failed (void);
/* Calls that could have failed since it was armed. */
guint fault_vfs_count (void);

/* What the disk holds when the power comes back. Nothing may be open. */
void fault_vfs_cut (GRand *random);

/* What SQLite takes for now, in UTC milliseconds. */
void fault_vfs_set_time (gint64 ms);

G_END_DECLS
