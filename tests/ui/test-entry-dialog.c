/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-entry-dialog.h"

#include <glib/gstdio.h>

#include "model/sov-time.h"
#include "support/ui-people.h"
#include "ui/customers/sov-attachments-group.h"

#define CUSTOMER SOV_BIT (SOV_AS_CUSTOMER)
#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef struct
{
  SovStore *store;
  gint64 party;
  gint64 deal;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = ui_store_new ();
  ui_add_party (fixture->store, "a", "Aino", CUSTOMER);
  ui_add_deal (fixture->store, "d", "a", "Katto");
  ui_add_deal (fixture->store, "e", "a", "Piha");
  ui_add_term (fixture->store, "t", "d", "a", "Yksi lasku minulta", NULL, SOV_NO_TIME);
  fixture->party = ui_find_party (fixture->store, "Aino");
  fixture->deal = ui_find_deal (fixture->store, "Katto");
  fixture->page = gtk_label_new ("behind");
  fixture->window = ui_window_new (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  ui_window_end (fixture->window);
  ui_store_end (fixture->store);
}

static GtkWidget *
open_dialog (Fixture *fixture,
             gint64 party,
             gint64 deal)
{
  sov_entry_dialog_present (fixture->page, fixture->store, party, deal);
  ui_settle ();

  return ui_dialog (fixture->window);
}

static void
write_words (GtkWidget *dialog,
             const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_find (dialog, GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static gboolean
can_save (GtkWidget *dialog)
{
  return gtk_widget_is_sensitive (ui_find_text (dialog, "_Save"));
}

static void
save (Fixture *fixture)
{
  ui_press (ui_dialog (fixture->window), "_Save");
  ui_wait_closed (fixture->window);
}

static void
got_cb (GObject *source,
        GAsyncResult *result,
        gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_got (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

/* The newest line of the party's history. */
static SovRow *
load_newest (Fixture *fixture)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, SOV_ORDER_NEWEST, TRUE, fixture->party, 0);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GAsyncResult *listed = NULL;
  GAsyncResult *loaded = NULL;
  SovRow *entry = NULL;

  sov_store_list_async (fixture->store, query, NULL, got_cb, &listed);
  ui_wait (is_got, &listed);
  ids = sov_store_list_finish (fixture->store, listed, NULL);
  sov_store_load_rows_async (fixture->store, SOV_LIST_HISTORY, (const gint64 *) (gpointer) ids->data, ids->len, NULL, got_cb, &loaded);
  ui_wait (is_got, &loaded);
  rows = sov_store_load_rows_finish (fixture->store, loaded, NULL);
  g_object_unref (listed);
  g_object_unref (loaded);
  for (guint i = 0; i < rows->len && entry == NULL; i++)
    if (((SovRow *) rows->pdata[i])->event == SOV_EVENT_ENTRY)
      entry = g_object_ref (rows->pdata[i]);
  g_assert_nonnull (entry);

  return entry;
}

static void
test_the_words_alone_are_enough (Fixture *fixture,
                                 gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  g_autoptr (SovRow) entry = NULL;

  g_assert_nonnull (ui_find_text (dialog, "Aino"));
  g_assert_false (can_save (dialog));
  write_words (dialog, "Soitti & kysyi <b>hintaa</b>\n\nLupasin palata.");
  g_assert_true (can_save (dialog));
  save (fixture);

  entry = load_newest (fixture);
  g_assert_cmpstr (entry->detail, ==, "Soitti & kysyi <b>hintaa</b>\n\nLupasin palata.");
  g_assert_cmpint (entry->channel, ==, SOV_CHANNEL_CALL);
  g_assert_cmpint (entry->direction, ==, SOV_DIRECTION_IN);
  g_assert_cmpint (entry->mood, ==, 0);
  g_assert_cmpint (entry->deal, ==, 0);
  g_assert_cmpint (ABS (entry->at - sov_time_now ()), <, SOV_TIME_HOUR_MS);
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.offer-undo");
}

static void
test_the_channel_they_like_is_chosen (Fixture *fixture,
                                      gconstpointer data)
{
  SovAction *edit = sov_action_new (SOV_ACTION_EDIT_PARTY, sov_time_now ());
  GtkWidget *dialog;

  sov_action_set_text (edit, SOV_FIELD_OF, "a");
  sov_action_set_number (edit, SOV_FIELD_REACH_BY, SOV_CHANNEL_WHATSAPP);
  ui_perform (fixture->store, edit);
  dialog = open_dialog (fixture, fixture->party, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (ui_row (dialog, "Channel"))), ==, SOV_CHANNEL_WHATSAPP - 1);
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_wait_closed (fixture->window);
}

static GtkWidget *
find_when (GtkWidget *dialog)
{
  GtkWidget *row = ui_find_part (dialog, "When");

  return ADW_IS_ENTRY_ROW (row) ? row : gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW);
}

static void
test_past_times_are_understood (Fixture *fixture,
                                gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  g_autoptr (SovRow) entry = NULL;
  gint64 expected = 0;

  g_assert_true (sov_time_parse_local ("2026-03-05T14:30", 0, &expected, NULL));
  write_words (dialog, "Vanha");
  gtk_editable_set_text (GTK_EDITABLE (find_when (dialog)), "5.3.2026 klo 14.30");
  save (fixture);
  entry = load_newest (fixture);
  g_assert_cmpint (entry->at, ==, expected);
}

static void
test_words_that_are_no_time_wait_for_a_better_one (Fixture *fixture,
                                                   gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);

  write_words (dialog, "Jotain");
  gtk_editable_set_text (GTK_EDITABLE (find_when (dialog)), "kissa");
  g_assert_false (can_save (dialog));
  gtk_editable_set_text (GTK_EDITABLE (find_when (dialog)), "");
  g_assert_true (can_save (dialog));
  save (fixture);
}

static void
test_mood_deal_and_conflict_are_saved (Fixture *fixture,
                                       gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, fixture->deal);
  g_autoptr (SovRow) entry = NULL;

  write_words (dialog, "Lähetti oman laskun");
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ui_find (dialog, ADW_TYPE_TOGGLE_GROUP)), "2");
  ui_settle ();
  g_assert_nonnull (ui_find_text (dialog, "Disappointed"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "Goes against what was agreed")), 1);
  save (fixture);

  entry = load_newest (fixture);
  g_assert_cmpint (entry->mood, ==, 2);
  g_assert_cmpint (entry->deal, ==, fixture->deal);
}

static void
test_what_can_conflict_follows_the_deal (Fixture *fixture,
                                         gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  AdwComboRow *deals = ADW_COMBO_ROW (ui_row (dialog, "Belongs to"));
  GListModel *titles = adw_combo_row_get_model (deals);

  g_assert_cmpuint (g_list_model_get_n_items (titles), ==, 3);
  g_assert_null (ui_find_text (dialog, "Goes against what was agreed"));
  for (guint i = 1; i < 3; i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (titles), i), "Katto"))
      adw_combo_row_set_selected (deals, i);
  ui_settle ();
  g_assert_nonnull (ui_find_text (dialog, "Goes against what was agreed"));
  adw_combo_row_set_selected (deals, 0);
  ui_settle ();
  g_assert_null (ui_find_text (dialog, "Goes against what was agreed"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_a_deal_alone_means_its_customer (Fixture *fixture,
                                      gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, 0, fixture->deal);
  g_autoptr (SovRow) entry = NULL;

  g_assert_nonnull (ui_find_text (dialog, "Aino"));
  write_words (dialog, "Moi");
  save (fixture);
  entry = load_newest (fixture);
  g_assert_cmpint (entry->deal, ==, fixture->deal);
}

static void
test_only_what_came_in_can_wait_for_an_answer (Fixture *fixture,
                                               gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);

  g_assert_nonnull (ui_find_text (dialog, "Answered"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "Who began")), SOV_DIRECTION_OUT - 1);
  ui_settle ();
  g_assert_null (ui_find_text (dialog, "Answered"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static SovAttachmentsGroup *
find_attachments (GtkWidget *dialog)
{
  return SOV_ATTACHMENTS_GROUP (ui_find (dialog, SOV_TYPE_ATTACHMENTS_GROUP));
}

static void
test_files_go_into_the_vault_with_the_entry (Fixture *fixture,
                                             gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (SovRow) entry = NULL;
  int fd = g_file_open_tmp ("tarjous-XXXXXX.txt", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, "sisältö", -1, NULL));
  file = g_file_new_for_path (path);
  sov_attachments_group_add_file (find_attachments (dialog), file);
  sov_attachments_group_add_bytes (find_attachments (dialog), "kuva <b>.png", bytes);
  ui_wait_part (dialog, "tarjous-");
  g_assert_nonnull (ui_find_text (dialog, "kuva <b>.png"));
  g_assert_true (can_save (dialog));
  save (fixture);
  g_remove (path);

  entry = load_newest (fixture);
  g_assert_cmpuint (entry->n_files, ==, 2);
}

static void
test_a_file_can_be_left_out_again (Fixture *fixture,
                                   gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);

  sov_attachments_group_add_bytes (find_attachments (dialog), "kuva.png", bytes);
  g_assert_true (can_save (dialog));
  g_signal_emit_by_name (ui_find (ui_row (dialog, "kuva.png"), GTK_TYPE_BUTTON), "clicked");
  ui_settle ();
  g_assert_cmpuint (sov_attachments_group_get_n_files (find_attachments (dialog)), ==, 0);
  g_assert_false (can_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_a_file_that_is_too_large_is_told_and_left (Fixture *fixture,
                                                gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  gsize size = 50 * 1024 * 1024 + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);

  sov_attachments_group_add_bytes (find_attachments (dialog), "video.mkv", bytes);
  g_assert_cmpuint (sov_attachments_group_get_n_files (find_attachments (dialog)), ==, 0);
  g_assert_nonnull (strstr (ui_window_get_asked (), "video.mkv"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_a_folder_is_no_attachment (Fixture *fixture,
                                gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());

  sov_attachments_group_add_file (find_attachments (dialog), folder);
  ui_settle ();
  g_assert_cmpuint (sov_attachments_group_get_n_files (find_attachments (dialog)), ==, 0);
  g_assert_nonnull (strstr (ui_window_get_asked (), "Only files"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_pasted_rubbish_becomes_clean_text (Fixture *fixture,
                                        gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);
  g_autofree char *huge = g_strnfill (10 * 1024, 'x');
  g_autofree char *text = g_strconcat ("\xe2\x80\xae"
                                       "evil",
                                       huge, NULL);
  g_autoptr (SovRow) entry = NULL;

  write_words (dialog, text);
  save (fixture);
  entry = load_newest (fixture);
  g_assert_true (g_utf8_validate (entry->detail, -1, NULL));
  g_assert_cmpuint (strlen (entry->detail), >=, strlen (huge));
}

static void
test_what_was_typed_is_not_lost_by_escape (Fixture *fixture,
                                           gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, 0);

  write_words (dialog, "Tärkeää");
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_settle ();
  ui_press (ui_dialog (fixture->window), "_Discard");
  ui_wait_closed (fixture->window);
}

static void
test_what_was_only_looked_at_is_left_at_once (Fixture *fixture,
                                              gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, fixture->deal);

  g_assert_true (adw_dialog_get_can_close (ADW_DIALOG (dialog)));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_wait_closed (fixture->window);
}

static void
test_everything_is_named (Fixture *fixture,
                          gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, fixture->party, fixture->deal);

  ui_assert_named (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

#define ADD(name, test) g_test_add ("/ui/entry-dialog/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("the-words-alone-are-enough", test_the_words_alone_are_enough);
  ADD ("the-channel-they-like-is-chosen", test_the_channel_they_like_is_chosen);
  ADD ("past-times-are-understood", test_past_times_are_understood);
  ADD ("words-that-are-no-time-wait-for-a-better-one", test_words_that_are_no_time_wait_for_a_better_one);
  ADD ("mood-deal-and-conflict-are-saved", test_mood_deal_and_conflict_are_saved);
  ADD ("what-can-conflict-follows-the-deal", test_what_can_conflict_follows_the_deal);
  ADD ("a-deal-alone-means-its-customer", test_a_deal_alone_means_its_customer);
  ADD ("only-what-came-in-can-wait-for-an-answer", test_only_what_came_in_can_wait_for_an_answer);
  ADD ("files-go-into-the-vault-with-the-entry", test_files_go_into_the_vault_with_the_entry);
  ADD ("a-file-can-be-left-out-again", test_a_file_can_be_left_out_again);
  ADD ("a-file-that-is-too-large-is-told-and-left", test_a_file_that_is_too_large_is_told_and_left);
  ADD ("a-folder-is-no-attachment", test_a_folder_is_no_attachment);
  ADD ("pasted-rubbish-becomes-clean-text", test_pasted_rubbish_becomes_clean_text);
  ADD ("what-was-typed-is-not-lost-by-escape", test_what_was_typed_is_not_lost_by_escape);
  ADD ("what-was-only-looked-at-is-left-at-once", test_what_was_only_looked_at_is_left_at_once);
  ADD ("everything-is-named", test_everything_is_named);
  return g_test_run ();
}
