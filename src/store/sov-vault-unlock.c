/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-log.h"
#include "store/sov-backup-folder.h"
#include "store/sov-key-history.h"
#include "store/sov-place.h"
#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

/* Which key opens a vault. The part of SovVault that holds keys, and lets go of
 * each as soon as it is known not to fit. */

typedef struct
{
  SovVaultMeans means;
  GBytes *secret;
} Attempt;

static gboolean
wrong_key (const char *why,
           GError **error)
{
  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, why);
  return FALSE;
}

static gboolean
read_about (SovDatabase *db,
            SovSentinel *about,
            GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *uuid = NULL;
  gint64 n = 0;

  /* A page that cannot be read is no other program's file. */
  if (sov_database_query_int (db, "SELECT count(*) FROM sqlite_schema WHERE name = 'vault'", &n, &reason) && n > 0)
    uuid = sov_database_query_text (db, "SELECT uuid FROM vault", &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (uuid == NULL)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "the file is no vault of Sovittu");
      return FALSE;
    }

  g_set_str (&about->uuid, uuid);
  return sov_database_query_int (db, "PRAGMA user_version", &about->schema, error);
}

gboolean
sov_vault_prove (const char *path,
                 GBytes *key,
                 const char *uuid,
                 SovSentinel *about,
                 GError **error)
{
  g_autofree char *key_id = sov_secret_key_id (key);
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_EXISTING, error);

  if (db == NULL || !read_about (db, about, error))
    return FALSE;

  if (uuid != NULL && !g_str_equal (uuid, about->uuid))
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "the file is another vault");
      return FALSE;
    }

  g_set_str (&about->key_id, key_id);
  return TRUE;
}

/* That a file of keys is of no use says nothing of the vault's own file. */
static GPtrArray *
read_keys (const char *path,
           const char *secret,
           GError **error)
{
  g_autoptr (GError) reason = NULL;
  GPtrArray *keys = sov_recovery_read (path, secret, &reason);

  if (g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED) ||
      g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS))
    g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "no keys: %s", reason->message);
  else if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return keys;
}

/* As its file takes it; NULL when it is none. */
static char *
read_typed (SovVaultMeans means,
            const char *typed)
{
  if (means == SOV_VAULT_BY_CODE)
    return sov_recovery_code_parse (typed, NULL);

  return g_utf8_normalize (typed, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* The keys that a code or a passphrase gives. @secret: nullable. */
static GPtrArray *
find_keys (SovVault *self,
           SovVaultMeans means,
           const char *secret,
           GError **error)
{
  const char *name = means == SOV_VAULT_BY_CODE ? SOV_RECOVERY_NAME : SOV_PASSPHRASE_NAME;
  g_autofree char *path = g_build_filename (sov_vault_get_folder (self), name, NULL);

  if (secret != NULL && *secret != '\0')
    return read_keys (path, secret, error);

  wrong_key ("what was typed is no code and no passphrase", error);
  return NULL;
}

static GPtrArray *
find_keys_typed (SovVault *self,
                 SovVaultMeans means,
                 GBytes *given,
                 GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (given, &size);
  char *typed = g_strndup (data, size);
  char *secret = read_typed (means, typed);
  GPtrArray *keys = find_keys (self, means, secret, error);

  sov_secret_text_free (secret);
  sov_secret_text_free (typed);
  return keys;
}

GPtrArray *
sov_vault_check_secret (SovVault *self,
                        SovVaultMeans means,
                        const char *typed,
                        GBytes *key,
                        char **secret,
                        GError **error)
{
  char *read = read_typed (means, typed != NULL ? typed : "");
  g_autoptr (GPtrArray) keys = find_keys (self, means, read, error);
  gboolean holds = FALSE;

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    holds = holds || sov_secret_equal (((SovKeptKey *) keys->pdata[i])->key, key);

  if (holds)
    {
      *secret = read;
      return g_steal_pointer (&keys);
    }
  if (keys != NULL)
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "the file of keys is another vault's");

  sov_secret_text_free (read);
  return NULL;
}

static GPtrArray *
take_key (SovVault *self,
          GBytes *key,
          GError **error)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self);
  GPtrArray *keys;

  if (g_bytes_get_size (key) != SOV_KEY_SIZE)
    {
      wrong_key ("a key of another length", error);
      return NULL;
    }

  keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_kept_key_free);
  g_ptr_array_add (keys, sov_kept_key_new (sentinel != NULL ? sentinel->uuid : "", key));
  return keys;
}

/* Whether @kept is the key that this vault's file was written with. While its
 * key is being changed, that is only known of the last of the two. */
static gboolean
is_own (SovVault *self,
        SovVaultMeans means,
        const SovKeptKey *kept)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self);
  const char *last;

  if (sentinel == NULL)
    return means != SOV_VAULT_BY_KEY;

  last = sentinel->pending_key_id != NULL ? sentinel->pending_key_id : sentinel->key_id;
  return g_str_equal (last, kept->key_id) ||
         (means != SOV_VAULT_BY_KEY && g_str_equal (sentinel->uuid, kept->vault));
}

static gboolean
opens (const char *path,
       GBytes *key)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_READ_ONLY, &reason);

  return !g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
}

/* vault.md §4.2: a key that the newest backup does not take either, nor one that
 * was the vault's before it, is not the vault's own, whatever the sentinel says. */
static gboolean
opens_newest_backup (SovVault *self,
                     const SovKeptKey *kept)
{
  g_autofree char *folder = sov_backup_folder_dup_default (self);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);
  g_autoptr (GPtrArray) keys = NULL;
  gboolean any = copies->len == 0;

  if (copies->len > 0)
    keys = sov_key_history_read (sov_vault_get_folder (self), kept->vault, kept->key);
  for (guint i = 0; !any && i < keys->len; i++)
    any = opens (((SovBackupCopy *) copies->pdata[0])->path, ((SovKeptKey *) keys->pdata[i])->key);

  return any;
}

/* A file that does not open with the key that is its own is damaged. */
static void
blame_file (GError **reason)
{
  if (!g_error_matches (*reason, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    return;

  g_clear_error (reason);
  g_set_error_literal (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED,
                       "the vault's file does not open with its own key");
}

/* Of several keys that do not open the file, what is wrong with the file itself
 * says more than that one is not its key. */
static void
keep_reason (GError **reason,
             GError **why)
{
  if (*reason != NULL && !g_error_matches (*reason, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    return;

  g_clear_error (reason);
  *reason = g_steal_pointer (why);
}

/* Says in the sentinel what is known now that the vault has opened. On a full
 * disk it opens all the same. */
static void
renew_sentinel (SovVault *self,
                SovVaultMeans means,
                SovSentinel *about)
{
  const SovSentinel *old = sov_vault_get_sentinel (self);
  g_autoptr (GError) error = NULL;

  /* Of a file that this program will not open nothing is noted. */
  if (about->schema > sov_database_count_steps ())
    return;

  if (means == SOV_VAULT_BY_CODE)
    about->code_given = TRUE;
  g_set_str (&about->pending_key_id, NULL);

  if (old != NULL && old->pending_key_id == NULL && old->schema == about->schema && old->code_given == about->code_given &&
      g_str_equal (old->key_id, about->key_id) && g_str_equal (old->uuid, about->uuid))
    return;

  if (!sov_vault_set_sentinel (self, about, &error))
    sov_log_failure ("writing the sentinel", error);
}

static SovSentinel *
begin_sentinel (SovVault *self)
{
  const SovSentinel *old = sov_vault_get_sentinel (self);

  if (old != NULL)
    return sov_sentinel_copy (old);

  return sov_sentinel_new (NULL, NULL, sov_vault_has_passphrase (self) ? SOV_KEY_HOME_PASSPHRASE : SOV_KEY_HOME_KEYRING);
}

static GBytes *
try_keys (SovVault *self,
          SovVaultMeans means,
          GPtrArray *keys,
          GError **error)
{
  g_autofree char *path = g_build_filename (sov_vault_get_folder (self), SOV_VAULT_DATABASE_NAME, NULL);
  const SovSentinel *sentinel = sov_vault_get_sentinel (self);
  g_autoptr (SovSentinel) about = begin_sentinel (self);
  g_autoptr (GError) reason = NULL;

  for (guint i = 0; i < keys->len; i++)
    {
      const SovKeptKey *kept = keys->pdata[i];
      g_autoptr (GError) why = NULL;

      if (sov_vault_prove (path, kept->key, sentinel != NULL ? sentinel->uuid : NULL, about, &why))
        {
          sov_key_history_settle (sov_vault_get_folder (self), kept->key);
          if (means != SOV_VAULT_BY_KEY)
            sov_key_history_complete (sov_vault_get_folder (self), keys, kept->key);
          renew_sentinel (self, means, about);
          return g_bytes_ref (kept->key);
        }

      if (is_own (self, means, kept) && opens_newest_backup (self, kept))
        blame_file (&why);
      keep_reason (&reason, &why);
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

GBytes *
sov_vault_unlock (SovVault *self,
                  SovVaultMeans means,
                  GBytes *secret,
                  GError **error)
{
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (SOV_IS_VAULT (self), NULL);

  if (!sov_vault_check_file (self, error))
    return NULL;

  if (means == SOV_VAULT_BY_KEY)
    keys = take_key (self, secret, error);
  else
    keys = find_keys_typed (self, means, secret, error);

  return keys != NULL ? try_keys (self, means, keys, error) : NULL;
}

static void
attempt_free (Attempt *attempt)
{
  g_bytes_unref (attempt->secret);
  g_free (attempt);
}

static void
unlock_in_thread (GTask *task,
                  gpointer source,
                  gpointer data,
                  GCancellable *cancellable)
{
  Attempt *attempt = data;
  GError *error = NULL;
  GBytes *key = sov_vault_unlock (source, attempt->means, attempt->secret, &error);

  sov_secret_wipe_stack ();
  if (key != NULL)
    g_task_return_pointer (task, key, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
sov_vault_unlock_async (SovVault *self,
                        SovVaultMeans means,
                        GBytes *secret,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Attempt *attempt = g_new0 (Attempt, 1);

  g_return_if_fail (SOV_IS_VAULT (self));

  *attempt = (Attempt) { means, g_bytes_ref (secret) };
  g_task_set_source_tag (task, sov_vault_unlock_async);
  g_task_set_task_data (task, attempt, (GDestroyNotify) attempt_free);
  g_task_run_in_thread (task, unlock_in_thread);
}

GBytes *
sov_vault_unlock_finish (SovVault *self,
                         GAsyncResult *result,
                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
