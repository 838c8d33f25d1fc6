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

/* Of a local file header (APPNOTE.TXT 4.3.7): where the lengths of its name and
 * of what follows the name are, and how long it can be for us. */
#define HEADER_SIZE 30
#define NAME_LENGTH_AT 26
#define EXTRA_LENGTH_AT 28
#define LONGEST_HEADER 8192

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

static gsize
read_length (const guint8 *at)
{
  return (gsize) at[0] | (gsize) at[1] << 8;
}

/* Where the header begins whose data begin at @data_begins; -1 where none is
 * found. libarchive does not tell. */
static gint64
find_header (const SovZip *self,
             gint64 data_begins)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (self->bytes, &size);

  if (data_begins < HEADER_SIZE || (guint64) data_begins > size)
    return -1;
  for (gint64 at = data_begins - HEADER_SIZE; at >= 0 && at >= data_begins - LONGEST_HEADER; at--)
    if (memcmp (data + at, "PK\x03\x04", 4) == 0 &&
        HEADER_SIZE + read_length (data + at + NAME_LENGTH_AT) + read_length (data + at + EXTRA_LENGTH_AT) ==
            (gsize) (data_begins - at))
      return at;

  return -1;
}

/* As it stands in the file: libarchive would turn it into the signs of the
 * locale, which may have none for it. */
static char *
dup_name (const SovZip *self,
          gint64 header,
          struct archive_entry *entry)
{
  const guint8 *data = g_bytes_get_data (self->bytes, NULL);
  const char *told = archive_entry_pathname (entry);
  const char *encoding;
  gboolean replaced;

  if (header < 0)
    return g_utf8_make_valid (told != NULL ? told : "", -1);

  data += header;
  return sov_import_decode ((const char *) data + HEADER_SIZE, read_length (data + NAME_LENGTH_AT), &encoding, &replaced);
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
  gint64 data_begins;
  gint64 header;

  *entry = NULL;
  if (result == ARCHIVE_EOF)
    return SOV_ZIP_END;
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
    return SOV_ZIP_BROKEN;
  if (self->entry.number >= SOV_ZIP_MOST_ENTRIES)
    return SOV_ZIP_TOO_MANY;

  data_begins = archive_filter_bytes (self->archive, -1);
  header = find_header (self, data_begins);
  self->entry.number++;
  g_free (self->entry.name);
  self->entry.name = dup_name (self, header, found);
  self->entry.kind = judge (self, found, header >= 0 ? header : data_begins);
  self->entry_ends = MAX (self->entry_ends, data_begins);
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
      /* What was taken in for this stretch may be counted with the next one. */
      guint64 packed = (guint64) MAX (archive_filter_bytes (self->archive, -1) - begins, 1);
      gboolean is_bomb = *size > RATIO_FROM && *size / packed > SOV_ZIP_MOST_RATIO;

      *size += length;
      self->total += length;
      if (is_bomb || self->total > SOV_ZIP_MOST_BYTES)
        return SOV_ZIP_TOO_LARGE;
      if (!take (block, length, data))
        return SOV_ZIP_STOPPED;
    }

  self->entry_ends = MAX (self->entry_ends, archive_filter_bytes (self->archive, -1));
  return result == ARCHIVE_EOF ? SOV_ZIP_END : SOV_ZIP_BROKEN;
}
