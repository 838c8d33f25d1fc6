/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-name-forms.h"
#include "model/sov-name-index.h"

G_BEGIN_DECLS

/**
 * SovMention:
 * @first: the first word
 * @last: the word after the last
 * @name: index of the known name, or -1 for the user named by a pronoun
 * @is_me: it is the user
 * @kase: in which case it stands
 * @ambiguous: names of other parties fit as well
 *
 * A name in a sentence.
 */
typedef struct
{
  int first;
  int last;
  int name;
  gboolean is_me;
  SovNounCase kase;
  gboolean ambiguous;
} SovMention;

/* The names that @words mention, SovMention in the order of the sentence; whole or in part
 * ("Riikka", "Harjumaalle", "Leipomolle"). Free with g_array_unref(). */
GArray *sov_names_find (const SovWords *words,
                        const SovKnownName *names,
                        gsize n_names);

/* The same, where many sentences are read. */
GArray *sov_names_find_in (const SovWords *words,
                           const SovNameIndex *index);

/* Whose names fit the words at @span alike, gint64 in the order of the names and each once, no
 * more than @most: those among whom an ambiguous mention leaves the choice. Free with
 * g_array_unref(). */
GArray *sov_names_find_alike (const SovWords *words,
                              SovSpan span,
                              const SovNameIndex *index,
                              guint most);

G_END_DECLS
