/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Bytes of a stranger's file as text. */

G_BEGIN_DECLS

/* The bytes as valid UTF-8 without NUL and without a byte order mark: by the
 * mark where there is one (UTF-8, UTF-16), as UTF-8 where they are, else as an old
 * Macintosh or DOS writes where they look so, else as Windows-1252, which reads
 * everything. @encoding: (out): static name.
 * @replaced: (out): whether a sign stands for what could not be read. Transfer
 * full. */
char *sov_import_decode (const char *bytes,
                         gsize size,
                         const char **encoding,
                         gboolean *replaced);

/* Without NUL, which is no character of a text; otherwise as it is. Transfer
 * full. */
char *sov_import_without_nul (const char *bytes,
                              gsize size);

/* At most @max bytes of @text, cut between characters. Transfer full. */
char *sov_import_cut (const char *text,
                      gsize length,
                      gsize max);

G_END_DECLS
