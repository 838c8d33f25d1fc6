/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-database.h"
#include "store/sov-store-error.h"

#include <gio/gio.h>

#include "store/sov-authorizer.h"
#include "store/sov-chain.h"
#include "store/sov-database-private.h"

/* Brings a file's schema to the newest. Steps are resources named
 * 0001-what.sql; each is one transaction with its own stamp, so that a file is
 * always exactly one version. A file from a later program is left alone. */

#define MIGRATIONS "/fi/sovittu/Sovittu/store/migrations"

static gboolean
apply_step (SovDatabase *db,
            gpointer name, /* "0002-evidence.sql" */
            GError **error)
{
  g_autofree char *path = g_build_path ("/", MIGRATIONS, (char *) name, NULL);
  g_autofree char *stamp = NULL;
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, 0, error);

  stamp = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d",
                           (int) g_ascii_strtoll (name, NULL, 10), SOV_DATABASE_APPLICATION_ID);

  return sql != NULL &&
         sov_database_execute (db, g_bytes_get_data (sql, NULL), error) &&
         sov_database_execute (db, stamp, error);
}

gint64
sov_database_count_steps (void)
{
  g_auto (GStrv) steps = g_resources_enumerate_children (MIGRATIONS, 0, NULL);

  return steps != NULL ? g_strv_length (steps) : 0;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static gboolean
check_ours (SovDatabase *db,
            gint64 have,
            gint64 latest,
            GError **error)
{
  gint64 id, n;

  if (!sov_database_query_int (db, "PRAGMA application_id", &id, error) ||
      !sov_database_query_int (db, "SELECT count(*) FROM sqlite_schema", &n, error))
    return FALSE;

  if (id != SOV_DATABASE_APPLICATION_ID && (have != 0 || n != 0))
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS,
                           "the file is not a vault of Sovittu");
      return FALSE;
    }
  if (have > latest)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_TOO_NEW,
                           "the file was written by a later version");
      return FALSE;
    }

  return TRUE;
}

/* Evidence of the time before the chain, also when the program ended between
 * the last step and this. */
static gboolean
seal_rest (SovDatabase *db,
           GError **error)
{
  gint64 n;

  return sov_database_query_int (db, "SELECT EXISTS (SELECT 1 FROM unsealed)", &n, error) &&
         (n == 0 || sov_database_transact (db, sov_chain_seal, NULL, error));
}

gboolean
sov_database_migrate_to (SovDatabase *db,
                         gint64 version,
                         GError **error)
{
  g_auto (GStrv) steps = g_resources_enumerate_children (MIGRATIONS, 0, error);
  gboolean done = TRUE;
  gint64 have;
  guint latest;

  if (steps == NULL || !sov_database_query_int (db, "PRAGMA user_version", &have, error))
    return FALSE;

  latest = g_strv_length (steps);
  qsort (steps, latest, sizeof *steps, compare_names);

  if (!check_ours (db, have, latest, error))
    return FALSE;

  sov_authorizer_guard (db, TRUE);
  for (guint i = (guint) have; done && i < latest && i < version; i++)
    done = sov_database_transact (db, apply_step, steps[i], error);
  sov_authorizer_guard (db, FALSE);

  return done;
}

gboolean
sov_database_migrate (SovDatabase *db,
                      GError **error)
{
  if (!sov_database_migrate_to (db, G_MAXINT64, error) || !seal_rest (db, error))
    return FALSE;

  db->seal = sov_chain_seal;
  sov_authorizer_seal (db);
  return TRUE;
}
