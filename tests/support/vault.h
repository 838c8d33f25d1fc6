/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "store/sov-database.h"
#include "support/vault-line.h"

/* Vaults in memory for tests, filled by short lines (support/vault-line.h). */

SovDatabase *vault_open (void);

/* As for somebody who has the key and a program of their own: the connection
 * refuses nothing more. The triggers still do. */
void vault_lift_guard (SovDatabase *db);

/* Each line is an action at @at; all must succeed. A line that begins with "@"
 * sets the time of those after it. Ends in NULL. */
void vault_play (SovDatabase *db,
                 const char *at,
                 ...) G_GNUC_NULL_TERMINATED;

/* One action, which must succeed. */
void vault_do (SovDatabase *db,
               const char *at,
               const char *line);
/* One action, which must be refused with this SovActionError, for a reason that
 * has @part (nullable) in it, and change nothing. */
void vault_refuse (SovDatabase *db,
                   const char *at,
                   const char *line,
                   int code,
                   const char *part);

/* Exactly these warnings hold, in any order. Ends in NULL. */
void vault_assert_warnings (SovDatabase *db,
                            const char *at,
                            ...) G_GNUC_NULL_TERMINATED;

gint64 vault_count (SovDatabase *db,
                    const char *sql);
/* The first text of the first row; nullable; transfer full. */
char *vault_text (SovDatabase *db,
                  const char *sql);
void vault_assert_text (SovDatabase *db,
                        const char *sql,
                        const char *want);
gint64 vault_id (SovDatabase *db,
                 SovSubject subject,
                 const char *ref);

/* Every row of every table as text, without what the clock wrote and without
 * what was taken back or away, to compare before and after. Transfer full. */
char *vault_dump (SovDatabase *db);
