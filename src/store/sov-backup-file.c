/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/sov-backup-private.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-store-error.h"

/* Finished copies as files: nothing here is ever the open vault, whose locks
 * would go with the first close() (vault.md T11). */

#define PIECE (256 * 1024)

static const char *const key_files[] = { SOV_RECOVERY_NAME, SOV_PASSPHRASE_NAME };

char *
sov_backup_beside (const char *path,
                   const char *name)
{
  return g_strconcat (path, g_str_equal (name, SOV_PASSPHRASE_NAME) ? ".passphrase" : ".recovery", NULL);
}

char *
sov_backup_dup_draft_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.tmp", name);

  return g_build_filename (folder, hidden, NULL);
}

gboolean
sov_backup_sync (const char *path,
                 GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int errsv = errno;

  if (fd >= 0)
    close (fd);

  return ok || sov_place_set_error (errsv, "making the copy last", error);
}

static gboolean
write_all (int fd,
           const guint8 *bytes,
           gsize size)
{
  while (size > 0)
    {
      ssize_t n = write (fd, bytes, size);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          bytes += n;
          size -= (gsize) n;
        }
    }

  return TRUE;
}

/* The digest of all of @from, on its way into @to (-1: nowhere). NULL with
 * errno. */
static char *
pour (int from,
      int to)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *piece = g_malloc (PIECE);

  for (;;)
    {
      ssize_t n = read (from, piece, PIECE);

      if (n == 0)
        return g_strdup (g_checksum_get_string (sum));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0 || (to >= 0 && !write_all (to, piece, (gsize) n)))
        return NULL;
      g_checksum_update (sum, piece, n);
    }
}

/* As the disk has it, not as the kernel remembers it. */
static char *
read_back (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  char *sum;
  int errsv;

  if (fd < 0)
    return NULL;

  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
  sum = pour (fd, -1);
  errsv = errno;
  close (fd);
  errno = errsv;
  return sum;
}

static gboolean
copy_into (int from,
           int to,
           const char *path,
           GError **error)
{
  g_autofree char *written = pour (from, to);
  g_autofree char *found = NULL;

  if (written == NULL || fsync (to) != 0)
    return sov_place_set_error (errno, "copying a file", error);

  found = read_back (path);
  if (found == NULL)
    return sov_place_set_error (errno, "reading the copy back", error);
  if (g_str_equal (found, written))
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "the copy is not what was written");
  return FALSE;
}

gboolean
sov_backup_copy_file (const char *from,
                      const char *to,
                      GError **error)
{
  int source = open (from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  int target;
  gboolean ok;

  if (source < 0)
    return sov_place_set_error (errno, "reading what is to be copied", error);

  target = open (to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (target < 0)
    {
      sov_place_set_error (errno, "making a copy", error);
      close (source);
      return FALSE;
    }

  ok = copy_into (source, target, to, error);
  close (source);
  if (close (target) != 0 && ok)
    ok = sov_place_set_error (errno, "ending the copy", error);
  if (!ok)
    g_unlink (to);

  return ok;
}

void
sov_backup_remove_keys (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (key_files); i++)
    {
      g_autofree char *beside = sov_backup_beside (path, key_files[i]);

      g_unlink (beside);
    }
}

gboolean
sov_backup_copy_keys (const char *folder,
                      const char *from,
                      const char *path,
                      GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (key_files); i++)
    {
      g_autofree char *source = folder != NULL ? g_build_filename (folder, key_files[i], NULL)
                                               : sov_backup_beside (from, key_files[i]);
      g_autofree char *target = sov_backup_beside (path, key_files[i]);

      if (g_file_test (source, G_FILE_TEST_EXISTS) && !sov_backup_copy_file (source, target, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sov_backup_put_in_place (const char *draft,
                         const char *path,
                         GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sov_place_move (draft, path, error) && sov_place_sync (folder, error);
}
