/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-letter.h"

#include <string.h>

#include "exchange/sov-letter-item.h"
#include "exchange/sov-letter-scripts.h"
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

static void
append_line (GString *text,
             const char *line)
{
  if (text->len > 0 && !g_str_has_suffix (text->str, "\n"))
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_filled (GString *text,
               const char *pattern,
               const char *value)
{
  g_autofree char *line = sov_letter_fill (pattern, value);

  if (g_str_has_suffix (line, ".."))
    line[strlen (line) - 1] = '\0';
  append_line (text, line);
}

/* One thing goes on behind the colon, several stand numbered below it. */
static void
append_items (GString *text,
              const SovLetterReader *reader,
              const GArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const SovTerm *term = sov_sheet_find_term (reader->sheet, g_array_index (terms, gint64, i));
      g_autofree char *item = sov_letter_item (reader, term);

      if (terms->len == 1)
        g_string_append_printf (text, " %s", item);
      else
        g_string_append_printf (text, "\n%u) %s", i + 1, item);
    }
}

static void
append_time (GString *text,
             const SovLetterReader *reader,
             const char *pattern,
             gint64 ms,
             gboolean has_clock)
{
  g_autofree char *time = sov_letter_time (reader->script, reader->party->language, ms, has_clock, reader->now);

  append_filled (text, pattern, time);
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

static void
write_confirm (GString *text,
               const SovLetterReader *reader,
               const GArray *terms)
{
  g_string_append (text, terms->len > 1 ? reader->script->confirm_many : reader->script->confirm_one);
  append_items (text, reader, terms);
  append_line (text, reader->script->confirm_end);
}

static void
write_relay (GString *text,
             const SovLetterReader *reader,
             const GArray *terms)
{
  const SovLetterScript *script = reader->script;
  gint64 by = sov_letter_answer_by (reader->sheet, terms, reader->party->id, reader->now);

  if (concern_customer (reader->sheet, terms))
    g_string_append (text, terms->len > 1 ? script->relay_many : script->relay_one);
  else
    g_string_append (text, terms->len > 1 ? script->confirm_many : script->confirm_one);
  append_items (text, reader, terms);
  append_time (text, reader, script->answer_by, by, TRUE);
  append_line (text, script->relay_end);
}

static void
write_remind (GString *text,
              const SovLetterReader *reader,
              const GArray *terms)
{
  const SovLetterScript *script = reader->script;
  gboolean to_doer = reader->party->role == SOV_ROLE_SUBCONTRACTOR;

  if (!to_doer)
    g_string_append (text, script->remind_customer);
  else
    g_string_append (text, concern_customer (reader->sheet, terms) ? script->remind_promised : script->remind);
  append_items (text, reader, terms);
  append_line (text, to_doer ? script->remind_end : script->remind_customer_end);
}

static void
write_delay (GString *text,
             const SovLetterReader *reader,
             const GArray *terms,
             const SovLetter *letter)
{
  const SovLetterScript *script = reader->script;

  g_string_append (text, script->delay);
  for (guint i = 0; i < terms->len; i++)
    {
      const SovTerm *term = sov_sheet_find_term (reader->sheet, g_array_index (terms, gint64, i));
      g_autofree char *thing = sov_letter_sentence (sov_term_get_version (term, reader->now)->text);

      g_string_append_printf (text, "\n%s", thing);
    }
  if (letter->new_due == SOV_NO_TIME)
    append_line (text, script->delay_no_time);
  else
    append_time (text, reader, script->delay_time, letter->new_due, letter->new_due_has_clock);
  append_line (text, script->delay_end);
}

static void
write_object (GString *text,
              const SovLetterReader *reader,
              const GArray *terms,
              const char *said)
{
  const SovLetterScript *script = reader->script;

  g_string_append (text, script->object);
  if (said != NULL && said[0] != '\0')
    {
      g_autofree char *quoted = sov_letter_fill (script->quoted, said);

      append_filled (text, script->object_said, quoted);
    }
  append_line (text, script->object_ask);
  append_items (text, reader, terms);
  append_line (text, script->object_end);
}

static void
write_calm (GString *text,
            const SovLetterReader *reader,
            const GArray *terms)
{
  const SovLetterScript *script = reader->script;

  g_string_append (text, script->calm);
  if (terms->len > 0)
    {
      append_line (text, script->calm_term);
      append_items (text, reader, terms);
    }
  append_line (text, script->calm_end);
}

static void
write_body (GString *text,
            const SovLetterReader *reader,
            const GArray *terms,
            const SovLetter *letter)
{
  switch (letter->kind)
    {
    case SOV_LETTER_CONFIRM:
      write_confirm (text, reader, terms);
      break;
    case SOV_LETTER_RELAY:
      write_relay (text, reader, terms);
      break;
    case SOV_LETTER_REMIND:
      write_remind (text, reader, terms);
      break;
    case SOV_LETTER_DELAY:
      write_delay (text, reader, terms, letter);
      break;
    case SOV_LETTER_OBJECT:
      write_object (text, reader, terms, letter->said);
      break;
    case SOV_LETTER_CALM:
      write_calm (text, reader, terms);
      break;
    default:
      g_assert_not_reached ();
    }
}

static const char *
greeted_name (const SovSheetParty *party)
{
  if (party->first_name != NULL && party->first_name[0] != '\0')
    return party->first_name;

  return party->name;
}

char *
sov_letter_compose (SovSheet *sheet,
                    const SovLetter *letter)
{
  const SovSheetParty *party = sov_sheet_find_party (sheet, letter->party);
  g_autoptr (GArray) terms = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *name;

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
  name = greeted_name (party);
  if (name != NULL && name[0] != '\0')
    {
      g_autofree char *hello = sov_letter_fill (reader.script->hello, name);

      g_string_append (text, hello);
    }
  else
    g_string_append (text, reader.script->hello_nobody);

  write_body (text, &reader, terms, letter);
  if (letter->my_name != NULL && letter->my_name[0] != '\0')
    append_filled (text, reader.script->signed_by, letter->my_name);
  if (terms->len > 0 && letter->kind != SOV_LETTER_DELAY)
    sov_letter_add_mark (text, reader.script, letter->mark);

  return g_strdup (text->str);
}
