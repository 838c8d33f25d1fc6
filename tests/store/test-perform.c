/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform.h"

#include "support/vault.h"

/* What actions about the user, parties, deals and contacts do to a vault, and
 * what they refuse. Terms have test-perform-term.c, complaints theirs. */

#define AT "2026-10-19T20:10"

#define REFUSED SOV_ACTION_ERROR_REFUSED
#define MISSING SOV_ACTION_ERROR_MISSING
#define BAD_VALUE SOV_ACTION_ERROR_BAD_VALUE
#define UNKNOWN_REF SOV_ACTION_ERROR_UNKNOWN_REF
#define SAME_REF SOV_ACTION_ERROR_SAME_REF

static SovDatabase *
make_deal (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Satu consumer customer",
              "party S Antti company subcontractor",
              "deal D P Help with papers",
              NULL);

  return db;
}

static void
test_a_promise_that_was_not_passed_on_is_red (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "join D S", "term A2 D contact me P S 2026-10-20T20:00 Antti calls Satu", NULL);

  vault_assert_warnings (db, AT, "R1 A2/S", "R4 A2/S", "R5 A2/P", "R8 D", "R11 A2", NULL);
}

static void
test_an_unknown_ref_is_named_in_the_refusal (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_refuse (db, AT, "deal E nobody Help", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "join D nobody", UNKNOWN_REF, "party is called “nobody”");
  vault_refuse (db, AT, "join E S", UNKNOWN_REF, "deal is called “E”");
  vault_refuse (db, AT, "person N nobody Nina", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "entry nobody - call in Hello", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "entry P E call in Hello", UNKNOWN_REF, "“E”");
  vault_refuse (db, AT, "edit-party; of=nobody; name=Nina", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "edit-person; of=nobody; name=Nina", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "edit-deal; of=E; title=Other", UNKNOWN_REF, "“E”");
  vault_refuse (db, AT, "edit-entry; of=e9; text=Other", UNKNOWN_REF, "e9");
  vault_refuse (db, AT, "ended; party=nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "merge nobody P", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "merge P nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "remove nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "party; id=Q; name=Nina; kind=consumer; as=customer; referred_by=nobody", UNKNOWN_REF, "nobody");
  vault_refuse (db, AT, "entry; party=P; channel=call; direction=in; text=No; conflicts_with=A9", UNKNOWN_REF, "A9");
}

static void
test_a_ref_names_one_thing_of_a_kind (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "person N S Nina", "entry; id=e1; party=P; channel=call; direction=in; text=Hello", NULL);
  vault_refuse (db, AT, "party P Saara consumer customer", SAME_REF, "“P”");
  vault_refuse (db, AT, "person N P Nora", SAME_REF, "“N”");
  vault_refuse (db, AT, "deal D P Another", SAME_REF, "“D”");
  vault_refuse (db, AT, "entry; id=e1; party=P; channel=sms; direction=in; text=Hello", SAME_REF, "e1");
  vault_refuse (db, AT, "party me Myself consumer customer", SAME_REF, "me");

  /* Of another kind it may: stories call both a customer and a deal by a name. */
  vault_do (db, AT, "deal P P Satu");
}

static void
test_the_ref_of_what_was_removed_stays_taken (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "remove S");
  vault_refuse (db, AT, "party S Another company subcontractor", SAME_REF, "“S”");
}

static void
test_refs_are_made_where_none_is_given (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autoptr (SovAction) action = vault_read_line ("entry P - call in Hello", vault_time (AT));
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  g_assert_true (sov_perform_action (db, action, &one, &error));
  g_assert_true (sov_perform_action (db, action, &other, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (one, !=, other);
  g_assert_cmpint (vault_id (db, SOV_SUBJECT_ENTRY, one), !=, vault_id (db, SOV_SUBJECT_ENTRY, other));
}

static void
test_the_user_is_written_once_and_then_changed (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, AT, "me; name=Aino Saarela; business=Selkopolku; vat_liable=true; hour_cost=3500; contact_hours=08:00-20:00");
  vault_assert_text (db, "SELECT name || '|' || business || '|' || vat_liable || '|' || hour_cost || '|' || contact_from || '|' || contact_to FROM owner",
                     "Aino Saarela|Selkopolku|1|3500|480|1200");

  /* What a later line does not say stays. */
  vault_do (db, AT, "me; name=Aino S.; business_id=1234567-1");
  vault_assert_text (db, "SELECT name || '|' || business || '|' || business_id || '|' || hour_cost FROM owner",
                     "Aino S.|Selkopolku|1234567-1|3500");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM owner"), ==, 1);
}

static void
test_the_user_needs_a_name (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_refuse (db, AT, "me; business=Selkopolku", MISSING, "name");
  vault_refuse (db, AT, "me; name= ", MISSING, "name");
}

static void
test_a_party_keeps_every_field (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party R Riikka consumer customer",
              "party; id=P; name=Otso Peura; kind=association; as=customer,subcontractor; phone=040 123 4567; email=Otso@example.fi;"
              " whatsapp=+358401234567; address=Kuja 1, 00100 Helsinki; business_id=2077474-0; language=sv; reachable=09:00-15:00;"
              " referred_by=R; practices=calls-when-suits,whatsapp-only; note=Kind; vat_number=FI20774740; iban=FI2112345600000785;"
              " einvoice=003720774740; einvoice_operator=DABAFIHH; phones=work: 09 1234; facts=birthday: May; formal=true;"
              " reach_by=sms; since=2019; expectation=Quick; trade=carpenter",
              NULL);

  vault_assert_text (db,
                     "SELECT name || '|' || kind || '|' || customer || subcontractor || '|' || language || '|' || formal || '|' ||"
                     " business_id || '|' || business_key || '|' || reachable_from || '-' || reachable_to || '|' || practices || '|' ||"
                     " note || '|' || vat_number || '|' || iban || '|' || einvoice || '|' || einvoice_operator || '|' || reach_by || '|' ||"
                     " since || '|' || expectation || '|' || trade || '|' || whatsapp || '|' || (SELECT ref FROM party AS r WHERE r.id = party.referred_by)"
                     " FROM party WHERE ref = 'P'",
                     "Otso Peura|3|11|3|1|2077474-0|20774740|540-900|40|Kind|FI20774740|FI2112345600000785|003720774740|DABAFIHH|2|2019|Quick|carpenter|+358401234567|R");
  vault_assert_text (db, "SELECT group_concat (kind || coalesce (label, '') || '=' || value, ';') FROM"
                         " (SELECT * FROM detail ORDER BY kind, position)",
                     "1=040 123 4567;1work=09 1234;2=Otso@example.fi;3=Kuja 1, 00100 Helsinki;4birthday=May");
}

static void
test_a_party_has_sensible_values_where_nothing_is_said (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, AT, "party P Satu company customer");
  vault_assert_text (db,
                     "SELECT language || formal || practices || customer || subcontractor || (reachable_from IS NULL) || (last_contact IS NULL)"
                     " || (ended_at IS NULL) FROM party",
                     "10010111");
}

static void
test_a_party_needs_a_name_a_kind_and_a_role (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_refuse (db, AT, "party; id=P; kind=consumer; as=customer", MISSING, "name");
  vault_refuse (db, AT, "party; id=P; name=\u200b; kind=consumer; as=customer", MISSING, "name");
  vault_refuse (db, AT, "party; id=P; name=Satu; as=customer", MISSING, "kind");
  vault_refuse (db, AT, "party; id=P; name=Satu; kind=consumer", MISSING, "as");
  vault_refuse (db, AT, "party; id=P; name=Satu; kind=consumer; as=", MISSING, "as");
}

static void
test_odd_names_are_kept_as_they_are (void)
{
  static const char *const names[] = { "O'Brien \"x\"; DROP TABLE party", "<b>&amp</b>", "שרה", "🙂", "%s%n", "NULL" };
  g_autoptr (SovDatabase) db = vault_open ();
  g_autofree char *long_name = g_strnfill (10 * 1024, 'x');

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SovAction) action = vault_read_line ("party P x consumer customer", 0);
      g_autofree char *ref = sov_action_make_ref ();
      g_autofree char *sql = g_strdup_printf ("SELECT name FROM party WHERE ref = '%s'", ref);

      sov_action_set_text (action, SOV_FIELD_ID, ref);
      sov_action_set_text (action, SOV_FIELD_NAME, names[i]);
      g_assert_true (sov_perform_action (db, action, NULL, NULL));
      vault_assert_text (db, sql, names[i]);
    }
  {
    g_autofree char *line = g_strdup_printf ("party; id=L; kind=consumer; as=customer; name=%s", long_name);

    vault_do (db, AT, line);
    g_assert_cmpint (vault_count (db, "SELECT length (name) FROM party WHERE ref = 'L'"), ==, 10 * 1024);
  }
}

static void
test_editing_a_party_changes_only_what_is_said (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party; id=P; name=Satu; kind=consumer; as=customer; phone=040 1; email=a@b.fi; note=Old; reachable=09:00-15:00",
              "edit-party; of=P; note=New; as=customer,subcontractor", NULL);
  vault_assert_text (db, "SELECT name || note || customer || subcontractor || reachable_from || kind FROM party", "SatuNew115401");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM detail"), ==, 2);

  /* An empty value takes away. */
  vault_do (db, AT, "edit-party; of=P; note=; phone=; reachable=");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM party WHERE note IS NULL AND reachable_from IS NULL AND reachable_to IS NULL"), ==, 1);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM detail WHERE kind = 1"), ==, 0);
  vault_refuse (db, AT, "edit-party; of=P; name=", MISSING, "name");
  vault_refuse (db, AT, "edit-party; of=P; as=", MISSING, "as");
  vault_refuse (db, AT, "edit-party; of=me; note=New", REFUSED, "“me”");
  vault_refuse (db, AT, "edit-party; of=P; referred_by=P", REFUSED, "themselves");
}

static void
test_a_new_name_has_new_keys (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party; id=P; name=Öljy Oy; kind=company; as=customer; business_id=2077474-0",
              "party; id=Q; name=Aalto Oy; kind=company; as=customer; business_id=0112038-9",
              "edit-party; of=P; name=Aalto Oy; business_id=0112038-9", NULL);
  g_assert_cmpint (vault_count (db, "SELECT count(DISTINCT sort_key) + count(DISTINCT folded) + count(DISTINCT business_key) FROM party"), ==, 3);
  vault_do (db, AT, "edit-party; of=P; business_id=");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM party WHERE business_key IS NULL AND business_id IS NULL"), ==, 1);
}

static void
test_a_list_of_phones_takes_the_place_of_all (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, AT, "party; id=P; name=Satu; kind=consumer; as=customer; phones=home: 09 1111,040 2222",
              "edit-party; of=P; phones=work: 09 3333,050 4444,09 5555", NULL);
  vault_assert_text (db, "SELECT group_concat (value, '/') FROM (SELECT value FROM detail WHERE kind = 1 ORDER BY position)", "09 3333/050 4444/09 5555");

  /* One phone takes the place of the first alone. */
  vault_do (db, AT, "edit-party; of=P; phone=045 6666");
  vault_assert_text (db, "SELECT group_concat (value, '/') FROM (SELECT value FROM detail WHERE kind = 1 ORDER BY position)", "045 6666/050 4444/09 5555");
}

static void
test_contact_persons_belong_to_parties (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "person; id=N; of=S; name=Nina Koski; role=foreman; phone=0401234567; email=n@s.fi",
              "edit-person; of=N; role=boss; phone=050 7654321", NULL);
  vault_assert_text (db, "SELECT name || '|' || role || '|' || phone || '|' || digits || '|' || email FROM person", "Nina Koski|boss|050 7654321|358507654321|n@s.fi");
  vault_refuse (db, AT, "person M me Maija", REFUSED, "belongs to a party");
  vault_refuse (db, AT, "edit-person; of=N; name=", MISSING, "name");
}

static void
test_a_relationship_can_end (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, "2026-11-01T12:00", "ended; party=P; reason=Moved away; referred_to=Someone else");
  vault_assert_text (db, "SELECT ended_reason || '|' || ended_referred_to || '|' || (ended_at > made_at) FROM party WHERE ref = 'P'", "Moved away|Someone else|1");
  vault_refuse (db, AT, "ended; party=me", REFUSED, "oneself");
}

static void
test_a_deal_has_sensible_values_where_nothing_is_said (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_assert_text (db, "SELECT title || '|' || state || vat_included || my_role || (price IS NULL) || (vat IS NULL) || (state_at = made_at) FROM deal",
                     "Help with papers|111111");
}

static void
test_a_deal_keeps_every_field (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "deal; id=E; customer=P; title=Kitchen; state=agreed; price=85340; vat=255; vat_included=false; my_role=subcontractor; expectation=Before Christmas");
  vault_assert_text (db, "SELECT state || '|' || price || '|' || vat || '|' || vat_included || '|' || my_role || '|' || expectation FROM deal WHERE ref = 'E'",
                     "3|85340|255|0|2|Before Christmas");
}

static void
test_a_deal_is_refused_bad_values (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_refuse (db, AT, "deal; id=E; customer=me; title=Mine", REFUSED, "somebody else");
  vault_refuse (db, AT, "deal; id=E; customer=P; title= ", MISSING, "title");
  vault_refuse (db, AT, "deal; id=E; customer=P; title=X; price=-1", BAD_VALUE, "price");
  vault_refuse (db, AT, "deal; id=E; customer=P; title=X; vat=1001", BAD_VALUE, "vat");
  vault_refuse (db, AT, "deal; id=E; customer=P; title=X; vat=-1", BAD_VALUE, "vat");
  vault_refuse (db, AT, "edit-deal; of=D; title=", MISSING, "title");
  vault_refuse (db, AT, "edit-deal; of=D; customer=", MISSING, "customer");
  vault_refuse (db, AT, "edit-deal; of=D; customer=me", REFUSED, "somebody else");
}

static void
test_a_deal_knows_since_when_it_is_in_its_state (void)
{
  g_autoptr (SovDatabase) db = make_deal ();
  g_autofree char *delivered = g_strdup_printf ("SELECT state_at = %" G_GINT64_FORMAT " FROM deal", vault_time ("2026-11-01T12:00"));

  vault_do (db, "2026-11-01T12:00", "edit-deal; of=D; state=delivered");
  g_assert_cmpint (vault_count (db, delivered), ==, 1);
  vault_do (db, "2026-11-05T12:00", "edit-deal; of=D; title=Papers; state=delivered; price=1000");
  g_assert_cmpint (vault_count (db, delivered), ==, 1);
  vault_do (db, "2026-11-06T12:00", "edit-deal; of=D; state=invoiced");
  g_assert_cmpint (vault_count (db, delivered), ==, 0);
}

static void
test_parties_join_a_deal_once_and_leave_it (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "join; deal=D; party=S; role=payer; trade=painter; price=5000");
  vault_assert_text (db, "SELECT role || '|' || trade || '|' || price FROM participant", "2|painter|5000");
  vault_refuse (db, AT, "join D S", REFUSED, "in the deal already");
  vault_refuse (db, AT, "join D P", REFUSED, "in the deal already");
  vault_refuse (db, AT, "join D me", REFUSED, "in every deal");
  vault_refuse (db, AT, "leave D P", REFUSED, "not in the deal");
  vault_refuse (db, AT, "join; deal=D; party=S; price=-5", BAD_VALUE, "price");
  vault_do (db, AT, "leave D S");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM participant"), ==, 0);
  vault_refuse (db, AT, "leave D S", REFUSED, "not in the deal");
  vault_do (db, AT, "join D S");
}

static void
test_an_entry_keeps_every_field (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "complaint; id=C; party=P; words=Late; channel=call",
              "term A D other me P - - I call tomorrow",
              "entry; id=e1; party=P; deal=D; complaint=C; channel=letter; direction=out; text=Line one\nLine two; answered=true; mood=5; public=true; conflicts_with=A",
              NULL);
  vault_assert_text (db,
                     "SELECT channel || '|' || direction || '|' || text || '|' || answered || '|' || mood || '|' || public || '|' ||"
                     " (SELECT ref FROM term WHERE id = conflicts_with) || '|' || (SELECT ref FROM complaint WHERE id = complaint_id) FROM entry",
                     "8|2|Line one\nLine two|1|5|1|A|C");
}

static void
test_an_entry_is_refused_bad_values (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "entry; id=e1; party=P; channel=call; direction=in; text=Hello");
  vault_refuse (db, AT, "entry me - call in Hello", REFUSED, "somebody else");
  vault_refuse (db, AT, "entry P - call in  ", MISSING, "text");
  vault_refuse (db, AT, "entry; party=P; direction=in; text=Hello", MISSING, "channel");
  vault_refuse (db, AT, "entry; party=P; channel=call; text=Hello", MISSING, "direction");
  vault_refuse (db, AT, "entry; party=P; channel=call; direction=in; text=Hello; mood=0", BAD_VALUE, "mood");
  vault_refuse (db, AT, "entry; party=P; channel=call; direction=in; text=Hello; mood=6", BAD_VALUE, "mood");
  vault_refuse (db, AT, "edit-entry; of=e1; text= ", MISSING, "text");
  vault_refuse (db, AT, "edit-entry; of=e1; mood=9", BAD_VALUE, "mood");
}

static void
test_words_of_promise_are_noticed_also_after_an_edit (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_do (db, AT, "entry; id=e1; party=P; deal=D; channel=call; direction=out; text=Lupasin soittaa huomenna klo 10");
  g_assert_cmpint (vault_count (db, "SELECT promises FROM entry"), ==, 1);
  vault_do (db, AT, "edit-entry; of=e1; text=Kiitos");
  g_assert_cmpint (vault_count (db, "SELECT promises FROM entry"), ==, 0);
  vault_do (db, AT, "edit-entry; of=e1; mood=3");
  g_assert_cmpint (vault_count (db, "SELECT promises FROM entry"), ==, 0);
}

static void
assert_last_contact (SovDatabase *db,
                     const char *at)
{
  g_autofree char *sql = NULL;

  sql = at != NULL ? g_strdup_printf ("SELECT last_contact = %" G_GINT64_FORMAT " FROM party WHERE ref = 'P'", vault_time (at))
                   : g_strdup ("SELECT last_contact IS NULL FROM party WHERE ref = 'P'");
  g_assert_cmpint (vault_count (db, sql), ==, 1);
}

static void
test_the_last_contact_is_the_newest_of_all_kinds (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  assert_last_contact (db, NULL);
  vault_play (db, "2026-10-20T10:00", "entry; id=e1; party=P; channel=call; direction=in; text=Hello", NULL);
  assert_last_contact (db, "2026-10-20T10:00");

  /* What is written down late is no newer for that. */
  vault_play (db, "2026-10-18T10:00", "entry; id=e2; party=P; channel=call; direction=in; text=Before", NULL);
  assert_last_contact (db, "2026-10-20T10:00");
  vault_play (db, "2026-10-21T10:00", "term A D other me P - - I call", "@2026-10-21T11:00", "written A P Here it is", NULL);
  assert_last_contact (db, "2026-10-21T11:00");
  vault_play (db, "2026-10-22T10:00", "told A P", NULL);
  assert_last_contact (db, "2026-10-22T10:00");
}

static void
test_a_contact_that_is_taken_away_was_none (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, "2026-10-20T10:00", "entry; id=e1; party=P; channel=call; direction=in; text=Hello",
              "@2026-10-25T10:00", "entry; id=e2; party=P; channel=call; direction=in; text=Hello again", NULL);
  vault_do (db, AT, "remove e2");
  assert_last_contact (db, "2026-10-20T10:00");
  vault_do (db, AT, "remove e1");
  assert_last_contact (db, NULL);
}

static void
test_what_is_removed_is_hidden_and_not_gone (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "person N S Nina", "entry; id=e1; party=P; channel=call; direction=in; text=Hello",
              "remove N", "remove e1", "remove D", "remove S", NULL);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM person WHERE removed_at IS NOT NULL"), ==, 1);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM entry WHERE removed_at IS NOT NULL"), ==, 1);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM deal WHERE removed_at IS NOT NULL"), ==, 1);
  vault_refuse (db, AT, "remove D", UNKNOWN_REF, "“D”");
  vault_refuse (db, AT, "join D P", UNKNOWN_REF, "“D”");
  vault_refuse (db, AT, "remove me", REFUSED, "taken away");
}

static void
test_a_customer_takes_the_deals_along (void)
{
  g_autoptr (SovDatabase) db = make_deal ();

  vault_play (db, AT, "party Q Ville consumer customer", "deal E Q Other",
              "term A D other me P - - I call", "person N P Nina", "remove P", NULL);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM deal WHERE removed_at IS NOT NULL"), ==, 1);

  /* Nothing of it can be spoken of any more. */
  vault_refuse (db, AT, "kept A", UNKNOWN_REF, "“A”");
  vault_refuse (db, AT, "edit-person; of=N; name=Nora", UNKNOWN_REF, "“N”");
  vault_assert_warnings (db, AT, NULL);
}

static void
test_windows_of_hours_fit_into_a_day (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, AT, "party; id=P; name=Night; kind=consumer; as=customer; reachable=22:00-06:00");
  vault_assert_text (db, "SELECT reachable_from || '-' || reachable_to FROM party", "1320-360");
  vault_do (db, AT, "edit-party; of=P; reachable=00:00-24:00");
  vault_refuse (db, AT, "edit-party; of=P; reachable=08:00-24:01", BAD_VALUE, "reachable");
  vault_refuse (db, AT, "me; name=Aino; contact_hours=25:00-26:00", BAD_VALUE, "contact_hours");
  vault_refuse (db, AT, "me; name=Aino; hour_cost=-100", BAD_VALUE, "hour_cost");
}

#define ADD(name, test) g_test_add_func ("/store/perform/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-promise-that-was-not-passed-on-is-red", test_a_promise_that_was_not_passed_on_is_red);
  ADD ("an-unknown-ref-is-named-in-the-refusal", test_an_unknown_ref_is_named_in_the_refusal);
  ADD ("a-ref-names-one-thing-of-a-kind", test_a_ref_names_one_thing_of_a_kind);
  ADD ("the-ref-of-what-was-removed-stays-taken", test_the_ref_of_what_was_removed_stays_taken);
  ADD ("refs-are-made-where-none-is-given", test_refs_are_made_where_none_is_given);
  ADD ("the-user-is-written-once-and-then-changed", test_the_user_is_written_once_and_then_changed);
  ADD ("the-user-needs-a-name", test_the_user_needs_a_name);
  ADD ("a-party-keeps-every-field", test_a_party_keeps_every_field);
  ADD ("a-party-has-sensible-values-where-nothing-is-said", test_a_party_has_sensible_values_where_nothing_is_said);
  ADD ("a-party-needs-a-name-a-kind-and-a-role", test_a_party_needs_a_name_a_kind_and_a_role);
  ADD ("odd-names-are-kept-as-they-are", test_odd_names_are_kept_as_they_are);
  ADD ("editing-a-party-changes-only-what-is-said", test_editing_a_party_changes_only_what_is_said);
  ADD ("a-new-name-has-new-keys", test_a_new_name_has_new_keys);
  ADD ("a-list-of-phones-takes-the-place-of-all", test_a_list_of_phones_takes_the_place_of_all);
  ADD ("contact-persons-belong-to-parties", test_contact_persons_belong_to_parties);
  ADD ("a-relationship-can-end", test_a_relationship_can_end);
  ADD ("a-deal-has-sensible-values-where-nothing-is-said", test_a_deal_has_sensible_values_where_nothing_is_said);
  ADD ("a-deal-keeps-every-field", test_a_deal_keeps_every_field);
  ADD ("a-deal-is-refused-bad-values", test_a_deal_is_refused_bad_values);
  ADD ("a-deal-knows-since-when-it-is-in-its-state", test_a_deal_knows_since_when_it_is_in_its_state);
  ADD ("parties-join-a-deal-once-and-leave-it", test_parties_join_a_deal_once_and_leave_it);
  ADD ("an-entry-keeps-every-field", test_an_entry_keeps_every_field);
  ADD ("an-entry-is-refused-bad-values", test_an_entry_is_refused_bad_values);
  ADD ("words-of-promise-are-noticed-also-after-an-edit", test_words_of_promise_are_noticed_also_after_an_edit);
  ADD ("the-last-contact-is-the-newest-of-all-kinds", test_the_last_contact_is_the_newest_of_all_kinds);
  ADD ("a-contact-that-is-taken-away-was-none", test_a_contact_that_is_taken_away_was_none);
  ADD ("what-is-removed-is-hidden-and-not-gone", test_what_is_removed_is_hidden_and_not_gone);
  ADD ("a-customer-takes-the-deals-along", test_a_customer_takes_the_deals_along);
  ADD ("windows-of-hours-fit-into-a-day", test_windows_of_hours_fit_into_a_day);
  return g_test_run ();
}
