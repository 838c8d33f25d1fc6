/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

G_BEGIN_DECLS

/**
 * SovLexiconError:
 * @SOV_LEXICON_ERROR_LANGUAGE: the file does not say which language it is of
 * @SOV_LEXICON_ERROR_SECTION: no such section
 * @SOV_LEXICON_ERROR_LINE: the line does not have the form that its section asks for
 * @SOV_LEXICON_ERROR_KIND: no such kind of agreed thing
 * @SOV_LEXICON_ERROR_TEXT: the bytes are not UTF-8, or too many
 *
 * Why a word list cannot be taken; the message names the line.
 */
typedef enum
{
  SOV_LEXICON_ERROR_LANGUAGE,
  SOV_LEXICON_ERROR_SECTION,
  SOV_LEXICON_ERROR_LINE,
  SOV_LEXICON_ERROR_KIND,
  SOV_LEXICON_ERROR_TEXT,
} SovLexiconError;

#define SOV_LEXICON_ERROR (sov_lexicon_error_quark ())
GQuark sov_lexicon_error_quark (void);

/* What a section of a word list says of its words. Bits, for a word may be in several. */
typedef enum
{
  SOV_LEXICON_SPOKEN = 1 << 0,    /* another way of writing a word */
  SOV_LEXICON_VERB = 1 << 1,      /* somebody does it */
  SOV_LEXICON_THING = 1 << 2,     /* what is made, brought or sent */
  SOV_LEXICON_EVENT = 1 << 3,     /* what takes place at a time */
  SOV_LEXICON_PERSON = 1 << 4,    /* who does it, without a name */
  SOV_LEXICON_PLACE = 1 << 5,     /* where somebody is going to be */
  SOV_LEXICON_PROMISE = 1 << 6,   /* promises by itself */
  SOV_LEXICON_ASSENT = 1 << 7,    /* agrees by itself */
  SOV_LEXICON_NOD = 1 << 8,       /* agrees where nothing else is said */
  SOV_LEXICON_FILLER = 1 << 9,    /* may stand around assent */
  SOV_LEXICON_QUESTION = 1 << 10, /* asks, where it begins a sentence */
  SOV_LEXICON_CONDITION = 1 << 11,
  SOV_LEXICON_DOUBT = 1 << 12, /* takes the promise out of a clause */
  SOV_LEXICON_DENIAL = 1 << 13,
  SOV_LEXICON_HARMLESS = 1 << 14, /* denies, asks and doubts nothing although a word of it does */
  SOV_LEXICON_REPORT = 1 << 15,   /* what follows was said by another, or wished */
  SOV_LEXICON_STATE = 1 << 16,    /* of oneself, and promises nothing */
  SOV_LEXICON_CLOSING = 1 << 17,  /* a line that ends what the writer says */
  SOV_LEXICON_QUOTED = 1 << 18,   /* a line after which an older message stands */
  SOV_LEXICON_TIME = 1 << 19,     /* a time to come that no calendar tells: before Christmas */
  SOV_LEXICON_ARRANGED = 1 << 20, /* was done, for a time to come: booked */
} SovLexiconFlags;

/* The forms of a verb that a sentence of the coming can have. */
typedef enum
{
  SOV_LEXICON_FORM_NONE,
  SOV_LEXICON_FORM_OWN,        /* teen, teemme; English has none of its own */
  SOV_LEXICON_FORM_THIRD,      /* tekee, tekevät; does */
  SOV_LEXICON_FORM_PASSIVE,    /* tehdään */
  SOV_LEXICON_FORM_INFINITIVE, /* tehdä; do */
  SOV_LEXICON_FORM_GOING,      /* tekemään; doing */
  SOV_LEXICON_FORM_DONE,       /* done */
} SovLexiconForm;

/* A form of a verb. @lemma is the lexicon's. */
typedef struct
{
  SovLexiconForm form;
  const char *lemma;
  SovTermKind kind;
} SovLexiconVerb;

/* One entry: one or more words with a meaning. A first word that ends in "*" stands for all
 * that begin so. */
typedef struct
{
  SovLexiconFlags flag;
  char **words;
  guint n_words;
  SovTermKind kind; /* 0 where the line does not say */
} SovLexiconEntry;

typedef struct SovLexicon SovLexicon;

SovLexicon *sov_lexicon_new (void);
void sov_lexicon_free (SovLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovLexicon, sov_lexicon_free)

/* Which language the list @text is of, by its first line that is no remark. FALSE with @error. */
gboolean sov_lexicon_language (const char *text,
                               gsize length,
                               SovLanguage *language,
                               GError **error);

/* Takes in the list @text, all of it or nothing: FALSE with @error then. Several lists may be
 * taken in, one after another. */
gboolean sov_lexicon_add (SovLexicon *self,
                          const char *text,
                          gsize length,
                          GError **error);

/* The words that @word, folded, stands for in standard language, or NULL. */
const char *sov_lexicon_standard (const SovLexicon *self,
                                  const char *word);

/* The verb that @word is a form of, or NULL. */
const SovLexiconVerb *sov_lexicon_verb (const SovLexicon *self,
                                        const char *word);

/* The entries that may begin with @word: SovLexiconEntry pointers, or NULL. */
const GPtrArray *sov_lexicon_entries (const SovLexicon *self,
                                      const char *word);

/* The entries of one word each whose beginning is that of @word; calls @take with each. */
void sov_lexicon_stems (const SovLexicon *self,
                        const char *word,
                        void (*take) (const SovLexiconEntry *entry, gpointer data),
                        gpointer data);

G_END_DECLS
