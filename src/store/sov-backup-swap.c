/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-swap.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/sov-key-history.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-vault.h"

#define DRAFT ".restored"
#define QUARANTINE SOV_BACKUP_QUARANTINE

/* In the draft: the name of the folder in the quarantine. */
#define ASIDE "aside"

typedef struct
{
  const char *name;
  const char *old[4]; /* what makes way for it */
} Part;

/* The sentinel last: what says that there is a vault, and here that its files
 * are all there. */
static const Part parts[] = {
  { SOV_VAULT_DATABASE_NAME, { SOV_VAULT_DATABASE_NAME "-wal", SOV_VAULT_DATABASE_NAME "-shm", SOV_VAULT_DATABASE_NAME "-journal", SOV_VAULT_DATABASE_NAME } },
  { SOV_RECOVERY_NAME, { SOV_RECOVERY_NAME, SOV_PASSPHRASE_NAME, SOV_HISTORY_NAME } },
  { SOV_PASSPHRASE_NAME, { NULL } },
  { SOV_SENTINEL_NAME, { SOV_SENTINEL_NAME } },
};

struct _SovBackupSwap
{
  char *folder;
  char *draft;
  char *aside; /* NULL where there is nothing to make way */
  gboolean moved[G_N_ELEMENTS (parts)];
  gboolean done;
};

static char *
path_in (const char *folder,
         const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static gboolean
exists (const char *folder,
        const char *name)
{
  g_autofree char *path = path_in (folder, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = path_in (folder, name);

  g_unlink (path);
}

static gboolean
move (const char *name,
      const char *from,
      const char *to,
      GError **error)
{
  g_autofree char *source = path_in (from, name);
  g_autofree char *target = path_in (to, name);

  return sov_place_move (source, target, error);
}

/* The folders of a change in @folder, which may have been begun before. */
static SovBackupSwap *
swap_find (const char *folder)
{
  SovBackupSwap *self = g_new0 (SovBackupSwap, 1);
  g_autofree char *note = NULL;
  g_autofree char *name = NULL;

  self->folder = g_strdup (folder);
  self->draft = path_in (folder, DRAFT);
  note = path_in (self->draft, ASIDE);
  if (g_file_get_contents (note, &name, NULL, NULL))
    self->aside = g_build_filename (folder, QUARANTINE, name, NULL);

  return self;
}

/* The sentinel first: without it the draft is none. */
static void
sweep (SovBackupSwap *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  remove_file (self->draft, SOV_SENTINEL_NAME);
  dir = g_dir_open (self->draft, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    remove_file (self->draft, name);
  g_rmdir (self->draft);

  if (self->aside != NULL)
    {
      g_autofree char *quarantine = path_in (self->folder, QUARANTINE);

      /* Only if nothing is in them. */
      g_rmdir (self->aside);
      g_rmdir (quarantine);
    }
}

/* A folder that nothing is in yet, for what was here before. */
static gboolean
make_aside (SovBackupSwap *self,
            GError **error)
{
  g_autofree char *quarantine = path_in (self->folder, QUARANTINE);
  g_autofree char *note = path_in (self->draft, ASIDE);
  g_autofree char *name = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S-XXXXXX");
  g_autofree char *folder = path_in (quarantine, stamp);

  if (g_mkdir_with_parents (quarantine, 0700) != 0 || g_mkdtemp (folder) == NULL)
    return sov_place_set_error (errno, "making a place for the old vault", error);

  self->aside = g_steal_pointer (&folder);
  name = g_path_get_basename (self->aside);

  return sov_place_write (note, name, strlen (name), error);
}

SovBackupSwap *
sov_backup_swap_new (const char *folder,
                     GError **error)
{
  g_autoptr (SovBackupSwap) self = swap_find (folder);
  SovVaultContent content;

  sweep (self);
  g_clear_pointer (&self->aside, g_free);
  if (!sov_vault_inspect (folder, &content, error))
    return NULL;

  if (g_mkdir (self->draft, 0700) != 0)
    {
      sov_place_set_error (errno, "making a place for the restored vault", error);
      return NULL;
    }

  return content == SOV_VAULT_NONE || make_aside (self, error) ? g_steal_pointer (&self) : NULL;
}

static void
swap_clear (SovBackupSwap *self)
{
  g_free (self->folder);
  g_free (self->draft);
  g_free (self->aside);
  g_free (self);
}

void
sov_backup_swap_free (SovBackupSwap *self)
{
  if (!self->done)
    sweep (self);
  swap_clear (self);
}

const char *
sov_backup_swap_get_folder (SovBackupSwap *self)
{
  return self->draft;
}

char *
sov_backup_swap_dup_aside (SovBackupSwap *self)
{
  return self->aside != NULL ? g_path_get_basename (self->aside) : NULL;
}

static gboolean
move_part (SovBackupSwap *self,
           const Part *part,
           GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (part->old) && part->old[i] != NULL; i++)
    if (self->aside != NULL && exists (self->folder, part->old[i]) && !move (part->old[i], self->folder, self->aside, error))
      return FALSE;

  return move (part->name, self->draft, self->folder, error);
}

/* What is not in the draft any more was moved by whoever began. */
static gboolean
finish (SovBackupSwap *self,
        GError **error)
{
  if (self->aside != NULL && g_mkdir_with_parents (self->aside, 0700) != 0)
    return sov_place_set_error (errno, "making a place for the old vault", error);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (exists (self->draft, parts[i].name))
      {
        if (!move_part (self, &parts[i], error))
          return FALSE;
        self->moved[i] = TRUE;
      }

  if ((self->aside != NULL && !sov_place_sync (self->aside, error)) || !sov_place_sync (self->folder, error))
    return FALSE;

  self->done = TRUE;
  sweep (self);
  return TRUE;
}

/* What was there before comes back; what was put in its place is the copy's,
 * and the copy is where it was. */
static void
move_back (SovBackupSwap *self)
{
  remove_file (self->draft, SOV_SENTINEL_NAME);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (self->moved[i])
        remove_file (self->folder, parts[i].name);
      for (gsize j = 0; j < G_N_ELEMENTS (parts[i].old) && parts[i].old[j] != NULL; j++)
        if (self->aside != NULL && exists (self->aside, parts[i].old[j]))
          move (parts[i].old[j], self->aside, self->folder, NULL);
    }
}

gboolean
sov_backup_swap_commit (SovBackupSwap *self,
                        GError **error)
{
  if (sov_place_sync (self->draft, error) && sov_place_sync (self->folder, error) && finish (self, error))
    return TRUE;

  move_back (self);
  return FALSE;
}

gboolean
sov_backup_swap_resume (const char *folder,
                        GError **error)
{
  SovBackupSwap *self = swap_find (folder);
  gboolean ok = TRUE;

  if (exists (self->draft, SOV_SENTINEL_NAME))
    ok = finish (self, error);
  else if (g_file_test (self->draft, G_FILE_TEST_IS_DIR))
    sweep (self);
  swap_clear (self);

  return ok;
}
