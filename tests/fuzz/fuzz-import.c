/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz-import.h"

#include <string.h>

#include "exchange/import/sov-import-error.h"
#include "model/sov-time.h"

typedef struct
{
  guint n_items;
  guint n_rejects;
  guint most;    /* items that are wanted */
  gboolean told; /* that no more are */
} Count;

static void
check_text (const char *text,
            gsize most)
{
  g_assert_true (text == NULL || (strlen (text) <= most && g_utf8_validate (text, -1, NULL)));
}

static void
check_list (GStrv list)
{
  g_assert_nonnull (list);
  for (guint i = 0; list[i] != NULL; i++)
    check_text (list[i], G_MAXSIZE);
}

static gboolean
take_item (SovImportItem *item,
           gpointer data)
{
  Count *count = data;

  g_assert_false (count->told);
  g_assert_cmpuint (item->place, >, 0);
  g_assert_nonnull (item->raw);
  g_assert_nonnull (item->text);
  g_assert_true (item->kind == SOV_IMPORT_ITEM_CONTACT || item->at != SOV_NO_TIME);
  check_text (item->raw, SOV_IMPORT_RAW_MAX);
  check_text (item->text, SOV_IMPORT_TEXT_MAX);
  check_text (item->sender, G_MAXSIZE);
  check_text (item->sender_address, G_MAXSIZE);
  check_text (item->subject, G_MAXSIZE);
  check_text (item->name, G_MAXSIZE);
  check_text (item->organisation, G_MAXSIZE);
  check_text (item->note, G_MAXSIZE);
  check_text (item->id, G_MAXSIZE);
  check_list (item->recipients);
  check_list (item->phones);
  check_list (item->emails);
  for (guint i = 0; i < item->files->len; i++)
    {
      const SovImportFile *file = item->files->pdata[i];

      check_text (file->name, G_MAXSIZE);
      g_assert_true ((file->size < 0) == (file->number == 0));
    }
  sov_import_item_free (item);

  count->n_items++;
  count->told = count->n_items >= count->most;
  return !count->told;
}

static gboolean
take_reject (SovImportReject *reject,
             gpointer data)
{
  Count *count = data;

  check_text (reject->excerpt, SOV_IMPORT_EXCERPT_MAX);
  sov_import_reject_free (reject);
  count->n_rejects++;
  return TRUE;
}

static gboolean
take_bytes (gconstpointer bytes,
            gsize size,
            gpointer data)
{
  return TRUE;
}

static void
take_progress (guint64 done,
               guint64 total,
               gpointer data)
{
  g_assert_cmpuint (done, <=, total);
}

static void
read_once (SovImportReader read,
           GBytes *bytes,
           SovImportOptions *options,
           guint most)
{
  Count count = { .most = most };
  SovImportSink sink = { take_item, take_reject, take_bytes, take_progress, &count };
  g_autoptr (GError) error = NULL;
  g_autoptr (SovImportSummary) summary = read (bytes, options, &sink, &error);

  g_assert_true ((summary == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == SOV_IMPORT_ERROR);
  g_assert_true (options->file == 0 || count.n_items == 0);
  if (summary != NULL)
    {
      g_assert_cmpuint (summary->n_items, ==, count.n_items);
      g_assert_cmpuint (summary->n_rejects, ==, count.n_rejects);
    }
}

void
fuzz_import (SovImportReader read,
             const guint8 *data,
             gsize size)
{
  static GTimeZone *kept;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (SovImportOptions) options = sov_import_options_new ();

  /* To find a zone takes longer than to read: while one is held it is the same. */
  if (kept == NULL)
    kept = g_time_zone_new_identifier ("Europe/Helsinki");
  options->zone = g_strdup ("Europe/Helsinki");
  read_once (read, bytes, options, G_MAXUINT);
  read_once (read, bytes, options, 1);
  options->order = SOV_DATE_ORDER_MONTH_FIRST;
  read_once (read, bytes, options, G_MAXUINT);
  options->file = 1;
  read_once (read, bytes, options, G_MAXUINT);
}
