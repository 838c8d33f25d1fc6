/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-lesson-table.h"

#include "model/sov-sheet.h"
#include "support/vault-state.h"
#include "support/vault.h"

/* What is learnt from a complaint: the standing term that later deals start
 * with, the improvement, and whether it came again. */

#define AT "2026-10-19T20:10"
#define LATER "2026-11-02T10:00"

#define REFUSED SOV_ACTION_ERROR_REFUSED
#define MISSING SOV_ACTION_ERROR_MISSING
#define UNKNOWN_REF SOV_ACTION_ERROR_UNKNOWN_REF
#define SAME_REF SOV_ACTION_ERROR_SAME_REF

#define SAME_DAY "I send what was agreed the same day"

#define STANDING "SELECT count(*) FROM term JOIN version ON term_id = term.id AND number = 1" \
                 " WHERE text = '" SAME_DAY "' AND term.retracted_at IS NULL"

/* A lesson with a standing term for Antti, and a deal made before it. */
static SovDatabase *
make_lesson (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Maija consumer customer",
              "party S Antti company subcontractor",
              "party T Teppo company subcontractor",
              "deal OLD P Before",
              "complaint; id=C; party=P; words=Nobody called; channel=whatsapp",
              "@2026-10-20T12:00",
              "lesson; complaint=C; id=L; text=Terms at once; standing_term=" SAME_DAY "; subcontractor=S",
              NULL);

  return db;
}

static void
test_a_new_deal_starts_with_it (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "deal D P New", "join D S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);
  vault_assert_text (db,
                     "SELECT term.ref || '|' || kind || '|' || (by_id IS NULL) || '|' || (SELECT ref FROM party WHERE id = to_id)"
                     " || '|' || all_know || '|' || (SELECT group_concat (ref) FROM term_knower JOIN party ON party.id = party_id"
                     "   WHERE term_id = term.id)"
                     " || '|' || (SELECT count (*) FROM doer WHERE version_id = version.id AND party_id IS NULL)"
                     " || '|' || (due IS NULL) FROM term JOIN version ON term_id = term.id",
                     "L-D|8|1|S|0|S|1|1");
}

/* A deal with somebody else's work in it lacks what such deals break on (R8)
 * with the standing term and without it. */
static void
test_it_holds_no_warning_by_itself (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();
  static const char *const moments[] = { LATER, "2026-11-03T10:00", "2026-12-24T10:00", "2027-11-02T10:00" };

  vault_play (db, LATER, "deal D P New", "join D S", "deal E P Other", "join E T", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    vault_assert_warnings (db, moments[i], "R8 D", "R8 E", NULL);

  vault_play (db, LATER, "leave D S", "leave E T", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    vault_assert_warnings (db, moments[i], NULL);
}

static void
test_who_is_let_in_by_an_agreed_thing_starts_with_it_too (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "deal D P New", "term A D contact me P S 2026-11-04T20:00 Antti calls", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);
}

static void
test_it_comes_once_a_deal (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "deal D P New", "join D S", "leave D S", "join D S",
              "term A D contact me P S 2026-11-04T20:00 Antti calls", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);

  /* Nor when it was reworded, or is over. */
  vault_play (db, LATER, "change L-D I send it within the hour", "leave D S", "join D S", "kept L-D", "leave D S", "join D S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);

  vault_play (db, LATER, "deal E P Next", "join E S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 2);
}

static void
test_it_comes_to_no_deal_from_before (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "join OLD S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 0);
}

static void
test_it_comes_with_nobody_else (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "deal D P New", "join D T", "term A D contact me P T 2026-11-04T20:00 Teppo calls", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 0);

  /* Also not when that subcontractor is the customer this time. */
  vault_play (db, LATER, "deal E S For Antti", "term B E price me S me - For less", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 0);
}

static void
test_it_does_not_come_where_it_is_agreed_already (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "deal D P New", "term A D other me P me - " SAME_DAY, "join D S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM term"), ==, 1);
}

static void
test_it_ends_with_its_complaint (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "remove C", "deal D P New", "join D S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 0);
}

static void
test_two_lessons_of_one_text_are_one_term (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, "2026-10-21T10:00",
              "complaint; id=B; party=P; words=Again; channel=call",
              "lesson; complaint=B; id=M; text=The same; standing_term=" SAME_DAY "; subcontractor=S",
              "lesson; complaint=B; id=N; text=And this; standing_term=I say who pays; subcontractor=S",
              "lesson; complaint=B; id=O; text=Nothing standing; subcontractor=S",
              "@" LATER, "deal D P New", "join D S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);
  vault_assert_text (db, "SELECT group_concat (ref, ' ') FROM (SELECT ref FROM term ORDER BY id)", "L-D N-D");
}

static void
test_a_taken_name_is_no_hindrance (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "deal D P New", "term L-D D price me P me - Cheap", "join D S", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);
}

static void
test_it_follows_a_merge (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "merge S T", "deal D P New", "join D T", NULL);
  g_assert_cmpint (vault_count (db, STANDING), ==, 1);
}

/* It is one step with what brought it, and comes again when that does. */
static void
test_it_goes_and_comes_with_what_brought_it (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();

  vault_state_do (state, AT, "party P Maija consumer customer");
  vault_state_do (state, AT, "party S Antti company subcontractor");
  vault_state_do (state, AT, "complaint; id=C; party=P; words=Nobody called; channel=whatsapp");
  vault_state_do (state, AT, "lesson; complaint=C; id=L; text=Terms at once; standing_term=" SAME_DAY "; subcontractor=S");
  vault_state_do (state, LATER, "deal D P New");
  vault_state_do (state, LATER, "join D S");
  g_assert_cmpint (vault_count (state->db, STANDING), ==, 1);
  g_assert_true (vault_state_undo (state));
  g_assert_cmpint (vault_count (state->db, STANDING), ==, 0);
  g_assert_true (vault_state_redo (state));
  g_assert_cmpint (vault_count (state->db, STANDING), ==, 1);
  g_assert_true (vault_state_undo (state));
  vault_state_do (state, LATER, "join D S");
  g_assert_cmpint (vault_count (state->db, STANDING), ==, 1);
}

/* The lesson's subcontractor where nobody said it. */

static void
assert_whose (SovDatabase *db,
              const char *want)
{
  vault_assert_text (db, "SELECT coalesce (party.ref, '-') FROM lesson LEFT JOIN party ON party.id = subcontractor_id ORDER BY lesson.id DESC LIMIT 1", want);
}

static void
test_it_belongs_to_whom_it_went_wrong_at (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, AT, "deal D P Help", "join D S", "join D T", "complaint; id=E; party=P; deal=D; words=Late; channel=call",
              "lesson; complaint=E; text=a; standing_term=x", NULL);
  assert_whose (db, "-");
  vault_play (db, AT, "term A D contact me P T 2026-11-04T20:00 Teppo calls", "cause; complaint=E; cause=late; term=A",
              "lesson; complaint=E; text=b; standing_term=x", NULL);
  assert_whose (db, "T");
  vault_play (db, AT, "cause; complaint=E; cause=late; party=S", "lesson; complaint=E; text=c; standing_term=x", NULL);
  assert_whose (db, "S");

  /* A customer at whom it went wrong has no standing terms. */
  vault_play (db, AT, "cause; complaint=E; cause=customer-side; party=P", "leave D T", "leave D S", "lesson; complaint=E; text=d; standing_term=x", NULL);
  assert_whose (db, "S");
}

static void
test_it_belongs_to_the_only_one_of_the_deal (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, AT, "deal D P Help", "join D T", "complaint; id=E; party=P; deal=D; words=Late; channel=call",
              "lesson; complaint=E; text=a; standing_term=x", NULL);
  assert_whose (db, "T");
  vault_do (db, AT, "lesson; complaint=E; text=b");
  assert_whose (db, "-");
}

static void
test_what_cannot_be_learnt_is_refused (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_refuse (db, AT, "lesson; complaint=C; id=L; text=x", SAME_REF, "“L”");
  vault_refuse (db, AT, "lesson; complaint=C; text=x; standing_term=y; subcontractor=nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "improved; lesson=nothing", UNKNOWN_REF, "nothing");
  vault_refuse (db, AT, "checked; lesson=nothing; recurred=false", UNKNOWN_REF, "nothing");
  vault_refuse (db, AT, "checked; lesson=L", MISSING, "recurred");
  vault_refuse (db, AT, "checked; lesson=L; recurred=true; deal=E", UNKNOWN_REF, "“E”");
}

/* Reading */

static SovLesson *
load (SovDatabase *db)
{
  g_autoptr (GPtrArray) lessons = sov_lesson_table_load_all (db, NULL);

  g_assert_cmpuint (lessons->len, ==, 1);
  return g_ptr_array_steal_index (lessons, 0);
}

static void
test_an_improvement_is_done_once (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovLesson) open = NULL;
  g_autoptr (SovLesson) done = NULL;

  vault_play (db, AT, "party P Maija consumer customer", "complaint; id=C; party=P; words=x; channel=call",
              "lesson; complaint=C; id=L; text=Terms at once; due=2026-11-02", NULL);
  open = load (db);
  g_assert_cmpstr (open->ref, ==, "L");
  g_assert_cmpstr (open->text, ==, "Terms at once");
  g_assert_cmpstr (open->complaint_ref, ==, "C");
  g_assert_cmpstr (open->complaint_words, ==, "x");
  g_assert_cmpstr (open->customer_name, ==, "Maija");
  g_assert_null (open->standing_term);
  g_assert_cmpint (open->subcontractor, ==, 0);
  g_assert_cmpint (open->due, !=, SOV_NO_TIME);
  g_assert_cmpint (open->done_at, ==, SOV_NO_TIME);
  vault_do (db, LATER, "improved; lesson=L");
  done = load (db);
  g_assert_cmpint (done->done_at, ==, vault_time (LATER));
}

static guint
count_deals (SovDatabase *db)
{
  g_autoptr (SovLesson) lesson = load (db);

  return lesson->n_deals;
}

static void
test_deals_count_once_their_work_is_done (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party P Maija consumer customer", "deal OLD P Before", "complaint; id=C; party=P; words=x; channel=call",
              "lesson; complaint=C; id=L; text=Terms at once", "@" LATER, "deal A P One", "deal B P Two", "deal E P Three", NULL);
  g_assert_cmpuint (count_deals (db), ==, 0);
  vault_play (db, LATER, "edit-deal; of=A; state=delivered", "edit-deal; of=OLD; state=delivered", "edit-deal; of=B; state=cancelled", NULL);
  g_assert_cmpuint (count_deals (db), ==, 1);
  vault_play (db, LATER, "remove A", NULL);
  g_assert_cmpuint (count_deals (db), ==, 0);
}

/* A bill that is paid after the question was answered asks nothing anew. */
static void
test_a_deal_counts_once (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party P Maija consumer customer", "complaint; id=C; party=P; words=x; channel=call",
              "lesson; complaint=C; id=L; text=Terms at once", "@" LATER, "deal A P One", "edit-deal; of=A; state=delivered",
              "@2026-11-03T10:00", "checked; lesson=L; recurred=false; deal=A", NULL);
  g_assert_cmpuint (count_deals (db), ==, 0);
  vault_play (db, "2026-11-04T10:00", "edit-deal; of=A; state=invoiced", "edit-deal; of=A; state=paid", NULL);
  g_assert_cmpuint (count_deals (db), ==, 0);

  /* One that goes on and is done again may show it. */
  vault_play (db, "2026-11-05T10:00", "edit-deal; of=A; state=working", NULL);
  g_assert_cmpuint (count_deals (db), ==, 0);
  vault_play (db, "2026-11-06T10:00", "edit-deal; of=A; state=delivered", NULL);
  g_assert_cmpuint (count_deals (db), ==, 1);
}

static void
test_only_deals_with_that_subcontractor_count (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();

  vault_play (db, LATER, "deal A P One", "join A T", "edit-deal; of=A; state=delivered", NULL);
  g_assert_cmpuint (count_deals (db), ==, 0);
  vault_play (db, LATER, "deal B P Two", "join B S", "edit-deal; of=B; state=paid", NULL);
  g_assert_cmpuint (count_deals (db), ==, 1);
}

static void
test_times_held_and_recurred_are_counted (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();
  g_autoptr (SovLesson) lesson = NULL;

  vault_play (db, LATER, "checked; lesson=L; recurred=false", "checked; lesson=L; recurred=true; note=The van was late",
              "@2026-11-03T10:00", "checked; lesson=L; recurred=false", NULL);
  lesson = load (db);
  g_assert_cmpuint (lesson->n_held, ==, 2);
  g_assert_cmpuint (lesson->n_recurred, ==, 1);
  g_assert_cmpint (lesson->checked_at, ==, vault_time ("2026-11-03T10:00"));
}

static void
test_a_complaint_that_was_taken_away_teaches_nothing (void)
{
  g_autoptr (SovDatabase) db = make_lesson ();
  g_autoptr (GPtrArray) lessons = NULL;

  vault_do (db, LATER, "remove C");
  lessons = sov_lesson_table_load_all (db, NULL);
  g_assert_cmpuint (lessons->len, ==, 0);
}

#define ADD(name, test) g_test_add_func ("/store/lesson/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-new-deal-starts-with-the-standing-term", test_a_new_deal_starts_with_it);
  ADD ("a-standing-term-holds-no-warning-by-itself", test_it_holds_no_warning_by_itself);
  ADD ("who-is-let-in-by-an-agreed-thing-starts-with-it-too", test_who_is_let_in_by_an_agreed_thing_starts_with_it_too);
  ADD ("a-standing-term-comes-once-a-deal", test_it_comes_once_a_deal);
  ADD ("a-standing-term-comes-to-no-deal-from-before", test_it_comes_to_no_deal_from_before);
  ADD ("a-standing-term-comes-with-nobody-else", test_it_comes_with_nobody_else);
  ADD ("a-standing-term-does-not-come-where-it-is-agreed-already", test_it_does_not_come_where_it_is_agreed_already);
  ADD ("a-standing-term-ends-with-its-complaint", test_it_ends_with_its_complaint);
  ADD ("two-lessons-of-one-text-are-one-standing-term", test_two_lessons_of_one_text_are_one_term);
  ADD ("a-taken-name-is-no-hindrance", test_a_taken_name_is_no_hindrance);
  ADD ("a-standing-term-follows-a-merge", test_it_follows_a_merge);
  ADD ("a-standing-term-goes-and-comes-with-what-brought-it", test_it_goes_and_comes_with_what_brought_it);
  ADD ("a-standing-term-belongs-to-whom-it-went-wrong-at", test_it_belongs_to_whom_it_went_wrong_at);
  ADD ("a-standing-term-belongs-to-the-only-one-of-the-deal", test_it_belongs_to_the_only_one_of_the_deal);
  ADD ("what-cannot-be-learnt-is-refused", test_what_cannot_be_learnt_is_refused);
  ADD ("an-improvement-is-done-once", test_an_improvement_is_done_once);
  ADD ("deals-count-once-their-work-is-done", test_deals_count_once_their_work_is_done);
  ADD ("a-deal-counts-once", test_a_deal_counts_once);
  ADD ("only-deals-with-that-subcontractor-count", test_only_deals_with_that_subcontractor_count);
  ADD ("times-held-and-recurred-are-counted", test_times_held_and_recurred_are_counted);
  ADD ("a-complaint-that-was-taken-away-teaches-nothing", test_a_complaint_that_was_taken_away_teaches_nothing);
  return g_test_run ();
}
