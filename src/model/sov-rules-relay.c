/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of who knows what: R1, R2, R3, R5, R7 and R11. They look at one
 * term at a time; the clock matters to R2 alone. */

#include "model/sov-rules-private.h"

#define ANSWER_WITHIN (4 * SOV_TIME_HOUR_MS)
#define ANSWER_WITHIN_NO_DUE (24 * SOV_TIME_HOUR_MS)

/* Which ways of working contradict which kinds of terms (R7). */
static const struct
{
  SovPractice practice;
  guint kinds;
} contradictions[] = {
  { SOV_PRACTICE_OWN_ORDER_CONFIRMATION, SOV_BIT (SOV_TERM_INVOICING) },
  { SOV_PRACTICE_INVOICES_CUSTOMER, SOV_BIT (SOV_TERM_INVOICING) },
  { SOV_PRACTICE_CALLS_WHEN_SUITS, SOV_BIT (SOV_TERM_SCHEDULE) | SOV_BIT (SOV_TERM_CONTACT) },
  { SOV_PRACTICE_USES_OWN_SUBCONTRACTORS, SOV_BIT (SOV_TERM_CONTACT) },
};

static gboolean
has_in_writing (const SovRuleCase *self,
                gint64 party,
                int version)
{
  return sov_term_find_relay (self->term, party, SOV_RELAY_WRITTEN, version, self->now) != NULL;
}

/* R1, R3 and R5: what is not in writing, or only as it no longer is. */
static void
check_in_writing (SovRuleCase *self,
                  const SovSheetParty *party)
{
  const SovTerm *term = self->term;
  gint64 customer = self->sheet->customer;
  gboolean must_know = sov_term_needs_to_know (term, self->sheet, party->id);

  if (has_in_writing (self, party->id, self->version->number))
    return;

  if (has_in_writing (self, party->id, 0))
    sov_rule_case_warn (self, 3, party);
  else if (must_know && party->id != customer && (term->by == customer || term->to == customer))
    sov_rule_case_warn (self, 1, party);

  if (must_know && party->id == customer)
    sov_rule_case_warn (self, 5, party);
}

gint64
sov_rules_get_answer_limit (const SovRuleCase *self,
                            gint64 party)
{
  const SovRelay *sent = sov_term_find_first_written (self->term, party, self->version->number, self->now);
  gint64 due = self->version->due;

  if (sent == NULL)
    return SOV_NO_TIME;
  if (due == SOV_NO_TIME)
    return sent->at + ANSWER_WITHIN_NO_DUE;

  return sent->at + CLAMP ((due - sent->at) / 2, 0, ANSWER_WITHIN);
}

/* R2: sent, and too long without an answer. */
static void
check_answer (SovRuleCase *self,
              const SovSheetParty *party)
{
  gint64 limit = sov_rules_get_answer_limit (self, party->id);

  if (limit != SOV_NO_TIME && limit <= self->now &&
      sov_term_find_acknowledged (self->term, party->id, self->version->number, self->now) == NULL)
    sov_rule_case_warn (self, 2, party);
}

static gboolean
practices_contradict (const SovRuleCase *self,
                      const SovSheetParty *party)
{
  if (!sov_term_needs_to_know (self->term, self->sheet, party->id) ||
      sov_term_find_acknowledged (self->term, party->id, self->version->number, self->now) != NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (contradictions); i++)
    {
      if ((party->practices & SOV_BIT (contradictions[i].practice)) != 0 &&
          (contradictions[i].kinds & SOV_BIT (self->term->kind)) != 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether what came after the entry at @index settles it: the party said
 * something else since, acknowledged, or the term was changed. */
static gboolean
is_settled (const SovRuleCase *self,
            guint index)
{
  GPtrArray *entries = self->sheet->entries;
  const SovSheetEntry *conflict = entries->pdata[index];
  const SovRelay *answer = sov_term_find_relay (self->term, conflict->party, SOV_RELAY_ACKNOWLEDGED, 0, self->now);

  if (self->version->made_at > conflict->at || (answer != NULL && answer->at > conflict->at))
    return TRUE;

  for (guint i = index + 1; i < entries->len; i++)
    {
      const SovSheetEntry *entry = entries->pdata[i];

      if (entry->at <= self->now && entry->party == conflict->party && entry->conflicts_with != self->term->id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
said_otherwise (const SovRuleCase *self,
                const SovSheetParty *party)
{
  GPtrArray *entries = self->sheet->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      const SovSheetEntry *entry = entries->pdata[i];

      if (entry->at <= self->now && entry->party == party->id &&
          entry->conflicts_with == self->term->id && !is_settled (self, i))
        return TRUE;
    }

  return FALSE;
}

/* R7: how the party works, or what it said, contradicts the term. */
static void
check_contradiction (SovRuleCase *self,
                     const SovSheetParty *party)
{
  if (practices_contradict (self, party) || said_otherwise (self, party))
    sov_rule_case_warn (self, 7, party);
}

/* SOV_NO_TIME, the smallest, when there was none. */
static gint64
get_last_contact (const SovRuleCase *self,
                  gint64 party)
{
  SovSheet *sheet = self->sheet;
  const SovSheetParty *found = sov_sheet_find_party (sheet, party);
  gint64 last = SOV_NO_TIME;

  if (found != NULL && found->last_contact <= self->now)
    last = found->last_contact;

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      for (guint j = 0; j < term->relays->len; j++)
        {
          const SovRelay *relay = term->relays->pdata[j];

          if (relay->party == party && relay->at <= self->now)
            last = MAX (last, relay->at);
        }
    }
  for (guint i = 0; i < sheet->entries->len; i++)
    {
      const SovSheetEntry *entry = sheet->entries->pdata[i];

      if (entry->party == party && entry->at <= self->now)
        last = MAX (last, entry->at);
    }

  return last;
}

/* Whether there is something to send to @party in this deal. */
static gboolean
lacks_something (const SovRuleCase *self,
                 gint64 party)
{
  for (guint i = 0; i < self->sheet->terms->len; i++)
    {
      const SovTerm *term = self->sheet->terms->pdata[i];
      int current = sov_term_get_version (term, self->now)->number;

      if (sov_rules_in_force (term, self->now) && sov_term_needs_to_know (term, self->sheet, party) &&
          sov_term_find_relay (term, party, SOV_RELAY_WRITTEN, current, self->now) == NULL)
        return TRUE;
    }

  return FALSE;
}

/* R11: promised on behalf of somebody who has not been talked to since. */
static void
check_order_of_events (SovRuleCase *self)
{
  const GArray *doers = self->version->doers;

  if (self->term->to != self->sheet->customer)
    return;

  for (guint i = 0; i < doers->len; i++)
    {
      gint64 doer = g_array_index (doers, gint64, i);
      SovWarning *warning;

      if (doer == SOV_PARTY_ME || get_last_contact (self, doer) >= self->version->made_at)
        continue;

      warning = sov_rule_case_warn (self, 11, NULL);
      warning->whom = doer;
      if (lacks_something (self, doer))
        warning->cure = SOV_CURE_SEND;
      return;
    }
}

void
sov_rules_check_relay (SovRuleCase *self)
{
  GPtrArray *parties = self->sheet->parties;

  for (guint i = 0; i < parties->len; i++)
    {
      const SovSheetParty *party = parties->pdata[i];

      if (party->id == SOV_PARTY_ME)
        continue;

      check_in_writing (self, party);
      check_answer (self, party);
      check_contradiction (self, party);
    }
  check_order_of_events (self);
}
