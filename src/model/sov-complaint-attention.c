/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"

/* What a complaint asks of the user, and on which day: complaints.md §8.1. Who
 * has done the own part is left in peace until a day that was agreed. */

#define ASK_CHOICE_AFTER_DAYS 3
#define ASK_CLOSE_AFTER_DAYS 10
#define REVISIT_AFTER_DAYS 30
#define FIRST_FOLLOW_UP_DAYS 7

/* Whoever handles it outside has set a day: it is told a week before, and two
 * days before. */
#define EXTERNAL_TOLD_DAYS 7

typedef struct
{
  SovAttention what;
  gint64 due;
} Next;

static gboolean
is_proposal_or_later (SovStepKind did)
{
  return did == SOV_STEP_PROPOSED || did == SOV_STEP_CUSTOMER_CHOSE || did == SOV_STEP_CONFIRMED;
}

/* Of several days that were agreed, the one that was agreed last. A proposal
 * ends what was agreed before it. */
static gint64
get_agreed_day (const SovComplaint *self,
                gint64 now)
{
  gint64 arrival = sov_complaint_get_arrival (self, now);

  for (guint i = self->steps->len; i > 0; i--)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i - 1);

      if (step->at > now || step->at < arrival)
        continue;
      if (step->due != SOV_NO_TIME || is_proposal_or_later (step->did))
        return step->due;
    }

  return SOV_NO_TIME;
}

/* Whether something was done on the day that was agreed last, or later. */
static gboolean
has_step_since_day (const SovComplaint *self,
                    gint64 agreed,
                    gint64 now)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i - 1);

      if (step->at > now)
        continue;
      if (step->due != SOV_NO_TIME)
        return FALSE;
      if (sov_time_local_day (step->at) >= sov_time_local_day (agreed))
        return TRUE;
    }

  return FALSE;
}

static Next
ask_for_contact (const SovComplaint *self,
                 gint64 now)
{
  gint64 again = sov_complaint_get_next_call (self, now);

  if (again != SOV_NO_TIME)
    return (Next) { SOV_ATTENTION_CALL_AGAIN, again };

  return (Next) { SOV_ATTENTION_CALL, sov_complaint_get_due (self, SOV_CLOCK_CONTACT, now) };
}

/* It was proposed, and the next word is the customer's. */
static Next
wait_for_choice (const SovComplaint *self,
                 gint64 now)
{
  const SovStep *proposed = sov_complaint_find_step (self, SOV_STEP_PROPOSED, now);
  gint64 close;

  if (proposed == NULL)
    return (Next) { 0, SOV_NO_TIME };

  close = sov_time_add_days (proposed->at, ASK_CLOSE_AFTER_DAYS);
  if (now >= close)
    return (Next) { SOV_ATTENTION_ASK_CLOSE, close };

  return (Next) { SOV_ATTENTION_ASK_CHOICE, sov_time_add_days (proposed->at, ASK_CHOICE_AFTER_DAYS) };
}

static Next
ask_for_own_part (const SovComplaint *self,
                  gint64 now)
{
  gint64 own_part = sov_complaint_get_due (self, SOV_CLOCK_OWN_PART, now);
  gint64 look = sov_complaint_get_second_look (self);
  gint64 agreed = get_agreed_day (self, now);
  SovComplaintState state = sov_complaint_get_state (self, now);

  if (state >= SOV_COMPLAINT_PROPOSED && state != SOV_COMPLAINT_REOPENED)
    look = SOV_NO_TIME;
  if (look != SOV_NO_TIME && now < look && (own_part == SOV_NO_TIME || look <= own_part))
    return (Next) { SOV_ATTENTION_SECOND_LOOK, look };
  if (own_part != SOV_NO_TIME)
    return (Next) { SOV_ATTENTION_OWN_PART, own_part };

  return (Next) { agreed != SOV_NO_TIME ? SOV_ATTENTION_NEXT_STEP : 0, agreed };
}

/* Lesson 004-32: nobody is left angry unasked, also where nothing was to be put
 * right. No clock runs for it. */
static Next
revisit_who_stayed_angry (const SovComplaint *self,
                          gint64 now)
{
  SovOutcome outcome = sov_complaint_get_outcome (self, now);
  const SovStep *closed = sov_complaint_find_step (self, SOV_STEP_CLOSED, now);
  const SovStep *asked = sov_complaint_find_step (self, SOV_STEP_FOLLOWED_UP, now);

  if (closed == NULL || self->n_later > 0 || (asked != NULL && asked->at >= closed->at) ||
      (outcome != SOV_OUTCOME_DISAGREED && outcome != SOV_OUTCOME_LOST))
    return (Next) { 0, SOV_NO_TIME };

  return (Next) { SOV_ATTENTION_FOLLOW_UP, sov_time_add_days (closed->at, REVISIT_AFTER_DAYS) };
}

/* A linked complaint that came later asks for this one too. */
static Next
ask_how_it_is (const SovComplaint *self,
               gint64 now)
{
  gint64 due = self->n_later == 0 ? sov_complaint_get_due (self, SOV_CLOCK_FOLLOW_UP, now) : SOV_NO_TIME;
  const SovStep *remedied = sov_complaint_find_step (self, SOV_STEP_REMEDIED, now);

  if (remedied == NULL)
    return revisit_who_stayed_angry (self, now);
  if (due == SOV_NO_TIME)
    return (Next) { 0, SOV_NO_TIME };
  if (sov_complaint_get_outcome (self, now) == SOV_OUTCOME_WON_BACK &&
      due > sov_time_add_days (remedied->at, FIRST_FOLLOW_UP_DAYS))
    return (Next) { SOV_ATTENTION_ASK_REFERRAL, due };

  return (Next) { SOV_ATTENTION_FOLLOW_UP, due };
}

static Next
ask_for_remedy (const SovComplaint *self,
                gint64 now)
{
  gint64 due = sov_complaint_get_due (self, SOV_CLOCK_REMEDY, now);

  return (Next) { due != SOV_NO_TIME ? SOV_ATTENTION_REMEDY : 0, due };
}

static Next
ask_outside (const SovComplaint *self,
             gint64 now)
{
  const SovStep *went = sov_complaint_find_step (self, SOV_STEP_WENT_EXTERNAL, now);

  if (went == NULL || went->due == SOV_NO_TIME)
    return (Next) { 0, SOV_NO_TIME };

  return (Next) { SOV_ATTENTION_EXTERNAL, went->due };
}

static Next
get_next (const SovComplaint *self,
          gint64 now)
{
  gint64 agreed;

  switch (sov_complaint_get_state (self, now))
    {
    case SOV_COMPLAINT_NOTICED:
    case SOV_COMPLAINT_RECEIVED:
    case SOV_COMPLAINT_TRIED:
    case SOV_COMPLAINT_REOPENED:
      if (sov_complaint_get_due (self, SOV_CLOCK_CONTACT, now) == SOV_NO_TIME &&
          sov_complaint_get_next_call (self, now) == SOV_NO_TIME)
        return ask_for_own_part (self, now);
      return ask_for_contact (self, now);
    case SOV_COMPLAINT_PROPOSED:
      agreed = get_agreed_day (self, now);
      return agreed != SOV_NO_TIME && !has_step_since_day (self, agreed, now) ? ask_for_own_part (self, now)
                                                                              : wait_for_choice (self, now);
    case SOV_COMPLAINT_REMEDYING:
      return ask_for_remedy (self, now);
    case SOV_COMPLAINT_REMEDIED:
    case SOV_COMPLAINT_CLOSED:
      return ask_how_it_is (self, now);
    case SOV_COMPLAINT_EXTERNAL:
      return ask_outside (self, now);
    case SOV_COMPLAINT_CONTACTED:
    case SOV_COMPLAINT_CLARIFYING:
    case SOV_COMPLAINT_DECIDED:
    default:
      return ask_for_own_part (self, now);
    }
}

SovAttention
sov_complaint_get_attention (const SovComplaint *self,
                             gint64 now,
                             gint64 *due)
{
  Next next = get_next (self, now);

  if (due != NULL)
    *due = next.due;
  return next.what;
}

gboolean
sov_complaint_is_on_today (const SovComplaint *self,
                           gint64 now)
{
  gint64 due;
  SovAttention what = sov_complaint_get_attention (self, now, &due);
  int days = due != SOV_NO_TIME ? sov_time_local_day (due) - sov_time_local_day (now) : 0;

  switch (what)
    {
    case SOV_ATTENTION_CALL:
    case SOV_ATTENTION_CALL_AGAIN:
    case SOV_ATTENTION_OWN_PART:
    case SOV_ATTENTION_SECOND_LOOK:
      return TRUE;
    case SOV_ATTENTION_EXTERNAL:
      return days <= EXTERNAL_TOLD_DAYS;
    case SOV_ATTENTION_ASK_CHOICE:
    case SOV_ATTENTION_ASK_CLOSE:
      return due <= now;
    case SOV_ATTENTION_NEXT_STEP:
    case SOV_ATTENTION_REMEDY:
    case SOV_ATTENTION_FOLLOW_UP:
    case SOV_ATTENTION_ASK_REFERRAL:
      return days <= 0;
    default:
      return FALSE;
    }
}

gboolean
sov_complaint_is_own_part_done (const SovComplaint *self,
                                gint64 now)
{
  return sov_complaint_is_open (self, now) &&
         sov_complaint_get_due (self, SOV_CLOCK_CONTACT, now) == SOV_NO_TIME &&
         sov_complaint_get_due (self, SOV_CLOCK_OWN_PART, now) == SOV_NO_TIME &&
         !sov_complaint_is_on_today (self, now);
}
