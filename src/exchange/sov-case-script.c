/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-case-script.h"

#include <string.h>

#include "exchange/sov-letter.h"
#include "model/sov-time.h"

GPtrArray *
sov_case_list_subcontractors (SovCase *of)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; of->sheet != NULL && i < of->sheet->parties->len; i++)
    {
      SovSheetParty *party = of->sheet->parties->pdata[i];

      if (party->role == SOV_ROLE_SUBCONTRACTOR)
        g_ptr_array_add (list, party);
    }

  return list;
}

GStrv
sov_case_dup_other_names (SovCase *of)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; of->sheet != NULL && i < of->sheet->parties->len; i++)
    {
      const SovSheetParty *party = of->sheet->parties->pdata[i];

      if (party->id == of->complaint->party)
        continue;
      g_strv_builder_add (names, party->name);
      if (party->first_name != NULL && !g_str_equal (party->first_name, party->name))
        g_strv_builder_add (names, party->first_name);
    }

  return g_strv_builder_end (names);
}

/* "2) Antti calls" without its number. */
static const char *
skip_number (const char *line)
{
  const char *rest = line + strspn (line, "0123456789");

  if (rest == line || (*rest != ')' && *rest != '.'))
    return line;

  return rest + 1;
}

/* What was proposed, a line each. */
static GStrv
split_options (const char *proposed)
{
  g_auto (GStrv) lines = g_strsplit (proposed != NULL ? proposed : "", "\n", -1);
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = skip_number (g_strstrip (lines[i]));

      if (*line != '\0')
        g_strv_builder_add (options, line);
    }

  return g_strv_builder_end (options);
}

/* The remedies that were agreed and still hold, on one line; NULL without any. */
static char *
join_remedies (SovCase *of)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < of->remedies->len; i++)
    {
      const SovRemedy *remedy = of->remedies->pdata[i];

      if (remedy->text == NULL || remedy->state != SOV_TERM_IN_FORCE)
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append (text, remedy->text);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static const char *
find_surprise (SovCase *of)
{
  for (guint i = of->compensations->len; i > 0; i--)
    {
      const SovCompensation *compensation = of->compensations->pdata[i - 1];

      if (compensation->surprise && compensation->text != NULL)
        return compensation->text;
    }

  return NULL;
}

static const char *
find_change (SovCase *of)
{
  const char *told = sov_case_get_step_text (of, SOV_STEP_TOLD_PREVENTION);

  if (told == NULL && of->lessons->len > 0)
    told = sov_lesson_get_change (of->lessons->pdata[of->lessons->len - 1]);

  return told;
}

static const SovSheetParty *
find_subcontractor (SovCase *of,
                    gint64 party)
{
  SovSheetParty *found = of->sheet != NULL ? sov_sheet_find_party (of->sheet, party) : NULL;

  return found != NULL && found->role == SOV_ROLE_SUBCONTRACTOR ? found : NULL;
}

/* The promise, where @party is one of those who must know it, and it is no price
 * between others. */
static const char *
find_own_term (SovCase *of,
               gint64 party)
{
  const SovTerm *term = of->sheet != NULL ? sov_sheet_find_term (of->sheet, of->term) : NULL;

  if (term == NULL || !sov_term_needs_to_know (term, of->sheet, party) || sov_letter_withholds (of->sheet, term, party))
    return NULL;

  return of->term_text;
}

/* What becomes the standing way of working with @party. */
static const char *
find_way (SovCase *of,
          gint64 party)
{
  for (guint i = of->lessons->len; i > 0; i--)
    {
      const SovLesson *lesson = of->lessons->pdata[i - 1];

      if (lesson->standing_term != NULL && lesson->subcontractor == party)
        return lesson->standing_term;
    }

  return NULL;
}

static void
fill_for_customer (SovCaseScript *self,
                   gint64 now)
{
  SovCase *of = self->of;
  SovScript *script = &self->script;
  gboolean noticed_by_me = of->complaint->noticed_by == SOV_NOTICED_BY_ME;

  self->options = split_options (sov_case_get_step_text (of, SOV_STEP_PROPOSED));
  self->terms = script->kind == SOV_SCRIPT_PARTLY_NO ? g_strdup (of->term_text) : join_remedies (of);
  script->first_name = of->first_name;
  script->language = of->language;
  script->formal = of->formal;
  script->what = noticed_by_me ? of->words : NULL;
  script->quote = noticed_by_me ? NULL : of->words;
  script->options = (const char *const *) self->options;
  script->reason = script->kind != SOV_SCRIPT_ENDING ? sov_case_get_step_text (of, SOV_STEP_EXPLAINED) : NULL;
  script->impact = of->impact;
  script->terms = self->terms;
  script->extra = find_surprise (of);
  script->change = find_change (of);
  script->thing = of->deal_title;
  script->consumer = of->party_kind == SOV_PARTY_CONSUMER;
  if (script->kind == SOV_SCRIPT_NO_ANSWER || script->kind == SOV_SCRIPT_REPLY)
    script->time = sov_complaint_get_next_call (of->complaint, now);
}

static void
fill_for_subcontractor (SovCaseScript *self,
                        gint64 party)
{
  const SovSheetParty *reader = find_subcontractor (self->of, party);
  SovScript *script = &self->script;

  if (reader == NULL)
    return;

  self->reader = reader;
  script->first_name = reader->first_name;
  script->language = reader->language;
  script->formal = reader->formal;
  script->thing = self->of->deal_title;
  script->terms = find_own_term (self->of, party);
  script->way = find_way (self->of, party);
}

SovCaseScript *
sov_case_script_new (SovCase *of,
                     SovScriptKind kind,
                     gint64 party,
                     gint64 now)
{
  SovCaseScript *self = g_new0 (SovCaseScript, 1);
  SovScriptReader reader = sov_script_get_reader (kind);

  self->of = g_object_ref (of);
  self->script.kind = kind;
  self->script.now = now;
  self->script.time = SOV_NO_TIME;
  self->script.has_clock = TRUE;
  self->script.my_name = of->my_name;
  self->script.mark = of->mark;
  self->script.did_right = of->did_right;
  self->script.noticed_by_me = of->complaint->noticed_by == SOV_NOTICED_BY_ME;
  self->script.public = reader == SOV_SCRIPT_TO_EVERYBODY;
  self->script.own_texts = of->own_texts;

  if (reader == SOV_SCRIPT_TO_SUBCONTRACTOR)
    fill_for_subcontractor (self, party);
  else if (reader == SOV_SCRIPT_TO_CUSTOMER)
    fill_for_customer (self, now);
  else
    self->script.language = of->language;

  return self;
}

void
sov_case_script_free (SovCaseScript *self)
{
  g_object_unref (self->of);
  g_strfreev (self->options);
  g_free (self->terms);
  g_free (self);
}
