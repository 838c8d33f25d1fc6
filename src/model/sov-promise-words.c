/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-promise-words.h"

#include "model/sov-words.h"

/* relay.md R10 has the list; the rest are its inflections and its English. */
static const char *const promising[] = {
  "lupaan", "lupaamme", "lupasin", "lupasimme", "lupaa",
  "soitan", "soitamme", "soittelen", "soittaa",
  "hoidan", "hoidamme", "hoitaa",
  "toimitan", "toimitamme", "toimittaa",
  "huomenna", "huomiseen", "huomiseksi", "viimeistään", "mennessä", "klo", "kello",
  "tomorrow", "promise", "promised", NULL
};

/* After "I'll", "we'll", "I will", "we will" anything is a promise. */
static const char *const intentions[] = { "i'll", "we'll", "i’ll", "we’ll", NULL };
static const char *const persons[] = { "i", "we", NULL };

static const char *const denials[] = {
  "en", "emme", "ei", "eivät", "can't", "cannot", "won't", "not", "couldn't", NULL
};

/* How many words before a promise its denial may stand: "en ehdi soittaa". */
#define DENIAL_REACH 3

static gboolean
is_denied (const SovWords *words,
           int at)
{
  for (int i = at - DENIAL_REACH; i < at; i++)
    if (sov_word_is_among (sov_words_get (words, i), denials))
      return TRUE;

  return FALSE;
}

/* Whether the sentence around @at ends in a question mark. */
static gboolean
is_asked (const SovWords *words,
          int at)
{
  for (int i = at; i < words->n; i++)
    {
      const SovWord *word = sov_words_get (words, i);

      if (sov_word_is (word, "?"))
        return TRUE;
      if (sov_word_is (word, "!") || (sov_word_is (word, ".") && sov_words_get (words, i + 1)->spaced))
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_promise (const SovWords *words,
            int at)
{
  const SovWord *word = sov_words_get (words, at);

  if (sov_word_is_among (word, promising) || sov_word_is_among (word, intentions))
    return TRUE;
  if (sov_word_is_among (word, persons))
    return sov_word_is (sov_words_get (words, at + 1), "will");

  return sov_word_is (word, "by") && sov_words_get (words, at + 1)->capital;
}

gboolean
sov_promise_words_in (const char *text)
{
  g_autoptr (SovWords) words = NULL;

  if (text == NULL)
    return FALSE;

  words = sov_words_split (text);
  for (int i = 0; i < words->n; i++)
    if (is_promise (words, i) && !is_denied (words, i) && !is_asked (words, i))
      return TRUE;

  return FALSE;
}
