/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-import.h"

#include <gio/gio.h>

#include "model/sov-time.h"
#include "store/sov-import-table.h"
#include "store/sov-store-private.h"

typedef struct
{
  char *label;
  SovImportPlan *plan;
  SovImportReport *report;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->label);
  g_clear_pointer (&job->report, sov_import_report_free);
  g_free (job);
}

static gpointer
look (SovDatabase *db,
      gpointer data,
      GCancellable *cancellable,
      GError **error)
{
  return sov_import_table_look (db, data, error);
}

void
sov_store_look_at_import_async (SovStore *self,
                                SovImportPlan *plan,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  sov_store_call_async (self, look, plan, NULL, (GDestroyNotify) sov_import_report_free, cancellable, callback, user_data);
}

SovImportReport *
sov_store_look_at_import_finish (SovStore *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gboolean
carry_out (SovDatabase *db,
           gpointer data,
           GError **error)
{
  Job *job = data;

  job->report = sov_import_table_carry_out (db, job->plan, sov_time_now (), error);

  return job->report != NULL;
}

static gpointer
job_import (SovStoreState *state,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Job *job = data;

  return sov_store_state_write (state, job->label, carry_out, job, error) ? g_steal_pointer (&job->report) : NULL;
}

void
sov_store_import_async (SovStore *self,
                        const char *label,
                        SovImportPlan *plan,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->label = g_strdup (label);
  job->plan = plan;
  sov_store_run_async (self, job_import, job, job_free, (GDestroyNotify) sov_import_report_free, sov_store_import_async,
                       cancellable, callback, user_data);
}

SovImportReport *
sov_store_import_finish (SovStore *self,
                         GAsyncResult *result,
                         GError **error)
{
  return sov_store_call_finish (self, result, error);
}

void
sov_import_batch_free (SovImportBatch *self)
{
  g_free (self->ref);
  g_free (self->name);
  g_free (self);
}

static gpointer
load_imports (SovDatabase *db,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GPtrArray) batches = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_batch_free);
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db,
                              "SELECT ref, kind, name, made_at, (SELECT count (*) FROM source WHERE batch_id = batch.id)"
                              " FROM batch ORDER BY made_at DESC, id DESC",
                              error);
  if (row == NULL)
    return NULL;

  while (sov_statement_next (row))
    {
      SovImportBatch *batch = g_new0 (SovImportBatch, 1);

      batch->ref = sov_statement_dup (row, 0);
      batch->kind = (SovImportKind) sov_statement_int (row, 1);
      batch->name = sov_statement_dup (row, 2);
      batch->at = sov_statement_int (row, 3);
      batch->n_items = (guint) sov_statement_int (row, 4);
      g_ptr_array_add (batches, batch);
    }

  return sov_statement_check (row, error) ? g_steal_pointer (&batches) : NULL;
}

void
sov_store_load_imports_async (SovStore *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sov_store_call_async (self, load_imports, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_imports_finish (SovStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return sov_store_call_finish (self, result, error);
}

void
sov_import_source_free (SovImportSource *self)
{
  g_free (self->file);
  g_free (self->raw);
  g_free (self->subject);
  g_free (self->thread);
  g_free (self);
}

SovImportSource *
sov_import_source_find (SovDatabase *db,
                        gint64 entry,
                        gboolean raw,
                        GError **error)
{
  g_autoptr (SovImportSource) source = NULL;
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db,
                              "SELECT nullif (name, ''), place, CASE WHEN :raw THEN raw END, subject, thread, made_at"
                              " FROM source JOIN batch ON batch.id = batch_id WHERE entry_id = :entry",
                              error);
  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":entry", entry);
  sov_statement_bind_int (row, ":raw", raw);
  if (sov_statement_next (row))
    {
      source = g_new0 (SovImportSource, 1);
      source->file = sov_statement_dup (row, 0);
      source->place = (guint64) sov_statement_int (row, 1);
      source->raw = sov_statement_dup (row, 2);
      source->subject = sov_statement_dup (row, 3);
      source->thread = sov_statement_dup (row, 4);
      source->at = sov_statement_int (row, 5);
    }

  return sov_statement_check (row, error) ? g_steal_pointer (&source) : NULL;
}

static gpointer
load_source (SovDatabase *db,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  const gint64 *entry = data;
  GError *reason = NULL;
  SovImportSource *source = sov_import_source_find (db, *entry, TRUE, &reason);

  if (reason != NULL)
    g_propagate_error (error, reason);
  else if (source == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "it was written here");

  return source;
}

void
sov_store_load_source_async (SovStore *self,
                             gint64 entry,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  sov_store_call_async (self, load_source, g_memdup2 (&entry, sizeof entry), g_free,
                        (GDestroyNotify) sov_import_source_free, cancellable, callback, user_data);
}

SovImportSource *
sov_store_load_source_finish (SovStore *self,
                              GAsyncResult *result,
                              GError **error)
{
  return sov_store_call_finish (self, result, error);
}
