/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "support/vault-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/sov-secret.h"
#include "store/sov-vault-draft.h"

char *
fixture_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("sovittu-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

typedef void (*VisitFunc) (const char *path,
                           gpointer data);

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

/* Children before their folder, by name. */
static void
visit (const char *path,
       VisitFunc func,
       gpointer data)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, names->pdata[i], NULL);

      visit (child, func, data);
    }
  func (path, data);
}

static void
remove_one (const char *path,
            gpointer data)
{
  g_remove (path);
}

void
fixture_folder_remove (char *folder)
{
  visit (folder, remove_one, NULL);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_free (folder);
}

void
fixture_make_vault (const char *folder,
                    const char *passphrase,
                    char **code,
                    GBytes **key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (folder, &error);
  g_autoptr (SovVaultDraft) draft = NULL;
  g_autoptr (SovAction) me = sov_action_new (SOV_ACTION_ME, 0);

  sov_action_set_text (me, SOV_FIELD_NAME, "Aino Saarela");
  g_assert_no_error (error);
  draft = sov_vault_draft_new (vault, &error);
  g_assert_no_error (error);
  if (passphrase != NULL)
    sov_vault_draft_set_passphrase (draft, passphrase, &error);
  g_assert_no_error (error);
  sov_vault_draft_commit (draft, passphrase != NULL ? SOV_KEY_HOME_PASSPHRASE : SOV_KEY_HOME_KEYRING, me, &error);
  g_assert_no_error (error);

  if (code != NULL)
    *code = g_strdup (sov_vault_draft_get_code (draft));
  if (key != NULL)
    *key = g_bytes_ref (sov_vault_draft_get_key (draft));
  sov_vault_release (vault);
}

typedef struct
{
  char *folder;
  char *code;
  GBytes *key;
} Original;

static GHashTable *originals; /* passphrase → Original */

static void
original_free (Original *original)
{
  fixture_folder_remove (original->folder);
  g_free (original->code);
  g_bytes_unref (original->key);
  g_free (original);
}

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autoptr (GBytes) file = fixture_read (from, name);

  if (fixture_has (from, name))
    fixture_write (to, name, g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

void
fixture_copy_vault (const char *folder,
                    const char *passphrase,
                    char **code,
                    GBytes **key)
{
  static const char *const names[] = { "lock", "sovittu.db", "recovery.db", "passphrase.db", "vault.ini" };
  const char *name = passphrase != NULL ? passphrase : "";
  Original *original;

  if (originals == NULL)
    originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) original_free);

  original = g_hash_table_lookup (originals, name);
  if (original == NULL)
    {
      original = g_new0 (Original, 1);
      original->folder = fixture_folder_new ();
      fixture_make_vault (original->folder, passphrase, &original->code, &original->key);
      g_hash_table_insert (originals, g_strdup (name), original);
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    copy_file (original->folder, folder, names[i]);

  if (code != NULL)
    *code = g_strdup (original->code);
  if (key != NULL)
    *key = g_bytes_ref (original->key);
}

void
fixture_forget_copies (void)
{
  g_clear_pointer (&originals, g_hash_table_unref);
}

GBytes *
fixture_text (const char *text)
{
  return sov_secret_new (text, strlen (text));
}

GBytes *
fixture_read (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *data = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return g_bytes_new_static ("", 0);

  return g_bytes_new_take (data, size);
}

void
fixture_write (const char *folder,
               const char *name,
               gconstpointer data,
               gsize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (parent, 0700);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

gboolean
fixture_has (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

static void
describe_one (const char *path,
              gpointer data)
{
  g_autofree char *bytes = NULL;
  g_autofree char *digest = NULL;
  gsize size = 0;

  if (g_file_get_contents (path, &bytes, &size, NULL))
    digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, size);
  g_string_append_printf (data, "%s %s\n", path, digest != NULL ? digest : "-");
}

char *
fixture_describe (const char *folder)
{
  GString *text = g_string_new (NULL);

  visit (folder, describe_one, text);
  return g_string_free_and_steal (text);
}

typedef struct
{
  gconstpointer data;
  gsize size;
  gboolean found;
} Search;

static void
search_one (const char *path,
            gpointer data)
{
  Search *search = data;
  g_autofree char *bytes = NULL;
  gsize size = 0;

  if (g_file_get_contents (path, &bytes, &size, NULL) &&
      memmem (bytes, size, search->data, search->size) != NULL)
    search->found = TRUE;
}

gboolean
fixture_holds (const char *folder,
               gconstpointer data,
               gsize size)
{
  Search search = { data, size, FALSE };

  visit (folder, search_one, &search);
  return search.found;
}
