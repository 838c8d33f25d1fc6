/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-case-script.h"

#include "canary-case.h"
#include "exchange/sov-speaking-card.h"

/* The texts of every kind, in every language, to who is "sinä" and who is "te". */
typedef void (*CheckText) (SovScriptKind kind,
                           const char *text);

static char *
compose_text (SovCase *of,
              SovScriptKind kind,
              gint64 party)
{
  g_autoptr (SovCaseScript) order = sov_case_script_new (of, kind, party, NOW);

  return sov_script_compose (&order->script);
}

static void
check_variant (SovCase *of,
               guint variant,
               CheckText check)
{
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);

  of->formal = (variant & 1) != 0;
  of->did_right = (variant & 2) != 0;
  of->complaint->public = (variant & 4) != 0;
  of->complaint->noticed_by = (variant & 8) != 0 ? SOV_NOTICED_BY_ME : SOV_NOTICED_BY_CUSTOMER;
  of->language = (SovLanguage) (variant / 16 + 1);
  sov_sheet_find_party (of->sheet, ANTTI)->language = of->language;
  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autofree char *text = compose_text (of, kinds[i], ANTTI);

      check (kinds[i], text);
    }
}

static void
sweep (CheckText check)
{
  g_autoptr (SovCase) of = make_canary_case ();

  for (guint variant = 0; variant < 3 * 16; variant++)
    check_variant (of, variant, check);
}

static void
check_private (SovScriptKind kind,
               const char *text)
{
  assert_keeps_quiet (text, CANARY);
  assert_lacks (text, CANARY_MONEY_TEXT);
}

static void
test_nothing_private_in_any (void)
{
  sweep (check_private);
}

static void
check_reader (SovScriptKind kind,
              const char *text)
{
  if (sov_script_get_reader (kind) != SOV_SCRIPT_TO_CUSTOMER)
    {
      assert_keeps_quiet (text, CUSTOMER_CANARY);
      assert_lacks (text, "Maija Meikäläinen");
    }
}

static void
test_the_customers_stays_with_the_customer (void)
{
  sweep (check_reader);
}

static void
test_nothing_private_on_the_card (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  g_autoptr (SovCaseScript) order = sov_case_script_new (of, SOV_SCRIPT_CALL_OPENING, 0, NOW);
  g_autoptr (GPtrArray) card = sov_speaking_card_new (&order->script);

  for (guint i = 0; i < card->len; i++)
    assert_keeps_quiet (((const SovSpeakingLine *) card->pdata[i])->text, CANARY);
}

static void
test_what_is_known_is_said (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  g_autofree char *proposal = compose_text (of, SOV_SCRIPT_PROPOSAL, 0);
  g_autofree char *reply = compose_text (of, SOV_SCRIPT_REPLY, 0);
  g_autofree char *prevention = compose_text (of, SOV_SCRIPT_PREVENTION, 0);
  g_autofree char *surprise = compose_text (of, SOV_SCRIPT_SURPRISE, 0);
  g_autofree char *no = compose_text (of, SOV_SCRIPT_PARTLY_NO, 0);

  assert_has (proposal, "1) " CUSTOMER_CANARY " ehdotus yksi.\n2) " CUSTOMER_CANARY " ehdotus kaksi.");
  assert_has (reply, "”" CUSTOMER_CANARY " sanat: en ole saanut puhelua”");
  assert_has (prevention, CUSTOMER_CANARY " muutos");
  assert_has (surprise, CUSTOMER_CANARY " lahjakortti");
  assert_has (no, "Sovimme näin: Antti soittaa Maijalle.");
}

static void
test_numbers_are_not_doubled (void)
{
  g_autoptr (SovCase) of = sov_case_new ();
  g_autofree char *proposal = NULL;

  of->complaint = sov_complaint_new ();
  of->compensations = of->compensations != NULL ? of->compensations : g_ptr_array_new ();
  sov_complaint_add_step (of->complaint, SOV_STEP_PROPOSED, NOW)->text = g_strdup ("1) Soitan itse\n\n2) Annan 50 € pois\n");
  proposal = compose_text (of, SOV_SCRIPT_PROPOSAL, 0);
  assert_has (proposal, "1) Soitan itse.\n2) Annan 50 € pois.");
}

static void
test_the_subcontractor_hears_what_is_theirs (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  g_autofree char *notice = compose_text (of, SOV_SCRIPT_RECOURSE, ANTTI);
  g_autofree char *way = compose_text (of, SOV_SCRIPT_SUBCONTRACTOR, ANTTI);
  g_autofree char *hidden = NULL;

  assert_has (notice, "Hei Antti!");
  assert_has (notice, "Sovittu oli: Antti soittaa Maijalle.");
  assert_has (way, "Ehdotan jatkossa: Lähetän sovitut samana päivänä.");

  let_know (sov_sheet_find_term (of->sheet, CALL), MAIJA);
  hidden = compose_text (of, SOV_SCRIPT_RECOURSE, ANTTI);
  assert_lacks (hidden, "Antti soittaa Maijalle");
}

static void
test_the_customer_is_no_subcontractor (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  g_autoptr (SovCaseScript) order = sov_case_script_new (of, SOV_SCRIPT_RECOURSE, MAIJA, NOW);

  g_assert_null (order->reader);
  g_assert_null (order->script.first_name);
}

static void
test_other_names (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  g_auto (GStrv) names = sov_case_dup_other_names (of);

  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "Antti");
}

#define PATH "/exchange/case-script/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "nothing-private-is-in-any-text", test_nothing_private_in_any);
  g_test_add_func (PATH "what-the-customer-said-stays-with-the-customer", test_the_customers_stays_with_the_customer);
  g_test_add_func (PATH "nothing-private-is-on-the-card-for-the-phone", test_nothing_private_on_the_card);
  g_test_add_func (PATH "what-is-known-is-said", test_what_is_known_is_said);
  g_test_add_func (PATH "numbers-of-a-proposal-are-not-doubled", test_numbers_are_not_doubled);
  g_test_add_func (PATH "the-subcontractor-hears-what-is-theirs-to-know", test_the_subcontractor_hears_what_is_theirs);
  g_test_add_func (PATH "the-customer-is-no-subcontractor", test_the_customer_is_no_subcontractor);
  g_test_add_func (PATH "who-else-is-named-is-known", test_other_names);

  return g_test_run ();
}
