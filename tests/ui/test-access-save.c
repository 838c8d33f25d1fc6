/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-access-save.h"

#include <glib/gstdio.h>
#include <string.h>

#include "support/ui-broken.h"
#include "ui/customers/sov-party-page.h"

static gboolean
is_told (gpointer asked)
{
  return g_strcmp0 (ui_window_get_asked (), asked) == 0;
}

static void
test_it_is_written (void)
{
  UiBroken *of = ui_broken_new ();
  g_autofree char *folder = g_dir_make_tmp ("sovittu-access-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kaikki äö.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *page = NULL;
  GStatBuf about;

  sov_access_save (GTK_WIDGET (of->deal->window), of->deal->store, of->deal->maija, file);
  ui_wait (is_told, (gpointer) "win.toast 'Saved. Read it through before you give it: your notes may name others'");
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  g_assert_nonnull (strstr (page, UI_BROKEN_WORDS));
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 077, ==, 0);
  g_unlink (path);
  g_rmdir (folder);
  ui_broken_end (of);
}

static void
assert_not_saved (gint64 party,
                  const char *path)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;

  sov_access_save (GTK_WIDGET (of->deal->window), of->deal->store, party != 0 ? party : of->deal->maija, file);
  dialog = ui_deal_wait_dialog (of->deal);
  g_assert_nonnull (ui_find_text (dialog, "What Is Known Was Not Saved"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

static void
test_trouble_is_told (void)
{
  assert_not_saved (0, "/proc/there/is/no/such/place.html");
}

static void
test_who_is_gone (void)
{
  assert_not_saved (4711, "/tmp/never-written.html");
  g_assert_false (g_file_test ("/tmp/never-written.html", G_FILE_TEST_EXISTS));
}

static void
test_the_page_asks_for_it (void)
{
  UiBroken *of = ui_broken_new ();
  SovPartyPage *page = g_object_ref_sink (sov_party_page_new (of->deal->store, of->deal->maija));
  GtkWindow *window = ui_window_new (GTK_WIDGET (page));
  g_autofree char *asked = g_strdup_printf ("win.save-everything-known %" G_GINT64_FORMAT, of->deal->maija);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "party.save-everything-known", NULL));
  g_assert_cmpstr (ui_window_get_asked (), ==, asked);
  ui_window_end (window);
  g_assert_finalize_object (page);
  ui_broken_end (of);
}

#define PATH "/ui/access-save/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "it-is-written-for-the-user-alone", test_it_is_written);
  g_test_add_func (PATH "where-it-cannot-be-written-that-is-told", test_trouble_is_told);
  g_test_add_func (PATH "of-somebody-who-is-gone-nothing-is-written", test_who_is_gone);
  g_test_add_func (PATH "the-page-of-a-party-asks-for-it", test_the_page_asks_for_it);

  return g_test_run ();
}
