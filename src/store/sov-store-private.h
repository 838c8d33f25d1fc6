/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-place.h"
#include "store/sov-standing.h"
#include "store/sov-store.h"

/* What the halves of the store share. A state lives on the store thread. */

typedef struct
{
  char *path;
  SovPlaceFile file;       /* what was opened there; none in memory */
  gboolean read_only;      /* nothing more is written, once it is open */
  SovDatabaseFunc prepare; /* before the schema is changed; nullable */
  gpointer prepare_data;
  SovDatabase *db;
  SovStanding *standing;
  GPtrArray *undo; /* SovUndo, the newest last */
  GPtrArray *redo;
  gboolean changed; /* the running job committed something */
  gboolean judged;
  guint n_red;
  GError *write_error; /* the disk did not take the last thing written; nullable */
} SovStoreState;

/* As a SovStoreJob, for jobs that need more than the connection. */
typedef gpointer (*SovStateJob) (SovStoreState *state,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

void sov_store_run_async (SovStore *self,
                          SovStateJob job,
                          gpointer data,
                          GDestroyNotify free_data,
                          GDestroyNotify free_result,
                          gpointer tag,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/* The jobs of writing. */
gpointer sov_store_job_perform (SovStoreState *state, gpointer data, GCancellable *cancellable, GError **error);
gpointer sov_store_job_undo (SovStoreState *state, gpointer data, GCancellable *cancellable, GError **error);
gpointer sov_store_job_redo (SovStoreState *state, gpointer data, GCancellable *cancellable, GError **error);
gpointer sov_store_job_tick (SovStoreState *state, gpointer data, GCancellable *cancellable, GError **error);
gpointer sov_store_job_empty_trash (SovStoreState *state, gpointer data, GCancellable *cancellable, GError **error);

/* One transaction, one undo entry: what every job of writing is. Nothing that
 * changes no value is noted. @label: nullable. */
gboolean sov_store_state_write (SovStoreState *state,
                                const char *label,
                                SovDatabaseFunc func,
                                gpointer data,
                                GError **error);
/* Notes what was committed, on @stack how to take it back. */
gboolean sov_store_state_settle (SovStoreState *state,
                                 const char *label,
                                 GPtrArray *stack,
                                 GError **error);

/* Something was erased: nothing before it can be taken back any more. */
gboolean sov_store_state_erased (SovStoreState *state,
                                 GError **error);
/* What goes for good by the clock, and what is left to tidy. */
gboolean sov_store_state_keep_house (SovStoreState *state,
                                     gint64 now,
                                     GError **error);

void sov_undo_free (gpointer undo);
/* Nullable. */
const char *sov_undo_get_label (gconstpointer undo);

/* Opens what @path and @key say, migrates, and starts to note changes. */
gboolean sov_store_state_open (SovStoreState *state,
                               const char *path,
                               GBytes *key,
                               GError **error);
/* A fresh connection instead of one that is spoilt. What can be undone stays.
 * On error the state is closed but for that. */
gboolean sov_store_state_renew (SovStoreState *state,
                                GBytes *key,
                                GError **error);
void sov_store_state_close (SovStoreState *state);
