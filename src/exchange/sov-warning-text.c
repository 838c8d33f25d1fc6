/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-warning-text.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "exchange/sov-matter-text.h"

/* Owns the reasons: one sentence a rule. Names stand where Finnish needs no
 * inflection of them: as the subject, or after a colon. */

/* What a sentence can be made of; a text that is not known is "". */
typedef struct
{
  const char *party;
  const char *text;
  guint n_terms;
  gint64 due;
  gboolean due_has_clock;
  guint missing;
} Reason;

char *
sov_term_kinds_text (guint kinds)
{
  static const SovTermKind order[] = { SOV_TERM_SCHEDULE, SOV_TERM_INVOICING, SOV_TERM_CONTACT, SOV_TERM_PRICE };
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if ((kinds & SOV_BIT (order[i])) != 0)
      g_strv_builder_take (words, g_utf8_strdown (sov_label_term_kind (order[i]), -1));
  list = g_strv_builder_end (words);

  return g_strjoinv (", ", list);
}

static char *
reason_not_relayed (const Reason *reason)
{
  if (reason->n_terms > 1)
    /* Translators: a party's name, how many agreed things, and the first of them */
    return g_strdup_printf (ngettext ("%s lacks %u agreed thing in writing, the first: “%s”",
                                      "%s lacks %u agreed things in writing, the first: “%s”", reason->n_terms),
                            reason->party, reason->n_terms, reason->text);

  /* Translators: a party's name and an agreed thing */
  return g_strdup_printf (_ ("Agreed with the customer, but %s does not have it in writing: “%s”"),
                          reason->party, reason->text);
}

static char *
reason_of_relay (int rule,
                 const Reason *reason)
{
  switch (rule)
    {
    case 1:
      return reason_not_relayed (reason);
    case 2:
      /* Translators: a party's name and an agreed thing */
      return g_strdup_printf (_ ("%s has it in writing and has not acknowledged it: “%s”"), reason->party, reason->text);
    case 3:
      /* Translators: a party's name and an agreed thing */
      return g_strdup_printf (_ ("%s has an old version in writing. In force now: “%s”"), reason->party, reason->text);
    case 5:
      if (reason->n_terms > 1)
        /* Translators: the customer's name, how many agreed things, and the first of them */
        return g_strdup_printf (ngettext ("The customer %s lacks %u agreed thing in writing, the first: “%s”",
                                          "The customer %s lacks %u agreed things in writing, the first: “%s”", reason->n_terms),
                                reason->party, reason->n_terms, reason->text);
      /* Translators: the customer's name and an agreed thing */
      return g_strdup_printf (_ ("The customer %s does not have it in writing: “%s”"), reason->party, reason->text);
    case 7:
      /* Translators: a party's name and an agreed thing */
      return g_strdup_printf (_ ("What %s does is at odds with what was agreed: “%s”"), reason->party, reason->text);
    case 11:
      /* Translators: an agreed thing */
      return g_strdup_printf (_ ("Promised to the customer after the last contact with the one who does it: “%s”"), reason->text);
    default:
      return NULL;
    }
}

static char *
reason_of_clock (int rule,
                 const Reason *reason,
                 gint64 now)
{
  g_autofree char *due = sov_format_relative (reason->due, reason->due_has_clock, now);

  switch (rule)
    {
    case 4:
      /* Translators: when it is due ("tomorrow 9:00"), a party's name and an agreed thing */
      return g_strdup_printf (_ ("Due %s, and %s has not acknowledged it: “%s”"), due, reason->party, reason->text);
    case 6:
      /* Translators: when it was due ("yesterday 16:00") and an agreed thing */
      return g_strdup_printf (_ ("Was due %s, and nobody has said that it happened: “%s”"), due, reason->text);
    case 9:
      /* Translators: an agreed thing */
      return g_strdup_printf (_ ("No exact time was agreed: “%s”"), reason->text);
    case 12:
      /* Translators: when it is due and an agreed thing */
      return g_strdup_printf (_ ("Due %s, and the customer can soon no longer be reached: “%s”"), due, reason->text);
    default:
      return NULL;
    }
}

static char *
reason_text (int rule,
             const Reason *reason,
             gint64 now)
{
  g_autofree char *kinds = NULL;
  char *text = reason_of_relay (rule, reason);

  if (text == NULL)
    text = reason_of_clock (rule, reason, now);
  if (text != NULL)
    return text;

  switch (rule)
    {
    case 8:
      kinds = sov_term_kinds_text (reason->missing);
      /* Translators: kinds of agreed things, as "schedule, price" */
      return g_strdup_printf (_ ("Somebody else does the work, and this has not been agreed: %s"), kinds);
    case 10:
      /* Translators: what somebody wrote or said */
      return g_strdup_printf (_ ("Sounds like a promise, and is not among what was agreed: “%s”"), reason->text);
    case 13:
      return g_strdup (_ ("What was promised to put a complaint right is in danger"));
    default:
      return g_strdup (reason->text);
    }
}

static const char *
party_name (SovSheet *sheet,
            gint64 id)
{
  SovSheetParty *party = sov_sheet_find_party (sheet, id);

  return party != NULL ? party->name : "";
}

static const char *
entry_text (SovSheet *sheet,
            gint64 id)
{
  for (guint i = 0; i < sheet->entries->len; i++)
    {
      SovSheetEntry *entry = sheet->entries->pdata[i];

      if (entry->id == id)
        return entry->text;
    }

  return "";
}

char *
sov_warning_text (const SovWarning *warning,
                  SovSheet *sheet,
                  gint64 now)
{
  SovTerm *term = sov_sheet_find_term (sheet, warning->term);
  const SovVersion *version = term != NULL ? sov_term_get_version (term, now) : NULL;
  Reason reason = {
    .party = party_name (sheet, warning->party),
    .text = version != NULL ? version->text : entry_text (sheet, warning->entry),
    .n_terms = 1,
    .due = warning->due,
    .due_has_clock = version == NULL || version->due_has_clock,
    .missing = warning->missing,
  };

  return reason_text (warning->rule, &reason, now);
}

static char *
task_text (const SovTodayItem *item,
           const char *due,
           const char *text)
{
  if (item->due == SOV_NO_TIME)
    /* Translators: something that the user wants to do, and nobody was promised */
    return g_strdup_printf (_ ("Your own task: “%s”"), text);

  /* Translators: when ("today 16:00", "2 days ago") and what the user wants to do */
  return g_strdup_printf (_ ("Your own task, %s: “%s”"), due, text);
}

/* What is no warning and no matter of a complaint. */
static char *
today_promise_text (SovTodayItem *item,
                    const char *due)
{
  const char *text = item->term_text != NULL ? item->term_text : "";
  const char *customer = item->customer_name != NULL ? item->customer_name : "";

  switch (item->kind)
    {
    case SOV_TODAY_DUE:
      /* Translators: when ("today 16:00") and what I promised */
      return g_strdup_printf (_ ("Your promise falls due %s: “%s”"), due, text);
    case SOV_TODAY_WAITING:
      /* Translators: a party's name, when ("today 16:00") and what was promised */
      return g_strdup_printf (_ ("%s has promised, due %s: “%s”"), item->party_name != NULL ? item->party_name : "", due, text);
    case SOV_TODAY_ASK_FEEDBACK:
      /* Translators: the customer's name */
      return g_strdup_printf (_ ("Delivered, and you have not asked how it went. Customer: %s"), customer);
    case SOV_TODAY_ASK_STRAIGHT:
      /* Translators: the customer's name */
      return g_strdup_printf (_ ("Has said nothing for a long time. Ask straight out. Customer: %s"), customer);
    case SOV_TODAY_TASK:
      return task_text (item, due, text);
    case SOV_TODAY_COMPLAINT:
    case SOV_TODAY_COMPENSATION:
    case SOV_TODAY_IMPROVE:
    case SOV_TODAY_RECURRED:
    case SOV_TODAY_WARNING:
    default:
      return g_strdup (text);
    }
}

char *
sov_today_item_text (SovTodayItem *item,
                     gint64 now)
{
  g_autofree char *due = NULL;
  char *matter;
  Reason reason = {
    .party = item->party_name != NULL ? item->party_name : "",
    .text = item->term_text != NULL ? item->term_text : "",
    .n_terms = item->n_terms,
    .due = item->due,
    .due_has_clock = item->due_has_clock,
    .missing = item->missing,
  };

  if (item->kind == SOV_TODAY_WARNING)
    return reason_text (item->rule, &reason, now);

  matter = sov_matter_text (item, now);
  if (matter != NULL)
    return matter;

  due = sov_format_relative (item->due, item->due_has_clock, now);

  return today_promise_text (item, due);
}
