/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-recourse-dialog.h"

#include "exchange/sov-complaint-script.h"
#include "support/ui-broken.h"

static GtkWidget *
open_dialog (UiBroken *of)
{
  sov_recourse_dialog_present (GTK_WIDGET (of->deal->window), of->deal->store, of->complaint);

  return ui_deal_wait_dialog (of->deal);
}

static void
save (UiBroken *of,
      GtkWidget *dialog)
{
  ui_press (dialog, "Save");
  ui_wait_closed (of->deal->window);
}

static GtkWidget *
find_save (GtkWidget *dialog)
{
  return gtk_widget_get_ancestor (ui_find_text (dialog, "Save"), GTK_TYPE_BUTTON);
}

static void
add_recourse (UiBroken *of,
              SovRecourseStep did,
              gint64 amount)
{
  SovAction *action = ui_broken_action (of, SOV_ACTION_RECOURSE);

  sov_action_set_text (action, SOV_FIELD_PARTY, "antti");
  sov_action_set_number (action, SOV_FIELD_DID, did);
  if (amount != SOV_NO_MONEY)
    sov_action_set_number (action, SOV_FIELD_AMOUNT, amount);
  ui_perform (of->deal->store, action);
}

static const SovRecourse *
last_of (SovCase *of)
{
  g_assert_cmpuint (of->recourses->len, >, 0);

  return of->recourses->pdata[of->recourses->len - 1];
}

static void
test_the_notice_is_written (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autofree char *expected = g_strdup_printf ("win.complaint-text (%" G_GINT64_FORMAT ", %d)", of->complaint, SOV_SCRIPT_RECOURSE);

  g_assert_nonnull (ui_find_part (dialog, "Only you see this."));
  g_assert_nonnull (ui_find_part (dialog, "without delay, best by"));
  ui_assert_named (dialog);
  ui_press (dialog, "Write the Notice…");
  ui_wait_closed (of->deal->window);
  g_assert_cmpstr (ui_window_get_asked (), ==, expected);
  ui_broken_end (of);
}

static void
test_each_step_is_kept (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (SovCase) after = NULL;
  GtkWidget *dialog;

  add_recourse (of, SOV_RECOURSE_NOTIFIED, SOV_NO_MONEY);
  dialog = open_dialog (of);
  g_assert_null (ui_find_text (dialog, "Write the Notice…"));
  ui_type (dialog, "In a few words", "Antti ei ollut tiennyt ajasta");
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (last_of (after)->did, ==, SOV_RECOURSE_ANSWERED);
  g_assert_cmpint (last_of (after)->party, ==, of->deal->antti);
  g_assert_cmpstr (last_of (after)->text, ==, "Antti ei ollut tiennyt ajasta");
  ui_broken_end (of);
}

static void
test_a_share_needs_its_amount (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (SovCase) after = NULL;
  GtkWidget *dialog;

  add_recourse (of, SOV_RECOURSE_ANSWERED, SOV_NO_MONEY);
  dialog = open_dialog (of);
  g_assert_false (gtk_widget_is_sensitive (find_save (dialog)));
  ui_type_into (dialog, "Agreed share", "120,50");
  g_assert_true (gtk_widget_is_sensitive (find_save (dialog)));
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (last_of (after)->did, ==, SOV_RECOURSE_AGREED);
  g_assert_cmpint (last_of (after)->amount, ==, 12050);
  ui_broken_end (of);
}

static void
test_what_was_agreed_is_what_is_received (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (SovCase) after = NULL;
  GtkWidget *dialog;

  add_recourse (of, SOV_RECOURSE_AGREED, 12050);
  dialog = open_dialog (of);
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (last_of (after)->did, ==, SOV_RECOURSE_RECEIVED);
  g_assert_cmpint (last_of (after)->amount, ==, 12050);
  ui_broken_end (of);
}

static void
test_nobody_is_chosen_first (void)
{
  UiBroken *of = ui_broken_new ();
  SovAction *action = ui_broken_action (of, SOV_ACTION_EDIT_COMPLAINT);
  GtkWidget *dialog;

  sov_action_set_text (action, SOV_FIELD_DEAL, "");
  sov_action_set_text (action, SOV_FIELD_TERM, "");
  ui_perform (of->deal->store, action);
  dialog = open_dialog (of);
  g_assert_nonnull (ui_find_text (dialog, "Choose the Subcontractor…"));
  g_assert_false (gtk_widget_is_sensitive (find_save (dialog)));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

#define PATH "/ui/recourse-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "first-the-notice-is-written", test_the_notice_is_written);
  g_test_add_func (PATH "each-step-is-kept-in-turn", test_each_step_is_kept);
  g_test_add_func (PATH "a-share-needs-its-amount", test_a_share_needs_its_amount);
  g_test_add_func (PATH "what-was-agreed-is-what-is-received", test_what_was_agreed_is_what_is_received);
  g_test_add_func (PATH "where-nobody-is-known-somebody-is-chosen-first", test_nobody_is_chosen_first);

  return g_test_run ();
}
