/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "exchange/import/sov-import-text.h"

/* A walk through a zip by libarchive. It owns the limits: how many entries, how
 * many bytes, how much smaller they may have been, and which names are let pass.
 * It never opens what is in an entry and never writes a file. */

/* Of a local file header (APPNOTE.TXT 4.3.7): where its name is. */
#define HEADER_SIZE 30
#define NAME_LENGTH_AT 26

/* Short texts of few words are smaller than any ratio; they are no bomb. */
#define RATIO_FROM (1024 * 1024)

struct _SovZip
{
  struct archive *archive;
  GBytes *bytes;
  SovZipEntry entry;
  gint64 entry_ends; /* where the one before did */
  guint64 total;     /* bytes that came out of all */
};

/* What an archive may be called: none is opened inside another. */
static const char *const nested[] = { ".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".jar", ".apk", ".iso", ".cab" };

SovZip *
sov_zip_new (GBytes *bytes)
{
  SovZip *self = g_new0 (SovZip, 1);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  self->bytes = g_bytes_ref (bytes);
  self->archive = archive_read_new ();
  archive_read_support_format_zip (self->archive);
  archive_read_open_memory (self->archive, data, size);

  return self;
}

void
sov_zip_free (SovZip *self)
{
  archive_read_free (self->archive);
  g_bytes_unref (self->bytes);
  g_free (self->entry.name);
  g_free (self);
}

/* As it stands in the file: libarchive would turn it into the signs of the
 * locale, which may have none for it. */
static char *
dup_name (const SovZip *self,
          gint64 at,
          struct archive_entry *entry)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (self->bytes, &size);
  const char *told = archive_entry_pathname (entry);
  const char *encoding;
  gboolean replaced;
  gsize length;

  if (at < 0 || (guint64) at + HEADER_SIZE > size || memcmp (data + at, "PK\x03\x04", 4) != 0)
    return g_utf8_make_valid (told != NULL ? told : "", -1);

  length = (gsize) data[at + NAME_LENGTH_AT] | (gsize) data[at + NAME_LENGTH_AT + 1] << 8;
  length = MIN (length, size - (gsize) at - HEADER_SIZE);
  return sov_import_decode ((const char *) data + at + HEADER_SIZE, length, &encoding, &replaced);
}

/* Absolute, on a drive, or with a part that leads up. */
static gboolean
climbs (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "/\\", -1);

  if (*name == '/' || *name == '\\' || (g_ascii_isalpha (name[0]) && name[1] == ':'))
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_equal (parts[i], ".."))
      return TRUE;

  return FALSE;
}

static gboolean
is_nested (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (nested); i++)
    if (g_str_has_suffix (lower, nested[i]))
      return TRUE;

  return FALSE;
}

static SovZipEntryKind
judge (const SovZip *self,
       struct archive_entry *entry,
       gint64 begins)
{
  mode_t type = archive_entry_filetype (entry);

  if (type == AE_IFDIR)
    return SOV_ZIP_FOLDER;
  if (type != AE_IFREG || archive_entry_is_encrypted (entry) != 0 || begins < self->entry_ends)
    return SOV_ZIP_UNSAFE;
  if (climbs (self->entry.name) || is_nested (self->entry.name))
    return SOV_ZIP_UNSAFE;

  return SOV_ZIP_FILE;
}

SovZipState
sov_zip_next (SovZip *self,
              const SovZipEntry **entry)
{
  struct archive_entry *found;
  int result = archive_read_next_header (self->archive, &found);
  gint64 begins;

  *entry = NULL;
  if (result == ARCHIVE_EOF)
    return SOV_ZIP_END;
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
    return SOV_ZIP_BROKEN;
  if (self->entry.number >= SOV_ZIP_MOST_ENTRIES)
    return SOV_ZIP_TOO_MANY;

  begins = archive_read_header_position (self->archive);
  self->entry.number++;
  g_free (self->entry.name);
  self->entry.name = dup_name (self, begins, found);
  self->entry.kind = judge (self, found, begins);
  self->entry_ends = MAX (self->entry_ends, archive_filter_bytes (self->archive, -1));
  *entry = &self->entry;
  return SOV_ZIP_MORE;
}

SovZipState
sov_zip_read (SovZip *self,
              SovZipTake take,
              gpointer data,
              guint64 *size)
{
  gint64 begins = archive_filter_bytes (self->archive, -1);
  const void *block;
  size_t length;
  la_int64_t at;
  int result;

  *size = 0;
  while ((result = archive_read_data_block (self->archive, &block, &length, &at)) == ARCHIVE_OK)
    {
      guint64 packed = (guint64) MAX (archive_filter_bytes (self->archive, -1) - begins, 1);

      *size += length;
      self->total += length;
      if (self->total > SOV_ZIP_MOST_BYTES || (*size > RATIO_FROM && *size / packed > SOV_ZIP_MOST_RATIO))
        return SOV_ZIP_TOO_LARGE;
      if (!take (block, length, data))
        return SOV_ZIP_STOPPED;
    }

  self->entry_ends = MAX (self->entry_ends, archive_filter_bytes (self->archive, -1));
  return result == ARCHIVE_EOF ? SOV_ZIP_END : SOV_ZIP_BROKEN;
}
