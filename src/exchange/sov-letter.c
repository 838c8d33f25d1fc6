/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-letter.h"

#include "exchange/sov-letter-item.h"
#include "exchange/sov-letter-scripts.h"
#include "exchange/sov-texts.h"
#include "model/sov-time.h"
#include "model/sov-window.h"

/* When people answer who have not said when (complaints.md §8.2). */
#define ANSWERS_FROM (8 * 60)
#define ANSWERS_TO (20 * 60)

SovLetterKind
sov_letter_kind_for (SovSheet *sheet,
                     gint64 party)
{
  const SovSheetParty *found = sov_sheet_find_party (sheet, party);

  return found != NULL && found->role == SOV_ROLE_SUBCONTRACTOR ? SOV_LETTER_RELAY : SOV_LETTER_CONFIRM;
}

gboolean
sov_letter_withholds (SovSheet *sheet,
                      const SovTerm *term,
                      gint64 party)
{
  return term->kind == SOV_TERM_PRICE && term->needs_to_know == NULL && term->by != party && term->to != party;
}

/* Who has an older version in writing needs the new one too (rule R3). */
static gboolean
may_read (SovSheet *sheet,
          const SovTerm *term,
          gint64 party,
          gint64 now)
{
  return sov_term_needs_to_know (term, sheet, party) ||
         sov_term_find_relay (term, party, SOV_RELAY_WRITTEN, 0, now) != NULL;
}

static gboolean
is_to_relay (SovSheet *sheet,
             const SovTerm *term,
             gint64 party,
             gint64 now)
{
  return term->made_at <= now && sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE &&
         may_read (sheet, term, party, now);
}

static gboolean
has_in_writing (const SovTerm *term,
                gint64 party,
                gint64 now)
{
  int current = sov_term_get_version (term, now)->number;

  return sov_term_find_relay (term, party, SOV_RELAY_WRITTEN, current, now) != NULL;
}

GArray *
sov_letter_terms_lacking (SovSheet *sheet,
                          gint64 party,
                          gint64 now)
{
  GArray *lacking = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      if (is_to_relay (sheet, term, party, now) && !has_in_writing (term, party, now) &&
          !sov_letter_withholds (sheet, term, party))
        g_array_append_val (lacking, term->id);
    }

  return lacking;
}

/* Rule R2: who said no has not acknowledged either. */
static gboolean
waits_for_answer (const SovTerm *term,
                  gint64 party,
                  gint64 now)
{
  int current = sov_term_get_version (term, now)->number;

  return has_in_writing (term, party, now) && sov_term_find_acknowledged (term, party, current, now) == NULL;
}

GArray *
sov_letter_terms_unanswered (SovSheet *sheet,
                             gint64 party,
                             gint64 now)
{
  GArray *unanswered = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      if (is_to_relay (sheet, term, party, now) && waits_for_answer (term, party, now))
        g_array_append_val (unanswered, term->id);
    }

  return unanswered;
}

/* The first moment that one of the terms falls due, or SOV_NO_TIME. */
static gint64
first_due (SovSheet *sheet,
           const GArray *terms,
           gint64 now)
{
  gint64 first = SOV_NO_TIME;

  for (guint i = 0; i < terms->len; i++)
    {
      const SovTerm *term = sov_sheet_find_term (sheet, g_array_index (terms, gint64, i));
      gint64 due = term != NULL ? sov_term_get_version (term, now)->due : SOV_NO_TIME;

      if (due != SOV_NO_TIME && due > now && (first == SOV_NO_TIME || due < first))
        first = due;
    }

  return first;
}

/* Rule R2's patience: four hours, or half of the time left; a day without a due. */
gint64
sov_letter_answer_by (SovSheet *sheet,
                      const GArray *terms,
                      gint64 party,
                      gint64 now)
{
  const SovSheetParty *reader = sov_sheet_find_party (sheet, party);
  gboolean has_hours = reader != NULL && reader->reachable_from >= 0 && reader->reachable_to >= 0;
  int from = has_hours ? reader->reachable_from : ANSWERS_FROM;
  int to = has_hours ? reader->reachable_to : ANSWERS_TO;
  gint64 due = first_due (sheet, terms, now);
  gint64 wait = due == SOV_NO_TIME ? 24 * SOV_TIME_HOUR_MS : MIN (4 * SOV_TIME_HOUR_MS, (due - now) / 2);
  gint64 round = 5 * SOV_TIME_MINUTE_MS;
  gint64 by = now + wait;

  if (!sov_window_contains (from, to, by))
    by = sov_window_next_opening (from, to, by) + SOV_TIME_HOUR_MS;
  by = (by + round - 1) / round * round;

  return due != SOV_NO_TIME && by >= due ? now + wait : by;
}

GArray *
sov_letter_terms (SovSheet *sheet,
                  const SovLetter *letter)
{
  GArray *allowed;

  if (letter->terms == NULL && (letter->kind == SOV_LETTER_CONFIRM || letter->kind == SOV_LETTER_RELAY))
    return sov_letter_terms_lacking (sheet, letter->party, letter->now);
  if (letter->terms == NULL && letter->kind == SOV_LETTER_REMIND)
    return sov_letter_terms_unanswered (sheet, letter->party, letter->now);

  allowed = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; letter->terms != NULL && i < letter->terms->len; i++)
    {
      gint64 id = g_array_index (letter->terms, gint64, i);
      const SovTerm *term = sov_sheet_find_term (sheet, id);

      if (term != NULL && may_read (sheet, term, letter->party, letter->now))
        g_array_append_val (allowed, id);
    }

  return allowed;
}

/* One thing goes on behind the colon, several stand numbered below it. */
static char *
list_items (const SovLetterReader *reader,
            const GArray *terms)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const SovTerm *term = sov_sheet_find_term (reader->sheet, g_array_index (terms, gint64, i));
      g_autofree char *item = sov_letter_item (reader, term);

      if (terms->len == 1)
        g_string_append (list, item);
      else
        g_string_append_printf (list, "\n%u) %s", i + 1, item);
    }

  return g_string_free_and_steal (list);
}

/* What is late, a line each: when it was to be is no longer of use. */
static char *
list_late (const SovLetterReader *reader,
           const GArray *terms)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const SovTerm *term = sov_sheet_find_term (reader->sheet, g_array_index (terms, gint64, i));
      g_autofree char *thing = sov_letter_sentence (sov_term_get_version (term, reader->now)->text);

      g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "", thing);
    }

  return g_string_free_and_steal (list);
}

/* Whether any of the terms was promised to or by the customer. */
static gboolean
concern_customer (SovSheet *sheet,
                  const GArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const SovTerm *term = sov_sheet_find_term (sheet, g_array_index (terms, gint64, i));

      if (term->by == sheet->customer || term->to == sheet->customer)
        return TRUE;
    }

  return FALSE;
}

static char *
say_time (const SovLetterReader *reader,
          const SovLetter *letter,
          const GArray *terms)
{
  gint64 by;

  if (letter->kind == SOV_LETTER_DELAY && letter->new_due != SOV_NO_TIME)
    return sov_letter_time (reader->script, reader->party->language, letter->new_due, letter->new_due_has_clock, reader->now);
  if (letter->kind != SOV_LETTER_RELAY)
    return NULL;

  by = sov_letter_answer_by (reader->sheet, terms, reader->party->id, reader->now);
  return sov_letter_time (reader->script, reader->party->language, by, TRUE, reader->now);
}

/* Its name among the texts. */
static const char *
name_of (const SovLetter *letter,
         const SovSheetParty *reader)
{
  switch (letter->kind)
    {
    case SOV_LETTER_RELAY:
      return "relay";
    case SOV_LETTER_REMIND:
      return reader->role == SOV_ROLE_SUBCONTRACTOR ? "remind" : "remind-customer";
    case SOV_LETTER_DELAY:
      return "delay";
    case SOV_LETTER_OBJECT:
      return "object";
    case SOV_LETTER_CALM:
      return "calm";
    case SOV_LETTER_CONFIRM:
    default:
      return "confirm";
    }
}

static const char *
greeted_name (const SovSheetParty *party)
{
  if (party->first_name != NULL && party->first_name[0] != '\0')
    return party->first_name;

  return party->name;
}

static SovTextFacts *
take_facts (const SovLetterReader *reader,
            const SovLetter *letter,
            const GArray *terms)
{
  SovTextFacts *facts = sov_text_facts_new ();
  gboolean quotes = letter->kind == SOV_LETTER_OBJECT && letter->said != NULL && letter->said[0] != '\0';

  sov_text_facts_take (facts, SOV_FACT_FIRST_NAME, g_strdup (greeted_name (reader->party)));
  sov_text_facts_take (facts, SOV_FACT_MY_NAME, g_strdup (letter->my_name));
  sov_text_facts_take (facts, SOV_FACT_TERMS, letter->kind == SOV_LETTER_DELAY ? list_late (reader, terms) : list_items (reader, terms));
  sov_text_facts_take (facts, SOV_FACT_TIME, say_time (reader, letter, terms));
  if (quotes)
    sov_text_facts_take (facts, SOV_FACT_QUOTE, sov_letter_fill (reader->script->quoted, letter->said));
  sov_text_facts_set (facts, SOV_FACT_MANY, terms->len > 1);
  sov_text_facts_set (facts, SOV_FACT_PROMISED, concern_customer (reader->sheet, terms));

  return facts;
}

char *
sov_letter_compose (SovSheet *sheet,
                    const SovLetter *letter)
{
  const SovSheetParty *party = sov_sheet_find_party (sheet, letter->party);
  g_autoptr (GArray) terms = NULL;
  g_autoptr (SovTextFacts) facts = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *body = NULL;

  if (party == NULL)
    return NULL;

  terms = sov_letter_terms (sheet, letter);
  if (terms->len == 0 && letter->kind != SOV_LETTER_CALM)
    return NULL;

  SovLetterReader reader = {
    .sheet = sheet,
    .party = party,
    .script = sov_letter_script (party->language, party->formal),
    .now = letter->now,
    .my_name = letter->my_name,
  };
  facts = take_facts (&reader, letter, terms);
  body = sov_text_write (sheet->own_texts, name_of (letter, party), party->language, party->formal, facts);
  text = g_string_new (body);
  if (terms->len > 0 && letter->kind != SOV_LETTER_DELAY)
    sov_letter_add_mark (text, reader.script, letter->mark);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
