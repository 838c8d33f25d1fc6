/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-list-page.h"

#include "model/sov-time.h"
#include "support/ui-people.h"

#define CUSTOMER SOV_BIT (SOV_AS_CUSTOMER)
#define SUBCONTRACTOR SOV_BIT (SOV_AS_SUBCONTRACTOR)

typedef struct
{
  SovStore *store;
  SovPartyListPage *page;
  GtkWindow *window;
} Fixture;

static void
open_page (Fixture *fixture,
           SovListKind list)
{
  fixture->page = g_object_ref_sink (sov_party_list_page_new (fixture->store, list));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));
}

/* As wide as a phone from the beginning. */
static void
open_narrow_page (Fixture *fixture,
                  SovListKind list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture->page = g_object_ref_sink (sov_party_list_page_new (fixture->store, list));
  gtk_widget_set_size_request (GTK_WIDGET (fixture->page), 360, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->page));
  fixture->window = ui_window_new (box);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = ui_store_new ();
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
page_of (Fixture *fixture)
{
  return GTK_WIDGET (fixture->page);
}

/* The names of the rows that can be seen, top down. */
static void
collect_names (GtkWidget *root,
               GStrvBuilder *names)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (GTK_IS_INSCRIPTION (root) && gtk_widget_has_css_class (root, "heading"))
    g_strv_builder_add (names, gtk_inscription_get_text (GTK_INSCRIPTION (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_names (child, names);
}

static void
assert_names (Fixture *fixture,
              const char *expected)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *line = NULL;

  ui_settle ();
  collect_names (page_of (fixture), builder);
  names = g_strv_builder_end (builder);
  line = g_strjoinv (", ", names);
  g_assert_cmpstr (line, ==, expected);
}

static void
filter (Fixture *fixture,
        const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_find (page_of (fixture), GTK_TYPE_SEARCH_ENTRY)), words);
  g_usleep (120 * 1000);
  ui_settle ();
}

static void
test_an_empty_list_says_what_belongs_there (Fixture *fixture,
                                            gconstpointer data)
{
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "No Customers Yet");
  ui_press (page_of (fixture), "Add Customer");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.new-customer");
}

static void
test_no_subcontractors_offers_to_add_one (Fixture *fixture,
                                          gconstpointer data)
{
  ui_add_party (fixture->store, "a", "Aino", CUSTOMER);
  open_page (fixture, SOV_LIST_SUBCONTRACTORS);
  ui_wait_part (page_of (fixture), "No Subcontractors Yet");
  ui_press (page_of (fixture), "Add Subcontractor");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.new-subcontractor");
}

static void
test_each_is_in_the_list_of_what_it_is (Fixture *fixture,
                                        gconstpointer data)
{
  ui_add_party (fixture->store, "a", "Aino", CUSTOMER);
  ui_add_party (fixture->store, "s", "Seppo", SUBCONTRACTOR);
  ui_add_party (fixture->store, "b", "Both", CUSTOMER | SUBCONTRACTOR);
  open_page (fixture, SOV_LIST_SUBCONTRACTORS);
  ui_wait_part (page_of (fixture), "Seppo");
  assert_names (fixture, "Both, Seppo");
}

static void
test_names_are_in_finnish_order (Fixture *fixture,
                                 gconstpointer data)
{
  ui_add_party (fixture->store, "1", "Öljymäki", CUSTOMER);
  ui_add_party (fixture->store, "2", "zeta", CUSTOMER);
  ui_add_party (fixture->store, "3", "Äijälä", CUSTOMER);
  ui_add_party (fixture->store, "4", "Aalto", CUSTOMER);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "Aalto");
  assert_names (fixture, "Aalto, zeta, Äijälä, Öljymäki");
}

static void
test_typing_filters_and_enter_opens_the_first (Fixture *fixture,
                                               gconstpointer data)
{
  g_autofree char *expected = NULL;

  ui_add_party (fixture->store, "1", "Müller-Söhne", CUSTOMER);
  ui_add_party (fixture->store, "2", "Aalto", CUSTOMER);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "Aalto");
  filter (fixture, "mull soh");
  assert_names (fixture, "Müller-Söhne");

  g_signal_emit_by_name (ui_find (page_of (fixture), GTK_TYPE_SEARCH_ENTRY), "activate");
  expected = g_strdup_printf ("win.show-party %" G_GINT64_FORMAT, ui_find_party (fixture->store, "Müller"));
  g_assert_cmpstr (ui_window_get_asked (), ==, expected);
}

static void
test_nothing_found_can_be_left_again (Fixture *fixture,
                                      gconstpointer data)
{
  ui_add_party (fixture->store, "2", "Aalto", CUSTOMER);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "Aalto");
  filter (fixture, "zzz");
  ui_wait_part (page_of (fixture), "Nothing Found");
  ui_press (page_of (fixture), "_Show All");
  ui_wait_part (page_of (fixture), "Aalto");
}

/* One with a promise that nobody passed on, one without anything. */
static void
add_two (Fixture *fixture)
{
  ui_add_party (fixture->store, "a", "Aino", CUSTOMER);
  ui_add_party (fixture->store, "z", "Zorro", CUSTOMER);
  ui_add_party (fixture->store, "s", "Seppo", SUBCONTRACTOR);
  ui_add_deal (fixture->store, "d", "z", "Katto");
  ui_add_term (fixture->store, "t", "d", "z", "Seppo calls", "s", sov_time_now () + 10 * SOV_TIME_HOUR_MS);
}

static void
sort_by (Fixture *fixture,
         const char *title,
         GtkSortType type)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (ui_find (page_of (fixture), GTK_TYPE_COLUMN_VIEW));
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        gtk_column_view_sort_by_column (table, column, type);
    }
}

static void
test_warnings_have_a_shape_and_a_word (Fixture *fixture,
                                       gconstpointer data)
{
  add_two (fixture);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "● ");
  g_assert_nonnull (ui_find_part (page_of (fixture), " urgent"));
  g_assert_nonnull (ui_find_part (page_of (fixture), "▲ "));
}

static void
test_every_column_sorts (Fixture *fixture,
                         gconstpointer data)
{
  add_two (fixture);
  ui_add_entry (fixture->store, "a", NULL, SOV_CHANNEL_CALL, "Hi", sov_time_now () - SOV_TIME_HOUR_MS);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "Aino");
  assert_names (fixture, "Aino, Zorro");

  sort_by (fixture, "Name", GTK_SORT_DESCENDING);
  assert_names (fixture, "Zorro, Aino");
  sort_by (fixture, "Warnings", GTK_SORT_DESCENDING);
  assert_names (fixture, "Zorro, Aino");
  sort_by (fixture, "Warnings", GTK_SORT_ASCENDING);
  assert_names (fixture, "Aino, Zorro");
  sort_by (fixture, "Next Due", GTK_SORT_ASCENDING);
  assert_names (fixture, "Zorro, Aino");
  sort_by (fixture, "Last Contact", GTK_SORT_DESCENDING);
  assert_names (fixture, "Aino, Zorro");
}

static void
test_the_menu_of_a_narrow_window_sorts_too (Fixture *fixture,
                                            gconstpointer data)
{
  add_two (fixture);
  open_narrow_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "Aino");
  g_assert_null (ui_find_text (page_of (fixture), "Last Contact"));
  g_assert_true (gtk_widget_activate_action (ui_find (page_of (fixture), GTK_TYPE_LIST_VIEW), "list.sort", "s", "warnings"));
  assert_names (fixture, "Zorro, Aino");
}

static void
test_a_name_is_text_whatever_it_holds (Fixture *fixture,
                                       gconstpointer data)
{
  g_autofree char *huge = g_strnfill (10 * 1024, 'x');

  ui_add_party (fixture->store, "1", "<b>&amp;", CUSTOMER);
  ui_add_party (fixture->store, "2", "مرحبا 🎉", CUSTOMER);
  ui_add_party (fixture->store, "3", huge, CUSTOMER);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "<b>&amp;");
  ui_wait_part (page_of (fixture), "مرحبا 🎉");
  ui_wait_part (page_of (fixture), "xxxx");
  g_assert_cmpint (gtk_widget_get_width (page_of (fixture)), <=, 1100);
}

static void
test_a_new_one_appears_by_itself (Fixture *fixture,
                                  gconstpointer data)
{
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "No Customers Yet");
  ui_add_party (fixture->store, "1", "Aalto", CUSTOMER);
  ui_wait_part (page_of (fixture), "Aalto");
  assert_names (fixture, "Aalto");
}

static void
test_a_row_opens_its_party (Fixture *fixture,
                            gconstpointer data)
{
  g_autofree char *expected = NULL;

  ui_add_party (fixture->store, "1", "Aalto", CUSTOMER);
  ui_add_party (fixture->store, "2", "Bertta", CUSTOMER);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "Bertta");
  g_signal_emit_by_name (ui_find (page_of (fixture), GTK_TYPE_COLUMN_VIEW), "activate", 1);
  expected = g_strdup_printf ("win.show-party %" G_GINT64_FORMAT, ui_find_party (fixture->store, "Bertta"));
  g_assert_cmpstr (ui_window_get_asked (), ==, expected);
}

static void
test_everything_is_named (Fixture *fixture,
                          gconstpointer data)
{
  add_two (fixture);
  open_page (fixture, SOV_LIST_CUSTOMERS);
  ui_wait_part (page_of (fixture), "Aino");
  ui_assert_named (page_of (fixture));
}

#define ADD(name, test) g_test_add ("/ui/party-list-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("an-empty-list-says-what-belongs-there", test_an_empty_list_says_what_belongs_there);
  ADD ("no-subcontractors-offers-to-add-one", test_no_subcontractors_offers_to_add_one);
  ADD ("each-is-in-the-list-of-what-it-is", test_each_is_in_the_list_of_what_it_is);
  ADD ("names-are-in-finnish-order", test_names_are_in_finnish_order);
  ADD ("typing-filters-and-enter-opens-the-first", test_typing_filters_and_enter_opens_the_first);
  ADD ("nothing-found-can-be-left-again", test_nothing_found_can_be_left_again);
  ADD ("warnings-have-a-shape-and-a-word", test_warnings_have_a_shape_and_a_word);
  ADD ("every-column-sorts", test_every_column_sorts);
  ADD ("the-menu-of-a-narrow-window-sorts-too", test_the_menu_of_a_narrow_window_sorts_too);
  ADD ("a-name-is-text-whatever-it-holds", test_a_name_is_text_whatever_it_holds);
  ADD ("a-new-one-appears-by-itself", test_a_new_one_appears_by_itself);
  ADD ("a-row-opens-its-party", test_a_row_opens_its_party);
  ADD ("everything-is-named", test_everything_is_named);
  return g_test_run ();
}
