/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-reminders.h"

#include "model/sov-time.h"
#include "support/ui-broken.h"
#include "ui/deals/sov-deal-page.h"

#define DECIDED "Sanon alvin aina"

typedef struct
{
  UiBroken *of;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

/* @subcontractor: a ref, or "" for a reminder. */
static void
add_lesson (Fixture *fixture,
            const char *subcontractor)
{
  SovAction *lesson = ui_broken_action (fixture->of, SOV_ACTION_LESSON);

  sov_action_set_text (lesson, SOV_FIELD_ID, "L");
  sov_action_set_text (lesson, SOV_FIELD_TEXT, "Hinta jäi epäselväksi");
  sov_action_set_text (lesson, SOV_FIELD_STANDING_TERM, DECIDED);
  sov_action_set_text (lesson, SOV_FIELD_SUBCONTRACTOR, subcontractor);
  ui_perform (fixture->of->deal->store, lesson);
}

static void
add_deal (Fixture *fixture,
          gint64 at,
          SovDealState state)
{
  SovAction *made = sov_action_new (SOV_ACTION_DEAL, at);

  sov_action_set_text (made, SOV_FIELD_ID, "next");
  sov_action_set_text (made, SOV_FIELD_CUSTOMER, "maija");
  sov_action_set_text (made, SOV_FIELD_TITLE, "Seuraava");
  sov_action_set_number (made, SOV_FIELD_STATE, state);
  ui_perform (fixture->of->deal->store, made);
}

static GtkWidget *
open_page (Fixture *fixture)
{
  SovStore *store = fixture->of->deal->store;

  fixture->page = g_object_ref_sink (GTK_WIDGET (sov_deal_page_new (store, ui_find_deal (store, "Seuraava"))));
  fixture->window = ui_window_new (fixture->page);
  ui_wait_part (fixture->page, "Seuraava");
  ui_settle ();

  return fixture->page;
}

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
  ui_window_end (fixture->window);
  g_assert_finalize_object (fixture->page);
  ui_broken_end (fixture->of);
}

static void
test_a_new_deal_reminds_and_agrees_with_one_press (Fixture *fixture,
                                                   gconstpointer data)
{
  GtkWidget *page;

  add_lesson (fixture, "");
  add_deal (fixture, sov_time_now () + 1000, SOV_DEAL_AGREED);
  page = open_page (fixture);
  ui_wait_part (page, "You decided: " DECIDED);
  ui_assert_named (page);
  ui_press (page, "Add as Agreed Thing");
  ui_wait_part (page, "Maija");
  ui_settle ();
  g_assert_null (ui_find_part (page, "You decided"));
  g_assert_nonnull (ui_find_part (page, DECIDED));
}

static void
test_a_deal_from_before_reminds_of_nothing (Fixture *fixture,
                                            gconstpointer data)
{
  GtkWidget *page;

  add_lesson (fixture, "");
  add_deal (fixture, sov_time_now () - SOV_TIME_HOUR_MS, SOV_DEAL_AGREED);
  page = open_page (fixture);
  g_assert_null (ui_find_part (page, "You decided"));
}

static void
test_a_delivered_deal_reminds_of_nothing (Fixture *fixture,
                                          gconstpointer data)
{
  GtkWidget *page;

  add_lesson (fixture, "");
  add_deal (fixture, sov_time_now () + 1000, SOV_DEAL_DELIVERED);
  page = open_page (fixture);
  g_assert_null (ui_find_part (page, "You decided"));
}

static void
test_with_a_subcontractor_it_is_no_reminder (Fixture *fixture,
                                             gconstpointer data)
{
  GtkWidget *page;

  add_lesson (fixture, "antti");
  add_deal (fixture, sov_time_now () + 1000, SOV_DEAL_AGREED);
  page = open_page (fixture);
  g_assert_null (ui_find_part (page, "You decided"));
}

#define PATH "/ui/deal-reminders/"
#define ADD(name, test) g_test_add (PATH name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("a-new-deal-reminds-and-agrees-with-one-press", test_a_new_deal_reminds_and_agrees_with_one_press);
  ADD ("a-deal-from-before-reminds-of-nothing", test_a_deal_from_before_reminds_of_nothing);
  ADD ("a-delivered-deal-reminds-of-nothing", test_a_delivered_deal_reminds_of_nothing);
  ADD ("with-a-subcontractor-it-is-no-reminder", test_with_a_subcontractor_it_is_no_reminder);

  return g_test_run ();
}
