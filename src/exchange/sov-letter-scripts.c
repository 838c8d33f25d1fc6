/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-letter-scripts.h"

#include <string.h>

#include "model/sov-money.h"
#include "model/sov-time.h"

#define FINNISH_ITEM                              \
  .changed = "Muuttunut. ",                       \
  .invoicing = "Laskutus: ",                      \
  .contact = "Kuka on yhteydessä asiakkaaseen: ", \
  .doer = "Tekijä: {}.",                          \
  .doers = "Tekijät: {}.",                        \
  .me = "minä",                                   \
  .no_doer = "ei nimetty",                        \
  .time = "Aika: {}.",                            \
  .by_day = "Viimeistään: {}.",                   \
  .time_open = "{} (tarkka aika sovitaan vielä)", \
  .no_time = "ei sovittu",                        \
  .price = "Hinta: {}.",                          \
  .no_price = "ei sovittu",                       \
  .vat_included = "{} sis. alv",                  \
  .vat_added = "{} + alv",                        \
  .vat_zero = "{}, alv 0\u00a0%",                 \
  .from_to = " → ",                               \
  .quoted = "”{}”",                               \
  .weekdays = { "ma", "ti", "ke", "to", "pe", "la", "su" }

static const SovLetterScript finnish = {
  .hello = "Hei {}! ",
  .hello_nobody = "Hei! ",
  .confirm_one = "Kirjaan tähän, mitä sovimme:",
  .confirm_many = "Kirjaan tähän, mitä sovimme:",
  .confirm_end = "Jos jokin on väärin, vastaa tähän. Muuten riittää ”ok”.",
  .relay_one = "Asiakkaalle on luvattu, ja tarvitsen sinua tässä:",
  .relay_many = "Asiakkaalle on luvattu, ja tarvitsen sinua näissä:",
  .relay_end = "Jos jokin ei onnistu, soita minulle ennen kuin otat yhteyttä asiakkaaseen.",
  .answer_by = "Kuittaa ”ok” viimeistään: {}.",
  .remind = "Kuittauksesi puuttuu vielä:",
  .remind_promised = "Kuittauksesi puuttuu vielä. Asiakkaalle on luvattu:",
  .remind_end = "Onnistuuko? Vastaa ”ok” tai soita, niin keksitään toinen ratkaisu.",
  .remind_customer = "Vastauksesi puuttuu vielä:",
  .remind_customer_end = "Onko kaikki oikein? Vastaa ”ok” tai soita, niin korjataan.",
  .delay = "Kerron tämän heti: sovittu asia myöhästyy.",
  .delay_time = "Uusi aika: {}.",
  .delay_no_time = "Kerron uuden ajan heti, kun tiedän sen.",
  .delay_end = "Olen pahoillani. Jos tämä hankaloittaa jotain, soita, niin etsitään keino yhdessä.",
  .object = "Olemme sopineet toisin, ja haluan selvittää tämän heti.",
  .object_said = "Kirjoitit: {}",
  .object_ask = "Sovittu on:",
  .object_end = "Jos en kertonut tätä selvästi, se on minun vastuullani. Toimithan niin kuin on sovittu, ja soitathan minulle ennen kuin otat yhteyttä asiakkaaseen. Vastaa ”ok”, kun olet nähnyt tämän.",
  .calm = "Olet ehkä saanut tietoa, joka poikkeaa siitä, mitä sovimme. Olen pahoillani siitä.",
  .calm_term = "Se, mitä sovimme, pitää:",
  .calm_end = "Hoidan asian, eikä sinun tarvitse tehdä mitään. Jos jokin mietityttää, soita minulle.",
  .signed_by = "– {}",
  .mark = "Merkintä {}",
  .you = "sinä",
  FINNISH_ITEM,
};

static const SovLetterScript finnish_formal = {
  .hello = "Hei {}! ",
  .hello_nobody = "Hei! ",
  .confirm_one = "Kirjaan tähän, mitä sovimme:",
  .confirm_many = "Kirjaan tähän, mitä sovimme:",
  .confirm_end = "Jos jokin on väärin, vastatkaa tähän. Muuten riittää ”ok”.",
  .relay_one = "Asiakkaalle on luvattu, ja tarvitsen teitä tässä:",
  .relay_many = "Asiakkaalle on luvattu, ja tarvitsen teitä näissä:",
  .relay_end = "Jos jokin ei onnistu, soittakaa minulle ennen kuin otatte yhteyttä asiakkaaseen.",
  .answer_by = "Kuitatkaa ”ok” viimeistään: {}.",
  .remind = "Kuittauksenne puuttuu vielä:",
  .remind_promised = "Kuittauksenne puuttuu vielä. Asiakkaalle on luvattu:",
  .remind_end = "Onnistuuko? Vastatkaa ”ok” tai soittakaa, niin keksitään toinen ratkaisu.",
  .remind_customer = "Vastauksenne puuttuu vielä:",
  .remind_customer_end = "Onko kaikki oikein? Vastatkaa ”ok” tai soittakaa, niin korjataan.",
  .delay = "Kerron tämän heti: sovittu asia myöhästyy.",
  .delay_time = "Uusi aika: {}.",
  .delay_no_time = "Kerron uuden ajan heti, kun tiedän sen.",
  .delay_end = "Olen pahoillani. Jos tämä hankaloittaa jotain, soittakaa, niin etsitään keino yhdessä.",
  .object = "Olemme sopineet toisin, ja haluan selvittää tämän heti.",
  .object_said = "Kirjoititte: {}",
  .object_ask = "Sovittu on:",
  .object_end = "Jos en kertonut tätä selvästi, se on minun vastuullani. Pyydän teitä toimimaan niin kuin on sovittu ja soittamaan minulle ennen kuin otatte yhteyttä asiakkaaseen. Vastatkaa ”ok”, kun olette nähneet tämän.",
  .calm = "Olette ehkä saaneet tietoa, joka poikkeaa siitä, mitä sovimme. Olen pahoillani siitä.",
  .calm_term = "Se, mitä sovimme, pitää:",
  .calm_end = "Hoidan asian, eikä teidän tarvitse tehdä mitään. Jos jokin mietityttää, soittakaa minulle.",
  .signed_by = "– {}",
  .mark = "Merkintä {}",
  .you = "te",
  FINNISH_ITEM,
};

static const SovLetterScript english = {
  .hello = "Hi {}! ",
  .hello_nobody = "Hello! ",
  .confirm_one = "Here is what we agreed:",
  .confirm_many = "Here is what we agreed:",
  .confirm_end = "If anything is wrong, reply here; otherwise “ok” is enough.",
  .relay_one = "The customer has been promised, and I need you for:",
  .relay_many = "The customer has been promised, and I need you for:",
  .relay_end = "If something does not work, call me before contacting the customer.",
  .answer_by = "Please reply “ok” by: {}.",
  .remind = "I am still missing your ok:",
  .remind_promised = "I am still missing your ok. The customer has been promised:",
  .remind_end = "Will it work? Reply “ok” or call and we find another way.",
  .remind_customer = "I am still missing your answer:",
  .remind_customer_end = "Is everything right? Reply “ok”, or call and we put it right.",
  .delay = "I want you to know at once: what we agreed will be late.",
  .delay_time = "New time: {}.",
  .delay_no_time = "I will tell you the new time as soon as I know it.",
  .delay_end = "I am sorry. If this makes anything difficult, call me and we will find a way together.",
  .object = "We agreed otherwise, and I would like to clear this up at once.",
  .object_said = "You wrote: {}",
  .object_ask = "What was agreed:",
  .object_end = "If I did not tell you this clearly, that is on me. Please keep to what was agreed, and call me before contacting the customer. Reply “ok” when you have seen this.",
  .calm = "You may have been told something other than what we agreed. I am sorry about that.",
  .calm_term = "What we agreed still holds:",
  .calm_end = "I am taking care of it, and you need not do anything. If something worries you, call me.",
  .signed_by = "– {}",
  .mark = "Entry {}",
  .changed = "Changed. ",
  .invoicing = "Invoicing: ",
  .contact = "Who contacts the customer: ",
  .doer = "Who: {}.",
  .doers = "Who: {}.",
  .you = "you",
  .me = "me",
  .no_doer = "not named",
  .time = "When: {}.",
  .by_day = "By: {}.",
  .time_open = "{} (exact time to be agreed)",
  .no_time = "not agreed",
  .price = "Price: {}.",
  .no_price = "not agreed",
  .vat_included = "{} incl. VAT",
  .vat_added = "{} + VAT",
  .vat_zero = "{}, VAT 0%",
  .from_to = " → ",
  .quoted = "“{}”",
  .weekdays = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
  .months = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
};

static const SovLetterScript swedish = {
  .hello = "Hej {}! ",
  .hello_nobody = "Hej! ",
  .confirm_one = "Här skriver jag ner vad vi kom överens om:",
  .confirm_many = "Här skriver jag ner vad vi kom överens om:",
  .confirm_end = "Om något är fel, svara på det här meddelandet. Annars räcker ”ok”.",
  .relay_one = "Kunden har fått ett löfte, och jag behöver dig för det här:",
  .relay_many = "Kunden har fått löften, och jag behöver dig för de här sakerna:",
  .relay_end = "Om något inte går, ring mig innan du kontaktar kunden.",
  .answer_by = "Svara ”ok” senast: {}.",
  .remind = "Jag saknar fortfarande ditt ok:",
  .remind_promised = "Jag saknar fortfarande ditt ok. Kunden har blivit lovad:",
  .remind_end = "Går det bra? Svara ”ok” eller ring, så hittar vi en annan lösning.",
  .remind_customer = "Jag saknar fortfarande ditt svar:",
  .remind_customer_end = "Är allt rätt? Svara ”ok” eller ring, så rättar vi till det.",
  .delay = "Jag vill berätta det här genast: det som vi kom överens om blir försenat.",
  .delay_time = "Ny tid: {}.",
  .delay_no_time = "Jag berättar den nya tiden så snart jag vet den.",
  .delay_end = "Jag är ledsen för det. Om det här ställer till problem, ring mig så löser vi det tillsammans.",
  .object = "Vi har kommit överens om något annat, och jag vill reda ut det här genast.",
  .object_said = "Du skrev: {}",
  .object_ask = "Överenskommet är:",
  .object_end = "Om jag inte berättade det tydligt är det mitt ansvar. Håll dig till det som är överenskommet, och ring mig innan du kontaktar kunden. Svara ”ok” när du har sett det här.",
  .calm = "Du har kanske fått information som inte stämmer med det vi kom överens om. Jag är ledsen för det.",
  .calm_term = "Det som vi kom överens om gäller:",
  .calm_end = "Jag sköter saken, och du behöver inte göra något. Om du undrar över något, ring mig.",
  .signed_by = "– {}",
  .mark = "Anteckning {}",
  .changed = "Ändrat. ",
  .invoicing = "Fakturering: ",
  .contact = "Vem som kontaktar kunden: ",
  .doer = "Vem: {}.",
  .doers = "Vem: {}.",
  .you = "du",
  .me = "jag",
  .no_doer = "ingen nämnd",
  .time = "Tid: {}.",
  .by_day = "Senast: {}.",
  .time_open = "{} (exakt tid avtalas ännu)",
  .no_time = "inte avtalad",
  .price = "Pris: {}.",
  .no_price = "inte avtalat",
  .vat_included = "{} inkl. moms",
  .vat_added = "{} + moms",
  .vat_zero = "{}, moms 0\u00a0%",
  .from_to = " → ",
  .quoted = "”{}”",
  .weekdays = { "må", "ti", "on", "to", "fr", "lö", "sö" },
};

const SovLetterScript *
sov_letter_script (SovLanguage language,
                   gboolean formal)
{
  switch (language)
    {
    case SOV_LANGUAGE_ENGLISH:
      return &english;
    case SOV_LANGUAGE_SWEDISH:
      return &swedish;
    case SOV_LANGUAGE_FINNISH:
    default:
      return formal ? &finnish_formal : &finnish;
    }
}

char *
sov_letter_fill (const char *pattern,
                 const char *value)
{
  const char *place = strstr (pattern, "{}");

  g_return_val_if_fail (place != NULL, g_strdup (pattern));

  return g_strdup_printf ("%.*s%s%s", (int) (place - pattern), pattern, value, place + strlen ("{}"));
}

void
sov_letter_add_mark (GString *text,
                     const SovLetterScript *script,
                     const char *mark)
{
  g_autofree char *line = NULL;

  if (mark == NULL || *mark == '\0')
    return;

  line = sov_letter_fill (script->mark, mark);
  g_string_append_printf (text, "\n%s", line);
}

static char *
format_english (const SovLetterScript *script,
                GDateTime *when,
                gboolean has_clock,
                gboolean has_year)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%s %d %s", script->weekdays[g_date_time_get_day_of_week (when) - 1],
                   g_date_time_get_day_of_month (when), script->months[g_date_time_get_month (when) - 1]);
  if (has_year)
    g_string_append_printf (text, " %d", g_date_time_get_year (when));
  if (has_clock)
    g_string_append_printf (text, " at %02d:%02d", g_date_time_get_hour (when), g_date_time_get_minute (when));

  return g_string_free_and_steal (text);
}

/* Finnish and the Swedish of Finland write days and hours alike. */
static char *
format_nordic (const SovLetterScript *script,
               const char *at,
               GDateTime *when,
               gboolean has_clock,
               gboolean has_year)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%s %d.%d.", script->weekdays[g_date_time_get_day_of_week (when) - 1],
                   g_date_time_get_day_of_month (when), g_date_time_get_month (when));
  if (has_year)
    g_string_append_printf (text, "%d", g_date_time_get_year (when));
  if (has_clock)
    g_string_append_printf (text, " %s %d.%02d", at, g_date_time_get_hour (when), g_date_time_get_minute (when));

  return g_string_free_and_steal (text);
}

static GDateTime *
local_time (gint64 ms)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (ms * 1000);

  return g_date_time_to_timezone (utc, zone);
}

char *
sov_letter_time (const SovLetterScript *script,
                 SovLanguage language,
                 gint64 ms,
                 gboolean has_clock,
                 gint64 now)
{
  g_autoptr (GDateTime) when = local_time (ms);
  g_autoptr (GDateTime) present = local_time (now);
  gboolean has_year = g_date_time_get_year (when) != g_date_time_get_year (present);

  if (language == SOV_LANGUAGE_ENGLISH)
    return format_english (script, when, has_clock, has_year);

  return format_nordic (script, language == SOV_LANGUAGE_SWEDISH ? "kl." : "klo", when, has_clock, has_year);
}

/* "€1,234.50"; the other languages share the form that the program shows. */
static char *
format_english_money (gint64 cents)
{
  guint64 magnitude = cents < 0 ? -(guint64) cents : (guint64) cents;
  g_autofree char *euros = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude / 100);
  gsize n_digits = strlen (euros);
  GString *text = g_string_new (cents < 0 ? "−€" : "€");

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, euros[i]);
    }
  g_string_append_printf (text, ".%02u", (guint) (magnitude % 100));

  return g_string_free_and_steal (text);
}

char *
sov_letter_money (SovLanguage language,
                  gint64 cents)
{
  if (language == SOV_LANGUAGE_ENGLISH)
    return format_english_money (cents);

  return sov_money_format (cents, SOV_MONEY_WITH_SYMBOL);
}
