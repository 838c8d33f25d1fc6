/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-draft.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store/sov-backup-private.h"
#include "store/sov-database-private.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

/* How much room there has to be, in sizes of the vault (vault.md T7). */
#define ROOM 2

#define BACKUPS "backups"

struct _SovBackupDraft
{
  SovVault *vault;
  GBytes *key; /* of the copy */
  SovDatabaseFlags flags;
  char *path;
  char *hidden; /* beside it: what it is called until it is whole */
  char *draft;  /* where its pages are copied to: the same, or in the vault's own folder */

  SovDatabase *db;         /* not ours */
  SovDatabase *copy;       /* these two until all is copied */
  sqlite3_backup *copying; /* nullable */
  char *mark;              /* the newest rows that were copied */
};

/* The last row of each table that only grows, and of the chain. */
#define ROWS                                                                                \
  "SELECT (SELECT max (id) FROM party) || '/' || coalesce ((SELECT max (id) FROM deal), 0)" \
  " || '/' || coalesce ((SELECT max (id) FROM entry), 0)"                                   \
  " || '/' || coalesce ((SELECT max (id) FROM term), 0)"                                    \
  " || '/' || coalesce ((SELECT max (id) FROM version), 0)"                                 \
  " || '/' || coalesce ((SELECT max (id) FROM complaint), 0)"

static char *
dup_mark (SovDatabase *db,
          GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *rows = sov_database_query_text (db, ROWS, &reason);
  g_autofree char *head = NULL;
  gint64 has_chain = 0;

  if (reason == NULL && sov_database_query_int (db, "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'event')", &has_chain, &reason) &&
      has_chain != 0)
    head = sov_database_query_text (db, "SELECT hex (hash) FROM event ORDER BY seq DESC LIMIT 1", &reason);
  if (reason == NULL)
    return g_strdup_printf ("%s %s", rows != NULL ? rows : "-", head != NULL ? head : "-");

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static void
remove_draft (const char *draft)
{
  static const char *const tails[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *path = g_strconcat (draft, tails[i], NULL);

      g_unlink (path);
    }
}

static gboolean
size_of (SovDatabase *db,
         gint64 *size,
         GError **error)
{
  gint64 n_pages, page;

  if (!sov_database_query_int (db, "PRAGMA page_count", &n_pages, error) ||
      !sov_database_query_int (db, "PRAGMA page_size", &page, error))
    return FALSE;

  *size = n_pages * page;
  return TRUE;
}

/* Also what goes beside it: nothing of an older copy is written over. */
static gboolean
check_new_files (SovBackupDraft *self,
                 GError **error)
{
  const char *own = sov_vault_get_folder (self->vault);
  g_autofree char *told = sov_backup_copy_beside (self->path);
  g_autofree char *recovery = sov_backup_beside (self->path, SOV_RECOVERY_NAME);
  g_autofree char *passphrase = sov_backup_beside (self->path, SOV_PASSPHRASE_NAME);

  return sov_place_check_new_file (self->path, own, error) &&
         sov_place_check_new_file (told, own, error) &&
         sov_place_check_new_file (recovery, own, error) &&
         sov_place_check_new_file (passphrase, own, error);
}

/* Before anything is written. Where the vault could not live, pages are not
 * copied to either, but the finished file is. */
static gboolean
choose_place (SovBackupDraft *self,
              GError **error)
{
  const char *own = sov_vault_get_folder (self->vault);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  gboolean trusted;
  gint64 size;

  if (!check_new_files (self, error) ||
      !size_of (self->db, &size, error) ||
      !sov_place_check_room (folder, ROOM * size, error) ||
      !sov_place_trust (folder, &trusted, error))
    return FALSE;

  self->hidden = sov_backup_dup_draft_path (self->path);
  if (trusted)
    {
      self->draft = g_strdup (self->hidden);
      return TRUE;
    }

  g_free (name);
  name = g_uuid_string_random ();
  self->draft = g_strdup_printf ("%s/" BACKUPS "/.%s.tmp", own, name);
  g_free (folder);
  folder = g_path_get_dirname (self->draft);

  return (g_mkdir_with_parents (folder, 0700) == 0 || sov_place_set_error (errno, "making a place for the copy", error)) &&
         sov_place_check_room (folder, ROOM * size, error);
}

static gboolean
begin (SovBackupDraft *self,
       GError **error)
{
  remove_draft (self->draft);
  self->copy = sov_database_open (self->draft, self->key, SOV_DATABASE_CREATE | SOV_DATABASE_DRAFT | self->flags, error);
  if (self->copy == NULL)
    return FALSE;

  self->copying = sqlite3_backup_init (self->copy->native, "main", self->db->native, "main");
  return self->copying != NULL || sov_store_error_set (self->copy->native, "beginning a copy", error);
}

SovBackupDraft *
sov_backup_draft_new (SovVault *vault,
                      SovDatabase *db,
                      GBytes *key,
                      const char *code,
                      const char *path,
                      GError **error)
{
  g_autoptr (SovBackupDraft) self = g_new0 (SovBackupDraft, 1);

  self->vault = g_object_ref (vault);
  self->db = db;
  self->key = code != NULL ? sov_secret_new (code, strlen (code)) : g_bytes_ref (key);
  self->flags = code != NULL ? SOV_DATABASE_PASSPHRASE : 0;
  self->path = g_canonicalize_filename (path, NULL);

  return choose_place (self, error) && begin (self, error) ? g_steal_pointer (&self) : NULL;
}

/* The copy is closed; what it has to hold is known from now on. */
static gboolean
end_copying (SovBackupDraft *self,
             GError **error)
{
  sqlite3_backup *copying = g_steal_pointer (&self->copying);

  if (sqlite3_backup_finish (copying) != SQLITE_OK)
    return sov_store_error_set (self->copy->native, "copying", error);

  g_clear_pointer (&self->copy, sov_database_close);
  self->mark = dup_mark (self->db, error);
  self->db = NULL;
  return self->mark != NULL;
}

gboolean
sov_backup_draft_step (SovBackupDraft *self,
                       int n_pages,
                       gboolean *done,
                       GError **error)
{
  int rc = sqlite3_backup_step (self->copying, n_pages == G_MAXINT ? -1 : n_pages);

  *done = rc == SQLITE_DONE;
  if (*done)
    return end_copying (self, error);
  if (rc == SQLITE_OK || rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
    return TRUE;

  return sov_store_error_set_result (rc, sqlite3_system_errno (self->copy->native), sqlite3_errstr (rc), "copying", error);
}

/* Opening a draft takes its log away. */
static gboolean
make_one_file (SovBackupDraft *self,
               GError **error)
{
  g_autoptr (SovDatabase) copy = sov_database_open (self->draft, self->key, SOV_DATABASE_DRAFT | self->flags, error);

  return copy != NULL;
}

static gboolean
check_mark (SovBackupDraft *self,
            GError **error)
{
  g_autoptr (SovDatabase) copy = sov_database_open (self->draft, self->key, SOV_DATABASE_READ_ONLY | self->flags, error);
  g_autofree char *mark = copy != NULL ? dup_mark (copy, error) : NULL;

  if (mark == NULL || g_str_equal (mark, self->mark))
    return mark != NULL;

  g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "the copy has %s, the vault has %s", mark, self->mark);
  return FALSE;
}

/* What was copied where the vault lives goes where it was asked for. */
static gboolean
bring (SovBackupDraft *self,
       GError **error)
{
  if (g_str_equal (self->draft, self->hidden))
    return TRUE;

  remove_draft (self->hidden);
  return sov_backup_copy_file (self->draft, self->hidden, error);
}

static gboolean
prove (SovBackupDraft *self,
       SovBackupCopy *copy,
       GError **error)
{
  GStatBuf about;

  if (!make_one_file (self, error) ||
      !sov_backup_sync (self->draft, error) ||
      !sov_backup_prove_as (self->draft, self->key, self->flags, copy, error) ||
      !check_mark (self, error) ||
      !bring (self, error))
    return FALSE;
  if (g_lstat (self->hidden, &about) != 0)
    return sov_place_set_error (errno, "looking at the backup", error);

  copy->size = about.st_size;
  return TRUE;
}

/* The file itself last: without it, what is beside it counts for nothing. */
static gboolean
put_in_place (SovBackupDraft *self,
              const SovBackupCopy *copy,
              gboolean tell,
              GError **error)
{
  g_autofree char *told = sov_backup_copy_beside (self->path);

  if (((self->flags & SOV_DATABASE_PASSPHRASE) != 0 ||
       sov_backup_copy_keys (sov_vault_get_folder (self->vault), NULL, self->path, error)) &&
      (!tell || sov_backup_copy_tell (copy, error)) &&
      sov_backup_put_in_place (self->hidden, self->path, error))
    return TRUE;

  if (tell)
    g_unlink (told);
  sov_backup_remove_keys (self->path);
  return FALSE;
}

SovBackupCopy *
sov_backup_draft_finish (SovBackupDraft *self,
                         gboolean tell,
                         const SovBackupMark *mark,
                         const SovBackupCopy *before,
                         GError **error)
{
  g_autoptr (SovBackupCopy) copy = sov_backup_copy_new (self->path);

  g_return_val_if_fail (self->mark != NULL, NULL);

  if (mark != NULL)
    copy->mark = *mark;
  if (!prove (self, copy, error))
    return NULL;

  copy->change = sov_backup_copy_compare (copy, before);
  return put_in_place (self, copy, tell, error) ? g_steal_pointer (&copy) : NULL;
}

void
sov_backup_draft_free (SovBackupDraft *self)
{
  if (self->copying != NULL)
    sqlite3_backup_finish (self->copying);
  g_clear_pointer (&self->copy, sov_database_close);
  if (self->draft != NULL)
    remove_draft (self->draft);
  if (self->hidden != NULL)
    remove_draft (self->hidden);
  g_free (self->path);
  g_free (self->hidden);
  g_free (self->draft);
  g_free (self->mark);
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_object (&self->vault);
  g_free (self);
}

void
sov_backup_draft_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (*name == '.' && (g_str_has_suffix (name, ".tmp") || strstr (name, ".tmp-") != NULL))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}
