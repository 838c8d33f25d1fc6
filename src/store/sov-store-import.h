/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-plan.h"
#include "store/sov-store.h"

/* What is brought in from files, and where each thing came from. */

G_BEGIN_DECLS

/* Says in @plan who is who and what may be the same; nothing is written. The
 * plan is the store's until the answer: nobody else looks at it. */
void sov_store_look_at_import_async (SovStore *self,
                                     SovImportPlan *plan,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Transfer full. */
SovImportReport *sov_store_look_at_import_finish (SovStore *self,
                                                  GAsyncResult *result,
                                                  GError **error);

/* All of it, or nothing: one transaction, one entry of undo. As above. */
void sov_store_import_async (SovStore *self,
                             const char *label,
                             SovImportPlan *plan,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* Transfer full. */
SovImportReport *sov_store_import_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

/* What was brought in at once. */
typedef struct
{
  char *ref;
  SovImportKind kind;
  char *name;    /* of the file; empty where it was pasted */
  gint64 at;     /* UTC ms */
  guint n_items; /* that are still there */
} SovImportBatch;

void sov_import_batch_free (SovImportBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportBatch, sov_import_batch_free)

/* (element-type SovImportBatch), newest first. */
void sov_store_load_imports_async (SovStore *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Transfer full. */
GPtrArray *sov_store_load_imports_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

/* Where an entry came from. */
typedef struct
{
  char *file;    /* nullable: it was pasted */
  guint64 place; /* the line or row there */
  char *raw;     /* what stood there; NULL where it was not asked for */
  char *subject; /* nullable */
  char *thread;  /* nullable */
  gint64 at;     /* when it was brought in */
} SovImportSource;

void sov_import_source_free (SovImportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportSource, sov_import_source_free)

/* NULL without error: it was written here. @raw: with what stood there. */
SovImportSource *sov_import_source_find (SovDatabase *db,
                                         gint64 entry,
                                         gboolean raw,
                                         GError **error);
void sov_store_load_source_async (SovStore *self,
                                  gint64 entry,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Transfer full; G_IO_ERROR_NOT_FOUND: it was written here. */
SovImportSource *sov_store_load_source_finish (SovStore *self,
                                               GAsyncResult *result,
                                               GError **error);

G_END_DECLS
