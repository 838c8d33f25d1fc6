/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store.h"

#include "model/sov-log.h"
#include "model/sov-time.h"
#include "store/sov-secret.h"
#include "store/sov-store-private.h"

/* The store thread. Nothing outside run_jobs() touches the connection. */

/* How often the clock is looked at; the rules go by the minute. */
#define TICK_SECONDS 5

struct _SovStore
{
  GObject parent_instance;
  GAsyncQueue *jobs;
  GThread *thread;       /* NULL once it was sent home */
  GThread *leaving;      /* from then until it has ended */
  GMainContext *context; /* where signals are given */
  GSource *clock;
  gint64 minute; /* the last that was looked at */
  char *path;
  gboolean read_only;
  GBytes *key; /* for as long as the thread is at work */
  SovDatabaseFunc prepare;
  gpointer prepare_data;
  GDestroyNotify free_prepare_data;

  /* As the last news said: only @context's thread touches these. */
  gboolean can_undo;
  gboolean can_redo;
  char *undo_label;
  guint n_red;
  GError *write_error;
};

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_N_RED,
  PROP_WRITE_ERROR,
} SovStoreProperty;

static GParamSpec *properties[PROP_WRITE_ERROR + 1];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_JUDGED,
  SIGNAL_LOST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  SovStateJob run;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Job;

/* What happened in a job, on its way to the context of the store. */
typedef struct
{
  SovStore *store;
  gboolean changed;
  gboolean can_undo;
  gboolean can_redo;
  char *undo_label;
  guint n_red;
  GError *write_error;
} News;

G_DEFINE_FINAL_TYPE (SovStore, sov_store, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  if (job->free_data != NULL)
    job->free_data (job->data);
  g_free (job);
}

static void
take_boolean (SovStore *self,
              gboolean *field,
              gboolean value,
              SovStoreProperty property)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Nobody is told twice of the same. */
static void
take_write_error (SovStore *self,
                  const GError *error)
{
  gboolean same = error != NULL && self->write_error != NULL &&
                  g_error_matches (error, self->write_error->domain, self->write_error->code);

  if (same || (error == NULL && self->write_error == NULL))
    return;

  g_clear_error (&self->write_error);
  self->write_error = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITE_ERROR]);
}

static gboolean
tell (gpointer data)
{
  News *news = data;
  SovStore *self = news->store;
  gboolean red = self->n_red != news->n_red;

  g_object_freeze_notify (G_OBJECT (self));
  g_set_str (&self->undo_label, news->undo_label);
  take_boolean (self, &self->can_undo, news->can_undo, PROP_CAN_UNDO);
  take_boolean (self, &self->can_redo, news->can_redo, PROP_CAN_REDO);
  take_write_error (self, news->write_error);
  self->n_red = news->n_red;
  if (red)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RED]);
  g_object_thaw_notify (G_OBJECT (self));

  if (news->changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_JUDGED], 0);

  return G_SOURCE_REMOVE;
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->store);
  g_free (news->undo_label);
  g_clear_error (&news->write_error);
  g_free (news);
}

/* Queued before the job's answer: who reads the answer has heard the news. */
static void
publish (SovStore *self,
         SovStoreState *state)
{
  News *news;
  g_autoptr (GSource) source = NULL;

  if (!state->changed && !state->judged)
    return;

  news = g_new0 (News, 1);
  news->store = g_object_ref (self);
  news->changed = state->changed;
  news->can_undo = state->undo->len > 0;
  news->can_redo = state->redo->len > 0;
  news->n_red = state->n_red;
  news->write_error = state->write_error != NULL ? g_error_copy (state->write_error) : NULL;
  if (news->can_undo)
    news->undo_label = g_strdup (sov_undo_get_label (state->undo->pdata[state->undo->len - 1]));

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell, news, news_free);
  g_source_attach (source, self->context);
  state->changed = FALSE;
  state->judged = FALSE;
}

typedef struct
{
  SovStore *store;
  GError *error;
} Loss;

static gboolean
tell_loss (gpointer data)
{
  Loss *loss = data;

  g_signal_emit (loss->store, signals[SIGNAL_LOST], 0, loss->error);
  return G_SOURCE_REMOVE;
}

static void
loss_free (gpointer data)
{
  Loss *loss = data;

  g_object_unref (loss->store);
  g_error_free (loss->error);
  g_free (loss);
}

/* Takes @error. */
static void
publish_loss (SovStore *self,
              GError *error)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Loss *loss = g_new (Loss, 1);

  *loss = (Loss) { g_object_ref (self), error };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_loss, loss, loss_free);
  g_source_attach (source, self->context);
}

static gboolean
answer (SovStore *self,
        GTask *task,
        SovStoreState *state,
        GError **error)
{
  Job *job = g_task_get_task_data (task);
  GError *failure = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return TRUE;

  result = job->run (state, job->data, g_task_get_cancellable (task), &failure);
  g_assert (!sov_database_in_transaction (state->db));

  /* What was committed is told, also to who has cancelled meanwhile. */
  if (state->changed)
    g_task_set_check_cancellable (task, FALSE);
  publish (self, state);
  if (failure != NULL && sov_database_is_spoilt (state->db))
    g_propagate_error (error, g_error_copy (failure));
  if (result != NULL)
    g_task_return_pointer (task, result, job->free_result);
  else
    g_task_return_error (task, failure);

  return error == NULL || *error == NULL;
}

/* A connection that met damage or a failing disk is not asked again: one fresh
 * one is, and when that fails too, nothing more (vault.md §4.3).
 * @error: (inout): what the connection failed of. */
static gboolean
renew (SovStore *self,
       SovStoreState *state,
       gboolean *renewed,
       GError **error)
{
  if (!*renewed)
    {
      *renewed = TRUE;
      sov_log_failure ("a fresh connection, for the last one failed", *error);
      g_clear_error (error);
      if (sov_store_state_renew (state, self->key, error))
        {
          publish (self, state);
          return TRUE;
        }
    }

  publish_loss (self, g_error_copy (*error));
  return FALSE;
}

static gboolean
open_file (SovStore *self,
           SovStoreState *state,
           GError **error)
{
  gboolean open;

  state->read_only = self->read_only;
  state->prepare = self->prepare;
  state->prepare_data = self->prepare_data;
  open = sov_store_state_open (state, self->path, self->key, error);
  state->prepare = NULL;
  if (self->free_prepare_data != NULL)
    self->free_prepare_data (self->prepare_data);

  return open;
}

static gpointer
run_jobs (gpointer data)
{
  SovStore *self = data;
  g_autoptr (GAsyncQueue) jobs = g_async_queue_ref (self->jobs);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) last = NULL;
  SovStoreState state = { NULL };
  gboolean open = open_file (self, &state, &error);
  gboolean renewed = FALSE;

  if (open)
    publish (self, &state);

  for (;;)
    {
      g_autoptr (GTask) task = g_async_queue_pop (jobs);

      if (g_task_get_task_data (task) == NULL)
        {
          last = g_steal_pointer (&task);
          break;
        }
      if (!open)
        g_task_return_error (task, g_error_copy (error));
      else if (!answer (self, task, &state, &error))
        open = renew (self, &state, &renewed, &error);
    }

  sov_store_state_close (&state);
  g_clear_pointer (&self->key, g_bytes_unref);
  sov_secret_wipe_stack ();
  g_task_return_boolean (last, TRUE);
  return NULL;
}

void
sov_store_run_async (SovStore *self,
                     SovStateJob run,
                     gpointer data,
                     GDestroyNotify free_data,
                     GDestroyNotify free_result,
                     gpointer tag,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  *job = (Job) { run, data, free_data, free_result };
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  if (self->thread != NULL)
    {
      g_async_queue_push (self->jobs, task);
      return;
    }

  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "the vault is closed");
  g_object_unref (task);
}

/* A SovStoreJob inside a SovStateJob. */
typedef struct
{
  SovStoreJob job;
  gpointer data;
  GDestroyNotify free_data;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  if (call->free_data != NULL)
    call->free_data (call->data);
  g_free (call);
}

static gpointer
run_call (SovStoreState *state,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  Call *call = data;

  return call->job (state->db, call->data, cancellable, error);
}

void
sov_store_call_async (SovStore *self,
                      SovStoreJob job,
                      gpointer data,
                      GDestroyNotify free_data,
                      GDestroyNotify free_result,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  g_return_if_fail (SOV_IS_STORE (self));

  *call = (Call) { job, data, free_data };
  sov_store_run_async (self, run_call, call, call_free, free_result, sov_store_call_async,
                       cancellable, callback, user_data);
}

gpointer
sov_store_call_finish (SovStore *self,
                       GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
sov_store_get_can_undo (SovStore *self)
{
  g_return_val_if_fail (SOV_IS_STORE (self), FALSE);
  return self->can_undo;
}

gboolean
sov_store_get_can_redo (SovStore *self)
{
  g_return_val_if_fail (SOV_IS_STORE (self), FALSE);
  return self->can_redo;
}

const char *
sov_store_get_undo_label (SovStore *self)
{
  g_return_val_if_fail (SOV_IS_STORE (self), NULL);
  return self->undo_label;
}

const GError *
sov_store_get_write_error (SovStore *self)
{
  g_return_val_if_fail (SOV_IS_STORE (self), NULL);
  return self->write_error;
}

/* The wall clock, not a timer of a minute: it is right after a sleep too. */
static gboolean
look_at_clock (gpointer data)
{
  SovStore *self = data;
  gint64 minute = sov_time_now () / SOV_TIME_MINUTE_MS;

  if (minute != self->minute)
    {
      self->minute = minute;
      sov_store_run_async (self, sov_store_job_tick, NULL, NULL, NULL, look_at_clock, NULL, NULL, NULL);
    }

  return G_SOURCE_CONTINUE;
}

/* Nothing is asked of the thread after @last. */
static void
send_home (SovStore *self,
           GTask *last)
{
  g_source_destroy (self->clock);
  g_clear_pointer (&self->clock, g_source_unref);
  g_async_queue_push (self->jobs, last);
  self->leaving = g_steal_pointer (&self->thread);
}

void
sov_store_close (SovStore *self)
{
  g_return_if_fail (SOV_IS_STORE (self));

  if (self->thread != NULL)
    send_home (self, g_task_new (NULL, NULL, NULL, NULL));
  g_clear_pointer (&self->leaving, g_thread_join);
}

static void
thread_ended_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (GTask) task = data;
  SovStore *self = g_task_get_source_object (task);

  g_clear_pointer (&self->leaving, g_thread_join);
  g_task_return_boolean (task, TRUE);
}

void
sov_store_close_async (SovStore *self,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task;

  g_return_if_fail (SOV_IS_STORE (self));
  g_return_if_fail (self->thread != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, sov_store_close_async);
  send_home (self, g_task_new (NULL, NULL, thread_ended_cb, task));
}

gboolean
sov_store_close_finish (SovStore *self,
                        GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
sov_store_get_property (GObject *object,
                        guint prop_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  SovStore *self = SOV_STORE (object);

  switch ((SovStoreProperty) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_N_RED:
      g_value_set_uint (value, self->n_red);
      break;
    case PROP_WRITE_ERROR:
      g_value_set_boxed (value, self->write_error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_store_finalize (GObject *object)
{
  SovStore *self = SOV_STORE (object);

  /* A task may drop the last reference on the store thread, which cannot
   * wait for itself: whoever made the store closes it. */
  g_assert (self->thread == NULL);

  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_error (&self->write_error);

  G_OBJECT_CLASS (sov_store_parent_class)->finalize (object);
}

static void
sov_store_class_init (SovStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sov_store_finalize;
  object_class->get_property = sov_store_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_N_RED] = g_param_spec_uint ("n-red", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_WRITE_ERROR] = g_param_spec_boxed ("write-error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_JUDGED] =
      g_signal_new ("judged", SOV_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOST] =
      g_signal_new ("lost", SOV_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sov_store_init (SovStore *self)
{
  self->jobs = g_async_queue_new_full (g_object_unref);
  self->context = g_main_context_ref_thread_default ();
}

static SovStore *
store_new (const char *path,
           GBytes *key,
           SovDatabaseFunc prepare,
           gpointer data,
           GDestroyNotify free_data,
           gboolean read_only)
{
  SovStore *self = g_object_new (SOV_TYPE_STORE, NULL);

  self->read_only = read_only;
  self->prepare = prepare;
  self->prepare_data = data;
  self->free_prepare_data = free_data;
  self->path = g_strdup (path);
  self->key = key != NULL ? g_bytes_ref (key) : NULL;
  self->minute = sov_time_now () / SOV_TIME_MINUTE_MS;
  self->thread = g_thread_new ("sov-store", run_jobs, self);

  self->clock = g_timeout_source_new_seconds (TICK_SECONDS);
  g_source_set_callback (self->clock, look_at_clock, self, NULL);
  g_source_attach (self->clock, self->context);

  return self;
}

SovStore *
sov_store_new (const char *path,
               GBytes *key)
{
  return store_new (path, key, NULL, NULL, NULL, FALSE);
}

SovStore *
sov_store_new_prepared (const char *path,
                        GBytes *key,
                        SovDatabaseFunc prepare,
                        gpointer data,
                        GDestroyNotify free_data)
{
  return store_new (path, key, prepare, data, free_data, FALSE);
}

SovStore *
sov_store_new_read_only (const char *path,
                         GBytes *key,
                         SovDatabaseFunc prepare,
                         gpointer data,
                         GDestroyNotify free_data)
{
  return store_new (path, key, prepare, data, free_data, TRUE);
}
