/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "desktop/sov-error-text.h"
#include "model/sov-time.h"
#include "store/sov-store-error.h"
#include "support/fake-disk.h"
#include "support/gate-fixture.h"
#include "support/ui-compensation.h"
#include "support/ui-deal.h"
#include "support/ui-people.h"
#include "support/vault-fixture.h"
#include "ui/complaints/sov-case-file-save.h"
#include "ui/complaints/sov-ledger-page.h"
#include "ui/sov-main-window-private.h"
#include "ui/vault/sov-gate-text.h"

/* What the window says of the disk under a vault, and how one goes on from
 * there. In both languages: what is looked for is asked of the translations. */

#define NAME "Maija Meikäläinen"
#define WORDS "Katto vuotaa"

typedef struct
{
  GateFixture gate;
  SovMainWindow *window;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  gate_set_up (&f->gate, NULL);
  g_free (gate_make_vault (&f->gate, NULL));
  f->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (f->window));
  sov_main_window_set_gate (f->window, f->gate.gate);
}

static gboolean
is_idle (gpointer data)
{
  return !sov_gate_get_busy (((Fixture *) data)->gate.gate);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  ui_wait (is_idle, f);
  ui_window_end (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  fake_disk_set (NULL, FAKE_DISK_NONE);
  gate_tear_down (&f->gate, NULL);
}

static void
wait_until (Fixture *f,
            SovGateState state)
{
  ui_wait (is_idle, f);
  ui_settle ();
  g_assert_cmpint (sov_gate_get_state (f->gate.gate), ==, state);
}

static void
start (Fixture *f,
       SovGateState expected)
{
  sov_gate_start (f->gate.gate);
  wait_until (f, expected);
}

static SovStore *
get_store (Fixture *f)
{
  return sov_gate_get_store (f->gate.gate);
}

static AdwDialog *
get_dialog (Fixture *f)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
}

/* The page says what is the matter and that nothing was harmed; what helps leads
 * on. */
static void
assert_page_leads_on (Fixture *f,
                      int code,
                      SovGateState then)
{
  GtkWidget *root = GTK_WIDGET (f->window);
  const GError *error = sov_gate_get_error (f->gate.gate);
  g_autofree char *text = sov_gate_trouble_text (error);

  g_assert_error (error, SOV_STORE_ERROR, code);
  g_assert_nonnull (ui_find_part (root, sov_gate_trouble_title (error)));
  g_assert_nonnull (ui_find_part (root, text));
  g_assert_nonnull (ui_find_part (root, f->gate.vault));
  ui_assert_named (root);

  fake_disk_set (NULL, FAKE_DISK_NONE);
  ui_press (root, _ ("_Try Again"));
  wait_until (f, then);
}

/* T12, a folder on a network. */
static void
test_a_network_is_told_and_left_again (Fixture *f,
                                       gconstpointer data)
{
  fake_disk_set (f->gate.vault, FAKE_DISK_NETWORK);
  start (f, SOV_GATE_TROUBLE);
  assert_page_leads_on (f, SOV_STORE_ERROR_BAD_PLACE, SOV_GATE_READY);
}

/* T7, a disk without room for anything. */
static void
test_a_full_disk_is_told_until_there_is_room (Fixture *f,
                                              gconstpointer data)
{
  fake_disk_set (f->gate.vault, FAKE_DISK_NO_NAMES);
  start (f, SOV_GATE_TROUBLE);
  assert_page_leads_on (f, SOV_STORE_ERROR_NO_SPACE, SOV_GATE_READY);
}

/* T8, a folder that nothing may be written into, at the first start. */
static void
test_a_first_start_where_nothing_may_be_written_is_told (Fixture *f,
                                                         gconstpointer data)
{
  fixture_folder_remove (g_strdup (f->gate.vault));
  fake_disk_set (f->gate.folder, FAKE_DISK_READ_ONLY);
  start (f, SOV_GATE_TROUBLE);
  assert_page_leads_on (f, SOV_STORE_ERROR_READ_ONLY, SOV_GATE_FIRST_START);
}

/* A vault that may only be read */

static void
add_complaint (Fixture *f)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, sov_time_now ());

  ui_add_party (get_store (f), "maija", NAME, SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (get_store (f), "d", "maija", "Kattoremontti");
  sov_action_set_text (action, SOV_FIELD_ID, "V");
  sov_action_set_text (action, SOV_FIELD_PARTY, "maija");
  sov_action_set_text (action, SOV_FIELD_DEAL, "d");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_SMS);
  sov_action_set_text (action, SOV_FIELD_WORDS, WORDS);
  ui_perform (get_store (f), action);
  ui_add_compensation (get_store (f), "K", "V", SOV_COMPENSATION_REFUND, 4001);
}

/* Filled, closed, and open again with nothing but the right to read. */
static void
start_reading (Fixture *f)
{
  start (f, SOV_GATE_READY);
  add_complaint (f);
  ui_window_end (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  gate_start_again (&f->gate);

  fake_disk_set (f->gate.vault, FAKE_DISK_READ_ONLY);
  f->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (f->window));
  sov_main_window_set_gate (f->window, f->gate.gate);
  start (f, SOV_GATE_READY);
  g_assert_true (sov_gate_get_read_only (f->gate.gate));
}

static gboolean
has_alert (gpointer data)
{
  return ADW_IS_ALERT_DIALOG (get_dialog (data));
}

static gboolean
is_revealed (Fixture *f)
{
  return adw_banner_get_revealed (f->window->write_banner);
}

/* T8, a read-only folder: a banner says so and how to go on, and what is typed is
 * not lost when it cannot be saved. */
static void
test_a_vault_for_reading_says_so (Fixture *f,
                                  gconstpointer data)
{
  g_autoptr (GError) refused = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;

  start_reading (f);
  before = fixture_describe (f->gate.vault);
  g_assert_true (is_revealed (f));
  g_assert_cmpint (ui_find_party (get_store (f), NAME), >, 0);
  ui_assert_named (GTK_WIDGET (f->window));

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new-customer", NULL);
  ui_settle ();
  ui_type (GTK_WIDGET (get_dialog (f)), _ ("Name"), "Reino Uusi");
  ui_press (GTK_WIDGET (get_dialog (f)), _ ("_Save"));
  ui_wait (has_alert, f);
  ui_settle ();
  g_assert_true (is_revealed (f));

  /* Why, and what to do; and then the form is there as it was. */
  text = sov_error_text (refused);
  g_assert_nonnull (ui_find_part (GTK_WIDGET (get_dialog (f)), text));
  adw_dialog_force_close (get_dialog (f));
  ui_settle ();
  g_assert_nonnull (get_dialog (f));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (GTK_WIDGET (get_dialog (f)), ADW_TYPE_ENTRY_ROW))), ==, "Reino Uusi");
  adw_dialog_force_close (get_dialog (f));
  ui_settle ();

  after = fixture_describe (f->gate.vault);
  g_assert_cmpstr (before, ==, after);
}

/* T8: what is there can be taken out. */
static void
test_a_case_can_be_saved_elsewhere (Fixture *f,
                                    gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->gate.folder, "case.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *page = NULL;
  gint64 end;

  start_reading (f);
  sov_case_file_save_to (GTK_WIDGET (f->window), get_store (f), 1, file);
  end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    ui_settle ();
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  g_assert_nonnull (strstr (page, WORDS));
}

static gboolean
has_ledger (gpointer data)
{
  return ui_find (GTK_WIDGET (((Fixture *) data)->window), SOV_TYPE_LEDGER_PAGE) != NULL;
}

static gboolean
has_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* T8: so can what the bookkeeper waits for. */
static void
test_the_list_for_the_bookkeeper_can_be_saved_elsewhere (Fixture *f,
                                                         gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->gate.folder, "list.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *list = NULL;
  GtkWidget *page;

  start_reading (f);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-ledger", NULL);
  ui_wait (has_ledger, f);
  page = ui_find (GTK_WIDGET (f->window), SOV_TYPE_LEDGER_PAGE);
  ui_wait_part (page, "40,01");
  sov_ledger_page_save (SOV_LEDGER_PAGE (page), file);
  ui_wait (has_file, path);
  ui_settle ();
  g_assert_true (g_file_get_contents (path, &list, NULL, NULL));
  g_assert_nonnull (strstr (list, ";40,01;"));
}

/* The right to write is given, and what was being typed is there still. */
static void
test_it_goes_on_once_it_may_be_written_to (Fixture *f,
                                           gconstpointer data)
{
  start_reading (f);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new-note", NULL);
  ui_settle ();
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (get_dialog (f)), GTK_TYPE_EDITABLE)), "Maija soitti katosta");

  fake_disk_set (NULL, FAKE_DISK_NONE);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.start-over", NULL);
  wait_until (f, SOV_GATE_READY);
  g_assert_false (sov_gate_get_read_only (f->gate.gate));
  g_assert_false (is_revealed (f));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new-note", NULL);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (GTK_WIDGET (get_dialog (f)), GTK_TYPE_EDITABLE))), ==,
                   "Maija soitti katosta");
  adw_dialog_force_close (get_dialog (f));
  ui_settle ();
  ui_add_party (get_store (f), "reino", "Reino Uusi", SOV_BIT (SOV_AS_CUSTOMER));
  g_assert_false (is_revealed (f));
}

int
main (int argc,
      char *argv[])
{
  int status;

  ui_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/ui/disk-pages/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-network-is-told-and-left-again", test_a_network_is_told_and_left_again);
  ADD ("a-full-disk-is-told-until-there-is-room", test_a_full_disk_is_told_until_there_is_room);
  ADD ("a-first-start-where-nothing-may-be-written-is-told", test_a_first_start_where_nothing_may_be_written_is_told);
  ADD ("a-vault-for-reading-says-so", test_a_vault_for_reading_says_so);
  ADD ("a-case-can-be-saved-elsewhere", test_a_case_can_be_saved_elsewhere);
  ADD ("the-list-for-the-bookkeeper-can-be-saved-elsewhere", test_the_list_for_the_bookkeeper_can_be_saved_elsewhere);
  ADD ("it-goes-on-once-it-may-be-written-to", test_it_goes_on_once_it_may_be_written_to);
  status = g_test_run ();
  fixture_forget_copies ();

  return status;
}
