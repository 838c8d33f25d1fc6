/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "store/sov-database.h"

/* Vaults in memory for tests, filled by short lines. */

SovDatabase *vault_open (void);

/* "me NAME" | "party REF NAME KIND AS" | "deal REF CUSTOMER TITLE…" | "join DEAL PARTY"
 * | "term REF DEAL KIND BY TO DOER DUE TEXT…" (DOER or DUE "-": none)
 * | "change TERM TEXT…" | "told|written|acknowledged TERM PARTY TEXT…" | "blocked TERM PARTY REASON…"
 * | "kept|broken|cancelled TERM" | "entry PARTY DEAL CHANNEL DIRECTION TEXT…" | "remove REF" | "merge GONE STAYS".
 * A line that begins with "@" sets the time of those after it. Transfer full. */
SovAction *vault_read_line (const char *line,
                            gint64 at);

/* Each line is an action at @at; all must succeed. Ends in NULL. */
void vault_play (SovDatabase *db,
                 const char *at,
                 ...) G_GNUC_NULL_TERMINATED;

/* Exactly these warnings hold, in any order. Ends in NULL. */
void vault_assert_warnings (SovDatabase *db,
                            const char *at,
                            ...) G_GNUC_NULL_TERMINATED;

gint64 vault_count (SovDatabase *db,
                    const char *sql);
gint64 vault_time (const char *text);

/* Every row of every table as text, without what the clock wrote and without
 * what was taken back or away, to compare before and after. Transfer full. */
char *vault_dump (SovDatabase *db);
