/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-task.h"
#include "store/sov-store.h"

/* What can be asked of the store about tasks. All answers are the caller's. */

G_BEGIN_DECLS

/* Of @party, all of them where it is 0; newest first.
 * Returns: (transfer full) (element-type SovTask). */
void sov_store_load_tasks_async (SovStore *self,
                                 gint64 party,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *sov_store_load_tasks_finish (SovStore *self,
                                        GAsyncResult *result,
                                        GError **error);

/* One; an error where it is gone. Transfer full. */
void sov_store_load_task_async (SovStore *self,
                                gint64 task,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
SovTask *sov_store_load_task_finish (SovStore *self,
                                     GAsyncResult *result,
                                     GError **error);

G_END_DECLS
