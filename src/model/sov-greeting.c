/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How people call each other: the name after the greeting that a message begins
 * with, and the one that it ends with. Only what stands where a name stands and
 * begins with a capital letter counts; who counts how often is the caller. */

#include "model/sov-greeting.h"

#include <string.h>

#include "model/sov-words.h"

/* "Satu Maria" is a name, three words are a sentence. */
#define NAME_WORDS_MAX 2
#define NAME_LETTERS_MIN 2

static const char *const greetings[] = {
  "hyvää huomenta", "hyvää päivää", "hyvää iltaa", "good morning", "good afternoon", "good evening", "no moi", "no hei",
  "moi", "moikka", "moro", "morjens", "terve", "hei", "heippa", "hejsan", "huomenta", "päivää", "iltaa", "hi", "hello",
  "hey", "hiya", "dear", "morning"
};

static const char *const closings[] = {
  "ystävällisin terveisin", "parhain terveisin", "terveisin", "yst terv", "yst. terv", "terv", "yt", "t", "rgds",
  "best regards", "kind regards", "regards", "best wishes", "best", "cheers", "br"
};

/* What stands there too, and names nobody. */
static const char *const no_names[] = {
  "kaikki", "kaikille", "taas", "vaan", "vain", "vielä", "siellä", "sinä", "te", "kiitos", "kiitti", "anteeksi", "hyvä",
  "arvoisa", "ihana", "kulta", "rakas", "onko", "voisitko", "olisiko", "joo", "juu", "ok", "ja", "mä", "minä", "se", "nyt",
  "lähetetty", "there", "all", "again", "everyone", "everybody", "team", "guys", "sir", "madam", "mate", "mr", "mrs", "ms",
  "thanks", "thank", "sorry", "just", "are", "can", "could", "did", "do", "is", "it", "the", "this", "we", "what", "when",
  "yes", "no", "please", "sent", "i", "i'm", "i'll", "you", "customer", "asiakas", "asiakkaamme", NULL
};

static gboolean
is_name (const SovWord *word)
{
  return word->kind == SOV_WORD_LETTERS && word->capital && strchr (word->text, ':') == NULL &&
         g_utf8_strlen (word->text, -1) >= NAME_LETTERS_MIN && !sov_word_is_among (word, no_names);
}

/* The name that begins at word @at; NULL where none does. */
static char *
dup_name (const SovWords *words,
          const char *text,
          int at)
{
  int n = 0;

  while (n <= NAME_WORDS_MAX && is_name (sov_words_get (words, at + n)))
    n++;
  if (n == 0 || n > NAME_WORDS_MAX)
    return NULL;

  return sov_span_dup (sov_words_span (words, at, at + n), text);
}

/* How many words the longest of @phrases has that stands at @at. */
static int
spell_any (const SovWords *words,
           int at,
           const char *const *phrases,
           gsize n_phrases)
{
  int longest = 0;

  for (gsize i = 0; i < n_phrases; i++)
    longest = MAX (longest, sov_words_spell (words, at, phrases[i]));

  return longest;
}

static char *
dup_line (const char *message,
          gboolean last)
{
  g_autofree char *text = g_strstrip (g_strdup (message));
  char *end = last ? strrchr (text, '\n') : strchr (text, '\n');

  if (end == NULL)
    return g_steal_pointer (&text);
  if (last)
    return g_strdup (end + 1);

  return g_strndup (text, (gsize) (end - text));
}

char *
sov_greeting_dup_name (const char *message)
{
  g_autofree char *line = dup_line (message, FALSE);
  g_autoptr (SovWords) words = sov_words_split_sentence (line);
  int at = spell_any (words, 0, greetings, G_N_ELEMENTS (greetings));

  if (at == 0)
    return NULL;
  if (sov_word_is (sov_words_get (words, at), ","))
    at++;

  return dup_name (words, line, at);
}

static gboolean
is_mark (const SovWord *word)
{
  return word->kind == SOV_WORD_MARK && !sov_word_is (word, "?");
}

/* Whether nothing but marks and pictures follows. */
static gboolean
is_end (const SovWords *words,
        int at)
{
  while (sov_words_get (words, at)->kind == SOV_WORD_MARK)
    at++;

  return sov_words_get (words, at)->kind == SOV_WORD_NOTHING;
}

/* The one that the closing at @at, or the dash, is of; to the end of @line. */
static char *
dup_signer (const SovWords *words,
            const char *line,
            int at)
{
  const SovWord *first = sov_words_get (words, at);
  int n = spell_any (words, at, closings, G_N_ELEMENTS (closings));
  g_autofree char *name = NULL;

  if (n == 0 && (at > 0 || !sov_word_is_dash (first)))
    return NULL;
  at += MAX (n, 1);
  while (is_mark (sov_words_get (words, at)))
    at++;
  name = dup_name (words, line, at);
  while (name != NULL && is_name (sov_words_get (words, at)))
    at++;

  return name != NULL && is_end (words, at) ? g_steal_pointer (&name) : NULL;
}

char *
sov_greeting_dup_signature (const char *message)
{
  g_autofree char *text = g_strstrip (g_strdup (message));
  g_autofree char *line = dup_line (text, TRUE);
  g_autofree char *before = g_strndup (text, strlen (text) - strlen (line));
  g_autofree char *closing = dup_line (before, TRUE);
  g_autoptr (SovWords) words = sov_words_split_sentence (line);
  g_autoptr (SovWords) above = sov_words_split_sentence (closing);
  int n = spell_any (above, 0, closings, G_N_ELEMENTS (closings));
  g_autofree char *name = NULL;

  /* "Terveisin" on a line, the name on the next. */
  if (n > 0 && is_end (above, n))
    {
      name = dup_name (words, line, 0);
      if (name != NULL && is_end (words, is_name (sov_words_get (words, 1)) ? 2 : 1))
        return g_steal_pointer (&name);
    }
  for (int at = 0; at < words->n; at++)
    {
      g_autofree char *signer = dup_signer (words, line, at);

      if (signer != NULL)
        return g_steal_pointer (&signer);
    }

  return NULL;
}
