/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-standing-reach.h"

#include "store/sov-sheet-table.h"

/* Evidence is asked by its id, for it never goes away. What may go away is
 * asked by what it belonged to before and after. A table that is not here
 * reaches no sheet. */

#define OF_DEAL "SELECT :id"

/* Everybody whom a sheet names, be it by evidence alone. */
#define IDS "(SELECT id FROM party WHERE id = :id OR merged_into = :id)"
#define OF_PARTY                                                                                 \
  "SELECT id FROM deal WHERE customer_id = :id"                                                  \
  " UNION SELECT deal_id FROM participant WHERE party_id = :id"                                  \
  " UNION SELECT deal_id FROM entry WHERE party_id = :id AND deal_id IS NOT NULL"                \
  " UNION SELECT deal_id FROM term WHERE by_id IN " IDS                                          \
  " UNION SELECT deal_id FROM term WHERE to_id IN " IDS                                          \
  " UNION SELECT deal_id FROM term_knower JOIN term ON term.id = term_id WHERE party_id IN " IDS \
  " UNION SELECT deal_id FROM doer JOIN version ON version.id = version_id"                      \
  "  JOIN term ON term.id = term_id WHERE party_id IN " IDS                                      \
  " UNION SELECT deal_id FROM relay JOIN version ON version.id = version_id"                     \
  "  JOIN term ON term.id = term_id WHERE party_id IN " IDS                                      \
  " UNION SELECT term.deal_id FROM term JOIN complaint ON complaint.ref = complaint_ref"         \
  "  WHERE complaint.party_id IN " IDS

#define OF_COMPLAINT "SELECT term.deal_id FROM term JOIN complaint ON complaint.ref = complaint_ref WHERE complaint.id = :id"

#define OF_OWNER "SELECT deal_id FROM term WHERE complaint_ref IS NOT NULL AND :id = :id"

/* The remedies of one complaint may stand in several deals, and what is agreed
 * may come from an entry of another. */
#define OF_TERM                                                         \
  "SELECT deal_id FROM term WHERE id = :id"                             \
  " OR complaint_ref = (SELECT complaint_ref FROM term WHERE id = :id)" \
  " UNION SELECT deal_id FROM entry WHERE deal_id IS NOT NULL"          \
  "  AND id = (SELECT entry_id FROM term WHERE id = :id)"

#define OF_VERSION                                                                        \
  "SELECT deal_id FROM term WHERE id = (SELECT term_id FROM version WHERE id = :id)"      \
  " OR complaint_ref = (SELECT complaint_ref FROM version JOIN term ON term.id = term_id" \
  "  WHERE version.id = :id)"                                                             \
  " UNION SELECT deal_id FROM entry WHERE deal_id IS NOT NULL"                            \
  "  AND id = (SELECT entry_id FROM version WHERE id = :id)"

#define OF_OUTCOME                                                                        \
  "SELECT deal_id FROM term WHERE id = (SELECT term_id FROM outcome WHERE id = :id)"      \
  " OR complaint_ref = (SELECT complaint_ref FROM outcome JOIN term ON term.id = term_id" \
  "  WHERE outcome.id = :id)"

#define OF_MEMBER(table) "SELECT deal_id FROM " table " JOIN term ON term.id = term_id WHERE " table ".id = :id"

#define OF_PART(table)                                                    \
  "SELECT deal_id FROM " table " JOIN version ON version.id = version_id" \
  " JOIN term ON term.id = term_id WHERE " table ".id = :id"

#define OF_MESSAGE "SELECT deal_id FROM message WHERE id = :id"

typedef struct
{
  const char *table;
  const char *of_row;   /* asked with the row's id; nullable */
  const char *of_owner; /* asked with its owner's id, before and after; nullable */
} Reach;

static const Reach reaches[] = {
  { "owner", OF_OWNER },
  { "party", OF_PARTY },
  { "detail", NULL, OF_PARTY },
  { "person", NULL, OF_PARTY },
  { "deal", OF_DEAL },
  { "participant", NULL, OF_DEAL },
  { "entry", NULL, OF_DEAL },
  { "term", OF_TERM },
  { "term_knower", OF_MEMBER ("term_knower") },
  { "version", OF_VERSION },
  { "outcome", OF_OUTCOME },
  { "doer", OF_PART ("doer") },
  { "relay", OF_PART ("relay") },
  { "message", OF_MESSAGE },
  { "complaint", OF_COMPLAINT },
  { "step", NULL, OF_COMPLAINT },
  { "compensation", NULL, OF_COMPLAINT },
};

static gboolean
collect (SovDatabase *db,
         const char *sql,
         gint64 id,
         GHashTable *deals,
         GError **error)
{
  g_autoptr (GArray) found = NULL;

  if (sql == NULL || id == 0)
    return TRUE;

  found = sov_ids_load (db, sql, id, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_hash_table_add (deals, g_memdup2 (&g_array_index (found, gint64, i), sizeof (gint64)));

  return found != NULL;
}

gboolean
sov_standing_reach (SovDatabase *db,
                    const SovJournalRow *row,
                    GHashTable *deals,
                    GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reaches); i++)
    if (g_str_equal (reaches[i].table, row->table))
      return collect (db, reaches[i].of_row, row->id, deals, error) &&
             collect (db, reaches[i].of_owner, row->owner_before, deals, error) &&
             collect (db, reaches[i].of_owner, row->owner_after, deals, error);

  return TRUE;
}
