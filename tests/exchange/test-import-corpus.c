/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

/* T16, hostile files; T26, dates: each file of the corpus gives what a person
 * reads in it, no more and no less, and never brings a reader down. */

static void
test_file (gconstpointer path)
{
  import_case_check (path);
}

/* Every file of tests/fixtures/import/FOLDER that has an expectation beside it. */
static void
add_folder (const char *root,
            const char *folder)
{
  g_autofree char *folder_path = g_build_filename (root, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder_path, 0, NULL);
  const char *name;

  if (dir == NULL)
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_suffix (name, ".expect"))
      {
        g_autofree char *test = g_strdup_printf ("/import/corpus/%s/%s", folder, name);

        g_test_add_data_func_full (test, g_build_filename (folder_path, name, NULL), test_file, g_free);
      }
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *root = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *folder;

  g_test_init (&argc, &argv, NULL);
  root = g_test_build_filename (G_TEST_DIST, "fixtures", "import", NULL);
  dir = g_dir_open (root, 0, NULL);
  g_assert_nonnull (dir);
  while ((folder = g_dir_read_name (dir)) != NULL)
    add_folder (root, folder);

  return g_test_run ();
}
