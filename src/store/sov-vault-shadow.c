/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-vault-shadow.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/sov-backup-private.h"
#include "store/sov-place.h"
#include "store/sov-store-error.h"

#define PREFIX "sovittu-reading-"

/* What is read needs room beside it: the log is brought in. */
#define ROOM 2

#define N_TRIES 20

struct _SovVaultShadow
{
  char *folder;
  int hold; /* of that folder: as long as it is held nobody sweeps it */
  int lock; /* of the vault; -1 where it has none */
};

/* In memory until the session ends, where there is room; else on the disk. */
static const char *
get_place (guint i)
{
  return i == 0 ? g_get_user_runtime_dir () : g_get_tmp_dir ();
}

#define N_PLACES 2

static int
hold_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;

  if (fd >= 0)
    close (fd);
  return -1;
}

void
sov_vault_shadow_sweep (void)
{
  for (guint i = 0; i < N_PLACES; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (get_place (i), 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *folder = g_build_filename (get_place (i), name, NULL);
          int hold = g_str_has_prefix (name, PREFIX) ? hold_folder (folder) : -1;

          if (hold < 0)
            continue;
          sov_place_remove_folder (folder);
          close (hold);
        }
    }
}

/* What may be of the vault: its files, and no folders. */
static gboolean
is_copied (const char *folder,
           const char *name,
           gint64 *size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf about;

  if (g_str_equal (name, SOV_PLACE_LOCK_NAME) || g_str_has_suffix (name, ".tmp") ||
      g_lstat (path, &about) != 0 || !S_ISREG (about.st_mode))
    return FALSE;

  *size += about.st_size;
  return TRUE;
}

/* (element-type filename); transfer full. */
static GPtrArray *
list_files (const char *folder,
            gint64 *size,
            GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &reason);
  const char *name;

  if (dir == NULL)
    {
      g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "looking into the vault's folder: %s", reason->message);
      return NULL;
    }

  *size = 0;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_copied (folder, name, size))
      g_ptr_array_add (names, g_strdup (name));

  return g_steal_pointer (&names);
}

static gboolean
copy_to (const char *folder,
         GPtrArray *names,
         const char *target,
         GError **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *from = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *to = g_build_filename (target, names->pdata[i], NULL);

      if (!sov_backup_copy_file (from, to, error))
        return FALSE;
    }

  return TRUE;
}

/* Until it is held, another program may sweep it. */
static char *
make_held (SovVaultShadow *self,
           const char *place,
           GError **error)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      g_autofree char *made = g_build_filename (place, PREFIX "XXXXXX", NULL);

      if (g_mkdtemp_full (made, 0700) == NULL)
        break;

      self->hold = hold_folder (made);
      if (self->hold >= 0 && g_file_test (made, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&made);

      if (self->hold >= 0)
        close (self->hold);
      self->hold = -1;
      g_rmdir (made);
      errno = EBUSY;
    }

  sov_place_set_error (errno, "making a place for reading", error);
  return NULL;
}

static gboolean
make_in (SovVaultShadow *self,
         const char *place,
         const char *folder,
         GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *made = NULL;
  gint64 size;

  names = list_files (folder, &size, error);
  if (names == NULL || !sov_place_check_room (place, ROOM * size, error))
    return FALSE;

  made = make_held (self, place, error);
  if (made == NULL)
    return FALSE;

  if (copy_to (folder, names, made, error))
    {
      self->folder = g_steal_pointer (&made);
      return TRUE;
    }

  sov_place_remove_folder (made);
  close (self->hold);
  self->hold = -1;
  return FALSE;
}

SovVaultShadow *
sov_vault_shadow_new (const char *folder,
                      GError **error)
{
  g_autoptr (SovVaultShadow) self = g_new0 (SovVaultShadow, 1);
  g_autoptr (GError) reason = NULL;

  self->hold = -1;
  self->lock = -1;
  if (!sov_place_hold (folder, &self->lock, error))
    return NULL;

  for (guint i = 0; i < N_PLACES; i++)
    {
      g_clear_error (&reason);
      if (make_in (self, get_place (i), folder, &reason))
        return g_steal_pointer (&self);
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

void
sov_vault_shadow_free (SovVaultShadow *self)
{
  if (self->folder != NULL)
    sov_place_remove_folder (self->folder);
  if (self->hold >= 0)
    close (self->hold);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->folder);
  g_free (self);
}

const char *
sov_vault_shadow_get_folder (SovVaultShadow *self)
{
  return self->folder;
}
