/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-refresh.h"

#include <glib/gstdio.h>

#include "store/sov-backup-folder.h"
#include "store/sov-backup-private.h"
#include "store/sov-key-history.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"

typedef struct
{
  const char *name;
  char *data; /* of the vault's own file; NULL: it has none */
  gsize size;
} KeyFile;

static void
key_file_clear (KeyFile *self)
{
  g_free (self->data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KeyFile, key_file_clear)

static void
key_file_load (KeyFile *self,
               const char *folder)
{
  g_autofree char *path = g_build_filename (folder, self->name, NULL);

  g_file_get_contents (path, &self->data, &self->size, NULL);
}

static gboolean
has_this (const char *path,
          const KeyFile *file)
{
  g_autofree char *data = NULL;
  gsize size;

  return g_file_get_contents (path, &data, &size, NULL) && size == file->size && memcmp (data, file->data, size) == 0;
}

/* A backup under a key that the vault's files do not have is left the file that
 * may be the last to open it. */
static gboolean
is_under_one_of (const SovBackupCopy *copy,
                 GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (SovDatabase) db = sov_database_open (copy->path, ((SovKeptKey *) keys->pdata[i])->key, SOV_DATABASE_READ_ONLY, NULL);

      if (db != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
refresh_one (const SovBackupCopy *copy,
             const KeyFile *file,
             GError **error)
{
  g_autofree char *path = sov_backup_beside (copy->path, file->name);

  if (file->data != NULL)
    return has_this (path, file) || sov_place_write (path, file->data, file->size, error);

  g_unlink (path);
  return TRUE;
}

gboolean
sov_backup_refresh_keys (const char *folder,
                         const char *own,
                         const SovSentinel *about,
                         GBytes *key,
                         GError **error)
{
  g_auto (KeyFile) recovery = { .name = SOV_RECOVERY_NAME };
  g_auto (KeyFile) passphrase = { .name = SOV_PASSPHRASE_NAME };
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);
  g_autoptr (GPtrArray) keys = NULL;

  key_file_load (&recovery, own);
  key_file_load (&passphrase, own);
  if (!about->code_given || recovery.data == NULL || copies->len == 0)
    return TRUE;

  keys = sov_key_history_read (own, about->uuid, key);
  for (guint i = 0; i < copies->len; i++)
    if (is_under_one_of (copies->pdata[i], keys) &&
        (!refresh_one (copies->pdata[i], &recovery, error) || !refresh_one (copies->pdata[i], &passphrase, error)))
      return FALSE;

  return TRUE;
}
