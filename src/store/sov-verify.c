/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-verify.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "model/sov-time.h"
#include "store/sov-chain.h"
#include "store/sov-database-private.h"
#include "store/sov-store-error.h"

/* What a check would have to say at most. */
#define MAX_LINES 20

/* Where a check begins, per mille of the whole. */
#define SEARCH_AT 500
#define COUNTS_AT 600
#define CHAIN_AT 620

/* Each row is looked for in each index: with too few pages at hand most would be
 * deciphered again and again. KiB; what a vault does not fill is not taken. */
#define MORE_CACHE "PRAGMA cache_size = -262144"
#define USUAL_CACHE "PRAGMA cache_size = -2000"

/* Steps of SQLite's machine between two questions whether to go on. */
#define ASK_EVERY 10000

void
sov_finding_free (SovFinding *self)
{
  g_free (self->detail);
  g_free (self->about);
  g_free (self);
}

/* One look through a vault. */
typedef struct
{
  SovDatabase *db;
  GPtrArray *findings;
  SovVerifyFunc func;
  gpointer data;
  GCancellable *cancellable;
} Check;

static gboolean
go_on (const Check *check)
{
  return !g_cancellable_is_cancelled (check->cancellable);
}

static void
tell (const Check *check,
      const char *name,
      guint per_mille)
{
  if (check->func != NULL)
    check->func (name, per_mille, check->data);
}

/* Takes @detail. */
static void
add (GPtrArray *findings,
     const char *name,
     gboolean ok,
     char *detail)
{
  SovFinding *finding = g_new (SovFinding, 1);

  *finding = (SovFinding) { name, ok, detail, NULL };
  g_ptr_array_add (findings, finding);
}

static void
check_encryption (GPtrArray *findings,
                  SovDatabase *db)
{
  g_autoptr (GError) error = NULL;
  gboolean encrypted = FALSE;

  if (!sov_database_is_encrypted (db, &encrypted, &error))
    add (findings, "encryption", FALSE, g_strdup (error->message));
  else
    add (findings, "encryption", encrypted, g_strdup (encrypted ? "" : "the file is not encrypted"));
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

/* Such as "unbroken since 2026-10-19, 412 entries, mark 412-7f3a91c04d2e". */
static char *
describe_chain (const SovChainReport *report)
{
  g_autoptr (GDateTime) since = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = NULL;

  if (report->n_events == 0)
    return g_strdup ("no entries yet");

  since = g_date_time_new_from_unix_utc (report->since / 1000);
  day = since != NULL ? g_date_time_format (since, "%F") : NULL;
  g_string_append_printf (text, "unbroken since %s, %" G_GINT64_FORMAT " entries, mark %s", day != NULL ? day : "?",
                          report->n_events, report->mark);
  if (report->n_erased > 0)
    g_string_append_printf (text, ", %" G_GINT64_FORMAT " of them erased", report->n_erased);
  if (report->n_clock_suspects > 0)
    g_string_append_printf (text, ", %" G_GINT64_FORMAT " of them while the clock jumped", report->n_clock_suspects);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What it is about, as a person knows it. */
static char *
describe_broken (const SovChainReport *report)
{
  if (report->ref == NULL)
    return NULL;

  return report->title != NULL ? g_strdup_printf ("%s “%s”", report->ref, report->title) : g_strdup (report->ref);
}

static void
tell_of_chain (gint64 done,
               gint64 all,
               gpointer data)
{
  tell (data, "chain", (guint) (CHAIN_AT + (1000 - CHAIN_AT) * done / MAX (all, 1)));
}

static void
check_chain (Check *check)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovChainReport) report = NULL;
  gint64 has_chain = 0;

  /* A copy of the time before the chain has none. */
  if (sov_database_query_int (check->db, "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'event')", &has_chain, NULL) && has_chain == 0)
    return;

  report = sov_chain_verify_full (check->db, tell_of_chain, check, check->cancellable, &error);
  if (report == NULL)
    add (check->findings, "chain", FALSE, g_strdup (error->message));
  else if (report->broken == NULL)
    add (check->findings, "chain", TRUE, describe_chain (report));
  else
    {
      add (check->findings, "chain", FALSE, g_strdup (report->broken));
      ((SovFinding *) check->findings->pdata[check->findings->len - 1])->about = describe_broken (report);
    }
}

/* A long check of SQLite's own ends when it asks this. */
static int
ask_whether_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
check_all (Check *check)
{
  static const struct
  {
    const char *name;
    const char *sql;
    const char *fine;
    guint at; /* per mille, by what each took of a vault of 100 000 customers */
  } own[] = {
    { "pages", "PRAGMA cipher_integrity_check", NULL, 0 },
    { "integrity", "PRAGMA integrity_check", "ok", 100 },
    { "references", "PRAGMA foreign_key_check", NULL, 450 },
  };

  check_encryption (check->findings, check->db);
  bring_in_log (check->db);
  for (gsize i = 0; i < G_N_ELEMENTS (own) && go_on (check); i++)
    {
      tell (check, own[i].name, own[i].at);
      check_rows (check->findings, own[i].name, check->db, own[i].sql, own[i].fine);
    }
  if (!go_on (check))
    return;

  tell (check, "search", SEARCH_AT);
  check_search (check->findings, check->db);
  check_schema (check->findings, check->db);
  tell (check, "counts", COUNTS_AT);
  check_counts (check->findings, check->db);
  if (go_on (check))
    check_chain (check);
}

GPtrArray *
sov_verify (SovDatabase *db,
            SovVerifyFunc func,
            gpointer data,
            GCancellable *cancellable)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_finding_free);
  Check check = { .db = db, .findings = findings, .func = func, .data = data, .cancellable = cancellable };

  if (cancellable != NULL)
    sqlite3_progress_handler (db->native, ASK_EVERY, ask_whether_cancelled, cancellable);
  sov_database_execute (db, MORE_CACHE, NULL);
  check_all (&check);
  sov_database_execute (db, USUAL_CACHE, NULL);
  if (cancellable != NULL)
    sqlite3_progress_handler (db->native, 0, NULL, NULL);

  return go_on (&check) ? g_steal_pointer (&findings) : NULL;
}

gboolean
sov_verify_all (SovDatabase *db,
                GError **error)
{
  g_autoptr (GPtrArray) findings = sov_verify (db, NULL, NULL, NULL);

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
