/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story.h"
#include "model/sov-time.h"
#include "support/vault.h"

/* Plays every story of this folder. A story is a case, and so is each of its
 * expectations: what holds at its moment is what was written down by hand. */

/* How a story went, once played. */
typedef struct
{
  char *name;
  guint n_expectations;
  guint failed_line; /* 0: it played to its end */
  char *reason;
} Story;

typedef struct
{
  Story *story;
  guint line; /* of an expectation; 0: the whole story */
} Case;

static void
story_free (gpointer data)
{
  Story *story = data;

  g_free (story->name);
  g_free (story->reason);
  g_free (story);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  const Story *story = self->story;

  if (story->failed_line == 0 || (self->line != 0 && self->line < story->failed_line))
    return;
  if (self->line == story->failed_line || self->line == 0)
    g_test_fail_printf ("%s", story->reason);
  else
    g_test_fail_printf ("not reached: %s", story->reason);
}

static void
add_case (Story *story,
          guint line)
{
  Case *self = g_new (Case, 1);
  g_autofree char *path = NULL;

  if (line == 0)
    path = g_strdup_printf ("/stories/%s/plays-to-its-end", story->name);
  else
    path = g_strdup_printf ("/stories/%s/line-%03u-holds", story->name, line);

  *self = (Case) { story, line };
  g_test_add_data_func_full (path, self, test_case, g_free);
}

static void
play (Story *story,
      const char *text)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GError) error = NULL;
  SovStoryResult result;

  if (sov_story_play (db, text, -1, vault_time ("2026-10-19T12:00"), &result, &error))
    return;

  story->failed_line = result.line;
  story->reason = g_strdup (error->message);
}

static void
add_story (GPtrArray *stories,
           const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  Story *story = g_new0 (Story, 1);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  story->name = g_strndup (name, strlen (name) - strlen (".story"));
  g_ptr_array_add (stories, story);
  play (story, text);

  add_case (story, 0);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "\"do\": \"expect\"") != NULL)
      add_case (story, i + 1);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (story_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "stories", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".story"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_story (stories, folder, names->pdata[i]);
  g_assert_cmpuint (stories->len, >=, 10);

  return g_test_run ();
}
