/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-note.h"
#include "model/sov-sheet.h"

/* What a sentence says of an agreed thing in one deal: the model reads it, this
 * turns names into the deal's parties. */

G_BEGIN_DECLS

typedef struct
{
  SovTermKind kind; /* SOV_TERM_OTHER when none is plain */
  GArray *doers;    /* gint64 */
  char *when;       /* the words of the time; nullable */
  gint64 price;     /* cents, or SOV_NO_MONEY */
} SovTermReading;

/* @my_name: "" when not known. @now: UTC ms. */
SovTermReading *sov_term_read (const char *sentence,
                               SovSheet *sheet,
                               const char *my_name,
                               gint64 now);
void sov_term_reading_free (SovTermReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovTermReading, sov_term_reading_free)

G_END_DECLS
