/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/conversation/sov-conversation-save.h"

#include <string.h>

#include "exchange/sov-conversation.h"
#include "model/sov-time.h"
#include "store/sov-store-conversation.h"

/* One after the other: loaded on the store's thread, written in a thread, put
 * into the file. */
typedef struct
{
  SovConversation *of; /* NULL until it is loaded */
  GBytes *pages;       /* NULL until they are written */
  gboolean pdf;
  GFile *file;
  int *done;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_clear_pointer (&self->of, sov_conversation_free);
  g_clear_pointer (&self->pages, g_bytes_unref);
  g_object_unref (self->file);
  g_atomic_rc_box_release (self->done);
  g_free (self);
}

static void
put_cb (GObject *source,
        GAsyncResult *result,
        gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_pages (GTask *writing,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Saving *self = data;
  gint64 now = sov_time_now ();
  GError *error = NULL;
  GBytes *pages = NULL;
  char *text;

  if (self->pdf)
    {
      pages = sov_conversation_write_pdf (self->of, now, self->done, cancellable, &error);
    }
  else
    {
      text = sov_conversation_write_text (self->of, now, self->done, cancellable, &error);
      if (text != NULL)
        pages = g_bytes_new_take (text, strlen (text));
    }

  if (pages != NULL)
    g_task_return_pointer (writing, pages, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (writing, error);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GTask) task = data;
  Saving *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->pages = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->pages == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_file_replace_contents_bytes_async (self->file, self->pages, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION | G_FILE_CREATE_PRIVATE,
                                       g_task_get_cancellable (task), put_cb, g_object_ref (task));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GTask) writing = NULL;
  Saving *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->of = sov_store_load_conversation_finish (SOV_STORE (source), result, &error);
  if (self->of == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* The other task keeps what the thread uses. */
  writing = g_task_new (source, g_task_get_cancellable (task), written_cb, g_object_ref (task));
  g_task_set_source_tag (writing, write_pages);
  g_task_set_check_cancellable (writing, FALSE);
  g_task_set_task_data (writing, self, NULL);
  g_task_run_in_thread (writing, write_pages);
}

void
sov_conversation_save_async (SovStore *store,
                             const SovConversationSpan *span,
                             gboolean pdf,
                             GFile *file,
                             int *done,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Saving *self = g_new0 (Saving, 1);

  self->pdf = pdf;
  self->file = g_object_ref (file);
  self->done = g_atomic_rc_box_acquire (done);
  g_task_set_source_tag (task, sov_conversation_save_async);
  g_task_set_task_data (task, self, saving_free);
  sov_store_load_conversation_async (store, span, cancellable, loaded_cb, task);
}

gboolean
sov_conversation_save_finish (SovStore *store,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
