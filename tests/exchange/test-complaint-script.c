/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "script-sweep.h"

#include <string.h>

#include "model/sov-time.h"
#include "model/sov-wording.h"

static void
test_whole_whatever_is_not_known (void)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    sweep_kind (kinds[k], assert_whole);
}

static void
assert_greets (const SovScript *script,
               const char *text)
{
  static const SovScriptKind in_the_middle[] = { SOV_SCRIPT_CLARIFY, SOV_SCRIPT_UNDERSTANDING, SOV_SCRIPT_PUBLIC_REPLY };
  static const char *const greetings[] = { "Hei", "Hi ", "Hello", "Hej", "Kiitos", "Thank you", "Tack" };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (in_the_middle); i++)
    if (script->kind == in_the_middle[i])
      return;
  for (guint i = 0; i < G_N_ELEMENTS (greetings); i++)
    found |= g_str_has_prefix (text, greetings[i]);
  g_assert_true (found);

  if (script->first_name != NULL && !script->public)
    assert_has (text, "Maija");
}

static void
test_greets (void)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    sweep_kind (kinds[k], assert_greets);
}

/* "Maija" is never followed by an ending: "Maijalle", "Maija's". */
static void
assert_unbent (const SovScript *script,
               const char *text)
{
  const char *const names[] = { "Maija", "Aino" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (const char *at = strstr (text, names[i]); at != NULL; at = strstr (at + 1, names[i]))
      {
        char after = at[strlen (names[i])];

        g_assert_true (after == '\0' || after == ' ' || after == ',' || after == '!');
      }
}

static void
test_names_are_never_bent (void)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    sweep_kind (kinds[k], assert_unbent);
}

/* The members of SovScript, read from its header. */
static char *
read_members (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "exchange", "sov-complaint-script.h", NULL);
  g_autofree char *header = NULL;
  char *begin;
  char *end;

  g_assert_true (g_file_get_contents (path, &header, NULL, NULL));
  end = strstr (header, "} SovScript;");
  g_assert_nonnull (end);
  *end = '\0';
  begin = g_strrstr (header, "typedef struct");
  g_assert_nonnull (begin);

  return g_strdup (begin);
}

static void
test_private_things_have_no_place (void)
{
  static const char *const wanted[] = {
    "kind", "language", "formal", "now", "time", "has_clock",
    "first_name", "my_name", "what", "proposal", "options", "reason", "quote", "question", "impact",
    "terms", "extra", "change", "thing", "point", "offer", "hours", "other", "way", "mark",
    "consumer", "did_right", "noticed_by_me", "public", "own_texts"
  };
  g_autofree char *members = read_members ();
  g_autoptr (GRegex) name = g_regex_new ("(\\w+);", 0, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;
  guint n = 0;

  g_regex_match (name, members, 0, &found);
  for (; g_match_info_matches (found); g_match_info_next (found, NULL))
    {
      g_autofree char *member = g_match_info_fetch (found, 1);

      g_assert_cmpuint (n, <, G_N_ELEMENTS (wanted));
      g_assert_cmpstr (member, ==, wanted[n++]);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (wanted));
}

static void
assert_keeps_the_customers_words (const SovScript *script,
                                  const char *text)
{
  if (sov_script_get_reader (script->kind) == SOV_SCRIPT_TO_CUSTOMER)
    return;

  assert_lacks (text, "En ole saanut");
  assert_lacks (text, "jouduin odottamaan");
}

static void
test_customers_words_reach_nobody_else (void)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    sweep_kind (kinds[k], assert_keeps_the_customers_words);
}

static void
test_every_value_reaches_a_text (void)
{
  for (guint f = 0; f < n_script_fields; f++)
    {
      gboolean used = FALSE;

      for (SovScriptKind kind = SOV_SCRIPT_OWN_SLIP; kind <= SOV_SCRIPT_REFERRAL; kind++)
        used |= (fields_used (kind) & (1u << f)) != 0;
      g_assert_true (used);
    }
}

static void
assert_admits_nothing (const SovScript *script,
                       const char *text)
{
  static const char *const admissions[] = {
    "pieleen", "astuu on", "vastuullani", "ettei työni", "virheen", "anteeksi huono", "ei olisi pitänyt",
    " on me", "mistake", "got this wrong", "esponsib", "my work was", "bad experience", "should not have",
    "nsvar", "ett fel", "gjorde fel", "mitt arbete inte", "dåliga", "inte ha behövt"
  };

  if (!script->did_right)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (admissions); i++)
    assert_lacks (text, admissions[i]);
}

static void
test_who_did_right_admits_nothing (void)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    sweep_kind (kinds[k], assert_admits_nothing);
}

static void
test_who_did_right_is_as_courteous (void)
{
  static const SovScriptKind kinds[] = { SOV_SCRIPT_CALL_OPENING, SOV_SCRIPT_NO_ANSWER, SOV_SCRIPT_REPLY, SOV_SCRIPT_PUBLIC_REPLY };
  static const char *const thanks[] = { "Kiitos", "Thank you", "Tack" };
  static const char *const sorry[] = { "Olen pahoillani", "I am sorry", "Jag är ledsen" };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint l = 0; l < G_N_ELEMENTS (script_languages); l++)
      {
        SovScript script = make_script (kinds[k], script_languages[l]);
        g_autofree char *text = NULL;

        script.did_right = TRUE;
        text = sov_script_compose (&script);
        assert_has (text, thanks[l]);
        assert_has (text, sorry[l]);
      }
}

static void
test_who_slipped_admits_it (void)
{
  static const struct
  {
    SovScriptKind kind;
    const char *words[3];
  } admissions[] = {
    { SOV_SCRIPT_OWN_SLIP, { "Huomasin virheen omassa työssäni", "mistake in my own work", "ett fel i mitt eget arbete" } },
    { SOV_SCRIPT_CALL_OPENING, { "tämä meni minulta pieleen", "I got this wrong", "jag gjorde fel" } },
    { SOV_SCRIPT_NO_ANSWER, { "Vastuu on minun", "This is on me", "Ansvaret är mitt" } },
    { SOV_SCRIPT_REPLY, { "Vastuu on silti minun", "still mine", "Ansvaret är ändå mitt" } },
    { SOV_SCRIPT_SUBCONTRACTOR, { "se on minun vastuullani", "that is on me", "det är mitt ansvar" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (admissions); i++)
    for (guint l = 0; l < G_N_ELEMENTS (script_languages); l++)
      {
        SovScript script = make_script (admissions[i].kind, script_languages[l]);
        g_autofree char *text = sov_script_compose (&script);

        assert_has (text, admissions[i].words[l]);
      }
}

static void
test_reply_opens_with_the_customers_words (void)
{
  static const char *const openings[] = {
    "Hei Maija! Kirjoitit: ”En ole saanut puhelua. Olen pettynyt.”\nKiitos viestistäsi.",
    "Hi Maija! You wrote: “En ole saanut puhelua. Olen pettynyt.”\nThank you for writing.",
    "Hej Maija! Du skrev: ”En ole saanut puhelua. Olen pettynyt.”\nTack för ditt meddelande."
  };

  for (guint l = 0; l < G_N_ELEMENTS (script_languages); l++)
    {
      SovScript script = make_script (SOV_SCRIPT_REPLY, script_languages[l]);
      g_autofree char *text = sov_script_compose (&script);

      g_assert_true (g_str_has_prefix (text, openings[l]));
    }
}

static void
assert_ends_with_both_words (const SovScript *script,
                             const char *text)
{
  g_assert_true (g_str_has_suffix (text, "Anteeksi ja kiitos!") || g_str_has_suffix (text, "Sorry and thank you!") ||
                 g_str_has_suffix (text, "Förlåt och tack!"));
}

static void
test_last_words_are_sorry_and_thank_you (void)
{
  sweep_kind (SOV_SCRIPT_PREVENTION, assert_ends_with_both_words);
}

static void
assert_formal (const SovScript *script,
               const char *text)
{
  static const char *const familiar[] = {
    "sinä", "sinu", "Sinu", "stasi", "stäsi", "tesi", "anasi", "kerroit,", "kerroit.", "Kirjoitit:", "odotit ", "sait?",
    "sanoit ", " soita.", "vastaa ", "Vastaa ", "Vastaa:", "Vastaathan", "toivotko", "toivoisit,", "kertoisitko",
    "tekisit ", "tarvitset ", "Saat ", "Valitse ", " olit ", " olet ", " näit ", "Voit "
  };

  if (!script->formal || script->language != SOV_LANGUAGE_FINNISH)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (familiar); i++)
    assert_lacks (text, familiar[i]);
}

static void
test_formal_finnish_says_te (void)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    sweep_kind (kinds[k], assert_formal);
}

/* With nothing of the user's in it but two names. */
static void
test_advice_on_wording_finds_nothing (void)
{
  for (SovScriptKind kind = SOV_SCRIPT_OWN_SLIP; kind <= SOV_SCRIPT_REFERRAL; kind++)
    for (guint variant = 0; variant < 3u * 4; variant++)
      {
        SovScript script = fill_script (kind, 1u << field_of ("Maija") | 1u << field_of ("Aino"));
        g_autofree char *text = NULL;
        g_autoptr (GPtrArray) marks = NULL;

        script.language = script_languages[variant % 3];
        script.formal = (variant / 3 & 1) != 0;
        script.did_right = (variant / 3 & 2) != 0;
        script.consumer = TRUE;
        text = sov_script_compose (&script);
        marks = sov_wording_check (text, script.language, NULL, SOV_WORDING_NO_FLAGS);
        if (marks->len > 0)
          g_error ("“%s” in: %s", ((SovWordingMark *) marks->pdata[0])->said, text);
      }
}

static void
test_finnish_own_slip (void)
{
  SovScript script = { .kind = SOV_SCRIPT_OWN_SLIP, .language = SOV_LANGUAGE_FINNISH, .first_name = "Maija", .my_name = "Aino", .what = "lasku meni väärään osoitteeseen", .proposal = "lähetän uuden tänään" };

  assert_text (&script, "Hei Maija, Aino tässä. Huomasin virheen omassa työssäni: lasku meni väärään osoitteeseen. "
                        "Olen pahoillani. Korjaan sen omalla kustannuksellani näin: lähetän uuden tänään. "
                        "Sopiiko, vai toivotko jotain muuta?");
  script.proposal = NULL;
  script.first_name = NULL;
  script.formal = TRUE;
  assert_text (&script, "Hei, Aino tässä. Huomasin virheen omassa työssäni: lasku meni väärään osoitteeseen. "
                        "Olen pahoillani. Korjaan sen omalla kustannuksellani. Miten toivoisitte, että jatkamme?");
}

static void
test_no_answer_says_when_or_asks (void)
{
  SovScript script = make_script (SOV_SCRIPT_NO_ANSWER, SOV_LANGUAGE_FINNISH);

  assert_text (&script, "Hei Maija! Yritin soittaa viestisi takia. Kiitos, että kerroit, ja anteeksi. Vastuu on minun. "
                        "Soitan uudelleen: ke 21.10. klo 10.00. Jos muu hetki sopii paremmin, vastaa tähän.\n– Aino");
  script.has_clock = FALSE;
  script.language = SOV_LANGUAGE_SWEDISH;
  assert_text (&script, "Hej Maija! Jag försökte ringa med anledning av ditt meddelande. Tack för att du berättade, och förlåt. "
                        "Ansvaret är mitt. Jag ringer igen: on 21.10. Om en annan tid passar bättre, svara på det här meddelandet.\n– Aino");
  script.time = SOV_NO_TIME;
  script.language = SOV_LANGUAGE_ENGLISH;
  assert_text (&script, "Hi Maija! I tried to call about your message. Thank you for telling me, and I apologise. This is on me. "
                        "What time would suit you? Just reply, and I will call then.\n– Aino");
  script.time = 0;
  script.language = SOV_LANGUAGE_FINNISH;
  assert_text (&script, "Hei Maija! Yritin soittaa viestisi takia. Kiitos, että kerroit, ja anteeksi. Vastuu on minun. "
                        "Mikä hetki sopisi sinulle? Vastaa tähän, niin soitan silloin.\n– Aino");
}

static void
test_options_are_numbered (void)
{
  const char *const two[] = { "Antti soittaa tänään", " ", "Teen työn itse.", NULL };
  const char *const one[] = { "", "Teen työn itse.", NULL };
  SovScript script = { .kind = SOV_SCRIPT_PROPOSAL, .language = SOV_LANGUAGE_FINNISH, .options = two };

  assert_text (&script, "Hei! Ehdotan, ja kaikki nämä minun kustannuksellani:\n1) Antti soittaa tänään.\n2) Teen työn itse.\n"
                        "Valitse sinulle sopiva tai sano oma toiveesi. Hyvitykseen ei liity ehtoja.");
  script.options = one;
  assert_text (&script, "Hei! Ehdotan tätä, omalla kustannuksellani: Teen työn itse. Sopiiko, vai toivotko jotain muuta? "
                        "Hyvitykseen ei liity ehtoja.");
  script.options = NULL;
  assert_text (&script, "Hei! Ehdotan, ja kaikki nämä minun kustannuksellani:\n1) …\n2) …\n"
                        "Valitse sinulle sopiva tai sano oma toiveesi. Hyvitykseen ei liity ehtoja.");
}

static void
test_consumers_are_told_where_to_turn_to (void)
{
  static const char *const advice[] = { "kuluttajaneuvonta", "consumer advice", "konsumentrådgivningen" };

  for (guint l = 0; l < G_N_ELEMENTS (script_languages); l++)
    {
      SovScript script = make_script (SOV_SCRIPT_PARTLY_NO, script_languages[l]);
      g_autofree char *company = sov_script_compose (&script);
      g_autofree char *consumer = NULL;

      script.consumer = TRUE;
      consumer = sov_script_compose (&script);
      assert_lacks (company, advice[l]);
      assert_has (consumer, advice[l]);
    }
}

static void
test_no_without_terms_gives_no_reason (void)
{
  SovScript script = { .kind = SOV_SCRIPT_PARTLY_NO, .language = SOV_LANGUAGE_FINNISH, .point = "matkakulut" };
  g_autofree char *text = sov_script_compose (&script);

  assert_has (text, "Tätä en hyvitä: matkakulut.");
  assert_lacks (text, "Siksi");
}

static void
test_public_text_knows_nobody (void)
{
  static const SovScriptKind kinds[] = { SOV_SCRIPT_PUBLIC_REPLY, SOV_SCRIPT_PRAISE_THANKS, SOV_SCRIPT_REPLY, SOV_SCRIPT_SURPRISE };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint l = 0; l < G_N_ELEMENTS (script_languages); l++)
      {
        SovScript script = make_script (kinds[k], script_languages[l]);
        g_autofree char *text = NULL;

        script.public = TRUE;
        text = sov_script_compose (&script);
        for (guint f = 0; f < n_script_fields; f++)
          if (script_fields[f].value != NULL && !g_str_equal (script_fields[f].value, "Aino"))
            assert_lacks (text, script_fields[f].value);
        g_assert_true (g_str_has_suffix (text, "\n– Aino"));
      }
}

static void
test_public_reply_is_always_public (void)
{
  g_assert_cmpuint (fields_used (SOV_SCRIPT_PUBLIC_REPLY), ==, 1u << field_of ("Aino"));
}

static void
test_what_is_typed_stands_as_it_is (void)
{
  SovScript script = { .kind = SOV_SCRIPT_RECOURSE, .language = SOV_LANGUAGE_FINNISH, .first_name = "{etunimi}", .thing = "Alennus {} 100 %s", .what = "rivi 1\n  rivi 2\t!" };
  g_autofree char *text = sov_script_compose (&script);

  assert_has (text, "Hei {etunimi}!");
  assert_has (text, ": Alennus {} 100 %s.");
  assert_has (text, ": rivi 1 rivi 2 !");
}

static void
test_no_full_stop_too_many (void)
{
  static const char *const values[] = { "kahvit", "kahvit.", "kahvit!", "kahvit…", "”kahvit.”" };
  static const char *const ends[] = { ": kahvit. Sinun", ": kahvit. Sinun", ": kahvit! Sinun", ": kahvit… Sinun", ": ”kahvit.” Sinun" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      SovScript script = { .kind = SOV_SCRIPT_SURPRISE, .language = SOV_LANGUAGE_FINNISH, .extra = values[i] };
      g_autofree char *text = sov_script_compose (&script);

      assert_has (text, ends[i]);
    }
}

static void
test_what_is_unknown_but_needed_is_left_to_write (void)
{
  static const SovScriptKind needing[] = { SOV_SCRIPT_OWN_SLIP, SOV_SCRIPT_UNDERSTANDING, SOV_SCRIPT_PROPOSAL, SOV_SCRIPT_SURPRISE, SOV_SCRIPT_PREVENTION, SOV_SCRIPT_PARTLY_NO };

  for (SovScriptKind kind = SOV_SCRIPT_OWN_SLIP; kind <= SOV_SCRIPT_REFERRAL; kind++)
    {
      SovScript script = { .kind = kind };
      g_autofree char *text = sov_script_compose (&script);
      gboolean needs = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (needing); i++)
        needs |= needing[i] == kind;
      g_assert_cmpint (strstr (text, "…") != NULL, ==, needs);
    }
}

static void
test_language_not_chosen_is_finnish (void)
{
  SovScript script = { .kind = SOV_SCRIPT_ASK_FRIEND };
  g_autofree char *none = sov_script_compose (&script);
  g_autofree char *finnish = NULL;

  script.language = SOV_LANGUAGE_FINNISH;
  finnish = sov_script_compose (&script);
  g_assert_cmpstr (none, ==, finnish);
}

static void
test_kinds_are_listed_once_and_named (void)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_kinds; i++)
    {
      const char *title = sov_script_get_title (kinds[i]);

      g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (kinds[i])));
      g_assert_cmpstr (title, !=, "");
      g_assert_true (g_hash_table_add (titles, (gpointer) title));
    }
  g_assert_cmpuint (n_kinds, ==, SOV_SCRIPT_REFERRAL);
}

static guint
count_suiting (SovComplaintState state,
               gboolean noticed_by_me)
{
  guint n = 0;

  for (SovScriptKind kind = SOV_SCRIPT_OWN_SLIP; kind <= SOV_SCRIPT_REFERRAL; kind++)
    n += sov_script_suits (kind, state, noticed_by_me) ? 1 : 0;

  return n;
}

static void
test_every_state_has_its_texts (void)
{
  for (SovComplaintState state = SOV_COMPLAINT_NOTICED; state <= SOV_COMPLAINT_EXTERNAL; state++)
    {
      g_assert_cmpuint (count_suiting (state, TRUE), >, 0);
      if (state != SOV_COMPLAINT_NOTICED)
        g_assert_cmpuint (count_suiting (state, FALSE), >, 0);
    }
  g_assert_true (sov_script_suits (SOV_SCRIPT_CALL_OPENING, SOV_COMPLAINT_RECEIVED, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_MOVE_MEETING, SOV_COMPLAINT_RECEIVED, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_FACTS, SOV_COMPLAINT_RECEIVED, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_NO_ANSWER, SOV_COMPLAINT_TRIED, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_CLARIFY, SOV_COMPLAINT_CLARIFYING, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_PROPOSAL, SOV_COMPLAINT_CLARIFYING, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_PREVENTION, SOV_COMPLAINT_REMEDIED, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_FOLLOW_UP, SOV_COMPLAINT_CLOSED, FALSE));
  g_assert_true (sov_script_suits (SOV_SCRIPT_CALL_OPENING, SOV_COMPLAINT_REOPENED, TRUE));
}

static void
test_texts_do_not_come_too_early (void)
{
  static const SovComplaintState early[] = { SOV_COMPLAINT_NOTICED, SOV_COMPLAINT_RECEIVED, SOV_COMPLAINT_TRIED };
  static const SovScriptKind later[] = { SOV_SCRIPT_PROPOSAL, SOV_SCRIPT_SURPRISE, SOV_SCRIPT_PREVENTION, SOV_SCRIPT_FOLLOW_UP, SOV_SCRIPT_PARTLY_NO, SOV_SCRIPT_ENDING, SOV_SCRIPT_RECOURSE, SOV_SCRIPT_REFERRAL };

  for (guint s = 0; s < G_N_ELEMENTS (early); s++)
    for (guint k = 0; k < G_N_ELEMENTS (later); k++)
      {
        g_assert_false (sov_script_suits (later[k], early[s], FALSE));
        g_assert_false (sov_script_suits (later[k], early[s], TRUE));
      }
}

static void
test_own_slip_thanks_for_no_complaint (void)
{
  static const SovComplaintState before[] = { SOV_COMPLAINT_NOTICED, SOV_COMPLAINT_RECEIVED, SOV_COMPLAINT_TRIED };
  static const SovScriptKind answers[] = { SOV_SCRIPT_CALL_OPENING, SOV_SCRIPT_NO_ANSWER, SOV_SCRIPT_REPLY, SOV_SCRIPT_PUBLIC_REPLY };
  SovScript script = { .kind = SOV_SCRIPT_PREVENTION, .noticed_by_me = TRUE };
  g_autofree char *text = sov_script_compose (&script);

  for (guint s = 0; s < G_N_ELEMENTS (before); s++)
    {
      g_assert_true (sov_script_suits (SOV_SCRIPT_OWN_SLIP, before[s], TRUE));
      g_assert_false (sov_script_suits (SOV_SCRIPT_OWN_SLIP, before[s], FALSE));
      for (guint k = 0; k < G_N_ELEMENTS (answers); k++)
        g_assert_false (sov_script_suits (answers[k], before[s], TRUE));
    }
  assert_lacks (text, "sanoit");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/complaint-script/a-text-is-whole-whatever-is-not-known", test_whole_whatever_is_not_known);
  g_test_add_func ("/exchange/complaint-script/a-text-greets-by-name", test_greets);
  g_test_add_func ("/exchange/complaint-script/names-are-never-bent", test_names_are_never_bent);
  g_test_add_func ("/exchange/complaint-script/cause-fault-and-subcontractor-have-no-field", test_private_things_have_no_place);
  g_test_add_func ("/exchange/complaint-script/the-customers-words-reach-nobody-else", test_customers_words_reach_nobody_else);
  g_test_add_func ("/exchange/complaint-script/every-value-reaches-a-text", test_every_value_reaches_a_text);
  g_test_add_func ("/exchange/complaint-script/who-did-right-admits-nothing", test_who_did_right_admits_nothing);
  g_test_add_func ("/exchange/complaint-script/who-did-right-is-as-courteous", test_who_did_right_is_as_courteous);
  g_test_add_func ("/exchange/complaint-script/who-slipped-admits-it", test_who_slipped_admits_it);
  g_test_add_func ("/exchange/complaint-script/a-reply-opens-with-the-customers-words", test_reply_opens_with_the_customers_words);
  g_test_add_func ("/exchange/complaint-script/the-last-words-are-sorry-and-thank-you", test_last_words_are_sorry_and_thank_you);
  g_test_add_func ("/exchange/complaint-script/formal-finnish-says-te", test_formal_finnish_says_te);
  g_test_add_func ("/exchange/complaint-script/the-advice-on-wording-finds-nothing", test_advice_on_wording_finds_nothing);
  g_test_add_func ("/exchange/complaint-script/an-own-slip-in-finnish", test_finnish_own_slip);
  g_test_add_func ("/exchange/complaint-script/no-answer-says-when-or-asks", test_no_answer_says_when_or_asks);
  g_test_add_func ("/exchange/complaint-script/options-are-numbered", test_options_are_numbered);
  g_test_add_func ("/exchange/complaint-script/consumers-are-told-where-to-turn-to", test_consumers_are_told_where_to_turn_to);
  g_test_add_func ("/exchange/complaint-script/a-no-without-terms-gives-no-reason", test_no_without_terms_gives_no_reason);
  g_test_add_func ("/exchange/complaint-script/a-public-text-knows-nobody", test_public_text_knows_nobody);
  g_test_add_func ("/exchange/complaint-script/a-public-reply-is-always-public", test_public_reply_is_always_public);
  g_test_add_func ("/exchange/complaint-script/what-is-typed-stands-as-it-is", test_what_is_typed_stands_as_it_is);
  g_test_add_func ("/exchange/complaint-script/there-is-no-full-stop-too-many", test_no_full_stop_too_many);
  g_test_add_func ("/exchange/complaint-script/what-is-unknown-but-needed-is-left-to-write", test_what_is_unknown_but_needed_is_left_to_write);
  g_test_add_func ("/exchange/complaint-script/a-language-not-chosen-is-finnish", test_language_not_chosen_is_finnish);
  g_test_add_func ("/exchange/complaint-script/kinds-are-listed-once-and-named", test_kinds_are_listed_once_and_named);
  g_test_add_func ("/exchange/complaint-script/every-state-has-its-texts", test_every_state_has_its_texts);
  g_test_add_func ("/exchange/complaint-script/texts-do-not-come-too-early", test_texts_do_not_come_too_early);
  g_test_add_func ("/exchange/complaint-script/an-own-slip-thanks-for-no-complaint", test_own_slip_thanks_for_no_complaint);

  return g_test_run ();
}
