/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "exchange/import/sov-import-confine.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-readers.h"
#include "exchange/import/sov-import-wire.h"

/* The process that reads what strangers wrote: a file on descriptor 0, its
 * options on 3, records out on 1. It has no key, no network, no way to write,
 * and ends when it has read one file. */

#define IN 0
#define OUT 1
#define OPTIONS 3
#define OPTIONS_MAX (1024 * 1024)

/* Of the design: what is larger is not read at all. */
#define FILE_MAX (200 * 1024 * 1024)

/* Told together where they are many: a message is small. */
#define HEAP (256 * 1024)

static GByteArray *heap;

static gboolean
flush (void)
{
  const char *data = (const char *) heap->data;
  gsize size = heap->len;

  while (size > 0)
    {
      ssize_t n = write (OUT, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      data += n;
      size -= (gsize) n;
    }
  g_byte_array_set_size (heap, 0);

  return size == 0;
}

static gboolean
send (GBytes *record)
{
  gsize size;
  const char *data = g_bytes_get_data (record, &size);

  g_byte_array_append (heap, (const guint8 *) data, (guint) size);
  g_bytes_unref (record);

  return heap->len < HEAP || flush ();
}

static gboolean
item_cb (SovImportItem *item,
         gpointer data)
{
  g_autoptr (SovImportItem) owned = item;

  return send (sov_wire_pack_item (owned));
}

static gboolean
reject_cb (SovImportReject *reject,
           gpointer data)
{
  g_autoptr (SovImportReject) owned = reject;

  return send (sov_wire_pack_reject (owned));
}

static gboolean
bytes_cb (gconstpointer bytes,
          gsize size,
          gpointer data)
{
  const char *start = bytes;
  const gsize most = 1024 * 1024;

  for (gsize at = 0; at < size; at += most)
    if (!send (sov_wire_pack_bytes (start + at, MIN (size - at, most))))
      return FALSE;

  return TRUE;
}

static void
progress_cb (guint64 done,
             guint64 total,
             gpointer data)
{
  if (send (sov_wire_pack_progress (MIN (done, total), total)))
    flush ();
}

/* All that comes on @fd, or NULL with more than @most. */
static GBytes *
read_whole (int fd,
            gsize most)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 part[64 * 1024];
  ssize_t n;

  while ((n = read (fd, part, sizeof part)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0 || bytes->len + (gsize) n > most)
        return NULL;
      g_byte_array_append (bytes, part, (guint) n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* A file is mapped and not copied; a pipe is read. */
static GBytes *
read_input (GError **error)
{
  g_autoptr (GMappedFile) mapped = NULL;
  GBytes *bytes = NULL;
  struct stat about;

  if (fstat (IN, &about) == 0 && S_ISREG (about.st_mode) && about.st_size <= FILE_MAX)
    mapped = g_mapped_file_new_from_fd (IN, FALSE, NULL);
  if (mapped != NULL)
    return g_mapped_file_get_bytes (mapped);
  if (!S_ISREG (about.st_mode))
    bytes = read_whole (IN, FILE_MAX);
  if (bytes == NULL)
    g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_TOO_LARGE, "it is too large");

  return bytes;
}

int
main (int argc,
      char *argv[])
{
  const SovImportSink sink = { item_cb, reject_cb, bytes_cb, progress_cb, NULL };
  g_autoptr (GBytes) asked = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SovImportOptions) options = NULL;
  g_autoptr (SovImportSummary) summary = NULL;
  g_autoptr (GError) error = NULL;

  if (!sov_import_confine ())
    return 3;

  heap = g_byte_array_new ();

  asked = read_whole (OPTIONS, OPTIONS_MAX);
  options = asked != NULL ? sov_wire_read_options (asked) : NULL;
  if (options == NULL)
    return 2;

  bytes = read_input (&error);
  if (bytes != NULL)
    summary = sov_import_read (bytes, options, &sink, &error);
  if (!send (summary != NULL ? sov_wire_pack_summary (summary) : sov_wire_pack_error (error)) || !flush ())
    return 1;

  /* Nothing is left to give back, and what checks for leaks may not look. */
  _exit (0);
}
