/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-list-table.h"

#include "store/sov-collation.h"
#include "support/vault-state.h"

/* Long lists: who is in them, in which order, with what beside the name. */

#define AT "2024-10-19T20:10"

static SovStoreState *
make_list (const char *const *lines)
{
  SovStoreState *state = vault_state_new ();

  for (gsize i = 0; lines[i] != NULL; i++)
    vault_state_do (state, AT, lines[i]);

  return state;
}

static GArray *
list_ids (SovStoreState *state,
          SovListKind list,
          const char *filter,
          SovOrder order,
          gboolean descending,
          gint64 party)
{
  g_autoptr (SovQuery) query = sov_query_new (list, filter, order, descending, party, 0);
  g_autoptr (GError) error = NULL;
  GArray *ids = sov_list_table_list (state->db, query, &error);

  g_assert_no_error (error);
  return ids;
}

static GPtrArray *
load (SovStoreState *state,
      SovListKind list,
      GArray *ids)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = sov_list_table_load (state->db, list, (const gint64 *) (gpointer) ids->data, ids->len, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, ids->len);
  return rows;
}

/* The refs of the rows, in order. */
static void
assert_list (SovStoreState *state,
             SovListKind list,
             const char *filter,
             SovOrder order,
             gboolean descending,
             const char *want)
{
  g_autoptr (GArray) ids = list_ids (state, list, filter, order, descending, 0);
  g_autoptr (GPtrArray) rows = load (state, list, ids);
  g_autoptr (GString) have = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (have, "%s%s", i > 0 ? " " : "", ((SovRow *) rows->pdata[i])->ref);
  g_assert_cmpstr (have->str, ==, want);
}

static void
test_names_are_in_the_order_of_a_finnish_list (void)
{
  static const char *const names[] = {
    "Öljy", "aalto", "Zacharias", "Ääni", "Åke", "Aarne", "Ylä-Maa", "von Essen", "Väinö", "Wirtanen", "Åberg", "äiti", "Özil", "1. Apu", "Šakki", "Sarka", NULL
  };
  static const char *const order[] = {
    "1. Apu", "aalto", "Aarne", "Sarka", "Šakki", "von Essen", "Väinö", "Wirtanen", "Ylä-Maa", "Zacharias", "Åberg", "Åke", "äiti", "Ääni", "Öljy", "Özil"
  };
  g_autoptr (SovStoreState) state = vault_state_new ();
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 places[G_N_ELEMENTS (order)] = { 0 };

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("party; id=p%" G_GSIZE_FORMAT "; name=%s; kind=consumer; as=customer", i, names[i]);

      vault_state_do (state, AT, line);
    }
  ids = list_ids (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NAME, FALSE, 0);
  rows = load (state, SOV_LIST_CUSTOMERS, ids);
  for (guint i = 0; i < rows->len; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (order); k++)
      if (g_str_equal (((SovRow *) rows->pdata[i])->title, order[k]))
        places[k] = i;

  /* Å, ä and ö come after z, in this order; a capital letter makes no difference. */
  g_assert_cmpint (places[9], <, places[10]);
  g_assert_cmpint (places[10], <, places[11]);
  g_assert_cmpint (places[11], <, places[12]);
  g_assert_cmpint (places[12], <, places[13]);
  g_assert_cmpint (places[13], <, places[14]);
  g_assert_cmpint (places[1], <, places[2]);
  g_assert_cmpint (places[0], <, places[1]);
  g_assert_cmpint (places[8], <, places[9]);
}

static const char *const parties[] = {
  "party; id=A; name=Aalto; kind=consumer; as=customer; phone=040 1",
  "party; id=B; name=Berg; kind=company; as=subcontractor; trade=painter",
  "party; id=C; name=Cygnaeus; kind=company; as=customer,subcontractor; trade=Carpenter",
  "party; id=D; name=Dahl; kind=consumer; as=customer",
  "party; id=E; name=Ek; kind=company; as=subcontractor",
  NULL
};

static void
test_customers_and_subcontractors_have_lists_of_their_own (void)
{
  g_autoptr (SovStoreState) state = make_list (parties);

  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NAME, FALSE, "A C D");
  assert_list (state, SOV_LIST_SUBCONTRACTORS, NULL, SOV_ORDER_NAME, FALSE, "B C E");
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, FALSE, "A B C D E");
  vault_state_do (state, AT, "edit-party; of=D; as=subcontractor");
  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NAME, FALSE, "A C");
}

static void
test_parties_are_sorted_both_ways (void)
{
  g_autoptr (SovStoreState) state = make_list (parties);

  vault_state_do (state, "2024-10-21T10:00", "entry; party=D; channel=call; direction=in; text=x");
  vault_state_do (state, "2024-10-20T10:00", "entry; party=A; channel=call; direction=in; text=x");
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, TRUE, "E D C B A");
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NEWEST, FALSE, "A B C D E");
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NEWEST, TRUE, "E D C B A");

  /* Who was never in contact is the longest without. */
  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_LAST_CONTACT, FALSE, "C A D");
  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_LAST_CONTACT, TRUE, "D A C");

  /* Who has no trade comes last, either way. */
  assert_list (state, SOV_LIST_SUBCONTRACTORS, NULL, SOV_ORDER_TRADE, FALSE, "C B E");
  assert_list (state, SOV_LIST_SUBCONTRACTORS, NULL, SOV_ORDER_TRADE, TRUE, "B C E");
}

static const char *const judged[] = {
  "party; id=A; name=Aalto; kind=consumer; as=customer",
  "party; id=B; name=Berg; kind=consumer; as=customer",
  "party; id=C; name=Cygnaeus; kind=consumer; as=customer",
  "party; id=D; name=Dahl; kind=consumer; as=customer",
  "deal; id=a; customer=A; title=Alpha",
  "deal; id=b; customer=B; title=Beta",
  "deal; id=c; customer=C; title=Gamma",
  "deal; id=d; customer=D; title=Delta",
  "term; id=t1; deal=b; kind=delivery; text=Late; by=me; to=B; due=2024-10-01T10:00",
  "term; id=t2; deal=c; kind=delivery; text=Soon; by=me; to=C; due=2199-01-02T10:00",
  "term; id=t3; deal=d; kind=delivery; text=Sooner; by=me; to=D; due=2199-01-01T10:00",
  "written; term=t3; party=D; channel=sms",
  "acknowledged; term=t3; party=D; channel=sms",
  NULL
};

static void
test_warnings_and_dues_sort_parties_and_deals (void)
{
  g_autoptr (SovStoreState) state = make_list (judged);

  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_WARNINGS, TRUE, "B C A D");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_WARNINGS, TRUE, "b c a d");

  /* Where nothing is due comes last, either way. */
  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NEXT_DUE, FALSE, "B D C A");
  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NEXT_DUE, TRUE, "C D B A");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NEXT_DUE, FALSE, "b d c a");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NEXT_DUE, TRUE, "c d b a");
}

static void
test_going_up_the_calm_come_first (void)
{
  g_autoptr (SovStoreState) state = make_list (judged);
  g_autoptr (GArray) ids = list_ids (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_WARNINGS, FALSE, 0);
  g_autoptr (GPtrArray) rows = load (state, SOV_LIST_CUSTOMERS, ids);

  for (guint i = 1; i < rows->len; i++)
    {
      const SovRow *one = rows->pdata[i - 1];
      const SovRow *next = rows->pdata[i];

      g_assert_cmpuint (one->n_red * 1000 + one->n_amber, <=, next->n_red * 1000 + next->n_amber);
    }
  g_assert_cmpstr (((SovRow *) rows->pdata[0])->ref, ==, "A");
}

static const char *const deals[] = {
  "party; id=P; name=Zacharias; kind=consumer; as=customer",
  "party; id=Q; name=Aalto; kind=consumer; as=customer",
  "party; id=S; name=Sarka; kind=company; as=subcontractor",
  "deal; id=a; customer=P; title=Ääni; state=working; price=300",
  "deal; id=b; customer=Q; title=Beta; state=offered",
  "deal; id=c; customer=P; title=Alku; state=paid; price=100; vat=255; vat_included=false",
  "join; deal=b; party=S",
  NULL
};

static void
test_deals_are_sorted_both_ways (void)
{
  g_autoptr (SovStoreState) state = make_list (deals);

  vault_state_do (state, "2024-10-01T10:00", "deal; id=d; customer=Q; title=Delta; state=inquiry; price=200");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NAME, FALSE, "c b d a");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NAME, TRUE, "a d b c");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_CUSTOMER, FALSE, "b d a c");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_CUSTOMER, TRUE, "c a d b");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_STATE, FALSE, "d b a c");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_STATE, TRUE, "c a b d");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, FALSE, "d a b c");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, TRUE, "c b a d");

  /* What has no price comes last, either way. */
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_PRICE, FALSE, "c d a b");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_PRICE, TRUE, "a d c b");
}

static void
test_deals_of_one_party (void)
{
  g_autoptr (SovStoreState) state = make_list (deals);
  g_autoptr (GArray) of_customer = list_ids (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NAME, FALSE, vault_id (state->db, SOV_SUBJECT_PARTY, "P"));
  g_autoptr (GArray) of_other = list_ids (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NAME, FALSE, vault_id (state->db, SOV_SUBJECT_PARTY, "S"));

  g_assert_cmpuint (of_customer->len, ==, 2);
  g_assert_cmpuint (of_other->len, ==, 1);
  g_assert_cmpint (g_array_index (of_other, gint64, 0), ==, vault_id (state->db, SOV_SUBJECT_DEAL, "b"));
}

static void
test_a_filter_keeps_what_has_every_word (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();

  vault_state_do (state, AT, "party; id=A; name=Maija Aalto; kind=consumer; as=customer; phone=040 123 4567; address=Kuja 1, Turku");
  vault_state_do (state, AT, "party; id=B; name=Maija Berg; kind=company; as=customer; address=Kuja 1, Helsinki");
  vault_state_do (state, AT, "person; id=N; of=B; name=Nina Koski; email=nina@b.fi");
  assert_list (state, SOV_LIST_CUSTOMERS, "maija", SOV_ORDER_NAME, FALSE, "A B");
  assert_list (state, SOV_LIST_CUSTOMERS, "AALTO mai", SOV_ORDER_NAME, FALSE, "A");
  assert_list (state, SOV_LIST_CUSTOMERS, "maija turku", SOV_ORDER_NAME, FALSE, "A");
  assert_list (state, SOV_LIST_CUSTOMERS, "koski berg", SOV_ORDER_NAME, FALSE, "B");
  assert_list (state, SOV_LIST_CUSTOMERS, "0401234567", SOV_ORDER_NAME, FALSE, "A");
  assert_list (state, SOV_LIST_CUSTOMERS, "maija zzz", SOV_ORDER_NAME, FALSE, "");
  assert_list (state, SOV_LIST_CUSTOMERS, "maija", SOV_ORDER_LAST_CONTACT, TRUE, "B A");
  assert_list (state, SOV_LIST_CUSTOMERS, "maija", SOV_ORDER_WARNINGS, TRUE, "A B");
  assert_list (state, SOV_LIST_SUBCONTRACTORS, "maija", SOV_ORDER_NAME, FALSE, "");
}

static void
test_a_filter_without_a_word_keeps_all (void)
{
  static const char *const blanks[] = { "", "  ", "\"", "*", "---" };
  g_autoptr (SovStoreState) state = make_list (parties);

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    assert_list (state, SOV_LIST_PARTIES, blanks[i], SOV_ORDER_NAME, FALSE, "A B C D E");
  assert_list (state, SOV_LIST_PARTIES, "o'brien\" OR *", SOV_ORDER_NAME, FALSE, "");
}

static void
test_deals_are_filtered_by_their_title_and_customer (void)
{
  g_autoptr (SovStoreState) state = make_list (deals);

  assert_list (state, SOV_LIST_DEALS, "beta", SOV_ORDER_NAME, FALSE, "b");
  assert_list (state, SOV_LIST_DEALS, "zach", SOV_ORDER_NAME, FALSE, "c a");
  assert_list (state, SOV_LIST_DEALS, "zach aani", SOV_ORDER_NAME, FALSE, "a");
  assert_list (state, SOV_LIST_DEALS, "zach beta", SOV_ORDER_NAME, FALSE, "");
  assert_list (state, SOV_LIST_DEALS, "zach", SOV_ORDER_CUSTOMER, TRUE, "c a");
  assert_list (state, SOV_LIST_DEALS, "zach", SOV_ORDER_NEXT_DUE, TRUE, "c a");
}

static void
test_what_is_removed_or_merged_is_in_no_list (void)
{
  g_autoptr (SovStoreState) state = make_list (parties);

  vault_state_do (state, AT, "deal; id=x; customer=A; title=X");
  vault_state_do (state, AT, "deal; id=y; customer=D; title=Y");
  vault_state_do (state, AT, "merge A D");
  vault_state_do (state, AT, "remove E");
  vault_state_do (state, AT, "remove y");
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, FALSE, "B C D");
  assert_list (state, SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_LAST_CONTACT, FALSE, "C D");
  assert_list (state, SOV_LIST_DEALS, NULL, SOV_ORDER_NAME, FALSE, "x");
  vault_state_undo (state);
  vault_state_undo (state);
  vault_state_undo (state);
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, FALSE, "A B C D E");
}

static void
test_rows_of_what_is_gone_are_left_out (void)
{
  g_autoptr (SovStoreState) state = make_list (parties);
  g_autoptr (GArray) ids = list_ids (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, FALSE, 0);
  g_autoptr (GPtrArray) rows = NULL;
  gint64 nowhere = 12345;

  g_array_append_val (ids, nowhere);
  vault_state_do (state, AT, "remove B");
  vault_state_do (state, AT, "merge C D");
  rows = sov_list_table_load (state->db, SOV_LIST_PARTIES, (const gint64 *) (gpointer) ids->data, ids->len, NULL);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (((SovRow *) rows->pdata[1])->ref, ==, "D");
}

static void
test_a_party_shows_what_matters_beside_the_name (void)
{
  g_autoptr (SovStoreState) state = make_list (judged);
  g_autoptr (GArray) ids = list_ids (state, SOV_LIST_CUSTOMERS, "berg", SOV_ORDER_NAME, FALSE, 0);
  g_autoptr (GPtrArray) rows = NULL;
  const SovRow *row;

  vault_state_do (state, AT, "person N B Nina Koski");
  vault_state_do (state, "2024-10-19T21:00", "entry; party=B; channel=call; direction=in; text=x");
  rows = load (state, SOV_LIST_CUSTOMERS, ids);
  row = rows->pdata[0];
  g_assert_cmpstr (row->title, ==, "Berg");
  g_assert_cmpstr (row->detail, ==, "Nina Koski");
  g_assert_cmpint (row->state, ==, SOV_PARTY_CONSUMER);
  g_assert_cmpint (row->last_contact, ==, vault_time ("2024-10-19T21:00"));
  g_assert_cmpint (row->next_due, ==, vault_time ("2024-10-01T10:00"));
  g_assert_cmpuint (row->n_red, ==, 1);
}

static void
test_a_deal_shows_what_matters_beside_the_title (void)
{
  g_autoptr (SovStoreState) state = make_list (deals);
  g_autoptr (GArray) ids = list_ids (state, SOV_LIST_DEALS, "alku", SOV_ORDER_NAME, FALSE, 0);
  g_autoptr (GPtrArray) rows = load (state, SOV_LIST_DEALS, ids);
  const SovRow *row = rows->pdata[0];

  g_assert_cmpstr (row->title, ==, "Alku");
  g_assert_cmpstr (row->party_name, ==, "Zacharias");
  g_assert_cmpint (row->state, ==, SOV_DEAL_PAID);
  g_assert_cmpint (row->price, ==, 100);
  g_assert_cmpint (row->vat, ==, 255);
  g_assert_false (row->vat_included);
  g_assert_cmpint (row->at, ==, vault_time (AT));
}

static void
test_a_subcontractor_has_the_warnings_about_itself (void)
{
  static const char *const lines[] = {
    "party; id=P; name=Satu; kind=consumer; as=customer",
    "party; id=S; name=Antti; kind=company; as=subcontractor",
    "party; id=T; name=Tuire; kind=company; as=subcontractor",
    "deal; id=D; customer=P; title=Help",
    "join; deal=D; party=T",
    "term; id=A; deal=D; kind=contact; text=Antti calls; by=me; to=P; doers=S; due=2199-10-20T20:00; needs_to_know=P,S",
    NULL
  };
  g_autoptr (SovStoreState) state = make_list (lines);
  g_autoptr (GArray) ids = list_ids (state, SOV_LIST_SUBCONTRACTORS, NULL, SOV_ORDER_NAME, FALSE, 0);
  g_autoptr (GPtrArray) rows = load (state, SOV_LIST_SUBCONTRACTORS, ids);
  const SovRow *antti = rows->pdata[0];
  const SovRow *tuire = rows->pdata[1];

  g_assert_cmpuint (antti->n_red, >, 0);
  g_assert_cmpint (antti->next_due, ==, vault_time ("2199-10-20T20:00"));
  g_assert_cmpuint (tuire->n_red, ==, 0);
  g_assert_cmpint (tuire->next_due, ==, SOV_NO_TIME);
}

static void
test_keys_of_another_icu_are_written_anew (void)
{
  g_autoptr (SovStoreState) state = make_list (parties);
  g_autoptr (GError) error = NULL;

  sov_database_execute (state->db, "INSERT INTO vault (id, uuid, made_at, collation) VALUES (1, 'u', 0, 'fi 0.0.0.0');"
                                   "UPDATE party SET sort_key = zeroblob (3)",
                        &error);
  g_assert_no_error (error);
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, TRUE, "E D C B A");
  g_assert_true (sov_collation_keep (state->db, &error));
  g_assert_no_error (error);
  vault_state_do (state, AT, "party; id=F; name=Bergman; kind=consumer; as=customer");
  assert_list (state, SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, FALSE, "A B F C D E");
  g_assert_cmpint (vault_count (state->db, "SELECT collation LIKE 'fi %' AND collation <> 'fi 0.0.0.0' FROM vault"), ==, 1);
}

/* What EXPLAIN QUERY PLAN says of listing 100 000 rows must be the order of an
 * index, never a sort. */
static void
assert_no_sort (SovStoreState *state,
                const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (SovStatement) row = sov_database_prepare (state->db, explain, NULL);

  while (sov_statement_next (row))
    if (strstr (sov_statement_text (row, 3), "TEMP B-TREE") != NULL)
      g_error ("%s: %s", sql, sov_statement_text (row, 3));
}

static void
test_the_lists_that_may_be_long_are_not_sorted (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  const char *alive = "removed_at IS NULL AND merged_into IS NULL";
  g_autofree char *customers = g_strdup_printf ("SELECT id FROM party WHERE %s AND customer = 1 ORDER BY party.sort_key, party.id", alive);
  g_autofree char *down = g_strdup_printf ("SELECT id FROM party WHERE %s AND customer = 1 ORDER BY party.sort_key DESC, party.id DESC", alive);
  g_autofree char *contact = g_strdup_printf ("SELECT id FROM party WHERE %s AND customer = 1 ORDER BY party.last_contact DESC, party.id DESC", alive);
  g_autofree char *subcontractors = g_strdup_printf ("SELECT id FROM party WHERE %s AND subcontractor = 1 ORDER BY party.sort_key, party.id", alive);

  assert_no_sort (state, customers);
  assert_no_sort (state, down);
  assert_no_sort (state, contact);
  assert_no_sort (state, subcontractors);
  assert_no_sort (state, "SELECT id FROM deal WHERE removed_at IS NULL ORDER BY deal.sort_key, deal.id");
}

#define ADD(name, test) g_test_add_func ("/store/list/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names-are-in-the-order-of-a-finnish-list", test_names_are_in_the_order_of_a_finnish_list);
  ADD ("customers-and-subcontractors-have-lists-of-their-own", test_customers_and_subcontractors_have_lists_of_their_own);
  ADD ("parties-are-sorted-both-ways", test_parties_are_sorted_both_ways);
  ADD ("warnings-and-dues-sort-parties-and-deals", test_warnings_and_dues_sort_parties_and_deals);
  ADD ("going-up-the-calm-come-first", test_going_up_the_calm_come_first);
  ADD ("deals-are-sorted-both-ways", test_deals_are_sorted_both_ways);
  ADD ("deals-of-one-party", test_deals_of_one_party);
  ADD ("a-filter-keeps-what-has-every-word", test_a_filter_keeps_what_has_every_word);
  ADD ("a-filter-without-a-word-keeps-all", test_a_filter_without_a_word_keeps_all);
  ADD ("deals-are-filtered-by-their-title-and-customer", test_deals_are_filtered_by_their_title_and_customer);
  ADD ("what-is-removed-or-merged-is-in-no-list", test_what_is_removed_or_merged_is_in_no_list);
  ADD ("rows-of-what-is-gone-are-left-out", test_rows_of_what_is_gone_are_left_out);
  ADD ("a-party-shows-what-matters-beside-the-name", test_a_party_shows_what_matters_beside_the_name);
  ADD ("a-deal-shows-what-matters-beside-the-title", test_a_deal_shows_what_matters_beside_the_title);
  ADD ("a-subcontractor-has-the-warnings-about-itself", test_a_subcontractor_has_the_warnings_about_itself);
  ADD ("keys-of-another-icu-are-written-anew", test_keys_of_another_icu_are_written_anew);
  ADD ("the-lists-that-may-be-long-are-not-sorted", test_the_lists_that_may_be_long_are_not_sorted);
  return g_test_run ();
}
