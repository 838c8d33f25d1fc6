/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-history-view.h"

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "support/ui-people.h"

/* What history says of complaints, and where it leads. */

typedef struct
{
  SovStore *store;
  GtkWidget *view;
  GtkWindow *window; /* scrolls, as the pages do that history stands in */
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, sov_time_now () - SOV_TIME_HOUR_MS);
  GtkWidget *scrolled;

  self->store = ui_store_new ();
  ui_add_party (self->store, "a", "Aino", SOV_BIT (SOV_AS_CUSTOMER));
  sov_action_set_text (action, SOV_FIELD_ID, "c");
  sov_action_set_text (action, SOV_FIELD_PARTY, "a");
  sov_action_set_text (action, SOV_FIELD_WORDS, "Olen pettynyt <b>&");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_EMAIL);
  ui_perform (self->store, action);
  self->view = g_object_ref_sink (g_object_new (SOV_TYPE_HISTORY_VIEW, NULL));
  sov_history_view_show (SOV_HISTORY_VIEW (self->view), self->store, ui_find_party (self->store, "Aino"), 0);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  self->window = ui_window_new (scrolled);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  ui_window_end (self->window);
  g_assert_finalize_object (self->view);
  ui_store_end (self->store);
}

static void
add_step (Fixture *self,
          SovStepKind did,
          const char *text)
{
  SovAction *action = sov_action_new (SOV_ACTION_STEP, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_number (action, SOV_FIELD_DID, did);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  ui_perform (self->store, action);
}

static void
test_a_complaint_leads_to_its_page (Fixture *self,
                                    gconstpointer data)
{
  ui_wait_part (self->view, "Olen pettynyt <b>&");
  g_assert_nonnull (ui_find_part (self->view, "Complaint · E-mail"));
  ui_press (self->view, "Show the Complaint");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.show-complaint "));
}

static void
test_a_step_is_named_with_its_words (Fixture *self,
                                     gconstpointer data)
{
  add_step (self, SOV_STEP_APOLOGISED, "Anteeksi, tämä meni minulta pieleen.");
  ui_wait_part (self->view, "Anteeksi, tämä meni minulta pieleen.");
  g_assert_nonnull (ui_find_part (self->view, "Complaint · Apologised"));
}

static void
test_compensation_tells_kind_and_amount (Fixture *self,
                                         gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPENSATION, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, "h");
  sov_action_set_text (action, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_COMPENSATION_CREDIT_NOTE);
  sov_action_set_number (action, SOV_FIELD_VALUE, 14500);
  sov_action_set_text (action, SOV_FIELD_TEXT, "Puolet pois");
  sov_action_set_text (action, SOV_FIELD_INVOICE, "1234");
  ui_perform (self->store, action);
  ui_wait_part (self->view, "145,00");
  g_assert_nonnull (ui_find_part (self->view, "Compensation · Credit note"));
  g_assert_nonnull (ui_find_text (self->view, "Puolet pois · 1234"));
}

static void
test_an_answer_tells_its_question (Fixture *self,
                                   gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_ANSWER, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_PARTY, "a");
  sov_action_set_number (action, SOV_FIELD_QUESTION, SOV_QUESTION_NPS);
  sov_action_set_number (action, SOV_FIELD_SCORE, 9);
  ui_perform (self->store, action);
  ui_wait_part (self->view, "9 / 10");
  g_assert_nonnull (ui_find_part (self->view, "Would they recommend"));
}

/* The menu of the first line that has one, opened. */
static GMenuModel *
open_menu (Fixture *self)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_find (self->view, GTK_TYPE_MENU_BUTTON));

  gtk_menu_button_popup (button);
  ui_settle ();

  return gtk_menu_button_get_menu_model (button);
}

/* Contacts offer to become agreed things, complaints, praise, ideas or tasks. */
static void
test_a_contact_can_become_more (Fixture *self,
                                gconstpointer data)
{
  GMenuModel *menu;
  g_autofree char *agreed = NULL;
  g_autofree char *complaint = NULL;
  g_autofree char *praise = NULL;
  g_autofree char *idea = NULL;
  g_autofree char *task = NULL;

  ui_add_entry (self->store, "a", NULL, SOV_CHANNEL_CALL, "Soitti taas", sov_time_now ());
  ui_wait_part (self->view, "Soitti taas");
  menu = open_menu (self);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_ACTION, "s", &agreed));
  g_assert_cmpstr (agreed, ==, "win.new-term-of-entry");
  g_assert_true (g_menu_model_get_item_attribute (menu, 1, G_MENU_ATTRIBUTE_ACTION, "s", &complaint));
  g_assert_true (g_menu_model_get_item_attribute (menu, 2, G_MENU_ATTRIBUTE_ACTION, "s", &praise));
  g_assert_cmpstr (complaint, ==, "win.new-complaint");
  g_assert_cmpstr (praise, ==, "win.new-praise");
  g_assert_true (g_menu_model_get_item_attribute (menu, 3, G_MENU_ATTRIBUTE_ACTION, "s", &idea));
  g_assert_true (g_menu_model_get_item_attribute (menu, 4, G_MENU_ATTRIBUTE_ACTION, "s", &task));
  g_assert_cmpstr (idea, ==, "win.new-idea");
  g_assert_cmpstr (task, ==, "win.new-task");
  ui_assert_named (self->view);
}

static void
test_a_task_tells_its_day_and_can_be_ended (Fixture *self,
                                            gconstpointer data)
{
  gint64 now = sov_time_now ();
  SovAction *action = sov_action_new (SOV_ACTION_TASK, now);
  g_autofree char *done = NULL;
  g_autofree char *what = NULL;
  g_autofree char *day = NULL;
  GMenuModel *menu;

  sov_action_set_text (action, SOV_FIELD_ID, "t");
  sov_action_set_text (action, SOV_FIELD_TEXT, "Vie avain <b>&");
  sov_action_set_text (action, SOV_FIELD_PARTY, "a");
  sov_action_set_due (action, SOV_FIELD_DUE, sov_time_add_days (now, 40), FALSE);
  ui_perform (self->store, action);
  ui_wait_part (self->view, "Vie avain <b>&");
  day = sov_format_day (sov_time_add_days (now, 40));
  what = g_strdup_printf ("Task · %s", day);
  g_assert_nonnull (ui_find_part (self->view, what));
  menu = open_menu (self);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_ACTION, "s", &done));
  g_assert_cmpstr (done, ==, "win.task-done");

  action = sov_action_new (SOV_ACTION_TASK_DONE, now + 1);
  sov_action_set_text (action, SOV_FIELD_TASK, "t");
  ui_perform (self->store, action);
  ui_wait_part (self->view, "Task done");
}

#define ADD(path, test) g_test_add ("/ui/history-row/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("a-complaint-leads-to-its-page", test_a_complaint_leads_to_its_page);
  ADD ("a-step-is-named-with-its-words", test_a_step_is_named_with_its_words);
  ADD ("compensation-tells-kind-and-amount", test_compensation_tells_kind_and_amount);
  ADD ("an-answer-tells-its-question", test_an_answer_tells_its_question);
  ADD ("a-contact-can-become-more", test_a_contact_can_become_more);
  ADD ("a-task-tells-its-day-and-can-be-ended", test_a_task_tells_its_day_and_can_be_ended);

  return g_test_run ();
}
