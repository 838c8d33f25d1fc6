/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"
#include "support/memory-key-store.h"
#include "support/ui-support.h"
#include "support/vault-fixture.h"
#include "ui/vault/sov-code-group.h"
#include "ui/vault/sov-gate-text.h"
#include "ui/vault/sov-gate-view.h"
#include "ui/vault/sov-recovery-page.h"
#include "ui/vault/sov-recovery-print.h"

/* What a user sees before a vault is open, and that each way on works by
 * typing and pressing alone. */

#define PASSPHRASE "hapankorppu ja hillo"
#define WRONG_CODE "ABCD1234EFGHJKMN5678PQRSTV"

typedef struct
{
  char *folder; /* of the test */
  char *vault;
  char *example;
  MemoryKeyStore *keys;
  SovGate *gate;
  GtkWidget *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autofree char *story = NULL;

  f->folder = fixture_folder_new ();
  f->vault = g_build_filename (f->folder, "sovittu", NULL);
  f->example = g_build_filename (f->folder, "sovittu-example", NULL);
  story = g_build_filename (f->folder, "story.jsonl", NULL);
  f->keys = memory_key_store_new ();
  f->gate = sov_gate_new (SOV_KEY_STORE (f->keys), f->vault, f->example, story);
  f->view = g_object_ref_sink (sov_gate_view_new (f->gate));
  f->window = ui_window_new (f->view);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  ui_window_end (f->window);
  g_assert_finalize_object (f->view);
  sov_gate_close (f->gate);
  ui_settle ();
  g_assert_finalize_object (f->gate);
  g_assert_finalize_object (f->keys);
  g_free (f->vault);
  g_free (f->example);
  fixture_folder_remove (f->folder);
}

static gboolean
is_idle (gpointer data)
{
  return !sov_gate_get_busy (((Fixture *) data)->gate);
}

static void
wait_until (Fixture *f,
            SovGateState state)
{
  ui_wait (is_idle, f);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, state);
  ui_settle ();
}

static void
start (Fixture *f,
       SovGateState expected)
{
  sov_gate_start (f->gate);
  wait_until (f, expected);
}

static GtkWidget *
find (Fixture *f,
      const char *text)
{
  GtkWidget *found = ui_find_text (f->view, text);

  if (found == NULL)
    g_error ("“%s” is not on the page", text);
  return found;
}

static void
type (Fixture *f,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (f, title)), text);
}

static GtkWidget *
find_button (Fixture *f,
             const char *label)
{
  GtkWidget *found = find (f, label);
  GtkWidget *button = GTK_IS_BUTTON (found) ? found : gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  return button;
}

static void
press (Fixture *f,
       const char *label)
{
  GtkWidget *button = find_button (f, label);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
can_press (Fixture *f,
           const char *label)
{
  return gtk_widget_is_sensitive (find_button (f, label));
}

static gboolean
shows (Fixture *f,
       const char *part)
{
  return ui_find_part (f->view, part) != NULL;
}

/* Whether the cursor stands in the row called @title. */
static gboolean
has_focus (Fixture *f,
           const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (f->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, find (f, title));
}

/* A vault from an earlier day, whose code is put away. Transfer full. */
static char *
make_vault (Fixture *f,
            const char *passphrase)
{
  g_autoptr (SovSentinel) sentinel = NULL;
  g_autoptr (GBytes) key = NULL;
  char *code;

  fixture_copy_vault (f->vault, passphrase, &code, &key);
  sentinel = sov_sentinel_load (f->vault, NULL);
  sentinel->code_given = TRUE;
  g_assert_true (sov_sentinel_save (sentinel, f->vault, NULL));
  if (passphrase == NULL)
    memory_key_store_put (f->keys, sentinel->uuid, sentinel->key_id, key);
  return code;
}

/* The first start. */

static void
test_the_first_start_asks_for_name_and_business (Fixture *f,
                                                 gconstpointer data)
{
  start (f, SOV_GATE_FIRST_START);

  g_assert_true (has_focus (f, "Your name"));
  g_assert_false (shows (f, "Passphrase"));
  g_assert_false (can_press (f, "Start"));
  g_assert_true (can_press (f, "Try with Example Data"));
  ui_assert_named (f->view);

  type (f, "Your name", "   ");
  g_assert_false (can_press (f, "Start"));
  type (f, "Your name", "Aino Saarela");
  g_assert_true (can_press (f, "Start"));
}

static void
test_the_first_start_leads_to_the_code_and_on (Fixture *f,
                                               gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autofree char *groups = NULL;
  g_auto (GStrv) lines = NULL;

  start (f, SOV_GATE_FIRST_START);
  type (f, "Your name", "Aino Saarela");
  type (f, "Your business", "Selkopolku");
  press (f, "Start");
  wait_until (f, SOV_GATE_CODE);

  code = g_strdup (sov_gate_get_code (f->gate));
  groups = sov_recovery_print_groups (code);
  lines = g_strsplit (groups, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (shows (f, lines[0]));
  g_assert_true (shows (f, lines[1]));
  ui_assert_named (f->view);

  press (f, "I Have Put It Away");
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  ui_settle ();
  g_assert_false (shows (f, lines[0]));
}

static void
test_enter_starts (Fixture *f,
                   gconstpointer data)
{
  start (f, SOV_GATE_FIRST_START);
  g_signal_emit_by_name (find (f, "Your business"), "entry-activated");
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_FIRST_START);

  type (f, "Your name", "Aino");
  g_signal_emit_by_name (find (f, "Your business"), "entry-activated");
  g_assert_true (sov_gate_get_busy (f->gate));
  g_assert_false (can_press (f, "Start"));
  g_assert_false (can_press (f, "Try with Example Data"));
  wait_until (f, SOV_GATE_CODE);
}

static void
test_without_a_keyring_a_passphrase_is_asked_twice (Fixture *f,
                                                    gconstpointer data)
{
  memory_key_store_say (f->keys, SOV_KEY_UNAVAILABLE, SOV_KEY_UNAVAILABLE);
  start (f, SOV_GATE_FIRST_START);
  g_assert_true (shows (f, "keyring of this computer cannot keep"));
  ui_assert_named (f->view);

  type (f, "Your name", "Aino");
  g_assert_false (can_press (f, "Start"));
  type (f, "Passphrase, at least 8 characters", "lyhyt");
  type (f, "The same again", "lyhyt");
  g_assert_false (can_press (f, "Start"));
  type (f, "Passphrase, at least 8 characters", PASSPHRASE);
  type (f, "The same again", "hapankorppu ja hilla");
  g_assert_false (can_press (f, "Start"));
  g_assert_true (gtk_widget_has_css_class (find (f, "The same again"), "error"));
  type (f, "The same again", "hapan");
  g_assert_false (gtk_widget_has_css_class (find (f, "The same again"), "error"));
  type (f, "The same again", PASSPHRASE);

  press (f, "Start");
  wait_until (f, SOV_GATE_CODE);
  g_assert_true (fixture_has (f->vault, "passphrase.db"));
}

static void
test_a_keyring_that_refuses_brings_up_the_passphrase (Fixture *f,
                                                      gconstpointer data)
{
  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_LOCKED);
  start (f, SOV_GATE_FIRST_START);
  g_assert_false (shows (f, "The same again"));
  type (f, "Your name", "Aino Saarela");
  press (f, "Start");
  wait_until (f, SOV_GATE_FIRST_START);

  g_assert_true (shows (f, "did not take the key"));
  g_assert_true (shows (f, "The same again"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f, "Your name"))), ==, "Aino Saarela");
  type (f, "Passphrase, at least 8 characters", PASSPHRASE);
  type (f, "The same again", PASSPHRASE);
  press (f, "Start");
  wait_until (f, SOV_GATE_CODE);
}

static void
test_the_example_is_one_press_away (Fixture *f,
                                    gconstpointer data)
{
  const char *story = "{\"do\": \"me\", \"name\": \"Esimerkki\"}\n";

  fixture_write (f->folder, "story.jsonl", story, strlen (story));
  start (f, SOV_GATE_FIRST_START);
  press (f, "Try with Example Data");
  wait_until (f, SOV_GATE_READY);
  g_assert_true (sov_gate_get_is_example (f->gate));
}

static void
test_an_example_that_fails_says_so (Fixture *f,
                                    gconstpointer data)
{
  start (f, SOV_GATE_FIRST_START);
  type (f, "Your name", "Aino");
  press (f, "Try with Example Data");
  wait_until (f, SOV_GATE_FIRST_START);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f, "Your name"))), ==, "Aino");
  g_assert_true (can_press (f, "Try with Example Data"));
  g_assert_true (can_press (f, "Start"));
}

static void
test_a_name_is_text (Fixture *f,
                     gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (10 * 1024, 'x');

  start (f, SOV_GATE_FIRST_START);
  type (f, "Your business", long_name);
  type (f, "Your name", "<b>Söhne</b> & \u05e9\u05dc\u05d5\u05dd");
  press (f, "Start");
  wait_until (f, SOV_GATE_CODE);
  g_assert_nonnull (strstr (sov_gate_get_owner_name (f->gate), "<b>Söhne</b> &"));
}

/* The code. */

static void
test_the_code_can_be_copied (Fixture *f,
                             gconstpointer data)
{
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *read = NULL;

  start (f, SOV_GATE_FIRST_START);
  type (f, "Your name", "Aino");
  press (f, "Start");
  wait_until (f, SOV_GATE_CODE);
  press (f, "Copy");

  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (f->view));
  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  read = sov_recovery_code_parse (g_value_get_string (&value), NULL);
  g_assert_cmpstr (read, ==, sov_gate_get_code (f->gate));
  g_assert_true (shows (f, "Copied"));
}

static void
test_the_code_is_printed_on_one_page (Fixture *f,
                                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "paper.pdf", NULL);
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *code = sov_recovery_code_new ();
  g_autofree char *groups = sov_recovery_print_groups (code);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (groups, "\n", -1);
  g_autofree char *text = NULL;
  const char *argv[] = { tool, path, "-", NULL };
  const char *next;

  operation = sov_recovery_print_new (code, "Aino <b>& Saarela", "Selkopolku");
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  if (tool == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, &error));
  g_assert_nonnull (strstr (text, lines[0]));
  g_assert_nonnull (strstr (text, lines[1]));
  g_assert_nonnull (strstr (text, "Aino <b>& Saarela"));
  g_assert_nonnull (strstr (text, "Selkopolku"));
  g_assert_nonnull (strstr (text, "Where to keep it"));

  next = strchr (text, '\f');
  g_assert_nonnull (next);
  g_assert_cmpstr (next, ==, "\f");
}

static void
test_a_page_of_paper_holds_any_name (Fixture *f,
                                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "paper.pdf", NULL);
  g_autofree char *code = sov_recovery_code_new ();
  g_autofree char *long_name = g_strnfill (10 * 1024, 'x');
  const char *const names[] = { NULL, "", "\u05e9\u05dc\u05d5\u05dd", "😀", long_name };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkPrintOperation) operation = sov_recovery_print_new (code, names[i], names[i]);
      g_autoptr (GError) error = NULL;

      gtk_print_operation_set_export_filename (operation, path);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
      g_assert_no_error (error);
    }
}

/* Typing a code. */

static void
test_typing_a_code_is_accompanied (void)
{
  SovCodeGroup *group = g_object_ref_sink (g_object_new (SOV_TYPE_CODE_GROUP, NULL));
  GtkWindow *window = ui_window_new (GTK_WIDGET (group));
  GtkEditable *row = GTK_EDITABLE (ui_find (GTK_WIDGET (group), ADW_TYPE_ENTRY_ROW));

  g_assert_nonnull (ui_find_part (GTK_WIDGET (group), "26 letters and digits"));
  gtk_editable_set_text (row, "a");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (group), "1 letter or digit of 26"));
  gtk_editable_set_text (row, "abcd 1234");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (group), "8 letters and digits of 26"));
  g_assert_false (sov_code_group_get_complete (group));
  gtk_editable_set_text (row, "abcd 1234 efghj-kmn5-678p qrstv");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (group), "All 26"));
  g_assert_true (sov_code_group_get_complete (group));
  gtk_editable_set_text (row, "abcd 1234 efghj-kmn5-678p qrstvw");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (group), "27 letters and digits, and"));
  gtk_editable_set_text (row, "abcd 1234 efghj-kmn5-678p qrstv?");
  g_assert_nonnull (ui_find_part (GTK_WIDGET (group), "character in it that no code has"));
  g_assert_false (sov_code_group_get_complete (group));
  ui_assert_named (GTK_WIDGET (group));

  ui_window_end (window);
  g_assert_finalize_object (group);
}

/* The passphrase. */

static void
test_the_passphrase_opens (Fixture *f,
                           gconstpointer data)
{
  g_autofree char *code = make_vault (f, PASSPHRASE);

  start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (has_focus (f, "Passphrase"));
  g_assert_false (can_press (f, "Open"));
  ui_assert_named (f->view);

  type (f, "Passphrase", "wrong");
  press (f, "Open");
  wait_until (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (shows (f, "This passphrase does not open the vault"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f, "Passphrase"))), ==, "wrong");

  type (f, "Passphrase", PASSPHRASE);
  g_signal_emit_by_name (find (f, "Passphrase"), "entry-activated");
  wait_until (f, SOV_GATE_READY);
}

static void
test_the_code_opens_in_the_place_of_the_passphrase (Fixture *f,
                                                    gconstpointer data)
{
  g_autofree char *code = make_vault (f, PASSPHRASE);

  start (f, SOV_GATE_NEEDS_PASSPHRASE);
  press (f, "Use the Recovery Code");
  g_assert_true (has_focus (f, "Recovery code"));
  g_assert_false (can_press (f, "Open"));
  press (f, "Use the Passphrase");
  g_assert_true (has_focus (f, "Passphrase"));
  press (f, "Use the Recovery Code");

  type (f, "Recovery code", WRONG_CODE);
  press (f, "Open");
  wait_until (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (shows (f, "This code does not open the vault"));
  type (f, "Recovery code", code);
  press (f, "Open");
  wait_until (f, SOV_GATE_READY);
}

/* Trouble. */

static void
test_trouble_with_the_key_is_cured_by_the_code (Fixture *f,
                                                gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);

  memory_key_store_forget_all (f->keys);
  start (f, SOV_GATE_TROUBLE);
  g_assert_true (shows (f, "The Key Is Not in the Keyring"));
  g_assert_true (shows (f, f->vault));
  g_assert_false (shows (f, "Recovery code"));
  ui_assert_named (f->view);

  press (f, "Enter the Code");
  g_assert_true (has_focus (f, "Recovery code"));
  g_assert_false (can_press (f, "Open with the Code"));
  ui_assert_named (f->view);
  type (f, "Recovery code", WRONG_CODE);
  press (f, "Open with the Code");
  wait_until (f, SOV_GATE_TROUBLE);
  g_assert_true (shows (f, "This code does not open the vault"));

  type (f, "Recovery code", code);
  press (f, "Open with the Code");
  wait_until (f, SOV_GATE_READY);
}

static void
test_trouble_passes_when_it_is_tried_again (Fixture *f,
                                            gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);

  memory_key_store_say (f->keys, SOV_KEY_LOCKED, SOV_KEY_FOUND);
  start (f, SOV_GATE_TROUBLE);
  g_assert_true (shows (f, "The Keyring Is Locked"));
  press (f, "Try Again");
  wait_until (f, SOV_GATE_TROUBLE);
  g_assert_true (shows (f, "The Keyring Is Locked"));

  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_FOUND);
  press (f, "Try Again");
  wait_until (f, SOV_GATE_READY);
}

static void
test_trouble_with_the_file_offers_no_code_and_nothing_new (Fixture *f,
                                                           gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autofree char *path = g_build_filename (f->vault, SOV_VAULT_DATABASE_NAME, NULL);

  g_unlink (path);
  start (f, SOV_GATE_TROUBLE);
  g_assert_true (shows (f, "The Vault’s File Is Gone"));
  g_assert_true (shows (f, "Sovittu starts no new vault in its place"));
  g_assert_null (ui_find_text (f->view, "Enter the Code"));
  g_assert_null (ui_find_text (f->view, "Start"));
  g_assert_true (can_press (f, "Show the Folder"));
  ui_assert_named (f->view);

  press (f, "Try Again");
  wait_until (f, SOV_GATE_TROUBLE);
  g_assert_false (fixture_has (f->vault, SOV_VAULT_DATABASE_NAME));
}

static void
test_waiting_is_told_when_it_takes_long (Fixture *f,
                                         gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);

  memory_key_store_hold (f->keys, TRUE);
  sov_gate_start (f->gate);
  ui_settle ();
  g_assert_null (ui_find_text (f->view, "Opening Your Vault"));
  for (int i = 0; i < 300 && ui_find_text (f->view, "Opening Your Vault") == NULL; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10 * 1000);
    }
  g_assert_nonnull (ui_find_text (f->view, "Opening Your Vault"));

  memory_key_store_hold (f->keys, FALSE);
  wait_until (f, SOV_GATE_READY);
}

/* The words. */

static gboolean
is_sentence (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL) && strchr (text, '.') != NULL && strlen (text) > 10;
}

static void
test_every_error_has_words_of_its_own (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = SOV_STORE_ERROR_FAILED; code <= SOV_STORE_ERROR_BAD_PLACE; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (SOV_STORE_ERROR, code, "in English");
      g_autofree char *trouble = sov_gate_trouble_text (error);
      g_autofree char *creating = sov_gate_create_text (error);
      g_autofree char *by_code = sov_gate_unlock_text (SOV_VAULT_BY_CODE, error);
      g_autofree char *by_passphrase = sov_gate_unlock_text (SOV_VAULT_BY_PASSPHRASE, error);

      g_assert_true (is_sentence (trouble));
      g_assert_true (is_sentence (creating));
      g_assert_true (is_sentence (by_code));
      g_assert_true (is_sentence (by_passphrase));
      g_assert_null (strstr (trouble, "in English"));
      g_hash_table_add (titles, (gpointer) sov_gate_trouble_title (error));
    }
  /* All but "failed", "constraint" and "exists", which are called alike. */
  g_assert_cmpuint (g_hash_table_size (titles), ==, SOV_STORE_ERROR_BAD_PLACE + 1 - 2);

  for (int code = SOV_GATE_ERROR_KEY_NOT_FOUND; code <= SOV_GATE_ERROR_NO_NAME; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (SOV_GATE_ERROR, code, "in English");
      g_autofree char *trouble = sov_gate_trouble_text (error);
      g_autofree char *creating = sov_gate_create_text (error);

      g_assert_true (is_sentence (trouble));
      g_assert_true (is_sentence (creating));
      g_assert_nonnull (sov_gate_trouble_title (error));
    }
}

static void
test_a_new_code_is_made_from_the_menu (Fixture *f,
                                       gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autoptr (SovSentinel) sentinel = NULL;
  GtkWidget *found;

  start (f, SOV_GATE_READY);
  sov_recovery_dialog_present (GTK_WIDGET (f->window), f->gate);
  ui_settle ();
  found = ui_find_text (GTK_WIDGET (f->window), "Make a New Code");
  g_assert_nonnull (found);
  if (!GTK_IS_BUTTON (found))
    found = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (found, "clicked");

  for (int i = 0; i < 1000 && ui_find_text (GTK_WIDGET (f->window), "I Have Put It Away") == NULL; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10 * 1000);
    }
  found = ui_find_text (GTK_WIDGET (f->window), "I Have Put It Away");
  g_assert_nonnull (found);
  g_assert_cmpstr (sov_gate_get_owner_name (f->gate), ==, "Aino Saarela");
  if (!GTK_IS_BUTTON (found))
    found = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (found, "clicked");
  ui_settle ();

  sentinel = sov_sentinel_load (f->vault, NULL);
  g_assert_true (sentinel->code_given);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
}

#define ADD(name, func) g_test_add ("/ui/vault/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  int result;

  ui_test_init (&argc, &argv);

  ADD ("the-first-start-asks-for-name-and-business", test_the_first_start_asks_for_name_and_business);
  ADD ("the-first-start-leads-to-the-code-and-on", test_the_first_start_leads_to_the_code_and_on);
  ADD ("enter-starts", test_enter_starts);
  ADD ("without-a-keyring-a-passphrase-is-asked-twice", test_without_a_keyring_a_passphrase_is_asked_twice);
  ADD ("a-keyring-that-refuses-brings-up-the-passphrase", test_a_keyring_that_refuses_brings_up_the_passphrase);
  ADD ("the-example-is-one-press-away", test_the_example_is_one_press_away);
  ADD ("an-example-that-fails-loses-nothing-typed", test_an_example_that_fails_says_so);
  ADD ("a-name-is-text", test_a_name_is_text);

  ADD ("the-code-can-be-copied", test_the_code_can_be_copied);
  ADD ("the-code-is-printed-on-one-page", test_the_code_is_printed_on_one_page);
  ADD ("a-page-of-paper-holds-any-name", test_a_page_of_paper_holds_any_name);
  ADD ("a-new-code-is-made-from-the-menu", test_a_new_code_is_made_from_the_menu);
  g_test_add_func ("/ui/vault/typing-a-code-is-accompanied", test_typing_a_code_is_accompanied);

  ADD ("the-passphrase-opens", test_the_passphrase_opens);
  ADD ("the-code-opens-in-the-place-of-the-passphrase", test_the_code_opens_in_the_place_of_the_passphrase);

  ADD ("trouble-with-the-key-is-cured-by-the-code", test_trouble_with_the_key_is_cured_by_the_code);
  ADD ("trouble-passes-when-it-is-tried-again", test_trouble_passes_when_it_is_tried_again);
  ADD ("trouble-with-the-file-offers-nothing-new", test_trouble_with_the_file_offers_no_code_and_nothing_new);
  ADD ("waiting-is-told-when-it-takes-long", test_waiting_is_told_when_it_takes_long);
  g_test_add_func ("/ui/vault/every-error-has-words-of-its-own", test_every_error_has_words_of_its_own);

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
