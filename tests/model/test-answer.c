/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-answer.h"

#define MONDAY_EVENING "2026-10-19T20:10"

/* Each agreed thing by a letter. */
typedef struct
{
  char letter;
  SovTermKind kind;
  const char *text;
  const char *due;
  const char *from;
  gboolean has_time;
  gboolean exact;
} Known;

static const Known known[] = {
  { 'c', SOV_TERM_CONTACT, "Antti soittaa Maijalle huomenna", "2026-10-20T20:00", NULL, FALSE, FALSE },
  { 'C', SOV_TERM_CONTACT, "Antti soittaa Maijalle klo 10", "2026-10-20T10:00", NULL, TRUE, TRUE },
  { 'E', SOV_TERM_CONTACT, "Antti calls Maija", "2026-10-20T10:00", NULL, TRUE, TRUE },
  { 'w', SOV_TERM_CONTACT, "Antti soittaa Maijalle aamupäivällä", "2026-10-20T12:00", "2026-10-20T09:00", TRUE, TRUE },
  { 'i', SOV_TERM_INVOICING, "yksi lasku minulta", NULL, NULL, FALSE, FALSE },
  { 's', SOV_TERM_SCHEDULE, "kuvaaja paikalla klo 16.30", "2026-10-22T16:30", NULL, TRUE, TRUE },
  { 'd', SOV_TERM_DELIVERY, "kuvat perjantaihin mennessä", "2026-10-23T23:59", NULL, FALSE, TRUE },
  { 'n', SOV_TERM_INVOICING, "Antti ei lähetä asiakkaalle papereita", NULL, NULL, FALSE, FALSE },
};

/* The verdicts: a acknowledged, b blocked, d another time, . open. */
typedef struct
{
  const char *path;
  const char *answer;
  const char *terms;
  const char *verdicts;
} Answer;

static const Answer answers[] = {
  { "/model/answer/ok-i-call-at-ten-ticks-only-the-call", "ok, soitan klo 10", "ci", "a." },
  { "/model/answer/ok-i-call-at-the-agreed-time-ticks-only-the-call", "ok, soitan klo 10", "Ci", "a." },
  { "/model/answer/another-time-deviates", "ok, soitan klo 11", "Ci", "d." },
  { "/model/answer/a-bare-ok-ticks-all", "ok", "Cis", "aaa" },
  { "/model/answer/a-bare-ok-with-a-mark-ticks-all", "Ok!", "Ci", "aa" },
  { "/model/answer/agreed-ticks-all", "sovittu", "Ci", "aa" },
  { "/model/answer/thumbs-up-ticks-all", "👍", "Ci", "aa" },
  { "/model/answer/yes-and-thanks-ticks-all", "Joo, kiitos", "Ci", "aa" },
  { "/model/answer/all-right-ticks-all", "Selvä juttu", "Ci", "aa" },
  { "/model/answer/no-trouble-ticks-all", "ei hätää", "Ci", "aa" },
  { "/model/answer/all-is-well-ticks-all", "kaikki ok", "Ci", "aa" },
  { "/model/answer/yes-but-the-invoice-is-mine", "käy, mutta lasku menee minulta", "Ci", "ab" },
  { "/model/answer/the-invoice-is-mine-without-but", "Ok, lasku menee minulta", "Ci", ".b" },
  { "/model/answer/not-coming-ticks-none", "en pääse", "s", "b" },
  { "/model/answer/a-bare-no-blocks-all", "ei käy", "Ci", "bb" },
  { "/model/answer/unfortunately-not", "Valitettavasti ei onnistu", "Ci", "bb" },
  { "/model/answer/one-invoice-ok-ticks-only-the-invoice", "yksi lasku ok", "Ci", ".a" },
  { "/model/answer/the-call-does-not-suit", "lasku ok mutta soittaa en ehdi", "Ci", "ba" },
  { "/model/answer/the-time-does-not-suit-another-does", "en ehdi klo 10, soitan klo 12", "Ci", "d." },
  { "/model/answer/not-the-call-but-all-else", "En ehdi soittaa, muuten ok", "Cis", "baa" },
  { "/model/answer/the-agreed-time-alone", "klo 10 käy", "Ci", "a." },
  { "/model/answer/another-time-alone", "klo 12 sopii paremmin", "Ci", "d." },
  { "/model/answer/the-other-day-deviates", "soitan vasta keskiviikkona", "Ci", "d." },
  { "/model/answer/the-same-day-without-a-clock-is-no-deviation", "soitan huomenna", "Ci", "a." },
  { "/model/answer/earlier-than-a-vague-due-is-kept", "soitan tänään klo 21", "ci", "a." },
  { "/model/answer/later-than-a-vague-due-deviates", "soitan ylihuomenna klo 9", "ci", "d." },
  { "/model/answer/inside-a-window-is-kept", "soitan klo 10", "w", "a" },
  { "/model/answer/outside-a-window-deviates", "soitan klo 13", "w", "d" },
  { "/model/answer/coming-at-the-agreed-time", "tulen klo 16.30", "Cs", ".a" },
  { "/model/answer/coming-an-hour-later", "tulen to klo 17.30", "Cs", ".d" },
  { "/model/answer/pictures-on-thursday-are-before-friday", "kuvat tulevat torstaina", "Cd", ".a" },
  { "/model/answer/pictures-on-monday-are-after-friday", "kuvat tulevat ensi maanantaina", "Cd", ".d" },
  { "/model/answer/two-things-in-one-answer", "soitan klo 10 ja yksi lasku on ok", "Ci", "aa" },
  { "/model/answer/two-lines", "Soitan klo 10\nTulen paikalle torstaina 16.30", "Cs", "aa" },
  { "/model/answer/three-things-and-one-not", "Soitan klo 10. Lasku ok. En pääse torstaina.", "Cis", "aab" },
  { "/model/answer/declining-two-with-one-no", "en ehdi soittaa ja kuvata", "Cs", "b." },
  { "/model/answer/keeping-a-rule-of-conduct", "en lähetä papereita asiakkaalle", "Cn", ".a" },
  { "/model/answer/breaking-a-rule-of-conduct", "lähetän paperit asiakkaalle", "Cn", ".b" },
  { "/model/answer/a-question-settles-nothing", "ok?", "Ci", ".." },
  { "/model/answer/a-question-about-the-call-leaves-all-open", "ok, moneltako soitan?", "Ci", ".." },
  { "/model/answer/a-question-after-the-time-takes-nothing-back", "soitan klo 10, käykö?", "Ci", "a." },
  { "/model/answer/thanks-settle-nothing", "Kiitos viestistä", "Ci", ".." },
  { "/model/answer/something-else-settles-nothing", "Palaan asiaan", "i", "." },
  { "/model/answer/a-condition-not-understood-leaves-all-open", "ok mutta pikkuisen kiire", "Ci", ".." },
  { "/model/answer/nothing-settles-nothing", "", "Ci", ".." },
  { "/model/answer/well-is-not-no", "no joo, ok", "Ci", "aa" },
  { "/model/answer/a-done-call-is-taken-on", "soitin jo", "Ci", "a." },
  { "/model/answer/thanks-for-the-call-settle-nothing", "Kiitos soitosta", "Ci", ".." },
  { "/model/answer/thanks-before-a-call-do-not-hide-it", "Kiitos, soitan klo 10", "Ci", "a." },
  { "/model/answer/greetings-to-the-customer-settle-nothing", "Terveisiä Maijalle", "Ci", ".." },
  { "/model/answer/a-name-alone-settles-nothing", "Tuttu tuo Maija", "Ci", ".." },
  { "/model/answer/the-same-weekday-is-not-the-same-thing", "tulen perjantaina klo 16.30", "sd", "d." },
  { "/model/answer/not-knowing-takes-nothing-on", "ok, en kyllä tiedä", "Ci", ".." },
  { "/model/answer/a-time-ticks-the-call-alone", "ok huomenna klo 10", "Ci", "a." },
  { "/model/answer/a-time-makes-the-vague-call-exact", "ok klo 10", "ci", "a." },
  { "/model/answer/a-greeting-and-an-ok-tick-all", "Hei Aino! Ok, hoidan.", "Ci", "aa" },
  { "/model/answer/spoken-ten-is-ten", "juu soitan sille kymmeneltä", "Ci", "a." },
  { "/model/answer/on-call-another-word-for-it", "otan häneen yhteyttä klo 10", "Ci", "a." },
  { "/model/answer/ok-i-will-call-en", "ok, I'll call at 10", "Ci", "a." },
  { "/model/answer/another-time-en", "I'll call at 11", "Ci", "d." },
  { "/model/answer/sure-en", "Sure!", "Ci", "aa" },
  { "/model/answer/sounds-good-en", "sounds good", "Ci", "aa" },
  { "/model/answer/fine-but-i-invoice-en", "fine, but the invoice comes from me", "Ei", "ab" },
  { "/model/answer/cannot-make-it-en", "Sorry, can't make it", "Ci", "bb" },
  { "/model/answer/no-sorry-en", "no, sorry", "Ci", "bb" },
  { "/model/answer/no-problem-en", "No problem", "Ci", "aa" },
  { "/model/answer/one-invoice-is-fine-en", "one invoice is fine", "Ei", ".a" },
  { "/model/answer/cannot-call-rest-ok-en", "I can't call, otherwise ok", "Eis", "baa" },
  { "/model/answer/when-en", "ok, when?", "Ei", ".." },
};

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = SOV_NO_TIME;

  if (text == NULL)
    return SOV_NO_TIME;
  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);
  return ms;
}

static SovAnswerTerm
make_term (char letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].letter == letter)
      return (SovAnswerTerm) {
        .id = letter,
        .kind = known[i].kind,
        .text = known[i].text,
        .due = { at (known[i].due), at (known[i].from), known[i].has_time, known[i].exact },
      };
  g_assert_not_reached ();
}

static GArray *
read_answer (const char *answer,
             const char *letters)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (SovAnswerTerm));

  for (gsize i = 0; letters[i] != '\0'; i++)
    {
      SovAnswerTerm term = make_term (letters[i]);

      g_array_append_val (terms, term);
    }
  return sov_answer_read (answer, (const SovAnswerTerm *) (gpointer) terms->data, terms->len, at (MONDAY_EVENING));
}

static const SovAnswerItem *
item (const GArray *items,
      guint i)
{
  return &g_array_index (items, SovAnswerItem, i);
}

static void
test_answer (gconstpointer data)
{
  const Answer *row = data;
  g_autoptr (GArray) items = read_answer (row->answer, row->terms);
  g_autoptr (GString) verdicts = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      g_string_append_c (verdicts, ".abd"[item (items, i)->verdict]);
      g_assert_cmpint (item (items, i)->term, ==, row->terms[i]);
      g_assert_cmpint (sov_span_is_empty (item (items, i)->words), ==, item (items, i)->verdict == SOV_ANSWER_OPEN);
    }
  g_assert_cmpstr (verdicts->str, ==, row->verdicts);
}

static void
assert_words (const SovAnswerItem *of,
              const char *answer,
              const char *expected)
{
  g_autofree char *words = sov_span_dup (of->words, answer);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_the_words_that_said_so_are_told (void)
{
  const char *answer = "Käy, mutta lasku menee minulta.";
  g_autoptr (GArray) items = read_answer (answer, "Ci");

  assert_words (item (items, 0), answer, "Käy");
  assert_words (item (items, 1), answer, "lasku menee minulta");
}

static void
test_another_time_is_told_on_the_due_day (void)
{
  g_autoptr (GArray) items = read_answer ("ok, soitan klo 21", "C");

  g_assert_cmpint (item (items, 0)->verdict, ==, SOV_ANSWER_DEVIATES);
  g_assert_cmpint (item (items, 0)->due.ms, ==, at ("2026-10-20T21:00"));
  g_assert_true (item (items, 0)->due.exact);
}

static void
test_an_exact_time_makes_a_vague_due_exact (void)
{
  g_autoptr (GArray) items = read_answer ("ok, soitan klo 10", "ci");

  g_assert_cmpint (item (items, 0)->verdict, ==, SOV_ANSWER_ACKNOWLEDGED);
  g_assert_cmpint (item (items, 0)->due.ms, ==, at ("2026-10-20T10:00"));
  g_assert_cmpint (item (items, 1)->due.ms, ==, SOV_NO_TIME);
}

static void
test_without_terms_there_is_nothing_to_propose (void)
{
  g_autoptr (GArray) items = sov_answer_read ("ok", NULL, 0, at (MONDAY_EVENING));

  g_assert_cmpuint (items->len, ==, 0);
}

static void
test_bytes_that_are_no_text_are_passed_over (void)
{
  g_autoptr (GArray) items = read_answer ("\xff ok \xc3", "Ci");

  g_assert_cmpint (item (items, 0)->verdict, ==, SOV_ANSWER_ACKNOWLEDGED);
}

static void
test_a_term_without_text_is_no_trouble (void)
{
  SovAnswerTerm term = { .id = 1, .kind = SOV_TERM_OTHER, .due = { .ms = SOV_NO_TIME, .from_ms = SOV_NO_TIME } };
  g_autoptr (GArray) items = sov_answer_read ("ok, soitan klo 10", &term, 1, at (MONDAY_EVENING));

  g_assert_cmpuint (items->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    g_test_add_data_func (answers[i].path, &answers[i], test_answer);
  g_test_add_func ("/model/answer/the-words-that-said-so-are-told", test_the_words_that_said_so_are_told);
  g_test_add_func ("/model/answer/another-time-is-told-on-the-due-day", test_another_time_is_told_on_the_due_day);
  g_test_add_func ("/model/answer/an-exact-time-makes-a-vague-due-exact", test_an_exact_time_makes_a_vague_due_exact);
  g_test_add_func ("/model/answer/without-terms-there-is-nothing-to-propose", test_without_terms_there_is_nothing_to_propose);
  g_test_add_func ("/model/answer/bytes-that-are-no-text-are-passed-over", test_bytes_that_are_no_text_are_passed_over);
  g_test_add_func ("/model/answer/a-term-without-text-is-no-trouble", test_a_term_without_text_is_no_trouble);
  return g_test_run ();
}
