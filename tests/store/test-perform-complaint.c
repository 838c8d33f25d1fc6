/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform.h"

#include "support/vault.h"

/* What actions about complaints, compensation and answers do, and what they
 * refuse. */

#define AT "2026-10-19T20:10"

#define REFUSED SOV_ACTION_ERROR_REFUSED
#define MISSING SOV_ACTION_ERROR_MISSING
#define BAD_VALUE SOV_ACTION_ERROR_BAD_VALUE
#define UNKNOWN_REF SOV_ACTION_ERROR_UNKNOWN_REF
#define SAME_REF SOV_ACTION_ERROR_SAME_REF

static SovDatabase *
make_complaint (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Satu consumer customer",
              "party S Antti company subcontractor",
              "deal D P Help",
              "term A D contact me P S 2026-10-20T20:00 Antti calls",
              "complaint; id=C; party=P; words=Nobody called; deal=D; channel=whatsapp; noticed_by=me; public=true; soft=true",
              NULL);

  return db;
}

static void
test_a_complaint_keeps_its_words (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_assert_text (db, "SELECT words || '|' || channel || noticed_by || public || soft || (deal_id IS NOT NULL) FROM complaint", "Nobody called|32111");
  vault_do (db, AT, "complaint; id=B; party=P; words=Still nobody; channel=call");
  vault_assert_text (db, "SELECT noticed_by || public || soft || (deal_id IS NULL) FROM complaint WHERE ref = 'B'", "1001");
}

static void
test_a_complaint_is_refused_bad_values (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_refuse (db, AT, "complaint; id=C; party=P; words=x; channel=call", SAME_REF, "“C”");
  vault_refuse (db, AT, "complaint; id=B; party=me; words=x; channel=call", REFUSED, "somebody else");
  vault_refuse (db, AT, "complaint; id=B; party=nobody; words=x; channel=call", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "complaint; id=B; party=P; deal=E; words=x; channel=call", UNKNOWN_REF, "“E”");
  vault_refuse (db, AT, "complaint; id=B; party=P; words= ; channel=call", MISSING, "words");
  vault_refuse (db, AT, "complaint; id=B; party=P; words=x", MISSING, "channel");
}

static void
test_steps_are_written_in_order (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "step; complaint=C; did=tried-call", "step; complaint=C; did=contacted; text=Talked; by=Aino; channel=call; due=2026-10-21T12:00",
              "step; complaint=C; did=closed; outcome=softened; text=Nothing to compensate", NULL);
  vault_assert_text (db, "SELECT group_concat (did, ' ') FROM (SELECT * FROM step ORDER BY id)", "1 2 16");
  vault_assert_text (db, "SELECT text || '|' || by_whom || '|' || channel || '|' || (due IS NOT NULL) FROM step WHERE did = 2", "Talked|Aino|1|1");
  vault_assert_text (db, "SELECT outcome FROM step WHERE did = 16", "2");
  vault_refuse (db, AT, "step; complaint=B; did=contacted", UNKNOWN_REF, "“B”");
  vault_refuse (db, AT, "step; complaint=C", MISSING, "did");
}

static void
test_a_proposal_says_what_it_costs_or_why_nothing (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "step; complaint=C; did=proposed; text=A new time; cost=8500");
  vault_assert_text (db, "SELECT text || '|' || cost || '|' || (reason IS NULL) FROM step", "A new time|8500|1");
  vault_do (db, AT, "step; complaint=C; did=proposed; text=A call; reason=That was the wish");
  vault_assert_text (db, "SELECT (cost IS NULL) || '|' || reason FROM step WHERE text = 'A call'", "1|That was the wish");
}

static void
test_a_cause_points_at_the_broken_term (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "cause; complaint=C; cause=relay-gap; whose=me; term=A; party=S; note=Never sent");
  vault_assert_text (db, "SELECT cause || '|' || whose || '|' || (SELECT ref FROM term WHERE id = term_id) || '|' ||"
                         " (SELECT ref FROM party WHERE id = party_id) || '|' || note FROM cause",
                     "1|1|A|S|Never sent");
  vault_do (db, AT, "cause; complaint=C; cause=unknown; party=me");
  vault_refuse (db, AT, "cause; complaint=C; cause=late; term=B", UNKNOWN_REF, "“B”");
  vault_refuse (db, AT, "cause; complaint=C; cause=late; party=nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "cause; complaint=C", MISSING, "cause");
}

static void
test_compensation_goes_to_who_complained (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "compensation; id=K; complaint=C; kind=discount-next; value=5000; cost=2000; hours=90; surprise=true;"
                    " promised=2026-10-19T20:10; due=2026-11-30; expires=2027-01-31; invoice=1234");
  vault_assert_text (db, "SELECT (SELECT ref FROM party WHERE id = party_id) || kind || '|' || value || '|' || cost || '|' || minutes || '|' || surprise"
                         " || '|' || (promised < due AND due < expires) || '|' || invoice FROM compensation",
                     "P3|5000|2000|90|1|1|1234");

  /* Also without a complaint. */
  vault_do (db, AT, "compensation; id=L; party=S; kind=gesture");
  vault_refuse (db, AT, "compensation; id=M; kind=gesture", MISSING, "complaint or party");
  vault_refuse (db, AT, "compensation; id=M; party=me; kind=gesture", REFUSED, "somebody else");
  vault_refuse (db, AT, "compensation; id=K; party=P; kind=gesture", SAME_REF, "“K”");
  vault_refuse (db, AT, "compensation; id=M; party=P; kind=gesture; value=-1", BAD_VALUE, "value");
  vault_refuse (db, AT, "compensation; id=M; party=P; kind=gesture; cost=-1", BAD_VALUE, "cost");
  vault_refuse (db, AT, "compensation; id=M; party=P; kind=redo; hours=-30", BAD_VALUE, "hours");
}

static void
test_no_more_is_given_than_is_left (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "compensation; id=K; party=P; kind=gift-card; value=5000");
  vault_refuse (db, AT, "give; compensation=K; amount=5001", REFUSED, "left to give");
  vault_do (db, AT, "give; compensation=K; amount=2000; note=First half");
  vault_refuse (db, AT, "give; compensation=K; amount=3001", REFUSED, "left to give");
  vault_refuse (db, AT, "give; compensation=K; amount=0", REFUSED, "more than nothing");
  vault_refuse (db, AT, "give; compensation=K; amount=-1", BAD_VALUE, "amount");

  /* Without an amount it is all that is left. */
  vault_do (db, AT, "give; compensation=K");
  vault_assert_text (db, "SELECT group_concat (amount, ' ') FROM (SELECT * FROM given ORDER BY id)", "2000 3000");
  vault_refuse (db, AT, "give; compensation=K", REFUSED, "left to give");
  vault_refuse (db, AT, "give; compensation=K; amount=1", REFUSED, "left to give");
  vault_refuse (db, AT, "give; compensation=nothing", UNKNOWN_REF, "nothing");
}

static void
test_what_has_no_value_is_given_all_the_same (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "compensation; id=K; party=P; kind=redo; hours=120", "give; compensation=K; note=Done again", NULL);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM given WHERE amount IS NULL AND note = 'Done again'"), ==, 1);
}

static void
test_compensation_that_was_taken_away_cannot_be_given (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "compensation; id=K; party=P; kind=refund; value=5000", "remove K", NULL);
  vault_refuse (db, AT, "give; compensation=K", UNKNOWN_REF, "“K”");
}

static void
test_a_lesson_belongs_to_a_complaint (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "lesson; complaint=C; text=Send it the same day; standing_term=I confirm in writing");
  vault_assert_text (db, "SELECT text || '|' || standing_term FROM lesson", "Send it the same day|I confirm in writing");
  vault_refuse (db, AT, "lesson; complaint=C", MISSING, "text");
  vault_refuse (db, AT, "lesson; complaint=B; text=x", UNKNOWN_REF, "“B”");
}

static void
test_answers_stay_on_their_scale (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "answer; party=P; deal=D; question=nps; score=0; text=No", "answer; party=P; question=nps; score=10",
              "answer; party=P; question=solved; score=1", "answer; party=P; question=csat; score=5",
              "answer; party=P; question=ces; score=7", "answer; party=P; question=expectation; score=-2", NULL);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM answer"), ==, 6);
  vault_refuse (db, AT, "answer; party=P; question=nps; score=11", BAD_VALUE, "score");
  vault_refuse (db, AT, "answer; party=P; question=nps; score=-1", BAD_VALUE, "score");
  vault_refuse (db, AT, "answer; party=P; question=cared; score=0", BAD_VALUE, "1 to 5");
  vault_refuse (db, AT, "answer; party=P; question=csat; score=6", BAD_VALUE, "1 to 5");
  vault_refuse (db, AT, "answer; party=P; question=ces; score=8", BAD_VALUE, "1 to 7");
  vault_refuse (db, AT, "answer; party=P; question=expectation; score=3", BAD_VALUE, "-2 to 2");
  vault_refuse (db, AT, "answer; party=P; question=nps", MISSING, "score");
  vault_refuse (db, AT, "answer; party=P; score=3", MISSING, "question");
  vault_refuse (db, AT, "answer; party=me; question=nps; score=3", REFUSED, "somebody else");
}

/* The words of who complained, and when and how they came, are evidence. */
static void
test_an_edit_leaves_the_words_alone (void)
{
  static const char *const evidence[] = {
    "words = 'Somebody called'", "ref = 'B'", "party_id = party_id + 1", "channel = 1", "noticed_by = 1", "at = at + 1",
    "entered_at = entered_at + 1", "entry_id = 7"
  };
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-10-20T09:00",
            "edit-complaint; of=C; public=false; soft=false; term=A; noticed=2026-10-19T18:00; style=demanding; severity=3; did_right=true;"
            " impact=Waited a day; sought=lower-price; expectation=A call; got=Silence; spread=Told a neighbour");
  vault_assert_text (db,
                     "SELECT public || soft || '|' || (SELECT ref FROM term WHERE id = term_id) || '|' || style || severity || did_right || sought"
                     " || '|' || impact || '|' || expectation || '|' || got || '|' || spread || '|' || words FROM complaint",
                     "00|A|3313|Waited a day|A call|Silence|Told a neighbour|Nobody called");
  vault_refuse (db, AT, "edit-complaint; of=B; style=demanding", UNKNOWN_REF, "“B”");
  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      g_autofree char *sql = g_strconcat ("UPDATE complaint SET ", evidence[i], NULL);

      g_assert_false (sov_database_execute (db, sql, NULL));
    }
}

static void
test_severity_is_one_to_four (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "edit-complaint; of=C; severity=1");
  vault_do (db, AT, "edit-complaint; of=C; severity=4");
  vault_refuse (db, AT, "edit-complaint; of=C; severity=0", BAD_VALUE, "severity");
  vault_refuse (db, AT, "edit-complaint; of=C; severity=5", BAD_VALUE, "severity");
}

/* A style that is said again is no new one; another starts its own second look. */
static void
test_the_second_look_counts_from_the_judgement (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-10-20T10:00", "edit-complaint; of=C; style=threatening");
  vault_do (db, "2026-10-20T23:00", "edit-complaint; of=C; style=threatening; impact=Much");
  vault_refuse (db, "2026-10-21T08:59", "step; complaint=C; did=proposed", REFUSED, "second look until 2026-10-21T09:00");
  vault_do (db, "2026-10-21T08:59", "step; complaint=C; did=thanked");
  vault_do (db, "2026-10-21T09:00", "step; complaint=C; did=proposed");
}

static void
test_untick_takes_the_newest_step_back (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "step; complaint=C; did=contacted; text=One", "@2026-10-19T21:00", "step; complaint=C; did=contacted; text=Two",
              "step; complaint=C; did=thanked", "untick; complaint=C; did=contacted", NULL);
  vault_assert_text (db, "SELECT group_concat (did || coalesce (text, ''), ' ') FROM (SELECT * FROM step ORDER BY id)", "2One 3");
  vault_do (db, AT, "untick; complaint=C; did=contacted");
  vault_refuse (db, AT, "untick; complaint=C; did=contacted", REFUSED, "no such step");
  vault_refuse (db, AT, "untick; complaint=B; did=contacted", UNKNOWN_REF, "“B”");
}

/* complaints.md §8.2: with a reason, for two hours at most until the customer
 * is reached. */
static void
test_a_snooze_is_short_until_the_customer_is_reached (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "snooze; complaint=C; due=2026-10-19T22:10; reason=At the dentist");
  vault_refuse (db, AT, "snooze; complaint=C; due=2026-10-19T22:11; reason=At the dentist", REFUSED, "two hours at the most");
  vault_refuse (db, AT, "snooze; complaint=C; due=2026-10-19T22:10", MISSING, "reason");
  vault_refuse (db, AT, "snooze; complaint=C; due=2026-10-19T22:10; reason= ", MISSING, "reason");
  vault_do (db, AT, "step; complaint=C; did=tried-call");
  vault_refuse (db, AT, "snooze; complaint=C; due=2026-10-19T22:11; reason=At the dentist", REFUSED, "two hours at the most");
  vault_do (db, AT, "step; complaint=C; did=contacted");
  vault_do (db, AT, "snooze; complaint=C; due=2026-10-23T10:00; reason=Waiting for the paint");
}

static void
test_recourse_is_between_the_two_of_us (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "recourse; complaint=C; party=S; did=notified; text=Not as agreed", "recourse; complaint=C; party=S; did=answered",
              "recourse; complaint=C; party=S; did=agreed; amount=12000", "recourse; complaint=C; party=S; did=received; amount=12000", NULL);
  vault_assert_text (db, "SELECT group_concat (did || ':' || coalesce (amount, '-'), ' ') FROM (SELECT * FROM recourse ORDER BY id)",
                     "1:- 2:- 3:12000 4:12000");
  vault_refuse (db, AT, "recourse; complaint=C; party=me; did=notified", REFUSED, "somebody else");
  vault_refuse (db, AT, "recourse; complaint=C; party=S; did=agreed; amount=-1", BAD_VALUE, "amount");
  vault_refuse (db, AT, "recourse; complaint=C; party=S", MISSING, "did");
  vault_refuse (db, AT, "recourse; complaint=B; party=S; did=notified", UNKNOWN_REF, "“B”");
}

static void
test_what_was_given_bounds_what_was_promised (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "compensation; id=K; complaint=C; kind=gift-card; value=5000", "edit-compensation; of=K; value=2000",
              "edit-compensation; of=K; value=5000", "give; compensation=K; amount=3000", NULL);
  vault_refuse (db, AT, "edit-compensation; of=K; value=2999", REFUSED, "given already");
  vault_do (db, AT, "edit-compensation; of=K; value=3000");
  vault_refuse (db, AT, "give; compensation=K; amount=1", REFUSED, "left to give");
  vault_do (db, AT, "edit-compensation; of=K; value=6000; kind=discount-next; expires=2026-12-31T23:59; text=A card");
  vault_do (db, AT, "give; compensation=K");
  g_assert_cmpint (vault_count (db, "SELECT sum (amount) FROM given"), ==, 6000);
  vault_refuse (db, AT, "edit-compensation; of=M; value=1", UNKNOWN_REF, "“M”");
}

static void
test_what_has_expired_is_not_given (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "compensation; id=K; complaint=C; kind=gift-card; value=5000; expires=2026-11-30T12:00");
  vault_do (db, "2026-11-30T12:00", "give; compensation=K; amount=1000");
  vault_refuse (db, "2026-11-30T12:01", "give; compensation=K; amount=1000", REFUSED, "expired");
  vault_do (db, "2026-12-01T12:00", "edit-compensation; of=K; expires=2026-12-31T12:00");
  vault_do (db, "2026-12-31T12:00", "give; compensation=K");
}

/* An hour costs what it cost when it was promised. */
static void
test_hours_keep_their_cost (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "me; name=Aino; hour_cost=3800", "compensation; id=K; complaint=C; kind=waived; value=85340; bill=42000; subcontractor=S; hours=180",
              "me; name=Aino; hour_cost=9900", NULL);
  vault_assert_text (db, "SELECT value || ' ' || bill || ' ' || (hour_cost * minutes / 60) || ' ' || (SELECT ref FROM party WHERE id = subcontractor_id)"
                         " FROM compensation",
                     "85340 42000 11400 S");
}

static void
test_a_remedy_must_have_reached_all_before_it_is_confirmed (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_play (db, AT, "kept A", "term; id=R; deal=D; kind=schedule; text=Antti comes; by=me; to=P; doers=S; due=2026-11-19T12:00; complaint=C", NULL);
  vault_refuse (db, AT, "step; complaint=C; did=confirmed", REFUSED, "R13");
  vault_play (db, AT, "written R S Come then", "written R P Antti comes then", NULL);
  vault_do (db, AT, "step; complaint=C; did=confirmed");
}

#define ADD(name, test) g_test_add_func ("/store/perform-complaint/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-complaint-keeps-its-words", test_a_complaint_keeps_its_words);
  ADD ("a-complaint-is-refused-bad-values", test_a_complaint_is_refused_bad_values);
  ADD ("steps-are-written-in-order", test_steps_are_written_in_order);
  ADD ("a-proposal-says-what-it-costs-or-why-nothing", test_a_proposal_says_what_it_costs_or_why_nothing);
  ADD ("a-cause-points-at-the-broken-term", test_a_cause_points_at_the_broken_term);
  ADD ("compensation-goes-to-who-complained", test_compensation_goes_to_who_complained);
  ADD ("no-more-is-given-than-is-left", test_no_more_is_given_than_is_left);
  ADD ("what-has-no-value-is-given-all-the-same", test_what_has_no_value_is_given_all_the_same);
  ADD ("compensation-that-was-taken-away-cannot-be-given", test_compensation_that_was_taken_away_cannot_be_given);
  ADD ("a-lesson-belongs-to-a-complaint", test_a_lesson_belongs_to_a_complaint);
  ADD ("answers-stay-on-their-scale", test_answers_stay_on_their_scale);
  ADD ("an-edit-leaves-the-words-alone", test_an_edit_leaves_the_words_alone);
  ADD ("severity-is-one-to-four", test_severity_is_one_to_four);
  ADD ("the-second-look-counts-from-the-judgement", test_the_second_look_counts_from_the_judgement);
  ADD ("untick-takes-the-newest-step-back", test_untick_takes_the_newest_step_back);
  ADD ("a-snooze-is-short-until-the-customer-is-reached", test_a_snooze_is_short_until_the_customer_is_reached);
  ADD ("recourse-is-between-the-two-of-us", test_recourse_is_between_the_two_of_us);
  ADD ("what-was-given-bounds-what-was-promised", test_what_was_given_bounds_what_was_promised);
  ADD ("what-has-expired-is-not-given", test_what_has_expired_is_not_given);
  ADD ("hours-keep-their-cost", test_hours_keep_their_cost);
  ADD ("a-remedy-must-have-reached-all-before-it-is-confirmed", test_a_remedy_must_have_reached_all_before_it_is_confirmed);
  return g_test_run ();
}
