/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "desktop/sov-gate.h"
#include "desktop/sov-instance.h"
#include "desktop/sov-keyring.h"
#include "desktop/sov-shell-search.h"
#include "desktop/sov-shown-copy.h"
#include "sov-config.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-settings.h"
#include "ui/sov-application-background.h"
#include "ui/sov-application-reminders.h"
#include "ui/sov-main-window.h"
#include "ui/sov-pictures.h"
#include "ui/sov-scenes-bus.h"

/* Owns the one window and the gate to the vault. The window is on the screen
 * before the vault is looked at. A second instance with the same vault raises
 * the first one's window. */

/* A folder that pictures of every page are wanted in. */
#define PICTURES_VARIABLE "SOVITTU_PICTURES"

/* Set where a test looks at every page from outside. */
#define SCENES_VARIABLE "SOVITTU_SCENES"

/* Where the example's story is when the program is not installed. */
#define DATA_DIR_VARIABLE "SOVITTU_DATA_DIR"
#define EXAMPLE_STORY "example.story"

/* How long the program stays that the bus started to be asked something. */
#define IDLE_MS 10000

/* The session ends, somebody presses Ctrl+C, the terminal is closed. */
static const int end_signals[] = { SIGTERM, SIGINT, SIGHUP };

struct _SovApplication
{
  AdwApplication parent_instance;

  SovMainWindow *window; /* NULL until activated, and after it was closed */
  SovGate *gate;         /* NULL until the window was painted, or the vault is wanted without one */
  SovKeyring *keyring;   /* of the gate */
  SovShellSearch *found; /* NULL where the overview cannot ask */
  SovApplicationReminders *reminders;
  SovApplicationBackground *background;
  guint signal_ids[G_N_ELEMENTS (end_signals)];
  char *folder; /* NULL: the usual one */
  gboolean example;
  gboolean started_by_session; /* to remind, without a window */
};

G_DEFINE_FINAL_TYPE (SovApplication, sov_application, ADW_TYPE_APPLICATION)

static void
example_opened_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovApplication) self = data;
  g_autoptr (GError) error = NULL;

  if (sov_gate_open_example_finish (SOV_GATE (source), result, &error) || self->window == NULL)
    return;

  sov_error_show (GTK_WIDGET (self->window), _ ("The Example Cannot Be Opened"), error);
  sov_gate_start (self->gate);
}

static char *
find_story (void)
{
  const char *data = g_getenv (DATA_DIR_VARIABLE);

  return g_build_filename (data != NULL ? data : SOV_DATA_DIR, EXAMPLE_STORY, NULL);
}

/* Without a window nobody is asked for anything. */
static void
open_gate (SovApplication *self)
{
  g_autofree char *folder = self->folder != NULL ? g_strdup (self->folder) : sov_vault_dup_default_folder ();
  g_autofree char *example = sov_vault_dup_example_folder ();
  g_autofree char *story = find_story ();

  self->keyring = SOV_KEYRING (sov_keyring_new ());
  sov_keyring_set_quiet (self->keyring, self->window == NULL);
  self->gate = sov_gate_new (SOV_KEY_STORE (self->keyring), folder, example, story);
  if (self->found != NULL)
    sov_shell_search_set_gate (self->found, self->gate);
  sov_application_reminders_set_gate (self->reminders, self->gate);
  sov_application_background_set_gate (self->background, self->gate);
  if (self->window != NULL)
    sov_main_window_set_gate (self->window, self->gate);
  if (self->example)
    sov_gate_open_example_async (self->gate, example_opened_cb, g_object_ref (self));
  else
    sov_gate_start (self->gate);

  if (g_getenv (SCENES_VARIABLE) != NULL && self->window != NULL)
    sov_scenes_export (GTK_APPLICATION (self), self->window, self->gate);
}

/* For somebody to look at: what did not open quietly may ask now. */
static void
show_gate (SovApplication *self)
{
  sov_keyring_set_quiet (self->keyring, FALSE);
  sov_main_window_set_gate (self->window, self->gate);
  if (sov_gate_get_state (self->gate) == SOV_GATE_TROUBLE)
    sov_gate_start (self->gate);
}

static void
open_vault_cb (gpointer data)
{
  SovApplication *self = data;

  if (self->gate == NULL)
    open_gate (self);
}

static void
close_gate (SovApplication *self)
{
  g_autoptr (SovGate) gate = g_steal_pointer (&self->gate);

  if (self->found != NULL)
    sov_shell_search_set_gate (self->found, NULL);
  sov_application_reminders_set_gate (self->reminders, NULL);
  sov_application_background_set_gate (self->background, NULL);
  if (gate != NULL)
    sov_gate_close (gate);
  g_clear_object (&self->keyring);
}

static void
set_window (SovApplication *self,
            SovMainWindow *window)
{
  self->window = window;
  if (self->background == NULL)
    return;

  sov_application_reminders_set_window (self->reminders, window != NULL);
  sov_application_background_set_window (self->background, window != NULL);
}

/* Opening asks the keyring and the disk: not before the first frame. */
static void
painted_cb (SovApplication *self,
            GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (self->gate == NULL && self->window != NULL)
    open_gate (self);
}

static void
sov_application_activate (GApplication *application)
{
  SovApplication *self = SOV_APPLICATION (application);
  const char *pictures = g_getenv (PICTURES_VARIABLE);
  g_autofree char *story = NULL;

  if (pictures != NULL)
    {
      story = find_story ();
      sov_pictures_run (GTK_APPLICATION (application), pictures, story);
      return;
    }

  if (self->window == NULL)
    {
      g_application_set_inactivity_timeout (application, 0);
      set_window (self, sov_main_window_new (GTK_APPLICATION (application)));
      sov_main_window_lock_when_left (self->window);
      gtk_window_present (GTK_WINDOW (self->window));
      sov_background_renew (sov_application_get_background (self));
      if (self->gate != NULL)
        show_gate (self);
      g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint",
                               G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
    }

  gtk_window_present (GTK_WINDOW (self->window));
}

/* From the example to the user's own business: a new window, so that nothing
 * of the example stays. */
static void
leave_example_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  SovApplication *self = data;
  GtkWindow *window = GTK_WINDOW (self->window);

  g_application_hold (G_APPLICATION (self));
  self->example = FALSE;
  set_window (self, NULL);
  gtk_window_destroy (window);
  close_gate (self);
  sov_application_activate (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
}

static void
ask_window (SovApplication *self,
            const char *action,
            GVariant *target)
{
  sov_application_activate (G_APPLICATION (self));
  if (self->window != NULL)
    sov_main_window_wish (self->window, action, target);
}

/* What another program hands over is brought in. */
static void
sov_application_open (GApplication *application,
                      GFile **files,
                      int n_files,
                      const char *hint)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < n_files; i++)
    g_strv_builder_take (uris, g_file_get_uri (files[i]));
  list = g_strv_builder_end (uris);
  ask_window (SOV_APPLICATION (application), "win.bring-in-files", g_variant_new_strv ((const char *const *) list, -1));
}

static void
ask_window_cb (gpointer data,
               const char *action,
               GVariant *target)
{
  ask_window (data, action, target);
}

static void
new_note_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer data)
{
  ask_window (data, "win.new-note", NULL);
}

static void
new_complaint_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  ask_window (data, "win.new-complaint", g_variant_new ("(xxx)", (gint64) 0, (gint64) 0, (gint64) 0));
}

/* Chosen in the desktop's overview. The time says that the window may come to
 * the front. */
static void
ask_from_overview (SovApplication *self,
                   const char *action,
                   GVariant *parameter)
{
  GdkSurface *surface;
  const char *text;
  guint32 time;

  g_variant_get (parameter, "(&su)", &text, &time);
  ask_window (self, action, g_variant_new_string (text));
  surface = self->window != NULL ? gtk_native_get_surface (GTK_NATIVE (self->window)) : NULL;
  if (surface != NULL)
    gdk_toplevel_focus (GDK_TOPLEVEL (surface), time);
}

static void
show_found_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  ask_from_overview (data, "win.show-found", parameter);
}

static void
search_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  ask_from_overview (data, "win.search-for", parameter);
}

/* Programs with vaults of their own do not meet: each raises only its like. */
static void
set_own_id (SovApplication *self)
{
  g_autofree char *id = self->folder != NULL ? sov_instance_dup_id (self->folder) : g_strdup (SOV_APP_ID ".Example");

  g_application_set_application_id (G_APPLICATION (self), id);
}

/* Desktops that do not activate by the bus have a command line instead. Whoever
 * runs already is asked. */
static int
ask_for (GApplication *application,
         const char *action)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  return -1;
}

/* By the session, which may not have heard yet that nobody wants it. */
static int
start_in_background (SovApplication *self)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (GSettings) settings = sov_settings_open ();

  if (settings == NULL || !g_settings_get_boolean (settings, SOV_BACKGROUND_KEY))
    return 0;

  /* Nothing is activated. */
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_IS_SERVICE);
  self->started_by_session = TRUE;

  /* Whoever runs already reminds. */
  return g_application_register (application, NULL, NULL) ? -1 : 0;
}

static int
sov_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  SovApplication *self = SOV_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Sovittu %s\n", SOV_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "vault", "^ay", &self->folder);
  self->example = g_variant_dict_contains (options, "example");
  if (self->folder != NULL || self->example)
    set_own_id (self);

  if (g_variant_dict_contains (options, SOV_BACKGROUND_OPTION))
    return start_in_background (SOV_APPLICATION (application));
  if (g_variant_dict_contains (options, "new-note"))
    return ask_for (application, "new-note");
  if (g_variant_dict_contains (options, "new-complaint"))
    return ask_for (application, "new-complaint");

  return -1;
}

/* Told to end */

/* Whoever waits for the vault to close has let go of it then: the copies that are
 * shown of its files go with it. */
static void
quit_when_closed (SovApplication *self)
{
  if (self->gate != NULL && sov_gate_get_state (self->gate) == SOV_GATE_LOCKED && sov_gate_get_busy (self->gate))
    return;

  g_application_quit (G_APPLICATION (self));
}

/* As whoever closes the window ends, but that what is being typed is kept as when
 * it is locked. Nobody can be asked anything now. */
static void
end_in_order (SovApplication *self)
{
  g_application_hold (G_APPLICATION (self));
  if (self->window != NULL)
    {
      sov_main_window_lock (self->window);
      gtk_window_destroy (GTK_WINDOW (self->window));
    }
  if (self->gate != NULL)
    g_signal_connect_object (self->gate, "notify::busy", G_CALLBACK (quit_when_closed), self, G_CONNECT_SWAPPED);
  quit_when_closed (self);
}

static gboolean
ended_cb (gpointer data)
{
  end_in_order (data);
  return G_SOURCE_CONTINUE;
}

/* From the desktop's list of what runs in the background. */
static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  end_in_order (data);
}

static void
watch_signals (SovApplication *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (end_signals); i++)
    self->signal_ids[i] = g_unix_signal_add (end_signals[i], ended_cb, self);
}

static void
forget_signals (SovApplication *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (end_signals); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
}

static void
watch_over (SovApplication *self)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (GSettings) settings = sov_settings_open ();

  self->reminders = sov_application_reminders_new (application, ask_window_cb, open_vault_cb, self);
  self->background = sov_application_background_new (application, settings, sov_background_choose_way ());
  if (self->started_by_session)
    open_gate (self);
}

static void
sov_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "leave-example", .activate = leave_example_cb },
    { .name = "new-note", .activate = new_note_cb },
    { .name = "new-complaint", .activate = new_complaint_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "search", .activate = search_cb, .parameter_type = "(su)" },
    { .name = "show-found", .activate = show_found_cb, .parameter_type = "(su)" },
  };

  G_APPLICATION_CLASS (sov_application_parent_class)->startup (application);

  /* Asked by the overview, say: it opens nothing, and goes when nobody asks. */
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, IDLE_MS);

  watch_signals (SOV_APPLICATION (application));
  sov_shown_copy_sweep ();
  gtk_window_set_default_icon_name (SOV_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  watch_over (SOV_APPLICATION (application));
}

static void
sov_application_shutdown (GApplication *application)
{
  SovApplication *self = SOV_APPLICATION (application);

  forget_signals (self);
  close_gate (self);
  g_clear_pointer (&self->reminders, sov_application_reminders_free);
  g_clear_pointer (&self->background, sov_application_background_free);

  G_APPLICATION_CLASS (sov_application_parent_class)->shutdown (application);
}

static gboolean
sov_application_dbus_register (GApplication *application,
                               GDBusConnection *connection,
                               const char *path,
                               GError **error)
{
  SovApplication *self = SOV_APPLICATION (application);
  g_autoptr (GSettings) settings = sov_settings_open ();

  if (!G_APPLICATION_CLASS (sov_application_parent_class)->dbus_register (application, connection, path, error))
    return FALSE;

  self->found = sov_shell_search_new (application, settings);
  if (!sov_shell_search_export (self->found, connection, path, NULL))
    g_clear_object (&self->found);

  return TRUE;
}

static void
sov_application_dbus_unregister (GApplication *application,
                                 GDBusConnection *connection,
                                 const char *path)
{
  SovApplication *self = SOV_APPLICATION (application);

  if (self->found != NULL)
    sov_shell_search_unexport (self->found);
  g_clear_object (&self->found);

  G_APPLICATION_CLASS (sov_application_parent_class)->dbus_unregister (application, connection, path);
}

static void
sov_application_window_removed (GtkApplication *application,
                                GtkWindow *window)
{
  SovApplication *self = SOV_APPLICATION (application);

  if (self->window != NULL && GTK_WINDOW (self->window) == window)
    set_window (self, NULL);

  GTK_APPLICATION_CLASS (sov_application_parent_class)->window_removed (application, window);
}

static void
sov_application_finalize (GObject *object)
{
  SovApplication *self = SOV_APPLICATION (object);

  g_free (self->folder);

  G_OBJECT_CLASS (sov_application_parent_class)->finalize (object);
}

static void
sov_application_class_init (SovApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sov_application_finalize;
  application_class->activate = sov_application_activate;
  application_class->dbus_register = sov_application_dbus_register;
  application_class->dbus_unregister = sov_application_dbus_unregister;
  application_class->handle_local_options = sov_application_handle_local_options;
  application_class->open = sov_application_open;
  application_class->shutdown = sov_application_shutdown;
  application_class->startup = sov_application_startup;
  GTK_APPLICATION_CLASS (klass)->window_removed = sov_application_window_removed;
}

static void
sov_application_init (SovApplication *self)
{
  const GOptionEntry options[] = {
    { "vault", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL, _ ("Open the vault in this folder"), _ ("FOLDER") },
    { "example", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, _ ("Open the example business"), NULL },
    { "new-note", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, _ ("Write something down"), NULL },
    { "new-complaint", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, _ ("Write down a complaint"), NULL },
    { SOV_BACKGROUND_OPTION, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, _ ("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

SovBackground *
sov_application_get_background (SovApplication *self)
{
  g_return_val_if_fail (SOV_IS_APPLICATION (self), NULL);

  return sov_application_background_get_switch (self->background);
}

SovApplication *
sov_application_new (void)
{
  return g_object_new (SOV_TYPE_APPLICATION,
                       "application-id", SOV_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/fi/sovittu/Sovittu",
                       "register-session", TRUE, /* hears of the screen saver */
                       NULL);
}
