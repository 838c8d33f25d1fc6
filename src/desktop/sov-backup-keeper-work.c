/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-backup-keeper-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "model/sov-time.h"
#include "store/sov-place.h"
#include "store/sov-store-error.h"

/* What the keeper does beside making backups: the second place, the drill, the
 * list, and the copy that the user takes along. Each in a thread of its own. */

/* How often a second place that failed is tried again. */
#define BRING_EVERY (10 * SOV_TIME_MINUTE_MS)

/* What a thread needs; the keeper itself stays where it is. */
typedef struct
{
  SovVault *vault;
  GBytes *key;
  gint64 now;
  char *second;        /* the vault's own folder in the second place; nullable */
  gboolean older_wait; /* what is older there is to go */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->vault);
  g_clear_pointer (&work->key, g_bytes_unref);
  g_free (work->second);
  g_free (work);
}

static GTask *
work_new (SovBackupKeeper *self,
          gpointer tag,
          gint64 now,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->vault = g_object_ref (self->vault);
  work->key = self->key != NULL ? g_bytes_ref (self->key) : NULL;
  work->now = now;
  work->second = sov_backup_folder_dup_second (self->vault);
  work->older_wait = self->notes->older_wait;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);

  return task;
}

/* Bringing what is missing */

typedef struct
{
  gboolean is_there;
  SovBackupCopy *brought; /* nullable */
  gboolean older_gone;
  GError *error; /* nullable */
} Brought;

static void
brought_free (gpointer data)
{
  Brought *brought = data;

  g_clear_pointer (&brought->brought, sov_backup_copy_free);
  g_clear_error (&brought->error);
  g_free (brought);
}

/* Once the second place has the newest one that the vault's own folder has: all
 * of those were made after what was to go was gone. */
static gboolean
let_older_go (const Work *work)
{
  g_autofree char *first = sov_backup_folder_dup_default (work->vault);
  g_autoptr (GPtrArray) have = sov_backup_folder_list (first);

  return have->len > 0 && sov_backup_folder_remove_older (work->second, ((SovBackupCopy *) have->pdata[0])->mark.at);
}

static void
bring_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  const Work *work = data;
  Brought *brought = g_new0 (Brought, 1);

  brought->is_there = sov_backup_folder_is_there (work->second);
  if (brought->is_there)
    brought->brought = sov_backup_bring_newest (work->vault, work->key, work->now, &brought->error);
  if (brought->is_there && work->older_wait && brought->error == NULL)
    brought->older_gone = let_older_go (work);
  g_task_return_pointer (task, brought, brought_free);
}

static void
brought_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  SovBackupKeeper *self = SOV_BACKUP_KEEPER (source);
  Brought *brought = g_task_propagate_pointer (G_TASK (result), NULL);

  self->bringing = FALSE;
  self->second_is_there = brought->is_there;
  if (brought->is_there)
    {
      g_clear_error (&self->second_error);
      self->second_error = g_steal_pointer (&brought->error);
    }
  if (brought->brought != NULL)
    self->notes->second_at = brought->brought->mark.at;
  if (brought->older_gone)
    self->notes->older_wait = FALSE;
  if (brought->brought != NULL || brought->older_gone)
    sov_backup_keeper_note (self);
  brought_free (brought);
  sov_backup_keeper_tell (self);
}

void
sov_backup_keeper_bring (SovBackupKeeper *self,
                         gint64 now)
{
  g_autoptr (GTask) task = NULL;
  gboolean failed = self->second_error != NULL;

  if (self->bringing || sov_vault_is_read_only (self->vault) || sov_backup_keeper_get_second_place (self) == NULL ||
      (failed && self->brought_at != SOV_NO_TIME && now >= self->brought_at && now - self->brought_at < BRING_EVERY))
    return;

  self->bringing = TRUE;
  self->brought_at = now;
  task = work_new (self, sov_backup_keeper_bring, now, brought_cb, NULL);
  g_task_run_in_thread (task, bring_in_thread);
}

/* Whether it did. */
static gboolean
refuse (SovBackupKeeper *self,
        GError **error)
{
  if (!sov_vault_is_read_only (self->vault))
    return FALSE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "the vault is open for reading");
  return TRUE;
}

static gboolean
check_second_place (SovBackupKeeper *self,
                    const char *folder,
                    GError **error)
{
  const char *own = sov_vault_get_folder (self->vault);
  g_autofree char *real = realpath (folder, NULL);
  g_autofree char *real_own = realpath (own, NULL);
  g_autofree char *below = g_strconcat (real_own != NULL ? real_own : own, G_DIR_SEPARATOR_S, NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR) || !g_utf8_validate (folder, -1, NULL))
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "the folder is not there");
  else if (real == NULL || g_strcmp0 (real, real_own) == 0 || g_str_has_prefix (real, below))
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_OWN_FOLDER, "the second place is in the first");
  else
    return TRUE;

  return FALSE;
}

static gboolean
prepare_second_place (SovBackupKeeper *self,
                      GError **error)
{
  g_autofree char *folder = sov_backup_folder_dup_second (self->vault);

  if (g_mkdir (folder, 0700) != 0 && errno != EEXIST)
    return sov_place_set_error (errno, "making a folder in the second place", error);
  if (!sov_backup_folder_is_there (folder))
    return sov_place_set_error (EACCES, "asking for the second place", error);

  return TRUE;
}

gboolean
sov_backup_keeper_set_second_place (SovBackupKeeper *self,
                                    const char *folder,
                                    GError **error)
{
  g_autoptr (SovSentinel) before = NULL;
  g_autoptr (SovSentinel) about = NULL;
  gboolean same = FALSE;

  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), FALSE);

  if (refuse (self, error) || (folder != NULL && !check_second_place (self, folder, error)))
    return FALSE;

  before = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));
  about = sov_sentinel_copy (before);
  same = g_strcmp0 (before->second_place, folder) == 0;
  g_set_str (&about->second_place, folder);
  if (!sov_vault_set_sentinel (self->vault, about, error) || (folder != NULL && !prepare_second_place (self, error)))
    {
      sov_vault_set_sentinel (self->vault, before, NULL);
      return FALSE;
    }

  self->notes->second_at = SOV_NO_TIME;
  self->notes->older_wait = self->notes->older_wait && same;
  self->second_is_there = folder != NULL;
  g_clear_error (&self->second_error);
  sov_backup_keeper_note (self);
  sov_backup_keeper_tell (self);
  if (self->store != NULL)
    sov_backup_keeper_bring (self, sov_time_now ());
  return TRUE;
}

/* The drill */

static void
drill_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;

  if (sov_backup_drill_all (work->vault, work->key, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
drilled_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  SovBackupKeeper *self = SOV_BACKUP_KEEPER (source);
  g_autoptr (GTask) asked = data;
  const Work *work = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gboolean ok = g_task_propagate_boolean (G_TASK (result), &error);

  self->drilling = FALSE;
  g_clear_error (&self->notes->drill_error);
  if (ok)
    self->notes->drilled_at = work->now;
  else
    self->notes->drill_error = g_error_copy (error);
  sov_backup_keeper_note (self);
  sov_backup_keeper_tell (self);

  if (ok)
    g_task_return_boolean (asked, TRUE);
  else
    g_task_return_error (asked, error);
}

void
sov_backup_keeper_drill_async (SovBackupKeeper *self,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *asked;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SOV_IS_BACKUP_KEEPER (self));

  asked = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (asked, sov_backup_keeper_drill_async);
  if (self->store == NULL || self->drilling)
    {
      g_task_return_new_error_literal (asked, G_IO_ERROR, self->drilling ? G_IO_ERROR_PENDING : G_IO_ERROR_CLOSED, "not now");
      g_object_unref (asked);
      return;
    }

  self->drilling = TRUE;
  task = work_new (self, drill_in_thread, sov_time_now (), drilled_cb, asked);
  g_task_run_in_thread (task, drill_in_thread);
}

gboolean
sov_backup_keeper_drill_finish (SovBackupKeeper *self,
                                GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The copy that the user takes along */

static void
portable_made_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (GTask) task = data;
  SovBackupKeeper *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (SovBackupMade) made = sov_backup_make_finish (SOV_STORE (source), result, &error);

  g_clear_pointer (&self->portable, sov_backup_making_unref);
  if (made != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
sov_backup_keeper_write_portable_async (SovBackupKeeper *self,
                                        const char *path,
                                        const char *typed,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *task;

  g_return_if_fail (SOV_IS_BACKUP_KEEPER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, sov_backup_keeper_write_portable_async);
  if (self->store == NULL || self->portable != NULL)
    {
      g_task_return_new_error_literal (task, G_IO_ERROR, self->store != NULL ? G_IO_ERROR_PENDING : G_IO_ERROR_CLOSED, "not now");
      g_object_unref (task);
      return;
    }

  self->portable = sov_backup_make_portable_async (self->store, self->vault, self->key, typed, path, portable_made_cb, task);
}

gboolean
sov_backup_keeper_write_portable_finish (SovBackupKeeper *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
sov_backup_keeper_accept_shrunk (SovBackupKeeper *self,
                                 GError **error)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), FALSE);

  if (refuse (self, error))
    return FALSE;

  first = sov_backup_folder_dup_default (self->vault);
  second = sov_backup_folder_dup_second (self->vault);
  if (!sov_backup_folder_accept (first, error) || (second != NULL && !sov_backup_folder_accept (second, error)))
    return FALSE;

  self->shrunk = FALSE;
  sov_backup_keeper_tell (self);
  return TRUE;
}

gboolean
sov_backup_keeper_remove_older (SovBackupKeeper *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), FALSE);

  first = sov_backup_folder_dup_default (self->vault);
  second = sov_backup_folder_dup_second (self->vault);
  if (refuse (self, NULL) || self->last_at == SOV_NO_TIME || !sov_backup_folder_remove_older (first, self->last_at))
    return FALSE;

  sov_backup_remove_set_aside (self->vault);
  if (second != NULL && !sov_backup_folder_remove_older (second, self->last_at))
    {
      self->notes->older_wait = TRUE;
      sov_backup_keeper_note (self);
    }
  return TRUE;
}

gboolean
sov_backup_keeper_get_older_wait (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), FALSE);

  return self->notes->older_wait;
}
