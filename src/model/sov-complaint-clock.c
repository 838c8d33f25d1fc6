/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "model/sov-window.h"

/* The four clocks of a complaint: when each starts, falls due and is met. */

/* The hours in which a contact is expected, unless the user has said others. */
#define CONTACT_FROM (8 * 60)
#define CONTACT_TO (20 * 60)

#define CONTACT_WITHIN (60 * SOV_TIME_MINUTE_MS)
#define OWN_PART_WITHIN (24 * SOV_TIME_HOUR_MS)

/* complaints.md §8.1: after a call that nobody answered. */
#define FIRST_RETRY (30 * SOV_TIME_MINUTE_MS)
#define SECOND_RETRY (2 * SOV_TIME_HOUR_MS)
#define CALLS_A_DAY 3

#define REFERRAL_AFTER_DAYS 60
#define MORNING (9 * 60)

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
                gint64 now)
{
  SovComplaintState state = sov_complaint_get_state (self, now);
  gint64 arrival = sov_complaint_get_arrival (self, now);
  const SovStep *tried = find_first_attempt (self, arrival, now);

  if (state >= SOV_COMPLAINT_CONTACTED && state != SOV_COMPLAINT_REOPENED)
    return TRUE;
  if (self->wants_writing && has_written_since (self, arrival, now))
    return TRUE;

  return tried != NULL && has_written_since (self, tried->at, now);
}

/* A dated next step that was agreed with the customer. */
static gboolean
names_next_step (const SovStep *step)
{
  return (step->did == SOV_STEP_CONTACTED || step->did == SOV_STEP_ASSESSED) &&
         step->text != NULL && *step->text != '\0' && step->due != SOV_NO_TIME;
}

static gboolean
own_part_is_met (const SovComplaint *self,
                 gint64 now)
{
  SovComplaintState state = sov_complaint_get_state (self, now);
  gint64 arrival = sov_complaint_get_arrival (self, now);

  if (state >= SOV_COMPLAINT_PROPOSED && state != SOV_COMPLAINT_REOPENED)
    return TRUE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i);

      if (step->at >= arrival && step->at <= now && names_next_step (step))
        return TRUE;
    }

  return FALSE;
}

static void
get_hours (const SovComplaint *self,
           int *from,
           int *to)
{
  *from = self->contact_from >= 0 ? self->contact_from : CONTACT_FROM;
  *to = self->contact_from >= 0 ? self->contact_to : CONTACT_TO;
}

static gint64
get_contact_due (const SovComplaint *self,
                 gint64 now)
{
  int from, to;

  get_hours (self, &from, &to);

  return sov_window_next_opening (from, to, sov_complaint_get_arrival (self, now)) + CONTACT_WITHIN;
}

static gint64
get_remedy_due (const SovComplaint *self)
{
  gint64 last = SOV_NO_TIME;

  for (guint i = 0; i < self->remedy_due->len; i++)
    last = MAX (last, g_array_index (self->remedy_due, gint64, i));

  return last;
}

static guint
count_follow_ups (const GArray *steps,
                  gint64 since,
                  gint64 now)
{
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const SovStep *step = &g_array_index (steps, SovStep, i);

      n += step->did == SOV_STEP_FOLLOWED_UP && step->at >= since && step->at <= now;
    }

  return n;
}

/* Who was won back is asked for others two months later, once: from the remedy,
 * or from the follow-up that told it. */
static gint64
get_referral_due (const SovComplaint *self,
                  gint64 remedied,
                  guint done,
                  gint64 now)
{
  gint64 base = remedied;
  gint64 due;
  guint asked;

  for (guint i = self->steps->len; i > 0; i--)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i - 1);

      if (step->at > now || step->outcome == 0)
        continue;
      if (step->outcome != SOV_OUTCOME_WON_BACK)
        break;
      base = step->did == SOV_STEP_FOLLOWED_UP ? step->at : remedied;
    }

  due = sov_time_add_days (base, REFERRAL_AFTER_DAYS);
  asked = count_follow_ups (self->steps, due, now) + count_follow_ups (self->later, due, now);
  return done == 1 || asked == 0 ? due : SOV_NO_TIME;
}

/* Days after the remedy at which the customer is asked how things are. One
 * question answers for all linked complaints. */
static gint64
get_follow_up_due (const SovComplaint *self,
                   gint64 now)
{
  static const int softened[] = { 7, 30, 60 };
  static const int disagreed[] = { 7, 30 };
  const SovStep *remedied = sov_complaint_find_step (self, SOV_STEP_REMEDIED, now);
  SovOutcome outcome = sov_complaint_get_outcome (self, now);
  const int *days = softened;
  guint n_days = 1;
  guint done;

  if (remedied == NULL)
    return SOV_NO_TIME;
  if (outcome == SOV_OUTCOME_SOFTENED)
    n_days = G_N_ELEMENTS (softened);
  else if (outcome == SOV_OUTCOME_DISAGREED || outcome == SOV_OUTCOME_LOST)
    {
      days = disagreed;
      n_days = G_N_ELEMENTS (disagreed);
    }

  done = count_follow_ups (self->steps, remedied->at, now) + count_follow_ups (self->later, remedied->at, now);
  if (outcome == SOV_OUTCOME_WON_BACK && done > 0)
    return get_referral_due (self, remedied->at, done, now);
  return done < n_days ? sov_time_add_days (remedied->at, days[done]) : SOV_NO_TIME;
}

gint64
sov_complaint_get_due (const SovComplaint *self,
                       SovClock clock,
                       gint64 now)
{
  SovComplaintState state = sov_complaint_get_state (self, now);
  gboolean open = sov_complaint_is_open (self, now);

  switch (clock)
    {
    case SOV_CLOCK_CONTACT:
      return open && !contact_is_met (self, now) ? get_contact_due (self, now) : SOV_NO_TIME;
    case SOV_CLOCK_OWN_PART:
      return open && !own_part_is_met (self, now) ? sov_complaint_get_arrival (self, now) + OWN_PART_WITHIN : SOV_NO_TIME;
    case SOV_CLOCK_REMEDY:
      return state == SOV_COMPLAINT_REMEDYING ? get_remedy_due (self) : SOV_NO_TIME;
    case SOV_CLOCK_FOLLOW_UP:
    default:
      return state != SOV_COMPLAINT_REOPENED && state != SOV_COMPLAINT_EXTERNAL ? get_follow_up_due (self, now) : SOV_NO_TIME;
    }
}

SovClock
sov_complaint_get_clock (const SovComplaint *self,
                         gint64 now,
                         gint64 *due)
{
  SovClock next = 0;
  gint64 first = SOV_NO_TIME;

  for (SovClock clock = SOV_CLOCK_CONTACT; clock <= SOV_CLOCK_FOLLOW_UP; clock++)
    {
      gint64 when = sov_complaint_get_due (self, clock, now);

      if (when != SOV_NO_TIME && (first == SOV_NO_TIME || when < first))
        {
          next = clock;
          first = when;
        }
    }

  if (due != NULL)
    *due = first;
  return next;
}

gint64
sov_complaint_get_next_call (const SovComplaint *self,
                             gint64 now)
{
  const SovStep *last = sov_complaint_find_step (self, SOV_STEP_TRIED_CALL, now);
  guint n_today = 0;
  gint64 next;
  gint64 morning;
  int from, to;
  int day;

  if (last == NULL)
    return SOV_NO_TIME;

  get_hours (self, &from, &to);
  day = sov_time_local_day (last->at);
  morning = sov_time_from_day_minute (day, MORNING);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i);

      n_today += step->did == SOV_STEP_TRIED_CALL && step->at <= now && sov_time_local_day (step->at) == day;
    }

  next = last->at + (n_today == 1 ? FIRST_RETRY : SECOND_RETRY);
  if (n_today >= CALLS_A_DAY || morning <= last->at)
    morning = sov_time_from_day_minute (day + 1, MORNING);
  if (n_today >= CALLS_A_DAY || !sov_window_contains (from, to, next))
    next = sov_window_next_opening (from, to, morning);

  return next;
}

gint64
sov_complaint_get_second_look (const SovComplaint *self)
{
  if (self->style_at == SOV_NO_TIME ||
      (self->style != SOV_STYLE_UNREASONABLE && self->style != SOV_STYLE_THREATENING))
    return SOV_NO_TIME;

  return sov_time_from_day_minute (sov_time_local_day (self->style_at) + 1, MORNING);
}
