/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Known names in a sentence: first which words of names stand in it, in which
 * case, then how well the names fit that have them. */

#include "model/sov-names.h"

#include <string.h>

#include "model/sov-name-forms.h"
#include "model/sov-text.h"

static const struct
{
  const char *text;
  SovNounCase kase;
} pronouns[] = {
  { "minä", SOV_NOUN_CASE_NOMINATIVE },
  { "mä", SOV_NOUN_CASE_NOMINATIVE },
  { "mää", SOV_NOUN_CASE_NOMINATIVE },
  { "minun", SOV_NOUN_CASE_GENITIVE },
  { "mun", SOV_NOUN_CASE_GENITIVE },
  { "meidän", SOV_NOUN_CASE_GENITIVE },
  { "minua", SOV_NOUN_CASE_PARTITIVE },
  { "mua", SOV_NOUN_CASE_PARTITIVE },
  { "minulle", SOV_NOUN_CASE_ALLATIVE },
  { "mulle", SOV_NOUN_CASE_ALLATIVE },
  { "meille", SOV_NOUN_CASE_ALLATIVE },
  { "minulta", SOV_NOUN_CASE_ABLATIVE },
  { "multa", SOV_NOUN_CASE_ABLATIVE },
  { "meiltä", SOV_NOUN_CASE_ABLATIVE },
  { "i", SOV_NOUN_CASE_NOMINATIVE },
  { "i'll", SOV_NOUN_CASE_NOMINATIVE },
  { "i'm", SOV_NOUN_CASE_NOMINATIVE },
  { "i've", SOV_NOUN_CASE_NOMINATIVE },
  { "i'd", SOV_NOUN_CASE_NOMINATIVE },
  { "we", SOV_NOUN_CASE_NOMINATIVE },
  { "we'll", SOV_NOUN_CASE_NOMINATIVE },
  { "we're", SOV_NOUN_CASE_NOMINATIVE },
  { "we've", SOV_NOUN_CASE_NOMINATIVE },
  { "me", SOV_NOUN_CASE_ALLATIVE },
  { "us", SOV_NOUN_CASE_ALLATIVE },
  { "my", SOV_NOUN_CASE_GENITIVE },
  { "our", SOV_NOUN_CASE_GENITIVE },
};

typedef struct
{
  const SovWords *words;
  const SovNameIndex *index;
  GStrv folded;      /* the texts of the words as sov_text_fold() has them */
  GHashTable *cases; /* case_key() -> SovNounCase, of what stands in the sentence */
  GPtrArray *found;  /* for each word a GArray of guint: the parts that it is */
  GArray *best;      /* SovMention for each word of the sentence */
  GArray *scores;    /* int */
} Search;

/* The words of a name. */
typedef struct
{
  const guint *parts;
  guint n;
  gboolean learned;
} Name;

static const SovNamePart *
get_part (const Search *search,
          guint id)
{
  return &g_array_index (search->index->parts, SovNamePart, id);
}

static gpointer
case_key (const Search *search,
          int at,
          guint part)
{
  return GSIZE_TO_POINTER ((gsize) at * search->index->parts->len + part + 1);
}

/* "Oy:lle" after a name carries the name's case. */
static SovNounCase
legal_form_case (const SovWord *word)
{
  const char *colon = strchr (word->text, ':');
  g_autofree char *form = NULL;

  if (sov_name_is_legal_form (word->text))
    return SOV_NOUN_CASE_NOMINATIVE;
  if (colon == NULL)
    return SOV_NOUN_CASE_NONE;
  form = g_strndup (word->text, (gsize) (colon - word->text));
  return sov_name_is_legal_form (form) ? sov_name_forms_ending (colon + 1) : SOV_NOUN_CASE_NONE;
}

/* In which case the word at @at is the part @id of a name. */
static SovNounCase
match_part (const Search *search,
            int at,
            guint id)
{
  const SovNamePart *part = get_part (search, id);
  const SovWord *word = sov_words_get (search->words, at);

  if (part->is_legal_form)
    return legal_form_case (word);
  if (part->kind != SOV_WORD_LETTERS)
    return sov_name_forms_match (part->text, word->text);

  return (SovNounCase) GPOINTER_TO_INT (g_hash_table_lookup (search->cases, case_key (search, at, id)));
}

/* How many words from @at on are those of the name from its word @from; @kase is the last's. */
static int
match_run (const Search *search,
           int at,
           const Name *name,
           guint from,
           SovNounCase *kase)
{
  int n = 0;

  while (from + (guint) n < name->n)
    {
      guint part = name->parts[from + (guint) n];
      SovNounCase found = match_part (search, at + n, part);

      if (found == SOV_NOUN_CASE_NONE)
        break;
      if (n == 0 || found != SOV_NOUN_CASE_NOMINATIVE || !get_part (search, part)->is_legal_form)
        *kase = found;
      n++;
    }
  return n;
}

/* "Virtasen Jaskalle" is to Jaska Virtanen. */
static gboolean
match_turned (const Search *search,
              int at,
              const Name *name,
              SovNounCase *kase)
{
  const SovNamePart *family = name->n > 1 ? get_part (search, name->parts[1]) : NULL;

  if (family == NULL || family->kind != SOV_WORD_LETTERS || family->is_legal_form ||
      match_part (search, at, name->parts[1]) != SOV_NOUN_CASE_GENITIVE)
    return FALSE;

  *kase = match_part (search, at + 1, name->parts[0]);
  return *kase != SOV_NOUN_CASE_NONE;
}

static gboolean
is_name_enough (const Search *search,
                int at,
                int n,
                const Name *name,
                guint from)
{
  const SovWord *word = sov_words_get (search->words, at);
  const SovNamePart *part = get_part (search, name->parts[from]);

  if (word->kind == SOV_WORD_MARK || part->kind != SOV_WORD_LETTERS || part->is_legal_form)
    return FALSE;
  if (name->learned && n == 1 && name->n > 1 && part->is_label)
    return FALSE;
  if (word->capital || n > 1)
    return TRUE;
  return from == 0 && g_utf8_strlen (part->text, -1) > 2 && !part->is_word_too;
}

/* Of names that fit alike the first counts. */
static void
keep_if_better (Search *search,
                int at,
                int score,
                const SovMention *mention)
{
  const SovKnownName *names = search->index->names;
  SovMention *best = &g_array_index (search->best, SovMention, at);
  int *best_score = &g_array_index (search->scores, int, at);
  gboolean ambiguous;

  if (score < *best_score)
    return;

  ambiguous = score == *best_score && (best->ambiguous || names[best->name].party != names[mention->name].party);
  if (score > *best_score || mention->name < best->name)
    *best = *mention;
  best->ambiguous = ambiguous;
  *best_score = score;
}

/* How well the name fits the words at @at; 0 for not at all. The whole of a name says more
 * than its beginning, and that more than its end. */
static int
score_at (const Search *search,
          int at,
          guint index,
          SovMention *mention)
{
  const SovKnownName *known = &search->index->names[index];
  Name name = { .learned = known->learned };
  int best = 0;

  name.parts = sov_name_index_get_parts (search->index, index, &name.n);
  *mention = (SovMention) { .first = at, .name = (int) index, .is_me = known->is_me };
  for (guint from = 0; from < name.n; from++)
    {
      SovNounCase found = SOV_NOUN_CASE_NONE;
      int n = match_run (search, at, &name, from, &found);
      gboolean is_whole = (guint) n == name.n && (n > 1 || !name.learned);
      int score = n * 4 + (is_whole ? 2 : 0) + (from == 0 ? 1 : 0);

      if (n == 0 || score <= best || !is_name_enough (search, at, n, &name, from))
        continue;
      best = score;
      mention->last = at + n;
      mention->kase = found;
    }
  if (best < 2 * 4 && match_turned (search, at, &name, &mention->kase))
    {
      mention->last = at + 2;
      best = 2 * 4;
    }
  return best;
}

/* Which words of names stand at @at. */
static void
find_parts (Search *search,
            int at)
{
  const SovWord *word = &search->words->items[at];
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean same = g_str_equal (search->folded[at], word->text);

  g_ptr_array_add (search->found, found);
  for (int turn = 0; word->kind == SOV_WORD_LETTERS && turn < (same ? 1 : 2); turn++)
    {
      const char *text = turn == 0 ? word->text : search->folded[at];
      g_autoptr (GArray) similar = sov_name_index_list_similar (search->index, text);

      for (guint i = 0; i < similar->len; i++)
        {
          guint id = g_array_index (similar, guint, i);
          const SovNamePart *part = get_part (search, id);
          SovNounCase kase;

          if (!same && part->learned != (turn == 1))
            continue;
          kase = sov_name_forms_match (part->text, text);
          if (kase == SOV_NOUN_CASE_NONE)
            continue;
          g_hash_table_insert (search->cases, case_key (search, at, id), GINT_TO_POINTER (kase));
          g_array_append_val (found, id);
        }
    }
}

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->folded, g_strfreev);
  g_clear_pointer (&self->cases, g_hash_table_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->best, g_array_unref);
  g_clear_pointer (&self->scores, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
unref_array (gpointer data)
{
  g_array_unref (data);
}

static void
search_init (Search *self,
             const SovWords *words,
             const SovNameIndex *index)
{
  self->words = words;
  self->index = index;
  self->folded = g_new0 (char *, words->n + 1);
  self->cases = g_hash_table_new (NULL, NULL);
  self->found = g_ptr_array_new_with_free_func (unref_array);
  self->best = g_array_new (FALSE, TRUE, sizeof (SovMention));
  self->scores = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (self->best, (guint) words->n);
  g_array_set_size (self->scores, (guint) words->n);
  for (int i = 0; i < words->n; i++)
    self->folded[i] = sov_text_fold (words->items[i].text);
  for (int i = 0; i < words->n; i++)
    find_parts (self, i);
}

static void
look_at_name (Search *search,
              int at,
              guint name,
              gpointer data)
{
  SovMention mention;
  int score = score_at (search, at, name, &mention);

  if (score > 0)
    keep_if_better (search, at, score, &mention);
}

/* The names that have a word that stands at @at. */
static void
look_for_names (Search *search,
                int at,
                void (*look) (Search *search,
                              int at,
                              guint name,
                              gpointer data),
                gpointer data)
{
  const GArray *found = search->found->pdata[at];

  for (guint i = 0; i < found->len; i++)
    {
      const SovNamePart *part = get_part (search, g_array_index (found, guint, i));

      for (guint j = 0; j < part->n_names; j++)
        look (search, at, g_array_index (search->index->names_of_parts, guint, part->first_name + j), data);
    }
}

static void
look_for_pronouns (Search *search)
{
  for (int at = 0; at < search->words->n; at++)
    for (gsize i = 0; i < G_N_ELEMENTS (pronouns); i++)
      if (sov_word_is (sov_words_get (search->words, at), pronouns[i].text))
        {
          g_array_index (search->best, SovMention, at) = (SovMention) {
            .first = at, .last = at + 1, .name = -1, .is_me = TRUE, .kase = pronouns[i].kase
          };
          g_array_index (search->scores, int, at) = 1;
        }
}

static GArray *
collect (const Search *search)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (SovMention));
  int at = 0;

  while (at < search->words->n)
    {
      const SovMention *mention = &g_array_index (search->best, SovMention, at);

      if (g_array_index (search->scores, int, at) == 0)
        {
          at++;
          continue;
        }
      g_array_append_vals (mentions, mention, 1);
      at = mention->last;
    }
  return mentions;
}

GArray *
sov_names_find_in (const SovWords *words,
                   const SovNameIndex *index)
{
  g_auto (Search) search = { 0 };

  g_return_val_if_fail (words != NULL && index != NULL, NULL);

  search_init (&search, words, index);
  for (int at = 0; at < words->n; at++)
    look_for_names (&search, at, look_at_name, NULL);
  look_for_pronouns (&search);
  return collect (&search);
}

GArray *
sov_names_find (const SovWords *words,
                const SovKnownName *names,
                gsize n_names)
{
  g_autoptr (SovNameIndex) index = sov_name_index_new (names, n_names);

  return sov_names_find_in (words, index);
}

/* Names that fit alike: their numbers. */
typedef struct
{
  GArray *names; /* guint */
  int score;
} Alike;

static void
add_alike (Search *search,
           int at,
           guint name,
           gpointer data)
{
  Alike *alike = data;
  SovMention mention;
  int score = search->index->names[name].is_me ? 0 : score_at (search, at, name, &mention);

  if (score == 0 || score < alike->score)
    return;
  if (score > alike->score)
    g_array_set_size (alike->names, 0);
  alike->score = score;
  g_array_append_val (alike->names, name);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint *one = a;
  const guint *other = b;

  return (*one > *other) - (*one < *other);
}

static gboolean
has_party (const GArray *parties,
           gint64 party)
{
  for (guint i = 0; i < parties->len; i++)
    if (g_array_index (parties, gint64, i) == party)
      return TRUE;

  return FALSE;
}

GArray *
sov_names_find_alike (const SovWords *words,
                      SovSpan span,
                      const SovNameIndex *index,
                      guint most)
{
  g_auto (Search) search = { 0 };
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  Alike alike = { names, 0 };
  int at = 0;

  search_init (&search, words, index);
  while (at < words->n && words->items[at].span.start < span.start)
    at++;
  if (at < words->n)
    look_for_names (&search, at, add_alike, &alike);
  g_array_sort (names, compare_numbers);
  for (guint i = 0; i < names->len && parties->len < most; i++)
    {
      gint64 party = index->names[g_array_index (names, guint, i)].party;

      if (!has_party (parties, party))
        g_array_append_val (parties, party);
    }
  return parties;
}
