/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-sheet-table.h"

#include <gio/gio.h>

#include "model/sov-party.h"
#include "store/sov-complaint-table.h"
#include "store/sov-shared-sql.h"

/* The party that @column names now. */
#define PARTY(column) "(SELECT coalesce (merged_into, id) FROM party WHERE id = " column ")"

GArray *
sov_ids_load (SovDatabase *db,
              const char *sql,
              gint64 id,
              GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;

  if (id != 0)
    sov_statement_bind_int (stmt, ":id", id);
  while (sov_statement_next (stmt))
    {
      gint64 found = sov_statement_int (stmt, 0);

      g_array_append_val (ids, found);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&ids) : NULL;
}

/* What is paid or cancelled is looked at only while something in it is open. */
#define ALIVE                                                                       \
  "removed_at IS NULL AND state <> 8 AND (state <> 7"                               \
  " OR EXISTS (SELECT 1 FROM term WHERE deal_id = deal.id AND retracted_at IS NULL" \
  "  AND " SOV_SQL_TERM_STATE " = 1)"                                               \
  " OR EXISTS (SELECT 1 FROM entry WHERE deal_id = deal.id AND promises = 1 AND entry.removed_at IS NULL))"

GArray *
sov_sheet_table_list_alive (SovDatabase *db,
                            GError **error)
{
  return sov_ids_load (db, "SELECT id FROM deal WHERE " ALIVE " ORDER BY id", 0, error);
}

gboolean
sov_sheet_table_is_alive (SovDatabase *db,
                          gint64 deal,
                          gboolean *alive,
                          GError **error)
{
  g_autoptr (GArray) found = sov_ids_load (db, "SELECT id FROM deal WHERE id = :id AND " ALIVE, deal, error);

  *alive = found != NULL && found->len > 0;
  return found != NULL;
}

GArray *
sov_sheet_table_list_of (SovDatabase *db,
                         gint64 party,
                         GError **error)
{
  return sov_ids_load (db,
                       "SELECT id FROM deal WHERE removed_at IS NULL AND"
                       " (customer_id = :id OR id IN (SELECT deal_id FROM participant WHERE party_id = :id))"
                       " ORDER BY made_at DESC, id DESC",
                       party, error);
}

static SovStatement *
prepare (SovDatabase *db,
         const char *sql,
         gint64 id,
         GError **error)
{
  SovStatement *stmt = sov_database_prepare (db, sql, error);

  if (stmt != NULL)
    sov_statement_bind_int (stmt, ":id", id);

  return stmt;
}

#define LOAD_DEAL                                                                          \
  "SELECT ref, title, " PARTY ("customer_id") ", state, my_role, expectation, price, vat," \
                                              " vat_included, made_at FROM deal WHERE id = :id AND removed_at IS NULL"

static SovSheet *
load_deal (SovDatabase *db,
           gint64 deal,
           GError **error)
{
  g_autoptr (SovSheet) sheet = sov_sheet_new ();
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db, LOAD_DEAL, deal, error);
  if (row == NULL)
    return NULL;

  if (!sov_statement_next (row))
    {
      if (sov_statement_check (row, error))
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the deal is gone");
      return NULL;
    }

  sheet->id = deal;
  sheet->ref = sov_statement_dup (row, 0);
  sheet->title = sov_statement_dup (row, 1);
  sheet->customer = sov_statement_int (row, 2);
  sheet->state = (SovDealState) sov_statement_int (row, 3);
  sheet->my_role = (SovMyRole) sov_statement_int (row, 4);
  sheet->expectation = sov_statement_dup (row, 5);
  sheet->price = sov_statement_int_or (row, 6, SOV_NO_MONEY);
  sheet->vat = (int) sov_statement_int_or (row, 7, -1);
  sheet->vat_included = sov_statement_int (row, 8) != 0;
  sheet->made_at = sov_statement_int (row, 9);

  return sov_statement_check (row, error) ? g_steal_pointer (&sheet) : NULL;
}

static void
fill_party (SovSheetParty *party,
            SovStatement *row)
{
  party->id = sov_statement_int (row, 0);
  party->ref = sov_statement_dup (row, 1);
  party->name = sov_statement_dup (row, 2);
  party->kind = (SovPartyKind) sov_statement_int (row, 3);
  party->role = (SovRole) sov_statement_int (row, 4);
  party->trade = sov_statement_dup (row, 5);
  party->price = sov_statement_int_or (row, 6, SOV_NO_MONEY);
  party->practices = (guint) sov_statement_int (row, 7);
  party->language = (SovLanguage) sov_statement_int (row, 8);
  party->formal = sov_statement_int (row, 9) != 0;
  party->reachable_from = (int) sov_statement_int_or (row, 10, -1);
  party->reachable_to = (int) sov_statement_int_or (row, 11, -1);
  party->whatsapp = sov_statement_dup (row, 12);
  party->reach_by = (SovChannel) sov_statement_int_or (row, 13, 0);
  party->last_contact = sov_statement_int_or (row, 14, SOV_NO_TIME);
  party->phone = sov_statement_dup (row, 15);
  party->email = sov_statement_dup (row, 16);
  party->first_name = sov_party_pick_first_name (party->kind, party->name, sov_statement_text (row, 17));
}

/* Everybody whom the deal, its terms or its entries name; role 0: not of the
 * deal. */
#define LOAD_PARTIES                                                                                 \
  "WITH member (party_id, role, trade, price, place) AS ("                                           \
  " SELECT customer_id, 5, NULL, NULL, 0 FROM deal WHERE id = :id"                                   \
  " UNION ALL SELECT party_id, role, trade, price, id FROM participant WHERE deal_id = :id"          \
  " UNION ALL SELECT by_id, 0, NULL, NULL, 9000000000000000000 FROM term WHERE deal_id = :id"        \
  " UNION ALL SELECT to_id, 0, NULL, NULL, 9000000000000000000 FROM term WHERE deal_id = :id"        \
  " UNION ALL SELECT party_id, 0, NULL, NULL, 9000000000000000000 FROM doer"                         \
  "  JOIN version ON version.id = version_id JOIN term ON term.id = term_id WHERE deal_id = :id"     \
  " UNION ALL SELECT party_id, 0, NULL, NULL, 9000000000000000000 FROM entry"                        \
  "  WHERE deal_id = :id AND removed_at IS NULL)"                                                    \
  " SELECT party.id, party.ref, party.name, party.kind, role, coalesce (member.trade, party.trade)," \
  " price, party.practices, party.language, party.formal, party.reachable_from, party.reachable_to," \
  " party.whatsapp, party.reach_by, party.last_contact,"                                             \
  " coalesce ((SELECT value FROM detail WHERE detail.party_id = party.id AND detail.kind = 1"        \
  "   ORDER BY position, id LIMIT 1), (SELECT phone FROM person WHERE person.party_id = party.id"    \
  "   AND removed_at IS NULL AND phone IS NOT NULL ORDER BY id LIMIT 1)),"                           \
  " coalesce ((SELECT value FROM detail WHERE detail.party_id = party.id AND detail.kind = 2"        \
  "   ORDER BY position, id LIMIT 1), (SELECT email FROM person WHERE person.party_id = party.id"    \
  "   AND removed_at IS NULL AND email IS NOT NULL ORDER BY id LIMIT 1)),"                           \
  " (SELECT name FROM person WHERE person.party_id = party.id AND removed_at IS NULL"                \
  "   ORDER BY id LIMIT 1), min (place)"                                                             \
  " FROM member JOIN party AS named ON named.id = member.party_id"                                   \
  " JOIN party ON party.id = coalesce (named.merged_into, named.id) GROUP BY party.id ORDER BY min (place)"

static gboolean
load_parties (SovSheet *sheet,
              SovDatabase *db,
              GError **error)
{
  g_autoptr (SovStatement) row = prepare (db, LOAD_PARTIES, sheet->id, error);

  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    fill_party (sov_sheet_add_party (sheet), row);

  return sov_statement_check (row, error);
}

#define LOAD_TERMS                                                                                                                                                                   \
  "SELECT term.id, ref, kind, " PARTY ("by_id") ", " PARTY ("to_id") ", made_at, agreed_in, all_know,"                                                                               \
                                                                     " (SELECT id FROM complaint WHERE ref = complaint_ref), outcome.state, outcome.at"                              \
                                                                     " FROM term LEFT JOIN outcome ON outcome.id ="                                                                  \
                                                                     "  (SELECT id FROM outcome WHERE term_id = term.id AND retracted_at IS NULL ORDER BY at DESC, id DESC LIMIT 1)" \
                                                                     " WHERE deal_id = :id AND term.retracted_at IS NULL ORDER BY made_at, term.id"

static gboolean
load_terms (SovSheet *sheet,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db, LOAD_TERMS, sheet->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovTerm *term = sov_sheet_add_term (sheet);

      term->id = sov_statement_int (row, 0);
      term->ref = sov_statement_dup (row, 1);
      term->kind = (SovTermKind) sov_statement_int (row, 2);
      term->by = sov_statement_int (row, 3);
      term->to = sov_statement_int (row, 4);
      term->made_at = sov_statement_int (row, 5);
      term->agreed_in = (SovChannel) sov_statement_int_or (row, 6, 0);
      if (sov_statement_int (row, 7) == 0)
        term->needs_to_know = g_array_new (FALSE, FALSE, sizeof (gint64));
      term->complaint = sov_statement_int_or (row, 8, 0);
      term->state = (SovTermState) sov_statement_int_or (row, 9, SOV_TERM_IN_FORCE);
      term->state_at = sov_statement_int_or (row, 10, SOV_NO_TIME);
    }

  return sov_statement_check (row, error);
}

#define LOAD_KNOWERS                                                                       \
  "SELECT term_id, " PARTY ("party_id") " FROM term_knower JOIN term ON term.id = term_id" \
                                        " WHERE deal_id = :id"

static gboolean
load_knowers (SovSheet *sheet,
              SovDatabase *db,
              GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db, LOAD_KNOWERS, sheet->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovTerm *term = sov_sheet_find_term (sheet, sov_statement_int (row, 0));
      gint64 party = sov_statement_int (row, 1);

      if (term != NULL && term->needs_to_know != NULL)
        g_array_append_val (term->needs_to_know, party);
    }

  return sov_statement_check (row, error);
}

#define LOAD_VERSIONS                                                                               \
  "SELECT term_id, version.id, number, version.made_at, text, due, due_has_clock, due_vague, price" \
  " FROM version JOIN term ON term.id = term_id"                                                    \
  " WHERE deal_id = :id AND version.retracted_at IS NULL ORDER BY number, version.id"

static gboolean
load_versions (SovSheet *sheet,
               SovDatabase *db,
               GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db, LOAD_VERSIONS, sheet->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovTerm *term = sov_sheet_find_term (sheet, sov_statement_int (row, 0));
      SovVersion *version;

      if (term == NULL)
        continue;

      version = sov_term_add_version (term);
      version->id = sov_statement_int (row, 1);
      version->number = (int) sov_statement_int (row, 2);
      version->made_at = sov_statement_int (row, 3);
      version->text = sov_statement_dup (row, 4);
      version->due = sov_statement_int_or (row, 5, SOV_NO_TIME);
      version->due_has_clock = sov_statement_int (row, 6) != 0;
      version->due_vague = sov_statement_dup (row, 7);
      version->price = sov_statement_int_or (row, 8, SOV_NO_MONEY);
    }

  return sov_statement_check (row, error);
}

static SovVersion *
find_version (SovTerm *term,
              int number)
{
  for (guint i = 0; term != NULL && i < term->versions->len; i++)
    {
      SovVersion *version = term->versions->pdata[i];

      if (version->number == number)
        return version;
    }

  return NULL;
}

#define LOAD_DOERS                                                                                                        \
  "SELECT term_id, number, " PARTY ("party_id") " FROM doer"                                                              \
                                                " JOIN version ON version.id = version_id JOIN term ON term.id = term_id" \
                                                " WHERE deal_id = :id AND version.retracted_at IS NULL ORDER BY doer.id"

static gboolean
load_doers (SovSheet *sheet,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db, LOAD_DOERS, sheet->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovTerm *term = sov_sheet_find_term (sheet, sov_statement_int (row, 0));
      SovVersion *version = find_version (term, (int) sov_statement_int (row, 1));
      gint64 party = sov_statement_int (row, 2);

      if (version != NULL)
        g_array_append_val (version->doers, party);
    }

  return sov_statement_check (row, error);
}

#define LOAD_RELAYS                                                                                                                                 \
  "SELECT term_id, relay.id, " PARTY ("relay.party_id") ", number, relay.kind, relay.at, relay.channel,"                                            \
                                                        " message.text, reason"                                                                     \
                                                        " FROM relay JOIN version ON version.id = version_id JOIN term ON term.id = term_id"        \
                                                        " LEFT JOIN message ON message.id = message_id"                                             \
                                                        " WHERE term.deal_id = :id AND relay.retracted_at IS NULL AND version.retracted_at IS NULL" \
                                                        " ORDER BY relay.at, relay.id"

static gboolean
load_relays (SovSheet *sheet,
             SovDatabase *db,
             GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db, LOAD_RELAYS, sheet->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovTerm *term = sov_sheet_find_term (sheet, sov_statement_int (row, 0));
      SovRelay *relay;

      if (term == NULL)
        continue;

      relay = sov_term_add_relay (term);
      relay->id = sov_statement_int (row, 1);
      relay->party = sov_statement_int (row, 2);
      relay->version = (int) sov_statement_int (row, 3);
      relay->kind = (SovRelayKind) sov_statement_int (row, 4);
      relay->at = sov_statement_int (row, 5);
      relay->channel = (SovChannel) sov_statement_int_or (row, 6, 0);
      relay->text = sov_statement_dup (row, 7);
      relay->reason = sov_statement_dup (row, 8);
    }

  return sov_statement_check (row, error);
}

#define LOAD_ENTRIES                                                                                 \
  "SELECT entry.id, ref, party_id, at, channel, direction, text, conflicts_with,"                    \
  " promises AND NOT EXISTS (SELECT 1 FROM term WHERE entry_id = entry.id AND retracted_at IS NULL)" \
  " AND NOT EXISTS (SELECT 1 FROM version WHERE entry_id = entry.id AND retracted_at IS NULL)"       \
  " AND NOT EXISTS (SELECT 1 FROM version JOIN term ON term.id = term_id"                            \
  "  WHERE term.deal_id = :id AND version.retracted_at IS NULL"                                      \
  "  AND version.made_at BETWEEN at - 3600000 AND at + 3600000)"                                     \
  " FROM entry WHERE deal_id = :id AND removed_at IS NULL ORDER BY at, entry.id"

/* An entry is taken care of when a term points to it, or when one was written
 * down in the deal within an hour of it. */
static gboolean
load_entries (SovSheet *sheet,
              SovDatabase *db,
              GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = prepare (db, LOAD_ENTRIES, sheet->id, error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      SovSheetEntry *entry = sov_sheet_add_entry (sheet);

      entry->id = sov_statement_int (row, 0);
      entry->ref = sov_statement_dup (row, 1);
      entry->party = sov_statement_int (row, 2);
      entry->at = sov_statement_int (row, 3);
      entry->channel = (SovChannel) sov_statement_int (row, 4);
      entry->direction = (SovDirection) sov_statement_int (row, 5);
      entry->text = sov_statement_dup (row, 6);
      entry->conflicts_with = sov_statement_int_or (row, 7, 0);
      entry->promises = sov_statement_int (row, 8) != 0;
    }

  return sov_statement_check (row, error);
}

static gboolean
has_complaint (SovSheet *sheet,
               gint64 id)
{
  for (guint i = 0; i < sheet->complaints->len; i++)
    if (((SovComplaint *) sheet->complaints->pdata[i])->id == id)
      return TRUE;

  return FALSE;
}

static gboolean
load_complaints (SovSheet *sheet,
                 SovDatabase *db,
                 GError **error)
{
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      gint64 id = ((SovTerm *) sheet->terms->pdata[i])->complaint;
      GError *reason = NULL;
      SovComplaint *complaint;

      if (id == 0 || has_complaint (sheet, id))
        continue;

      complaint = sov_complaint_table_load (db, id, &reason);
      if (complaint != NULL)
        {
          g_ptr_array_add (sheet->complaints, complaint);
          continue;
        }
      if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, reason);
          return FALSE;
        }
      g_error_free (reason);
    }

  return TRUE;
}

SovSheet *
sov_sheet_table_load (SovDatabase *db,
                      gint64 deal,
                      GError **error)
{
  g_autoptr (SovSheet) sheet = load_deal (db, deal, error);

  if (sheet == NULL ||
      !load_parties (sheet, db, error) ||
      !load_terms (sheet, db, error) ||
      !load_knowers (sheet, db, error) ||
      !load_versions (sheet, db, error) ||
      !load_doers (sheet, db, error) ||
      !load_relays (sheet, db, error) ||
      !load_entries (sheet, db, error) ||
      !load_complaints (sheet, db, error))
    return NULL;

  return g_steal_pointer (&sheet);
}
