/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-rules.h"

/* Sheets out of a few words, for tests. One statement a line:
 *
 *   at TIME                           the time of what follows
 *   deal [state=…]                    the deal, ref "D", is an agreed one
 *   customer REF [PARTY FIELDS]       the first party; ref "P" when never said
 *   party REF [role=…] [PARTY FIELDS] a subcontractor unless a role is said; role=none: not of the deal
 *   term REF KIND BY>TO [TERM FIELDS] "me" is the user
 *   change REF [TERM FIELDS]          the next version; what is not said stays
 *   told|written|acknowledged|blocked TERM PARTY [v=N]
 *                                     about the version of that moment unless one is said
 *   kept|broken|cancelled TERM
 *   entry REF PARTY [conflicts=TERM] [promises]
 *
 * Party fields: hours=09:00-16:00 practices=a,b contact=TIME. Term fields:
 * doers=a,b due=TIME vague=words knows=a,b (or knows=nobody); "due=-" and
 * "vague=-" take one away; 23:59 is said as a day. Times are Helsinki's:
 * 2026-10-19T20:10[:30].
 * Ids count from 1 in the order of the statements. */

G_BEGIN_DECLS

/* A mistake in @text ends the test. */
SovSheet *sheet_from_text (const char *text);
gint64 sheet_time (const char *text);
/* The id of the party, term or entry; 0 for "me". */
gint64 sheet_id (SovSheet *sheet,
                 const char *ref);

/* The names of what holds, sorted, with ", " between them. */
char *sheet_warnings (SovSheet *sheet,
                      gint64 now);
/* The names in @names, sorted likewise. */
char *sheet_sort_names (const char *names);
gboolean sheet_warns (SovSheet *sheet,
                      gint64 now,
                      const char *name);

G_END_DECLS
