/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-complaint-script.h"

#include <string.h>

#include "exchange/sov-complaint-script-private.h"
#include "exchange/sov-letter-item.h"
#include "exchange/sov-letter-scripts.h"
#include "model/sov-time.h"

#define ELLIPSIS "…"
#define OPEN_OPTIONS "\n1) " ELLIPSIS "\n2) " ELLIPSIS

/* On one line, without the space around it; NULL when there is nothing to see. */
static char *
tidy (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " \t\n\r\v\f", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
    }

  return line->len > 0 ? g_strdup (line->str) : NULL;
}

/* Whether a full stop would be one too many. */
static gboolean
is_ended (const char *value)
{
  static const char *const quotes[] = { "”", "“", "\"", "’", "»" };
  static const char *const ends[] = { ".", "!", "?", ELLIPSIS };
  g_autofree char *bare = g_strdup (value);

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_suffix (bare, quotes[i]))
      bare[strlen (bare) - strlen (quotes[i])] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (bare, ends[i]))
      return TRUE;

  return FALSE;
}

/* Numbered, each below the other; NULL when there are fewer than two. @only:
 * (out): the one that stands alone, else NULL. */
static char *
list_options (const char *const *options,
              char **only)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *first = NULL;
  guint n = 0;

  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    {
      g_autofree char *option = tidy (options[i]);
      g_autofree char *sentence = NULL;

      if (option == NULL)
        continue;
      sentence = sov_letter_sentence (option);
      g_string_append_printf (list, "\n%u) %s", ++n, sentence);
      if (n == 1)
        first = g_steal_pointer (&option);
    }

  *only = n == 1 ? g_steal_pointer (&first) : NULL;
  return n > 1 ? g_strdup (list->str) : NULL;
}

static void
read_texts (SovScriptFacts *facts,
            const SovScript *script)
{
  const char *const texts[SOV_N_FIELDS] = {
    [SOV_FACT_FIRST_NAME] = script->first_name,
    [SOV_FACT_MY_NAME] = script->my_name,
    [SOV_FACT_WHAT] = script->what,
    [SOV_FACT_PROPOSAL] = script->proposal,
    [SOV_FACT_REASON] = script->reason,
    [SOV_FACT_QUOTE] = script->quote,
    [SOV_FACT_QUESTION] = script->question,
    [SOV_FACT_IMPACT] = script->impact,
    [SOV_FACT_TERMS] = script->terms,
    [SOV_FACT_EXTRA] = script->extra,
    [SOV_FACT_CHANGE] = script->change,
    [SOV_FACT_THING] = script->thing,
    [SOV_FACT_POINT] = script->point,
    [SOV_FACT_OFFER] = script->offer,
    [SOV_FACT_HOURS] = script->hours,
    [SOV_FACT_OTHER] = script->other,
    [SOV_FACT_WAY] = script->way,
  };

  for (guint i = 0; i < SOV_N_FIELDS; i++)
    facts->values[i] = tidy (texts[i]);
}

/* What is more than a text of the user's. */
static void
read_values (SovScriptFacts *facts,
             const SovScript *script)
{
  const SovLetterScript *words = sov_letter_script (script->language, script->formal);
  g_autofree char *quote = g_steal_pointer (&facts->values[SOV_FACT_QUOTE]);
  g_autofree char *only = NULL;

  if (quote != NULL)
    facts->values[SOV_FACT_QUOTE] = sov_letter_fill (words->quoted, quote);
  facts->values[SOV_FACT_OPTIONS] = list_options (script->options, &only);
  if (facts->values[SOV_FACT_PROPOSAL] == NULL)
    facts->values[SOV_FACT_PROPOSAL] = g_steal_pointer (&only);
  if (script->time != 0 && script->time != SOV_NO_TIME)
    facts->values[SOV_FACT_TIME] = sov_letter_time (words, script->language, script->time, script->has_clock, script->now);
}

static guint
bit_if (gboolean holds,
        SovFact fact)
{
  return holds ? SOV_BIT (fact) : 0;
}

SovScriptFacts *
sov_script_facts_new (const SovScript *script)
{
  SovScriptFacts *self = g_new0 (SovScriptFacts, 1);

  self->formal = script->formal;
  read_texts (self, script);
  read_values (self, script);

  for (guint i = 0; i < SOV_N_FIELDS; i++)
    self->known |= bit_if (self->values[i] != NULL, i);
  if (script->public)
    self->known &= SOV_BIT (SOV_FACT_MY_NAME) | SOV_BIT (SOV_FACT_TIME);
  self->known |= bit_if ((self->known & SOV_BIT (SOV_FACT_PROPOSAL)) != 0 && (self->known & SOV_BIT (SOV_FACT_OPTIONS)) == 0, SOV_FACT_ONE);
  self->known |= bit_if (script->consumer, SOV_FACT_CONSUMER);
  self->known |= bit_if (script->did_right, SOV_FACT_RIGHT);
  self->known |= bit_if (script->noticed_by_me, SOV_FACT_NOTICED);
  self->known |= bit_if (script->public, SOV_FACT_PUBLIC);

  return self;
}

void
sov_script_facts_free (SovScriptFacts *self)
{
  for (guint i = 0; i < SOV_N_FIELDS; i++)
    g_free (self->values[i]);
  g_free (self);
}

static gboolean
stands (const SovScriptLine *line,
        const SovScriptFacts *facts)
{
  if ((facts->known & line->with) != line->with || (facts->known & line->lacking) != 0)
    return FALSE;

  return line->field == 0 || line->keep || (facts->known & SOV_BIT (line->field)) != 0;
}

static void
append_filled (GString *text,
               const char *pattern,
               const char *value)
{
  const char *place = strstr (pattern, "{}");
  const char *rest = place + strlen ("{}");

  if ((rest[0] == '.' || rest[0] == '?') && is_ended (value))
    rest++;
  g_string_append_printf (text, "%.*s%s%s", (int) (place - pattern), pattern, value, rest);
}

char *
sov_script_write (const SovScriptLine *lines,
                  guint n_lines,
                  const SovScriptFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_lines && lines[i].text != NULL; i++)
    {
      const SovScriptLine *line = &lines[i];
      const char *pattern = facts->formal && line->formal != NULL ? line->formal : line->text;

      if (!stands (line, facts))
        continue;
      if (text->len > 0)
        g_string_append_c (text, line->below ? '\n' : ' ');
      if (line->field == 0)
        g_string_append (text, pattern);
      else if ((facts->known & SOV_BIT (line->field)) != 0)
        append_filled (text, pattern, facts->values[line->field]);
      else
        append_filled (text, pattern, line->field == SOV_FACT_OPTIONS ? OPEN_OPTIONS : ELLIPSIS);
    }

  return g_strdup (text->str);
}

static const SovScriptLine *
find_lines (SovScriptKind kind,
            SovLanguage language)
{
  switch (language)
    {
    case SOV_LANGUAGE_ENGLISH:
      return sov_script_lines_english (kind);
    case SOV_LANGUAGE_SWEDISH:
      return sov_script_lines_swedish (kind);
    case SOV_LANGUAGE_FINNISH:
    default:
      return sov_script_lines_finnish (kind);
    }
}

/* What is said in a call, or merely asked, needs nothing to go back to. */
static gboolean
settles (SovScriptKind kind)
{
  return kind == SOV_SCRIPT_REPLY || kind == SOV_SCRIPT_PROPOSAL || kind == SOV_SCRIPT_PARTLY_NO ||
         kind == SOV_SCRIPT_BOUNDARY || kind == SOV_SCRIPT_RECOURSE;
}

char *
sov_script_compose (const SovScript *script)
{
  g_autoptr (SovScriptFacts) facts = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (script->kind >= SOV_SCRIPT_OWN_SLIP && script->kind <= SOV_SCRIPT_REFERRAL, g_strdup (ELLIPSIS));

  facts = sov_script_facts_new (script);
  body = sov_script_write (find_lines (script->kind, script->language), SOV_SCRIPT_MAX_LINES, facts);
  if (!settles (script->kind) || script->public)
    return g_steal_pointer (&body);

  text = g_string_new (body);
  sov_letter_add_mark (text, sov_letter_script (script->language, script->formal), script->mark);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
