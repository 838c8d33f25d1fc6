/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-facts-dialog.h"

#include "model/sov-time.h"
#include "support/ui-broken.h"

static GtkWidget *
open_dialog (UiBroken *of)
{
  GtkWidget *dialog;

  sov_facts_dialog_present (GTK_WIDGET (of->deal->window), of->deal->store, of->complaint);
  dialog = ui_deal_wait_dialog (of->deal);
  ui_settle ();

  return dialog;
}

static void
choose (GtkWidget *dialog,
        const char *title,
        guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, title)), position);
  ui_settle ();
}

static void
save (UiBroken *of,
      GtkWidget *dialog)
{
  ui_press (dialog, "Save");
  ui_wait_closed (of->deal->window);
}

static void
test_what_is_typed_is_kept (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autoptr (SovCase) after = NULL;

  ui_assert_named (dialog);
  ui_type (dialog, "What the customer expected", "puhelu klo 10");
  ui_type (dialog, "What the customer got", "ei mitään");
  ui_type (dialog, "What it caused the customer", "odotin koko päivän");
  ui_type (dialog, "Whom the customer has told", "naapuri");
  ui_type_into (dialog, "When the customer noticed it", "eilen klo 12");
  choose (dialog, "Asks for", SOV_SOUGHT_LOWER_PRICE);
  choose (dialog, "How Grave It Is", 3);
  choose (dialog, "Kind", 1);
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "I acted rightly, as I see it")), TRUE);
  save (of, dialog);

  after = ui_broken_load (of);
  g_assert_cmpstr (after->expectation, ==, "puhelu klo 10");
  g_assert_cmpstr (after->got, ==, "ei mitään");
  g_assert_cmpstr (after->impact, ==, "odotin koko päivän");
  g_assert_cmpstr (after->spread, ==, "naapuri");
  g_assert_cmpint (sov_time_minute_of_day (after->noticed), ==, 12 * 60);
  g_assert_cmpint (after->noticed, <, sov_time_now ());
  g_assert_cmpint (after->sought, ==, SOV_SOUGHT_LOWER_PRICE);
  g_assert_cmpint (after->complaint->severity, ==, 3);
  g_assert_true (after->complaint->soft);
  g_assert_true (after->did_right);
  ui_broken_end (of);
}

static void
test_what_was_not_touched_stays (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (SovCase) before = ui_broken_load (of);
  g_autoptr (SovCase) after = NULL;
  GtkWidget *dialog = open_dialog (of);

  save (of, dialog);
  g_assert_false (sov_store_get_undo_label (of->deal->store) != NULL && g_str_equal (sov_store_get_undo_label (of->deal->store), "Complaint changed"));
  dialog = open_dialog (of);
  ui_type (dialog, "What the customer got", "ei mitään");
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (after->deal, ==, before->deal);
  g_assert_cmpint (after->term, ==, before->term);
  g_assert_cmpint (after->noticed, ==, SOV_NO_TIME);
  g_assert_cmpint (after->complaint->style, ==, before->complaint->style);
  g_assert_cmpint (after->complaint->style_at, ==, before->complaint->style_at);
  ui_broken_end (of);
}

static void
test_the_promise_can_be_another (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autoptr (SovCase) after = NULL;

  choose (dialog, "The promise that was broken", 2);
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (after->term, ==, of->deal->bill);
  ui_broken_end (of);
}

static void
test_without_a_deal_there_is_no_promise (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autoptr (SovCase) after = NULL;

  choose (dialog, "Deal", 0);
  g_assert_null (ui_find_text (dialog, "The promise that was broken"));
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (after->deal, ==, 0);
  g_assert_cmpint (after->term, ==, 0);
  ui_broken_end (of);
}

static void
test_the_style_says_what_it_changes (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *dialog = open_dialog (of);
  g_autoptr (SovCase) after = NULL;

  g_assert_nonnull (ui_find_part (dialog, "about this matter, not about the person"));
  g_assert_null (ui_find_part (dialog, "second look"));
  choose (dialog, "Style", SOV_STYLE_UNREASONABLE - 1);
  g_assert_nonnull (ui_find_part (dialog, "second look"));
  g_assert_null (ui_find_part (dialog, "police"));
  choose (dialog, "Style", SOV_STYLE_THREATENING - 1);
  g_assert_nonnull (ui_find_part (dialog, "police"));
  save (of, dialog);
  after = ui_broken_load (of);
  g_assert_cmpint (after->complaint->style, ==, SOV_STYLE_THREATENING);
  ui_broken_end (of);
}

#define PATH "/ui/facts-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "what-is-typed-is-kept", test_what_is_typed_is_kept);
  g_test_add_func (PATH "what-was-not-touched-stays", test_what_was_not_touched_stays);
  g_test_add_func (PATH "the-promise-can-be-another", test_the_promise_can_be_another);
  g_test_add_func (PATH "without-a-deal-there-is-no-promise", test_without_a_deal_there_is_no_promise);
  g_test_add_func (PATH "the-style-says-what-it-changes", test_the_style_says_what_it_changes);

  return g_test_run ();
}
