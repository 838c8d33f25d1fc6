/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-application-background.h"

#include <gtk/gtk.h>

#include "desktop/sov-clock-watch.h"
#include "desktop/sov-session-watch.h"

/* Owns the hold on the application. Without a window the vault stays open where
 * only the keyring opens it: whoever sits there would open it by a click. Where a
 * passphrase does, it is locked as an unused window is. */

#define LOCK_AFTER_KEY "lock-after-minutes"
#define SAVER_PROPERTY "screensaver-active"

struct _SovApplicationBackground
{
  GApplication *application; /* not owned */
  SovBackground *background;
  GSettings *settings;    /* nullable */
  SovGate *gate;          /* nullable */
  SovClockWatch *clock;   /* NULL while there is a window */
  SovSessionWatch *watch; /* so */
  guint lock_id;
  gboolean held;
  gboolean shown; /* there is a window */
  gboolean left;  /* locked because the session was left */
};

static SovGateState
get_state (SovApplicationBackground *self)
{
  return self->gate != NULL ? sov_gate_get_state (self->gate) : SOV_GATE_CHECKING;
}

/* Without a vault there is nothing to stay for. */
static void
update_hold (SovApplicationBackground *self)
{
  gboolean stays = self->gate != NULL && sov_background_get_enabled (self->background) &&
                   !sov_gate_get_is_example (self->gate) && (self->shown || get_state (self) != SOV_GATE_FIRST_START);

  if (stays == self->held)
    return;

  self->held = stays;
  if (stays)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static gboolean
time_is_up_cb (gpointer data)
{
  SovApplicationBackground *self = data;

  self->lock_id = 0;
  if (get_state (self) == SOV_GATE_READY)
    sov_gate_lock (self->gate);

  return G_SOURCE_REMOVE;
}

static void
update_lock (SovApplicationBackground *self)
{
  int minutes = self->settings != NULL ? g_settings_get_int (self->settings, LOCK_AFTER_KEY) : 0;
  gboolean wanted = !self->shown && minutes > 0 && get_state (self) == SOV_GATE_READY && sov_gate_needs_passphrase (self->gate);

  if (!wanted)
    g_clear_handle_id (&self->lock_id, g_source_remove);
  else if (self->lock_id == 0)
    self->lock_id = g_timeout_add_seconds ((guint) minutes * 60, time_is_up_cb, self);
}

static void
state_cb (SovApplicationBackground *self)
{
  if (get_state (self) == SOV_GATE_READY)
    self->left = FALSE;
  update_hold (self);
  update_lock (self);
}

static void
left_cb (SovApplicationBackground *self)
{
  if (get_state (self) != SOV_GATE_READY)
    return;

  self->left = TRUE;
  sov_gate_lock (self->gate);
}

/* A keyring that was shut when the session began may be open by now. */
static gboolean
keyring_was_shut (SovApplicationBackground *self)
{
  const GError *error = get_state (self) == SOV_GATE_TROUBLE ? sov_gate_get_error (self->gate) : NULL;

  return g_error_matches (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_LOCKED) ||
         g_error_matches (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_UNAVAILABLE);
}

static void
looked_cb (SovApplicationBackground *self)
{
  if (keyring_was_shut (self))
    sov_gate_start (self->gate);
}

/* Back at the screen, it is as it was; what only typing opens stays shut. */
static void
saver_cb (SovApplicationBackground *self)
{
  gboolean active;

  if (self->shown)
    return;

  g_object_get (self->application, SAVER_PROPERTY, &active, NULL);
  if (active)
    left_cb (self);
  else if (self->left && get_state (self) == SOV_GATE_LOCKED && !sov_gate_needs_passphrase (self->gate))
    sov_gate_start (self->gate);
}

static void
stop_watching (SovApplicationBackground *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_func (self->clock, looked_cb, self);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_func (self->watch, left_cb, self);
  g_clear_object (&self->clock);
  g_clear_object (&self->watch);
}

/* The window has eyes of its own. */
static void
update_watches (SovApplicationBackground *self)
{
  if (self->shown || self->gate == NULL)
    {
      stop_watching (self);
      return;
    }
  if (self->clock != NULL)
    return;

  self->clock = sov_clock_watch_new ();
  g_signal_connect_swapped (self->clock, "looked", G_CALLBACK (looked_cb), self);
  self->watch = sov_session_watch_new ();
  g_signal_connect_swapped (self->watch, "left", G_CALLBACK (left_cb), self);
  sov_background_tell_status (self->background);
}

void
sov_application_background_set_gate (SovApplicationBackground *self,
                                     SovGate *gate)
{
  if (self->gate != NULL)
    g_signal_handlers_disconnect_by_func (self->gate, state_cb, self);
  g_set_object (&self->gate, gate);
  self->left = FALSE;
  if (gate != NULL)
    g_signal_connect_swapped (gate, "notify::state", G_CALLBACK (state_cb), self);
  update_watches (self);
  state_cb (self);
}

void
sov_application_background_set_window (SovApplicationBackground *self,
                                       gboolean shown)
{
  self->shown = shown;
  if (shown)
    self->left = FALSE;
  update_watches (self);
  state_cb (self);
}

SovBackground *
sov_application_background_get_switch (SovApplicationBackground *self)
{
  return self->background;
}

SovApplicationBackground *
sov_application_background_new (GApplication *application,
                                GSettings *settings,
                                SovBackgroundWay way)
{
  SovApplicationBackground *self = g_new0 (SovApplicationBackground, 1);

  self->application = application;
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  self->background = sov_background_new (settings, way);
  g_signal_connect_swapped (self->background, "notify::enabled", G_CALLBACK (update_hold), self);
  if (GTK_IS_APPLICATION (application))
    g_signal_connect_swapped (application, "notify::" SAVER_PROPERTY, G_CALLBACK (saver_cb), self);

  return self;
}

void
sov_application_background_free (SovApplicationBackground *self)
{
  sov_application_background_set_gate (self, NULL);
  g_signal_handlers_disconnect_by_func (self->background, update_hold, self);
  if (GTK_IS_APPLICATION (self->application))
    g_signal_handlers_disconnect_by_func (self->application, saver_cb, self);
  g_object_unref (self->background);
  g_clear_object (&self->settings);
  g_free (self);
}
