/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-record-list.h"

#include "support/vault.h"

/* A list over a real store in memory, as a view would use it: ids at once,
 * rows when they are asked for. */

#define PATIENCE_MS 10000

typedef struct
{
  SovStore *store;
  SovRecordList *list;
  guint n_reports;
  guint position;
  guint removed;
  guint added;
  guint n_failures;
} Fixture;

typedef gboolean (*Condition) (Fixture *fixture);

static void
wait_for (Fixture *fixture,
          Condition condition)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_MS * 1000;

  while (!condition (fixture))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
}

static void
let_all_come (void)
{
  for (int quiet = 0; quiet < 40;)
    {
      if (g_main_context_iteration (NULL, FALSE))
        {
          quiet = 0;
          continue;
        }
      g_usleep (1000);
      quiet++;
    }
}

static void
changed_cb (GListModel *model,
            guint position,
            guint removed,
            guint added,
            gpointer data)
{
  Fixture *fixture = data;

  fixture->n_reports++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

static void
failed_cb (SovRecordList *list,
           GError *error,
           gpointer data)
{
  ((Fixture *) data)->n_failures++;
}

static void
performed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = sov_store_perform_finish (SOV_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
play (Fixture *fixture,
      const char *line)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  gboolean performed = FALSE;

  g_ptr_array_add (actions, vault_read_line (line, vault_time ("2026-10-19T20:10")));
  sov_store_perform_async (fixture->store, NULL, actions, NULL, performed_cb, &performed);
  while (!performed)
    g_main_context_iteration (NULL, TRUE);
}

static void
ask (Fixture *fixture,
     SovListKind kind,
     const char *filter,
     gboolean descending)
{
  g_autoptr (SovQuery) query = sov_query_new (kind, filter, SOV_ORDER_NAME, descending, 0, 0);

  sov_record_list_set_query (fixture->list, query);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = sov_store_new (":memory:", NULL);
  fixture->list = sov_record_list_new (fixture->store);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->list, "failed", G_CALLBACK (failed_cb), fixture);
  play (fixture, "party a Aino consumer customer");
  play (fixture, "party b Bertta consumer customer");
  play (fixture, "party d Daavid consumer customer");
  play (fixture, "party s Seppo company subcontractor");
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  let_all_come ();
  g_assert_finalize_object (fixture->list);
  sov_store_close (fixture->store);
  let_all_come ();
  g_assert_finalize_object (fixture->store);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
}

static SovRow *
get (Fixture *fixture,
     guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
}

static gboolean
has_three (Fixture *fixture)
{
  return count (fixture) == 3;
}

static gboolean
is_asked (Fixture *fixture)
{
  return !sov_record_list_get_loading (fixture->list);
}

static void
test_without_a_query_it_is_empty (Fixture *fixture,
                                  gconstpointer data)
{
  let_all_come ();
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_false (sov_record_list_get_loading (fixture->list));
}

static void
test_rows_come_filled_in_the_order_of_the_query (Fixture *fixture,
                                                 gconstpointer data)
{
  g_autoptr (SovRow) first = NULL;
  g_autoptr (SovRow) last = NULL;

  ask (fixture, SOV_LIST_CUSTOMERS, NULL, TRUE);
  wait_for (fixture, has_three);
  first = get (fixture, 0);
  last = get (fixture, 2);
  g_assert_false (first->loaded);
  let_all_come ();

  g_assert_true (first->loaded);
  g_assert_cmpstr (first->title, ==, "Daavid");
  g_assert_cmpstr (first->ref, ==, "d");
  g_assert_cmpstr (last->title, ==, "Aino");
}

static void
told_cb (gpointer row,
         GParamSpec *pspec,
         gpointer data)
{
  ++*(guint *) data;
}

static void
test_who_shows_an_empty_row_hears_when_it_is_filled (Fixture *fixture,
                                                     gconstpointer data)
{
  g_autoptr (SovRow) row = NULL;
  guint n_told = 0;

  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  row = get (fixture, 0);
  g_signal_connect (row, "notify::loaded", G_CALLBACK (told_cb), &n_told);
  let_all_come ();
  g_assert_cmpuint (n_told, ==, 1);

  play (fixture, "party c Cecilia consumer customer");
  let_all_come ();
  g_assert_cmpuint (n_told, >, 1);
}

static void
test_the_same_row_object_is_given_while_somebody_keeps_it (Fixture *fixture,
                                                           gconstpointer data)
{
  g_autoptr (SovRow) once = NULL;
  g_autoptr (SovRow) twice = NULL;

  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  once = get (fixture, 1);
  twice = get (fixture, 1);
  g_assert_true (once == twice);
}

static void
test_a_row_that_nobody_keeps_is_let_go (Fixture *fixture,
                                        gconstpointer data)
{
  SovRow *row;

  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  row = get (fixture, 0);
  let_all_come ();
  g_assert_finalize_object (row);
}

static void
test_only_the_stretch_that_changed_is_reported (Fixture *fixture,
                                                gconstpointer data)
{
  g_autoptr (SovRow) kept = NULL;
  g_autoptr (SovRow) moved = NULL;

  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  kept = get (fixture, 2);
  fixture->n_reports = 0;

  play (fixture, "party c Cecilia consumer customer");
  let_all_come ();
  g_assert_cmpuint (fixture->n_reports, ==, 1);
  g_assert_cmpuint (fixture->position, ==, 2);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);
  moved = get (fixture, 3);
  g_assert_true (moved == kept);

  play (fixture, "remove b");
  let_all_come ();
  g_assert_cmpuint (fixture->n_reports, ==, 2);
  g_assert_cmpuint (fixture->position, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 0);
}

static void
test_a_change_elsewhere_reports_nothing (Fixture *fixture,
                                         gconstpointer data)
{
  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  fixture->n_reports = 0;

  play (fixture, "party t Tiina company subcontractor");
  let_all_come ();
  g_assert_cmpuint (fixture->n_reports, ==, 0);
  g_assert_cmpuint (count (fixture), ==, 3);
}

static void
test_rows_on_screen_are_filled_anew_in_place (Fixture *fixture,
                                              gconstpointer data)
{
  g_autoptr (SovRow) row = NULL;

  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  row = get (fixture, 0);
  let_all_come ();
  g_assert_cmpint (row->last_contact, ==, SOV_NO_TIME);
  fixture->n_reports = 0;

  play (fixture, "entry a - call in Hello");
  let_all_come ();
  g_assert_cmpint (row->last_contact, ==, vault_time ("2026-10-19T20:10"));
  g_assert_cmpuint (fixture->n_reports, ==, 0);
}

static void
test_a_late_answer_to_an_older_query_is_dropped (Fixture *fixture,
                                                 gconstpointer data)
{
  g_autoptr (SovRow) row = NULL;

  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  ask (fixture, SOV_LIST_CUSTOMERS, "bert", FALSE);
  wait_for (fixture, is_asked);
  g_assert_cmpuint (count (fixture), ==, 1);
  let_all_come ();
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpuint (fixture->n_failures, ==, 0);

  row = get (fixture, 0);
  let_all_come ();
  g_assert_cmpstr (row->title, ==, "Bertta");
}

static void
test_another_kind_of_list_begins_empty (Fixture *fixture,
                                        gconstpointer data)
{
  g_autoptr (SovRow) customer = NULL;
  g_autoptr (SovRow) deal = NULL;

  play (fixture, "deal k a Katto");
  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  customer = get (fixture, 0);

  ask (fixture, SOV_LIST_DEALS, NULL, FALSE);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_true (sov_record_list_get_loading (fixture->list));
  wait_for (fixture, is_asked);
  g_assert_cmpuint (count (fixture), ==, 1);
  deal = get (fixture, 0);
  g_assert_true (deal != customer);
  let_all_come ();
  g_assert_cmpstr (deal->title, ==, "Katto");
}

static void
test_no_query_empties_it_again (Fixture *fixture,
                                gconstpointer data)
{
  ask (fixture, SOV_LIST_CUSTOMERS, NULL, FALSE);
  wait_for (fixture, has_three);
  sov_record_list_set_query (fixture->list, NULL);
  g_assert_cmpuint (count (fixture), ==, 0);

  play (fixture, "party c Cecilia consumer customer");
  let_all_come ();
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
test_words_that_mean_something_to_a_search_are_only_words (Fixture *fixture,
                                                           gconstpointer data)
{
  static const char *const filters[] = { "\"", "*", "AND", "o'brien", "n:x", "a OR b", "-", "(" };

  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      ask (fixture, SOV_LIST_CUSTOMERS, filters[i], FALSE);
      wait_for (fixture, is_asked);
    }
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

static void
test_it_may_go_while_answers_are_under_way (Fixture *fixture,
                                            gconstpointer data)
{
  SovRecordList *list = sov_record_list_new (fixture->store);
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NAME, FALSE, 0, 0);

  sov_record_list_set_query (list, query);
  g_assert_finalize_object (list);
  let_all_come ();
}

static void
test_everybody_can_be_listed_by_the_trade (Fixture *fixture,
                                           gconstpointer data)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_PARTIES, NULL, SOV_ORDER_TRADE, FALSE, 0, 0);

  sov_record_list_set_query (fixture->list, query);
  wait_for (fixture, is_asked);
  g_assert_cmpuint (count (fixture), ==, 4);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

#define ADD(name, test) g_test_add ("/store/record-list/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("without-a-query-it-is-empty", test_without_a_query_it_is_empty);
  ADD ("rows-come-filled-in-the-order-of-the-query", test_rows_come_filled_in_the_order_of_the_query);
  ADD ("who-shows-an-empty-row-hears-when-it-is-filled", test_who_shows_an_empty_row_hears_when_it_is_filled);
  ADD ("the-same-row-object-is-given-while-somebody-keeps-it", test_the_same_row_object_is_given_while_somebody_keeps_it);
  ADD ("a-row-that-nobody-keeps-is-let-go", test_a_row_that_nobody_keeps_is_let_go);
  ADD ("only-the-stretch-that-changed-is-reported", test_only_the_stretch_that_changed_is_reported);
  ADD ("a-change-elsewhere-reports-nothing", test_a_change_elsewhere_reports_nothing);
  ADD ("rows-on-screen-are-filled-anew-in-place", test_rows_on_screen_are_filled_anew_in_place);
  ADD ("a-late-answer-to-an-older-query-is-dropped", test_a_late_answer_to_an_older_query_is_dropped);
  ADD ("another-kind-of-list-begins-empty", test_another_kind_of_list_begins_empty);
  ADD ("no-query-empties-it-again", test_no_query_empties_it_again);
  ADD ("words-that-mean-something-to-a-search-are-only-words", test_words_that_mean_something_to_a_search_are_only_words);
  ADD ("it-may-go-while-answers-are-under-way", test_it_may_go_while_answers_are_under_way);
  ADD ("everybody-can-be-listed-by-the-trade", test_everybody_can_be_listed_by_the_trade);
  return g_test_run ();
}
