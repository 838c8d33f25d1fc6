/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both open() and open64() have to be one's own here. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE
#include "faults/fault-shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_FILES 1024

static struct
{
  char *folder;
  ShimMode mode;
  int errsv;
  guint nth;
  gint count;
  gboolean armed;
  gboolean came;
  gboolean files[MAX_FILES]; /* whether they are below the folder */
} shim;

void
shim_arm (const char *folder,
          ShimMode mode,
          int errsv,
          guint nth)
{
  g_set_str (&shim.folder, folder);
  shim.mode = mode;
  shim.errsv = errsv;
  shim.nth = nth;
  shim.count = 0;
  shim.came = FALSE;
  shim.armed = TRUE;
}

gboolean
shim_disarm (void)
{
  shim.armed = FALSE;
  return shim.came;
}

guint
shim_count (void)
{
  return (guint) shim.count;
}

static gboolean
is_below (const char *path)
{
  return shim.armed && path != NULL && g_str_has_prefix (path, shim.folder);
}

static gboolean
is_watched (int fd)
{
  return shim.armed && fd >= 0 && fd < MAX_FILES && shim.files[fd];
}

/* Whether a call about a file below the folder is to fail. */
static gboolean
fails (void)
{
  guint count = (guint) g_atomic_int_add (&shim.count, 1) + 1;

  if (count < shim.nth || (shim.mode == SHIM_FAIL_ONCE && count > shim.nth))
    return FALSE;
  if (shim.mode == SHIM_KILL)
    kill (getpid (), SIGKILL);

  shim.came = TRUE;
  errno = shim.errsv;
  return TRUE;
}

#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static int
note_file (int fd,
           const char *path)
{
  if (fd >= 0 && fd < MAX_FILES)
    shim.files[fd] = is_below (path);
  return fd;
}

/* To open for reading is no fault of a disk that is full. */
static gboolean
open_fails (const char *path,
            int flags)
{
  gboolean reads = (flags & (O_CREAT | O_WRONLY | O_RDWR)) == 0;

  return is_below (path) && !(reads && shim.errsv == ENOSPC) && fails ();
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

  return open_fails (path, flags) ? -1 : note_file (NEXT (open) (path, flags, mode), path);
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

  return open_fails (path, flags) ? -1 : note_file (NEXT (open64) (path, flags, mode), path);
}

int
openat (int folder,
        const char *path,
        int flags,
        ...)
{
  va_list args;
  mode_t mode;

  va_start (args, flags);
  mode = read_mode (flags, args);
  va_end (args);

  return open_fails (path, flags) ? -1 : note_file (NEXT (openat) (folder, path, flags, mode), path);
}

int
close (int fd)
{
  if (fd >= 0 && fd < MAX_FILES)
    shim.files[fd] = FALSE;
  return NEXT (close) (fd);
}

ssize_t
write (int fd,
       const void *data,
       size_t size)
{
  return is_watched (fd) && fails () ? -1 : NEXT (write) (fd, data, size);
}

ssize_t
pwrite (int fd,
        const void *data,
        size_t size,
        off_t offset)
{
  return is_watched (fd) && fails () ? -1 : NEXT (pwrite) (fd, data, size, offset);
}

ssize_t
pwrite64 (int fd,
          const void *data,
          size_t size,
          off64_t offset)
{
  return is_watched (fd) && fails () ? -1 : NEXT (pwrite64) (fd, data, size, offset);
}

ssize_t
copy_file_range (int from,
                 off64_t *from_offset,
                 int to,
                 off64_t *to_offset,
                 size_t size,
                 unsigned int flags)
{
  return is_watched (to) && fails () ? -1 : NEXT (copy_file_range) (from, from_offset, to, to_offset, size, flags);
}

int
fsync (int fd)
{
  return is_watched (fd) && fails () ? -1 : NEXT (fsync) (fd);
}

int
fdatasync (int fd)
{
  return is_watched (fd) && fails () ? -1 : NEXT (fdatasync) (fd);
}

int
ftruncate (int fd,
           off_t size)
{
  return is_watched (fd) && fails () ? -1 : NEXT (ftruncate) (fd, size);
}

int
ftruncate64 (int fd,
             off64_t size)
{
  return is_watched (fd) && fails () ? -1 : NEXT (ftruncate64) (fd, size);
}

int
rename (const char *from,
        const char *to)
{
  return is_below (to) && fails () ? -1 : NEXT (rename) (from, to);
}

int
renameat2 (int from_folder,
           const char *from,
           int to_folder,
           const char *to,
           unsigned int flags)
{
  return is_below (to) && fails () ? -1 : NEXT (renameat2) (from_folder, from, to_folder, to, flags);
}

int
unlink (const char *path)
{
  return is_below (path) && fails () ? -1 : NEXT (unlink) (path);
}

int
mkdir (const char *path,
       mode_t mode)
{
  return is_below (path) && fails () ? -1 : NEXT (mkdir) (path, mode);
}
