/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store.h"
#include "ui/note/sov-note-names.h"

/* Where a note may go: the deals of whoever it mentions, a new deal with them,
 * the person alone, or a new customer. The likeliest first. */

G_BEGIN_DECLS

typedef struct
{
  gint64 party;     /* whose it is; 0 for a new customer */
  gint64 deal;      /* 0 for none, or a new one */
  char *deal_ref;   /* nullable */
  char *deal_title; /* nullable */
  guint score;
} SovNotePlace;

void sov_note_place_free (SovNotePlace *self);

#define SOV_TYPE_NOTE_PLACES (sov_note_places_get_type ())
G_DECLARE_FINAL_TYPE (SovNotePlaces, sov_note_places, SOV, NOTE_PLACES, GObject)

/* Signal "found" (SovNotePlaces *self): deals that were asked for are known
 * now; ask again.
 * @party, @deal: what the window shows, likelier than others; 0 for nothing. */
SovNotePlaces *sov_note_places_new (SovStore *store,
                                    gint64 party,
                                    gint64 deal);

/* @parties: gint64 ids, the likeliest owner first. @type: what is written
 * down. Returns: (transfer full) (element-type SovNotePlace): never empty. */
GPtrArray *sov_note_places_list (SovNotePlaces *self,
                                 GArray *parties,
                                 SovNoteType type);

G_END_DECLS
