/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-vfs.h"

#include <errno.h>
#include <sqlite3.h>
#include <string.h>

/* What sqlite.org/testing.html 3.3 and 3.4 call the crash and the I/O-error
 * VFS, in one. Within a write the bytes around it are safe, as the unix VFS
 * promises (SQLITE_IOCAP_POWERSAFE_OVERWRITE); order is promised by sync alone. */

#define SECTOR 512

/* unixSectorSize() */
#define REPORTED_SECTOR 4096

/* The Julian day of 1970 in milliseconds. */
#define JULIAN_1970 210866760000000LL

typedef enum
{
  CHANGE_WRITE,
  CHANGE_TRUNCATE,
  CHANGE_ANEW, /* another file of the same name begins */
} ChangeKind;

typedef struct
{
  ChangeKind kind;
  gsize offset; /* or the new size */
  GBytes *data;
} Change;

typedef struct
{
  GByteArray *now;
  GByteArray *durable;
  GArray *changes; /* Change, since the last sync */
  gboolean exists;
  gboolean lasts; /* its name is on the disk */
} Image;

typedef struct
{
  sqlite3_file base;
  Image *image;
  gboolean remove; /* when it is closed */
} File;

typedef enum
{
  CALL_READ,
  CALL_WRITE, /* needs room */
  CALL_CHANGE,
} Call;

static GHashTable *images; /* path → Image */
static gint64 clock_ms;
static GRand *salt;

static struct
{
  FaultMode mode;
  FaultReason reason;
  guint nth;
  guint count;
  gboolean failed;
} fault;

static void
clear_change (gpointer data)
{
  g_clear_pointer (&((Change *) data)->data, g_bytes_unref);
}

static Image *
image_new (void)
{
  Image *image = g_new0 (Image, 1);

  image->now = g_byte_array_new ();
  image->durable = g_byte_array_new ();
  image->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (image->changes, clear_change);

  return image;
}

static void
image_free (gpointer data)
{
  Image *image = data;

  g_byte_array_unref (image->now);
  g_byte_array_unref (image->durable);
  g_array_unref (image->changes);
  g_free (image);
}

static void
set_size (GByteArray *bytes,
          gsize size)
{
  gsize old = bytes->len;

  g_byte_array_set_size (bytes, (guint) size);
  if (size > old)
    memset (bytes->data + old, 0, size - old);
}

static void
put_bytes (GByteArray *bytes,
           gsize offset,
           gconstpointer data,
           gsize size)
{
  if (size == 0)
    return;
  if (bytes->len < offset + size)
    set_size (bytes, offset + size);
  memcpy (bytes->data + offset, data, size);
}

static void
image_change (Image *image,
              ChangeKind kind,
              gsize offset,
              gconstpointer data,
              gsize size)
{
  Change change = { kind, offset, data != NULL ? g_bytes_new (data, size) : NULL };

  g_array_append_val (image->changes, change);
  if (kind == CHANGE_WRITE)
    put_bytes (image->now, offset, data, size);
  else
    set_size (image->now, offset);
}

static void
image_sync (Image *image)
{
  g_byte_array_set_size (image->durable, 0);
  g_byte_array_append (image->durable, image->now->data, image->now->len);
  g_array_set_size (image->changes, 0);
  /* A new file's folder is synced with it (unixSync()). */
  image->lasts = image->exists;
}

/* Whether this call is the one, or one after it. */
static gboolean
fails (Call call)
{
  gboolean counts = fault.mode == FAULT_POWER    ? call != CALL_READ
                    : fault.reason == FAULT_FULL ? call == CALL_WRITE
                                                 : TRUE;

  if (fault.mode == FAULT_NONE)
    return FALSE;
  if (fault.mode == FAULT_POWER && fault.failed)
    return TRUE;
  if (!counts)
    return FALSE;

  fault.count++;
  if (fault.count < fault.nth || (fault.mode == FAULT_ONCE && fault.count > fault.nth))
    return FALSE;

  fault.failed = TRUE;
  return TRUE;
}

static int
vfs_close (sqlite3_file *base)
{
  File *file = (File *) base;

  if (file->remove)
    image_free (file->image);
  return SQLITE_OK;
}

static int
vfs_read (sqlite3_file *base,
          void *data,
          int size,
          sqlite3_int64 offset)
{
  const GByteArray *now = ((File *) base)->image->now;
  gsize have = (gsize) offset < now->len ? MIN ((gsize) size, now->len - (gsize) offset) : 0;

  if (fails (CALL_READ))
    return SQLITE_IOERR_READ;

  if (have > 0)
    memcpy (data, now->data + offset, have);
  if (have < (gsize) size)
    memset ((guint8 *) data + have, 0, (gsize) size - have);

  return have == (gsize) size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
vfs_write (sqlite3_file *base,
           const void *data,
           int size,
           sqlite3_int64 offset)
{
  Image *image = ((File *) base)->image;
  gboolean was_on = !fault.failed;

  if (!fails (CALL_WRITE))
    {
      image_change (image, CHANGE_WRITE, (gsize) offset, data, (gsize) size);
      return SQLITE_OK;
    }

  /* The write that the power goes in may have reached the disk, and a full
   * disk takes a part of it. */
  if (fault.mode == FAULT_POWER && was_on)
    image_change (image, CHANGE_WRITE, (gsize) offset, data, (gsize) size);
  else if (fault.mode != FAULT_POWER && fault.reason == FAULT_FULL && size > SECTOR)
    image_change (image, CHANGE_WRITE, (gsize) offset, data, SECTOR);

  return fault.mode != FAULT_POWER && fault.reason == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
vfs_truncate (sqlite3_file *base,
              sqlite3_int64 size)
{
  if (fails (CALL_CHANGE))
    return SQLITE_IOERR_TRUNCATE;

  image_change (((File *) base)->image, CHANGE_TRUNCATE, (gsize) size, NULL, 0);
  return SQLITE_OK;
}

static int
vfs_sync (sqlite3_file *base,
          int flags)
{
  if (fails (CALL_CHANGE))
    return SQLITE_IOERR_FSYNC;

  image_sync (((File *) base)->image);
  return SQLITE_OK;
}

static int
vfs_file_size (sqlite3_file *base,
               sqlite3_int64 *size)
{
  /* SQLCipher 4.6 counts its pages by it also when it was told of an error,
   * which an open file of the system's has none of. */
  *size = 0;
  if (fails (CALL_READ))
    return SQLITE_IOERR_FSTAT;

  *size = ((File *) base)->image->now->len;
  return SQLITE_OK;
}

/* There is one connection at a time. */
static int
vfs_lock (sqlite3_file *base,
          int level)
{
  return SQLITE_OK;
}

static int
vfs_check_reserved_lock (sqlite3_file *base,
                         int *locked)
{
  *locked = 0;
  return SQLITE_OK;
}

static int
vfs_file_control (sqlite3_file *base,
                  int op,
                  void *data)
{
  return SQLITE_NOTFOUND;
}

static int
vfs_sector_size (sqlite3_file *base)
{
  return REPORTED_SECTOR;
}

static int
vfs_characteristics (sqlite3_file *base)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

/* The first version has no shared memory: a log works under an exclusive lock
 * alone, as in the program. */
static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = vfs_close,
  .xRead = vfs_read,
  .xWrite = vfs_write,
  .xTruncate = vfs_truncate,
  .xSync = vfs_sync,
  .xFileSize = vfs_file_size,
  .xLock = vfs_lock,
  .xUnlock = vfs_lock,
  .xCheckReservedLock = vfs_check_reserved_lock,
  .xFileControl = vfs_file_control,
  .xSectorSize = vfs_sector_size,
  .xDeviceCharacteristics = vfs_characteristics,
};

static Image *
find_image (const char *path)
{
  Image *image = g_hash_table_lookup (images, path);

  return image != NULL && image->exists ? image : NULL;
}

static Image *
begin_image (const char *path)
{
  Image *image = g_hash_table_lookup (images, path);

  if (image == NULL)
    {
      image = image_new ();
      g_hash_table_insert (images, g_strdup (path), image);
    }
  image->exists = TRUE;
  image_change (image, CHANGE_ANEW, 0, NULL, 0);

  return image;
}

static int
vfs_open (sqlite3_vfs *vfs,
          sqlite3_filename path,
          sqlite3_file *base,
          int flags,
          int *out_flags)
{
  File *file = (File *) base;
  Image *image = path != NULL ? find_image (path) : NULL;
  gboolean create = image == NULL && path != NULL;

  base->pMethods = NULL;
  if (create && (flags & SQLITE_OPEN_CREATE) == 0)
    return SQLITE_CANTOPEN;
  if (fails (create ? CALL_WRITE : CALL_READ))
    return SQLITE_CANTOPEN;

  if (path == NULL)
    image = image_new ();
  else if (create)
    image = begin_image (path);

  *file = (File) { { &methods }, image, path == NULL };
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs,
            const char *path,
            int sync_folder)
{
  Image *image = find_image (path);

  if (fails (CALL_CHANGE))
    return SQLITE_IOERR_DELETE;
  if (image == NULL)
    return SQLITE_IOERR_DELETE_NOENT;

  image->exists = FALSE;
  if (sync_folder)
    image->lasts = FALSE;
  return SQLITE_OK;
}

static int
vfs_access (sqlite3_vfs *vfs,
            const char *path,
            int flags,
            int *result)
{
  if (fails (CALL_READ))
    return SQLITE_IOERR_ACCESS;

  *result = find_image (path) != NULL;
  return SQLITE_OK;
}

static int
vfs_full_path (sqlite3_vfs *vfs,
               const char *path,
               int size,
               char *full)
{
  return g_strlcpy (full, path, (gsize) size) < (gsize) size ? SQLITE_OK : SQLITE_CANTOPEN;
}

static int
vfs_randomness (sqlite3_vfs *vfs,
                int size,
                char *bytes)
{
  for (int i = 0; i < size; i++)
    bytes[i] = (char) g_rand_int_range (salt, 0, 256);
  return size;
}

static int
vfs_sleep (sqlite3_vfs *vfs,
           int us)
{
  return us;
}

static int
vfs_time (sqlite3_vfs *vfs,
          sqlite3_int64 *ms)
{
  *ms = JULIAN_1970 + clock_ms;
  return SQLITE_OK;
}

static int
vfs_last_error (sqlite3_vfs *vfs,
                int size,
                char *text)
{
  return fault.reason == FAULT_FULL ? ENOSPC : EIO;
}

void
fault_vfs_install (void)
{
  static sqlite3_vfs vfs = {
    .iVersion = 2,
    .szOsFile = sizeof (File),
    .mxPathname = 512,
    .zName = "fault",
    .xOpen = vfs_open,
    .xDelete = vfs_delete,
    .xAccess = vfs_access,
    .xFullPathname = vfs_full_path,
    .xRandomness = vfs_randomness,
    .xSleep = vfs_sleep,
    .xGetLastError = vfs_last_error,
    .xCurrentTimeInt64 = vfs_time,
  };

  images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, image_free);
  salt = g_rand_new_with_seed (1);
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
fault_vfs_clear (void)
{
  g_hash_table_remove_all (images);
  fault_vfs_disarm ();
}

GBytes *
fault_vfs_get (const char *path)
{
  const Image *image = find_image (path);

  return image != NULL ? g_bytes_new (image->now->data, image->now->len) : NULL;
}

void
fault_vfs_put (const char *path,
               GBytes *bytes)
{
  gsize size;
  gconstpointer data;
  Image *image;

  if (bytes == NULL)
    {
      g_hash_table_remove (images, path);
      return;
    }

  image = begin_image (path);
  data = g_bytes_get_data (bytes, &size);
  put_bytes (image->now, 0, data, size);
  image_sync (image);
}

void
fault_vfs_arm (FaultMode mode,
               FaultReason reason,
               guint nth)
{
  fault.mode = mode;
  fault.reason = reason;
  fault.nth = nth;
  fault.count = 0;
  fault.failed = FALSE;
}

gboolean
fault_vfs_disarm (void)
{
  fault.mode = FAULT_NONE;
  return fault.failed;
}

gboolean
fault_vfs_has_failed (void)
{
  return fault.failed;
}

guint
fault_vfs_count (void)
{
  return fault.count;
}

void
fault_vfs_set_time (gint64 ms)
{
  clock_ms = ms;
}

/* How much of what was not synced the disk keeps. */
typedef enum
{
  KEEP_NOTHING,
  KEEP_ALL,
  KEEP_SOME,
  KEEP_SOME_TORN,
  N_KEEPS,
} Keep;

static gboolean
is_kept (Keep keep,
         GRand *random)
{
  return keep == KEEP_ALL || (keep != KEEP_NOTHING && g_rand_boolean (random));
}

static void
keep_write (GByteArray *bytes,
            const Change *change,
            Keep keep,
            GRand *random)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (change->data, &size);

  for (gsize begin = 0; begin < size;)
    {
      gsize end = MIN (size, begin + SECTOR - (change->offset + begin) % SECTOR);
      gsize length = end - begin;

      if (is_kept (keep, random))
        {
          if (keep == KEEP_SOME_TORN && g_rand_int_range (random, 0, 8) == 0)
            length = (gsize) g_rand_int_range (random, 0, (int) length + 1);
          if (length > 0)
            put_bytes (bytes, change->offset + begin, data + begin, length);
        }
      begin = end;
    }
}

static void
cut_image (Image *image,
           GRand *random)
{
  Keep keep = (Keep) g_rand_int_range (random, 0, N_KEEPS);
  gboolean is_there = image->exists == image->lasts ? image->exists : g_rand_boolean (random);

  for (guint i = 0; i < image->changes->len; i++)
    {
      const Change *change = &g_array_index (image->changes, Change, i);

      if (change->kind == CHANGE_WRITE)
        keep_write (image->durable, change, keep, random);
      else if (is_kept (keep, random))
        set_size (image->durable, change->offset);
      else if (change->kind == CHANGE_ANEW && image->lasts)
        break; /* what follows went to a file that nothing names */
    }

  image->exists = is_there;
  g_byte_array_set_size (image->now, 0);
  g_byte_array_append (image->now, image->durable->data, image->durable->len);
  image_sync (image);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

void
fault_vfs_cut (GRand *random)
{
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (images), compare_paths);

  fault_vfs_disarm ();
  for (GList *path = paths; path != NULL; path = path->next)
    cut_image (g_hash_table_lookup (images, path->data), random);
}
