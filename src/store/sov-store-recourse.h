/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "store/sov-store.h"

/* What is open with a subcontractor about complaints. Private: it is for the
 * subcontractor's page, which nobody else sees, and for no text. */

G_BEGIN_DECLS

typedef struct
{
  gint64 complaint;
  char *customer_name;
  char *words;
  SovRecourseStep did; /* the newest; 0: not told yet */
  gint64 amount;       /* cents, or SOV_NO_MONEY */
  gint64 at;           /* of that, or when the cause was written down */
} SovOpenRecourse;

void sov_open_recourse_free (SovOpenRecourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovOpenRecourse, sov_open_recourse_free)

/* Where nothing was received yet, and where the cause lies with them and they
 * were not told; oldest first.
 * Returns: (transfer full) (element-type SovOpenRecourse) */
void sov_store_load_open_recourses_async (SovStore *self,
                                          gint64 party,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GPtrArray *sov_store_load_open_recourses_finish (SovStore *self,
                                                 GAsyncResult *result,
                                                 GError **error);

/* The same, on the store thread. */
GPtrArray *sov_open_recourses_load (SovDatabase *db,
                                    gint64 party,
                                    GError **error);

G_END_DECLS
