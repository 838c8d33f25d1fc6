/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaints-page.h"

#include "model/sov-time.h"
#include "support/ui-people.h"

/* The list of all complaints. */

#define CUSTOMER SOV_BIT (SOV_AS_CUSTOMER)

typedef struct
{
  SovStore *store;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->store = ui_store_new ();
  ui_add_party (self->store, "a", "Aino <b>&", CUSTOMER);
  ui_add_party (self->store, "v", "Ville", CUSTOMER);
  self->page = g_object_ref_sink (GTK_WIDGET (sov_complaints_page_new (self->store)));
  self->window = ui_window_new (self->page);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  ui_window_end (self->window);
  g_assert_finalize_object (self->page);
  ui_store_end (self->store);
}

static void
add_complaint (Fixture *self,
               const char *ref,
               const char *party,
               const char *words)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, sov_time_now () - SOV_TIME_MINUTE_MS);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, party);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_CALL);
  ui_perform (self->store, action);
}

static void
close_complaint (Fixture *self,
                 const char *ref,
                 SovOutcome outcome)
{
  SovAction *action = sov_action_new (SOV_ACTION_STEP, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, ref);
  sov_action_set_number (action, SOV_FIELD_DID, SOV_STEP_CLOSED);
  sov_action_set_number (action, SOV_FIELD_OUTCOME, outcome);
  sov_action_set_text (action, SOV_FIELD_TEXT, "Sovittiin heti");
  ui_perform (self->store, action);
}

static void
add_cause (Fixture *self,
           const char *ref,
           SovCause cause)
{
  SovAction *action = sov_action_new (SOV_ACTION_CAUSE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, ref);
  sov_action_set_number (action, SOV_FIELD_CAUSE, cause);
  ui_perform (self->store, action);
}

static void
test_nothing_open_is_good_work (Fixture *self,
                                gconstpointer data)
{
  ui_wait_part (self->page, "Nothing Open. Good Work.");
  g_assert_null (ui_find_text (self->page, "_Group by"));
  ui_press (self->page, "_New Complaint…");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.new-complaint (0, 0, 0)");
}

/* T19, markup in a name: it is shown as it is. */
static void
test_an_open_one_says_what_is_next (Fixture *self,
                                    gconstpointer data)
{
  add_complaint (self, "c", "a", "\nKukaan ei soittanut <i>\nToinen rivi");
  ui_wait_part (self->page, "Open: 1");
  g_assert_nonnull (ui_find_text (self->page, "Aino <b>&"));
  g_assert_nonnull (ui_find_text (self->page, "“Kukaan ei soittanut <i>”"));
  g_assert_nonnull (ui_find_part (self->page, "Arrived · Call: "));
  g_assert_null (ui_find_part (self->page, "Toinen rivi"));
}

static void
test_closed_ones_come_after_with_their_outcome (Fixture *self,
                                                gconstpointer data)
{
  SovAction *lesson = sov_action_new (SOV_ACTION_LESSON, sov_time_now ());

  add_complaint (self, "c", "a", "Vanha");
  sov_action_set_text (lesson, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_text (lesson, SOV_FIELD_TEXT, "Soitan ajoissa");
  ui_perform (self->store, lesson);
  close_complaint (self, "c", SOV_OUTCOME_SOFTENED);
  ui_wait_part (self->page, "Nothing open. Good work.");
  g_assert_nonnull (ui_find_part (self->page, "Closed · Softened"));
  g_assert_nonnull (ui_find_text (self->page, "Learnt: Soitan ajoissa"));
  g_assert_nonnull (ui_find_part (self->page, "Customers who stayed: 1, who left: 0"));
}

static void
choose_group (Fixture *self,
              guint position)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (self->page, GTK_TYPE_DROP_DOWN)), position);
  ui_settle ();
}

static void
test_groups_are_counted (Fixture *self,
                         gconstpointer data)
{
  add_complaint (self, "c", "a", "Yksi");
  add_complaint (self, "d", "v", "Kaksi");
  add_complaint (self, "e", "v", "Kolme");
  add_cause (self, "c", SOV_CAUSE_HURRY);
  add_cause (self, "d", SOV_CAUSE_HURRY);
  ui_wait_part (self->page, "Open: 3");
  choose_group (self, 1);
  g_assert_nonnull (ui_find_text (self->page, "Hurry or too much work: 2"));
  g_assert_nonnull (ui_find_text (self->page, "Not yet said: 1"));
  choose_group (self, 2);
  g_assert_nonnull (ui_find_text (self->page, "No subcontractor: 3"));
  choose_group (self, 3);
  g_assert_nonnull (ui_find_text (self->page, "Own work: 3"));
}

static void
test_a_row_opens_its_complaint (Fixture *self,
                                gconstpointer data)
{
  add_complaint (self, "c", "a", "Yksi");
  ui_wait_part (self->page, "Open: 1");
  g_signal_emit_by_name (ui_find (self->page, GTK_TYPE_LIST_VIEW), "activate", 0);
  g_assert_cmpstr (ui_window_get_asked (), ==, NULL);
  g_signal_emit_by_name (ui_find (self->page, GTK_TYPE_LIST_VIEW), "activate", 1);
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.show-complaint "));
}

static void
test_everything_is_named (Fixture *self,
                          gconstpointer data)
{
  add_complaint (self, "c", "a", "Yksi");
  ui_wait_part (self->page, "Open: 1");
  ui_assert_named (self->page);
}

#define ADD(path, test) g_test_add ("/ui/complaints-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("nothing-open-is-good-work", test_nothing_open_is_good_work);
  ADD ("an-open-one-says-what-is-next", test_an_open_one_says_what_is_next);
  ADD ("closed-ones-come-after-with-their-outcome", test_closed_ones_come_after_with_their_outcome);
  ADD ("groups-are-counted", test_groups_are_counted);
  ADD ("a-row-opens-its-complaint", test_a_row_opens_its_complaint);
  ADD ("everything-has-a-name", test_everything_is_named);

  return g_test_run ();
}
