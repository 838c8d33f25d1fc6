/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/search/sov-search-page.h"

#include "support/ui-support.h"

typedef struct
{
  GtkWidget *page;
  const char *part;
} Shown;

static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;

  return ui_find_part (shown->page, shown->part) != NULL;
}

static void
wait_for (GtkWidget *page,
          const char *part)
{
  Shown shown = { page, part };

  ui_wait (is_shown, &shown);
}

static SovStore *
store_with_parties (void)
{
  SovStore *store = ui_store_new ();

  ui_add_party (store, "maija", "Maija Meikäläinen", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (store, "muller", "Müller-Söhne & <Co>", SOV_BIT (SOV_AS_SUBCONTRACTOR));
  ui_add_deal (store, "d", "maija", "Sukujuhla");

  return store;
}

static void
test_typing_finds (void)
{
  SovStore *store = store_with_parties ();
  SovSearchPage *page = g_object_ref_sink (sov_search_page_new (store));
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  sov_search_page_start (page, "muller");
  wait_for (GTK_WIDGET (page), "Müller-Söhne & <Co>");
  ui_assert_named (GTK_WIDGET (page));

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

/* None of these is a word; each is something that a query language may trip
 * over. */
static void
test_odd_texts_find_nothing_and_break_nothing (void)
{
  static const char *const texts[] = { "\"", "*", "AND", "o'brien", "n:x", "(", "^", "zzz", "-", "NEAR(" };
  SovStore *store = store_with_parties ();
  SovSearchPage *page = g_object_ref_sink (sov_search_page_new (store));
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      sov_search_page_start (page, "maija");
      wait_for (GTK_WIDGET (page), "Maija Meikäläinen");
      sov_search_page_start (page, texts[i]);
      wait_for (GTK_WIDGET (page), "No Results Found");
    }

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static void
test_an_empty_field_says_what_can_be_found (void)
{
  SovStore *store = store_with_parties ();
  SovSearchPage *page = g_object_ref_sink (sov_search_page_new (store));
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  g_assert_nonnull (ui_find_text (GTK_WIDGET (page), "Search Everything"));
  sov_search_page_start (page, "maija");
  wait_for (GTK_WIDGET (page), "Maija Meikäläinen");
  sov_search_page_start (page, "");
  wait_for (GTK_WIDGET (page), "Search Everything");

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

/* A page that goes while its answer is on the way leaves nothing behind. */
static void
test_closing_while_searching (void)
{
  SovStore *store = store_with_parties ();
  SovSearchPage *page = g_object_ref_sink (sov_search_page_new (store));
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  sov_search_page_start (page, "m");
  gtk_window_destroy (window);
  ui_settle ();
  g_assert_finalize_object (page);
  ui_store_end (store);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/search-page/typing-finds-whatever-the-case-and-the-dots", test_typing_finds);
  g_test_add_func ("/ui/search-page/odd-texts-find-nothing-and-break-nothing", test_odd_texts_find_nothing_and_break_nothing);
  g_test_add_func ("/ui/search-page/an-empty-field-says-what-can-be-found", test_an_empty_field_says_what_can_be_found);
  g_test_add_func ("/ui/search-page/closing-while-it-searches-leaves-nothing-behind", test_closing_while_searching);

  return g_test_run ();
}
