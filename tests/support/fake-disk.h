/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A disk that is other than the one the tests run on.
 *
 * A program that links this has the calls about files go through here, also
 * those of GLib and SQLite. Only what is below one folder is another disk; until
 * it is set nothing is. Set it while nothing is at work. */

G_BEGIN_DECLS

/* linux/magic.h */
#define FAKE_DISK_NFS 0x6969

typedef enum
{
  FAKE_DISK_NONE,
  FAKE_DISK_FULL,      /* nothing is written, but there is room for names */
  FAKE_DISK_NO_NAMES,  /* nothing is written and nothing new made; what goes, goes */
  FAKE_DISK_READ_ONLY, /* as it is mounted: EROFS */
  FAKE_DISK_NETWORK,   /* all works, and statfs() says that it is one */
} FakeDisk;

void fake_disk_set (const char *folder,
                    FakeDisk disk);

G_END_DECLS
