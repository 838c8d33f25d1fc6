/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-readers.h"

#include <gio/gio.h>

#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-kind.h"
#include "exchange/import/sov-import-text.h"
#include "exchange/import/sov-read-calendar.h"
#include "exchange/import/sov-read-mail.h"
#include "exchange/import/sov-read-sms.h"
#include "exchange/import/sov-read-table.h"
#include "exchange/import/sov-read-text.h"
#include "exchange/import/sov-read-vcard.h"
#include "exchange/import/sov-read-whatsapp.h"
#include "exchange/import/sov-read-zip.h"

#define LOOKED_AT (64 * 1024)

typedef struct
{
  SovImportKind kind;
  SovImportReader read;
} Reader;

static const Reader readers[] = {
  { SOV_IMPORT_WHATSAPP, sov_read_whatsapp },
  { SOV_IMPORT_SMS, sov_read_sms },
  { SOV_IMPORT_CALLS, sov_read_sms },
  { SOV_IMPORT_CONTACTS, sov_read_vcard },
  { SOV_IMPORT_MAIL, sov_read_mail },
  { SOV_IMPORT_MAILBOX, sov_read_mailbox },
  { SOV_IMPORT_CALENDAR, sov_read_calendar },
  { SOV_IMPORT_TABLE, sov_read_table },
  { SOV_IMPORT_TEXT, sov_read_text },
};

static SovImportKind
recognise (GBytes *bytes,
           const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *last = size > LOOKED_AT ? g_strrstr_len (data, LOOKED_AT, "\n") : NULL;
  const char *encoding;
  gboolean replaced;
  g_autofree char *text = sov_import_decode (data, last != NULL ? (gsize) (last - data) : MIN (size, LOOKED_AT),
                                             &encoding, &replaced);

  return sov_import_recognise (text, name);
}

SovImportSummary *
sov_import_read (GBytes *bytes,
                 const SovImportOptions *options,
                 const SovImportSink *sink,
                 GError **error)
{
  SovImportKind kind = options->kind;

  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_EMPTY, "there is nothing in it");
      return NULL;
    }
  if (kind == 0 || kind == SOV_IMPORT_WHATSAPP)
    {
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      if (sov_import_is_archive (data, size))
        return sov_read_zip (bytes, options, sink, error);
    }
  if (kind == 0)
    kind = recognise (bytes, options->name);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i].kind == kind && readers[i].read != NULL)
      return readers[i].read (bytes, options, sink, error);

  g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNKNOWN_KIND, "it is nothing that is known");
  return NULL;
}
