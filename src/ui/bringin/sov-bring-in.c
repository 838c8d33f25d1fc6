/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>

#include "exchange/import/sov-import-error.h"
#include "model/sov-time.h"
#include "sov-config.h"
#include "store/sov-store-import.h"

#define PROGRAM_VARIABLE "SOVITTU_IMPORT"

/* The files of one source have numbers below it: an archive has fewer. */
#define STRIDE 100000

#define MANY 1000

typedef struct
{
  char *name;
  char *path; /* NULL: a text */
  char *text;
} Source;

struct _SovBringIn
{
  GObject parent_instance;

  SovStore *store;
  GPtrArray *sources; /* Source */
  SovImportOptions *options;
  guint at; /* the source that is being read */
  GPtrArray *items;
  GPtrArray *rejects;
  SovImportSummary *summary;
  SovImportPlan *plan;
  SovImportReport *look;
  GError *error; /* of the first that could not be read; nullable */
  SovImportProgress progress;
  gpointer progress_data;
  GCancellable *writing; /* nullable; set before the store's thread looks at it */
  int written;           /* per mille, told by that thread */
};

G_DEFINE_FINAL_TYPE (SovBringIn, sov_bring_in, G_TYPE_OBJECT)

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->name);
  g_free (source->path);
  g_free (source->text);
  g_free (source);
}

static const char *
get_program (void)
{
  const char *program = g_getenv (PROGRAM_VARIABLE);

  return program != NULL ? program : SOV_LIBEXEC_DIR "/sovittu-import";
}

static int
open_source (const Source *source,
             GError **error)
{
  int fd;

  if (source->path == NULL)
    return sov_import_open_text (source->text, error);

  fd = open (source->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (fd < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), "the file cannot be opened");

  return fd;
}

void
sov_bring_in_add_file (SovBringIn *self,
                       GFile *file)
{
  Source *source = g_new0 (Source, 1);

  source->path = g_file_get_path (file);
  source->name = g_file_get_basename (file);
  if (source->path == NULL)
    source->path = g_strdup ("");
  g_ptr_array_add (self->sources, source);
}

void
sov_bring_in_add_text (SovBringIn *self,
                       const char *text)
{
  Source *source = g_new0 (Source, 1);

  source->text = g_strdup (text);
  g_ptr_array_add (self->sources, source);
}

SovImportOptions *
sov_bring_in_get_options (SovBringIn *self)
{
  return self->options;
}

/* On the store's thread. The sources do not change while the plan is carried
 * out. */
static GBytes *
fetch_cb (guint number,
          gpointer data)
{
  SovBringIn *self = data;
  guint at = number / STRIDE;
  g_autoptr (SovImportOptions) options = sov_import_options_copy (self->options);
  int fd = at < self->sources->len ? open_source (self->sources->pdata[at], NULL) : -1;

  if (fd < 0)
    return NULL;

  options->file = number % STRIDE;
  return sov_import_fetch (get_program (), fd, options, NULL, NULL);
}

/* On the store's thread. */
static gboolean
watch_cb (guint per_mille,
          gpointer data)
{
  SovBringIn *self = data;

  g_atomic_int_set (&self->written, (int) per_mille);
  return !g_cancellable_is_cancelled (self->writing);
}

/* Reading */

static void
told_cb (guint per_mille,
         gpointer data)
{
  SovBringIn *self = data;

  if (self->progress != NULL)
    self->progress ((self->at * 1000 + per_mille) / self->sources->len, self->progress_data);
}

static void
take_result (SovBringIn *self,
             SovImportResult *result)
{
  for (guint i = 0; i < result->items->len; i++)
    {
      SovImportItem *item = result->items->pdata[i];

      for (guint j = 0; j < item->files->len; j++)
        {
          SovImportFile *file = item->files->pdata[j];

          file->number = file->number != 0 && file->number < STRIDE ? self->at * STRIDE + file->number : 0;
        }
    }
  g_ptr_array_extend_and_steal (self->items, g_steal_pointer (&result->items));
  g_ptr_array_extend_and_steal (self->rejects, g_steal_pointer (&result->rejects));
  result->items = g_ptr_array_new ();
  result->rejects = g_ptr_array_new ();
  if (self->summary == NULL)
    self->summary = g_steal_pointer (&result->summary);
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GTask) task = data;
  SovBringIn *self = g_task_get_source_object (task);
  GError *error = NULL;

  self->look = sov_store_look_at_import_finish (SOV_STORE (source), result, &error);
  if (self->look == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
plan_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  SovBringIn *self = data;
  const Source *first = self->sources->pdata[0];

  g_task_return_pointer (task, sov_import_plan_new (self->summary->kind, first->name, self->items),
                         (GDestroyNotify) sov_import_plan_free);
}

static void
planned_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GTask) task = data;
  SovBringIn *self = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  self->plan = g_task_propagate_pointer (G_TASK (result), NULL);
  self->plan->fetch = fetch_cb;
  self->plan->fetch_data = self;
  self->plan->watch = watch_cb;
  self->plan->watch_data = self;
  sov_store_look_at_import_async (self->store, self->plan, cancellable, looked_cb, g_steal_pointer (&task));
}

/* Many messages take a while: not in the window's time. */
static void
make_plan (SovBringIn *self,
           GTask *task)
{
  g_autoptr (GTask) owned = task;
  g_autoptr (GTask) planning = NULL;

  if (self->summary == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&self->error));
      return;
    }

  planning = g_task_new (NULL, NULL, planned_cb, g_steal_pointer (&owned));
  g_task_set_source_tag (planning, make_plan);
  g_task_set_task_data (planning, self, NULL);
  g_task_run_in_thread (planning, plan_thread);
}

static void read_next (SovBringIn *self,
                       GTask *task);

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (GTask) task = data;
  SovBringIn *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovImportResult) found = sov_import_run_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (found != NULL)
    take_result (self, found);
  else if (self->error == NULL)
    self->error = g_steal_pointer (&error);
  self->at++;
  read_next (self, g_steal_pointer (&task));
}

/* Takes @task over. */
static void
read_next (SovBringIn *self,
           GTask *task)
{
  g_autoptr (SovImportOptions) options = NULL;
  const Source *source;
  int fd = -1;

  while (fd < 0 && self->at < self->sources->len)
    {
      source = self->sources->pdata[self->at];
      fd = open_source (source, self->error == NULL ? &self->error : NULL);
      self->at += fd < 0;
    }
  if (fd < 0)
    {
      make_plan (self, task);
      return;
    }

  options = sov_import_options_copy (self->options);
  /* Translators: who wrote a text that was pasted, until the user says who it was */
  g_set_str (&options->name, source->name != NULL ? source->name : _ ("Pasted text"));
  sov_import_run_async (get_program (), fd, options, told_cb, self, g_task_get_cancellable (task), read_cb, task);
}

/* What was found, on its way out: freeing so much takes longer than a frame. */
typedef struct
{
  SovImportPlan *plan; /* nullable */
  GPtrArray *items;
} Leaving;

static gpointer
leave_thread (gpointer data)
{
  Leaving *leaving = data;

  g_clear_pointer (&leaving->plan, sov_import_plan_free);
  g_ptr_array_unref (leaving->items);
  g_free (leaving);

  return NULL;
}

static void
forget_items (SovBringIn *self)
{
  Leaving *leaving;

  if (self->items == NULL)
    return;

  leaving = g_new0 (Leaving, 1);
  leaving->plan = g_steal_pointer (&self->plan);
  leaving->items = g_steal_pointer (&self->items);
  if (leaving->items->len > MANY)
    g_thread_unref (g_thread_new ("leave", leave_thread, leaving));
  else
    leave_thread (leaving);
}

static void
forget (SovBringIn *self)
{
  forget_items (self);
  g_clear_pointer (&self->rejects, g_ptr_array_unref);
  g_clear_pointer (&self->summary, sov_import_summary_free);
  g_clear_pointer (&self->look, sov_import_report_free);
  g_clear_error (&self->error);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  self->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_reject_free);
  self->at = 0;
}

void
sov_bring_in_read_async (SovBringIn *self,
                         SovImportProgress progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (SOV_IS_BRING_IN (self) && self->sources->len > 0);

  g_task_set_source_tag (task, sov_bring_in_read_async);
  forget (self);
  self->progress = progress;
  self->progress_data = progress_data;
  read_next (self, task);
}

gboolean
sov_bring_in_read_finish (SovBringIn *self,
                          GAsyncResult *result,
                          GError **error)
{
  self->progress = NULL;

  return g_task_propagate_boolean (G_TASK (result), error);
}

SovImportPlan *
sov_bring_in_get_plan (SovBringIn *self)
{
  return self->plan;
}

const SovImportSummary *
sov_bring_in_get_summary (SovBringIn *self)
{
  return self->summary;
}

GPtrArray *
sov_bring_in_get_rejects (SovBringIn *self)
{
  return self->rejects;
}

const SovImportReport *
sov_bring_in_get_look (SovBringIn *self)
{
  return self->look;
}

/* Writing */

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  SovImportReport *report = sov_store_import_finish (SOV_STORE (source), result, &error);

  if (report == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, report, (GDestroyNotify) sov_import_report_free);
}

void
sov_bring_in_write_async (SovBringIn *self,
                          const char *label,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (SOV_IS_BRING_IN (self) && self->plan != NULL);

  g_task_set_source_tag (task, sov_bring_in_write_async);
  /* What was written down in spite of it was written down. */
  g_task_set_check_cancellable (task, FALSE);
  g_set_object (&self->writing, cancellable);
  g_atomic_int_set (&self->written, 0);
  sov_store_import_async (self->store, label, self->plan, NULL, written_cb, task);
}

SovImportReport *
sov_bring_in_write_finish (SovBringIn *self,
                           GAsyncResult *result,
                           GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
sov_bring_in_finalize (GObject *object)
{
  SovBringIn *self = SOV_BRING_IN (object);

  forget (self);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->rejects);
  g_ptr_array_unref (self->sources);
  sov_import_options_free (self->options);
  g_clear_object (&self->writing);
  g_object_unref (self->store);

  G_OBJECT_CLASS (sov_bring_in_parent_class)->finalize (object);
}

static void
sov_bring_in_class_init (SovBringInClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_bring_in_finalize;
}

static void
sov_bring_in_init (SovBringIn *self)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();

  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->options = sov_import_options_new ();
  self->options->zone = g_strdup (g_time_zone_get_identifier (zone));
  forget (self);
}

SovBringIn *
sov_bring_in_new (SovStore *store)
{
  SovBringIn *self = g_object_new (SOV_TYPE_BRING_IN, NULL);

  self->store = g_object_ref (store);

  return self;
}

guint
sov_bring_in_get_written (SovBringIn *self)
{
  return (guint) g_atomic_int_get (&self->written);
}
