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

/* What is asked of the vault; each once. */
typedef struct
{
  const char *sql;
  gint64 id;
} Question;

static guint
hash_question (gconstpointer key)
{
  const Question *question = key;

  return g_str_hash (question->sql) ^ g_int64_hash (&question->id);
}

static gboolean
equal_questions (gconstpointer one,
                 gconstpointer other)
{
  const Question *first = one;
  const Question *second = other;

  return first->id == second->id && g_str_equal (first->sql, second->sql);
}

static void
ask (GHashTable *questions,
     const char *sql,
     gint64 id)
{
  Question question = { sql, id };

  if (sql != NULL && id != 0)
    g_hash_table_add (questions, g_memdup2 (&question, sizeof question));
}

/* Whether @id is of a party that was not there before: no sheet names it but by
 * what was written after it, which is among the rows itself. */
static gboolean
is_new_party (const GArray *rows,
              gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const SovJournalRow *row = &g_array_index (rows, SovJournalRow, i);

      if (row->id <= id && id <= row->last)
        return TRUE;
    }

  return FALSE;
}

/* The rows of @all that are new parties: few, for their ids follow each other. */
static GArray *
find_new_parties (const GArray *all)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (SovJournalRow));

  for (guint i = 0; i < all->len; i++)
    {
      const SovJournalRow *row = &g_array_index (all, SovJournalRow, i);

      if (row->is_new && g_str_equal (row->table, "party"))
        g_array_append_vals (parties, row, 1);
    }

  return parties;
}

static void
ask_of_row (GHashTable *questions,
            const GArray *new_parties,
            const SovJournalRow *row,
            guint most)
{
  const Reach *reach = NULL;
  gboolean of_party;

  for (gsize i = 0; reach == NULL && i < G_N_ELEMENTS (reaches); i++)
    if (g_str_equal (reaches[i].table, row->table))
      reach = &reaches[i];
  if (reach == NULL)
    return;

  of_party = g_strcmp0 (reach->of_owner, OF_PARTY) == 0;
  if (!of_party || !is_new_party (new_parties, row->owner_before))
    ask (questions, reach->of_owner, row->owner_before);
  if (!of_party || !is_new_party (new_parties, row->owner_after))
    ask (questions, reach->of_owner, row->owner_after);
  of_party = g_strcmp0 (reach->of_row, OF_PARTY) == 0;
  for (gint64 id = row->id; id <= row->last && g_hash_table_size (questions) <= most; id++)
    if (!of_party || !is_new_party (new_parties, id))
      ask (questions, reach->of_row, id);
}

static gboolean
collect (SovDatabase *db,
         const Question *question,
         GHashTable *deals,
         GError **error)
{
  g_autoptr (GArray) found = sov_ids_load (db, question->sql, question->id, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    g_hash_table_add (deals, g_memdup2 (&g_array_index (found, gint64, i), sizeof (gint64)));

  return found != NULL;
}

gboolean
sov_standing_reach (SovDatabase *db,
                    const GArray *rows,
                    guint most,
                    GHashTable *deals,
                    gboolean *too_many,
                    GError **error)
{
  g_autoptr (GHashTable) questions = g_hash_table_new_full (hash_question, equal_questions, g_free, NULL);
  g_autoptr (GArray) new_parties = find_new_parties (rows);
  GHashTableIter iter;
  gpointer question;

  for (guint i = 0; i < rows->len && g_hash_table_size (questions) <= most; i++)
    ask_of_row (questions, new_parties, &g_array_index (rows, SovJournalRow, i), most);
  *too_many = g_hash_table_size (questions) > most;
  if (*too_many)
    return TRUE;

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &question, NULL))
    if (!collect (db, question, deals, error))
      return FALSE;

  return TRUE;
}
