/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words as verbs, Finnish and English: who acts, when, and what it means to
 * the business. It knows single words only; what stands around them is for
 * whoever reads the sentence. */

#include "model/sov-verbs-private.h"

#include <string.h>

typedef struct
{
  const char *text;
  int person;
  gboolean plural;
} Ending;

/* The endings of the weak stem; third persons are forms of their own. */
static const Ending endings[] = {
  { "n", 1, FALSE },
  { "mme", 1, TRUE },
  { "t", 2, FALSE },
  { "tte", 2, TRUE },
};

static const char *const passives[] = { "taan", "tään", "daan", "dään", NULL };
static const char *const passives_past[] = { "ttiin", "tiin", NULL };
static const char *const passive_participles[] = { "ttu", "tty", "tu", "ty", NULL };

/* The rest of @text after @stem, or NULL. */
static const char *
rest_after (const char *text,
            const char *stem)
{
  gsize length = strlen (stem);

  return strncmp (text, stem, length) == 0 ? text + length : NULL;
}

static gboolean
read_person (const char *text,
             const char *weak,
             const char *strong,
             SovVerbForm *form)
{
  const char *rest = rest_after (text, weak);

  for (gsize i = 0; rest != NULL && i < G_N_ELEMENTS (endings); i++)
    if (strcmp (rest, endings[i].text) == 0)
      {
        form->person = endings[i].person;
        form->plural = endings[i].plural;
        return TRUE;
      }
  rest = rest_after (text, strong);
  form->person = 3;
  form->plural = TRUE;
  return rest != NULL && (strcmp (rest, "vat") == 0 || strcmp (rest, "vät") == 0);
}

/* soite-taan, soite-ttiin, soite-ttu; hae-taan. */
static gboolean
read_passive_stem (const char *text,
                   const char *stem,
                   SovVerbForm *form)
{
  const char *rest = rest_after (text, stem);

  if (rest == NULL)
    return FALSE;
  form->tense = g_strv_contains (passives, rest) ? SOV_TENSE_PASSIVE : SOV_TENSE_PASSIVE_PAST;
  return form->tense == SOV_TENSE_PASSIVE || g_strv_contains (passives_past, rest) || g_strv_contains (passive_participles, rest);
}

/* What is left of @text without one of two endings, or NULL. */
static char *
without_ending (const char *text,
                const char *ending,
                const char *front_ending)
{
  const char *found = g_str_has_suffix (text, ending) ? ending : front_ending;

  return g_str_has_suffix (text, found) ? g_strndup (text, strlen (text) - strlen (found)) : NULL;
}

static gboolean
read_passive (const char *text,
              const SovFinnishVerb *verb,
              SovVerbForm *form)
{
  const char *rest = rest_after (text, verb->infinitive);
  g_autofree char *base = NULL;
  g_autofree char *stem = NULL;

  if (rest != NULL && (strcmp (rest, "an") == 0 || strcmp (rest, "än") == 0))
    {
      form->tense = SOV_TENSE_PASSIVE;
      return TRUE;
    }
  if (read_passive_stem (text, verb->weak, form))
    return TRUE;
  /* luva-ta: luva-ttiin; teh-dä: teh-tiin */
  base = without_ending (verb->infinitive, "ta", "tä");
  if (base == NULL)
    base = without_ending (verb->infinitive, "da", "dä");
  if (base != NULL && read_passive_stem (text, base, form))
    return TRUE;
  g_free (base);
  base = without_ending (verb->weak, "a", "ä");
  stem = base != NULL ? g_strconcat (base, "e", NULL) : NULL;
  return stem != NULL && read_passive_stem (text, stem, form);
}

static gboolean
read_finnish_form (const char *text,
                   const SovFinnishVerb *verb,
                   SovVerbForm *form)
{
  *form = (SovVerbForm) { .lemma = verb->infinitive, .sense = verb->sense, .finnish = TRUE };
  if (strcmp (text, verb->third) == 0)
    {
      form->person = 3;
      form->maybe_infinitive = strcmp (verb->third, verb->infinitive) == 0;
      return TRUE;
    }
  if (read_person (text, verb->weak, verb->strong, form))
    return TRUE;
  *form = (SovVerbForm) { .lemma = verb->infinitive, .sense = verb->sense, .finnish = TRUE, .person = 3, .tense = SOV_TENSE_PAST };
  if (strcmp (text, verb->past_strong) == 0 || read_person (text, verb->past_weak, verb->past_strong, form))
    return TRUE;
  form->person = 0;
  form->plural = FALSE;
  form->tense = SOV_TENSE_INFINITIVE;
  if (strcmp (text, verb->infinitive) == 0)
    return TRUE;
  form->tense = SOV_TENSE_PERFECT;
  if (strcmp (text, verb->participle) == 0)
    return TRUE;
  form->tense = SOV_TENSE_IMPERATIVE;
  form->person = 2;
  if (strcmp (text, verb->weak) == 0)
    return TRUE;
  form->person = 0;
  return read_passive (text, verb, form);
}

static gboolean
read_finnish (const char *text,
              SovVerbForm *form)
{
  gsize n;
  const SovFinnishVerb *verbs = sov_verbs_finnish (&n);

  /* All forms of a Finnish verb begin with the same letter. */
  for (gsize i = 0; i < n; i++)
    if (verbs[i].infinitive[0] == text[0] && read_finnish_form (text, &verbs[i], form))
      return TRUE;
  return FALSE;
}

static gboolean
read_finnish_with_clitic (const char *text,
                          SovVerbForm *form)
{
  static const char *const asking[] = { "ko", "kö", "kohan", "köhän" };
  static const char *const others[] = { "kin", "han", "hän", "pa", "pä" };

  for (gsize i = 0; i < G_N_ELEMENTS (asking) + G_N_ELEMENTS (others); i++)
    {
      gboolean asks = i < G_N_ELEMENTS (asking);
      const char *clitic = asks ? asking[i] : others[i - G_N_ELEMENTS (asking)];
      g_autofree char *bare = NULL;

      if (!g_str_has_suffix (text, clitic))
        continue;
      bare = g_strndup (text, strlen (text) - strlen (clitic));
      if (read_finnish (bare, form))
        {
          form->asks = asks;
          return TRUE;
        }
    }
  return FALSE;
}

/* Most words are told from a verb by their first letter: went and go have two between them. */
static gboolean
begins_alike (const char *text,
              const SovEnglishVerb *verb)
{
  return *text == *verb->plain || *text == *verb->third || *text == *verb->past || *text == *verb->participle || *text == *verb->ing;
}

static gboolean
read_english (const char *text,
              SovVerbForm *form)
{
  gsize n;
  const SovEnglishVerb *verbs = sov_verbs_english (&n);

  for (gsize i = 0; i < n; i++)
    {
      const SovEnglishVerb *verb = &verbs[i];

      if (!begins_alike (text, verb))
        continue;
      *form = (SovVerbForm) { .lemma = verb->plain, .sense = verb->sense };
      if (strcmp (text, verb->plain) == 0)
        form->tense = SOV_TENSE_INFINITIVE;
      else if (strcmp (text, verb->third) == 0)
        form->person = 3;
      else if (strcmp (text, verb->past) == 0)
        form->tense = SOV_TENSE_PAST;
      else if (strcmp (text, verb->participle) == 0)
        form->tense = SOV_TENSE_PERFECT;
      else if (strcmp (text, verb->ing) == 0)
        form->tense = SOV_TENSE_INFINITIVE;
      else
        continue;
      return TRUE;
    }
  return FALSE;
}

gboolean
sov_verbs_read (const char *text,
                SovVerbForm *form)
{
  g_return_val_if_fail (text != NULL && form != NULL, FALSE);

  return read_finnish (text, form) || read_finnish_with_clitic (text, form) || read_english (text, form);
}
