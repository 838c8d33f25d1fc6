/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The one place where a file comes to be under another key (vault.md §4.2).
 *
 * Owns the call, and how the file is journalled meanwhile: whatever stops it,
 * the file opens with exactly one of the two keys. It never keeps a key, and
 * takes SQLCipher's word for nothing: the file is opened anew and checked. */

G_BEGIN_DECLS

/* The vault's file @path, which nobody has open. Returns once it was closed,
 * opened with @to and found whole. On error it opens with @from, unless that is
 * SOV_STORE_ERROR_DAMAGED.
 * SOV_STORE_ERROR_FAILED: SQLCipher left it as it was. */
gboolean sov_rekey (const char *path,
                    GBytes *from,
                    GBytes *to,
                    GError **error);

G_END_DECLS
