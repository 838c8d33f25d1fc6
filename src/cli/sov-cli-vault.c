/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/sov-erase.h"
#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"
#include "store/sov-standing.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"

/* Opening a vault and making one. */

/* A passphrase file is a line, not a book. */
#define MAX_PASSPHRASE_FILE (64 * 1024)

char *
sov_cli_read_passphrase (SovCli *self,
                         GError **error)
{
  g_autoptr (GError) reason = NULL;
  char *text = NULL;
  char *line = NULL;
  gsize length = 0;

  if (!g_file_get_contents (self->passphrase_file, &text, &length, &reason))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, reason->message);
      return NULL;
    }

  if (length > MAX_PASSPHRASE_FILE || !g_utf8_validate (text, (gssize) strcspn (text, "\r\n"), NULL))
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, "this is no passphrase");
  else
    line = g_strndup (text, strcspn (text, "\r\n"));

  explicit_bzero (text, length);
  g_free (text);
  return line;
}

static GBytes *
unlock_by (SovVault *vault,
           SovVaultMeans means,
           const char *typed,
           GError **error)
{
  g_autoptr (GBytes) secret = sov_secret_new (typed, strlen (typed));

  return sov_vault_unlock (vault, means, secret, error);
}

/* A file may hold the recovery code as well as a passphrase. */
static GBytes *
unlock_by_text (SovVault *vault,
                const char *typed,
                GError **error)
{
  g_autoptr (GError) reason = NULL;
  char *code = sov_recovery_code_parse (typed, NULL);
  gboolean is_code = code != NULL;
  GBytes *key = NULL;

  sov_secret_text_free (code);
  if (sov_vault_has_passphrase (vault))
    key = unlock_by (vault, SOV_VAULT_BY_PASSPHRASE, typed, &reason);
  if (key != NULL)
    return key;
  if (is_code && (reason == NULL || g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY)))
    return unlock_by (vault, SOV_VAULT_BY_CODE, typed, error);
  if (reason == NULL)
    reason = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, "the vault has no passphrase");

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static GBytes *
unlock_by_file (SovCli *self,
                GError **error)
{
  char *typed = sov_cli_read_passphrase (self, error);
  GBytes *key = typed != NULL ? unlock_by_text (self->vault, typed, error) : NULL;

  sov_secret_text_free (typed);
  return key;
}

static GBytes *
unlock_by_keyring (SovCli *self,
                   GError **error)
{
  g_autoptr (SovSentinel) about = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));
  g_autoptr (GBytes) stored = sov_cli_look_up_key (about);
  g_autoptr (GBytes) pending = NULL;
  g_autoptr (GError) reason = NULL;
  GBytes *key = stored != NULL ? sov_vault_unlock (self->vault, SOV_VAULT_BY_KEY, stored, &reason) : NULL;

  /* A change of the key that was interrupted: then the other one. */
  if (key == NULL && about->pending_key_id != NULL)
    {
      g_set_str (&about->key_id, about->pending_key_id);
      pending = sov_cli_look_up_key (about);
    }
  if (pending != NULL)
    return sov_vault_unlock (self->vault, SOV_VAULT_BY_KEY, pending, error);
  if (stored != NULL)
    {
      if (reason != NULL)
        g_propagate_error (error, g_steal_pointer (&reason));
      return key;
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("The keyring has no key for this vault. Give --passphrase-file with the passphrase or the recovery code."));
  return NULL;
}

static GBytes *
unlock (SovCli *self,
        GError **error)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  if (self->passphrase_file != NULL)
    return unlock_by_file (self, error);
  if (sentinel != NULL && sentinel->home == SOV_KEY_HOME_EXAMPLE)
    return unlock_by (self->vault, SOV_VAULT_BY_PASSPHRASE, SOV_VAULT_EXAMPLE_PASSPHRASE, error);
  if (sentinel != NULL && sentinel->home == SOV_KEY_HOME_KEYRING)
    return unlock_by_keyring (self, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("This vault opens with a passphrase. Give it with --passphrase-file."));
  return NULL;
}

static gboolean
open_database (SovCli *self,
               gboolean bring_up,
               GError **error)
{
  g_autofree char *path = g_build_filename (sov_vault_get_folder (self->vault), SOV_VAULT_DATABASE_NAME, NULL);

  self->db = sov_database_open (path, self->key, SOV_DATABASE_EXISTING, error);
  if (self->db == NULL ||
      (bring_up &&
       (!sov_vault_back_up_before_migration (self->vault, self->db, self->key, error) ||
        !sov_database_migrate (self->db, error) || !sov_erase_catch_up (self->db, path, error))))
    return FALSE;

  sov_database_set_read_only (self->db, sov_vault_is_read_only (self->vault));
  return TRUE;
}

SovExit
sov_cli_open (SovCli *self,
              gboolean bring_up)
{
  g_autoptr (GError) error = NULL;
  SovVaultContent content = SOV_VAULT_NONE;

  if (sov_vault_inspect (self->folder, &content, &error) && content == SOV_VAULT_NONE)
    return sov_cli_fail (self, SOV_EXIT_CLOSED, _ ("There is no vault in %s. “sovittu-cli create” makes one."), self->folder);

  if (error == NULL)
    self->vault = sov_vault_find (self->folder, &error);
  if (error == NULL && sov_vault_check_file (self->vault, &error))
    self->key = unlock (self, &error);
  if (error == NULL && open_database (self, bring_up, &error))
    return SOV_EXIT_DONE;

  /* Our own sentence, already in the user's language. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_FAILED))
    return sov_cli_fail (self, SOV_EXIT_CLOSED, "%s", error->message);

  return sov_cli_fail_error (self, SOV_EXIT_CLOSED, error);
}

SovExit
sov_cli_open_to_write (SovCli *self)
{
  SovExit exit = sov_cli_open (self, TRUE);
  g_autoptr (GError) error = NULL;

  if (exit != SOV_EXIT_DONE || !sov_vault_is_read_only (self->vault))
    return exit;

  error = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "the vault is open for reading");
  return sov_cli_fail_error (self, SOV_EXIT_CLOSED, error);
}

void
sov_cli_close (SovCli *self)
{
  g_clear_pointer (&self->db, sov_database_close);
  g_clear_pointer (&self->key, g_bytes_unref);
  if (self->vault != NULL)
    sov_vault_release (self->vault);
  g_clear_object (&self->vault);
}

/* Gives the key its home outside the vault. */
static gboolean
settle_key (SovCli *self,
            SovVaultDraft *draft,
            GError **error)
{
  char *passphrase;
  gboolean ok;

  if (self->passphrase_file == NULL)
    {
      if (sov_cli_store_key (sov_vault_draft_get_uuid (draft), sov_vault_draft_get_key_id (draft), sov_vault_draft_get_key (draft)))
        return TRUE;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _ ("There is no keyring to keep the key in. Give a passphrase with --passphrase-file."));
      return FALSE;
    }

  passphrase = sov_cli_read_passphrase (self, error);
  ok = passphrase != NULL && sov_vault_draft_set_passphrase (draft, passphrase, error);
  sov_secret_text_free (passphrase);
  return ok;
}

static gboolean
make (SovCli *self,
      char **code,
      GError **error)
{
  SovKeyHome home = self->passphrase_file != NULL ? SOV_KEY_HOME_PASSPHRASE : SOV_KEY_HOME_KEYRING;
  g_autoptr (SovVaultDraft) draft = NULL;
  g_autoptr (SovSentinel) sentinel = NULL;

  self->vault = sov_vault_new (self->folder, error);
  if (self->vault == NULL)
    return FALSE;

  draft = sov_vault_draft_new (self->vault, error);
  if (draft == NULL || !settle_key (self, draft, error) || !sov_vault_draft_commit (draft, home, NULL, error))
    return FALSE;

  /* It is about to be shown. */
  *code = sov_recovery_code_group (sov_vault_draft_get_code (draft));
  sentinel = sov_sentinel_copy (sov_vault_get_sentinel (self->vault));
  sentinel->code_given = TRUE;
  return sov_vault_set_sentinel (self->vault, sentinel, error);
}

SovExit
sov_cli_create (SovCli *self)
{
  g_autoptr (GError) error = NULL;
  char *code = NULL;

  if (!make (self, &code, &error))
    {
      if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT))
        return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("The passphrase is too short. Use at least 8 characters, three or four words, for example."));
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_FAILED))
        return sov_cli_fail (self, SOV_EXIT_WRONG, "%s", error->message);
      return sov_cli_fail_error (self, SOV_EXIT_WRONG, error);
    }

  if (self->json)
    {
      JsonBuilder *builder = sov_cli_begin_json ();

      sov_json_text (builder, "vault", sov_vault_get_folder (self->vault));
      sov_json_text (builder, "code", code);
      sov_cli_print_json (builder);
    }
  sov_cli_say (self, _ ("A vault was made in %s."), sov_vault_get_folder (self->vault));
  sov_cli_say (self, _ ("Its recovery code: %s"), code);
  sov_cli_say (self, "%s", _ ("Write it on paper and put that away: the code opens the vault when nothing else does."));
  sov_secret_text_free (code);

  return SOV_EXIT_DONE;
}
