/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

/* What the process that reads strangers' files says to the program, and the
 * one thing that the program says to it: its options.
 *
 * A record is its length in four bytes, lowest first, a byte for its kind and a
 * GVariant. The program trusts nothing of it: each is checked for its form, its
 * ranges, its lengths and its UTF-8 before anything looks at it. */

G_BEGIN_DECLS

typedef enum
{
  SOV_RECORD_ITEM = 'i',
  SOV_RECORD_REJECT = 'r',
  SOV_RECORD_BYTES = 'b',
  SOV_RECORD_PROGRESS = 'p',
  SOV_RECORD_SUMMARY = 's', /* the last: all is well */
  SOV_RECORD_ERROR = 'e',   /* the last: nothing came of it */
} SovRecordKind;

#define SOV_RECORD_HEAD 5
#define SOV_RECORD_MAX (8 * 1024 * 1024)

/* A whole record, head and all. Transfer full. */
GBytes *sov_wire_pack_item (const SovImportItem *item);
GBytes *sov_wire_pack_reject (const SovImportReject *reject);
GBytes *sov_wire_pack_bytes (gconstpointer bytes,
                             gsize size);
GBytes *sov_wire_pack_progress (guint64 done,
                                guint64 total);
GBytes *sov_wire_pack_summary (const SovImportSummary *summary);
/* @error: of SOV_IMPORT_ERROR; anything else is told as unreadable. */
GBytes *sov_wire_pack_error (const GError *error);
/* Without a head. */
GBytes *sov_wire_pack_options (const SovImportOptions *options);

/* Reads the head of a record; FALSE: no such record may come. */
gboolean sov_wire_read_head (const guint8 head[SOV_RECORD_HEAD],
                             SovRecordKind *kind,
                             guint32 *length);
/* What @body holds, or NULL: it may not be so. Transfer full. */
SovImportItem *sov_wire_read_item (GBytes *body);
SovImportReject *sov_wire_read_reject (GBytes *body);
SovImportSummary *sov_wire_read_summary (GBytes *body);
SovImportOptions *sov_wire_read_options (GBytes *body);
gboolean sov_wire_read_progress (GBytes *body,
                                 guint64 *done,
                                 guint64 *total);
/* Always an error; one of the wire itself where @body may not be so. */
GError *sov_wire_read_error (GBytes *body);

G_END_DECLS
