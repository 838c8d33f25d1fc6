/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-praises-page.h"

#include "model/sov-time.h"
#include "support/ui-people.h"

static void
add_praise (SovStore *store,
            const char *ref,
            const char *party,
            const char *words,
            SovPermission permission)
{
  SovAction *action = sov_action_new (SOV_ACTION_PRAISE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, party);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  if (permission != 0)
    sov_action_set_number (action, SOV_FIELD_PERMISSION, permission);
  ui_perform (store, action);
}

typedef struct
{
  SovStore *store;
  SovPraisesPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = ui_store_new ();
  ui_add_party (fixture->store, "ville", "Ville <b>&", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (fixture->store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  ui_window_end (fixture->window);
  g_assert_finalize_object (fixture->page);
  ui_store_end (fixture->store);
}

static GtkWidget *
open_page (Fixture *fixture)
{
  fixture->page = g_object_ref_sink (sov_praises_page_new (fixture->store));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));

  return GTK_WIDGET (fixture->page);
}

typedef struct
{
  char *text;
  gboolean done;
} Reading;

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  Reading *reading = data;

  reading->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  reading->done = TRUE;
}

static gboolean
is_read (gpointer data)
{
  return ((Reading *) data)->done;
}

static char *
read_clipboard (GtkWidget *page)
{
  Reading reading = { NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &reading);
  ui_wait (is_read, &reading);

  return reading.text;
}

static GtkWidget *
find_copy (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), "Copy What May Be Published") == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_copy (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_words_and_names_are_text (Fixture *fixture,
                               gconstpointer data)
{
  GtkWidget *page;

  add_praise (fixture->store, "K", "ville", "Paras <i>& nopein", 0);
  page = open_page (fixture);
  ui_wait_part (page, "“Paras <i>& nopein”");
  ui_assert_named (page);
  g_assert_nonnull (ui_find_part (page, "Ville <b>&"));
  g_assert_nonnull (ui_find_part (page, "Not asked yet"));
}

/* No words leave without permission, and no name without its own. */
static void
test_only_what_is_permitted_is_copied (Fixture *fixture,
                                       gconstpointer data)
{
  GtkWidget *page;
  g_autofree char *text = NULL;

  add_praise (fixture->store, "A", "ville", "Ei kysytty", 0);
  add_praise (fixture->store, "B", "ville", "Kysytty", SOV_PERMISSION_ASKED);
  add_praise (fixture->store, "C", "ville", "Ei saa", SOV_PERMISSION_NO);
  add_praise (fixture->store, "D", "maija", "Ilman nimeä", SOV_PERMISSION_ANONYMOUS);
  add_praise (fixture->store, "E", "ville", "Nimellä", SOV_PERMISSION_BY_NAME);
  page = open_page (fixture);
  ui_wait_part (page, "Nimellä");
  g_signal_emit_by_name (find_copy (page), "clicked");
  text = read_clipboard (page);
  g_assert_cmpstr (text, ==, "“Nimellä”\n– Ville <b>&\n\n“Ilman nimeä”");
}

static void
test_permission_is_edited_in_its_row (Fixture *fixture,
                                      gconstpointer data)
{
  GtkWidget *page;

  add_praise (fixture->store, "K", "ville", "Paras", 0);
  page = open_page (fixture);
  ui_wait_part (page, "Not asked yet");
  g_assert_false (gtk_widget_is_sensitive (find_copy (page)));
  gtk_widget_activate_action (page, "praises.permit", "(si)", "K", SOV_PERMISSION_BY_NAME);
  ui_wait_part (page, "May be published with name, ");
  g_assert_true (gtk_widget_is_sensitive (find_copy (page)));
}

static void
test_praise_can_be_removed (Fixture *fixture,
                            gconstpointer data)
{
  GtkWidget *page;

  add_praise (fixture->store, "K", "ville", "Paras", 0);
  page = open_page (fixture);
  ui_wait_part (page, "Paras");
  gtk_widget_activate_action (page, "praises.remove", "s", "K");
  ui_wait_part (page, "No Praise Yet");
}

#define PATH "/ui/praises-page/"
#define ADD(name, test) g_test_add (PATH name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("words-and-names-are-text", test_words_and_names_are_text);
  ADD ("only-what-is-permitted-is-copied", test_only_what_is_permitted_is_copied);
  ADD ("permission-is-edited-in-its-row", test_permission_is_edited_in_its_row);
  ADD ("praise-can-be-removed", test_praise_can_be_removed);

  return g_test_run ();
}
