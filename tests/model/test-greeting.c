/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-greeting.h"

typedef struct
{
  const char *message;
  const char *name; /* NULL: nobody */
} Case;

static const Case greetings[] = {
  { "Moi Satu!", "Satu" },
  { "moi Satu, tullaan huomenna", "Satu" },
  { "Hei Jaska\nSopiiko perjantai?", "Jaska" },
  { "Huomenta Satu Korpi 😊", "Satu Korpi" },
  { "Hyvää päivää Virtanen, kiitos tarjouksesta", "Virtanen" },
  { "Hi, Bob. Will do", "Bob" },
  { "Good morning Anne-Mari", "Anne-Mari" },
  { "Moi! Satu ei ehdi", NULL },
  { "Moi kaikki", NULL },
  { "Moi taas", NULL },
  { "Hei Kiitos viestistä", NULL },
  { "Hi there", NULL },
  { "Satu tulee huomenna", NULL },
  { "Moi", NULL },
  { "Moi A", NULL },
  { "Moi Etelä Suomen Remontti", NULL },
  { "", NULL },
  { "\xff\xfe", NULL },
};

static const Case signatures[] = {
  { "Sopii hyvin. T: Jaska", "Jaska" },
  { "Sopii hyvin, terv. Jaska", "Jaska" },
  { "Tulen klo 9.\nTerveisin\nSatu Korpi", "Satu Korpi" },
  { "Tulen klo 9.\n\nYstävällisin terveisin, Satu Korpi", "Satu Korpi" },
  { "Fine by me.\nBest regards,\nBob", "Bob" },
  { "Ok\n-Jaska", "Jaska" },
  { "Ok\n- Jaska 😊", "Jaska" },
  { "Kysy sitten terveisin kanssa", NULL },
  { "Terveisin lomalta", NULL },
  { "Nähdään Satu", NULL },
  { "Se on väliä - Virtanen tietää sen", NULL },
  { "", NULL },
  { "\xff\n\xfe", NULL },
};

static void
test_greetings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (greetings); i++)
    {
      g_autofree char *name = sov_greeting_dup_name (greetings[i].message);

      g_test_message ("%s", greetings[i].message);
      g_assert_cmpstr (name, ==, greetings[i].name);
    }
}

static void
test_signatures (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      g_autofree char *name = sov_greeting_dup_signature (signatures[i].message);

      g_test_message ("%s", signatures[i].message);
      g_assert_cmpstr (name, ==, signatures[i].name);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/greeting/the-name-after-a-greeting-is-whom-it-greets", test_greetings);
  g_test_add_func ("/model/greeting/the-name-at-the-end-is-who-signs", test_signatures);
  return g_test_run ();
}
