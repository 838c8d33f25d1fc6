/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-access-file.h"

#include <glib/gi18n.h>

#include "exchange/sov-case-file-private.h"
#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "model/sov-praise.h"
#include "model/sov-task.h"
#include "model/sov-time.h"

static void
add_labelled (SovPage *page,
              const char *name,
              GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *line = sov_labelled_to_line (values->pdata[i]);

      sov_page_fact (page, name, line);
    }
}

static char *
say_as (guint as)
{
  if (as == (SOV_BIT (SOV_AS_CUSTOMER) | SOV_BIT (SOV_AS_SUBCONTRACTOR)))
    return g_strdup (C_ ("access file", "Customer and subcontractor"));

  return g_strdup ((as & SOV_BIT (SOV_AS_SUBCONTRACTOR)) != 0 ? C_ ("access file", "Subcontractor") : C_ ("access file", "Customer"));
}

static char *
say_practices (guint practices)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = SOV_PRACTICE_OWN_ORDER_CONFIRMATION; i <= SOV_PRACTICE_SLOW_TO_ACKNOWLEDGE; i++)
    if ((practices & SOV_BIT (i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sov_label_practice ((SovPractice) i));

  return g_strdup (text->str);
}

static void
add_reach (SovPage *page,
           SovParty *party)
{
  g_autofree char *hours = sov_format_hours (party->reachable_from, party->reachable_to);

  add_labelled (page, C_ ("access file", "Phone"), party->phones);
  add_labelled (page, C_ ("access file", "Email"), party->emails);
  add_labelled (page, C_ ("access file", "Address"), party->addresses);
  sov_page_fact (page, C_ ("access file", "WhatsApp"), party->whatsapp);
  sov_page_fact (page, C_ ("access file", "Reached by"), sov_label_channel (party->reach_by));
  sov_page_fact (page, C_ ("access file", "Reachable"), hours);
}

static void
add_business (SovPage *page,
              SovParty *party)
{
  g_autofree char *practices = say_practices (party->practices);

  sov_page_fact (page, C_ ("access file", "Business ID"), party->business_id);
  sov_page_fact (page, C_ ("access file", "VAT number"), party->vat_number);
  sov_page_fact (page, C_ ("access file", "IBAN"), party->iban);
  sov_page_fact (page, C_ ("access file", "E-invoice address"), party->einvoice);
  sov_page_fact (page, C_ ("access file", "E-invoice operator"), party->einvoice_operator);
  sov_page_fact (page, C_ ("access file", "Trade"), party->trade);
  sov_page_fact (page, C_ ("access file", "Ways of working"), practices);
}

static void
add_details (SovPage *page,
             SovParty *party)
{
  g_autofree char *as = say_as (party->as);
  g_autofree char *made = party->made_at > 0 ? sov_format_day (party->made_at) : NULL;

  sov_page_begin_facts (page);
  sov_page_fact (page, C_ ("access file", "Name"), party->name);
  sov_page_fact (page, C_ ("access file", "Kind"), sov_label_party_kind (party->kind));
  sov_page_fact (page, C_ ("access file", "As"), as);
  sov_page_fact (page, C_ ("access file", "Language"), sov_label_language (party->language));
  add_reach (page, party);
  add_business (page, party);
  sov_page_fact (page, C_ ("access file", "Since"), party->since);
  sov_page_fact (page, C_ ("access file", "Sent by"), party->referred_by_name);
  sov_page_fact (page, C_ ("access file", "Expects"), party->expectation);
  sov_page_fact (page, C_ ("access file", "Note"), party->note);
  for (guint i = 0; i < party->facts->len; i++)
    {
      const SovLabelled *fact = party->facts->pdata[i];

      sov_page_fact (page, fact->label != NULL ? fact->label : C_ ("access file", "Fact"), fact->value);
    }
  sov_page_fact (page, C_ ("access file", "First written down"), made);
  sov_page_fact (page, C_ ("access file", "The relationship"), party->ended ? C_ ("access file", "has ended") : NULL);
  sov_page_end_facts (page);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
add_persons (SovPage *page,
             GPtrArray *persons)
{
  if (persons->len == 0)
    return;

  sov_page_heading (page, _ ("Contact Persons"));
  sov_page_begin_table (page, (const char *[]) { C_ ("access file", "Name"), C_ ("access file", "Role"), C_ ("access file", "Phone"),
                                                 C_ ("access file", "Email"), NULL });
  for (guint i = 0; i < persons->len; i++)
    {
      const SovPerson *person = persons->pdata[i];

      sov_page_row (page, (const char *[]) { person->name, or_empty (person->role), or_empty (person->phone), or_empty (person->email), NULL });
    }
  sov_page_end_table (page);
}

/* A subcontractor's price is its own, the customer's is the deal's. */
static void
add_deal (SovPage *page,
          SovSheet *sheet,
          gint64 party,
          gint64 now)
{
  const SovSheetParty *self = sov_sheet_find_party (sheet, party);
  gboolean customer = sheet->customer == party;
  /* Translators: %s is the title of a deal */
  g_autofree char *heading = g_strdup_printf (_ ("Deal: %s"), sheet->title);
  g_autofree char *made = sov_format_day (sheet->made_at);
  g_autofree char *price = customer       ? sov_format_price (sheet->price, sheet->vat, sheet->vat_included)
                           : self != NULL ? sov_format_money (self->price)
                                          : NULL;

  sov_page_heading (page, heading);
  sov_page_begin_facts (page);
  sov_page_fact (page, C_ ("access file", "Begun"), made);
  sov_page_fact (page, C_ ("access file", "State"), sov_label_deal_state (sheet->state));
  sov_page_fact (page, C_ ("access file", "Role"), self != NULL ? sov_label_role (self->role) : NULL);
  sov_page_fact (page, C_ ("access file", "Price"), price);
  sov_page_fact (page, C_ ("access file", "Expects"), customer ? sheet->expectation : NULL);
  sov_page_end_facts (page);
  sov_case_file_add_terms (page, sheet, party, C_ ("access file", "They had it"), now);
}

/* Contacts, what was sent and answered, and what was asked. The rest of the
 * history has a place of its own, and steps hold the user's own thoughts. */
static gboolean
is_contact (const SovRow *row)
{
  switch ((SovEvent) row->event)
    {
    case SOV_EVENT_ENTRY:
    case SOV_EVENT_TOLD:
    case SOV_EVENT_WRITTEN:
    case SOV_EVENT_ACKNOWLEDGED:
    case SOV_EVENT_BLOCKED:
    case SOV_EVENT_ANSWER:
      return TRUE;
    case SOV_EVENT_TERM_MADE:
    case SOV_EVENT_TERM_CHANGED:
    case SOV_EVENT_TERM_KEPT:
    case SOV_EVENT_TERM_BROKEN:
    case SOV_EVENT_TERM_CANCELLED:
    case SOV_EVENT_DEAL_MADE:
    case SOV_EVENT_COMPLAINT:
    case SOV_EVENT_STEP:
    case SOV_EVENT_COMPENSATION:
    case SOV_EVENT_PRAISE:
    case SOV_EVENT_TASK:
    case SOV_EVENT_TASK_DONE:
    case SOV_EVENT_TASK_NOT_NEEDED:
    case SOV_EVENT_IDEA:
    default:
      return FALSE;
    }
}

/* "In a good mood", or the score of what was asked. */
static char *
say_feeling (const SovRow *row)
{
  if (row->event == SOV_EVENT_ANSWER)
    /* Translators: a question and the score that was answered */
    return g_strdup_printf (C_ ("access file", "%s: %d"), sov_label_question ((SovQuestion) row->state), row->mood);

  return g_strdup (sov_label_mood (row->mood));
}

/* The names, for "I" would be somebody else to whoever reads it. */
static const char *
say_who (SovKnown *known,
         const SovRow *row)
{
  if (row->direction == SOV_DIRECTION_IN)
    return known->party->name;
  if (row->direction == SOV_DIRECTION_OUT)
    return known->my_name != NULL ? known->my_name : C_ ("case file", "Trader");

  return "";
}

static void
add_contact (SovPage *page,
             SovKnown *known,
             const SovRow *row)
{
  g_autofree char *when = sov_format_time (row->at);
  g_autofree char *feeling = say_feeling (row);
  g_autofree char *what = g_strjoin (row->title != NULL && row->detail != NULL ? "\n" : "", or_empty (row->title), or_empty (row->detail), NULL);

  sov_page_row (page, (const char *[]) { when, sov_label_event ((SovEvent) row->event), sov_label_channel (row->channel),
                                         say_who (known, row), what, feeling, NULL });
}

static void
add_contacts (SovPage *page,
              SovKnown *known,
              gint64 now)
{
  sov_page_heading (page, _ ("Messages and Contacts"));
  sov_page_begin_table (page, (const char *[]) { C_ ("access file", "When"), C_ ("access file", "What"), C_ ("access file", "How"),
                                                 C_ ("access file", "Who"), C_ ("access file", "Words"),
                                                 C_ ("access file", "How it felt"), NULL });
  for (guint i = 0; i < known->lines->len; i++)
    {
      const SovRow *row = known->lines->pdata[i];

      if (is_contact (row) && row->at <= now && (row->party == 0 || row->party == known->party->id))
        add_contact (page, known, row);
    }
  sov_page_end_table (page);
}

static void
add_case (SovPage *page,
          SovCase *of,
          gint64 now)
{
  g_autofree char *day = sov_format_day (of->complaint->at);
  /* Translators: %s is a day */
  g_autofree char *heading = g_strdup_printf (_ ("Complaint of %s"), day);

  sov_page_heading (page, heading);
  sov_case_file_add_matter (page, of);
  sov_page_begin_facts (page);
  sov_page_fact (page, C_ ("access file", "State"), sov_label_complaint_state (sov_complaint_get_state (of->complaint, now)));
  sov_page_fact (page, C_ ("access file", "Outcome"), sov_label_outcome (sov_complaint_get_outcome (of->complaint, now)));
  sov_page_fact (page, C_ ("access file", "Style, as the trader saw it"), sov_label_style (of->complaint->style));
  sov_page_end_facts (page);
  sov_case_file_add_steps (page, of->complaint, now);
}

static void
add_praises (SovPage *page,
             GPtrArray *praises)
{
  if (praises->len == 0)
    return;

  sov_page_heading (page, _ ("Praise"));
  sov_page_begin_table (page, (const char *[]) { C_ ("access file", "When"), C_ ("access file", "Words"),
                                                 C_ ("access file", "May be published"), NULL });
  for (guint i = 0; i < praises->len; i++)
    {
      const SovPraise *praise = praises->pdata[i];
      g_autofree char *when = sov_format_day (praise->at);

      sov_page_row (page, (const char *[]) { when, or_empty (praise->words), sov_label_permission (praise->permission), NULL });
    }
  sov_page_end_table (page);
}

static const char *
say_state (const SovTask *task)
{
  if (task->state == SOV_TASK_DONE)
    return C_ ("access file", "done");

  return task->state == SOV_TASK_NOT_NEEDED ? C_ ("access file", "not needed") : C_ ("access file", "to do");
}

static void
add_tasks (SovPage *page,
           GPtrArray *tasks)
{
  if (tasks->len == 0)
    return;

  sov_page_heading (page, _ ("Tasks"));
  sov_page_begin_table (page, (const char *[]) { C_ ("access file", "When"), C_ ("access file", "Task"), C_ ("access file", "Due"),
                                                 C_ ("access file", "State"), NULL });
  for (guint i = 0; i < tasks->len; i++)
    {
      const SovTask *task = tasks->pdata[i];
      g_autofree char *when = sov_format_day (task->at);
      g_autofree char *due = task->due != SOV_NO_TIME ? sov_format_day (task->due) : g_strdup (or_empty (task->due_vague));

      sov_page_row (page, (const char *[]) { when, or_empty (task->text), due, say_state (task), NULL });
    }
  sov_page_end_table (page);
}

static void
add_ideas (SovPage *page,
           GPtrArray *ideas)
{
  if (ideas->len == 0)
    return;

  sov_page_heading (page, _ ("Improvement Ideas"));
  sov_page_begin_table (page, (const char *[]) { C_ ("access file", "When"), C_ ("access file", "Words"), C_ ("access file", "Done"), NULL });
  for (guint i = 0; i < ideas->len; i++)
    {
      const SovLesson *idea = ideas->pdata[i];
      g_autofree char *when = sov_format_day (idea->at);
      g_autofree char *done = sov_format_day (idea->done_at);

      sov_page_row (page, (const char *[]) { when, or_empty (idea->text), done, NULL });
    }
  sov_page_end_table (page);
}

static void
add_file (SovPage *page,
          const SovKnownFile *file)
{
  g_autofree char *size = g_format_size ((guint64) file->size);
  /* Translators: the name of a file, and its size */
  g_autofree char *missing = g_strdup_printf (_ ("%s (%s): too large for this page, given apart from it"), file->name, size);

  if (file->data != NULL)
    sov_page_file (page, file->name, file->data);
  else
    sov_page_paragraph (page, missing);
}

static void
add_files (SovPage *page,
           GPtrArray *files)
{
  if (files->len == 0)
    return;

  sov_page_heading (page, _ ("Files"));
  for (guint i = 0; i < files->len; i++)
    add_file (page, files->pdata[i]);
}

static void
add_head (SovPage *page,
          SovKnown *known,
          gint64 now)
{
  g_autofree char *made = sov_format_time (now);
  /* Translators: a time, and the user's name */
  g_autofree char *made_by = known->my_name != NULL ? g_strdup_printf (_ ("Made %s from what %s has written down."), made, known->my_name)
                                                    /* Translators: a time */
                                                    : g_strdup_printf (_ ("Made %s from what was written down."), made);

  sov_page_paragraph (page, made_by);
  sov_page_paragraph (page, _ ("What the trader thinks about the cause of a complaint, and what concerns others, is not in it."));
  sov_case_file_add_mark (page, known->mark);
}

char *
sov_access_file_write (SovKnown *known,
                       gint64 now)
{
  /* Translators: the title of a page; %s is a name */
  g_autofree char *title = g_strdup_printf (_ ("Everything Known of %s"), known->party->name);
  SovPage *page = sov_page_new (C_ ("code of the language", "en"), title);

  add_head (page, known, now);
  add_details (page, known->party);
  add_persons (page, known->party->persons);
  for (guint i = 0; i < known->sheets->len; i++)
    add_deal (page, known->sheets->pdata[i], known->party->id, now);
  add_contacts (page, known, now);
  for (guint i = 0; i < known->cases->len; i++)
    add_case (page, known->cases->pdata[i], now);
  sov_case_file_add_compensations (page, known->compensations);
  add_praises (page, known->praises);
  add_ideas (page, known->ideas);
  add_tasks (page, known->tasks);
  add_files (page, known->files);

  return sov_page_end (page);
}

char *
sov_access_file_name (gint64 now)
{
  g_autofree char *time = sov_time_to_local (now);

  /* Translators: a file's name; %.10s is a date, 2026-10-20 */
  return g_strdup_printf (_ ("everything-known-%.10s.html"), time);
}
