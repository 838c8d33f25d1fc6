/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-complaint-script.h"

#include <string.h>

#include "exchange/sov-complaint-script-private.h"
#include "exchange/sov-letter-item.h"
#include "exchange/sov-letter-scripts.h"
#include "exchange/sov-texts.h"
#include "model/sov-time.h"

#define ELLIPSIS "…"

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

/* The user's texts, each on one line. */
static void
read_texts (SovTextFacts *facts,
            const SovScript *script)
{
  const char *const texts[SOV_N_VALUES] = {
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

  for (SovTextFact fact = SOV_FACT_FIRST_NAME; fact < SOV_N_VALUES; fact++)
    if (texts[fact] != NULL)
      sov_text_facts_take (facts, fact, tidy (texts[fact]));
}

/* What is more than a text of the user's. */
static void
read_values (SovTextFacts *facts,
             const SovScript *script)
{
  const SovLetterScript *words = sov_letter_script (script->language, script->formal);
  g_autofree char *only = NULL;
  char *options = list_options (script->options, &only);

  if (sov_text_facts_know (facts, SOV_FACT_QUOTE))
    sov_text_facts_take (facts, SOV_FACT_QUOTE, sov_letter_fill (words->quoted, facts->values[SOV_FACT_QUOTE]));
  sov_text_facts_take (facts, SOV_FACT_OPTIONS, options);
  if (!sov_text_facts_know (facts, SOV_FACT_PROPOSAL))
    sov_text_facts_take (facts, SOV_FACT_PROPOSAL, g_steal_pointer (&only));
  if (script->time != 0 && script->time != SOV_NO_TIME)
    sov_text_facts_take (facts, SOV_FACT_TIME, sov_letter_time (words, script->language, script->time, script->has_clock, script->now));
}

SovTextFacts *
sov_script_facts_new (const SovScript *script)
{
  SovTextFacts *facts = sov_text_facts_new ();

  read_texts (facts, script);
  read_values (facts, script);
  if (script->public)
    facts->known &= SOV_FACT_BIT (SOV_FACT_MY_NAME) | SOV_FACT_BIT (SOV_FACT_TIME);
  sov_text_facts_set (facts, SOV_FACT_ONE, sov_text_facts_know (facts, SOV_FACT_PROPOSAL) && !sov_text_facts_know (facts, SOV_FACT_OPTIONS));
  sov_text_facts_set (facts, SOV_FACT_CONSUMER, script->consumer);
  sov_text_facts_set (facts, SOV_FACT_RIGHT, script->did_right);
  sov_text_facts_set (facts, SOV_FACT_NOTICED, script->noticed_by_me);
  sov_text_facts_set (facts, SOV_FACT_PUBLIC, script->public);

  return facts;
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
  g_autoptr (SovTextFacts) facts = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (script->kind >= SOV_SCRIPT_OWN_SLIP && script->kind <= SOV_SCRIPT_REFERRAL, g_strdup (ELLIPSIS));

  facts = sov_script_facts_new (script);
  body = sov_text_write (script->own_texts, sov_script_get_name (script->kind), script->language, script->formal, facts);
  if (!settles (script->kind) || script->public)
    return g_steal_pointer (&body);

  text = g_string_new (body);
  sov_letter_add_mark (text, sov_letter_script (script->language, script->formal), script->mark);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
