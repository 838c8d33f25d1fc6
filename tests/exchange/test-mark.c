/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-complaint-script.h"
#include "letter-story.h"
#include "model/sov-answer.h"

/* Where the chain of evidence ends, in what leaves the house. T21: who changes
 * what was agreed later contradicts what the others have been sent. */

#define MARK "412-7f3a91c04d2e"

static char *
compose_in (SovLetterKind kind,
            SovLanguage language,
            const char *mark)
{
  g_autoptr (SovSheet) sheet = make_story ();
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 party = kind == SOV_LETTER_CONFIRM || kind == SOV_LETTER_CALM ? MAIJA : ANTTI;
  SovLetter letter = { .kind = kind, .party = party, .terms = terms, .now = NOW, .my_name = "Aino", .new_due = SOV_NO_TIME, .mark = mark };
  gint64 call = CALL;

  sov_sheet_find_party (sheet, party)->language = language;
  g_array_append_val (terms, call);

  return sov_letter_compose (sheet, &letter);
}

static void
assert_ends_with (const char *text,
                  const char *end)
{
  if (!g_str_has_suffix (text, end))
    g_error ("this does not end with “%s”:\n%s", end, text);
}

static void
test_what_was_agreed_ends_with_it (void)
{
  static const SovLetterKind kinds[] = { SOV_LETTER_CONFIRM, SOV_LETTER_RELAY, SOV_LETTER_REMIND, SOV_LETTER_OBJECT, SOV_LETTER_CALM };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *finnish = compose_in (kinds[i], SOV_LANGUAGE_FINNISH, MARK);
      g_autofree char *english = compose_in (kinds[i], SOV_LANGUAGE_ENGLISH, MARK);
      g_autofree char *swedish = compose_in (kinds[i], SOV_LANGUAGE_SWEDISH, MARK);

      assert_ends_with (finnish, "\n– Aino\nMerkintä " MARK);
      assert_ends_with (english, "\n– Aino\nEntry " MARK);
      assert_ends_with (swedish, "\n– Aino\nAnteckning " MARK);
    }
}

static void
test_a_delay_has_agreed_on_nothing_yet (void)
{
  g_autofree char *text = compose_in (SOV_LETTER_DELAY, SOV_LANGUAGE_FINNISH, MARK);

  assert_lacks (text, MARK);
}

static void
test_without_a_chain_there_is_no_line (void)
{
  g_autofree char *none = compose_in (SOV_LETTER_CONFIRM, SOV_LANGUAGE_FINNISH, NULL);
  g_autofree char *empty = compose_in (SOV_LETTER_CONFIRM, SOV_LANGUAGE_FINNISH, "");

  assert_ends_with (none, "\n– Aino");
  g_assert_cmpstr (none, ==, empty);
}

static char *
compose_script (SovScriptKind kind,
                gboolean public)
{
  SovScript script = {
    .kind = kind,
    .language = SOV_LANGUAGE_FINNISH,
    .now = NOW,
    .time = SOV_NO_TIME,
    .first_name = "Maija",
    .my_name = "Aino",
    .quote = "Kukaan ei soittanut",
    .proposal = "palautan puolet",
    .mark = MARK,
    .public = public,
  };

  return sov_script_compose (&script);
}

static void
test_what_settles_a_complaint_ends_with_it (void)
{
  static const SovScriptKind kinds[] = { SOV_SCRIPT_REPLY, SOV_SCRIPT_PROPOSAL, SOV_SCRIPT_PARTLY_NO, SOV_SCRIPT_BOUNDARY, SOV_SCRIPT_RECOURSE };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = compose_script (kinds[i], FALSE);

      assert_ends_with (text, "\nMerkintä " MARK);
    }
}

static void
test_what_is_said_or_public_has_none (void)
{
  static const SovScriptKind kinds[] = { SOV_SCRIPT_CALL_OPENING, SOV_SCRIPT_CLARIFY, SOV_SCRIPT_FOLLOW_UP, SOV_SCRIPT_PUBLIC_REPLY, SOV_SCRIPT_PRAISE_THANKS };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = compose_script (kinds[i], FALSE);

      assert_lacks (text, MARK);
    }

  g_autofree char *reply = compose_script (SOV_SCRIPT_REPLY, TRUE);
  assert_lacks (reply, MARK);
}

/* An answer that quotes the letter says what it says without the line too. */
static void
test_a_quoted_mark_changes_no_answer (void)
{
  static const char *const answers[] = { "ok", "Ok, soitan klo 10", "ok, soitan klo 11", "en pääse", "Sopii hyvin!", "Joo, kiitos", "ok thanks", "" };
  static const char *const words[] = { "Merkintä", "Entry", "Anteckning" };
  static const char *const quotes[] = { "\n", "\n> ", "\n\n>> ", " " };
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  SovAnswerTerm term = { 1, SOV_TERM_CONTACT, "Antti soittaa Maijalle klo 10", { .ms = at ("2026-10-20T10:00"), .has_time = TRUE } };

  for (guint i = 0; i < 2000; i++)
    {
      const char *answer = answers[(gsize) g_rand_int_range (random, 0, G_N_ELEMENTS (answers))];
      g_autofree char *line = NULL;
      g_autoptr (GArray) plain = NULL;
      g_autoptr (GArray) quoting = NULL;

      line = g_strdup_printf ("%s%s%s %d-%06x%06x", answer, quotes[(gsize) g_rand_int_range (random, 0, G_N_ELEMENTS (quotes))],
                              words[(gsize) g_rand_int_range (random, 0, G_N_ELEMENTS (words))], g_rand_int_range (random, 1, 3000),
                              g_rand_int_range (random, 0, 0x1000000), g_rand_int_range (random, 0, 0x1000000));
      plain = sov_answer_read (answer, &term, 1, NOW);
      quoting = sov_answer_read (line, &term, 1, NOW);
      if (g_array_index (plain, SovAnswerItem, 0).verdict != g_array_index (quoting, SovAnswerItem, 0).verdict ||
          g_array_index (plain, SovAnswerItem, 0).due.ms != g_array_index (quoting, SovAnswerItem, 0).due.ms)
        g_error ("“%s” is read otherwise", line);
    }
}

#define ADD(name, test) g_test_add_func ("/exchange/mark/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-was-agreed-ends-with-it", test_what_was_agreed_ends_with_it);
  ADD ("a-delay-has-agreed-on-nothing-yet", test_a_delay_has_agreed_on_nothing_yet);
  ADD ("without-a-chain-there-is-no-line", test_without_a_chain_there_is_no_line);
  ADD ("what-settles-a-complaint-ends-with-it", test_what_settles_a_complaint_ends_with_it);
  ADD ("what-is-said-or-public-has-none", test_what_is_said_or_public_has_none);
  ADD ("a-quoted-mark-changes-no-answer", test_a_quoted_mark_changes_no_answer);
  return g_test_run ();
}
