/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/sov-case.h"

/* How a complaint stands, in the calm words of its page: the clock, what to do
 * now, and why it matters. Pure: a case and a moment in, texts out. Nothing
 * private is said here but to the user. */

G_BEGIN_DECLS

/* How near the clock is; the words say it too. */
typedef enum
{
  SOV_NEAR_CALM,
  SOV_NEAR_SOON, /* half an hour or less for a call, two for the own part */
  SOV_NEAR_LATE,
} SovNear;

/**
 * SovCaseClock:
 * @headline: "Call by 20.40"
 * @detail: "38 min left"; "" when there is nothing to add
 *
 * What the page says large. Clear it with sov_case_clock_clear().
 */
typedef struct
{
  char *headline;
  char *detail;
  SovNear near;
} SovCaseClock;

void sov_case_clock_read (SovCaseClock *self,
                          SovCase *of,
                          gint64 now);
void sov_case_clock_clear (SovCaseClock *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SovCaseClock, sov_case_clock_clear)

/* A shape for each state, beside its word: "○ ◔ ◐ ◕ ● ✓". Static. */
const char *sov_glyph_complaint_state (SovComplaintState state);

/* "by e-mail, today 9.12"; "I noticed it myself, …". Transfer full, as all here. */
char *sov_case_say_arrival (SovCase *of,
                            gint64 now);
/* Why it matters, a sentence a line; "" when there is nothing to say. */
char *sov_case_say_worth (SovCase *of,
                          gint64 now);
/* What comes next once the own part is done, and when. */
char *sov_case_say_next (SovCase *of,
                         gint64 now);
/* How it ended, and what comes yet; "" while it is open. */
char *sov_case_say_end (SovCase *of,
                        gint64 now);

G_END_DECLS
