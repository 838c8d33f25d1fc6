/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"

/* Actions for tests, each in one short line. What a line misspells ends the
 * test. */

/* The short form: "me NAME" | "party REF NAME KIND AS" | "person REF PARTY NAME…"
 * | "deal REF CUSTOMER TITLE…" | "join|leave DEAL PARTY"
 * | "term REF DEAL KIND BY TO DOERS DUE TEXT…" | "change TERM TEXT…"
 * | "told|written|acknowledged TERM PARTY TEXT…" | "blocked TERM PARTY REASON…"
 * | "kept|broken|cancelled TERM" | "entry PARTY DEAL CHANNEL DIRECTION TEXT…"
 * | "remove REF" | "merge GONE STAYS"; "-" gives nothing.
 * The long one has every field of every action: "party; id=P; name=Satu Lahti;
 * kind=consumer; as=customer,subcontractor; reachable=08:00-16:00"; amounts in
 * cents, hours in minutes, percents in per mille. Transfer full. */
SovAction *vault_read_line (const char *line,
                            gint64 at);
SovAction *vault_read_fields (const char *line,
                              gint64 at);

/* "2026-10-19T20:10" in Helsinki. */
gint64 vault_time (const char *text);
