/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-reminder-text.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-warning-text.h"

static const char *
get_title_of_complaint (SovAttention attention)
{
  switch (attention)
    {
    case SOV_ATTENTION_CALL:
      return _ ("Somebody Waits for a Call");
    case SOV_ATTENTION_CALL_AGAIN:
      return _ ("Time to Call Again");
    case SOV_ATTENTION_OWN_PART:
      return _ ("A Customer Waits for Your Step");
    case SOV_ATTENTION_NEXT_STEP:
      return _ ("An Agreed Step Is Due");
    case SOV_ATTENTION_SECOND_LOOK:
      return _ ("Time for a Second Look");
    case SOV_ATTENTION_ASK_CHOICE:
    case SOV_ATTENTION_ASK_CLOSE:
      return _ ("A Proposal Has No Answer Yet");
    case SOV_ATTENTION_REMEDY:
      return _ ("A Remedy Is Due");
    case SOV_ATTENTION_FOLLOW_UP:
    case SOV_ATTENTION_ASK_REFERRAL:
      return _ ("Time to Ask How Things Are");
    case SOV_ATTENTION_EXTERNAL:
    default:
      return _ ("A Deadline Comes Closer");
    }
}

char *
sov_reminder_dup_title (const SovReminder *reminder)
{
  switch (reminder->item->kind)
    {
    case SOV_TODAY_DUE:
      return g_strdup (_ ("A Promise Falls Due"));
    case SOV_TODAY_COMPLAINT:
      return g_strdup (get_title_of_complaint (reminder->item->attention));
    case SOV_TODAY_COMPENSATION:
      return g_strdup (_ ("Compensation Is Due"));
    case SOV_TODAY_IMPROVE:
      return g_strdup (_ ("Something Was to Be Done Better by Now"));
    case SOV_TODAY_TASK:
      return g_strdup (_ ("A Task Is Due"));
    case SOV_TODAY_WARNING:
    case SOV_TODAY_WAITING:
    case SOV_TODAY_ASK_FEEDBACK:
    case SOV_TODAY_ASK_STRAIGHT:
    case SOV_TODAY_RECURRED:
    default:
      return g_strdup (_ ("Did It Happen?"));
    }
}

char *
sov_reminder_dup_body (const SovReminder *reminder,
                       gboolean names,
                       gint64 now)
{
  const SovTodayItem *item = reminder->item;
  g_autofree char *when = sov_format_relative (item->due, item->due_has_clock, now);
  g_autofree char *text = NULL;

  if (!names)
    /* Translators: %s is when: "today 14:05" */
    return g_strdup_printf (_ ("Due %s. Sovittu tells the rest."), when);

  text = sov_today_item_text (reminder->item, now);
  if (item->customer_name == NULL)
    return g_steal_pointer (&text);

  /* Translators: the name of a customer, and what is to be done */
  return g_strdup_printf (_ ("%s: %s"), item->customer_name, text);
}

char *
sov_reminder_dup_missed_title (guint n)
{
  return g_strdup_printf (ngettext ("%u Reminder Came Meanwhile", "%u Reminders Came Meanwhile", n), n);
}

const char *
sov_reminder_get_missed_body (void)
{
  return _ ("Nothing is lost: Today has them in order.");
}

char *
sov_reminder_dup_locked_title (guint n)
{
  return g_strdup_printf (ngettext ("%u Reminder Waits", "%u Reminders Wait", n), n);
}

const char *
sov_reminder_get_locked_body (void)
{
  return _ ("Unlock Sovittu to see it.");
}

const char *
sov_reminder_get_shut_title (void)
{
  return _ ("Sovittu Is Locked");
}

const char *
sov_reminder_get_shut_body (void)
{
  return _ ("Unlock it to be reminded of what falls due.");
}
