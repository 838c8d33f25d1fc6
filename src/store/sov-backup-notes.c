/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "model/sov-time.h"
#include "store/sov-backup-drill.h"
#include "store/sov-place.h"
#include "store/sov-store-error.h"

#define GROUP "backups"
#define KEY_DRILLED "drilled_at"
#define KEY_CODE "drill_error"
#define KEY_MESSAGE "drill_message"
#define KEY_SECOND "second_at"
#define KEY_OLDER "second_older_go"

static gint64
read_time (GKeyFile *file,
           const char *key)
{
  gint64 at = g_key_file_get_int64 (file, GROUP, key, NULL);

  return at > 0 ? at : SOV_NO_TIME;
}

SovBackupNotes *
sov_backup_notes_load (const char *vault_folder)
{
  SovBackupNotes *self = g_new0 (SovBackupNotes, 1);
  g_autofree char *path = g_build_filename (vault_folder, SOV_BACKUP_NOTES_NAME, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *message = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  self->drilled_at = read_time (file, KEY_DRILLED);
  self->second_at = read_time (file, KEY_SECOND);
  self->older_wait = g_key_file_get_boolean (file, GROUP, KEY_OLDER, NULL);
  message = g_key_file_get_string (file, GROUP, KEY_MESSAGE, NULL);
  if (message != NULL)
    self->drill_error = g_error_new_literal (SOV_STORE_ERROR, g_key_file_get_integer (file, GROUP, KEY_CODE, NULL), message);

  return self;
}

gboolean
sov_backup_notes_save (const SovBackupNotes *self,
                       const char *vault_folder,
                       GError **error)
{
  g_autofree char *path = g_build_filename (vault_folder, SOV_BACKUP_NOTES_NAME, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *data = NULL;
  gsize size;

  if (self->drilled_at != SOV_NO_TIME)
    g_key_file_set_int64 (file, GROUP, KEY_DRILLED, self->drilled_at);
  if (self->second_at != SOV_NO_TIME)
    g_key_file_set_int64 (file, GROUP, KEY_SECOND, self->second_at);
  if (self->older_wait)
    g_key_file_set_boolean (file, GROUP, KEY_OLDER, TRUE);
  if (self->drill_error != NULL)
    {
      g_key_file_set_integer (file, GROUP, KEY_CODE, self->drill_error->code);
      g_key_file_set_string (file, GROUP, KEY_MESSAGE, self->drill_error->message);
    }
  data = g_key_file_to_data (file, &size, NULL);

  return sov_place_write (path, data, size, error);
}

void
sov_backup_notes_free (SovBackupNotes *self)
{
  g_clear_error (&self->drill_error);
  g_free (self);
}
