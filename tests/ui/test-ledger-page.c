/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-ledger-page.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/sov-ledger.h"
#include "model/sov-time.h"
#include "support/ui-compensation.h"

static GtkWidget *
open_page (UiDeal *deal)
{
  GtkWidget *page = GTK_WIDGET (sov_ledger_page_new (deal->store));

  adw_window_set_content (ADW_WINDOW (deal->window), page);
  ui_settle ();

  return page;
}

static void
choose (GtkWidget *page,
        SovLedgerBy by)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (page, "Sums by")), by - 1);
  ui_settle ();
}

static void
test_an_empty_ledger_is_calm (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *page = open_page (deal);

  g_assert_nonnull (ui_find_text (page, "Nothing Promised Yet"));
  ui_assert_named (page);
  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_GIFT_CARD, 6000);
  ui_wait_part (page, "Worth to customers");
  ui_deal_end (deal);
}

static void
test_sums_stand_at_the_top (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autofree char *title = g_strdup_printf ("Promised in %d", sov_ledger_get_year (sov_time_now ()));
  GtkWidget *page;

  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_GIFT_CARD, 6000);
  ui_add_compensation (deal->store, "l", NULL, SOV_COMPENSATION_REFUND, 4001);
  ui_give (deal->store, "l", 4001);
  page = open_page (deal);
  ui_wait_part (page, title);
  ui_assert_named (page);
  g_assert_nonnull (ui_find_text (ui_row (page, "Worth to customers"), "100,01\u00a0€"));
  g_assert_nonnull (ui_find_text (ui_row (page, "Given of it"), "40,01\u00a0€"));
  g_assert_nonnull (ui_find_text (ui_row (page, "Left to give"), "60,00\u00a0€"));
  g_assert_null (ui_find_text (page, "Little Extras This Year"));
  g_assert_null (ui_find_text (page, "Expired unused"));

  ui_edit_compensation (deal->store, "k", SOV_FIELD_SURPRISE, TRUE);
  ui_wait_part (page, "Little Extras This Year");
  g_assert_nonnull (ui_find_text (ui_row (page, "Worth to customers"), "40,01\u00a0€"));
  ui_deal_end (deal);
}

static void
test_a_line_opens_to_what_it_is_made_of (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autofree char *want = NULL;
  GtkWidget *page;
  GtkWidget *line;

  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_GIFT_CARD, 6000);
  page = open_page (deal);
  ui_wait_part (page, "1 compensation");
  choose (page, SOV_LEDGER_BY_CUSTOMER);
  line = ui_row (page, "Maija");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (line), TRUE);
  ui_settle ();
  ui_press (page, "Gift card · 60,00\u00a0€");
  want = g_strdup_printf ("win.edit-compensation %" G_GINT64_FORMAT, ui_find_compensation (deal->store, "k"));
  g_assert_cmpstr (ui_window_get_asked (), ==, want);
  ui_deal_end (deal);
}

static void
test_the_cause_is_for_own_eyes (void)
{
  UiDeal *deal = ui_deal_new ();
  SovAction *cause = sov_action_new (SOV_ACTION_CAUSE, sov_time_now ());
  GtkWidget *page;

  ui_add_complaint (deal->store, "c", SOV_STYLE_MATTER_OF_FACT);
  ui_add_compensation (deal->store, "k", "c", SOV_COMPENSATION_WAIVED, 85340);
  sov_action_set_text (cause, SOV_FIELD_COMPLAINT, "c");
  sov_action_set_number (cause, SOV_FIELD_CAUSE, SOV_CAUSE_RELAY_GAP);
  sov_action_set_text (cause, SOV_FIELD_PARTY, "antti");
  ui_perform (deal->store, cause);
  page = open_page (deal);
  ui_wait_part (page, "1 compensation");
  choose (page, SOV_LEDGER_BY_CAUSE);
  g_assert_nonnull (ui_find_text (page, "Was not passed on"));
  g_assert_nonnull (ui_find_part (page, "For your own eyes"));
  choose (page, SOV_LEDGER_BY_SUBCONTRACTOR);
  g_assert_nonnull (ui_find_text (page, "Antti"));
  ui_deal_end (deal);
}

static gboolean
has_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_the_list_is_saved (void)
{
  UiDeal *deal = ui_deal_new ();
  g_autofree char *folder = g_dir_make_tmp ("sovittu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  GtkWidget *page;

  ui_add_compensation (deal->store, "k", NULL, SOV_COMPENSATION_GIFT_CARD, 6000);
  page = open_page (deal);
  ui_wait_part (page, "1 compensation");
  sov_ledger_page_save (SOV_LEDGER_PAGE (page), file);
  ui_wait (has_file, path);
  ui_settle ();
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.toast 'The list is saved'");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ";Maija;"));
  g_assert_nonnull (strstr (text, ";60,00;"));
  g_unlink (path);
  g_rmdir (folder);
  ui_deal_end (deal);
}

#define PATH "/ui/ledger-page/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "an-empty-ledger-is-calm", test_an_empty_ledger_is_calm);
  g_test_add_func (PATH "this-years-sums-stand-at-the-top-and-extras-apart", test_sums_stand_at_the_top);
  g_test_add_func (PATH "a-line-opens-to-what-it-is-made-of", test_a_line_opens_to_what_it_is_made_of);
  g_test_add_func (PATH "the-cause-is-for-the-users-own-eyes", test_the_cause_is_for_own_eyes);
  g_test_add_func (PATH "the-list-for-the-bookkeeper-is-saved", test_the_list_is_saved);

  return g_test_run ();
}
