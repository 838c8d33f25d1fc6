/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-plan.h"

#include <string.h>

#include "model/sov-money.h"
#include "model/sov-time.h"
#include "ui/common/sov-settings.h"

/* Owns who promises whom what nobody said in so many words: "Antti calls Maija
 * tomorrow" is the user's promise to the customer, which Antti keeps; "Maija
 * sends the measures" is the customer's promise to the user. */

#define MAX_TITLE_CHARS 60

char *
sov_note_plan_title (const char *text)
{
  g_autofree char *title = g_strstrip (g_strdup (text));
  char *end;

  if (g_utf8_strlen (title, -1) > MAX_TITLE_CHARS)
    {
      char *space;

      end = g_utf8_offset_to_pointer (title, MAX_TITLE_CHARS);
      *end = '\0';
      space = strrchr (title, ' ');
      if (space != NULL)
        *space = '\0';
    }

  end = title + strlen (title);
  while (end > title && strchr (".,;:!? ", end[-1]) != NULL)
    *--end = '\0';

  return g_steal_pointer (&title);
}

static gboolean
is_me (const char *ref)
{
  return g_strcmp0 (ref, SOV_REF_ME) == 0;
}

/* The first who does it and is not the user; NULL when nobody is. */
static const char *
find_other_doer (const SovNotePlan *plan)
{
  for (gsize i = 0; plan->doers != NULL && plan->doers[i] != NULL; i++)
    if (!is_me (plan->doers[i]))
      return plan->doers[i];

  return NULL;
}

static const char *
pick_promiser (const SovNotePlan *plan,
               const char *customer)
{
  const char *doer = find_other_doer (plan);

  if (plan->promiser != NULL)
    return plan->promiser;
  if (is_me (plan->receiver))
    return doer != NULL ? doer : customer;
  if (g_strcmp0 (doer, customer) == 0 && g_strv_length ((GStrv) plan->doers) == 1 && plan->receiver == NULL)
    return customer;

  return SOV_REF_ME;
}

static const char *
pick_receiver (const SovNotePlan *plan,
               const char *customer,
               const char *promiser)
{
  if (plan->receiver != NULL && g_strcmp0 (plan->receiver, promiser) != 0)
    return plan->receiver;

  return is_me (promiser) ? customer : SOV_REF_ME;
}

static void
set_due (SovAction *action,
         const SovNote *note)
{
  const SovDue *due = &note->when.due;

  if (!note->has_when)
    return;

  if (due->ms != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, due->ms, due->has_time);
  if (!due->exact)
    {
      g_autofree char *words = sov_when_dup_words (&note->when, note->text);

      sov_action_set_text (action, SOV_FIELD_DUE_VAGUE, words);
    }
}

static void
set_price (SovAction *action,
           const SovNote *note)
{
  g_autofree char *amount = NULL;
  gint64 cents;

  if (note->kind != SOV_TERM_PRICE || note->amount.end == note->amount.start)
    return;

  amount = g_strndup (note->text + note->amount.start, note->amount.end - note->amount.start);
  if (sov_money_parse (amount, &cents, NULL))
    sov_action_set_number (action, SOV_FIELD_PRICE, cents);
}

static void
add_customer (GPtrArray *actions,
              const SovNotePlan *plan,
              const char *ref,
              gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, now);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_NAME, plan->name);
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, sov_settings_get_language ());
  if (plan->type == SOV_NOTE_PLAIN)
    sov_action_set_text (action, SOV_FIELD_NOTE, plan->note->text);
  g_ptr_array_add (actions, action);
}

static void
add_deal (GPtrArray *actions,
          const SovNotePlan *plan,
          const char *ref,
          const char *customer,
          gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_DEAL, now);
  g_autofree char *title = sov_note_plan_title (plan->note->text);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_CUSTOMER, customer);
  sov_action_set_text (action, SOV_FIELD_TITLE, title);
  sov_action_set_number (action, SOV_FIELD_STATE, SOV_DEAL_AGREED);
  g_ptr_array_add (actions, action);
}

static void
add_term (GPtrArray *actions,
          const SovNotePlan *plan,
          const char *deal,
          const char *customer,
          gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_TERM, now);
  g_autofree char *ref = sov_action_make_ref ();
  const char *promiser = pick_promiser (plan, customer);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_DEAL, deal);
  sov_action_set_number (action, SOV_FIELD_KIND, plan->note->kind);
  sov_action_set_text (action, SOV_FIELD_TEXT, plan->note->text);
  sov_action_set_text (action, SOV_FIELD_BY, promiser);
  sov_action_set_text (action, SOV_FIELD_TO, pick_receiver (plan, customer, promiser));
  if (plan->doers != NULL && plan->doers[0] != NULL)
    sov_action_set_list (action, SOV_FIELD_DOERS, plan->doers);
  set_due (action, plan->note);
  set_price (action, plan->note);
  g_ptr_array_add (actions, action);
}

static void
add_entry (GPtrArray *actions,
           const SovNotePlan *plan,
           const char *customer,
           gint64 now)
{
  const SovNote *note = plan->note;
  gboolean past = note->has_when && note->when.past && note->when.due.ms != SOV_NO_TIME && note->when.due.ms < now;
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, past ? note->when.due.ms : now);

  sov_action_set_text (action, SOV_FIELD_PARTY, customer);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, note->channel != 0 ? note->channel : SOV_CHANNEL_OTHER);
  sov_action_set_number (action, SOV_FIELD_DIRECTION, note->direction != 0 ? note->direction : SOV_DIRECTION_OUT);
  sov_action_set_text (action, SOV_FIELD_TEXT, note->text);
  if (plan->deal != NULL)
    sov_action_set_text (action, SOV_FIELD_DEAL, plan->deal);
  if (note->unanswered)
    sov_action_set_number (action, SOV_FIELD_ANSWERED, FALSE);
  g_ptr_array_add (actions, action);
}

/* A line more in the notes of somebody who is known. */
static void
add_note (GPtrArray *actions,
          const SovNotePlan *plan,
          gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_PARTY, now);
  gboolean first = plan->notes == NULL || *plan->notes == '\0';
  g_autofree char *notes = first ? g_strdup (plan->note->text) : g_strconcat (plan->notes, "\n", plan->note->text, NULL);

  sov_action_set_text (action, SOV_FIELD_OF, plan->customer);
  sov_action_set_text (action, SOV_FIELD_NOTE, notes);
  g_ptr_array_add (actions, action);
}

GPtrArray *
sov_note_plan_actions (const SovNotePlan *plan,
                       gint64 now)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autofree char *new_customer = sov_action_make_ref ();
  g_autofree char *new_deal = sov_action_make_ref ();
  const char *customer = plan->customer != NULL ? plan->customer : new_customer;

  if (plan->customer == NULL)
    add_customer (actions, plan, new_customer, now);

  switch (plan->type)
    {
    case SOV_NOTE_PROMISE:
      if (plan->deal == NULL)
        add_deal (actions, plan, new_deal, customer, now);
      add_term (actions, plan, plan->deal != NULL ? plan->deal : new_deal, customer, now);
      break;
    case SOV_NOTE_ENTRY:
      add_entry (actions, plan, customer, now);
      break;
    case SOV_NOTE_PLAIN:
    default:
      if (plan->customer != NULL)
        add_note (actions, plan, now);
      break;
    }

  return actions;
}
