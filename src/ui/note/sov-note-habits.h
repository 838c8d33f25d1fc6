/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-usual.h"
#include "store/sov-store.h"

/* At what time of the day things usually are, with those whom the sentence
 * mentions and with anybody. */

G_BEGIN_DECLS

#define SOV_TYPE_NOTE_HABITS (sov_note_habits_get_type ())
G_DECLARE_FINAL_TYPE (SovNoteHabits, sov_note_habits, SOV, NOTE_HABITS, GObject)

/* Signal "found" (SovNoteHabits *self): what was asked for is known now; ask
 * again. */
SovNoteHabits *sov_note_habits_new (SovStore *store);

/* The usual minute of the day for what @note says, read as @type; SOV_NO_MINUTE
 * where nothing is, or not known yet. @parties: gint64 ids, the likeliest first. */
int sov_note_habits_find (SovNoteHabits *self,
                          GArray *parties,
                          const SovNote *note,
                          SovNoteType type);

G_END_DECLS
