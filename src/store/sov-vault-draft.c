/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-vault-draft.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "store/sov-perform.h"
#include "store/sov-place.h"
#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-private.h"

struct _SovVaultDraft
{
  SovVault *vault;
  char *folder;
  char *code;
  SovKeptKey *kept;
  gboolean done; /* what was made is a vault, or must be left as it is */
};

/* What a vault consists of, in the order in which it comes to be one: the
 * sentinel is last in the draft and last in the folder. */
static const char *const parts[] = {
  SOV_RECOVERY_NAME,
  SOV_PASSPHRASE_NAME,
  SOV_VAULT_DATABASE_NAME,
  SOV_SENTINEL_NAME,
};

static gboolean
exists (const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A draft without a sentinel never was a vault, and no word is in it. */
static void
sweep (const char *draft)
{
  g_autoptr (GDir) dir = g_dir_open (draft, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (draft, name, NULL);

      g_unlink (path);
    }
  g_rmdir (draft);
}

static gboolean
move_in_place (const char *draft,
               const char *folder,
               GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_build_filename (draft, parts[i], NULL);
      g_autofree char *to = g_build_filename (folder, parts[i], NULL);

      if (exists (draft, parts[i]) && !sov_place_move (from, to, error))
        return FALSE;
    }

  g_rmdir (draft);
  return sov_place_sync (folder, error);
}

gboolean
sov_vault_draft_resume (const char *folder,
                        GError **error)
{
  g_autofree char *draft = g_build_filename (folder, SOV_VAULT_DRAFT_FOLDER, NULL);

  if (!g_file_test (draft, G_FILE_TEST_IS_DIR))
    return TRUE;

  if (!exists (draft, SOV_SENTINEL_NAME))
    {
      sweep (draft);
      return TRUE;
    }

  /* Beside a whole vault it is none of our doing: left alone. */
  return exists (folder, SOV_SENTINEL_NAME) || move_in_place (draft, folder, error);
}

static gboolean
check_empty (SovVault *vault,
             GError **error)
{
  SovVaultContent content;

  if (!sov_vault_inspect (sov_vault_get_folder (vault), &content, error))
    return FALSE;

  if (content == SOV_VAULT_NONE)
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS, "something of a vault is here already");
  return FALSE;
}

static gboolean
write_keys (SovVaultDraft *self,
            const char *name,
            const char *secret,
            GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  g_ptr_array_add (keys, self->kept);

  return sov_recovery_write (path, secret, keys, error);
}

SovVaultDraft *
sov_vault_draft_new (SovVault *vault,
                     GError **error)
{
  g_autofree char *folder = g_build_filename (sov_vault_get_folder (vault), SOV_VAULT_DRAFT_FOLDER, NULL);
  g_autoptr (GBytes) key = NULL;
  g_autofree char *uuid = NULL;
  g_autoptr (SovVaultDraft) self = NULL;

  if (!check_empty (vault, error))
    return NULL;

  sweep (folder);
  if (g_mkdir (folder, 0700) != 0)
    {
      sov_place_set_error (errno, "making a place for the new vault", error);
      return NULL;
    }

  key = sov_secret_new_random (SOV_KEY_SIZE);
  uuid = g_uuid_string_random ();
  self = g_new0 (SovVaultDraft, 1);
  self->vault = g_object_ref (vault);
  self->folder = g_steal_pointer (&folder);
  self->kept = sov_kept_key_new (uuid, key);
  self->code = sov_recovery_code_new ();

  return write_keys (self, SOV_RECOVERY_NAME, self->code, error) ? g_steal_pointer (&self) : NULL;
}

void
sov_vault_draft_free (SovVaultDraft *self)
{
  if (!self->done)
    sweep (self->folder);

  g_object_unref (self->vault);
  g_free (self->folder);
  sov_secret_text_free (self->code);
  sov_kept_key_free (self->kept);
  g_free (self);
}

const char *
sov_vault_draft_get_uuid (SovVaultDraft *self)
{
  return self->kept->vault;
}

const char *
sov_vault_draft_get_key_id (SovVaultDraft *self)
{
  return self->kept->key_id;
}

GBytes *
sov_vault_draft_get_key (SovVaultDraft *self)
{
  return self->kept->key;
}

const char *
sov_vault_draft_get_code (SovVaultDraft *self)
{
  return self->code;
}

gboolean
sov_vault_draft_set_passphrase (SovVaultDraft *self,
                                const char *passphrase,
                                GError **error)
{
  char *plain = g_utf8_normalize (passphrase, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  gboolean ok = FALSE;

  if (plain == NULL || g_utf8_strlen (plain, -1) < SOV_VAULT_PASSPHRASE_MIN)
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT, "the passphrase is too short");
  else
    ok = write_keys (self, SOV_PASSPHRASE_NAME, plain, error);

  sov_secret_text_free (plain);
  return ok;
}

typedef struct
{
  SovVaultDraft *draft;
  const SovAction *me;
} FirstRows;

static gboolean
write_first_rows (SovDatabase *db,
                  gpointer data,
                  GError **error)
{
  FirstRows *first = data;
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db, "INSERT INTO vault (id, uuid, made_at) VALUES (1, :uuid, :now)", error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":uuid", first->draft->kept->vault);
  sov_statement_bind_int (stmt, ":now", first->draft->kept->created);

  return sov_statement_run (stmt, error) &&
         (first->me == NULL || sov_perform_action (db, first->me, NULL, error));
}

static gboolean
make_database (SovVaultDraft *self,
               const char *path,
               const SovAction *me,
               GError **error)
{
  FirstRows first = { self, me };
  g_autoptr (SovDatabase) db = sov_database_open (path, self->kept->key, SOV_DATABASE_CREATE, error);

  return db != NULL &&
         sov_database_migrate (db, error) &&
         sov_database_transact (db, write_first_rows, &first, error);
}

gboolean
sov_vault_draft_commit (SovVaultDraft *self,
                        SovKeyHome home,
                        const SovAction *me,
                        GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (SovSentinel) sentinel = NULL;

  g_return_val_if_fail (!self->done, FALSE);
  g_return_val_if_fail (home == SOV_KEY_HOME_KEYRING || exists (self->folder, SOV_PASSPHRASE_NAME), FALSE);

  sentinel = sov_sentinel_new (self->kept->vault, self->kept->key_id, home);
  if (!make_database (self, path, me, error) ||
      !sov_vault_prove (path, self->kept->key, self->kept->vault, sentinel, error))
    return FALSE;

  if (g_chmod (path, 0600) != 0)
    return sov_place_set_error (errno, "closing the vault's file to others", error);

  if (!check_empty (self->vault, error) ||
      !sov_place_sync (self->folder, error) ||
      !sov_sentinel_save (sentinel, self->folder, error))
    return FALSE;

  self->done = TRUE;
  if (!sov_vault_draft_resume (sov_vault_get_folder (self->vault), error))
    return FALSE;

  sov_vault_take_made (self->vault, g_steal_pointer (&sentinel));
  return TRUE;
}
