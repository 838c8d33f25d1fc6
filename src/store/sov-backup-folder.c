/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "model/sov-time.h"
#include "store/sov-backup-private.h"
#include "store/sov-place.h"
#include "store/sov-store-error.h"

#define FOLDER "backups"

/* "sovittu-000012-2.backup": number and reason. */
#define NAME "sovittu-%06" G_GINT64_FORMAT "-%d.backup"
#define PREFIX "sovittu-"
#define SUFFIX ".backup"

/* In the folder that the user chose: "sovittu-" and the start of the vault's
 * own name. */
#define OWN_PREFIX "sovittu-"
#define OWN_LENGTH 8

/* How long what is older than a sudden loss is held back. */
#define SUSPECT_DAYS 90

char *
sov_backup_folder_dup_default (SovVault *vault)
{
  return g_build_filename (sov_vault_get_home (vault), FOLDER, NULL);
}

static char *
dup_second (const SovSentinel *sentinel)
{
  g_autofree char *name = NULL;

  if (sentinel == NULL || sentinel->second_place == NULL)
    return NULL;

  name = g_strdup_printf (OWN_PREFIX "%.*s", OWN_LENGTH, sentinel->uuid);
  return g_build_filename (sentinel->second_place, name, NULL);
}

char *
sov_backup_folder_dup_second (SovVault *vault)
{
  return dup_second (sov_vault_get_sentinel (vault));
}

gboolean
sov_backup_folder_is_there (const char *folder)
{
  return g_file_test (folder, G_FILE_TEST_IS_DIR) && access (folder, R_OK | W_OK | X_OK) == 0;
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

/* NULL for what was never read back, or has been cut since. */
static SovBackupCopy *
read_copy (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (SovBackupCopy) copy = sov_backup_copy_new (path);

  return read_name (name, &copy->mark) && sov_backup_copy_read (copy) ? g_steal_pointer (&copy) : NULL;
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

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const SovBackupCopy *one = a;
  const SovBackupCopy *other = b;

  if (one->mark.at != other->mark.at)
    return one->mark.at < other->mark.at ? 1 : -1;
  if (one->second_place != other->second_place)
    return one->second_place ? 1 : -1;

  return compare_newest (a, b);
}

GPtrArray *
sov_backup_folder_list_all (const char *vault_folder)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (vault_folder, NULL);
  g_autofree char *first = g_build_filename (vault_folder, FOLDER, NULL);
  g_autofree char *second = dup_second (sentinel);
  GPtrArray *copies = sov_backup_folder_list (first);
  GPtrArray *more = second != NULL ? sov_backup_folder_list (second) : NULL;

  for (guint i = 0; more != NULL && i < more->len; i++)
    ((SovBackupCopy *) more->pdata[i])->second_place = TRUE;
  if (more != NULL)
    g_ptr_array_extend_and_steal (copies, more);
  g_ptr_array_sort_values (copies, compare_places);

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

static void
remove_copy (const char *path)
{
  g_autofree char *told = sov_backup_copy_beside (path);

  /* First what makes it count. */
  g_unlink (told);
  g_unlink (path);
  sov_backup_remove_keys (path);
}

/* What belongs beside a copy that is not there. */
static void
remove_if_alone (const char *folder,
                 const char *name)
{
  const char *tail = strstr (name, SUFFIX ".");
  g_autofree char *beside = g_build_filename (folder, name, NULL);
  g_autofree char *path = NULL;

  if (tail == NULL || !g_str_has_prefix (name, PREFIX))
    return;

  path = g_strndup (beside, strlen (beside) - strlen (tail) + strlen (SUFFIX));
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_unlink (beside);
}

void
sov_backup_folder_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  sov_backup_draft_sweep (folder);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    remove_if_alone (folder, name);
}

void
sov_backup_folder_sweep_of (const char *vault_folder)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (vault_folder, NULL);
  g_autofree char *first = g_build_filename (vault_folder, FOLDER, NULL);
  g_autofree char *second = dup_second (sentinel);

  sov_backup_folder_sweep (first);
  if (second != NULL)
    sov_backup_folder_sweep (second);
}

/* vault.md §4.4, the shrink guard: the number of the newest copy that much was
 * suddenly missing from; what is older than it stays. 0 when there is none. */
static gint64
find_suspect (GPtrArray *copies,
              gint64 now)
{
  for (guint i = 0; i < copies->len; i++)
    {
      const SovBackupCopy *copy = copies->pdata[i];

      if (copy->change != SOV_BACKUP_GREW && now < sov_time_add_days (copy->mark.at, SUSPECT_DAYS))
        return copy->mark.number;
    }

  return 0;
}

/* @copies: newest first. */
static void
let_go (GPtrArray *copies,
        gint64 now)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (SovBackupMark));
  g_autoptr (GArray) going = NULL;
  gint64 suspect = find_suspect (copies, now);

  for (guint i = 0; i < copies->len; i++)
    g_array_append_val (marks, ((SovBackupCopy *) copies->pdata[i])->mark);

  going = sov_backup_keep_choose (marks, now);
  for (guint i = 0; i < going->len; i++)
    for (guint j = 0; j < copies->len; j++)
      {
        const SovBackupCopy *copy = copies->pdata[j];

        if (copy->mark.number == g_array_index (going, gint64, i) && copy->mark.number >= suspect)
          remove_copy (copy->path);
      }
}

/* No more than the folder itself: where the one that it is in has vanished, a
 * disk may be away. */
static gboolean
prepare (const char *folder,
         GError **error)
{
  if (g_mkdir (folder, 0700) != 0 && (errno != EEXIST || !g_file_test (folder, G_FILE_TEST_IS_DIR)))
    return sov_place_set_error (errno, "making the folder of backups", error);

  sov_backup_folder_sweep (folder);
  return TRUE;
}

static char *
dup_path (const char *folder,
          const SovBackupMark *mark)
{
  g_autofree char *name = g_strdup_printf (NAME, mark->number, (int) mark->reason);

  return g_build_filename (folder, name, NULL);
}

SovBackupFolderDraft *
sov_backup_folder_begin (const char *folder,
                         SovVault *vault,
                         SovDatabase *db,
                         GBytes *key,
                         SovBackupReason reason,
                         gint64 now,
                         GError **error)
{
  g_autoptr (SovBackupFolderDraft) self = g_new0 (SovBackupFolderDraft, 1);
  g_autofree char *path = NULL;

  if (!prepare (folder, error))
    return NULL;

  self->folder = g_strdup (folder);
  self->mark = (SovBackupMark) { find_next_number (folder), now, reason };
  path = dup_path (folder, &self->mark);
  self->draft = sov_backup_draft_new (vault, db, key, NULL, path, error);

  return self->draft != NULL ? g_steal_pointer (&self) : NULL;
}

SovBackupCopy *
sov_backup_folder_end (SovBackupFolderDraft *self,
                       GError **error)
{
  g_autoptr (GPtrArray) before = sov_backup_folder_list (self->folder);
  const SovBackupCopy *last = before->len > 0 ? before->pdata[0] : NULL;
  SovBackupCopy *copy = sov_backup_draft_finish (self->draft, TRUE, &self->mark, last, error);
  g_autoptr (GPtrArray) all = NULL;

  if (copy == NULL)
    return NULL;

  all = sov_backup_folder_list (self->folder);
  let_go (all, self->mark.at);
  return copy;
}

void
sov_backup_folder_draft_free (SovBackupFolderDraft *self)
{
  g_clear_pointer (&self->draft, sov_backup_draft_free);
  g_free (self->folder);
  g_free (self);
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
  g_autoptr (SovBackupFolderDraft) draft = sov_backup_folder_begin (folder, vault, db, key, reason, now, error);
  gboolean done = FALSE;

  while (draft != NULL && !done)
    if (!sov_backup_draft_step (draft->draft, G_MAXINT, &done, error))
      return NULL;

  return draft != NULL ? sov_backup_folder_end (draft, error) : NULL;
}

/* Proven where it is now: a stick may have taken other bytes than it was given. */
static gboolean
bring_file (SovBackupCopy *copy,
            const SovBackupCopy *from,
            const SovBackupCopy *before,
            GBytes *key,
            GError **error)
{
  g_autofree char *draft = sov_backup_dup_draft_path (copy->path);
  g_autofree char *told = sov_backup_copy_beside (copy->path);
  gboolean proven = sov_backup_copy_file (from->path, draft, error) && sov_backup_prove_as (draft, key, 0, copy, error);

  copy->change = MAX (from->change, sov_backup_copy_compare (copy, before));
  if (proven &&
      sov_backup_copy_keys (NULL, from->path, copy->path, error) &&
      sov_backup_copy_tell (copy, error) &&
      sov_backup_put_in_place (draft, copy->path, error))
    return TRUE;

  g_unlink (draft);
  g_unlink (told);
  sov_backup_remove_keys (copy->path);
  return FALSE;
}

SovBackupCopy *
sov_backup_folder_bring (const char *folder,
                         const SovBackupCopy *from,
                         GBytes *key,
                         gint64 now,
                         GError **error)
{
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *path = NULL;
  SovBackupMark mark = from->mark;

  if (!prepare (folder, error) || !sov_place_check_room (folder, 2 * from->size, error))
    return NULL;

  mark.number = find_next_number (folder);
  path = dup_path (folder, &mark);
  copy = sov_backup_copy_new (path);
  copy->mark = mark;
  copy->size = from->size;
  all = sov_backup_folder_list (folder);
  if (!bring_file (copy, from, all->len > 0 ? all->pdata[0] : NULL, key, error))
    return NULL;

  g_clear_pointer (&all, g_ptr_array_unref);
  all = sov_backup_folder_list (folder);
  let_go (all, now);
  return g_steal_pointer (&copy);
}

gboolean
sov_backup_folder_remove_older (const char *folder,
                                gint64 newest_at)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);

  if (copies->len == 0 || ((SovBackupCopy *) copies->pdata[0])->mark.at != newest_at)
    return FALSE;

  for (guint i = 1; i < copies->len; i++)
    remove_copy (((SovBackupCopy *) copies->pdata[i])->path);
  return TRUE;
}

gboolean
sov_backup_folder_accept (const char *folder,
                          GError **error)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);

  for (guint i = 0; i < copies->len; i++)
    {
      SovBackupCopy *copy = copies->pdata[i];

      if (copy->change == SOV_BACKUP_GREW)
        continue;
      copy->change = SOV_BACKUP_GREW;
      if (!sov_backup_copy_tell (copy, error))
        return FALSE;
    }

  return TRUE;
}
