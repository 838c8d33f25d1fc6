/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-backup-keeper.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "model/sov-time.h"

#define CHECK_EVERY_SECONDS 60
#define BACK_UP_EVERY SOV_TIME_HOUR_MS

struct _SovBackupKeeper
{
  GObject parent_instance;

  SovVault *vault;
  SovStore *store; /* NULL once it was stopped */
  GBytes *key;
  guint timer;
  gboolean changed; /* since the last backup */
  gboolean at_work;
  gint64 last_at;  /* or SOV_NO_TIME */
  gint64 tried_at; /* or SOV_NO_TIME */
  GError *error;
};

/* What the store's thread needs. */
typedef struct
{
  SovVault *vault;
  GBytes *key;
  SovBackupReason reason;
  gint64 now;
} Order;

enum
{
  PROP_LAST_AT = 1,
  PROP_ERROR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SovBackupKeeper, sov_backup_keeper, G_TYPE_OBJECT)

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->vault);
  g_bytes_unref (order->key);
  g_free (order);
}

static gpointer
back_up (SovDatabase *db,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  const Order *order = data;
  g_autofree char *folder = sov_backup_folder_dup_default (order->vault);

  return sov_backup_folder_write (folder, order->vault, db, order->key, order->reason, order->now, error);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovBackupKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupCopy) copy = sov_store_call_finish (SOV_STORE (source), result, &error);

  self->at_work = FALSE;
  g_clear_error (&self->error);
  if (copy != NULL)
    {
      self->last_at = copy->mark.at;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_AT]);
    }
  else
    {
      self->changed = TRUE;
      self->error = g_steal_pointer (&error);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
order_backup (SovBackupKeeper *self,
              SovBackupReason reason,
              gint64 now)
{
  Order *order = g_new0 (Order, 1);

  order->vault = g_object_ref (self->vault);
  order->key = g_bytes_ref (self->key);
  order->reason = reason;
  order->now = now;
  self->at_work = TRUE;
  self->changed = FALSE;
  self->tried_at = now;
  sov_store_call_async (self->store, back_up, order, order_free, (GDestroyNotify) sov_backup_copy_free, NULL,
                        backed_up_cb, g_object_ref (self));
}

void
sov_backup_keeper_check (SovBackupKeeper *self,
                         gint64 now)
{
  gint64 last;

  g_return_if_fail (SOV_IS_BACKUP_KEEPER (self));

  if (self->store == NULL || self->at_work || !self->changed)
    return;

  /* A clock that was set back must not put it off for long. */
  last = MAX (self->last_at, self->tried_at);
  if (last != SOV_NO_TIME && now >= last && now - last < BACK_UP_EVERY)
    return;

  order_backup (self, self->tried_at == SOV_NO_TIME ? SOV_BACKUP_START : SOV_BACKUP_HOURLY, now);
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

/* Stopped by hand, and not only with the last reference: a backup at work
 * holds one. */
void
sov_backup_keeper_stop (SovBackupKeeper *self,
                        gint64 now)
{
  g_return_if_fail (SOV_IS_BACKUP_KEEPER (self));

  if (self->store == NULL)
    return;

  if (self->changed && !self->at_work)
    order_backup (self, SOV_BACKUP_QUIT, now);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_clear_object (&self->store);
}

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

  if (copies->len > 0)
    self->last_at = ((SovBackupCopy *) copies->pdata[0])->mark.at;
  self->changed = was_written_since (self);
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
  g_clear_error (&self->error);

  G_OBJECT_CLASS (sov_backup_keeper_parent_class)->dispose (object);
}

static void
sov_backup_keeper_class_init (SovBackupKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sov_backup_keeper_get_property;
  object_class->dispose = sov_backup_keeper_dispose;

  properties[PROP_LAST_AT] = g_param_spec_int64 ("last-at", NULL, NULL, G_MININT64, G_MAXINT64, SOV_NO_TIME,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sov_backup_keeper_init (SovBackupKeeper *self)
{
  self->last_at = SOV_NO_TIME;
  self->tried_at = SOV_NO_TIME;
}
