/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "exchange/import/sov-import-error.h"
#include "import-case.h"

/* The limits of an archive, which no file of the corpus is large enough to show,
 * and that each file comes out as it went in. */

#define CHAT "21.11.2026 klo 14.05 - Satu: kuva.jpg (tiedosto liitetty)\n"

typedef struct
{
  struct archive *archive;
  char *bytes;
  size_t size;
} Writer;

static Writer *
writer_open (gsize most)
{
  Writer *writer = g_new0 (Writer, 1);

  writer->archive = archive_write_new ();
  writer->bytes = g_malloc (most);
  archive_write_set_format_zip (writer->archive);
  g_assert_cmpint (archive_write_open_memory (writer->archive, writer->bytes, most, &writer->size), ==, ARCHIVE_OK);
  return writer;
}

static void
writer_add (Writer *writer,
            const char *name,
            gconstpointer bytes,
            gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (writer->archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (writer->archive, bytes, size), ==, (la_ssize_t) size);
  archive_entry_free (entry);
}

static GBytes *
writer_close (Writer *writer)
{
  GBytes *bytes;

  archive_write_close (writer->archive);
  archive_write_free (writer->archive);
  bytes = g_bytes_new_take (writer->bytes, writer->size);
  g_free (writer);
  return bytes;
}

static ImportFound *
read_zip (GBytes *bytes,
          guint file)
{
  g_autoptr (SovImportOptions) options = sov_import_options_new ();

  options->file = file;
  return import_found_new (bytes, options, G_MAXUINT);
}

static void
check_large_file (gboolean packed)
{
  const gsize size = 3 * 1024 * 1024 + 17;
  g_autofree guint8 *picture = g_malloc (size);
  Writer *writer = writer_open (size + 4096);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ImportFound) items = NULL;
  g_autoptr (ImportFound) file = NULL;
  const SovImportFile *found;

  for (gsize i = 0; i < size; i++)
    picture[i] = (guint8) g_rand_int (random);
  if (!packed)
    archive_write_zip_set_compression_store (writer->archive);
  writer_add (writer, "WhatsApp-keskustelu.txt", CHAT, strlen (CHAT));
  writer_add (writer, "kuva.jpg", picture, size);
  bytes = writer_close (writer);

  items = read_zip (bytes, 0);
  g_assert_no_error (items->error);
  g_assert_cmpuint (items->items->len, ==, 1);
  found = ((const SovImportItem *) items->items->pdata[0])->files->pdata[0];
  g_assert_cmpint (found->size, ==, (gint64) size);
  file = read_zip (bytes, found->number);
  g_assert_no_error (file->error);
  g_assert_cmpmem (file->bytes->data, file->bytes->len, picture, size);
}

/* T16, a picture of many bytes: as they went in, in stretches. */
static void
test_a_file_comes_out_as_it_went_in (void)
{
  check_large_file (TRUE);
}

static void
test_a_file_that_is_not_packed_comes_out_as_it_went_in (void)
{
  check_large_file (FALSE);
}

/* T16, an archive of very many files: those up to the limit are read, the rest is told. */
static void
test_no_more_entries_are_read_than_there_may_be (void)
{
  Writer *writer = writer_open (8 * 1024 * 1024);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ImportFound) found = NULL;
  const SovImportReject *reject;

  writer_add (writer, "_chat.txt", CHAT, strlen (CHAT));
  for (guint i = 1; i < SOV_ZIP_MOST_ENTRIES + 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.jpg", i);

      writer_add (writer, name, "x", 1);
    }
  bytes = writer_close (writer);
  found = read_zip (bytes, 0);

  g_assert_no_error (found->error);
  g_assert_cmpuint (found->items->len, ==, 1);
  g_assert_cmpuint (found->rejects->len, ==, 2);
  reject = found->rejects->pdata[0];
  g_assert_cmpint (reject->reason, ==, SOV_IMPORT_REASON_TOO_MANY);
  g_assert_cmpuint (reject->place, ==, SOV_ZIP_MOST_ENTRIES + 1);
}

static gboolean
count_up (gconstpointer bytes,
          gsize size,
          gpointer data)
{
  guint64 *total = data;

  *total += size;
  return TRUE;
}

/* T16, a bomb: it is left alone before much of it has come out. */
static void
test_a_bomb_is_left_alone_early (void)
{
  const gsize size = 64 * 1024 * 1024;
  g_autofree guint8 *nothing = g_malloc0 (size);
  Writer *writer = writer_open (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SovZip) zip = NULL;
  const SovZipEntry *entry;
  guint64 told;
  guint64 total = 0;

  writer_add (writer, "kuva.jpg", nothing, size);
  bytes = writer_close (writer);
  zip = sov_zip_new (bytes);

  g_assert_cmpint (sov_zip_next (zip, &entry), ==, SOV_ZIP_MORE);
  g_assert_cmpint (sov_zip_read (zip, count_up, &total, &told), ==, SOV_ZIP_TOO_LARGE);
  g_assert_cmpuint (total, <, size / 8);
  g_assert_cmpint (sov_zip_next (zip, &entry), ==, SOV_ZIP_END);
}

/* T16, a text that looks like a bomb by its ratio and is none. */
static void
test_a_short_text_of_few_words_is_no_bomb (void)
{
  g_autoptr (GString) chat = g_string_new (NULL);
  Writer *writer = writer_open (4 * 1024 * 1024);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ImportFound) found = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (chat, "21.11.2026 klo 14.05 - Satu: ok\n");
  writer_add (writer, "_chat.txt", chat->str, chat->len);
  bytes = writer_close (writer);
  found = read_zip (bytes, 0);

  g_assert_no_error (found->error);
  g_assert_cmpuint (found->items->len, ==, 20000);
}

static void
test_numbers_that_are_none_give_no_file (void)
{
  Writer *writer = writer_open (64 * 1024);
  g_autoptr (GBytes) bytes = NULL;

  writer_add (writer, "_chat.txt", CHAT, strlen (CHAT));
  writer_add (writer, "kuva.jpg", "x", 1);
  bytes = writer_close (writer);
  for (guint number = 3; number < 6; number++)
    {
      g_autoptr (ImportFound) found = read_zip (bytes, number);

      g_assert_error (found->error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE);
      g_assert_cmpuint (found->bytes->len, ==, 0);
    }
}

/* T16, an archive that ends anywhere: what is whole is read, nothing breaks. */
static void
test_an_archive_may_end_anywhere (void)
{
  Writer *writer = writer_open (64 * 1024);
  g_autoptr (GBytes) bytes = NULL;

  writer_add (writer, "kuva.jpg", "picture", 7);
  writer_add (writer, "_chat.txt", CHAT, strlen (CHAT));
  bytes = writer_close (writer);
  for (gsize size = 1; size < g_bytes_get_size (bytes); size++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, size);
      g_autoptr (ImportFound) found = read_zip (part, 0);

      g_assert_cmpuint (found->items->len, <=, 1);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/zip/a-file-comes-out-as-it-went-in", test_a_file_comes_out_as_it_went_in);
  g_test_add_func ("/import/zip/a-file-that-is-not-packed-comes-out-as-it-went-in",
                   test_a_file_that_is_not_packed_comes_out_as_it_went_in);
  g_test_add_func ("/import/zip/no-more-entries-are-read-than-there-may-be", test_no_more_entries_are_read_than_there_may_be);
  g_test_add_func ("/import/zip/a-bomb-is-left-alone-early", test_a_bomb_is_left_alone_early);
  g_test_add_func ("/import/zip/a-short-text-of-few-words-is-no-bomb", test_a_short_text_of_few_words_is_no_bomb);
  g_test_add_func ("/import/zip/numbers-that-are-none-give-no-file", test_numbers_that_are_none_give_no_file);
  g_test_add_func ("/import/zip/an-archive-may-end-anywhere", test_an_archive_may_end_anywhere);

  return g_test_run ();
}
