/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* The order of names as a Finn writes a list: å, ä and ö after z. It is ICU's,
 * whatever the language of the program, and kept with each row as bytes that
 * sort by themselves. */

G_BEGIN_DECLS

GBytes *sov_collation_key (SovDatabase *db,
                           const char *text);
/* Keys of one version of ICU mean nothing in another: writes all of them anew
 * when the vault says that its keys are another version's. Not journalled. */
gboolean sov_collation_keep (SovDatabase *db,
                             GError **error);

G_END_DECLS
