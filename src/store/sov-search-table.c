/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-search-table.h"

#include "model/sov-query.h"
#include "model/sov-similar.h"
#include "model/sov-text.h"
#include "store/sov-list-table.h"
#include "store/sov-search-words.h"
#include "store/sov-writer.h"

/* Names first, those that begin with what was typed before all; then texts,
 * newest first. The indexes are read only as far as rows are wanted, so that one
 * letter is as quick as a whole name. */

/* Candidates for each row wanted, of each way to fit; and at most so many. */
#define CANDIDATES_EACH 2
#define MAX_CANDIDATES 120

/* Times that an index is read on when what it found is not to be shown. */
#define MAX_ROUNDS 20

#define FIND_NAMES                                                                                   \
  "SELECT rowid FROM name_search WHERE name_search MATCH :words AND (:kinds >> (rowid & 7)) & 1 = 1" \
  " ORDER BY rowid LIMIT :limit"
#define FIND_NAMESAKES "SELECT id * 8 + 1 FROM party WHERE folded = :words AND removed_at IS NULL AND merged_into IS NULL LIMIT :limit"

#define FIND_TEXTS(index) \
  "SELECT rowid FROM " index " WHERE " index " MATCH :words AND rowid < :before ORDER BY rowid DESC LIMIT :limit"

/* Kinds of hits as bits of SovSubject; a value of a party, its phone say, has none. */
#define KINDS_PARTY (1U | SOV_BIT (SOV_SUBJECT_PARTY) | SOV_BIT (SOV_SUBJECT_PERSON))
#define KINDS_NAMED (KINDS_PARTY | SOV_BIT (SOV_SUBJECT_DEAL))
#define KINDS_ALL G_MAXUINT

/* Reads a hit: subject's id, ref, title, detail, party, deal, its title, at, state. */
static const char *const loads[] = {
  [0] =
      "SELECT party.id, ref, name, coalesce (label || ': ', '') || value, party.id, NULL, NULL, last_contact, party.kind"
      " FROM detail JOIN party ON party.id = party_id"
      " WHERE detail.id = :id AND removed_at IS NULL AND merged_into IS NULL",
  [SOV_SUBJECT_PARTY] =
      "SELECT id, ref, name, trade, id, NULL, NULL, last_contact, kind FROM party WHERE id = :id",
  [SOV_SUBJECT_PERSON] =
      "SELECT person.id, person.ref, person.name, party.name, party.id, NULL, NULL, NULL, 0"
      " FROM person JOIN party ON party.id = party_id WHERE person.id = :id AND party.removed_at IS NULL",
  [SOV_SUBJECT_DEAL] =
      "SELECT deal.id, deal.ref, title, party.name, party.id, deal.id, title, deal.made_at, deal.state"
      " FROM deal JOIN party ON party.id = customer_id WHERE deal.id = :id",
  [SOV_SUBJECT_TERM] =
      "SELECT term.id, term.ref, text, title, customer_id, deal.id, title, version.made_at, term.kind"
      " FROM version JOIN term ON term.id = term_id JOIN deal ON deal.id = deal_id"
      " WHERE version.id = :id AND deal.removed_at IS NULL",
  [SOV_SUBJECT_ENTRY] =
      "SELECT entry.id, entry.ref, text, party.name, party.id, deal.id, title, at, channel"
      " FROM entry JOIN party ON party.id = party_id"
      " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL"
      " WHERE entry.id = :id AND party.removed_at IS NULL",
  [SOV_SUBJECT_MESSAGE] =
      "SELECT message.id, NULL, text, party.name, party.id, deal.id, title, at, channel"
      " FROM message JOIN named ON named.id = message.party_id JOIN party ON party.id = named.party_id"
      " JOIN deal ON deal.id = deal_id WHERE message.id = :id AND deal.removed_at IS NULL",
  [SOV_SUBJECT_COMPLAINT] =
      "SELECT complaint.id, complaint.ref, words, party.name, party.id, deal.id, title, at, channel"
      " FROM complaint JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id"
      " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL"
      " WHERE complaint.id = :id AND party.removed_at IS NULL",
};

static gboolean
find_rowids (GArray *rowids,
             SovDatabase *db,
             const char *sql,
             const char *words,
             guint kinds,
             gint64 before,
             gint64 limit,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":words", words);
  sov_statement_bind_int (stmt, ":limit", limit);
  if (kinds != 0)
    sov_statement_bind_int (stmt, ":kinds", kinds);
  if (before != 0)
    sov_statement_bind_int (stmt, ":before", before);
  while (sov_statement_next (stmt))
    {
      gint64 rowid = sov_statement_int (stmt, 0);

      g_array_append_val (rowids, rowid);
    }

  return sov_statement_check (stmt, error);
}

/* FALSE with @error; NULL in @row when it is not to be shown. */
static gboolean
load_hit (SovDatabase *db,
          const char *load,
          SovSubject subject,
          gint64 id,
          SovRow **row,
          GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, load, error);

  *row = NULL;
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  if (sov_statement_next (stmt))
    {
      *row = sov_row_new (subject != 0 ? subject : SOV_SUBJECT_PARTY, sov_statement_int (stmt, 0));
      (*row)->ref = sov_statement_dup (stmt, 1);
      (*row)->title = sov_statement_dup (stmt, 2);
      (*row)->detail = sov_statement_dup (stmt, 3);
      (*row)->party = sov_statement_int_or (stmt, 4, 0);
      (*row)->deal = sov_statement_int_or (stmt, 5, 0);
      (*row)->deal_title = sov_statement_dup (stmt, 6);
      (*row)->at = sov_statement_int_or (stmt, 7, SOV_NO_TIME);
      (*row)->state = (int) sov_statement_int (stmt, 8);
    }

  return sov_statement_check (stmt, error);
}

/* How well a name fits what was typed: the whole, its beginning, a word. */
static int
judge_name (const SovRow *row,
            const char *typed)
{
  g_autofree char *name = sov_text_fold (row->title != NULL ? row->title : "");

  if (g_str_equal (name, typed))
    return 0;
  if (g_str_has_prefix (name, typed))
    return 1;

  return strstr (name, typed) != NULL ? 2 : 3;
}

typedef struct
{
  SovRow *row;
  int fit;
  guint order;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *two = b;

  if (one->fit != two->fit)
    return one->fit - two->fit;
  if (one->row->subject != two->row->subject && one->fit < 3)
    return (int) one->row->subject - (int) two->row->subject;

  return one->order < two->order ? -1 : 1;
}

static gboolean
is_known (GPtrArray *hits,
          const SovRow *row)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const SovRow *hit = hits->pdata[i];

      if (hit->subject == row->subject && hit->id == row->id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
load_candidates (GPtrArray *rows,
                 GArray *candidates,
                 SovDatabase *db,
                 GArray *rowids,
                 const char *text,
                 GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *typed = sov_text_fold (text);

  g_strstrip (typed);
  for (guint i = 0; i < rowids->len; i++)
    {
      gint64 rowid = g_array_index (rowids, gint64, i);
      Candidate candidate = { .order = i };

      if (!g_hash_table_add (seen, g_memdup2 (&rowid, sizeof rowid)))
        continue;
      if (!load_hit (db, loads[rowid & 7], (SovSubject) (rowid & 7), rowid >> 3, &candidate.row, error))
        return FALSE;
      if (candidate.row == NULL)
        continue;

      g_ptr_array_add (rows, candidate.row);
      candidate.fit = judge_name (candidate.row, typed);
      g_array_append_val (candidates, candidate);
    }

  return TRUE;
}

/* Row ids of names by how they fit, the best first; some may come again. */
static gboolean
find_names (GArray *rowids,
            SovDatabase *db,
            const char *query,
            const char *text,
            guint kinds,
            gint64 limit,
            GError **error)
{
  g_autofree char *namesake = (kinds & KINDS_PARTY) != 0 ? sov_similar_name_key (text) : NULL;
  g_autofree char *beginning = g_strdup_printf ("title : (^ %s)", query);
  g_autofree char *within = g_strdup_printf ("title : (%s)", query);

  return (namesake == NULL || find_rowids (rowids, db, FIND_NAMESAKES, namesake, 0, 0, limit, error)) &&
         find_rowids (rowids, db, FIND_NAMES, beginning, kinds, 0, limit, error) &&
         find_rowids (rowids, db, FIND_NAMES, within, kinds, 0, limit, error) &&
         find_rowids (rowids, db, FIND_NAMES, query, kinds, 0, limit, error);
}

static gboolean
add_names (GPtrArray *hits,
           SovDatabase *db,
           const char *query,
           const char *text,
           guint kinds,
           guint limit,
           GError **error)
{
  gint64 enough = MIN ((gint64) limit * CANDIDATES_EACH, MAX_CANDIDATES);
  g_autoptr (GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (!find_names (rowids, db, query, text, kinds, MAX (enough, limit), error) ||
      !load_candidates (rows, candidates, db, rowids, text, error))
    return FALSE;

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len && hits->len < limit; i++)
    {
      SovRow *row = g_array_index (candidates, Candidate, i).row;

      if (!is_known (hits, row))
        g_ptr_array_add (hits, g_object_ref (row));
    }

  return TRUE;
}

/* Whether a hit leads to @party: itself, or one of its contact persons. */
static gboolean
leads_to (GPtrArray *hits,
          gint64 party)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const SovRow *hit = hits->pdata[i];

      if (hit->party == party && hit->subject != SOV_SUBJECT_DEAL)
        return TRUE;
    }

  return FALSE;
}

/* Parties whose name has one word and whose phone, address or contact person
 * has another. */
static gboolean
add_scattered (GPtrArray *hits,
               SovDatabase *db,
               const char *text,
               guint limit,
               GError **error)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_PARTIES, text, SOV_ORDER_NAME, FALSE, 0, 0);
  g_autoptr (GArray) ids = sov_list_table_list (db, query, error);

  for (guint i = 0; ids != NULL && i < ids->len && hits->len < limit; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      SovRow *row;

      if (leads_to (hits, id))
        continue;
      if (!load_hit (db, loads[SOV_SUBJECT_PARTY], SOV_SUBJECT_PARTY, id, &row, error))
        return FALSE;
      if (row != NULL)
        g_ptr_array_add (hits, row);
    }

  return ids != NULL;
}

typedef struct
{
  SovSubject subject;
  const char *find;
  const char *load; /* NULL: that of the subject */
} Texts;

#define COMPLAINANT                                                                      \
  " JOIN complaint ON complaint.id = complaint_id AND complaint.retracted_at IS NULL"    \
  " JOIN named ON named.id = complaint.party_id JOIN party ON party.id = named.party_id" \
  " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL"

/* What was said and done leads to the complaint. */
#define LOAD_STEP                                                                                     \
  "SELECT complaint.id, complaint.ref, step.text, party.name, party.id, deal.id, title, step.at, did" \
  " FROM step" COMPLAINANT " WHERE step.id = :id AND party.removed_at IS NULL"

#define LOAD_COMPENSATION                                                                                     \
  "SELECT compensation.id, compensation.ref, coalesce (compensation.text, compensation.invoice), party.name," \
  " party.id, deal.id, title, compensation.at, compensation.kind"                                             \
  " FROM compensation JOIN party ON party.id = compensation.party_id"                                         \
  " LEFT JOIN complaint ON complaint.id = complaint_id"                                                       \
  " LEFT JOIN deal ON deal.id = complaint.deal_id AND deal.removed_at IS NULL"                                \
  " WHERE compensation.id = :id AND party.removed_at IS NULL"

/* The state of an idea is 1. */
#define LOAD_LESSON                                                                                                            \
  "SELECT lesson.id, lesson.ref, lesson.text, party.name, party.id, deal.id, title, lesson.at, complaint_id IS NULL"           \
  " FROM lesson LEFT JOIN complaint ON complaint.id = complaint_id"                                                            \
  " LEFT JOIN named ON named.id = coalesce (complaint.party_id, lesson.party_id) LEFT JOIN party ON party.id = named.party_id" \
  " LEFT JOIN deal ON deal.id = coalesce (complaint.deal_id, lesson.deal_id) AND deal.removed_at IS NULL"                      \
  " WHERE lesson.id = :id AND complaint.retracted_at IS NULL AND party.removed_at IS NULL"

#define LOAD_TASK                                                                             \
  "SELECT task.id, task.ref, text, party.name, party.id, deal.id, title, task.at, task.state" \
  " FROM task LEFT JOIN party ON party.id = task.party_id"                                    \
  " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL"                          \
  " WHERE task.id = :id AND party.removed_at IS NULL"

#define LOAD_PRAISE                                                                         \
  "SELECT praise.id, praise.ref, words, party.name, party.id, deal.id, title, praise.at, 0" \
  " FROM praise JOIN party ON party.id = praise.party_id"                                   \
  " LEFT JOIN deal ON deal.id = deal_id AND deal.removed_at IS NULL"                        \
  " WHERE praise.id = :id AND party.removed_at IS NULL"

static const Texts texts[] = {
  { SOV_SUBJECT_TERM, FIND_TEXTS ("version_search") },
  { SOV_SUBJECT_ENTRY, FIND_TEXTS ("entry_search") },
  { SOV_SUBJECT_MESSAGE, FIND_TEXTS ("message_search") },
  { SOV_SUBJECT_COMPLAINT, FIND_TEXTS ("complaint_search") },
  { SOV_SUBJECT_COMPLAINT, FIND_TEXTS ("step_search"), LOAD_STEP },
  { SOV_SUBJECT_COMPENSATION, FIND_TEXTS ("compensation_search"), LOAD_COMPENSATION },
  { SOV_SUBJECT_LESSON, FIND_TEXTS ("lesson_search"), LOAD_LESSON },
  { SOV_SUBJECT_PRAISE, FIND_TEXTS ("praise_search"), LOAD_PRAISE },
  { SOV_SUBJECT_TASK, FIND_TEXTS ("task_search"), LOAD_TASK },
};

/* The newest of one kind that may be shown; a thing with many versions once. */
static gboolean
find_texts (GPtrArray *found,
            SovDatabase *db,
            const Texts *kind,
            const char *query,
            guint limit,
            GError **error)
{
  gint64 before = G_MAXINT64;
  guint end = found->len + limit;

  for (guint round = 0; round < MAX_ROUNDS && found->len < end; round++)
    {
      g_autoptr (GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (!find_rowids (rowids, db, kind->find, query, 0, before, limit, error))
        return FALSE;

      for (guint i = 0; i < rowids->len && found->len < end; i++)
        {
          g_autoptr (SovRow) row = NULL;

          before = g_array_index (rowids, gint64, i);
          if (!load_hit (db, kind->load != NULL ? kind->load : loads[kind->subject], kind->subject, before, &row, error))
            return FALSE;
          if (row != NULL && !is_known (found, row))
            g_ptr_array_add (found, g_steal_pointer (&row));
        }
      if (rowids->len < limit)
        break;
    }

  return TRUE;
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const SovRow *one = a;
  const SovRow *other = b;

  return (one->at < other->at) - (one->at > other->at);
}

static gboolean
add_texts (GPtrArray *hits,
           SovDatabase *db,
           const SovSearchWords *words,
           const char *query,
           guint kinds,
           guint limit,
           GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  if (hits->len >= limit)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if ((kinds & SOV_BIT (texts[i].subject)) != 0 && !find_texts (found, db, &texts[i], query, limit - hits->len, error))
      return FALSE;

  g_ptr_array_sort_values (found, compare_newest);
  for (guint i = 0; i < found->len && hits->len < limit; i++)
    {
      SovRow *row = found->pdata[i];
      g_autofree char *whole = g_steal_pointer (&row->title);

      row->title = sov_search_words_cut (words, whole);
      g_ptr_array_add (hits, g_object_ref (row));
    }

  return TRUE;
}

static GPtrArray *
find (SovDatabase *db,
      const char *text,
      guint kinds,
      guint limit,
      GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SovSearchWords) words = sov_search_words_new (text);
  g_autofree char *query = sov_search_words_write (words, text);
  gboolean scattered = words->words[0] != NULL && words->words[1] != NULL && (kinds & KINDS_PARTY) != 0;

  if (query == NULL || limit == 0)
    return g_steal_pointer (&hits);

  if (((kinds & KINDS_NAMED) != 0 && !add_names (hits, db, query, text, kinds, limit, error)) ||
      (scattered && hits->len < limit && !add_scattered (hits, db, text, limit, error)) ||
      !add_texts (hits, db, words, query, kinds, limit, error))
    return NULL;

  return g_steal_pointer (&hits);
}

GPtrArray *
sov_search_table_find (SovDatabase *db,
                       const char *text,
                       guint limit,
                       GError **error)
{
  return find (db, text, KINDS_ALL, limit, error);
}

GPtrArray *
sov_search_table_find_each (SovDatabase *db,
                            const char *text,
                            guint limit,
                            GCancellable *cancellable,
                            GError **error)
{
  static const guint kinds[] = { KINDS_PARTY, SOV_BIT (SOV_SUBJECT_DEAL), SOV_BIT (SOV_SUBJECT_TERM) };
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *found;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      found = find (db, text, kinds[i], limit, error);
      if (found == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (hits, found);
    }

  return g_steal_pointer (&hits);
}

/* What is called so now; of an agreed thing its newest wording. The columns are
 * those of a hit; a party's state says what it is, an agreed thing's detail
 * whose it is. */
static const char *const reloads[] = {
  [SOV_SUBJECT_PARTY] =
      "SELECT id, ref, name, trade, id, NULL, NULL, last_contact, (customer << 1) | (subcontractor << 2)"
      " FROM party WHERE id = :id",
  [SOV_SUBJECT_TERM] =
      "SELECT term.id, term.ref, text, title || ' · ' || party.name, customer_id, deal.id, title, version.made_at, term.kind"
      " FROM version JOIN term ON term.id = term_id JOIN deal ON deal.id = deal_id JOIN party ON party.id = customer_id"
      " WHERE term_id = :id AND version.retracted_at IS NULL ORDER BY number DESC LIMIT 1",
};

gboolean
sov_search_table_load (SovDatabase *db,
                       SovSubject subject,
                       const char *ref,
                       SovRow **row,
                       GError **error)
{
  g_autoptr (GError) missing = NULL;
  const char *load = loads[subject];
  gint64 id = sov_ref_find (db, subject, ref, &missing);

  *row = NULL;
  if (g_error_matches (missing, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF) || id == 0)
    return TRUE;
  if (id < 0)
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }

  if (subject < G_N_ELEMENTS (reloads) && reloads[subject] != NULL)
    load = reloads[subject];
  if (!load_hit (db, load, subject, id, row, error))
    return FALSE;

  /* What became a part of another is still asked for by its own name. */
  if (*row != NULL)
    g_set_str (&(*row)->ref, ref);
  return TRUE;
}
