/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finnish names in their cases: Antti, Antin, Antille; Virtanen, Virtaselle.
 * The stems are made by the rules of consonant gradation and of nouns in -nen,
 * -s, -i and -e (Iso suomen kielioppi, §§ 41, 55–67), all that could be, for
 * no rule tells a given name from a noun. */

#include "model/sov-name-forms.h"

#include <string.h>

typedef struct
{
  const char *text;
  SovNounCase kase;
} Ending;

static const Ending endings[] = {
  { "n", SOV_NOUN_CASE_GENITIVE },
  { "a", SOV_NOUN_CASE_PARTITIVE },
  { "ä", SOV_NOUN_CASE_PARTITIVE },
  { "ta", SOV_NOUN_CASE_PARTITIVE },
  { "tä", SOV_NOUN_CASE_PARTITIVE },
  { "ssa", SOV_NOUN_CASE_INESSIVE },
  { "ssä", SOV_NOUN_CASE_INESSIVE },
  { "sta", SOV_NOUN_CASE_ELATIVE },
  { "stä", SOV_NOUN_CASE_ELATIVE },
  { "lla", SOV_NOUN_CASE_ADESSIVE },
  { "llä", SOV_NOUN_CASE_ADESSIVE },
  { "lta", SOV_NOUN_CASE_ABLATIVE },
  { "ltä", SOV_NOUN_CASE_ABLATIVE },
  { "lle", SOV_NOUN_CASE_ALLATIVE },
  { "na", SOV_NOUN_CASE_ESSIVE },
  { "nä", SOV_NOUN_CASE_ESSIVE },
  { "ksi", SOV_NOUN_CASE_TRANSLATIVE },
  { "an", SOV_NOUN_CASE_ILLATIVE },
  { "en", SOV_NOUN_CASE_ILLATIVE },
  { "in", SOV_NOUN_CASE_ILLATIVE },
  { "on", SOV_NOUN_CASE_ILLATIVE },
  { "un", SOV_NOUN_CASE_ILLATIVE },
  { "yn", SOV_NOUN_CASE_ILLATIVE },
  { "än", SOV_NOUN_CASE_ILLATIVE },
  { "ön", SOV_NOUN_CASE_ILLATIVE },
  { "han", SOV_NOUN_CASE_ILLATIVE },
  { "hen", SOV_NOUN_CASE_ILLATIVE },
  { "hin", SOV_NOUN_CASE_ILLATIVE },
  { "hon", SOV_NOUN_CASE_ILLATIVE },
  { "hun", SOV_NOUN_CASE_ILLATIVE },
  { "hyn", SOV_NOUN_CASE_ILLATIVE },
  { "hän", SOV_NOUN_CASE_ILLATIVE },
  { "hön", SOV_NOUN_CASE_ILLATIVE },
  { "seen", SOV_NOUN_CASE_ILLATIVE },
};

static const char *const clitics[] = { "kin", "kaan", "kään", "han", "hän", "ko", "kö", "pa", "pä" };

/* Strong and weak grade. Longer groups first. */
static const struct
{
  const char *strong;
  const char *weak;
} grades[] = {
  { "kk", "k" },
  { "pp", "p" },
  { "tt", "t" },
  { "nk", "ng" },
  { "nt", "nn" },
  { "mp", "mm" },
  { "lt", "ll" },
  { "rt", "rr" },
  { "t", "d" },
  { "p", "v" },
  { "k", "" },
};

SovNounCase
sov_name_forms_ending (const char *ending)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (endings[i].text, ending) == 0)
      return endings[i].kase;
  return SOV_NOUN_CASE_NONE;
}

static gboolean
is_vowel (gunichar c)
{
  return c < 0x80 ? strchr ("aeiouy", (int) c) != NULL : c == 0xe4 || c == 0xf6 || c == 0xe5;
}

/* Where the vowels begin that end the name; its end when it ends otherwise. */
static gsize
last_vowels (const char *name)
{
  const char *at = name + strlen (name);

  while (at > name)
    {
      const char *before = g_utf8_prev_char (at);

      if (!is_vowel (g_utf8_get_char (before)))
        break;
      at = before;
    }
  return (gsize) (at - name);
}

static SovNounCase
match_stem (const char *stem,
            const char *word)
{
  gsize length = strlen (stem);

  return strncmp (word, stem, length) == 0 ? sov_name_forms_ending (word + length) : SOV_NOUN_CASE_NONE;
}

static SovNounCase
match_stem_and (const char *name,
                gsize kept,
                const char *added,
                const char *word)
{
  g_autofree char *start = g_strndup (name, kept);
  g_autofree char *stem = g_strconcat (start, added, NULL);

  return match_stem (stem, word);
}

/* The stem in its other grade, and with e for a last i. */
static SovNounCase
match_grades (const char *name,
              gboolean to_weak,
              const char *word)
{
  gsize vowels = last_vowels (name);
  SovNounCase kase = SOV_NOUN_CASE_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (grades) && kase == SOV_NOUN_CASE_NONE; i++)
    {
      const char *from = to_weak ? grades[i].strong : grades[i].weak;
      const char *to = to_weak ? grades[i].weak : grades[i].strong;
      gsize length = strlen (from);
      g_autofree char *changed = NULL;

      if (length == 0 || vowels < length + 1 || strncmp (name + vowels - length, from, length) != 0)
        continue;
      changed = g_strconcat (to, name + vowels, to_weak ? "" : "e", NULL);
      kase = match_stem_and (name, vowels - length, changed, word);
      if (kase == SOV_NOUN_CASE_NONE && g_str_has_suffix (changed, "i"))
        {
          changed[strlen (changed) - 1] = 'e';
          kase = match_stem_and (name, vowels - length, changed, word);
        }
    }
  return kase;
}

static SovNounCase
match_vowel_name (const char *name,
                  const char *word)
{
  gsize length = strlen (name);
  SovNounCase kase = SOV_NOUN_CASE_NONE;

  /* "Mantereen" is oftener of Mantere than into her. */
  if (name[length - 1] == 'e')
    kase = match_stem_and (name, length, "e", word);
  if (kase == SOV_NOUN_CASE_NONE)
    kase = match_stem (name, word);
  if (kase == SOV_NOUN_CASE_NONE)
    kase = match_grades (name, TRUE, word);
  if (kase == SOV_NOUN_CASE_NONE && name[length - 1] == 'i')
    kase = match_stem_and (name, length - 1, "e", word);
  if (kase == SOV_NOUN_CASE_NONE && name[length - 1] == 'e')
    kase = match_grades (name, FALSE, word);
  return kase;
}

static SovNounCase
match_consonant_name (const char *name,
                      const char *word)
{
  gsize length = strlen (name);
  SovNounCase kase = SOV_NOUN_CASE_NONE;

  if (g_str_has_suffix (name, "nen"))
    {
      kase = match_stem_and (name, length - 3, "se", word);
      if (kase == SOV_NOUN_CASE_NONE)
        kase = match_stem_and (name, length - 3, "s", word);
    }
  else if (name[length - 1] == 's')
    {
      kase = match_stem_and (name, length - 1, "kse", word);
      if (kase == SOV_NOUN_CASE_NONE)
        kase = match_stem (name, word);
    }
  return kase != SOV_NOUN_CASE_NONE ? kase : match_stem_and (name, length, "i", word);
}

static SovNounCase
match_inflected (const char *name,
                 const char *word)
{
  gsize length = strlen (name);

  if (strcmp (name, word) == 0)
    return SOV_NOUN_CASE_NOMINATIVE;
  if (g_str_has_prefix (word, name))
    {
      const char *rest = word + length;

      if (*rest == ':')
        return sov_name_forms_ending (rest + 1);
      if (strcmp (rest, "'s") == 0 || (strcmp (rest, "'") == 0 && name[length - 1] == 's'))
        return SOV_NOUN_CASE_GENITIVE;
    }
  if (g_utf8_strlen (name, -1) < 2)
    return SOV_NOUN_CASE_NONE;
  return last_vowels (name) < length ? match_vowel_name (name, word) : match_consonant_name (name, word);
}

SovNounCase
sov_name_forms_match (const char *name,
                      const char *word)
{
  SovNounCase kase;

  g_return_val_if_fail (name != NULL && word != NULL, SOV_NOUN_CASE_NONE);

  if (*name == '\0')
    return SOV_NOUN_CASE_NONE;
  kase = match_inflected (name, word);
  for (gsize i = 0; i < G_N_ELEMENTS (clitics) && kase == SOV_NOUN_CASE_NONE; i++)
    if (g_str_has_suffix (word, clitics[i]))
      {
        g_autofree char *bare = g_strndup (word, strlen (word) - strlen (clitics[i]));

        kase = match_inflected (name, bare);
      }
  return kase;
}
