/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-recent.h"

#include "support/ui-support.h"

/* T29, the list of recent files: what a dialog adds to it goes again, what was
 * there stays. */

#define OTHERS "file:///tmp/somebody-elses.pdf"
#define CHOSEN "file:///tmp/complaint-2026-10-20.html"

static void
add (const char *uri)
{
  GtkRecentData data = { .mime_type = (char *) "text/html", .app_name = (char *) "x", .app_exec = (char *) "x %u" };

  g_assert_true (gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data));
}

static void
wait_a_little (void)
{
  gint64 end = g_get_monotonic_time () + 800 * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
}

static void
test_what_was_chosen_is_forgotten (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GFile) chosen = g_file_new_for_uri (CHOSEN);

  add (OTHERS);
  sov_recent_forget (chosen);
  add (CHOSEN);
  wait_a_little ();
  g_assert_false (gtk_recent_manager_has_item (manager, CHOSEN));
  g_assert_true (gtk_recent_manager_has_item (manager, OTHERS));
}

/* T29, lists of recent files: the dialog may be faster than its answer. */
static void
test_what_was_added_before_the_answer_is_forgotten (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GFile) chosen = g_file_new_for_uri (CHOSEN);
  GtkRecentData data = { .mime_type = (char *) "text/html", .app_name = (char *) g_get_application_name (), .app_exec = (char *) "x %u" };

  g_assert_true (gtk_recent_manager_add_full (manager, CHOSEN, &data));
  sov_recent_forget (chosen);
  wait_a_little ();
  g_assert_false (gtk_recent_manager_has_item (manager, CHOSEN));
}

static void
test_what_was_there_before_stays (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GFile) others = g_file_new_for_uri (OTHERS);

  add (OTHERS);
  sov_recent_forget (others);
  add (OTHERS);
  wait_a_little ();
  g_assert_true (gtk_recent_manager_has_item (manager, OTHERS));
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/recent/what-was-chosen-is-forgotten", test_what_was_chosen_is_forgotten);
  g_test_add_func ("/ui/recent/what-was-added-before-the-answer-is-forgotten", test_what_was_added_before_the_answer_is_forgotten);
  g_test_add_func ("/ui/recent/what-was-there-before-stays", test_what_was_there_before_stays);
  return g_test_run ();
}
