/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-verify.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store/sov-chain.h"
#include "store/sov-database-private.h"
#include "store/sov-store-error.h"

/* What a check would have to say at most. */
#define MAX_LINES 20

#define PLAIN_HEADER "SQLite format 3"

void
sov_finding_free (SovFinding *self)
{
  g_free (self->detail);
  g_free (self);
}

/* Takes @detail. */
static void
add (GPtrArray *findings,
     const char *name,
     gboolean ok,
     char *detail)
{
  SovFinding *finding = g_new (SovFinding, 1);

  *finding = (SovFinding) { name, ok, detail };
  g_ptr_array_add (findings, finding);
}

static void
check_encryption (GPtrArray *findings,
                  const char *path)
{
  char head[sizeof PLAIN_HEADER] = "";
  FILE *file = g_fopen (path, "rb");
  gboolean read = file != NULL && fread (head, 1, sizeof head, file) == sizeof head;

  if (file != NULL)
    fclose (file);

  if (!read)
    add (findings, "encryption", FALSE, g_strdup ("the file cannot be read"));
  else if (memcmp (head, PLAIN_HEADER, sizeof head) == 0)
    add (findings, "encryption", FALSE, g_strdup ("the file is not encrypted"));
  else
    add (findings, "encryption", TRUE, g_strdup (""));
}

/* The rows of @sql as text, one a line, but those that say @fine. */
static char *
list_rows (SovDatabase *db,
           const char *sql,
           const char *fine)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovStatement) row = sov_database_prepare (db, sql, &error);
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = 0;

  while (row != NULL && sov_statement_next (row))
    {
      const char *text = sov_statement_text (row, 0);

      if (text == NULL || g_strcmp0 (text, fine) == 0)
        continue;
      if (++n <= MAX_LINES)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
    }
  if (row == NULL || !sov_statement_check (row, &error))
    g_string_append (lines, error->message);
  if (n > MAX_LINES)
    g_string_append_printf (lines, "\n… %u more", n - MAX_LINES);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* The pages of the file are checked alone: a crash may have left them half
 * overwritten, and whole in the log. */
static void
bring_in_log (SovDatabase *db)
{
  if (sqlite3_db_readonly (db->native, "main") == 0)
    sov_database_execute (db, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);
}

/* In order when there are no rows but those that say @fine. */
static void
check_rows (GPtrArray *findings,
            const char *name,
            SovDatabase *db,
            const char *sql,
            const char *fine)
{
  char *lines = list_rows (db, sql, fine);

  add (findings, name, *lines == '\0', lines);
}

static void
check_schema (GPtrArray *findings,
              SovDatabase *db)
{
  gint64 latest = sov_database_count_steps ();
  gint64 version = 0;
  gint64 id = 0;
  gboolean read = sov_database_query_int (db, "PRAGMA user_version", &version, NULL) &&
                  sov_database_query_int (db, "PRAGMA application_id", &id, NULL);

  add (findings, "schema", read && version > 0 && version <= latest && id == SOV_DATABASE_APPLICATION_ID,
       g_strdup_printf ("version %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT, version, latest));
}

/* The index says itself whether its words hang together. To ask is to write;
 * of a file that cannot be written to, "integrity" has asked already. */
static void
check_search (GPtrArray *findings,
              SovDatabase *db)
{
  g_autofree char *names = list_rows (db, "SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%' ORDER BY name", NULL);
  g_auto (GStrv) tables = g_strsplit (names, "\n", -1);
  g_autoptr (GError) error = NULL;
  gboolean ok = tables[0] != NULL;

  if (sqlite3_db_readonly (db->native, "main") == 1)
    return;

  for (guint i = 0; ok && tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES ('integrity-check')", tables[i], tables[i]);

      ok = sov_database_execute (db, sql, &error);
    }

  add (findings, "search", ok, g_strdup (error != NULL ? error->message : ""));
}

/* What the schema alone cannot promise. */
#define STRAYS                                                                                            \
  "SELECT 'an agreed thing without a version: ' || ref FROM term"                                         \
  " WHERE retracted_at IS NULL AND NOT EXISTS (SELECT 1 FROM version WHERE term_id = term.id)"            \
  " UNION ALL SELECT 'a version that is there twice: ' || term_id || '/' || number FROM version"          \
  "  WHERE retracted_at IS NULL GROUP BY term_id, number HAVING count(*) > 1"                             \
  " UNION ALL SELECT 'a file that is not what it was: ' || blob.id FROM blob WHERE size <> length (data)" \
  " UNION ALL SELECT 'more given than promised: ' || ref FROM compensation WHERE value <"                 \
  "  (SELECT sum (amount) FROM given WHERE compensation_id = compensation.id)"

#define COUNTS                                                                                             \
  "SELECT (SELECT count(*) FROM party) || ' parties, ' || (SELECT count(*) FROM deal) || ' deals, '"       \
  " || (SELECT count(*) FROM term) || ' agreed things, ' || (SELECT count(*) FROM entry) || ' contacts, '" \
  " || (SELECT count(*) FROM complaint) || ' complaints'"

static void
check_counts (GPtrArray *findings,
              SovDatabase *db)
{
  char *strays = list_rows (db, STRAYS, NULL);

  if (*strays != '\0')
    {
      add (findings, "counts", FALSE, strays);
      return;
    }

  g_free (strays);
  add (findings, "counts", TRUE, list_rows (db, COUNTS, NULL));
}

static void
check_chain (GPtrArray *findings,
             SovDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovChainReport) report = NULL;
  gint64 has_chain = 0;

  /* A copy of the time before the chain has none. */
  if (sov_database_query_int (db, "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'event')", &has_chain, NULL) && has_chain == 0)
    return;

  report = sov_chain_verify (db, &error);
  if (report == NULL)
    add (findings, "chain", FALSE, g_strdup (error->message));
  else if (report->broken != NULL)
    add (findings, "chain", FALSE, g_strdup (report->broken));
  else
    add (findings, "chain", TRUE,
         g_strdup_printf ("%" G_GINT64_FORMAT " events, head %s", report->n_events, report->head != NULL ? report->head : "-"));
}

GPtrArray *
sov_verify (SovDatabase *db,
            const char *path)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_finding_free);

  check_encryption (findings, path);
  bring_in_log (db);
  check_rows (findings, "pages", db, "PRAGMA cipher_integrity_check", NULL);
  check_rows (findings, "integrity", db, "PRAGMA integrity_check", "ok");
  check_rows (findings, "references", db, "PRAGMA foreign_key_check", NULL);
  check_search (findings, db);
  check_schema (findings, db);
  check_counts (findings, db);
  check_chain (findings, db);

  return findings;
}

gboolean
sov_verify_all (SovDatabase *db,
                const char *path,
                GError **error)
{
  g_autoptr (GPtrArray) findings = sov_verify (db, path);

  for (guint i = 0; i < findings->len; i++)
    {
      const SovFinding *finding = findings->pdata[i];

      if (finding->ok)
        continue;
      g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "%s: %s", finding->name, finding->detail);
      return FALSE;
    }

  return TRUE;
}
