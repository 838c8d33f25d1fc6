/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-letter-scripts.h"
#include "model/sov-sheet.h"

/* One agreed thing as it stands in a letter: what, who does it, when, for how
 * much, and what of that is new to the reader. */

G_BEGIN_DECLS

/* Who reads, and what is known when. Borrows everything. */
typedef struct
{
  SovSheet *sheet;
  const SovSheetParty *party;
  const SovLetterScript *script;
  gint64 now;
  const char *my_name; /* nullable */
} SovLetterReader;

/* Sentences, each ended; never NULL. Transfer full. */
char *sov_letter_item (const SovLetterReader *reader,
                       const SovTerm *term);

/* The user's own sentence, on one line and ended. Transfer full. */
char *sov_letter_sentence (const char *text);

G_END_DECLS
