/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words come from by which promises are found: the lists that are
 * part of the program, and files of the user's own. It hands their bytes to
 * the finder and reads nothing in them. */

#include "exchange/sov-finder-words.h"

#include <gio/gio.h>

#include "sov-words-resources.h"

SovFinder *
sov_finder_words_new_finder (void)
{
  static const char *const files[] = { "promise.en.words", "promise.fi.words" };
  SovFinder *finder = sov_finder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/fi/sovittu/Sovittu/words/", files[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (sov_words_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      const char *text;
      gsize length;

      g_assert (bytes != NULL);
      text = g_bytes_get_data (bytes, &length);
      if (!sov_finder_add_words (finder, text, length, NULL))
        g_assert_not_reached ();
    }
  return finder;
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return g_strcmp0 (*(const char *const *) one, *(const char *const *) other);
}

static GPtrArray *
list_words (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".words"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

gboolean
sov_finder_words_add_own (SovFinder *finder,
                          const char *folder,
                          GError **error)
{
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (finder != NULL && folder != NULL, FALSE);

  names = list_words (folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (path, &text, &length, error))
        return FALSE;
      if (!sov_finder_add_words (finder, text, length, error))
        {
          g_prefix_error (error, "%s:", (const char *) names->pdata[i]);
          return FALSE;
        }
    }
  return TRUE;
}
