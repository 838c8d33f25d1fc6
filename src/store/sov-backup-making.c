/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-making.h"

#include "store/sov-secret.h"
#include "store/sov-store-error.h"

typedef enum
{
  STAGE_COPYING, /* the draft belongs to the store's thread */
  STAGE_ENDING,  /* it belongs to a thread of its own */
  STAGE_ENDED,
} Stage;

struct _SovBackupMaking
{
  SovVault *vault;
  GBytes *key;
  SovBackupReason reason;
  gint64 now;
  char *typed; /* of a portable copy; else NULL */
  char *code;
  char *path;

  SovBackupFolderDraft *in_folder; /* one of these two, while there is one */
  SovBackupDraft *draft;

  GMutex mutex;
  GCond changed;
  Stage stage; /* with the mutex */
  gboolean stopped;
  SovStore *store; /* until it is stopped */
};

void
sov_backup_made_free (SovBackupMade *self)
{
  g_clear_pointer (&self->copy, sov_backup_copy_free);
  g_clear_pointer (&self->second, sov_backup_copy_free);
  g_clear_error (&self->second_error);
  g_free (self);
}

static void
drop_draft (SovBackupMaking *self)
{
  g_clear_pointer (&self->in_folder, sov_backup_folder_draft_free);
  g_clear_pointer (&self->draft, sov_backup_draft_free);
}

static void
making_clear (gpointer data)
{
  SovBackupMaking *self = data;

  drop_draft (self);
  g_clear_object (&self->store);
  g_clear_object (&self->vault);
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_pointer (&self->typed, sov_secret_text_free);
  g_clear_pointer (&self->code, sov_secret_text_free);
  g_free (self->path);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
}

void
sov_backup_making_unref (SovBackupMaking *self)
{
  g_atomic_rc_box_release_full (self, making_clear);
}

static void
making_free (gpointer data)
{
  sov_backup_making_unref (data);
}

static void
set_stage (SovBackupMaking *self,
           Stage stage)
{
  g_mutex_lock (&self->mutex);
  self->stage = stage;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* The second place */

SovBackupCopy *
sov_backup_bring_newest (SovVault *vault,
                         GBytes *key,
                         gint64 now,
                         GError **error)
{
  g_autofree char *first = sov_backup_folder_dup_default (vault);
  g_autofree char *second = sov_backup_folder_dup_second (vault);
  g_autoptr (GPtrArray) have = sov_backup_folder_list (first);
  g_autoptr (GPtrArray) there = NULL;

  if (second == NULL || have->len == 0 || !sov_backup_folder_is_there (second))
    return NULL;

  there = sov_backup_folder_list (second);
  if (there->len > 0 && ((SovBackupCopy *) there->pdata[0])->mark.at == ((SovBackupCopy *) have->pdata[0])->mark.at)
    return NULL;

  return sov_backup_folder_bring (second, have->pdata[0], key, now, error);
}

/* Takes @copy. That the other place fails does not make it less of a backup. */
static SovBackupMade *
make_second (SovVault *vault,
             GBytes *key,
             SovBackupCopy *copy)
{
  SovBackupMade *made = g_new0 (SovBackupMade, 1);
  g_autofree char *second = sov_backup_folder_dup_second (vault);

  made->copy = copy;
  made->second_is_there = second != NULL && sov_backup_folder_is_there (second);
  if (made->second_is_there)
    made->second = sov_backup_folder_bring (second, copy, key, copy->mark.at, &made->second_error);

  return made;
}

SovBackupMade *
sov_backup_make_at_once (SovVault *vault,
                         SovDatabase *db,
                         GBytes *key,
                         SovBackupReason reason,
                         gint64 now,
                         GError **error)
{
  g_autofree char *folder = sov_backup_folder_dup_default (vault);
  SovBackupCopy *copy = sov_backup_folder_write (folder, vault, db, key, reason, now, error);

  return copy != NULL ? make_second (vault, key, copy) : NULL;
}

/* The steps; each is the answer to the one before it */

static void
end_in_thread (GTask *task,
               gpointer store,
               gpointer data,
               GCancellable *cancellable)
{
  SovBackupMaking *self = data;
  SovBackupMade *made = NULL;
  SovBackupCopy *copy;
  GError *error = NULL;

  if (self->in_folder != NULL)
    copy = sov_backup_folder_end (self->in_folder, &error);
  else
    copy = sov_backup_draft_finish (self->draft, FALSE, NULL, NULL, &error);
  if (copy != NULL && self->in_folder != NULL)
    made = make_second (self->vault, self->key, copy);
  else if (copy != NULL)
    made = g_new0 (SovBackupMade, 1);
  if (made != NULL)
    made->copy = copy;

  drop_draft (self);
  set_stage (self, STAGE_ENDED);
  if (made != NULL)
    g_task_return_pointer (task, made, (GDestroyNotify) sov_backup_made_free);
  else
    g_task_return_error (task, error);
}

#define MORE GINT_TO_POINTER (1)
#define COPIED GINT_TO_POINTER (2)

static gboolean
begin (SovBackupMaking *self,
       SovDatabase *db,
       GError **error)
{
  g_autofree char *folder = NULL;

  if (self->path != NULL)
    {
      self->draft = sov_backup_draft_new (self->vault, db, self->key, self->code, self->path, error);
      return self->draft != NULL;
    }

  folder = sov_backup_folder_dup_default (self->vault);
  self->in_folder = sov_backup_folder_begin (folder, self->vault, db, self->key, self->reason, self->now, error);
  return self->in_folder != NULL;
}

static gpointer
copy_some (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  SovBackupMaking *self = data;
  gboolean done = FALSE;

  if (g_atomic_int_get (&self->stopped))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the store is being closed");
      return NULL;
    }
  if (self->in_folder == NULL && self->draft == NULL)
    return begin (self, db, error) ? MORE : NULL;

  if (sov_backup_draft_step (self->in_folder != NULL ? self->in_folder->draft : self->draft, SOV_BACKUP_PAGES, &done, error))
    return done ? COPIED : MORE;

  drop_draft (self);
  return NULL;
}

static void order_pages (GTask *task);

static void
copied_some_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (GTask) task = data;
  SovBackupMaking *self = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer how = sov_store_call_finish (SOV_STORE (source), result, &error);

  if (how == NULL)
    g_task_return_error (task, error);
  else if (g_atomic_int_get (&self->stopped))
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the store was closed");
  else if (how == MORE)
    order_pages (g_steal_pointer (&task));
  else
    {
      set_stage (self, STAGE_ENDING);
      g_task_run_in_thread (task, end_in_thread);
    }
}

/* Takes @task. */
static void
order_pages (GTask *task)
{
  SovBackupMaking *self = g_task_get_task_data (task);

  sov_store_call_async (g_task_get_source_object (task), copy_some,
                        g_atomic_rc_box_acquire (self), making_free,
                        NULL, NULL, copied_some_cb, task);
}

static SovBackupMaking *
making_new (SovStore *store,
            SovVault *vault,
            GBytes *key)
{
  SovBackupMaking *self = g_atomic_rc_box_new0 (SovBackupMaking);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->store = g_object_ref (store);
  self->vault = g_object_ref (vault);
  self->key = g_bytes_ref (key);

  return self;
}

static GTask *
making_task (SovBackupMaking *self,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  GTask *task = g_task_new (self->store, NULL, callback, user_data);

  g_task_set_source_tag (task, sov_backup_make_async);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), making_free);
  return task;
}

SovBackupMaking *
sov_backup_make_async (SovStore *store,
                       SovVault *vault,
                       GBytes *key,
                       SovBackupReason reason,
                       gint64 now,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  SovBackupMaking *self = making_new (store, vault, key);

  self->reason = reason;
  self->now = now;
  order_pages (making_task (self, callback, user_data));
  return self;
}

SovBackupMade *
sov_backup_make_finish (SovStore *store,
                        GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A portable copy: the code first, which takes a key derivation */

static void
check_code_in_thread (GTask *task,
                      gpointer source,
                      gpointer data,
                      GCancellable *cancellable)
{
  SovBackupMaking *self = data;
  GError *error = NULL;

  self->code = sov_backup_check_code (self->vault, self->typed, &error);
  if (self->code != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
code_checked_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (GTask) task = data;
  SovBackupMaking *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else if (g_atomic_int_get (&self->stopped))
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the store was closed");
  else
    order_pages (g_steal_pointer (&task));
}

SovBackupMaking *
sov_backup_make_portable_async (SovStore *store,
                                SovVault *vault,
                                GBytes *key,
                                const char *typed,
                                const char *path,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  SovBackupMaking *self = making_new (store, vault, key);
  g_autoptr (GTask) checking = NULL;

  self->typed = g_strdup (typed);
  self->path = g_canonicalize_filename (path, NULL);
  checking = g_task_new (vault, NULL, code_checked_cb, making_task (self, callback, user_data));
  g_task_set_source_tag (checking, sov_backup_make_portable_async);
  g_task_set_task_data (checking, g_atomic_rc_box_acquire (self), making_free);
  g_task_run_in_thread (checking, check_code_in_thread);
  return self;
}

/* In the store's thread, after the step that was under way. */
static gpointer
give_up_or_wait (SovDatabase *db,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  SovBackupMaking *self = data;

  g_mutex_lock (&self->mutex);
  while (self->stage == STAGE_ENDING)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);

  drop_draft (self);
  return MORE;
}

gboolean
sov_backup_making_stop (SovBackupMaking *self)
{
  g_autoptr (SovStore) store = g_steal_pointer (&self->store);
  gboolean copying;

  g_mutex_lock (&self->mutex);
  copying = self->stage == STAGE_COPYING;
  g_mutex_unlock (&self->mutex);

  if (copying)
    g_atomic_int_set (&self->stopped, TRUE);
  if (store != NULL)
    sov_store_call_async (store, give_up_or_wait, g_atomic_rc_box_acquire (self), making_free,
                          NULL, NULL, NULL, NULL);

  return !copying;
}
