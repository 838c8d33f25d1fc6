/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform.h"

#include "store/sov-list-table.h"
#include "store/sov-party-table.h"
#include "store/sov-sheet-table.h"
#include "support/vault-state.h"

/* Two parties that are one: with all their history, and undoably. */

#define AT "2026-10-19T20:10"

#define VALUES "SELECT group_concat (value, ' ') FROM (SELECT value FROM detail JOIN party ON party.id = party_id WHERE ref = 'B' AND detail.kind = 1 ORDER BY position, detail.id)"

static SovStoreState *
make_twins (void)
{
  static const char *const lines[] = {
    "party; id=P; name=Satu; kind=consumer; as=customer",
    "party; id=A; name=Antti; kind=company; as=subcontractor; phones=040 111 1111,09 1; note=Came late; practices=calls-when-suits; business_id=2077474-0; emails=antti@a.fi; trade=carpenter; reachable=08:00-16:00",
    "party; id=B; name=Antti Koski; kind=company; as=customer; phones=+358401111111,09 2; note=Good; practices=whatsapp-only",
    "person N A Nina",
    "deal D P Help",
    "deal E A Antti's own matter",
    "term; id=T; deal=D; kind=contact; text=Antti calls; by=A; to=P; doers=A; due=2026-10-20T20:00; needs_to_know=A,P",
    "written; term=T; party=A; channel=sms; text=Please call",
    "acknowledged; term=T; party=A; channel=sms; text=ok",
    "entry; id=e1; party=A; deal=D; channel=call; direction=in; text=Hello",
    "complaint; id=C; party=A; words=Not paid; channel=call",
    "step; complaint=C; did=contacted",
    "compensation; id=K; party=A; kind=gift-card; value=5000",
    "answer; party=A; question=nps; score=9",
  };
  SovStoreState *state = vault_state_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (state, AT, lines[i]);

  return state;
}

static SovParty *
load_party (SovStoreState *state,
            const char *ref)
{
  g_autoptr (GError) error = NULL;
  SovParty *party = sov_party_table_load (state->db, vault_id (state->db, SOV_SUBJECT_PARTY, ref), &error);

  g_assert_no_error (error);
  return party;
}

static SovSheet *
load_sheet (SovStoreState *state,
            const char *deal)
{
  g_autoptr (GError) error = NULL;
  SovSheet *sheet = sov_sheet_table_load (state->db, vault_id (state->db, SOV_SUBJECT_DEAL, deal), &error);

  g_assert_no_error (error);
  return sheet;
}

static GPtrArray *
load_history (SovStoreState *state,
              gint64 party)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, 0, FALSE, party, 0);
  g_autoptr (GArray) ids = sov_list_table_list (state->db, query, NULL);

  return sov_list_table_load (state->db, SOV_LIST_HISTORY, (gint64 *) (gpointer) ids->data, ids->len, NULL);
}

static void
test_the_one_that_stays_has_what_both_had (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  g_autoptr (SovParty) party = NULL;

  vault_state_do (state, AT, "merge A B");
  party = load_party (state, "B");
  g_assert_cmpstr (party->name, ==, "Antti Koski");
  g_assert_cmpuint (party->as, ==, SOV_BIT (SOV_AS_CUSTOMER) | SOV_BIT (SOV_AS_SUBCONTRACTOR));
  g_assert_cmpuint (party->practices, ==, SOV_BIT (SOV_PRACTICE_CALLS_WHEN_SUITS) | SOV_BIT (SOV_PRACTICE_WHATSAPP_ONLY));
  g_assert_cmpstr (party->note, ==, "Good\nCame late");
  g_assert_cmpstr (party->business_id, ==, "2077474-0");
  g_assert_cmpstr (party->trade, ==, "carpenter");
  g_assert_cmpint (party->reachable_from, ==, 480);
  g_assert_cmpuint (party->emails->len, ==, 1);
  g_assert_cmpuint (party->persons->len, ==, 1);
  g_assert_cmpint (party->last_contact, ==, vault_time (AT));
  g_assert_cmpint (party->open_credit, ==, 5000);
  g_assert_cmpuint (party->n_open_complaints, ==, 1);
}

static void
test_a_number_that_both_had_is_there_once (void)
{
  g_autoptr (SovStoreState) state = make_twins ();

  vault_state_do (state, AT, "merge A B");
  vault_assert_text (state->db, VALUES, "+358401111111 09 2 09 1");
}

static void
test_both_refs_mean_the_one_that_stays (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  gint64 stays = vault_id (state->db, SOV_SUBJECT_PARTY, "B");

  vault_state_do (state, AT, "merge A B");
  g_assert_cmpint (vault_id (state->db, SOV_SUBJECT_PARTY, "A"), ==, stays);
  vault_state_do (state, AT, "entry A D call in After all");
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM entry JOIN party ON party.id = party_id WHERE party.ref = 'B'"), ==, 2);
  vault_refuse (state->db, AT, "party A Another consumer customer", SOV_ACTION_ERROR_SAME_REF, "“A”");
}

static void
test_evidence_is_read_under_the_one_that_stays (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  gint64 stays = vault_id (state->db, SOV_SUBJECT_PARTY, "B");
  g_autoptr (SovSheet) sheet = NULL;
  const SovTerm *term;

  vault_state_do (state, AT, "merge A B");
  sheet = load_sheet (state, "D");
  term = sheet->terms->pdata[0];
  g_assert_cmpint (term->by, ==, stays);
  g_assert_true (sov_version_has_doer (term->versions->pdata[0], stays));
  g_assert_true (sov_term_needs_to_know (term, sheet, stays));
  g_assert_cmpuint (sov_term_get_cell (term, sheet, stays, vault_time (AT)), ==, SOV_CELL_ACKNOWLEDGED);
  g_assert_cmpuint (sheet->parties->len, ==, 2);
  g_assert_cmpstr (sov_sheet_find_party (sheet, stays)->name, ==, "Antti Koski");

  /* What was written down is not rewritten. */
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM relay JOIN party ON party.id = party_id WHERE party.ref = 'A'"), ==, 2);
}

static void
test_history_moves_along_and_says_the_name_of_now (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  g_autoptr (GPtrArray) before = load_history (state, vault_id (state->db, SOV_SUBJECT_PARTY, "A"));
  g_autoptr (GPtrArray) after = NULL;

  vault_state_do (state, AT, "merge A B");
  after = load_history (state, vault_id (state->db, SOV_SUBJECT_PARTY, "B"));
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpstr (((SovRow *) after->pdata[i])->party_name, ==, "Antti Koski");
}

static void
test_deals_have_the_one_that_stays_once (void)
{
  g_autoptr (SovStoreState) state = make_twins ();

  vault_state_do (state, AT, "join E B");
  vault_state_do (state, AT, "join D B");
  vault_state_do (state, AT, "merge A B");

  /* The customer of E is no party of it besides. */
  vault_assert_text (state->db, "SELECT group_concat (deal.ref || party.ref, ' ') FROM participant JOIN deal ON deal.id = deal_id JOIN party ON party.id = party_id", "DB");
  vault_assert_text (state->db, "SELECT party.ref FROM deal JOIN party ON party.id = customer_id WHERE deal.ref = 'E'", "B");
}

static void
test_merging_the_customer_with_a_party_of_the_deal (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  g_autoptr (SovSheet) sheet = NULL;

  vault_state_do (state, AT, "merge A P");
  sheet = load_sheet (state, "D");
  g_assert_cmpuint (sheet->parties->len, ==, 1);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM participant"), ==, 0);
}

static void
test_a_chain_of_merges_ends_at_the_last (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  gint64 last;
  g_autoptr (SovSheet) sheet = NULL;
  g_autoptr (GPtrArray) history = NULL;

  vault_state_do (state, AT, "party; id=Z; name=Zacharias; kind=company; as=subcontractor");
  vault_state_do (state, AT, "merge A B");
  vault_state_do (state, AT, "merge B Z");
  last = vault_id (state->db, SOV_SUBJECT_PARTY, "Z");
  g_assert_cmpint (vault_id (state->db, SOV_SUBJECT_PARTY, "A"), ==, last);
  g_assert_cmpint (vault_id (state->db, SOV_SUBJECT_PARTY, "B"), ==, last);
  sheet = load_sheet (state, "D");
  g_assert_cmpint (((SovTerm *) sheet->terms->pdata[0])->by, ==, last);
  history = load_history (state, last);
  g_assert_cmpuint (history->len, >=, 8);
}

static void
test_merging_is_taken_back_exactly (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  g_autofree char *before = vault_dump (state->db);
  g_autofree char *after = NULL;
  g_autoptr (SovSheet) sheet = NULL;

  vault_state_do (state, AT, "party; id=Z; name=Zacharias; kind=company; as=subcontractor");
  vault_state_do (state, AT, "merge A B");
  vault_state_do (state, AT, "merge Z B");
  vault_state_do (state, AT, "merge B P");
  for (guint i = 0; i < 4; i++)
    vault_state_undo (state);
  after = vault_dump (state->db);
  g_assert_cmpstr (after, ==, before);
  sheet = load_sheet (state, "D");
  g_assert_cmpint (((SovTerm *) sheet->terms->pdata[0])->by, ==, vault_id (state->db, SOV_SUBJECT_PARTY, "A"));
}

/* Evidence names whom it named; all else moves. The columns are read from the
 * schema, so that no new one is forgotten. */
#define REFERENCES                                                                                               \
  "SELECT child.name, key.\"from\" FROM sqlite_schema AS child JOIN pragma_foreign_key_list (child.name) AS key" \
  " WHERE child.type = 'table' AND key.\"table\" = 'party' AND key.\"from\" <> 'merged_into'"                    \
  " AND child.name NOT IN ('term', 'term_knower', 'version', 'doer', 'message', 'relay', 'outcome', 'complaint')"

static void
test_what_was_found_out_given_and_learnt_moves_along (void)
{
  static const char *const lines[] = {
    "complaint; id=V; party=P; words=Late; deal=D; channel=call",
    "cause; complaint=V; cause=late; whose=subcontractor; party=A",
    "compensation; id=H; complaint=V; kind=refund; value=5000; bill=1000; subcontractor=A",
    "lesson; id=L; complaint=V; text=Call before; standing_term=I call the day before; subcontractor=A",
    "recourse; complaint=V; party=A; did=agreed; amount=2500",
    "praise; id=R; party=A; words=Lovely",
    "idea; id=I; party=A; text=Prices on the site",
    "task; id=W; party=A; text=Return the key",
    "edit-party; of=P; referred_by=A",
  };
  g_autoptr (SovStoreState) state = make_twins ();
  g_autoptr (SovStatement) row = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 gone = vault_id (state->db, SOV_SUBJECT_PARTY, "A");
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (state, AT, lines[i]);
  before = vault_dump (state->db);
  vault_state_do (state, AT, "merge A B");

  row = sov_database_prepare (state->db, REFERENCES, NULL);
  for (; sov_statement_next (row); n++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s = %d", sov_statement_text (row, 0), sov_statement_text (row, 1), (int) gone);

      if (vault_count (state->db, sql) > 0)
        g_test_fail_printf ("%s.%s still names the one that is gone", sov_statement_text (row, 0), sov_statement_text (row, 1));
    }
  g_assert_cmpuint (n, >=, 10);
  g_clear_pointer (&row, sov_statement_done);

  g_assert_true (vault_state_undo (state));
  after = vault_dump (state->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_two_different_parties_are_needed (void)
{
  g_autoptr (SovStoreState) state = make_twins ();

  vault_refuse (state->db, AT, "merge A A", SOV_ACTION_ERROR_REFUSED, "different");
  vault_refuse (state->db, AT, "merge me A", SOV_ACTION_ERROR_REFUSED, "different");
  vault_refuse (state->db, AT, "merge A me", SOV_ACTION_ERROR_REFUSED, "different");
  vault_state_do (state, AT, "merge A B");
  vault_refuse (state->db, AT, "merge A B", SOV_ACTION_ERROR_REFUSED, "different");
  vault_refuse (state->db, AT, "merge B A", SOV_ACTION_ERROR_REFUSED, "different");
}

static void
test_a_removed_party_takes_those_merged_into_it_along (void)
{
  g_autoptr (SovStoreState) state = make_twins ();

  vault_state_do (state, AT, "merge A B");
  vault_state_do (state, AT, "remove B");
  vault_refuse (state->db, AT, "entry A - call in Hello", SOV_ACTION_ERROR_UNKNOWN_REF, "“A”");
  vault_state_undo (state);
  vault_state_do (state, AT, "entry A - call in Hello");
}

static void
test_who_sent_whom_stays_true (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  g_autoptr (SovParty) party = NULL;

  vault_state_do (state, AT, "edit-party; of=P; referred_by=A");
  vault_state_do (state, AT, "edit-party; of=A; referred_by=B");
  vault_state_do (state, AT, "merge A B");
  party = load_party (state, "B");
  g_assert_cmpuint (party->referred->len, ==, 1);
  g_assert_cmpstr (party->referred->pdata[0], ==, "Satu");

  /* Nobody is sent by themselves. */
  g_assert_cmpint (party->referred_by, ==, 0);
}

static void
test_the_last_contact_is_the_newer_of_both (void)
{
  g_autoptr (SovStoreState) state = make_twins ();
  g_autoptr (SovParty) party = NULL;

  vault_state_do (state, "2026-10-25T10:00", "entry; id=e2; party=B; channel=call; direction=in; text=New");
  vault_state_do (state, AT, "merge A B");
  party = load_party (state, "B");
  g_assert_cmpint (party->last_contact, ==, vault_time ("2026-10-25T10:00"));
  g_clear_object (&party);

  /* When that one is taken away, what was written to the other still counts. */
  vault_state_do (state, AT, "remove e2");
  vault_state_do (state, AT, "remove e1");
  party = load_party (state, "B");
  g_assert_cmpint (party->last_contact, ==, vault_time (AT));
}

#define ADD(name, test) g_test_add_func ("/store/merge/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-one-that-stays-has-what-both-had", test_the_one_that_stays_has_what_both_had);
  ADD ("a-number-that-both-had-is-there-once", test_a_number_that_both_had_is_there_once);
  ADD ("both-refs-mean-the-one-that-stays", test_both_refs_mean_the_one_that_stays);
  ADD ("evidence-is-read-under-the-one-that-stays", test_evidence_is_read_under_the_one_that_stays);
  ADD ("history-moves-along-and-says-the-name-of-now", test_history_moves_along_and_says_the_name_of_now);
  ADD ("deals-have-the-one-that-stays-once", test_deals_have_the_one_that_stays_once);
  ADD ("merging-the-customer-with-a-party-of-the-deal", test_merging_the_customer_with_a_party_of_the_deal);
  ADD ("a-chain-of-merges-ends-at-the-last", test_a_chain_of_merges_ends_at_the_last);
  ADD ("merging-is-taken-back-exactly", test_merging_is_taken_back_exactly);
  ADD ("what-was-found-out-given-and-learnt-moves-along", test_what_was_found_out_given_and_learnt_moves_along);
  ADD ("two-different-parties-are-needed", test_two_different_parties_are_needed);
  ADD ("a-removed-party-takes-those-merged-into-it-along", test_a_removed_party_takes_those_merged_into_it_along);
  ADD ("who-sent-whom-stays-true", test_who_sent_whom_stays_true);
  ADD ("the-last-contact-is-the-newer-of-both", test_the_last_contact_is_the_newer_of_both);
  return g_test_run ();
}
