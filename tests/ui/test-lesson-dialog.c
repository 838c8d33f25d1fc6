/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-lesson-dialog.h"

#include <string.h>

#include "model/sov-time.h"
#include "support/ui-broken.h"

static GtkWidget *
open_dialog (UiBroken *self)
{
  sov_lesson_dialog_present (GTK_WIDGET (self->deal->window), self->deal->store, self->complaint);

  return ui_deal_wait_dialog (self->deal);
}

static gboolean
can_save (GtkWidget *dialog)
{
  GtkWidget *label = ui_find_text (dialog, "Save");

  return gtk_widget_is_sensitive (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
}

static const SovLesson *
load_lesson (UiBroken *self,
             SovCase **of)
{
  *of = ui_broken_load (self);
  g_assert_cmpuint ((*of)->lessons->len, ==, 1);

  return (*of)->lessons->pdata[0];
}

static void
test_one_sentence_is_enough (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (SovCase) of = NULL;
  const SovLesson *lesson;

  ui_assert_named (dialog);
  g_assert_false (can_save (dialog));
  ui_write_words (dialog, "Sovitut aina viestillä");
  g_assert_true (can_save (dialog));
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);
  lesson = load_lesson (self, &of);
  g_assert_cmpstr (lesson->text, ==, "Sovitut aina viestillä");
  g_assert_null (lesson->standing_term);
  ui_broken_end (self);
}

/* The change is to be done in two weeks where nothing else is said. */
static void
test_a_change_has_a_day (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (SovCase) of = NULL;
  const SovLesson *lesson;

  ui_write_words (dialog, "Muisti pettää");
  ui_type_into (dialog, "What I will do about it", "Pohja puhelimeen");
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);
  lesson = load_lesson (self, &of);
  g_assert_cmpstr (lesson->text, ==, "Muisti pettää\nPohja puhelimeen");
  g_assert_cmpstr (sov_lesson_get_change (lesson), ==, "Pohja puhelimeen");
  g_assert_cmpint (sov_time_local_day (lesson->due), ==, sov_time_local_day (sov_time_now ()) + 14);
  ui_broken_end (self);
}

/* Antti is the only subcontractor of the deal. */
static void
test_a_standing_term_is_for_who_was_in_it (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *standing = ui_find (dialog, ADW_TYPE_EXPANDER_ROW);
  g_autoptr (SovCase) of = NULL;
  const SovLesson *lesson;

  ui_write_words (dialog, "Muisti pettää");
  ui_type_into (dialog, "What I will do about it", "Lähetän sovitut samana päivänä");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (standing), TRUE);
  ui_settle ();
  g_assert_nonnull (ui_find_text (dialog, "Antti"));
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);
  lesson = load_lesson (self, &of);
  g_assert_cmpstr (lesson->standing_term, ==, "Lähetän sovitut samana päivänä");
  g_assert_cmpint (lesson->subcontractor, ==, self->deal->antti);
  ui_broken_end (self);
}

static void
test_a_standing_term_needs_words (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *standing = ui_find (dialog, ADW_TYPE_EXPANDER_ROW);

  ui_write_words (dialog, "Muisti pettää");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (standing), TRUE);
  ui_settle ();
  g_assert_false (can_save (dialog));
  ui_type_into (dialog, "From now on I", "Soitan itse");
  g_assert_true (can_save (dialog));
  ui_deal_close_dialog (self->deal);
  ui_broken_end (self);
}

static void
test_a_standing_term_can_be_for_all_deals (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *standing = ui_find (dialog, ADW_TYPE_EXPANDER_ROW);
  g_autoptr (SovCase) of = NULL;
  const SovLesson *lesson;

  ui_write_words (dialog, "Hinta jäi epäselväksi");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (standing), TRUE);
  ui_settle ();
  ui_type_into (dialog, "From now on I", "Sanon alvin aina");
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find (standing, ADW_TYPE_COMBO_ROW)), 0);
  ui_press (dialog, "Save");
  ui_wait_closed (self->deal->window);
  lesson = load_lesson (self, &of);
  g_assert_cmpstr (lesson->standing_term, ==, "Sanon alvin aina");
  g_assert_cmpint (lesson->subcontractor, ==, 0);
  ui_broken_end (self);
}

static void
test_words_that_are_no_day_are_not_saved_as_one (void)
{
  UiBroken *self = ui_broken_new ();
  GtkWidget *dialog = open_dialog (self);

  ui_write_words (dialog, "Muisti pettää");
  ui_type_into (dialog, "Done by", "joskus kun ehdin");
  g_assert_false (can_save (dialog));
  ui_deal_close_dialog (self->deal);
  ui_broken_end (self);
}

#define PATH "/ui/lesson-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "one-sentence-is-enough", test_one_sentence_is_enough);
  g_test_add_func (PATH "a-change-has-a-day", test_a_change_has_a_day);
  g_test_add_func (PATH "a-standing-term-is-for-who-was-in-it", test_a_standing_term_is_for_who_was_in_it);
  g_test_add_func (PATH "a-standing-term-needs-words", test_a_standing_term_needs_words);
  g_test_add_func (PATH "a-standing-term-can-be-for-all-deals", test_a_standing_term_can_be_for_all_deals);
  g_test_add_func (PATH "words-that-are-no-day-are-not-saved-as-one", test_words_that_are_no_day_are_not_saved_as_one);

  return g_test_run ();
}
