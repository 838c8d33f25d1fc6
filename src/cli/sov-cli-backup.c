/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-backup-folder.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"

/* A copy of the vault, and the way back. */

static const char *
get_reason (SovBackupReason reason)
{
  switch (reason)
    {
    case SOV_BACKUP_START:
      return "start";
    case SOV_BACKUP_HOURLY:
      return "hourly";
    case SOV_BACKUP_QUIT:
      return "quit";
    case SOV_BACKUP_BEFORE:
      return "before";
    case SOV_BACKUP_ASKED:
    default:
      return "asked";
    }
}

static const char *
get_reason_words (SovBackupReason reason)
{
  switch (reason)
    {
    case SOV_BACKUP_START:
      return _ ("at the start");
    case SOV_BACKUP_HOURLY:
      return _ ("every hour");
    case SOV_BACKUP_QUIT:
      return _ ("at the end");
    case SOV_BACKUP_BEFORE:
      return _ ("before a large change");
    case SOV_BACKUP_ASKED:
    default:
      return _ ("asked for");
    }
}

static void
add_holds (JsonBuilder *builder,
           const SovBackupCopy *copy)
{
  sov_json_number (builder, "size", copy->size);
  sov_json_number (builder, "customers", copy->n_customers);
  sov_json_number (builder, "deals", copy->n_deals);
  sov_json_time (builder, "newest", copy->newest);
  sov_json_number (builder, "events", copy->n_events);
  sov_json_text (builder, "head", copy->head);
}

static char *
describe (const SovBackupCopy *copy)
{
  g_autofree char *customers = g_strdup_printf (ngettext ("%d customer", "%d customers", (gulong) copy->n_customers), (int) copy->n_customers);
  g_autofree char *deals = g_strdup_printf (ngettext ("%d deal", "%d deals", (gulong) copy->n_deals), (int) copy->n_deals);
  g_autofree char *newest = copy->newest != SOV_NO_TIME ? sov_time_to_local (copy->newest) : NULL;

  /* Translators: what a copy of the vault holds: “12 customers, 30 deals” */
  if (newest == NULL)
    return g_strdup_printf (_ ("%s, %s"), customers, deals);

  /* Translators: the same, and when the newest entry was */
  return g_strdup_printf (_ ("%s, %s, the newest entry %s"), customers, deals, newest);
}

/* Errors about the file that was named, and not about the vault. */
static SovExit
fail_writing (SovCli *self,
              const char *file,
              const GError *error)
{
  g_autofree char *folder = g_path_get_dirname (file);

  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("%s is there already. A backup is never written over another file."), file);
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("There is no folder %s. Nothing was written."), folder);
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_OWN_FOLDER))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("%s is the vault’s own folder. Put the backup somewhere else."), folder);
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("There is too little room in %s: a backup needs twice the size of the vault. Nothing was written."), folder);
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    return sov_cli_fail (self, SOV_EXIT_WRONG, "%s", _ ("A portable copy is opened by the recovery code. Give the code with --passphrase-file."));

  return sov_cli_fail_error (self, SOV_EXIT_WRONG, error);
}

static SovBackupCopy *
write_copy (SovCli *self,
            const char *file,
            GError **error)
{
  SovBackupCopy *copy;
  char *typed;

  if (!self->portable)
    return sov_backup_write (self->vault, self->db, self->key, file, error);

  if (self->passphrase_file == NULL)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, "no code was given");
      return NULL;
    }

  typed = sov_cli_read_passphrase (self, error);
  copy = typed != NULL ? sov_backup_write_portable (self->vault, self->db, self->key, typed, file, error) : NULL;
  sov_secret_text_free (typed);
  return copy;
}

SovExit
sov_cli_backup (SovCli *self)
{
  const char *file = self->words[0];
  SovExit exit = sov_cli_open (self, FALSE);
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autofree char *holds = NULL;
  g_autoptr (GError) error = NULL;

  if (exit != SOV_EXIT_DONE)
    return exit;

  copy = write_copy (self, file, &error);
  if (copy == NULL)
    return fail_writing (self, file, error);

  if (self->json)
    {
      JsonBuilder *builder = sov_cli_begin_json ();

      sov_json_text (builder, "backup", file);
      json_builder_set_member_name (builder, "portable");
      json_builder_add_boolean_value (builder, self->portable);
      add_holds (builder, copy);
      sov_cli_print_json (builder);
    }
  holds = describe (copy);
  if (self->portable)
    /* Translators: a file */
    sov_cli_say (self, _ ("The vault was copied to %s, and the copy was read back. The recovery code alone opens it."), file);
  else
    /* Translators: a file */
    sov_cli_say (self, _ ("The vault was copied to %s, and the copy was read back. Keep the files beside it with it."), file);
  /* Translators: what a copy of the vault holds, in numbers */
  sov_cli_say (self, _ ("It holds %s."), holds);

  return SOV_EXIT_DONE;
}

/* What may open it: what was given, or else the keyring. FALSE when what was
 * given cannot be read. */
static gboolean
find_secret (SovCli *self,
             const SovSentinel *about,
             char **typed,
             GBytes **key,
             GError **error)
{
  if (self->passphrase_file != NULL)
    *typed = sov_cli_read_passphrase (self, error);
  else if (about != NULL)
    *key = sov_cli_look_up_key (about);

  return self->passphrase_file == NULL || *typed != NULL;
}

static SovBackupRestored *
restore (SovCli *self,
         const char *file,
         GError **error)
{
  g_autoptr (GBytes) key = NULL;
  SovBackupRestored *restored = NULL;
  char *typed = NULL;

  self->vault = sov_vault_new (self->folder, error);
  if (self->vault == NULL)
    return NULL;

  if (find_secret (self, sov_vault_get_sentinel (self->vault), &typed, &key, error))
    restored = sov_backup_restore (self->vault, file, typed, key, error);
  sov_secret_text_free (typed);
  return restored;
}

static SovExit
fail_restoring (SovCli *self,
                const char *file,
                const GError *error)
{
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    return sov_cli_fail (self, SOV_EXIT_CLOSED, _ ("Nothing that was given opens %s. Give its passphrase or its recovery code with --passphrase-file."), file);
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("%s is no backup that Sovittu has made. Nothing was changed."), file);
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("%s is damaged. Nothing was changed; choose another backup."), file);

  return sov_cli_fail_error (self, SOV_EXIT_WRONG, error);
}

static SovExit
print_restored (SovCli *self,
                const SovBackupRestored *restored,
                const char *file,
                const char *sentence)
{
  g_autofree char *holds = describe (restored->holds);

  if (self->json)
    {
      JsonBuilder *builder = sov_cli_begin_json ();

      sov_json_text (builder, "restored", file);
      sov_json_text (builder, "vault", self->folder);
      add_holds (builder, restored->holds);
      sov_json_text (builder, "set_aside", restored->set_aside);
      sov_cli_print_json (builder);
    }
  sov_cli_say (self, "%s", sentence);
  sov_cli_say (self, _ ("It holds %s."), holds);

  return SOV_EXIT_DONE;
}

SovExit
sov_cli_restore (SovCli *self)
{
  const char *file = self->words[0];
  g_autoptr (SovBackupRestored) restored = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  restored = restore (self, file, &error);
  if (restored == NULL)
    return fail_restoring (self, file, error);

  if (restored->set_aside == NULL)
    /* Translators: a file and a folder */
    sentence = g_strdup_printf (_ ("The vault of %s is now in %s."), file, self->folder);
  else
    /* Translators: a file and a folder */
    sentence = g_strdup_printf (_ ("The vault of %s is now in %s. What was there before is in its folder “quarantine”; “sovittu-cli undo-restore” brings it back."), file, self->folder);
  return print_restored (self, restored, file, sentence);
}

static SovBackupRestored *
undo_restore (SovCli *self,
              GError **error)
{
  g_autofree char *aside = NULL;
  g_autoptr (SovSentinel) about = NULL;
  g_autoptr (GBytes) key = NULL;
  SovBackupRestored *restored = NULL;
  char *typed = NULL;

  self->vault = sov_vault_new (self->folder, error);
  if (self->vault == NULL)
    return NULL;

  aside = sov_backup_dup_set_aside (self->vault);
  about = aside != NULL ? sov_sentinel_load (aside, NULL) : NULL;
  if (find_secret (self, about, &typed, &key, error))
    restored = sov_backup_undo_restore (self->vault, typed, key, error);
  sov_secret_text_free (typed);
  return restored;
}

SovExit
sov_cli_undo_restore (SovCli *self)
{
  g_autoptr (SovBackupRestored) restored = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  restored = undo_restore (self, &error);
  if (restored == NULL && g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING))
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("No restore in %s is there to be taken back."), self->folder);
  if (restored == NULL)
    return fail_restoring (self, self->folder, error);

  /* Translators: a folder */
  sentence = g_strdup_printf (_ ("What was in %s before the last restore is there again. What that had brought is in its folder “quarantine”."), self->folder);
  return print_restored (self, restored, NULL, sentence);
}

static void
add_copy (JsonBuilder *builder,
          const SovBackupCopy *copy)
{
  json_builder_begin_object (builder);
  sov_json_text (builder, "path", copy->path);
  sov_json_time (builder, "at", copy->mark.at);
  sov_json_text (builder, "reason", get_reason (copy->mark.reason));
  sov_json_text (builder, "place", copy->second_place ? "second" : "first");
  add_holds (builder, copy);
  json_builder_end_object (builder);
}

/* Needs no key: what each holds is told beside it. */
SovExit
sov_cli_backups (SovCli *self)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list_all (self->folder);
  JsonBuilder *builder = sov_cli_begin_json ();

  json_builder_set_member_name (builder, "backups");
  json_builder_begin_array (builder);
  for (guint i = 0; i < copies->len; i++)
    {
      const SovBackupCopy *copy = copies->pdata[i];
      g_autofree char *at = sov_time_to_local (copy->mark.at);
      g_autofree char *holds = describe (copy);

      add_copy (builder, copy);
      sov_cli_say (self, "%s  %s (%s)\n  %s", at, holds, get_reason_words (copy->mark.reason), copy->path);
    }
  json_builder_end_array (builder);

  if (copies->len == 0)
    sov_cli_say (self, "%s", _ ("There is no backup yet."));
  if (self->json)
    sov_cli_print_json (builder);
  else
    g_object_unref (builder);

  return SOV_EXIT_DONE;
}
