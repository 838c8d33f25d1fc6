/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fuzz/fuzz.h"

/* The corpus of a target as a plain test: each file is a case. What a fuzzer once
 * found stays there. */

/* Cutting and turning each file by hand, where no fuzzer is at hand. */
#define N_VARIANTS 200

static void
try_variants (const guint8 *data,
              gsize size)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; size > 0 && i < N_VARIANTS; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (data, size);
      gsize length = (gsize) g_rand_int_range (random, 1, (int) size + 1);

      bytes[(gsize) g_rand_int_range (random, 0, (int) size)] = (guint8) g_rand_int_range (random, 0, 256);
      LLVMFuzzerTestOneInput (bytes, length);
    }
}

static void
test_file (gconstpointer path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gint64 began = g_get_monotonic_time ();
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const guint8 *) data, size);

  /* vault.md §3: none takes longer than a second; here others are at work too. */
  g_assert_cmpint (g_get_monotonic_time () - began, <, 5 * G_USEC_PER_SEC);
  try_variants ((const guint8 *) data, size);
}

static void
add_file (const char *name,
          const char *folder,
          const char *file)
{
  g_autofree char *path = g_strdup_printf ("/fuzz/%s/%s", name, file);

  g_test_add_data_func_full (path, g_build_filename (folder, file, NULL), test_file, g_free);
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *program = g_path_get_basename (argv[0]);
  const char *name = program + strlen ("fuzz-");
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *file;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", name, NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  for (; (file = g_dir_read_name (dir)) != NULL; n++)
    add_file (name, folder, file);
  g_assert_cmpuint (n, >=, 5);

  return g_test_run ();
}
