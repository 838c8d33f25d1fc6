/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What was being typed when the vault was locked, in a file of its own beside
 * the database and under the same key.
 *
 * Owns that file, draft.db: it is there only from locking until the text was
 * handed back. No backup has it. Who cannot read it has lost a draft, and
 * nothing of the vault. */

G_BEGIN_DECLS

#define SOV_DRAFT_NAME "draft.db"

/* Replaces what was kept before; when it fails, nothing is kept. @folder: the
 * vault's. @key: the vault's. */
gboolean sov_draft_save (const char *folder,
                         GBytes *key,
                         const char *text,
                         GError **error);
/* NULL without error when nothing is kept. Transfer full. */
char *sov_draft_load (const char *folder,
                      GBytes *key,
                      GError **error);
void sov_draft_remove (const char *folder);

G_END_DECLS
