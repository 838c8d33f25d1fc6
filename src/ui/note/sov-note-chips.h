/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/note/sov-note-names.h"

/* What was understood of a sentence, piece by piece. */

G_BEGIN_DECLS

/* Fills @box anew. A person is a button with the action note.choose and the
 * person's id; one who may be somebody else a menu, with note.mean and both ids.
 * @type: as the user lets it be. @offered: a minute of the day, offered with the
 * action note.take-offer; or SOV_NO_MINUTE. Returns: the same in one line, for a
 * screen reader. Transfer full. */
char *sov_note_chips_fill (AdwWrapBox *box,
                           const SovNote *note,
                           SovNoteType type,
                           SovNoteNames *names,
                           int offered,
                           gint64 now);

G_END_DECLS
