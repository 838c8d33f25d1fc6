/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/secret-bus.h"

#include <string.h>

static GTestDBus *bus;

const char *
secret_bus_up (void)
{
  if (bus == NULL)
    {
      bus = g_test_dbus_new (G_TEST_DBUS_NONE);
      g_test_dbus_up (bus);
    }

  return g_test_dbus_get_bus_address (bus);
}

static void
wait_for_service (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  g_assert_no_error (error);
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (GVariant) answer = NULL;
      gboolean owned = FALSE;

      answer = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                            "org.freedesktop.DBus", "NameHasOwner", g_variant_new ("(s)", SECRET_SERVICE_NAME),
                                            G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
      g_assert_no_error (error);
      g_variant_get (answer, "(b)", &owned);
      if (owned)
        return;
      g_usleep (50 * 1000);
    }
  g_assert_not_reached ();
}

void
secret_daemon_start (SecretDaemon *self,
                     const char *password)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE |
                                                                        G_SUBPROCESS_FLAGS_STDOUT_SILENCE |
                                                                        G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;
  GOutputStream *input;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  self->process = g_subprocess_launcher_spawn (launcher, &error, SECRET_DAEMON, "--foreground", "--components=secrets",
                                               password != NULL ? "--unlock" : NULL, NULL);
  g_assert_no_error (error);
  input = g_subprocess_get_stdin_pipe (self->process);
  if (password != NULL)
    g_output_stream_write_all (input, password, strlen (password), NULL, NULL, NULL);
  g_output_stream_close (input, NULL, NULL);
  wait_for_service ();
}

void
secret_daemon_start_mock (SecretDaemon *self,
                          const char *script)
{
  g_autoptr (GError) error = NULL;

  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "python3", script, self->folder, NULL);
  g_assert_no_error (error);
  wait_for_service ();
}

void
secret_daemon_stop (SecretDaemon *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
}
