/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-words.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "model/sov-time.h"

/* From when on a clock is said to be near. */
#define CALL_SOON (30 * SOV_TIME_MINUTE_MS)
#define OWN_PART_SOON (2 * SOV_TIME_HOUR_MS)

/* "20.40" today, "tomorrow 9.00" otherwise. */
static char *
say_moment (gint64 ms,
            gint64 now)
{
  g_autofree char *clock = NULL;

  if (sov_time_local_day (ms) != sov_time_local_day (now))
    return sov_format_relative (ms, TRUE, now);

  clock = sov_format_clock (ms);
  /* Translators: a time of today's clock, as in "Call by 20:40" */
  return g_strdup_printf (C_ ("moment", "%s"), clock);
}

static char *
say_left (gint64 due,
          gint64 now)
{
  g_autofree char *duration = sov_format_duration (due - now);

  /* Translators: how much time there is: "38 min left" */
  return g_strdup_printf (C_ ("time", "%s left"), duration);
}

static void
read_call (SovCaseClock *self,
           gint64 due,
           gint64 now)
{
  g_autofree char *moment = say_moment (due, now);

  if (now > due)
    {
      self->near = SOV_NEAR_LATE;
      self->headline = g_strdup (_ ("Call now"));
      /* Translators: a time of the clock, or a day and a time */
      self->detail = g_strdup_printf (_ ("It was due %s. A late call is better than none."), moment);
      return;
    }

  self->near = due - now <= CALL_SOON ? SOV_NEAR_SOON : SOV_NEAR_CALM;
  /* Translators: a time of the clock, or a day and a time */
  self->headline = g_strdup_printf (_ ("Call by %s"), moment);
  self->detail = say_left (due, now);
}

static void
read_call_again (SovCaseClock *self,
                 gint64 due,
                 gint64 now)
{
  g_autofree char *moment = say_moment (due, now);
  g_autofree char *duration = sov_format_duration (due - now);

  if (now >= due)
    {
      self->near = SOV_NEAR_SOON;
      self->headline = g_strdup (_ ("Call again now"));
      self->detail = g_strdup (_ ("Nobody answered the last time."));
      return;
    }

  /* Translators: a time of the clock, or a day and a time */
  self->headline = g_strdup_printf (_ ("Call again %s"), moment);
  /* Translators: a duration, as in "in 25 min" */
  self->detail = g_strdup_printf (_ ("Nobody answered. The next try is in %s."), duration);
}

static void
read_own_part (SovCaseClock *self,
               gint64 due,
               gint64 now)
{
  g_autofree char *moment = say_moment (due, now);

  if (now > due)
    {
      self->near = SOV_NEAR_LATE;
      self->headline = g_strdup (_ ("A day is full"));
      self->detail = g_strdup (_ ("What is the next step, and when? Agree on it with the customer."));
      return;
    }

  /* Translators: a time of the clock, or a day and a time */
  self->headline = g_strdup_printf (_ ("Your part by %s"), moment);
  if (due - now <= OWN_PART_SOON)
    {
      self->near = SOV_NEAR_SOON;
      self->detail = g_strdup (_ ("A day is nearly full. What is the next step, and when?"));
    }
  else
    self->detail = say_left (due, now);
}

/* @to_come and @passed: what to say before and after the due, which is the
 * argument; both static. */
static void
read_day (SovCaseClock *self,
          const char *to_come,
          const char *passed,
          gint64 due,
          gint64 now)
{
  gboolean late = now > due;
  g_autofree char *moment = sov_format_relative (due, ABS (sov_time_local_day (due) - sov_time_local_day (now)) <= 1, now);

  self->near = late ? SOV_NEAR_SOON : SOV_NEAR_CALM;
  self->headline = late ? g_strdup (passed) : g_strdup_printf ("%s %s", to_come, moment);
  self->detail = late ? g_strdup_printf (C_ ("fell due", "Since: %s"), moment) : g_strdup ("");
}

static void
read_idle (SovCaseClock *self,
           SovCase *of,
           gint64 now)
{
  switch ((int) sov_complaint_get_state (of->complaint, now))
    {
    case SOV_COMPLAINT_DECIDED:
      self->headline = g_strdup (_ ("Confirm in writing"));
      self->detail = g_strdup (_ ("The customer and everybody who does something have to have it."));
      break;
    case SOV_COMPLAINT_REMEDYING:
      self->headline = g_strdup (_ ("Being put right"));
      break;
    case SOV_COMPLAINT_REMEDIED:
      self->headline = g_strdup (_ ("Put right"));
      break;
    case SOV_COMPLAINT_EXTERNAL:
      self->headline = g_strdup (_ ("Handled outside"));
      break;
    default:
      self->headline = g_strdup (_ ("Nothing is asked of you now"));
      break;
    }
}

/* It waits for a reason that the user gave; the clock runs on beside it. */
static void
add_snooze (SovCaseClock *self,
            gint64 until,
            gint64 now)
{
  g_autofree char *moment = say_moment (until, now);
  /* Translators: a time of the clock, or a day and a time */
  g_autofree char *waits = g_strdup_printf (_ ("Waits until %s"), moment);
  g_autofree char *detail = g_steal_pointer (&self->detail);

  self->detail = *detail != '\0' ? g_strdup_printf ("%s · %s", waits, detail) : g_strdup (waits);
}

void
sov_case_clock_read (SovCaseClock *self,
                     SovCase *of,
                     gint64 now)
{
  gint64 due;

  *self = (SovCaseClock) { NULL };
  switch (sov_complaint_get_attention (of->complaint, now, &due))
    {
    case SOV_ATTENTION_CALL:
      read_call (self, due, now);
      break;
    case SOV_ATTENTION_CALL_AGAIN:
      read_call_again (self, due, now);
      break;
    case SOV_ATTENTION_OWN_PART:
      read_own_part (self, due, now);
      break;
    case SOV_ATTENTION_NEXT_STEP:
      read_day (self, _ ("The next step is agreed for:"), _ ("It is time for the next step"), due, now);
      break;
    case SOV_ATTENTION_SECOND_LOOK:
      read_day (self, _ ("A second look:"), _ ("Time for a second look"), due, now);
      break;
    case SOV_ATTENTION_ASK_CHOICE:
      read_day (self, _ ("The customer chooses. Ask again:"), _ ("Ask what the customer chooses"), due, now);
      break;
    case SOV_ATTENTION_ASK_CLOSE:
      read_day (self, _ ("Ask whether this can be closed:"), _ ("Ask whether this can be closed"), due, now);
      break;
    case SOV_ATTENTION_REMEDY:
      read_day (self, _ ("Promised to be right:"), _ ("What was promised is due"), due, now);
      break;
    case SOV_ATTENTION_FOLLOW_UP:
      read_day (self, _ ("Ask how things are:"), _ ("Ask how things are"), due, now);
      break;
    case SOV_ATTENTION_ASK_REFERRAL:
      read_day (self, _ ("Ask for a recommendation:"), _ ("Ask for a recommendation"), due, now);
      break;
    case SOV_ATTENTION_EXTERNAL:
      read_day (self, _ ("Answer outside by:"), _ ("The time to answer outside has passed"), due, now);
      break;
    default:
      read_idle (self, of, now);
      break;
    }
  if (self->detail == NULL)
    self->detail = g_strdup ("");
  if (of->complaint->snoozed_until != SOV_NO_TIME && of->complaint->snoozed_until > now)
    add_snooze (self, of->complaint->snoozed_until, now);
}

void
sov_case_clock_clear (SovCaseClock *self)
{
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->detail, g_free);
}

const char *
sov_glyph_complaint_state (SovComplaintState state)
{
  switch (state)
    {
    case SOV_COMPLAINT_NOTICED:
    case SOV_COMPLAINT_RECEIVED:
      return "○";
    case SOV_COMPLAINT_TRIED:
    case SOV_COMPLAINT_REOPENED:
      return "◔";
    case SOV_COMPLAINT_CONTACTED:
    case SOV_COMPLAINT_CLARIFYING:
    case SOV_COMPLAINT_PROPOSED:
      return "◐";
    case SOV_COMPLAINT_DECIDED:
    case SOV_COMPLAINT_REMEDYING:
      return "◕";
    case SOV_COMPLAINT_REMEDIED:
      return "●";
    case SOV_COMPLAINT_CLOSED:
      return "✓";
    case SOV_COMPLAINT_EXTERNAL:
    default:
      return "◇";
    }
}

char *
sov_case_say_arrival (SovCase *of,
                      gint64 now)
{
  g_autofree char *when = sov_format_relative (of->complaint->at, TRUE, now);
  const char *how = of->complaint->noticed_by == SOV_NOTICED_BY_ME ? _ ("I noticed it myself")
                                                                   : sov_label_channel (of->channel);

  if (of->noticed == SOV_NO_TIME)
    return g_strdup_printf ("%s · %s", how, when);
  else
    {
      g_autofree char *noticed = sov_format_relative (of->noticed, FALSE, now);

      /* Translators: how it came, when it came, when the customer noticed what was wrong */
      return g_strdup_printf (_ ("%s · %s · noticed %s"), how, when, noticed);
    }
}

char *
sov_case_say_worth (SovCase *of,
                    gint64 now)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (of->year_value > 0)
    {
      g_autofree char *money = sov_format_money (of->year_value);

      /* Translators: %s is a sum of money */
      g_strv_builder_take (lines, g_strdup_printf (_ ("With this customer in 12 months: %s"), money));
    }
  if (of->n_delivered > 0)
    {
      g_autofree char *day = sov_format_day (of->last_delivered);

      g_strv_builder_take (lines, g_strdup_printf (ngettext ("%u delivery went well, the last one on %s.",
                                                             "%u deliveries went well, the last one on %s.", of->n_delivered),
                                                   of->n_delivered, day));
    }
  if (of->complaint->noticed_by == SOV_NOTICED_BY_ME)
    g_strv_builder_add (lines, _ ("The customer hears it from you first. That builds trust."));
  else if (of->complaint->public)
    g_strv_builder_add (lines, _ ("Others can see it. They also see how you put it right."));
  else
    g_strv_builder_add (lines, _ ("They told you and nobody else: they give you a chance to put it right."));
  list = g_strv_builder_end (lines);

  return g_strjoinv ("\n", list);
}

/* The clock's own headline reads as what comes next, as long as it is to come. */
char *
sov_case_say_next (SovCase *of,
                   gint64 now)
{
  g_auto (SovCaseClock) clock = { NULL };
  gint64 due;

  if (sov_complaint_get_attention (of->complaint, now, &due) == 0)
    {
      SovComplaintState state = sov_complaint_get_state (of->complaint, now);

      if (state == SOV_COMPLAINT_DECIDED)
        return g_strdup (_ ("Next: confirm in writing what was agreed."));
      if (state == SOV_COMPLAINT_REMEDYING)
        return g_strdup (_ ("Next: put it right as agreed."));

      return g_strdup (_ ("The next word is the customer’s."));
    }

  sov_case_clock_read (&clock, of, now);
  return g_strdup (clock.headline);
}

char *
sov_case_say_end (SovCase *of,
                  gint64 now)
{
  const SovStep *closed = sov_complaint_find_step (of->complaint, SOV_STEP_CLOSED, now);
  SovOutcome outcome = sov_complaint_get_outcome (of->complaint, now);
  g_autofree char *day = NULL;

  if (closed == NULL || sov_complaint_is_open (of->complaint, now))
    return g_strdup ("");

  day = sov_format_relative_day (closed->at, now);
  if (outcome == 0)
    return g_strdup (day);

  return g_strdup_printf ("%s · %s", sov_label_outcome (outcome), day);
}
