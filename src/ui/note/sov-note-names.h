/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-action.h"
#include "model/sov-note.h"
#include "model/sov-row.h"

/* Every name that a sentence may mention, and whom the user says is meant by
 * one that several have. */

G_BEGIN_DECLS

typedef struct _SovNoteNames SovNoteNames;

/* @rows: (element-type SovRow): from sov_store_load_names_finish().
 * @learned: (nullable): the same from sov_store_load_learned_names_finish().
 * @me: (nullable): the user's own name. It takes a while for many, on any thread. */
SovNoteNames *sov_note_names_new (GPtrArray *rows,
                                  GPtrArray *learned,
                                  const char *me);
void sov_note_names_free (SovNoteNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovNoteNames, sov_note_names_free)

/* The same off this thread. */
void sov_note_names_make_async (GPtrArray *rows,
                                GPtrArray *learned,
                                const char *me,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
SovNoteNames *sov_note_names_make_finish (GAsyncResult *result,
                                          GError **error);

/* Whom the user has said is meant goes on with @self. */
void sov_note_names_take_choices (SovNoteNames *self,
                                  SovNoteNames *from);

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
/* The same, with the contact person before it who was said. Transfer full. */
char *sov_note_names_dup_label (SovNoteNames *self,
                                const SovNoteWho *who);

/* Whether others are called so too, and the user has not said who is meant. */
gboolean sov_note_names_is_doubtful (SovNoteNames *self,
                                     const SovNoteWho *who);
/* Who may be meant, gint64, the last talked with first; no more than a menu
 * holds. Free with g_array_unref(). */
GArray *sov_note_names_list_alike (SovNoteNames *self,
                                   const SovNote *note,
                                   const SovNoteWho *who);

G_END_DECLS
