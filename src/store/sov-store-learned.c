/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-learned.h"

#include "store/sov-learned-table.h"

/* Asks the store's thread, and gives its answers back. */

static void
free_rows (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
free_usual (gpointer data)
{
  sov_usual_free (data);
}

static gpointer
load_names (SovDatabase *db,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return sov_learned_table_load_names (db, error);
}

void
sov_store_load_learned_names_async (SovStore *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  sov_store_call_async (self, load_names, NULL, NULL, free_rows, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_learned_names_finish (SovStore *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
load_usual (SovDatabase *db,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return sov_learned_table_load_usual (db, *(gint64 *) data, error);
}

void
sov_store_load_usual_async (SovStore *self,
                            gint64 party,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  sov_store_call_async (self, load_usual, g_memdup2 (&party, sizeof party), g_free, free_usual, cancellable, callback, user_data);
}

SovUsual *
sov_store_load_usual_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}
