/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "exchange/import/sov-import-wire.h"
#include "model/sov-time.h"

/* A reading process that somebody has taken over: what the file says is what it
 * does. */

static void
say (GBytes *record,
     gsize size)
{
  if (write (1, g_bytes_get_data (record, NULL), MIN (size, g_bytes_get_size (record))) < 0)
    exit (1);
  g_bytes_unref (record);
}

/* @spoilt: where the text has "x", a byte that is no UTF-8. */
static void
say_item (const char *text,
          gint64 at,
          gboolean spoilt)
{
  g_autoptr (SovImportItem) item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, 1);
  GBytes *record;
  char *bytes;
  gsize size;

  item->channel = SOV_CHANNEL_SMS;
  item->at = at;
  g_set_str (&item->text, text);
  record = sov_wire_pack_item (item);
  bytes = g_bytes_unref_to_data (record, &size);
  for (gsize i = SOV_RECORD_HEAD; spoilt && i < size; i++)
    bytes[i] = bytes[i] == 'x' ? (char) 0xff : bytes[i];
  say (g_bytes_new_take (bytes, size), G_MAXSIZE);
}

static void
say_summary (void)
{
  g_autoptr (SovImportSummary) summary = sov_import_summary_new ();

  summary->kind = SOV_IMPORT_SMS;
  summary->n_items = 4711;
  say (sov_wire_pack_summary (summary), G_MAXSIZE);
}

static void
say_garbage (void)
{
  static const char garbage[] = "\xff\xff\xff\x7fi";

  if (write (1, garbage, sizeof garbage) < 0)
    exit (1);
}

/* Until it is ended. */
static void
say_more_and_more (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'x');
  const SovImportReject reject = { 1, SOV_IMPORT_REASON_NO_DATE, text };

  for (;;)
    say (sov_wire_pack_reject (&reject), G_MAXSIZE);
}

static void
be (const char *what)
{
  if (strcmp (what, "crashing") == 0)
    abort ();
  if (strcmp (what, "hanging") == 0)
    pause ();
  if (strcmp (what, "garbage") == 0)
    say_garbage ();
  if (strcmp (what, "no date") == 0)
    say_item ("hei", SOV_NO_TIME, FALSE);
  if (strcmp (what, "no utf-8") == 0)
    say_item ("xxx", 1000, TRUE);
  if (strcmp (what, "half") == 0)
    say (sov_wire_pack_progress (1, 2), 9);
  if (strcmp (what, "endless") == 0)
    say_more_and_more ();
  if (strcmp (what, "more than all") == 0)
    say (sov_wire_pack_progress (3, 2), G_MAXSIZE);
  if (strcmp (what, "honest") == 0)
    {
      say (sov_wire_pack_progress (1, 2), G_MAXSIZE);
      say_item ("hei", 1000, FALSE);
      say_summary ();
    }
}

int
main (int argc,
      char *argv[])
{
  char what[64] = "";

  if (read (0, what, sizeof what - 1) < 0)
    return 1;
  be (what);

  return 0;
}
