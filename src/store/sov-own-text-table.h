/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-own-text.h"
#include "store/sov-database.h"

/* The user's own words for the program's texts. */

G_BEGIN_DECLS

/* All of them. Returns: (transfer full) (element-type SovOwnText): frees its
 * elements; NULL on error. */
GPtrArray *sov_own_text_table_load (SovDatabase *db,
                                    GError **error);

/* In place of what was there. */
gboolean sov_own_text_table_put (SovDatabase *db,
                                 const SovOwnText *text,
                                 GError **error);

/* @removed: (out): whether there was one */
gboolean sov_own_text_table_remove (SovDatabase *db,
                                    const char *script,
                                    SovLanguage language,
                                    gboolean *removed,
                                    GError **error);

G_END_DECLS
