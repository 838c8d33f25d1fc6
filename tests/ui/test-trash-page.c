/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-trash-page.h"

#include "model/sov-time.h"
#include "store/sov-store-trash.h"
#include "support/ui-people.h"
#include "ui/customers/sov-erase-dialog.h"

/* The trash in the window: what is in it, and how it comes back or goes. */

typedef struct
{
  SovStore *store;
  SovTrashPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = ui_store_new ();
  ui_add_party (fixture->store, "ville", "Ville <b>&", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (fixture->store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (fixture->store, "sauna", "ville", "Sauna & <i>");
  ui_add_deal (fixture->store, "terassi", "maija", "Terassi");
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  ui_window_end (fixture->window);
  g_assert_finalize_object (fixture->page);
  ui_store_end (fixture->store);
}

static GtkWidget *
open_page (Fixture *fixture)
{
  fixture->page = g_object_ref_sink (sov_trash_page_new (fixture->store));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));

  return GTK_WIDGET (fixture->page);
}

static void
remove_thing (Fixture *fixture,
              const char *ref)
{
  SovAction *action = sov_action_new (SOV_ACTION_REMOVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, ref);
  ui_perform (fixture->store, action);
}

static void
type (GtkWidget *page,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_find (page, GTK_TYPE_SEARCH_ENTRY)), text);
}

static void
test_what_was_removed_says_whose_and_until_when (Fixture *fixture,
                                                 gconstpointer data)
{
  GtkWidget *page;

  remove_thing (fixture, "terassi");
  remove_thing (fixture, "ville");
  page = open_page (fixture);
  ui_wait_part (page, "Ville <b>&");
  g_assert_nonnull (ui_find_part (page, "Removed today"));
  g_assert_nonnull (ui_find_part (page, "1 thing with it"));
  g_assert_nonnull (ui_find_part (page, "Goes for good on"));
  g_assert_nonnull (ui_find_part (page, "Terassi"));
  g_assert_null (ui_find_text (page, "Sauna & <i>"));
  ui_assert_named (page);
}

static void
test_an_empty_trash_says_so (Fixture *fixture,
                             gconstpointer data)
{
  GtkWidget *page = open_page (fixture);

  ui_wait_part (page, "The Trash Is Empty");
  ui_assert_named (page);
}

static void
test_what_comes_back_is_no_longer_there (Fixture *fixture,
                                         gconstpointer data)
{
  GtkWidget *page;

  remove_thing (fixture, "ville");
  page = open_page (fixture);
  ui_wait_part (page, "Ville <b>&");
  gtk_widget_activate_action (page, "trash.restore", "s", "ville");
  ui_wait_part (page, "The Trash Is Empty");
  g_assert_cmpint (ui_find_party (fixture->store, "Ville <b>&"), >, 0);
  g_assert_cmpint (ui_find_deal (fixture->store, "Sauna & <i>"), >, 0);
}

static gboolean
terassi_is_gone (gpointer page)
{
  return ui_find_part (page, "Terassi") == NULL;
}

static void
test_the_trash_is_searched_by_any_word_of_it (Fixture *fixture,
                                              gconstpointer data)
{
  GtkWidget *page;

  remove_thing (fixture, "terassi");
  remove_thing (fixture, "ville");
  page = open_page (fixture);
  ui_wait_part (page, "Terassi");
  type (page, "sauna");
  ui_wait (terassi_is_gone, page);
  g_assert_nonnull (ui_find_part (page, "Ville <b>&"));
  type (page, "ei mitään sellaista");
  ui_wait_part (page, "Nothing Found");
  type (page, "");
  ui_wait_part (page, "Terassi");
}

static void
test_what_waits_for_its_customer_has_no_button (Fixture *fixture,
                                                gconstpointer data)
{
  GtkWidget *page;

  remove_thing (fixture, "sauna");
  remove_thing (fixture, "ville");
  page = open_page (fixture);
  ui_wait_part (page, "Sauna & <i>");
  g_assert_nonnull (ui_find_part (page, "Restore first what it belongs to"));
}

static void
test_emptying_asks_first (Fixture *fixture,
                          gconstpointer data)
{
  GtkWidget *page;

  remove_thing (fixture, "ville");
  page = open_page (fixture);
  ui_wait_part (page, "Ville <b>&");
  gtk_widget_activate_action (page, "trash.empty", NULL);
  ui_wait_part (GTK_WIDGET (fixture->window), "Empty the Trash?");
  g_assert_nonnull (ui_find_part (page, "Ville <b>&"));
  g_signal_emit_by_name (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)), "response", "empty");
  ui_wait_part (page, "The Trash Is Empty");
}

static gboolean
dialog_is_gone (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((Fixture *) data)->window)) == NULL;
}

static void
test_erasing_says_what_goes_and_what_stays (Fixture *fixture,
                                            gconstpointer data)
{
  GtkWidget *page = open_page (fixture);

  ui_wait_part (page, "The Trash Is Empty");
  sov_erase_dialog_present (page, fixture->store, NULL, "ville", "Ville <b>&");
  ui_wait_part (GTK_WIDGET (fixture->window), "Ville <b>&");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (fixture->window), "This Goes"));
  g_assert_nonnull (ui_find_part (GTK_WIDGET (fixture->window), "This Stays"));
  g_assert_nonnull (ui_find_part (GTK_WIDGET (fixture->window), "at most 12 months"));
  ui_assert_named (GTK_WIDGET (fixture->window));

  gtk_widget_activate_action (GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))), "erase.now", NULL);
  ui_wait (dialog_is_gone, fixture);
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.toast 'Erased for good'");
  g_assert_false (sov_store_get_can_undo (fixture->store));
}

#define PATH "/ui/trash-page/"
#define ADD(name, test) g_test_add (PATH name, Fixture, NULL, set_up, test, tear_down)

static gboolean
is_proposed (gpointer data)
{
  return adw_banner_get_revealed (ADW_BANNER (ui_find (data, ADW_TYPE_BANNER)));
}

static gboolean
is_not_proposed (gpointer data)
{
  return !is_proposed (data);
}

static void
test_old_customers_are_proposed (Fixture *fixture,
                                 gconstpointer data)
{
  GtkWidget *page = open_page (fixture);

  ui_settle ();
  g_assert_false (is_proposed (page));
  ui_add_party (fixture->store, "old", "Vanha", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_entry (fixture->store, "old", NULL, SOV_CHANNEL_CALL, "Moi", sov_time_add_days (sov_time_now (), -4 * 366));
  ui_wait (is_proposed, page);
  g_assert_nonnull (ui_find_part (page, "1 customer has not been in contact"));
  ui_press (page, "_Look");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.preferences 'safety'");

  remove_thing (fixture, "old");
  ui_wait (is_not_proposed, page);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("what-was-removed-says-whose-and-until-when", test_what_was_removed_says_whose_and_until_when);
  ADD ("an-empty-trash-says-so", test_an_empty_trash_says_so);
  ADD ("what-comes-back-is-no-longer-there", test_what_comes_back_is_no_longer_there);
  ADD ("the-trash-is-searched-by-any-word-of-it", test_the_trash_is_searched_by_any_word_of_it);
  ADD ("what-waits-for-its-customer-has-no-button", test_what_waits_for_its_customer_has_no_button);
  ADD ("emptying-asks-first", test_emptying_asks_first);
  ADD ("erasing-says-what-goes-and-what-stays", test_erasing_says_what_goes_and_what_stays);
  ADD ("customers-long-out-of-contact-are-proposed", test_old_customers_are_proposed);

  return g_test_run ();
}
