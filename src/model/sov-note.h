/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "model/sov-names.h"
#include "model/sov-when.h"

G_BEGIN_DECLS

/**
 * SovNoteType:
 * @SOV_NOTE_PLAIN: a fact, kept as it stands
 * @SOV_NOTE_PROMISE: something that somebody is going to do, or that is agreed: a term
 * @SOV_NOTE_ENTRY: a contact that was: an entry
 */
typedef enum
{
  SOV_NOTE_PLAIN,
  SOV_NOTE_PROMISE,
  SOV_NOTE_ENTRY,
} SovNoteType;

/**
 * SovNoteWho:
 * @found: whether somebody was; nothing else counts otherwise
 * @is_me: the user, by a name, a pronoun or the form of a verb
 * @name: index of the known name, or -1 where no name was said
 * @ambiguous: names of other parties fit as well
 * @words: the bytes that say it; empty where only a verb does
 *
 * Somebody in a sentence.
 */
typedef struct
{
  gboolean found;
  gboolean is_me;
  int name;
  gboolean ambiguous;
  SovSpan words;
} SovNoteWho;

/**
 * SovNote:
 * @text: the whole sentence, always
 * @kind: of a promise; SOV_TERM_OTHER when none is plain
 * @kind_words: the bytes that said so, or empty
 * @doers: SovNoteWho, who is to do it; often one, possibly none
 * @promiser: who said it would be done, where that is told: "lupasin, että Antti soittaa"
 * @receiver: for whom, or to whom
 * @has_when: @when was understood: when it is due, or when the contact was
 * @amount: the bytes of an amount of euros, or empty
 * @party: of an entry: with whom; else the first that is named and not me
 * @channel: of an entry, and of a promise to be in touch where a word tells it
 * @direction: of an entry
 * @unanswered: a call that nobody took
 * @language: by its verb; 0 where it has none
 *
 * What was understood of a sentence.
 */
typedef struct
{
  char *text;
  SovNoteType type;
  SovTermKind kind;
  SovSpan kind_words;
  GArray *doers;
  SovNoteWho promiser;
  SovNoteWho receiver;
  gboolean has_when;
  SovWhen when;
  SovSpan amount;
  SovNoteWho party;
  SovChannel channel;
  SovDirection direction;
  gboolean unanswered;
  SovLanguage language;
} SovNote;

/* Reads @sentence, Finnish or English, written down at @now_ms; never NULL. What is not
 * understood stays in the text. */
SovNote *sov_note_read (const char *sentence,
                        const SovKnownName *names,
                        gsize n_names,
                        gint64 now_ms);
/* The same, where it is read at every key. */
SovNote *sov_note_read_with (const char *sentence,
                             const SovNameIndex *names,
                             gint64 now_ms);
void sov_note_free (SovNote *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovNote, sov_note_free)

G_END_DECLS
