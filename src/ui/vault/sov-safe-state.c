/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-safe-state.h"

#include "model/sov-time.h"

#define CLOCK_SECONDS 60

struct _SovSafeWatch
{
  GObject parent_instance;

  SovGate *gate;
  SovBackupKeeper *keeper; /* nullable */
  guint clock;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovSafeWatch, sov_safe_watch, G_TYPE_OBJECT)

static void
tell (SovSafeWatch *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
clock_cb (gpointer data)
{
  tell (data);

  return G_SOURCE_CONTINUE;
}

static void
let_go (SovSafeWatch *self)
{
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_func (self->keeper, tell, self);
  g_clear_object (&self->keeper);
}

static void
gate_changed_cb (SovSafeWatch *self)
{
  SovBackupKeeper *keeper = sov_gate_get_backup_keeper (self->gate);

  if (keeper != self->keeper)
    {
      let_go (self);
      if (keeper != NULL)
        {
          self->keeper = g_object_ref (keeper);
          g_signal_connect_swapped (keeper, "notify", G_CALLBACK (tell), self);
        }
    }
  tell (self);
}

static void
sov_safe_watch_dispose (GObject *object)
{
  SovSafeWatch *self = SOV_SAFE_WATCH (object);

  g_clear_handle_id (&self->clock, g_source_remove);
  let_go (self);
  if (self->gate != NULL)
    g_signal_handlers_disconnect_by_func (self->gate, gate_changed_cb, self);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_safe_watch_parent_class)->dispose (object);
}

static void
sov_safe_watch_class_init (SovSafeWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_safe_watch_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SOV_TYPE_SAFE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_safe_watch_init (SovSafeWatch *self)
{
}

SovSafeWatch *
sov_safe_watch_new (SovGate *gate)
{
  SovSafeWatch *self = g_object_new (SOV_TYPE_SAFE_WATCH, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_swapped (gate, "notify", G_CALLBACK (gate_changed_cb), self);
  self->clock = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
  gate_changed_cb (self);

  return self;
}

static gint64
known (gint64 at)
{
  return at > 0 ? at : SOV_NO_TIME;
}

gboolean
sov_safe_watch_read (SovSafeWatch *self,
                     SovSafeState *state)
{
  const SovSentinel *sentinel = sov_gate_get_sentinel (self->gate);
  SovBackupKeeper *keeper = self->keeper;

  if (keeper == NULL || sov_gate_get_state (self->gate) != SOV_GATE_READY)
    return FALSE;

  *state = (SovSafeState) {
    .now = sov_time_now (),
    .created = sentinel != NULL ? known (sentinel->created) : SOV_NO_TIME,
    .code_checked_at = sentinel != NULL ? known (sentinel->code_checked_at) : SOV_NO_TIME,
    .last_at = sov_backup_keeper_get_last_at (keeper),
    .n_places = sov_backup_keeper_get_n_places (keeper),
    .has_second = sov_backup_keeper_get_second_place (keeper) != NULL,
    .shrunk = sov_backup_keeper_get_shrunk (keeper),
    .error = sov_backup_keeper_get_error (keeper),
    .drilled_at = sov_backup_keeper_get_drilled_at (keeper),
    .drill_error = sov_backup_keeper_get_drill_error (keeper),
  };

  return TRUE;
}
