/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Known names in a sentence. Names are many and sentences short, so a name is
 * only cut into words when two of its letters begin a word of the sentence. */

#include "model/sov-names.h"

#include <string.h>

#include "model/sov-text.h"

/* Parts of a company's name that say nothing of which company it is. */
static const char *const legal_forms[] = {
  "oy", "oyj", "ab", "ky", "ay", "tmi", "t:mi", "ry", "rf", "osk", "ltd", "inc", "llc", "gmbh", "as", NULL
};

/* Names that are words too: only a capital letter makes names of them. */
static const char *const words_too[] = {
  "kai", "sen", "meri", "oma", "onni", "toivo", "rauha", "satu", "ilma", "into", "tahto", "lahja", "ilo", "armas",
  "kuva", "kuvat", "kuvaus", "tuuli", "taika", "sisu", "lumi", "may", "will", "mark", "rose", "art", "bill", "grace",
  "hope", "faith", "sue", "pat", "rob", "jack", "frank", "van", "ken", "don", NULL
};

/* What people put before a name in an address book, folded: "Asiakas Virtanen", "Työ Matti". */
static const char *const labels[] = {
  "asiakas", "asiakkaat", "tyo", "toimisto", "koti", "firma", "yritys", "remontti", "keittio", "kylpyhuone", "katto", "sahko",
  "putki", "urakka", "laskutus", "lasku", "myynti", "huolto", "uusi", "vanha", "herra", "rouva", "talo", "auto", "customer",
  "client", "work", "office", "home", "new", "old", "the", "sales", "service", "kitchen", "bathroom", "roof", NULL
};

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
  gunichar first;
  gunichar second;
} Beginning;

typedef struct
{
  const SovWords *words;
  GStrv folded; /* the texts of the words as sov_text_fold() has them */
  const SovKnownName *names;
  GArray *beginnings; /* of the sentence's words, of those folded too */
  GArray *best;       /* SovMention for each word of the sentence */
  GArray *scores;     /* int */
} Search;

static Beginning
beginning_of (const char *text)
{
  Beginning beginning = { 0, 0 };
  gunichar c = g_utf8_get_char_validated (text, -1);

  if (*text == '\0' || c >= (gunichar) -2)
    return beginning;
  beginning.first = g_unichar_tolower (c);
  text = g_utf8_next_char (text);
  c = *text == '\0' ? 0 : g_utf8_get_char_validated (text, -1);
  beginning.second = c < (gunichar) -2 && g_unichar_isalnum (c) ? g_unichar_tolower (c) : 0;
  return beginning;
}

static gboolean
begins_a_word (const Search *search,
               const char *text)
{
  Beginning wanted = beginning_of (text);

  for (guint i = 0; i < search->beginnings->len; i++)
    {
      const Beginning *beginning = &g_array_index (search->beginnings, Beginning, i);

      if (beginning->first == wanted.first && (wanted.second == 0 || beginning->second == wanted.second))
        return TRUE;
    }
  return FALSE;
}

static gboolean
may_be_mentioned (const Search *search,
                  const char *name)
{
  for (const char *at = name; at != NULL && *at != '\0'; at = strchr (at, ' '))
    {
      while (*at == ' ')
        at++;
      if (begins_a_word (search, at))
        return TRUE;
    }
  return FALSE;
}

/* "Oy:lle" after a name carries the name's case. */
static SovNounCase
legal_form_case (const SovWord *word)
{
  const char *colon = strchr (word->text, ':');
  g_autofree char *form = NULL;

  if (sov_word_is_among (word, legal_forms))
    return SOV_NOUN_CASE_NOMINATIVE;
  if (colon == NULL)
    return SOV_NOUN_CASE_NONE;
  form = g_strndup (word->text, (gsize) (colon - word->text));
  return g_strv_contains (legal_forms, form) ? sov_name_forms_ending (colon + 1) : SOV_NOUN_CASE_NONE;
}

/* In which case the word at @at is the word @part of a name. */
static SovNounCase
match_part (const Search *search,
            int at,
            const SovWord *part,
            gboolean learned)
{
  const SovWord *word = sov_words_get (search->words, at);

  if (sov_word_is_among (part, legal_forms))
    return legal_form_case (word);

  return sov_name_forms_match (part->text, learned && at < search->words->n ? search->folded[at] : word->text);
}

/* How many words from @at on are those of the name from its word @from; @kase is the last's. */
static int
match_run (const Search *search,
           int at,
           const SovWords *name,
           int from,
           gboolean learned,
           SovNounCase *kase)
{
  int n = 0;

  while (from + n < name->n)
    {
      const SovWord *part = sov_words_get (name, from + n);
      SovNounCase found = match_part (search, at + n, part, learned);

      if (found == SOV_NOUN_CASE_NONE)
        break;
      if (n == 0 || found != SOV_NOUN_CASE_NOMINATIVE || !sov_word_is_among (part, legal_forms))
        *kase = found;
      n++;
    }
  return n;
}

/* "Virtasen Jaskalle" is to Jaska Virtanen. */
static gboolean
match_turned (const Search *search,
              int at,
              const SovWords *name,
              gboolean learned,
              SovNounCase *kase)
{
  const SovWord *given = sov_words_get (name, 0);
  const SovWord *family = sov_words_get (name, 1);

  if (name->n < 2 || family->kind != SOV_WORD_LETTERS || sov_word_is_among (family, legal_forms) ||
      match_part (search, at, family, learned) != SOV_NOUN_CASE_GENITIVE)
    return FALSE;

  *kase = match_part (search, at + 1, given, learned);
  return *kase != SOV_NOUN_CASE_NONE;
}

static gboolean
is_name_enough (const Search *search,
                int at,
                int n,
                const SovWords *name,
                int from,
                gboolean learned)
{
  const SovWord *word = sov_words_get (search->words, at);
  const SovWord *part = sov_words_get (name, from);

  if (word->kind == SOV_WORD_MARK || part->kind != SOV_WORD_LETTERS || sov_word_is_among (part, legal_forms))
    return FALSE;
  if (learned && n == 1 && name->n > 1 && sov_word_is_among (part, labels))
    return FALSE;
  if (word->capital || n > 1)
    return TRUE;
  return from == 0 && g_utf8_strlen (part->text, -1) > 2 && !sov_word_is_among (part, words_too);
}

static void
keep_if_better (Search *search,
                int at,
                int n,
                int score,
                SovNounCase kase,
                int name)
{
  SovMention *best = &g_array_index (search->best, SovMention, at);
  int *best_score = &g_array_index (search->scores, int, at);
  gboolean same_party;

  if (score < *best_score)
    return;
  same_party = *best_score > 0 && search->names[best->name].party == search->names[name].party;
  if (score == *best_score)
    {
      best->ambiguous |= !same_party;
      return;
    }
  *best_score = score;
  *best = (SovMention) {
    .first = at, .last = at + n, .name = name, .is_me = search->names[name].is_me, .kase = kase
  };
}

/* How well the name fits the words at @at; 0 for not at all. The whole of a name says more
 * than its beginning, and that more than its end. */
static int
score_at (const Search *search,
          int at,
          const SovWords *name,
          gboolean learned,
          int *length,
          SovNounCase *kase)
{
  int best = 0;

  for (int from = 0; from < name->n; from++)
    {
      SovNounCase found = SOV_NOUN_CASE_NONE;
      int n = match_run (search, at, name, from, learned, &found);
      gboolean is_whole = n == name->n && (n > 1 || !learned);
      int score = n * 4 + (is_whole ? 2 : 0) + (from == 0 ? 1 : 0);

      if (n == 0 || score <= best || !is_name_enough (search, at, n, name, from, learned))
        continue;
      best = score;
      *length = n;
      *kase = found;
    }
  if (best < 2 * 4 && match_turned (search, at, name, learned, kase))
    {
      *length = 2;
      best = 2 * 4;
    }
  return best;
}

static void
look_for (Search *search,
          int index)
{
  g_autoptr (SovWords) name = NULL;

  if (search->names[index].name == NULL || !may_be_mentioned (search, search->names[index].name))
    return;
  name = sov_words_split (search->names[index].name);
  for (int at = 0; at < search->words->n; at++)
    {
      SovNounCase kase = SOV_NOUN_CASE_NONE;
      int n = 0;
      int score = score_at (search, at, name, search->names[index].learned, &n, &kase);

      if (score > 0)
        keep_if_better (search, at, n, score, kase, index);
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

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->folded, g_strfreev);
  g_clear_pointer (&self->beginnings, g_array_unref);
  g_clear_pointer (&self->best, g_array_unref);
  g_clear_pointer (&self->scores, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
search_init (Search *self,
             const SovWords *words,
             const SovKnownName *names)
{
  self->words = words;
  self->names = names;
  self->folded = g_new0 (char *, words->n + 1);
  self->beginnings = g_array_new (FALSE, FALSE, sizeof (Beginning));
  self->best = g_array_new (FALSE, TRUE, sizeof (SovMention));
  self->scores = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (self->best, (guint) words->n);
  g_array_set_size (self->scores, (guint) words->n);
  for (int i = 0; i < words->n; i++)
    {
      Beginning beginnings[2];

      self->folded[i] = sov_text_fold (words->items[i].text);
      beginnings[0] = beginning_of (words->items[i].text);
      beginnings[1] = beginning_of (self->folded[i]);
      if (words->items[i].kind == SOV_WORD_LETTERS)
        g_array_append_vals (self->beginnings, beginnings, g_str_equal (self->folded[i], words->items[i].text) ? 1 : 2);
    }
}

GArray *
sov_names_find (const SovWords *words,
                const SovKnownName *names,
                gsize n_names)
{
  g_auto (Search) search = { 0 };

  g_return_val_if_fail (words != NULL && (names != NULL || n_names == 0), NULL);

  search_init (&search, words, names);
  for (gsize i = 0; i < n_names; i++)
    look_for (&search, (int) i);
  look_for_pronouns (&search);
  return collect (&search);
}

/* A party with several names that fit counts by the best of them. */
static void
add_alike (GArray *parties,
           gint64 party,
           gboolean is_better)
{
  if (is_better)
    g_array_set_size (parties, 0);
  for (guint i = 0; i < parties->len; i++)
    if (g_array_index (parties, gint64, i) == party)
      return;

  g_array_append_val (parties, party);
}

GArray *
sov_names_find_alike (const SovWords *words,
                      SovSpan span,
                      const SovKnownName *names,
                      gsize n_names,
                      guint most)
{
  g_auto (Search) search = { 0 };
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  int best = 1;
  int at = 0;

  search_init (&search, words, names);
  while (at < words->n && words->items[at].span.start < span.start)
    at++;
  for (gsize i = 0; at < words->n && i < n_names; i++)
    {
      g_autoptr (SovWords) name = NULL;
      SovNounCase kase;
      int n;
      int score;

      if (names[i].name == NULL || names[i].is_me || !may_be_mentioned (&search, names[i].name))
        continue;
      name = sov_words_split (names[i].name);
      score = score_at (&search, at, name, names[i].learned, &n, &kase);
      if (score < best || (score == best && parties->len >= most))
        continue;
      add_alike (parties, names[i].party, score > best);
      best = score;
    }
  return parties;
}
