/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-sheet-table.h"

#include <gio/gio.h>

#include "support/vault.h"

/* From the tables to a deal's sheet: everything that was written is on it, as
 * it was written, and nothing that was taken back. */

#define AT "2024-10-14T10:00"

static SovSheet *
load (SovDatabase *db,
      const char *deal)
{
  g_autoptr (GError) error = NULL;
  SovSheet *sheet = sov_sheet_table_load (db, vault_id (db, SOV_SUBJECT_DEAL, deal), &error);

  g_assert_no_error (error);
  return sheet;
}

static SovSheetParty *
find_party (SovSheet *sheet,
            const char *ref)
{
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      SovSheetParty *party = sheet->parties->pdata[i];

      if (g_str_equal (party->ref, ref))
        return party;
    }

  return NULL;
}

static SovTerm *
find_term (SovSheet *sheet,
           const char *ref)
{
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      SovTerm *term = sheet->terms->pdata[i];

      if (g_str_equal (term->ref, ref))
        return term;
    }

  return NULL;
}

static SovDatabase *
make_deal (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party; id=P; name=Satu Mäki; kind=consumer; as=customer; phone=040 1; email=satu@example.fi; reachable=09:00-15:00; language=sv; formal=true; reach_by=sms; whatsapp=040 2",
              "party; id=S; name=Koski Oy; kind=company; as=subcontractor; practices=own-order-confirmation; trade=painter",
              "person; id=N; of=S; name=Antti Koski; phone=050 3; email=antti@koski.fi",
              "deal; id=D; customer=P; title=Help; state=agreed; price=10000; vat=255; vat_included=false; my_role=subcontractor; expectation=Quick",
              "join; deal=D; party=S; role=payer; trade=plumber; price=5000",
              NULL);
  return db;
}

static void
test_the_deal_itself (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = load (db, "D");

  g_assert_cmpstr (sheet->ref, ==, "D");
  g_assert_cmpstr (sheet->title, ==, "Help");
  g_assert_cmpint (sheet->customer, ==, vault_id (db, SOV_SUBJECT_PARTY, "P"));
  g_assert_cmpint (sheet->state, ==, SOV_DEAL_AGREED);
  g_assert_cmpint (sheet->my_role, ==, SOV_MY_ROLE_SUBCONTRACTOR);
  g_assert_cmpstr (sheet->expectation, ==, "Quick");
  g_assert_cmpint (sheet->price, ==, 10000);
  g_assert_cmpint (sheet->vat, ==, 255);
  g_assert_false (sheet->vat_included);
  g_assert_cmpint (sheet->made_at, ==, vault_time (AT));
}

static void
test_what_was_not_said_says_so (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;

  vault_do (db, AT, "deal E P Bare");
  sheet = load (db, "E");
  g_assert_cmpint (sheet->price, ==, SOV_NO_MONEY);
  g_assert_cmpint (sheet->vat, ==, -1);
  g_assert_true (sheet->vat_included);
  g_assert_null (sheet->expectation);
  g_assert_cmpuint (sheet->parties->len, ==, 1);
  g_assert_cmpuint (sheet->terms->len, ==, 0);
  g_assert_cmpuint (sheet->entries->len, ==, 0);
}

static void
test_the_parties_with_all_that_a_letter_needs (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = load (db, "D");
  const SovSheetParty *customer = sheet->parties->pdata[0];
  const SovSheetParty *other = sheet->parties->pdata[1];

  g_assert_cmpstr (customer->name, ==, "Satu Mäki");
  g_assert_cmpstr (customer->first_name, ==, "Satu");
  g_assert_cmpint (customer->role, ==, SOV_ROLE_CUSTOMER);
  g_assert_cmpint (customer->language, ==, SOV_LANGUAGE_SWEDISH);
  g_assert_true (customer->formal);
  g_assert_cmpint (customer->reachable_from, ==, 540);
  g_assert_cmpint (customer->reachable_to, ==, 900);
  g_assert_cmpstr (customer->phone, ==, "040 1");
  g_assert_cmpstr (customer->whatsapp, ==, "040 2");
  g_assert_cmpstr (customer->email, ==, "satu@example.fi");
  g_assert_cmpint (customer->reach_by, ==, SOV_CHANNEL_SMS);

  g_assert_cmpint (other->role, ==, SOV_ROLE_PAYER);
  g_assert_cmpint (other->price, ==, 5000);
  g_assert_cmpuint (other->practices, ==, SOV_BIT (SOV_PRACTICE_OWN_ORDER_CONFIRMATION));

  /* The deal's own trade for the party's; a company is greeted by its person. */
  g_assert_cmpstr (other->trade, ==, "plumber");
  g_assert_cmpstr (other->first_name, ==, "Antti");
  g_assert_cmpstr (other->phone, ==, "050 3");
  g_assert_cmpstr (other->email, ==, "antti@koski.fi");
}

static void
test_the_first_of_many_phones_is_called (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;

  vault_play (db, AT, "edit-party; of=P; phones=work: 09 5,040 6", "remove N", NULL);
  sheet = load (db, "D");
  g_assert_cmpstr (find_party (sheet, "P")->phone, ==, "09 5");
  g_assert_null (find_party (sheet, "S")->phone);
  g_assert_cmpstr (find_party (sheet, "S")->first_name, ==, "Koski Oy");
}

static void
test_terms_with_their_versions_doers_and_knowers (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;
  const SovVersion *first, *second;

  vault_play (db, AT,
              "complaint; id=C; party=P; words=Late; channel=call",
              "term; id=A; deal=D; kind=schedule; text=He comes; by=S; to=me; doers=S,me; due=2024-10-20; due_vague=next week; needs_to_know=P; agreed_in=whatsapp; complaint=C; price=100",
              "@2024-10-15T10:00", "change; term=A; text=I come; doers=me; due=2024-10-21T10:00", NULL);
  sheet = load (db, "D");
  term = find_term (sheet, "A");
  g_assert_cmpint (term->kind, ==, SOV_TERM_SCHEDULE);
  g_assert_cmpint (term->by, ==, vault_id (db, SOV_SUBJECT_PARTY, "S"));
  g_assert_cmpint (term->to, ==, SOV_PARTY_ME);
  g_assert_cmpint (term->agreed_in, ==, SOV_CHANNEL_WHATSAPP);
  g_assert_cmpint (term->complaint, ==, vault_id (db, SOV_SUBJECT_COMPLAINT, "C"));
  g_assert_cmpuint (term->needs_to_know->len, ==, 1);
  g_assert_cmpint (term->state, ==, SOV_TERM_IN_FORCE);
  g_assert_cmpint (term->state_at, ==, SOV_NO_TIME);
  g_assert_cmpuint (sheet->complaints->len, ==, 1);

  first = term->versions->pdata[0];
  second = term->versions->pdata[1];
  g_assert_cmpint (first->number, ==, 1);
  g_assert_cmpstr (first->text, ==, "He comes");
  g_assert_false (first->due_has_clock);
  g_assert_cmpstr (first->due_vague, ==, "next week");
  g_assert_cmpint (first->price, ==, 100);
  g_assert_true (sov_version_has_doer (first, SOV_PARTY_ME));
  g_assert_cmpuint (first->doers->len, ==, 2);
  g_assert_cmpint (second->number, ==, 2);
  g_assert_cmpint (second->due, ==, vault_time ("2024-10-21T10:00"));
  g_assert_true (second->due_has_clock);
  g_assert_null (second->due_vague);
  g_assert_cmpint (second->made_at, ==, vault_time ("2024-10-15T10:00"));
  g_assert_cmpuint (second->doers->len, ==, 1);
}

static void
test_all_know_where_nobody_is_named (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;

  vault_do (db, AT, "term A D other me P - - For all");
  sheet = load (db, "D");
  g_assert_null (find_term (sheet, "A")->needs_to_know);
  g_assert_true (sov_term_needs_to_know (find_term (sheet, "A"), sheet, vault_id (db, SOV_SUBJECT_PARTY, "S")));
}

static void
test_what_was_passed_on_word_for_word (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;
  const SovRelay *sent, *blocked;

  vault_play (db, AT, "term A D contact me P S - Antti calls",
              "@2024-10-14T11:00", "written; term=A; party=S; channel=sms; text=Please\ncall",
              "@2024-10-14T12:00", "change A Antti calls soon",
              "@2024-10-14T13:00", "blocked; term=A; party=S; channel=call; reason=Ill; text=I am ill", NULL);
  sheet = load (db, "D");
  term = find_term (sheet, "A");
  g_assert_cmpuint (term->relays->len, ==, 2);
  sent = term->relays->pdata[0];
  blocked = term->relays->pdata[1];
  g_assert_cmpint (sent->kind, ==, SOV_RELAY_WRITTEN);
  g_assert_cmpint (sent->version, ==, 1);
  g_assert_cmpint (sent->channel, ==, SOV_CHANNEL_SMS);
  g_assert_cmpstr (sent->text, ==, "Please\ncall");
  g_assert_cmpint (sent->at, ==, vault_time ("2024-10-14T11:00"));
  g_assert_cmpint (blocked->version, ==, 2);
  g_assert_cmpstr (blocked->reason, ==, "Ill");
  g_assert_cmpstr (blocked->text, ==, "I am ill");
}

static void
test_the_newest_end_of_a_promise_counts (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;

  vault_play (db, AT, "term A D contact me P S - Antti calls", "@2024-10-15T10:00", "broken A", "@2024-10-16T10:00", "kept A", NULL);
  sheet = load (db, "D");
  g_assert_cmpint (find_term (sheet, "A")->state, ==, SOV_TERM_KEPT);
  g_assert_cmpint (find_term (sheet, "A")->state_at, ==, vault_time ("2024-10-16T10:00"));
}

static void
test_words_of_promise_are_settled_by_a_term (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) before = NULL;
  g_autoptr (SovSheet) after = NULL;

  vault_do (db, AT, "entry; id=e1; party=P; deal=D; channel=call; direction=out; text=Lupasin soittaa huomenna");
  before = load (db, "D");
  g_assert_true (((SovSheetEntry *) before->entries->pdata[0])->promises);
  vault_do (db, "2024-10-20T10:00", "term; id=A; deal=D; kind=contact; text=I call; by=me; to=P; from_entry=e1");
  after = load (db, "D");
  g_assert_false (((SovSheetEntry *) after->entries->pdata[0])->promises);
}

static void
test_entries_of_the_deal_oldest_first (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;
  const SovSheetEntry *entry;

  vault_play (db, "2024-10-16T10:00", "entry; id=e2; party=P; deal=D; channel=call; direction=in; text=Second",
              "@2024-10-15T10:00", "term A D other me P - - A", "entry; id=e1; party=S; deal=D; channel=email; direction=out; text=First; conflicts_with=A",
              "entry; id=e3; party=P; channel=call; direction=in; text=Elsewhere", NULL);
  sheet = load (db, "D");
  g_assert_cmpuint (sheet->entries->len, ==, 2);
  entry = sheet->entries->pdata[0];
  g_assert_cmpstr (entry->ref, ==, "e1");
  g_assert_cmpstr (entry->text, ==, "First");
  g_assert_cmpint (entry->channel, ==, SOV_CHANNEL_EMAIL);
  g_assert_cmpint (entry->direction, ==, SOV_DIRECTION_OUT);
  g_assert_cmpint (entry->conflicts_with, ==, vault_id (db, SOV_SUBJECT_TERM, "A"));
}

static void
test_what_was_taken_back_is_not_on_the_sheet (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;

  vault_play (db, AT, "term A D contact me P S - Antti calls", "change A Antti calls soon", "written A S Please", "broken A",
              "term B D other me P - - B", "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=x", "remove B", "remove e1", NULL);
  sov_database_execute (db,
                        "UPDATE version SET retracted_at = 1 WHERE number = 2; UPDATE relay SET retracted_at = 1;"
                        "UPDATE outcome SET retracted_at = 1",
                        NULL);
  sheet = load (db, "D");
  g_assert_null (find_term (sheet, "B"));
  g_assert_cmpuint (sheet->entries->len, ==, 0);
  term = find_term (sheet, "A");
  g_assert_cmpuint (term->versions->len, ==, 1);
  g_assert_cmpuint (term->relays->len, ==, 0);
  g_assert_cmpint (term->state, ==, SOV_TERM_IN_FORCE);
}

static void
test_everybody_named_is_on_the_sheet (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovSheet) sheet = NULL;

  vault_play (db, AT, "party T Tuire company subcontractor", "term A D other T P T - Tuire does", "entry; party=T; deal=D; channel=call; direction=in; text=x", "leave D T", NULL);
  sheet = load (db, "D");

  /* Who has left the deal is no party of it, and has a name all the same. */
  g_assert_cmpstr (find_party (sheet, "T")->name, ==, "Tuire");
  g_assert_cmpint (find_party (sheet, "T")->role, ==, 0);
}

static void
test_a_deal_that_is_gone_is_not_found (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  gint64 id = vault_id (db, SOV_SUBJECT_DEAL, "D");
  g_autoptr (GError) error = NULL;

  vault_do (db, AT, "remove D");
  g_assert_null (sov_sheet_table_load (db, id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (sov_sheet_table_load (db, 999, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_the_deals_of_a_party_newest_first (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (GArray) deals = NULL;
  g_autoptr (GArray) none = NULL;

  vault_play (db, "2024-10-20T10:00", "deal E S Own matter", "deal F P Not theirs", NULL);
  deals = sov_sheet_table_list_of (db, vault_id (db, SOV_SUBJECT_PARTY, "S"), NULL);
  g_assert_cmpuint (deals->len, ==, 2);
  g_assert_cmpint (g_array_index (deals, gint64, 0), ==, vault_id (db, SOV_SUBJECT_DEAL, "E"));
  none = sov_sheet_table_list_of (db, 999, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_paid_deals_live_while_something_in_them_is_open (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  gint64 deal = vault_id (db, SOV_SUBJECT_DEAL, "D");
  gboolean alive;

  vault_play (db, AT, "term A D other me P - - A", "edit-deal; of=D; state=paid", NULL);
  g_assert_true (sov_sheet_table_is_alive (db, deal, &alive, NULL) && alive);
  vault_do (db, AT, "kept A");
  g_assert_true (sov_sheet_table_is_alive (db, deal, &alive, NULL) && !alive);
  vault_do (db, AT, "entry; party=P; deal=D; channel=call; direction=out; text=Lupasin soittaa huomenna");
  g_assert_true (sov_sheet_table_is_alive (db, deal, &alive, NULL) && alive);
  vault_do (db, AT, "edit-deal; of=D; state=cancelled");
  g_assert_true (sov_sheet_table_is_alive (db, deal, &alive, NULL) && !alive);
}

#define ADD(name, test) g_test_add_func ("/store/sheet-load/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-deal-itself", test_the_deal_itself);
  ADD ("what-was-not-said-says-so", test_what_was_not_said_says_so);
  ADD ("the-parties-with-all-that-a-letter-needs", test_the_parties_with_all_that_a_letter_needs);
  ADD ("the-first-of-many-phones-is-called", test_the_first_of_many_phones_is_called);
  ADD ("terms-with-their-versions-doers-and-knowers", test_terms_with_their_versions_doers_and_knowers);
  ADD ("all-know-where-nobody-is-named", test_all_know_where_nobody_is_named);
  ADD ("what-was-passed-on-word-for-word", test_what_was_passed_on_word_for_word);
  ADD ("the-newest-end-of-a-promise-counts", test_the_newest_end_of_a_promise_counts);
  ADD ("words-of-promise-are-settled-by-a-term", test_words_of_promise_are_settled_by_a_term);
  ADD ("entries-of-the-deal-oldest-first", test_entries_of_the_deal_oldest_first);
  ADD ("what-was-taken-back-is-not-on-the-sheet", test_what_was_taken_back_is_not_on_the_sheet);
  ADD ("everybody-named-is-on-the-sheet", test_everybody_named_is_on_the_sheet);
  ADD ("a-deal-that-is-gone-is-not-found", test_a_deal_that_is_gone_is_not_found);
  ADD ("the-deals-of-a-party-newest-first", test_the_deals_of_a_party_newest_first);
  ADD ("paid-deals-live-while-something-in-them-is-open", test_paid_deals_live_while_something_in_them_is_open);
  return g_test_run ();
}
