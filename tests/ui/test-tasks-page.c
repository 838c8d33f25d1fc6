/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tasks/sov-tasks-page.h"

#include "model/sov-time.h"
#include "support/ui-people.h"

/* The page of all tasks: where each stands, and its buttons. */

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
  ui_add_party (self->store, "a", "Aino", SOV_BIT (SOV_AS_CUSTOMER));
  self->page = g_object_ref_sink (GTK_WIDGET (sov_tasks_page_new (self->store)));
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
add_task (Fixture *self,
          const char *ref,
          const char *text,
          gint64 due)
{
  SovAction *action = sov_action_new (SOV_ACTION_TASK, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  sov_action_set_text (action, SOV_FIELD_PARTY, "a");
  if (due != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, due, FALSE);
  ui_perform (self->store, action);
}

static void
test_empty_it_says_what_belongs_there (Fixture *self,
                                       gconstpointer data)
{
  ui_wait_part (self->page, "No Tasks");
  ui_press (self->page, "New Task…");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.new-task (0, 0, 0)");
}

static void
test_each_stands_where_it_belongs (Fixture *self,
                                   gconstpointer data)
{
  SovAction *done = sov_action_new (SOV_ACTION_TASK_DONE, sov_time_now ());

  add_task (self, "t", "Vie avain <b>&", sov_time_add_days (sov_time_now (), 3));
  add_task (self, "u", "Pese auto", SOV_NO_TIME);
  add_task (self, "v", "Osta ruuvit", SOV_NO_TIME);
  sov_action_set_text (done, SOV_FIELD_TASK, "v");
  ui_perform (self->store, done);
  ui_wait_part (self->page, "Osta ruuvit");
  ui_wait_part (self->page, "Finished");

  g_assert_nonnull (ui_find_part (self->page, "Vie avain <b>&"));
  g_assert_nonnull (ui_find_part (self->page, "in 3 days · Aino"));
  g_assert_nonnull (ui_find_text (self->page, "With a Day"));
  g_assert_nonnull (ui_find_text (self->page, "When It Suits"));
  ui_assert_named (self->page);
}

static void
test_done_is_one_press (Fixture *self,
                        gconstpointer data)
{
  add_task (self, "t", "Vie avain", SOV_NO_TIME);
  ui_wait_part (self->page, "Vie avain");
  ui_press (self->page, "Done");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.task-done 't'");
}

#define ADD(path, test) g_test_add ("/ui/tasks-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("empty-it-says-what-belongs-there", test_empty_it_says_what_belongs_there);
  ADD ("each-stands-where-it-belongs", test_each_stands_where_it_belongs);
  ADD ("done-is-one-press", test_done_is_one_press);
  return g_test_run ();
}
