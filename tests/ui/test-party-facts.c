/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-facts.h"

#include "model/sov-time.h"
#include "support/ui-support.h"
#include "ui/common/sov-fact.h"
#include "ui/customers/sov-promise-facts.h"

/* What a party's page says, without a page. */

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

static gint64
at (const char *text)
{
  gint64 ms = 0;

  g_assert_true (sov_time_parse_local (text, 0, &ms, NULL));

  return ms;
}

/* All of @facts, "title=text" a line. */
static char *
print (GPtrArray *facts)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (lines, "%s=%s\n", sov_fact_get_title (facts->pdata[i]), sov_fact_get_text (facts->pdata[i]));
  g_ptr_array_unref (facts);

  return g_string_free_and_steal (lines);
}

static void
assert_says (GPtrArray *facts,
             const char *expected)
{
  g_autofree char *lines = print (facts);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_a_party_of_a_name_alone_says_little (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);

  party->kind = SOV_PARTY_CONSUMER;
  party->as = SOV_BIT (SOV_AS_CUSTOMER);
  assert_says (sov_party_facts_first (party, at ("2026-11-21T12:00")), "Last contact=Never\n");
  assert_says (sov_party_facts_reach (party), "");
  assert_says (sov_party_facts_about (party), "");
  assert_says (sov_party_facts_business (party), "");
  assert_says (sov_party_facts_record (party), "");
}

static void
test_outside_their_hours_the_page_warns (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);

  party->reachable_from = 9 * 60;
  party->reachable_to = 15 * 60;
  party->last_contact = at ("2026-11-11T12:00");
  assert_says (sov_party_facts_first (party, at ("2026-11-21T14:59")), "Last contact=10 days ago, 11 Nov 2026\n");
  assert_says (sov_party_facts_first (party, at ("2026-11-21T15:00")),
               "Hard to reach just now. Best hours: 9:00–15:00=\nLast contact=10 days ago, 11 Nov 2026\n");
}

static void
test_days_count_by_the_calendar (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);

  party->last_contact = at ("2026-11-20T23:59");
  assert_says (sov_party_facts_first (party, at ("2026-11-21T00:01")), "Last contact=1 day ago, 20 Nov 2026\n");
}

static void
test_many_complaints_are_counted (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);
  gint64 now = at ("2026-11-21T12:00");

  party->n_open_complaints = 2;
  party->open_complaint_at = now - 3 * DAY_MS;
  party->open_complaint_words = g_strdup ("Olen pettynyt");
  party->last_contact = now - DAY_MS;
  assert_says (sov_party_facts_first (party, now),
               "2 open complaints, the oldest from: 3 days ago=\nLast contact=1 day ago, 20 Nov 2026\n");
}

static void
test_numbers_and_addresses_come_with_buttons (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);
  g_autoptr (GPtrArray) facts = NULL;

  g_ptr_array_add (party->phones, sov_labelled_new ("Työ", "+358495550101"));
  g_ptr_array_add (party->emails, sov_labelled_new (NULL, "a@b.fi"));
  g_ptr_array_add (party->addresses, sov_labelled_new (NULL, "Lumitie 4"));
  facts = sov_party_facts_reach (party);
  g_assert_cmpuint (facts->len, ==, 3);
  g_assert_cmpstr (sov_fact_get_title (facts->pdata[0]), ==, "Työ");
  g_assert_cmpstr (sov_fact_get_text (facts->pdata[0]), ==, "049 555 0101");
  g_assert_cmpuint (sov_fact_get_n_buttons (facts->pdata[0]), ==, 2);
  g_assert_cmpstr (sov_fact_get_button_action (facts->pdata[0], 1), ==, "reach.call");
  g_assert_cmpstr (sov_fact_get_title (facts->pdata[1]), ==, "E-mail");
  g_assert_cmpstr (sov_fact_get_button_action (facts->pdata[1], 0), ==, "reach.mail");
  g_assert_cmpuint (sov_fact_get_n_buttons (facts->pdata[2]), ==, 0);
}

static void
test_what_a_subcontractor_did_is_counted (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);

  party->as = SOV_BIT (SOV_AS_SUBCONTRACTOR);
  party->trade = g_strdup ("kuvaus");
  party->practices = SOV_BIT (SOV_PRACTICE_WHATSAPP_ONLY);
  party->record = (SovRecord) { 4, 12, 1, 200 * SOV_TIME_MINUTE_MS };
  assert_says (sov_party_facts_record (party),
               "Trade=kuvaus\nAnswers only in WhatsApp=\nDeals together=4\nPromises=12 kept, 1 broken\n"
               "Acknowledges in=3 h 20 min, as a median\n");
}

static void
test_a_wrong_identifier_is_followed_by_its_reason (void)
{
  g_autoptr (SovParty) party = sov_party_new (1);

  party->business_id = g_strdup ("20774741");
  assert_says (sov_party_facts_business (party),
               "Business ID=2077474-1\nThe check digits do not fit: one character is probably mistyped.=\n");
}

/* A deal where I promised Maija (1) that Antti (2) calls. */
static SovSheet *
make_sheet (gint64 now)
{
  SovSheet *sheet = sov_sheet_new ();
  SovSheetParty *maija = sov_sheet_add_party (sheet);
  SovSheetParty *antti = sov_sheet_add_party (sheet);
  SovTerm *term = sov_sheet_add_term (sheet);
  SovVersion *version = sov_term_add_version (term);
  gint64 doer = 2;

  sheet->id = 7;
  sheet->title = g_strdup ("Katto");
  sheet->customer = 1;
  maija->id = 1;
  maija->name = g_strdup ("Maija");
  maija->role = SOV_ROLE_CUSTOMER;
  antti->id = 2;
  antti->name = g_strdup ("Antti");
  antti->role = SOV_ROLE_SUBCONTRACTOR;
  term->id = 5;
  term->kind = SOV_TERM_CONTACT;
  term->by = SOV_PARTY_ME;
  term->to = 1;
  term->made_at = now - SOV_TIME_HOUR_MS;
  version->text = g_strdup ("Antti soittaa");
  version->made_at = term->made_at;
  version->due = now + 10 * SOV_TIME_HOUR_MS;
  version->due_has_clock = TRUE;
  g_array_append_val (version->doers, doer);

  return sheet;
}

static GPtrArray *
make_sheets (gint64 now)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_sheet_unref);

  g_ptr_array_add (sheets, make_sheet (now));

  return sheets;
}

static void
test_a_promise_is_on_one_side_alone (void)
{
  gint64 now = at ("2026-11-21T08:00");
  g_autoptr (GPtrArray) sheets = make_sheets (now);
  g_autoptr (GPtrArray) to_maija = sov_promise_facts (sheets, 1, SOV_PROMISES_TO_THEM, now);
  g_autoptr (GPtrArray) by_maija = sov_promise_facts (sheets, 1, SOV_PROMISES_BY_THEM, now);
  g_autoptr (GPtrArray) done_by_maija = sov_promise_facts (sheets, 1, SOV_PROMISES_DONE_BY_THEM, now);
  g_autoptr (GPtrArray) done_by_antti = sov_promise_facts (sheets, 2, SOV_PROMISES_DONE_BY_THEM, now);

  g_assert_cmpuint (to_maija->len, >, 0);
  g_assert_cmpstr (sov_fact_get_title (to_maija->pdata[0]), ==, "Antti soittaa");
  g_assert_cmpuint (by_maija->len, ==, 0);
  g_assert_cmpuint (done_by_maija->len, ==, 0);
  g_assert_cmpstr (sov_fact_get_text (done_by_antti->pdata[0]), ==, "today 18:00 · for: Maija · ○ missing · Katto");
}

static void
test_one_thing_to_do_is_one_warning (void)
{
  gint64 now = at ("2026-11-21T08:00");
  g_autoptr (GPtrArray) sheets = make_sheets (now);
  g_autoptr (GPtrArray) facts = sov_promise_facts (sheets, 1, SOV_PROMISES_TO_THEM, now);
  g_autoptr (GHashTable) cures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (facts->len, >, 1);
  for (guint i = 1; i < facts->len; i++)
    {
      g_assert_cmpuint (sov_fact_get_n_buttons (facts->pdata[i]), ==, 1);
      g_hash_table_add (cures, g_strdup (sov_fact_get_title (facts->pdata[i])));
    }
  g_assert_cmpuint (g_hash_table_size (cures), ==, facts->len - 1);
}

static void
test_the_soonest_due_is_first (void)
{
  gint64 now = at ("2026-11-21T08:00");
  g_autoptr (GPtrArray) sheets = make_sheets (now);
  SovSheet *sheet = g_ptr_array_index (sheets, 0);
  SovTerm *later = sov_sheet_add_term (sheet);
  SovVersion *version = sov_term_add_version (later);
  g_autoptr (GPtrArray) facts = NULL;

  later->id = 6;
  later->kind = SOV_TERM_SCOPE;
  later->by = SOV_PARTY_ME;
  later->to = 1;
  version->text = g_strdup ("Joskus");
  version->due = SOV_NO_TIME;
  facts = sov_promise_facts (sheets, 1, SOV_PROMISES_TO_THEM, now);
  g_assert_cmpstr (sov_fact_get_title (facts->pdata[0]), ==, "Antti soittaa");
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/party-facts/a-party-of-a-name-alone-says-little", test_a_party_of_a_name_alone_says_little);
  g_test_add_func ("/ui/party-facts/outside-their-hours-the-page-warns", test_outside_their_hours_the_page_warns);
  g_test_add_func ("/ui/party-facts/days-count-by-the-calendar", test_days_count_by_the_calendar);
  g_test_add_func ("/ui/party-facts/many-complaints-are-counted", test_many_complaints_are_counted);
  g_test_add_func ("/ui/party-facts/numbers-and-addresses-come-with-buttons", test_numbers_and_addresses_come_with_buttons);
  g_test_add_func ("/ui/party-facts/what-a-subcontractor-did-is-counted", test_what_a_subcontractor_did_is_counted);
  g_test_add_func ("/ui/party-facts/a-wrong-identifier-is-followed-by-its-reason", test_a_wrong_identifier_is_followed_by_its_reason);
  g_test_add_func ("/ui/promise-facts/a-promise-is-on-one-side-alone", test_a_promise_is_on_one_side_alone);
  g_test_add_func ("/ui/promise-facts/one-thing-to-do-is-one-warning", test_one_thing_to_do_is_one_warning);
  g_test_add_func ("/ui/promise-facts/the-soonest-due-is-first", test_the_soonest_due_is_first);
  return g_test_run ();
}
