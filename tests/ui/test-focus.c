/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window.h"

#include "model/sov-time.h"
#include "support/ui-people.h"
#include "ui/common/sov-history-row.h"
#include "ui/customers/sov-party-list-page.h"
#include "ui/customers/sov-party-page.h"

/* Whoever uses the keys alone is never left nowhere: after going back, after
 * removing and undoing, and after a dialog, something that can be seen has the
 * focus. */

typedef struct
{
  SovStore *store;
  SovMainWindow *window;
  gint64 maija;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->store = ui_store_new ();
  ui_add_party (f->store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (f->store, "pekka", "Pekka", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (f->store, "d", "maija", "Kattoremontti");
  ui_add_entry (f->store, "maija", NULL, SOV_CHANNEL_CALL, "Soitti aamulla", sov_time_now ());
  f->maija = ui_find_party (f->store, "Maija");
  f->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (f->window));
  sov_main_window_set_store (f->window, f->store);
  ui_settle ();
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  ui_window_end (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  ui_store_end (f->store);
}

static void
assert_focused (Fixture *f)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  g_assert_nonnull (focus);
  g_assert_true (focus != GTK_WIDGET (f->window));
  g_assert_true (gtk_widget_get_mapped (focus));
}

static void
act (Fixture *f,
     GtkWidget *from,
     const char *action,
     GVariant *target)
{
  g_autoptr (GVariant) sunk = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (from, action, sunk));
  ui_settle ();
}

static GtkWidget *
get_page (Fixture *f)
{
  GtkWidget *view = ui_find (GTK_WIDGET (f->window), ADW_TYPE_NAVIGATION_VIEW);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));
}

static void
show_maija (Fixture *f)
{
  act (f, GTK_WIDGET (f->window), "win.show-page", g_variant_new_string ("customers"));
  act (f, GTK_WIDGET (f->window), "win.show-party", g_variant_new_int64 (f->maija));
  g_assert_true (SOV_IS_PARTY_PAGE (get_page (f)));
  assert_focused (f);
}

static void
test_back (Fixture *f,
           gconstpointer data)
{
  show_maija (f);
  act (f, get_page (f), "navigation.pop", NULL);
  g_assert_true (SOV_IS_PARTY_LIST_PAGE (get_page (f)));
  assert_focused (f);
}

static void
test_removed (Fixture *f,
              gconstpointer data)
{
  show_maija (f);
  act (f, get_page (f), "party.remove", NULL);
  g_assert_true (SOV_IS_PARTY_LIST_PAGE (get_page (f)));
  assert_focused (f);
  act (f, GTK_WIDGET (f->window), "win.undo", NULL);
  assert_focused (f);
}

/* The focus stands on the very row that goes. */
static void
test_entry (Fixture *f,
            gconstpointer data)
{
  GtkWidget *row;

  show_maija (f);
  row = ui_find (get_page (f), SOV_TYPE_HISTORY_ROW);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  act (f, ui_find (row, GTK_TYPE_MENU_BUTTON), "history.remove", g_variant_new_string (sov_history_row_get_row (SOV_HISTORY_ROW (row))->ref));
  assert_focused (f);
  act (f, GTK_WIDGET (f->window), "win.undo", NULL);
  assert_focused (f);
  act (f, GTK_WIDGET (f->window), "win.redo", NULL);
  assert_focused (f);
}

static void
test_dialog (Fixture *f,
             gconstpointer data)
{
  static const char *const dialogs[] = { "win.new-customer", "win.new-note", "win.bring-in", "win.shortcuts" };

  show_maija (f);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      AdwDialog *dialog;

      act (f, GTK_WIDGET (f->window), dialogs[i], NULL);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
      g_assert_nonnull (dialog);
      assert_focused (f);
      adw_dialog_force_close (dialog);
      ui_settle ();
      assert_focused (f);
    }
}

#define ADD(path, func) g_test_add ("/ui/focus/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("it-is-somewhere-after-going-back", test_back);
  ADD ("it-is-somewhere-after-a-customer-was-removed-and-came-back", test_removed);
  ADD ("it-is-somewhere-after-the-row-that-had-it-is-gone", test_entry);
  ADD ("it-is-somewhere-after-each-dialog", test_dialog);

  return g_test_run ();
}
