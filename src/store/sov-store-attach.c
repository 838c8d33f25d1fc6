/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-private.h"

#include <gio/gio.h>

#include "model/sov-text.h"
#include "store/sov-blob.h"
#include "store/sov-writer.h"

/* Files beside entries. */

typedef struct
{
  char *entry;
  char *name;
  char *content_type;
  GBytes *data;
} Attachment;

static gboolean
attach (SovDatabase *db,
        gpointer data,
        GError **error)
{
  Attachment *attachment = data;
  gint64 entry = sov_ref_find (db, SOV_SUBJECT_ENTRY, attachment->entry, error);

  return entry >= 0 && sov_blob_attach (db, entry, attachment->name, attachment->content_type, attachment->data, error);
}

static gpointer
job_attach (SovStoreState *state,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Attachment *attachment = data;

  if (g_bytes_get_size (attachment->data) > SOV_BLOB_MAX)
    {
      g_set_error_literal (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE, "the file is larger than 50 MiB");
      return NULL;
    }

  return sov_store_state_write (state, NULL, attach, attachment, error) ? state : NULL;
}

static void
attachment_free (gpointer data)
{
  Attachment *attachment = data;

  g_free (attachment->entry);
  g_free (attachment->name);
  g_free (attachment->content_type);
  g_bytes_unref (attachment->data);
  g_free (attachment);
}

void
sov_store_attach_async (SovStore *self,
                        const char *entry,
                        const char *name,
                        const char *content_type,
                        GBytes *data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Attachment *attachment = g_new0 (Attachment, 1);

  g_return_if_fail (SOV_IS_STORE (self));

  attachment->entry = g_strdup (entry);
  attachment->name = sov_text_clean_name (name, -1);
  attachment->content_type = g_strdup (content_type);
  attachment->data = g_bytes_ref (data);
  sov_store_run_async (self, job_attach, attachment, attachment_free, NULL, sov_store_attach_async,
                       cancellable, callback, user_data);
}

gboolean
sov_store_attach_finish (SovStore *self,
                         GAsyncResult *result,
                         GError **error)
{
  return sov_store_call_finish (self, result, error) != NULL;
}

static gpointer
load_attachments (SovDatabase *db,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  const gint64 *entry = data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT attachment.id, name, content_type, sha256 FROM attachment JOIN blob ON blob.id = blob_id"
                               " WHERE entry_id = :entry ORDER BY attachment.id",
                               error);
  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":entry", *entry);
  while (sov_statement_next (stmt))
    {
      SovRow *row = sov_row_new (SOV_SUBJECT_ENTRY, sov_statement_int (stmt, 0));

      row->title = sov_statement_dup (stmt, 1);
      row->detail = sov_statement_dup (stmt, 2);
      row->ref = sov_statement_dup (stmt, 3);
      g_ptr_array_add (rows, row);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&rows) : NULL;
}

void
sov_store_load_attachments_async (SovStore *self,
                                  gint64 entry,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  sov_store_call_async (self, load_attachments, g_memdup2 (&entry, sizeof entry), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_attachments_finish (SovStore *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return sov_store_call_finish (self, result, error);
}

/* Which one, and how large it may be. */
typedef struct
{
  gint64 id;
  gint64 most;
} Wanted;

static gpointer
load_attachment (SovDatabase *db,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT CASE WHEN size <= :most THEN data END FROM blob JOIN attachment ON blob_id = blob.id"
                               " WHERE attachment.id = :id",
                               error);
  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":id", wanted->id);
  sov_statement_bind_int (stmt, ":most", wanted->most);
  if (sov_statement_next (stmt))
    {
      if (sov_statement_is_null (stmt, 0))
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "the attachment is larger than was asked for");
      else
        bytes = sov_statement_blob (stmt, 0);
    }
  else if (sov_statement_check (stmt, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the attachment is gone");

  return bytes != NULL && sov_statement_check (stmt, error) ? g_steal_pointer (&bytes) : NULL;
}

void
sov_store_load_attachment_up_to_async (SovStore *self,
                                       gint64 attachment,
                                       gsize most,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  const Wanted wanted = { attachment, (gint64) most };

  sov_store_call_async (self, load_attachment, g_memdup2 (&wanted, sizeof wanted), g_free,
                        (GDestroyNotify) g_bytes_unref, cancellable, callback, user_data);
}

void
sov_store_load_attachment_async (SovStore *self,
                                 gint64 attachment,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  sov_store_load_attachment_up_to_async (self, attachment, G_MAXINT64, cancellable, callback, user_data);
}

GBytes *
sov_store_load_attachment_finish (SovStore *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return sov_store_call_finish (self, result, error);
}
