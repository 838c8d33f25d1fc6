/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-praise-table.h"

#include "model/sov-row.h"
#include "store/sov-list-table.h"
#include "store/sov-record-table.h"
#include "support/vault.h"

/* Praise is kept as it was said, with what may be shown of it, and comes back
 * on a hard day. */

#define AT "2026-03-10T12:00"
#define LATER "2026-03-12T09:00"

#define REFUSED SOV_ACTION_ERROR_REFUSED
#define MISSING SOV_ACTION_ERROR_MISSING
#define UNKNOWN_REF SOV_ACTION_ERROR_UNKNOWN_REF
#define SAME_REF SOV_ACTION_ERROR_SAME_REF

static SovDatabase *
make_praise (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Ville consumer customer",
              "party S Antti company subcontractor",
              "deal D P Help",
              "entry; id=E; party=P; channel=email; direction=in; text=Best help ever",
              "praise; id=K; party=P; words=Best help ever; deal=D; from_entry=E; channel=email; public=true",
              NULL);

  return db;
}

static SovPraise *
load_one (SovDatabase *db)
{
  g_autoptr (GPtrArray) praises = sov_praise_table_load (db, 0, NULL);

  g_assert_cmpuint (praises->len, ==, 1);
  return g_object_ref (praises->pdata[0]);
}

static void
test_it_is_kept_as_it_was_said (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (SovPraise) praise = load_one (db);

  g_assert_cmpstr (praise->ref, ==, "K");
  g_assert_cmpstr (praise->words, ==, "Best help ever");
  g_assert_cmpstr (praise->party_name, ==, "Ville");
  g_assert_cmpstr (praise->deal_title, ==, "Help");
  g_assert_cmpint (praise->entry, ==, vault_id (db, SOV_SUBJECT_ENTRY, "E"));
  g_assert_cmpint (praise->channel, ==, SOV_CHANNEL_EMAIL);
  g_assert_true (praise->public);
  g_assert_cmpint (praise->at, ==, vault_time (AT));
  g_assert_cmpint (praise->permission, ==, 0);
  g_assert_cmpint (praise->permission_at, ==, SOV_NO_TIME);
  g_assert_false (sov_praise_may_be_published (praise));
}

static void
test_permission_has_a_date (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (SovPraise) named = NULL;
  g_autoptr (SovPraise) no = NULL;

  vault_do (db, LATER, "edit-praise; of=K; permission=by-name");
  named = load_one (db);
  g_assert_true (sov_praise_may_be_published (named));
  g_assert_true (sov_praise_may_be_named (named));
  g_assert_cmpint (named->permission_at, ==, vault_time (LATER));

  /* Another edit leaves the date alone. */
  vault_do (db, "2026-03-14T09:00", "edit-praise; of=K; public=false");
  g_assert_cmpint (vault_count (db, "SELECT permission_at FROM praise"), ==, vault_time (LATER));

  vault_do (db, "2026-03-15T09:00", "edit-praise; of=K; permission=no");
  no = load_one (db);
  g_assert_false (sov_praise_may_be_published (no));
  g_assert_cmpint (no->permission_at, ==, vault_time ("2026-03-15T09:00"));
}

static void
test_without_the_name_it_may_be_shown_all_the_same (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (SovPraise) praise = NULL;

  vault_do (db, LATER, "edit-praise; of=K; permission=anonymous");
  praise = load_one (db);
  g_assert_true (sov_praise_may_be_published (praise));
  g_assert_false (sov_praise_may_be_named (praise));
  vault_do (db, LATER, "edit-praise; of=K; permission=asked");
  g_clear_object (&praise);
  praise = load_one (db);
  g_assert_false (sov_praise_may_be_published (praise));
}

static void
test_bad_praise_is_refused (void)
{
  g_autoptr (SovDatabase) db = make_praise ();

  vault_refuse (db, AT, "praise; id=K; party=P; words=x", SAME_REF, "“K”");
  vault_refuse (db, AT, "praise; id=L; party=me; words=x", REFUSED, "somebody else");
  vault_refuse (db, AT, "praise; id=L; party=nobody; words=x", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "praise; id=L; party=P; words= ", MISSING, "words");
  vault_refuse (db, AT, "praise; id=L; party=P; words=x; deal=F", UNKNOWN_REF, "“F”");
  vault_refuse (db, AT, "praise; id=L; party=P; words=x; from_entry=F", UNKNOWN_REF, "“F”");
  vault_refuse (db, AT, "edit-praise; of=L; permission=no", UNKNOWN_REF, "“L”");
}

static void
test_only_the_partys_own_is_its_own (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) all = NULL;

  vault_do (db, LATER, "praise; id=L; party=S; words=Good to work with you");
  own = sov_praise_table_load (db, vault_id (db, SOV_SUBJECT_PARTY, "S"), NULL);
  all = sov_praise_table_load (db, 0, NULL);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpstr (((SovPraise *) own->pdata[0])->ref, ==, "L");
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((SovPraise *) all->pdata[0])->ref, ==, "L");
}

static void
test_it_follows_a_merge (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (GPtrArray) own = NULL;

  vault_play (db, LATER, "party Q Ville consumer customer", "merge P Q", NULL);
  own = sov_praise_table_load (db, vault_id (db, SOV_SUBJECT_PARTY, "Q"), NULL);
  g_assert_cmpuint (own->len, ==, 1);
}

static void
test_what_was_taken_away_is_not_shown (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (GPtrArray) praises = NULL;

  vault_do (db, LATER, "remove K");
  praises = sov_praise_table_load (db, 0, NULL);
  g_assert_cmpuint (praises->len, ==, 0);
}

/* The history of a party or a deal: whether its newest line is the praise. */
static gboolean
is_newest (SovDatabase *db,
           gint64 party,
           gint64 deal)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, SOV_ORDER_NEWEST, TRUE, party, deal);
  g_autoptr (GArray) ids = sov_history_table_list (db, query, NULL);
  g_autoptr (SovRow) row = sov_history_table_load (db, g_array_index (ids, gint64, 0), NULL);

  return row->event == SOV_EVENT_PRAISE && row->subject == SOV_SUBJECT_PRAISE && g_str_equal (row->detail, "Best help ever") &&
         row->direction == SOV_DIRECTION_IN && g_str_equal (row->ref, "K");
}

static void
test_it_stands_in_the_history (void)
{
  g_autoptr (SovDatabase) db = make_praise ();

  g_assert_true (is_newest (db, vault_id (db, SOV_SUBJECT_PARTY, "P"), 0));
  g_assert_true (is_newest (db, 0, vault_id (db, SOV_SUBJECT_DEAL, "D")));
  vault_do (db, LATER, "remove K");
  g_assert_false (is_newest (db, vault_id (db, SOV_SUBJECT_PARTY, "P"), 0));
}

static void
test_it_is_found_by_its_name (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (SovRow) praise = NULL;
  g_autoptr (SovRow) lesson = NULL;
  gint64 id;

  g_assert_cmpint (sov_record_table_find (db, "K", &id, NULL), ==, SOV_SUBJECT_PRAISE);
  praise = sov_record_table_load (db, SOV_SUBJECT_PRAISE, id, NULL);
  g_assert_cmpstr (praise->title, ==, "Best help ever");
  g_assert_cmpstr (praise->party_name, ==, "Ville");

  vault_play (db, LATER, "complaint; id=C; party=P; words=Late; channel=call", "lesson; id=L; complaint=C; text=Be in time; standing_term=x", NULL);
  g_assert_cmpint (sov_record_table_find (db, "L", &id, NULL), ==, SOV_SUBJECT_LESSON);
  lesson = sov_record_table_load (db, SOV_SUBJECT_LESSON, id, NULL);
  g_assert_cmpstr (lesson->title, ==, "Be in time");
  g_assert_cmpstr (lesson->detail, ==, "x");
}

/* Hard days */

static gboolean
is_hard (SovDatabase *db,
         guint n_red,
         const char *at)
{
  g_autoptr (GError) error = NULL;
  gboolean hard = sov_praise_table_is_hard_day (db, n_red, vault_time (at), &error);

  g_assert_no_error (error);
  return hard;
}

static void
test_three_red_rows_make_a_day_hard (void)
{
  g_autoptr (SovDatabase) db = make_praise ();

  g_assert_false (is_hard (db, 0, LATER));
  g_assert_false (is_hard (db, 2, LATER));
  g_assert_true (is_hard (db, 3, LATER));
}

static void
test_a_complaint_makes_a_day_hard_for_24_hours (void)
{
  g_autoptr (SovDatabase) db = make_praise ();

  vault_do (db, LATER, "complaint; id=C; party=P; words=Late; channel=call");
  g_assert_false (is_hard (db, 0, "2026-03-12T08:59"));
  g_assert_true (is_hard (db, 0, LATER));
  g_assert_true (is_hard (db, 0, "2026-03-13T09:00"));
  g_assert_false (is_hard (db, 0, "2026-03-13T09:01"));

  /* Closing it is remembered for as long. */
  vault_do (db, "2026-03-20T09:00", "step; complaint=C; did=closed; outcome=neutral; text=Never answered");
  g_assert_true (is_hard (db, 0, "2026-03-21T09:00"));
  g_assert_false (is_hard (db, 0, "2026-03-21T09:01"));
  vault_do (db, "2026-03-20T10:00", "remove C");
  g_assert_false (is_hard (db, 0, "2026-03-20T10:00"));
}

static void
test_each_has_its_turn (void)
{
  g_autoptr (SovDatabase) db = make_praise ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) praises = NULL;

  vault_do (db, LATER, "praise; id=L; party=S; words=Good to work with you");
  praises = sov_praise_table_load (db, 0, NULL);
  g_assert_true (sov_praise_pick (praises, 20000) != sov_praise_pick (praises, 20001));
  g_assert_true (sov_praise_pick (praises, 20000) == sov_praise_pick (praises, 20002));
  g_assert_null (sov_praise_pick (none, 20000));
}

#define ADD(name, test) g_test_add_func ("/store/praise/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("praise-is-kept-as-it-was-said", test_it_is_kept_as_it_was_said);
  ADD ("permission-has-a-date", test_permission_has_a_date);
  ADD ("without-the-name-it-may-be-shown-all-the-same", test_without_the_name_it_may_be_shown_all_the_same);
  ADD ("bad-praise-is-refused", test_bad_praise_is_refused);
  ADD ("only-the-partys-own-is-its-own", test_only_the_partys_own_is_its_own);
  ADD ("praise-follows-a-merge", test_it_follows_a_merge);
  ADD ("what-was-taken-away-is-not-shown", test_what_was_taken_away_is_not_shown);
  ADD ("praise-stands-in-the-history", test_it_stands_in_the_history);
  ADD ("praise-and-lessons-are-found-by-their-names", test_it_is_found_by_its_name);
  ADD ("three-red-rows-make-a-day-hard", test_three_red_rows_make_a_day_hard);
  ADD ("a-complaint-makes-a-day-hard-for-24-hours", test_a_complaint_makes_a_day_hard_for_24_hours);
  ADD ("each-praise-has-its-turn", test_each_has_its_turn);
  return g_test_run ();
}
