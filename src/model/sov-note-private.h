/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-note.h"
#include "model/sov-verbs.h"

G_BEGIN_DECLS

#define SOV_NO_WORD (-1)

typedef struct
{
  int at;
  SovVerbForm form;
} SovNoteVerb;

/* A sentence taken apart. */
typedef struct
{
  const SovWords *words;
  GArray *mentions;           /* SovMention; English prepositions became cases */
  GArray *verbs;              /* SovNoteVerb */
  const SovNoteVerb *promise; /* "lupasi", "sovittiin": what was promised follows; or NULL */
  const SovNoteVerb *modal;   /* "voin", "pitää": what follows is meant; or NULL */
  const SovNoteVerb *be;      /* "olen (soittanut)"; or NULL */
  const SovNoteVerb *content; /* what is done; or NULL */
  SovVerbSense sense;         /* of the content */
  gboolean past;
  gboolean negated;
  gboolean asks;
} SovClause;

/* The verbs of the sentence and how they go together. @taken: whether a word is no verb since
 * it says a time or a name, one gboolean a word. */
void sov_clause_read (SovClause *clause,
                      const gboolean *taken);

/* Who does it, for whom, who promised it. */
void sov_clause_find_doers (const SovClause *clause,
                            GArray *doers);
SovNoteWho sov_clause_find_receiver (const SovClause *clause,
                                     const GArray *doers);
SovNoteWho sov_clause_find_promiser (const SovClause *clause);

/* How a contact was made, 0 when no word tells. */
SovChannel sov_clause_find_channel (const SovClause *clause);

/* Fills in the contact that the sentence tells of; FALSE when it tells of none. */
gboolean sov_clause_read_entry (const SovClause *clause,
                                SovNote *note);

/* The user, by the form of a verb. */
SovNoteWho sov_note_who_me (void);
SovNoteWho sov_note_who (const SovClause *clause,
                         const SovMention *mention);

G_END_DECLS
