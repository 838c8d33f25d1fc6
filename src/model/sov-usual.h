/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-note.h"

/* At what time of the day something usually is: learned from what was, offered
 * where a sentence says the day alone. */

G_BEGIN_DECLS

#define SOV_NO_MINUTE (-1)

/* Minutes since midnight by the clock on the wall, or SOV_NO_MINUTE. */
typedef struct
{
  int kinds[SOV_TERM_OTHER + 1];       /* of what is agreed, by SovTermKind */
  int channels[SOV_CHANNEL_OTHER + 1]; /* of contacts, by SovChannel */
} SovUsual;

/* Nothing is usual in it yet. */
SovUsual *sov_usual_new (void);
void sov_usual_free (SovUsual *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovUsual, sov_usual_free)

/* The usual one of @minutes: the one that half of them are; else the middle, to
 * the quarter of an hour, of those of one hour that half of them are within.
 * SOV_NO_MINUTE of fewer than three, or where they are scattered. */
int sov_usual_pick (const int *minutes,
                    gsize n);

/* The usual time for what @note says, read as @type: with them, else of
 * anybody. @of_party, @of_all: nullable. SOV_NO_MINUTE where nothing is usual. */
int sov_usual_find (const SovUsual *of_party,
                    const SovUsual *of_all,
                    const SovNote *note,
                    SovNoteType type);

/* The sentence with the clock time @minute behind its day: "soitan huomenna klo
 * 9". NULL where it says no single day, has a time already, or the time would
 * make no sense: a promise for an hour that is over, a contact that is still to
 * come. @language: of a sentence whose verb does not tell. Transfer full. */
char *sov_usual_dup_sentence (const SovNote *note,
                              SovNoteType type,
                              int minute,
                              SovLanguage language,
                              gint64 now_ms);

G_END_DECLS
