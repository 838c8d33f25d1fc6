/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "support/gate-fixture.h"
#include "support/ui-people.h"
#include "support/ui-support.h"
#include "support/vault-fixture.h"
#include "ui/customers/sov-erase-dialog.h"
#include "ui/vault/sov-safe-line.h"
#include "ui/vault/sov-safe-page-private.h"

/* The page "Your Data Is Safe" over a vault of its own, by pressing and typing
 * alone: what it says is so, and what it offers is done. */

#define WRONG_CODE "ABCD1234EFGHJKMN5678PQRSTV"
#define PASSPHRASE "hapankorppu ja hillo"

typedef struct
{
  GateFixture gate;
  char *code;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static gboolean
is_idle (gpointer data)
{
  return !sov_gate_get_busy (((Fixture *) data)->gate.gate);
}

static void
set_up (Fixture *f,
        gconstpointer passphrase)
{
  gate_set_up (&f->gate, NULL);
  f->code = gate_make_vault (&f->gate, passphrase);
  if (passphrase == NULL)
    {
      gate_start (&f->gate, SOV_GATE_READY);
    }
  else
    {
      gate_start (&f->gate, SOV_GATE_NEEDS_PASSPHRASE);
      g_assert_true (gate_unlock (&f->gate, SOV_VAULT_BY_PASSPHRASE, passphrase, NULL));
    }
  f->page = g_object_ref_sink (GTK_WIDGET (sov_safe_page_new (f->gate.gate)));
  f->window = ui_window_new (f->page);
}

static void
tear_down (Fixture *f,
           gconstpointer passphrase)
{
  ui_wait (is_idle, f);
  ui_window_end (f->window);
  g_assert_finalize_object (f->page);
  gate_tear_down (&f->gate, NULL);
  g_free (f->code);
}

static GtkWidget *
find_in (GtkWidget *root,
         const char *text)
{
  GtkWidget *found = ui_find_text (root, text);

  if (found == NULL)
    g_error ("“%s” is not shown", text);
  return found;
}

static void
press_in (GtkWidget *root,
          const char *label)
{
  GtkWidget *found = find_in (root, label);
  GtkWidget *button = GTK_IS_BUTTON (found) ? found : gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

static gboolean
shows (Fixture *f,
       const char *part)
{
  return ui_find_part (f->page, part) != NULL;
}

typedef struct
{
  GtkWidget *root;
  const char *part;
  gboolean there;
} Wait;

static gboolean
is_so (gpointer data)
{
  Wait *wait = data;

  return (ui_find_part (wait->root, wait->part) != NULL) == wait->there;
}

static void
wait_for (GtkWidget *root,
          const char *part)
{
  Wait wait = { root, part, TRUE };

  ui_wait (is_so, &wait);
}

static GtkWidget *
get_dialog (Fixture *f)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));

  g_assert_nonnull (dialog);
  return GTK_WIDGET (dialog);
}

static gboolean
no_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((Fixture *) data)->window)) == NULL;
}

static gboolean
was_toasted (gpointer part)
{
  const char *asked = ui_window_get_asked ();

  return asked != NULL && g_str_has_prefix (asked, "win.toast") && strstr (asked, part) != NULL;
}

static void
wait_for_toast (const char *part)
{
  ui_wait (was_toasted, (gpointer) part);
}

static void
type_in (GtkWidget *root,
         const char *title,
         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_in (root, title)), text);
}

static void
test_everything_has_a_name_and_a_place (Fixture *f,
                                        gconstpointer data)
{
  wait_for (f->page, "0 customers, 0 deals");
  wait_for (f->page, "Nothing agreed yet");
  g_assert_true (shows (f, f->gate.vault));
  g_assert_true (shows (f, "If both are lost, no backup helps"));
  g_assert_true (shows (f, "it becomes visible here"));
  g_assert_true (shows (f, "Opened by the keyring"));
  g_assert_false (shows (f, "Before the last restore"));
  ui_assert_named (f->page);
}

static void
test_a_backup_is_made_now_and_told (Fixture *f,
                                    gconstpointer data)
{
  press_in (f->page, "_Back Up Now");
  wait_for_toast ("read back");
  g_assert_true (shows (f, "Your Data Is Safe"));
  g_assert_true (shows (f, "Last checked backup today"));
  g_assert_true (shows (f, "in 1 place"));
}

static void
test_a_second_place_gets_its_backup (Fixture *f,
                                     gconstpointer data)
{
  g_autofree char *stick = g_build_filename (f->gate.folder, "stick", NULL);
  g_autofree char *away = g_build_filename (f->gate.folder, "away", NULL);

  g_assert_true (shows (f, "None yet."));
  g_assert_cmpint (g_mkdir (stick, 0700), ==, 0);
  sov_safe_page_set_second (SOV_SAFE_PAGE (f->page), stick);
  wait_for (f->page, "in 2 places");
  g_assert_true (shows (f, stick));

  g_assert_cmpint (g_rename (stick, away), ==, 0);
  sov_backup_keeper_check (sov_gate_get_backup_keeper (f->gate.gate), g_get_real_time () / 1000);
  wait_for (f->page, "Not here now");
  g_assert_cmpint (g_rename (away, stick), ==, 0);

  gtk_widget_activate_action (f->page, "safe.give-up-second", NULL);
  wait_for (f->page, "None yet.");
}

static void
test_the_newest_backup_is_tried (Fixture *f,
                                 gconstpointer data)
{
  g_assert_true (shows (f, "Not tried yet"));
  press_in (f->page, "_Back Up Now");
  wait_for_toast ("read back");
  press_in (f->page, "Try Now");
  wait_for (f->page, "Tried today");
}

static void
test_the_code_is_checked_by_typing_it (Fixture *f,
                                       gconstpointer data)
{
  press_in (f->page, "_Back Up Now");
  wait_for_toast ("read back");
  gtk_widget_activate_action (f->page, "safe.check-code", NULL);
  ui_settle ();
  ui_assert_named (get_dialog (f));
  type_in (get_dialog (f), "Recovery code", WRONG_CODE);
  press_in (get_dialog (f), "_Check");
  wait_for (get_dialog (f), "does not open your vault");

  type_in (get_dialog (f), "Recovery code", f->code);
  press_in (get_dialog (f), "_Check");
  ui_wait (no_dialog, f);
  ui_settle ();
  g_assert_true (shows (f, "Last checked today"));
}

static void
test_a_copy_to_take_along_opens_with_the_code_alone (Fixture *f,
                                                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->gate.folder, "mukaan.backup", NULL);

  sov_safe_page_take (SOV_SAFE_PAGE (f->page), path);
  ui_settle ();
  type_in (get_dialog (f), "Recovery code", WRONG_CODE);
  press_in (get_dialog (f), "_Save");
  wait_for (get_dialog (f), "does not open your vault");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  type_in (get_dialog (f), "Recovery code", f->code);
  press_in (get_dialog (f), "_Save");
  ui_wait (no_dialog, f);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_a_passphrase_takes_the_place_of_the_keyring (Fixture *f,
                                                  gconstpointer data)
{
  press_in (f->page, "Use a Passphrase…");
  ui_assert_named (get_dialog (f));
  type_in (get_dialog (f), "Passphrase, at least 8 characters", "lyhyt");
  type_in (get_dialog (f), "The same again", "lyhyt");
  g_assert_false (gtk_widget_is_sensitive (find_in (get_dialog (f), "_Save")));
  type_in (get_dialog (f), "Passphrase, at least 8 characters", PASSPHRASE);
  type_in (get_dialog (f), "The same again", PASSPHRASE);
  press_in (get_dialog (f), "_Save");
  ui_wait (no_dialog, f);
  wait_for (f->page, "Opened by a passphrase");
}

static void
test_the_key_is_changed_by_the_code (Fixture *f,
                                     gconstpointer data)
{
  g_autofree char *before = g_strdup (sov_gate_get_sentinel (f->gate.gate)->key_id);

  gtk_widget_activate_action (f->page, "safe.change-key", NULL);
  ui_settle ();
  ui_assert_named (get_dialog (f));
  type_in (get_dialog (f), "Recovery code", WRONG_CODE);
  press_in (get_dialog (f), "C_hange");
  wait_for (get_dialog (f), "does not open your vault");
  g_assert_cmpstr (sov_gate_get_sentinel (f->gate.gate)->key_id, ==, before);

  type_in (get_dialog (f), "Recovery code", f->code);
  press_in (get_dialog (f), "C_hange");
  wait_for_toast ("new key");
  ui_wait (is_idle, f);
  g_assert_cmpint (sov_gate_get_state (f->gate.gate), ==, SOV_GATE_READY);
  g_assert_cmpstr (sov_gate_get_sentinel (f->gate.gate)->key_id, !=, before);
}

static void
test_the_keyring_takes_the_place_of_the_passphrase (Fixture *f,
                                                    gconstpointer data)
{
  g_assert_true (shows (f, "Opened by a passphrase"));
  press_in (f->page, "Use the Keyring");
  wait_for (f->page, "Opened by the keyring");
}

static void
test_everything_is_checked (Fixture *f,
                            gconstpointer data)
{
  gtk_widget_activate_action (f->page, "safe.check-everything", NULL);
  ui_settle ();
  wait_for (get_dialog (f), "Everything is in order");
  g_assert_nonnull (ui_find_text (get_dialog (f), "The file is encrypted"));
  ui_assert_named (get_dialog (f));
  adw_dialog_force_close (ADW_DIALOG (get_dialog (f)));
}

static void
test_a_check_can_be_stopped (Fixture *f,
                             gconstpointer data)
{
  gtk_widget_activate_action (f->page, "safe.check-everything", NULL);
  adw_dialog_force_close (ADW_DIALOG (get_dialog (f)));
  ui_settle ();
}

static void
test_a_mark_that_is_not_there_does_not_hold (Fixture *f,
                                             gconstpointer data)
{
  gtk_widget_activate_action (f->page, "safe.check-mark", NULL);
  ui_settle ();
  ui_assert_named (get_dialog (f));
  type_in (get_dialog (f), "Mark", "no mark");
  g_assert_false (gtk_widget_is_sensitive (find_in (get_dialog (f), "C_heck")));
  type_in (get_dialog (f), "Mark", "412-7f3a91c04d2e");
  press_in (get_dialog (f), "C_heck");
  wait_for (get_dialog (f), "This mark is not in your vault");
  adw_dialog_force_close (ADW_DIALOG (get_dialog (f)));
}

static void
test_the_chain_is_shown_with_a_mark_that_holds (Fixture *f,
                                                gconstpointer data)
{
  SovStore *store = sov_gate_get_store (f->gate.gate);
  SovSafePage *page = SOV_SAFE_PAGE (f->page);
  g_autofree char *mark = NULL;

  ui_add_party (store, "A1", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (store, "K1", "A1", "Muutto");
  ui_add_term (store, "T1", "K1", "A1", "Soitan ensin", NULL, SOV_NO_TIME);
  wait_for (f->page, "Unbroken since");
  wait_for (f->page, "1 customer, 1 deal");

  mark = g_strdup (page->chain->mark);
  gtk_widget_activate_action (f->page, "safe.check-mark", NULL);
  ui_settle ();
  type_in (get_dialog (f), "Mark", mark);
  press_in (get_dialog (f), "C_heck");
  wait_for (get_dialog (f), "is as it was");
  adw_dialog_force_close (ADW_DIALOG (get_dialog (f)));
}

static void
test_the_line_in_the_sidebar_says_the_same (Fixture *f,
                                            gconstpointer data)
{
  GtkWidget *line = g_object_ref_sink (g_object_new (SOV_TYPE_SAFE_LINE, NULL));
  GtkWindow *window = ui_window_new (line);

  g_assert_false (gtk_widget_get_visible (line));
  sov_safe_line_set_gate (SOV_SAFE_LINE (line), f->gate.gate);
  g_assert_true (gtk_widget_get_visible (line));
  press_in (f->page, "_Back Up Now");
  wait_for (line, "Last checked backup today");
  ui_assert_named (line);
  g_signal_emit_by_name (ui_find (line, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.show-safe");

  ui_window_end (f->window);
  g_assert_finalize_object (f->page);
  sov_gate_lock (f->gate.gate);
  g_assert_false (gtk_widget_get_visible (line));
  gate_wait_until_idle (&f->gate);
  gate_start (&f->gate, SOV_GATE_READY);
  g_assert_true (gtk_widget_get_visible (line));
  f->page = g_object_ref_sink (GTK_WIDGET (sov_safe_page_new (f->gate.gate)));
  f->window = ui_window_new (f->page);
  ui_window_end (window);
  g_assert_finalize_object (line);
}

static gboolean
dialog_is_gone (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((Fixture *) data)->window)) == NULL;
}

static void
erase_with (Fixture *f,
            const char *ref,
            gboolean older_too)
{
  SovStore *store = sov_gate_get_store (f->gate.gate);
  GtkWidget *dialog;
  GtkWidget *row;

  ui_add_party (store, ref, ref, SOV_BIT (SOV_AS_CUSTOMER));
  sov_erase_dialog_present (f->page, store, sov_gate_get_backup_keeper (f->gate.gate), ref, ref);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (f->window)));
  ui_wait_part (dialog, "Also remove older backups");
  row = gtk_widget_get_ancestor (ui_find_part (dialog, "Also remove older backups"), ADW_TYPE_SWITCH_ROW);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), older_too);
  gtk_widget_activate_action (dialog, "erase.now", NULL);
  ui_wait (dialog_is_gone, f);
}

/* T22, what was erased and is still in backups. */
static void
test_erasing_waits_for_a_backup (Fixture *f,
                                 gconstpointer passphrase)
{
  g_autofree char *backups = g_build_filename (f->gate.vault, "backups", NULL);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  erase_with (f, "ville", FALSE);
  before = sov_backup_folder_list (backups);
  g_assert_cmpuint (before->len, >=, 1);
  g_assert_cmpint (((SovBackupCopy *) before->pdata[0])->mark.reason, ==, SOV_BACKUP_BEFORE);
  g_assert_cmpint (((SovBackupCopy *) before->pdata[0])->n_customers, ==, 1);

  erase_with (f, "maija", TRUE);
  after = sov_backup_folder_list (backups);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (((SovBackupCopy *) after->pdata[0])->n_customers, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  ui_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/ui/safe/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("everything-has-a-name-and-a-place", test_everything_has_a_name_and_a_place);
  ADD ("a-backup-is-made-now-and-told", test_a_backup_is_made_now_and_told);
  ADD ("a-second-place-gets-its-backup", test_a_second_place_gets_its_backup);
  ADD ("the-newest-backup-is-tried", test_the_newest_backup_is_tried);
  ADD ("the-code-is-checked-by-typing-it", test_the_code_is_checked_by_typing_it);
  ADD ("a-copy-to-take-along-opens-with-the-code-alone", test_a_copy_to_take_along_opens_with_the_code_alone);
  ADD ("a-passphrase-takes-the-place-of-the-keyring", test_a_passphrase_takes_the_place_of_the_keyring);
  ADD ("the-key-is-changed-by-the-code", test_the_key_is_changed_by_the_code);
  g_test_add ("/ui/safe/the-keyring-takes-the-place-of-the-passphrase", Fixture, PASSPHRASE, set_up,
              test_the_keyring_takes_the_place_of_the_passphrase, tear_down);
  ADD ("everything-is-checked", test_everything_is_checked);
  ADD ("a-check-can-be-stopped", test_a_check_can_be_stopped);
  ADD ("a-mark-that-is-not-there-does-not-hold", test_a_mark_that_is_not_there_does_not_hold);
  ADD ("the-chain-is-shown-with-a-mark-that-holds", test_the_chain_is_shown_with_a_mark_that_holds);
  ADD ("erasing-waits-for-a-backup", test_erasing_waits_for_a_backup);
  ADD ("the-line-in-the-sidebar-says-the-same", test_the_line_in_the_sidebar_says_the_same);

  status = g_test_run ();
  fixture_forget_copies ();

  return status;
}
