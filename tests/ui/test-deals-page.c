/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deals-page.h"

#include "support/ui-deal.h"

typedef struct
{
  UiDeal *deal;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->deal = ui_deal_new ();
  ui_add_party (self->deal->store, "satu", "Satu", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (self->deal->store, "h", "satu", "Häät");
  self->page = g_object_ref_sink (GTK_WIDGET (sov_deals_page_new (self->deal->store)));
  adw_window_set_content (ADW_WINDOW (self->deal->window), self->page);
  ui_wait_part (self->page, "Häät");
  ui_settle ();
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  adw_window_set_content (ADW_WINDOW (self->deal->window), NULL);
  ui_settle ();
  g_assert_finalize_object (self->page);
  ui_deal_end (self->deal);
}

static void
filter (Fixture *self,
        const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_find (self->page, GTK_TYPE_SEARCH_ENTRY)), words);
  g_signal_emit_by_name (ui_find (self->page, GTK_TYPE_SEARCH_ENTRY), "search-changed");
  ui_settle ();
}

static void
test_rows_say_what_matters (Fixture *self,
                            gconstpointer data)
{
  g_assert_nonnull (ui_find_text (self->page, "Kannattavuuslaskelma"));
  g_assert_nonnull (ui_find_text (self->page, "Maija"));
  g_assert_nonnull (ui_find_part (self->page, "urgent"));
}

static void
test_filter_is_live (Fixture *self,
                     gconstpointer data)
{
  filter (self, "kannatt");
  g_assert_null (ui_find_text (self->page, "Häät"));
  g_assert_nonnull (ui_find_text (self->page, "Kannattavuuslaskelma"));
  filter (self, "xyzzy");
  g_assert_nonnull (ui_find_text (self->page, "Nothing Found"));
  ui_press (self->page, "Show All");
  ui_settle ();
  g_assert_nonnull (ui_find_text (self->page, "Häät"));
}

static void
test_odd_filters_find_nothing_and_harm_nothing (Fixture *self,
                                                gconstpointer data)
{
  const char *odd[] = { "\"", "*", "AND", "o'brien", "Müller-Söhne", "n:x", "<b>&" };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    filter (self, odd[i]);
  filter (self, "");
  g_assert_nonnull (ui_find_text (self->page, "Häät"));
}

static void
test_a_row_opens_its_deal (Fixture *self,
                           gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("win.show-deal %" G_GINT64_FORMAT, ui_find_deal (self->deal->store, "Häät"));

  filter (self, "häät");
  g_signal_emit_by_name (ui_find (self->page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  g_assert_cmpstr (ui_window_get_asked (), ==, expected);
}

static void
test_the_list_follows_the_vault (Fixture *self,
                                 gconstpointer data)
{
  ui_add_deal (self->deal->store, "n", "satu", "Nimenantojuhla");
  ui_wait_part (self->page, "Nimenantojuhla");
}

static void
test_the_order_is_chosen (Fixture *self,
                          gconstpointer data)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (ui_find (self->page, GTK_TYPE_COLUMN_VIEW));
  GtkSelectionModel *model = gtk_column_view_get_model (table);
  g_autoptr (SovRow) first = NULL;

  gtk_widget_activate_action (self->page, "deals.sort", "s", "title");
  ui_settle ();
  first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpstr (first->title, ==, "Häät");
}

static void
test_an_empty_list_invites (Fixture *self,
                            gconstpointer data)
{
  SovStore *store = ui_store_new ();
  GtkWidget *page = g_object_ref_sink (GTK_WIDGET (sov_deals_page_new (store)));

  adw_window_set_content (ADW_WINDOW (self->deal->window), page);
  ui_wait_part (page, "No Deals Yet");
  ui_press (page, "New Deal");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.new-deal 0");
  adw_window_set_content (ADW_WINDOW (self->deal->window), NULL);
  ui_settle ();
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static void
test_everything_is_named (Fixture *self,
                          gconstpointer data)
{
  ui_assert_named (self->page);
}

#define ADD(path, test) g_test_add ("/ui/deals-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("rows-say-what-matters", test_rows_say_what_matters);
  ADD ("the-filter-is-live", test_filter_is_live);
  ADD ("odd-filters-harm-nothing", test_odd_filters_find_nothing_and_harm_nothing);
  ADD ("a-row-opens-its-deal", test_a_row_opens_its_deal);
  ADD ("the-list-follows-the-vault", test_the_list_follows_the_vault);
  ADD ("the-order-is-chosen", test_the_order_is_chosen);
  ADD ("an-empty-list-invites", test_an_empty_list_invites);
  ADD ("everything-has-a-name", test_everything_is_named);

  return g_test_run ();
}
