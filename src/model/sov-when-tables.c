/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that times are said with, Finnish and English. It owns the lists
 * and nothing of how the words go together. */

#include "model/sov-when-private.h"

#include <string.h>

typedef struct
{
  const char *text;
  int value;
} Entry;

static const Entry weekday_stems[] = {
  { "maanantai", 1 },
  { "tiistai", 2 },
  { "keskiviikko", 3 },
  { "keskiviiko", 3 },
  { "torstai", 4 },
  { "perjantai", 5 },
  { "lauantai", 6 },
  { "sunnuntai", 7 },
};

static const char *const weekday_endings[] = {
  "", "na", "n", "hin", "on", "ksi", "ta", "a", "sta", "lle", "nakin", "han", "ko", NULL
};

static const Entry weekdays_en[] = {
  { "monday", 1 },
  { "tuesday", 2 },
  { "wednesday", 3 },
  { "thursday", 4 },
  { "friday", 5 },
  { "saturday", 6 },
  { "sunday", 7 },
};

static const Entry short_weekdays_fi[] = {
  { "ma", 1 },
  { "ti", 2 },
  { "ke", 3 },
  { "to", 4 },
  { "pe", 5 },
  { "la", 6 },
  { "su", 7 },
};

static const Entry short_weekdays_en[] = {
  { "mon", 1 },
  { "tue", 2 },
  { "tues", 2 },
  { "wed", 3 },
  { "thu", 4 },
  { "thur", 4 },
  { "thurs", 4 },
  { "fri", 5 },
  { "sat", 6 },
  { "sun", 7 },
};

static const Entry months_fi[] = {
  { "tammikuu", 1 },
  { "helmikuu", 2 },
  { "maaliskuu", 3 },
  { "huhtikuu", 4 },
  { "toukokuu", 5 },
  { "kesäkuu", 6 },
  { "heinäkuu", 7 },
  { "elokuu", 8 },
  { "syyskuu", 9 },
  { "lokakuu", 10 },
  { "marraskuu", 11 },
  { "joulukuu", 12 },
};

static const Entry months_en[] = {
  { "january", 1 },
  { "jan", 1 },
  { "february", 2 },
  { "feb", 2 },
  { "march", 3 },
  { "mar", 3 },
  { "april", 4 },
  { "apr", 4 },
  { "may", 5 },
  { "june", 6 },
  { "jun", 6 },
  { "july", 7 },
  { "jul", 7 },
  { "august", 8 },
  { "aug", 8 },
  { "september", 9 },
  { "sep", 9 },
  { "sept", 9 },
  { "october", 10 },
  { "oct", 10 },
  { "november", 11 },
  { "nov", 11 },
  { "december", 12 },
  { "dec", 12 },
};

static const Entry parts_fi[] = {
  { "aamulla", SOV_PART_MORNING },
  { "aamuna", SOV_PART_MORNING },
  { "aamuksi", SOV_PART_MORNING },
  { "aamuun", SOV_PART_MORNING },
  { "aamusta", SOV_PART_MORNING },
  { "aamupäivällä", SOV_PART_FORENOON },
  { "aamupäivänä", SOV_PART_FORENOON },
  { "aamupäiväksi", SOV_PART_FORENOON },
  { "aamupäivään", SOV_PART_FORENOON },
  { "päivällä", SOV_PART_AFTERNOON },
  { "iltapäivällä", SOV_PART_AFTERNOON },
  { "iltapäivänä", SOV_PART_AFTERNOON },
  { "iltapäiväksi", SOV_PART_AFTERNOON },
  { "iltapäivään", SOV_PART_AFTERNOON },
  { "illalla", SOV_PART_EVENING },
  { "iltana", SOV_PART_EVENING },
  { "illaksi", SOV_PART_EVENING },
  { "iltaan", SOV_PART_EVENING },
  { "yöllä", SOV_PART_NIGHT },
  { "yönä", SOV_PART_NIGHT },
};

static const Entry parts_en[] = {
  { "morning", SOV_PART_FORENOON },
  { "afternoon", SOV_PART_AFTERNOON },
  { "evening", SOV_PART_EVENING },
  { "night", SOV_PART_EVENING },
};

static const Entry numerals[] = {
  { "yhden", 1 },
  { "yksi", 1 },
  { "kahden", 2 },
  { "kaksi", 2 },
  { "kolmen", 3 },
  { "kolme", 3 },
  { "neljän", 4 },
  { "neljä", 4 },
  { "viiden", 5 },
  { "viisi", 5 },
  { "kuuden", 6 },
  { "kuusi", 6 },
  { "seitsemän", 7 },
  { "kahdeksan", 8 },
  { "yhdeksän", 9 },
  { "kymmenen", 10 },
  { "kahdentoista", 12 },
  { "neljäntoista", 14 },
  { "viidentoista", 15 },
  { "kahdenkymmenen", 20 },
  { "kolmenkymmenen", 30 },
  { "neljänkymmenen", 40 },
  { "viidenkymmenen", 50 },
  { "kuudenkymmenen", 60 },
  { "yhdeksänkymmenen", 90 },
  { "sadan", 100 },
  { "a", 1 },
  { "an", 1 },
  { "one", 1 },
  { "two", 2 },
  { "three", 3 },
  { "four", 4 },
  { "five", 5 },
  { "six", 6 },
  { "seven", 7 },
  { "eight", 8 },
  { "nine", 9 },
  { "ten", 10 },
  { "eleven", 11 },
  { "twelve", 12 },
  { "fifteen", 15 },
  { "twenty", 20 },
  { "thirty", 30 },
};

/* The ablative: "kymmeneltä" is at ten. */
static const Entry hour_words[] = {
  { "yhdeltä", 1 },
  { "kahdelta", 2 },
  { "kolmelta", 3 },
  { "neljältä", 4 },
  { "viideltä", 5 },
  { "kuudelta", 6 },
  { "seitsemältä", 7 },
  { "kahdeksalta", 8 },
  { "yhdeksältä", 9 },
  { "kymmeneltä", 10 },
  { "yhdeltätoista", 11 },
  { "kahdeltatoista", 12 },
  /* As they are said: of numbers as nouns, and without what is not heard. */
  { "ykköseltä", 1 },
  { "kakkoselta", 2 },
  { "kolmoselta", 3 },
  { "neloselta", 4 },
  { "viitoselta", 5 },
  { "kutoselta", 6 },
  { "seiskalta", 7 },
  { "kasilta", 8 },
  { "ysiltä", 9 },
  { "kympiltä", 10 },
  { "kahelta", 2 },
  { "kahelt", 2 },
  { "kolmelt", 3 },
  { "neljält", 4 },
  { "viidelt", 5 },
  { "kuudelt", 6 },
  { "seittemältä", 7 },
  { "seittemält", 7 },
  { "kaheksalta", 8 },
  { "kaheksalt", 8 },
  { "yheksältä", 9 },
  { "yheksält", 9 },
  { "kymmenelt", 10 },
};

/* "viiden maissa" */
static const Entry hour_genitives[] = {
  { "yhden", 1 },
  { "kahden", 2 },
  { "kahen", 2 },
  { "kolmen", 3 },
  { "neljän", 4 },
  { "viiden", 5 },
  { "kuuden", 6 },
  { "seitsemän", 7 },
  { "seittemän", 7 },
  { "kahdeksan", 8 },
  { "kaheksan", 8 },
  { "yhdeksän", 9 },
  { "yheksän", 9 },
  { "kymmenen", 10 },
  { "yhdentoista", 11 },
  { "kahdentoista", 12 },
  { "kasin", 8 },
  { "ysin", 9 },
  { "kympin", 10 },
};

static const char *const hour_hedges[] = {
  "maissa", "maisa", "aikaan", "aikoihin", "aikoihi", "pintaan", "tienoilla", "tietämillä", "hujakoilla", "kieppeillä", NULL
};

static const char *const units[] = {
  "%", "€", "$", "£", "e", "eur", "euro", "euroa", "euron", "euros", "sek", "usd", "h", "t", "tuntia", "tunnin",
  "hours", "min", "minuuttia", "km", "m", "m²", "m2", "cm", "kg", "g", "l", "kpl", "hlö", "hlöä", "hlön", "henkeä",
  "henkilöä", "hengelle", "prosenttia", "percent", "prosentin", "pcs", "people", "persons", "x", "kertaa", "times",
  "snt", "senttiä", NULL
};

static const char *const after_clock[] = {
  "today", "tomorrow", "tonight", "on", "and", "or", "but", "sharp", "to", "with", "if", "about", "for", "in",
  "at", "from", "so", "then", "latest", "ja", "tai", "mutta", "mennessä", "tänään", "huomenna", "viimeistään", "asti",
  "saakka", "maissa", "aikaan", "jälkeen", "o'clock", "am", "pm", "aamulla", "illalla", "iltapäivällä", "aamupäivällä",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "next", "works", "suits", "is", "sitten",
  "käy", "sopii", "passaa", "onnistuu", "ylihuomenna", "maanantaina", "tiistaina", "keskiviikkona", "torstaina",
  "perjantaina", "lauantaina", "sunnuntaina", NULL
};

static int
find (const Entry *entries,
      gsize n,
      const char *text)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (entries[i].text, text) == 0)
      return entries[i].value;
  return 0;
}

SovPart
sov_when_part_fi (const char *text)
{
  return (SovPart) find (parts_fi, G_N_ELEMENTS (parts_fi), text);
}

SovPart
sov_when_part_en (const char *text)
{
  return (SovPart) find (parts_en, G_N_ELEMENTS (parts_en), text);
}

/* What may follow a weekday in one word: an ending, or a part of the day. */
static gboolean
take_weekday_rest (const char *rest,
                   SovPart *part)
{
  *part = SOV_PART_NONE;
  if (g_strv_contains (weekday_endings, rest))
    return TRUE;
  if (*rest == '-')
    rest++;
  *part = sov_when_part_fi (rest);
  return *part != SOV_PART_NONE;
}

int
sov_when_weekday (const char *text,
                  SovPart *part)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weekday_stems); i++)
    {
      const char *stem = weekday_stems[i].text;

      if (g_str_has_prefix (text, stem) && take_weekday_rest (text + strlen (stem), part))
        return weekday_stems[i].value;
    }
  *part = SOV_PART_NONE;
  return find (weekdays_en, G_N_ELEMENTS (weekdays_en), text);
}

int
sov_when_short_weekday (const char *text,
                        SovPart *part,
                        gboolean *finnish)
{
  *part = SOV_PART_NONE;
  *finnish = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (short_weekdays_fi); i++)
    {
      const char *rest = text + strlen (short_weekdays_fi[i].text);

      if (!g_str_has_prefix (text, short_weekdays_fi[i].text))
        continue;
      if (*rest == '\0' || *rest == ':')
        return short_weekdays_fi[i].value;
      if (*rest == '-' && take_weekday_rest (rest, part))
        return short_weekdays_fi[i].value;
    }
  *finnish = FALSE;
  return find (short_weekdays_en, G_N_ELEMENTS (short_weekdays_en), text);
}

int
sov_when_month (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (months_fi); i++)
    if (g_str_has_prefix (text, months_fi[i].text))
      return months_fi[i].value;
  return find (months_en, G_N_ELEMENTS (months_en), text);
}

int
sov_when_numeral (const char *text)
{
  return find (numerals, G_N_ELEMENTS (numerals), text);
}

int
sov_when_hour_word (const char *text)
{
  return find (hour_words, G_N_ELEMENTS (hour_words), text);
}

int
sov_when_hour_genitive (const char *text)
{
  return find (hour_genitives, G_N_ELEMENTS (hour_genitives), text);
}

gboolean
sov_when_hedges_hour (const SovWord *word)
{
  return sov_word_is_among (word, hour_hedges);
}

gboolean
sov_when_is_unit (const SovWord *word)
{
  return sov_word_is_among (word, units);
}

gboolean
sov_when_ends_clock (const SovWord *word)
{
  if (word->kind == SOV_WORD_MARK)
    return !sov_when_is_unit (word) && !sov_word_is (word, "/") && !sov_word_is (word, "-");
  return word->kind == SOV_WORD_NOTHING || sov_word_is_among (word, after_clock);
}
