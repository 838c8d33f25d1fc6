/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "store/sov-backup-private.h"
#include "store/sov-database-private.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-store-error.h"
#include "store/sov-verify.h"

/* vault.md §4.4: copy, make it a single file, sync, read back, put in place. */

char *
sov_backup_beside (const char *path,
                   const char *name)
{
  return g_strconcat (path, g_str_equal (name, SOV_PASSPHRASE_NAME) ? ".passphrase" : ".recovery", NULL);
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

gboolean
sov_backup_copy_file (const char *from,
                      const char *to,
                      GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) reason = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, &reason))
    {
      g_chmod (to, 0600);
      return sov_backup_sync (to, error);
    }

  g_set_error_literal (error, SOV_STORE_ERROR,
                       g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS)     ? SOV_STORE_ERROR_EXISTS
                       : g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? SOV_STORE_ERROR_NO_SPACE
                                                                                   : SOV_STORE_ERROR_FAILED,
                       reason->message);
  return FALSE;
}

static gboolean
copy_pages (SovDatabase *from,
            SovDatabase *to,
            GError **error)
{
  sqlite3_backup *copying = sqlite3_backup_init (to->native, "main", from->native, "main");

  if (copying == NULL)
    return sov_store_error_set (to->native, "beginning a copy", error);

  sqlite3_backup_step (copying, -1);
  if (sqlite3_backup_finish (copying) != SQLITE_OK)
    return sov_store_error_set (to->native, "copying", error);

  return TRUE;
}

static gboolean
write_copy (SovDatabase *db,
            GBytes *key,
            const char *path,
            GError **error)
{
  g_autoptr (SovDatabase) copy = sov_database_open (path, key, SOV_DATABASE_CREATE, error);

  /* Otherwise the copy would need two files more on whatever it is put on. */
  return copy != NULL &&
         copy_pages (db, copy, error) &&
         sov_database_execute (copy, "PRAGMA journal_mode = DELETE", error);
}

gboolean
sov_backup_prove (const char *path,
                  GBytes *key,
                  GError **error)
{
  g_autoptr (SovDatabase) copy = sov_database_open (path, key, SOV_DATABASE_READ_ONLY, error);

  return copy != NULL && sov_verify_all (copy, path, error);
}

/* The files that open the vault; one that is not there is no error. */
static gboolean
copy_keys (SovVault *vault,
           const char *path,
           GError **error)
{
  static const char *const names[] = { SOV_RECOVERY_NAME, SOV_PASSPHRASE_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_build_filename (sov_vault_get_folder (vault), names[i], NULL);
      g_autofree char *to = sov_backup_beside (path, names[i]);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !sov_backup_copy_file (from, to, error))
        return FALSE;
    }

  return TRUE;
}

static void
remove_copy (const char *draft)
{
  static const char *const tails[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *path = g_strconcat (draft, tails[i], NULL);

      g_unlink (path);
    }
}

static gboolean
write_and_prove (SovVault *vault,
                 SovDatabase *db,
                 GBytes *key,
                 const char *draft,
                 const char *path,
                 GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return write_copy (db, key, draft, error) &&
         sov_backup_prove (draft, key, error) &&
         sov_backup_sync (draft, error) &&
         copy_keys (vault, path, error) &&
         sov_place_move (draft, path, error) &&
         sov_place_sync (folder, error);
}

gboolean
sov_backup_write (SovVault *vault,
                  SovDatabase *db,
                  GBytes *key,
                  const char *path,
                  GError **error)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  g_autofree char *name = g_path_get_basename (full);
  g_autofree char *hidden = g_strdup_printf (".%s.tmp", name);
  g_autofree char *draft = g_build_filename (folder, hidden, NULL);
  GStatBuf about;

  if (g_lstat (full, &about) == 0)
    return sov_place_set_error (EEXIST, "writing a backup", error);

  remove_copy (draft);
  if (write_and_prove (vault, db, key, draft, full, error))
    return TRUE;

  remove_copy (draft);
  return FALSE;
}
