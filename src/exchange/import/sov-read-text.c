/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-text.h"

#include <string.h>

#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"

/* What nobody reads is no message: a picture, a program. */
#define LENGTH_MAX (64 * 1024)

/* What is made of signs and is all the same for no reader. */
static const char *const beginnings[] = { "%PDF-", "{\\rtf", "<?xml", "<!DOCTYPE", "<html", "<svg" };

static gboolean
is_readable (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_ascii_strncasecmp (text, beginnings[i], strlen (beginnings[i])) == 0)
      return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) && strchr ("\t\r\n\f\v", *c) == NULL)
      return FALSE;

  return TRUE;
}

SovImportSummary *
sov_read_text (GBytes *bytes,
               const SovImportOptions *options,
               const SovImportSink *sink,
               GError **error)
{
  g_autoptr (SovImportSummary) summary = sov_import_summary_new ();
  gsize size = g_bytes_get_size (bytes);
  const char *encoding;
  gboolean replaced;
  g_autofree char *text = NULL;
  SovImportItem *item;

  if (options->file != 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "there is no file in it");
      return NULL;
    }

  if (size > LENGTH_MAX)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNKNOWN_KIND, "it is too long for a message");
      return NULL;
    }

  text = sov_import_decode (g_bytes_get_data (bytes, NULL), size, &encoding, &replaced);
  g_strstrip (text);
  if (replaced || !is_readable (text))
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNKNOWN_KIND, "it is nothing that is known");
      return NULL;
    }

  item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, 1);
  item->at = g_get_real_time () / 1000;
  item->channel = SOV_CHANNEL_OTHER;
  item->sender = g_strdup (options->name != NULL ? options->name : "?");
  g_set_str (&item->text, text);
  g_free (item->raw);
  item->raw = sov_import_cut (text, strlen (text), SOV_IMPORT_RAW_MAX);
  item->id = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  summary->kind = SOV_IMPORT_TEXT;
  summary->encoding = g_strdup (encoding);
  summary->n_items = 1;
  sink->item (item, sink->data);

  return g_steal_pointer (&summary);
}
