/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* The relay rules R1 to R13: what is about to go wrong in a deal, and why.
 * Pure: a sheet and a moment in, warnings out.
 *
 * They are the rules of the design's "stories", exactly; where that leaves a
 * reading open, this holds:
 * - Moments are instants: "24 hours" is elapsed time, also over a change of
 *   summer time. Days and reachable hours are Helsinki's.
 * - A clock that runs out "after 4 hours" has run out when they are full; "due
 *   within 24 hours" includes both ends; "more than 10 minutes ago" does not
 *   include the tenth.
 * - Only what was sent is in writing; to acknowledge is to answer.
 * - Who acknowledged and was blocked later has not acknowledged.
 * - A deal that is cancelled has no warnings. */

G_BEGIN_DECLS

typedef enum
{
  SOV_CURE_SEND = 1,   /* send what was agreed to the party */
  SOV_CURE_ASK_ANSWER, /* remind the party that an answer is missing (script J) */
  SOV_CURE_CALL,       /* call the party */
  SOV_CURE_MARK_DONE,  /* did it happen? kept, broken, late (script K) */
  SOV_CURE_SETTLE,     /* settle the conflict with the party */
  SOV_CURE_ADD_TERM,   /* agree what is missing */
  SOV_CURE_SET_DUE,    /* give an exact time */
  SOV_CURE_MAKE_TERM,  /* make an agreed thing of the entry */
  SOV_CURE_OPEN_COMPLAINT,
} SovCure;

typedef struct
{
  int rule; /* 1 for R1 */
  SovLevel level;
  SovCure cure;
  gint64 deal;
  char *deal_ref;
  gint64 term;         /* 0 where the rule is about no term */
  char *term_ref;      /* nullable */
  gint64 party;        /* whom the warning is about; 0 where no party is in the rule */
  char *party_ref;     /* nullable */
  gint64 whom;         /* whom the cure sends to, calls or asks; 0 where it is the user's alone */
  gint64 entry;        /* R10 */
  char *entry_ref;     /* nullable */
  gint64 complaint;    /* R13 */
  char *complaint_ref; /* nullable */
  gint64 due;          /* when it falls due or fell, or SOV_NO_TIME */
  guint missing;       /* R8: SOV_BIT (SovTermKind) of what lacks */
} SovWarning;

void sov_warning_free (SovWarning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovWarning, sov_warning_free)

/* As stories write it: "R1 A2/antti", "R9 A2", "R8 D", "R10 e1", "R13 V". Transfer full. */
char *sov_warning_get_name (const SovWarning *self);

/* What holds at @now, the gravest first. What happened after @now is not seen.
 * Returns: (transfer full) (element-type SovWarning) */
GPtrArray *sov_rules_check (SovSheet *sheet,
                            gint64 now);

/* The next moment after @now at which a rule of the sheet may change by the
 * clock alone, or G_MAXINT64. */
gint64 sov_rules_next_moment (SovSheet *sheet,
                              gint64 now);

G_END_DECLS
