/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <stdlib.h>
#include <time.h>

#include "exchange/sov-finder-words.h"

/* How long the promises of a history take to find: bench-finder N messages. */

#define NOW G_GINT64_CONSTANT (1792573200000)

static const char *const messages[] = {
  "Moi! Ehditkö katsoa sitä hanaa tällä viikolla?",
  "Joo ehdin. Tuun torstaina puol viis, laitan viestin kun lähden.",
  "Passaa 👍",
  "Hei Riikka, kiitos viestistäsi. Lähetän tarjouksen viimeistään perjantaina ja soitan samalla aikataulusta.",
  "Soitin eilen mutta et vastannut",
  "ok",
  "Kaapistot toimitetaan viikolla 48, ja lasku tulee minulta. Antti soittaa sinulle mitoista huomenna klo 9.",
  "Kiitos!",
  "Hi, I'll send the translation by Friday. If the second part is late, I will let you know.",
  "Sounds good, thanks",
  "<Media jätetty pois>",
  "Oon nyt pihassa",
};

static const SovKnownName names[] = {
  { 1, "Antti Öljymäki", FALSE },
  { 2, "Maija Meikäläinen", FALSE },
  { 3, "Riikka Harjumaa", FALSE },
  { 4, "Pihlajan Huolto Oy", FALSE },
};

int
main (int argc,
      char *argv[])
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 100 * 1000;
  const SovFinderContext context = { NOW, FALSE, names, G_N_ELEMENTS (names) };
  g_autoptr (SovFinder) finder = sov_finder_words_new_finder ();
  gint64 start = g_get_monotonic_time ();
  gint64 spent;
  clock_t worked = clock ();
  guint n_found = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) found = sov_finder_read (finder, messages[i % G_N_ELEMENTS (messages)], &context);

      n_found += found->len;
    }
  spent = MAX (1, g_get_monotonic_time () - start);
  worked = clock () - worked;
  g_print ("%u messages, %u promises and acknowledgements\n", n, n_found);
  g_print ("  %-28s        %8.2f s, %.0f messages/s\n", "looking for promises", (double) spent / 1e6, (double) n * 1e6 / (double) spent);
  g_print ("  %-28s        %8.2f s\n", "of the processor's time", (double) worked / CLOCKS_PER_SEC);
  return EXIT_SUCCESS;
}
