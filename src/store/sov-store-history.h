/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store.h"

/* History as a whole: where its lines stand in time, and what there is to pick
 * among them. The lines themselves are rows of SOV_LIST_HISTORY. */

G_BEGIN_DECLS

/* One line. */
typedef struct
{
  gint64 id;
  gint64 at; /* UTC ms */
} SovMoment;

/* What a history has of each that it can be picked by. */
typedef struct
{
  guint kinds;        /* SOV_BIT (SovHistoryKind) */
  guint channels;     /* SOV_BIT (SovChannel) */
  GPtrArray *deals;   /* (element-type SovRow): id and title, newest first */
  GPtrArray *persons; /* (element-type SovRow): id and title, by name */
} SovHistoryChoices;

SovHistoryChoices *sov_history_choices_new (void);
void sov_history_choices_free (SovHistoryChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovHistoryChoices, sov_history_choices_free)

/* @query: of history; copied. Returns: (transfer full) (element-type SovMoment),
 * newest first. */
void sov_store_list_history_async (SovStore *self,
                                   const SovQuery *query,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GArray *sov_store_list_history_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error);

/* Of the whole history that @query is of, whatever it picks. Transfer full. */
void sov_store_load_history_choices_async (SovStore *self,
                                           const SovQuery *query,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
SovHistoryChoices *sov_store_load_history_choices_finish (SovStore *self,
                                                          GAsyncResult *result,
                                                          GError **error);

G_END_DECLS
