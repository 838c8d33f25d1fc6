/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-file-save.h"

#include <glib/gstdio.h>
#include <string.h>

#include "support/ui-broken.h"

static gboolean
is_told (gpointer asked)
{
  return g_strcmp0 (ui_window_get_asked (), asked) == 0;
}

static void
test_it_is_written (void)
{
  UiBroken *of = ui_broken_new ();
  g_autofree char *folder = g_dir_make_tmp ("sovittu-case-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tapaus äö.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *page = NULL;
  GStatBuf about;

  sov_case_file_save_to (GTK_WIDGET (of->deal->window), of->deal->store, of->complaint, file);
  ui_wait (is_told, (gpointer) "win.toast 'Case file saved'");
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  g_assert_nonnull (strstr (page, UI_BROKEN_WORDS));
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 077, ==, 0);
  g_unlink (path);
  g_rmdir (folder);
  ui_broken_end (of);
}

static void
test_trouble_is_told (void)
{
  UiBroken *of = ui_broken_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/there/is/no/such/place.html");
  GtkWidget *dialog;

  sov_case_file_save_to (GTK_WIDGET (of->deal->window), of->deal->store, of->complaint, file);
  dialog = ui_deal_wait_dialog (of->deal);
  g_assert_nonnull (ui_find_text (dialog, "The Case File Was Not Saved"));
  ui_deal_close_dialog (of->deal);
  ui_broken_end (of);
}

#define PATH "/ui/case-file-save/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "it-is-written-for-the-user-alone", test_it_is_written);
  g_test_add_func (PATH "where-it-cannot-be-written-that-is-told", test_trouble_is_told);

  return g_test_run ();
}
