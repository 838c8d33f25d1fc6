/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-letter-scripts.h"

#include <string.h>

#include "model/sov-money.h"
#include "model/sov-time.h"

#define FINNISH_ITEM                              \
  .me = "minä",                                   \
  .no_doer = "ei nimetty",                        \
  .time_open = "{} (tarkka aika sovitaan vielä)", \
  .no_time = "ei sovittu",                        \
  .no_price = "ei sovittu",                       \
  .vat_included = "{} sis. alv",                  \
  .vat_added = "{} + alv",                        \
  .vat_zero = "{}, alv 0\u00a0%",                 \
  .from_to = " → ",                               \
  .quoted = "”{}”",                               \
  .weekdays = { "ma", "ti", "ke", "to", "pe", "la", "su" }

static const SovLetterScript finnish = {
  .mark = "Merkintä {}",
  .you = "sinä",
  FINNISH_ITEM,
};

static const SovLetterScript finnish_formal = {
  .mark = "Merkintä {}",
  .you = "te",
  FINNISH_ITEM,
};

static const SovLetterScript english = {
  .mark = "Entry {}",
  .you = "you",
  .me = "me",
  .no_doer = "not named",
  .time_open = "{} (exact time to be agreed)",
  .no_time = "not agreed",
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
  .mark = "Anteckning {}",
  .you = "du",
  .me = "jag",
  .no_doer = "ingen nämnd",
  .time_open = "{} (exakt tid avtalas ännu)",
  .no_time = "inte avtalad",
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
