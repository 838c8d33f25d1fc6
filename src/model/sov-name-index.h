/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-words.h"

G_BEGIN_DECLS

/**
 * SovKnownName:
 * @party: whose name it is, by its id in the vault
 * @name: the name of the party or of one of its persons; one entry for each
 * @is_me: it is the user's own
 * @learned: nobody wrote it here: how they are called elsewhere, folded by
 *   sov_text_fold(); one word of it is worth no more than of a name in part
 *
 * A name to look for in sentences. The strings are the caller's. Of several that fit
 * alike the first counts: let those come first that are likelier.
 */
typedef struct
{
  gint64 party;
  const char *name;
  gboolean is_me;
  gboolean learned;
} SovKnownName;

/* A word of names, once however many names have it. */
typedef struct
{
  char *text; /* as sov_words_split() folds it */
  SovWordKind kind;
  gunichar second; /* its second letter; 0 where it has none */
  gboolean learned;
  gboolean is_legal_form; /* Oy, Ltd: it says nothing of which company it is */
  gboolean is_label;      /* "asiakas", "työ": what stands before learned names */
  gboolean is_word_too;   /* only a capital letter makes a name of it */
  guint first_name;       /* its names, in SovNameIndex.names_of_parts */
  guint n_names;
} SovNamePart;

/* Names made ready to be found: many names for many sentences. It never changes, so any thread
 * may read it. @names and their strings have to outlive it. */
typedef struct
{
  const SovKnownName *names;
  gsize n_names;
  GArray *parts;          /* SovNamePart */
  GArray *parts_of_names; /* guint: the parts of each name in their order, one name after another */
  GArray *name_starts;    /* guint: where those of each name begin; one more at the end */
  GArray *names_of_parts; /* guint */
  GHashTable *by_letter;  /* a first letter -> GArray of guint, the parts that begin with it */
} SovNameIndex;

SovNameIndex *sov_name_index_new (const SovKnownName *names,
                                  gsize n_names);
void sov_name_index_free (SovNameIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovNameIndex, sov_name_index_free)

/* The parts of the name of that number; @n: how many. */
const guint *sov_name_index_get_parts (const SovNameIndex *self,
                                       guint name,
                                       guint *n);

/* The parts that may be @text in some case: they begin with the same two letters. */
GArray *sov_name_index_list_similar (const SovNameIndex *self,
                                     const char *text);

/* Whether @word, or what stands before its colon, is the form of a company: "Oy", "Oy:n". */
gboolean sov_name_is_legal_form (const char *word);

G_END_DECLS
