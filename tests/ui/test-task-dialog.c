/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tasks/sov-task-dialog.h"

#include <string.h>

#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "store/sov-store-tasks.h"
#include "support/ui-deal.h"

/* Writing a task or an idea down: from nothing, and from what somebody said. */

typedef struct
{
  GPtrArray *found;
  gboolean ideas;
  gboolean done;
} Loading;

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Loading *loading = data;

  loading->found = loading->ideas ? sov_store_load_lessons_finish (SOV_STORE (source), result, NULL)
                                  : sov_store_load_tasks_finish (SOV_STORE (source), result, NULL);
  loading->done = TRUE;
}

static gboolean
is_loaded (gpointer data)
{
  return ((Loading *) data)->done;
}

static GPtrArray *
load (UiDeal *deal,
      gboolean ideas)
{
  Loading loading = { .ideas = ideas };

  if (ideas)
    sov_store_load_lessons_async (deal->store, NULL, loaded_cb, &loading);
  else
    sov_store_load_tasks_async (deal->store, 0, NULL, loaded_cb, &loading);
  ui_wait (is_loaded, &loading);
  g_assert_nonnull (loading.found);

  return loading.found;
}

static gboolean
can_save (GtkWidget *dialog)
{
  GtkWidget *label = ui_find_text (dialog, "Save");

  return gtk_widget_is_sensitive (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
}

static gint64
add_entry (UiDeal *deal,
           const char *words,
           gint64 at)
{
  g_autoptr (SovSheet) sheet = NULL;

  ui_add_entry (deal->store, "maija", "d", SOV_CHANNEL_WHATSAPP, words, at);
  sheet = ui_deal_load (deal);
  return ((const SovSheetEntry *) sheet->entries->pdata[sheet->entries->len - 1])->id;
}

static GtkWidget *
open_of_entry (UiDeal *deal,
               gint64 entry,
               gboolean idea)
{
  GtkWidget *dialog;

  if (idea)
    sov_task_dialog_present_idea (GTK_WIDGET (deal->window), deal->store, deal->maija, deal->deal, entry);
  else
    sov_task_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->maija, deal->deal, entry);
  dialog = ui_deal_wait_dialog (deal);
  ui_wait_part (dialog, "Maija");
  ui_wait_part (dialog, "Kannattavuuslaskelma");

  return dialog;
}

static void
test_a_sentence_is_enough (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;
  g_autoptr (GPtrArray) tasks = NULL;
  SovTask *task;

  sov_task_dialog_present (GTK_WIDGET (deal->window), deal->store, 0, 0, 0);
  dialog = ui_deal_wait_dialog (deal);
  ui_assert_named (dialog);
  g_assert_false (can_save (dialog));
  ui_type_into (dialog, "What I will do", "Pese auto");
  g_assert_true (can_save (dialog));
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);

  tasks = load (deal, FALSE);
  g_assert_cmpuint (tasks->len, ==, 1);
  task = tasks->pdata[0];
  g_assert_cmpstr (task->text, ==, "Pese auto");
  g_assert_cmpint (task->party, ==, 0);
  g_assert_cmpint (task->due, ==, SOV_NO_TIME);
  ui_deal_end (deal);
}

static void
test_the_sentence_says_the_day (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;
  g_autoptr (GPtrArray) tasks = NULL;
  SovTask *task;

  sov_task_dialog_present (GTK_WIDGET (deal->window), deal->store, 0, 0, 0);
  dialog = ui_deal_wait_dialog (deal);
  ui_type_into (dialog, "What I will do", "Pese auto ylihuomenna");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);

  tasks = load (deal, FALSE);
  task = tasks->pdata[0];
  g_assert_cmpint (sov_time_local_day (task->due), ==, sov_time_local_day (task->at) + 2);
  g_assert_false (task->due_has_clock);
  ui_deal_end (deal);
}

static void
test_a_day_that_was_typed_stays (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog;
  g_autoptr (GPtrArray) tasks = NULL;
  SovTask *task;

  sov_task_dialog_present (GTK_WIDGET (deal->window), deal->store, 0, 0, 0);
  dialog = ui_deal_wait_dialog (deal);
  ui_type_into (dialog, "When", "31.12.2099");
  ui_type_into (dialog, "What I will do", "Pese auto ylihuomenna");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);

  tasks = load (deal, FALSE);
  task = tasks->pdata[0];
  g_assert_cmpint (sov_time_local_day (task->due), >, sov_time_local_day (task->at) + 365);
  ui_deal_end (deal);
}

/* "Tomorrow" is the day after it was said. */
static void
test_a_contact_brings_its_words_and_its_day (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 at = sov_time_add_days (sov_time_now (), -1);
  GtkWidget *dialog = open_of_entry (deal, add_entry (deal, "Tuo avain\nylihuomenna", at), FALSE);
  g_autoptr (GPtrArray) tasks = NULL;
  SovTask *task;

  g_assert_true (ui_has_typed (dialog, "Tuo avain ylihuomenna"));
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  tasks = load (deal, FALSE);
  task = tasks->pdata[0];
  g_assert_cmpstr (task->text, ==, "Tuo avain ylihuomenna");
  g_assert_cmpint (sov_time_local_day (task->due), ==, sov_time_local_day (at) + 2);
  g_assert_cmpint (task->entry, !=, 0);
  g_assert_cmpint (task->party, ==, deal->maija);
  g_assert_cmpint (task->deal, ==, deal->deal);
  ui_deal_end (deal);
}

static void
test_a_day_that_is_over_is_none (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 at = sov_time_add_days (sov_time_now (), -30);
  GtkWidget *dialog = open_of_entry (deal, add_entry (deal, "Tuo avain huomenna", at), FALSE);
  g_autoptr (GPtrArray) tasks = NULL;

  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  tasks = load (deal, FALSE);
  g_assert_cmpint (((SovTask *) tasks->pdata[0])->due, ==, SOV_NO_TIME);
  ui_deal_end (deal);
}

static void
test_an_idea_is_kept_with_who_gave_it (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 at = sov_time_now () - SOV_TIME_HOUR_MS;
  GtkWidget *dialog = open_of_entry (deal, add_entry (deal, "Hinnat voisivat olla sivuilla", at), TRUE);
  g_autoptr (GPtrArray) lessons = NULL;
  SovLesson *idea;

  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  lessons = load (deal, TRUE);
  g_assert_cmpuint (lessons->len, ==, 1);
  idea = lessons->pdata[0];
  g_assert_cmpstr (idea->text, ==, "Hinnat voisivat olla sivuilla");
  g_assert_cmpint (idea->complaint, ==, 0);
  g_assert_cmpint (idea->party, ==, deal->maija);
  g_assert_cmpint (idea->entry, !=, 0);
  g_assert_cmpint (idea->due, ==, SOV_NO_TIME);
  ui_deal_end (deal);
}

static void
test_a_task_is_changed_where_it_is (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 at = sov_time_now () - SOV_TIME_HOUR_MS;
  GtkWidget *dialog = open_of_entry (deal, add_entry (deal, "Tuo avain", at), FALSE);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  SovTask *task;

  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  before = load (deal, FALSE);
  sov_task_dialog_edit (GTK_WIDGET (deal->window), deal->store, ((SovTask *) before->pdata[0])->id);
  dialog = ui_deal_wait_dialog (deal);
  ui_wait_part (dialog, "Kannattavuuslaskelma");
  g_assert_true (ui_has_typed (dialog, "Tuo avain"));
  ui_type_into (dialog, "What I will do", "Tuo avain takaisin");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);

  after = load (deal, FALSE);
  g_assert_cmpuint (after->len, ==, 1);
  task = after->pdata[0];
  g_assert_cmpstr (task->text, ==, "Tuo avain takaisin");
  g_assert_cmpint (task->deal, ==, deal->deal);
  g_assert_cmpint (task->party, ==, deal->maija);
  ui_deal_end (deal);
}

static void
test_what_nobody_needs_any_more_can_be_said_so (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_of_entry (deal, add_entry (deal, "Tuo avain", sov_time_now () - SOV_TIME_HOUR_MS), FALSE);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  before = load (deal, FALSE);
  sov_task_dialog_edit (GTK_WIDGET (deal->window), deal->store, ((SovTask *) before->pdata[0])->id);
  dialog = ui_deal_wait_dialog (deal);
  ui_wait_part (dialog, "Kannattavuuslaskelma");
  ui_assert_named (dialog);
  gtk_widget_activate (ui_row (dialog, "_Not Needed"));
  ui_wait_closed (deal->window);
  after = load (deal, FALSE);
  g_assert_cmpint (((SovTask *) after->pdata[0])->state, ==, SOV_TASK_NOT_NEEDED);
  ui_deal_end (deal);
}

#define PATH "/ui/task-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func (PATH "a-sentence-is-enough", test_a_sentence_is_enough);
  g_test_add_func (PATH "the-sentence-says-the-day", test_the_sentence_says_the_day);
  g_test_add_func (PATH "a-day-that-was-typed-stays", test_a_day_that_was_typed_stays);
  g_test_add_func (PATH "a-contact-brings-its-words-and-its-day", test_a_contact_brings_its_words_and_its_day);
  g_test_add_func (PATH "a-day-that-is-over-is-none", test_a_day_that_is_over_is_none);
  g_test_add_func (PATH "an-idea-is-kept-with-who-gave-it", test_an_idea_is_kept_with_who_gave_it);
  g_test_add_func (PATH "a-task-is-changed-where-it-is", test_a_task_is_changed_where_it_is);
  g_test_add_func (PATH "what-nobody-needs-any-more-can-be-said-so", test_what_nobody_needs_any_more_can_be_said_so);
  return g_test_run ();
}
