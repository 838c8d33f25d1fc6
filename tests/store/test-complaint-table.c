/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-complaint-table.h"

#include "model/sov-sheet.h"
#include "store/sov-perform.h"
#include "support/vault.h"

/* What a complaint is loaded with: which others it is linked to, what was said
 * and written, what is still to be given; and so what it may be closed with. */

#define AT "2026-06-01T12:00"

#define REFUSED SOV_ACTION_ERROR_REFUSED

static SovDatabase *
make_complaint (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Satu consumer customer",
              "party Q Eetu consumer customer",
              "party S Antti company subcontractor",
              "deal D P Help",
              "deal E P More",
              "complaint; id=C; party=P; words=Nobody called; deal=D; channel=whatsapp",
              NULL);

  return db;
}

static SovComplaint *
load (SovDatabase *db,
      const char *ref)
{
  g_autoptr (GError) error = NULL;
  SovComplaint *complaint = sov_complaint_table_load (db, vault_id (db, SOV_SUBJECT_COMPLAINT, ref), &error);

  g_assert_no_error (error);
  return complaint;
}

static void
assert_linked (SovDatabase *db,
               const char *ref,
               guint n_earlier,
               guint n_later)
{
  g_autoptr (SovComplaint) complaint = load (db, ref);

  g_assert_cmpuint (complaint->n_earlier, ==, n_earlier);
  g_assert_cmpuint (complaint->n_later, ==, n_later);
}

static void
assert_open (SovDatabase *db,
             SovGuard guard,
             gboolean open)
{
  g_autoptr (SovComplaint) complaint = load (db, "C");

  g_assert_cmpint ((sov_complaint_get_open_guards (complaint) & SOV_BIT (guard)) != 0, ==, open);
}

static void
assert_clock (SovDatabase *db,
              const char *now,
              SovClock clock)
{
  g_autoptr (SovComplaint) complaint = load (db, "C");

  g_assert_cmpint (sov_complaint_get_clock (complaint, vault_time (now), NULL), ==, clock);
}

/* complaints.md §8.2: the same deal, or 30 days and the same customer. */
static void
test_the_same_deal_is_linked_however_late (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2027-06-01T12:00", "complaint; id=B; party=P; words=Again; deal=D; channel=call");
  assert_linked (db, "C", 0, 1);
  assert_linked (db, "B", 1, 0);
}

static void
test_the_same_customer_is_linked_for_thirty_days (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-07-01T12:01", "complaint; id=B; party=P; words=Again; deal=E; channel=call");
  assert_linked (db, "C", 0, 0);
  assert_linked (db, "B", 0, 0);
  vault_do (db, "2026-07-01T12:00", "complaint; id=A; party=P; words=Again; channel=call");
  assert_linked (db, "C", 0, 1);
  assert_linked (db, "A", 1, 1);
}

static void
test_another_customer_is_not_linked (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-06-02T12:00", "complaint; id=B; party=Q; words=Late; channel=call");
  assert_linked (db, "C", 0, 0);
  assert_linked (db, "B", 0, 0);
}

static void
test_one_taken_away_is_not_linked (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-06-02T12:00", "complaint; id=B; party=P; words=Again; channel=call");
  vault_do (db, "2026-06-02T12:10", "remove B");
  assert_linked (db, "C", 0, 0);
}

static void
test_two_that_are_one_customer_are_linked (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-06-02T12:00", "complaint; id=B; party=Q; words=Late; channel=call");
  vault_do (db, "2026-06-02T13:00", "merge Q P");
  assert_linked (db, "C", 0, 1);
  assert_linked (db, "B", 1, 0);
}

/* What was written before the merge, and after it, is written all the same. */
static void
test_what_was_written_is_kept_when_the_customer_is_merged (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-06-01T12:05", "step; complaint=C; did=tried-call");
  vault_do (db, "2026-06-01T12:10", "entry P D sms out I tried to reach you");
  assert_clock (db, "2026-06-01T12:10", SOV_CLOCK_OWN_PART);
  vault_do (db, "2026-06-01T12:20", "merge P Q");
  assert_clock (db, "2026-06-01T12:20", SOV_CLOCK_OWN_PART);
}

static void
test_what_is_written_after_a_merge_counts (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-06-01T12:05", "merge P Q");
  vault_do (db, "2026-06-01T12:06", "step; complaint=C; did=tried-call");
  assert_clock (db, "2026-06-01T12:06", SOV_CLOCK_CONTACT);
  vault_do (db, "2026-06-01T12:10", "entry Q D sms out I tried to reach you");
  assert_clock (db, "2026-06-01T12:10", SOV_CLOCK_OWN_PART);
  vault_do (db, "2026-06-01T12:30", "entry Q D sms in All right then");
  assert_open (db, SOV_GUARD_LAST_WORDS, FALSE);
}

static void
test_who_is_merged_is_owed_what_is_promised_later (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GError) error = NULL;
  gint64 owed = -1;

  vault_do (db, AT, "merge P Q");
  vault_do (db, AT, "compensation; id=K; complaint=C; kind=refund; value=5000");
  sov_complaint_table_load_owed (db, vault_id (db, SOV_SUBJECT_PARTY, "Q"), vault_time (AT), &owed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (owed, ==, 5000);
}

static void
test_only_writing_to_the_customer_is_writing (void)
{
  static const char *const others[] = {
    "entry P D call out Nobody answered", "entry P D meeting out We met", "entry P D sms in I am cross", "entry S D sms out What happened",
    "entry Q D sms out Hello", "entry P E sms out About the other deal"
  };
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-06-01T12:05", "step; complaint=C; did=tried-call");
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    vault_do (db, "2026-06-01T12:10", others[i]);
  assert_clock (db, "2026-06-01T12:10", SOV_CLOCK_CONTACT);
  vault_do (db, "2026-06-01T12:20", "entry P - email out I tried to reach you");
  assert_clock (db, "2026-06-01T12:20", SOV_CLOCK_OWN_PART);
}

/* Only what was said after it arrived is the customer's last word. */
static void
test_the_customer_s_last_words_come_after_the_complaint (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-06-01T11:00", "entry P D call in Where are you");
  vault_do (db, "2026-06-01T12:30", "entry P D sms out I am sorry");
  vault_do (db, "2026-06-01T12:30", "entry Q - sms in Hello");
  assert_open (db, SOV_GUARD_LAST_WORDS, TRUE);
  vault_do (db, "2026-06-01T12:40", "entry P D call in All right then");
  assert_open (db, SOV_GUARD_LAST_WORDS, FALSE);
}

static void
test_all_that_was_promised_is_the_remedy_but_a_surprise (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "compensation; id=Y; complaint=C; kind=discount-next; value=1000; surprise=true");
  vault_do (db, AT, "give; compensation=Y");
  assert_open (db, SOV_GUARD_REMEDY, TRUE);
  vault_play (db, AT, "compensation; id=K; complaint=C; kind=refund; value=5000", "compensation; id=L; complaint=C; kind=redo; hours=60",
              "term; id=A; deal=D; kind=delivery; text=Done again; by=me; to=P; complaint=C", "give; compensation=K; amount=4999",
              "give; compensation=L", "kept A", NULL);
  assert_open (db, SOV_GUARD_REMEDY, TRUE);
  vault_do (db, AT, "give; compensation=K; amount=1");
  assert_open (db, SOV_GUARD_REMEDY, FALSE);
  vault_do (db, AT, "compensation; id=M; complaint=C; kind=gesture; value=100");
  assert_open (db, SOV_GUARD_REMEDY, TRUE);
  vault_do (db, AT, "remove M");
  assert_open (db, SOV_GUARD_REMEDY, FALSE);
}

/* complaints.md §8.5: a credit note refers to its invoice. */
static void
test_the_books_ask_for_an_invoice_and_an_amount (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  assert_open (db, SOV_GUARD_ACCOUNTS, FALSE);
  vault_do (db, AT, "compensation; id=K; complaint=C; kind=credit-note; value=5000");
  assert_open (db, SOV_GUARD_ACCOUNTS, TRUE);
  vault_do (db, AT, "edit-compensation; of=K; invoice=1234");
  assert_open (db, SOV_GUARD_ACCOUNTS, FALSE);
  vault_do (db, AT, "compensation; id=L; complaint=C; kind=gesture");
  assert_open (db, SOV_GUARD_ACCOUNTS, TRUE);
  vault_do (db, AT, "edit-compensation; of=L; cost=500");
  assert_open (db, SOV_GUARD_ACCOUNTS, FALSE);
}

/* Each that lacks is named, in the order of the guards, and alone. */
static void
test_closing_names_what_lacks (void)
{
  static const struct
  {
    const char *line;
    const char *lacks;
  } steps[] = {
    { "step; complaint=C; did=thanked", "cannot be closed: no thanks are logged (thanked); no apology" },
    { "step; complaint=C; did=apologised", "cannot be closed: no apology is logged (apologised); the remedy" },
    { "step; complaint=C; did=remedied", "cannot be closed: the remedy is not delivered (remedied); the customer" },
    { "step; complaint=C; did=told-prevention", "cannot be closed: the customer was not told the prevention (told-prevention); what" },
    { "step; complaint=C; did=customer-chose; text=A new one", "cannot be closed: what the customer chose, the customer's last words" },
    { "edit-compensation; of=K; invoice=1234", "cannot be closed: a compensation has no accounting status" },
    { "lesson; complaint=C; text=Call the same day", "cannot be closed: no lesson is written (lesson)" },
  };
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, AT, "compensation; id=K; complaint=C; kind=credit-note; value=5000");
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      vault_refuse (db, AT, "step; complaint=C; did=closed; outcome=satisfied", REFUSED, steps[i].lacks);
      vault_do (db, AT, steps[i].line);
    }
  vault_do (db, AT, "step; complaint=C; did=closed; outcome=satisfied");
}

static void
test_a_written_reason_closes_it (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_refuse (db, AT, "step; complaint=C; did=closed; outcome=neutral", REFUSED, "cannot be closed");
  vault_do (db, AT, "step; complaint=C; did=closed; outcome=neutral; text=It was a misunderstanding");
}

/* complaints.md §8.1, state 11. */
static void
test_it_may_come_back_for_ninety_days (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();

  vault_do (db, "2026-09-01T12:00", "step; complaint=C; did=closed; text=Done");
  vault_refuse (db, "2026-12-01T12:00", "step; complaint=C; did=reopened", REFUSED, "more than 90 days");

  /* Ninety days of the wall: summer time has ended. */
  vault_refuse (db, "2026-11-30T12:01", "step; complaint=C; did=reopened", REFUSED, "new complaint");
  vault_do (db, "2026-11-30T12:00", "step; complaint=C; did=reopened");

  /* And anew from when it was closed again. */
  vault_do (db, "2026-12-01T12:00", "step; complaint=C; did=closed; text=Done");
  vault_do (db, "2027-02-15T12:00", "step; complaint=C; did=reopened");
}

/* Nobody complained after all; what was promised stays promised. */
static void
test_one_taken_away_asks_for_nothing (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GError) error = NULL;
  gint64 owed = -1;

  vault_play (db, AT, "compensation; id=K; complaint=C; kind=refund; value=5000", "lesson; id=L; complaint=C; text=Call", "remove C", NULL);
  vault_refuse (db, AT, "step; complaint=C; did=contacted", SOV_ACTION_ERROR_UNKNOWN_REF, "“C”");
  vault_refuse (db, AT, "edit-complaint; of=C; style=demanding", SOV_ACTION_ERROR_UNKNOWN_REF, "“C”");
  vault_refuse (db, AT, "complaint; id=C; party=P; words=Again; channel=call", SOV_ACTION_ERROR_SAME_REF, "“C”");
  sov_complaint_table_load_owed (db, vault_id (db, SOV_SUBJECT_PARTY, "P"), vault_time (AT), &owed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (owed, ==, 5000);
}

#define ADD(name, test) g_test_add_func ("/store/complaint-table/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-same-deal-is-linked-however-late", test_the_same_deal_is_linked_however_late);
  ADD ("the-same-customer-is-linked-for-thirty-days", test_the_same_customer_is_linked_for_thirty_days);
  ADD ("another-customer-is-not-linked", test_another_customer_is_not_linked);
  ADD ("one-taken-away-is-not-linked", test_one_taken_away_is_not_linked);
  ADD ("one-taken-away-asks-for-nothing", test_one_taken_away_asks_for_nothing);
  ADD ("two-that-are-one-customer-are-linked", test_two_that_are_one_customer_are_linked);
  ADD ("what-was-written-is-kept-when-the-customer-is-merged", test_what_was_written_is_kept_when_the_customer_is_merged);
  ADD ("what-is-written-after-a-merge-counts", test_what_is_written_after_a_merge_counts);
  ADD ("who-is-merged-is-owed-what-is-promised-later", test_who_is_merged_is_owed_what_is_promised_later);
  ADD ("only-writing-to-the-customer-is-writing", test_only_writing_to_the_customer_is_writing);
  ADD ("the-customer-s-last-words-come-after-the-complaint", test_the_customer_s_last_words_come_after_the_complaint);
  ADD ("all-that-was-promised-is-the-remedy-but-a-surprise", test_all_that_was_promised_is_the_remedy_but_a_surprise);
  ADD ("the-books-ask-for-an-invoice-and-an-amount", test_the_books_ask_for_an_invoice_and_an_amount);
  ADD ("closing-names-what-lacks", test_closing_names_what_lacks);
  ADD ("a-written-reason-closes-it", test_a_written_reason_closes_it);
  ADD ("it-may-come-back-for-ninety-days", test_it_may_come_back_for_ninety_days);
  return g_test_run ();
}
