/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-rules-private.h"

/* How grave a rule is and what cures it, by its number. */
static const struct
{
  SovLevel level;
  SovCure cure;
} rules[] = {
  [1] = { SOV_LEVEL_RED, SOV_CURE_SEND },
  [2] = { SOV_LEVEL_AMBER, SOV_CURE_ASK_ANSWER },
  [3] = { SOV_LEVEL_RED, SOV_CURE_SEND },
  [4] = { SOV_LEVEL_RED, SOV_CURE_CALL },
  [5] = { SOV_LEVEL_AMBER, SOV_CURE_SEND },
  [6] = { SOV_LEVEL_RED, SOV_CURE_MARK_DONE },
  [7] = { SOV_LEVEL_RED, SOV_CURE_SETTLE },
  [8] = { SOV_LEVEL_AMBER, SOV_CURE_ADD_TERM },
  [9] = { SOV_LEVEL_AMBER, SOV_CURE_SET_DUE },
  [10] = { SOV_LEVEL_INFO, SOV_CURE_MAKE_TERM },
  [11] = { SOV_LEVEL_AMBER, SOV_CURE_CALL },
  [12] = { SOV_LEVEL_AMBER, SOV_CURE_CALL },
  [13] = { SOV_LEVEL_RED, SOV_CURE_OPEN_COMPLAINT },
};

/* What every deal with somebody else's work in it must have agreed (R8). */
static const SovTermKind must_have[] = {
  SOV_TERM_SCHEDULE,
  SOV_TERM_INVOICING,
  SOV_TERM_CONTACT,
  SOV_TERM_PRICE,
};

void
sov_warning_free (SovWarning *self)
{
  g_free (self->deal_ref);
  g_free (self->term_ref);
  g_free (self->party_ref);
  g_free (self->entry_ref);
  g_free (self->complaint_ref);
  g_free (self);
}

char *
sov_warning_get_name (const SovWarning *self)
{
  if (self->party_ref != NULL)
    return g_strdup_printf ("R%d %s/%s", self->rule, self->term_ref, self->party_ref);
  if (self->term_ref != NULL)
    return g_strdup_printf ("R%d %s", self->rule, self->term_ref);
  if (self->entry_ref != NULL)
    return g_strdup_printf ("R%d %s", self->rule, self->entry_ref);
  if (self->complaint_ref != NULL)
    return g_strdup_printf ("R%d %s", self->rule, self->complaint_ref);

  return g_strdup_printf ("R%d %s", self->rule, self->deal_ref);
}

static SovWarning *
warn (SovSheet *sheet,
      GPtrArray *warnings,
      int rule)
{
  SovWarning *warning = g_new0 (SovWarning, 1);

  warning->rule = rule;
  warning->level = rules[rule].level;
  warning->cure = rules[rule].cure;
  warning->deal = sheet->id;
  warning->deal_ref = g_strdup (sheet->ref);
  warning->due = SOV_NO_TIME;
  g_ptr_array_add (warnings, warning);

  return warning;
}

SovWarning *
sov_rule_case_warn (SovRuleCase *self,
                    int rule,
                    const SovSheetParty *party)
{
  SovWarning *warning = warn (self->sheet, self->warnings, rule);

  warning->term = self->term->id;
  warning->term_ref = g_strdup (self->term->ref);
  warning->due = self->version->due;
  if (party != NULL)
    {
      warning->party = party->id;
      warning->party_ref = g_strdup (party->ref);
      warning->whom = party->id;
    }

  return warning;
}

gboolean
sov_rules_in_force (const SovTerm *term,
                    gint64 now)
{
  return sov_term_get_version (term, now)->made_at <= now &&
         sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE;
}

gint64
sov_rules_get_other_doer (const SovVersion *version)
{
  for (guint i = 0; i < version->doers->len; i++)
    {
      gint64 doer = g_array_index (version->doers, gint64, i);

      if (doer != SOV_PARTY_ME)
        return doer;
    }

  return SOV_PARTY_ME;
}

static gboolean
has_another_doer (SovSheet *sheet,
                  gint64 now)
{
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];

      if (party->role == SOV_ROLE_SUBCONTRACTOR)
        return TRUE;
    }

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      if (sov_rules_in_force (term, now) && sov_rules_get_other_doer (sov_term_get_version (term, now)) != SOV_PARTY_ME)
        return TRUE;
    }

  return FALSE;
}

/* What is agreed stays agreed once it is kept; broken or cancelled it does not. */
static guint
get_agreed_kinds (SovSheet *sheet,
                  gint64 now)
{
  guint kinds = 0;

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      if (sov_rules_in_force (term, now) || sov_term_get_state_at (term, now) == SOV_TERM_KEPT)
        kinds |= SOV_BIT (term->kind);
    }

  return kinds;
}

/* R8: the deal leans on somebody and lacks what such deals break on. */
static void
check_missing_kinds (SovSheet *sheet,
                     gint64 now,
                     GPtrArray *warnings)
{
  guint agreed = get_agreed_kinds (sheet, now);
  guint missing = 0;

  if (sheet->state >= SOV_DEAL_DELIVERED || sheet->made_at > now || !has_another_doer (sheet, now))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (must_have); i++)
    {
      if ((agreed & SOV_BIT (must_have[i])) == 0)
        missing |= SOV_BIT (must_have[i]);
    }

  if (missing != 0)
    warn (sheet, warnings, 8)->missing = missing;
}

/* R10: words of promise that no term points to. */
static void
check_promises (SovSheet *sheet,
                gint64 now,
                GPtrArray *warnings)
{
  for (guint i = 0; i < sheet->entries->len; i++)
    {
      const SovSheetEntry *entry = sheet->entries->pdata[i];
      SovWarning *warning;

      if (!entry->promises || entry->at > now)
        continue;

      warning = warn (sheet, warnings, 10);
      warning->entry = entry->id;
      warning->entry_ref = g_strdup (entry->ref);
    }
}

/* The due that comes first of the terms of @complaint with any of R1 to R6;
 * FALSE when there is none. */
static gboolean
is_in_danger (const SovComplaint *complaint,
              SovSheet *sheet,
              GPtrArray *warnings,
              gint64 *due)
{
  gboolean found = FALSE;

  *due = SOV_NO_TIME;
  for (guint i = 0; i < warnings->len; i++)
    {
      const SovWarning *warning = warnings->pdata[i];
      const SovTerm *term = warning->rule <= 6 ? sov_sheet_find_term (sheet, warning->term) : NULL;

      if (term == NULL || term->complaint != complaint->id)
        continue;
      if (sov_rules_compare_due (warning->due, *due) < 0)
        *due = warning->due;
      found = TRUE;
    }

  return found;
}

/* R13: what is to put a complaint right goes the way of what went wrong. */
static void
check_remedies (SovSheet *sheet,
                gint64 now,
                GPtrArray *warnings)
{
  for (guint i = 0; i < sheet->complaints->len; i++)
    {
      const SovComplaint *complaint = sheet->complaints->pdata[i];
      SovWarning *warning;
      gint64 due;

      if (complaint->at > now || !sov_complaint_is_open (complaint, now) ||
          !is_in_danger (complaint, sheet, warnings, &due))
        continue;

      warning = warn (sheet, warnings, 13);
      warning->complaint = complaint->id;
      warning->complaint_ref = g_strdup (complaint->ref);
      warning->due = due;
    }
}

int
sov_rules_compare_due (gint64 a,
                       gint64 b)
{
  if ((a == SOV_NO_TIME) != (b == SOV_NO_TIME))
    return a == SOV_NO_TIME ? 1 : -1;

  return (a > b) - (a < b);
}

/* What compares equal keeps the order of the terms: the sort is stable. */
static int
compare_warnings (gconstpointer a,
                  gconstpointer b)
{
  const SovWarning *one = a;
  const SovWarning *other = b;
  int order;

  if (one->level != other->level)
    return one->level < other->level ? -1 : 1;
  order = sov_rules_compare_due (one->due, other->due);

  return order != 0 ? order : one->rule - other->rule;
}

GPtrArray *
sov_rules_check (SovSheet *sheet,
                 gint64 now)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_warning_free);

  g_return_val_if_fail (sheet != NULL, warnings);

  if (sheet->state == SOV_DEAL_CANCELLED)
    return warnings;

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      SovRuleCase one = { sheet, now, sheet->terms->pdata[i], NULL, warnings };

      if (!sov_rules_in_force (one.term, now))
        continue;

      one.version = sov_term_get_version (one.term, now);
      sov_rules_check_relay (&one);
      sov_rules_check_time (&one);
    }
  check_missing_kinds (sheet, now, warnings);
  check_promises (sheet, now, warnings);
  check_remedies (sheet, now, warnings);
  g_ptr_array_sort_values (warnings, compare_warnings);

  return warnings;
}
