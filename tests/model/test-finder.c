/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "model/sov-finder.h"

/* What is found in messages: who, whom, when, what, and which bytes say so. How well in
 * general is for test-finder-marked. */

static const SovKnownName names[] = {
  { 1, "Antti Öljymäki", FALSE },
  { 2, "Maija Meikäläinen", FALSE },
  { 3, "Riitta Omistaja", TRUE },
};

static gint64
at (const char *local)
{
  gint64 ms = 0;

  g_assert_true (sov_time_parse_local (local, 0, &ms, NULL));
  return ms;
}

static void
add_words (SovFinder *finder,
           const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "words", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  sov_finder_add_words (finder, text, length, &error);
  g_assert_no_error (error);
}

static GPtrArray *
read_as (const char *message,
         gboolean from_me)
{
  g_autoptr (SovFinder) finder = sov_finder_new ();
  const SovFinderContext context = { at ("2026-11-18T10:00"), from_me, names, G_N_ELEMENTS (names) };

  add_words (finder, "promise.fi.words");
  add_words (finder, "promise.en.words");
  return sov_finder_read (finder, message, &context);
}

static const SovFound *
only_of (const GPtrArray *found,
         SovFoundType type)
{
  const SovFound *only;

  g_assert_cmpuint (found->len, ==, 1);
  only = found->pdata[0];
  g_assert_cmpint (only->type, ==, type);
  return only;
}

static void
assert_bytes (SovSpan span,
              const char *message,
              const char *expected)
{
  g_autofree char *bytes = sov_span_dup (span, message);

  g_assert_cmpstr (bytes, ==, expected);
}

static void
assert_nothing (const char *message)
{
  g_autoptr (GPtrArray) found = read_as (message, FALSE);

  if (found->len > 0)
    g_test_message ("found in: %s", message);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
assert_one (const char *message,
            SovFoundType type)
{
  g_autoptr (GPtrArray) found = read_as (message, FALSE);

  if (found->len != 1)
    g_test_message ("%u found in: %s", found->len, message);
  only_of (found, type);
}

static void
test_sentence (void)
{
  const char *message = "Moi Riitta!\nKiitos kuvista 🙂 Soitan sulle huomenna klo 9. Terkut äidille";
  g_autoptr (GPtrArray) found = read_as (message, FALSE);
  const SovFound *promise = only_of (found, SOV_FOUND_PROMISE);

  assert_bytes (promise->quote, message, "Soitan sulle huomenna klo 9.");
  assert_bytes (promise->when_words, message, "huomenna klo 9");
  g_assert_cmpstr (promise->text, ==, "Soitan sulle huomenna klo 9");
  g_assert_cmpint (promise->kind, ==, SOV_TERM_CONTACT);
  g_assert_cmpint (promise->due.ms, ==, at ("2026-11-19T09:00"));
  g_assert_true (promise->due.exact);
}

static void
test_sides (void)
{
  g_autoptr (GPtrArray) came = read_as ("Soitan sulle huomenna", FALSE);
  g_autoptr (GPtrArray) went = read_as ("Soitan sulle huomenna", TRUE);

  g_assert_cmpint (only_of (came, SOV_FOUND_PROMISE)->who.role, ==, SOV_FOUND_OTHER);
  g_assert_cmpint (only_of (came, SOV_FOUND_PROMISE)->whom.role, ==, SOV_FOUND_ME);
  g_assert_cmpint (only_of (went, SOV_FOUND_PROMISE)->who.role, ==, SOV_FOUND_ME);
  g_assert_cmpint (only_of (went, SOV_FOUND_PROMISE)->whom.role, ==, SOV_FOUND_OTHER);
}

static void
test_names (void)
{
  const char *message = "Ilmoitan Antille huomiseen mennessä";
  const char *other = "Antti soittaa Maijalle perjantaina";
  g_autoptr (GPtrArray) found = read_as (message, FALSE);
  g_autoptr (GPtrArray) others = read_as (other, FALSE);
  const SovFound *promise = only_of (found, SOV_FOUND_PROMISE);

  g_assert_cmpint (promise->whom.role, ==, SOV_FOUND_NAMED);
  g_assert_cmpint (promise->whom.name, ==, 0);
  assert_bytes (promise->whom.words, message, "Antille");
  assert_bytes (promise->when_words, message, "huomiseen mennessä");
  g_assert_cmpint (promise->due.ms, ==, at ("2026-11-19T23:59"));
  promise = only_of (others, SOV_FOUND_PROMISE);
  g_assert_cmpint (promise->who.name, ==, 0);
  g_assert_cmpint (promise->whom.name, ==, 1);
}

static void
test_unknown_name (void)
{
  const char *message = "Ok, Jari tuo avaimet huomenna";
  g_autoptr (GPtrArray) found = read_as (message, FALSE);
  const SovFound *promise = only_of (found, SOV_FOUND_PROMISE);

  g_assert_cmpint (promise->who.role, ==, SOV_FOUND_NAMED);
  g_assert_cmpint (promise->who.name, ==, -1);
  assert_bytes (promise->who.words, message, "Jari");
  g_assert_cmpstr (promise->text, ==, "Jari tuo avaimet huomenna");
}

static void
test_own_name (void)
{
  g_autoptr (GPtrArray) found = read_as ("Riitta soittaa sinulle huomenna", FALSE);

  g_assert_cmpint (only_of (found, SOV_FOUND_PROMISE)->who.role, ==, SOV_FOUND_ME);
}

static void
test_spoken (void)
{
  static const char *const messages[] = {
    "soittelen huomen",
    "mä tuun huomenna",
    "laitan sulle laskun",
    "toimitetaan viikolla 48",
    "tullaan ma klo 8",
    "lahetan sen tanaan",
    "lasku lähetetään",
    "tulee yksi lasku",
    "I'll send it by Friday",
    "we will call you",
    "you'll get it tomorrow",
    "im gonna fix it",
    "Let me check and get back to you",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    assert_one (messages[i], SOV_FOUND_PROMISE);
}

static void
test_nothing (void)
{
  static const char *const messages[] = {
    "",
    "\n\n",
    "en ehdi soittaa",
    "soitatko?",
    "soitatko huomenna",
    "Soitin eilen",
    "jos ehdin niin soitan huomenna",
    "Soitan huomenna, jos ehdin",
    "voisitko soittaa huomenna",
    "Soita huomenna",
    "Antti sanoi että soittaa huomenna",
    "Toivottavasti se tulee perjantaina",
    "Onko perjantai ok?",
    "ok, mutta ei maanantaina",
    "If I can, I'll call",
    "Will you call?",
    "I called you yesterday",
    "ok but not on Monday",
    "I'd like it by Friday",
    "Ok?",
    "käykö?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    assert_nothing (messages[i]);
}

static void
test_assent (void)
{
  static const char *const messages[] = {
    "sovittu!",
    "ok, käy",
    "ok käy",
    "Kuittaan",
    "näin tehdään",
    "👍",
    "👍🏼",
    "Ok",
    "Sopii hyvin, kiitos!",
    "deal",
    "Agreed.",
    "works for me",
    "Perjantai klo 10 käy",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    assert_one (messages[i], SOV_FOUND_ACKNOWLEDGEMENT);
}

static void
test_assent_and_promise (void)
{
  const char *message = "Sovittu! Tulen maanantaina klo 8 ja lähetän laskun perjantaina.";
  g_autoptr (GPtrArray) found = read_as (message, FALSE);
  const SovFound *item;

  g_assert_cmpuint (found->len, ==, 3);
  item = found->pdata[0];
  g_assert_cmpint (item->type, ==, SOV_FOUND_ACKNOWLEDGEMENT);
  assert_bytes (item->quote, message, "Sovittu!");
  item = found->pdata[1];
  g_assert_cmpstr (item->text, ==, "Tulen maanantaina klo 8");
  g_assert_cmpint (item->kind, ==, SOV_TERM_SCHEDULE);
  g_assert_cmpint (item->due.ms, ==, at ("2026-11-23T08:00"));
  item = found->pdata[2];
  g_assert_cmpint (item->kind, ==, SOV_TERM_INVOICING);
  assert_bytes (item->quote, message, "Tulen maanantaina klo 8 ja lähetän laskun perjantaina.");
}

static void
test_quoted (void)
{
  assert_nothing ("> Soitan huomenna\n> I'll send it by Friday");
  assert_nothing ("Kiitos viestistä\n\nMaija kirjoitti:\nSoitan huomenna");
  assert_nothing ("Kiitos\n-- \nSoitan huomenna");
  assert_nothing ("Kiitos viestistä.\n\nTerveisin\nAntti\nSoitan huomenna");
  assert_nothing ("Thanks\n\n-----Original Message-----\nI'll send it by Friday");
  assert_one ("Soitan huomenna\n\n> Milloin soitat?", SOV_FOUND_PROMISE);
}

static void
test_broken_lines (void)
{
  const char *message = "Kuten puhelimessa juteltiin, toimitamme uudet kaapistot teille viikolla\n48 ja asennamme ne samalla.";
  g_autoptr (GPtrArray) found = read_as (message, FALSE);

  assert_bytes (only_of (found, SOV_FOUND_PROMISE)->quote, message, message);
}

/* Windows ends its lines otherwise, and a closing right below is none of it. */
static void
test_mail (void)
{
  const char *message = "Hei!\r\n\r\nKävimme eilen kohteessa ja mittasimme keittiön, ja lähetämme\r\nteille tarjouksen viimeistään perjantaina 20.11. klo 16 mennessä\r\n"
                        "Ystävällisin terveisin\r\nRiikka Harjumaa\r\nSoitan huomenna\r\n";
  g_autoptr (GPtrArray) found = read_as (message, FALSE);
  const SovFound *promise = only_of (found, SOV_FOUND_PROMISE);

  g_assert_cmpstr (promise->text, ==, "Lähetämme teille tarjouksen viimeistään perjantaina 20.11. klo 16 mennessä");
  g_assert_cmpint (promise->due.ms, ==, at ("2026-11-20T16:00"));
  g_assert_cmpint (promise->quote.start, ==, strlen ("Hei!\r\n\r\n"));
}

static void
test_swallowed (void)
{
  const char *message = "Otso'll bring the lights on Friday";
  g_autoptr (GPtrArray) found = read_as (message, FALSE);
  const SovFound *promise = only_of (found, SOV_FOUND_PROMISE);

  g_assert_cmpint (promise->who.role, ==, SOV_FOUND_NAMED);
  assert_bytes (promise->who.words, message, "Otso");
  assert_bytes (promise->quote, message, message);
  g_assert_cmpstr (promise->text, ==, message);
}

/* What was done for a time to come is agreed, what was done is not. */
static void
test_arranged (void)
{
  assert_one ("Varasin sulle ajan ti klo 9", SOV_FOUND_PROMISE);
  assert_one ("I've booked you in for Thursday at 2 pm", SOV_FOUND_PROMISE);
  assert_nothing ("Varasin ajan eilen");
  assert_nothing ("I booked it yesterday");
}

static void
test_not_known_who (void)
{
  g_autoptr (GPtrArray) found = read_as ("Hän tulee maanantaina klo 9", FALSE);

  g_assert_cmpint (only_of (found, SOV_FOUND_PROMISE)->who.role, ==, SOV_FOUND_NOBODY);
}

static void
test_no_words (void)
{
  g_autoptr (SovFinder) finder = sov_finder_new ();
  const SovFinderContext context = { at ("2026-11-18T10:00"), FALSE, NULL, 0 };
  g_autoptr (GPtrArray) found = sov_finder_read (finder, "sovittu", &context);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Somebody's own words beside the list: both count. */
static void
test_own_words (void)
{
  static const char more[] = "language = fi\n[verbs]\nklippaan, klippaan, klippaa, klipataan : other\n[assent]\nnasta juttu\n";
  const SovFinderContext context = { at ("2026-11-18T10:00"), FALSE, NULL, 0 };
  g_autoptr (SovFinder) finder = sov_finder_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) assent = NULL;
  g_autoptr (GError) error = NULL;

  add_words (finder, "promise.fi.words");
  before = sov_finder_read (finder, "klippaan sen", &context);
  sov_finder_add_words (finder, more, strlen (more), &error);
  g_assert_no_error (error);
  after = sov_finder_read (finder, "klippaan sen", &context);
  assent = sov_finder_read (finder, "Nasta juttu!", &context);
  g_assert_cmpuint (before->len, ==, 0);
  only_of (after, SOV_FOUND_PROMISE);
  only_of (assent, SOV_FOUND_ACKNOWLEDGEMENT);
}

/* T16: text of any length takes its time by its length alone. */
static void
test_long (void)
{
  g_autoptr (GString) message = g_string_new (NULL);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (message, "soitan huomenna ja lähetän laskun, ");
  found = read_as (message->str, FALSE);
  g_assert_cmpuint (found->len, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/finder/a-promise-comes-with-its-sentence-its-words-and-its-time", test_sentence);
  g_test_add_func ("/model/finder/who-promises-whom-turns-with-who-sent-it", test_sides);
  g_test_add_func ("/model/finder/inflected-names-and-times-are-understood", test_names);
  g_test_add_func ("/model/finder/a-name-that-is-not-known-is-given-as-it-was-said", test_unknown_name);
  g_test_add_func ("/model/finder/the-users-own-name-is-the-user", test_own_name);
  g_test_add_func ("/model/finder/spoken-language-and-missing-dots-are-understood", test_spoken);
  g_test_add_func ("/model/finder/questions-denials-conditions-wishes-and-the-past-promise-nothing", test_nothing);
  g_test_add_func ("/model/finder/assent-in-few-words-is-an-acknowledgement", test_assent);
  g_test_add_func ("/model/finder/one-message-can-acknowledge-and-promise-twice", test_assent_and_promise);
  g_test_add_func ("/model/finder/quoted-mail-and-signatures-are-nobodys-promise", test_quoted);
  g_test_add_func ("/model/finder/a-line-that-a-mail-program-broke-is-one-sentence", test_broken_lines);
  g_test_add_func ("/model/finder/mail-is-read-without-its-closing", test_mail);
  g_test_add_func ("/model/finder/a-name-with-its-verb-in-one-word-is-the-name", test_swallowed);
  g_test_add_func ("/model/finder/what-is-arranged-for-a-time-to-come-is-agreed", test_arranged);
  g_test_add_func ("/model/finder/he-is-nobody-that-is-known", test_not_known_who);
  g_test_add_func ("/model/finder/without-words-nothing-is-found", test_no_words);
  g_test_add_func ("/model/finder/a-list-of-ones-own-adds-to-the-words", test_own_words);
  g_test_add_func ("/model/finder/a-message-without-end-is-read-to-its-end", test_long);
  return g_test_run ();
}
