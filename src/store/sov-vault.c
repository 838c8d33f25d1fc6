/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-vault.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/sov-backup-drill.h"
#include "store/sov-backup-swap.h"
#include "store/sov-key-history.h"
#include "store/sov-place.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"
#include "store/sov-vault-private.h"
#include "store/sov-vault-shadow.h"

struct _SovVault
{
  GObject parent_instance;

  char *folder;
  char *home;             /* where that is a copy of; nullable */
  SovVaultShadow *shadow; /* the copy; nullable */
  int lock;               /* -1 when let go */
  SovVaultContent content;
  SovSentinel *sentinel;
};

G_DEFINE_FINAL_TYPE (SovVault, sov_vault, G_TYPE_OBJECT)

char *
sov_vault_dup_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "sovittu", NULL);
}

char *
sov_vault_dup_example_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "sovittu-example", NULL);
}

static gboolean
is_of_a_vault (const char *folder,
               const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GDir) dir = NULL;

  if (g_str_equal (name, SOV_SENTINEL_NAME) || g_str_has_suffix (name, ".db") || strstr (name, ".db-") != NULL)
    return TRUE;

  if (!g_str_equal (name, "backups") && !g_str_equal (name, "quarantine"))
    return FALSE;

  dir = g_dir_open (path, 0, NULL);
  return dir == NULL || g_dir_read_name (dir) != NULL;
}

gboolean
sov_vault_inspect (const char *folder,
                   SovVaultContent *content,
                   GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &reason);
  const char *name;

  *content = SOV_VAULT_NONE;
  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;

  if (dir == NULL)
    {
      g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "looking into the vault's folder: %s", reason->message);
      return FALSE;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_of_a_vault (folder, name))
      {
        *content = SOV_VAULT_EXISTING;
        return TRUE;
      }

  return TRUE;
}

/* The library is tested, not the place: a full disk must not keep anybody from
 * opening a vault. */
static gboolean
test_encryption (const char *folder,
                 GError **error)
{
  g_autofree char *elsewhere = g_dir_make_tmp ("sovittu-XXXXXX", NULL);
  g_autoptr (GError) reason = NULL;
  gboolean ok = FALSE;

  if (elsewhere != NULL)
    {
      ok = sov_database_test_encryption (elsewhere, &reason);
      g_rmdir (elsewhere);
    }

  if (ok || g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_ENCRYPTION))
    {
      if (!ok)
        g_propagate_error (error, g_steal_pointer (&reason));
      return ok;
    }

  return sov_database_test_encryption (folder, error);
}

/* GLib writes them under names that it makes up. */
static void
remove_sentinel_drafts (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, SOV_SENTINEL_NAME "."))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

static void
remove_orphans (const char *folder)
{
  static const char *const names[] = {
    SOV_RECOVERY_NAME ".tmp",
    SOV_RECOVERY_NAME ".tmp-journal",
    SOV_RECOVERY_NAME ".tmp-wal",
    SOV_PASSPHRASE_NAME ".tmp",
    SOV_PASSPHRASE_NAME ".tmp-journal",
    SOV_PASSPHRASE_NAME ".tmp-wal",
    SOV_HISTORY_NEXT_NAME ".tmp",
    SOV_HISTORY_NEXT_NAME ".tmp-journal",
    SOV_HISTORY_NEXT_NAME ".tmp-wal",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }

  remove_sentinel_drafts (folder);
  sov_backup_drill_sweep (folder);
  sov_backup_folder_sweep_of (folder);
}

/* One that is gone or damaged is done without, for the code opens the vault
 * still; one that the disk does not give is not taken for that. */
static gboolean
load_sentinel (SovVault *self,
               GError **error)
{
  g_autoptr (GError) reason = NULL;

  self->sentinel = sov_sentinel_load (self->folder, &reason);
  if (!g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
take_folder (SovVault *self,
             GError **error)
{
  if (!sov_place_prepare (self->folder, error))
    return FALSE;

  self->lock = sov_place_lock (self->folder, error);
  if (self->lock < 0 || !test_encryption (self->folder, error))
    return FALSE;

  remove_orphans (self->folder);
  if (!sov_vault_draft_resume (self->folder, error) ||
      !sov_backup_swap_resume (self->folder, error) ||
      !sov_vault_inspect (self->folder, &self->content, error))
    return FALSE;

  return self->content != SOV_VAULT_EXISTING || load_sentinel (self, error);
}

SovVault *
sov_vault_new (const char *folder,
               GError **error)
{
  g_autoptr (SovVault) self = g_object_new (SOV_TYPE_VAULT, NULL);

  self->folder = g_canonicalize_filename (folder, NULL);
  return take_folder (self, error) ? g_steal_pointer (&self) : NULL;
}

static SovVault *
read_only_new (const char *folder,
               GError **error)
{
  g_autoptr (SovVault) self = g_object_new (SOV_TYPE_VAULT, NULL);

  self->home = g_canonicalize_filename (folder, NULL);
  self->shadow = sov_vault_shadow_new (self->home, error);
  if (self->shadow == NULL)
    return NULL;

  self->folder = g_strdup (sov_vault_shadow_get_folder (self->shadow));
  return take_folder (self, error) ? g_steal_pointer (&self) : NULL;
}

/* Whether the file itself may not be written to, in a folder that may. */
static gboolean
has_shut_file (SovVault *self)
{
  g_autofree char *path = g_build_filename (self->folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (GError) reason = NULL;

  return sov_place_check_database (path, NULL) && !sov_place_check_writable (path, &reason) &&
         g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
}

SovVault *
sov_vault_find (const char *folder,
                GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GError) no_reading = NULL;
  g_autoptr (SovVault) self = sov_vault_new (folder, &reason);
  SovVaultContent content = SOV_VAULT_NONE;

  sov_vault_shadow_sweep ();
  if (self != NULL && !has_shut_file (self))
    return g_steal_pointer (&self);

  g_clear_object (&self);
  if ((reason == NULL || g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY)) &&
      sov_vault_inspect (folder, &content, NULL) && content == SOV_VAULT_EXISTING)
    {
      self = read_only_new (folder, &no_reading);
      if (self != NULL)
        return g_steal_pointer (&self);
      if (g_error_matches (no_reading, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE) || reason == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&no_reading));
          return NULL;
        }
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

void
sov_vault_release (SovVault *self)
{
  g_return_if_fail (SOV_IS_VAULT (self));

  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
  g_clear_pointer (&self->shadow, sov_vault_shadow_free);
}

static void
sov_vault_finalize (GObject *object)
{
  SovVault *self = SOV_VAULT (object);

  sov_vault_release (self);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->home, g_free);
  g_clear_pointer (&self->sentinel, sov_sentinel_free);

  G_OBJECT_CLASS (sov_vault_parent_class)->finalize (object);
}

static void
sov_vault_class_init (SovVaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_vault_finalize;
}

static void
sov_vault_init (SovVault *self)
{
  self->lock = -1;
}

const char *
sov_vault_get_folder (SovVault *self)
{
  g_return_val_if_fail (SOV_IS_VAULT (self), NULL);

  return self->folder;
}

const char *
sov_vault_get_home (SovVault *self)
{
  g_return_val_if_fail (SOV_IS_VAULT (self), NULL);

  return self->home != NULL ? self->home : self->folder;
}

gboolean
sov_vault_is_read_only (SovVault *self)
{
  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  return self->home != NULL;
}

SovVaultContent
sov_vault_get_content (SovVault *self)
{
  g_return_val_if_fail (SOV_IS_VAULT (self), SOV_VAULT_EXISTING);

  return self->content;
}

const SovSentinel *
sov_vault_get_sentinel (SovVault *self)
{
  g_return_val_if_fail (SOV_IS_VAULT (self), NULL);

  return self->sentinel;
}

gboolean
sov_vault_has_passphrase (SovVault *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  path = g_build_filename (self->folder, SOV_PASSPHRASE_NAME, NULL);
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
sov_vault_check_file (SovVault *self,
                      GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  path = g_build_filename (self->folder, SOV_VAULT_DATABASE_NAME, NULL);
  return sov_place_check_database (path, error) && sov_place_check_writable (path, error);
}

gboolean
sov_vault_set_sentinel (SovVault *self,
                        const SovSentinel *sentinel,
                        GError **error)
{
  g_return_val_if_fail (SOV_IS_VAULT (self), FALSE);

  g_return_val_if_fail (sentinel != self->sentinel, FALSE);

  g_clear_pointer (&self->sentinel, sov_sentinel_free);
  self->sentinel = sov_sentinel_copy (sentinel);

  return sov_sentinel_save (self->sentinel, self->folder, error);
}

void
sov_vault_take_made (SovVault *self,
                     SovSentinel *sentinel)
{
  g_clear_pointer (&self->sentinel, sov_sentinel_free);
  self->sentinel = sentinel;
  self->content = SOV_VAULT_EXISTING;
}
