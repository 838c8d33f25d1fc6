/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-shown-copy.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* T17, a name that leads elsewhere or hides what it is: names as they come, and
 * what is on the disk while another program shows a file. */

static void
test_names_are_made_safe (void)
{
  static const char *const names[][2] = {
    { "sopimus.pdf", "sopimus.pdf" },
    { "../../etc/passwd", "passwd" },
    { "/etc/passwd", "passwd" },
    { "C:\\Users\\Satu\\kuva.jpg", "kuva.jpg" },
    { "..", "file" },
    { ".", "file" },
    { "", "file" },
    { "   ", "file" },
    { "/", "file" },
    { ".bashrc", "bashrc" },
    { "...x", "x" },
    { "a\nb\tc\x01.pdf", "abc.pdf" },
    { "lasku\342\200\256fdp.exe",
      "laskufdp.exe" },
    { "lasku\xe2\x81\xa6"
      "x.pdf",
      "laskux.pdf" },
    { "pa\xcc\x88iva.txt", "päiva.txt" },
    { "Müller & <b>Söhne</b>.pdf", "b>.pdf" },
    { "שלום.pdf", "שלום.pdf" },
    { "huono\xff\xfe.pdf", "huono\xef\xbf\xbd\xef\xbf\xbd.pdf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *safe = sov_shown_copy_make_name (names[i][0]);

      g_assert_cmpstr (safe, ==, names[i][1]);
    }
}

static void
test_long_names_keep_their_extension (void)
{
  g_autofree char *stem = g_strnfill (400, 'a');
  g_autofree char *name = g_strconcat (stem, "ä.pdf", NULL);
  g_autofree char *letters = g_utf8_make_valid ("äöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäöäö", -1);
  g_autofree char *safe = sov_shown_copy_make_name (name);
  g_autofree char *whole = sov_shown_copy_make_name (letters);

  g_assert_cmpuint (strlen (safe), ==, 120);
  g_assert_true (g_str_has_suffix (safe, ".pdf"));
  g_assert_cmpuint (strlen (whole), <=, 120);
  g_assert_true (g_utf8_validate (whole, -1, NULL));
}

static void
test_whatever_the_name_it_is_one_file (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 20000; i++)
    {
      char name[64];
      g_autofree char *safe = NULL;
      int n = g_rand_int_range (random, 0, 63);

      for (int j = 0; j < n; j++)
        name[j] = g_rand_int_range (random, 0, 3) == 0 ? "./\\. "[g_rand_int_range (random, 0, 5)] : (char) g_rand_int_range (random, 1, 256);
      name[n] = '\0';
      safe = sov_shown_copy_make_name (name);
      g_assert_cmpuint (strlen (safe), >, 0);
      g_assert_cmpuint (strlen (safe), <=, 120);
      g_assert_null (strpbrk (safe, "/\\\n\r\t"));
      g_assert_cmpint (safe[0], !=, '.');
      g_assert_true (g_utf8_validate (safe, -1, NULL));
    }
}

static void
test_what_may_run_is_told_apart (void)
{
  static const char *const programs[] = { "x.desktop", "x.SH", "kuva.jpg.exe", "x.html", "sivu.HTM", "lasku\342\200\256fdp.exe" };
  static const char *const calm[] = { "x.pdf", "kuva.JPG", "x", "exe", "html", "lasku.txt" };
  g_autoptr (GBytes) text = g_bytes_new_static ("hei", 3);
  g_autoptr (GBytes) script = g_bytes_new_static ("#!/bin/sh\n", 10);
  g_autoptr (GBytes) elf = g_bytes_new_static ("\177ELF",
                                               4);

  for (gsize i = 0; i < G_N_ELEMENTS (programs); i++)
    g_assert_true (sov_shown_copy_is_risky (programs[i], text));
  for (gsize i = 0; i < G_N_ELEMENTS (calm); i++)
    g_assert_false (sov_shown_copy_is_risky (calm[i], text));
  g_assert_true (sov_shown_copy_is_risky ("x.pdf", script));
  g_assert_true (sov_shown_copy_is_risky ("x.pdf", elf));
}

static guint
count_copies (void)
{
  g_autofree char *home = g_build_filename (g_get_user_runtime_dir (), "sovittu", NULL);
  g_autoptr (GDir) folders = g_dir_open (home, 0, NULL);
  guint n = 0;

  while (folders != NULL && g_dir_read_name (folders) != NULL)
    n++;

  return n;
}

static void
test_a_copy_is_its_owners_alone_and_goes (void)
{
  g_autoptr (GBytes) data = g_bytes_new_static ("salaista", 8);
  g_autoptr (GError) error = NULL;
  SovShownCopy *copy = sov_shown_copy_new ("../sopimus.pdf", data, &error);
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  GStatBuf about;

  g_assert_no_error (error);
  path = g_strdup (sov_shown_copy_get_path (copy));
  folder = g_path_get_dirname (path);
  g_assert_true (g_str_has_prefix (path, g_get_user_runtime_dir ()));
  g_assert_true (g_str_has_suffix (path, "/sopimus.pdf"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "salaista");
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0400);
  g_assert_cmpint (g_stat (folder, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0700);

  sov_shown_copy_sweep ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  sov_shown_copy_free (copy);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_what_a_crash_left_is_swept (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "sovittu", "left", NULL);
  g_autofree char *file = g_build_filename (folder, "sopimus.pdf", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "salaista", -1, NULL));
  g_assert_cmpint (g_chmod (file, 0400), ==, 0);
  g_assert_cmpuint (count_copies (), ==, 1);
  sov_shown_copy_sweep ();
  g_assert_cmpuint (count_copies (), ==, 0);
}

static void
test_a_link_in_its_place_leads_nowhere (void)
{
  g_autofree char *home = g_build_filename (g_get_user_runtime_dir (), "sovittu", NULL);
  g_autofree char *elsewhere = g_build_filename (g_get_user_runtime_dir (), "elsewhere", NULL);
  g_autofree char *kept = g_build_filename (elsewhere, "kept", NULL);
  g_autofree char *link = g_build_filename (home, "link", NULL);

  g_assert_cmpint (g_mkdir_with_parents (home, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (elsewhere, 0700), ==, 0);
  g_assert_true (g_file_set_contents (kept, "x", -1, NULL));
  {
    g_autoptr (GFile) file = g_file_new_for_path (link);

    g_assert_true (g_file_make_symbolic_link (file, elsewhere, NULL, NULL));
  }
  sov_shown_copy_sweep ();
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_unlink (link);
  g_unlink (kept);
  g_rmdir (elsewhere);
}

#define ADD(name, test) g_test_add_func ("/desktop/shown-copy/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("names-are-made-safe", test_names_are_made_safe);
  ADD ("long-names-keep-their-extension", test_long_names_keep_their_extension);
  ADD ("whatever-the-name-it-is-one-file", test_whatever_the_name_it_is_one_file);
  ADD ("what-may-run-is-told-apart", test_what_may_run_is_told_apart);
  ADD ("a-copy-is-its-owners-alone-and-goes", test_a_copy_is_its_owners_alone_and_goes);
  ADD ("what-a-crash-left-is-swept", test_what_a_crash_left_is_swept);
  ADD ("a-link-in-its-place-leads-nowhere", test_a_link_in_its_place_leads_nowhere);
  return g_test_run ();
}
