/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The system's calls about files, so that the k-th of them can fail or be the
 * program's last.
 *
 * A program that links this has open(), write(), fsync(), rename() and their
 * kin go through here, also those of GLib and SQLite. Only files below one
 * folder count; until it is armed nothing does. */

G_BEGIN_DECLS

typedef enum
{
  SHIM_FAIL_ONCE,
  SHIM_FAIL_FOR_GOOD,
  SHIM_KILL, /* SIGKILL before the call */
} ShimMode;

/* What is below @folder counts from now on. The @nth call is the one; 1 is the
 * next. @errsv: what it fails with. */
void shim_arm (const char *folder,
               ShimMode mode,
               int errsv,
               guint nth);
/* Whether that call came. */
gboolean shim_disarm (void);
guint shim_count (void);

G_END_DECLS
