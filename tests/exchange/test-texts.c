/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-texts.h"

#include <string.h>

#include "canary-case.h"
#include "exchange/sov-case-script.h"
#include "exchange/sov-speaking-card.h"
#include "exchange/sov-text-check.h"
#include "exchange/sov-text-example.h"
#include "model/sov-wording.h"
#include "script-sweep.h"

/* Every text of the program can be the user's own, in every language, and is
 * then what comes out wherever the text is written. */

#define PATH "/exchange/texts/"

typedef void (*EachFunc) (const char *script,
                          SovLanguage language);

/* Every text there is, "-formal" too. */
static void
each_text (EachFunc func)
{
  for (guint i = 0; i < sov_texts_count (); i++)
    for (guint j = 0; j < G_N_ELEMENTS (script_languages); j++)
      for (guint formal = 0; formal <= (sov_text_has_formal (script_languages[j]) ? 1 : 0); formal++)
        {
          g_autofree char *name = sov_text_dup_name (sov_texts_get_nth (i), script_languages[j], formal != 0);

          func (name, script_languages[j]);
        }
}

static GPtrArray *
own_text (const char *script,
          SovLanguage language,
          const char *words)
{
  GPtrArray *own = sov_own_texts_new ();
  SovOwnText *text = sov_own_text_new ();

  text->script = g_strdup (script);
  text->language = language;
  text->words = g_strdup (words);
  g_ptr_array_add (own, text);

  return own;
}

/* What the program comes with */

static void
check_original (const char *script,
                SovLanguage language)
{
  const char *original = sov_text_get_original (script, language);
  g_autoptr (SovTemplate) template = NULL;
  g_autoptr (GPtrArray) remarks = NULL;

  g_assert_nonnull (original);
  template = sov_template_new (original);
  g_assert_cmpuint (sov_template_get_problems (template)->len, ==, 0);
  remarks = sov_text_check (script, language, original);
  g_assert_cmpuint (remarks->len, ==, 0);
}

static void
test_nothing_is_to_be_said_of_an_original (void)
{
  each_text (check_original);
}

static void
check_same_facts (const char *script,
                  SovLanguage language)
{
  g_autoptr (SovTemplate) template = sov_template_new (sov_text_get_original (script, language));
  g_autoptr (SovTemplate) finnish = sov_template_new (sov_text_get_original (script, SOV_LANGUAGE_FINNISH));
  guint64 plural = SOV_FACT_BIT (SOV_FACT_MANY); /* Finnish and Swedish have a form for it */

  g_assert_cmphex (sov_template_get_facts (template) & ~plural, ==, sov_template_get_facts (finnish) & ~plural);
  g_assert_cmphex (sov_template_get_needed (template), ==, sov_template_get_needed (finnish));
}

static void
test_an_original_says_the_same_in_every_language (void)
{
  each_text (check_same_facts);
}

static void
check_place_names (const char *script,
                   SovLanguage language)
{
  const char *at = sov_text_get_original (script, language);

  while ((at = strchr (at, '{')) != NULL)
    {
      g_autofree char *name = g_strndup (at + 1, strcspn (at + 1, "}?…"));

      g_assert_cmpstr (name, ==, sov_text_fact_get_name (sov_text_fact_from_name (name), language));
      at++;
    }
}

static void
test_places_are_named_in_the_language_of_their_text (void)
{
  each_text (check_place_names);
}

static void
test_every_script_of_a_complaint_is_one_of_the_texts (void)
{
  gsize n;
  const SovScriptKind *kinds = sov_script_get_kinds (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_assert_true (sov_text_exists (sov_script_get_name (kinds[i]), SOV_LANGUAGE_SWEDISH));
      g_assert_cmpstr (sov_script_get_title (kinds[i]), !=, "");
    }
  g_assert_false (sov_text_exists ("nothing", SOV_LANGUAGE_FINNISH));
  g_assert_true (sov_text_exists ("reply-formal", SOV_LANGUAGE_FINNISH));
  g_assert_false (sov_text_exists ("reply-formal", SOV_LANGUAGE_ENGLISH));
}

static void
test_no_two_texts_are_called_alike (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sov_texts_count (); i++)
    {
      g_autofree char *name = g_strdup_printf ("%d %s", sov_text_get_group (sov_texts_get_nth (i)), sov_text_get_title (sov_texts_get_nth (i)));

      g_assert_true (g_hash_table_add (names, (gpointer) sov_texts_get_nth (i)));
      g_assert_true (g_hash_table_add (names, (gpointer) g_intern_string (name)));
    }
}

/* The user's own words */

static SovLetterKind
letter_of (const char *script)
{
  static const char *const names[] = { NULL, "confirm", "relay", "remind", "delay", "object", "calm" };

  for (guint kind = SOV_LETTER_CONFIRM; kind <= SOV_LETTER_CALM; kind++)
    if (g_str_has_prefix (script, names[kind]))
      return (SovLetterKind) kind;

  return SOV_LETTER_CONFIRM;
}

/* The letter that @script is of, as the dialogs have it written. */
static char *
write_letter (const char *script,
              SovLanguage language,
              GPtrArray *own)
{
  g_autoptr (SovSheet) sheet = make_story ();
  gint64 party = g_str_has_prefix (script, "remind-customer") || g_str_has_prefix (script, "confirm") ? MAIJA : ANTTI;
  SovSheetParty *reader = sov_sheet_find_party (sheet, party);

  reader->language = language;
  reader->formal = sov_text_is_formal (script);
  sheet->own_texts = g_ptr_array_ref (own);

  return compose_about (sheet, letter_of (script), party, CALL);
}

static char *
write_card_line (const char *script,
                 SovLanguage language,
                 GPtrArray *own)
{
  SovScript order = make_script (SOV_SCRIPT_CALL_OPENING, language);
  g_autoptr (GPtrArray) card = NULL;
  GString *said = g_string_new (NULL);

  order.formal = sov_text_is_formal (script);
  order.own_texts = own;
  card = sov_speaking_card_new (&order);
  for (guint i = 0; i < card->len; i++)
    g_string_append_printf (said, "%s\n", ((SovSpeakingLine *) card->pdata[i])->text);

  return g_string_free_and_steal (said);
}

static char *
write_script (const char *script,
              SovLanguage language,
              GPtrArray *own)
{
  gsize n;
  const SovScriptKind *kinds = sov_script_get_kinds (&n);

  for (gsize i = 0; i < n; i++)
    {
      SovScript order = make_script (kinds[i], language);
      g_autofree char *name = sov_text_dup_name (sov_script_get_name (kinds[i]), language, sov_text_is_formal (script));

      order.formal = sov_text_is_formal (script);
      order.own_texts = own;
      if (g_str_equal (name, script))
        return sov_script_compose (&order);
    }

  return NULL;
}

/* Whatever of the program writes @script. */
static char *
write_somewhere (const char *script,
                 SovLanguage language,
                 GPtrArray *own)
{
  if (sov_text_get_group (script) == SOV_TEXT_AGREED)
    return write_letter (script, language, own);
  if (sov_text_get_group (script) == SOV_TEXT_CALL)
    return write_card_line (script, language, own);

  return write_script (script, language, own);
}

static void
check_own_words (const char *script,
                 SovLanguage language)
{
  g_autoptr (GPtrArray) own = own_text (script, language, "Ihan omat sanani 1234.");
  g_autofree char *text = write_somewhere (script, language, own);
  g_autoptr (GPtrArray) blank = own_text (script, language, " \n");
  g_autoptr (GPtrArray) none = sov_own_texts_new ();
  g_autofree char *blank_text = write_somewhere (script, language, blank);
  g_autofree char *original = write_somewhere (script, language, none);

  g_test_message ("%s %d", script, language);
  assert_has (text, "Ihan omat sanani 1234.");
  assert_lacks (original, "Ihan omat sanani");
  g_assert_cmpstr (blank_text, ==, original);
}

static void
test_every_text_in_every_language_can_be_ones_own (void)
{
  each_text (check_own_words);
}

static void
check_own_places (const char *script,
                  SovLanguage language)
{
  g_autofree char *name = sov_text_write_place (SOV_FACT_FIRST_NAME, language);
  g_autofree char *words = g_strconcat ("Moi ", name, ", tämä on minun.", NULL);
  g_autoptr (GPtrArray) own = own_text (script, language, words);
  g_autofree char *text = NULL;

  if ((sov_text_get_facts (script) & SOV_FACT_BIT (SOV_FACT_FIRST_NAME)) == 0)
    return;

  text = write_somewhere (script, language, own);
  assert_lacks (text, name);
  assert_lacks (text, "Moi …");
  assert_has (text, ", tämä on minun.");
}

static void
test_places_in_ones_own_words_are_filled (void)
{
  each_text (check_own_places);
}

static void
check_only_its_own (const char *script,
                    SovLanguage language)
{
  g_autoptr (GPtrArray) own = own_text (script, language, "Ihan omat sanani 1234.");

  for (guint i = 0; i < sov_texts_count (); i++)
    for (guint j = 0; j < G_N_ELEMENTS (script_languages); j++)
      {
        const char *words = sov_text_get_words (own, sov_texts_get_nth (i), script_languages[j]);
        gboolean mine = g_str_equal (sov_texts_get_nth (i), script) && script_languages[j] == language;

        g_assert_true (mine == g_str_equal (words, "Ihan omat sanani 1234."));
      }
}

static void
test_ones_own_words_change_no_other_text (void)
{
  each_text (check_only_its_own);
}

static void
test_who_is_te_never_gets_words_for_who_is_sina (void)
{
  g_autoptr (GPtrArray) own = own_text ("boundary", SOV_LANGUAGE_FINNISH, "Kuulehan sinä.");
  SovScript script = make_script (SOV_SCRIPT_BOUNDARY, SOV_LANGUAGE_FINNISH);
  g_autofree char *informal = NULL;
  g_autofree char *formal = NULL;

  script.own_texts = own;
  informal = sov_script_compose (&script);
  script.formal = TRUE;
  formal = sov_script_compose (&script);
  assert_has (informal, "Kuulehan sinä.");
  assert_lacks (formal, "Kuulehan");
}

static void
test_where_it_is_written_down_stays_below (void)
{
  g_autoptr (GPtrArray) own = own_text ("reply", SOV_LANGUAGE_FINNISH, "Kiitos.");
  SovScript script = make_script (SOV_SCRIPT_REPLY, SOV_LANGUAGE_FINNISH);
  g_autofree char *text = NULL;

  script.own_texts = own;
  script.mark = "12 ABCD-EFGH";
  text = sov_script_compose (&script);
  g_assert_cmpstr (text, ==, "Kiitos.\nMerkintä 12 ABCD-EFGH");
}

/* What is private */

/* T29, what leaves the house: also where the user's own words ask for more. */
static void
test_ones_own_words_learn_nothing_that_is_not_their_readers (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  gsize n;
  const SovScriptKind *kinds = sov_script_get_kinds (&n);
  g_autoptr (GString) words = g_string_new (NULL);

  for (SovTextFact fact = SOV_FACT_FIRST_NAME; fact < SOV_N_VALUES; fact++)
    g_string_append_printf (words, "{%s}\n", sov_text_fact_get_name (fact, SOV_LANGUAGE_FINNISH));
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) own = own_text (sov_script_get_name (kinds[i]), SOV_LANGUAGE_FINNISH, words->str);
      g_autoptr (SovCaseScript) order = NULL;
      g_autofree char *text = NULL;

      g_clear_pointer (&of->own_texts, g_ptr_array_unref);
      of->own_texts = g_ptr_array_ref (own);
      order = sov_case_script_new (of, kinds[i], ANTTI, NOW);
      text = sov_script_compose (&order->script);
      assert_keeps_quiet (text, CANARY);
      if (sov_script_get_reader (kinds[i]) != SOV_SCRIPT_TO_CUSTOMER)
        assert_keeps_quiet (text, CUSTOMER_CANARY);
    }
}

static void
test_what_a_text_does_not_know_it_does_not_write (void)
{
  g_autoptr (GPtrArray) own = own_text ("public-reply", SOV_LANGUAGE_FINNISH, "Hei {etunimi}: {lainaus}");
  SovScript script = make_script (SOV_SCRIPT_PUBLIC_REPLY, SOV_LANGUAGE_FINNISH);
  g_autofree char *text = NULL;

  script.own_texts = own;
  script.public = FALSE;
  text = sov_script_compose (&script);
  g_assert_cmpstr (text, ==, "Hei …: …");
}

static void
test_defending_is_still_told_in_ones_own_words (void)
{
  g_autoptr (GPtrArray) own = own_text ("no-answer", SOV_LANGUAGE_FINNISH, "Olen pahoillani, mutta minulla oli kiire.");
  SovScript script = make_script (SOV_SCRIPT_NO_ANSWER, SOV_LANGUAGE_FINNISH);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) marks = NULL;

  script.own_texts = own;
  text = sov_script_compose (&script);
  marks = sov_wording_check (text, SOV_LANGUAGE_FINNISH, NULL, SOV_WORDING_NO_FLAGS);
  g_assert_cmpuint (marks->len, >, 0);
}

/* A newer program */

static void
test_a_changed_original_is_noticed (void)
{
  g_autoptr (SovOwnText) text = sov_own_text_new ();

  text->script = g_strdup ("confirm");
  text->language = SOV_LANGUAGE_FINNISH;
  text->words = g_strdup ("Moi!");
  g_assert_false (sov_text_is_outdated (text));
  text->original = g_strdup (sov_text_get_original ("confirm", SOV_LANGUAGE_FINNISH));
  g_assert_false (sov_text_is_outdated (text));
  g_set_str (&text->original, "Niin kuin ennen sanottiin");
  g_assert_true (sov_text_is_outdated (text));
  g_set_str (&text->script, "gone-from-the-program");
  g_assert_false (sov_text_is_outdated (text));
}

/* The example */

static void
check_example (const char *script,
               SovLanguage language)
{
  g_autoptr (SovTextFacts) facts = sov_text_example_new (script, language, "Aino Aalto");
  g_autofree char *all = sov_text_fill (script, sov_text_get_original (script, language), facts);
  g_autofree char *few = NULL;

  sov_text_example_reduce (facts, script);
  few = sov_text_fill (script, sov_text_get_original (script, language), facts);
  g_test_message ("%s %d\n%s\n--\n%s", script, language, all, few);
  assert_lacks (all, "…");
  assert_lacks (all, "{");
  assert_lacks (few, "{");
  g_assert_cmpuint (strlen (all), >, 10);
  g_assert_cmpuint (strlen (few), >, 10);
}

static void
test_an_example_shows_every_text_whole (void)
{
  each_text (check_example);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "nothing-is-to-be-said-of-an-original", test_nothing_is_to_be_said_of_an_original);
  g_test_add_func (PATH "an-original-says-the-same-in-every-language", test_an_original_says_the_same_in_every_language);
  g_test_add_func (PATH "places-are-named-in-the-language-of-their-text", test_places_are_named_in_the_language_of_their_text);
  g_test_add_func (PATH "every-script-of-a-complaint-is-one-of-the-texts", test_every_script_of_a_complaint_is_one_of_the_texts);
  g_test_add_func (PATH "no-two-texts-are-called-alike", test_no_two_texts_are_called_alike);
  g_test_add_func (PATH "every-text-in-every-language-can-be-ones-own", test_every_text_in_every_language_can_be_ones_own);
  g_test_add_func (PATH "places-in-ones-own-words-are-filled", test_places_in_ones_own_words_are_filled);
  g_test_add_func (PATH "ones-own-words-change-no-other-text", test_ones_own_words_change_no_other_text);
  g_test_add_func (PATH "who-is-te-never-gets-words-for-who-is-sina", test_who_is_te_never_gets_words_for_who_is_sina);
  g_test_add_func (PATH "where-it-is-written-down-stays-below", test_where_it_is_written_down_stays_below);
  g_test_add_func (PATH "ones-own-words-learn-nothing-that-is-not-their-readers", test_ones_own_words_learn_nothing_that_is_not_their_readers);
  g_test_add_func (PATH "what-a-text-does-not-know-it-does-not-write", test_what_a_text_does_not_know_it_does_not_write);
  g_test_add_func (PATH "defending-is-still-told-in-ones-own-words", test_defending_is_still_told_in_ones_own_words);
  g_test_add_func (PATH "a-changed-original-is-noticed", test_a_changed_original_is_noticed);
  g_test_add_func (PATH "an-example-shows-every-text-whole", test_an_example_shows_every_text_whole);

  return g_test_run ();
}
