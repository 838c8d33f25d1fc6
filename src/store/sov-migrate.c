/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-database.h"
#include "store/sov-store-error.h"

#include <gio/gio.h>

#include "store/sov-authorizer.h"
#include "store/sov-chain.h"
#include "store/sov-database-private.h"
#include "store/sov-invariants.h"

/* Brings a file's schema to the newest. Steps are resources named
 * 0001-what.sql; all that a file still lacks are one transaction, so that it is
 * always exactly the version it was or the newest. vault.md §4.5 has the order.
 * A file from a later program is left alone. */

#define MIGRATIONS "/fi/sovittu/Sovittu/store/migrations"

/* From the version that a file has to a newer one. */
typedef struct
{
  GStrv steps;
  guint from;
  guint to;
  gboolean seals;        /* what was there before the chain */
  SovInvariants *before; /* NULL: a new file, in which there is nothing */
} Way;

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

static gboolean
check_references (SovDatabase *db,
                  GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *table = sov_database_query_text (db, "PRAGMA foreign_key_check", &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (table == NULL)
    return TRUE;

  g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_MIGRATED, "a row of %s would name what is not there", table);
  return FALSE;
}

/* Evidence of the time before the chain, also when the program ended between
 * the last step and this. */
static gboolean
seal_rest (SovDatabase *db,
           gpointer unused,
           GError **error)
{
  gint64 n;

  return sov_database_query_int (db, "SELECT EXISTS (SELECT 1 FROM unsealed)", &n, error) &&
         (n == 0 || sov_chain_seal (db, NULL, error));
}

/* What step 5 came to do only after the first vaults had taken it. */
static const struct
{
  const char *lacks;
  const char *sql;
} afterthoughts[] = {
  { "SELECT NOT EXISTS (SELECT 1 FROM pragma_table_info ('deal') WHERE name = 'ended_at')",
    "ALTER TABLE deal ADD COLUMN ended_at INTEGER; UPDATE deal SET ended_at = state_at WHERE state BETWEEN 5 AND 7" },
  { "SELECT NOT EXISTS (SELECT 1 FROM pragma_table_info ('step') WHERE name = 'cost')",
    "ALTER TABLE step ADD COLUMN cost INTEGER; ALTER TABLE step ADD COLUMN reason TEXT" },
};

#define FIRST_WITHOUT 5
#define LAST_WITHOUT 7

static gboolean
add_afterthoughts (SovDatabase *db,
                   GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (afterthoughts); i++)
    {
      gint64 lacks;

      if (!sov_database_query_int (db, afterthoughts[i].lacks, &lacks, error) ||
          (lacks && !sov_database_execute (db, afterthoughts[i].sql, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
go (SovDatabase *db,
    gpointer data,
    GError **error)
{
  const Way *way = data;

  if (way->from >= FIRST_WITHOUT && way->from <= LAST_WITHOUT && !add_afterthoughts (db, error))
    return FALSE;

  for (guint i = way->from; i < way->to; i++)
    if (!apply_step (db, way->steps[i], error))
      return FALSE;

  return (!way->seals || seal_rest (db, NULL, error)) &&
         (way->before == NULL || (check_references (db, error) && sov_invariants_check (way->before, db, error)));
}

/* A rule that a step breaks is nothing that its user could have done otherwise. A
 * disk that fails is the disk. */
static void
tell (SovDatabase *db,
      GError *reason,
      GError **error)
{
  if (!sov_database_is_spoilt (db) &&
      (g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT) ||
       g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED)))
    reason->code = SOV_STORE_ERROR_NOT_MIGRATED;

  g_propagate_prefixed_error (error, reason, "bringing the schema to the newest: ");
}

/* References are not looked at meanwhile: a step may take a table apart. SQLite
 * hears that only outside a transaction. */
static gboolean
go_unreferenced (SovDatabase *db,
                 Way *way,
                 GError **error)
{
  GError *reason = NULL;
  gboolean went = sov_database_execute (db, "PRAGMA foreign_keys = OFF", error) &&
                  sov_database_transact (db, go, way, &reason);

  if (reason != NULL)
    tell (db, reason, error);

  return sov_database_execute (db, "PRAGMA foreign_keys = ON", went ? error : NULL) && went;
}

/* All rows of the check are read; the first says enough. */
static gboolean
check_whole (SovDatabase *db,
             GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, "PRAGMA integrity_check", error);
  g_autofree char *found = NULL;

  while (row != NULL && sov_statement_next (row))
    if (found == NULL && g_strcmp0 (sov_statement_text (row, 0), "ok") != 0)
      found = sov_statement_dup (row, 0);

  if (row == NULL || !sov_statement_check (row, error))
    return FALSE;
  if (found == NULL)
    return TRUE;

  g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "after bringing the schema to the newest: %s", found);
  return FALSE;
}

static gboolean
bring_up (SovDatabase *db,
          Way *way,
          GError **error)
{
  g_autoptr (SovInvariants) before = NULL;

  if (way->from == 0)
    return sov_database_transact (db, go, way, error);

  before = sov_invariants_take (db, error);
  way->before = before;
  return before != NULL && go_unreferenced (db, way, error) && check_whole (db, error);
}

static gboolean
migrate (SovDatabase *db,
         gint64 version,
         gboolean seals,
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

  if (have < MIN (latest, version))
    {
      Way way = { steps, (guint) have, (guint) MIN (latest, version), seals, NULL };

      sov_authorizer_guard (db, TRUE);
      done = bring_up (db, &way, error);
      sov_authorizer_guard (db, FALSE);
    }

  return done;
}

gboolean
sov_database_migrate_to (SovDatabase *db,
                         gint64 version,
                         GError **error)
{
  return migrate (db, version, FALSE, error);
}

gboolean
sov_database_migrate (SovDatabase *db,
                      GError **error)
{
  if (!migrate (db, G_MAXINT64, TRUE, error) || !sov_database_transact (db, seal_rest, NULL, error))
    return FALSE;

  db->seal = sov_chain_seal;
  sov_chain_watch_clock (db);
  sov_authorizer_seal (db);
  return TRUE;
}
