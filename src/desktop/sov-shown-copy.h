/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A file of the vault that another program is to show (vault.md §4.8).
 *
 * Owns the copy: in a folder of its own that the session forgets, readable by
 * nobody else, never writable, and gone with the vault. What a crash left is
 * swept at the next start. */

G_BEGIN_DECLS

typedef struct _SovShownCopy SovShownCopy;

/* @name: as it was given with the file; data, never a path. Transfer full. */
SovShownCopy *sov_shown_copy_new (const char *name,
                                  GBytes *data,
                                  GError **error);
/* Removes the file and its folder. */
void sov_shown_copy_free (SovShownCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovShownCopy, sov_shown_copy_free)

const char *sov_shown_copy_get_path (SovShownCopy *self);

/* Removes the copies of programs that are no longer there. */
void sov_shown_copy_sweep (void);

/* One file's name, whatever was given: without folders, control characters,
 * characters that turn the direction of writing, and dots that hide; at most
 * 120 bytes with the extension whole. Transfer full. */
char *sov_shown_copy_make_name (const char *name);

/* Whether opening it may run something: by its real extension, or by how it
 * begins. */
gboolean sov_shown_copy_is_risky (const char *name,
                                  GBytes *data);

G_END_DECLS
