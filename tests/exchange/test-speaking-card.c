/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-speaking-card.h"
#include "script-sweep.h"

#include <string.h>

static const SovSpeakingLine *
find_line (GPtrArray *card,
           SovSpeakingPart part)
{
  for (guint i = 0; i < card->len; i++)
    {
      const SovSpeakingLine *line = card->pdata[i];

      if (line->part == part)
        return line;
    }

  return NULL;
}

static void
assert_says (const SovScript *script,
             SovSpeakingPart part,
             const char *text)
{
  g_autoptr (GPtrArray) card = sov_speaking_card_new (script);
  const SovSpeakingLine *line = find_line (card, part);

  g_assert_nonnull (line);
  g_assert_cmpstr (line->text, ==, text);
}

typedef void (*CheckCard) (const SovScript *script,
                           GPtrArray *card);

/* Every card in every language and form, with every subset of what it can know. */
static void
sweep_cards (CheckCard check)
{
  static const char *const fields[] = { "soittoa ei tullut", "soitan itse tänään", "en kertonut aikaa eteenpäin.", "En ole saanut puhelua. Olen pettynyt.", "kirjaan sovitut samana päivänä!" };

  for (guint variant = 0; variant < 1u << (G_N_ELEMENTS (fields) + 3); variant++)
    for (guint l = 0; l < G_N_ELEMENTS (script_languages); l++)
      {
        guint known = 0;
        SovScript script;
        g_autoptr (GPtrArray) card = NULL;

        for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
          if ((variant >> 3 & 1u << f) != 0)
            known |= 1u << field_of (fields[f]);
        script = fill_script (0, known);
        script.language = script_languages[l];
        script.formal = (variant & 1) != 0;
        script.did_right = (variant & 2) != 0;
        script.noticed_by_me = (variant & 4) != 0;
        card = sov_speaking_card_new (&script);
        check (&script, card);
      }
}

static void
test_goes_in_the_order_that_works (void)
{
  SovScript script = make_script (0, SOV_LANGUAGE_FINNISH);
  g_autoptr (GPtrArray) card = sov_speaking_card_new (&script);

  g_assert_cmpuint (card->len, ==, SOV_SPEAKING_PREVENTION);
  for (guint i = 0; i < card->len; i++)
    {
      const SovSpeakingLine *line = card->pdata[i];

      g_assert_cmpint (line->part, ==, SOV_SPEAKING_WORDS + i);
    }
}

static void
test_whole_finnish_card (void)
{
  SovScript script = make_script (0, SOV_LANGUAGE_FINNISH);

  assert_says (&script, SOV_SPEAKING_WORDS, "”En ole saanut puhelua. Olen pettynyt.”");
  assert_says (&script, SOV_SPEAKING_THANK, "Kiitos, että kerroit.");
  assert_says (&script, SOV_SPEAKING_SORRY, "Olen todella pahoillani, tämä meni minulta pieleen. Vastuu on minun.");
  assert_says (&script, SOV_SPEAKING_WHY, "Lyhyesti: en kertonut aikaa eteenpäin.");
  assert_says (&script, SOV_SPEAKING_REPAIR, "Korjaan tämän omalla kustannuksellani näin: soitan itse tänään.");
  assert_says (&script, SOV_SPEAKING_GO_ON, "Miten sinä toivoisit, että jatkamme?");
  assert_says (&script, SOV_SPEAKING_THANK_AGAIN, "Kiitos vielä, että sanoit suoraan.");
  assert_says (&script, SOV_SPEAKING_PREVENTION, "Näin toimin jatkossa: kirjaan sovitut samana päivänä!");
  script.formal = TRUE;
  assert_says (&script, SOV_SPEAKING_GO_ON, "Miten te toivoisitte, että jatkamme?");
}

static void
assert_lines_are_whole (const SovScript *script,
                        GPtrArray *card)
{
  g_assert_cmpuint (card->len, >=, SOV_SPEAKING_PREVENTION - 1);
  for (guint i = 0; i < card->len; i++)
    {
      const SovSpeakingLine *line = card->pdata[i];

      g_assert_cmpstr (line->heading, !=, "");
      if (line->part != SOV_SPEAKING_WORDS)
        assert_whole (script, line->text);
      assert_lacks (line->text, "…");
    }
}

static void
test_is_whole_whatever_is_not_known (void)
{
  sweep_cards (assert_lines_are_whole);
}

/* What the user wrote is at most 40 characters here. */
static void
assert_lines_are_short (const SovScript *script,
                        GPtrArray *card)
{
  for (guint i = 0; i < card->len; i++)
    {
      const SovSpeakingLine *line = card->pdata[i];

      g_assert_cmpint (g_utf8_strlen (line->text, -1), <=, 140);
    }
}

static void
test_fits_one_screen (void)
{
  sweep_cards (assert_lines_are_short);
}

static void
assert_card_admits_nothing (const SovScript *script,
                            GPtrArray *card)
{
  static const char *const admissions[] = { "pieleen", "astuu on", "virheen", "omalla kustannuksellani", "wrong", "on me", "mistake", "at my own cost", "gjorde fel", "ett fel", "nsvaret", "egen bekostnad" };

  if (!script->did_right)
    return;
  for (guint i = 0; i < card->len; i++)
    for (guint a = 0; a < G_N_ELEMENTS (admissions); a++)
      assert_lacks (((SovSpeakingLine *) card->pdata[i])->text, admissions[a]);
}

static void
test_who_did_right_admits_nothing (void)
{
  sweep_cards (assert_card_admits_nothing);
}

static void
test_who_did_right_is_as_courteous (void)
{
  SovScript script = make_script (0, SOV_LANGUAGE_FINNISH);

  script.did_right = TRUE;
  assert_says (&script, SOV_SPEAKING_THANK, "Kiitos, että kerroit.");
  assert_says (&script, SOV_SPEAKING_SORRY, "Olen pahoillani, että tästä tuli sinulle paha mieli.");
  assert_says (&script, SOV_SPEAKING_REPAIR, "Ehdotan tätä: soitan itse tänään.");
  assert_says (&script, SOV_SPEAKING_GO_ON, "Miten sinä toivoisit, että jatkamme?");
}

static void
test_why_is_two_sentences (void)
{
  SovScript script = { .language = SOV_LANGUAGE_FINNISH };

  script.reason = "Lupasin ajan klo 10.30 heti. En kirjannut sitä.\nSitten tuli kiire. Ja puhelin oli rikki.";
  assert_says (&script, SOV_SPEAKING_WHY, "Lyhyesti: Lupasin ajan klo 10.30 heti. En kirjannut sitä.");
  script.reason = "Ääni ei kuulunut! Öljy vaihtui? Åsa soitti.";
  assert_says (&script, SOV_SPEAKING_WHY, "Lyhyesti: Ääni ei kuulunut! Öljy vaihtui?");
  script.reason = "yksi lause, esim. tämä";
  assert_says (&script, SOV_SPEAKING_WHY, "Lyhyesti: yksi lause, esim. tämä.");
}

static void
test_unknown_reason_is_promised_not_invented (void)
{
  SovScript script = { .language = SOV_LANGUAGE_ENGLISH };

  assert_says (&script, SOV_SPEAKING_WHY, "I am finding out what happened, and will tell you plainly.");
  script.reason = " ";
  assert_says (&script, SOV_SPEAKING_WHY, "I am finding out what happened, and will tell you plainly.");
}

static void
test_own_slip_tells_what_it_is (void)
{
  SovScript script = make_script (0, SOV_LANGUAGE_FINNISH);

  script.noticed_by_me = TRUE;
  script.quote = NULL;
  assert_says (&script, SOV_SPEAKING_THANK, "Kiitos, että sinulla on hetki.");
  assert_says (&script, SOV_SPEAKING_SORRY, "Huomasin virheen omassa työssäni: soittoa ei tullut. "
                                            "Olen todella pahoillani, tämä meni minulta pieleen. Vastuu on minun.");
  assert_says (&script, SOV_SPEAKING_THANK_AGAIN, "Kiitos kärsivällisyydestäsi.");
}

static void
test_no_words_no_line (void)
{
  SovScript script = { .language = SOV_LANGUAGE_SWEDISH };
  g_autoptr (GPtrArray) card = sov_speaking_card_new (&script);

  g_assert_null (find_line (card, SOV_SPEAKING_WORDS));
  g_assert_cmpuint (card->len, ==, SOV_SPEAKING_PREVENTION - 1);
}

static void
test_line_ticks_its_step (void)
{
  SovScript script = make_script (0, SOV_LANGUAGE_FINNISH);
  SovScript empty = { .language = SOV_LANGUAGE_FINNISH };
  g_autoptr (GPtrArray) card = sov_speaking_card_new (&script);
  g_autoptr (GPtrArray) empty_card = sov_speaking_card_new (&empty);

  g_assert_cmpint (find_line (card, SOV_SPEAKING_THANK)->ticks, ==, SOV_STEP_THANKED);
  g_assert_cmpint (find_line (card, SOV_SPEAKING_SORRY)->ticks, ==, SOV_STEP_APOLOGISED);
  g_assert_cmpint (find_line (card, SOV_SPEAKING_WHY)->ticks, ==, SOV_STEP_EXPLAINED);
  g_assert_cmpint (find_line (card, SOV_SPEAKING_GO_ON)->ticks, ==, SOV_STEP_LISTENED);
  g_assert_cmpint (find_line (card, SOV_SPEAKING_PREVENTION)->ticks, ==, SOV_STEP_TOLD_PREVENTION);
  g_assert_cmpint (find_line (card, SOV_SPEAKING_WORDS)->ticks, ==, 0);
  g_assert_cmpint (find_line (empty_card, SOV_SPEAKING_WHY)->ticks, ==, 0);
  g_assert_cmpint (find_line (empty_card, SOV_SPEAKING_PREVENTION)->ticks, ==, 0);
}

static void
test_public_complaint_is_spoken_about_in_private (void)
{
  SovScript script = make_script (0, SOV_LANGUAGE_FINNISH);

  script.public = TRUE;
  assert_says (&script, SOV_SPEAKING_WORDS, "”En ole saanut puhelua. Olen pettynyt.”");
  assert_says (&script, SOV_SPEAKING_REPAIR, "Korjaan tämän omalla kustannuksellani näin: soitan itse tänään.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/speaking-card/it-goes-in-the-order-that-works", test_goes_in_the_order_that_works);
  g_test_add_func ("/exchange/speaking-card/a-whole-card-in-finnish", test_whole_finnish_card);
  g_test_add_func ("/exchange/speaking-card/it-is-whole-whatever-is-not-known", test_is_whole_whatever_is_not_known);
  g_test_add_func ("/exchange/speaking-card/it-fits-one-screen", test_fits_one_screen);
  g_test_add_func ("/exchange/speaking-card/who-did-right-admits-nothing", test_who_did_right_admits_nothing);
  g_test_add_func ("/exchange/speaking-card/who-did-right-is-as-courteous", test_who_did_right_is_as_courteous);
  g_test_add_func ("/exchange/speaking-card/why-is-said-in-two-sentences", test_why_is_two_sentences);
  g_test_add_func ("/exchange/speaking-card/a-reason-not-known-is-promised-not-invented", test_unknown_reason_is_promised_not_invented);
  g_test_add_func ("/exchange/speaking-card/an-own-slip-tells-what-it-is", test_own_slip_tells_what_it_is);
  g_test_add_func ("/exchange/speaking-card/without-the-customers-words-there-is-no-line-for-them", test_no_words_no_line);
  g_test_add_func ("/exchange/speaking-card/a-line-ticks-its-step", test_line_ticks_its_step);
  g_test_add_func ("/exchange/speaking-card/a-public-complaint-is-spoken-about-in-private", test_public_complaint_is_spoken_about_in_private);

  return g_test_run ();
}
