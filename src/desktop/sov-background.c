/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-background.h"

#include <glib/gi18n.h>
#include <libportal/portal.h>

#include "desktop/sov-autostart.h"
#include "model/sov-log.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PROGRAM "sovittu"

struct _SovBackground
{
  GObject parent_instance;

  GSettings *settings; /* nullable */
  SovBackgroundWay way;
  XdpPortal *portal; /* NULL until it is asked, and where there is no bus */
  gboolean enabled;
  gboolean autostart;
  gboolean busy;
  gboolean renewing; /* what is asked was granted before */
  char *trouble;     /* nullable */
  guint asked;       /* the number of the question that counts */
  guint watch_id;
  gboolean seen; /* whether the portal is there is known, and it is asked */
};

/* One question. A portal that goes away never answers: what it holds then
 * keeps nothing alive. */
typedef struct
{
  GWeakRef background;
  guint number;
  gboolean autostart;
} Question;

enum
{
  PROP_ENABLED = 1,
  PROP_BUSY,
  PROP_AUTOSTART,
  PROP_TROUBLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (SovBackground, sov_background, G_TYPE_OBJECT)

static void ask (SovBackground *self,
                 gboolean autostart);

SovBackgroundWay
sov_background_choose_way (void)
{
  return xdp_portal_running_under_sandbox () ? SOV_BACKGROUND_BY_PORTAL : SOV_BACKGROUND_BY_ENTRY;
}

static void
set_flag (SovBackground *self,
          gboolean *flag,
          gboolean value,
          guint prop)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
set_trouble (SovBackground *self,
             const char *trouble)
{
  if (g_set_str (&self->trouble, trouble))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

static void
keep (SovBackground *self,
      const char *key,
      gboolean value)
{
  if (self->settings != NULL && g_settings_get_boolean (self->settings, key) != value)
    g_settings_set_boolean (self->settings, key, value);
}

/* What holds from now on. */
static void
settle (SovBackground *self,
        gboolean enabled,
        gboolean autostart,
        const char *trouble)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_flag (self, &self->enabled, enabled, PROP_ENABLED);
  set_flag (self, &self->autostart, autostart, PROP_AUTOSTART);
  set_flag (self, &self->busy, FALSE, PROP_BUSY);
  set_trouble (self, trouble);
  keep (self, SOV_BACKGROUND_AUTOSTART_KEY, autostart);
  keep (self, SOV_BACKGROUND_KEY, enabled);
  g_object_thaw_notify (G_OBJECT (self));
}

/* The portal */

static void
stop_watching (SovBackground *self)
{
  if (self->watch_id != 0)
    g_bus_unwatch_name (self->watch_id);
  self->watch_id = 0;
}

/* What is still on its way does not count any more. */
static void
end_asking (SovBackground *self)
{
  self->asked++;
  stop_watching (self);
}

static void
refused (SovBackground *self)
{
  end_asking (self);
  settle (self, FALSE, FALSE, _ ("The desktop does not let Sovittu run in the background. Its settings for this application may allow it."));
}

/* What was granted earlier may hold: whoever is not there now says nothing. */
static void
unanswered (SovBackground *self)
{
  end_asking (self);
  if (self->renewing)
    settle (self, TRUE, self->autostart, NULL);
  else
    settle (self, FALSE, FALSE, _ ("This desktop gave no answer. You are reminded while Sovittu is open, and of what you missed when you open it."));
}

static void
granted (SovBackground *self,
         gboolean autostart)
{
  end_asking (self);
  settle (self, TRUE, autostart,
          autostart ? NULL : _ ("This desktop does not start Sovittu when you log in. Open it once, and it goes on reminding when its window is closed."));
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Question *question = data;
  g_autoptr (SovBackground) self = g_weak_ref_get (&question->background);
  g_autoptr (GError) error = NULL;
  gboolean yes = xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error);
  gboolean autostart = question->autostart;
  gboolean counts = self != NULL && self->asked == question->number;

  g_weak_ref_clear (&question->background);
  g_free (question);
  if (!counts)
    return;

  if (yes)
    granted (self, autostart);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    refused (self);
  else if (error != NULL)
    unanswered (self);
  else if (autostart)
    /* Some desktops let programs run on, and start none. */
    ask (self, FALSE);
  else
    refused (self);
}

/* Nothing is asked before it is known whether the portal is there: only so its
 * end is noticed in any case. Not there yet is no answer: being asked may start
 * it. */
static void
look (SovBackground *self,
      gboolean there)
{
  if (!self->seen)
    {
      self->seen = TRUE;
      ask (self, TRUE);
    }
  else if (!there)
    unanswered (self);
}

static void
appeared_cb (GDBusConnection *connection,
             const char *name,
             const char *owner,
             gpointer data)
{
  look (data, TRUE);
}

static void
vanished_cb (GDBusConnection *connection,
             const char *name,
             gpointer data)
{
  look (data, FALSE);
}

/* Up to 0.9 the library takes a reference of its own, later the caller's
 * (flatpak/libportal#216). This is kept to the end of the program, so that
 * neither is the last one. */
static GPtrArray *
ref_command (void)
{
  static GPtrArray *command;

  if (command == NULL)
    {
      command = g_ptr_array_new ();
      g_ptr_array_add (command, (char *) PROGRAM);
      g_ptr_array_add (command, (char *) "--" SOV_BACKGROUND_OPTION);
    }

  return g_ptr_array_ref (command);
}

static gboolean
connect_portal (SovBackground *self)
{
  g_autoptr (GError) error = NULL;

  if (self->portal == NULL)
    self->portal = xdp_portal_initable_new (&error);
  if (error != NULL)
    sov_log_failure ("the portals", error);

  return self->portal != NULL;
}

/* Not cancelled through the library: it would not answer then. */
static void
ask (SovBackground *self,
     gboolean autostart)
{
  g_autofree char *reason = g_strdup (_ ("To remind of what was promised, when its window is closed"));
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->background, self);
  question->number = ++self->asked;
  question->autostart = autostart;
  xdp_portal_request_background (self->portal, NULL, reason, ref_command (),
                                 autostart ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
                                 NULL, answered_cb, question);
}

static void
begin_asking (SovBackground *self)
{
  set_flag (self, &self->busy, TRUE, PROP_BUSY);
  if (!connect_portal (self))
    {
      unanswered (self);
      return;
    }

  self->seen = FALSE;
  stop_watching (self);
  self->watch_id = g_bus_watch_name (G_BUS_TYPE_SESSION, PORTAL_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                     appeared_cb, vanished_cb, self, NULL);
}

static void
given_up_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GError) error = NULL;

  xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error);
  if (error != NULL)
    sov_log_failure ("giving up the background", error);
}

/* Asking without autostart takes its entry away. What is started all the same
 * finds the switch off, and ends. */
static void
give_up (SovBackground *self)
{
  if ((self->autostart || self->busy) && connect_portal (self))
    xdp_portal_request_background (self->portal, NULL, NULL, ref_command (), XDP_BACKGROUND_FLAG_NONE, NULL, given_up_cb, NULL);
}

/* The entry */

static void
write_entry (SovBackground *self)
{
  g_autoptr (GError) error = NULL;

  if (sov_autostart_write ("--" SOV_BACKGROUND_OPTION, &error))
    {
      settle (self, TRUE, TRUE, NULL);
      return;
    }

  sov_log_failure ("the autostart entry", error);
  settle (self, TRUE, FALSE, _ ("The entry that starts Sovittu when you log in cannot be written. Open Sovittu once, and it goes on reminding when its window is closed."));
}

static void
remove_entry (SovBackground *self)
{
  g_autoptr (GError) error = NULL;

  if (sov_autostart_remove (&error))
    return;

  sov_log_failure ("the autostart entry", error);
}

/* For others */

void
sov_background_set_enabled (SovBackground *self,
                            gboolean enabled)
{
  g_return_if_fail (SOV_IS_BACKGROUND (self));

  if (self->enabled == enabled)
    return;

  if (!enabled)
    {
      end_asking (self);
      if (self->way == SOV_BACKGROUND_BY_PORTAL)
        give_up (self);
      else
        remove_entry (self);
      settle (self, FALSE, FALSE, NULL);
      return;
    }

  set_trouble (self, NULL);
  if (self->way == SOV_BACKGROUND_BY_ENTRY)
    {
      write_entry (self);
      return;
    }

  self->renewing = FALSE;
  set_flag (self, &self->enabled, TRUE, PROP_ENABLED);
  begin_asking (self);
}

void
sov_background_renew (SovBackground *self)
{
  g_return_if_fail (SOV_IS_BACKGROUND (self));

  if (!self->enabled || self->busy || self->way != SOV_BACKGROUND_BY_PORTAL)
    return;

  self->renewing = TRUE;
  begin_asking (self);
}

static void
status_told_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (GError) error = NULL;

  /* Older portals have no such list. */
  xdp_portal_set_background_status_finish (XDP_PORTAL (source), result, &error);
}

void
sov_background_tell_status (SovBackground *self)
{
  g_return_if_fail (SOV_IS_BACKGROUND (self));

  /* Translators: in the desktop's list of what runs in the background; at most 96 characters */
  if (self->enabled && self->way == SOV_BACKGROUND_BY_PORTAL && connect_portal (self))
    xdp_portal_set_background_status (self->portal, _ ("Reminds of what was promised"), NULL, status_told_cb, NULL);
}

gboolean
sov_background_get_enabled (SovBackground *self)
{
  g_return_val_if_fail (SOV_IS_BACKGROUND (self), FALSE);

  return self->enabled;
}

gboolean
sov_background_get_busy (SovBackground *self)
{
  g_return_val_if_fail (SOV_IS_BACKGROUND (self), FALSE);

  return self->busy;
}

gboolean
sov_background_get_autostart (SovBackground *self)
{
  g_return_val_if_fail (SOV_IS_BACKGROUND (self), FALSE);

  return self->autostart;
}

const char *
sov_background_get_trouble (SovBackground *self)
{
  g_return_val_if_fail (SOV_IS_BACKGROUND (self), NULL);

  return self->trouble;
}

static void
sov_background_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  SovBackground *self = SOV_BACKGROUND (object);

  switch (prop_id)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_AUTOSTART:
      g_value_set_boolean (value, self->autostart);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_background_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ENABLED:
      sov_background_set_enabled (SOV_BACKGROUND (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_background_dispose (GObject *object)
{
  SovBackground *self = SOV_BACKGROUND (object);

  end_asking (self);
  g_clear_object (&self->portal);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (sov_background_parent_class)->dispose (object);
}

static void
sov_background_class_init (SovBackgroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = sov_background_dispose;
  object_class->get_property = sov_background_get_property;
  object_class->set_property = sov_background_set_property;

  props[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, FALSE, told | G_PARAM_WRITABLE);
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, told);
  props[PROP_AUTOSTART] = g_param_spec_boolean ("autostart", NULL, NULL, FALSE, told);
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, told);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sov_background_init (SovBackground *self)
{
}

/* Written by somebody else, it is a wish like any other. */
static void
settings_changed_cb (SovBackground *self)
{
  sov_background_set_enabled (self, g_settings_get_boolean (self->settings, SOV_BACKGROUND_KEY));
}

SovBackground *
sov_background_new (GSettings *settings,
                    SovBackgroundWay way)
{
  SovBackground *self = g_object_new (SOV_TYPE_BACKGROUND, NULL);

  self->way = way;
  if (settings == NULL)
    return self;

  self->settings = g_object_ref (settings);
  self->enabled = g_settings_get_boolean (settings, SOV_BACKGROUND_KEY);
  self->autostart = g_settings_get_boolean (settings, SOV_BACKGROUND_AUTOSTART_KEY);
  g_signal_connect_object (settings, "changed::" SOV_BACKGROUND_KEY, G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
