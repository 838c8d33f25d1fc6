/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-search-table.h"

#include "model/sov-text.h"

/* Names first, ranked; then texts, newest first. Both indexes are read only as
 * far as rows are wanted, so that one letter is as quick as a whole name. */

/* vault.md T27: no more of what is typed is looked at. */
#define MAX_CHARACTERS 256
#define MAX_WORDS 8

/* Up to so many characters in all, matches are too many to be ranked. */
#define TOO_SHORT_TO_RANK 2

/* Candidates that are ranked in memory, by what is best for the eye. */
#define MAX_CANDIDATES 400

/* Characters of a text shown before the first word found. */
#define SNIPPET_BEFORE 40
#define SNIPPET_LENGTH 160

static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* The words of @text: runs of letters and digits, as the tokenizer sees them. */
static GStrv
split_words (const char *text,
             gsize *n_characters)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *clean = sov_text_clean_name (text, -1);
  const char *start = NULL;
  const char *at = clean;
  guint n_words = 0;

  *n_characters = 0;
  for (guint n = 0; n <= MAX_CHARACTERS && n_words < MAX_WORDS; n++)
    {
      gunichar character = n == MAX_CHARACTERS ? 0 : g_utf8_get_char (at);

      if (character != 0 && is_word_character (character))
        {
          start = start != NULL ? start : at;
          (*n_characters)++;
        }
      else if (start != NULL)
        {
          g_strv_builder_take (words, g_strndup (start, (gsize) (at - start)));
          start = NULL;
          n_words++;
        }
      if (character == 0)
        break;
      at = g_utf8_next_char (at);
    }

  return g_strv_builder_end (words);
}

static char *
join_words (GStrv words)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    g_string_append_printf (query, "%s\"%s\"*", i > 0 ? " " : "", words[i]);

  return query->len > 0 ? g_string_free (g_steal_pointer (&query), FALSE) : NULL;
}

char *
sov_search_write_words (const char *text)
{
  g_auto (GStrv) words = NULL;
  gsize n_characters;

  if (text == NULL)
    return NULL;

  words = split_words (text, &n_characters);
  return join_words (words);
}

#define FIND_NAMES "SELECT rowid FROM name_search WHERE name_search MATCH :words"
#define FIND_TEXTS "SELECT rowid FROM text_search WHERE text_search MATCH :words ORDER BY rowid DESC LIMIT :limit"
#define RANKED " ORDER BY bm25 (name_search, 10.0, 1.0) LIMIT :limit"
#define UNRANKED " ORDER BY rowid LIMIT :limit"

/* Reads a hit: subject's id, ref, title, detail, party, deal, its title, at, state. */
static const char *const loads[] = {
  [0] = "SELECT party.id, ref, name, coalesce (label || ': ', '') || value, party.id, NULL, NULL, last_contact, party.kind"
        " FROM detail JOIN party ON party.id = party_id WHERE detail.id = :id AND removed_at IS NULL AND merged_into IS NULL",
  [SOV_SUBJECT_PARTY] = "SELECT id, ref, name, trade, id, NULL, NULL, last_contact, kind FROM party WHERE id = :id",
  [SOV_SUBJECT_PERSON] = "SELECT person.id, person.ref, person.name, party.name, party.id, NULL, NULL, NULL, 0"
                         " FROM person JOIN party ON party.id = party_id"
                         " WHERE person.id = :id AND party.removed_at IS NULL",
  [SOV_SUBJECT_DEAL] = "SELECT deal.id, deal.ref, title, party.name, party.id, deal.id, title, deal.made_at, deal.state"
                       " FROM deal JOIN party ON party.id = customer_id WHERE deal.id = :id",
  [SOV_SUBJECT_TERM] = "SELECT term.id, term.ref, text, deal.title, deal.customer_id, deal.id, deal.title, version.made_at, term.kind"
                       " FROM version JOIN term ON term.id = term_id JOIN deal ON deal.id = deal_id"
                       " WHERE version.id = :id AND deal.removed_at IS NULL",
  [SOV_SUBJECT_ENTRY] = "SELECT entry.id, entry.ref, text, party.name, party.id, deal.id, deal.title, at, channel"
                        " FROM entry JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id"
                        " WHERE entry.id = :id AND party.removed_at IS NULL",
  [SOV_SUBJECT_MESSAGE] = "SELECT message.id, NULL, text, party.name, party.id, deal.id, deal.title, at, channel"
                          " FROM message JOIN party ON party.id = party_id JOIN deal ON deal.id = deal_id"
                          " WHERE message.id = :id AND deal.removed_at IS NULL",
  [SOV_SUBJECT_COMPLAINT] = "SELECT complaint.id, complaint.ref, words, party.name, party.id, deal.id, deal.title, at, channel"
                            " FROM complaint JOIN party ON party.id = party_id LEFT JOIN deal ON deal.id = deal_id"
                            " WHERE complaint.id = :id",
};

static gboolean
find_rowids (SovDatabase *db,
             const char *sql,
             const char *words,
             gint64 limit,
             GArray *rowids,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":words", words);
  sov_statement_bind_int (stmt, ":limit", limit);
  while (sov_statement_next (stmt))
    {
      gint64 rowid = sov_statement_int (stmt, 0);

      g_array_append_val (rowids, rowid);
    }

  return sov_statement_check (stmt, error);
}

static SovRow *
load_hit (SovDatabase *db,
          gint64 rowid,
          GError **error)
{
  SovSubject subject = (SovSubject) (rowid & 7);
  g_autoptr (SovRow) row = NULL;
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, loads[subject], error);

  if (stmt == NULL)
    return NULL;

  sov_statement_bind_int (stmt, ":id", rowid >> 3);
  if (sov_statement_next (stmt))
    {
      row = sov_row_new (subject != 0 ? subject : SOV_SUBJECT_PARTY, sov_statement_int (stmt, 0));
      row->ref = sov_statement_dup (stmt, 1);
      row->title = sov_statement_dup (stmt, 2);
      row->detail = sov_statement_dup (stmt, 3);
      row->party = sov_statement_int_or (stmt, 4, 0);
      row->deal = sov_statement_int_or (stmt, 5, 0);
      row->deal_title = sov_statement_dup (stmt, 6);
      row->at = sov_statement_int_or (stmt, 7, SOV_NO_TIME);
      row->state = (int) sov_statement_int (stmt, 8);
    }

  return sov_statement_check (stmt, error) ? g_steal_pointer (&row) : NULL;
}

/* Where the first of @folded begins a word of @text; NULL when none does. */
static const char *
find_word (const char *text,
           GStrv folded)
{
  gboolean inside = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean word = is_word_character (g_utf8_get_char (at));

      if (word && !inside)
        for (gsize i = 0; folded[i] != NULL; i++)
          {
            const char *end = at;
            g_autofree char *head = NULL;
            g_autofree char *plain = NULL;

            for (glong n = g_utf8_strlen (folded[i], -1); n > 0 && *end != '\0'; n--)
              end = g_utf8_next_char (end);
            head = g_strndup (at, (gsize) (end - at));
            plain = sov_text_fold (head);
            if (g_str_has_prefix (plain, folded[i]))
              return at;
          }
      inside = word;
    }

  return NULL;
}

/* The stretch of a long text around what was found. */
static char *
cut_snippet (const char *text,
             GStrv folded)
{
  const char *found = find_word (text, folded);
  const char *from = text;
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) <= SNIPPET_LENGTH)
    return g_strdup (text);

  if (found != NULL && g_utf8_pointer_to_offset (text, found) > SNIPPET_BEFORE)
    from = g_utf8_offset_to_pointer (found, -SNIPPET_BEFORE);
  cut = g_utf8_substring (from, 0, MIN (SNIPPET_LENGTH, g_utf8_strlen (from, -1)));

  return g_strconcat (from > text ? "…" : "", cut, strlen (from) > strlen (cut) ? "…" : "", NULL);
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
add_names (GPtrArray *hits,
           SovDatabase *db,
           GArray *rowids,
           const char *text,
           guint limit,
           GError **error)
{
  g_autofree char *typed = sov_text_fold (text);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_strstrip (typed);
  for (guint i = 0; i < rowids->len; i++)
    {
      GError *failure = NULL;
      SovRow *row = load_hit (db, g_array_index (rowids, gint64, i), &failure);
      Candidate candidate = { row, 0, i };

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (row == NULL)
        continue;
      g_ptr_array_add (rows, row);
      candidate.fit = judge_name (row, typed);
      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len && hits->len < limit; i++)
    {
      SovRow *row = g_array_index (candidates, Candidate, i).row;

      if (!is_known (hits, row))
        g_ptr_array_add (hits, g_object_ref (row));
    }

  return TRUE;
}

static gboolean
add_texts (GPtrArray *hits,
           SovDatabase *db,
           GArray *rowids,
           GStrv folded,
           guint limit,
           GError **error)
{
  for (guint i = 0; i < rowids->len && hits->len < limit; i++)
    {
      GError *failure = NULL;
      g_autoptr (SovRow) row = load_hit (db, g_array_index (rowids, gint64, i), &failure);
      g_autofree char *whole = NULL;

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (row == NULL || is_known (hits, row))
        continue;

      whole = g_steal_pointer (&row->title);
      row->title = cut_snippet (whole, folded);
      g_ptr_array_add (hits, g_steal_pointer (&row));
    }

  return TRUE;
}

GPtrArray *
sov_search_table_find (SovDatabase *db,
                       const char *text,
                       guint limit,
                       GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gsize n_characters;
  g_auto (GStrv) words = split_words (text != NULL ? text : "", &n_characters);
  g_autofree char *query = join_words (words);
  const char *find_names = n_characters > TOO_SHORT_TO_RANK ? FIND_NAMES RANKED : FIND_NAMES UNRANKED;

  if (query == NULL || limit == 0)
    return g_steal_pointer (&hits);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      char *plain = sov_text_fold (words[i]);

      g_free (words[i]);
      words[i] = plain;
    }

  if (!find_rowids (db, find_names, query, MIN (limit * 4, MAX_CANDIDATES), names, error) ||
      !add_names (hits, db, names, text, limit, error) ||
      !find_rowids (db, FIND_TEXTS, query, limit, texts, error) ||
      !add_texts (hits, db, texts, words, limit, error))
    return NULL;

  return g_steal_pointer (&hits);
}
