/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-instance.h"

#include "sov-config.h"
#include "store/sov-vault.h"

/* How long the bus, or the other instance, may take. */
#define PATIENCE_MS 3000

char *
sov_instance_dup_id (const char *folder)
{
  g_autofree char *usual = sov_vault_dup_default_folder ();
  g_autofree char *usual_path = g_canonicalize_filename (usual, NULL);
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  g_autofree char *sum = NULL;

  if (g_str_equal (path, usual_path))
    return g_strdup (SOV_APP_ID);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  return g_strdup_printf (SOV_APP_ID ".Vault%.16s", sum);
}

static char *
ask_owner (GDBusConnection *bus,
           const char *name,
           GCancellable *cancellable)
{
  g_autoptr (GVariant) answer = NULL;
  char *owner = NULL;

  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "GetNameOwner", g_variant_new ("(s)", name), G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE_MS, cancellable, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(s)", &owner);

  return owner;
}

/* A folder may be known by two paths, and so by two names: the usual name is
 * tried too. */
static void
find_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, NULL);
  g_autofree char *id = sov_instance_dup_id (data);
  const char *const names[] = { id, SOV_APP_ID };

  for (guint i = 0; bus != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *owner = ask_owner (bus, names[i], cancellable);

      if (owner != NULL && g_strcmp0 (owner, g_dbus_connection_get_unique_name (bus)) != 0)
        {
          g_task_return_pointer (task, g_strdup (names[i]), g_free);
          return;
        }
    }

  g_task_return_pointer (task, NULL, NULL);
}

void
sov_instance_find_async (const char *folder,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, sov_instance_find_async);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, find_in_thread);
}

char *
sov_instance_find_finish (GAsyncResult *result,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* https://specifications.freedesktop.org/desktop-entry-spec/latest/dbus.html */
static char *
dup_object_path (const char *name)
{
  g_autofree char *path = g_strconcat ("/", name, NULL);

  return g_strdelimit (g_steal_pointer (&path), ".", '/');
}

static void
raise_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  const char *name = data;
  GError *error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, &error);
  g_autofree char *path = dup_object_path (name);
  g_autoptr (GVariant) answer = NULL;

  if (bus != NULL)
    answer = g_dbus_connection_call_sync (bus, name, path, "org.freedesktop.Application", "Activate",
                                          g_variant_new ("(a{sv})", NULL), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                          PATIENCE_MS, cancellable, &error);
  if (answer != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
sov_instance_raise_async (const char *name,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, sov_instance_raise_async);
  g_task_set_task_data (task, g_strdup (name), g_free);
  g_task_run_in_thread (task, raise_in_thread);
}

gboolean
sov_instance_raise_finish (GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
