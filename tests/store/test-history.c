/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-list-table.h"

#include "support/vault-state.h"

/* What happened, of a party and of a deal: all kinds of it, newest first. */

static const char *const everything[] = {
  "@2024-10-01T08:00",
  "party; id=P; name=Satu; kind=consumer; as=customer",
  "party; id=S; name=Antti; kind=company; as=subcontractor",
  "@2024-10-01T09:00",
  "deal; id=D; customer=P; title=Help; price=5000",
  "@2024-10-01T10:00",
  "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=She asked; mood=2",
  "@2024-10-01T11:00",
  "term; id=A; deal=D; kind=contact; text=Antti calls; by=me; to=P; doers=S; due=2024-10-02T10:00; agreed_in=call",
  "@2024-10-01T12:00",
  "told; term=A; party=S; channel=call",
  "@2024-10-01T13:00",
  "written; term=A; party=S; channel=sms; text=Please call",
  "@2024-10-01T14:00",
  "acknowledged; term=A; party=S; channel=sms; text=ok",
  "@2024-10-01T15:00",
  "change; term=A; due=2024-10-02T12:00; price=100",
  "@2024-10-01T16:00",
  "blocked; term=A; party=S; reason=Ill; channel=call",
  "@2024-10-02T17:00",
  "broken; term=A",
  "@2024-10-02T18:00",
  "complaint; id=C; party=P; deal=D; words=Nobody called; channel=whatsapp",
  "@2024-10-02T19:00",
  "step; complaint=C; did=contacted; text=Talked; channel=call",
  "@2024-10-02T20:00",
  "compensation; id=K; complaint=C; kind=discount-next; value=2000; invoice=77",
  "@2024-10-03T08:00",
  "change; term=A; text=I call",
  "@2024-10-03T09:00",
  "kept; term=A",
  "@2024-10-04T08:00",
  "answer; party=P; deal=D; question=nps; score=9; text=Good",
  NULL
};

static SovStoreState *
make (const char *const *lines)
{
  SovStoreState *state = vault_state_new ();
  const char *at = "2024-10-01T08:00";

  for (gsize i = 0; lines[i] != NULL; i++)
    if (*lines[i] == '@')
      at = lines[i] + 1;
    else
      vault_state_do (state, at, lines[i]);

  return state;
}

static GArray *
list_ids (SovStoreState *state,
          const char *party,
          const char *deal)
{
  g_autoptr (SovQuery) query = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  query = sov_query_new (SOV_LIST_HISTORY, NULL, 0, FALSE,
                         party != NULL ? vault_id (state->db, SOV_SUBJECT_PARTY, party) : 0,
                         deal != NULL ? vault_id (state->db, SOV_SUBJECT_DEAL, deal) : 0);
  ids = sov_list_table_list (state->db, query, &error);
  g_assert_no_error (error);

  return ids;
}

/* Every id that is listed has its row. */
static GPtrArray *
load (SovStoreState *state,
      GArray *ids)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = sov_list_table_load (state->db, SOV_LIST_HISTORY, (const gint64 *) (gpointer) ids->data, ids->len, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, ids->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (((SovRow *) rows->pdata[i])->id, ==, g_array_index (ids, gint64, i));

  return rows;
}

static GPtrArray *
load_history (SovStoreState *state,
              const char *party,
              const char *deal)
{
  g_autoptr (GArray) ids = list_ids (state, party, deal);

  return load (state, ids);
}

/* The events, in order, as numbers of SovEvent. */
static void
assert_events (SovStoreState *state,
               const char *party,
               const char *deal,
               const char *want)
{
  g_autoptr (GPtrArray) rows = load_history (state, party, deal);
  g_autoptr (GString) have = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (have, "%s%d", i > 0 ? " " : "", ((SovRow *) rows->pdata[i])->event);
  g_assert_cmpstr (have->str, ==, want);
}

static void
test_a_customer_sees_everything_newest_first (void)
{
  g_autoptr (SovStoreState) state = make (everything);

  /* Answer, kept, changed, compensation, step, complaint, broken, changed,
   * agreed, contact, deal. What was passed on to Antti is his. */
  assert_events (state, "P", NULL, "15 4 3 14 13 12 5 3 2 1 11");
}

static void
test_a_subcontractor_sees_its_own (void)
{
  g_autoptr (SovStoreState) state = make (everything);

  assert_events (state, "S", NULL, "4 3 5 10 3 9 8 7 2");
}

static void
test_a_deal_sees_everything_newest_first (void)
{
  g_autoptr (SovStoreState) state = make (everything);

  assert_events (state, NULL, "D", "15 4 3 14 13 12 5 10 3 9 8 7 2 1 11");
}

static const SovRow *
find_event (GPtrArray *rows,
            SovEvent event)
{
  for (guint i = 0; i < rows->len; i++)
    if (((SovRow *) rows->pdata[i])->event == (int) event)
      return rows->pdata[i];

  g_error ("no event %d", event);
}

static void
test_lines_say_what_happened (void)
{
  g_autoptr (SovStoreState) state = make (everything);
  g_autoptr (GPtrArray) rows = load_history (state, NULL, "D");
  const SovRow *row = find_event (rows, SOV_EVENT_ENTRY);

  g_assert_cmpstr (row->detail, ==, "She asked");
  g_assert_cmpstr (row->ref, ==, "e1");
  g_assert_cmpint (row->mood, ==, 2);
  g_assert_cmpint (row->channel, ==, SOV_CHANNEL_CALL);
  g_assert_cmpint (row->direction, ==, SOV_DIRECTION_IN);
  g_assert_cmpstr (row->party_name, ==, "Satu");
  g_assert_cmpstr (row->deal_title, ==, "Help");
  g_assert_cmpint (row->at, ==, vault_time ("2024-10-01T10:00"));

  row = find_event (rows, SOV_EVENT_TERM_MADE);
  g_assert_cmpstr (row->title, ==, "Antti calls");
  g_assert_cmpint (row->state, ==, SOV_TERM_CONTACT);
  g_assert_cmpint (row->channel, ==, SOV_CHANNEL_CALL);
  g_assert_cmpstr (row->ref, ==, "A");

  row = find_event (rows, SOV_EVENT_WRITTEN);
  g_assert_cmpstr (row->detail, ==, "Please call");
  g_assert_cmpstr (row->party_name, ==, "Antti");
  g_assert_cmpint (row->direction, ==, SOV_DIRECTION_OUT);
  g_assert_cmpint (row->subject, ==, SOV_SUBJECT_MESSAGE);

  row = find_event (rows, SOV_EVENT_BLOCKED);
  g_assert_cmpstr (row->title, ==, "Antti calls");
  g_assert_cmpstr (row->detail, ==, "Ill");

  row = find_event (rows, SOV_EVENT_TERM_KEPT);
  g_assert_cmpstr (row->title, ==, "I call");

  row = find_event (rows, SOV_EVENT_DEAL_MADE);
  g_assert_cmpstr (row->title, ==, "Help");
  g_assert_cmpint (row->price, ==, 5000);

  row = find_event (rows, SOV_EVENT_COMPLAINT);
  g_assert_cmpstr (row->detail, ==, "Nobody called");
  g_assert_cmpint (row->direction, ==, SOV_DIRECTION_IN);

  row = find_event (rows, SOV_EVENT_STEP);
  g_assert_cmpint (row->state, ==, SOV_STEP_CONTACTED);
  g_assert_cmpstr (row->detail, ==, "Talked");

  row = find_event (rows, SOV_EVENT_COMPENSATION);
  g_assert_cmpint (row->price, ==, 2000);
  g_assert_cmpstr (row->deal_title, ==, "Help");

  row = find_event (rows, SOV_EVENT_ANSWER);
  g_assert_cmpint (row->mood, ==, 9);
  g_assert_cmpstr (row->detail, ==, "Good");
}

static void
test_a_message_about_many_things_is_one_line (void)
{
  g_autoptr (SovStoreState) state = make (everything);
  g_autoptr (GPtrArray) before = load_history (state, "S", NULL);
  g_autoptr (GPtrArray) after = NULL;

  vault_state_do (state, "2024-10-05T08:00", "term; id=B; deal=D; kind=price; text=It costs; by=me; to=P; doers=me");
  vault_state_do (state, "2024-10-05T09:00", "written; term=A; party=S; channel=sms; text=Here is all");
  vault_state_do (state, "2024-10-05T09:00", "written; term=B; party=S; channel=sms; text=Here is all");
  after = load_history (state, "S", NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
}

static void
test_a_promise_back_in_force_is_no_line (void)
{
  g_autoptr (SovStoreState) state = make (everything);
  g_autoptr (GPtrArray) rows = load_history (state, NULL, "D");
  guint outcomes = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      int event = ((SovRow *) rows->pdata[i])->event;

      outcomes += event >= SOV_EVENT_TERM_KEPT && event <= SOV_EVENT_TERM_CANCELLED;
    }
  g_assert_cmpuint (outcomes, ==, 2);
}

static void
test_what_was_taken_back_or_away_is_in_no_history (void)
{
  g_autoptr (SovStoreState) state = make (everything);

  vault_state_undo (state);
  vault_state_undo (state);
  assert_events (state, "P", NULL, "3 14 13 12 5 3 2 1 11");
  vault_state_do (state, "2024-10-05T09:00", "remove A");
  assert_events (state, "P", NULL, "14 13 12 1 11");
  vault_state_do (state, "2024-10-05T09:00", "remove e1");
  assert_events (state, NULL, "D", "14 13 12 9 8 11");
  vault_state_do (state, "2024-10-05T09:00", "remove K");
  assert_events (state, "P", NULL, "13 12 11");
}

static void
test_contacts_outlive_their_deal (void)
{
  g_autoptr (SovStoreState) state = make (everything);
  g_autoptr (GPtrArray) rows = NULL;

  vault_state_do (state, "2024-10-05T09:00", "remove D");
  assert_events (state, "P", NULL, "15 14 13 12 1");
  assert_events (state, "S", NULL, "");
  rows = load_history (state, "P", NULL);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (((SovRow *) rows->pdata[i])->deal, ==, 0);
}

static void
test_a_promise_of_somebody_in_anothers_deal_is_history_too (void)
{
  g_autoptr (SovStoreState) state = make (everything);

  vault_state_do (state, "2024-10-05T08:00", "party; id=V; name=Ville; kind=consumer; as=customer");
  vault_state_do (state, "2024-10-05T09:00", "term; id=B; deal=D; kind=other; text=Ville lends a ladder; by=V; to=me; doers=V");
  assert_events (state, "V", NULL, "2");
}

static void
test_files_are_counted (void)
{
  g_autoptr (SovStoreState) state = make (everything);
  g_autoptr (GPtrArray) rows = NULL;

  sov_database_execute (state->db,
                        "INSERT INTO blob (sha256, size, data) VALUES ('x', 1, x'00');"
                        "INSERT INTO attachment (entry_id, blob_id, name, content_type) SELECT id, 1, 'a.png', 'image/png' FROM entry;"
                        "INSERT INTO attachment (entry_id, blob_id, name, content_type) SELECT id, 1, 'b.png', 'image/png' FROM entry",
                        NULL);
  rows = load_history (state, "P", NULL);
  g_assert_cmpuint (find_event (rows, SOV_EVENT_ENTRY)->n_files, ==, 2);
}

static void
test_a_line_that_is_gone_is_left_out (void)
{
  g_autoptr (SovStoreState) state = make (everything);
  g_autoptr (GArray) ids = list_ids (state, "P", NULL);
  g_autoptr (GPtrArray) rows = NULL;
  gint64 nowhere = (gint64) 999 * 16 + 1;

  g_array_append_val (ids, nowhere);
  rows = sov_list_table_load (state->db, SOV_LIST_HISTORY, (const gint64 *) (gpointer) ids->data, ids->len, NULL);
  g_assert_cmpuint (rows->len, ==, ids->len - 1);
}

static void
test_whatever_happened_every_line_can_be_read (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (SovStoreState) state = vault_state_new ();
      g_autoptr (SovStatement) row = NULL;

      for (guint i = 0; vault_world[i] != NULL; i++)
        vault_state_do (state, "2026-10-19T08:00", vault_world[i]);
      for (guint i = 0; i < 150; i++)
        {
          g_autofree char *line = vault_make_up_line (random);
          g_autofree char *at = vault_make_up_time (random, i);

          vault_state_try (state, at, line);
        }

      row = sov_database_prepare (state->db, "SELECT 0, id FROM party WHERE removed_at IS NULL AND merged_into IS NULL"
                                             " UNION ALL SELECT 1, id FROM deal WHERE removed_at IS NULL",
                                  NULL);
      while (sov_statement_next (row))
        {
          gboolean deal = sov_statement_int (row, 0) != 0;
          gint64 id = sov_statement_int (row, 1);
          g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, 0, FALSE, deal ? 0 : id, deal ? id : 0);
          g_autoptr (GArray) ids = sov_list_table_list (state->db, query, NULL);
          g_autoptr (GPtrArray) rows = load (state, ids);

          for (guint i = 1; i < rows->len; i++)
            g_assert_cmpint (((SovRow *) rows->pdata[i - 1])->at, >=, ((SovRow *) rows->pdata[i])->at);
        }
    }
}

#define ADD(name, test) g_test_add_func ("/store/history/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-customer-sees-everything-newest-first", test_a_customer_sees_everything_newest_first);
  ADD ("a-subcontractor-sees-its-own", test_a_subcontractor_sees_its_own);
  ADD ("a-deal-sees-everything-newest-first", test_a_deal_sees_everything_newest_first);
  ADD ("lines-say-what-happened", test_lines_say_what_happened);
  ADD ("a-message-about-many-things-is-one-line", test_a_message_about_many_things_is_one_line);
  ADD ("a-promise-back-in-force-is-no-line", test_a_promise_back_in_force_is_no_line);
  ADD ("what-was-taken-back-or-away-is-in-no-history", test_what_was_taken_back_or_away_is_in_no_history);
  ADD ("contacts-outlive-their-deal", test_contacts_outlive_their_deal);
  ADD ("a-promise-of-somebody-in-anothers-deal-is-history-too", test_a_promise_of_somebody_in_anothers_deal_is_history_too);
  ADD ("files-are-counted", test_files_are_counted);
  ADD ("a-line-that-is-gone-is-left-out", test_a_line_that_is_gone_is_left_out);
  ADD ("whatever-happened-every-line-can-be-read", test_whatever_happened_every_line_can_be_read);
  return g_test_run ();
}
