/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-today-table.h"

#include "support/vault.h"

/* The rows of Today that no sheet tells of: complaints, what is owed, whom to
 * ask how it went. */

#define AT "2024-10-14T10:00" /* a Monday */

static GPtrArray *
load (SovDatabase *db,
      const char *at)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  sov_today_table_add (items, db, vault_time (at), &error);
  g_assert_no_error (error);

  return items;
}

/* "complaint C": kinds and refs in order. */
static void
assert_rows (SovDatabase *db,
             const char *at,
             const char *want)
{
  static const char *const kinds[] = {
    [SOV_TODAY_COMPLAINT] = "complaint",
    [SOV_TODAY_COMPENSATION] = "owed",
    [SOV_TODAY_ASK_FEEDBACK] = "ask",
    [SOV_TODAY_ASK_STRAIGHT] = "straight",
  };
  g_autoptr (GPtrArray) items = load (db, at);
  g_autoptr (GString) have = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const SovTodayItem *item = items->pdata[i];

      g_string_append_printf (have, "%s%s %s", i > 0 ? ", " : "", kinds[item->kind], item->ref);
    }
  g_assert_cmpstr (have->str, ==, want);
}

static const SovTodayItem *
only (GPtrArray *items)
{
  g_assert_cmpuint (items->len, ==, 1);
  return items->pdata[0];
}

static SovDatabase *
make_complaint (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT, "party P Satu consumer customer", "deal D P Help",
              "complaint; id=C; party=P; deal=D; words=Nobody called; channel=call", NULL);
  return db;
}

static void
test_a_complaint_is_red_until_somebody_is_reached (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GPtrArray) items = load (db, "2024-10-14T10:05");
  const SovTodayItem *item = only (items);

  g_assert_cmpint (item->kind, ==, SOV_TODAY_COMPLAINT);
  g_assert_cmpint (item->urgency, ==, SOV_URGENCY_RED);
  g_assert_cmpint (item->due, ==, vault_time ("2024-10-14T11:00"));
  g_assert_cmpstr (item->party_name, ==, "Satu");
  g_assert_cmpstr (item->deal_title, ==, "Help");
  g_assert_cmpint (item->complaint, ==, vault_id (db, SOV_SUBJECT_COMPLAINT, "C"));

  /* To have tried is not to have reached. */
  vault_do (db, "2024-10-14T10:10", "step; complaint=C; did=tried-call");
  g_clear_pointer (&items, g_ptr_array_unref);
  items = load (db, "2024-10-14T10:15");
  g_assert_cmpint (only (items)->urgency, ==, SOV_URGENCY_RED);
}

static void
test_a_complaint_of_tomorrow_is_not_seen_today (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  assert_rows (db, "2024-10-14T09:59", "");
  assert_rows (db, AT, "complaint C");
}

static void
test_a_closed_complaint_is_gone_until_it_is_reopened (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, "2024-10-14T10:30", "step; complaint=C; did=contacted", "@2024-10-15T10:00", "step; complaint=C; did=closed; outcome=satisfied; text=It was a mix-up", NULL);
  assert_rows (db, "2024-10-14T11:00", "complaint C");
  assert_rows (db, "2024-10-15T11:00", "");
  vault_do (db, "2024-10-20T10:00", "step; complaint=C; did=reopened");
  assert_rows (db, "2024-10-20T10:01", "complaint C");
}

static void
test_a_complaint_that_went_elsewhere_is_gone (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2024-10-14T10:30", "step; complaint=C; did=went-external");
  assert_rows (db, "2024-10-14T11:00", "");
}

static void
test_a_dated_next_step_leaves_in_peace_until_its_day (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GPtrArray) items = NULL;

  vault_do (db, "2024-10-14T10:30", "step; complaint=C; did=contacted; text=I come on Friday; due=2024-10-18T12:00");
  assert_rows (db, "2024-10-14T11:00", "");
  assert_rows (db, "2024-10-17T23:59", "");
  items = load (db, "2024-10-18T08:00");
  g_assert_cmpint (only (items)->attention, ==, SOV_ATTENTION_NEXT_STEP);
  g_assert_cmpint (only (items)->due, ==, vault_time ("2024-10-18T12:00"));
  g_assert_cmpint (only (items)->urgency, ==, SOV_URGENCY_TODAY);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = load (db, "2024-10-18T12:00");
  g_assert_cmpint (only (items)->urgency, ==, SOV_URGENCY_NOW);
}

static void
test_a_retracted_complaint_or_removed_customer_is_gone (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "remove P");
  assert_rows (db, "2024-10-14T11:00", "");
  sov_database_execute (db, "UPDATE party SET removed_at = NULL; UPDATE complaint SET retracted_at = 1", NULL);
  assert_rows (db, "2024-10-14T11:00", "");
}

static void
test_a_removed_deal_is_not_shown_with_its_complaint (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GPtrArray) items = NULL;

  vault_do (db, AT, "remove D");
  items = load (db, "2024-10-14T11:00");
  g_assert_cmpint (only (items)->deal, ==, 0);
  g_assert_null (only (items)->deal_title);
}

static void
test_a_merged_customer_is_shown_as_the_one_that_stays (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GPtrArray) items = NULL;

  vault_play (db, AT, "party Q Maija consumer customer", "merge P Q", NULL);
  items = load (db, "2024-10-14T11:00");
  g_assert_cmpstr (only (items)->party_name, ==, "Maija");
}

static void
test_what_is_owed_stays_until_all_of_it_is_given (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GPtrArray) items = NULL;

  vault_play (db, AT, "party P Satu consumer customer", "compensation; id=K; party=P; kind=refund; value=5000; due=2024-10-20T12:00",
              "@2024-10-15T10:00", "give; compensation=K; amount=2000", "@2024-10-21T10:00", "give; compensation=K", NULL);
  items = load (db, "2024-10-14T11:00");
  g_assert_cmpint (only (items)->amount, ==, 5000);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = load (db, "2024-10-15T11:00");
  g_assert_cmpint (only (items)->amount, ==, 3000);
  assert_rows (db, "2024-10-21T10:00", "");
}

static void
test_what_is_owed_gets_urgent_as_its_day_comes (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  static const struct
  {
    const char *at;
    SovUrgency urgency;
  } moments[] = {
    { "2024-10-19T13:00", SOV_URGENCY_TODAY },
    { "2024-10-20T12:00", SOV_URGENCY_NOW },
    { "2024-11-20T12:00", SOV_URGENCY_NOW },
  };

  vault_play (db, AT, "party P Satu consumer customer", "compensation; id=K; party=P; kind=refund; value=5000; due=2024-10-20T12:00", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GPtrArray) items = load (db, moments[i].at);

      g_assert_cmpint (only (items)->urgency, ==, moments[i].urgency);
    }
  {
    g_autoptr (GPtrArray) items = load (db, AT);

    g_assert_cmpint (only (items)->urgency, >, SOV_URGENCY_TODAY);
  }
}

static void
test_what_has_expired_or_was_taken_away_is_not_owed (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party P Satu consumer customer", "compensation; id=K; party=P; kind=refund; value=5000; expires=2024-10-20T12:00",
              "compensation; id=L; party=P; kind=redo; hours=60", NULL);
  assert_rows (db, "2024-10-20T12:00", "owed K, owed L");
  assert_rows (db, "2024-10-20T12:01", "owed L");
  vault_do (db, AT, "remove K");
  assert_rows (db, AT, "owed L");

  /* What has no value in money is given whole. */
  vault_do (db, "2024-10-20T13:00", "give; compensation=L");
  assert_rows (db, "2024-10-20T13:00", "");
}

static void
test_how_it_went_is_asked_some_days_after_delivery (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party P Satu consumer customer", "deal; id=D; customer=P; title=Help; state=delivered", NULL);
  assert_rows (db, "2024-10-14T18:00", "");
  assert_rows (db, "2024-10-17T12:00", "ask D");
  assert_rows (db, "2024-11-12T12:00", "ask D");
  assert_rows (db, "2024-11-20T12:00", "");
}

static void
test_an_edit_does_not_start_the_days_anew (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party P Satu consumer customer", "deal; id=D; customer=P; title=Help; state=delivered",
              "@2024-10-17T08:00", "edit-deal; of=D; title=Helped; state=delivered", NULL);
  assert_rows (db, "2024-10-17T12:00", "ask D");
}

static void
test_nobody_is_asked_twice_or_after_the_end (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party P Satu consumer customer", "deal; id=D; customer=P; title=Help; state=delivered",
              "party Q Ville consumer customer", "deal; id=E; customer=Q; title=Help; state=delivered",
              "party R Riikka consumer customer", "deal; id=F; customer=R; title=Help; state=delivered",
              "party T Tuire consumer customer", "deal; id=G; customer=T; title=Help; state=working",
              "answer; party=P; deal=D; question=nps; score=9", "ended; party=Q", "remove F", NULL);
  assert_rows (db, "2024-10-18T12:00", "");
}

static void
test_a_silent_customer_is_asked_straight_after_a_year (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, "2023-10-01T10:00", "party P Satu consumer customer", "answer; party=P; question=nps; score=8",
              "deal; id=D; customer=P; title=Help; state=working",
              "party Q Ville consumer customer", "answer; party=Q; question=nps; score=8", NULL);
  assert_rows (db, "2024-09-29T10:00", "");
  assert_rows (db, "2024-10-01T10:00", "straight P");
  vault_do (db, "2024-10-01T11:00", "answer; party=P; question=csat; score=5");
  assert_rows (db, "2024-10-02T10:00", "");
}

#define ADD(name, test) g_test_add_func ("/store/today-table/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-complaint-is-red-until-somebody-is-reached", test_a_complaint_is_red_until_somebody_is_reached);
  ADD ("a-complaint-of-tomorrow-is-not-seen-today", test_a_complaint_of_tomorrow_is_not_seen_today);
  ADD ("a-closed-complaint-is-gone-until-it-is-reopened", test_a_closed_complaint_is_gone_until_it_is_reopened);
  ADD ("a-complaint-that-went-elsewhere-is-gone", test_a_complaint_that_went_elsewhere_is_gone);
  ADD ("a-dated-next-step-leaves-in-peace-until-its-day", test_a_dated_next_step_leaves_in_peace_until_its_day);
  ADD ("a-retracted-complaint-or-removed-customer-is-gone", test_a_retracted_complaint_or_removed_customer_is_gone);
  ADD ("a-removed-deal-is-not-shown-with-its-complaint", test_a_removed_deal_is_not_shown_with_its_complaint);
  ADD ("a-merged-customer-is-shown-as-the-one-that-stays", test_a_merged_customer_is_shown_as_the_one_that_stays);
  ADD ("what-is-owed-stays-until-all-of-it-is-given", test_what_is_owed_stays_until_all_of_it_is_given);
  ADD ("what-is-owed-gets-urgent-as-its-day-comes", test_what_is_owed_gets_urgent_as_its_day_comes);
  ADD ("what-has-expired-or-was-taken-away-is-not-owed", test_what_has_expired_or_was_taken_away_is_not_owed);
  ADD ("how-it-went-is-asked-some-days-after-delivery", test_how_it_went_is_asked_some_days_after_delivery);
  ADD ("an-edit-does-not-start-the-days-anew", test_an_edit_does_not_start_the_days_anew);
  ADD ("nobody-is-asked-twice-or-after-the-end", test_nobody_is_asked_twice_or_after_the_end);
  ADD ("a-silent-customer-is-asked-straight-after-a-year", test_a_silent_customer_is_asked_straight_after_a_year);
  return g_test_run ();
}
