/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/conversation/sov-conversation-dialog.h"

#include <glib/gstdio.h>
#include <string.h>

#include "support/ui-broken.h"
#include "ui/common/sov-due-row.h"
#include "ui/customers/sov-party-page.h"

typedef struct
{
  UiBroken *of;
  SovConversationDialog *dialog;
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->of = ui_broken_new ();
  f->folder = g_dir_make_tmp ("sovittu-conversation-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "keskustelu äö", NULL);
  f->file = g_file_new_for_path (f->path);
  f->dialog = sov_conversation_dialog_present (GTK_WIDGET (f->of->deal->window), f->of->deal->store, f->of->deal->maija, 0);
  ui_settle ();
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  if (adw_window_get_visible_dialog (ADW_WINDOW (f->of->deal->window)) != NULL)
    ui_deal_close_dialog (f->of->deal);
  g_unlink (f->path);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_object_unref (f->file);
  ui_broken_end (f->of);
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

static gboolean
can_save (Fixture *f)
{
  return gtk_widget_get_sensitive (ui_find_text (GTK_WIDGET (f->dialog), "_Save…"));
}

static gboolean
is_told (gpointer asked)
{
  return g_strcmp0 (ui_window_get_asked (), asked) == 0;
}

/* The first day of the two. */
static void
type_first_day (Fixture *f,
                const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (f->dialog), SOV_TYPE_DUE_ROW)), words);
}

static char *
save (Fixture *f)
{
  char *text = NULL;

  sov_conversation_dialog_save_to (f->dialog, f->file);
  ui_wait (is_told, (gpointer) "win.toast 'Conversation saved'");
  g_assert_true (g_file_get_contents (f->path, &text, NULL, NULL));

  return text;
}

static void
test_how_much (Fixture *f,
               gconstpointer data)
{
  wait_for (f, " entries");
  ui_assert_named (GTK_WIDGET (f->dialog));
  g_assert_true (can_save (f));
}

static void
test_text (Fixture *f,
           gconstpointer data)
{
  g_autofree char *text = NULL;
  GStatBuf about;

  wait_for (f, " entries");
  text = save (f);
  g_assert_nonnull (strstr (text, UI_BROKEN_WORDS));
  g_assert_cmpint (g_stat (f->path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 077, ==, 0);
}

static void
test_pdf (Fixture *f,
          gconstpointer data)
{
  g_autofree char *pages = NULL;

  wait_for (f, " entries");
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ui_find (GTK_WIDGET (f->dialog), ADW_TYPE_TOGGLE_GROUP)), "pdf");
  pages = save (f);
  g_assert_true (g_str_has_prefix (pages, "%PDF-"));
}

static void
test_nothing (Fixture *f,
              gconstpointer data)
{
  wait_for (f, " entries");
  type_first_day (f, "1.1.2190");
  wait_for (f, "Nothing was written down in that time.");
  g_assert_false (can_save (f));
}

static void
test_no_day (Fixture *f,
             gconstpointer data)
{
  wait_for (f, " entries");
  type_first_day (f, "xyzzy");
  wait_for (f, "Write the days as");
  g_assert_false (can_save (f));
  type_first_day (f, "");
  wait_for (f, " entries");
  g_assert_true (can_save (f));
}

static void
test_everybody (Fixture *f,
                gconstpointer data)
{
  AdwComboRow *whose = ADW_COMBO_ROW (ui_find (GTK_WIDGET (f->dialog), ADW_TYPE_COMBO_ROW));
  g_autofree char *text = NULL;

  wait_for (f, " entries");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (whose)), ==, 2);
  adw_combo_row_set_selected (whose, 1);
  wait_for (f, " entries");
  text = save (f);
  g_assert_true (g_str_has_prefix (text, "Everything Said\n"));
}

static gboolean
is_refused (gpointer data)
{
  Fixture *f = data;
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->of->deal->window));

  return dialog != NULL && ui_find_text (GTK_WIDGET (dialog), "The Conversation Was Not Saved") != NULL;
}

/* What was chosen is there still. */
static void
test_trouble (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/there/is/no/such/place.txt");

  wait_for (f, " entries");
  sov_conversation_dialog_save_to (f->dialog, nowhere);
  ui_wait (is_refused, f);
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (f->of->deal->window)));
  ui_settle ();
  g_assert_true (can_save (f));
}

/* Nobody gets to see everybody's by mistake. */
static void
test_whoever_is_gone (Fixture *f,
                      gconstpointer data)
{
  ui_deal_close_dialog (f->of->deal);
  sov_conversation_dialog_present (GTK_WIDGET (f->of->deal->window), f->of->deal->store, 999999, 0);
  ui_wait (is_refused, f);
  ui_deal_close_dialog (f->of->deal);
  ui_settle ();
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (f->of->deal->window)));
}

/* Whoever closes it wants no file. */
static void
test_closed (Fixture *f,
             gconstpointer data)
{
  wait_for (f, " entries");
  sov_conversation_dialog_save_to (f->dialog, f->file);
  ui_deal_close_dialog (f->of->deal);
  ui_settle ();
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
test_the_page_asks (Fixture *f,
                    gconstpointer data)
{
  SovPartyPage *page = g_object_ref_sink (sov_party_page_new (f->of->deal->store, f->of->deal->maija));
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));
  g_autofree char *asked = g_strdup_printf ("win.save-conversation (%" G_GINT64_FORMAT ", 0)", f->of->deal->maija);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "party.save-conversation", NULL));
  g_assert_cmpstr (ui_window_get_asked (), ==, asked);
  ui_window_end (window);
  g_assert_finalize_object (page);
}

#define ADD(name, test) g_test_add ("/ui/conversation-dialog/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("it-says-how-much-there-is", test_how_much);
  ADD ("it-is-written-for-the-user-alone", test_text);
  ADD ("it-is-written-as-pages", test_pdf);
  ADD ("nothing-is-not-saved", test_nothing);
  ADD ("what-is-no-day-is-said", test_no_day);
  ADD ("everybodys-may-be-chosen", test_everybody);
  ADD ("where-it-cannot-be-written-that-is-told", test_trouble);
  ADD ("for-whoever-is-gone-everybodys-is-not-offered", test_whoever_is_gone);
  ADD ("closing-it-leaves-no-file", test_closed);
  ADD ("the-page-of-a-party-asks-for-it", test_the_page_asks);

  return g_test_run ();
}
