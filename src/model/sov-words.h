/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of a text, the end left out. Empty when nothing was found. */
typedef struct
{
  gsize start;
  gsize end;
} SovSpan;

typedef enum
{
  SOV_WORD_NOTHING, /* beyond either end of the text */
  SOV_WORD_LETTERS, /* may hold inner apostrophes, hyphens and colons: I'll, ma-aamuna, P:lle */
  SOV_WORD_DIGITS,
  SOV_WORD_MARK, /* one character that is neither */
} SovWordKind;

typedef struct
{
  SovSpan span;
  SovWordKind kind;
  char *text;       /* case folded and composed; never NULL */
  int number;       /* of digits; -1 when there are more than nine of them */
  gboolean spaced;  /* white space, or nothing, stands before it */
  gboolean capital; /* begins with a capital letter */
} SovWord;

typedef struct
{
  SovWord *items;
  int n;
} SovWords;

/* Cuts @text into words. Bytes that are not UTF-8 count as white space. */
SovWords *sov_words_split (const char *text);
/* The same of its beginning alone: as much as anybody says in one sentence or
 * answer. What looks for something after every word would take for ever over a
 * book that was pasted. */
SovWords *sov_words_split_sentence (const char *text);
void sov_words_free (SovWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovWords, sov_words_free)

/* Never NULL: beyond either end it is a word of SOV_WORD_NOTHING with an empty text. */
const SovWord *sov_words_get (const SovWords *self,
                              int index);

gboolean sov_word_is (const SovWord *word,
                      const char *text);

/* Whether the word is one of a list that ends in NULL. */
gboolean sov_word_is_among (const SovWord *word,
                            const char *const *texts);

/* Whether it is the mark @c, and no white space stands before it. */
gboolean sov_word_is_joined (const SovWord *word,
                             char c);

/* A hyphen or a dash of any kind. */
gboolean sov_word_is_dash (const SovWord *word);

/* How many words from @at on spell @phrase, whose words have one space between; 0 for no. */
int sov_words_spell (const SovWords *self,
                     int at,
                     const char *phrase);

/* From the start of word @first to the end of the word before @last. */
SovSpan sov_words_span (const SovWords *self,
                        int first,
                        int last);

gboolean sov_span_is_empty (SovSpan span);

/* A copy of the bytes. Free with g_free(). */
char *sov_span_dup (SovSpan span,
                    const char *text);

G_END_DECLS
