/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-key-history.h"

#include <glib/gstdio.h>

#include "model/sov-log.h"
#include "store/sov-place.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

static char *
path_in (const char *folder,
         const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static GPtrArray *
read_file (const char *folder,
           const char *name,
           GBytes *key,
           GError **error)
{
  g_autofree char *path = path_in (folder, name);
  char *secret = sov_secret_to_hex (key);
  GPtrArray *keys = sov_recovery_read (path, secret, error);

  sov_secret_text_free (secret);

  return keys;
}

GPtrArray *
sov_key_history_read (const char *folder,
                      const char *uuid,
                      GBytes *key)
{
  g_autoptr (GError) reason = NULL;
  GPtrArray *keys = read_file (folder, SOV_HISTORY_NAME, key, &reason);

  if (keys == NULL)
    {
      if (!g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING))
        sov_log_failure ("the history of keys", reason);
      keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_kept_key_free);
      g_ptr_array_add (keys, sov_kept_key_new (uuid, key));
    }

  return keys;
}

gboolean
sov_key_history_prepare (const char *folder,
                         GPtrArray *keys,
                         GBytes *key,
                         GError **error)
{
  g_autofree char *path = path_in (folder, SOV_HISTORY_NEXT_NAME);
  char *secret = sov_secret_to_hex (key);
  gboolean ok = sov_recovery_write (path, secret, keys, error);

  sov_secret_text_free (secret);
  return ok;
}

void
sov_key_history_settle (const char *folder,
                        GBytes *key)
{
  g_autofree char *next = path_in (folder, SOV_HISTORY_NEXT_NAME);
  g_autofree char *path = path_in (folder, SOV_HISTORY_NAME);
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (next, G_FILE_TEST_EXISTS))
    return;

  keys = read_file (folder, SOV_HISTORY_NEXT_NAME, key, &error);
  if (keys != NULL && sov_place_replace (next, path, &error))
    return;

  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    g_unlink (next);
  else
    sov_log_failure ("the history of keys", error);
}

static gboolean
holds_all (GPtrArray *have,
           GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < have->len; j++)
        found = found || sov_secret_equal (((SovKeptKey *) have->pdata[j])->key, ((SovKeptKey *) keys->pdata[i])->key);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

void
sov_key_history_complete (const char *folder,
                          GPtrArray *keys,
                          GBytes *key)
{
  g_autoptr (GPtrArray) have = NULL;
  g_autoptr (GError) error = NULL;

  if (keys->len < 2)
    return;

  have = read_file (folder, SOV_HISTORY_NAME, key, NULL);
  if (have != NULL && holds_all (have, keys))
    return;

  if (sov_key_history_prepare (folder, keys, key, &error))
    sov_key_history_settle (folder, key);
  else
    sov_log_failure ("the history of keys", error);
}
