/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-key.h"

#include <string.h>

#include "store/sov-backup-private.h"
#include "store/sov-key-history.h"
#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"
#include "store/sov-sentinel.h"
#include "store/sov-store-error.h"

void
sov_backup_key_clear (SovBackupKey *self)
{
  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_pointer (&self->current, g_bytes_unref);
  g_clear_pointer (&self->holds, sov_backup_copy_free);
  g_clear_pointer (&self->code, sov_secret_text_free);
}

char *
sov_backup_key_dup_beside (const SovBackupKey *self,
                           const char *name)
{
  return self->beside != NULL ? g_build_filename (self->beside, name, NULL) : sov_backup_beside (self->path, name);
}

/* A vault's own file may have a log beside it; a copy has none. */
static gboolean
bring_in_log (const SovBackupKey *self,
              GBytes *key,
              GError **error)
{
  SovDatabase *db = sov_database_open (self->draft, key, SOV_DATABASE_EXISTING, error);

  if (db == NULL)
    return FALSE;

  sov_database_close (db);
  db = sov_database_open (self->draft, key, SOV_DATABASE_DRAFT, error);
  if (db == NULL)
    return FALSE;

  sov_database_close (db);
  return sov_backup_sync (self->draft, error);
}

/* Keeps @key if it opens the copy. @reason: (inout): the first thing that was
 * wrong with the copy itself. */
static gboolean
try_key (SovBackupKey *self,
         GBytes *key,
         SovDatabaseFlags flags,
         GError **reason)
{
  g_autoptr (SovBackupCopy) holds = sov_backup_copy_new (self->path);
  g_autoptr (GError) failure = NULL;

  if ((self->beside == NULL || bring_in_log (self, key, &failure)) &&
      sov_backup_prove_as (self->draft, key, flags, holds, &failure))
    {
      self->key = g_bytes_ref (key);
      self->holds = g_steal_pointer (&holds);
      return TRUE;
    }
  if (*reason == NULL && !g_error_matches (failure, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    *reason = g_steal_pointer (&failure);

  return FALSE;
}

/* What @keys has that was not retired, where the copy is under one that was. */
static void
note_current (SovBackupKey *self,
              GPtrArray *keys,
              guint used)
{
  for (guint i = 0; ((SovKeptKey *) keys->pdata[used])->retired != 0 && i < keys->len; i++)
    {
      const SovKeptKey *kept = keys->pdata[i];

      if (kept->retired == 0 && self->current == NULL)
        self->current = g_bytes_ref (kept->key);
    }
}

static gboolean
try_file (SovBackupKey *self,
          const char *path,
          const char *secret,
          GError **reason)
{
  g_autoptr (GPtrArray) keys = sov_recovery_read (path, secret, NULL);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    if (try_key (self, ((SovKeptKey *) keys->pdata[i])->key, 0, reason))
      {
        note_current (self, keys, i);
        return TRUE;
      }

  return FALSE;
}

/* @secret: as the file of @name takes it; nullable. */
static gboolean
try_secret (SovBackupKey *self,
            const char *name,
            const char *secret,
            GError **reason)
{
  g_autofree char *own = g_build_filename (self->own, name, NULL);
  g_autofree char *beside = sov_backup_key_dup_beside (self, name);

  if (secret == NULL)
    return FALSE;

  self->own_files = try_file (self, own, secret, reason);
  return self->own_files || try_file (self, beside, secret, reason);
}

/* A portable copy: the code is its key. */
static gboolean
try_code (SovBackupKey *self,
          const char *code,
          GError **reason)
{
  g_autoptr (GBytes) secret = code != NULL ? sov_secret_new (code, strlen (code)) : NULL;

  if (secret == NULL || !try_key (self, secret, SOV_DATABASE_PASSPHRASE, reason))
    return FALSE;

  self->code = g_strdup (code);
  return TRUE;
}

/* Not where the code opens nothing any more: then what is beside the copy is
 * what the restored vault needs. */
static gboolean
has_own_files (const SovBackupKey *self)
{
  g_autofree char *own = g_build_filename (self->own, SOV_RECOVERY_NAME, NULL);

  return g_file_test (own, G_FILE_TEST_IS_REGULAR);
}

/* A copy of the time before the key was changed: the key of today opens the file
 * of those before it. */
static gboolean
try_history (SovBackupKey *self,
             GBytes *key,
             GError **reason)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (self->own, NULL);
  g_autoptr (GPtrArray) keys = sentinel != NULL ? sov_key_history_read (self->own, sentinel->uuid, key) : NULL;

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      SovKeptKey *kept = keys->pdata[i];

      if (!sov_secret_equal (kept->key, key) && try_key (self, kept->key, 0, reason))
        {
          self->own_files = has_own_files (self);
          self->current = self->own_files ? g_bytes_ref (key) : NULL;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
sov_backup_key_find (SovBackupKey *self,
                     const char *typed,
                     GBytes *key,
                     GError **error)
{
  char *code = typed != NULL ? sov_recovery_code_parse (typed, NULL) : NULL;
  char *passphrase = typed != NULL ? g_utf8_normalize (typed, -1, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
  g_autoptr (GError) reason = NULL;

  if (key != NULL && try_key (self, key, 0, &reason))
    self->own_files = has_own_files (self);
  if (self->key != NULL || (key != NULL && try_history (self, key, &reason)) ||
      try_secret (self, SOV_PASSPHRASE_NAME, passphrase, &reason))
    g_clear_error (&reason);
  else if (try_secret (self, SOV_RECOVERY_NAME, code, &reason) || try_code (self, code, &reason))
    {
      self->by_code = TRUE;
      g_clear_error (&reason);
    }
  else if (reason == NULL)
    reason = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, "nothing at hand opens the backup");

  sov_secret_text_free (code);
  sov_secret_text_free (passphrase);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
