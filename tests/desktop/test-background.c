/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "desktop/sov-autostart.h"
#include "desktop/sov-background.h"
#include "support/secret-bus.h"

/* What becomes of the wish to be reminded in the background, with a portal of
 * the test's own on a bus of its own, and with the entry of a host. */

#define PATIENCE_S 20
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char interfaces[] =
    "<node>"
    "<interface name='org.freedesktop.portal.Background'>"
    "<method name='RequestBackground'>"
    "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/>"
    "</method>"
    "<method name='SetStatus'><arg type='a{sv}' direction='in'/></method>"
    "<property name='version' type='u' access='read'/>"
    "</interface>"
    "</node>";

typedef enum
{
  PORTAL_GRANTS,
  PORTAL_GRANTS_NO_AUTOSTART,
  PORTAL_REFUSES,
  PORTAL_IS_DISMISSED,
  PORTAL_FAILS,
  PORTAL_IS_SILENT,
  PORTAL_IS_ABSENT,
} PortalManner;

typedef struct
{
  PortalManner manner;
  GDBusConnection *connection;
  GDBusNodeInfo *node;
  guint object_id;
  guint name_id;
  gboolean owned;
  guint asked;
  gboolean asked_autostart; /* the last time */
  char *command;            /* the last time */
  char *status;
  GSettings *settings;
  SovBackground *background;
} Fixture;

static void
wait_until (gboolean (*holds) (Fixture *),
            Fixture *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (!holds (self))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* The portal */

static void
answer (Fixture *self,
        const char *sender,
        const char *path,
        guint response,
        gboolean background,
        gboolean autostart)
{
  GVariantBuilder results;
  g_autoptr (GError) error = NULL;

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (background));
  g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (autostart));
  g_dbus_connection_emit_signal (self->connection, sender, path, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", response, &results), &error);
  g_assert_no_error (error);
}

static void
take_options (Fixture *self,
              GVariant *parameters,
              char **token)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree const char **command = NULL;

  g_assert_true (g_variant_lookup (options, "handle_token", "s", token));
  g_assert_true (g_variant_lookup (options, "autostart", "b", &self->asked_autostart));
  g_free (self->command);
  self->command = g_variant_lookup (options, "commandline", "^a&s", &command) ? g_strjoinv (" ", (char **) command) : NULL;
  self->asked++;
}

static void
give_answer (Fixture *self,
             const char *sender,
             const char *path)
{
  switch (self->manner)
    {
    case PORTAL_GRANTS:
      answer (self, sender, path, 0, TRUE, self->asked_autostart);
      break;
    case PORTAL_GRANTS_NO_AUTOSTART:
      answer (self, sender, path, 0, TRUE, FALSE);
      break;
    case PORTAL_REFUSES:
      answer (self, sender, path, 0, FALSE, FALSE);
      break;
    case PORTAL_IS_DISMISSED:
      answer (self, sender, path, 1, FALSE, FALSE);
      break;
    case PORTAL_FAILS:
      answer (self, sender, path, 2, FALSE, FALSE);
      break;
    case PORTAL_IS_SILENT:
    case PORTAL_IS_ABSENT:
    default:
      break;
    }
}

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *object,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Fixture *self = data;
  g_autofree char *token = NULL;
  g_autofree char *path = NULL;
  g_autofree char *caller = g_strdup (sender + 1);

  if (strcmp (method, "SetStatus") == 0)
    {
      g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 0);

      g_free (self->status);
      g_assert_true (g_variant_lookup (options, "message", "s", &self->status));
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }

  take_options (self, parameters, &token);
  path = g_strdup_printf (PORTAL_PATH "/request/%s/%s", g_strdelimit (caller, ".", '_'), token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
  give_answer (self, sender, path);
}

static GVariant *
get_version (GDBusConnection *connection,
             const char *sender,
             const char *object,
             const char *interface,
             const char *property,
             GError **error,
             gpointer data)
{
  return g_variant_new_uint32 (2);
}

static const GDBusInterfaceVTable portal_vtable = { called_cb, get_version, NULL, { 0 } };

static void
owned_cb (GDBusConnection *connection,
          const char *name,
          gpointer data)
{
  ((Fixture *) data)->owned = TRUE;
}

static gboolean
is_owned (Fixture *self)
{
  return self->owned;
}

static void
start_portal (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->connection =
      g_dbus_connection_new_for_address_sync (secret_bus_up (),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  self->node = g_dbus_node_info_new_for_xml (interfaces, &error);
  g_assert_no_error (error);
  self->object_id = g_dbus_connection_register_object (self->connection, PORTAL_PATH, self->node->interfaces[0],
                                                       &portal_vtable, self, NULL, &error);
  g_assert_no_error (error);
  self->name_id = g_bus_own_name_on_connection (self->connection, PORTAL_NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                                owned_cb, NULL, self, NULL);
  wait_until (is_owned, self);
}

static void
stop_portal (Fixture *self)
{
  if (self->connection == NULL)
    return;

  g_bus_unown_name (self->name_id);
  g_dbus_connection_unregister_object (self->connection, self->object_id);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->node, g_dbus_node_info_unref);
}

/* @data: the manner of the portal. */
static void
set_up (Fixture *self,
        gconstpointer data)
{
  secret_bus_up ();
  self->manner = (PortalManner) GPOINTER_TO_INT (data);
  self->settings = g_settings_new ("fi.sovittu.Sovittu");
  if (self->manner != PORTAL_IS_ABSENT)
    start_portal (self);
  self->background = sov_background_new (self->settings, SOV_BACKGROUND_BY_PORTAL);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_clear_object (&self->background);
  stop_portal (self);
  g_settings_reset (self->settings, SOV_BACKGROUND_KEY);
  g_settings_reset (self->settings, SOV_BACKGROUND_AUTOSTART_KEY);
  g_object_unref (self->settings);
  g_free (self->command);
  g_free (self->status);
}

static gboolean
is_settled (Fixture *self)
{
  return !sov_background_get_busy (self->background);
}

static gboolean
is_asked (Fixture *self)
{
  return self->asked > 0;
}

static gboolean
is_asked_twice (Fixture *self)
{
  return self->asked > 1;
}

static gboolean
has_status (Fixture *self)
{
  return self->status != NULL;
}

static void
switch_on (Fixture *self)
{
  sov_background_set_enabled (self->background, TRUE);
  g_assert_true (sov_background_get_enabled (self->background));
  wait_until (is_settled, self);
}

static void
assert_off (Fixture *self)
{
  g_assert_false (sov_background_get_enabled (self->background));
  g_assert_false (sov_background_get_autostart (self->background));
  g_assert_false (g_settings_get_boolean (self->settings, SOV_BACKGROUND_KEY));
  g_assert_false (g_settings_get_boolean (self->settings, SOV_BACKGROUND_AUTOSTART_KEY));
}

/* The promises */

static void
test_granted (Fixture *self,
              gconstpointer data)
{
  switch_on (self);

  g_assert_true (sov_background_get_enabled (self->background));
  g_assert_true (sov_background_get_autostart (self->background));
  g_assert_null (sov_background_get_trouble (self->background));
  g_assert_true (g_settings_get_boolean (self->settings, SOV_BACKGROUND_KEY));
  g_assert_true (g_settings_get_boolean (self->settings, SOV_BACKGROUND_AUTOSTART_KEY));
  g_assert_cmpuint (self->asked, ==, 1);
  g_assert_cmpstr (self->command, ==, "sovittu --background");
}

static void
test_kept (Fixture *self,
           gconstpointer data)
{
  switch_on (self);
  g_clear_object (&self->background);
  self->background = sov_background_new (self->settings, SOV_BACKGROUND_BY_PORTAL);

  g_assert_true (sov_background_get_enabled (self->background));
  g_assert_true (sov_background_get_autostart (self->background));
  g_assert_cmpuint (self->asked, ==, 1);
}

static void
test_without_autostart (Fixture *self,
                        gconstpointer data)
{
  switch_on (self);

  g_assert_true (sov_background_get_enabled (self->background));
  g_assert_false (sov_background_get_autostart (self->background));
  g_assert_nonnull (sov_background_get_trouble (self->background));
  g_assert_true (g_settings_get_boolean (self->settings, SOV_BACKGROUND_KEY));
  g_assert_false (g_settings_get_boolean (self->settings, SOV_BACKGROUND_AUTOSTART_KEY));
}

static void
test_goes_back (Fixture *self,
                gconstpointer data)
{
  g_autofree char *trouble = NULL;

  switch_on (self);
  assert_off (self);
  g_assert_nonnull (sov_background_get_trouble (self->background));

  /* A new wish has a new answer. */
  trouble = g_strdup (sov_background_get_trouble (self->background));
  sov_background_set_enabled (self->background, TRUE);
  wait_until (is_settled, self);
  assert_off (self);
  g_assert_cmpstr (sov_background_get_trouble (self->background), ==, trouble);
}

static void
test_dismissed_is_not_asked_again (Fixture *self,
                                   gconstpointer data)
{
  switch_on (self);

  assert_off (self);
  g_assert_cmpuint (self->asked, ==, 1);
}

static void
test_vanishes (Fixture *self,
               gconstpointer data)
{
  sov_background_set_enabled (self->background, TRUE);
  wait_until (is_asked, self);
  g_assert_true (sov_background_get_busy (self->background));
  stop_portal (self);
  wait_until (is_settled, self);

  assert_off (self);
  g_assert_nonnull (sov_background_get_trouble (self->background));
}

static void
test_waiting_ends_by_switching_off (Fixture *self,
                                    gconstpointer data)
{
  sov_background_set_enabled (self->background, TRUE);
  wait_until (is_asked, self);
  sov_background_set_enabled (self->background, FALSE);

  g_assert_false (sov_background_get_busy (self->background));
  assert_off (self);
  g_assert_null (sov_background_get_trouble (self->background));
  wait_until (is_asked_twice, self);
  g_assert_false (self->asked_autostart);
}

static void
test_off_takes_the_entry_away (Fixture *self,
                               gconstpointer data)
{
  switch_on (self);
  sov_background_set_enabled (self->background, FALSE);
  assert_off (self);
  wait_until (is_asked_twice, self);

  g_assert_false (self->asked_autostart);
}

static void
test_withdrawn_meanwhile (Fixture *self,
                          gconstpointer data)
{
  switch_on (self);
  self->manner = PORTAL_REFUSES;
  sov_background_renew (self->background);
  wait_until (is_settled, self);

  assert_off (self);
  g_assert_nonnull (sov_background_get_trouble (self->background));
}

static void
test_stays_granted_without_a_portal (Fixture *self,
                                     gconstpointer data)
{
  switch_on (self);
  stop_portal (self);
  sov_background_renew (self->background);
  wait_until (is_settled, self);

  g_assert_true (sov_background_get_enabled (self->background));
  g_assert_true (sov_background_get_autostart (self->background));
  g_assert_null (sov_background_get_trouble (self->background));
}

static void
test_not_asked_unless_wished (Fixture *self,
                              gconstpointer data)
{
  sov_background_renew (self->background);
  sov_background_tell_status (self->background);

  g_assert_false (sov_background_get_busy (self->background));
  assert_off (self);
  g_assert_cmpuint (self->asked, ==, 0);
}

static void
test_status (Fixture *self,
             gconstpointer data)
{
  switch_on (self);
  sov_background_tell_status (self->background);
  wait_until (has_status, self);

  /* org.freedesktop.portal.Background: "at most 96 characters" */
  g_assert_cmpint (g_utf8_strlen (self->status, -1), <=, 96);
}

static void
test_written_settings (Fixture *self,
                       gconstpointer data)
{
  g_settings_set_boolean (self->settings, SOV_BACKGROUND_KEY, TRUE);
  wait_until (is_asked, self);
  wait_until (is_settled, self);
  g_assert_true (sov_background_get_enabled (self->background));
  g_assert_true (sov_background_get_autostart (self->background));

  g_settings_set_boolean (self->settings, SOV_BACKGROUND_KEY, FALSE);
  wait_until (is_asked_twice, self);
  assert_off (self);
}

static void
test_written_settings_go_back (Fixture *self,
                               gconstpointer data)
{
  g_settings_set_boolean (self->settings, SOV_BACKGROUND_KEY, TRUE);
  wait_until (is_asked, self);
  wait_until (is_settled, self);
  assert_off (self);
  g_assert_nonnull (sov_background_get_trouble (self->background));
}

/* The entry of a host */

static char *
read_entry (const char *key)
{
  g_autofree char *path = sov_autostart_dup_path ();
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (entry, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  return g_key_file_get_string (entry, G_KEY_FILE_DESKTOP_GROUP, key, NULL);
}

static void
test_entry (void)
{
  g_autoptr (SovBackground) background = sov_background_new (NULL, SOV_BACKGROUND_BY_ENTRY);
  g_autofree char *path = sov_autostart_dup_path ();
  g_autofree char *command = NULL;
  g_autofree char *program = NULL;

  sov_background_set_enabled (background, TRUE);
  g_assert_true (sov_background_get_enabled (background));
  g_assert_false (sov_background_get_busy (background));
  g_assert_null (sov_background_get_trouble (background));
  command = read_entry (G_KEY_FILE_DESKTOP_KEY_EXEC);
  program = read_entry (G_KEY_FILE_DESKTOP_KEY_TRY_EXEC);
  g_assert_true (g_str_has_prefix (command, "\"/"));
  g_assert_true (g_str_has_suffix (command, "\" --background"));
  g_assert_true (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE));

  sov_background_set_enabled (background, FALSE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (sov_autostart_remove (NULL));
}

static void
test_entry_that_cannot_be_written (void)
{
  g_autoptr (SovBackground) background = sov_background_new (NULL, SOV_BACKGROUND_BY_ENTRY);
  g_autofree char *path = sov_autostart_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_rmdir (folder);
  g_mkdir_with_parents (g_get_user_config_dir (), 0700);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  sov_background_set_enabled (background, TRUE);
  g_assert_true (sov_background_get_enabled (background));
  g_assert_false (sov_background_get_autostart (background));
  g_assert_nonnull (sov_background_get_trouble (background));
  sov_background_set_enabled (background, FALSE);
  g_assert_null (sov_background_get_trouble (background));
  g_unlink (folder);
}

static void
add (const char *path,
     PortalManner manner,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (manner), set_up, test, tear_down);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/desktop/background/what-is-granted-is-on-and-starts-with-the-session", PORTAL_GRANTS, test_granted);
  add ("/desktop/background/what-was-granted-is-known-at-the-next-start", PORTAL_GRANTS, test_kept);
  add ("/desktop/background/a-desktop-that-starts-nothing-lets-it-stay", PORTAL_GRANTS_NO_AUTOSTART, test_without_autostart);
  add ("/desktop/background/a-refusal-turns-the-switch-back-and-is-told", PORTAL_REFUSES, test_goes_back);
  add ("/desktop/background/a-failure-turns-the-switch-back-and-is-told", PORTAL_FAILS, test_goes_back);
  add ("/desktop/background/no-portal-turns-the-switch-back-and-is-told", PORTAL_IS_ABSENT, test_goes_back);
  add ("/desktop/background/who-says-no-is-not-asked-again", PORTAL_IS_DISMISSED, test_dismissed_is_not_asked_again);
  add ("/desktop/background/a-portal-that-vanishes-has-not-granted", PORTAL_IS_SILENT, test_vanishes);
  add ("/desktop/background/switching-off-ends-the-waiting", PORTAL_IS_SILENT, test_waiting_ends_by_switching_off);
  add ("/desktop/background/switching-off-takes-the-autostart-away", PORTAL_GRANTS, test_off_takes_the_entry_away);
  add ("/desktop/background/what-was-withdrawn-is-off-at-the-next-start", PORTAL_GRANTS, test_withdrawn_meanwhile);
  add ("/desktop/background/what-was-granted-holds-while-no-portal-answers", PORTAL_GRANTS, test_stays_granted_without_a_portal);
  add ("/desktop/background/the-portal-is-not-asked-without-a-wish", PORTAL_GRANTS, test_not_asked_unless_wished);
  add ("/desktop/background/the-desktop-is-told-what-runs", PORTAL_GRANTS, test_status);
  add ("/desktop/background/what-is-written-into-the-settings-is-a-wish", PORTAL_GRANTS, test_written_settings);
  add ("/desktop/background/what-is-written-into-the-settings-goes-back-too", PORTAL_REFUSES, test_written_settings_go_back);
  g_test_add_func ("/desktop/background/a-host-has-an-entry-that-comes-and-goes", test_entry);
  g_test_add_func ("/desktop/background/an-entry-that-cannot-be-written-is-told", test_entry_that_cannot_be_written);

  return g_test_run ();
}
