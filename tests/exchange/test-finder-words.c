/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>

#include "exchange/sov-finder-words.h"

/* The lists that come with the program, and those that a user puts beside them. */

static guint
count (const SovFinder *finder,
       const char *message)
{
  const SovFinderContext context = { G_GINT64_CONSTANT (1792573200000), FALSE, NULL, 0 };
  g_autoptr (GPtrArray) found = sov_finder_read (finder, message, &context);

  return found->len;
}

static void
test_ours (void)
{
  g_autoptr (SovFinder) finder = sov_finder_words_new_finder ();

  g_assert_cmpuint (count (finder, "Soitan huomenna"), ==, 1);
  g_assert_cmpuint (count (finder, "I'll send it by Friday"), ==, 1);
  g_assert_cmpuint (count (finder, "sovittu!"), ==, 1);
}

static void
test_own (void)
{
  g_autoptr (SovFinder) finder = sov_finder_words_new_finder ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sovittu-words-XXXXXX", &error);
  g_autofree char *right = g_build_filename (folder, "a.words", NULL);
  g_autofree char *wrong = g_build_filename (folder, "b.words", NULL);
  g_autofree char *missing = g_build_filename (folder, "none", NULL);

  g_assert_true (sov_finder_words_add_own (finder, missing, &error));
  g_assert_true (sov_finder_words_add_own (finder, folder, &error));
  g_assert_cmpuint (count (finder, "jiihaa"), ==, 0);
  g_assert_true (g_file_set_contents (right, "language = fi\n[assent]\njiihaa\n", -1, &error));
  g_assert_true (g_file_set_contents (wrong, "language = fi\n[nonsense]\n", -1, &error));
  g_assert_false (sov_finder_words_add_own (finder, folder, &error));
  g_assert_error (error, SOV_LEXICON_ERROR, SOV_LEXICON_ERROR_SECTION);
  g_assert_true (g_str_has_prefix (error->message, "b.words:2:"));
  g_assert_cmpuint (count (finder, "jiihaa"), ==, 1);
  g_unlink (right);
  g_unlink (wrong);
  g_rmdir (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/finder-words/promises-are-found-by-the-words-of-the-program", test_ours);
  g_test_add_func ("/exchange/finder-words/a-users-own-words-add-to-them-and-a-wrong-line-is-named", test_own);
  return g_test_run ();
}
