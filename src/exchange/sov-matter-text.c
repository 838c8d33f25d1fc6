/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-matter-text.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"
#include "model/sov-time.h"

/* Owns the sentences. The customer is named after a colon, where no name has to
 * be inflected. */

/* A call is due an hour after it could have been made first: what is due later
 * came outside the hours of contact. */
#define CALL_SOON SOV_TIME_HOUR_MS

typedef struct
{
  const char *customer;
  char *due; /* "tomorrow 9:00" */
  gboolean over;
} Facts;

static char *
call_text (const SovTodayItem *item,
           const Facts *facts,
           gint64 now)
{
  if (item->due != SOV_NO_TIME && item->due - now > CALL_SOON)
    /* Translators: until when ("tomorrow 9:00") and the customer's name. It came outside the user's hours of contact. */
    return g_strdup_printf (_ ("Call when your hours of contact begin, %s at the latest. Customer: %s"), facts->due, facts->customer);

  if (item->due != SOV_NO_TIME && item->due > now)
    /* Translators: until when ("today 9:00") and the customer's name. A complaint that came in: calling at once is what helps most. */
    return g_strdup_printf (_ ("Call now, %s at the latest: then it will not gnaw at you. Customer: %s"), facts->due, facts->customer);

  /* Translators: the customer's name. The same, when the time has run out. */
  return g_strdup_printf (_ ("Call now, then it will not gnaw at you. Customer: %s"), facts->customer);
}

static char *
call_again_text (const Facts *facts)
{
  if (facts->over)
    /* Translators: the customer's name */
    return g_strdup_printf (_ ("Nobody answered. It is time to call again. Customer: %s"), facts->customer);

  /* Translators: when ("today 14:30") and the customer's name */
  return g_strdup_printf (_ ("Nobody answered. Call again %s. Customer: %s"), facts->due, facts->customer);
}

static char *
own_part_text (const Facts *facts)
{
  if (facts->over)
    /* Translators: the customer's name */
    return g_strdup_printf (_ ("24 hours are full: what is the next step, and when? Customer: %s"), facts->customer);

  /* Translators: when ("today 18:40") and the customer's name */
  return g_strdup_printf (_ ("24 hours fill up %s: what is the next step, and when? Customer: %s"), facts->due, facts->customer);
}

static char *
second_look_text (const Facts *facts)
{
  if (facts->over)
    /* Translators: the customer's name */
    return g_strdup_printf (_ ("Look at it with fresh eyes, then make your proposal. Customer: %s"), facts->customer);

  /* Translators: when ("tomorrow 9:00") and the customer's name */
  return g_strdup_printf (_ ("Sleep on it: a second look %s, and only then a proposal. Customer: %s"), facts->due, facts->customer);
}

static char *
remedy_text (const Facts *facts)
{
  if (facts->over)
    /* Translators: when ("yesterday") and the customer's name */
    return g_strdup_printf (_ ("What you promised to put right was due %s. Customer: %s"), facts->due, facts->customer);

  /* Translators: when ("tomorrow") and the customer's name */
  return g_strdup_printf (_ ("What you promised to put right is due %s. Customer: %s"), facts->due, facts->customer);
}

static char *
later_text (const SovTodayItem *item,
            const Facts *facts)
{
  switch (item->attention)
    {
    case SOV_ATTENTION_ASK_CHOICE:
      /* Translators: the customer's name */
      return g_strdup_printf (_ ("Three days since your proposal. Ask what they chose. Customer: %s"), facts->customer);
    case SOV_ATTENTION_ASK_CLOSE:
      /* Translators: the customer's name */
      return g_strdup_printf (_ ("Ten days since your proposal, and no answer. Ask if you may close the matter. Customer: %s"), facts->customer);
    case SOV_ATTENTION_FOLLOW_UP:
      /* Translators: the customer's name. The complaint was put right some days ago. */
      return g_strdup_printf (_ ("Ask how things are now. Customer: %s"), facts->customer);
    case SOV_ATTENTION_ASK_REFERRAL:
      /* Translators: the customer's name */
      return g_strdup_printf (_ ("Won back, and pleased. Ask who else you could help. Customer: %s"), facts->customer);
    case SOV_ATTENTION_EXTERNAL:
      /* Translators: when ("in 5 days") and the customer's name */
      return g_strdup_printf (_ ("Handled outside, and the term ends %s. Customer: %s"), facts->due, facts->customer);
    case SOV_ATTENTION_NEXT_STEP:
      /* Translators: when ("today 15:00") and the customer's name */
      return g_strdup_printf (_ ("The next step that you agreed on: %s. Customer: %s"), facts->due, facts->customer);
    case SOV_ATTENTION_CALL:
    case SOV_ATTENTION_CALL_AGAIN:
    case SOV_ATTENTION_OWN_PART:
    case SOV_ATTENTION_SECOND_LOOK:
    case SOV_ATTENTION_REMEDY:
    default:
      return g_strdup_printf (_ ("An open complaint waits for your next step. Customer: %s"), facts->customer);
    }
}

/* These two wait for a day of their own; anything else waits because the user
 * put it off. */
static gboolean
is_put_off (const SovTodayItem *item)
{
  return item->urgency == SOV_URGENCY_WAITING && item->attention != SOV_ATTENTION_CALL_AGAIN &&
         item->attention != SOV_ATTENTION_SECOND_LOOK;
}

static char *
complaint_text (const SovTodayItem *item,
                const Facts *facts,
                gint64 now)
{
  if (is_put_off (item))
    /* Translators: when ("today 16:00") and the customer's name */
    return g_strdup_printf (_ ("A complaint that you put off until %s. Customer: %s"), facts->due, facts->customer);

  switch (item->attention)
    {
    case SOV_ATTENTION_CALL:
      return call_text (item, facts, now);
    case SOV_ATTENTION_CALL_AGAIN:
      return call_again_text (facts);
    case SOV_ATTENTION_OWN_PART:
      return own_part_text (facts);
    case SOV_ATTENTION_SECOND_LOOK:
      return second_look_text (facts);
    case SOV_ATTENTION_REMEDY:
      return remedy_text (facts);
    case SOV_ATTENTION_NEXT_STEP:
    case SOV_ATTENTION_ASK_CHOICE:
    case SOV_ATTENTION_ASK_CLOSE:
    case SOV_ATTENTION_FOLLOW_UP:
    case SOV_ATTENTION_ASK_REFERRAL:
    case SOV_ATTENTION_EXTERNAL:
    default:
      return later_text (item, facts);
    }
}

/* What is owed and how much, and until when it is good: "Gift card 50,00 €, good until 31.12.2026". */
static char *
owed_text (const SovTodayItem *item)
{
  const char *kind = sov_label_compensation_kind ((SovCompensationKind) item->compensation_kind);
  g_autofree char *amount = sov_format_money (item->amount);
  g_autofree char *expires = sov_format_day (item->expires);
  g_autoptr (GString) text = g_string_new (*kind != '\0' ? kind : amount);

  if (*kind != '\0' && *amount != '\0')
    g_string_append_printf (text, " %s", amount);
  if (item->term_text != NULL && *item->term_text != '\0')
    g_string_append_printf (text, ", %s", item->term_text);
  if (*expires == '\0')
    return g_string_free_and_steal (g_steal_pointer (&text));

  /* Translators: what was promised as compensation, and the last day that it can be used */
  return g_strdup_printf (_ ("%s, good until %s"), text->str, expires);
}

static char *
compensation_text (const SovTodayItem *item,
                   const Facts *facts)
{
  g_autofree char *amount = sov_format_money (item->amount);
  g_autofree char *owed = owed_text (item);

  if (item->compensation_kind == SOV_COMPENSATION_DISCOUNT_NEXT && *amount != '\0')
    /* Translators: the customer's name and an amount */
    return g_strdup_printf (_ ("You owe %s %s on the next invoice"), facts->customer, amount);

  /* Translators: what was promised as compensation, and the customer's name */
  return g_strdup_printf (_ ("Promised and not yet given: %s. Customer: %s"), owed, facts->customer);
}

static char *
recurred_text (const SovTodayItem *item)
{
  const char *text = item->term_text != NULL ? item->term_text : "";

  /* Translators: what was learnt from a complaint; how many deals were done since */
  return g_strdup_printf (ngettext ("%u deal done since you learnt this. Did the same happen again? “%s”",
                                    "%u deals done since you learnt this. Did the same happen again? “%s”", item->n_terms),
                          item->n_terms, text);
}

char *
sov_matter_text (SovTodayItem *item,
                 gint64 now)
{
  g_autofree char *due = sov_format_relative (item->due, item->due_has_clock, now);
  const Facts facts = {
    .customer = item->customer_name != NULL ? item->customer_name : "",
    .due = due,
    .over = item->due != SOV_NO_TIME && item->due <= now,
  };

  if (item->kind == SOV_TODAY_COMPLAINT)
    return complaint_text (item, &facts, now);
  if (item->kind == SOV_TODAY_COMPENSATION)
    return compensation_text (item, &facts);
  if (item->kind == SOV_TODAY_IMPROVE)
    /* Translators: what the user learnt from a complaint and wanted to change by today */
    return g_strdup_printf (_ ("You decided to change this by now: “%s”. Is it done?"), item->term_text != NULL ? item->term_text : "");
  if (item->kind == SOV_TODAY_RECURRED)
    return recurred_text (item);

  return NULL;
}

/* The few words, with a place for the time where there is one. */
static const char *
attention_words (SovAttention attention,
                 gboolean over)
{
  switch (attention)
    {
    case SOV_ATTENTION_CALL:
      /* Translators: %s is a time, as "today 14:30" */
      return over ? _ ("Call now") : _ ("Call: %s at the latest");
    case SOV_ATTENTION_CALL_AGAIN:
      /* Translators: %s is a time, as "today 14:30" */
      return over ? _ ("Call again now") : _ ("Call again: %s");
    case SOV_ATTENTION_OWN_PART:
      /* Translators: %s is a time, as "today 14:30" */
      return over ? _ ("24 hours are full: the next step?") : _ ("24 hours fill up %s");
    case SOV_ATTENTION_NEXT_STEP:
      /* Translators: %s is a time, as "today 14:30" */
      return _ ("Next step: %s");
    case SOV_ATTENTION_SECOND_LOOK:
      /* Translators: %s is a time, as "today 14:30" */
      return over ? _ ("Look again, then propose") : _ ("A second look: %s");
    case SOV_ATTENTION_ASK_CHOICE:
      /* Translators: %s is a time, as "in 3 days" */
      return over ? _ ("Ask what they chose") : _ ("The customer is choosing. Ask %s");
    case SOV_ATTENTION_ASK_CLOSE:
      return _ ("Ask if it may be closed");
    case SOV_ATTENTION_REMEDY:
      /* Translators: %s is a time, as "tomorrow 14:30" */
      return over ? _ ("To be put right, was due %s") : _ ("To be put right %s");
    case SOV_ATTENTION_FOLLOW_UP:
      /* Translators: %s is a time, as "in 3 days" */
      return over ? _ ("Ask how things are now") : _ ("Follow-up: %s");
    case SOV_ATTENTION_ASK_REFERRAL:
      /* Translators: %s is a time, as "in 3 days" */
      return over ? _ ("Ask who else you could help") : _ ("Ask who else you could help: %s");
    case SOV_ATTENTION_EXTERNAL:
      /* Translators: %s is a time, as "in 5 days" */
      return _ ("The term outside ends %s");
    default:
      return "";
    }
}

char *
sov_attention_text (SovAttention attention,
                    gint64 due,
                    gint64 now)
{
  g_autofree char *when = sov_format_relative (due, attention <= SOV_ATTENTION_SECOND_LOOK || attention == SOV_ATTENTION_REMEDY, now);
  g_autoptr (GString) text = g_string_new (attention_words (attention, due == SOV_NO_TIME || due <= now));

  g_string_replace (text, "%s", when, 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
