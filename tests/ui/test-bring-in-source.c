/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window.h"

#include "model/sov-time.h"
#include "store/sov-store-import.h"
#include "support/ui-people.h"

#define LINE "[20.11.2026 klo 9.05.00] Satu Mäkinen: Soitan <b>huomenna</b> & tuon avaimet.\n"

/* More entries than these are in no vault of these tests. */
#define ENTRIES 50

typedef struct
{
  SovStore *store;
  SovMainWindow *window;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->store = ui_store_new ();
  ui_add_party (f->store, "satu", "Satu Mäkinen", SOV_BIT (SOV_AS_CUSTOMER));
  f->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (f->window));
  sov_main_window_set_store (f->window, f->store);
  ui_settle ();
}

static gboolean
is_closed (gpointer data)
{
  Fixture *f = data;

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)) == NULL;
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  ui_wait (is_closed, f);
  ui_settle ();
  ui_window_end (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  ui_store_end (f->store);
}

static void
imported_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GError) error = NULL;
  SovImportReport **report = data;

  *report = sov_store_import_finish (SOV_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

/* One message of a file of that name; "" was pasted. */
static void
bring_in (Fixture *f,
          const char *file)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  g_autoptr (SovImportPlan) plan = NULL;
  g_autoptr (SovImportReport) report = NULL;
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, 7);

  item->at = G_GINT64_CONSTANT (1795158300000);
  item->channel = SOV_CHANNEL_WHATSAPP;
  item->sender = g_strdup ("Satu Mäkinen");
  g_set_str (&item->text, "Soitan <b>huomenna</b> & tuon avaimet.");
  g_set_str (&item->raw, LINE);
  g_ptr_array_add (items, item);
  plan = sov_import_plan_new (SOV_IMPORT_WHATSAPP, file, items);
  sov_import_person_set (plan->people->pdata[0], SOV_IMPORT_WHO_PARTY, "satu");
  sov_store_import_async (f->store, "brought in", plan, NULL, imported_cb, &report);
  ui_wait (is_there, &report);
  g_assert_cmpuint (report->n_added, ==, 1);
}

typedef struct
{
  gboolean done;
  gboolean found;
} Look;

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovImportSource) found = sov_store_load_source_finish (SOV_STORE (source), result, NULL);
  Look *look = data;

  look->found = found != NULL;
  look->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Look *) data)->done;
}

/* The first entry that came from anywhere, or that did not. */
static gint64
find_entry (Fixture *f,
            gboolean brought_in)
{
  for (gint64 id = 1; id < ENTRIES; id++)
    {
      Look look = { 0 };

      sov_store_load_source_async (f->store, id, NULL, looked_cb, &look);
      ui_wait (is_done, &look);
      if (look.found == brought_in)
        return id;
    }

  g_assert_not_reached ();
}

static GtkWidget *
show_source (Fixture *f,
             gint64 entry,
             const char *part)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-source", "x", entry));
  ui_wait_part (GTK_WIDGET (f->window), part);

  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
}

static void
test_file (Fixture *f,
           gconstpointer data)
{
  GtkWidget *dialog;

  bring_in (f, "WhatsApp <i>Satu</i> & muut.txt");
  dialog = show_source (f, find_entry (f, TRUE), "Where It Came From");
  g_assert_nonnull (ui_find_part (dialog, "WhatsApp <i>Satu</i> & muut.txt, line 7."));
  g_assert_nonnull (ui_find_text (dialog, LINE));
  ui_assert_named (dialog);
}

static void
test_pasted (Fixture *f,
             gconstpointer data)
{
  GtkWidget *dialog;

  bring_in (f, "");
  dialog = show_source (f, find_entry (f, TRUE), "Where It Came From");
  g_assert_nonnull (ui_find_part (dialog, "From a text that was pasted."));
  g_assert_nonnull (ui_find_text (dialog, LINE));
}

static void
test_own (Fixture *f,
          gconstpointer data)
{
  ui_add_entry (f->store, "satu", NULL, SOV_CHANNEL_CALL, "Puhuttiin", sov_time_now ());
  show_source (f, find_entry (f, FALSE), "Not Found");
}

#define ADD(path, func) g_test_add ("/ui/bring-in-source/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("an-entry-says-which-line-of-which-file-it-was", test_file);
  ADD ("what-was-pasted-keeps-its-words", test_pasted);
  ADD ("what-was-written-here-has-no-source", test_own);

  return g_test_run ();
}
