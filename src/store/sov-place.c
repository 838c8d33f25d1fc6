/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2() */
#include "store/sov-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "store/sov-store-error.h"

#define SMALLEST_DATABASE 4096 /* one page of SQLCipher 4 */

/* linux/magic.h, and fs/smb/client/cifsfs.c for the first SMB one. */
static const guint32 untrusted[] = {
  0x00006969, /* NFS */
  0x0000517B, /* SMB */
  0xFF534D42, /* CIFS */
  0xFE534D42, /* SMB2 */
  0x01021997, /* 9p */
  0x65735546, /* FUSE */
};

static SovStoreError
error_for_errno (int errsv)
{
  switch (errsv)
    {
    case ENOSPC:
    case EDQUOT:
      return SOV_STORE_ERROR_NO_SPACE;
    case EROFS:
    case EACCES:
    case EPERM:
      return SOV_STORE_ERROR_READ_ONLY;
    case ENOENT:
      return SOV_STORE_ERROR_MISSING;
    case EEXIST:
      return SOV_STORE_ERROR_EXISTS;
    case EWOULDBLOCK:
      return SOV_STORE_ERROR_IN_USE;
    default:
      return SOV_STORE_ERROR_FAILED;
    }
}

gboolean
sov_place_set_error (int errsv,
                     const char *doing,
                     GError **error)
{
  g_set_error (error, SOV_STORE_ERROR, error_for_errno (errsv), "%s: %s", doing, g_strerror (errsv));
  return FALSE;
}

gboolean
sov_place_is_untrusted (guint64 fs_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (untrusted); i++)
    if ((guint32) fs_type == untrusted[i])
      return TRUE;

  return FALSE;
}

gboolean
sov_place_trust (const char *folder,
                 gboolean *trusted,
                 GError **error)
{
  struct statfs about;

  if (statfs (folder, &about) != 0)
    return sov_place_set_error (errno, "looking at a file system", error);

  *trusted = !sov_place_is_untrusted ((guint64) about.f_type);
  return TRUE;
}

gboolean
sov_place_check_room (const char *folder,
                      gint64 size,
                      GError **error)
{
  struct statvfs about;

  if (statvfs (folder, &about) != 0)
    return sov_place_set_error (errno, "asking for room", error);

  if (about.f_blocks == 0 || (guint64) size / about.f_frsize < about.f_bavail)
    return TRUE;

  g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE,
               "%" G_GINT64_FORMAT " bytes are needed and not free", size);
  return FALSE;
}

gboolean
sov_place_check_new_file (const char *path,
                          const char *own,
                          GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat about, mine;

  if (lstat (path, &about) == 0)
    return sov_place_set_error (EEXIST, "making a file", error);
  if (stat (folder, &about) != 0)
    return sov_place_set_error (errno, "looking for the folder", error);
  if (stat (own, &mine) != 0 || about.st_dev != mine.st_dev || about.st_ino != mine.st_ino)
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_OWN_FOLDER, "that is the vault's own folder");
  return FALSE;
}

gboolean
sov_place_prepare (const char *folder,
                   GError **error)
{
  struct statfs about;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return sov_place_set_error (errno, "making the vault's folder", error);

  if (statfs (folder, &about) != 0)
    return sov_place_set_error (errno, "looking at the vault's file system", error);

  if (sov_place_is_untrusted ((guint64) about.f_type))
    {
      g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_BAD_PLACE,
                   "the vault's folder is on a file system of type 0x%x", (guint) about.f_type);
      return FALSE;
    }

  if (access (folder, R_OK | W_OK | X_OK) != 0)
    return sov_place_set_error (errno, "asking for the vault's folder", error);

  return TRUE;
}

static int
lock_file (const char *folder,
           int flags,
           GError **error)
{
  g_autofree char *path = g_build_filename (folder, SOV_PLACE_LOCK_NAME, NULL);
  int fd = open (path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
  int errsv;

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;

  errsv = errno;
  if (fd >= 0)
    close (fd);
  sov_place_set_error (errsv, "locking the vault's folder", error);
  return -1;
}

int
sov_place_lock (const char *folder,
                GError **error)
{
  return lock_file (folder, O_RDWR | O_CREAT, error);
}

gboolean
sov_place_hold (const char *folder,
                int *fd,
                GError **error)
{
  g_autoptr (GError) reason = NULL;

  *fd = lock_file (folder, O_RDONLY, &reason);
  if (*fd >= 0 || g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
sov_place_check_database (const char *path,
                          GError **error)
{
  struct stat about;

  if (lstat (path, &about) != 0)
    return sov_place_set_error (errno, "looking for the vault's file", error);

  if (!S_ISREG (about.st_mode))
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS,
                           "the vault's file is not an ordinary file");
      return FALSE;
    }

  if (about.st_size < SMALLEST_DATABASE)
    {
      g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED,
                   "the vault's file has only %" G_GOFFSET_FORMAT " bytes", (goffset) about.st_size);
      return FALSE;
    }

  return TRUE;
}

gboolean
sov_place_check_writable (const char *path,
                          GError **error)
{
  return access (path, R_OK | W_OK) == 0 ||
         sov_place_set_error (errno, "asking for the vault's file", error);
}

/* GLib's code for an errno; it keeps no more of it. */
static int
errno_for_code (int code)
{
  switch (code)
    {
    case G_FILE_ERROR_NOSPC:
      return ENOSPC;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return EROFS;
    default:
      return EIO;
    }
}

SovPlaceFile
sov_place_look (const char *path)
{
  struct stat about;

  if (lstat (path, &about) != 0)
    return (SovPlaceFile) { 0, 0 };

  return (SovPlaceFile) { about.st_dev, about.st_ino };
}

gboolean
sov_place_check_still (const char *path,
                       const SovPlaceFile *file,
                       GError **error)
{
  SovPlaceFile now = sov_place_look (path);

  if (now.device == file->device && now.number == file->number)
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "the file is no longer where it was opened");
  return FALSE;
}

gboolean
sov_place_write (const char *path,
                 const char *data,
                 gsize size,
                 GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) reason = NULL;

  if (!g_file_set_contents_full (path, data, (gssize) size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &reason))
    return sov_place_set_error (errno_for_code (reason->code), "writing a small file of the vault", error);

  return sov_place_sync (folder, error);
}

gboolean
sov_place_move (const char *from,
                const char *to,
                GError **error)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;

  /* Not every file system knows the flag. */
  if (errno == EINVAL)
    {
      if (access (to, F_OK) == 0)
        return sov_place_set_error (EEXIST, "moving a file of the vault", error);
      if (rename (from, to) == 0)
        return TRUE;
    }

  return sov_place_set_error (errno, "moving a file of the vault", error);
}

gboolean
sov_place_replace (const char *from,
                   const char *to,
                   GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (rename (from, to) != 0)
    return sov_place_set_error (errno, "putting a file of the vault in place", error);

  return sov_place_sync (folder, error);
}

void
sov_place_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf about;

      if (g_lstat (path, &about) == 0 && S_ISDIR (about.st_mode))
        sov_place_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

gboolean
sov_place_sync (const char *folder,
                GError **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int errsv = errno;

  if (fd >= 0)
    close (fd);

  return ok || sov_place_set_error (errsv, "making changes of the vault's folder last", error);
}
