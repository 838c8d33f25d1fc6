/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of what the clock says: R4, R6, R9 and R12, and the moment at which
 * it says something else. Hours are elapsed time; days and the hours somebody
 * can be reached are Helsinki's, whatever the summer time. */

#include "model/sov-rules-private.h"

#define ACKNOWLEDGE_BEFORE (24 * SOV_TIME_HOUR_MS)
#define REACHABLE_BEFORE (2 * SOV_TIME_HOUR_MS)
#define DAY_MINUTES (24 * 60)

/* R4: the time is near and a doer has not acknowledged. */
static void
check_near (SovRuleCase *self)
{
  gint64 due = self->version->due;

  if (due == SOV_NO_TIME || due < self->now || due - self->now > ACKNOWLEDGE_BEFORE)
    return;

  for (guint i = 0; i < self->sheet->parties->len; i++)
    {
      const SovSheetParty *party = self->sheet->parties->pdata[i];

      if (party->id != SOV_PARTY_ME && sov_version_has_doer (self->version, party->id) &&
          sov_term_find_acknowledged (self->term, party->id, self->version->number, self->now) == NULL)
        sov_rule_case_warn (self, 4, party);
    }
}

/* R6: the time has passed and nobody has said whether it happened. */
static void
check_passed (SovRuleCase *self)
{
  gint64 due = self->version->due;

  if (due == SOV_NO_TIME || self->now - due <= SOV_RULES_LATE_MS)
    return;

  sov_rule_case_warn (self, 6, NULL)->whom = sov_rules_get_other_doer (self->version);
}

/* R9: no exact time where one belongs. */
static void
check_vague (SovRuleCase *self)
{
  const SovVersion *version = self->version;
  SovTermKind kind = self->term->kind;

  if (version->due_vague != NULL ||
      (version->due == SOV_NO_TIME && (kind == SOV_TERM_SCHEDULE || kind == SOV_TERM_CONTACT)))
    sov_rule_case_warn (self, 9, NULL);
}

/* When the customer's hours end on the day of the due, or SOV_NO_TIME when
 * they are not known, never end, or nothing is due in them. */
static gint64
get_last_reachable (const SovRuleCase *self)
{
  const SovSheetParty *customer = sov_sheet_find_party (self->sheet, self->sheet->customer);
  gint64 due = self->version->due;
  int end;

  if (due == SOV_NO_TIME || customer == NULL || customer->reachable_to < 0)
    return SOV_NO_TIME;
  if (customer->reachable_from == 0 && customer->reachable_to >= DAY_MINUTES)
    return SOV_NO_TIME;

  end = customer->reachable_to;
  if (end <= customer->reachable_from)
    end += DAY_MINUTES;

  return sov_time_from_day_minute (sov_time_local_day (due), end);
}

/* R12: by the time it happens, or soon, the customer cannot be reached. */
static void
check_reachable (SovRuleCase *self)
{
  gint64 doer = sov_rules_get_other_doer (self->version);
  gint64 due = self->version->due;
  gint64 end = get_last_reachable (self);

  if ((self->term->kind != SOV_TERM_SCHEDULE && self->term->kind != SOV_TERM_CONTACT) ||
      doer == SOV_PARTY_ME || end == SOV_NO_TIME ||
      sov_time_local_day (due) != sov_time_local_day (self->now))
    return;

  if (end < due || end - self->now <= REACHABLE_BEFORE)
    sov_rule_case_warn (self, 12, NULL)->whom = doer;
}

void
sov_rules_check_time (SovRuleCase *self)
{
  check_near (self);
  check_passed (self);
  check_vague (self);
  check_reachable (self);
}

typedef struct
{
  gint64 now;
  gint64 next;
} Clock;

static void
consider (Clock *clock,
          gint64 moment)
{
  if (moment > clock->now && moment < clock->next)
    clock->next = moment;
}

static void
consider_steps (Clock *clock,
                const SovComplaint *complaint)
{
  consider (clock, complaint->at);
  for (guint i = 0; i < complaint->steps->len; i++)
    consider (clock, g_array_index (complaint->steps, SovStep, i).at);
}

/* What happened later than now is seen once now has come to it. */
static void
consider_happenings (Clock *clock,
                     SovSheet *sheet)
{
  consider (clock, sheet->made_at);
  for (guint i = 0; i < sheet->parties->len; i++)
    consider (clock, ((SovSheetParty *) sheet->parties->pdata[i])->last_contact);
  for (guint i = 0; i < sheet->entries->len; i++)
    consider (clock, ((SovSheetEntry *) sheet->entries->pdata[i])->at);
  for (guint i = 0; i < sheet->complaints->len; i++)
    consider_steps (clock, sheet->complaints->pdata[i]);

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      consider (clock, term->state_at);
      for (guint j = 0; j < term->versions->len; j++)
        consider (clock, ((SovVersion *) term->versions->pdata[j])->made_at);
      for (guint j = 0; j < term->relays->len; j++)
        consider (clock, ((SovRelay *) term->relays->pdata[j])->at);
    }
}

static void
consider_term (Clock *clock,
               const SovRuleCase *one)
{
  SovSheet *sheet = one->sheet;
  gint64 due = one->version->due;
  gint64 end = get_last_reachable (one);
  int day;

  for (guint i = 0; i < sheet->parties->len; i++)
    consider (clock, sov_rules_get_answer_limit (one, ((SovSheetParty *) sheet->parties->pdata[i])->id));

  if (due == SOV_NO_TIME)
    return;

  day = sov_time_local_day (due);
  consider (clock, due - ACKNOWLEDGE_BEFORE);
  consider (clock, due - SOV_RULES_NEAR_MS);
  consider (clock, due + 1);
  consider (clock, due + SOV_RULES_LATE_MS + 1);
  consider (clock, sov_time_from_day_minute (day, 0));
  consider (clock, sov_time_from_day_minute (day, DAY_MINUTES));
  if (end != SOV_NO_TIME)
    consider (clock, end - REACHABLE_BEFORE);
}

gint64
sov_rules_next_moment (SovSheet *sheet,
                       gint64 now)
{
  Clock clock = { now, G_MAXINT64 };

  g_return_val_if_fail (sheet != NULL, G_MAXINT64);

  if (sheet->state == SOV_DEAL_CANCELLED)
    return G_MAXINT64;

  consider_happenings (&clock, sheet);
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      SovRuleCase one = { sheet, now, sheet->terms->pdata[i], NULL, NULL };

      if (!sov_rules_in_force (one.term, now))
        continue;

      one.version = sov_term_get_version (one.term, now);
      consider_term (&clock, &one);
    }

  return clock.next;
}
