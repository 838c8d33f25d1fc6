/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* Vaults as the programs of older schemas left them: tests/fixtures/README.md. */

G_BEGIN_DECLS

/* How many schemas have a fixture: 1 to this number. */
guint old_vault_count (void);

/* Puts what the vault of schema @n held into @db, which is empty. Open it anew
 * before it is used. */
void old_vault_fill (SovDatabase *db,
                     guint n);

/* The same as the file of a vault in @folder, with its sentinel; @key is all that
 * opens it. */
void old_vault_make (const char *folder,
                     GBytes *key,
                     guint n);

/* Every value of every row that the user's tables hold, a line each: "table.column
 * of row 7: what". Tables that only the program looks into are left out.
 * (element-type utf8): a set; transfer full. */
GHashTable *old_vault_describe (SovDatabase *db);

G_END_DECLS
