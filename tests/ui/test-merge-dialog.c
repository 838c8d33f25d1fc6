/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-merge-dialog.h"

#include "model/sov-time.h"
#include "support/ui-people.h"

#define CUSTOMER SOV_BIT (SOV_AS_CUSTOMER)

typedef struct
{
  SovStore *store;
  gint64 one;
  gint64 other;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = ui_store_new ();
  ui_add_party (fixture->store, "a", "Aino Saarela", CUSTOMER);
  ui_edit_party (fixture->store, "a", SOV_FIELD_PHONE, "+358495550101");
  ui_add_party (fixture->store, "b", "Bertta <i>", CUSTOMER);
  ui_edit_party (fixture->store, "b", SOV_FIELD_EMAIL, "bertta@example.fi");
  ui_add_deal (fixture->store, "d", "b", "Katto");
  ui_add_entry (fixture->store, "b", NULL, SOV_CHANNEL_CALL, "Moi", sov_time_now ());
  fixture->one = ui_find_party (fixture->store, "Aino");
  fixture->other = ui_find_party (fixture->store, "Bertta");
  fixture->page = gtk_label_new ("behind");
  fixture->window = ui_window_new (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  ui_wait_closed (fixture->window);
  ui_window_end (fixture->window);
  ui_store_end (fixture->store);
}

static GtkWidget *
open_dialog (Fixture *fixture)
{
  sov_merge_dialog_present (fixture->page, fixture->store, fixture->one, fixture->other);
  ui_settle ();

  return ui_dialog (fixture->window);
}

static void
test_both_are_shown_with_what_tells_them_apart (Fixture *fixture,
                                                gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  g_assert_nonnull (ui_find_text (dialog, "Aino Saarela"));
  g_assert_nonnull (ui_find_part (dialog, "049 555 0101"));
  g_assert_nonnull (ui_find_text (dialog, "Bertta <i>"));
  g_assert_nonnull (ui_find_part (dialog, "bertta@example.fi"));
  ui_assert_named (dialog);
}

static void
test_the_chosen_one_stays_with_all_that_both_had (Fixture *fixture,
                                                  gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (SovParty) party = NULL;

  ui_press (dialog, "_Merge");
  ui_wait_closed (fixture->window);
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.offer-undo");

  party = ui_load_party (fixture->store, fixture->other);
  g_assert_cmpint (party->id, ==, fixture->one);
  g_assert_cmpstr (party->name, ==, "Aino Saarela");
  g_assert_cmpstr (sov_party_get_phone (party), ==, "+358495550101");
  g_assert_cmpstr (sov_party_get_email (party), ==, "bertta@example.fi");
  g_assert_cmpint (party->last_contact, !=, SOV_NO_TIME);
}

static void
test_the_other_one_can_be_chosen (Fixture *fixture,
                                  gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (SovParty) party = NULL;

  gtk_widget_activate (ui_row (dialog, "Bertta <i>"));
  ui_settle ();
  ui_press (dialog, "_Merge");
  ui_wait_closed (fixture->window);

  party = ui_load_party (fixture->store, fixture->one);
  g_assert_cmpint (party->id, ==, fixture->other);
  g_assert_cmpstr (party->name, ==, "Bertta <i>");
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(char **) data = sov_store_undo_finish (SOV_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_undone (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_undo_brings_both_back (Fixture *fixture,
                            gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autofree char *label = NULL;
  g_autoptr (SovParty) party = NULL;

  ui_press (dialog, "_Merge");
  ui_wait_closed (fixture->window);
  sov_store_undo_async (fixture->store, NULL, undone_cb, &label);
  ui_wait (is_undone, &label);

  g_assert_cmpstr (label, ==, "Merged: Aino Saarela");
  party = ui_load_party (fixture->store, fixture->other);
  g_assert_cmpint (party->id, ==, fixture->other);
  g_assert_cmpstr (party->name, ==, "Bertta <i>");
}

static gboolean
is_gone (gpointer data)
{
  return *(GtkWidget **) data == NULL;
}

static void
test_without_another_it_is_chosen_from_everybody (Fixture *fixture,
                                                  gconstpointer data)
{
  GtkWidget *picker;
  GtkWidget *dialog;

  sov_merge_dialog_present (fixture->page, fixture->store, fixture->one, 0);
  picker = ui_dialog (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (picker), (gpointer *) &picker);
  ui_wait_part (picker, "Bertta <i>");
  ui_assert_named (picker);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (picker, GTK_TYPE_SEARCH_ENTRY)), "bert");
  g_usleep (120 * 1000);
  ui_settle ();
  g_assert_null (ui_find_text (picker, "Aino Saarela"));
  g_signal_emit_by_name (ui_find (picker, GTK_TYPE_SEARCH_ENTRY), "activate");
  ui_wait (is_gone, &picker);

  dialog = ui_dialog (fixture->window);
  ui_wait_part (dialog, "Whose Profile Stays?");
  ui_wait_part (dialog, "Aino Saarela");
}

static void
test_one_cannot_be_merged_with_itself (Fixture *fixture,
                                       gconstpointer data)
{
  GtkWidget *dialog;

  sov_merge_dialog_present (fixture->page, fixture->store, fixture->one, fixture->one);
  ui_settle ();
  dialog = ui_dialog (fixture->window);
  g_assert_false (gtk_widget_is_sensitive (ui_find_text (dialog, "_Merge")));
}

#define ADD(name, test) g_test_add ("/ui/merge-dialog/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("both-are-shown-with-what-tells-them-apart", test_both_are_shown_with_what_tells_them_apart);
  ADD ("the-chosen-one-stays-with-all-that-both-had", test_the_chosen_one_stays_with_all_that_both_had);
  ADD ("the-other-one-can-be-chosen", test_the_other_one_can_be_chosen);
  ADD ("undo-brings-both-back", test_undo_brings_both_back);
  ADD ("without-another-it-is-chosen-from-everybody", test_without_another_it_is_chosen_from_everybody);
  ADD ("one-cannot-be-merged-with-itself", test_one_cannot_be_merged_with_itself);
  return g_test_run ();
}
