/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-dialog.h"

#include "model/sov-time.h"
#include "store/sov-store-import.h"
#include "support/ui-people.h"
#include "ui/bringin/sov-bring-in-all-dialog.h"

#define CUSTOMER SOV_BIT (SOV_AS_CUSTOMER)

#define CHAT                                                        \
  "[20.11.2026 klo 9.00.00] Satu Mäkinen: Hei! Milloin tulette?\n"  \
  "[20.11.2026 klo 9.05.00] Aino Saarela: Soitan huomenna klo 9.\n" \
  "[20.11.2026 klo 9.06.00] Satu Mäkinen: Sopii\n"                  \
  "[20.11.2026 klo 9.07.00] Aino Saarela: Lähetän laskun perjantaina.\n"

typedef struct
{
  SovStore *store;
  GtkWidget *page;
  GtkWindow *window;
  SovBringInDialog *dialog;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  SovAction *me = sov_action_new (SOV_ACTION_ME, sov_time_now ());

  f->store = ui_store_new ();
  sov_action_set_text (me, SOV_FIELD_NAME, "Aino Saarela");
  ui_perform (f->store, me);
  ui_add_party (f->store, "p", "Satu Mäkinen", CUSTOMER);
  ui_add_deal (f->store, "d", "p", "Keittiö");
  f->page = gtk_label_new ("behind");
  f->window = ui_window_new (f->page);
  f->dialog = sov_bring_in_dialog_present (f->page, f->store);
  ui_settle ();
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  ui_wait_closed (f->window);
  ui_window_end (f->window);
  ui_store_end (f->store);
}

typedef struct
{
  Fixture *f;
  const char *part;
} Wanted;

static gboolean
is_shown (gpointer data)
{
  Wanted *wanted = data;

  return ui_find_part (GTK_WIDGET (wanted->f->dialog), wanted->part) != NULL;
}

static void
wait_for (Fixture *f,
          const char *part)
{
  Wanted wanted = { f, part };

  ui_wait (is_shown, &wanted);
}

static void
test_empty (Fixture *f,
            gconstpointer data)
{
  ui_assert_named (GTK_WIDGET (f->dialog));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "_Choose Files…"));
  g_assert_null (ui_find_text (GTK_WIDGET (f->dialog), "_Bring In"));
}

static void
test_preview (Fixture *f,
              gconstpointer data)
{
  sov_bring_in_dialog_take_text (f->dialog, CHAT);
  wait_for (f, "WhatsApp chat: 4 messages");
  wait_for (f, "Satu Mäkinen");
  wait_for (f, "Soitan huomenna klo 9");
  ui_assert_named (GTK_WIDGET (f->dialog));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  *(GPtrArray **) data = sov_store_load_imports_finish (SOV_STORE (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static guint
count_items (Fixture *f)
{
  g_autoptr (GPtrArray) batches = NULL;
  guint n = 0;

  sov_store_load_imports_async (f->store, NULL, loaded_cb, &batches);
  ui_wait (is_there, &batches);
  for (guint i = 0; i < batches->len; i++)
    n += ((SovImportBatch *) batches->pdata[i])->n_items;

  return n;
}

static gboolean
is_asked (gpointer data)
{
  return g_strcmp0 (ui_window_get_asked (), "win.offer-undo") == 0;
}

static void
test_brought (Fixture *f,
              gconstpointer data)
{
  sov_bring_in_dialog_take_text (f->dialog, CHAT);
  wait_for (f, "Satu Mäkinen");
  ui_settle ();
  ui_press (GTK_WIDGET (f->dialog), "_Bring In");
  ui_wait (is_asked, NULL);
  g_assert_cmpstr (sov_store_get_undo_label (f->store), ==, "4 entries brought in");
  g_assert_cmpuint (count_items (f), ==, 4);
}

/* The day when it was written to Satu, long before what she answers. */
static gint64
long_ago (void)
{
  gint64 at = 0;

  g_assert_true (sov_time_parse_local ("2020-01-07T10:00", 0, &at, NULL));
  return at;
}

static void
write_term (Fixture *f)
{
  SovAction *term = sov_action_new (SOV_ACTION_TERM, long_ago ());
  SovAction *written = sov_action_new (SOV_ACTION_WRITTEN, long_ago () + SOV_TIME_MINUTE_MS);

  sov_action_set_text (term, SOV_FIELD_ID, "t");
  sov_action_set_text (term, SOV_FIELD_DEAL, "d");
  sov_action_set_number (term, SOV_FIELD_KIND, SOV_TERM_SCOPE);
  sov_action_set_text (term, SOV_FIELD_TEXT, "Seinät ovat siniset");
  sov_action_set_text (term, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (term, SOV_FIELD_TO, "p");
  ui_perform (f->store, term);
  sov_action_set_text (written, SOV_FIELD_TERM, "t");
  sov_action_set_text (written, SOV_FIELD_PARTY, "p");
  sov_action_set_text (written, SOV_FIELD_TEXT, "Seinät ovat siniset");
  ui_perform (f->store, written);
}

static GtkCheckButton *
find_tick (GtkWidget *part)
{
  GtkWidget *row = gtk_widget_get_ancestor (part, ADW_TYPE_ACTION_ROW);

  return GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON));
}

/* An answer belongs to what was written, whatever deal the chat belongs to. */
static void
test_acknowledged (Fixture *f,
                   gconstpointer data)
{
  write_term (f);
  sov_bring_in_dialog_take_text (f->dialog, CHAT);
  wait_for (f, "Acknowledged");
  wait_for (f, "Seinät ovat siniset");
  ui_assert_named (GTK_WIDGET (f->dialog));
  gtk_check_button_set_active (find_tick (ui_find_part (GTK_WIDGET (f->dialog), "Acknowledged")), TRUE);
  ui_settle ();
  ui_press (GTK_WIDGET (f->dialog), "_Bring In");
  ui_wait (is_asked, NULL);
  g_assert_cmpuint (count_items (f), ==, 4);
}

static void
test_unknown (Fixture *f,
              gconstpointer data)
{
  sov_bring_in_dialog_take_text (f->dialog, "\001\002\003");
  wait_for (f, "no kind of file that Sovittu knows");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "_Choose Something Else"));
}

/* An address book of so many, one of whom is there already. */
static void
take_people (Fixture *f,
             guint n)
{
  g_autoptr (GString) text = g_string_new ("Nimi;Puhelin\nSatu Mäkinen;040 7654321\n");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, "Henkilö %u;050 %07u\n", i, i);
  sov_bring_in_dialog_take_text (f->dialog, text->str);
  wait_for (f, "Everybody in It");
}

static gboolean
is_answered (gpointer data)
{
  const char *asked = ui_window_get_asked ();

  return is_asked (NULL) || (asked != NULL && g_str_has_prefix (asked, "win.toast"));
}

/* Whether it was in time or a moment too late. */
static void
test_cancelled (Fixture *f,
                gconstpointer data)
{
  take_people (f, 2000);
  ui_settle ();
  ui_press (GTK_WIDGET (f->dialog), "_Bring In");
  ui_press (GTK_WIDGET (f->dialog), "_Cancel");
  ui_wait (is_answered, NULL);
  if (is_asked (NULL))
    {
      g_assert_cmpuint (count_items (f), ==, 2000);
      return;
    }

  g_assert_cmpstr (ui_window_get_asked (), ==, "win.toast 'Nothing was brought in'");
  g_assert_cmpuint (count_items (f), ==, 0);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "_Bring In"));
}

static gboolean
is_all_open (gpointer data)
{
  Fixture *f = data;
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));

  return dialog != NULL && SOV_IS_BRING_IN_ALL_DIALOG (dialog);
}

static GtkWidget *
open_all (Fixture *f,
          const char *row)
{
  ui_press (GTK_WIDGET (f->dialog), row);
  ui_wait (is_all_open, f);
  ui_settle ();

  return ui_dialog (f->window);
}

static gboolean
is_all_closed (gpointer data)
{
  return !is_all_open (data);
}

static void
close_all (Fixture *f)
{
  adw_dialog_force_close (ADW_DIALOG (ui_dialog (f->window)));
  ui_wait (is_all_closed, f);
  ui_settle ();
}

static guint
count_lines (GtkWidget *dialog)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (ui_find (dialog, GTK_TYPE_LIST_VIEW)))));
}

static gboolean
is_one_line (gpointer data)
{
  return count_lines (data) == 1;
}

static void
choose (GtkWidget *dialog,
        const char *choice)
{
  GtkDropDown *choices = GTK_DROP_DOWN (ui_find (dialog, GTK_TYPE_DROP_DOWN));
  GListModel *texts = gtk_drop_down_get_model (choices);

  for (guint i = 0; i < g_list_model_get_n_items (texts); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (texts), i), choice))
      {
        gtk_drop_down_set_selected (choices, i);
        ui_settle ();
        return;
      }

  g_error ("there is no choice “%s”", choice);
}

static void
test_everybody (Fixture *f,
                gconstpointer data)
{
  GtkWidget *all;

  take_people (f, 3000);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "2999 new · 0 the same · 1 left out"));
  all = open_all (f, "Everybody in It");
  g_assert_cmpuint (count_lines (all), ==, 3000);
  g_assert_nonnull (ui_find_part (all, "There is Satu Mäkinen already"));
  ui_assert_named (all);
  choose (all, "Same");
  close_all (f);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "2999 new · 1 the same · 0 left out"));
}

static void
test_filter (Fixture *f,
             gconstpointer data)
{
  GtkWidget *all;

  take_people (f, 3000);
  all = open_all (f, "Everybody in It");
  /* Each choice of a row has an entry to search in as well. */
  gtk_editable_set_text (GTK_EDITABLE (adw_dialog_get_focus (ADW_DIALOG (all))), "henkilö 1234");
  ui_wait (is_one_line, all);
  ui_wait_part (all, "Henkilö 1234");
  /* What is chosen for all is chosen for those who are shown. */
  g_assert_true (gtk_widget_activate_action (ui_find (all, GTK_TYPE_LIST_VIEW), "all.out", NULL));
  close_all (f);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "2998 new · 0 the same · 2 left out"));
}

static void
test_for_all (Fixture *f,
              gconstpointer data)
{
  GtkWidget *all;
  GtkWidget *list;

  take_people (f, 200);
  all = open_all (f, "Everybody in It");
  list = ui_find (all, GTK_TYPE_LIST_VIEW);
  g_assert_true (gtk_widget_activate_action (list, "all.out", NULL));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "0 new · 0 the same · 200 left out"));
  g_assert_true (gtk_widget_activate_action (list, "all.same", NULL));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "0 new · 1 the same · 199 left out"));
  g_assert_true (gtk_widget_activate_action (list, "all.new", NULL));
  close_all (f);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "200 new · 0 the same · 0 left out"));
}

static void
test_rejects (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (CHAT);
  GtkWidget *all;

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (text, "[20.11.2026 klo 10.00.00] Satu Mäkinen: \u200eTämä viesti poistettiin.\n");
  sov_bring_in_dialog_take_text (f->dialog, text->str);
  wait_for (f, "250 lines");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_row (GTK_WIDGET (f->dialog), "What Stays Out")), TRUE);
  ui_settle ();
  all = open_all (f, "and 150 more");
  g_assert_cmpuint (count_lines (all), ==, 250);
  g_assert_nonnull (ui_find_text (all, "Line 5: Deleted by its writer"));
  g_assert_null (ui_find_text (all, "For All"));
  close_all (f);
}

/* Read anew without that column. */
static gboolean
is_without_phone (gpointer data)
{
  Fixture *f = data;

  return ui_find_text (GTK_WIDGET (f->dialog), "What the Columns Are") != NULL && ui_find_part (GTK_WIDGET (f->dialog), "0401234567") == NULL;
}

static guint
get_column (Fixture *f,
            const char *heading)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (ui_row (GTK_WIDGET (f->dialog), heading)));
}

static void
test_columns (Fixture *f,
              gconstpointer data)
{
  sov_bring_in_dialog_take_text (f->dialog,
                                 "Ensimmäinen;Toinen;Kolmas\nSatu Virtanen;Keittiö 3;0401234567\nPekka Virtanen;Sauna 5;0507654321\n");
  wait_for (f, "0401234567");
  g_assert_cmpuint (get_column (f, "Kolmas"), ==, SOV_IMPORT_COLUMN_PHONE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (GTK_WIDGET (f->dialog), "Kolmas")), SOV_IMPORT_COLUMN_NOTE);
  ui_wait (is_without_phone, f);
  g_assert_cmpuint (get_column (f, "Ensimmäinen"), ==, SOV_IMPORT_COLUMN_NAME);
  g_assert_cmpuint (get_column (f, "Toinen"), ==, SOV_IMPORT_COLUMN_STREET);
  g_assert_cmpuint (get_column (f, "Kolmas"), ==, SOV_IMPORT_COLUMN_NOTE);
}

static gboolean
is_in_march (gpointer data)
{
  Fixture *f = data;

  return ui_find_part (GTK_WIDGET (f->dialog), "12 Mar 2025") != NULL;
}

static gboolean
is_in_december (gpointer data)
{
  Fixture *f = data;

  return ui_find_part (GTK_WIDGET (f->dialog), "3 Dec 2025") != NULL;
}

static void
test_order (Fixture *f,
            gconstpointer data)
{
  sov_bring_in_dialog_take_text (f->dialog, "12/3/25, 9:05 AM - Satu Mäkinen: Hei\n12/3/25, 9:06 AM - Aino Saarela: Hei\n");
  wait_for (f, "Which Number Is the Day?");
  ui_wait (is_in_march, f);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (GTK_WIDGET (f->dialog), "Which Number Is the Day?")), 1);
  ui_wait (is_in_december, f);
}

#define ADD(path, func) g_test_add ("/ui/bring-in/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("it-says-what-can-be-brought-in", test_empty);
  ADD ("what-was-found-is-shown-before-anything-is-written", test_preview);
  ADD ("it-is-one-thing-that-can-be-undone", test_brought);
  ADD ("an-answer-is-offered-for-what-was-written-without-choosing-the-deal", test_acknowledged);
  ADD ("what-was-cancelled-is-there-whole-or-not-at-all", test_cancelled);
  ADD ("what-is-nothing-known-says-what-to-do", test_unknown);

  ADD ("everybody-of-an-address-book-can-be-chosen-for", test_everybody);
  ADD ("a-filter-finds-one-of-thousands", test_filter);
  ADD ("all-are-chosen-for-at-once", test_for_all);
  ADD ("every-line-that-stays-out-can-be-read", test_rejects);
  ADD ("columns-that-were-taken-for-others-are-corrected", test_columns);
  ADD ("which-number-is-the-day-is-asked-once", test_order);

  return g_test_run ();
}
