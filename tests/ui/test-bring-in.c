/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-dialog.h"

#include "model/sov-time.h"
#include "store/sov-store-import.h"
#include "support/ui-people.h"

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

static void
test_unknown (Fixture *f,
              gconstpointer data)
{
  sov_bring_in_dialog_take_text (f->dialog, "\001\002\003");
  wait_for (f, "no kind of file that Sovittu knows");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (f->dialog), "_Choose Something Else"));
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
  ADD ("what-is-nothing-known-says-what-to-do", test_unknown);

  return g_test_run ();
}
