/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup.h"

#include "store/sov-backup-draft.h"
#include "store/sov-backup-private.h"
#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-schema.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-verify.h"

/* A copy at one go, for who has nothing else to do meanwhile. */

/* Its schema first: of a file that no Sovittu made nothing else is asked. */
gboolean
sov_backup_prove_as (const char *path,
                     GBytes *key,
                     SovDatabaseFlags flags,
                     SovBackupCopy *holds,
                     GError **error)
{
  g_autoptr (SovDatabase) copy = sov_database_open (path, key, SOV_DATABASE_READ_ONLY | flags, error);

  return copy != NULL &&
         sov_schema_check (copy, error) &&
         sov_verify_all (copy, error) &&
         (holds == NULL || sov_backup_copy_look_into (holds, copy, error));
}

gboolean
sov_backup_prove (const char *path,
                  GBytes *key,
                  GError **error)
{
  return sov_backup_prove_as (path, key, 0, NULL, error);
}

static SovBackupCopy *
write_at_once (SovVault *vault,
               SovDatabase *db,
               GBytes *key,
               const char *code,
               const char *path,
               GError **error)
{
  g_autoptr (SovBackupDraft) draft = sov_backup_draft_new (vault, db, key, code, path, error);
  gboolean done = FALSE;

  while (draft != NULL && !done)
    if (!sov_backup_draft_step (draft, G_MAXINT, &done, error))
      return NULL;

  return draft != NULL ? sov_backup_draft_finish (draft, FALSE, NULL, NULL, error) : NULL;
}

SovBackupCopy *
sov_backup_write (SovVault *vault,
                  SovDatabase *db,
                  GBytes *key,
                  const char *path,
                  GError **error)
{
  return write_at_once (vault, db, key, NULL, path, error);
}

char *
sov_backup_check_code (SovVault *vault,
                       const char *typed,
                       GError **error)
{
  g_autofree char *recovery = g_build_filename (sov_vault_get_folder (vault), SOV_RECOVERY_NAME, NULL);
  g_autoptr (GPtrArray) keys = NULL;
  char *code = sov_recovery_code_parse (typed, NULL);

  if (code == NULL)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, "this is no recovery code");
      return NULL;
    }

  keys = sov_recovery_read (recovery, code, error);
  if (keys == NULL)
    g_clear_pointer (&code, sov_secret_text_free);

  return code;
}

SovBackupCopy *
sov_backup_write_portable (SovVault *vault,
                           SovDatabase *db,
                           GBytes *key,
                           const char *typed,
                           const char *path,
                           GError **error)
{
  char *code = sov_backup_check_code (vault, typed, error);
  SovBackupCopy *copy = code != NULL ? write_at_once (vault, db, key, code, path, error) : NULL;

  sov_secret_text_free (code);
  return copy;
}
