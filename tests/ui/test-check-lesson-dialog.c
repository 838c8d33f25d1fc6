/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-check-lesson-dialog.h"

#include "model/sov-time.h"
#include "support/ui-broken.h"

static UiBroken *
new_lesson (void)
{
  UiBroken *self = ui_broken_new ();
  SovAction *lesson = ui_broken_action (self, SOV_ACTION_LESSON);

  sov_action_set_text (lesson, SOV_FIELD_ID, "L");
  sov_action_set_text (lesson, SOV_FIELD_TEXT, "Sovitut aina viestillä");
  ui_perform (self->deal->store, lesson);

  return self;
}

static gint64
get_id (UiBroken *self)
{
  g_autoptr (SovCase) of = ui_broken_load (self);

  return ((const SovLesson *) of->lessons->pdata[0])->id;
}

static GtkWidget *
open_dialog (UiBroken *self)
{
  sov_check_lesson_dialog_present (GTK_WIDGET (self->deal->window), self->deal->store, get_id (self));

  return ui_deal_wait_dialog (self->deal);
}

static void
assert_record (UiBroken *self,
               guint n_held,
               guint n_recurred)
{
  g_autoptr (SovCase) of = ui_broken_load (self);
  const SovLesson *lesson = of->lessons->pdata[0];

  g_assert_cmpuint (lesson->n_held, ==, n_held);
  g_assert_cmpuint (lesson->n_recurred, ==, n_recurred);
}

static void
test_no_it_held (void)
{
  UiBroken *self = new_lesson ();
  GtkWidget *dialog = open_dialog (self);

  ui_assert_named (dialog);
  g_assert_nonnull (ui_find_text (dialog, "Sovitut aina viestillä"));
  g_assert_nonnull (ui_find_part (dialog, UI_BROKEN_WORDS));
  ui_press (dialog, "No, It Held");
  ui_wait_closed (self->deal->window);
  assert_record (self, 1, 0);
  ui_broken_end (self);
}

static void
test_yes_again_asks_what_else_changes (void)
{
  UiBroken *self = new_lesson ();
  GtkWidget *dialog = open_dialog (self);
  g_autofree char *asked = g_strdup_printf ("win.new-lesson %" G_GINT64_FORMAT, self->complaint);

  ui_press (dialog, "Yes, Again");
  ui_wait_part (dialog, "Write Down What Else Changes");
  assert_record (self, 0, 1);
  ui_settle ();
  ui_press (dialog, "Write Down What Else Changes…");
  ui_wait_closed (self->deal->window);
  g_assert_cmpstr (ui_window_get_asked (), ==, asked);
  ui_broken_end (self);
}

static void
test_the_complaint_can_be_looked_at (void)
{
  UiBroken *self = new_lesson ();
  GtkWidget *dialog = open_dialog (self);
  g_autofree char *asked = g_strdup_printf ("win.show-complaint %" G_GINT64_FORMAT, self->complaint);

  ui_press (dialog, "Yes, Again");
  ui_wait_part (dialog, "Look at the Complaint");
  ui_settle ();
  ui_press (dialog, "Look at the Complaint");
  ui_wait_closed (self->deal->window);
  g_assert_cmpstr (ui_window_get_asked (), ==, asked);
  ui_broken_end (self);
}

static void
test_closing_answers_nothing (void)
{
  UiBroken *self = new_lesson ();

  open_dialog (self);
  ui_deal_close_dialog (self->deal);
  assert_record (self, 0, 0);
  ui_broken_end (self);
}

#define PATH "/ui/check-lesson-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "no-it-held", test_no_it_held);
  g_test_add_func (PATH "yes-again-asks-what-else-changes", test_yes_again_asks_what_else_changes);
  g_test_add_func (PATH "the-complaint-can-be-looked-at", test_the_complaint_can_be_looked_at);
  g_test_add_func (PATH "closing-it-answers-nothing", test_closing_answers_nothing);

  return g_test_run ();
}
