/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* Vaults as older programs left them: the schema's first steps, and rows of
 * everything that the first of them knew. */

G_BEGIN_DECLS

guint steps_count (void);

/* Makes the tables of step @n in an empty database, and the rows. */
void steps_make (SovDatabase *db,
                 guint n,
                 const char *uuid);

/* "3: party 2, deal 1 …": the version the file says it has, and what is in it. */
char *steps_describe (SovDatabase *db);
/* What makes the schema, statement for statement. */
char *steps_dump_schema (SovDatabase *db);

G_END_DECLS
