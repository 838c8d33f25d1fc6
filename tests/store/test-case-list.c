/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-case-list-table.h"

#include "model/sov-time.h"
#include "support/vault.h"

/* The list of all complaints: what is open first and by what, what came of the
 * others, and what it adds up to. */

#define AT "2026-10-01T10:00"
#define NOW "2026-11-20T12:00"

static SovDatabase *
make_vault (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Satu consumer customer",
              "party Q Ville consumer customer",
              "party S Antti company subcontractor",
              "deal; id=D; customer=P; title=Wedding; state=working; price=480000",
              "deal; id=E; customer=Q; title=Opening; state=delivered; price=120000",
              "join; deal=D; party=S; trade=Photography",
              NULL);

  return db;
}

static GPtrArray *
load (SovDatabase *db,
      const char *now)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = sov_case_list_table_load (db, vault_time (now), &error);

  g_assert_no_error (error);

  return rows;
}

static void
assert_order (GPtrArray *rows,
              const char *want)
{
  g_autoptr (GString) have = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (have, "%s%s", i > 0 ? " " : "", ((SovCaseRow *) rows->pdata[i])->ref);
  g_assert_cmpstr (have->str, ==, want);
}

static void
test_an_empty_vault_has_none (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GPtrArray) rows = load (db, NOW);
  SovCaseSums sums = sov_case_sums_take (rows, vault_time (NOW));

  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_cmpuint (sums.n_open, ==, 0);
  g_assert_cmpint (sums.median_contact, ==, SOV_NO_TIME);
  g_assert_cmpint (sums.value_at_stake, ==, 0);
}

static void
test_a_row_tells_what_the_list_shows (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;
  const SovCaseRow *row;

  vault_play (db, "2026-11-20T11:40",
              "complaint; id=A; party=P; words=Nobody came; deal=D; channel=call; soft=true; public=true",
              "cause; complaint=A; cause=hurry",
              "cause; complaint=A; cause=relay-gap; party=S",
              NULL);
  rows = load (db, NOW);
  row = rows->pdata[0];
  g_assert_cmpstr (row->party_name, ==, "Satu");
  g_assert_cmpstr (row->deal_title, ==, "Wedding");
  g_assert_cmpstr (row->words, ==, "Nobody came");
  g_assert_true (row->soft);
  g_assert_true (row->public);
  g_assert_true (row->is_open);
  g_assert_cmpint (row->state, ==, SOV_COMPLAINT_RECEIVED);
  g_assert_cmpint (row->attention, ==, SOV_ATTENTION_CALL);
  g_assert_cmpint (row->due, ==, vault_time ("2026-11-20T12:40"));
  g_assert_cmpint (row->cause, ==, SOV_CAUSE_RELAY_GAP);
  g_assert_cmpstr (row->subcontractor_name, ==, "Antti");
  g_assert_cmpstr (row->trade, ==, "Photography");
  g_assert_null (row->lesson);
  g_assert_cmpint (row->year_value, ==, 480000);
}

static void
test_open_ones_are_first_by_what_is_due_next (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;

  vault_play (db, "2026-10-05T10:00", "complaint; id=OLD; party=P; words=x; channel=call", "step; complaint=OLD; did=closed; outcome=satisfied; text=Misheard", NULL);
  vault_play (db, "2026-10-08T10:00", "complaint; id=OLDER; party=Q; words=x; channel=call", "step; complaint=OLDER; did=closed; outcome=lost; text=Left", NULL);
  vault_play (db, "2026-11-20T08:00", "complaint; id=LATER; party=P; words=x; channel=call",
              "step; complaint=LATER; did=contacted; text=Talked; due=2026-11-23T12:00", NULL);
  vault_do (db, "2026-11-20T11:30", "complaint; id=NOW; party=Q; words=x; channel=call");
  rows = load (db, NOW);
  assert_order (rows, "NOW LATER OLDER OLD");
}

static void
test_what_was_taken_back_or_is_still_to_come_is_not_listed (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;

  vault_do (db, "2026-11-20T11:00", "complaint; id=A; party=P; words=x; channel=call");
  vault_do (db, "2026-11-20T13:00", "complaint; id=B; party=P; words=x; channel=call");
  vault_do (db, "2026-11-20T11:10", "remove; of=A");
  rows = load (db, NOW);
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_who_was_merged_is_named_as_now (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;

  vault_do (db, "2026-11-20T11:00", "complaint; id=A; party=P; words=x; channel=call");
  vault_do (db, "2026-11-20T11:10", "merge; party=P; to=Q");
  rows = load (db, NOW);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((SovCaseRow *) rows->pdata[0])->party_name, ==, "Ville");
}

/* A state that is read off the steps in one query is the state that the
 * complaint itself tells. */
static void
test_one_closed_long_ago_stays_as_it_ended (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;
  const SovCaseRow *row;

  vault_play (db, "2026-10-05T10:00", "complaint; id=A; party=P; words=x; channel=call", "step; complaint=A; did=closed; outcome=disagreed; text=No",
              "lesson; complaint=A; text=First", "lesson; complaint=A; text=Ask sooner", NULL);
  vault_do (db, "2026-10-20T10:00", "step; complaint=A; did=followed-up; outcome=softened");
  rows = load (db, "2027-06-01T12:00");
  row = rows->pdata[0];
  g_assert_cmpint (row->state, ==, SOV_COMPLAINT_CLOSED);
  g_assert_false (row->is_open);
  g_assert_cmpint (row->outcome, ==, SOV_OUTCOME_SOFTENED);
  g_assert_cmpint (row->attention, ==, 0);
  g_assert_cmpstr (row->lesson, ==, "Ask sooner");
}

static void
test_one_that_came_back_is_open_again (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;

  vault_play (db, "2026-10-05T10:00", "complaint; id=A; party=P; words=x; channel=call", "step; complaint=A; did=closed; outcome=neutral; text=No", NULL);
  vault_do (db, "2026-12-04T10:00", "step; complaint=A; did=reopened");
  rows = load (db, "2027-06-01T12:00");
  g_assert_true (((SovCaseRow *) rows->pdata[0])->is_open);
  g_assert_cmpint (((SovCaseRow *) rows->pdata[0])->state, ==, SOV_COMPLAINT_REOPENED);
}

static void
test_the_numbers_are_medians_and_sums (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;
  SovCaseSums sums;

  vault_do (db, "2026-10-05T10:00", "complaint; id=A; party=P; words=x; channel=call");
  vault_do (db, "2026-10-05T10:20", "step; complaint=A; did=contacted");
  vault_do (db, "2026-10-05T14:00", "step; complaint=A; did=proposed");
  vault_do (db, "2026-10-05T15:00", "step; complaint=A; did=closed; outcome=satisfied; text=Done");
  vault_do (db, "2026-10-06T10:00", "complaint; id=B; party=Q; words=x; channel=call");
  vault_do (db, "2026-10-06T10:40", "step; complaint=B; did=contacted");
  vault_do (db, "2026-10-06T11:00", "step; complaint=B; did=closed; outcome=lost; text=Left");
  vault_do (db, "2026-10-06T11:00", "compensation; id=K; complaint=B; kind=refund; value=5000; cost=1250");
  vault_do (db, "2026-11-20T11:50", "complaint; id=C; party=Q; words=x; channel=call");

  rows = load (db, NOW);
  sums = sov_case_sums_take (rows, vault_time (NOW));
  g_assert_cmpuint (sums.n, ==, 3);
  g_assert_cmpuint (sums.n_open, ==, 1);
  g_assert_cmpint (sums.median_contact, ==, 30 * SOV_TIME_MINUTE_MS);
  g_assert_cmpint (sums.median_own_part, ==, (4 * 60 + 60) / 2 * SOV_TIME_MINUTE_MS);
  g_assert_cmpuint (sums.n_kept, ==, 1);
  /* Ville has complained again: it is not over. */
  g_assert_cmpuint (sums.n_lost, ==, 0);
  g_assert_cmpint (sums.own_cost, ==, 1250);
  g_assert_cmpint (sums.value_at_stake, ==, 480000 + 120000);

  /* What was given last year is last year's. */
  g_ptr_array_unref (rows);
  rows = load (db, "2027-01-02T12:00");
  sums = sov_case_sums_take (rows, vault_time ("2027-01-02T12:00"));
  g_assert_cmpint (sums.own_cost, ==, 0);
}

static guint
count_linked (SovDatabase *db,
              const char *party,
              const char *deal,
              const char *at)
{
  guint n = 99;
  gint64 deal_id = deal != NULL ? vault_id (db, SOV_SUBJECT_DEAL, deal) : 0;

  g_assert_true (sov_case_list_table_count_linked (db, vault_id (db, SOV_SUBJECT_PARTY, party), deal_id, vault_time (at), &n, NULL));

  return n;
}

static void
test_linked_are_of_the_deal_or_within_thirty_days (void)
{
  g_autoptr (SovDatabase) db = make_vault ();

  g_assert_cmpuint (count_linked (db, "P", "D", NOW), ==, 0);
  vault_do (db, "2026-10-21T12:00", "complaint; id=A; party=P; deal=D; words=x; channel=call");
  g_assert_cmpuint (count_linked (db, "P", NULL, "2026-11-20T11:00"), ==, 1);
  g_assert_cmpuint (count_linked (db, "P", NULL, "2026-11-20T11:00:01"), ==, 0);
  g_assert_cmpuint (count_linked (db, "P", "D", "2027-11-20T12:00"), ==, 1);
  g_assert_cmpuint (count_linked (db, "Q", NULL, "2026-10-22T12:00"), ==, 0);
}

#define MANY 10000

static void
run (SovDatabase *db,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
}

static void
test_ten_thousand_load_at_once (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) rows = NULL;
  gint64 began;

  run (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
           " INSERT INTO complaint (ref, party_id, deal_id, words, channel, noticed_by, at, entered_at)"
           " SELECT 'c' || i, 1 + i % 2, 1 + i % 2, 'Words of ' || i, 1, 1, 1700000000000 + i * 1000, 0 FROM n");
  run (db, "INSERT INTO step (complaint_id, did, at) SELECT id, 2, at + 600000 FROM complaint");
  run (db, "INSERT INTO step (complaint_id, did, at, outcome) SELECT id, 16, at + 900000, 1 FROM complaint");
  run (db, "INSERT INTO lesson (complaint_id, ref, text, at) SELECT id, 'l' || id, 'Learnt', at FROM complaint");
  began = g_get_monotonic_time ();
  rows = load (db, NOW);
  g_test_message ("%d complaints in %" G_GINT64_FORMAT " ms", MANY, (g_get_monotonic_time () - began) / 1000);
  g_assert_cmpuint (rows->len, ==, MANY);
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC);
}

#define ADD(name, test) g_test_add_func ("/store/case-list/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("an-empty-vault-has-none", test_an_empty_vault_has_none);
  ADD ("a-row-tells-what-the-list-shows", test_a_row_tells_what_the_list_shows);
  ADD ("open-ones-are-first-by-what-is-due-next", test_open_ones_are_first_by_what_is_due_next);
  ADD ("what-was-taken-back-or-is-still-to-come-is-not-listed", test_what_was_taken_back_or_is_still_to_come_is_not_listed);
  ADD ("who-was-merged-is-named-as-now", test_who_was_merged_is_named_as_now);
  ADD ("one-closed-long-ago-stays-as-it-ended", test_one_closed_long_ago_stays_as_it_ended);
  ADD ("one-that-came-back-is-open-again", test_one_that_came_back_is_open_again);
  ADD ("the-numbers-are-medians-and-sums", test_the_numbers_are_medians_and_sums);
  ADD ("linked-are-of-the-deal-or-within-thirty-days", test_linked_are_of_the_deal_or_within_thirty_days);
  ADD ("ten-thousand-load-at-once", test_ten_thousand_load_at_once);

  return g_test_run ();
}
