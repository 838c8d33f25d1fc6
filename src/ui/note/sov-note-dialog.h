/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Writing down in a hurry: one field, what was understood of it, Enter. */

G_BEGIN_DECLS

#define SOV_TYPE_NOTE_DIALOG (sov_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovNoteDialog, sov_note_dialog, SOV, NOTE_DIALOG, AdwDialog)

/* @party, @deal: what the window shows, 0 for nothing: the likeliest owner of
 * what mentions nobody. @draft: what was typed last time and not saved;
 * nullable. Returns: (transfer none): closes itself. */
SovNoteDialog *sov_note_dialog_present (GtkWidget *parent,
                                        SovStore *store,
                                        gint64 party,
                                        gint64 deal,
                                        const char *draft);

/* What stands in the field; "" after it was saved. */
const char *sov_note_dialog_get_text (SovNoteDialog *self);

G_END_DECLS
