/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story.h"

#include "model/sov-time.h"
#include "store/sov-store-fill.h"

/* Stories that are files, for whoever has a connection or a store. */

static gboolean
load_file (const char *path,
           char **text,
           gsize *length,
           GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_file_get_contents (path, text, length, &reason))
    return TRUE;

  g_set_error_literal (error, SOV_STORY_ERROR, SOV_STORY_ERROR_FILE, reason->message);
  return FALSE;
}

gboolean
sov_story_play_file (SovDatabase *db,
                     const char *path,
                     gint64 now,
                     SovStoryResult *result,
                     GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (result != NULL)
    *result = (SovStoryResult) { 0 };

  return load_file (path, &text, &length, error) &&
         sov_story_play (db, text, (gssize) length, now, result, error);
}

/* What the store thread plays. */
typedef struct
{
  char *path;
  gint64 now;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request);
}

static gboolean
play_request (SovDatabase *db,
              gpointer data,
              GError **error)
{
  Request *request = data;
  g_autofree char *text = NULL;
  gsize length;

  return load_file (request->path, &text, &length, error) &&
         sov_story_play_inside (db, text, (gssize) length, request->now, NULL, error);
}

void
sov_story_play_file_async (SovStore *store,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->path = g_strdup (path);
  request->now = sov_time_now ();
  sov_store_fill_async (store, play_request, request, request_free, cancellable, callback, user_data);
}

gboolean
sov_story_play_file_finish (SovStore *store,
                            GAsyncResult *result,
                            GError **error)
{
  return sov_store_fill_finish (store, result, error);
}
