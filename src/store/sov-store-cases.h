/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case-row.h"
#include "model/sov-case.h"
#include "store/sov-store.h"

/* What can be asked of the store about complaints, what was given for them and
 * what was learnt. All answers are snapshots, and the caller's. */

G_BEGIN_DECLS

/* G_IO_ERROR_NOT_FOUND when it is gone. Transfer full. */
void sov_store_load_case_async (SovStore *self,
                                gint64 complaint,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
SovCase *sov_store_load_case_finish (SovStore *self,
                                     GAsyncResult *result,
                                     GError **error);

/* G_IO_ERROR_NOT_FOUND when it is gone. Transfer full. */
void sov_store_load_compensation_async (SovStore *self,
                                        gint64 compensation,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
SovCompensation *sov_store_load_compensation_finish (SovStore *self,
                                                     GAsyncResult *result,
                                                     GError **error);

/* All complaints: the open first, by what is due next, then the others, newest
 * first. Returns: (transfer full) (element-type SovCaseRow). */
void sov_store_load_case_rows_async (SovStore *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *sov_store_load_case_rows_finish (SovStore *self,
                                            GAsyncResult *result,
                                            GError **error);

/* How many complaints of @party are linked with one that comes at @at: those of
 * @deal (0 for none) and those within 30 days. FALSE with @error. */
void sov_store_count_linked_async (SovStore *self,
                                   gint64 party,
                                   gint64 deal,
                                   gint64 at,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean sov_store_count_linked_finish (SovStore *self,
                                        GAsyncResult *result,
                                        guint *n_linked,
                                        GError **error);

/* What @party was promised as compensation, all of it where @party is 0; oldest
 * first. Returns: (transfer full) (element-type SovCompensation). */
void sov_store_load_compensations_async (SovStore *self,
                                         gint64 party,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *sov_store_load_compensations_finish (SovStore *self,
                                                GAsyncResult *result,
                                                GError **error);

/* All that was learnt, newest first. Returns: (transfer full) (element-type SovLesson). */
void sov_store_load_lessons_async (SovStore *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *sov_store_load_lessons_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

G_END_DECLS
