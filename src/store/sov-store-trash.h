/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-trash-row.h"
#include "store/sov-store.h"

/* The trash, as the window sees it. Bringing back and erasing are actions. */

G_BEGIN_DECLS

/* What can come back, the newest first. @text: what it is to be found by;
 * nullable. Returns: (transfer full) (element-type SovTrashRow). */
void sov_store_load_trash_async (SovStore *self,
                                 const char *text,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *sov_store_load_trash_finish (SovStore *self,
                                        GAsyncResult *result,
                                        GError **error);

/* Everything in it goes for good; nothing that was done before can be undone any
 * more. Returns how many things went, or -1 with @error. */
void sov_store_empty_trash_async (SovStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
int sov_store_empty_trash_finish (SovStore *self,
                                  GAsyncResult *result,
                                  GError **error);

G_END_DECLS
