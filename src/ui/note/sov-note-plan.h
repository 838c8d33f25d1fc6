/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "model/sov-note.h"

/* From a sentence that was understood to what is written down. Pure: it loads
 * nothing, performs nothing and shows nothing. */

G_BEGIN_DECLS

/* Everything is the caller's. Refs are those of the vault. */
typedef struct
{
  const SovNote *note;
  SovNoteType type;         /* as the user lets it be */
  const char *promiser;     /* NULL: nobody is named; "me" is the user, here and below */
  const char *receiver;     /* nullable */
  const char *const *doers; /* those who are known */
  const char *customer;     /* whose it is; NULL: a new one is made */
  const char *name;         /* of the new one */
  const char *deal;         /* NULL: a new one for a promise, none for the rest */
  const char *notes;        /* what the customer's notes say so far; nullable */
} SovNotePlan;

/* Returns: (transfer full) (element-type SovAction): what to perform at @now;
 * one undo entry. */
GPtrArray *sov_note_plan_actions (const SovNotePlan *plan,
                                  gint64 now);

/* A title of a deal for @text: its beginning, whole words, no full stop.
 * Transfer full. */
char *sov_note_plan_title (const char *text);

G_END_DECLS
