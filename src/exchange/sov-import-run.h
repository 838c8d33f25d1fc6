/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-import.h"

/* Has a stranger's file read by the process that may do nothing else, and
 * checks each thing that it says.
 *
 * That process gets the file's descriptor and no path, and is ended after half
 * a minute. Whatever becomes of it, this one goes on. */

G_BEGIN_DECLS

/* Of refused lines more than these are counted and not kept. */
#define SOV_IMPORT_REJECTS_KEPT 10000
#define SOV_IMPORT_ITEMS_MAX 1000000
/* All that the process may say of one file, which has 200 MB at most: so much of
 * it can be in memory here, whoever has taken that process over. */
#define SOV_IMPORT_SAID_MAX ((guint64) 1024 * 1024 * 1024)

typedef struct
{
  SovImportSummary *summary; /* its counts are those of all that came */
  GPtrArray *items;          /* (element-type SovImportItem) */
  GPtrArray *rejects;        /* (element-type SovImportReject) */
} SovImportResult;

void sov_import_result_free (SovImportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportResult, sov_import_result_free)

/* In the caller's context. */
typedef void (*SovImportProgress) (guint per_mille,
                                   gpointer data);

/* @program: the path of the reading process. @fd: the file, open for reading,
 * at its start; taken. @progress: (nullable): called until the answer comes.
 * Errors are SOV_IMPORT_ERROR or G_IO_ERROR_CANCELLED. */
void sov_import_run_async (const char *program,
                           int fd,
                           const SovImportOptions *options,
                           SovImportProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
/* Transfer full. */
SovImportResult *sov_import_run_finish (GAsyncResult *result,
                                        GError **error);

/* The bytes of the one file that @options ask for. On any thread but the
 * caller's: it waits. Transfer full. */
GBytes *sov_import_fetch (const char *program,
                          int fd,
                          const SovImportOptions *options,
                          GCancellable *cancellable,
                          GError **error);

/* A descriptor of @text alone, for what was pasted; in memory and nowhere else.
 * -1 with @error. */
int sov_import_open_text (const char *text,
                          GError **error);
/* The same of any bytes. */
int sov_import_open_bytes (GBytes *bytes,
                           GError **error);

G_END_DECLS
