/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-usual.h"

/* Wednesday 18 November 2026 at 10:00. */
#define NOW "2026-11-18T10:00"

static const SovKnownName names[] = { { 1, "Antti Öljymäki" }, { 2, "Maija" } };

static gint64
now (void)
{
  gint64 ms = 0;

  g_assert_true (sov_time_parse_local (NOW, 0, &ms, NULL));
  return ms;
}

static void
test_counted (void)
{
  const int same[] = { 480, 900, 480, 480, 60 };
  const int near[] = { 541, 555, 532, 548, 1200, 70 };
  const int scattered[] = { 60, 300, 600, 900, 1200 };
  const int two[] = { 480, 480 };
  const int odd[] = { 480, 482, 900, 300 };

  g_assert_cmpint (sov_usual_pick (same, G_N_ELEMENTS (same)), ==, 480);
  g_assert_cmpint (sov_usual_pick (near, G_N_ELEMENTS (near)), ==, 555);
  g_assert_cmpint (sov_usual_pick (scattered, G_N_ELEMENTS (scattered)), ==, SOV_NO_MINUTE);
  g_assert_cmpint (sov_usual_pick (two, G_N_ELEMENTS (two)), ==, SOV_NO_MINUTE);
  g_assert_cmpint (sov_usual_pick (odd, G_N_ELEMENTS (odd)), ==, SOV_NO_MINUTE);
  g_assert_cmpint (sov_usual_pick (NULL, 0), ==, SOV_NO_MINUTE);
}

typedef struct
{
  const char *sentence;
  int minute;
  const char *completed; /* NULL: no offer */
} Case;

static const Case cases[] = {
  { "Soitan Antille huomenna", 540, "Soitan Antille huomenna klo 9" },
  { "soitan huomenna Antille laskusta", 570, "soitan huomenna klo 9.30 Antille laskusta" },
  { "Antti tulee perjantaina", 480, "Antti tulee perjantaina klo 8" },
  { "I will call Antti tomorrow", 540, "I will call Antti tomorrow at 9:00" },
  { "Antti comes on Friday about the roof", 825, "Antti comes on Friday at 13:45 about the roof" },
  { "Soitin Maijalle eilen", 540, "Soitin Maijalle eilen klo 9" },
  { "Soitan Antille tänään", 540, NULL },
  { "Soitan Antille tänään", 960, "Soitan Antille tänään klo 16" },
  { "Soitan Antille huomenna klo 10", 540, NULL },
  { "Soitan Antille", 540, NULL },
  { "Soitan Antille ensi viikolla", 540, NULL },
  { "Soitan Antille joskus", 540, NULL },
  { "Antti pitää kahvista", 540, NULL },
  { "Soitan Antille huomenna", SOV_NO_MINUTE, NULL },
  { "Soitan Antille huomenna", 1440, NULL },
  { "", 540, NULL },
};

static void
test_completed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SovNote) note = sov_note_read (cases[i].sentence, names, G_N_ELEMENTS (names), now ());
      g_autofree char *completed = sov_usual_dup_sentence (note, note->type, cases[i].minute, SOV_LANGUAGE_FINNISH, now ());

      g_test_message ("%s", cases[i].sentence);
      g_assert_cmpstr (completed, ==, cases[i].completed);
    }
}

/* A sentence without a verb speaks the language of the user. */
static void
test_language (void)
{
  g_autoptr (SovNote) note = sov_note_read ("Tomorrow: Antti", names, G_N_ELEMENTS (names), now ());
  g_autofree char *english = sov_usual_dup_sentence (note, SOV_NOTE_PROMISE, 540, SOV_LANGUAGE_ENGLISH, now ());

  g_assert_cmpstr (english, ==, "Tomorrow at 9:00: Antti");
}

static void
test_found (void)
{
  g_autoptr (SovUsual) of_party = sov_usual_new ();
  g_autoptr (SovUsual) of_all = sov_usual_new ();
  g_autoptr (SovNote) call = sov_note_read ("Soitan Antille huomenna", names, G_N_ELEMENTS (names), now ());
  g_autoptr (SovNote) visit = sov_note_read ("Antti tulee perjantaina", names, G_N_ELEMENTS (names), now ());
  g_autoptr (SovNote) called = sov_note_read ("Soitin Antille eilen", names, G_N_ELEMENTS (names), now ());

  g_assert_cmpint (sov_usual_find (of_party, of_all, call, call->type), ==, SOV_NO_MINUTE);
  g_assert_cmpint (sov_usual_find (NULL, NULL, call, call->type), ==, SOV_NO_MINUTE);

  of_all->channels[SOV_CHANNEL_CALL] = 600;
  g_assert_cmpint (sov_usual_find (of_party, of_all, call, call->type), ==, 600);
  g_assert_cmpint (sov_usual_find (of_party, of_all, called, called->type), ==, 600);
  of_party->channels[SOV_CHANNEL_CALL] = 540;
  g_assert_cmpint (sov_usual_find (of_party, of_all, call, call->type), ==, 540);
  of_party->kinds[SOV_TERM_CONTACT] = 510;
  g_assert_cmpint (sov_usual_find (of_party, of_all, call, call->type), ==, 510);
  g_assert_cmpint (sov_usual_find (of_party, of_all, called, called->type), ==, 540);
  g_assert_cmpint (sov_usual_find (of_party, of_all, call, SOV_NOTE_PLAIN), ==, SOV_NO_MINUTE);

  of_all->channels[SOV_CHANNEL_MEETING] = 480;
  g_assert_cmpint (sov_usual_find (of_party, of_all, visit, SOV_NOTE_PROMISE), ==, 480);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/usual/half-must-agree-and-a-few-odd-hours-change-nothing", test_counted);
  g_test_add_func ("/model/usual/the-time-stands-behind-its-day-and-only-where-it-makes-sense", test_completed);
  g_test_add_func ("/model/usual/without-a-verb-the-language-is-the-users", test_language);
  g_test_add_func ("/model/usual/with-whom-it-is-counts-before-what-it-is", test_found);
  return g_test_run ();
}
