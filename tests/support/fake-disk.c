/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both open() and open64() have to be one's own here. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE
#include "support/fake-disk.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

static struct
{
  char *folder;
  FakeDisk disk;
} fake;

void
fake_disk_set (const char *folder,
               FakeDisk disk)
{
  fake.disk = FAKE_DISK_NONE;
  g_set_str (&fake.folder, disk != FAKE_DISK_NONE ? folder : NULL);
  fake.disk = disk;
}

static gboolean
is_on (const char *path,
       FakeDisk disk)
{
  return fake.disk == disk && path != NULL && g_str_has_prefix (path, fake.folder);
}

static gboolean
is_open_on (int fd,
            FakeDisk disk)
{
  char name[64];
  char path[4096];
  ssize_t length;

  if (fake.disk != disk)
    return FALSE;

  snprintf (name, sizeof name, "/proc/self/fd/%d", fd);
  length = readlink (name, path, sizeof path - 1);
  path[MAX (length, 0)] = '\0';
  return is_on (path, disk);
}

#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static gboolean
fails (int errsv)
{
  errno = errsv;
  return TRUE;
}

static gboolean
is_full (const char *path)
{
  return is_on (path, FAKE_DISK_FULL) || is_on (path, FAKE_DISK_NO_NAMES);
}

/* Whether anything at @path may not change. */
static gboolean
is_kept (const char *path)
{
  return is_on (path, FAKE_DISK_READ_ONLY) && fails (EROFS);
}

static gboolean
is_new (const char *path)
{
  return NEXT (access) (path, F_OK) != 0;
}

static gboolean
may_not_open (const char *path,
              int flags)
{
  if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0 && is_kept (path))
    return TRUE;

  return (flags & O_CREAT) != 0 && is_on (path, FAKE_DISK_NO_NAMES) && is_new (path) && fails (ENOSPC);
}

static gboolean
may_not_grow (int fd)
{
  return (is_open_on (fd, FAKE_DISK_FULL) || is_open_on (fd, FAKE_DISK_NO_NAMES)) && fails (ENOSPC);
}

static mode_t
read_mode (int flags,
           va_list args)
{
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (args, mode_t) : 0;
}

int
open (const char *path,
      int flags,
      ...)
{
  va_list args;
  mode_t mode;

  va_start (args, flags);
  mode = read_mode (flags, args);
  va_end (args);

  return may_not_open (path, flags) ? -1 : NEXT (open) (path, flags, mode);
}

int
open64 (const char *path,
        int flags,
        ...)
{
  va_list args;
  mode_t mode;

  va_start (args, flags);
  mode = read_mode (flags, args);
  va_end (args);

  return may_not_open (path, flags) ? -1 : NEXT (open64) (path, flags, mode);
}

ssize_t
write (int fd,
       const void *data,
       size_t size)
{
  return may_not_grow (fd) ? -1 : NEXT (write) (fd, data, size);
}

ssize_t
pwrite (int fd,
        const void *data,
        size_t size,
        off_t offset)
{
  return may_not_grow (fd) ? -1 : NEXT (pwrite) (fd, data, size, offset);
}

ssize_t
pwrite64 (int fd,
          const void *data,
          size_t size,
          off64_t offset)
{
  return may_not_grow (fd) ? -1 : NEXT (pwrite64) (fd, data, size, offset);
}

ssize_t
copy_file_range (int from,
                 off64_t *from_offset,
                 int to,
                 off64_t *to_offset,
                 size_t size,
                 unsigned int flags)
{
  return may_not_grow (to) ? -1 : NEXT (copy_file_range) (from, from_offset, to, to_offset, size, flags);
}

int
mkdir (const char *path,
       mode_t mode)
{
  if (is_kept (path) || (is_full (path) && is_new (path) && fails (ENOSPC)))
    return -1;

  return NEXT (mkdir) (path, mode);
}

int
rename (const char *from,
        const char *to)
{
  return is_kept (from) || is_kept (to) ? -1 : NEXT (rename) (from, to);
}

int
renameat2 (int from_folder,
           const char *from,
           int to_folder,
           const char *to,
           unsigned int flags)
{
  return is_kept (from) || is_kept (to) ? -1 : NEXT (renameat2) (from_folder, from, to_folder, to, flags);
}

int
unlink (const char *path)
{
  return is_kept (path) ? -1 : NEXT (unlink) (path);
}

int
rmdir (const char *path)
{
  return is_kept (path) ? -1 : NEXT (rmdir) (path);
}

int
chmod (const char *path,
       mode_t mode)
{
  return is_kept (path) ? -1 : NEXT (chmod) (path, mode);
}

int
access (const char *path,
        int mode)
{
  return (mode & W_OK) != 0 && is_kept (path) ? -1 : NEXT (access) (path, mode);
}

int
statfs (const char *path,
        struct statfs *about)
{
  int status = NEXT (statfs) (path, about);

  if (status == 0 && is_on (path, FAKE_DISK_NETWORK))
    about->f_type = FAKE_DISK_NFS;
  return status;
}

int
statfs64 (const char *path,
          struct statfs64 *about)
{
  int status = NEXT (statfs64) (path, about);

  if (status == 0 && is_on (path, FAKE_DISK_NETWORK))
    about->f_type = FAKE_DISK_NFS;
  return status;
}

int
statvfs (const char *path,
         struct statvfs *about)
{
  int status = NEXT (statvfs) (path, about);

  if (status == 0 && is_full (path))
    about->f_bavail = about->f_bfree = 0;
  return status;
}

int
statvfs64 (const char *path,
           struct statvfs64 *about)
{
  int status = NEXT (statvfs64) (path, about);

  if (status == 0 && is_full (path))
    about->f_bavail = about->f_bfree = 0;
  return status;
}
