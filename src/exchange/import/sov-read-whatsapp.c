/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-whatsapp.h"

#include "exchange/import/sov-chat.h"
#include "exchange/import/sov-import-error.h"

SovImportSummary *
sov_read_whatsapp (GBytes *bytes,
                   const SovImportOptions *options,
                   const SovImportSink *sink,
                   GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (options->file != 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "a text has no files");
      return NULL;
    }

  return sov_chat_read (data, size, NULL, options, sink, error);
}
