/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-backup-keeper-private.h"

#include <glib/gstdio.h>

#include "model/sov-log.h"
#include "model/sov-time.h"
#include "store/sov-store-error.h"

#define CHECK_EVERY_SECONDS 60
#define BACK_UP_EVERY SOV_TIME_HOUR_MS
#define DRILL_EVERY_DAYS 7

enum
{
  PROP_LAST_AT = 1,
  PROP_ERROR,
  PROP_N_PLACES,
  PROP_SECOND_PLACE,
  PROP_SECOND_AT,
  PROP_SECOND_IS_THERE,
  PROP_SECOND_ERROR,
  PROP_SHRUNK,
  PROP_DRILLED_AT,
  PROP_DRILL_ERROR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SovBackupKeeper, sov_backup_keeper, G_TYPE_OBJECT)

void
sov_backup_keeper_tell (SovBackupKeeper *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
sov_backup_keeper_note (SovBackupKeeper *self)
{
  g_autoptr (GError) error = NULL;

  if (!sov_backup_notes_save (self->notes, sov_vault_get_folder (self->vault), &error))
    sov_log_failure ("writing down what is known of the backups", error);
}

static void order_backup (SovBackupKeeper *self,
                          SovBackupReason reason,
                          gint64 now);

/* Takes @tasks. @error: nullable. */
static void
answer_all (GPtrArray *tasks,
            const GError *error)
{
  for (guint i = 0; i < tasks->len; i++)
    if (error != NULL)
      g_task_return_error (tasks->pdata[i], g_error_copy (error));
    else
      g_task_return_boolean (tasks->pdata[i], TRUE);

  g_ptr_array_unref (tasks);
}

static void
take_made (SovBackupKeeper *self,
           SovBackupMade *made)
{
  self->last_at = made->copy->mark.at;
  self->shrunk = self->shrunk || made->copy->change == SOV_BACKUP_SHRUNK;
  self->second_is_there = made->second_is_there;
  g_clear_error (&self->second_error);
  self->second_error = g_steal_pointer (&made->second_error);
  if (made->second != NULL)
    {
      self->notes->second_at = made->second->mark.at;
      sov_backup_keeper_note (self);
    }
}

static void
made_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (SovBackupKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupMade) made = sov_backup_make_finish (SOV_STORE (source), result, &error);
  GPtrArray *asked = g_steal_pointer (&self->asked);

  g_clear_pointer (&self->making, sov_backup_making_unref);
  if (made != NULL)
    take_made (self, made);
  else
    self->changed = TRUE;
  g_clear_error (&self->error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->error = g_error_copy (error);

  sov_backup_keeper_tell (self);
  answer_all (asked, error);
  if (self->waiting->len > 0 && self->store != NULL)
    order_backup (self, (SovBackupReason) GPOINTER_TO_INT (g_task_get_task_data (self->waiting->pdata[0])), sov_time_now ());
}

/* Answers all who wait by then. */
static void
order_backup (SovBackupKeeper *self,
              SovBackupReason reason,
              gint64 now)
{
  self->asked = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->changed = FALSE;
  self->tried_at = now;
  self->making = sov_backup_make_async (self->store, self->vault, self->key, reason, now, made_cb, g_object_ref (self));
}

GError *
sov_backup_keeper_refuse (SovBackupKeeper *self)
{
  if (self->store == NULL)
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, "the vault is closed");
  if (sov_vault_is_read_only (self->vault))
    return g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "the vault is open for reading");

  return NULL;
}

void
sov_backup_keeper_back_up_async (SovBackupKeeper *self,
                                 SovBackupReason reason,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task;
  GError *error;

  g_return_if_fail (SOV_IS_BACKUP_KEEPER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, sov_backup_keeper_back_up_async);
  g_task_set_task_data (task, GINT_TO_POINTER (reason), NULL);
  error = sov_backup_keeper_refuse (self);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  g_ptr_array_add (self->waiting, task);
  if (self->making == NULL)
    order_backup (self, reason, sov_time_now ());
}

gboolean
sov_backup_keeper_back_up_finish (SovBackupKeeper *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* A clock that was set back must not put it off for long. */
static gboolean
is_time_to (gint64 last,
            gint64 every,
            gint64 now)
{
  return last == SOV_NO_TIME || now < last || now - last >= every;
}

static gboolean
is_drill_due (SovBackupKeeper *self,
              gint64 now)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);
  gint64 last = MAX (self->notes->drilled_at, sentinel != NULL ? sentinel->created : SOV_NO_TIME);
  gboolean due = last == SOV_NO_TIME || now < last || now >= sov_time_add_days (last, DRILL_EVERY_DAYS);

  return due && !self->drilling && self->last_at != SOV_NO_TIME && is_time_to (self->drill_tried_at, BACK_UP_EVERY, now);
}

void
sov_backup_keeper_check (SovBackupKeeper *self,
                         gint64 now)
{
  g_return_if_fail (SOV_IS_BACKUP_KEEPER (self));

  if (self->store == NULL || self->making != NULL || sov_vault_is_read_only (self->vault))
    return;

  if (self->changed && is_time_to (MAX (self->last_at, self->tried_at), BACK_UP_EVERY, now))
    {
      order_backup (self, self->tried_at == SOV_NO_TIME ? SOV_BACKUP_START : SOV_BACKUP_HOURLY, now);
      return;
    }

  sov_backup_keeper_bring (self, now);
  if (is_drill_due (self, now))
    {
      self->drill_tried_at = now;
      sov_backup_keeper_drill_async (self, NULL, NULL);
    }
}

static gboolean
check_cb (gpointer data)
{
  sov_backup_keeper_check (data, sov_time_now ());

  return G_SOURCE_CONTINUE;
}

static void
changed_cb (SovBackupKeeper *self)
{
  self->changed = TRUE;
}

/* The last one of a session */

typedef struct
{
  SovVault *vault;
  GBytes *key;
  gint64 now;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->vault);
  g_bytes_unref (order->key);
  g_free (order);
}

static gpointer
make_last (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const Order *order = data;

  return sov_backup_make_at_once (order->vault, db, order->key, SOV_BACKUP_QUIT, order->now, error);
}

static void
last_made_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovBackupKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupMade) made = sov_store_call_finish (SOV_STORE (source), result, &error);

  if (made != NULL)
    take_made (self, made);
  else
    sov_log_failure ("no backup at the end", error);
}

static void
refuse_waiting (SovBackupKeeper *self)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, "the vault was closed");
  GPtrArray *waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  answer_all (waiting, error);
}

/* Stopped by hand, and not only with the last reference: a backup at work
 * holds one. */
void
sov_backup_keeper_stop (SovBackupKeeper *self,
                        gint64 now)
{
  g_autoptr (SovStore) store = NULL;
  g_autoptr (GBytes) key = NULL;
  Order *order;

  g_return_if_fail (SOV_IS_BACKUP_KEEPER (self));

  store = g_steal_pointer (&self->store);
  key = g_steal_pointer (&self->key);
  if (store == NULL)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_handlers_disconnect_by_func (store, changed_cb, self);
  refuse_waiting (self);
  if (self->portable != NULL)
    sov_backup_making_stop (self->portable);
  if (self->making != NULL && !sov_backup_making_stop (self->making))
    self->changed = TRUE;
  if (!self->changed)
    return;

  order = g_new0 (Order, 1);
  order->vault = g_object_ref (self->vault);
  order->key = g_bytes_ref (key);
  order->now = now;
  sov_store_call_async (store, make_last, order, order_free, (GDestroyNotify) sov_backup_made_free, NULL,
                        last_made_cb, g_object_ref (self));
}

/* What is told of it */

gint64
sov_backup_keeper_get_last_at (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), SOV_NO_TIME);

  return self->last_at;
}

const GError *
sov_backup_keeper_get_error (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), NULL);

  return self->error;
}

guint
sov_backup_keeper_get_n_places (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), 0);

  if (self->last_at == SOV_NO_TIME)
    return 0;

  return sov_backup_keeper_get_second_place (self) != NULL && self->notes->second_at == self->last_at ? 2 : 1;
}

const char *
sov_backup_keeper_get_second_place (SovBackupKeeper *self)
{
  const SovSentinel *sentinel;

  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), NULL);

  sentinel = sov_vault_get_sentinel (self->vault);
  return sentinel != NULL ? sentinel->second_place : NULL;
}

gint64
sov_backup_keeper_get_second_at (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), SOV_NO_TIME);

  return self->notes->second_at;
}

gboolean
sov_backup_keeper_get_second_is_there (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), FALSE);

  return self->second_is_there;
}

const GError *
sov_backup_keeper_get_second_error (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), NULL);

  return self->second_error;
}

gboolean
sov_backup_keeper_get_shrunk (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), FALSE);

  return self->shrunk;
}

gint64
sov_backup_keeper_get_drilled_at (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), SOV_NO_TIME);

  return self->notes->drilled_at;
}

const GError *
sov_backup_keeper_get_drill_error (SovBackupKeeper *self)
{
  g_return_val_if_fail (SOV_IS_BACKUP_KEEPER (self), NULL);

  return self->notes->drill_error;
}

/* Whether the vault's files were written to after the last backup: what another
 * session did before it was cut off. They are only looked at. */
static gboolean
was_written_since (SovBackupKeeper *self)
{
  static const char *const names[] = { SOV_VAULT_DATABASE_NAME, SOV_VAULT_DATABASE_NAME "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (sov_vault_get_folder (self->vault), names[i], NULL);
      GStatBuf about;

      if (g_stat (path, &about) == 0 && (gint64) about.st_mtime * 1000 > self->last_at)
        return TRUE;
    }

  return FALSE;
}

static void
look_at_last (SovBackupKeeper *self)
{
  g_autofree char *folder = sov_backup_folder_dup_default (self->vault);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);

  for (guint i = 0; i < copies->len; i++)
    self->shrunk = self->shrunk || ((SovBackupCopy *) copies->pdata[i])->change == SOV_BACKUP_SHRUNK;
  if (copies->len > 0)
    self->last_at = ((SovBackupCopy *) copies->pdata[0])->mark.at;
  self->changed = !sov_vault_is_read_only (self->vault) && was_written_since (self);
}

SovBackupKeeper *
sov_backup_keeper_new (SovVault *vault,
                       SovStore *store,
                       GBytes *key)
{
  SovBackupKeeper *self = g_object_new (SOV_TYPE_BACKUP_KEEPER, NULL);

  self->vault = g_object_ref (vault);
  self->store = g_object_ref (store);
  self->key = g_bytes_ref (key);
  self->notes = sov_backup_notes_load (sov_vault_get_folder (vault));
  look_at_last (self);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), self);
  self->timer = g_timeout_add_seconds (CHECK_EVERY_SECONDS, check_cb, self);

  return self;
}

static void
sov_backup_keeper_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  SovBackupKeeper *self = SOV_BACKUP_KEEPER (object);

  switch (prop_id)
    {
    case PROP_LAST_AT:
      g_value_set_int64 (value, self->last_at);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_N_PLACES:
      g_value_set_uint (value, sov_backup_keeper_get_n_places (self));
      break;
    case PROP_SECOND_PLACE:
      g_value_set_string (value, sov_backup_keeper_get_second_place (self));
      break;
    case PROP_SECOND_AT:
      g_value_set_int64 (value, self->notes->second_at);
      break;
    case PROP_SECOND_IS_THERE:
      g_value_set_boolean (value, self->second_is_there);
      break;
    case PROP_SECOND_ERROR:
      g_value_set_boxed (value, self->second_error);
      break;
    case PROP_SHRUNK:
      g_value_set_boolean (value, self->shrunk);
      break;
    case PROP_DRILLED_AT:
      g_value_set_int64 (value, self->notes->drilled_at);
      break;
    case PROP_DRILL_ERROR:
      g_value_set_boxed (value, self->notes->drill_error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_backup_keeper_dispose (GObject *object)
{
  SovBackupKeeper *self = SOV_BACKUP_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_clear_object (&self->store);
  g_clear_object (&self->vault);
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->notes, sov_backup_notes_free);
  g_clear_error (&self->error);
  g_clear_error (&self->second_error);

  G_OBJECT_CLASS (sov_backup_keeper_parent_class)->dispose (object);
}

static void
sov_backup_keeper_class_init (SovBackupKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sov_backup_keeper_get_property;
  object_class->dispose = sov_backup_keeper_dispose;

  properties[PROP_LAST_AT] = g_param_spec_int64 ("last-at", NULL, NULL, G_MININT64, G_MAXINT64, SOV_NO_TIME, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_N_PLACES] = g_param_spec_uint ("n-places", NULL, NULL, 0, 2, 0, flags);
  properties[PROP_SECOND_PLACE] = g_param_spec_string ("second-place", NULL, NULL, NULL, flags);
  properties[PROP_SECOND_AT] = g_param_spec_int64 ("second-at", NULL, NULL, G_MININT64, G_MAXINT64, SOV_NO_TIME, flags);
  properties[PROP_SECOND_IS_THERE] = g_param_spec_boolean ("second-is-there", NULL, NULL, FALSE, flags);
  properties[PROP_SECOND_ERROR] = g_param_spec_boxed ("second-error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_SHRUNK] = g_param_spec_boolean ("shrunk", NULL, NULL, FALSE, flags);
  properties[PROP_DRILLED_AT] = g_param_spec_int64 ("drilled-at", NULL, NULL, G_MININT64, G_MAXINT64, SOV_NO_TIME, flags);
  properties[PROP_DRILL_ERROR] = g_param_spec_boxed ("drill-error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sov_backup_keeper_init (SovBackupKeeper *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->last_at = SOV_NO_TIME;
  self->tried_at = SOV_NO_TIME;
  self->brought_at = SOV_NO_TIME;
  self->drill_tried_at = SOV_NO_TIME;
}
