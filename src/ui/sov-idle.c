/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-idle.h"

#include <time.h>

#define LOOK_EVERY_SECONDS 5
#define MINUTE_MS G_GINT64_CONSTANT (60000)

struct _SovIdle
{
  GObject parent_instance;

  int minutes;
  gint64 touched; /* sov_idle_get_now() */
  guint timer;
};

enum
{
  SIGNAL_IDLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovIdle, sov_idle, G_TYPE_OBJECT)

gint64
sov_idle_get_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void
sov_idle_touch (SovIdle *self)
{
  g_return_if_fail (SOV_IS_IDLE (self));

  self->touched = sov_idle_get_now ();
}

/* A window that comes and goes by itself has been touched by nobody. */
static gboolean
event_cb (SovIdle *self,
          GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type != GDK_ENTER_NOTIFY && type != GDK_LEAVE_NOTIFY && type != GDK_FOCUS_CHANGE && type != GDK_DELETE)
    sov_idle_touch (self);

  return GDK_EVENT_PROPAGATE;
}

void
sov_idle_look (SovIdle *self,
               gint64 now)
{
  g_return_if_fail (SOV_IS_IDLE (self));

  if (self->minutes > 0 && now - self->touched >= self->minutes * MINUTE_MS)
    g_signal_emit (self, signals[SIGNAL_IDLE], 0);
}

static gboolean
look_cb (gpointer data)
{
  sov_idle_look (data, sov_idle_get_now ());

  return G_SOURCE_CONTINUE;
}

void
sov_idle_set_minutes (SovIdle *self,
                      int minutes)
{
  g_return_if_fail (SOV_IS_IDLE (self));

  self->minutes = minutes;
  g_clear_handle_id (&self->timer, g_source_remove);
  if (minutes > 0)
    self->timer = g_timeout_add_seconds (LOOK_EVERY_SECONDS, look_cb, self);
}

static void
sov_idle_dispose (GObject *object)
{
  g_clear_handle_id (&SOV_IDLE (object)->timer, g_source_remove);

  G_OBJECT_CLASS (sov_idle_parent_class)->dispose (object);
}

static void
sov_idle_class_init (SovIdleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_idle_dispose;

  signals[SIGNAL_IDLE] = g_signal_new ("idle", SOV_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_idle_init (SovIdle *self)
{
  sov_idle_touch (self);
}

SovIdle *
sov_idle_new (GtkWidget *window)
{
  SovIdle *self = g_object_new (SOV_TYPE_IDLE, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);

  return self;
}
