/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-lessons-page.h"

#include "model/sov-time.h"
#include "support/ui-broken.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-lesson-facts.h"

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef struct
{
  UiBroken *of;
  SovLessonsPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->of = ui_broken_new ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    ui_window_end (fixture->window);
  if (fixture->page != NULL)
    g_assert_finalize_object (fixture->page);
  ui_broken_end (fixture->of);
}

static GtkWidget *
open_page (Fixture *fixture)
{
  fixture->page = g_object_ref_sink (sov_lessons_page_new (fixture->of->deal->store));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));

  return GTK_WIDGET (fixture->page);
}

static SovAction *
new_lesson (Fixture *fixture,
            const char *ref,
            const char *text,
            gint64 due)
{
  SovAction *lesson = ui_broken_action (fixture->of, SOV_ACTION_LESSON);

  sov_action_set_text (lesson, SOV_FIELD_ID, ref);
  sov_action_set_text (lesson, SOV_FIELD_TEXT, text);
  if (due != SOV_NO_TIME)
    sov_action_set_due (lesson, SOV_FIELD_DUE, due, FALSE);

  return lesson;
}

static void
test_what_is_to_be_done_is_done_with_one_press (Fixture *fixture,
                                                gconstpointer data)
{
  SovStore *store = fixture->of->deal->store;
  GtkWidget *page;
  g_autoptr (SovCase) of = NULL;

  ui_perform (store, new_lesson (fixture, "L", "Muisti pettää\nPohja puhelimeen", sov_time_now () + 3 * DAY_MS));
  page = open_page (fixture);
  ui_wait_part (page, "To Do");
  ui_assert_named (page);
  g_assert_nonnull (ui_find_text (page, "Pohja puhelimeen"));
  g_assert_nonnull (ui_find_part (page, UI_BROKEN_WORDS));
  ui_press (page, "Done");
  ui_wait_part (page, "Done 2");
  g_assert_null (ui_find_text (page, "To Do"));
  of = ui_broken_load (fixture->of);
  g_assert_cmpint (((const SovLesson *) of->lessons->pdata[0])->done_at, !=, SOV_NO_TIME);
}

static void
test_a_standing_term_says_whose_deals_it_is_for (Fixture *fixture,
                                                 gconstpointer data)
{
  SovStore *store = fixture->of->deal->store;
  SovAction *lesson = new_lesson (fixture, "L", "Muisti pettää", SOV_NO_TIME);
  SovAction *other = new_lesson (fixture, "M", "Hinta epäselvä", SOV_NO_TIME);
  GtkWidget *page;

  sov_action_set_text (lesson, SOV_FIELD_STANDING_TERM, "Lähetän sovitut heti");
  sov_action_set_text (other, SOV_FIELD_STANDING_TERM, "Sanon alvin");
  sov_action_set_text (other, SOV_FIELD_SUBCONTRACTOR, "");
  ui_perform (store, lesson);
  ui_perform (store, other);
  page = open_page (fixture);
  ui_wait_part (page, "Standing Terms");
  g_assert_nonnull (ui_find_text (page, "Lähetän sovitut heti"));
  g_assert_nonnull (ui_find_part (page, "Subcontractor: Antti"));
  g_assert_nonnull (ui_find_part (page, "New deals remind of it"));
}

static void
test_ended_deals_ask_whether_it_came_again (Fixture *fixture,
                                            gconstpointer data)
{
  SovStore *store = fixture->of->deal->store;
  SovAction *lesson = new_lesson (fixture, "L", "Muisti pettää", SOV_NO_TIME);
  SovAction *made;
  GtkWidget *page;

  sov_action_set_text (lesson, SOV_FIELD_STANDING_TERM, "Lähetän sovitut heti");
  ui_perform (store, lesson);
  made = sov_action_new (SOV_ACTION_DEAL, sov_time_now () + 1000);
  sov_action_set_text (made, SOV_FIELD_ID, "next");
  sov_action_set_text (made, SOV_FIELD_CUSTOMER, "maija");
  sov_action_set_text (made, SOV_FIELD_TITLE, "Seuraava");
  sov_action_set_number (made, SOV_FIELD_STATE, SOV_DEAL_DELIVERED);
  ui_perform (store, made);
  made = sov_action_new (SOV_ACTION_JOIN, sov_time_now () + 1000);
  sov_action_set_text (made, SOV_FIELD_DEAL, "next");
  sov_action_set_text (made, SOV_FIELD_PARTY, "antti");
  ui_perform (store, made);

  page = open_page (fixture);
  ui_wait_part (page, "Did It Happen Again?");
  ui_press (page, "Answer…");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.check-lesson "));
}

static void
test_without_lessons_it_says_what_belongs_here (void)
{
  SovStore *store = ui_store_new ();
  SovLessonsPage *page = g_object_ref_sink (sov_lessons_page_new (store));
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  ui_wait_part (GTK_WIDGET (page), "Nothing Learnt Yet");
  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static void
test_who_left_angry_can_be_asked (Fixture *fixture,
                                  gconstpointer data)
{
  SovAction *closed = ui_broken_action (fixture->of, SOV_ACTION_STEP);
  g_autofree char *asked = g_strdup_printf ("win.follow-up %" G_GINT64_FORMAT, fixture->of->complaint);
  GtkWidget *page;

  ui_broken_step (fixture->of, SOV_STEP_REMEDIED, NULL);
  sov_action_set_number (closed, SOV_FIELD_DID, SOV_STEP_CLOSED);
  sov_action_set_number (closed, SOV_FIELD_OUTCOME, SOV_OUTCOME_LOST);
  sov_action_set_text (closed, SOV_FIELD_TEXT, "Ei halunnut jatkaa");
  ui_perform (fixture->of->deal->store, closed);
  page = open_page (fixture);
  ui_wait_part (page, "Who Might Come Back");
  g_assert_nonnull (ui_find_text (page, "Maija"));
  g_assert_nonnull (ui_find_part (page, "in 7 days"));
  ui_press (page, "Ask…");
  g_assert_cmpstr (ui_window_get_asked (), ==, asked);
}

/* Pure: the facts alone. */

static SovCaseRow *
new_row (gint64 party,
         SovOutcome outcome,
         SovCause cause,
         gint64 at)
{
  SovCaseRow *row = sov_case_row_new ();

  row->id = party;
  row->party = party;
  row->party_name = g_strdup_printf ("Customer %d", (int) party);
  row->outcome = outcome;
  row->cause = cause;
  row->at = at;
  row->noticed_by = SOV_NOTICED_BY_CUSTOMER;

  return row;
}

static void
test_only_the_newest_of_a_customer_counts (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) facts = NULL;
  gint64 now = sov_time_now ();

  g_ptr_array_add (rows, new_row (1, SOV_OUTCOME_LOST, 0, now - 90 * DAY_MS));
  g_ptr_array_add (rows, new_row (1, SOV_OUTCOME_SATISFIED, 0, now - 10 * DAY_MS));
  g_ptr_array_add (rows, new_row (2, SOV_OUTCOME_SOFTENED, 0, now - 10 * DAY_MS));
  g_ptr_array_add (rows, new_row (3, SOV_OUTCOME_WON_BACK, 0, now - 10 * DAY_MS));
  g_ptr_array_add (rows, new_row (4, SOV_OUTCOME_DISAGREED, 0, now - 20 * DAY_MS));
  facts = sov_lesson_facts_back (rows, now);
  g_assert_cmpuint (facts->len, ==, 2);
  g_assert_cmpstr (sov_fact_get_title (facts->pdata[0]), ==, "Customer 2");
  g_assert_cmpstr (sov_fact_get_title (facts->pdata[1]), ==, "Customer 4");
}

static gboolean
says (GPtrArray *facts,
      const char *line)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_str_equal (sov_fact_get_title (facts->pdata[i]), line))
      return TRUE;

  return FALSE;
}

static void
test_the_mirror_says_what_comes_back (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  g_autofree char *hurry = g_strdup_printf ("Comes back: %s (2)", sov_label_cause (SOV_CAUSE_HURRY));
  gint64 now = sov_time_now ();

  empty = sov_lesson_facts_mirror (rows, none, none, now);
  g_assert_cmpuint (empty->len, ==, 0);
  g_ptr_array_add (rows, new_row (1, 0, SOV_CAUSE_HURRY, now - DAY_MS));
  g_ptr_array_add (rows, new_row (2, 0, SOV_CAUSE_HURRY, now - 90 * DAY_MS));
  g_ptr_array_add (rows, new_row (3, 0, SOV_CAUSE_LATE, now - DAY_MS));
  g_ptr_array_add (rows, new_row (4, 0, SOV_CAUSE_LATE, now - 92 * DAY_MS));
  facts = sov_lesson_facts_mirror (rows, none, none, now);
  g_assert_true (says (facts, "3 complaints"));
  g_assert_true (says (facts, "Praise: 0"));
  g_assert_true (says (facts, hurry));
  g_assert_cmpuint (facts->len, ==, 3);
}

#define PATH "/ui/lessons-page/"
#define ADD(name, test) g_test_add (PATH name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("what-is-to-be-done-is-done-with-one-press", test_what_is_to_be_done_is_done_with_one_press);
  ADD ("a-standing-term-says-whose-deals-it-is-for", test_a_standing_term_says_whose_deals_it_is_for);
  ADD ("ended-deals-ask-whether-it-came-again", test_ended_deals_ask_whether_it_came_again);
  ADD ("who-left-angry-can-be-asked", test_who_left_angry_can_be_asked);
  g_test_add_func (PATH "without-lessons-it-says-what-belongs-here", test_without_lessons_it_says_what_belongs_here);
  g_test_add_func (PATH "only-the-newest-of-a-customer-counts", test_only_the_newest_of_a_customer_counts);
  g_test_add_func (PATH "the-mirror-says-what-comes-back", test_the_mirror_says_what_comes_back);

  return g_test_run ();
}
