/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-folder.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "model/sov-sheet.h"
#include "store/sov-backup-private.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-store-error.h"

#define FOLDER "backups"

/* "sovittu-000012-2.backup": number and reason. What it holds is told beside
 * it, in a file of the same name and this tail. */
#define NAME "sovittu-%06" G_GINT64_FORMAT "-%d.backup"
#define PREFIX "sovittu-"
#define SUFFIX ".backup"
#define TOLD ".holds"
#define GROUP "Backup"

/* SQLCipher writes nothing smaller than a page. */
#define LEAST_SIZE 4096

void
sov_backup_copy_free (SovBackupCopy *self)
{
  g_free (self->path);
  g_free (self);
}

char *
sov_backup_folder_dup_default (SovVault *vault)
{
  return g_build_filename (sov_vault_get_folder (vault), FOLDER, NULL);
}

/* FALSE when @name is not that of a backup. */
static gboolean
read_name (const char *name,
           SovBackupMark *mark)
{
  const char *digits = name + strlen (PREFIX);
  char *end;

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX))
    return FALSE;

  mark->number = g_ascii_strtoll (digits, &end, 10);
  if (end == digits || *end != '-' || mark->number <= 0)
    return FALSE;

  mark->reason = (SovBackupReason) g_ascii_strtoll (end + 1, NULL, 10);
  return mark->reason >= SOV_BACKUP_START && mark->reason <= SOV_BACKUP_ASKED;
}

static gint64
get_told (GKeyFile *told,
          const char *what,
          gint64 otherwise)
{
  g_autoptr (GError) error = NULL;
  gint64 value = g_key_file_get_int64 (told, GROUP, what, &error);

  return error == NULL ? value : otherwise;
}

/* NULL for what was never read back, or has been cut since. */
static SovBackupCopy *
read_copy (const char *folder,
           const char *name)
{
  g_autoptr (SovBackupCopy) copy = g_new0 (SovBackupCopy, 1);
  g_autoptr (GKeyFile) told = g_key_file_new ();
  g_autofree char *beside = NULL;
  GStatBuf about;

  if (!read_name (name, &copy->mark))
    return NULL;

  copy->path = g_build_filename (folder, name, NULL);
  beside = g_strconcat (copy->path, TOLD, NULL);
  if (g_lstat (copy->path, &about) != 0 || !S_ISREG (about.st_mode) || about.st_size < LEAST_SIZE ||
      !g_key_file_load_from_file (told, beside, G_KEY_FILE_NONE, NULL))
    return NULL;

  copy->size = about.st_size;
  copy->mark.at = get_told (told, "at", 0);
  copy->n_customers = get_told (told, "customers", 0);
  copy->n_deals = get_told (told, "deals", 0);
  copy->newest = get_told (told, "newest", SOV_NO_TIME);
  if (get_told (told, "size", -1) != copy->size)
    return NULL;

  return g_steal_pointer (&copy);
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const SovBackupCopy *one = a;
  const SovBackupCopy *other = b;

  return (one->mark.number < other->mark.number) - (one->mark.number > other->mark.number);
}

GPtrArray *
sov_backup_folder_list (const char *folder)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_backup_copy_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      SovBackupCopy *copy = read_copy (folder, name);

      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }
  g_ptr_array_sort_values (copies, compare_newest);

  return copies;
}

/* Above everything of that form, whole or not. */
static gint64
find_next_number (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 last = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      SovBackupMark mark;

      if (read_name (name, &mark))
        last = MAX (last, mark.number);
    }

  return last + 1;
}

#define HOLDS                                                                                              \
  "SELECT (SELECT count(*) FROM party WHERE customer = 1 AND removed_at IS NULL AND merged_into IS NULL)," \
  " (SELECT count(*) FROM deal WHERE removed_at IS NULL),"                                                 \
  " (SELECT max (at) FROM (SELECT max (at) AS at FROM entry UNION ALL SELECT max (entered_at) FROM version))"

static gboolean
look_into (SovBackupCopy *copy,
           SovDatabase *db,
           GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, HOLDS, error);

  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      copy->n_customers = sov_statement_int (row, 0);
      copy->n_deals = sov_statement_int (row, 1);
      copy->newest = sov_statement_int_or (row, 2, SOV_NO_TIME);
    }

  return sov_statement_check (row, error);
}

/* Counts alone: nothing of anybody. */
static gboolean
tell (const SovBackupCopy *copy,
      GError **error)
{
  g_autoptr (GKeyFile) told = g_key_file_new ();
  g_autofree char *path = g_strconcat (copy->path, TOLD, NULL);
  g_autofree char *data = NULL;
  gsize length;

  g_key_file_set_int64 (told, GROUP, "at", copy->mark.at);
  g_key_file_set_int64 (told, GROUP, "size", copy->size);
  g_key_file_set_int64 (told, GROUP, "customers", copy->n_customers);
  g_key_file_set_int64 (told, GROUP, "deals", copy->n_deals);
  if (copy->newest != SOV_NO_TIME)
    g_key_file_set_int64 (told, GROUP, "newest", copy->newest);
  data = g_key_file_to_data (told, &length, NULL);

  return sov_place_write (path, data, length, error);
}

static void
remove_copy (const char *path)
{
  g_autofree char *told = g_strconcat (path, TOLD, NULL);
  g_autofree char *recovery = sov_backup_beside (path, SOV_RECOVERY_NAME);
  g_autofree char *passphrase = sov_backup_beside (path, SOV_PASSPHRASE_NAME);

  /* First what makes it count. */
  g_unlink (told);
  g_unlink (path);
  g_unlink (recovery);
  g_unlink (passphrase);
}

/* vault.md §4.4, the shrink guard: what lost half of its customers or deals may
 * be what the older copies are needed for. */
static gboolean
has_shrunk (const SovBackupCopy *copy,
            const SovBackupCopy *before)
{
  return copy->n_customers * 2 < before->n_customers || copy->n_deals * 2 < before->n_deals;
}

static void
let_go (GPtrArray *copies,
        gint64 now)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (SovBackupMark));
  g_autoptr (GArray) going = NULL;

  for (guint i = 0; i < copies->len; i++)
    g_array_append_val (marks, ((SovBackupCopy *) copies->pdata[i])->mark);

  going = sov_backup_keep_choose (marks, now);
  for (guint i = 0; i < going->len; i++)
    for (guint j = 0; j < copies->len; j++)
      {
        const SovBackupCopy *copy = copies->pdata[j];

        if (copy->mark.number == g_array_index (going, gint64, i))
          remove_copy (copy->path);
      }
}

static gboolean
write_copy (SovBackupCopy *copy,
            SovVault *vault,
            SovDatabase *db,
            GBytes *key,
            GError **error)
{
  GStatBuf about;

  if (!look_into (copy, db, error) || !sov_backup_write (vault, db, key, copy->path, error))
    return FALSE;
  if (g_lstat (copy->path, &about) != 0)
    return sov_place_set_error (errno, "looking at the backup", error);

  copy->size = about.st_size;
  return tell (copy, error);
}

SovBackupCopy *
sov_backup_folder_write (const char *folder,
                         SovVault *vault,
                         SovDatabase *db,
                         GBytes *key,
                         SovBackupReason reason,
                         gint64 now,
                         GError **error)
{
  g_autoptr (SovBackupCopy) copy = g_new0 (SovBackupCopy, 1);
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char *name = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      sov_place_set_error (errno, "making the folder of backups", error);
      return NULL;
    }

  before = sov_backup_folder_list (folder);
  copy->mark = (SovBackupMark) { find_next_number (folder), now, reason };
  name = g_strdup_printf (NAME, copy->mark.number, (int) reason);
  copy->path = g_build_filename (folder, name, NULL);
  if (!write_copy (copy, vault, db, key, error))
    return NULL;

  if (before->len == 0 || !has_shrunk (copy, before->pdata[0]))
    {
      g_autoptr (GPtrArray) all = sov_backup_folder_list (folder);

      let_go (all, now);
    }

  return g_steal_pointer (&copy);
}
