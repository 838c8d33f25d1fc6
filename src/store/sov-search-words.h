/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What was typed, as words to be found. Never hands on a character that means
 * something to the index: each word is quoted, and is a prefix. */

G_BEGIN_DECLS

typedef struct
{
  GStrv words;  /* as they were typed */
  GStrv folded; /* the same for comparing */
} SovSearchWords;

/* NULL: nothing was typed. */
SovSearchWords *sov_search_words_new (const char *text);
void sov_search_words_free (SovSearchWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovSearchWords, sov_search_words_free)

/* The query that finds all of the words in one place, or the phone number or
 * business id that they are. NULL when there is no word. Transfer full. */
char *sov_search_words_write (const SovSearchWords *self,
                              const char *text);
/* The same for words that may stand in different places: one query each, none
 * when there is no word. Transfer full. */
GStrv sov_search_words_split (const char *text);

/* A stretch of a long text around the first of the words. Transfer full. */
char *sov_search_words_cut (const SovSearchWords *self,
                            const char *text);

G_END_DECLS
