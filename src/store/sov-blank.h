/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "store/sov-database.h"

/* What is left of a row when what it said goes for good (vault.md §4.7).
 *
 * A row that no evidence names is deleted. Evidence stays as a link of the
 * chain: its salt is erased and its words are blank. It decides nothing about
 * what goes or when. Call it inside a transaction and inside
 * sov_database_allow_erasing(); store thread. */

G_BEGIN_DECLS

typedef enum
{
  SOV_BLANK_TRASH,  /* what was taken away; what others' deals stand on stays, with the name */
  SOV_BLANK_PERSON, /* also what was said to them and about them anywhere else */
} SovBlankScope;

/* The ref of a row whose words are gone begins with this. */
#define SOV_BLANK_REF "erased:"

/* @subject: of those that can be taken away. @at: UTC ms. */
gboolean sov_blank_row (SovDatabase *db,
                        SovSubject subject,
                        gint64 id,
                        SovBlankScope scope,
                        gint64 at,
                        GError **error);

G_END_DECLS
