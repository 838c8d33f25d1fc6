/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/sov-text.h"

void
sov_text_remark_free (SovTextRemark *self)
{
  g_free (self->sentence);
  g_free (self->instead);
  g_free (self);
}

char *
sov_text_write_place (SovTextFact fact,
                      SovLanguage language)
{
  return g_strdup_printf (fact < SOV_N_VALUES ? "{%s}" : "{%s?}", sov_text_fact_get_name (fact, language));
}

/* Takes @sentence over. */
static SovTextRemark *
add (GPtrArray *remarks,
     SovTextRemarkKind kind,
     char *sentence)
{
  SovTextRemark *remark = g_new0 (SovTextRemark, 1);

  remark->kind = kind;
  remark->sentence = sentence;
  g_ptr_array_add (remarks, remark);

  return remark;
}

static void
add_unknown (GPtrArray *remarks,
             const SovTemplateProblem *problem,
             const char *script,
             SovLanguage language)
{
  g_autofree char *bare = g_strndup (problem->name + 1, strcspn (problem->name + 1, "?…}"));
  SovTextFact guess = sov_text_fact_guess (bare, language, sov_text_get_facts (script));
  g_autofree char *place = guess != SOV_FACT_NONE ? sov_text_write_place (guess, language) : NULL;
  SovTextRemark *remark;

  if (place != NULL)
    /* Translators: both are places in a text: as it was written, and as it was perhaps meant */
    remark = add (remarks, SOV_TEXT_REMARK_UNKNOWN, g_strdup_printf (_ ("%s stays as it stands: nothing has that name. Did you mean %s?"), problem->name, place));
  else
    /* Translators: a place in a text, with braces */
    remark = add (remarks, SOV_TEXT_REMARK_UNKNOWN, g_strdup_printf (_ ("%s stays as it stands: nothing has that name"), problem->name));

  remark->start = problem->start;
  remark->end = problem->end;
  remark->fact = guess;
  remark->instead = g_steal_pointer (&place);
}

static const char *
say_problem (const SovTemplateProblem *problem)
{
  switch (problem->kind)
    {
    case SOV_TEMPLATE_OPEN_PLACE:
      return _ ("A { is not closed by a }");
    case SOV_TEMPLATE_OPEN_PART:
      return _ ("A [ is not closed by a ]");
    case SOV_TEMPLATE_STRAY:
    case SOV_TEMPLATE_UNKNOWN:
    default:
      return *problem->name == ']' ? _ ("A ] closes nothing") : _ ("A } closes nothing");
    }
}

static void
add_problems (GPtrArray *remarks,
              const SovTemplate *template,
              const char *script,
              SovLanguage language)
{
  GPtrArray *problems = sov_template_get_problems (template);

  for (guint i = 0; i < problems->len; i++)
    {
      const SovTemplateProblem *problem = problems->pdata[i];
      gboolean stray = problem->kind == SOV_TEMPLATE_STRAY;
      SovTextRemark *remark;

      if (problem->kind == SOV_TEMPLATE_UNKNOWN)
        {
          add_unknown (remarks, problem, script, language);
          continue;
        }
      remark = add (remarks, stray ? SOV_TEXT_REMARK_STRAY : SOV_TEXT_REMARK_OPEN, g_strdup (say_problem (problem)));
      remark->start = problem->start;
      remark->end = problem->end;
    }
}

static void
add_elsewhere (GPtrArray *remarks,
               guint64 facts,
               SovLanguage language)
{
  for (SovTextFact fact = SOV_FACT_NONE + 1; fact < SOV_N_FACTS; fact++)
    {
      g_autofree char *place = NULL;

      if ((facts & SOV_FACT_BIT (fact)) == 0)
        continue;
      place = sov_text_write_place (fact, language);
      /* Translators: a place in a text, with braces */
      add (remarks, SOV_TEXT_REMARK_ELSEWHERE, g_strdup_printf (_ ("%s is never known in this text"), place))->fact = fact;
    }
}

static void
add_missing (GPtrArray *remarks,
             guint64 facts,
             SovLanguage language)
{
  for (SovTextFact fact = SOV_FACT_NONE + 1; fact < SOV_N_FACTS; fact++)
    {
      g_autofree char *place = NULL;
      SovTextRemark *remark;

      if ((facts & SOV_FACT_BIT (fact)) == 0)
        continue;
      place = sov_text_write_place (fact, language);
      /* Translators: a place in a text, with braces, and what it is: "{sovitut} is missing: What was agreed" */
      remark = add (remarks, SOV_TEXT_REMARK_MISSING, g_strdup_printf (C_ ("text", "%s is missing: %s"), place, sov_text_fact_get_title (fact)));
      remark->fact = fact;
      remark->instead = g_steal_pointer (&place);
    }
}

GPtrArray *
sov_text_check (const char *script,
                SovLanguage language,
                const char *words)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_text_remark_free);
  const char *original_words = sov_text_get_original (script, language);
  g_autoptr (SovTemplate) template = sov_template_new (words);
  g_autoptr (SovTemplate) original = NULL;

  g_return_val_if_fail (original_words != NULL, remarks);

  if (sov_text_is_blank (words))
    {
      add (remarks, SOV_TEXT_REMARK_EMPTY, g_strdup (_ ("There is no text, so that the original is used")));
      return remarks;
    }

  original = sov_template_new (original_words);
  add_missing (remarks, sov_template_get_needed (original) & ~sov_template_get_facts (template), language);
  add_elsewhere (remarks, sov_template_get_facts (template) & ~sov_text_get_facts (script), language);
  add_problems (remarks, template, script, language);

  return remarks;
}
