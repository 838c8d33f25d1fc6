/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "model/sov-window.h"

/* The hours in which a contact is expected, unless the user has said others. */
#define CONTACT_FROM (8 * 60)
#define CONTACT_TO (20 * 60)

#define CONTACT_WITHIN (60 * SOV_TIME_MINUTE_MS)
#define OWN_PART_WITHIN (24 * SOV_TIME_HOUR_MS)

/* A clock that is not met, and when it runs out. */
typedef struct
{
  SovClock clock;
  gint64 due;
} Running;

SovComplaint *
sov_complaint_new (void)
{
  SovComplaint *self = g_new0 (SovComplaint, 1);

  self->noticed_by = SOV_NOTICED_BY_CUSTOMER;
  self->contact_from = -1;
  self->contact_to = -1;
  self->steps = g_array_new (FALSE, FALSE, sizeof (SovStep));
  self->written = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->remedy_due = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
sov_complaint_free (SovComplaint *self)
{
  g_free (self->ref);
  g_array_unref (self->steps);
  g_array_unref (self->written);
  g_array_unref (self->remedy_due);
  g_free (self);
}

/* 0: a tick, which changes no state. */
static SovComplaintState
state_after (SovStepKind did)
{
  switch ((int) did)
    {
    case SOV_STEP_TRIED_CALL:
      return SOV_COMPLAINT_TRIED;
    case SOV_STEP_CONTACTED:
      return SOV_COMPLAINT_CONTACTED;
    case SOV_STEP_ASSESSED:
      return SOV_COMPLAINT_CLARIFYING;
    case SOV_STEP_PROPOSED:
      return SOV_COMPLAINT_PROPOSED;
    case SOV_STEP_CUSTOMER_CHOSE:
      return SOV_COMPLAINT_DECIDED;
    case SOV_STEP_CONFIRMED:
      return SOV_COMPLAINT_REMEDYING;
    case SOV_STEP_REMEDIED:
      return SOV_COMPLAINT_REMEDIED;
    case SOV_STEP_CLOSED:
      return SOV_COMPLAINT_CLOSED;
    case SOV_STEP_REOPENED:
      return SOV_COMPLAINT_REOPENED;
    case SOV_STEP_WENT_EXTERNAL:
      return SOV_COMPLAINT_EXTERNAL;
    default:
      return 0;
    }
}

static gboolean
is_over (SovComplaintState state)
{
  return state == SOV_COMPLAINT_CLOSED || state == SOV_COMPLAINT_EXTERNAL;
}

/* A state goes back by reopening alone; what was reopened begins anew. */
static SovComplaintState
advance (SovComplaintState state,
         SovComplaintState next)
{
  if (next == 0)
    return state;
  if (next == SOV_COMPLAINT_REOPENED || is_over (next) || state == SOV_COMPLAINT_REOPENED)
    return next;

  return is_over (state) ? state : MAX (state, next);
}

SovComplaintState
sov_complaint_get_state (const SovComplaint *self,
                         gint64 now)
{
  SovComplaintState state = self->noticed_by == SOV_NOTICED_BY_ME ? SOV_COMPLAINT_NOTICED : SOV_COMPLAINT_RECEIVED;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i);

      if (step->at <= now)
        state = advance (state, state_after (step->did));
    }

  return state;
}

gboolean
sov_complaint_is_open (const SovComplaint *self,
                       gint64 now)
{
  return !is_over (sov_complaint_get_state (self, now));
}

/* The newest step of @did since @since, or NULL. */
static const SovStep *
find_step (const SovComplaint *self,
           SovStepKind did,
           gint64 since,
           gint64 now)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i - 1);

      if (step->did == did && step->at >= since && step->at <= now)
        return step;
    }

  return NULL;
}

/* When it arrived, or came back. */
static gint64
get_arrival (const SovComplaint *self,
             gint64 now)
{
  const SovStep *reopened = find_step (self, SOV_STEP_REOPENED, self->at, now);

  return reopened != NULL ? reopened->at : self->at;
}

static gboolean
has_written_since (const SovComplaint *self,
                   gint64 since,
                   gint64 now)
{
  for (guint i = 0; i < self->written->len; i++)
    {
      gint64 at = g_array_index (self->written, gint64, i);

      if (at >= since && at <= now)
        return TRUE;
    }

  return FALSE;
}

/* The first attempt counts: the one after which something may be written. */
static const SovStep *
find_first_attempt (const SovComplaint *self,
                    gint64 since,
                    gint64 now)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i);

      if (step->did == SOV_STEP_TRIED_CALL && step->at >= since && step->at <= now)
        return step;
    }

  return NULL;
}

static gboolean
contact_is_met (const SovComplaint *self,
                gint64 arrival,
                gint64 now)
{
  const SovStep *tried = find_first_attempt (self, arrival, now);

  if (sov_complaint_get_state (self, now) >= SOV_COMPLAINT_CONTACTED &&
      sov_complaint_get_state (self, now) != SOV_COMPLAINT_REOPENED)
    return TRUE;
  if (self->wants_writing && has_written_since (self, arrival, now))
    return TRUE;

  return tried != NULL && has_written_since (self, tried->at, now);
}

static gboolean
names_next_step (const SovComplaint *self,
                 SovStepKind did,
                 gint64 arrival,
                 gint64 now)
{
  const SovStep *step = find_step (self, did, arrival, now);

  return step != NULL && step->has_text && step->due != SOV_NO_TIME;
}

static gboolean
own_part_is_met (const SovComplaint *self,
                 gint64 arrival,
                 gint64 now)
{
  SovComplaintState state = sov_complaint_get_state (self, now);

  return (state >= SOV_COMPLAINT_PROPOSED && state != SOV_COMPLAINT_REOPENED) ||
         names_next_step (self, SOV_STEP_CONTACTED, arrival, now) ||
         names_next_step (self, SOV_STEP_ASSESSED, arrival, now);
}

static gint64
get_contact_due (const SovComplaint *self,
                 gint64 arrival)
{
  int from = self->contact_from >= 0 ? self->contact_from : CONTACT_FROM;
  int to = self->contact_from >= 0 ? self->contact_to : CONTACT_TO;

  return sov_window_next_opening (from, to, arrival) + CONTACT_WITHIN;
}

static gint64
get_remedy_due (const SovComplaint *self)
{
  gint64 last = SOV_NO_TIME;

  for (guint i = 0; i < self->remedy_due->len; i++)
    last = MAX (last, g_array_index (self->remedy_due, gint64, i));

  return last;
}

/* Days after the remedy at which the customer is asked how things are. */
static gint64
get_follow_up_due (const SovComplaint *self,
                   gint64 now)
{
  static const int softened[] = { 7, 30, 60 };
  static const int disagreed[] = { 7, 30 };
  const SovStep *remedied = find_step (self, SOV_STEP_REMEDIED, self->at, now);
  const SovStep *closed = find_step (self, SOV_STEP_CLOSED, self->at, now);
  SovOutcome outcome = closed != NULL ? closed->outcome : 0;
  const int *days = outcome == SOV_OUTCOME_SOFTENED ? softened : disagreed;
  guint n_days = 1;
  guint done = 0;

  if (remedied == NULL)
    return SOV_NO_TIME;
  if (outcome == SOV_OUTCOME_SOFTENED)
    n_days = G_N_ELEMENTS (softened);
  else if (outcome == SOV_OUTCOME_DISAGREED || outcome == SOV_OUTCOME_LOST)
    n_days = G_N_ELEMENTS (disagreed);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i);

      done += step->did == SOV_STEP_FOLLOWED_UP && step->at >= remedied->at && step->at <= now;
    }

  return done < n_days ? sov_time_add_days (remedied->at, days[done]) : SOV_NO_TIME;
}

static void
consider (Running *next,
          SovClock clock,
          gint64 due)
{
  if (due != SOV_NO_TIME && (next->due == SOV_NO_TIME || due < next->due))
    *next = (Running) { clock, due };
}

SovClock
sov_complaint_get_clock (const SovComplaint *self,
                         gint64 now,
                         gint64 *due)
{
  SovComplaintState state = sov_complaint_get_state (self, now);
  gint64 arrival = get_arrival (self, now);
  Running next = { 0, SOV_NO_TIME };

  if (!is_over (state) && !contact_is_met (self, arrival, now))
    consider (&next, SOV_CLOCK_CONTACT, get_contact_due (self, arrival));
  if (!is_over (state) && !own_part_is_met (self, arrival, now))
    consider (&next, SOV_CLOCK_OWN_PART, arrival + OWN_PART_WITHIN);
  if (state == SOV_COMPLAINT_REMEDYING)
    consider (&next, SOV_CLOCK_REMEDY, get_remedy_due (self));
  if (state != SOV_COMPLAINT_REOPENED && state != SOV_COMPLAINT_EXTERNAL)
    consider (&next, SOV_CLOCK_FOLLOW_UP, get_follow_up_due (self, now));

  if (due != NULL)
    *due = next.due;
  return next.clock;
}
