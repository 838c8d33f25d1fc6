/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-names.h"
#include "model/sov-wording.h"

/* What the parts of the advice on wording share: the rules of a language, and
 * a text as sentences that they are held against. */

G_BEGIN_DECLS

/**
 * SovWordingRule:
 * @pattern: tokens with a space between
 * @kinder: (nullable): what to say instead
 *
 * Each token stands for one word, folded as sov_words_split() does:
 * "a|b" either, "a*" a beginning, "*a" an ending, "*" any word, "," a comma, a
 * dash or a semicolon, "$" any mark or the end of the sentence, "/verb" an
 * infinitive of Finnish. "@n", "@g" and "@l" are a name of whoever must not be
 * blamed: as the one who does, as the owner, and in or from whom something is.
 * "?a" may be missing, "~4" is up to four words without a pause between, "=4"
 * up to four words and marks. "^" is the start of the sentence. "<a" must stand before, "<!a" must not; ">a" must follow,
 * ">!a" must not; these four are no part of what is marked. "-" before all:
 * not where the clause denies it.
 *
 * In @kinder "%1" is what the first token found, "%^1" the same with a capital,
 * "%1-" all from there on; every token that can take a word counts. The first
 * letter is a capital where that of the marked stretch is one.
 */
typedef struct
{
  SovWordingKind kind;
  SovWordingHint hint;
  const char *pattern;
  const char *kinder;
} SovWordingRule;

/* The lists end in NULL. */
typedef struct
{
  const SovWordingRule *rules;
  gsize n_rules;
  const char *const *doers;         /* nouns that stand for a party of the deal */
  const char *const *negations;     /* deny what follows in the clause */
  const char *const *abbreviations; /* end in a full stop that ends no sentence */
  const char *const *loud;          /* shouted even when they alone are in capitals */
  gboolean genitive_in_s;           /* "Anttis" */
  gboolean has_i;                   /* "I" is a capital always */
} SovWordingTable;

const SovWordingTable *sov_wording_table_fi (void);
const SovWordingTable *sov_wording_table_en (void);
const SovWordingTable *sov_wording_table_sv (void);

/* A word that rules look at. */
typedef struct
{
  const SovWord *word;
  SovNounCase kase; /* of the name that begins here; SOV_NOUN_CASE_NONE where none does */
  int name_parts;   /* how many parts that name has */
  gboolean named;   /* it belongs to a name */
} SovWordingPart;

/* From the part @first to the one before @last, its end mark included. */
typedef struct
{
  int first;
  int last;
} SovWordingSentence;

/* A text cut into sentences, without what it quotes and without quotation marks. */
typedef struct
{
  const char *text;
  const SovWordingTable *table;
  SovWords *words;
  GArray *parts;     /* SovWordingPart */
  GArray *sentences; /* SovWordingSentence */
} SovWordingReading;

SovWordingReading *sov_wording_reading_new (const char *text,
                                            const SovWordingTable *table,
                                            const char *const *names);
void sov_wording_reading_free (SovWordingReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovWordingReading, sov_wording_reading_free)

/* Never NULL: beyond the sentence it is a part with an empty word. */
const SovWordingPart *sov_wording_reading_get (const SovWordingReading *self,
                                               SovWordingSentence sentence,
                                               int at);
/* The bytes from part @first to the one before @last. */
SovSpan sov_wording_reading_span (const SovWordingReading *self,
                                  int first,
                                  int last);

/* Marks what @rule finds at the part @at; NULL when it finds nothing. */
SovWordingMark *sov_wording_rule_match (const SovWordingRule *rule,
                                        const SovWordingReading *reading,
                                        SovWordingSentence sentence,
                                        int at);

/* Capitals and rows of exclamation and question marks, added to @marks. */
void sov_wording_mark_loudness (const SovWordingReading *reading,
                                SovWordingSentence sentence,
                                GPtrArray *marks);

/* Takes over @kinder. */
SovWordingMark *sov_wording_mark_new (SovWordingKind kind,
                                      SovWordingHint hint,
                                      const char *text,
                                      SovSpan span,
                                      char *kinder);

G_END_DECLS
