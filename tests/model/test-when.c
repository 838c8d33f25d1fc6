/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-when.h"

#define MONDAY_EVENING "2026-10-19T20:10"
#define WEDNESDAY_MORNING "2026-10-21T08:00"

enum
{
  EXACT = 1 << 0,
  CLOCK = 1 << 1,
  PAST = 1 << 2,
};

typedef struct
{
  const char *path;
  const char *now;
  const char *sentence;
  const char *words;
  const char *due;
  const char *from;
  guint flags;
} Said;

static const Said said[] = {
  { "/model/when/tomorrow-with-a-clock-is-exact", MONDAY_EVENING, "Antti soittaa Maijalle huomenna klo 10", "huomenna klo 10", "2026-10-20T10:00", NULL, EXACT | CLOCK },
  { "/model/when/day-and-clock-apart-belong-together", MONDAY_EVENING, "huomenna Antti soittaa Maijalle klo 10", "huomenna klo 10", "2026-10-20T10:00", NULL, EXACT | CLOCK },
  { "/model/when/clock-before-its-day", MONDAY_EVENING, "klo 10 soitan huomenna", "klo 10 huomenna", "2026-10-20T10:00", NULL, EXACT | CLOCK },
  { "/model/when/tomorrow-alone-is-vague", MONDAY_EVENING, "soitan huomenna", "huomenna", "2026-10-20T20:00", NULL, 0 },
  { "/model/when/today-at-a-time-to-come", MONDAY_EVENING, "tänään klo 21", "tänään klo 21", "2026-10-19T21:00", NULL, EXACT | CLOCK },
  { "/model/when/today-at-a-time-gone-is-past", MONDAY_EVENING, "tänään klo 9", "tänään klo 9", "2026-10-19T09:00", NULL, EXACT | CLOCK | PAST },
  { "/model/when/today-late-in-the-evening-runs-to-midnight", MONDAY_EVENING, "hoidan tänään", "tänään", "2026-10-19T23:59", NULL, 0 },
  { "/model/when/today-in-the-morning-runs-to-the-evening", WEDNESDAY_MORNING, "hoidan tänään", "tänään", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/the-day-after-tomorrow-fi", MONDAY_EVENING, "ylihuomenna klo 14.30", "ylihuomenna klo 14.30", "2026-10-21T14:30", NULL, EXACT | CLOCK },
  { "/model/when/this-evening-is-vague", WEDNESDAY_MORNING, "tänä iltana", "tänä iltana", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/nine-this-evening-is-twenty-one", WEDNESDAY_MORNING, "tänä iltana klo 9", "tänä iltana klo 9", "2026-10-21T21:00", NULL, EXACT | CLOCK },
  { "/model/when/three-in-the-afternoon-is-fifteen", WEDNESDAY_MORNING, "iltapäivällä klo 3", "iltapäivällä klo 3", "2026-10-21T15:00", NULL, EXACT | CLOCK },
  { "/model/when/in-the-morning-is-the-next-one", MONDAY_EVENING, "soitan aamulla", "aamulla", "2026-10-20T10:00", NULL, 0 },
  { "/model/when/in-the-morning-is-today-while-it-lasts", WEDNESDAY_MORNING, "soitan aamulla", "aamulla", "2026-10-21T10:00", NULL, 0 },
  { "/model/when/tomorrow-morning-with-a-clock", MONDAY_EVENING, "huomenna aamulla klo 8", "huomenna aamulla klo 8", "2026-10-20T08:00", NULL, EXACT | CLOCK },
  { "/model/when/tomorrow-morning-in-one-word", MONDAY_EVENING, "huomisaamuna", "huomisaamuna", "2026-10-20T10:00", NULL, 0 },
  { "/model/when/by-tomorrow-is-a-day", MONDAY_EVENING, "kuvat huomiseen mennessä", "huomiseen mennessä", "2026-10-20T23:59", NULL, EXACT },
  { "/model/when/in-the-course-of-tomorrow-is-a-day", MONDAY_EVENING, "vastaan huomisen aikana", "huomisen aikana", "2026-10-20T23:59", NULL, EXACT },
  { "/model/when/a-clock-alone-that-has-gone-is-tomorrow", MONDAY_EVENING, "soitan klo 9", "klo 9", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/a-clock-alone-to-come-is-today", MONDAY_EVENING, "soitan klo 21.30", "klo 21.30", "2026-10-19T21:30", NULL, EXACT | CLOCK },
  { "/model/when/kello-is-klo", MONDAY_EVENING, "kello 14.30", "kello 14.30", "2026-10-20T14:30", NULL, EXACT | CLOCK },
  { "/model/when/a-colon-in-the-clock", MONDAY_EVENING, "klo 9:00", "klo 9:00", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/klo-without-a-space", MONDAY_EVENING, "klo9", "klo9", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/klo-with-a-full-stop", MONDAY_EVENING, "klo. 9", "klo. 9", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/a-clock-without-klo", MONDAY_EVENING, "nähdään 9.30", "9.30", "2026-10-20T09:30", NULL, EXACT | CLOCK },
  { "/model/when/a-clock-that-ends-a-sentence", MONDAY_EVENING, "Tavataan klo 9.30.", "klo 9.30", "2026-10-20T09:30", NULL, EXACT | CLOCK },
  { "/model/when/about-nine-is-nine", MONDAY_EVENING, "noin klo 9", "klo 9", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/klo-10-inflected", MONDAY_EVENING, "siirretään klo 10:een", "klo 10:een", "2026-10-20T10:00", NULL, EXACT | CLOCK },
  { "/model/when/half-to-ten", MONDAY_EVENING, "puoli kymmeneltä", "puoli kymmeneltä", "2026-10-20T09:30", NULL, EXACT | CLOCK },
  { "/model/when/klo-half-to-ten-in-digits", MONDAY_EVENING, "klo puoli 10", "klo puoli 10", "2026-10-20T09:30", NULL, EXACT | CLOCK },
  { "/model/when/at-two-spoken-is-after-noon", MONDAY_EVENING, "tulen kahdelta", "kahdelta", "2026-10-20T14:00", NULL, EXACT | CLOCK },
  { "/model/when/noon-fi", MONDAY_EVENING, "keskipäivällä", "keskipäivällä", "2026-10-20T12:00", NULL, EXACT | CLOCK },
  { "/model/when/after-ten-is-vague-until-the-evening", MONDAY_EVENING, "klo 10 jälkeen", "klo 10 jälkeen", "2026-10-20T20:00", "2026-10-20T10:00", CLOCK },
  { "/model/when/a-window-runs-to-its-end", MONDAY_EVENING, "tulen huomenna klo 9-12", "huomenna klo 9-12", "2026-10-20T12:00", "2026-10-20T09:00", EXACT | CLOCK },
  { "/model/when/a-window-with-minutes-and-a-real-dash", MONDAY_EVENING, "klo 9.00–10.30", "klo 9.00–10.30", "2026-10-20T10:30", "2026-10-20T09:00", EXACT | CLOCK },
  { "/model/when/a-window-in-words", MONDAY_EVENING, "klo 9 ja 11 välillä", "klo 9 ja 11 välillä", "2026-10-20T11:00", "2026-10-20T09:00", EXACT | CLOCK },
  { "/model/when/a-weekday-and-a-window", MONDAY_EVENING, "ma 9-12", "ma 9-12", "2026-10-26T12:00", "2026-10-26T09:00", EXACT | CLOCK },
  { "/model/when/a-short-weekday-with-a-clock", MONDAY_EVENING, "ma 14.30", "ma 14.30", "2026-10-26T14:30", NULL, EXACT | CLOCK },
  { "/model/when/todays-weekday-counts-while-the-time-is-ahead", MONDAY_EVENING, "ma klo 21", "ma klo 21", "2026-10-19T21:00", NULL, EXACT | CLOCK },
  { "/model/when/todays-weekday-without-a-clock-is-next-week", MONDAY_EVENING, "soitan maanantaina", "maanantaina", "2026-10-26T20:00", NULL, 0 },
  { "/model/when/by-todays-weekday-is-next-week", MONDAY_EVENING, "maanantaihin mennessä", "maanantaihin mennessä", "2026-10-26T23:59", NULL, EXACT },
  { "/model/when/a-weekday-is-the-coming-one", WEDNESDAY_MORNING, "maanantaina klo 8", "maanantaina klo 8", "2026-10-26T08:00", NULL, EXACT | CLOCK },
  { "/model/when/by-friday-fi", MONDAY_EVENING, "perjantaihin mennessä", "perjantaihin mennessä", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/friday-at-the-latest-before", MONDAY_EVENING, "viimeistään perjantaina", "viimeistään perjantaina", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/friday-at-the-latest-after", MONDAY_EVENING, "perjantaina viimeistään", "perjantaina viimeistään", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/wednesday-loses-its-k", MONDAY_EVENING, "viimeistään keskiviikkona", "viimeistään keskiviikkona", "2026-10-21T23:59", NULL, EXACT },
  { "/model/when/for-wednesday", MONDAY_EVENING, "keskiviikoksi", "keskiviikoksi", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/before-friday-is-thursday", MONDAY_EVENING, "ennen perjantaita", "ennen perjantaita", "2026-10-22T23:59", NULL, EXACT },
  { "/model/when/by-a-short-weekday", MONDAY_EVENING, "kuvat pe mennessä", "pe mennessä", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/a-short-weekday-inflected", MONDAY_EVENING, "kuvat pe:hen mennessä", "pe:hen mennessä", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/a-short-weekday-ends-a-sentence", MONDAY_EVENING, "S soittaa P:lle ti", "ti", "2026-10-20T20:00", NULL, 0 },
  { "/model/when/thursday-to-before-a-clock", MONDAY_EVENING, "kuvat to 14.30", "to 14.30", "2026-10-22T14:30", NULL, EXACT | CLOCK },
  { "/model/when/thursday-to-before-klo", MONDAY_EVENING, "kuvat to klo 9", "to klo 9", "2026-10-22T09:00", NULL, EXACT | CLOCK },
  { "/model/when/friday-morning-in-one-word", MONDAY_EVENING, "pe-aamuna", "pe-aamuna", "2026-10-23T10:00", NULL, 0 },
  { "/model/when/friday-evening-with-a-hyphen", MONDAY_EVENING, "perjantai-iltana klo 7", "perjantai-iltana klo 7", "2026-10-23T19:00", NULL, EXACT | CLOCK },
  { "/model/when/next-monday-fi", MONDAY_EVENING, "ensi maanantaina", "ensi maanantaina", "2026-10-26T20:00", NULL, 0 },
  { "/model/when/next-friday-is-next-weeks", MONDAY_EVENING, "ensi perjantaina klo 9", "ensi perjantaina klo 9", "2026-10-30T09:00", NULL, EXACT | CLOCK },
  { "/model/when/this-coming-friday-is-this-weeks", MONDAY_EVENING, "tulevana perjantaina klo 9", "tulevana perjantaina klo 9", "2026-10-23T09:00", NULL, EXACT | CLOCK },
  { "/model/when/monday-of-next-week-fi", MONDAY_EVENING, "ensi viikon maanantaina klo 9", "ensi viikon maanantaina klo 9", "2026-10-26T09:00", NULL, EXACT | CLOCK },
  { "/model/when/a-date-without-its-year", MONDAY_EVENING, "kuvat 21.11.", "21.11.", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/a-date-with-its-year", MONDAY_EVENING, "kuvat 21.11.2026", "21.11.2026", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/a-date-with-a-short-year-and-klo", MONDAY_EVENING, "21.11.26 klo 10", "21.11.26 klo 10", "2026-11-21T10:00", NULL, EXACT | CLOCK },
  { "/model/when/a-date-without-the-last-dot-before-klo", MONDAY_EVENING, "21.11 klo 10", "21.11 klo 10", "2026-11-21T10:00", NULL, EXACT | CLOCK },
  { "/model/when/a-date-without-the-last-dot-beside-its-weekday", MONDAY_EVENING, "la 21.11", "la 21.11", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/a-weekday-beside-a-date", MONDAY_EVENING, "ke 21.10. klo 8", "ke 21.10. klo 8", "2026-10-21T08:00", NULL, EXACT | CLOCK },
  { "/model/when/a-date-by-its-months-name", MONDAY_EVENING, "21. marraskuuta", "21. marraskuuta", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/a-months-name-and-its-day", MONDAY_EVENING, "marraskuun 21. päivä", "marraskuun 21. päivä", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/days-from-to", MONDAY_EVENING, "21.–23.11.", "21.–23.11.", "2026-11-23T23:59", "2026-11-21T00:00", EXACT },
  { "/model/when/the-fifteenth-is-the-coming-one", MONDAY_EVENING, "15. päivään mennessä", "15. päivään mennessä", "2026-11-15T23:59", NULL, EXACT },
  { "/model/when/an-iso-day", MONDAY_EVENING, "2026-11-21", "2026-11-21", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/an-iso-instant", MONDAY_EVENING, "2026-11-21T10:00", "2026-11-21T10:00", "2026-11-21T10:00", NULL, EXACT | CLOCK },
  { "/model/when/a-date-that-was-months-ago-is-next-year", MONDAY_EVENING, "15.1.", "15.1.", "2027-01-15T23:59", NULL, EXACT },
  { "/model/when/a-date-that-was-days-ago-is-past", MONDAY_EVENING, "sovittiin 1.10.", "1.10.", "2026-10-01T23:59", NULL, EXACT | PAST },
  { "/model/when/a-deadline-is-never-past", MONDAY_EVENING, "1.10. mennessä", "1.10. mennessä", "2027-10-01T23:59", NULL, EXACT },
  { "/model/when/in-two-days-fi", MONDAY_EVENING, "kahden päivän päästä", "kahden päivän päästä", "2026-10-21T23:59", NULL, EXACT },
  { "/model/when/in-three-days-in-digits", MONDAY_EVENING, "3 päivän kuluttua klo 9", "3 päivän kuluttua klo 9", "2026-10-22T09:00", NULL, EXACT | CLOCK },
  { "/model/when/in-a-week-fi", MONDAY_EVENING, "viikon päästä", "viikon päästä", "2026-10-26T23:59", NULL, EXACT },
  { "/model/when/within-a-week-fi", MONDAY_EVENING, "viikon sisällä", "viikon sisällä", "2026-10-26T23:59", NULL, EXACT },
  { "/model/when/in-a-month-fi", MONDAY_EVENING, "kuukauden kuluttua", "kuukauden kuluttua", "2026-11-19T23:59", NULL, EXACT },
  { "/model/when/in-three-working-days", MONDAY_EVENING, "3 arkipäivän kuluessa", "3 arkipäivän kuluessa", "2026-10-22T23:59", NULL, EXACT },
  { "/model/when/working-days-skip-the-weekend", MONDAY_EVENING, "5 arkipäivän kuluessa", "5 arkipäivän kuluessa", "2026-10-26T23:59", NULL, EXACT },
  { "/model/when/in-half-an-hour-fi", MONDAY_EVENING, "puolen tunnin päästä", "puolen tunnin päästä", "2026-10-19T20:40", NULL, EXACT | CLOCK },
  { "/model/when/in-an-hour-and-a-half-fi", MONDAY_EVENING, "puolentoista tunnin päästä", "puolentoista tunnin päästä", "2026-10-19T21:40", NULL, EXACT | CLOCK },
  { "/model/when/in-a-quarter-fi", MONDAY_EVENING, "vartin päästä", "vartin päästä", "2026-10-19T20:25", NULL, EXACT | CLOCK },
  { "/model/when/within-24-hours-fi", MONDAY_EVENING, "24 tunnin kuluessa", "24 tunnin kuluessa", "2026-10-20T20:10", NULL, EXACT | CLOCK },
  { "/model/when/a-couple-of-days-is-vague-fi", MONDAY_EVENING, "parin päivän päästä", "parin päivän päästä", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/next-week-is-vague-fi", MONDAY_EVENING, "ensi viikolla", "ensi viikolla", "2026-10-30T16:00", NULL, 0 },
  { "/model/when/by-the-end-of-next-week-fi", MONDAY_EVENING, "ensi viikon loppuun mennessä", "ensi viikon loppuun mennessä", "2026-10-30T23:59", NULL, EXACT },
  { "/model/when/by-the-end-of-the-month-fi", MONDAY_EVENING, "kuun loppuun mennessä", "kuun loppuun mennessä", "2026-10-31T23:59", NULL, EXACT },
  { "/model/when/at-the-weekend-fi", MONDAY_EVENING, "viikonloppuna", "viikonloppuna", "2026-10-25T20:00", NULL, 0 },
  { "/model/when/this-week-on-a-saturday-is-its-sunday", "2026-10-24T10:00", "tällä viikolla", "tällä viikolla", "2026-10-25T16:00", NULL, 0 },
  { "/model/when/a-numbered-week", MONDAY_EVENING, "viikolla 47", "viikolla 47", "2026-11-20T16:00", NULL, 0 },
  { "/model/when/in-november-is-vague", MONDAY_EVENING, "marraskuussa", "marraskuussa", "2026-11-30T16:00", NULL, 0 },
  { "/model/when/soon-fi", MONDAY_EVENING, "otan pian yhteyttä", "pian", NULL, NULL, 0 },
  { "/model/when/as-soon-as-possible-fi", MONDAY_EVENING, "mahdollisimman pian", "mahdollisimman pian", NULL, NULL, 0 },
  { "/model/when/some-time-fi", MONDAY_EVENING, "joskus", "joskus", NULL, NULL, 0 },
  { "/model/when/later-fi", MONDAY_EVENING, "palaan myöhemmin", "myöhemmin", NULL, NULL, 0 },
  { "/model/when/in-the-coming-days-fi", MONDAY_EVENING, "lähipäivinä", "lähipäivinä", "2026-10-22T20:00", NULL, 0 },
  { "/model/when/a-real-time-beats-a-vague-word", MONDAY_EVENING, "soitan pian, viimeistään ti klo 9", "viimeistään ti klo 9", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/yesterday-is-past-fi", MONDAY_EVENING, "soitin eilen klo 15", "eilen klo 15", "2026-10-18T15:00", NULL, EXACT | CLOCK | PAST },
  { "/model/when/two-days-ago-fi", MONDAY_EVENING, "kaksi päivää sitten", "kaksi päivää sitten", "2026-10-17T23:59", NULL, EXACT | PAST },
  { "/model/when/last-monday-fi", MONDAY_EVENING, "viime maanantaina", "viime maanantaina", "2026-10-12T20:00", NULL, PAST },
  { "/model/when/the-first-of-two-days-counts", MONDAY_EVENING, "soitan tiistaina, kuvat perjantaina klo 12", "tiistaina", "2026-10-20T20:00", NULL, 0 },
  { "/model/when/a-clock-after-and-is-another-matters", MONDAY_EVENING, "soitan huomenna ja klo 10 tulen", "huomenna", "2026-10-20T20:00", NULL, 0 },
  { "/model/when/a-day-after-a-comma-is-another-matters", MONDAY_EVENING, "soitan klo 21, kuvat tulevat perjantaina", "klo 21", "2026-10-19T21:00", NULL, EXACT | CLOCK },
  { "/model/when/a-comma-inside-one-time-parts-nothing", MONDAY_EVENING, "huomenna, klo 10", "huomenna, klo 10", "2026-10-20T10:00", NULL, EXACT | CLOCK },
  { "/model/when/a-window-to-midnight-ends-at-midnight", MONDAY_EVENING, "huomenna 22.00–0.00", "huomenna 22.00–0.00", "2026-10-21T00:00", "2026-10-20T22:00", EXACT | CLOCK },
  { "/model/when/a-window-over-midnight-ends-on-the-next-day", MONDAY_EVENING, "klo 22-2", "klo 22-2", "2026-10-20T02:00", "2026-10-19T22:00", EXACT | CLOCK },
  { "/model/when/nine-to-three-ends-in-the-afternoon", MONDAY_EVENING, "Friday 9-3", "Friday 9-3", "2026-10-23T15:00", "2026-10-23T09:00", EXACT | CLOCK },
  { "/model/when/after-midnight-is-vague", MONDAY_EVENING, "kello 24 jälkeen", "kello 24 jälkeen", "2026-10-20T23:59", "2026-10-20T00:00", CLOCK },
  { "/model/when/today-en", WEDNESDAY_MORNING, "I'll call today", "today", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/tonight-is-vague", WEDNESDAY_MORNING, "tonight", "tonight", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/tonight-at-two-am-is-after-midnight", WEDNESDAY_MORNING, "tonight at 2 am", "tonight at 2 am", "2026-10-22T02:00", NULL, EXACT | CLOCK },
  { "/model/when/early-in-a-month-is-its-first-days", MONDAY_EVENING, "joulukuun alussa", "joulukuun alussa", "2026-12-10T16:00", NULL, 0 },
  { "/model/when/tonight-at-eight-is-twenty", WEDNESDAY_MORNING, "tonight at 8", "tonight at 8", "2026-10-21T20:00", NULL, EXACT | CLOCK },
  { "/model/when/tomorrow-morning-en", MONDAY_EVENING, "tomorrow morning", "tomorrow morning", "2026-10-20T12:00", NULL, 0 },
  { "/model/when/at-nine", MONDAY_EVENING, "Antti calls at 9", "at 9", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/at-two-is-after-noon", MONDAY_EVENING, "see you at 2", "at 2", "2026-10-20T14:00", NULL, EXACT | CLOCK },
  { "/model/when/at-nine-am", MONDAY_EVENING, "at 9am", "at 9am", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/half-past-two-pm", MONDAY_EVENING, "2:30 pm", "2:30 pm", "2026-10-20T14:30", NULL, EXACT | CLOCK },
  { "/model/when/pm-with-dots", MONDAY_EVENING, "at 2 p.m.", "at 2 p.m.", "2026-10-20T14:00", NULL, EXACT | CLOCK },
  { "/model/when/twelve-am-is-midnight", MONDAY_EVENING, "tomorrow 12 am", "tomorrow 12 am", "2026-10-20T00:00", NULL, EXACT | CLOCK },
  { "/model/when/twelve-pm-is-noon", MONDAY_EVENING, "tomorrow 12 pm", "tomorrow 12 pm", "2026-10-20T12:00", NULL, EXACT | CLOCK },
  { "/model/when/half-past-nine-en", MONDAY_EVENING, "half past nine", "half past nine", "2026-10-20T09:30", NULL, EXACT | CLOCK },
  { "/model/when/nine-oclock", MONDAY_EVENING, "at 9 o'clock", "at 9 o'clock", "2026-10-20T09:00", NULL, EXACT | CLOCK },
  { "/model/when/between-two-hours", MONDAY_EVENING, "between 9 and 11", "between 9 and 11", "2026-10-20T11:00", "2026-10-20T09:00", EXACT | CLOCK },
  { "/model/when/from-to-on-a-day", MONDAY_EVENING, "from 9 to 11 on Friday", "from 9 to 11 on Friday", "2026-10-23T11:00", "2026-10-23T09:00", EXACT | CLOCK },
  { "/model/when/on-monday", MONDAY_EVENING, "on Monday", "on Monday", "2026-10-26T20:00", NULL, 0 },
  { "/model/when/by-friday-en", MONDAY_EVENING, "by Friday", "by Friday", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/by-five-on-friday", MONDAY_EVENING, "by 5 pm on Friday", "by 5 pm on Friday", "2026-10-23T17:00", NULL, EXACT | CLOCK },
  { "/model/when/no-later-than-friday", MONDAY_EVENING, "no later than Friday", "no later than Friday", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/friday-at-the-latest-en", MONDAY_EVENING, "Friday at the latest", "Friday at the latest", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/before-friday-en", MONDAY_EVENING, "before Friday", "before Friday", "2026-10-22T23:59", NULL, EXACT },
  { "/model/when/next-week-en", MONDAY_EVENING, "next week", "next week", "2026-10-30T16:00", NULL, 0 },
  { "/model/when/next-monday-en", MONDAY_EVENING, "next Monday", "next Monday", "2026-10-26T20:00", NULL, 0 },
  { "/model/when/monday-next-week-en", MONDAY_EVENING, "Monday next week at 9", "Monday next week at 9", "2026-10-26T09:00", NULL, EXACT | CLOCK },
  { "/model/when/in-two-days-en", MONDAY_EVENING, "in two days", "in two days", "2026-10-21T23:59", NULL, EXACT },
  { "/model/when/in-three-hours-en", MONDAY_EVENING, "in 3 hours", "in 3 hours", "2026-10-19T23:10", NULL, EXACT | CLOCK },
  { "/model/when/in-half-an-hour-en", MONDAY_EVENING, "in half an hour", "in half an hour", "2026-10-19T20:40", NULL, EXACT | CLOCK },
  { "/model/when/two-days-from-now", MONDAY_EVENING, "two days from now", "two days from now", "2026-10-21T23:59", NULL, EXACT },
  { "/model/when/in-a-couple-of-days-en", MONDAY_EVENING, "in a couple of days", "in a couple of days", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/soon-en", MONDAY_EVENING, "I'll be in touch soon", "soon", NULL, NULL, 0 },
  { "/model/when/as-soon-as-possible-en", MONDAY_EVENING, "as soon as possible", "as soon as possible", NULL, NULL, 0 },
  { "/model/when/the-day-after-tomorrow-en", MONDAY_EVENING, "the day after tomorrow", "the day after tomorrow", "2026-10-21T20:00", NULL, 0 },
  { "/model/when/day-and-month-en", MONDAY_EVENING, "on 21 November", "on 21 November", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/month-and-day-en", MONDAY_EVENING, "Nov 21", "Nov 21", "2026-11-21T23:59", NULL, EXACT },
  { "/model/when/month-day-year-and-clock-en", MONDAY_EVENING, "November 21st, 2026 at 10", "November 21st, 2026 at 10", "2026-11-21T10:00", NULL, EXACT | CLOCK },
  { "/model/when/slashes-are-day-first", MONDAY_EVENING, "3/11/2026", "3/11/2026", "2026-11-03T23:59", NULL, EXACT },
  { "/model/when/by-the-fifteenth-en", MONDAY_EVENING, "by the 15th", "by the 15th", "2026-11-15T23:59", NULL, EXACT },
  { "/model/when/by-the-end-of-the-week-en", MONDAY_EVENING, "by the end of the week", "by the end of the week", "2026-10-23T23:59", NULL, EXACT },
  { "/model/when/yesterday-en", MONDAY_EVENING, "called her yesterday at 3 pm", "yesterday at 3 pm", "2026-10-18T15:00", NULL, EXACT | CLOCK | PAST },
  { "/model/when/two-hours-ago", MONDAY_EVENING, "two hours ago", "two hours ago", "2026-10-19T18:10", NULL, EXACT | CLOCK | PAST },
  { "/model/when/a-time-that-summer-time-skips-is-later", "2026-03-28T12:00", "huomenna klo 3.30", "huomenna klo 3.30", "2026-03-29T04:30", NULL, EXACT | CLOCK },
  { "/model/when/three-hours-over-the-end-of-summer-time", "2026-10-25T02:00", "in 3 hours", "in 3 hours", "2026-10-25T04:00", NULL, EXACT | CLOCK },
  { "/model/when/a-capital-weekday-begins-a-sentence", MONDAY_EVENING, "Maanantaina klo 8", "Maanantaina klo 8", "2026-10-26T08:00", NULL, EXACT | CLOCK },
};

static const struct
{
  const char *path;
  const char *sentence;
} unsaid[] = {
  { "/model/when/a-price-is-no-time", "hinta 853,40 €" },
  { "/model/when/a-price-with-a-dot-is-no-time", "12.50 €" },
  { "/model/when/a-price-without-its-unit-is-no-time", "hinta 12.50" },
  { "/model/when/a-price-with-an-e-is-no-time", "maksaa 12.30 e" },
  { "/model/when/euros-in-front-are-no-time", "€12.50" },
  { "/model/when/a-percentage-is-no-time", "alv 25,5 %" },
  { "/model/when/a-dotted-percentage-is-no-time", "13.50 % alv" },
  { "/model/when/forty-people-are-no-time", "tarjoilu 40 hlö, 6 gluteenitonta" },
  { "/model/when/a-mobile-number-is-no-time", "puh. 040 123 4567" },
  { "/model/when/an-international-number-is-no-time", "+358 49 555 0101" },
  { "/model/when/a-business-id-is-no-time", "9000238-3" },
  { "/model/when/an-iban-is-no-time", "FI35 9999 9910 0000 12" },
  { "/model/when/an-address-of-a-machine-is-no-time", "10.20.30.40" },
  { "/model/when/a-version-is-no-time", "1.2.3.4" },
  { "/model/when/an-issue-of-a-magazine-is-no-time", "Asiakaslehti 3/4" },
  { "/model/when/the-thirty-first-of-february-is-no-time", "31.2." },
  { "/model/when/klo-25-is-no-time", "klo 25" },
  { "/model/when/minute-sixty-is-no-time", "klo-vertailu 9.60" },
  { "/model/when/sending-to-somebody-is-no-thursday", "send it to Maija" },
  { "/model/when/working-days-are-no-weekday", "ma-pe 9-15" },
  { "/model/when/la-scala-is-no-saturday", "La Scala" },
  { "/model/when/good-morning-is-no-time-fi", "Hyvää huomenta!" },
  { "/model/when/good-morning-is-no-time-en", "Good morning Maija" },
  { "/model/when/from-two-customers-is-no-time", "kahdelta asiakkaalta" },
  { "/model/when/at-five-people-is-no-time", "at 5 people" },
  { "/model/when/at-nine-euros-is-no-time", "at 9 euros" },
  { "/model/when/a-length-is-no-time", "keikka kestää kaksi tuntia" },
  { "/model/when/two-days-late-is-no-time", "myöhästyi kahdella päivällä" },
  { "/model/when/recurring-weekdays-are-no-day", "maanantaisin" },
  { "/model/when/a-birthday-is-no-time", "50-vuotisjuhla" },
  { "/model/when/the-empty-sentence-has-no-time", "" },
  { "/model/when/a-million-days-are-no-time", "1000000 päivän päästä" },
  { "/model/when/more-digits-than-a-number-holds-are-no-time", "99999999999999999999 päivän päästä" },
  { "/model/when/may-is-a-verb", "may I call you" },
  { "/model/when/a-year-far-away-is-no-time", "21.11.9999" },
  { "/model/when/he-sat-is-no-saturday", "there he sat." },
};

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);
  return ms;
}

static void
assert_local (gint64 ms,
              const char *expected)
{
  g_autofree char *local = ms != SOV_NO_TIME ? sov_time_to_local (ms) : NULL;

  g_assert_cmpstr (local, ==, expected);
}

static void
test_said (gconstpointer data)
{
  const Said *row = data;
  g_autofree char *words = NULL;
  SovWhen when;

  g_assert_true (sov_when_find (row->sentence, at (row->now), &when));
  words = sov_when_dup_words (&when, row->sentence);
  g_assert_cmpstr (words, ==, row->words);
  assert_local (when.due.ms, row->due);
  assert_local (when.due.from_ms, row->from);
  g_assert_cmpint (when.due.exact, ==, (row->flags & EXACT) != 0);
  g_assert_cmpint (when.due.has_time, ==, (row->flags & CLOCK) != 0);
  g_assert_cmpint (when.past, ==, (row->flags & PAST) != 0);
}

static void
test_unsaid (gconstpointer sentence)
{
  SovWhen when = { .words = { 3, 4 } };

  g_assert_false (sov_when_find (sentence, at (MONDAY_EVENING), &when));
  g_assert_cmpint (when.words.start, ==, 3);
}

static void
test_a_clock_alone_says_no_day (void)
{
  SovWhen when;

  g_assert_true (sov_when_find ("soitan klo 10", at (MONDAY_EVENING), &when));
  g_assert_false (when.has_day);
  g_assert_true (sov_when_find ("soitan ti klo 10", at (MONDAY_EVENING), &when));
  g_assert_true (when.has_day);
}

static void
test_a_weekday_alone_may_have_been_last_weeks (void)
{
  SovWhen when;

  g_assert_true (sov_when_find ("maanantaina klo 9", at (MONDAY_EVENING), &when));
  g_assert_true (when.has_weekday);
  g_assert_true (sov_when_find ("ensi maanantaina klo 9", at (MONDAY_EVENING), &when));
  g_assert_false (when.has_weekday);
  g_assert_true (sov_when_find ("ma 26.10. klo 9", at (MONDAY_EVENING), &when));
  g_assert_false (when.has_weekday);
}

static void
test_spans_are_bytes (void)
{
  const char *sentence = "Äänitys päättyy ylihuomenna klo 9!";
  SovWhen when;

  g_assert_true (sov_when_find (sentence, at (MONDAY_EVENING), &when));
  g_assert_true (g_str_has_prefix (sentence + when.words.start, "ylihuomenna klo 9!"));
  g_assert_cmpstr (sentence + when.words.end, ==, "!");
  g_assert_true (sov_span_is_empty (when.more_words));
}

static void
test_bytes_that_are_no_text_are_passed_over (void)
{
  SovWhen when;

  g_assert_true (sov_when_find ("\xff\xfe huomenna \xc3 klo 9 \xe2\x82", at (MONDAY_EVENING), &when));
  assert_local (when.due.ms, "2026-10-20T09:00");
}

static void
test_a_long_sentence_is_read_to_its_end (void)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  SovWhen when;

  for (int i = 0; i < 5000; i++)
    g_string_append (sentence, "no niin 12.50 € ");
  g_string_append (sentence, "huomenna klo 9");
  g_assert_true (sov_when_find (sentence->str, at (MONDAY_EVENING), &when));
  assert_local (when.due.ms, "2026-10-20T09:00");
  g_assert_cmpuint (when.words.end, ==, sentence->len);
}

static void
test_combining_letters_are_the_same_letters (void)
{
  SovWhen when;

  g_assert_true (sov_when_find ("ta\u0308na\u0308a\u0308n klo 21", at (MONDAY_EVENING), &when));
  assert_local (when.due.ms, "2026-10-19T21:00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    g_test_add_data_func (said[i].path, &said[i], test_said);
  for (gsize i = 0; i < G_N_ELEMENTS (unsaid); i++)
    g_test_add_data_func (unsaid[i].path, unsaid[i].sentence, test_unsaid);
  g_test_add_func ("/model/when/a-clock-alone-says-no-day", test_a_clock_alone_says_no_day);
  g_test_add_func ("/model/when/a-weekday-alone-may-have-been-last-weeks",
                   test_a_weekday_alone_may_have_been_last_weeks);
  g_test_add_func ("/model/when/spans-are-bytes", test_spans_are_bytes);
  g_test_add_func ("/model/when/bytes-that-are-no-text-are-passed-over", test_bytes_that_are_no_text_are_passed_over);
  g_test_add_func ("/model/when/a-long-sentence-is-read-to-its-end", test_a_long_sentence_is_read_to_its_end);
  g_test_add_func ("/model/when/combining-letters-are-the-same-letters", test_combining_letters_are_the_same_letters);
  return g_test_run ();
}
