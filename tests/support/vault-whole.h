/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* A vault in memory, looked at to the last byte. */

/* Every row of every table but the chain's, hidden ones too, and every word of
 * every index where it stands. Transfer full. */
char *vault_dump_whole (SovDatabase *db);

/* The rows of @table, @where nullable. Transfer full. */
char *vault_dump_rows (SovDatabase *db,
                       const char *table,
                       const char *where);

/* Whether @bytes are anywhere in the pages, free ones too. The vault is in
 * memory, where pages are as they are before they are encrypted. */
gboolean vault_pages_have (SovDatabase *db,
                           const char *bytes);

/* The chain, the indexes and all references hold. */
void vault_assert_sound (SovDatabase *db);
