/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-promise-words.h"

typedef struct
{
  const char *path;
  const char *text;
} Text;

static const Text promises[] = {
  { "/model/promise-words/i-promise", "Lupaan hoitaa asian" },
  { "/model/promise-words/we-promise", "Lupaamme palata asiaan" },
  { "/model/promise-words/he-promised", "Antti lupasi katsoa" },
  { "/model/promise-words/you-promised", "lupasit ettei tästä tule lisälaskua" },
  { "/model/promise-words/it-was-promised", "meille luvattiin parempaa" },
  { "/model/promise-words/i-promise-not-to", "Lupaan, etten myöhästy" },
  { "/model/promise-words/i-call", "Soitan sinulle" },
  { "/model/promise-words/we-call", "soitamme teille" },
  { "/model/promise-words/i-handle", "Minä hoidan tämän" },
  { "/model/promise-words/we-handle", "hoidamme sen" },
  { "/model/promise-words/i-deliver", "toimitan kuvat" },
  { "/model/promise-words/we-deliver", "toimitamme kuvat perille" },
  { "/model/promise-words/i-send", "lähetän laskelman" },
  { "/model/promise-words/tomorrow", "Asiantuntija soittaa sinulle huomenna" },
  { "/model/promise-words/tomorrow-in-capitals", "HUOMENNA!" },
  { "/model/promise-words/by-tomorrow", "kuvat huomiseen" },
  { "/model/promise-words/at-the-latest", "viimeistään perjantaina" },
  { "/model/promise-words/by-friday", "kuvat perjantaihin mennessä" },
  { "/model/promise-words/at-a-clock-time", "Nähdään klo 9.30" },
  { "/model/promise-words/kello-with-a-number", "Kello 14 sopii" },
  { "/model/promise-words/antti-calls-on-tuesday", "Antti soittaa sinulle ti" },
  { "/model/promise-words/delivered-on-a-date", "Kuvat toimitetaan 21.11." },
  { "/model/promise-words/i-come-on-friday", "Tulen perjantaina" },
  { "/model/promise-words/a-denial-before-the-comma", "En ehdi nyt, soitan illalla" },
  { "/model/promise-words/a-denial-before-but", "en pääse tänään mutta hoidan tämän" },
  { "/model/promise-words/no-trouble-denies-nothing", "Ei hätää hoidan tämän" },
  { "/model/promise-words/a-promise-before-a-question", "Soitan huomenna, käykö?" },
  { "/model/promise-words/a-promise-that-asks-for-an-answer", "Soitan sinulle ti klo 9?" },
  { "/model/promise-words/a-promise-in-the-second-sentence", "Kiitos viestistä. Palaan asiaan viimeistään maanantaina." },
  { "/model/promise-words/i-promise-en", "I promise to fix this" },
  { "/model/promise-words/i-will-call-en", "I'll call you" },
  { "/model/promise-words/i-will-call-with-a-curly-apostrophe", "I\u2019ll call you" },
  { "/model/promise-words/we-will-deliver-en", "we will deliver the photos" },
  { "/model/promise-words/tomorrow-en", "The expert calls you tomorrow" },
  { "/model/promise-words/by-friday-en", "photos by Friday" },
  { "/model/promise-words/at-the-latest-en", "Monday at the latest" },
  { "/model/promise-words/antti-will-call-on-monday-en", "Antti will call you on Monday" },
};

static const Text others[] = {
  { "/model/promise-words/nothing-promises-nothing", "" },
  { "/model/promise-words/thanks-are-no-promise", "Kiitos, kaikki hyvin!" },
  { "/model/promise-words/disappointment-is-no-promise", "En ole saanut vieläkään puhelua. Olen pettynyt" },
  { "/model/promise-words/enough-is-no-promise", "nyt saa riittää!" },
  { "/model/promise-words/not-having-time-is-no-promise", "en ehdi soittaa" },
  { "/model/promise-words/not-coming-tomorrow-is-no-promise", "En pääse huomenna" },
  { "/model/promise-words/tomorrow-i-cannot", "Huomenna en ehdi" },
  { "/model/promise-words/we-do-not-deliver", "emme toimita kuvia" },
  { "/model/promise-words/i-do-not-promise", "en lupaa mitään" },
  { "/model/promise-words/a-question-is-no-promise", "Soitatko huomenna klo 10?" },
  { "/model/promise-words/a-question-without-its-mark-is-no-promise", "soitatko huomenna" },
  { "/model/promise-words/asking-to-call-is-no-promise", "Voitko soittaa huomenna?" },
  { "/model/promise-words/asking-when-is-no-promise", "Milloin toimitatte kuvat?" },
  { "/model/promise-words/shall-i-call-is-no-promise", "Soitanko sinulle?" },
  { "/model/promise-words/a-past-call-is-no-promise", "Soitin eilen" },
  { "/model/promise-words/a-past-call-at-a-time-is-no-promise", "Kuvaaja tuli vasta klo 17.50" },
  { "/model/promise-words/a-wish-to-call-is-no-promise", "pyysi soittaa" },
  { "/model/promise-words/parts-of-words-are-no-promise", "Klooria ja lupaavaa" },
  { "/model/promise-words/hospital-is-no-caring", "hoidanta" },
  { "/model/promise-words/a-permit-is-no-promise", "Rakennuslupa saatiin" },
  { "/model/promise-words/a-watch-is-no-time", "kello on hieno" },
  { "/model/promise-words/a-price-is-no-promise", "Hinta on 853,40 € + alv" },
  { "/model/promise-words/i-cannot-en", "I can't call you tomorrow" },
  { "/model/promise-words/not-tomorrow-en", "not tomorrow" },
  { "/model/promise-words/a-question-en", "Will you call me tomorrow?" },
  { "/model/promise-words/could-you-en", "Could you call me by Friday?" },
  { "/model/promise-words/by-a-person-en", "photos by Otso" },
  { "/model/promise-words/thanks-en", "Thanks for the call" },
  { "/model/promise-words/past-en", "I called you yesterday" },
};

static void
test_promise (gconstpointer text)
{
  g_assert_true (sov_promise_words_in (text));
}

static void
test_other (gconstpointer text)
{
  g_assert_false (sov_promise_words_in (text));
}

static void
test_no_text_promises_nothing (void)
{
  g_assert_false (sov_promise_words_in (NULL));
}

static void
test_a_long_message_is_read_to_its_end (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 2000; i++)
    g_string_append (text, "Kaikki meni hyvin. ");
  g_assert_false (sov_promise_words_in (text->str));
  g_string_append (text, "Soitan sinulle.");
  g_assert_true (sov_promise_words_in (text->str));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    g_test_add_data_func (promises[i].path, promises[i].text, test_promise);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_test_add_data_func (others[i].path, others[i].text, test_other);
  g_test_add_func ("/model/promise-words/no-text-promises-nothing", test_no_text_promises_nothing);
  g_test_add_func ("/model/promise-words/a-long-message-is-read-to-its-end", test_a_long_message_is_read_to_its_end);
  return g_test_run ();
}
