/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-history-list.h"

#include "store/sov-list-table.h"
#include "support/vault-state.h"

/* What is picked out of history, and where a day is in it. */

static const char *const world[] = {
  "@2024-10-01T08:00",
  "party; id=P; name=Satu; kind=consumer; as=customer",
  "party; id=Q; name=Pekka; kind=consumer; as=customer",
  "party; id=S; name=Antti; kind=company; as=subcontractor",
  "@2024-10-01T09:00",
  "deal; id=D; customer=P; title=Kitchen",
  "@2024-10-01T09:30",
  "deal; id=E; customer=P; title=Roof",
  "@2024-10-01T10:00",
  "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=She asked",
  "@2024-10-01T11:00",
  "entry; id=e2; party=P; deal=E; channel=whatsapp; direction=in; text=And the roof",
  "@2024-10-01T12:00",
  "entry; id=e3; party=P; channel=call; direction=out; text=About nothing",
  "@2024-10-02T11:00",
  "term; id=A; deal=D; kind=contact; text=Antti calls; by=me; to=P; doers=S; due=2024-10-03T10:00; agreed_in=call",
  "@2024-10-02T12:00",
  "written; term=A; party=S; channel=sms; text=Please call",
  "@2024-10-03T17:00",
  "broken; term=A",
  "@2024-10-03T18:00",
  "complaint; id=C; party=P; deal=D; words=Nobody called; channel=whatsapp",
  "@2024-10-03T19:00",
  "step; complaint=C; did=contacted; text=Talked; channel=call",
  "@2024-10-03T20:00",
  "compensation; id=K; complaint=C; kind=discount-next; value=2000",
  "@2024-10-05T08:00",
  "answer; party=P; deal=D; question=nps; score=9",
  "@2024-10-05T09:00",
  "entry; id=q1; party=Q; channel=letter; direction=in; text=Of another",
  NULL
};

static SovStoreState *
make (void)
{
  SovStoreState *state = vault_state_new ();
  const char *at = NULL;

  for (gsize i = 0; world[i] != NULL; i++)
    if (*world[i] == '@')
      at = world[i] + 1;
    else
      vault_state_do (state, at, world[i]);

  return state;
}

static gint64
find (SovStoreState *state,
      SovSubject subject,
      const char *ref)
{
  return ref != NULL ? vault_id (state->db, subject, ref) : 0;
}

static SovQuery *
ask (SovStoreState *state,
     const char *party,
     const char *deal,
     const SovHistoryFilter *filter)
{
  return sov_query_new_history (find (state, SOV_SUBJECT_PARTY, party), find (state, SOV_SUBJECT_DEAL, deal), filter);
}

/* The events that are left, in order, as numbers of SovEvent. */
static void
assert_picked (SovStoreState *state,
               const char *party,
               const char *deal,
               SovHistoryFilter filter,
               const char *want)
{
  g_autoptr (SovQuery) query = ask (state, party, deal, &filter);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sov_list_table_list (state->db, query, &error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) have = g_string_new (NULL);

  g_assert_no_error (error);
  rows = sov_list_table_load (state->db, SOV_LIST_HISTORY, (const gint64 *) (gpointer) ids->data, ids->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (have, "%s%d", i > 0 ? " " : "", ((SovRow *) rows->pdata[i])->event);
  g_assert_cmpstr (have->str, ==, want);
}

#define PICK(...) ((SovHistoryFilter) { __VA_ARGS__ })

static void
test_an_empty_filter_leaves_everything (void)
{
  g_autoptr (SovStoreState) state = make ();

  assert_picked (state, "P", NULL, PICK (0), "15 14 13 12 5 2 1 1 1 11 11");
  assert_picked (state, NULL, "D", PICK (0), "15 14 13 12 5 8 2 1 11");
  assert_picked (state, NULL, NULL, PICK (0), "1 15 14 13 12 5 8 2 1 1 1 11 11");
}

static void
test_each_kind_is_picked_alone (void)
{
  g_autoptr (SovStoreState) state = make ();

  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_CONVERSATION), "8 1");
  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_AGREED), "5 8 2 11");
  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_COMPLAINTS), "13 12");
  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_GIVEN), "14");
  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_FEEDBACK), "15");
  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_PLANS), "");
  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_FILES), "");
}

static void
test_contacts_with_files_are_a_kind (void)
{
  g_autoptr (SovStoreState) state = make ();

  sov_database_execute (state->db,
                        "INSERT INTO blob (sha256, size, data) VALUES ('x', 1, x'00');"
                        "INSERT INTO attachment (entry_id, blob_id, name, content_type)"
                        " SELECT id, 1, 'a.png', 'image/png' FROM entry WHERE ref IN ('e2', 'q1')",
                        NULL);
  assert_picked (state, "P", NULL, PICK (.kind = SOV_HISTORY_FILES), "1");
  assert_picked (state, NULL, NULL, PICK (.kind = SOV_HISTORY_FILES), "1 1");
  assert_picked (state, NULL, "D", PICK (.kind = SOV_HISTORY_FILES), "");
}

static void
test_what_is_planned_is_a_kind_too (void)
{
  g_autoptr (SovStoreState) state = make ();

  vault_state_do (state, "2024-10-06T08:00", "task; id=T; party=P; deal=D; text=Buy paint");
  vault_state_do (state, "2024-10-06T09:00", "task; id=U; text=Clean the van");
  vault_state_do (state, "2024-10-06T10:00", "idea; id=I; party=P; deal=E; text=A list on the door");
  assert_picked (state, "P", NULL, PICK (.kind = SOV_HISTORY_PLANS), "20 17");
  assert_picked (state, "P", NULL, PICK (.deal = find (state, SOV_SUBJECT_DEAL, "E")), "20 1 11");
  assert_picked (state, NULL, NULL, PICK (.kind = SOV_HISTORY_PLANS), "20 17 17");
  assert_picked (state, NULL, NULL, PICK (SOV_HISTORY_PLANS, .person = find (state, SOV_SUBJECT_PARTY, "P")), "20 17");
}

static void
test_a_channel_picks_what_came_through_it (void)
{
  g_autoptr (SovStoreState) state = make ();

  assert_picked (state, "P", NULL, PICK (.channel = SOV_CHANNEL_CALL), "13 2 1 1");
  assert_picked (state, "P", NULL, PICK (.channel = SOV_CHANNEL_WHATSAPP), "12 1");
  assert_picked (state, NULL, "D", PICK (.channel = SOV_CHANNEL_SMS), "8");
  assert_picked (state, "P", NULL, PICK (.channel = SOV_CHANNEL_VIDEO), "");
}

static void
test_a_deal_picks_what_belongs_to_it (void)
{
  g_autoptr (SovStoreState) state = make ();

  assert_picked (state, "P", NULL, PICK (.deal = find (state, SOV_SUBJECT_DEAL, "E")), "1 11");
  assert_picked (state, "P", NULL, PICK (.deal = find (state, SOV_SUBJECT_DEAL, "D")), "15 14 13 12 5 2 1 11");
  assert_picked (state, "Q", NULL, PICK (.deal = find (state, SOV_SUBJECT_DEAL, "D")), "");
}

/* What Antti is to do is his, though it was promised to Satu. */
static void
test_a_person_picks_what_he_has_a_part_in (void)
{
  g_autoptr (SovStoreState) state = make ();

  assert_picked (state, NULL, "D", PICK (.person = find (state, SOV_SUBJECT_PARTY, "S")), "5 8 2");
  assert_picked (state, NULL, "D", PICK (.person = find (state, SOV_SUBJECT_PARTY, "P")), "15 14 13 12 5 2 1 11");
  assert_picked (state, NULL, NULL, PICK (.person = find (state, SOV_SUBJECT_PARTY, "Q")), "1");
}

static void
test_all_that_is_picked_by_must_hold (void)
{
  g_autoptr (SovStoreState) state = make ();
  gint64 deal = find (state, SOV_SUBJECT_DEAL, "D");
  gint64 satu = find (state, SOV_SUBJECT_PARTY, "P");

  assert_picked (state, "P", NULL, PICK (SOV_HISTORY_CONVERSATION, SOV_CHANNEL_CALL, deal, satu), "1");
  assert_picked (state, "P", NULL, PICK (SOV_HISTORY_COMPLAINTS, SOV_CHANNEL_CALL, deal, 0), "13");
  assert_picked (state, "P", NULL, PICK (SOV_HISTORY_GIVEN, SOV_CHANNEL_CALL, 0, 0), "");
}

static void
test_those_that_were_merged_are_one_person (void)
{
  g_autoptr (SovStoreState) state = make ();

  vault_state_do (state, "2024-10-06T08:00", "party; id=T; name=Antti Oy; kind=company; as=subcontractor");
  vault_state_do (state, "2024-10-06T09:00", "merge S T");
  assert_picked (state, NULL, "D", PICK (.person = find (state, SOV_SUBJECT_PARTY, "T")), "5 8 2");
}

static void
assert_titles (GPtrArray *rows,
               const char *want)
{
  g_autoptr (GString) have = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (have, "%s%s", i > 0 ? ", " : "", ((SovRow *) rows->pdata[i])->title);
  g_assert_cmpstr (have->str, ==, want);
}

static void
test_only_what_is_there_can_be_picked (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (SovQuery) of_customer = ask (state, "P", NULL, &PICK (.channel = SOV_CHANNEL_VIDEO));
  g_autoptr (SovQuery) of_deal = ask (state, NULL, "D", NULL);
  g_autoptr (SovQuery) of_all = ask (state, NULL, NULL, NULL);
  g_autoptr (SovHistoryChoices) customer = sov_history_list_choices (state->db, of_customer, NULL);
  g_autoptr (SovHistoryChoices) deal = sov_history_list_choices (state->db, of_deal, NULL);
  g_autoptr (SovHistoryChoices) all = sov_history_list_choices (state->db, of_all, NULL);

  g_assert_cmpuint (customer->kinds, ==,
                    SOV_BIT (SOV_HISTORY_CONVERSATION) | SOV_BIT (SOV_HISTORY_AGREED) | SOV_BIT (SOV_HISTORY_COMPLAINTS) |
                        SOV_BIT (SOV_HISTORY_GIVEN) | SOV_BIT (SOV_HISTORY_FEEDBACK));
  g_assert_cmpuint (customer->channels, ==, SOV_BIT (SOV_CHANNEL_CALL) | SOV_BIT (SOV_CHANNEL_WHATSAPP));
  assert_titles (customer->deals, "Roof, Kitchen");
  assert_titles (customer->persons, "Antti, Satu");
  assert_titles (deal->deals, "Kitchen");
  assert_titles (deal->persons, "Antti, Satu");
  assert_titles (all->persons, "Antti, Pekka, Satu");
}

static void
test_nothing_at_all_gives_nothing_to_pick (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  g_autoptr (SovQuery) query = sov_query_new_history (0, 0, NULL);
  g_autoptr (SovHistoryChoices) choices = sov_history_list_choices (state->db, query, NULL);

  g_assert_nonnull (choices);
  g_assert_cmpuint (choices->kinds | choices->channels, ==, 0);
  g_assert_cmpuint (choices->deals->len + choices->persons->len, ==, 0);
}

/* Whatever is picked by, it is a part of the whole, in its order. */
static void
test_what_is_picked_is_always_a_part_of_the_whole (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (SovQuery) whole = ask (state, "P", NULL, NULL);
  g_autoptr (GArray) all = sov_history_list_load (state->db, whole, NULL);

  for (guint kind = 0; kind < SOV_N_HISTORY_KINDS; kind++)
    for (guint channel = 0; channel <= SOV_CHANNEL_OTHER; channel++)
      {
        const SovHistoryFilter filter = { (SovHistoryKind) kind, (SovChannel) channel, 0, 0 };
        g_autoptr (SovQuery) query = ask (state, "P", NULL, &filter);
        g_autoptr (GArray) some = sov_history_list_load (state->db, query, NULL);
        guint at = 0;

        g_assert_nonnull (some);
        for (guint i = 0; i < some->len; i++, at++)
          while (g_array_index (all, SovMoment, at).id != g_array_index (some, SovMoment, i).id)
            g_assert_cmpuint (++at, <, all->len);
      }
}

#define ADD(path, func) g_test_add_func ("/store/history-list/" path, func)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("an-empty-filter-leaves-everything", test_an_empty_filter_leaves_everything);
  ADD ("each-kind-is-picked-alone", test_each_kind_is_picked_alone);
  ADD ("contacts-with-files-are-a-kind", test_contacts_with_files_are_a_kind);
  ADD ("what-is-planned-is-a-kind-too", test_what_is_planned_is_a_kind_too);
  ADD ("a-channel-picks-what-came-through-it", test_a_channel_picks_what_came_through_it);
  ADD ("a-deal-picks-what-belongs-to-it", test_a_deal_picks_what_belongs_to_it);
  ADD ("a-person-picks-what-he-has-a-part-in", test_a_person_picks_what_he_has_a_part_in);
  ADD ("all-that-is-picked-by-must-hold", test_all_that_is_picked_by_must_hold);
  ADD ("those-that-were-merged-are-one-person", test_those_that_were_merged_are_one_person);
  ADD ("only-what-is-there-can-be-picked", test_only_what_is_there_can_be_picked);
  ADD ("nothing-at-all-gives-nothing-to-pick", test_nothing_at_all_gives_nothing_to_pick);
  ADD ("what-is-picked-is-always-a-part-of-the-whole", test_what_is_picked_is_always_a_part_of_the_whole);

  return g_test_run ();
}
