/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-fact.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/sov-text.h"

/* More letters apart than this, and it is another word. */
#define MAX_APART 3

typedef struct
{
  const char *names[SOV_LANGUAGE_SWEDISH + 1];
  const char *title;
} Naming;

#define NAMES(finnish, english, swedish) .names = { NULL, finnish, english, swedish }

static const Naming namings[SOV_N_FACTS] = {
  [SOV_FACT_FIRST_NAME] = { NAMES ("etunimi", "first name", "förnamn"), NC_ ("place in a text", "First name of who reads it") },
  [SOV_FACT_MY_NAME] = { NAMES ("oma nimi", "my name", "mitt namn"), NC_ ("place in a text", "Your name") },
  [SOV_FACT_TIME] = { NAMES ("aika", "time", "tid"), NC_ ("place in a text", "A day or time") },
  [SOV_FACT_WHAT] = { NAMES ("mitä", "what", "vad"), NC_ ("place in a text", "What went wrong") },
  [SOV_FACT_PROPOSAL] = { NAMES ("ehdotus", "proposal", "förslag"), NC_ ("place in a text", "What you propose") },
  [SOV_FACT_OPTIONS] = { NAMES ("vaihtoehdot", "options", "alternativ"), NC_ ("place in a text", "Proposals to choose from") },
  [SOV_FACT_REASON] = { NAMES ("syy", "reason", "orsak"), NC_ ("place in a text", "The reason, in short") },
  [SOV_FACT_QUOTE] = { NAMES ("lainaus", "quote", "citat"), NC_ ("place in a text", "The reader’s own words") },
  [SOV_FACT_QUESTION] = { NAMES ("kysymys", "question", "fråga"), NC_ ("place in a text", "A question") },
  [SOV_FACT_IMPACT] = { NAMES ("seuraus", "impact", "följd"), NC_ ("place in a text", "What it caused the customer") },
  [SOV_FACT_TERMS] = { NAMES ("sovitut", "agreed", "överenskommet"), NC_ ("place in a text", "What was agreed") },
  [SOV_FACT_EXTRA] = { NAMES ("hyvitys", "extra", "gottgörelse"), NC_ ("place in a text", "The extra goodwill") },
  [SOV_FACT_CHANGE] = { NAMES ("muutos", "change", "ändring"), NC_ ("place in a text", "What changes from now on") },
  [SOV_FACT_THING] = { NAMES ("asia", "thing", "sak"), NC_ ("place in a text", "What it is about") },
  [SOV_FACT_POINT] = { NAMES ("kohta", "point", "punkt"), NC_ ("place in a text", "What is not compensated") },
  [SOV_FACT_OFFER] = { NAMES ("tarjous", "offer", "erbjudande"), NC_ ("place in a text", "What you will gladly do") },
  [SOV_FACT_HOURS] = { NAMES ("vastausaika", "hours", "svarstid"), NC_ ("place in a text", "When you answer") },
  [SOV_FACT_OTHER] = { NAMES ("toinen tekijä", "other", "annan utförare"), NC_ ("place in a text", "Whom you recommend") },
  [SOV_FACT_WAY] = { NAMES ("tapa", "way", "sätt"), NC_ ("place in a text", "How you do it from now on") },
  [SOV_FACT_DOER] = { NAMES ("tekijä", "doer", "utförare"), NC_ ("place in a text", "Who does it, where it is one") },
  [SOV_FACT_DOERS] = { NAMES ("tekijät", "doers", "alla utförare"), NC_ ("place in a text", "Who do it, where they are several") },
  [SOV_FACT_DAY] = { NAMES ("päivä", "day", "dag"), NC_ ("place in a text", "The day by which, where no time was said") },
  [SOV_FACT_PRICE] = { NAMES ("hinta", "price", "pris"), NC_ ("place in a text", "The price") },
  [SOV_FACT_ONE] = { NAMES ("yksi ehdotus", "one proposal", "ett förslag"), NC_ ("place in a text", "There is one proposal, nothing to choose from") },
  [SOV_FACT_CONSUMER] = { NAMES ("kuluttaja", "consumer", "konsument"), NC_ ("place in a text", "The customer is a consumer") },
  [SOV_FACT_RIGHT] = { NAMES ("toimin oikein", "did right", "gjorde rätt"), NC_ ("place in a text", "You did as agreed") },
  [SOV_FACT_NOTICED] = { NAMES ("huomasin itse", "noticed myself", "märkte själv"), NC_ ("place in a text", "You noticed it yourself") },
  [SOV_FACT_PUBLIC] = { NAMES ("julkinen", "public", "offentlig"), NC_ ("place in a text", "Everybody can read it") },
  [SOV_FACT_MANY] = { NAMES ("monta", "several", "flera"), NC_ ("place in a text", "Several things were agreed") },
  [SOV_FACT_PROMISED] = { NAMES ("luvattu asiakkaalle", "promised to the customer", "lovat till kunden"), NC_ ("place in a text", "It was promised to the customer or by them") },
  [SOV_FACT_INVOICING] = { NAMES ("laskutus", "invoicing", "fakturering"), NC_ ("place in a text", "It is about invoicing") },
  [SOV_FACT_CONTACT] = { NAMES ("yhteydenpito", "contact", "kontakt"), NC_ ("place in a text", "It is about who contacts the customer") },
  [SOV_FACT_CHANGED] = { NAMES ("muuttunut", "changed", "ändrat"), NC_ ("place in a text", "It is not as the reader knows it") },
};

const char *
sov_text_fact_get_name (SovTextFact fact,
                        SovLanguage language)
{
  g_return_val_if_fail (fact > SOV_FACT_NONE && fact < SOV_N_FACTS, "");

  return namings[fact].names[language >= SOV_LANGUAGE_FINNISH && language <= SOV_LANGUAGE_SWEDISH ? language : SOV_LANGUAGE_FINNISH];
}

const char *
sov_text_fact_get_title (SovTextFact fact)
{
  g_return_val_if_fail (fact > SOV_FACT_NONE && fact < SOV_N_FACTS, "");

  return g_dpgettext2 (NULL, "place in a text", namings[fact].title);
}

/* "Oma_nimi " as "oma nimi"; "å" stays no "a". */
static char *
tidy_name (const char *name)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "_-", ' ');
  g_autofree char *clean = sov_text_clean_name (spaced, -1);

  return g_utf8_casefold (clean, -1);
}

SovTextFact
sov_text_fact_from_name (const char *name)
{
  g_autofree char *wanted = tidy_name (name);

  for (SovTextFact fact = SOV_FACT_NONE + 1; fact < SOV_N_FACTS; fact++)
    for (SovLanguage language = SOV_LANGUAGE_FINNISH; language <= SOV_LANGUAGE_SWEDISH; language++)
      if (g_str_equal (namings[fact].names[language], wanted))
        return fact;

  return SOV_FACT_NONE;
}

/* How many letters must be put in, left out or changed (Levenshtein 1966). */
static guint
count_apart (const char *one,
             const char *other)
{
  glong n_one, n_other;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (one, -1, &n_one);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (other, -1, &n_other);
  g_autofree guint *row = g_new (guint, n_other + 1);

  for (glong j = 0; j <= n_other; j++)
    row[j] = (guint) j;
  for (glong i = 1; i <= n_one; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (glong j = 1; j <= n_other; j++)
        {
          guint changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[n_other];
}

SovTextFact
sov_text_fact_guess (const char *name,
                     SovLanguage language,
                     guint64 facts)
{
  g_autofree char *wanted = tidy_name (name);
  SovTextFact best = SOV_FACT_NONE;
  guint least = MIN (MAX_APART, (guint) g_utf8_strlen (wanted, -1) / 2) + 1;

  for (SovTextFact fact = SOV_FACT_NONE + 1; fact < SOV_N_FACTS; fact++)
    {
      guint apart;

      if ((facts & SOV_FACT_BIT (fact)) == 0)
        continue;
      apart = count_apart (wanted, sov_text_fact_get_name (fact, language));
      if (apart < least)
        {
          least = apart;
          best = fact;
        }
    }

  return best;
}

SovTextFacts *
sov_text_facts_new (void)
{
  return g_new0 (SovTextFacts, 1);
}

void
sov_text_facts_free (SovTextFacts *self)
{
  for (guint i = 0; i < SOV_N_VALUES; i++)
    g_free (self->values[i]);
  g_free (self);
}

void
sov_text_facts_take (SovTextFacts *self,
                     SovTextFact fact,
                     char *value)
{
  g_return_if_fail (fact > SOV_FACT_NONE && fact < SOV_N_VALUES);

  g_free (self->values[fact]);
  self->values[fact] = value;
  sov_text_facts_set (self, fact, value != NULL && !sov_text_is_blank (value));
}

void
sov_text_facts_set (SovTextFacts *self,
                    SovTextFact fact,
                    gboolean holds)
{
  if (holds)
    self->known |= SOV_FACT_BIT (fact);
  else
    self->known &= ~SOV_FACT_BIT (fact);
}

gboolean
sov_text_facts_know (const SovTextFacts *self,
                     SovTextFact fact)
{
  return (self->known & SOV_FACT_BIT (fact)) != 0;
}
