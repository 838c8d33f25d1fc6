/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-dialog-private.h"

#include <glib/gstdio.h>

#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "support/ui-deal.h"

/* Writing down a complaint, as far as the page of it. */

#define NOTICED_MYSELF SOV_CHANNEL_OTHER

static void
set_up (UiDeal **fixture,
        gconstpointer data)
{
  *fixture = ui_deal_new ();
}

static void
tear_down (UiDeal **fixture,
           gconstpointer data)
{
  ui_deal_end (*fixture);
}

static GtkWidget *
open_dialog (UiDeal *fixture,
             gint64 party,
             gint64 deal,
             gint64 entry)
{
  sov_complaint_dialog_present (adw_window_get_content (ADW_WINDOW (fixture->window)), fixture->store, party, deal, entry);
  ui_settle ();

  return ui_dialog (fixture->window);
}

static gboolean
can_save (GtkWidget *dialog)
{
  return gtk_widget_is_sensitive (ui_find_text (dialog, "_Save"));
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

static SovCase *
load_case (UiDeal *fixture,
           gint64 id)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *loaded = NULL;
  SovCase *found;

  sov_store_load_case_async (fixture->store, id, NULL, got_cb, &loaded);
  ui_wait (is_got, &loaded);
  found = sov_store_load_case_finish (fixture->store, loaded, &error);
  g_object_unref (loaded);
  g_assert_no_error (error);

  return found;
}

/* Saves, and loads what the window was asked to show. */
static SovCase *
save (UiDeal *fixture)
{
  const char *asked;

  ui_press (ui_dialog (fixture->window), "_Save");
  ui_wait_closed (fixture->window);
  ui_settle ();
  asked = ui_window_get_asked ();
  g_assert_true (g_str_has_prefix (asked, "win.show-complaint "));

  return load_case (fixture, g_ascii_strtoll (asked + strlen ("win.show-complaint "), NULL, 10));
}

static void
test_three_fields_are_enough (UiDeal **fixture,
                              gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);
  g_autoptr (SovCase) found = NULL;

  g_assert_nonnull (ui_find_text (dialog, "Maija"));
  g_assert_false (can_save (dialog));
  ui_write_words (dialog, "Kukaan ei soittanut.\n<b>Olen pettynyt!</b> & vihainen");
  g_assert_true (can_save (dialog));
  found = save (*fixture);

  g_assert_cmpstr (found->words, ==, "Kukaan ei soittanut.\n<b>Olen pettynyt!</b> & vihainen");
  g_assert_cmpint (found->complaint->party, ==, (*fixture)->maija);
  g_assert_cmpint (found->complaint->noticed_by, ==, SOV_NOTICED_BY_CUSTOMER);
  g_assert_cmpint (found->channel, ==, SOV_CHANNEL_CALL);
  g_assert_false (found->complaint->soft);
  g_assert_cmpint (ABS (found->complaint->at - sov_time_now ()), <, SOV_TIME_HOUR_MS);
}

static void
test_a_deal_alone_means_its_customer (UiDeal **fixture,
                                      gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, 0, (*fixture)->deal, 0);
  g_autoptr (SovCase) found = NULL;

  g_assert_nonnull (ui_find_text (dialog, "Maija"));
  ui_write_words (dialog, "Lasku tuli kahdesti");
  found = save (*fixture);
  g_assert_cmpint (found->deal, ==, (*fixture)->deal);
}

static gint64
find_newest_entry (UiDeal *fixture)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, SOV_ORDER_NEWEST, TRUE, 0, fixture->deal);
  g_autoptr (GArray) ids = NULL;
  GAsyncResult *listed = NULL;

  sov_store_list_async (fixture->store, query, NULL, got_cb, &listed);
  ui_wait (is_got, &listed);
  ids = sov_store_list_finish (fixture->store, listed, NULL);
  g_object_unref (listed);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 own = sov_store_get_own_id (g_array_index (ids, gint64, i));

      if (sov_store_get_entry_line (own) == g_array_index (ids, gint64, i))
        return own;
    }
  g_assert_not_reached ();
}

static char *
dup_ref (UiDeal *fixture,
         gint64 party)
{
  g_autoptr (SovParty) loaded = ui_load_party (fixture->store, party);

  return g_strdup (loaded->ref);
}

static void
test_an_entry_tells_the_rest (UiDeal **fixture,
                              gconstpointer data)
{
  g_autofree char *maija = dup_ref (*fixture, (*fixture)->maija);
  g_autoptr (SovSheet) sheet = ui_deal_load (*fixture);
  gint64 at = sov_time_now () - SOV_TIME_HOUR_MS;
  g_autoptr (SovCase) found = NULL;
  gint64 entry;

  ui_add_entry ((*fixture)->store, maija, sheet->ref, SOV_CHANNEL_WHATSAPP, "Missä se puhelu viipyy?", at);
  entry = find_newest_entry (*fixture);
  g_assert_true (can_save (open_dialog (*fixture, 0, 0, entry)));
  found = save (*fixture);

  g_assert_cmpstr (found->words, ==, "Missä se puhelu viipyy?");
  g_assert_cmpint (found->channel, ==, SOV_CHANNEL_WHATSAPP);
  g_assert_cmpint (found->entry, ==, entry);
  g_assert_cmpint (found->deal, ==, (*fixture)->deal);
  g_assert_cmpint (ABS (found->complaint->at - at), <, SOV_TIME_MINUTE_MS);
}

/* Antti tells what Maija was disappointed in. */
static void
test_what_a_subcontractor_tells_is_the_customers (UiDeal **fixture,
                                                  gconstpointer data)
{
  g_autofree char *antti = dup_ref (*fixture, (*fixture)->antti);
  g_autoptr (SovSheet) sheet = ui_deal_load (*fixture);
  g_autoptr (SovCase) found = NULL;

  ui_add_entry ((*fixture)->store, antti, sheet->ref, SOV_CHANNEL_CALL, "Maija on pettynyt", sov_time_now ());
  open_dialog (*fixture, 0, 0, find_newest_entry (*fixture));
  found = save (*fixture);
  g_assert_cmpint (found->complaint->party, ==, (*fixture)->maija);
}

static void
test_a_subcontractor_alone_is_nobodys_complaint (UiDeal **fixture,
                                                 gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->antti, 0, 0);

  ui_write_words (dialog, "Joku on pettynyt");
  g_assert_null (ui_find_text (dialog, "Antti"));
  g_assert_false (can_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_what_i_noticed_myself_came_through_no_channel (UiDeal **fixture,
                                                    gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);
  g_autoptr (SovCase) found = NULL;

  g_assert_nonnull (ui_find_text (dialog, "In the Customer’s Own Words"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "How it came")), NOTICED_MYSELF);
  ui_settle ();
  g_assert_nonnull (ui_find_text (dialog, "What Went Wrong"));
  g_assert_null (ui_find_text (dialog, "In the Customer’s Own Words"));
  ui_write_words (dialog, "Esitteessä on väärä päivä");
  found = save (*fixture);
  g_assert_cmpint (found->complaint->noticed_by, ==, SOV_NOTICED_BY_ME);
  g_assert_cmpint (found->channel, ==, SOV_CHANNEL_OTHER);
}

static void
unfold (GtkWidget *dialog)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_find (dialog, ADW_TYPE_EXPANDER_ROW)), TRUE);
  ui_settle ();
}

static void
test_what_is_folded_is_saved_too (UiDeal **fixture,
                                  gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, 0, (*fixture)->deal, 0);
  g_autoptr (SovCase) found = NULL;

  ui_write_words (dialog, "Kukaan ei soittanut");
  unfold (dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "The promise that was broken")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "Kind")), 1);
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "Said in public")), TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "I acted rightly, as I see it")), TRUE);
  ui_type_into (dialog, "When the customer noticed it", "5.3.2026 klo 14.30");
  ui_type_into (dialog, "When it came", "6.3.2026 klo 9.00");
  found = save (*fixture);

  g_assert_cmpint (found->term, ==, (*fixture)->call);
  g_assert_true (found->complaint->soft);
  g_assert_true (found->complaint->public);
  g_assert_true (found->did_right);
  g_assert_cmpint (found->complaint->at - found->noticed, ==, (18 * 60 + 30) * SOV_TIME_MINUTE_MS);
}

static void
test_today_is_not_later_than_now (UiDeal **fixture,
                                  gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);
  g_autoptr (SovCase) found = NULL;

  ui_write_words (dialog, "Jotain");
  unfold (dialog);
  ui_type_into (dialog, "When it came", "tänään");
  found = save (*fixture);
  g_assert_cmpint (found->complaint->at, <=, sov_time_now ());
  g_assert_cmpint (sov_time_local_day (found->complaint->at), ==, sov_time_local_day (sov_time_now ()));
}

static void
test_words_that_are_no_time_wait_for_a_better_one (UiDeal **fixture,
                                                   gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);

  ui_write_words (dialog, "Jotain");
  unfold (dialog);
  ui_type_into (dialog, "When it came", "kissa");
  g_assert_false (can_save (dialog));
  ui_type_into (dialog, "When it came", "");
  g_assert_true (can_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_the_second_time_says_to_call (UiDeal **fixture,
                                   gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);
  AdwBanner *banner = ADW_BANNER (ui_find (dialog, ADW_TYPE_BANNER));
  g_autoptr (SovCase) found = NULL;

  g_assert_false (adw_banner_get_revealed (banner));
  ui_write_words (dialog, "Ensimmäinen");
  found = save (*fixture);

  dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);
  banner = ADW_BANNER (ui_find (dialog, ADW_TYPE_BANNER));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "Second time with this customer: call, do not write");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

typedef struct
{
  GtkWidget *dialog;
  const char *words;
} Awaited;

static gboolean
says (gpointer data)
{
  const Awaited *awaited = data;
  g_autofree char *words = ui_dup_words (awaited->dialog);

  return g_str_equal (words, awaited->words);
}

static GFile *
make_file (const char *pattern,
           const char *text)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp (pattern, &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

static void
test_a_file_of_text_becomes_words (UiDeal **fixture,
                                   gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);
  g_autoptr (GFile) file = make_file ("viesti-XXXXXX.txt", "Odotin koko päivän.\r\n");
  Awaited awaited = { dialog, "Alku\n\nOdotin koko päivän.\n" };

  ui_write_words (dialog, "Alku");
  sov_complaint_dialog_add_file (SOV_COMPLAINT_DIALOG (dialog), file);
  ui_wait (says, &awaited);
  g_file_delete (file, NULL, NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_a_picture_is_not_for_here (UiDeal **fixture,
                                gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);
  g_autoptr (GFile) file = make_file ("kuva-XXXXXX.png", "\x89PNG\r\n\x1a\n");

  sov_complaint_dialog_add_file (SOV_COMPLAINT_DIALOG (dialog), file);
  ui_settle ();
  g_assert_nonnull (strstr (ui_window_get_asked (), "Only text"));
  g_file_delete (file, NULL, NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_the_keyboard_saves (UiDeal **fixture,
                         gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);

  gtk_widget_activate_action (dialog, "complaint.save", NULL);
  ui_settle ();
  g_assert_true (ui_dialog ((*fixture)->window) == dialog);
  ui_write_words (dialog, "Näppäimillä");
  gtk_widget_activate_action (dialog, "complaint.save", NULL);
  ui_wait_closed ((*fixture)->window);
  ui_settle ();
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.show-complaint "));
}

static void
test_what_was_typed_is_not_lost_by_escape (UiDeal **fixture,
                                           gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, (*fixture)->maija, 0, 0);

  ui_write_words (dialog, "Tärkeää");
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_settle ();
  ui_press (ui_dialog ((*fixture)->window), "_Discard");
  ui_wait_closed ((*fixture)->window);
}

static void
test_nothing_typed_closes_at_once (UiDeal **fixture,
                                   gconstpointer data)
{
  adw_dialog_close (ADW_DIALOG (open_dialog (*fixture, 0, (*fixture)->deal, 0)));
  ui_wait_closed ((*fixture)->window);
}

static void
test_everything_is_named (UiDeal **fixture,
                          gconstpointer data)
{
  GtkWidget *dialog = open_dialog (*fixture, 0, (*fixture)->deal, 0);

  unfold (dialog);
  ui_assert_named (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

#define ADD(name, test) g_test_add ("/ui/complaint-dialog/" name, UiDeal *, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("three-fields-are-enough", test_three_fields_are_enough);
  ADD ("a-deal-alone-means-its-customer", test_a_deal_alone_means_its_customer);
  ADD ("an-entry-tells-the-rest", test_an_entry_tells_the_rest);
  ADD ("what-a-subcontractor-tells-is-the-customers", test_what_a_subcontractor_tells_is_the_customers);
  ADD ("a-subcontractor-alone-is-nobodys-complaint", test_a_subcontractor_alone_is_nobodys_complaint);
  ADD ("what-i-noticed-myself-came-through-no-channel", test_what_i_noticed_myself_came_through_no_channel);
  ADD ("what-is-folded-is-saved-too", test_what_is_folded_is_saved_too);
  ADD ("today-is-not-later-than-now", test_today_is_not_later_than_now);
  ADD ("words-that-are-no-time-wait-for-a-better-one", test_words_that_are_no_time_wait_for_a_better_one);
  ADD ("the-second-time-says-to-call", test_the_second_time_says_to_call);
  ADD ("a-file-of-text-becomes-words", test_a_file_of_text_becomes_words);
  ADD ("a-picture-is-not-for-here", test_a_picture_is_not_for_here);
  ADD ("the-keyboard-saves", test_the_keyboard_saves);
  ADD ("what-was-typed-is-not-lost-by-escape", test_what_was_typed_is_not_lost_by_escape);
  ADD ("nothing-typed-closes-at-once", test_nothing_typed_closes_at_once);
  ADD ("everything-has-a-name", test_everything_is_named);

  return g_test_run ();
}
