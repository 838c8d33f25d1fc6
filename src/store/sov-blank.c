/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-blank.h"

#include <string.h>

#include "store/sov-store-error.h"

#define NEW_REF "'" SOV_BLANK_REF "' || lower (hex (randomblob (8)))"

/* The row and those that became part of it. */
#define IDS "(SELECT id FROM party WHERE id = :id OR merged_into = :id)"

/* Once the salt is gone, nothing tells what an event was about; only then may
 * the row become blank. */
#define ERASE_SALTS(kind, rows)                                                          \
  "UPDATE event_salt SET salt = NULL, erased_at = :at WHERE salt IS NOT NULL AND seq IN" \
  " (SELECT seq FROM event WHERE kind IN ('" kind "', '" kind "-retracted', '" kind "-restored') AND row_id IN (" rows "))"

#define VERSIONS "SELECT id FROM version WHERE term_id = :id"
#define RELAYS "SELECT relay.id FROM relay JOIN version ON version.id = version_id WHERE term_id = :id"
#define THEIR_RELAYS "SELECT id FROM relay WHERE reason IS NOT NULL AND party_id IN " IDS
#define THEIR_MESSAGES "SELECT id FROM message WHERE party_id IN " IDS

/* Nothing of it is in a list or a search any more. */
static const char *const blank_term[] = {
  "UPDATE version SET retracted_at = :at WHERE term_id = :id AND retracted_at IS NULL",
  "UPDATE term SET retracted_at = :at WHERE id = :id AND retracted_at IS NULL",
  ERASE_SALTS ("term", ":id"),
  ERASE_SALTS ("version", VERSIONS),
  ERASE_SALTS ("relay", RELAYS),
  "UPDATE term SET ref = " NEW_REF ", complaint_ref = NULL, entry_id = NULL WHERE id = :id",
  "UPDATE version SET text = '—', due = NULL, due_local = NULL, zone = NULL, due_vague = NULL, price = NULL, entry_id = NULL"
  " WHERE term_id = :id",
  "UPDATE relay SET reason = NULL WHERE reason IS NOT NULL AND id IN (" RELAYS ")",
};

/* Why something was made good stays known where there is money in the books. */
static const char *const blank_complaint[] = {
  "UPDATE complaint SET retracted_at = :at WHERE id = :id AND retracted_at IS NULL",
  ERASE_SALTS ("complaint", ":id"),
  "UPDATE complaint SET ref = " NEW_REF ", words = '', entry_id = NULL, term_id = NULL, deal_id = NULL, noticed = NULL,"
  " impact = NULL, sought = NULL, expectation = NULL, got = NULL, spread = NULL, style = NULL, style_at = NULL, severity = NULL"
  " WHERE id = :id",
  "DELETE FROM step WHERE complaint_id = :id",
  "DELETE FROM snooze WHERE complaint_id = :id",
  "DELETE FROM lesson WHERE complaint_id = :id",
  "DELETE FROM recourse WHERE complaint_id = :id",
  "UPDATE cause SET note = NULL, term_id = NULL WHERE complaint_id = :id",
  "DELETE FROM cause WHERE complaint_id = :id AND NOT EXISTS (SELECT 1 FROM compensation WHERE compensation.complaint_id = :id)",
  "UPDATE entry SET complaint_id = NULL WHERE complaint_id = :id",
  "UPDATE answer SET complaint_id = NULL WHERE complaint_id = :id",
};

/* A number that evidence names is given to nothing else. */
#define IS_NAMED                                            \
  "(EXISTS (SELECT 1 FROM term WHERE entry_id = :id)"       \
  " OR EXISTS (SELECT 1 FROM version WHERE entry_id = :id)" \
  " OR EXISTS (SELECT 1 FROM complaint WHERE entry_id = :id))"

static const char *const blank_entry[] = {
  "UPDATE praise SET entry_id = NULL WHERE entry_id = :id",
  "UPDATE lesson SET entry_id = NULL WHERE entry_id = :id",
  "UPDATE task SET entry_id = NULL WHERE entry_id = :id",
  "DELETE FROM source WHERE entry_id = :id",
  "DELETE FROM attachment WHERE entry_id = :id",
  "DELETE FROM entry WHERE id = :id AND NOT " IS_NAMED,
  "UPDATE entry SET ref = " NEW_REF ", text = '', deal_id = NULL, complaint_id = NULL, answered = NULL, mood = NULL, public = 0,"
  " conflicts_with = NULL, promises = 0, removed_at = coalesce (removed_at, :at) WHERE id = :id",
};

static const char *const blank_deal[] = {
  ERASE_SALTS ("message", "SELECT id FROM message WHERE deal_id = :id"),
  "UPDATE message SET text = '' WHERE deal_id = :id",
  "DELETE FROM participant WHERE deal_id = :id",
  "UPDATE entry SET deal_id = NULL WHERE deal_id = :id",
  "UPDATE complaint SET deal_id = NULL WHERE deal_id = :id",
  "UPDATE answer SET deal_id = NULL WHERE deal_id = :id",
  "UPDATE praise SET deal_id = NULL WHERE deal_id = :id",
  "UPDATE lesson SET deal_id = NULL WHERE deal_id = :id",
  "UPDATE task SET deal_id = NULL WHERE deal_id = :id",
  "UPDATE lesson_check SET deal_id = NULL WHERE deal_id = :id",
  "UPDATE deal SET ref = " NEW_REF ", title = '—', sort_key = x'', expectation = NULL, price = NULL, vat = NULL,"
  " erased_at = :at, removed_at = coalesce (removed_at, :at) WHERE id = :id",
};

#define HAS_MONEY                                                        \
  "(value IS NOT NULL OR cost IS NOT NULL OR bill IS NOT NULL OR EXISTS" \
  " (SELECT 1 FROM given WHERE compensation_id = compensation.id AND amount IS NOT NULL))"

/* Amounts, days and invoice numbers stay for the books (KPL 2:10), with nobody's
 * name. What was taken away by itself was never to be there. */
static const char *const blank_compensations[] = {
  "DELETE FROM given WHERE compensation_id IN (SELECT id FROM compensation WHERE party_id IN " IDS " AND (removed_at IS NOT NULL OR NOT " HAS_MONEY "))",
  "DELETE FROM compensation WHERE party_id IN " IDS " AND (removed_at IS NOT NULL OR NOT " HAS_MONEY ")",
  "UPDATE given SET note = NULL WHERE compensation_id IN (SELECT id FROM compensation WHERE party_id IN " IDS ")",
  "UPDATE compensation SET ref = " NEW_REF ", text = NULL, strings = NULL WHERE party_id IN " IDS,
};

static const char *const blank_compensation[] = {
  "DELETE FROM given WHERE compensation_id = :id",
  "DELETE FROM compensation WHERE id = :id",
};

static const char *const blank_contact[] = { "DELETE FROM person WHERE id = :id" };
static const char *const blank_praise[] = { "DELETE FROM praise WHERE id = :id" };
static const char *const blank_idea[] = { "DELETE FROM lesson WHERE id = :id AND complaint_id IS NULL" };
static const char *const blank_task[] = { "DELETE FROM task WHERE id = :id" };

/* In deals of others: what was said to them, and their part in it. */
static const char *const blank_elsewhere[] = {
  ERASE_SALTS ("message", THEIR_MESSAGES),
  "UPDATE message SET text = '' WHERE party_id IN " IDS,
  ERASE_SALTS ("relay", THEIR_RELAYS),
  "UPDATE relay SET reason = NULL WHERE reason IS NOT NULL AND party_id IN " IDS,
  "DELETE FROM participant WHERE party_id IN " IDS,
  "UPDATE recourse SET text = NULL WHERE party_id IN " IDS,
};

static const char *const blank_party[] = {
  "DELETE FROM sender WHERE party_id IN " IDS,
  "DELETE FROM source WHERE party_id IN " IDS,
  "DELETE FROM answer WHERE party_id IN " IDS,
  "DELETE FROM praise WHERE party_id IN " IDS,
  "DELETE FROM lesson WHERE complaint_id IS NULL AND party_id IN " IDS,
  "DELETE FROM task WHERE party_id IN " IDS,
  "DELETE FROM person WHERE party_id IN " IDS,
  "DELETE FROM detail WHERE party_id IN " IDS,
  "UPDATE party SET referred_by = NULL WHERE referred_by IN " IDS,
  "UPDATE party SET ref = " NEW_REF ", folded = '', formal = 0, business_id = NULL, business_key = NULL, vat_number = NULL,"
  " iban = NULL, einvoice = NULL, einvoice_operator = NULL, expectation = NULL, whatsapp = NULL, reachable_from = NULL,"
  " reachable_to = NULL, reach_by = NULL, since = NULL, referred_by = NULL, practices = 0, trade = NULL, note = NULL,"
  " ended_at = NULL, ended_reason = NULL, ended_referred_to = NULL, last_contact = NULL,"
  " erased_at = :at, removed_at = coalesce (removed_at, :at) WHERE id = :id OR merged_into = :id",
};

#define HIDE_NAME "UPDATE party SET name = '—', sort_key = x'' WHERE id = :id OR merged_into = :id"

/* Deals of others that go on need the name of who is in them. */
#define HIDE_UNUSED_NAME                                                                                            \
  "UPDATE party SET name = '—', sort_key = x'' WHERE merged_into = :id OR (id = :id"                                \
  " AND NOT EXISTS (SELECT 1 FROM participant JOIN deal ON deal.id = deal_id WHERE party_id IN " IDS                \
  "  AND deal.removed_at IS NULL)"                                                                                  \
  " AND NOT EXISTS (SELECT 1 FROM term JOIN deal ON deal.id = deal_id WHERE (by_id IN " IDS " OR to_id IN " IDS ")" \
  "  AND retracted_at IS NULL AND deal.removed_at IS NULL)"                                                         \
  " AND NOT EXISTS (SELECT 1 FROM entry WHERE party_id IN " IDS " AND removed_at IS NULL)"                          \
  " AND NOT EXISTS (SELECT 1 FROM doer JOIN version ON version.id = version_id JOIN term ON term.id = term_id"      \
  "  JOIN deal ON deal.id = deal_id WHERE doer.party_id IN " IDS " AND deal.removed_at IS NULL))"

static gboolean
run (SovDatabase *db,
     const char *sql,
     gint64 id,
     gint64 at,
     GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  if (strstr (sql, ":at") != NULL)
    sov_statement_bind_int (stmt, ":at", at);
  return sov_statement_run (stmt, error);
}

static gboolean
run_all (SovDatabase *db,
         const char *const *steps,
         gsize n_steps,
         gint64 id,
         gint64 at,
         GError **error)
{
  for (gsize i = 0; i < n_steps; i++)
    if (!run (db, steps[i], id, at, error))
      return FALSE;

  return TRUE;
}

#define RUN_ALL(steps) run_all (db, steps, G_N_ELEMENTS (steps), id, at, error)

/* Blanks each row that @sql finds for :id. */
static gboolean
blank_each (SovDatabase *db,
            const char *sql,
            SovSubject subject,
            gint64 id,
            SovBlankScope scope,
            gint64 at,
            GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  SovStatement *stmt = sov_database_prepare (db, sql, error);
  gboolean read;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  while (sov_statement_next (stmt))
    {
      gint64 row = sov_statement_int (stmt, 0);

      g_array_append_val (rows, row);
    }
  read = sov_statement_check (stmt, error);
  sov_statement_done (stmt);
  for (guint i = 0; read && i < rows->len; i++)
    read = sov_blank_row (db, subject, g_array_index (rows, gint64, i), scope, at, error);

  return read;
}

typedef struct
{
  const char *sql;
  gint64 id;
} Deletion;

static gboolean
delete_row (SovDatabase *db,
            gpointer data,
            GError **error)
{
  const Deletion *deletion = data;

  return run (db, deletion->sql, deletion->id, 0, error);
}

/* What something names stays, blank as it is. */
static gboolean
delete_unless_named (SovDatabase *db,
                     const char *sql,
                     gint64 id,
                     GError **error)
{
  Deletion deletion = { sql, id };
  GError *failure = NULL;

  if (sov_database_attempt (db, delete_row, &deletion, &failure))
    return TRUE;
  if (g_error_matches (failure, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT))
    {
      g_clear_error (&failure);
      return TRUE;
    }

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
blank_whole_deal (SovDatabase *db,
                  gint64 id,
                  SovBlankScope scope,
                  gint64 at,
                  GError **error)
{
  return blank_each (db, "SELECT id FROM term WHERE deal_id = :id", SOV_SUBJECT_TERM, id, scope, at, error) &&
         (scope != SOV_BLANK_PERSON ||
          blank_each (db, "SELECT id FROM entry WHERE deal_id = :id", SOV_SUBJECT_ENTRY, id, scope, at, error)) &&
         RUN_ALL (blank_deal) &&
         delete_unless_named (db, "DELETE FROM deal WHERE id = :id", id, error);
}

/* What only they and the user agreed, in a deal of somebody else. */
#define TERMS_BETWEEN                                                                   \
  "SELECT id FROM term WHERE (by_id IN " IDS " AND (to_id IS NULL OR to_id IN " IDS ")" \
  " OR to_id IN " IDS " AND by_id IS NULL) AND ref NOT GLOB '" SOV_BLANK_REF "*'"

#define THEIR_ENTRIES "SELECT id FROM entry WHERE party_id IN " IDS

static gboolean
blank_whole_party (SovDatabase *db,
                   gint64 id,
                   SovBlankScope scope,
                   gint64 at,
                   GError **error)
{
  gboolean all = scope == SOV_BLANK_PERSON;

  return blank_each (db, "SELECT id FROM complaint WHERE party_id IN " IDS, SOV_SUBJECT_COMPLAINT, id, scope, at, error) &&
         blank_each (db, "SELECT id FROM deal WHERE customer_id = :id", SOV_SUBJECT_DEAL, id, scope, at, error) &&
         (!all || blank_each (db, TERMS_BETWEEN, SOV_SUBJECT_TERM, id, scope, at, error)) &&
         (!all || RUN_ALL (blank_elsewhere)) &&
         blank_each (db, all ? THEIR_ENTRIES : THEIR_ENTRIES " AND removed_at IS NOT NULL", SOV_SUBJECT_ENTRY, id, scope, at, error) &&
         RUN_ALL (blank_compensations) &&
         RUN_ALL (blank_party) &&
         run (db, all ? HIDE_NAME : HIDE_UNUSED_NAME, id, at, error) &&
         delete_unless_named (db, "DELETE FROM party WHERE merged_into = :id", id, error) &&
         delete_unless_named (db, "DELETE FROM party WHERE id = :id", id, error);
}

gboolean
sov_blank_row (SovDatabase *db,
               SovSubject subject,
               gint64 id,
               SovBlankScope scope,
               gint64 at,
               GError **error)
{
  switch ((int) subject)
    {
    case SOV_SUBJECT_PARTY:
      return blank_whole_party (db, id, scope, at, error);
    case SOV_SUBJECT_DEAL:
      return blank_whole_deal (db, id, scope, at, error);
    case SOV_SUBJECT_PERSON:
      return RUN_ALL (blank_contact);
    case SOV_SUBJECT_TERM:
      return RUN_ALL (blank_term);
    case SOV_SUBJECT_ENTRY:
      return RUN_ALL (blank_entry);
    case SOV_SUBJECT_COMPLAINT:
      return RUN_ALL (blank_complaint);
    case SOV_SUBJECT_COMPENSATION:
      return RUN_ALL (blank_compensation);
    case SOV_SUBJECT_PRAISE:
      return RUN_ALL (blank_praise);
    case SOV_SUBJECT_LESSON:
      return RUN_ALL (blank_idea);
    case SOV_SUBJECT_TASK:
      return RUN_ALL (blank_task);
    default:
      g_return_val_if_reached (FALSE);
    }
}
