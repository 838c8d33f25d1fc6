/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-rules.h"
#include "model/sov-time.h"

/* What the files of the rules and of Today share. */

G_BEGIN_DECLS

/* A due is late when it is more than this past; a call may take so long. */
#define SOV_RULES_LATE_MS (10 * SOV_TIME_MINUTE_MS)
/* A due nearer than this is due now. */
#define SOV_RULES_NEAR_MS SOV_TIME_HOUR_MS

/* One term in force, at one moment. */
typedef struct
{
  SovSheet *sheet;
  gint64 now;
  const SovTerm *term;
  const SovVersion *version; /* the current one */
  GPtrArray *warnings;       /* SovWarning, found so far */
} SovRuleCase;

/* Adds a warning about the term and, unless it is NULL, @party. The caller may
 * go on to fill it. Transfer none. */
SovWarning *sov_rule_case_warn (SovRuleCase *self,
                                int rule,
                                const SovSheetParty *party);

/* Whether there is anything to see of @term at @now and it binds. */
gboolean sov_rules_in_force (const SovTerm *term,
                             gint64 now);
/* For sorting: the sooner first, what is not due at all last. */
int sov_rules_compare_due (gint64 a,
                           gint64 b);
/* The first doer that is not the user, or SOV_PARTY_ME when there is none. */
gint64 sov_rules_get_other_doer (const SovVersion *version);

/* R1, R2, R3, R5, R7, R11: who knows what. */
void sov_rules_check_relay (SovRuleCase *self);
/* R4, R6, R9, R12: what the clock says. */
void sov_rules_check_time (SovRuleCase *self);

/* When R2 begins to hold for a party, or SOV_NO_TIME when that party has
 * nothing to answer. */
gint64 sov_rules_get_answer_limit (const SovRuleCase *self,
                                   gint64 party);

G_END_DECLS
