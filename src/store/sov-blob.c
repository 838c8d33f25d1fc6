/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-blob.h"

#include "store/sov-writer.h"

#define UNKNOWN_TYPE "application/octet-stream"

/* The id of the blob with these bytes, made if it is not there; -1 with @error. */
static gint64
keep_blob (SovDatabase *db,
           GBytes *data,
           GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, data);
  g_autoptr (SovWriter) row = sov_writer_new ("blob");
  g_autoptr (SovStatement) known = sov_database_prepare (db, "SELECT id FROM blob WHERE sha256 = :sha256", error);
  gint64 id = -1;

  if (known == NULL)
    return -1;

  sov_statement_bind_text (known, ":sha256", sha256);
  if (sov_statement_next (known))
    return sov_statement_int (known, 0);
  if (!sov_statement_check (known, error))
    return -1;

  sov_writer_put_text (row, "sha256", sha256);
  sov_writer_put_int (row, "size", (gint64) g_bytes_get_size (data), -1);
  sov_writer_take_blob (row, "data", g_bytes_ref (data));
  return sov_writer_insert (row, db, &id, error) ? id : -1;
}

gboolean
sov_blob_attach (SovDatabase *db,
                 gint64 entry,
                 const char *name,
                 const char *content_type,
                 GBytes *data,
                 GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("attachment");
  gint64 blob = keep_blob (db, data, error);

  if (blob < 0)
    return FALSE;

  sov_writer_put_int (row, "entry_id", entry, 0);
  sov_writer_put_int (row, "blob_id", blob, 0);
  sov_writer_put_text (row, "name", name);
  sov_writer_put_text (row, "content_type", content_type != NULL ? content_type : UNKNOWN_TYPE);
  return sov_writer_insert (row, db, NULL, error);
}
