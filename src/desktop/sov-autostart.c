/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-autostart.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "sov-config.h"

#define FOLDER_MODE 0700

char *
sov_autostart_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", SOV_APP_ID ".desktop", NULL);
}

/* One argument of an Exec line (Desktop Entry Specification 1.5, "The Exec
 * key"). The key file escapes the backslashes once more. */
static char *
quote (const char *path)
{
  GString *quoted = g_string_new ("\"");

  for (const char *p = path; *p != '\0'; p++)
    {
      if (*p == '%')
        g_string_append_c (quoted, '%');
      else if (*p == '"' || *p == '`' || *p == '$' || *p == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *p);
    }
  g_string_append_c (quoted, '"');

  return g_string_free_and_steal (quoted);
}

static void
set_error (GError **error,
           int code,
           const char *path)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));
}

gboolean
sov_autostart_write (const char *argument,
                     GError **error)
{
  g_autofree char *path = sov_autostart_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", error);
  g_autofree char *quoted = NULL;
  g_autofree char *command = NULL;
  g_autoptr (GKeyFile) entry = g_key_file_new ();

  if (program == NULL)
    return FALSE;

  quoted = quote (program);
  command = g_strdup_printf ("%s %s", quoted, argument);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, "Sovittu");
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, SOV_APP_ID);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, command);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      set_error (error, errno, folder);
      return FALSE;
    }

  return g_key_file_save_to_file (entry, path, error);
}

gboolean
sov_autostart_remove (GError **error)
{
  g_autofree char *path = sov_autostart_dup_path ();

  if (g_unlink (path) == 0 || errno == ENOENT || errno == ENOTDIR)
    return TRUE;

  set_error (error, errno, path);
  return FALSE;
}
