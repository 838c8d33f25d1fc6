/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-complaint.h"

#include "model/sov-sheet.h"

/* What happened to a complaint, and the state that it led to. */

static void
clear_step (gpointer data)
{
  SovStep *step = data;

  g_free (step->text);
  g_free (step->by);
  g_free (step->reason);
}

static GArray *
steps_new (void)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (SovStep));

  g_array_set_clear_func (steps, clear_step);

  return steps;
}

SovComplaint *
sov_complaint_new (void)
{
  SovComplaint *self = g_new0 (SovComplaint, 1);

  self->noticed_by = SOV_NOTICED_BY_CUSTOMER;
  self->style = SOV_STYLE_MATTER_OF_FACT;
  self->style_at = SOV_NO_TIME;
  self->contact_from = -1;
  self->contact_to = -1;
  self->snoozed_until = SOV_NO_TIME;
  self->steps = steps_new ();
  self->later = steps_new ();
  self->written = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->remedy_due = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
sov_complaint_free (SovComplaint *self)
{
  g_free (self->ref);
  g_array_unref (self->steps);
  g_array_unref (self->later);
  g_array_unref (self->written);
  g_array_unref (self->remedy_due);
  g_free (self);
}

SovStep *
sov_complaint_add_step (SovComplaint *self,
                        SovStepKind did,
                        gint64 at)
{
  SovStep step = { .did = did, .at = at, .due = SOV_NO_TIME, .cost = SOV_NO_MONEY };

  g_array_append_val (self->steps, step);

  return &g_array_index (self->steps, SovStep, self->steps->len - 1);
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

static const SovStep *
find_step_since (const SovComplaint *self,
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

gint64
sov_complaint_get_arrival (const SovComplaint *self,
                           gint64 now)
{
  const SovStep *reopened = find_step_since (self, SOV_STEP_REOPENED, self->at, now);

  return reopened != NULL ? reopened->at : self->at;
}

const SovStep *
sov_complaint_find_step (const SovComplaint *self,
                         SovStepKind did,
                         gint64 now)
{
  return find_step_since (self, did, sov_complaint_get_arrival (self, now), now);
}

/* Following up may find that it ended otherwise than it seemed. */
SovOutcome
sov_complaint_get_outcome (const SovComplaint *self,
                           gint64 now)
{
  SovOutcome outcome = 0;

  if (sov_complaint_get_state (self, now) != SOV_COMPLAINT_CLOSED)
    return 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i);

      if (step->at <= now && step->outcome != 0 && (step->did == SOV_STEP_CLOSED || step->did == SOV_STEP_FOLLOWED_UP))
        outcome = step->outcome;
    }

  return outcome;
}

static guint
count_steps (const SovComplaint *self,
             SovStepKind did,
             gint64 now)
{
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SovStep *step = &g_array_index (self->steps, SovStep, i);

      n += step->did == did && step->at <= now;
    }

  return n;
}

/* complaints.md §8.2: a repeat and a return add one each. */
int
sov_complaint_get_severity (const SovComplaint *self,
                            gint64 now)
{
  int base = self->severity;

  if (base == 0)
    base = self->soft ? 1 : 2;
  if (self->public)
    base = 4;

  return (int) MIN (4, base + (self->n_earlier > 0) + (int) count_steps (self, SOV_STEP_REOPENED, now));
}

gboolean
sov_complaint_is_escalated (const SovComplaint *self,
                            gint64 now)
{
  return self->n_earlier > 0 || count_steps (self, SOV_STEP_REOPENED, now) > 0;
}

static gboolean
was_done (const SovComplaint *self,
          SovStepKind did)
{
  for (guint i = 0; i < self->later->len; i++)
    if (g_array_index (self->later, SovStep, i).did == did)
      return TRUE;

  return find_step_since (self, did, G_MININT64, G_MAXINT64) != NULL;
}

/* What put the complaint right before it came back does not put it right
 * again. */
static gboolean
is_remedied (const SovComplaint *self)
{
  return sov_complaint_find_step (self, SOV_STEP_REMEDIED, G_MAXINT64) != NULL ||
         (self->n_remedies > 0 && self->n_remedies_open == 0);
}

/* complaints.md §8.2, "Guards to close". Nobody is thanked for what the user
 * noticed alone; what was done for a linked complaint that came later was done
 * for this one too. */
guint
sov_complaint_get_open_guards (const SovComplaint *self)
{
  guint open = 0;

  if (self->noticed_by == SOV_NOTICED_BY_CUSTOMER && !was_done (self, SOV_STEP_THANKED))
    open |= SOV_BIT (SOV_GUARD_THANKS);
  if (!was_done (self, SOV_STEP_APOLOGISED) && !was_done (self, SOV_STEP_FINAL_APOLOGY))
    open |= SOV_BIT (SOV_GUARD_APOLOGY);
  if (!is_remedied (self))
    open |= SOV_BIT (SOV_GUARD_REMEDY);
  if (!was_done (self, SOV_STEP_TOLD_PREVENTION))
    open |= SOV_BIT (SOV_GUARD_PREVENTION);
  if (!was_done (self, SOV_STEP_CUSTOMER_CHOSE) && self->n_heard == 0)
    open |= SOV_BIT (SOV_GUARD_LAST_WORDS);
  if (self->n_unaccounted > 0)
    open |= SOV_BIT (SOV_GUARD_ACCOUNTS);
  if (!self->has_lesson)
    open |= SOV_BIT (SOV_GUARD_LESSON);

  return open;
}
