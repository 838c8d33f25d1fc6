/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "faults/fault-jobs-private.h"
#include "store/sov-backup-folder.h"
#include "store/sov-recovery.h"
#include "store/sov-store-error.h"
#include "store/sov-verify.h"
#include "support/vault-fixture.h"

/* What is there when the program starts again. */

/* What a vault's folder may hold. */
static const char *const parts[] = {
  "lock", "sovittu.db", "recovery.db", "passphrase.db", "history.db", "vault.ini", "quarantine", "backups", "erasures"
};

static char *
find_orphan (const Site *site)
{
  g_autoptr (GDir) dir = g_dir_open (site->vault, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      gboolean known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
        known = known || g_str_equal (name, parts[i]);
      if (!known)
        return g_strdup_printf ("%s is left behind", name);
    }

  return NULL;
}

/* Nobody is erased by half, and nobody who was told so is there. */
static char *
judge_erased (const Site *site,
              SovDatabase *db,
              gboolean *lost)
{
  gint64 n = -1, pairs = -1;
  gint64 want = (gint64) N_BEFORE - site->n_acknowledged;

  sov_database_query_int (db, "SELECT count(*) FROM party WHERE name LIKE 'Satu %'", &n, NULL);
  sov_database_query_int (db, "SELECT count(*) FROM entry WHERE text = 'Soitti'", &pairs, NULL);
  if (n == pairs && (n == want || n == want - 1))
    return NULL;

  *lost = TRUE;
  return g_strdup_printf ("%" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " rows after %u were erased", n, pairs, site->n_acknowledged);
}

/* Each file is there whole or not at all. */
static char *
judge_brought (const Site *site,
               SovDatabase *db,
               gboolean *lost)
{
  gint64 n = -1, batches = -1;

  sov_database_query_int (db, "SELECT count(*) FROM source JOIN entry ON entry.id = entry_id", &n, NULL);
  sov_database_query_int (db, "SELECT count(*) FROM batch", &batches, NULL);
  if (n == batches * N_BROUGHT && (batches == site->n_acknowledged || batches == site->n_acknowledged + 1))
    return NULL;

  *lost = TRUE;
  return g_strdup_printf ("%" G_GINT64_FORMAT " messages of %" G_GINT64_FORMAT " files after %u acknowledged", n, batches,
                          site->n_acknowledged);
}

static char *
judge_rows (const Site *site,
            const Job *job,
            SovDatabase *db,
            gboolean *lost)
{
  gint64 n = -1, pairs = -1;
  gint64 first = job_is_called (job, "migrate") ? 0 : N_BEFORE;
  gint64 want = first + site->n_acknowledged;
  gboolean ok;

  sov_database_query_int (db, "SELECT count(*) FROM party WHERE ref LIKE 'w%'", &n, NULL);
  sov_database_query_int (db, "SELECT count(*) FROM entry WHERE ref LIKE 'x%'", &pairs, NULL);

  if (job_is_called (job, "restore"))
    ok = n == N_COPY || (n == N_BEFORE && site->n_acknowledged == 0);
  else if (job_is_called (job, "rotate"))
    ok = n == N_BEFORE;
  else
    ok = n == want || n == want + 1;
  if (ok && n == pairs)
    return NULL;

  *lost = TRUE;
  return g_strdup_printf ("%" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " rows after %u acknowledged", n, pairs, site->n_acknowledged);
}

/* Every backup that counts is a whole vault. */
static char *
judge_folder (const Site *site,
              const char *folder)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);

  for (guint i = 0; i < copies->len; i++)
    {
      const SovBackupCopy *copy = copies->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (SovDatabase) db = sov_database_open (copy->path, site->key, SOV_DATABASE_READ_ONLY, &error);

      if (db == NULL || !sov_verify_all (db, &error))
        return g_strdup_printf ("a backup that counts: %s", error->message);
    }

  return NULL;
}

static char *
judge_portable (const Site *site)
{
  g_autofree char *path = g_build_filename (site->place, SITE_ALONG, NULL);
  g_autoptr (GBytes) code = fixture_text (site->code);
  g_autoptr (SovDatabase) db = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  db = sov_database_open (path, code, SOV_DATABASE_READ_ONLY | SOV_DATABASE_PASSPHRASE, &error);
  return db != NULL && sov_verify_all (db, &error) ? NULL : g_strdup_printf ("a portable copy: %s", error->message);
}

/* By then the program has started again, and removed what was being made. */
static char *
find_draft (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (*name == '.')
      return g_strdup_printf ("%s is left behind", name);

  return NULL;
}

static char *
judge_backups (const Site *site)
{
  g_autofree char *own = g_build_filename (site->vault, "backups", NULL);
  char *why = judge_folder (site, site->stick);

  if (why == NULL)
    why = judge_folder (site, own);
  if (why == NULL)
    why = find_draft (own);
  if (why == NULL)
    why = judge_portable (site);

  return why;
}

static char *
judge_vault (const Site *site,
             const Job *job,
             gboolean *lost)
{
  g_autofree char *path = g_build_filename (site->vault, SOV_VAULT_DATABASE_NAME, NULL);
  g_auto (Session) session = { NULL };
  g_autoptr (GError) error = NULL;

  if (!site_session_open (&session, site, &error) || !sov_verify_all (session.state->db, &error))
    return g_strdup (error->message);
  if (job_is_called (job, "create") || job_is_called (job, "renew-code"))
    return NULL;

  if (job_is_called (job, "erase"))
    return judge_erased (site, session.state->db, lost);
  if (job_is_called (job, "import"))
    return judge_brought (site, session.state->db, lost);

  return judge_rows (site, job, session.state->db, lost);
}

/* Nothing at all, or a whole vault. Its key is known to who has acknowledged. */
static char *
judge_made (const Site *site,
            const Job *job,
            gboolean *lost)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (site->vault, &error);

  if (vault == NULL)
    return g_strdup (error->message);
  if (sov_vault_get_content (vault) == SOV_VAULT_NONE)
    {
      *lost = site->n_acknowledged > 0;
      return *lost ? g_strdup ("the vault is not there") : NULL;
    }
  if (sov_vault_get_sentinel (vault) == NULL || !sov_vault_check_file (vault, &error) ||
      !fixture_has (site->vault, SOV_RECOVERY_NAME))
    return g_strdup ("something of a vault, and not all of it");

  g_clear_object (&vault);
  return site->n_acknowledged > 0 ? judge_vault (site, job, lost) : NULL;
}

/* The code that the user has opens the vault, or the next start asks to write
 * down another. */
static char *
judge_code (const Site *site,
            gboolean *lost)
{
  g_autoptr (SovVault) vault = sov_vault_new (site->vault, NULL);
  g_autoptr (SovSentinel) before = sov_sentinel_copy (sov_vault_get_sentinel (vault));
  g_autoptr (GBytes) typed = fixture_text (site->code);
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GError) error = NULL;

  key = sov_vault_unlock (vault, SOV_VAULT_BY_CODE, typed, &error);
  if (key != NULL || (site->n_acknowledged == 0 && !before->code_given &&
                      g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY)))
    return NULL;

  *lost = TRUE;
  return g_strdup_printf ("the code: %s", error->message);
}

/* The active key opens the vault, or the pending one; the code does always. */
static char *
judge_rotated (Site *site,
               const Job *job,
               gboolean *lost)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (site->vault, &error);
  GBytes *key = vault != NULL ? sov_vault_unlock (vault, SOV_VAULT_BY_KEY, site->key, &error) : NULL;

  if (key == NULL && site->pending != NULL && g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    {
      g_clear_error (&error);
      key = sov_vault_unlock (vault, SOV_VAULT_BY_KEY, site->pending, &error);
    }
  if (key == NULL)
    {
      *lost = TRUE;
      return g_strdup_printf ("no key opens it: %s", error->message);
    }

  g_clear_object (&vault);
  g_bytes_unref (site->key);
  site->key = key;
  return judge_vault (site, job, lost);
}

char *
site_judge (Site *site,
            const Job *job,
            gboolean *lost)
{
  char *why;

  *lost = FALSE;
  if (job_is_called (job, "create"))
    why = judge_made (site, job, lost);
  else if (job_is_called (job, "rotate"))
    why = judge_rotated (site, job, lost);
  else
    why = judge_vault (site, job, lost);
  if (why == NULL && (job_is_called (job, "renew-code") || job_is_called (job, "rotate")))
    why = judge_code (site, lost);
  if (why == NULL)
    why = find_orphan (site);
  if (why == NULL)
    why = judge_backups (site);

  return why;
}
