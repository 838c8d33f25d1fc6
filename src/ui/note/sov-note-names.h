/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "model/sov-note.h"
#include "model/sov-row.h"

/* Every name that a sentence may mention, and whom the user says is meant by
 * one that several have. */

G_BEGIN_DECLS

typedef struct _SovNoteNames SovNoteNames;

/* @rows: (element-type SovRow): from sov_store_load_names_finish(), kept. */
SovNoteNames *sov_note_names_new (GPtrArray *rows);
void sov_note_names_free (SovNoteNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovNoteNames, sov_note_names_free)

/* The user's own name; nullable. Once. */
void sov_note_names_set_me (SovNoteNames *self,
                            const char *name);

SovNote *sov_note_names_read (SovNoteNames *self,
                              const char *sentence,
                              gint64 now);

/* The id of the party that @who is; SOV_PARTY_ME for the user, -1 for nobody
 * that is known. */
gint64 sov_note_names_get_party (SovNoteNames *self,
                                 const SovNoteWho *who);
/* From now on the name of party @said means party @meant. */
void sov_note_names_choose (SovNoteNames *self,
                            gint64 said,
                            gint64 meant);

/* SOV_REF_ME for the user; NULL for an id that is not known. */
const char *sov_note_names_get_ref (SovNoteNames *self,
                                    gint64 party);
/* NULL for the user and for an id that is not known. */
const char *sov_note_names_get_name (SovNoteNames *self,
                                     gint64 party);

G_END_DECLS
