/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-zip.h"

#include <string.h>

#include "exchange/import/sov-chat-media.h"
#include "exchange/import/sov-chat.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "exchange/import/sov-zip.h"

/* Finds in an archive which text is the chat and which files came with it. All
 * is read once, so that no size is believed and no broken file is offered. */

/* A chat of a million messages is smaller. */
#define LONGEST_CHAT (96 * 1024 * 1024)

/* How much of a text is looked at to see whether it is a chat. */
#define LOOKED_AT (64 * 1024)

typedef struct
{
  SovZip *zip;
  const SovImportSink *sink;
  GHashTable *files; /* by sov_chat_file_dup_key(), SovChatFile */
  GByteArray *chat;  /* the best so far; NULL: none */
  guint chat_rank;
  guint n_entries;
  guint n_rejects;
  gboolean too_large; /* a chat was */
  gboolean stopped;
} Walk;

static void
reject (Walk *walk,
        guint number,
        SovImportReason reason,
        const char *name)
{
  if (walk->stopped)
    return;
  walk->n_rejects++;
  walk->stopped = !walk->sink->reject (sov_import_reject_new (number, reason, name), walk->sink->data);
}

static gboolean
take_nothing (gconstpointer bytes,
              gsize size,
              gpointer data)
{
  return TRUE;
}

static gboolean
take_text (gconstpointer bytes,
           gsize size,
           gpointer data)
{
  GByteArray *text = data;

  if (text->len + size > LONGEST_CHAT)
    return FALSE;
  g_byte_array_append (text, bytes, (guint) size);
  return TRUE;
}

static gboolean
looks_like_chat (const GByteArray *text)
{
  const char *bytes = (const char *) text->data;
  const char *last = text->len > LOOKED_AT ? g_strrstr_len (bytes, LOOKED_AT, "\n") : NULL;
  const char *encoding;
  gboolean replaced;
  g_autofree char *head = NULL;

  if (text->len == 0)
    return FALSE;
  head = sov_import_decode (bytes, last != NULL ? (gsize) (last - bytes) : MIN (text->len, LOOKED_AT), &encoding, &replaced);
  return sov_chat_recognise (head, head + strlen (head));
}

/* 0: no text at all. An iPhone calls it "_chat.txt", an Android "WhatsApp Chat
 * with NAME.txt" in its own language. */
static guint
rank_name (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *lower = g_ascii_strdown (base, -1);

  if (!g_str_has_suffix (lower, ".txt") || *lower == '.')
    return 0;
  if (g_str_equal (lower, "_chat.txt"))
    return 3;

  return strstr (lower, "whatsapp") != NULL ? 2 : 1;
}

/* What a Mac adds to each file of an archive. */
static gboolean
is_shadow (const char *name)
{
  return g_str_has_prefix (name, "__MACOSX/") || g_str_has_suffix (name, "/.DS_Store") || g_str_equal (name, ".DS_Store");
}

static void
consider_chat (Walk *walk,
               GByteArray *text,
               guint rank)
{
  rank += looks_like_chat (text) ? 4 : 0;
  if (rank <= walk->chat_rank)
    return;

  g_clear_pointer (&walk->chat, g_byte_array_unref);
  walk->chat = g_byte_array_ref (text);
  walk->chat_rank = rank;
}

static void
keep_file (Walk *walk,
           const SovZipEntry *entry,
           guint64 size)
{
  char *key = sov_chat_file_dup_key (entry->name);
  SovChatFile *file;

  if (key == NULL || g_hash_table_contains (walk->files, key))
    {
      g_free (key);
      return;
    }
  file = g_new0 (SovChatFile, 1);
  file->size = (gint64) size;
  file->number = entry->number;
  g_hash_table_insert (walk->files, key, file);
}

static void
take_entry (Walk *walk,
            const SovZipEntry *entry)
{
  guint rank = rank_name (entry->name);
  g_autoptr (GByteArray) text = rank > 0 ? g_byte_array_new () : NULL;
  SovZipState state;
  guint64 size;

  walk->n_entries++;
  if (entry->kind == SOV_ZIP_UNSAFE)
    reject (walk, entry->number, SOV_IMPORT_REASON_UNSAFE, entry->name);
  if (entry->kind != SOV_ZIP_FILE || is_shadow (entry->name))
    return;

  state = sov_zip_read (walk->zip, rank > 0 ? take_text : take_nothing, text, &size);
  if (state == SOV_ZIP_BROKEN)
    reject (walk, entry->number, SOV_IMPORT_REASON_BROKEN, entry->name);
  else if (state != SOV_ZIP_END)
    reject (walk, entry->number, SOV_IMPORT_REASON_TOO_LARGE, entry->name);
  else
    keep_file (walk, entry, size);

  walk->too_large = walk->too_large || (rank > 0 && (state == SOV_ZIP_TOO_LARGE || state == SOV_ZIP_STOPPED));
  if (rank > 0 && (state == SOV_ZIP_END || state == SOV_ZIP_BROKEN))
    consider_chat (walk, text, rank);
}

/* All entries, as far as there are any. */
static void
walk_through (Walk *walk)
{
  const SovZipEntry *entry;
  SovZipState state = SOV_ZIP_MORE;

  while (!walk->stopped && (state = sov_zip_next (walk->zip, &entry)) == SOV_ZIP_MORE)
    take_entry (walk, entry);

  if (state == SOV_ZIP_BROKEN && walk->n_entries > 0)
    reject (walk, walk->n_entries + 1, SOV_IMPORT_REASON_BROKEN, "");
  else if (state == SOV_ZIP_TOO_MANY)
    reject (walk, walk->n_entries + 1, SOV_IMPORT_REASON_TOO_MANY, "");
}

static SovImportSummary *
read_chat (GBytes *bytes,
           const SovImportOptions *options,
           const SovImportSink *sink,
           GError **error)
{
  g_autoptr (SovZip) zip = sov_zip_new (bytes);
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GByteArray) chat = NULL;
  SovImportSummary *summary = NULL;
  Walk walk = { .zip = zip, .sink = sink, .files = files };

  walk_through (&walk);
  chat = walk.chat;
  if (walk.chat_rank >= 4 && !walk.stopped)
    summary = sov_chat_read ((const char *) chat->data, chat->len, files, options, sink, error);
  else if (walk.stopped)
    summary = sov_import_summary_new ();
  else if (walk.n_entries == 0)
    g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "the archive cannot be read");
  else if (walk.too_large)
    g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_TOO_LARGE, "the chat is too large");
  else
    g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNKNOWN_KIND, "there is no chat in the archive");

  if (summary != NULL)
    {
      summary->kind = SOV_IMPORT_WHATSAPP;
      summary->n_rejects += walk.n_rejects;
    }
  return summary;
}

/* The bytes of one entry, and nothing else. */
static SovImportSummary *
read_file (GBytes *bytes,
           guint number,
           const SovImportSink *sink,
           GError **error)
{
  g_autoptr (SovZip) zip = sov_zip_new (bytes);
  const SovZipEntry *entry;
  SovZipState state;
  SovImportSummary *summary;
  guint64 size;

  while (sov_zip_next (zip, &entry) == SOV_ZIP_MORE && entry->number < number)
    ;
  if (entry == NULL || entry->number != number || entry->kind != SOV_ZIP_FILE)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "there is no such file");
      return NULL;
    }

  state = sov_zip_read (zip, sink->bytes, sink->data, &size);
  if (state == SOV_ZIP_TOO_LARGE || state == SOV_ZIP_BROKEN)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR,
                           state == SOV_ZIP_BROKEN ? SOV_IMPORT_ERROR_UNREADABLE : SOV_IMPORT_ERROR_TOO_LARGE,
                           "the file cannot be read");
      return NULL;
    }

  summary = sov_import_summary_new ();
  summary->kind = SOV_IMPORT_WHATSAPP;
  return summary;
}

SovImportSummary *
sov_read_zip (GBytes *bytes,
              const SovImportOptions *options,
              const SovImportSink *sink,
              GError **error)
{
  if (options->file != 0)
    return read_file (bytes, options->file, sink, error);

  return read_chat (bytes, options, sink, error);
}
