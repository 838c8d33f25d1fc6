/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-finder.h"
#include "model/sov-verbs.h"
#include "model/sov-words.h"

G_BEGIN_DECLS

#define SOV_NO_WORD (-1)

typedef enum
{
  SOV_DEED_NONE,
  SOV_DEED_OWN,        /* soitan, soitamme; English has no form for it */
  SOV_DEED_READERS,    /* saat, saatte */
  SOV_DEED_THIRD,      /* soittaa, soittavat; calls */
  SOV_DEED_PASSIVE,    /* soitetaan */
  SOV_DEED_INFINITIVE, /* soittaa; call */
  SOV_DEED_GOING,      /* soittamaan; calling */
  SOV_DEED_DONE,       /* soittanut, soitettu; called */
  SOV_DEED_PAST,       /* soitin; called */
  SOV_DEED_OTHER,      /* a command, or what stands after a denial */
} SovDeedForm;

/* A word as a verb. */
typedef struct
{
  SovDeedForm form;
  SovVerbSense sense;
  SovTermKind kind; /* 0 when the verb tells none */
  gboolean maybe_infinitive;
  gboolean asks;
  gboolean own;  /* of a past form: mine */
  gboolean sure; /* the verb is known, not guessed by its ending */
} SovDeed;

/* A sentence as one language sees it: in its standard words, each with what it may mean. */
typedef struct
{
  SovLanguage language;
  const SovLexicon *lexicon;
  const SovFinderContext *context;
  gboolean asks; /* it ends in a question mark */
  SovSpan span;  /* of the message */
  char *text;    /* in standard words */
  GArray *places;
  SovWords *words;    /* of the text */
  guint32 *flags;     /* SovLexiconFlags of each word */
  SovTermKind *kinds; /* what the lexicon says of each, or 0 */
  SovDeed *deeds;
  GArray *mentions; /* SovMention, or NULL until they are asked for */
} SovSentence;

/* Words of a sentence that say one thing. */
typedef struct
{
  int first;
  int last;
  gboolean blocked; /* denied, doubted, asked, reported or bound to a condition */
  gboolean has_when;
  SovWhen when; /* its spans are of the standard text */
} SovStretch;

/* What makes a stretch a promise. */
typedef struct
{
  gboolean by_sender;
  SovFoundWho who;   /* where it is not the sender; its words are of the standard text */
  SovTermKind kind;  /* 0 when neither verb nor thing tells */
  gboolean has_kind; /* it is no guess */
  int at;            /* the word that tells */
  int confidence;
} SovCue;

/* The sentences of @message that are the sender's own, SovSpan. */
GArray *sov_finder_cut (const SovLexicon *const *lexicons,
                        const char *message);

SovSentence *sov_sentence_new (const SovLexicon *lexicon,
                               SovLanguage language,
                               const SovFinderContext *context,
                               const char *message,
                               SovSpan span);
void sov_sentence_free (SovSentence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovSentence, sov_sentence_free)

/* What the words mean by the lexicon; called when the words are there. */
void sov_sentence_mark (SovSentence *self);

gboolean sov_sentence_is (const SovSentence *self,
                          int at,
                          guint32 flags);
gboolean sov_sentence_has (const SovSentence *self,
                           int first,
                           int last,
                           guint32 flags);

/* The bytes of the message that bytes of the standard text were. */
SovSpan sov_sentence_place (const SovSentence *self,
                            SovSpan span);

/* The name that word @at begins, or NULL. */
const SovMention *sov_sentence_mention (SovSentence *self,
                                        int at);

/* Cuts it into stretches, SovStretch, and says which are blocked. */
GArray *sov_sentence_stretches (SovSentence *self);

/* Looks for a time in the stretch. */
void sov_stretch_read_when (SovStretch *self,
                            const SovSentence *sentence);

/* Whether it speaks of a time to come. */
gboolean sov_stretch_is_coming (const SovStretch *self,
                                const SovSentence *sentence);

/* "Varasin ajan maanantaiksi", "I've booked you for Monday": the word that says so, or SOV_NO_WORD. */
int sov_stretch_find_arranged (const SovStretch *self,
                               const SovSentence *sentence);

/* Whether the stretch promises, by the rules of a language. */
gboolean sov_finder_read_finnish (SovSentence *sentence,
                                  const SovStretch *stretch,
                                  SovCue *cue);
gboolean sov_finder_read_english (SovSentence *sentence,
                                  const SovStretch *stretch,
                                  SovCue *cue);

/* What a sentence says of what was said before it. */
typedef enum
{
  SOV_ASSENT_NONE,
  SOV_ASSENT_NOD,   /* "ok": enough where nothing else is said */
  SOV_ASSENT_PLAIN, /* "sovittu" */
} SovAssent;

SovAssent sov_finder_read_assent (SovSentence *sentence,
                                  const GArray *stretches);

/* A sentence while it is read. */
typedef struct
{
  SovSentence *sentence;
  GArray *stretches;
  GPtrArray *found;
} SovFinderReading;

SovFound *sov_found_new (const SovFinderReading *self,
                         SovFoundType type);
void sov_found_add_promise (const SovFinderReading *self,
                            const char *message,
                            const SovStretch *stretch,
                            const SovCue *cue);

/* Whether what follows is another matter than what was found just before in the sentence; else
 * that is extended to the end of it. */
gboolean sov_found_is_another (const SovFinderReading *self,
                               const SovFound *before,
                               const SovStretch *stretch,
                               const SovCue *cue);
void sov_found_extend (const SovFinderReading *self,
                       const char *message,
                       SovFound *found,
                       const SovStretch *from,
                       const SovStretch *to);

G_END_DECLS
