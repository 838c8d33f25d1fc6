/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-party-table.h"

#include <gio/gio.h>

#include "support/vault.h"

/* What a party's page shows when the phone rings, and the user's own details. */

#define AT "2024-10-14T10:00"

static SovParty *
load (SovDatabase *db,
      const char *ref)
{
  g_autoptr (GError) error = NULL;
  SovParty *party = sov_party_table_load (db, vault_id (db, SOV_SUBJECT_PARTY, ref), &error);

  g_assert_no_error (error);
  return party;
}

static SovDatabase *
make_party (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT, "party; id=R; name=Riikka; kind=consumer; as=customer",
              "party; id=P; name=Satu; kind=consumer; as=customer,subcontractor; phones=home: 09 1,040 2; emails=a@b.fi; addresses=Kuja 1; facts=dog: Musti; referred_by=R",
              "party; id=Q; name=Ville; kind=consumer; as=customer; referred_by=P",
              "deal D R Help", NULL);
  return db;
}

static void
test_the_profile_with_its_lists (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  g_autoptr (SovParty) party = NULL;

  vault_play (db, AT, "person; id=N; of=P; name=Nina; role=boss; phone=050 1; email=n@b.fi", "person; id=M; of=P; name=Matti", "remove M", NULL);
  party = load (db, "P");
  g_assert_cmpstr (party->name, ==, "Satu");
  g_assert_cmpuint (party->phones->len, ==, 2);
  g_assert_cmpstr (((SovLabelled *) party->phones->pdata[0])->label, ==, "home");
  g_assert_cmpstr (sov_party_get_phone (party), ==, "09 1");
  g_assert_cmpstr (sov_party_get_email (party), ==, "a@b.fi");
  g_assert_cmpstr (((SovLabelled *) party->facts->pdata[0])->value, ==, "Musti");
  g_assert_cmpuint (party->persons->len, ==, 1);
  g_assert_cmpstr (((SovPerson *) party->persons->pdata[0])->role, ==, "boss");
  g_assert_cmpstr (party->referred_by_name, ==, "Riikka");
  g_assert_cmpuint (party->referred->len, ==, 1);
  g_assert_cmpstr (party->referred->pdata[0], ==, "Ville");
  g_assert_cmpint (party->reachable_from, ==, -1);
  g_assert_cmpint (party->last_contact, ==, SOV_NO_TIME);
  g_assert_false (party->ended);
}

static void
test_the_oldest_open_complaint_is_shown (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  g_autoptr (SovParty) party = NULL;

  vault_play (db, "2024-10-15T10:00", "complaint; id=C; party=P; words=First; channel=call",
              "@2024-10-16T10:00", "complaint; id=B; party=P; words=Second; channel=call", NULL);
  party = load (db, "P");
  g_assert_cmpuint (party->n_open_complaints, ==, 2);
  g_assert_cmpstr (party->open_complaint_words, ==, "First");
  g_assert_cmpint (party->open_complaint_at, ==, vault_time ("2024-10-15T10:00"));
  g_clear_object (&party);

  vault_do (db, "2024-10-17T10:00", "step; complaint=C; did=closed; outcome=satisfied; text=It was a mix-up");
  party = load (db, "P");
  g_assert_cmpuint (party->n_open_complaints, ==, 1);
  g_assert_cmpstr (party->open_complaint_words, ==, "Second");
  g_clear_object (&party);

  vault_do (db, "2024-10-18T10:00", "step; complaint=C; did=reopened");
  party = load (db, "P");
  g_assert_cmpuint (party->n_open_complaints, ==, 2);
}

static void
test_credit_is_what_was_promised_and_not_given (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  g_autoptr (SovParty) party = NULL;

  vault_play (db, AT, "compensation; id=K; party=P; kind=discount-next; value=5000", "compensation; id=L; party=P; kind=refund; value=1000",
              "compensation; id=M; party=P; kind=redo; hours=60", "compensation; id=O; party=P; kind=refund; value=700",
              "give; compensation=K; amount=2000", "give; compensation=L", "remove O", NULL);
  party = load (db, "P");
  g_assert_cmpint (party->open_credit, ==, 3000);
}

static void
test_credit_that_has_expired_is_none (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  g_autoptr (SovParty) party = NULL;

  vault_play (db, AT, "compensation; id=K; party=P; kind=gift-card; value=5000; expires=2024-11-01T10:00",
              "compensation; id=L; party=P; kind=gift-card; value=700; expires=2199-11-01T10:00", NULL);
  party = load (db, "P");
  g_assert_cmpint (party->open_credit, ==, 700);
}

static void
test_promises_kept_and_broken_are_counted_once (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  g_autoptr (SovParty) party = NULL;

  vault_play (db, AT, "join D P", "term A D other me R P - A", "term B D other me R P - B", "term C D other me R P - C",
              "term E D other me R me - Mine", "term F D other me R P - F", "change; term=A; text=Again", "kept A", "broken B", "broken C", "kept C",
              "kept E", "broken F", "remove F", "deal G R Other", "join G P", NULL);
  party = load (db, "P");
  g_assert_cmpuint (party->record.n_kept, ==, 2);
  g_assert_cmpuint (party->record.n_broken, ==, 1);
  g_assert_cmpuint (party->record.n_deals, ==, 2);
}

static void
test_the_median_time_to_acknowledge (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  g_autoptr (SovParty) none = load (db, "P");
  g_autoptr (SovParty) party = NULL;

  g_assert_cmpint (none->record.acknowledge_ms, ==, -1);
  vault_play (db, AT, "term A D other me R P - A", "term B D other me R P - B", "term C D other me R P - C", "term E D other me R P - E",
              "written A P x", "written B P x", "written C P x", "written E P x",
              "@2024-10-14T10:10", "acknowledged A P ok", "@2024-10-14T10:30", "acknowledged B P ok", "@2024-10-14T20:00", "acknowledged C P ok",
              "@2024-10-14T21:00", "acknowledged A P ok again", NULL);
  party = load (db, "P");

  /* Of 10, 30 and 600 minutes; what was never answered says nothing. */
  g_assert_cmpint (party->record.acknowledge_ms, ==, 30 * 60 * 1000);
}

static void
test_a_party_that_is_gone_is_not_found (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  gint64 id = vault_id (db, SOV_SUBJECT_PARTY, "P");
  g_autoptr (GError) error = NULL;

  vault_do (db, AT, "remove P");
  g_assert_null (sov_party_table_load (db, id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (sov_party_table_load (db, 999, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_the_id_of_a_merged_party_finds_the_one_that_stays (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  gint64 gone = vault_id (db, SOV_SUBJECT_PARTY, "P");
  g_autoptr (SovParty) party = NULL;

  vault_do (db, AT, "merge P Q");
  party = sov_party_table_load (db, gone, NULL);
  g_assert_cmpstr (party->ref, ==, "Q");
  vault_do (db, AT, "remove Q");
  g_assert_null (sov_party_table_load (db, gone, NULL));
}

static void
test_a_referrer_that_was_merged_has_the_name_of_now (void)
{
  g_autoptr (SovDatabase) db = make_party ();
  g_autoptr (SovParty) party = NULL;

  vault_do (db, AT, "merge R Q");
  party = load (db, "P");
  g_assert_cmpstr (party->referred_by_name, ==, "Ville");
}

static void
test_the_users_own_details (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovAction) none = sov_owner_table_load (db, NULL);
  g_autoptr (SovAction) owner = NULL;

  g_assert_false (sov_action_has (none, SOV_FIELD_NAME));
  vault_do (db, AT, "me; name=Aino; business=Selkopolku; business_id=2077474-0; vat_liable=false; hour_cost=3500; contact_hours=08:00-20:00; iban=FI2112345600000785; phone=040 1; email=a@b.fi; address=Kuja 1");
  owner = sov_owner_table_load (db, NULL);
  g_assert_cmpstr (sov_action_get_text (owner, SOV_FIELD_NAME), ==, "Aino");
  g_assert_cmpstr (sov_action_get_text (owner, SOV_FIELD_BUSINESS), ==, "Selkopolku");
  g_assert_cmpstr (sov_action_get_text (owner, SOV_FIELD_IBAN), ==, "FI2112345600000785");
  g_assert_cmpint (sov_action_get_number (owner, SOV_FIELD_VAT_LIABLE, 7), ==, 0);
  g_assert_cmpint (sov_action_get_number (owner, SOV_FIELD_HOUR_COST, 0), ==, 3500);
  g_assert_false (sov_action_has (owner, SOV_FIELD_HOUR_TARGET));
  g_assert_cmpint (sov_action_get_number (owner, SOV_FIELD_CONTACT_HOURS, 0), ==, 480 * 10000 + 1200);
}

#define ADD(name, test) g_test_add_func ("/store/party-table/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-profile-with-its-lists", test_the_profile_with_its_lists);
  ADD ("the-oldest-open-complaint-is-shown", test_the_oldest_open_complaint_is_shown);
  ADD ("credit-is-what-was-promised-and-not-given", test_credit_is_what_was_promised_and_not_given);
  ADD ("credit-that-has-expired-is-none", test_credit_that_has_expired_is_none);
  ADD ("promises-kept-and-broken-are-counted-once", test_promises_kept_and_broken_are_counted_once);
  ADD ("the-median-time-to-acknowledge", test_the_median_time_to_acknowledge);
  ADD ("a-party-that-is-gone-is-not-found", test_a_party_that_is_gone_is_not_found);
  ADD ("the-id-of-a-merged-party-finds-the-one-that-stays", test_the_id_of_a_merged_party_finds_the_one_that_stays);
  ADD ("a-referrer-that-was-merged-has-the-name-of-now", test_a_referrer_that_was_merged_has_the_name_of_now);
  ADD ("the-users-own-details", test_the_users_own_details);
  return g_test_run ();
}
