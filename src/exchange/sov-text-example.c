/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-example.h"

#include <string.h>

/* In the reader's language, as the texts are: no gettext messages. */

typedef const char *Values[SOV_N_VALUES];

static const Values finnish = {
  [SOV_FACT_FIRST_NAME] = "Maija",
  [SOV_FACT_MY_NAME] = "Oma Nimi",
  [SOV_FACT_TIME] = "ke 21.10. klo 10.00",
  [SOV_FACT_WHAT] = "lasku oli väärin",
  [SOV_FACT_PROPOSAL] = "saat uuden laskun tänään",
  [SOV_FACT_OPTIONS] = "\n1) Uusi lasku tänään.\n2) Seuraava kerta puoleen hintaan.",
  [SOV_FACT_REASON] = "kirjasin tunnit väärälle viikolle",
  [SOV_FACT_QUOTE] = "”Lasku on väärin.”",
  [SOV_FACT_QUESTION] = "mikä summa sinulle kerrottiin",
  [SOV_FACT_IMPACT] = "turhaa selvittelyä työpäivän päälle",
  [SOV_FACT_TERMS] = "kiinteä hinta 300 €",
  [SOV_FACT_EXTRA] = "kahvipaketti postissa",
  [SOV_FACT_CHANGE] = "tarkistan tunnit ennen jokaista laskua",
  [SOV_FACT_THING] = "syyskuun lasku",
  [SOV_FACT_POINT] = "toisen toimittajan lasku",
  [SOV_FACT_OFFER] = "autan sen selvittämisessä",
  [SOV_FACT_HOURS] = "arkisin klo 8–16",
  [SOV_FACT_OTHER] = "Tilitoimisto Esimerkki",
  [SOV_FACT_WAY] = "sovitut asiat viestillä samana päivänä",
  [SOV_FACT_DOER] = "Antti",
  [SOV_FACT_DOERS] = "Antti, minä",
  [SOV_FACT_DAY] = "pe 23.10.",
  [SOV_FACT_PRICE] = "300,00 € sis. alv",
};

static const Values english = {
  [SOV_FACT_FIRST_NAME] = "Mary",
  [SOV_FACT_MY_NAME] = "Your Name",
  [SOV_FACT_TIME] = "Wed 21 Oct at 10:00",
  [SOV_FACT_WHAT] = "the invoice was wrong",
  [SOV_FACT_PROPOSAL] = "a new invoice today",
  [SOV_FACT_OPTIONS] = "\n1) A new invoice today.\n2) The next time at half price.",
  [SOV_FACT_REASON] = "I wrote the hours down for the wrong week",
  [SOV_FACT_QUOTE] = "“The invoice is wrong.”",
  [SOV_FACT_QUESTION] = "which sum were you told",
  [SOV_FACT_IMPACT] = "needless work on top of your day",
  [SOV_FACT_TERMS] = "a fixed price of €300",
  [SOV_FACT_EXTRA] = "a parcel of coffee in the post",
  [SOV_FACT_CHANGE] = "I check the hours before every invoice",
  [SOV_FACT_THING] = "the invoice of September",
  [SOV_FACT_POINT] = "the bill of the other supplier",
  [SOV_FACT_OFFER] = "help to clear it up",
  [SOV_FACT_HOURS] = "on weekdays from 8 to 16",
  [SOV_FACT_OTHER] = "Example Accountants",
  [SOV_FACT_WAY] = "what was agreed in a message on the same day",
  [SOV_FACT_DOER] = "Andy",
  [SOV_FACT_DOERS] = "Andy, me",
  [SOV_FACT_DAY] = "Fri 23 Oct",
  [SOV_FACT_PRICE] = "€300.00 incl. VAT",
};

static const Values swedish = {
  [SOV_FACT_FIRST_NAME] = "Maja",
  [SOV_FACT_MY_NAME] = "Ditt Namn",
  [SOV_FACT_TIME] = "on 21.10. kl. 10.00",
  [SOV_FACT_WHAT] = "fakturan var fel",
  [SOV_FACT_PROPOSAL] = "du får en ny faktura i dag",
  [SOV_FACT_OPTIONS] = "\n1) En ny faktura i dag.\n2) Nästa gång till halva priset.",
  [SOV_FACT_REASON] = "jag skrev timmarna på fel vecka",
  [SOV_FACT_QUOTE] = "”Fakturan är fel.”",
  [SOV_FACT_QUESTION] = "vilken summa fick du höra",
  [SOV_FACT_IMPACT] = "onödigt arbete utöver din arbetsdag",
  [SOV_FACT_TERMS] = "fast pris 300 €",
  [SOV_FACT_EXTRA] = "ett paket kaffe på posten",
  [SOV_FACT_CHANGE] = "jag kontrollerar timmarna före varje faktura",
  [SOV_FACT_THING] = "fakturan för september",
  [SOV_FACT_POINT] = "den andra leverantörens faktura",
  [SOV_FACT_OFFER] = "jag hjälper till att reda ut den",
  [SOV_FACT_HOURS] = "vardagar kl. 8–16",
  [SOV_FACT_OTHER] = "Bokföringsbyrån Exempel",
  [SOV_FACT_WAY] = "det överenskomna som meddelande samma dag",
  [SOV_FACT_DOER] = "Anders",
  [SOV_FACT_DOERS] = "Anders, jag",
  [SOV_FACT_DAY] = "fr 23.10.",
  [SOV_FACT_PRICE] = "300,00 € inkl. moms",
};

/* One agreed thing as it stands in a letter. */
static const char *
get_item (SovLanguage language)
{
  switch (language)
    {
    case SOV_LANGUAGE_ENGLISH:
      return "Andy calls you about the invoice. When: Wed 21 Oct at 10:00.";
    case SOV_LANGUAGE_SWEDISH:
      return "Anders ringer dig om fakturan. Tid: on 21.10. kl. 10.00.";
    case SOV_LANGUAGE_FINNISH:
    default:
      return "Antti soittaa sinulle laskusta. Aika: ke 21.10. klo 10.00.";
    }
}

static const Values *
get_values (SovLanguage language)
{
  switch (language)
    {
    case SOV_LANGUAGE_ENGLISH:
      return &english;
    case SOV_LANGUAGE_SWEDISH:
      return &swedish;
    case SOV_LANGUAGE_FINNISH:
    default:
      return &finnish;
    }
}

/* What is so in most matters that have such a text. */
static void
set_usual (SovTextFacts *example,
           const char *script)
{
  static const char *const noticed[] = { "own-slip", "own-slip-formal", NULL };
  gboolean one = g_str_has_prefix (script, "agreed-thing");

  sov_text_facts_set (example, SOV_FACT_CONSUMER, TRUE);
  sov_text_facts_set (example, SOV_FACT_PROMISED, TRUE);
  sov_text_facts_set (example, SOV_FACT_NOTICED, g_strv_contains (noticed, script));
  /* A term has one doer, or several; a day, or a time. */
  sov_text_facts_set (example, SOV_FACT_DOERS, !one);
  sov_text_facts_set (example, SOV_FACT_DAY, !one);
}

SovTextFacts *
sov_text_example_new (const char *script,
                      SovLanguage language,
                      const char *my_name)
{
  SovTextFacts *example = sov_text_facts_new ();
  const Values *values = get_values (language);
  gboolean agreed = sov_text_get_group (script) == SOV_TEXT_AGREED;

  for (SovTextFact fact = SOV_FACT_FIRST_NAME; fact < SOV_N_VALUES; fact++)
    sov_text_facts_take (example, fact, g_strdup ((*values)[fact]));
  if (my_name != NULL)
    sov_text_facts_take (example, SOV_FACT_MY_NAME, g_strdup (my_name));
  if (agreed)
    {
      g_autofree char *item = g_strndup (get_item (language), strcspn (get_item (language), "."));

      sov_text_facts_take (example, SOV_FACT_TERMS, g_strdup (get_item (language)));
      sov_text_facts_take (example, SOV_FACT_THING, g_strconcat (item, ".", NULL));
    }
  set_usual (example, script);

  return example;
}

void
sov_text_example_set (SovTextFacts *example,
                      SovTextFact fact,
                      gboolean holds,
                      SovLanguage language)
{
  const char *item = get_item (language);

  sov_text_facts_set (example, fact, holds);
  if (fact == SOV_FACT_ONE)
    sov_text_facts_set (example, SOV_FACT_OPTIONS, !holds);
  if (fact == SOV_FACT_MANY)
    sov_text_facts_take (example, SOV_FACT_TERMS, holds ? g_strconcat ("\n1) ", item, "\n2) …", NULL) : g_strdup (item));
}

void
sov_text_example_reduce (SovTextFacts *example,
                         const char *script)
{
  gboolean agreed = sov_text_get_group (script) == SOV_TEXT_AGREED;
  guint64 names = SOV_FACT_BIT (SOV_FACT_FIRST_NAME) | SOV_FACT_BIT (SOV_FACT_MY_NAME);
  guint64 terms = agreed ? SOV_FACT_BIT (SOV_FACT_TERMS) | SOV_FACT_BIT (SOV_FACT_THING) : 0;
  guint64 values = SOV_FACT_BIT (SOV_N_VALUES) - 1;

  example->known &= names | terms | ~values;
}
