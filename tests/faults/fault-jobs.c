/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-jobs-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "faults/fault-steps.h"
#include "store/sov-backup-making.h"
#include "store/sov-erase.h"
#include "store/sov-import-table.h"
#include "store/sov-perform.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"
#include "store/sov-vault-rotate.h"
#include "support/vault-fixture.h"

#define AT "2026-10-19T12:00"

/* What a child tells: how much is done, and what opens the vault since then. */
typedef struct
{
  guint n;
  guint8 key[SOV_KEY_SIZE];
  guint8 pending[SOV_KEY_SIZE];
  gboolean is_pending;
  char code[64];
} Ack;

static struct
{
  char *folder;
  char *copy;
  char *code;
  GBytes *key;
} original;

/* The program that runs */

void
site_session_clear (Session *self)
{
  g_clear_pointer (&self->state, vault_state_free);
  g_clear_pointer (&self->key, g_bytes_unref);
  if (self->vault != NULL)
    sov_vault_release (self->vault);
  g_clear_object (&self->vault);
}

/* A file of an older schema is copied before it is changed. */
static gboolean
prepare (SovDatabase *db,
         gpointer data,
         GError **error)
{
  Session *self = data;

  return sov_vault_back_up_before_migration (self->vault, db, self->key, error);
}

gboolean
site_session_open (Session *self,
                   const Site *site,
                   GError **error)
{
  g_autofree char *path = g_build_filename (site->vault, SOV_VAULT_DATABASE_NAME, NULL);

  self->vault = sov_vault_new (site->vault, error);
  if (self->vault == NULL)
    return FALSE;

  self->key = sov_vault_unlock (self->vault, SOV_VAULT_BY_KEY, site->key, error);
  if (self->key == NULL)
    return FALSE;

  self->state = g_new0 (SovStoreState, 1);
  self->state->prepare = prepare;
  self->state->prepare_data = self;
  return sov_store_state_open (self->state, path, self->key, error);
}

static void
tell (const Site *site)
{
  Ack ack = { site->n_acknowledged };

  if (site->pending != NULL)
    memcpy (ack.pending, g_bytes_get_data (site->pending, NULL), SOV_KEY_SIZE);
  ack.is_pending = site->pending != NULL;
  memcpy (ack.key, g_bytes_get_data (site->key, NULL), SOV_KEY_SIZE);
  g_strlcpy (ack.code, site->code, sizeof ack.code);
  if (site->acks >= 0)
    g_assert_cmpint (write (site->acks, &ack, sizeof ack), ==, sizeof ack);
}

static void
acknowledge (Site *site)
{
  site->n_acknowledged++;
  tell (site);
}

/* Two rows in one transaction, so that a half shows. */
static gboolean
write_pair (SovDatabase *db,
            gpointer data,
            GError **error)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *party = g_strdup_printf ("party; id=w%u; name=Satu %u; kind=consumer; as=customer", n, n);
  g_autofree char *entry = g_strdup_printf ("entry; id=x%u; party=w%u; channel=call; direction=in; text=Soitti", n, n);
  g_autoptr (SovAction) first = vault_read_line (party, vault_time (AT));
  g_autoptr (SovAction) second = vault_read_line (entry, vault_time (AT));

  return sov_perform_action (db, first, NULL, error) && sov_perform_action (db, second, NULL, error);
}

static gboolean
write_next (Site *site,
            SovStoreState *state,
            GError **error)
{
  guint n = N_BEFORE + site->n_acknowledged + 1;

  if (!sov_store_state_write (state, "write", write_pair, GUINT_TO_POINTER (n), error))
    return FALSE;

  acknowledge (site);
  return TRUE;
}

static SovImportPlan *
make_plan (guint number)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_item_free);
  SovImportPlan *plan;

  for (guint i = 0; i < N_BROUGHT; i++)
    {
      SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, i + 1);
      g_autofree char *text = g_strdup_printf ("Viesti %u/%u", number, i);

      item->channel = SOV_CHANNEL_WHATSAPP;
      item->at = vault_time (AT);
      item->sender = g_strdup ("Satu");
      g_set_str (&item->text, text);
      g_set_str (&item->raw, text);
      g_ptr_array_add (items, item);
    }
  plan = sov_import_plan_new (SOV_IMPORT_WHATSAPP, "chat.txt", items);
  sov_import_person_set (plan->people->pdata[0], SOV_IMPORT_WHO_PARTY, "w1");

  return plan;
}

static gboolean
bring_in (SovDatabase *db,
          gpointer data,
          GError **error)
{
  g_autoptr (SovImportReport) report = sov_import_table_carry_out (db, data, vault_time (AT), error);

  return report != NULL;
}

static gboolean
run_import (Site *site,
            GError **error)
{
  g_auto (Session) session = { NULL };
  gboolean ok = site_session_open (&session, site, error);

  for (guint i = 0; ok && (i < 2 || site->acks >= 0); i++)
    {
      g_autoptr (SovImportPlan) plan = make_plan (site->n_acknowledged + 1);

      ok = sov_store_state_write (session.state, "bring in", bring_in, plan, error);
      if (ok)
        acknowledge (site);
    }

  return ok;
}

static gboolean
erase (SovDatabase *db,
       gpointer data,
       GError **error)
{
  g_autofree char *ref = g_strdup_printf ("w%u", GPOINTER_TO_UINT (data));

  return sov_erase_party (db, ref, vault_time (AT), error);
}

/* What the store does of a person who is erased, to the last free page. */
static gboolean
run_erase (Site *site,
           GError **error)
{
  g_auto (Session) session = { NULL };

  if (!site_session_open (&session, site, error))
    return FALSE;

  while (site->n_acknowledged < N_BEFORE)
    {
      guint n = site->n_acknowledged + 1;

      if (!sov_store_state_write (session.state, "erase", erase, GUINT_TO_POINTER (n), error) ||
          !sov_store_state_erased (session.state, error))
        return FALSE;
      acknowledge (site);
      if (!sov_erase_tidy (session.state->db, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_open (Site *site,
          GError **error)
{
  g_auto (Session) session = { NULL };

  return site_session_open (&session, site, error) && write_next (site, session.state, error);
}

static gboolean
run_write (Site *site,
           GError **error)
{
  g_auto (Session) session = { NULL };
  gboolean ok = site_session_open (&session, site, error);

  for (guint i = 0; ok && (i < 3 || site->acks >= 0); i++)
    ok = write_next (site, session.state, error);

  return ok;
}

static gboolean
run_backup (Site *site,
            GError **error)
{
  g_auto (Session) session = { NULL };
  g_autoptr (SovBackupCopy) copy = NULL;

  if (!site_session_open (&session, site, error) || !write_next (site, session.state, error))
    return FALSE;

  copy = sov_backup_folder_write (site->stick, session.vault, session.state->db, session.key, SOV_BACKUP_HOURLY,
                                  vault_time (AT), error);
  return copy != NULL;
}

/* To the vault's own folder and to the stick. */
static gboolean
run_two_places (Site *site,
                GError **error)
{
  g_auto (Session) session = { NULL };
  g_autoptr (SovBackupMade) made = NULL;

  if (!site_session_open (&session, site, error) || !write_next (site, session.state, error))
    return FALSE;

  made = sov_backup_make_at_once (session.vault, session.state->db, session.key, SOV_BACKUP_HOURLY, vault_time (AT), error);
  if (made != NULL && made->second_error != NULL)
    g_propagate_error (error, g_steal_pointer (&made->second_error));

  return made != NULL && made->second != NULL;
}

/* A draft without the check of the code, which would only take time. */
static gboolean
run_portable (Site *site,
              GError **error)
{
  g_auto (Session) session = { NULL };
  g_autoptr (SovBackupDraft) draft = NULL;
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autofree char *path = g_build_filename (site->place, SITE_ALONG, NULL);
  gboolean done = FALSE;

  if (!site_session_open (&session, site, error))
    return FALSE;

  draft = sov_backup_draft_new (session.vault, session.state->db, session.key, site->code, path, error);
  while (draft != NULL && !done)
    if (!sov_backup_draft_step (draft, G_MAXINT, &done, error))
      return FALSE;

  copy = draft != NULL ? sov_backup_draft_finish (draft, FALSE, NULL, NULL, error) : NULL;
  return copy != NULL;
}

static gboolean
run_restore (Site *site,
             GError **error)
{
  g_autoptr (SovVault) vault = sov_vault_new (site->vault, error);
  g_autoptr (SovBackupRestored) restored = NULL;

  if (vault != NULL)
    restored = sov_backup_restore (vault, site->copy, NULL, site->key, error);
  if (restored == NULL)
    return FALSE;

  acknowledge (site);
  return TRUE;
}

static gboolean
run_create (Site *site,
            GError **error)
{
  g_autoptr (SovVault) vault = sov_vault_new (site->vault, error);
  g_autoptr (SovVaultDraft) draft = vault != NULL ? sov_vault_draft_new (vault, error) : NULL;

  if (draft == NULL)
    return FALSE;

  /* What the user has written down by then. */
  g_bytes_unref (site->key);
  site->key = g_bytes_ref (sov_vault_draft_get_key (draft));
  if (!sov_vault_draft_commit (draft, SOV_KEY_HOME_KEYRING, NULL, error))
    return FALSE;

  acknowledge (site);
  return TRUE;
}

static gboolean
run_renew_code (Site *site,
                GError **error)
{
  g_autoptr (SovVault) vault = sov_vault_new (site->vault, error);
  g_autoptr (GBytes) key = vault != NULL ? sov_vault_unlock (vault, SOV_VAULT_BY_KEY, site->key, error) : NULL;
  char *code = key != NULL ? sov_vault_renew_code (vault, key, error) : NULL;

  if (code == NULL)
    return FALSE;

  g_set_str (&site->code, code);
  sov_secret_text_free (code);
  acknowledge (site);
  return TRUE;
}

/* What the gate does, with the parent for a keyring. */
static gboolean
run_rotate (Site *site,
            GError **error)
{
  g_autoptr (SovVault) vault = sov_vault_new (site->vault, error);
  g_autoptr (GBytes) key = vault != NULL ? sov_vault_unlock (vault, SOV_VAULT_BY_KEY, site->key, error) : NULL;
  g_autoptr (SovVaultRotate) rotate = key != NULL ? sov_vault_rotate_new (vault, key, site->code, NULL, NULL, error) : NULL;

  if (rotate == NULL || !sov_vault_rotate_begin (rotate, error))
    return FALSE;

  g_clear_pointer (&site->pending, g_bytes_unref);
  site->pending = g_bytes_ref (sov_vault_rotate_get_key (rotate));
  tell (site);
  if (!sov_vault_rotate_apply (rotate, error) || !sov_vault_rotate_finish (rotate, error))
    return FALSE;

  g_bytes_unref (site->key);
  site->key = g_steal_pointer (&site->pending);
  acknowledge (site);
  return TRUE;
}

const Job jobs[] = {
  { "open", run_open, TRUE },
  { "write", run_write, FALSE },
  { "backup", run_backup, TRUE },
  { "two-places", run_two_places, TRUE },
  { "portable", run_portable, FALSE },
  { "restore", run_restore, TRUE },
  { "migrate", run_open, TRUE },
  { "create", run_create, FALSE },
  { "renew-code", run_renew_code, FALSE },
  { "rotate", run_rotate, TRUE, TRUE },
  { "import", run_import, FALSE },
  { "erase", run_erase, FALSE },
};

const guint n_jobs = G_N_ELEMENTS (jobs);

gboolean
job_is_called (const Job *job,
               const char *name)
{
  return g_str_equal (job->name, name);
}

/* Its files */

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autoptr (GBytes) bytes = fixture_read (from, name);

  fixture_write (to, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
write_rows (guint first,
            guint last)
{
  Site site = { .vault = original.folder, .key = original.key };
  g_auto (Session) session = { NULL };
  g_autoptr (GError) error = NULL;

  site_session_open (&session, &site, &error);
  g_assert_no_error (error);
  for (guint n = first; n <= last; n++)
    g_assert_true (sov_store_state_write (session.state, "write", write_pair, GUINT_TO_POINTER (n), NULL));
}

static void
make_copy (void)
{
  Site site = { .vault = original.folder, .key = original.key };
  g_auto (Session) session = { NULL };
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  original.copy = fixture_folder_new ();
  path = g_build_filename (original.copy, SITE_COPY, NULL);
  site_session_open (&session, &site, &error);
  g_assert_no_error (error);
  copy = sov_backup_write (session.vault, session.state->db, session.key, path, &error);
  g_assert_no_error (error);
}

void
site_make_original (void)
{
  original.folder = fixture_folder_new ();
  fixture_make_vault (original.folder, NULL, &original.code, &original.key);
  write_rows (1, N_COPY);
  make_copy ();
  write_rows (N_COPY + 1, N_BEFORE);
}

void
site_forget_original (void)
{
  fixture_folder_remove (original.folder);
  fixture_folder_remove (original.copy);
  g_free (original.code);
  g_bytes_unref (original.key);
}

/* The same vault as the program of the first schema left it. */
static void
put_oldest (Site *site)
{
  g_autofree char *path = g_build_filename (site->vault, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (site->vault, NULL);
  SovDatabase *db;

  g_unlink (path);
  db = sov_database_open (path, site->key, SOV_DATABASE_CREATE, NULL);
  steps_make (db, 1, sentinel->uuid);
  sov_database_close (db);
}

/* The user has written the code down. */
static void
note_code_given (Site *site)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (site->vault, NULL);

  sentinel->code_given = TRUE;
  g_assert_true (sov_sentinel_save (sentinel, site->vault, NULL));
}

/* The user has chosen the stick for a second place. */
static void
choose_stick (Site *site)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (site->vault, NULL);
  g_autofree char *name = g_strdup_printf ("sovittu-%.8s", sentinel->uuid);

  g_set_str (&sentinel->second_place, site->stick);
  g_assert_true (sov_sentinel_save (sentinel, site->vault, NULL));
  g_free (site->stick);
  site->stick = g_build_filename (sentinel->second_place, name, NULL);
  g_mkdir (site->stick, 0700);
}

void
site_set_up (Site *site,
             const Job *job)
{
  *site = (Site) { .acks = -1 };
  site->place = fixture_folder_new ();
  site->vault = g_build_filename (site->place, "vault", NULL);
  site->stick = g_build_filename (site->place, "stick", NULL);
  site->copy = g_build_filename (site->place, SITE_COPY, NULL);
  site->key = g_bytes_ref (original.key);
  site->code = g_strdup (original.code);
  g_mkdir (site->vault, 0700);
  g_mkdir (site->stick, 0700);
  if (job_is_called (job, "create"))
    return;

  copy_file (original.copy, site->place, SITE_COPY);
  copy_file (original.folder, site->vault, SOV_VAULT_DATABASE_NAME);
  copy_file (original.folder, site->vault, SOV_RECOVERY_NAME);
  copy_file (original.folder, site->vault, SOV_SENTINEL_NAME);
  note_code_given (site);
  if (job_is_called (job, "two-places"))
    choose_stick (site);
  if (job_is_called (job, "migrate"))
    put_oldest (site);
}

void
site_tear_down (Site *site)
{
  fixture_folder_remove (site->place);
  g_free (site->vault);
  g_free (site->stick);
  g_free (site->copy);
  g_free (site->code);
  g_bytes_unref (site->key);
  g_clear_pointer (&site->pending, g_bytes_unref);
}

void
site_read_acks (Site *site,
                int pipe)
{
  Ack ack;

  while (read (pipe, &ack, sizeof ack) == sizeof ack)
    {
      site->n_acknowledged = ack.n;
      g_bytes_unref (site->key);
      site->key = sov_secret_new (ack.key, sizeof ack.key);
      g_clear_pointer (&site->pending, g_bytes_unref);
      if (ack.is_pending)
        site->pending = sov_secret_new (ack.pending, sizeof ack.pending);
      g_set_str (&site->code, ack.code);
    }
}
