/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-session-watch.h"

/* org.freedesktop.login1 of systemd-logind or elogind on the system's bus; the
 * screen savers of GNOME and of the others on the session's. */

#define N_BUSES 2
#define N_IDS 4

struct _SovSessionWatch
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *buses[N_BUSES]; /* NULL where there is none */
  guint ids[N_IDS];
};

typedef struct
{
  GBusType bus;
  const char *interface;
  const char *member;
} Source;

static const Source sources[N_IDS] = {
  { G_BUS_TYPE_SESSION, "org.freedesktop.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SESSION, "org.gnome.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SYSTEM, "org.freedesktop.login1.Session", "Lock" },
  { G_BUS_TYPE_SYSTEM, "org.freedesktop.login1.Manager", "PrepareForSleep" },
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovSessionWatch, sov_session_watch, G_TYPE_OBJECT)

/* Lock says nothing more; the others say whether it begins or ends. */
static void
heard_cb (GDBusConnection *connection,
          const char *sender,
          const char *path,
          const char *interface,
          const char *member,
          GVariant *parameters,
          gpointer user_data)
{
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (begins)
    g_signal_emit (user_data, signals[SIGNAL_LEFT], 0);
}

static void
listen (SovSessionWatch *self,
        GBusType bus,
        GDBusConnection *connection)
{
  for (gsize i = 0; i < N_IDS; i++)
    if (sources[i].bus == bus)
      self->ids[i] = g_dbus_connection_signal_subscribe (connection, NULL, sources[i].interface, sources[i].member,
                                                         NULL, NULL, G_DBUS_SIGNAL_FLAGS_NONE, heard_cb, self, NULL);
}

static void
got_bus (SovSessionWatch *self,
         GBusType bus,
         guint place,
         GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_bus_get_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->buses[place] = connection;
  if (connection != NULL)
    listen (self, bus, connection);
}

static void
got_session_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (SovSessionWatch) self = user_data;

  got_bus (self, G_BUS_TYPE_SESSION, 0, result);
}

static void
got_system_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (SovSessionWatch) self = user_data;

  got_bus (self, G_BUS_TYPE_SYSTEM, 1, result);
}

static void
sov_session_watch_dispose (GObject *object)
{
  SovSessionWatch *self = SOV_SESSION_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  for (gsize i = 0; i < N_IDS; i++)
    {
      GDBusConnection *connection = self->buses[sources[i].bus == G_BUS_TYPE_SESSION ? 0 : 1];

      if (self->ids[i] != 0)
        g_dbus_connection_signal_unsubscribe (connection, self->ids[i]);
      self->ids[i] = 0;
    }
  for (gsize i = 0; i < N_BUSES; i++)
    g_clear_object (&self->buses[i]);

  G_OBJECT_CLASS (sov_session_watch_parent_class)->dispose (object);
}

static void
sov_session_watch_finalize (GObject *object)
{
  g_object_unref (SOV_SESSION_WATCH (object)->cancellable);

  G_OBJECT_CLASS (sov_session_watch_parent_class)->finalize (object);
}

static void
sov_session_watch_class_init (SovSessionWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_session_watch_dispose;
  object_class->finalize = sov_session_watch_finalize;

  signals[SIGNAL_LEFT] =
      g_signal_new ("left", SOV_TYPE_SESSION_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_session_watch_init (SovSessionWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/* The watch is not kept alive by its buses: each answer has a reference only
 * until it has come. */
SovSessionWatch *
sov_session_watch_new (void)
{
  SovSessionWatch *self = g_object_new (SOV_TYPE_SESSION_WATCH, NULL);

  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, got_session_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, got_system_cb, g_object_ref (self));

  return self;
}
