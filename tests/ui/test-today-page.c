/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sov-today-page.h"

#include "model/sov-time.h"
#include "support/ui-support.h"
#include "ui/today/sov-today-row.h"

static gboolean
shows (GtkWidget *page,
       const char *part)
{
  return ui_find_part (page, part) != NULL;
}

typedef struct
{
  GtkWidget *page;
  const char *part;
} Shown;

static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;

  return shows (shown->page, shown->part);
}

static void
wait_for (GtkWidget *page,
          const char *part)
{
  Shown shown = { page, part };

  ui_wait (is_shown, &shown);
}

static SovTodayPage *
new_page (SovStore *store)
{
  return g_object_ref_sink (sov_today_page_new (store));
}

static void
test_an_empty_vault_invites (void)
{
  SovStore *store = ui_store_new ();
  SovTodayPage *page = new_page (store);
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  wait_for (GTK_WIDGET (page), "What Did You Promise Last?");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (page), "Write Something Down"));

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static void
test_nothing_to_do_is_calm (void)
{
  SovStore *store = ui_store_new ();
  SovTodayPage *page = new_page (store);
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  ui_add_party (store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  wait_for (GTK_WIDGET (page), "Everything Is in Good Hands");

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static SovStore *
store_with_gap (void)
{
  SovStore *store = ui_store_new ();

  ui_add_party (store, "maija", "Maija <b>&", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (store, "antti", "Antti", SOV_BIT (SOV_AS_SUBCONTRACTOR));
  ui_add_deal (store, "d", "maija", "Kattoremontti");
  ui_add_term (store, "a2", "d", "maija", "Antti soittaa Maijalle", "antti", sov_time_now () + 10 * SOV_TIME_HOUR_MS);

  return store;
}

static void
test_a_gap_is_a_row_with_its_cure (void)
{
  SovStore *store = store_with_gap ();
  SovTodayPage *page = new_page (store);
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  wait_for (GTK_WIDGET (page), "Antti soittaa Maijalle");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (page), "Send What Was Agreed…"));
  g_assert_nonnull (ui_find_part (GTK_WIDGET (page), "Maija <b>&"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (page), "Urgent"));
  ui_assert_named (GTK_WIDGET (page));

  g_signal_emit_by_name (ui_find_text (GTK_WIDGET (page), "Send What Was Agreed…"), "clicked");
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.send ("));

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static guint
count_rows (GtkWidget *root)
{
  guint n = SOV_IS_TODAY_ROW (root) && gtk_widget_get_mapped (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

typedef struct
{
  GtkWidget *page;
  guint n;
} Rows;

static gboolean
has_fewer_rows (gpointer data)
{
  Rows *rows = data;

  return count_rows (rows->page) < rows->n;
}

/* The button of a row is pressed, its matter is settled, the row goes: the
 * focus goes on to the next row and not out of the list. */
static void
test_focus_stays_in_the_list (void)
{
  SovStore *store = store_with_gap ();
  SovTodayPage *page = new_page (store);
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));
  SovAction *cancelled;
  Rows rows = { GTK_WIDGET (page), 0 };
  GtkWidget *focus;

  ui_add_term (store, "a3", "d", "maija", "Laskutan itse", NULL, sov_time_now () - SOV_TIME_HOUR_MS);
  wait_for (GTK_WIDGET (page), "Laskutan itse");
  ui_settle ();
  rows.n = count_rows (GTK_WIDGET (page));
  g_assert_cmpuint (rows.n, >, 1);

  gtk_widget_grab_focus (ui_find_text (GTK_WIDGET (page), "Did It Happen?"));
  cancelled = sov_action_new (SOV_ACTION_CANCELLED, sov_time_now ());
  sov_action_set_text (cancelled, SOV_FIELD_TERM, "a3");
  ui_perform (store, cancelled);
  ui_wait (has_fewer_rows, &rows);
  ui_settle ();

  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static void
test_handling_the_last_row_is_thanked (void)
{
  SovStore *store = store_with_gap ();
  SovTodayPage *page = new_page (store);
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));
  SovAction *cancelled = sov_action_new (SOV_ACTION_EDIT_DEAL, sov_time_now ());

  wait_for (GTK_WIDGET (page), "Antti soittaa Maijalle");
  sov_action_set_text (cancelled, SOV_FIELD_OF, "d");
  sov_action_set_number (cancelled, SOV_FIELD_STATE, SOV_DEAL_CANCELLED);
  ui_perform (store, cancelled);
  wait_for (GTK_WIDGET (page), "Everything Is in Good Hands");

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static void
add_complaint (SovStore *store,
               int severity)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, "v");
  sov_action_set_text (action, SOV_FIELD_PARTY, "maija");
  sov_action_set_text (action, SOV_FIELD_WORDS, "Katto vuotaa");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_CALL);
  sov_action_set_number (action, SOV_FIELD_SEVERITY, severity);
  ui_perform (store, action);
}

static void
test_the_gravest_complaint_stands_alone (void)
{
  SovStore *store = store_with_gap ();
  SovTodayPage *page = new_page (store);
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));
  GtkWidget *list = ui_find (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW);

  wait_for (GTK_WIDGET (page), "Antti soittaa Maijalle");
  add_complaint (store, 4);
  wait_for (GTK_WIDGET (page), "The rest can wait (");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (page), "Call Now"));
  g_assert_false (shows (GTK_WIDGET (page), "Antti soittaa Maijalle"));
  ui_assert_named (GTK_WIDGET (page));

  /* The heading, the complaint, and what hides the rest. */
  g_signal_emit_by_name (list, "activate", 2);
  wait_for (GTK_WIDGET (page), "Antti soittaa Maijalle");
  g_assert_true (shows (GTK_WIDGET (page), "The rest ("));
  g_signal_emit_by_name (list, "activate", 2);
  wait_for (GTK_WIDGET (page), "The rest can wait (");

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

static void
test_other_complaints_stand_among_the_rest (void)
{
  SovStore *store = store_with_gap ();
  SovTodayPage *page = new_page (store);
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));

  wait_for (GTK_WIDGET (page), "Antti soittaa Maijalle");
  add_complaint (store, 3);
  wait_for (GTK_WIDGET (page), "Customer: Maija");
  g_assert_true (shows (GTK_WIDGET (page), "Antti soittaa Maijalle"));
  g_assert_false (shows (GTK_WIDGET (page), "The rest"));

  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_store_end (store);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/today-page/an-empty-vault-invites-to-write-down-the-first-promise", test_an_empty_vault_invites);
  g_test_add_func ("/ui/today-page/nothing-to-do-is-a-calm-page", test_nothing_to_do_is_calm);
  g_test_add_func ("/ui/today-page/a-gap-is-a-row-with-its-reason-and-its-cure", test_a_gap_is_a_row_with_its_cure);
  g_test_add_func ("/ui/today-page/focus-stays-in-the-list-when-a-row-was-handled", test_focus_stays_in_the_list);
  g_test_add_func ("/ui/today-page/the-gravest-complaint-stands-alone", test_the_gravest_complaint_stands_alone);
  g_test_add_func ("/ui/today-page/other-complaints-stand-among-the-rest", test_other_complaints_stand_among_the_rest);
  g_test_add_func ("/ui/today-page/handling-the-last-row-leaves-kind-words", test_handling_the_last_row_is_thanked);

  return g_test_run ();
}
