/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform.h"

#include "support/vault.h"

/* What actions about agreed things do: making, changing, passing on, ending. */

#define AT "2026-10-19T20:10"

#define REFUSED SOV_ACTION_ERROR_REFUSED
#define MISSING SOV_ACTION_ERROR_MISSING
#define UNKNOWN_REF SOV_ACTION_ERROR_UNKNOWN_REF
#define SAME_REF SOV_ACTION_ERROR_SAME_REF

#define DOERS "(SELECT group_concat (coalesce (ref, 'me'), ',') FROM (SELECT ref FROM doer LEFT JOIN party ON party.id = party_id" \
              " WHERE version_id = version.id ORDER BY doer.id))"
#define VERSIONS "SELECT group_concat (number || ' ' || text, '; ') FROM (SELECT * FROM version WHERE retracted_at IS NULL ORDER BY number)"

static SovDatabase *
make_deal (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Satu consumer customer",
              "party S Antti company subcontractor",
              "party T Tuire company subcontractor",
              "deal D P Help with papers",
              NULL);

  return db;
}

static SovDatabase *
make_term (void)
{
  SovDatabase *db = make_deal ();

  vault_do (db, AT, "term A D contact me P S 2026-10-20T20:00 Antti calls Satu");
  return db;
}

static void
test_a_term_keeps_every_field (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=He calls tomorrow",
              "complaint; id=C; party=P; words=Late; channel=call",
              "term; id=A; deal=D; kind=invoicing; text=Antti invoices me; by=S; to=me; doers=S,T; due=2026-10-20T16:00;"
              " due_vague=tomorrow; needs_to_know=P,S; agreed_in=whatsapp; complaint=C; price=-1250; from_entry=e1",
              NULL);
  vault_assert_text (db,
                     "SELECT kind || '|' || (SELECT ref FROM party WHERE id = by_id) || '|' || (to_id IS NULL) || '|' || agreed_in || '|' ||"
                     " all_know || '|' || complaint_ref || '|' || (SELECT ref FROM entry WHERE id = entry_id) FROM term",
                     "3|S|1|3|0|C|e1");
  vault_assert_text (db,
                     "SELECT number || '|' || text || '|' || due_local || '|' || zone || '|' || due_has_clock || '|' || due_vague || '|' || price"
                     " || '|' || " DOERS " FROM version",
                     "1|Antti invoices me|2026-10-20T16:00|Europe/Helsinki|1|tomorrow|-1250|S,T");
  vault_assert_text (db, "SELECT group_concat (ref, ',') FROM term_knower JOIN party ON party.id = party_id", "P,S");
}

static void
test_who_promised_does_it_unless_others_are_named (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "term A D other S P - - Antti brings a ladder");
  vault_assert_text (db, "SELECT " DOERS " FROM version", "S");
  vault_do (db, AT, "term B D other me P - - I look at it");
  vault_assert_text (db, "SELECT " DOERS " FROM version ORDER BY id DESC", "me");
}

static void
test_a_doer_named_twice_does_it_once (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "term; id=A; deal=D; kind=other; text=Both; by=me; to=P; doers=S,S,me,S; needs_to_know=P,P");
  vault_assert_text (db, "SELECT " DOERS " FROM version", "S,me");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM term_knower"), ==, 1);
}

static void
test_all_parties_know_unless_some_are_named (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "term A D other me P - - For all", "term; id=B; deal=D; kind=other; text=For one; by=me; to=P; needs_to_know=P", NULL);
  vault_assert_text (db, "SELECT group_concat (all_know, '') FROM term", "10");
}

static void
test_whoever_a_term_names_is_a_party_of_the_deal (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "party U Ulla company subcontractor", "party V Ville consumer customer",
              "term; id=A; deal=D; kind=other; text=Work; by=T; to=V; doers=S; needs_to_know=U", NULL);

  /* Doers do work in it, the others are there to know; the customer is already. */
  vault_assert_text (db, "SELECT group_concat (ref || role, ' ') FROM (SELECT ref, role FROM participant JOIN party ON party.id = party_id ORDER BY ref)",
                     "S1 T4 U4 V4");
  vault_do (db, AT, "term B D other me P me - Nobody new");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM participant"), ==, 4);
}

static void
test_a_term_needs_its_refs (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_refuse (db, AT, "term A D other me P - - Again", SAME_REF, "“A”");
  vault_refuse (db, AT, "term B E other me P - - x", UNKNOWN_REF, "“E”");
  vault_refuse (db, AT, "term B D other nobody P - - x", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "term B D other me nobody - - x", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "term B D other me P nobody - x", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "term; id=B; deal=D; kind=other; text=x; by=me; to=P; needs_to_know=nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "term; id=B; deal=D; kind=other; text=x; by=me; to=P; complaint=C", UNKNOWN_REF, "“C”");
  vault_refuse (db, AT, "term; id=B; deal=D; kind=other; text=x; by=me; to=P; from_entry=e9", UNKNOWN_REF, "e9");
}

static void
test_a_term_needs_what_it_says (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_refuse (db, AT, "term B D other me P - -  ", MISSING, "text");
  vault_refuse (db, AT, "term; id=B; deal=D; text=x; by=me; to=P", MISSING, "kind");
  vault_refuse (db, AT, "term; id=B; deal=D; kind=other; text=x; to=P", MISSING, "by");
  vault_refuse (db, AT, "term; id=B; deal=D; kind=other; text=x; by=me", MISSING, "to");
}

static void
test_a_due_before_now_is_written_and_red (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "term A D delivery me P me 2026-10-01T12:00 I should have");
  vault_assert_warnings (db, AT, "R5 A/P", "R6 A", NULL);
}

static void
test_a_change_makes_the_next_version (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, "2026-10-19T21:00", "change; term=A; due=2026-10-20T10:00");
  vault_do (db, "2026-10-19T22:00", "change A Antti calls Satu at work");
  vault_assert_text (db, VERSIONS, "1 Antti calls Satu; 2 Antti calls Satu; 3 Antti calls Satu at work");

  /* What a change does not say stays. */
  vault_assert_text (db, "SELECT group_concat (due_local, ' ') FROM (SELECT * FROM version ORDER BY number)",
                     "2026-10-20T20:00 2026-10-20T10:00 2026-10-20T10:00");
  vault_assert_text (db, "SELECT group_concat (" DOERS ", ' ') FROM version", "S S S");
}

static void
test_a_change_of_doers_lets_them_in (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, AT, "change; term=A; doers=T,me");
  vault_assert_text (db, "SELECT " DOERS " FROM version WHERE number = 2", "T,me");
  vault_assert_text (db, "SELECT group_concat (ref, ' ') FROM participant JOIN party ON party.id = party_id", "S T");
}

static void
test_an_exact_time_takes_the_place_of_vague_words (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "term; id=A; deal=D; kind=schedule; text=He comes; by=me; to=P; due=2026-10-30; due_vague=next week");
  vault_do (db, AT, "change; term=A; due=2026-10-29T10:00");
  g_assert_cmpint (vault_count (db, "SELECT due_vague IS NULL AND due_has_clock = 1 FROM version WHERE number = 2"), ==, 1);

  /* And the other way round: the old time is agreed no more. */
  vault_do (db, AT, "change; term=A; due_vague=in November");
  g_assert_cmpint (vault_count (db, "SELECT due IS NULL AND due_vague = 'in November' FROM version WHERE number = 3"), ==, 1);

  /* Unless one was assumed from them. */
  vault_do (db, AT, "change; term=A; due=2026-11-30; due_vague=by the end of November");
  vault_assert_text (db, "SELECT due_local || ' ' || due_vague FROM version WHERE number = 4", "2026-11-30T00:00 by the end of November");
}

static void
test_a_change_of_nothing_is_refused (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_refuse (db, AT, "change; term=A", REFUSED, "nothing");
  vault_refuse (db, AT, "change; term=A; text= ", MISSING, "text");
  vault_refuse (db, AT, "change; term=B; text=x", UNKNOWN_REF, "“B”");
  vault_refuse (db, AT, "change; term=A; doers=nobody", UNKNOWN_REF, "nobody");
}

static void
test_what_is_over_cannot_be_changed (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, AT, "term B D other me P - - Another");
  vault_play (db, "2026-10-20T20:00", "kept A", "cancelled B", NULL);
  vault_refuse (db, "2026-10-20T21:00", "change A More", REFUSED, "kept");
  vault_refuse (db, "2026-10-20T21:00", "change B More", REFUSED, "cancelled");
}

static void
test_a_broken_promise_that_gets_a_new_time_is_in_force_again (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, "2026-10-20T21:00", "broken A");
  vault_assert_warnings (db, "2026-10-20T21:00", "R8 D", NULL);
  vault_do (db, "2026-10-20T21:30", "change; term=A; due=2026-10-25T10:00");
  vault_assert_text (db, "SELECT group_concat (state, '') FROM (SELECT * FROM outcome ORDER BY id)", "31");
  vault_assert_warnings (db, "2026-10-20T21:30", "R1 A/S", "R5 A/P", "R8 D", "R11 A", NULL);
  vault_do (db, "2026-10-25T10:00", "kept A");
  vault_refuse (db, "2026-10-25T10:00", "change A More", REFUSED, "kept");
}

static void
test_versions_are_numbered_whatever_the_clock_says (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, "2026-10-10T10:00", "change A Written down late");
  vault_assert_text (db, VERSIONS, "1 Antti calls Satu; 2 Written down late");
}

static void
test_the_three_ends_of_a_promise (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_play (db, AT, "broken A", "kept A", "term B D other me P - - B", "cancelled B", NULL);
  vault_assert_text (db, "SELECT group_concat (state, '') FROM (SELECT * FROM outcome ORDER BY id)", "324");
  vault_refuse (db, AT, "kept nothing", UNKNOWN_REF, "nothing");
  vault_refuse (db, AT, "broken nothing", UNKNOWN_REF, "nothing");
  vault_refuse (db, AT, "cancelled nothing", UNKNOWN_REF, "nothing");
}

static void
test_what_was_sent_is_kept_once_for_many_terms (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, AT, "term B D price me P - - It costs 100");
  vault_play (db, "2026-10-19T21:00",
              "written; term=A; party=S; channel=whatsapp; text=Here is all",
              "written; term=B; party=S; channel=whatsapp; text=Here is all",
              "written; term=A; party=P; channel=whatsapp; text=Here is all",
              "written; term=B; party=S; channel=sms; text=Here is all",
              "@2026-10-19T21:01",
              "written; term=B; party=S; channel=whatsapp; text=Here is all", NULL);

  /* Another party, another channel, another minute: another message. */
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM relay"), ==, 5);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM message"), ==, 4);
  g_assert_cmpint (vault_count (db, "SELECT count(DISTINCT version_id) FROM relay WHERE message_id = (SELECT min (id) FROM message)"), ==, 2);
}

static void
test_what_is_sent_goes_out_and_what_is_answered_comes_in (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_play (db, AT, "told A S Calling you", "written A S Please", "acknowledged A S ok", "blocked; term=A; party=S; reason=Ill; text=I am ill", NULL);
  vault_assert_text (db, "SELECT group_concat (direction, '') FROM (SELECT * FROM message ORDER BY id)", "2211");
  vault_assert_text (db, "SELECT group_concat (kind || coalesce (reason, ''), ' ') FROM (SELECT * FROM relay ORDER BY id)", "1 2 3 4Ill");
}

static void
test_no_text_is_no_message (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_play (db, AT, "told A S", "acknowledged; term=A; party=S; channel=call", NULL);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM message"), ==, 0);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM relay WHERE message_id IS NULL"), ==, 2);
}

static void
test_what_is_sent_is_about_the_version_of_its_time (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, "2026-10-20T12:00", "change A New words");

  /* Written down afterwards: it was sent before the change. */
  vault_do (db, "2026-10-20T11:00", "written A S Old words");
  vault_do (db, "2026-10-20T13:00", "written A P New words");
  vault_do (db, "2026-10-01T13:00", "told A T Earlier than all");
  vault_assert_text (db, "SELECT group_concat (number, '') FROM (SELECT number FROM relay JOIN version ON version.id = version_id ORDER BY relay.id)", "121");
}

static void
test_who_is_told_is_a_party_of_the_deal (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_do (db, AT, "told A T By the way");
  vault_assert_text (db, "SELECT role FROM participant JOIN party ON party.id = party_id WHERE ref = 'T'", "4");
  vault_refuse (db, AT, "told A me", REFUSED, "the user knows");
  vault_refuse (db, AT, "told A nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "told B S", UNKNOWN_REF, "“B”");
}

static void
test_a_term_that_was_taken_away_is_gone_with_all_versions (void)
{
  g_autoptr (SovDatabase) db = make_term ();

  vault_play (db, AT, "change A More", "written A S Please", "remove A", NULL);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM version WHERE retracted_at IS NULL"), ==, 0);
  vault_assert_warnings (db, AT, "R8 D", NULL);
  vault_refuse (db, AT, "change A More", UNKNOWN_REF, "“A”");
  vault_refuse (db, AT, "kept A", UNKNOWN_REF, "“A”");
  vault_refuse (db, AT, "written A S Please", UNKNOWN_REF, "“A”");
}

static void
test_a_due_in_the_hour_that_comes_twice_is_the_first (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "term A D contact me P S 2026-10-25T03:30 In the night of the change");
  vault_assert_text (db, "SELECT due_local || ' ' || datetime (due / 1000, 'unixepoch') FROM version", "2026-10-25T03:30 2026-10-25 00:30:00");
}

#define ADD(name, test) g_test_add_func ("/store/perform-term/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-term-keeps-every-field", test_a_term_keeps_every_field);
  ADD ("who-promised-does-it-unless-others-are-named", test_who_promised_does_it_unless_others_are_named);
  ADD ("a-doer-named-twice-does-it-once", test_a_doer_named_twice_does_it_once);
  ADD ("all-parties-know-unless-some-are-named", test_all_parties_know_unless_some_are_named);
  ADD ("whoever-a-term-names-is-a-party-of-the-deal", test_whoever_a_term_names_is_a_party_of_the_deal);
  ADD ("a-term-needs-its-refs", test_a_term_needs_its_refs);
  ADD ("a-term-needs-what-it-says", test_a_term_needs_what_it_says);
  ADD ("a-due-before-now-is-written-and-red", test_a_due_before_now_is_written_and_red);
  ADD ("a-change-makes-the-next-version", test_a_change_makes_the_next_version);
  ADD ("a-change-of-doers-lets-them-in", test_a_change_of_doers_lets_them_in);
  ADD ("an-exact-time-takes-the-place-of-vague-words", test_an_exact_time_takes_the_place_of_vague_words);
  ADD ("a-change-of-nothing-is-refused", test_a_change_of_nothing_is_refused);
  ADD ("what-is-over-cannot-be-changed", test_what_is_over_cannot_be_changed);
  ADD ("a-broken-promise-that-gets-a-new-time-is-in-force-again", test_a_broken_promise_that_gets_a_new_time_is_in_force_again);
  ADD ("versions-are-numbered-whatever-the-clock-says", test_versions_are_numbered_whatever_the_clock_says);
  ADD ("the-three-ends-of-a-promise", test_the_three_ends_of_a_promise);
  ADD ("what-was-sent-is-kept-once-for-many-terms", test_what_was_sent_is_kept_once_for_many_terms);
  ADD ("what-is-sent-goes-out-and-what-is-answered-comes-in", test_what_is_sent_goes_out_and_what_is_answered_comes_in);
  ADD ("no-text-is-no-message", test_no_text_is_no_message);
  ADD ("what-is-sent-is-about-the-version-of-its-time", test_what_is_sent_is_about_the_version_of_its_time);
  ADD ("who-is-told-is-a-party-of-the-deal", test_who_is_told_is_a_party_of_the_deal);
  ADD ("a-term-that-was-taken-away-is-gone-with-all-versions", test_a_term_that_was_taken_away_is_gone_with_all_versions);
  ADD ("a-due-in-the-hour-that-comes-twice-is-the-first", test_a_due_in_the_hour_that_comes_twice_is_the_first);
  return g_test_run ();
}
