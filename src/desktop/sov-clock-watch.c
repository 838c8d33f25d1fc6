/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-clock-watch.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define LOOK_EVERY_SECONDS 30

/* So far away that nothing but a clock that is set ends the wait: timerfd_create(2). */
#define NEVER_SECONDS G_MAXINT32

struct _SovClockWatch
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *bus; /* NULL where there is none */
  guint sleep_id;
  guint timer_id;
  guint set_id;
  int set_fd; /* -1: the kernel does not tell */
};

enum
{
  SIGNAL_LOOKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovClockWatch, sov_clock_watch, G_TYPE_OBJECT)

static gboolean
timer_cb (gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_LOOKED], 0);
  return G_SOURCE_CONTINUE;
}

static gboolean
arm (int fd)
{
  struct itimerspec never = { .it_value.tv_sec = NEVER_SECONDS };

  return timerfd_settime (fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL) == 0;
}

/* Reading says that the clock was set, by failing with ECANCELED. */
static gboolean
set_cb (int fd,
        GIOCondition condition,
        gpointer data)
{
  SovClockWatch *self = data;
  guint64 n;
  gssize got = read (fd, &n, sizeof n);

  if (got > 0 || !arm (fd))
    {
      self->set_id = 0;
      return G_SOURCE_REMOVE;
    }

  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
  return G_SOURCE_CONTINUE;
}

static void
heard_sleep_cb (GDBusConnection *connection,
                const char *sender,
                const char *path,
                const char *interface,
                const char *member,
                GVariant *parameters,
                gpointer data)
{
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (!begins)
    g_signal_emit (data, signals[SIGNAL_LOOKED], 0);
}

static void
got_bus_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovClockWatch) self = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->bus = g_steal_pointer (&bus);
  self->sleep_id = g_dbus_connection_signal_subscribe (self->bus, NULL, "org.freedesktop.login1.Manager", "PrepareForSleep",
                                                       NULL, NULL, G_DBUS_SIGNAL_FLAGS_NONE, heard_sleep_cb, self, NULL);
}

static void
sov_clock_watch_dispose (GObject *object)
{
  SovClockWatch *self = SOV_CLOCK_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  if (self->sleep_id != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->sleep_id);
  self->sleep_id = 0;
  g_clear_object (&self->bus);
  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_handle_id (&self->set_id, g_source_remove);
  g_clear_fd (&self->set_fd, NULL);

  G_OBJECT_CLASS (sov_clock_watch_parent_class)->dispose (object);
}

static void
sov_clock_watch_finalize (GObject *object)
{
  g_object_unref (SOV_CLOCK_WATCH (object)->cancellable);

  G_OBJECT_CLASS (sov_clock_watch_parent_class)->finalize (object);
}

static void
sov_clock_watch_class_init (SovClockWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_clock_watch_dispose;
  object_class->finalize = sov_clock_watch_finalize;

  signals[SIGNAL_LOOKED] =
      g_signal_new ("looked", SOV_TYPE_CLOCK_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_clock_watch_init (SovClockWatch *self)
{
  self->cancellable = g_cancellable_new ();
  self->set_fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->set_fd >= 0 && arm (self->set_fd))
    self->set_id = g_unix_fd_add (self->set_fd, G_IO_IN, set_cb, self);
  self->timer_id = g_timeout_add_seconds (LOOK_EVERY_SECONDS, timer_cb, self);
}

SovClockWatch *
sov_clock_watch_new (void)
{
  SovClockWatch *self = g_object_new (SOV_TYPE_CLOCK_WATCH, NULL);

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, got_bus_cb, g_object_ref (self));

  return self;
}
