/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-lexicon.h"

G_BEGIN_DECLS

struct SovLexicon
{
  GHashTable *standard; /* char * -> char * */
  GHashTable *verbs;    /* char * -> SovLexiconVerb */
  GHashTable *lemmas;   /* char * */
  GHashTable *entries;  /* char * -> GPtrArray of SovLexiconEntry, not its own */
  GHashTable *stems;    /* the first letter, gunichar -> GPtrArray of SovLexiconEntry, not its own */
  GPtrArray *owned;     /* SovLexiconEntry */
};

/* The forms of a verb out of those that its line gives; FALSE where they are too few or not
 * those of a verb. */
gboolean sov_lexicon_add_finnish_verb (SovLexicon *self,
                                       char *const *forms,
                                       SovTermKind kind);
gboolean sov_lexicon_add_english_verb (SovLexicon *self,
                                       char *const *forms,
                                       SovTermKind kind);

G_END_DECLS
