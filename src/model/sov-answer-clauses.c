/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An answer cut into clauses, and the words of yes and no in each. People
 * answer in few words and little punctuation, so a conjunction cuts as well as
 * a comma or the end of a line. */

#include "model/sov-answer-private.h"
#include "model/sov-verbs.h"

#include <string.h>

static const char *const yes_words[] = {
  "ok", "okei", "okay", "okey", "oki", "oke", "joo", "juu", "jep", "jees", "jes", "kyllä", "kyl", "sovittu",
  "sovitaan", "selvä", "selkis", "käy", "sopii", "hyvä", "hienoa", "kuittaan", "kuittaus", "kuitattu", "kuitataan",
  "onnistuu", "hoituu", "toki", "tottakai", "tietysti", "miksei", "yes", "yep", "yeah", "sure", "agreed", "fine",
  "confirmed", "confirm", "deal", "great", "perfect", "works", "roger", "good", "👍", "👌", "✅", "✓", "✔", NULL
};

static const char *const no_words[] = {
  "en", "ei", "emme", "eivät", "eikä", "enkä", "emmekä", "not", "can't", "cannot", "won't", "don't", "didn't",
  "couldn't", "unable", "valitettavasti", "unfortunately", "mahdotonta", "impossible", "estynyt", "perun", "peruutan",
  "👎", "❌", NULL
};

/* With these it is a matter of time or means: "en pääse" is no way of keeping "ei pääse". */
static const char *const cannot_words[] = {
  "pääse", "ehdi", "voi", "pysty", "onnistu", "käy", "sovi", "can't", "cannot", "couldn't", "unable", "able",
  "valitettavasti", "unfortunately", "mahdotonta", "impossible", "estynyt", "perun", "peruutan", NULL
};

static const char *const harmless[] = {
  "ei hätää", "ei hätä", "ei ongelmaa", "ei ongelmia", "ei mitään ongelmaa", "ei se mitään", "no problem", "no worries",
  "not a problem", "no niin", "no joo", "no ok"
};

static const char *const all_words[] = {
  "kaikki", "kaikkiin", "kaikkeen", "kaikesta", "molemmat", "muuten", "muut", "muu", "loput", "all", "everything",
  "both", "otherwise", "rest", NULL
};

static const char *const contrasts[] = { "mutta", "but", "paitsi", "except", "kunhan", "vaan", "however", NULL };
static const char *const joins[] = { "ja", "and", "sekä", NULL };
static const char *const asking[] = { "käykö", "sopiiko", "entä", "eikö", "milloin", "moneltako", "mihin", "kuka", "when", "what", "who", NULL };
static const char *const thank_words[] = { "kiitos", "kiitokset", "kiitti", "terveisiä", "terkut", "thanks", "thank", "regards", NULL };
static const char *const after_english_no[] = { "sorry", "thanks", "i", "we", "chance", "way", NULL };

/* How many words from @at on deny nothing although they look so. */
static int
read_harmless (const SovWords *words,
               int at)
{
  int longest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (harmless); i++)
    longest = MAX (longest, sov_words_spell (words, at, harmless[i]));
  return longest;
}

/* "No" is Finnish for "well". */
static gboolean
is_english_no (const SovWords *words,
               int at)
{
  const SovWord *next = sov_words_get (words, at + 1);

  if (!sov_word_is (sov_words_get (words, at), "no"))
    return FALSE;
  return next->kind != SOV_WORD_LETTERS || sov_word_is_among (next, after_english_no);
}

static gboolean
is_no (const SovWords *words,
       int at)
{
  return sov_word_is_among (sov_words_get (words, at), no_words) || is_english_no (words, at);
}

gboolean
sov_answer_is_reply_word (const SovWord *word)
{
  return sov_word_is_among (word, yes_words) || sov_word_is_among (word, no_words) || sov_word_is_among (word, all_words);
}

gboolean
sov_answer_has_negation (const SovWords *words)
{
  for (int at = 0; at < words->n; at++)
    {
      int n = read_harmless (words, at);

      if (n > 0)
        at += n - 1;
      else if (is_no (words, at))
        return TRUE;
    }
  return FALSE;
}

static gboolean
asks (const SovWords *words)
{
  SovVerbForm form;

  for (int at = 0; at < words->n; at++)
    if (sov_word_is_among (&words->items[at], asking) || (sov_verbs_read (words->items[at].text, &form) && form.asks))
      return TRUE;
  return FALSE;
}

/* "Kiitos soitosta" is about a call that was, "kiitos, soitan" is not. */
static gboolean
only_thanks (const SovWords *words)
{
  gboolean thanks = FALSE;
  SovVerbForm form;

  for (int at = 0; at < words->n; at++)
    {
      thanks |= sov_word_is_among (&words->items[at], thank_words);
      if (sov_verbs_read (words->items[at].text, &form) && form.person == 1)
        return FALSE;
    }
  return thanks;
}

static void
read_replies (SovAnswerClause *clause)
{
  const SovWords *words = &clause->words;
  gboolean agrees = FALSE;

  clause->no = sov_answer_has_negation (words);
  for (int at = 0; at < words->n; at++)
    {
      int n = read_harmless (words, at);

      agrees |= n > 0 || sov_word_is_among (&words->items[at], yes_words);
      clause->all |= sov_word_is_among (&words->items[at], all_words);
      clause->cannot |= clause->no && sov_word_is_among (&words->items[at], cannot_words);
    }
  clause->yes = agrees && !clause->no;
  clause->cannot |= clause->no && words->n == 1;
  clause->asks |= asks (words);
  clause->thanks = !clause->yes && !clause->no && only_thanks (words);
}

/* A mark that ends a clause; one inside "10.30" does not. */
static gboolean
is_end (const SovWords *words,
        int at)
{
  const SovWord *word = sov_words_get (words, at);
  const SovWord *next = sov_words_get (words, at + 1);

  if (word->kind != SOV_WORD_MARK || g_utf8_strchr (",;:.!?…()", -1, g_utf8_get_char (word->text)) == NULL)
    return FALSE;
  return next->spaced || next->kind != SOV_WORD_DIGITS || sov_words_get (words, at - 1)->kind != SOV_WORD_DIGITS;
}

static gboolean
begins_line (const char *answer,
             const SovWords *words,
             int at)
{
  gsize from = at > 0 ? words->items[at - 1].span.end : 0;

  return memchr (answer + from, '\n', words->items[at].span.start - from) != NULL;
}

static void
add_clause (const char *answer,
            const SovWords *words,
            int first,
            int last,
            gint64 now_ms,
            GArray *clauses)
{
  const SovWord *opener = sov_words_get (words, first);
  SovAnswerClause clause = { 0 };
  g_autofree char *text = NULL;

  clause.contrast = sov_word_is_among (opener, contrasts);
  clause.joined = sov_word_is_among (opener, joins);
  if (clause.contrast || clause.joined)
    first++;
  if (first >= last)
    return;
  clause.words = (SovWords) { .items = words->items + first, .n = last - first };
  clause.span = sov_words_span (words, first, last);
  clause.asks = sov_word_is (sov_words_get (words, last), "?");
  text = sov_span_dup (clause.span, answer);
  clause.has_when = sov_when_find (text, now_ms, &clause.when);
  read_replies (&clause);
  g_array_append_val (clauses, clause);
}

/* "Klo 10 ja 12 välillä" is one. */
static gboolean
is_conjunction (const SovWords *words,
                int at)
{
  const SovWord *word = sov_words_get (words, at);

  if (sov_word_is_among (word, contrasts))
    return TRUE;
  return sov_word_is_among (word, joins) && sov_words_get (words, at - 1)->kind != SOV_WORD_DIGITS;
}

GArray *
sov_answer_clauses (const char *answer,
                    const SovWords *words,
                    gint64 now_ms)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (SovAnswerClause));
  int first = 0;

  for (int at = 0; at <= words->n; at++)
    {
      gboolean end = at == words->n || is_end (words, at);

      if (!end && !is_conjunction (words, at) && !begins_line (answer, words, at))
        continue;
      if (at > first)
        add_clause (answer, words, first, at, now_ms, clauses);
      first = end ? at + 1 : at;
    }
  return clauses;
}
