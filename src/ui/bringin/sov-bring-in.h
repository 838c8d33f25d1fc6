/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/sov-import-run.h"
#include "model/sov-import-plan.h"
#include "store/sov-store.h"

/* One time of bringing in: files and texts, what was found in them, and the plan
 * of what is to become of it.
 *
 * Reads by the separate process, asks the vault who is who, and carries the plan
 * out. It shows nothing. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN (sov_bring_in_get_type ())
G_DECLARE_FINAL_TYPE (SovBringIn, sov_bring_in, SOV, BRING_IN, GObject)

SovBringIn *sov_bring_in_new (SovStore *store);

/* @file: a local one; it is opened again for each reading. */
void sov_bring_in_add_file (SovBringIn *self,
                            GFile *file);
void sov_bring_in_add_text (SovBringIn *self,
                            const char *text);

/* How files are read from now on: by recognising what they are, until the user
 * says otherwise. Owned by the object. */
SovImportOptions *sov_bring_in_get_options (SovBringIn *self);

/* Reads all sources and asks the vault. @progress: (nullable): of all of it. */
void sov_bring_in_read_async (SovBringIn *self,
                              SovImportProgress progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* FALSE where nothing came of any of them. */
gboolean sov_bring_in_read_finish (SovBringIn *self,
                                   GAsyncResult *result,
                                   GError **error);

/* What was found. Transfer none; NULL before. */
SovImportPlan *sov_bring_in_get_plan (SovBringIn *self);
/* Of the first source. */
const SovImportSummary *sov_bring_in_get_summary (SovBringIn *self);
/* (element-type SovImportReject) */
GPtrArray *sov_bring_in_get_rejects (SovBringIn *self);
/* What of it is in the vault already. */
const SovImportReport *sov_bring_in_get_look (SovBringIn *self);

/* Carries the plan out. @label: translated, of the step that can be undone.
 * @cancellable: (nullable): G_IO_ERROR_CANCELLED, and nothing of it is there,
 * unless all was written by then. */
void sov_bring_in_write_async (SovBringIn *self,
                               const char *label,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* Transfer full. */
SovImportReport *sov_bring_in_write_finish (SovBringIn *self,
                                            GAsyncResult *result,
                                            GError **error);
/* How much of it is written down, per mille. */
guint sov_bring_in_get_written (SovBringIn *self);

G_END_DECLS
